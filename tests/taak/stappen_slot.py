"""The letter: its text, settled, sent, saved as PDF; the request closed; the timeline."""

from __future__ import annotations

from pathlib import Path

from tests.taak import verhaal as v
from tests.taak.bediening import Bediening


def brief(b: Bediening) -> None:
    """What the letter says around the answers, and settling it."""
    with b.stap("brief aanvullen"):
        b.bevestig()
        b.wacht_op_tekst("Wat de brief verder zegt")
        b.vul("veld_periode", v.PERIODE)
        b.vul("veld_relatie", v.RELATIE)
        b.vul("veld_methode", v.METHODE)
        b.vul("veld_bronnen", v.BRON)
        b.vul("veld_gaat_goed", v.GAAT_GOED)
    with b.stap("brief aangevuld"):
        b.bevestig()
        b.wacht_op_focus("veld_naam")
    with b.stap("vaststellen"):
        b.vul("veld_naam", v.DIRECTEUR)
        b.bevestig()
        b.wacht_op_tekst("Vaststellen?")
    with b.stap("vastgesteld"):
        b.bevestig()
        b.wacht_op_tekst("De brief is vastgesteld.")


def versturen(b: Bediening, map_: Path) -> None:
    """Sent, and the very same bytes as a file."""
    with b.stap("versturen"):
        b.bevestig()
        b.wacht_op_tekst("De brief versturen")
        b.bevestig()
        b.wacht_op_tekst("Verstrekken?")
    with b.stap("verstuurd"):
        b.bevestig()
        b.wacht_op_tekst("De brief is verstrekt")
    with b.stap("pdf opslaan"):
        b.druk("PDF opslaan")
        b.wacht(lambda s: s["venster"] == "QFileDialog", "het venster om een map te kiezen")
        b.foto("map_kiezen")
        b.vervang(str(map_))
        b.toets("Return")
        b.wacht_op_tekst("Opgeslagen: ")


def afsluiten(b: Bediening) -> None:
    """Closed, with copies for both parents; then the timeline of the casus."""
    with b.stap("afsluiten"):
        b.naar("Wie kreeg een afschrift? Moeder")
        b.toets("space")
        b.druk("Wie kreeg een afschrift? Vader")
        b.bevestig()
        b.wacht_op_tekst("Het verzoek is afgesloten.")
    with b.stap("tijdlijn"):
        b.toets("alt+2")
        b.wacht_op_pagina("casussen")
        b.toets("Return")
        b.wacht_op_pagina("casus")
        b.wacht_op_tekst("Afgesloten")
