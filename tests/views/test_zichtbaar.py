"""What is not on the screen yet costs nothing: not styled, not laid out at a width it will not keep."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.zichtbaar import set_visible


@pytest.fixture
def vak(qtbot: QtBot) -> QWidget:
    vak = QWidget()
    qtbot.addWidget(vak)
    vak.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    vak.resize(400, 300)
    QVBoxLayout(vak)
    return vak


def _bij(vak: QWidget, stuk: QWidget) -> None:
    layout = vak.layout()
    assert layout is not None
    layout.addWidget(stuk)


def test_a_piece_comes_with_its_page_and_not_before(vak: QWidget) -> None:
    komt, blijft_weg = Text("komt"), Text("blijft weg")
    for stuk in (komt, blijft_weg):
        _bij(vak, stuk)
    set_visible(komt, aan=True)
    set_visible(blijft_weg, aan=False)
    assert not komt.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    vak.show()
    assert komt.isVisible()
    assert not blijft_weg.isVisible()


def test_on_the_screen_it_comes_and_goes_at_once(vak: QWidget) -> None:
    vak.show()
    stuk = Text("komt later")
    _bij(vak, stuk)
    set_visible(stuk, aan=True)
    assert stuk.isVisible()
    set_visible(stuk, aan=False)
    assert not stuk.isVisible()
    set_visible(stuk, aan=True)
    assert stuk.isVisible()


def test_a_piece_without_a_parent_that_may_not_come_does_not_come_later(vak: QWidget) -> None:
    stuk = Text("weg")
    set_visible(stuk, aan=False)
    _bij(vak, stuk)
    vak.show()
    assert not stuk.isVisible()
