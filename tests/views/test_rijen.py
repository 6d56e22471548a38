"""Rows under each other: what stays keeps its widget, and eye, Tab and screen reader go by one order."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.views.onderdelen.rijen import Rows


@pytest.fixture
def vak(qtbot: QtBot) -> QWidget:
    """A shown column with one piece after the rows."""
    vak = QWidget()
    qtbot.addWidget(vak)
    vak.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    QVBoxLayout(vak).addWidget(QLabel("slot"))
    vak.show()
    return vak


def _kolom(vak: QWidget) -> QVBoxLayout:
    kolom = vak.layout()
    assert isinstance(kolom, QVBoxLayout)
    return kolom


def _gezien(vak: QWidget) -> list[str]:
    kolom = _kolom(vak)
    labels = [kolom.itemAt(plek).widget() for plek in range(kolom.count())]  # type: ignore[union-attr]
    return [label.text() for label in labels if isinstance(label, QLabel)]


def _gehoord(vak: QWidget) -> list[str]:
    """In the order of the children, by which a screen reader goes."""
    return [kind.text() for kind in vak.children() if isinstance(kind, QLabel) and not kind.isHidden()]


def test_a_new_row_on_top_is_first_for_eye_and_ear_and_the_others_stay(vak: QWidget) -> None:
    rijen: Rows[str, QLabel] = Rows(_kolom(vak))
    rijen.show(["b", "c"], QLabel)
    stond = list(rijen)
    rijen.show(["a", "b", "c"], QLabel)
    assert list(rijen)[1:] == stond
    assert _gezien(vak) == _gehoord(vak) == ["a", "b", "c", "slot"]
    assert all(rij.isVisible() for rij in rijen)
    rijen.show(["c", "a", "a"], QLabel)
    assert _gezien(vak) == _gehoord(vak) == ["c", "a", "slot"]


def test_a_row_that_cannot_be_made_leaves_what_stood(vak: QWidget) -> None:
    rijen: Rows[str, QLabel] = Rows(_kolom(vak))
    rijen.show(["b"], QLabel)

    def stuk(_: str) -> QLabel:
        raise ValueError("stuk")

    with pytest.raises(ValueError, match="stuk"):
        rijen.show(["a", "b"], stuk)
    assert [rij.text() for rij in rijen] == ["b"]
    rijen.show(["a", "b"], QLabel)
    assert _gezien(vak) == ["a", "b", "slot"]
