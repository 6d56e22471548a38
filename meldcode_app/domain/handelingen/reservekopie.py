"""Putting a backup back: the one act that takes entries away, so it says itself which, and stands in the timeline of
every casus that was there.

Invariants: of what was lost only how much and when is kept, never what: a colleague's meldcode may be among it. What an
act of this kind told is never lost with it: the act that takes its entry away takes over what it told.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from meldcode_app.domain.handelingen.basis import Handeling


class Verloren(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What of one casus did not come along: how many entries, and between which moments they were recorded (aware)."""

    casus: str
    aantal: int
    van: Annotated[datetime, Meta(tz=True)]
    tot: Annotated[datetime, Meta(tz=True)]


class EerderTeruggezet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an earlier act told whose own entry did not come along: who (`door`, an id) recorded it when (aware).

    The other fields are those of that act.
    """

    vastgelegd_op: Annotated[datetime, Meta(tz=True)]
    door: str
    kopie_van: Annotated[datetime, Meta(tz=True)]
    kopie_seq: int
    verloren: int | None
    minstens: bool
    per_casus: tuple[Verloren, ...] | None


class ReservekopieTerugzetten(Handeling, frozen=True, kw_only=True):
    """The vault goes on from a backup made at `kopie_van` (aware), whose last entry was `kopie_seq` with `kopie_keten`.

    `verloren` is how many later entries did not come along, and `verloren_tot` the last of them as far as known; None
    and 0 when the vault that stood there could not be read and this computer did not know; `minstens` when it could not
    and this computer had seen that many, so that more may have gone. `per_casus` has the casussen that lost something;
    None when that is not known, as of what was put back before this was kept. `eerder`, oldest first, are the earlier
    acts whose entry went and does not stand in the backup either.
    """

    kopie_van: Annotated[datetime, Meta(tz=True)]
    kopie_seq: int = 0
    kopie_keten: str = ""
    verloren: int | None = None
    verloren_tot: int = 0
    minstens: bool = False
    per_casus: tuple[Verloren, ...] | None = None
    eerder: tuple[EerderTeruggezet, ...] = ()
