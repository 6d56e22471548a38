"""The search field: one line with a magnifying glass, in the top bar of every page.

Invariants: takes what the other pieces of the bar leave, at least `SMALST`, and then says less; `getypt` comes at each
change by the user; Down and Enter ask for the list, Esc is the window's.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QSizePolicy

from meldcode_app.views import iconen
from meldcode_app.views.onderdelen.velden import Line
from meldcode_app.views.theme import kleur, px

BREED = 240
SMALST = 140
LANG, KORT = "Zoek in alle tekst (Ctrl+K)", "Zoek (Ctrl+K)"


class SearchLine(Line):
    """`naar_lijst(bool)`: to the hits; True when with Enter, so the search must not wait for a pause."""

    getypt = Signal(str)
    naar_lijst = Signal(bool)

    def __init__(self, naam: str = "zoek_alles") -> None:
        super().__init__(naam, voorbeeld=LANG)
        self.setAccessibleName("Zoek in alle tekst")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self.getypt)
        self.herkleur()

    def herkleur(self) -> None:
        """Take the size in force."""
        self.setTextMargins(px(20), 0, 0, 0)
        self.setMaximumWidth(px(BREED))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(SMALST), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(SMALST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        past = self.fontMetrics().horizontalAdvance(LANG) + px(40) <= self.width()
        self.setPlaceholderText(LANG if past else KORT)

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
