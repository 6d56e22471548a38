"""Buttons and links answer to Enter as to Space; a key held down presses once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meldcode_app.views.onderdelen.knoppen import Button, Link


def _enter(knop: Button, *, herhaling: bool = False) -> None:
    neer = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", herhaling)
    QApplication.sendEvent(knop, neer)


@pytest.mark.parametrize("maak", [lambda: Button("Kluis maken", "maken"), lambda: Link("De norm", "norm")])
@pytest.mark.parametrize("toets", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press(qtbot: QtBot, maak, toets: Qt.Key) -> None:
    knop = maak()
    qtbot.addWidget(knop)
    gedrukt: list[bool] = []
    knop.clicked.connect(lambda: gedrukt.append(True))
    qtbot.keyClick(knop, toets)
    assert len(gedrukt) == 1


def test_held_enter_presses_once(qtbot: QtBot) -> None:
    knop = Button("Vaststellen", "vaststellen")
    qtbot.addWidget(knop)
    gedrukt: list[bool] = []
    knop.clicked.connect(lambda: gedrukt.append(True))
    for herhaling in (False, True, True):
        _enter(knop, herhaling=herhaling)
    assert len(gedrukt) == 1


def test_enter_on_a_button_that_is_off_does_nothing(qtbot: QtBot) -> None:
    knop = Button("Wijzigen", "wijzigen")
    qtbot.addWidget(knop)
    knop.set_enabled(aan=False, uitleg="Kies eerst een rij in de tabel.")
    with qtbot.assertNotEmitted(knop.clicked):
        _enter(knop)
