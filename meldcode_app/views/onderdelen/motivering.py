"""The inline form of a motivation: ground, text, attempts where the ground asks them, and whom it also serves.

Invariants: "Leg motivering vast" stays on and explains what is missing; only emptiness is looked at; attempts
are asked only for a ground that says so (U7), each with at least a day and a way.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Behoefte, Keuze, MotiveringInvoer, PogingInvoer
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.velden import Combo, DateLine, Edit, Field, Line
from meldcode_app.views.onderdelen.vink import Check
from meldcode_app.views.theme import px


class _Poging(QWidget):
    gewijzigd = Signal()

    def __init__(self, naam: str, nummer: int) -> None:
        super().__init__()
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(6))
        self.dag = DateLine(f"{naam}_poging{nummer}_dag", voorbeeld="dag")
        self.wijze = Line(f"{naam}_poging{nummer}_wijze", voorbeeld="hoe")
        self.dag.setAccessibleName(f"Poging {nummer}: dag")
        self.wijze.setAccessibleName(f"Poging {nummer}: hoe geprobeerd")
        self.dag.gewijzigd.connect(self.gewijzigd)
        self.wijze.gewijzigd.connect(self.gewijzigd)
        rij.addWidget(self.dag, 1)
        rij.addWidget(self.wijze, 1)

    def value(self) -> PogingInvoer:
        return PogingInvoer(dag=self.dag.value().strip(), wijze=self.wijze.value().strip())


def _vraag(behoefte: Behoefte) -> str:
    return "Waarom?" if len(behoefte.gronden) == 1 else "Welke feiten?"


class MotivationForm(QWidget):
    """`ingevuld` carries a MotiveringInvoer once ground, text and (where asked) an attempt are there; `getypt` one
    at every key and choice, as far as it goes."""

    ingevuld = Signal(object)
    getypt = Signal(object)

    def __init__(self, behoefte: Behoefte, naam: str) -> None:
        super().__init__()
        self._behoefte = behoefte
        self._naam = naam
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, px(4), 0, 0)
        kolom.setSpacing(px(6))
        keuzes = (Keuze(code="", tekst="Kies een reden"), *behoefte.gronden)
        self.grond = Combo(keuzes, f"{naam}_grond")
        self.grond.set_value(behoefte.grond)
        self.grond_veld = Field("Reden", self.grond, vraagt_reden=True)
        if len(behoefte.gronden) == 1:
            self.grond.set_value(behoefte.gronden[0].code)
            self.grond_veld.hide()
        self.tekst = Edit(f"{naam}_tekst", rijen=2, tot=8)
        self.tekst.set_value(behoefte.motivering)
        self.tekst_veld = Field(_vraag(behoefte), self.tekst, vraagt_reden=True)
        self.uitleg = Text("", "small", "muted")
        self.uitleg.hide()
        self._pogingen_kop = Text("Pogingen om contact te krijgen", "kop")
        self._pogingen_plek = QVBoxLayout()
        self._pogingen: list[_Poging] = []
        self._meer = Button("Nog een poging", f"{naam}_poging_erbij", soort="rustig", icoon="plus")
        self._ook = [Check(f"Geldt ook voor {k.tekst}", f"{naam}_ook_{k.code}") for k in behoefte.ook_voor]
        self.knop = Button("Leg motivering vast", f"{naam}_motiveer", soort="rustig", icoon="check")
        for stuk in (self.grond_veld, self.uitleg, self.tekst_veld, self._pogingen_kop):
            kolom.addWidget(stuk)
        kolom.addLayout(self._pogingen_plek)
        kolom.addWidget(self._meer)
        for ook, keuze in zip(self._ook, behoefte.ook_voor, strict=True):
            ook.setChecked(keuze.code in behoefte.ook)
            ook.gekozen.connect(self._typ)
            kolom.addWidget(ook)
        kolom.addWidget(self.knop)
        self.grond.gekozen.connect(self._toon_pogingen)
        self.grond.gekozen.connect(self._typ)
        self.tekst.gewijzigd.connect(self._typ)
        self._meer.clicked.connect(self._poging_erbij)
        self.knop.clicked.connect(self._leg_vast)
        for half in behoefte.pogingen:
            self._poging_erbij()
            self._pogingen[-1].dag.set_value(half.dag)
            self._pogingen[-1].wijze.set_value(half.wijze)
        self._toon_pogingen()

    def start(self) -> QWidget:
        """The first field that asks something."""
        return self.tekst if self.grond_veld.isHidden() else self.grond

    def _gekozen(self) -> Keuze | None:
        return next((k for k in self._behoefte.gronden if k.code == self.grond.value()), None)

    def _toon_pogingen(self) -> None:
        keuze = self._gekozen()
        self.uitleg.setText(keuze.uitleg if keuze else "")
        self.uitleg.setVisible(bool(keuze and keuze.uitleg))
        nodig = bool(keuze and keuze.met_pogingen)
        if nodig and not self._pogingen:
            self._poging_erbij()
        self._pogingen_kop.setVisible(nodig)
        self._meer.setVisible(nodig)
        for poging in self._pogingen:
            poging.setVisible(nodig)
        self.grond_veld.set_error("")
        self.grond_veld.set_asks_reason(vraagt=True)

    def _poging_erbij(self) -> None:
        poging = _Poging(self._naam, len(self._pogingen) + 1)
        poging.gewijzigd.connect(self._typ)
        self._pogingen.append(poging)
        self._pogingen_plek.addWidget(poging)
        poging.show()
        voor = self._pogingen[-2].wijze if len(self._pogingen) > 1 else self.tekst
        QWidget.setTabOrder(voor, poging.dag)
        QWidget.setTabOrder(poging.dag, poging.wijze)
        QWidget.setTabOrder(poging.wijze, self._meer)

    def _leg_vast(self) -> None:
        keuze, tekst = self._gekozen(), self.tekst.value().strip()
        self.grond_veld.set_error("" if keuze else "Kies een reden.")
        self.tekst_veld.set_error("" if tekst else "Schrijf op welke feiten er zijn.")
        invoer = self.value()
        if keuze is None:
            self.grond.setFocus()
            return
        if not tekst:
            self.tekst.setFocus()
            return
        if not invoer.compleet:
            self._pogingen_kop.setText("Schrijf bij minstens één poging de dag en hoe u het probeerde.")
            self._pogingen_kop.set_colour("bad")
            self._pogingen[0].dag.setFocus()
            return
        self.ingevuld.emit(invoer)

    def value(self) -> MotiveringInvoer:
        """What stands here, complete or not."""
        ook = tuple(
            k.code for k, vak in zip(self._behoefte.ook_voor, self._ook, strict=True) if vak.isChecked()
        )
        keuze = self._gekozen()
        pogingen = tuple(p for p in (poging.value() for poging in self._pogingen) if p.dag or p.wijze)
        return MotiveringInvoer(
            code=self._behoefte.code,
            betreft=(*((self._behoefte.betreft,) if self._behoefte.betreft else ()), *ook),
            grond=keuze.code if keuze else "",
            tekst=self.tekst.value(),
            pogingen=pogingen if keuze and keuze.met_pogingen else (),
        )

    def _typ(self) -> None:
        self.getypt.emit(self.value())
