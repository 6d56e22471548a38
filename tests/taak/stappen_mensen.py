"""Who was told beforehand and who was not, and what they say about the draft."""

from __future__ import annotations

from tests.taak import verhaal as v
from tests.taak.bediening import Bediening


def informeren(b: Bediening) -> None:
    """Mother beforehand, father not and why, the child beforehand."""
    with b.stap("moeder geinformeerd"):
        b.bevestig()
        b.wacht_op_focus("Moeder: wanneer geïnformeerd")
        _vooraf(b, "Moeder", v.MOEDER_HOE, v.MOEDER_REACTIE)
    with b.stap("vader niet geinformeerd"):
        b.kies("Vader: wanneer geïnformeerd", "Niet")
        b.druk("Geef een reden voor Vader")
        b.kies("Reden", "Niet te bereiken")
        b.vul("Welke feiten?", v.VADER_FEITEN)
        b.vul("Poging 1: dag", "gisteren")
        b.vul("Poging 1: hoe geprobeerd", v.POGING)
        b.foto("reden")
        b.druk("Leg motivering vast")
    with b.stap("kind geinformeerd"):
        _vooraf(b, "Noor", v.KIND_HOE, "")
    with b.stap("informeren vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Verder: ")


def _vooraf(b: Bediening, wie: str, hoe: str, reactie: str) -> None:
    b.kies(f"{wie}: wanneer geïnformeerd", "Vooraf")
    b.vul(f"{wie}: datum", "gisteren")
    b.vul(f"{wie}: door wie en hoe", hoe)
    if reactie:
        b.vul(f"{wie}: reactie", reactie)


def zienswijze(b: Bediening) -> None:
    """The draft goes to mother (father was not told, so he is not ticked), and she answers."""
    with b.stap("concept voorgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Het concept voorleggen")
        b.bevestig()
        b.wacht_op_tekst("Wat zeggen zij erover?")
    with b.stap("zienswijze van moeder"):
        b.naar("veld_persoon")
        b.vul("veld_tekst", v.ZIENSWIJZE)
        b.foto("ingevuld")
        b.bevestig()
        b.wacht_op_focus("Verder: vaststellen")
