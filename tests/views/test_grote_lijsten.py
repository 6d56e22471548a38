"""Long lists: only what is shown is made or measured, and what does not fit on one line is still shown whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import Cel, Rij, TijdlijnRegel
from meldcode_app.views.onderdelen import tabel as tabellen
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.tijdlijn import PER_KEER, Timeline
from tests.views.venster import actief

LANG = "een kenmerk dat veel te lang is om op één regel van deze smalle tabel te passen, echt waar"


def _tabel(qtbot: QtBot, rijen: list[Rij]) -> Table:
    """In a page that scrolls, as in the program."""
    tabel = Table([Kolom("Naam", 1), Kolom("Kenmerk", 1)], "proef", "Proef")
    tabel.set_rijen(rijen)
    rol = QScrollArea()
    rol.setMinimumSize(1, 1)
    rol.setWidgetResizable(True)
    rol.setWidget(tabel)
    qtbot.addWidget(rol)
    rol.resize(400, 300)
    rol.show()
    return tabel


def _rijen(aantal: int, *lange: int) -> list[Rij]:
    return [
        Rij(id=str(n), cellen=(Cel(tekst=f"Kind {n}"), Cel(tekst=LANG if n in lange else "C-1")))
        for n in range(aantal)
    ]


def test_a_row_that_wraps_is_higher_and_goes_back_with_other_rows(qtbot: QtBot) -> None:
    tabel = _tabel(qtbot, _rijen(50, 7, 30))
    gewoon = tabel.rowHeight(0)
    assert [n for n in range(50) if tabel.rowHeight(n) > gewoon] == [7, 30]
    hoog = tabel.height()
    tabel.set_rijen(_rijen(50))
    assert {tabel.rowHeight(n) for n in range(50)} == {gewoon}
    assert tabel.height() < hoog
    tabel.set_rijen(_rijen(50, 7))
    tabel.window().resize(2_000, 300)
    assert tabel.rowHeight(7) == gewoon


def test_of_thousands_of_rows_only_those_that_may_wrap_are_measured(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemeten: list[int] = []
    meet = tabellen._Schilder.sizeHint

    def tel(self: tabellen._Schilder, option: object, index: tabellen._Index) -> object:
        gemeten.append(index.row())
        return meet(self, option, index)  # type: ignore[arg-type]

    monkeypatch.setattr(tabellen._Schilder, "sizeHint", tel)
    tabel = _tabel(qtbot, _rijen(5_000, 4_321))
    assert set(gemeten) == {4_321}
    assert tabel.verticalHeader().length() >= 5_000 * tabel.rowHeight(0)


def test_a_long_timeline_brings_its_entries_in_turn_and_focus_follows(qtbot: QtBot) -> None:
    tijdlijn = Timeline()
    qtbot.addWidget(tijdlijn)
    regels = [
        TijdlijnRegel(
            id=str(n), wanneer="23 nov", soort=f"Regel {n}", tekst="", vastgelegd="", te_verbeteren=True
        )
        for n in range(PER_KEER * 2 + 5)
    ]
    tijdlijn.set_regels(regels)
    actief(qtbot, tijdlijn)
    assert len(tijdlijn.rows()) == PER_KEER
    knop = tijdlijn.findChild(Button, "tijdlijn_meer")
    assert knop.text() == f"Eerdere regels tonen ({PER_KEER + 5})"
    knop.setFocus()
    qtbot.keyClick(knop, Qt.Key.Key_Space)
    assert len(tijdlijn.rows()) == PER_KEER * 2
    assert knop.hasFocus()
    qtbot.keyClick(knop, Qt.Key.Key_Space)
    eerste_nieuwe = tijdlijn.entry_button(str(PER_KEER * 2))
    assert eerste_nieuwe is not None
    assert eerste_nieuwe.hasFocus(), "the last press leads into what it brought, not out of the timeline"
    assert [rij.accessibleName().split(":")[0] for rij in tijdlijn.rows()][
        -1
    ] == f"23 nov. Regel {PER_KEER * 2 + 4}"
    assert not knop.isVisibleTo(tijdlijn)
    tijdlijn.set_regels(regels[:3])
    assert len(tijdlijn.rows()) == 3
