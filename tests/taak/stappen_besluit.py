"""Task 5: the questions, both decisions, the timeline, locking and coming back; task 6: direct danger."""

from __future__ import annotations

from typing import Any

from tests.taak import verhaal_meldcode as v
from tests.taak.bediening import Bediening
from tests.taak.stappen_gesprek import naar_station
from tests.taak.verhaal import WACHTZIN


def wegen(b: Bediening) -> None:
    """Back to the walk, and the first four questions one by one."""
    with b.stap("naar wegen"):
        b.bevestig()
        b.wacht_op_pagina("meldcode")
        naar_station(b, "Wegen")
        b.wacht_op_tekst("Afwegingskader: vijf vragen")
    for nummer, antwoord in ((1, "ja"), (2, "nee"), (3, "ja"), (4, "ja")):
        with b.stap(f"vraag {nummer} beantwoorden"):
            b.verwacht(
                lambda s, n=nummer: s["focus"].get("naam", "").startswith(f"kader_{n}_antwoord"),
                f"de focus staat niet bij vraag {nummer}",
            )
            b.antwoord(f"kader_{nummer}_antwoord_{antwoord}")
            b.vul(f"kader_{nummer}_onderbouwing", v.REDEN[nummer])
            b.foto("getypt")
            b.bevestig()
            _gezien(b, f"Antwoord {nummer} is vastgelegd.")


def _gezien(b: Bediening, klaar: str) -> None:
    """Recording may show something to note first: "Gezien", and once more."""
    b.wacht(lambda s: _toont(s, klaar) or _op_gezien(s), klaar)
    while not b.verwacht(lambda s: _toont(s, klaar), "vastleggen vraagt eerst 'Gezien'"):
        b.foto("gezien")
        b.toets("space")
        b.bevestig()
        b.wacht(lambda s: _toont(s, klaar) or _op_gezien(s), klaar)


def _op_gezien(staat: dict[str, Any]) -> bool:
    return bool(str(staat["focus"].get("toegankelijk", "")).startswith("Gezien"))


def _toont(staat: dict[str, Any], tekst: str) -> bool:
    return any(tekst in t for t in staat["teksten"])


def beslissen(b: Bediening) -> None:
    """No melding, help yes; who decides and in which function."""
    with b.stap("naar beslissen"):
        b.bevestig()
        b.wacht_op_tekst("Stap 5: twee besluiten, allebei nodig")
    with b.stap("stappen afronden"):
        b.wacht_op_tekst("zijn gedaan, maar nog niet afgerond.")
        b.druk("Nu afronden", terug=True)
        b.wacht_op_tekst("Stap 1, 2, 3 en 4 zijn afgerond.")
    with b.stap("besluit invullen"):
        b.antwoord("besluit_melden_antwoord_nee")
        b.vul("besluit_melden_melden_reden", v.GEEN_MELDING)
        b.antwoord("besluit_hulp_antwoord_ja")
        b.vul("besluit_hulp_hulp_reden", v.WEL_HULP)
        b.vul("Wie beslist? Naam", v.DIRECTEUR)
        b.naar("Functie")
    with b.stap("besluit vastgelegd"):
        b.bevestig()
        _gezien(b, "Beide besluiten zijn vastgelegd.")


def tijdlijn(b: Bediening) -> None:
    """The casus tells it all."""
    with b.stap("tijdlijn"):
        b.toets("alt+2")
        b.wacht_op_pagina("casussen")
        b.foto("casussen")
        b.toets("Return")
        b.wacht_op_pagina("casus")
        if b.smal:
            b.foto("casus")
            b.druk("lade", terug=True)
        b.wacht_op_tekst(v.GEEN_MELDING)
    if b.smal:
        b.toets("Escape")


def terugkomen(b: Bediening) -> None:
    """Lock, open: the same page."""
    with b.stap("vergrendeld"):
        b.toets("ctrl+l")
        b.wacht_op_pagina("vergrendeld")
    with b.stap("weer open"):
        b.typ(WACHTZIN)
        b.toets("Return")
        b.wacht(lambda s: s["pagina"] not in {"vergrendeld", ""}, "de open kluis")
        b.verwacht(lambda s: s["pagina"] == "casus", "na het slot staat niet de pagina die er stond")
    with b.stap("werklijst"):
        b.toets("alt+1")
        b.wacht_op_pagina("werklijst")
        b.verwacht(
            lambda s: not _toont(s, "Er is nu niets te doen"),
            "de Werklijst is leeg, en de hulp waartoe is besloten is nog niet afgesproken",
        )


def gevaar(b: Bediening) -> None:
    """Task 6: direct danger from a page; afterwards the list of what is still to be done."""
    with b.stap("direct gevaar"):
        b.toets("alt+2")
        b.wacht_op_pagina("casussen")
        b.toets("Return")
        b.wacht_op_pagina("casus")
        b.druk("direct_gevaar", terug=True)
        b.wacht_op_tekst("0800-2000")
        b.foto("nummers")
        b.druk("spoed_vastleggen")
        b.wacht_op_pagina("meldcode")
    with b.stap("spoed invullen"):
        b.wacht_op_focus("formulier_reden")
        b.typ(v.SPOED)
        b.antwoord("formulier_alarmnummer_nee")
        b.antwoord("formulier_veilig_thuis_ja")
        b.antwoord("formulier_veilig_ja")
        b.vul("Wie haalt het kind op?", v.HAALT_OP)
    with b.stap("spoed vastgelegd"):
        b.bevestig()
        b.wacht_op_tekst("Spoed is vastgelegd.")
    with b.stap("gemeld"):
        b.verwacht(
            lambda s: s["focus"]["toegankelijk"] == "Nu gemeld bij Veilig Thuis",
            "na spoed staat de focus niet op melden",
        )
        b.druk("Nu gemeld bij Veilig Thuis")
        b.wacht_op_focus("formulier_via_telefoon")
        b.vul("Welke Veilig Thuis-regio?", v.REGIO)
        b.vul("Wat hebt u gezegd?", v.SPOED)
        b.foto("ingevuld")
        b.bevestig()
        _redenen(b)
        b.wacht_op_tekst("De melding is vastgelegd.")
    with b.stap("nog te doen"):
        b.wacht_op_tekst("Wat nog moet gebeuren")


def _redenen(b: Bediening) -> None:
    staat: dict[str, Any] = b.wacht(lambda s: bool(s["focus"]), "de focus")
    if staat["focus"]["klasse"] == "Edit":
        b.typ("Eerst het kind; de rest doe ik daarna.")
        b.druk("Leg motivering vast")
        b.foto("reden")
        b.bevestig()
