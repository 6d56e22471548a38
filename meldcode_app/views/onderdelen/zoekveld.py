"""The search field: one line with a magnifying glass, in the top bar of every page.

Invariant: `getypt` comes at each change by the user; Down and Enter ask for the list, Esc is the window's.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QSizePolicy

from meldcode_app.views import iconen
from meldcode_app.views.onderdelen.velden import Line
from meldcode_app.views.theme import kleur, px

BREED = 240


class SearchLine(Line):
    """`naar_lijst(bool)`: to the hits; True when with Enter, so the search must not wait for a pause."""

    getypt = Signal(str)
    naar_lijst = Signal(bool)

    def __init__(self, naam: str = "zoek_alles") -> None:
        super().__init__(naam, voorbeeld="Zoek in alle tekst (Ctrl+K)")
        self.setAccessibleName("Zoek in alle tekst")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self.getypt)
        self.herkleur()

    def herkleur(self) -> None:
        """Take the size in force."""
        self.setTextMargins(px(20), 0, 0, 0)
        self.setFixedWidth(px(BREED))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.naar_lijst.emit(True)
        elif event.key() == Qt.Key.Key_Down:
            self.naar_lijst.emit(False)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        maat = px(15)
        iconen.teken(painter, QRectF(px(9), (self.height() - maat) / 2, maat, maat), "search", kleur("muted"))
        painter.end()
