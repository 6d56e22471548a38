"""A window around pieces, shown and active, as a test needs it for keys and focus."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


def actief(qtbot: QtBot, *stukken: QWidget, breed: int = 800, hoog: int = 600) -> QWidget:
    """Put pieces under each other in a window of this size and wait until it has the focus."""
    venster = QWidget()
    venster.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    kolom = QVBoxLayout(venster)
    for stuk in stukken:
        kolom.addWidget(stuk)
        stuk.venster = venster  # type: ignore[attr-defined]  # else the window dies with this function
    return zelf_actief(qtbot, venster, breed, hoog)


def zelf_actief(qtbot: QtBot, venster: QWidget, breed: int = 1366, hoog: int = 768) -> QWidget:
    """Show a window of its own at this size and wait until it has the focus."""
    qtbot.addWidget(venster)
    venster.resize(breed, hoog)
    with qtbot.waitActive(venster):
        venster.show()
        venster.activateWindow()
    return venster
