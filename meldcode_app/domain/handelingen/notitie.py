"""What a user can do with a quick note: make it, place it in a casus, or let it go (issue: twenty seconds, no casus).

Invariants: the three acts on a note stand under the vault itself, because a note has no casus yet; a note never
changes, a correction is a new note. What a placed note says stands in its casus as `Aantekenen`.
"""

from __future__ import annotations

from typing import Literal

from meldcode_app.domain.handelingen.basis import Handeling

PlaatsAls = Literal["signaal", "aanvulling", "anders"]


class NotitieMaken(Handeling, frozen=True, kw_only=True):
    """A quick note, complete as it is. `notitie` is its opaque id, `tekst` stands as typed."""

    notitie: str
    tekst: str


class NotitiePlaatsen(Handeling, frozen=True, kw_only=True):
    """A note got its place: `casus` is the id of the case file, empty where it went elsewhere (`anders`)."""

    notitie: str
    casus: str = ""
    als: PlaatsAls = "aanvulling"


class NotitieAfhandelen(Handeling, frozen=True, kw_only=True):
    """A note is not needed any more, with or without saying why. It stays in the journal."""

    notitie: str
    reden: str = ""


class Aantekenen(Handeling, frozen=True, kw_only=True):
    """A text for the casus itself, not for one request. `notitie` is the quick note it came from, else empty."""

    tekst: str
    notitie: str = ""
