"""The head of a page.

Invariant: it never forces the window wide. Whether the filters stand beside the title or below it follows from the
width it got.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Knop
from meldcode_app.views.onderdelen.kaart import ButtonRow
from meldcode_app.views.onderdelen.kolom import Column
from meldcode_app.views.onderdelen.tekst import Elided, Text
from meldcode_app.views.theme import px
from meldcode_app.views.zichtbaar import set_visible

TITEL_BREED = 200
"""What a title gets before anything else on its line, in logical pixels."""


class Head(Column):
    """Page head: h1, one grey line, and buttons at the right. `gedrukt` carries the code of the Knop.

    What the page shows of its list stands before the buttons, or on a line of its own where the title would lose its
    room to it.
    """

    gedrukt = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        regels = QVBoxLayout(self)
        regels.setContentsMargins(0, 0, 0, 0)
        regels.setSpacing(px(8))
        rij = QHBoxLayout()
        rij.setSpacing(px(10))
        regels.addLayout(rij)
        self._onder = QHBoxLayout()
        regels.addLayout(self._onder)
        self._onder.addStretch(1)
        self._filters = QWidget()
        self._filterrij = QHBoxLayout(self._filters)
        self._filterrij.setContentsMargins(0, 0, 0, 0)
        self._filterrij.setSpacing(px(10))
        self._filters.hide()
        kolom = QVBoxLayout()
        kolom.setSpacing(0)
        self._titel = Elided("", "h1", "text")
        self._sub = Text("", "body", "muted")  # wraps: it holds days, and those are never cut
        kolom.addWidget(self._titel)
        kolom.addWidget(self._sub)
        rij.addLayout(kolom, 1)
        rij.addWidget(self._filters, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rij = rij
        self._knoppen = ButtonRow("kop")
        self._knoppen.gedrukt.connect(self.gedrukt)
        rij.addWidget(self._knoppen, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_head(self, titel: str, sub: str = "", knoppen: Sequence[Knop] = ()) -> None:
        """The title, the grey line, and the buttons from left to right."""
        self._titel.set_text(titel)
        self._sub.setText(sub)
        set_visible(self._sub, aan=bool(sub))
        self._knoppen.set_knoppen(knoppen)
        set_visible(self._knoppen, aan=bool(knoppen))  # an empty row would keep its distance from the edge
        self._plaats_filters()

    def set_filter(self, widget: QWidget) -> None:
        """A choice between the title and the buttons."""
        self._filterrij.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._filters.show()
        self._plaats_filters()

    def minimumSizeHint(self) -> QSize:
        smalst = super().minimumSizeHint()
        if self._filters.isHidden() or self._rij.indexOf(self._filters) < 0:
            return smalst
        # Never wider than with the filters below: which of both it is follows from the width, not the other way.
        return QSize(
            smalst.width() - self._filters.minimumSizeHint().width() - self._rij.spacing(), smalst.height()
        )

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._plaats_filters()

    def _plaats_filters(self) -> None:
        titel = min(self._titel.sizeHint().width(), px(TITEL_BREED))
        naast = (
            titel
            + self._filters.sizeHint().width()
            + self._knoppen.sizeHint().width()
            + 2 * self._rij.spacing()
        )
        onder = naast > self.contentsRect().width() > 0
        if onder == (self._onder.indexOf(self._filters) >= 0):
            return
        if onder:
            self._onder.insertWidget(0, self._filters)
        else:
            self._rij.insertWidget(1, self._filters, 0, Qt.AlignmentFlag.AlignVCenter)

    def button(self, code: str) -> QWidget | None:
        """The button of a Knop, to give it focus."""
        return self._knoppen.button(code)
