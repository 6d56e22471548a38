"""One of the two decisions: the question with its answers, a message, the own weighing, and beside it the advice.

Invariants: the advice stands beside the own weighing and never in its field; neither answer is red; what is being
typed keeps its widget and its cursor.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_weergave import BesluitVak
from meldcode_app.views.onderdelen.groeiveld import GrowingEdit
from meldcode_app.views.onderdelen.kaart import Card, Notice, clear_layout
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.velden import Field
from meldcode_app.views.theme import px, zet_eigenschap

SMAL_ONDER = 380
"""Below this width, in pixels of the design, answers and advice stand under the question and the own weighing."""


class DecisionBox(Card):
    """`gekozen(code, antwoord)`, `getypt(code, tekst)` at every key, `klaar(code)` on leaving the text."""

    gekozen = Signal(str, str)
    getypt = Signal(str, str)
    klaar = Signal(str)

    def __init__(self, naam: str = "besluit") -> None:
        super().__init__()
        zet_eigenschap(self, "vlak", "inzet")
        self.setObjectName(naam)
        self._staat: BesluitVak | None = None
        self.seg: Seg | None = None
        self.edit: GrowingEdit | None = None
        self._veld: Field | None = None
        self.body.setContentsMargins(px(14), px(8), px(14), px(10))
        self._kop = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._kop.setSpacing(px(8))
        self._titel = Text("", "kop", "muted", loopt_om=False)
        self._vraag = Text("", "strong")
        vraag = QHBoxLayout()
        vraag.setSpacing(px(8))
        vraag.addWidget(self._titel)
        vraag.addWidget(self._vraag, 1)
        self._kop.addLayout(vraag, 1)
        self.add(self._kop)
        self._bericht = Notice("uitleg", "")
        self.add(self._bericht)
        self._bericht.hide()
        self._deel = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._deel.setSpacing(px(12))
        self._eigen, self._lijst = QVBoxLayout(), QVBoxLayout()
        self._naast = QWidget()
        self._naast.setLayout(self._lijst)
        self._lijst.setContentsMargins(0, 0, 0, 0)
        self._lijst.setSpacing(px(3))
        self._deel.addLayout(self._eigen, 1)
        self._deel.addWidget(self._naast, 1)
        self.add(self._deel)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_staat(self, staat: BesluitVak) -> None:
        """Show this decision; the field being typed in stays."""
        oud = self._staat
        if staat == oud:
            return
        self._staat = staat
        if oud is None or (oud.keuzes, oud.vraag) != (staat.keuzes, staat.vraag):
            self._bouw_antwoorden(staat)
        if oud is None or (oud.reden.label, oud.reden.rijen) != (staat.reden.label, staat.reden.rijen):
            self._bouw_reden(staat)
        if oud is None or (oud.naast, oud.naast_voet) != (staat.naast, staat.naast_voet):
            self._zet_naast(staat)
        self._titel.setText(staat.titel)
        self._vraag.setText(staat.vraag)
        self.setAccessibleName(f"{staat.titel}: {staat.vraag}")
        self._bericht.set_bericht(staat.bericht)
        if self.seg is not None and self.seg.code() != staat.antwoord:
            self.seg.set_code(staat.antwoord)
        if self.edit is not None and self._veld is not None:
            self.edit.set_value(staat.reden.waarde)
            self._veld.set_hint(staat.reden.hint)
            if self._veld.error.text() != staat.reden.fout:
                self._veld.set_error(staat.reden.fout)
            self._veld.set_asks_reason(vraagt=staat.reden.reden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        richting = QBoxLayout.Direction
        smal = self.width() < px(SMAL_ONDER)
        for deel in (self._kop, self._deel):
            deel.setDirection(richting.TopToBottom if smal else richting.LeftToRight)

    def minimumSizeHint(self) -> QSize:
        # Less than side by side would need: when it is narrow the pieces go under each other.
        return QSize(px(280), super().minimumSizeHint().height())

    def _bouw_antwoorden(self, staat: BesluitVak) -> None:
        if self.seg is not None:
            self._kop.removeWidget(self.seg)
            self.seg.hide()
            self.seg.deleteLater()
        self.seg = Seg(staat.keuzes, f"{self.objectName()}_antwoord", vraag=f"{staat.titel}: {staat.vraag}")
        self.seg.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.seg.gekozen.connect(self._kies)
        self._kop.addWidget(self.seg)
        self.seg.show()  # now, not in the next round of events: focus may be asked at once

    def _bouw_reden(self, staat: BesluitVak) -> None:
        clear_layout(self._eigen)
        reden = staat.reden
        self.edit = GrowingEdit(
            f"{self.objectName()}_{reden.code}", rijen=max(3, reden.rijen), voorbeeld=reden.voorbeeld
        )
        self._veld = Field(reden.label, self.edit, hint=reden.hint)
        self.edit.setAccessibleName(f"{staat.titel}: {reden.label}")
        self.edit.gewijzigd.connect(self._typ)
        self.edit.klaar.connect(self._verlaat)
        self._eigen.addWidget(self._veld)
        self._veld.show()

    def _zet_naast(self, staat: BesluitVak) -> None:
        clear_layout(self._lijst)
        teksten = [Text(regel, "kop", "muted") for regel in staat.naast[:1]]
        teksten += [Text(regel) for regel in staat.naast[1:]]
        if staat.naast_voet:
            teksten.append(Text(staat.naast_voet, "small", "muted"))
        for tekst in teksten:
            self._lijst.addWidget(tekst)
            tekst.show()
        self._lijst.addStretch(1)
        self._naast.setVisible(bool(staat.naast or staat.naast_voet))

    def _kies(self, antwoord: str) -> None:
        if self._staat is not None:
            self.gekozen.emit(self._staat.code, antwoord)

    def _typ(self, tekst: str) -> None:
        if self._staat is not None:
            self.getypt.emit(self._staat.code, tekst)

    def _verlaat(self) -> None:
        if self._staat is not None:
            self.klaar.emit(self._staat.code)
