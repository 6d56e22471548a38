"""Task 3: the talk, held with mother and with the child, and not with father; and walking to a station."""

from __future__ import annotations

from tests.taak import verhaal_meldcode as v
from tests.taak.bediening import Bediening

STATIONS = ("Signalen", "Overleg", "Gesprek", "Wegen", "Beslissen", "Vervolg")
KOP = 110
"""Pixels from the top: above it stand the buttons of the page, under it its work."""


def gesprek(b: Bediening) -> None:
    """Task 3: held with mother, and not with father: what was tried, and the facts."""
    with b.stap("naar het gesprek"):
        naar_station(b, "Gesprek")
        b.wacht_op_tekst("Gesprek met moeder")
        b.verwacht(
            lambda s: s["focus"]["naam"].startswith("formulier_gehouden"),
            "bij Gesprek begint de focus niet bij de vraag",
        )
    with b.stap("moeder gesproken"):
        b.antwoord("formulier_gehouden_ja")
        b.vul("formulier_wanneer", "gisteren")
        b.vul("Wie waren erbij?", v.MOEDER_ERBIJ)
        b.vul("formulier_gesprek_feiten", v.MOEDER_FEIT)
        b.vul("formulier_gesprek_uitspraak1", v.MOEDER_CITAAT)
        b.vul("formulier_gesprek_bron1", v.MOEDER_BRON)
        b.vul("Reactie van moeder", v.MOEDER_REACTIE)
    with b.stap("gesprek moeder vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Gesprek met vader")
    with b.stap("vader niet gesproken"):
        b.antwoord("formulier_gehouden_nee")
        b.kies("Waarom is (nog) niet met vader gesproken?", "Niet te bereiken")
        b.vul("Welke feiten horen hierbij?", v.VADER_FEITEN)
        b.vul("Poging 1: wanneer", "gisteren")
        b.vul("Poging 1: hoe", v.VADER_HOE)
        b.vul("Poging 1: wat gebeurde er", v.VADER_UITKOMST)
        b.wacht(lambda s: not any(t.startswith("Let op") for t in s["teksten"]), "het paneel zonder let op")
    with b.stap("vader vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Vastgelegd voor vader.")
    with b.stap("kind gesproken"):
        b.antwoord("formulier_gehouden_ja")
        b.vul("formulier_wanneer", "gisteren")
        b.vul("formulier_gesprek_feiten", v.KIND_FEIT)
        b.vul("Reactie van Joris", v.KIND_REACTIE)
        b.bevestig()
        b.wacht_op_tekst("Vastgelegd voor Joris.")


def naar_station(b: Bediening, naam: str) -> None:
    """Tab to the row of stations, back when it stands above, and take one with the arrows."""
    staat = b.kijk()
    terug = staat["focus"]["vak"][1] > KOP
    while not staat["focus"].get("klasse", "").startswith("Station"):
        staat = b.toets("shift+Tab" if terug else "Tab")
        b.stappen[-1].tabs += 1
    waar = next(n for n, station in enumerate(STATIONS) if staat["focus"]["toegankelijk"].startswith(station))
    stappen = STATIONS.index(naam) - waar
    b.toets(*["Right" if stappen > 0 else "Left"] * abs(stappen), "space")
