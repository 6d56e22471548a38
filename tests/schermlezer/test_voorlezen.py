"""The real program read over AT-SPI, page by page, as a screen reader reads it, and gone through with Tab.

Not heard here: how a voice says it (no Orca runs), and the level of a heading (Qt tells none for a piece in Python).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.schermlezer.voorlezer import MEESTE_TABS, Ding, Voorlezer, ontbreekt

pytestmark = [pytest.mark.zwaar, pytest.mark.lang, pytest.mark.linux]

BEDIENING = {
    "push button",
    "radio button",
    "check box",
    "toggle button",
    "text",
    "password text",
    "combo box",
    "list",
    "list item",
    "table",
    "table cell",
    "link",
    "image",
    "document frame",
    "label",
    "announcement",
}
"""What a user can stop at: to work it, or to read it (a sheet, a letter, a text to copy)."""
PAGINAS = {
    "verzoek": (),
    "werklijst": ("alt+1",),
    "casussen": ("alt+2",),
    "casus": ("alt+2", "Return"),
    "verzoeken": ("alt+3",),
    "handleiding": ("alt+4",),
    "instellingen": ("alt+5",),
}
"""The pages of the practice case, in the order they are gone to, and the key that leads there."""
VERSLAG = "MELDCODE_VOORLEZEN"
"""A file in which what was read is written, to read it oneself."""


@pytest.fixture
def oefening(tmp_path: Path) -> Iterator[Voorlezer]:
    """The practice case of Gerrit, read aloud."""
    _eis_alles()
    with Voorlezer(tmp_path, "--oefenen") as gestart:
        yield gestart


@pytest.fixture
def voorlezer(tmp_path: Path) -> Iterator[Voorlezer]:
    """The program as it starts on a computer where it never ran, read aloud."""
    _eis_alles()
    with Voorlezer(tmp_path) as gestart:
        yield gestart


def _eis_alles() -> None:
    if mist := ontbreekt():
        if os.environ.get("MELDCODE_CI"):
            pytest.fail(f"{mist} ontbreekt")
        pytest.skip(f"{mist} is er niet op deze computer")


def _te_bedienen(boom: list[Ding]) -> list[Ding]:
    return [ding for ding in boom if "focusable" in ding["staten"]]


def _fouten(boom: list[Ding]) -> list[str]:
    """What a listener would be at a loss with."""
    gevonden = []
    for ding in _te_bedienen(boom):
        if not ding["naam"].strip():
            gevonden.append(f"een {ding['rol']} heeft geen naam")
        if ding["rol"] not in BEDIENING:
            gevonden.append(f"'{ding['naam']}' is een {ding['rol']}")
    gevonden += [f"'{d['naam']}' heeft opmaak in de uitleg" for d in boom if "<" in d["uitleg"]]
    return gevonden


def _meld(regels: list[str]) -> None:
    if bestand := os.environ.get(VERSLAG):
        with Path(bestand).open("a", encoding="utf-8") as uit:
            uit.write("\n".join(regels) + "\n")


def _boom_als_tekst(boom: list[Ding]) -> list[str]:
    return [
        f"{'  ' * d['diep']}{d['rol']} '{d['naam']}' {d['uitleg']!r} {' '.join(d['staten'])}" for d in boom
    ]


def test_on_every_page_all_that_can_be_worked_has_a_name_and_tab_says_where_one_is(
    oefening: Voorlezer,
) -> None:
    for pagina, toetsen in PAGINAS.items():
        if toetsen:
            oefening.bediening.toets(*toetsen)
        oefening.bediening.wacht_op_pagina(pagina)
        boom = oefening.boom()
        rollen = Counter(ding["rol"] for ding in boom)
        ronde = oefening.rondgang()
        _meld(
            [f"== {pagina}: {len(boom)} dingen, {len(ronde)} stops, {dict(rollen)}", *_boom_als_tekst(boom)]
        )
        _meld([f"Tab: {ding['rol']} '{ding['naam']}'" for ding in ronde])
        assert _fouten(boom) == [], pagina
        koppen = [ding["naam"] for ding in boom if ding["rol"] == "heading"]
        assert koppen, pagina
        assert all(kop.strip() for kop in koppen), pagina
        assert 3 < len(ronde) < MEESTE_TABS, pagina
        assert [
            f"{d['rol']} '{d['naam']}'" for d in ronde if not d["naam"].strip() or d["rol"] not in BEDIENING
        ] == []
    assert [zin for zin in oefening.bediening.omwegen if "nergens" in zin] == []


def test_a_field_with_a_fault_says_it_and_the_sentence_stands_beside_it(oefening: Voorlezer) -> None:
    oefening.bediening.wacht_op_pagina("verzoek")
    oefening.bediening.naar("Wanneer?")
    oefening.bediening.vervang("op sint-juttemis")
    oefening.bediening.toets("Tab")
    boom = oefening.boom()
    veld = next(ding for ding in boom if ding["naam"] == "Wanneer?" and ding["rol"] == "text")
    assert veld["waarde"] == "op sint-juttemis"
    assert veld["uitleg"].startswith("Fout: ")
    zin = veld["uitleg"].removeprefix("Fout: ")
    beeld = next(ding for ding in boom if ding["rol"] == "label" and ding["naam"] == zin)
    links, boven, breed, hoog = veld["plek"]
    assert links <= beeld["plek"][0] <= links + breed
    assert 0 <= beeld["plek"][1] - (boven + hoog) < 20


def test_an_arrow_in_a_list_says_the_row_it_comes_to(oefening: Voorlezer) -> None:
    oefening.bediening.wacht_op_pagina("verzoek")
    oefening.bediening.naar("Vragen en besluiten", terug=True)
    assert oefening.focus()[-1]["rol"] == "table"
    gehoord = [(d["rol"], d["naam"]) for d in oefening.druk("Up")]
    assert ("table cell", "3  Hoe verloopt het contact met moeder?") in gehoord


def test_panels_over_the_page_can_be_read_and_closed(oefening: Voorlezer) -> None:
    oefening.bediening.wacht_op_pagina("verzoek")
    for toets, woord in (("ctrl+n", "Snelle notitie"), ("F1", "handleiding")):
        oefening.druk(toets)
        boom = oefening.boom()
        assert any(woord.lower() in ding["naam"].lower() for ding in boom), toets
        assert _fouten(boom) == [], toets
        assert oefening.druk("Escape"), toets


def test_the_first_start_can_be_read_and_a_passphrase_is_told_as_one(voorlezer: Voorlezer) -> None:
    voorlezer.bediening.wacht_op_pagina("eerste_start")
    assert _fouten(voorlezer.boom()) == []
    voorlezer.bediening.toets("Return")
    voorlezer.bediening.wacht_op_focus("organisatie")
    boom = voorlezer.boom()
    assert _fouten(boom) == []
    geheim = [ding for ding in boom if ding["rol"] == "password text"]
    assert len(geheim) == 2
    ronde = voorlezer.rondgang()
    assert {ding["naam"] for ding in geheim} <= {ding["naam"] for ding in ronde}
