"""Task 4: a question to Veilig Thuis with names in it, every open word judged, the sheet on paper, and the call."""

from __future__ import annotations

from typing import Any

from tests.taak import verhaal_meldcode as v
from tests.taak.bediening import Bediening
from tests.taak.stappen_gesprek import naar_station

MEESTE_WOORDEN = 30


def voorbereiden(b: Bediening) -> None:
    """Write freely, judge word by word, print."""
    with b.stap("advies vragen"):
        naar_station(b, "Overleg")
        b.wacht_op_tekst("Nog geen overleg vastgelegd.")
        b.druk("Veilig Thuis om advies vragen")
        b.wacht_op_pagina("adviesvraag")
    with b.stap("vraag schrijven"):
        b.wacht_op_focus("adviesvraagformulier_vraag1")
        b.typ(v.VRAAG)
        b.vul("Wat u er zelf over wilt zeggen", v.EIGEN_TEKST)
        b.wacht_op_tekst("'Anoniem' zit nog op slot")
    with b.stap("woorden bekijken"):
        _bekijk_woorden(b)
    with b.stap("alles bekeken"):
        b.wacht_op_tekst("Het blad mag 'Anoniem' heten.")
    with b.stap("blad als pdf"):
        b.toets("Escape")
        b.druk("kop_afdrukken", terug=True)
        b.wacht(lambda s: s["venster"] == "QFileDialog", "het venster om een map te kiezen")
        b.foto("map_kiezen")
        b.vervang(str(b.scherm.thuis))
        b.toets("Return")
        b.wacht_op_tekst("Opgeslagen als ")


def _bekijk_woorden(b: Bediening) -> None:
    if b.smal:
        b.druk("lade", terug=True)
    for nummer in range(MEESTE_WOORDEN):
        woord = _voor(b)
        if not woord:
            return
        if any(deel in woord for deel in v.GEPLANT):
            b.druk(f"'{woord}' vervangen")
        else:
            b.druk(f"'{woord}' laten staan")
        if nummer == 0:
            b.foto("eerste")
        b.wacht(lambda s, w=woord: _vraagt(s) != w, f"het woord na {woord}")


def _voor(b: Bediening) -> str:
    return _vraagt(b.kijk())


def _vraagt(staat: dict[str, Any]) -> str:
    knoppen = (t for t in staat["teksten"] if t.startswith("'") and t.endswith("' laten staan"))
    return next(knoppen, "").removeprefix("'").removesuffix("' laten staan")


def bellen(b: Bediening) -> None:
    """Region, name, number, advice, and one's own weighing."""
    with b.stap("gebeld invullen"):
        b.bevestig()
        b.wacht_op_focus("adviesvraagformulier_wanneer")
        b.vul("Welke regio?", v.REGIO)
        b.vul("Met wie sprak u?", v.MEDEWERKER)
        b.vul("Nummer van het advies, als u dat kreeg", v.ADVIESNUMMER)
        b.vul("Wat was het advies?", v.ADVIES)
        b.kies("Wat zegt het advies over melden?", "Niet melden")
        b.antwoord("adviesvraagformulier_volgt_ja")
        b.vul("Uw eigen afweging", v.AFWEGING)
    with b.stap("advies vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Advies en eigen afweging staan vast.")
