"""Every registered screen: nothing cut, nothing sideways, all named, all readable, and Tab comes everywhere and
round again. At every run one of each page, in the light theme; all of them, the dark theme and every text scale among
the heavy tests.

Each screen is made once; the dark theme comes over the living widgets, as when a user switches.
"""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.views import theme
from tests.prentenboek import alle_schermen
from tests.views.meetlat import bleke_teksten, gebreken, toon
from tests.views.toegang import klem, naamloos

SCHERMEN = alle_schermen()
MATEN = ((1366, 768), (1280, 640))
VAN_HET_HUIS = [naam for naam in SCHERMEN if naam.startswith(("00_", "08", "09b", "09c", "10_", "11_"))]


def _een_per_bladzijde() -> list[object]:
    """Of every page one screen at each run, its other states among the heavy tests: each plays a casus up to there."""
    gezien: set[str] = set()
    gekozen: list[object] = []
    for naam in SCHERMEN:
        bladzijde = re.match(r"\d+(_\d)?|", naam)[0]  # type: ignore[index]
        eerste = bladzijde not in gezien
        gezien.add(bladzijde)
        gekozen.append(naam if eerste else pytest.param(naam, marks=pytest.mark.zwaar))
    return gekozen


@pytest.mark.parametrize("naam", _een_per_bladzijde())
def test_nothing_is_cut_or_nameless_and_all_text_is_readable(naam: str, qtbot: QtBot) -> None:
    venster = SCHERMEN[naam]()
    qtbot.addWidget(venster)
    _meet(venster)
    assert naamloos(venster) == []
    venster.activateWindow()
    assert klem(venster) == []


@pytest.mark.zwaar
@pytest.mark.parametrize("naam", SCHERMEN)
def test_in_the_dark_nothing_is_cut_and_all_text_is_readable(
    naam: str, qtbot: QtBot, qapp: QApplication
) -> None:
    venster = SCHERMEN[naam]()
    qtbot.addWidget(venster)
    toon(venster, *MATEN[0])
    theme.pas_toe(qapp, donker=True)
    _meet(venster)


def _meet(venster: QWidget) -> None:
    for breed, hoog in MATEN:
        toon(venster, breed, hoog)
        assert gebreken(venster) == [], f"{breed}x{hoog}"
    assert bleke_teksten(venster) == []


@pytest.mark.zwaar
@pytest.mark.parametrize("naam", VAN_HET_HUIS)
def test_a_larger_text_scale_cuts_nothing_either(naam: str, qtbot: QtBot, qapp: QApplication) -> None:
    theme.pas_toe(qapp, donker=False, schaal=130)
    venster = SCHERMEN[naam]()
    qtbot.addWidget(venster)
    toon(venster, 1700, 1000)
    assert gebreken(venster) == []


@pytest.mark.zwaar
@pytest.mark.lang
@pytest.mark.parametrize("schaal", theme.SCHALEN)
@pytest.mark.parametrize("naam", [naam for naam in SCHERMEN if not naam.startswith("00_")])
def test_at_every_text_scale_every_screen_fits_on_the_smallest_laptop(
    naam: str, schaal: int, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.pas_toe(qapp, donker=False, schaal=schaal)
    venster = SCHERMEN[naam]()
    qtbot.addWidget(venster)
    for breed, hoog in MATEN:
        for _ in range(2):  # a field that grows moves what stands beside it
            toon(venster, breed, hoog)
        assert gebreken(venster) == [], f"{breed}x{hoog}"
