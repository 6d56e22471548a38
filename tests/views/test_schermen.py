"""Every registered screen, in both themes and two sizes: nothing cut, nothing sideways, all named, all readable,
and Tab comes everywhere and round again.

Each screen is made once; the dark theme comes over the living widgets, as when a user switches.
"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meldcode_app.views import theme
from tests.prentenboek import alle_schermen
from tests.views.meetlat import bleke_teksten, gebreken, toon
from tests.views.toegang import klem, naamloos

SCHERMEN = alle_schermen()
MATEN = ((1366, 768), (1280, 640))
VAN_HET_HUIS = [naam for naam in SCHERMEN if naam.startswith(("00_", "08", "09b", "09c", "10_", "11_"))]


@pytest.mark.parametrize("naam", SCHERMEN)
def test_nothing_is_cut_or_nameless_and_all_text_is_readable(
    naam: str, qtbot: QtBot, qapp: QApplication
) -> None:
    venster = SCHERMEN[naam]()
    qtbot.addWidget(venster)
    for donker in (False, True):
        theme.pas_toe(qapp, donker=donker)
        for breed, hoog in MATEN:
            toon(venster, breed, hoog)
            assert gebreken(venster) == [], f"{naam} {breed}x{hoog}, donker: {donker}"
        assert bleke_teksten(venster) == [], f"donker: {donker}"
    assert naamloos(venster) == []
    venster.activateWindow()
    assert klem(venster) == []


@pytest.mark.parametrize("naam", VAN_HET_HUIS)
def test_a_larger_text_scale_cuts_nothing_either(naam: str, qtbot: QtBot, qapp: QApplication) -> None:
    theme.pas_toe(qapp, donker=False, schaal=130)
    venster = SCHERMEN[naam]()
    qtbot.addWidget(venster)
    toon(venster, 1700, 1000)
    assert gebreken(venster) == []


@pytest.mark.zwaar
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
