"""The casus: a first name, two parents with gezag, and the measure."""

from __future__ import annotations

from tests.taak import verhaal as v
from tests.taak.bediening import Bediening


def casus(b: Bediening, dagen: v.Dagen) -> None:
    """From the empty list to a casus that knows who has gezag and which OTS runs."""
    with b.stap("nieuwe casus"):
        b.toets("alt+2")
        b.wacht_op_pagina("casussen")
        b.bevestig()
        b.wacht_op_focus("casusformulier_naam")
        b.typ(v.KIND)
    with b.stap("casus gemaakt"):
        b.bevestig()
        b.wacht_op_pagina("casus")
    _ouder(b, v.MOEDER, "moeder")
    _ouder(b, v.VADER, "vader")
    _maatregel(b, dagen)


def _ouder(b: Bediening, naam: str, noemen: str) -> None:
    with b.stap(f"{noemen} invullen"):
        b.druk("deel_gezin_nieuw")
        b.wacht_op_focus("casusformulier_naam")
        b.typ(naam)
        b.vul("casusformulier_noemen", noemen)
        b.antwoord("casusformulier_gezag_ja")
        b.kies("casusformulier_bron", "uittreksel")
        b.vul("casusformulier_peildatum", "gisteren")
    with b.stap(f"{noemen} vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst(naam)


def _maatregel(b: Bediening, dagen: v.Dagen) -> None:
    with b.stap("maatregel invullen"):
        b.druk("deel_maatregel_nieuw")
        b.wacht_op_focus("casusformulier_maatregel")
        b.vul("casusformulier_gi", v.GI)
        b.vul("casusformulier_jeugdbeschermer", v.JEUGDBESCHERMER)
        b.vul("casusformulier_van", dagen.van)
        b.vul("casusformulier_tot", dagen.tot)
        b.kies("casusformulier_gezien", "beschikking")
        b.vul("casusformulier_door_wie", v.GEBRUIKER)
        b.vul("casusformulier_gecontroleerd_op", "gisteren")
    with b.stap("maatregel vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst(v.GI)
