"""The five tasks of a newcomer with a fresh vault, and a sixth: direct danger.

Here the note and the signal; the talk stands in stappen_gesprek, the call in stappen_advies, deciding and danger in
stappen_besluit.
"""

from __future__ import annotations

from typing import Any

from tests.taak import stappen_advies, stappen_besluit, stappen_gesprek, stappen_kluis
from tests.taak import verhaal_meldcode as v
from tests.taak.bediening import Bediening


def vijf_taken(b: Bediening) -> None:
    """From the first start to the second."""
    stappen_kluis.nieuwe_kluis(b)
    notitie(b)
    ouders(b)
    signaal(b)
    stappen_gesprek.gesprek(b)
    stappen_advies.voorbereiden(b)
    stappen_advies.bellen(b)
    stappen_besluit.wegen(b)
    stappen_besluit.beslissen(b)
    stappen_besluit.tijdlijn(b)
    stappen_besluit.terugkomen(b)
    stappen_besluit.gevaar(b)
    stappen_kluis.einde(b)


def notitie(b: Bediening) -> None:
    """Task 1: a note of two sentences, and its place at a new casus."""
    with b.stap("notitie typen"):
        b.toets("ctrl+n")
        b.wacht_op_focus("Wat wilt u onthouden?")
        b.typ(v.NOTITIE)
        b.foto("getypt")
        b.bevestig()
        b.wacht_op_tekst("Notitie van vandaag plaatsen")
    with b.stap("notitie plaatsen"):
        b.naar("taak_1")
        b.toets("Return")
        b.wacht_op_focus("Bij welk kind hoort dit?")
        b.kies("Bij welk kind hoort dit?", "Een kind zonder casus")
        b.vul("Naam van het kind", v.KIND)
        als_signaal = any(t.endswith("Signaal voor de meldcode") for t in b.kijk()["teksten"])
        if als_signaal:
            b.antwoord("werklijstformulier_als_signaal")
    with b.stap("notitie geplaatst"):
        b.bevestig()
        if als_signaal:
            b.wacht_op_pagina("meldcode")
            b.foto("formulier")
            b.bevestig()
            b.wacht_op_tekst("Vastgelegd.")
        else:
            b.wacht_op_tekst("Er is nu niets te doen.")


def ouders(b: Bediening) -> None:
    """Both parents have custody, so both count in step 3."""
    with b.stap("naar de casus"):
        b.toets("alt+2")
        b.wacht_op_pagina("casussen")
        b.toets("Return")
        b.wacht_op_pagina("casus")
    for naam, noemen in ((v.MOEDER, "moeder"), (v.VADER, "vader")):
        with b.stap(f"{noemen} toevoegen"):
            b.druk("deel_gezin_nieuw")
            b.wacht_op_focus("casusformulier_naam")
            b.typ(naam)
            b.vul("casusformulier_noemen", noemen)
            b.antwoord("casusformulier_gezag_ja")
            b.kies("casusformulier_bron", "uittreksel")
            b.vul("casusformulier_peildatum", "gisteren")
            b.bevestig()
            b.wacht(lambda s, n=naam: s["pagina"] == "casus" and _staat_er(s, n), f"{naam} in het gezin")


def _staat_er(staat: dict[str, Any], naam: str) -> bool:
    """In the table, or (on a low screen) with the focus back on the button above it."""
    weer_terug = staat["focus"].get("naam") == "deel_gezin_nieuw"
    return weer_terug or any(naam in tekst for tekst in staat["teksten"])


def signaal(b: Bediening) -> None:
    """Task 2: a fact, words with their source, and a suspicion, each apart."""
    with b.stap("signaal beginnen"):
        b.bevestig()
        b.wacht_op_pagina("meldcode")
        b.wacht_op_focus("formulier_wanneer")
    with b.stap("signaal invullen"):
        b.vervang("vorige week")
        b.vul("formulier_signaal_feiten", v.FEIT)
        b.vul("formulier_signaal_uitspraak1", v.CITAAT)
        b.vul("formulier_signaal_bron1", v.BRON)
        b.vul("formulier_signaal_duiding", v.VERMOEDEN)
    with b.stap("signaal vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst(v.FEIT)
