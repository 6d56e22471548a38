"""Somebody at the computer: input in every window counts, what the program does by itself does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.views.aanwezig import InputWatch
from tests.views.venster import actief


class Teller:
    def __init__(self) -> None:
        self.keren = 0

    def __call__(self) -> None:
        self.keren += 1

    def pak(self) -> int:
        """How often since the last time."""
        keren, self.keren = self.keren, 0
        return keren


@pytest.fixture
def teller() -> Teller:
    return Teller()


@pytest.fixture
def kijker(teller: Teller, qtbot: QtBot) -> Iterator[InputWatch]:
    gemaakt = InputWatch(teller)
    yield gemaakt
    gemaakt.stop()


def test_keys_mouse_and_wheel_in_the_window_count(kijker: InputWatch, teller: Teller, qtbot: QtBot) -> None:
    veld = QLineEdit()
    venster = actief(qtbot, veld)
    kijker.begin()
    QTest.keyClick(venster.windowHandle(), Qt.Key.Key_A)
    assert veld.text() == "a"
    assert teller.pak() >= 2
    QTest.mouseMove(venster.windowHandle(), QPoint(20, 20))
    QApplication.processEvents()
    assert teller.pak() >= 1
    QTest.mouseClick(venster.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert teller.pak() >= 2


def test_a_letter_made_by_an_input_method_counts(kijker: InputWatch, teller: Teller, qtbot: QtBot) -> None:
    veld = QLineEdit()
    actief(qtbot, veld)
    kijker.begin()
    veld.setFocus()
    letter = QInputMethodEvent("", [])
    letter.setCommitString("ë")
    QApplication.sendEvent(veld, letter)
    assert veld.text() == "ë"
    assert teller.pak() == 1


def test_painting_typing_by_the_program_and_resizing_are_nobody(
    kijker: InputWatch, teller: Teller, qtbot: QtBot
) -> None:
    veld = QLineEdit()
    venster = actief(qtbot, veld)
    kijker.begin()
    teller.pak()
    veld.setText("van het programma")
    venster.resize(700, 500)
    venster.repaint()
    QApplication.processEvents()
    assert teller.pak() == 0


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_dialog_and_a_list_that_open_later_are_heard_from_the_next_look(
    kijker: InputWatch, teller: Teller, qtbot: QtBot
) -> None:
    keuze = QComboBox()
    keuze.addItems(["een", "twee"])
    venster = actief(qtbot, keuze)
    kijker.begin()
    dialoog = QDialog(venster)
    QVBoxLayout(dialoog).addWidget(QWidget())
    dialoog.open()
    keuze.showPopup()
    ander = Teller()
    vers = InputWatch(ander)
    for _ in range(3):
        kijker.look()
    vers.begin()
    teller.pak()
    ander.pak()
    for los in (keuze.view().window(), dialoog):
        QTest.mouseMove(los.windowHandle(), QPoint(2, 2))
        QApplication.processEvents()
        keren = teller.pak()
        assert keren >= 1
        assert ander.pak() == keren, "looking often hears nothing twice"
    vers.stop()
    keuze.hidePopup()
    dialoog.reject()


def test_after_stopping_nothing_is_heard(kijker: InputWatch, teller: Teller, qtbot: QtBot) -> None:
    venster = actief(qtbot, QLineEdit())
    kijker.begin()
    kijker.stop()
    kijker.look()
    QTest.keyClick(venster.windowHandle(), Qt.Key.Key_A)
    assert teller.pak() == 0
