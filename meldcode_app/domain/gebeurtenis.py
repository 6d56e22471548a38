"""One entry of the journal: an accepted act, when it happened, when it was recorded, by whom, and what it led to.

Invariants: a Gebeurtenis never changes; `seq` is given by the store and orders the fold, never a time;
`configuratie` is what the state machine decided then, so opening a casus never asks the rules again.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from meldcode_app.domain.handelingen.alle import AlleHandelingen

KLUIS = "kluis"
"""The casus id under which the vault's own set-up is recorded."""


class GenoteerdeReden(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reason that stood at the act, with the norm it came from: what was known and weighed then."""

    code: str
    klasse: str
    norm: str
    betreft: str = ""


class Inhoud(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The part of an entry that can be erased under a recorded order; everything about people is in here."""

    handeling: AlleHandelingen
    redenen: tuple[GenoteerdeReden, ...] = ()


class Gebeurtenis(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry. `casus` and `handeling_id` are opaque random ids; `geregistreerd_op` is aware, UTC.

    `configuratie` is the full, sorted set of state ids after the act, empty where no machine moved. Never stored, but
    told of an entry that is read as mended: `verbeterd_in` is the entry that last changed what a letter says of it,
    `moment_in` the one that last changed what it says of when, recorded at `moment_op`. A mended motivation is the
    first and not the second.
    """

    seq: int
    casus: str
    soort: str
    versie: int = 1
    handeling_id: str
    geregistreerd_op: datetime
    configuratie: tuple[str, ...] = ()
    definitie: str = ""
    inhoud: Inhoud
    verbeterd_in: int = 0
    moment_in: int = 0
    moment_op: datetime | None = None

    @property
    def handeling(self) -> AlleHandelingen:
        """The accepted act."""
        return self.inhoud.handeling


class Wijziging(Struct, frozen=True, kw_only=True):
    """What changed, told to every open screen after an act."""

    casus: str
    wat: Literal["casus", "verzoek", "kluis"]
