"""How far a backup is, in words and percents. Invariant: the bar never goes back."""

from __future__ import annotations

from dataclasses import dataclass

from meldcode_app.services.reservekopie import Voortgang

_FASEN = {
    "kopieren": ("kopiëren", 0, 50),
    "nakijken": ("nakijken", 50, 70),
    "gegevens": ("tijdlijn en documenten nakijken", 70, 100),
    "afronden": ("wachten op de schijf", 0, 0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BezigStaat:
    """What is going on, and percents of it done."""

    tekst: str
    deel: int = 0


def voortgang(wat: str, stap: Voortgang, oud: BezigStaat | None) -> BezigStaat:
    """The line and the bar after one more step."""
    woord, van, tot = _FASEN[stap.fase]
    deel = van + (tot - van) * min(stap.gedaan, stap.totaal) // stap.totaal if stap.totaal else van
    return BezigStaat(tekst=f"{wat}: {woord} ...", deel=max(deel, oud.deel if oud else 0))
