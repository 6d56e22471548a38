"""Full: a page without sidebar, for a locked or not yet opened vault. Band, card in the middle, status line.

Invariants: the numbers for direct danger stand in the band at once; nothing about a case is on such a page;
the card is centred with stretches (an alignment flag would cut wrapped text) and scrolls when the window is low.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Icoon, Kleur
from meldcode_app.views.gevaar import ZIN_VOL, DangerPanel
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Icon, Text
from meldcode_app.views.statusregel import StatusLine
from meldcode_app.views.theme import px

if TYPE_CHECKING:
    from meldcode_app.views.handleiding import ManualPanel


class Full(QWidget):
    """Put pieces in `body`. `breed`: the most the middle column takes, in pixels of the design."""

    primair = Signal()

    def __init__(self, naam: str, *, breed: int = 470, kaart: bool = True) -> None:
        super().__init__()
        self._getoond = False
        self._in_zicht: QWidget | None = None
        self.setObjectName(naam)
        self.setProperty("vlak", "win")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self._maak_band())
        self.column = QFrame()
        if kaart:
            self.column.setProperty("vlak", "kaart")
        self.column.setMaximumWidth(px(breed))
        self.column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self.column)
        rand = px(34) if kaart else 0
        self.body.setContentsMargins(rand, px(26) if kaart else 0, rand, px(22) if kaart else 0)
        self.body.setSpacing(px(10))
        kolom.addWidget(self._maak_rol(), 1)
        self.status = StatusLine()
        kolom.addWidget(self.status)
        self.setMinimumSize(900, 560)
        self.gevaar = DangerPanel(self)
        self.gevaar_knop.clicked.connect(self._gevaar)
        self._naslag: ManualPanel | None = None
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._sluit)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._uitleg)
        for toets in ("Ctrl+Return", "Ctrl+Enter"):
            snel = QShortcut(QKeySequence(toets), self)
            snel.setAutoRepeat(False)
            snel.activated.connect(self.primair)

    def add_title(
        self, icoon: Icoon, titel: str, sub: str, kleur: Kleur = "accent"
    ) -> tuple[Icon, Text, Text]:
        """A large icon, a title and a grey line, centred."""
        beeld = Icon(icoon, kleur, 38)
        rij = QHBoxLayout()
        rij.addStretch(1)
        rij.addWidget(beeld)
        rij.addStretch(1)
        self.body.addLayout(rij)
        kop, regel = Text(titel, "h1", midden=True), Text(sub, kleur="muted", midden=True)
        self.body.addWidget(kop)
        self.body.addWidget(regel)
        return beeld, kop, regel

    def focus_start(self) -> None:
        """Where the focus goes on opening; pages override."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._getoond:
            self._getoond = True
            self.focus_start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.gevaar.hide()

    def _maak_band(self) -> QFrame:
        band = QFrame()
        band.setProperty("vlak", "side")
        band.setFixedHeight(px(54))
        rij = QHBoxLayout(band)
        rij.setContentsMargins(px(24), 0, px(20), 0)
        rij.addWidget(Text("Meldcode", "brand", "side_text", loopt_om=False))
        rij.addStretch(1)
        self.gevaar_knop = Button(ZIN_VOL, "direct_gevaar", soort="zij", icoon="phone")
        rij.addWidget(self.gevaar_knop)
        return band

    def _maak_rol(self) -> QScrollArea:
        self._rol = rol = QScrollArea()
        rol.setWidgetResizable(True)
        rol.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        vak = QWidget()
        vak.setProperty("vlak", "win")
        buiten = QVBoxLayout(vak)
        buiten.setContentsMargins(px(22), px(16), px(22), px(16))
        buiten.addStretch(1)
        rij = QHBoxLayout()
        rij.addStretch(1)
        rij.addWidget(self.column, 100)
        rij.addStretch(1)
        buiten.addLayout(rij)
        buiten.addStretch(1)
        rol.setWidget(vak)
        rol.verticalScrollBar().rangeChanged.connect(self._toon_stuk)
        return rol

    def keep_in_sight(self, stuk: QWidget | None) -> None:
        """Scroll to this piece, now and when the page grows; None: not any more."""
        self._in_zicht = stuk
        self._toon_stuk()

    def _toon_stuk(self) -> None:
        if self._in_zicht is not None:
            self._rol.ensureWidgetVisible(self._in_zicht, 0, px(16))

    def _gevaar(self) -> None:
        self.gevaar.open_at(self.gevaar_knop)

    def _uitleg(self) -> None:
        # The first page is painted before anything that is only needed on request is loaded.
        from meldcode_app import handleiding
        from meldcode_app.views.handleiding import ManualPanel

        if self._naslag is None:
            self._naslag = ManualPanel(self)
        self._naslag.open_topic(handleiding.van_pagina(self.objectName()).code)

    def _sluit(self) -> None:
        if not self.gevaar.close_panel() and self._naslag is not None:
            self._naslag.close_panel()
