"""The request: received, verified, its ground, the question in items, and what is necessary per item."""

from __future__ import annotations

from tests.taak import verhaal as v
from tests.taak.bediening import Bediening


def ontvangen(b: Bediening) -> None:
    """Who asks what."""
    with b.stap("verzoek ontvangen"):
        b.druk("Verzoek ontvangen", terug=True)
        b.wacht_op_pagina("verzoek")
        b.druk(f"Vul in: {v.GI}", terug=True)
        b.vul("veld_vraag", v.VERZOEK)
    with b.stap("verzoek vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Het verzoek is vastgelegd.")


def nagegaan(b: Bediening) -> None:
    """Who asks was verified, and on which ground the school answers."""
    with b.stap("verificatie invullen"):
        b.bevestig()
        b.kies("veld_methode", "Teruggebeld")
        b.vul("veld_naam", v.JEUGDBESCHERMER)
        b.vul("veld_rol", "jeugdbeschermer")
    with b.stap("verificatie vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Verder: ")
    with b.stap("kader"):
        b.bevestig()
        b.wacht_op_tekst("Op welke grond?")
    with b.stap("kader vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Verder: ")


def vraag(b: Bediening) -> None:
    """The question on paper, in three items."""
    with b.stap("vraag in onderdelen"):
        b.bevestig()
        b.wacht_op_tekst("De vraag in onderdelen")
        b.druk("Haal vragen uit het verzoek")
    with b.stap("vraag vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Verder: ")


def noodzaak(b: Bediening) -> None:
    """Provide, provide in part, and not provide."""
    with b.stap("vraag 1 verstrekken"):
        b.bevestig()
        b.wacht_op_tekst("Vraag 1: ")
        b.antwoord("besluit_verstrekken")
        b.vul("antwoord_feiten", v.FEIT_1)
        b.vul("noodzaak_reden", v.NODIG_1)
        b.bevestig()
        b.wacht_op_tekst("Vraag 2: ")
    with b.stap("vraag 2 deels"):
        b.antwoord("besluit_deels")
        b.vul("antwoord_feiten", v.FEIT_2)
        b.vul("antwoord_uitspraak1", v.CITAAT_2)
        b.vul("antwoord_bron1", v.BRON_2)
        b.vul("antwoord_duiding", v.DUIDING_2)
        b.vul("noodzaak_reden", v.NODIG_2)
        b.vul("noodzaak_weggelaten", v.WEGGELATEN_2)
        b.kies("noodzaak_reden_niet", "Niet nodig")
        b.foto("ingevuld")
        b.bevestig()
        b.wacht_op_tekst("Vraag 3: ")
    with b.stap("vraag 3 niet"):
        b.antwoord("besluit_niet")
        b.vul("noodzaak_reden", v.NODIG_3)
        b.kies("noodzaak_reden_niet", "Gaat over iemand anders")
        b.foto("ingevuld")
        b.bevestig()
        b.wacht_op_tekst("Verder: ")
