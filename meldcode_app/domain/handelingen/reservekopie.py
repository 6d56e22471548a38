"""Putting a backup back: the one act that takes entries away, so it says itself which, and stands in the timeline."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from msgspec import Meta

from meldcode_app.domain.handelingen.basis import Handeling


class ReservekopieTerugzetten(Handeling, frozen=True, kw_only=True):
    """The vault goes on from a backup made at `kopie_van` (aware), whose last entry was `kopie_seq` with `kopie_keten`.

    `verloren` is how many later entries did not come along, and `verloren_tot` the last of them as far as known; None
    and 0 when the vault that stood there could not be read.
    """

    kopie_van: Annotated[datetime, Meta(tz=True)]
    kopie_seq: int = 0
    kopie_keten: str = ""
    verloren: int | None = None
    verloren_tot: int = 0
