"""The weighing as a path: five questions, lit circles on the answered route, and at the right where it can stop.

Invariants: what is being typed keeps its widget and cursor; nothing leaves the width of the page: in a narrow place
the reasons and the exit go under the question.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_weergave import KaderPad, KaderVraag
from meldcode_app.views.onderdelen.kadervraag import BAKEN, PathRow, zet_kolommen
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.theme import lettertype, px

KOPPEN = ("Vraag", "Uw antwoord", "Onderbouwing", "Hier kan de route stoppen")
SMAL_ONDER = 940
"""Below this width, in pixels of the design, a question takes two lines instead of one."""


class KaderPath(QWidget):
    """The whole path. `geantwoord(nummer, antwoord)`, `onderbouwd(nummer, tekst)` at every key, `klaar(nummer)` on
    leaving the text, `koppel(nummer)`. Put it in a Card without a title: it has its own."""

    geantwoord = Signal(int, str)
    onderbouwd = Signal(int, str)
    klaar = Signal(int)
    koppel = Signal(int)

    def __init__(self, naam: str = "kader", titel: str = "Afwegingskader: vijf vragen") -> None:
        super().__init__()
        self.setObjectName(naam)
        self._staat: KaderPad | None = None
        self._rijen: list[PathRow] = []
        self._keuzes: list[object] = []
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(6))
        boven = QHBoxLayout()
        boven.setSpacing(px(16))
        self._titel = Text(titel, "h2", loopt_om=False)
        self._titel.setVisible(bool(titel))
        self._uitkomst = Word("arrow-right", "", "accent")
        self._uitkomst.setContentsMargins(0, px(2), 0, 0)  # on one line with the title
        boven.addWidget(self._titel)
        boven.addStretch(1)
        boven.addWidget(self._uitkomst, 100)
        kolom.addLayout(boven)
        self._leeg = Text("", "body", "muted")
        kolom.addWidget(self._leeg)
        self._koppen = QWidget()
        rooster = QGridLayout(self._koppen)
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(px(14))
        hoek = QWidget()
        hoek.setFixedSize(px(BAKEN + 8), 1)
        rooster.addWidget(hoek, 0, 0)
        for plek, kop in enumerate(KOPPEN, start=1):
            label = Text(kop, "kop", "muted")
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            rooster.addWidget(label, 0, plek)
        zet_kolommen(rooster)
        kolom.addWidget(self._koppen)
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(0)
        kolom.addLayout(self._lijst)

    def set_staat(self, staat: KaderPad) -> None:
        """Show these questions; a question that stays keeps its fields, its cursor and its undo."""
        if staat == self._staat:
            return
        self._staat = staat
        keuzes: list[object] = [(v.nummer, v.keuzes) for v in staat.vragen]
        if keuzes != self._keuzes:
            self._bouw(staat.vragen)
            self._keuzes = keuzes
        for rij, vraag in zip(self._rijen, staat.vragen, strict=True):
            rij.set_vraag(vraag)
        for rij, volgende in zip(self._rijen, self._rijen[1:], strict=False):
            samen = rij.baken.op_route and volgende.baken.op_route
            rij.baken.onder_op_route = volgende.baken.boven_op_route = samen
        self._uitkomst.set_word("arrow-right", staat.uitkomst, staat.uitkomst_kleur)
        self._meet()
        self._uitkomst.setVisible(bool(staat.uitkomst))
        self._leeg.setText(staat.leeg)
        self._leeg.setVisible(not staat.vragen and bool(staat.leeg))
        self._schik()

    def herkleur(self) -> None:
        """Measure anew: the text scale may be another."""
        self._meet()
        self._schik()

    def row(self, nummer: int) -> PathRow:
        """The row of a question, to give its field focus. Raises KeyError for an unknown number."""
        for rij in self._rijen:
            if rij.objectName() == f"{self.objectName()}_{nummer}":
                return rij
        raise KeyError(nummer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._schik()

    def _bouw(self, vragen: tuple[KaderVraag, ...]) -> None:
        for oud in self._rijen:
            self._lijst.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        self._rijen = [PathRow(vraag, self.objectName()) for vraag in vragen]
        for plek, rij in enumerate(self._rijen):
            rij.baken.eerste, rij.baken.laatste = plek == 0, plek == len(self._rijen) - 1
            rij.geantwoord.connect(self.geantwoord)
            rij.onderbouwd.connect(self.onderbouwd)
            rij.klaar.connect(self.klaar)
            rij.koppel.connect(self.koppel)
            self._lijst.addWidget(rij)
            rij.show()  # now, not in the next round of events: focus may be asked at once

    def _meet(self) -> None:
        # At the right as long as it fits on the line; a wrapping label would else take all the room there is.
        breed = QFontMetrics(lettertype(13, vet=True)).horizontalAdvance(self._uitkomst.text())
        self._uitkomst.setMaximumWidth(breed + px(26))

    def _schik(self) -> None:
        smal = self.width() < px(SMAL_ONDER)
        for rij in self._rijen:
            rij.set_smal(smal=smal)
        self._koppen.setVisible(bool(self._rijen) and not smal)
