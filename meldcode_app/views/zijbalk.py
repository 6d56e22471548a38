"""The sidebar: brand, organisation, the pages as a real list, the user, and locking. Nothing about a case.

Invariant: the list holds only pages that work; the selected page is lighter and bold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout

from meldcode_app.presenters.weergave import Icoon
from meldcode_app.views import iconen
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Elided, Text
from meldcode_app.views.theme import kleur, lettertype, px

BREED = 204


@dataclass(frozen=True, kw_only=True)
class NavItem:
    """One page of the sidebar; `aantal` stands in brackets behind its name when it is not None."""

    code: str
    naam: str
    icoon: Icoon
    aantal: int | None = None

    @property
    def tekst(self) -> str:
        """What the list shows."""
        return self.naam if self.aantal is None else f"{self.naam}  ({self.aantal})"


class Sidebar(QFrame):
    """`gekozen` carries the code of a page, `vergrendelen` is the button at the bottom."""

    gekozen = Signal(str)
    vergrendelen = Signal()

    def __init__(
        self, paginas: Sequence[NavItem], *, organisatie: str = "", gebruiker: str = "", functie: str = ""
    ) -> None:
        super().__init__()
        self.setProperty("vlak", "side")
        self.setFixedWidth(px(BREED))
        self._paginas = tuple(paginas)
        self._bijna = False
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(12), px(16), px(12), px(10))
        kolom.setSpacing(px(2))
        self.organisatie = Elided(organisatie, "small", "side_text")
        self.lijst = QListWidget()
        self.lijst.setObjectName("zijbalk_paginas")
        self.lijst.setAccessibleName("Pagina's")
        self.lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lijst.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.lijst.setIconSize(QSize(px(18 + 8), px(18)))
        self.gebruiker = Elided(gebruiker, "strong", "side_text")
        self.functie = Text(functie, "small", "side_text")
        self.slot = Button("Vergrendelen", "vergrendelen", soort="zij", icoon="lock")
        self.slot_tekst = Text("", "small", "side_text")
        merk = Text("Meldcode", "brand", "side_text", loopt_om=False)
        for stuk in (merk, self.organisatie):
            stuk.setContentsMargins(px(8), 0, 0, 0)
            kolom.addWidget(stuk)
        kolom.addSpacing(px(14))
        kolom.addWidget(self.lijst, 1)
        for tekst in (self.gebruiker, self.functie):
            tekst.setContentsMargins(px(8), 0, 0, 0)
            kolom.addWidget(tekst)
        kolom.addSpacing(px(8))
        kolom.addWidget(self.slot)
        self.slot_tekst.setContentsMargins(px(8), 0, 0, 0)
        kolom.addWidget(self.slot_tekst)
        self.slot_tekst.hide()
        self._vul()
        self.lijst.currentRowChanged.connect(self._kies)
        self.slot.clicked.connect(self.vergrendelen)

    def set_paginas(self, paginas: Sequence[NavItem]) -> None:
        """Other counts or pages; the selected page stays."""
        nu = self.current()
        self._paginas = tuple(paginas)
        self._vul()
        self.set_current(nu)

    def set_user(self, organisatie: str, gebruiker: str, functie: str) -> None:
        """Who works here."""
        self.organisatie.set_text(organisatie)
        self.gebruiker.set_text(gebruiker)
        self.functie.setText(functie)

    def set_lock_text(self, tekst: str, *, bijna: bool = False) -> None:
        """ "gaat vanzelf over 4 minuten"; in the last minute amber, and said aloud by a screen reader."""
        self.slot_tekst.setText(tekst)
        self.slot_tekst.setVisible(bool(tekst))
        if bijna == self._bijna:
            return
        self._bijna = bijna
        self.slot_tekst.setStyleSheet("color: #f0c674;" if bijna else "")
        if bijna:
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self.slot_tekst, f"De kluis {tekst}.")
            )

    def current(self) -> str:
        """The code of the selected page."""
        rij = self.lijst.currentRow()
        return self._paginas[rij].code if 0 <= rij < len(self._paginas) else ""

    def set_current(self, code: str) -> None:
        """Select a page without a signal; an unknown code selects none."""
        codes = [pagina.code for pagina in self._paginas]
        self.lijst.blockSignals(True)
        self.lijst.setCurrentRow(codes.index(code) if code in codes else -1)
        self.lijst.blockSignals(False)
        self._vet()

    def herkleur(self) -> None:
        """Take icons, font and width in force."""
        self.setFixedWidth(px(BREED))
        for rij, pagina in enumerate(self._paginas):
            item = self.lijst.item(rij)
            if item is not None:
                item.setIcon(iconen.icoon(pagina.icoon, kleur("side_text"), px(17), ruimte=px(9)))
        self._vet()

    def _vul(self) -> None:
        self.lijst.blockSignals(True)
        self.lijst.clear()
        for pagina in self._paginas:
            self.lijst.addItem(QListWidgetItem(pagina.tekst))
        self.lijst.blockSignals(False)
        self.herkleur()

    def _vet(self) -> None:
        for rij in range(self.lijst.count()):
            self.lijst.item(rij).setFont(lettertype(13, vet=rij == self.lijst.currentRow()))

    def _kies(self, rij: int) -> None:
        self._vet()
        if 0 <= rij < len(self._paginas):
            self.gekozen.emit(self._paginas[rij].code)
