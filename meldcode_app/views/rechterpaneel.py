"""The right panel of a page: a title, and the piece of the page, scrolling when it is long."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.kolom import FrameColumn, ScrollColumn
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.theme import px

RECHTS = 296
"""Its width in pixels of the design."""


class RightPanel(FrameColumn):
    """`dicht`: the user closes it, where it lies over the page. `column` holds the piece of the page."""

    dicht = Signal()

    def __init__(self, inhoud: QWidget, titel: str, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setAccessibleName(titel)
        self.setProperty("vlak", "rechts")
        self.setFixedWidth(px(RECHTS))
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(15), px(14), px(6), px(10))
        kolom.setSpacing(px(8))
        kop = QHBoxLayout()
        kop.setContentsMargins(0, 0, px(9), 0)
        kop.addWidget(Text(titel, "h2"), 1)
        self.sluit = Button("", f"{naam}_sluiten", soort="kaal", icoon="x", toegankelijk=f"{titel} sluiten")
        self.sluit.clicked.connect(self.dicht)
        self.sluit.hide()
        kop.addWidget(self.sluit)
        kolom.addLayout(kop)
        self._rol = rol = QScrollArea()
        rol.setWidgetResizable(True)
        rol.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._vak = vak = ScrollColumn()
        vak.setProperty("vlak", "surface")
        self.column = QVBoxLayout(vak)
        self.column.setContentsMargins(0, 0, px(9), 0)
        self.column.addWidget(inhoud)
        self.column.addStretch(1)
        rol.setWidget(vak)
        kolom.addWidget(rol, 1)

    def scroll_to(self, stuk: QWidget) -> None:
        """Scroll so that a piece stands at the top, as far as there is more beneath it."""
        self._rol.verticalScrollBar().setValue(stuk.mapTo(self._vak, stuk.rect().topLeft()).y() - px(8))
