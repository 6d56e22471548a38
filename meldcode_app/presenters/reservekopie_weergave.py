"""What the page about backups shows, and what can be chosen there."""

from __future__ import annotations

from dataclasses import dataclass

from meldcode_app import settings
from meldcode_app.presenters.nederlands import aantal
from meldcode_app.presenters.reservekopie_voortgang import BezigStaat
from meldcode_app.presenters.terugzetten import TerugzetStaat
from meldcode_app.presenters.weergave import Bericht, Keuze, Knop, Rij


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservekopieStaat:
    """Everything the page shows."""

    sub: str
    knoppen: tuple[Knop, ...]
    plek: str
    waarschuwingen: tuple[Bericht, ...]
    rijen: tuple[Rij, ...]
    leeg: Bericht | None
    bezig: BezigStaat | None
    bericht: Bericht | None
    dagen: str
    aantal: str
    terugzetten: TerugzetStaat
    eerder: tuple[str, ...]


DAGEN = tuple(Keuze(code=str(n), tekst=aantal(n, "dag", "dagen")) for n in settings.DAGEN)
AANTALLEN = tuple(Keuze(code=str(n), tekst=f"de laatste {n}") for n in settings.AANTALLEN)
