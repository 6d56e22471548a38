"""Step 3 on the page: a tab per person, and the block "vooraf geïnformeerd" per person who must know.

Invariant: informing is not asking consent, and the heading says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat
from meldcode_app.presenters.weergave import PersoonTab
from meldcode_app.views.onderdelen.kaart import Card
from meldcode_app.views.onderdelen.personen import InformedBlock, PersonTabs
from meldcode_app.views.onderdelen.velden import Combo
from meldcode_app.views.theme import px

PER_RIJ = 4
"""Tabs on one line: more would force the page wide."""


class Tabs(QWidget):
    """Tabs, at most four on a line. `gekozen(persoon)`."""

    gekozen = Signal(str)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(px(8))
        self._rijen: list[PersonTabs] = []

    def set_tabs(self, tabs: Sequence[PersoonTab], gekozen: str) -> None:
        """Show these, or hide when there are none."""
        self.setVisible(bool(tabs))
        groepen = [tabs[n : n + PER_RIJ] for n in range(0, len(tabs), PER_RIJ)]
        while len(self._rijen) < len(groepen):
            rij = PersonTabs(f"{self.objectName()}_{len(self._rijen)}")
            rij.gekozen.connect(self.gekozen)
            self._rijen.append(rij)
            self._kolom.addWidget(rij)
        for plek, rij in enumerate(self._rijen):
            rij.setVisible(plek < len(groepen))
            if plek < len(groepen):
                rij.set_tabs(groepen[plek], gekozen)


class InformedCard(Card):
    """`getypt(persoon, veld, tekst)` at every key, `klaar(persoon, veld, waarde)` on a choice or on leaving a field,
    `vastleggen(persoon)`."""

    getypt = Signal(str, str, str)
    klaar = Signal(str, str, str)
    vastleggen = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            "Ouders vooraf geïnformeerd?",
            "per ouder met gezag; informeren is iets anders dan toestemming vragen",
        )
        self.blok: InformedBlock | None = None

    def set_staat(self, staat: InformerenStaat | None) -> None:
        """Show the rows, or hide."""
        self.setVisible(staat is not None)
        if staat is None:
            return
        if self.blok is None:
            self.blok = InformedBlock("ouders", staat.keuzes)
            self.blok.gewijzigd.connect(self.klaar)
            self.blok.vastleggen.connect(self.vastleggen)
            self.add(self.blok)
        self.blok.set_rijen(staat.rijen)
        for rij in staat.rijen:
            for veld in ("datum", "wijze", "reactie"):
                self._luister(rij.persoon, veld)

    def start(self) -> QWidget | None:
        """The first choice."""
        return self.blok.findChild(Combo) if self.blok is not None else None

    def _luister(self, persoon: str, veld: str) -> None:
        # The block tells a text on leaving the field; a draft wants every key.
        invoer = self.blok.field(persoon, veld) if self.blok else None
        if invoer is None or isinstance(invoer, Combo) or invoer.property("luistert"):
            return
        invoer.setProperty("luistert", True)
        invoer.gewijzigd.connect(self._typ)

    def _typ(self, tekst: str) -> None:
        bron = self.sender()
        self.getypt.emit(str(bron.property("persoon")), str(bron.property("veld")), tekst)
