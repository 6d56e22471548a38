"""Facts, words of others with their source, and interpretation: one piece for every form (ui.md 5).

Invariants: three separate fields, never one; a quotation is handed over exactly as typed, it is evidence; an
empty quotation row is not a quotation.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import InhoudInvoer, UitspraakInvoer
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Icon, Text
from meldcode_app.views.onderdelen.velden import Edit, Field, Line
from meldcode_app.views.theme import px


@dataclass(frozen=True, slots=True)
class Opschrift:
    """The labels above the three fields and their hints; the label is plain, the legal word is the hint."""

    feiten: tuple[str, str] = ("Feiten", "Wat u zelf zag, met datum.")
    uitspraken: tuple[str, str] = ("Uitspraken, met bron", "Letterlijk.")
    duiding: tuple[str, str] = ("Duiding", "Alleen binnen uw eigen vak.")


VERZOEK = Opschrift()
GESPREK = Opschrift(
    feiten=("Wat zag of hoorde u zelf?", "Feit: alleen wat u zelf zag of hoorde."),
    uitspraken=("Wat zei een ander?", "Uitspraak: letterlijk, met bron."),
    duiding=("Wat betekent dit volgens u?", "Duiding: uw vermoeden, binnen uw vak."),
)


class _Uitspraak(QWidget):
    gewijzigd = Signal()
    klaar = Signal()

    def __init__(self, naam: str, nummer: int, rijen: int) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(6))
        self.tekst = Edit(f"{naam}_uitspraak{nummer}", rijen=rijen)
        self.tekst.setAccessibleName(f"Uitspraak {nummer}, letterlijk")
        self.bron = Line(f"{naam}_bron{nummer}")
        label = Text("Bron", "strong", loopt_om=False)
        label.setBuddy(self.bron)
        self.bron.setAccessibleName(f"Bron van uitspraak {nummer}: wie en wanneer")
        rij = QHBoxLayout()
        rij.setSpacing(px(8))
        rij.addWidget(label)
        rij.addWidget(self.bron, 1)
        kolom.addWidget(self.tekst)
        kolom.addLayout(rij)
        for veld in (self.tekst, self.bron):
            veld.gewijzigd.connect(self.gewijzigd)
            veld.klaar.connect(self.klaar)

    def value(self) -> UitspraakInvoer:
        return UitspraakInvoer(tekst=self.tekst.value(), bron=self.bron.value())


class Content(QWidget):
    """The three fields. `gewijzigd` at every key of the user, `klaar` on leaving a field."""

    gewijzigd = Signal()
    klaar = Signal()

    def __init__(self, naam: str, opschrift: Opschrift = VERZOEK, *, rijen: int = 5) -> None:
        super().__init__()
        self.setObjectName(naam)
        self._rijen = rijen
        hoofd = QHBoxLayout(self)
        hoofd.setContentsMargins(0, 0, 0, 0)
        hoofd.setSpacing(px(12))
        self.feiten = Edit(f"{naam}_feiten", rijen=rijen)
        self.duiding = Edit(f"{naam}_duiding", rijen=rijen)
        feiten = Field(opschrift.feiten[0], self.feiten, hint=opschrift.feiten[1], icoon="eye")
        duiding = Field(opschrift.duiding[0], self.duiding, hint=opschrift.duiding[1], icoon="lightbulb")
        self._midden = QVBoxLayout()
        self._midden.setSpacing(px(3))
        kop = QHBoxLayout()
        kop.setSpacing(px(6))
        kop.addWidget(Icon("quote", "muted", 15), 0, Qt.AlignmentFlag.AlignTop)
        kop.addWidget(Text(opschrift.uitspraken[0], "strong"), 1)
        self._midden.addLayout(kop)
        self._midden.addWidget(Text(opschrift.uitspraken[1], "small", "muted"))
        self._rijtjes: list[_Uitspraak] = []
        self._plek = QVBoxLayout()
        self._plek.setSpacing(px(8))
        self._midden.addLayout(self._plek)
        self.erbij = Button("Nog een uitspraak", f"{naam}_uitspraak_erbij", soort="rustig", icoon="plus")
        self.erbij.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._midden.addSpacing(px(3))
        self._midden.addWidget(self.erbij)
        self._midden.addStretch(1)
        for stuk in (feiten, self._midden, duiding):
            if isinstance(stuk, QWidget):
                buiten = QVBoxLayout()
                buiten.addWidget(stuk)
                buiten.addStretch(1)
                hoofd.addLayout(buiten, 1)
            else:
                hoofd.addLayout(stuk, 1)
        self._maak_rijtjes(1)
        for veld in (self.feiten, self.duiding):
            veld.gewijzigd.connect(self.gewijzigd)
            veld.klaar.connect(self.klaar)
        self.erbij.clicked.connect(self._nog_een)

    def value(self) -> InhoudInvoer:
        """What was typed; empty quotation rows are left out."""
        return InhoudInvoer(
            feiten=self.feiten.value(),
            uitspraken=tuple(
                u for u in (r.value() for r in self._rijtjes) if u.tekst.strip() or u.bron.strip()
            ),
            duiding=self.duiding.value(),
        )

    def set_value(self, inhoud: InhoudInvoer) -> None:
        """Show this without signals; what already stands there is not touched."""
        self.feiten.set_value(inhoud.feiten)
        self.duiding.set_value(inhoud.duiding)
        if self.value().uitspraken == inhoud.uitspraken:
            return
        self._maak_rijtjes(max(1, len(inhoud.uitspraken)))
        leeg = UitspraakInvoer(tekst="")
        for nummer, rijtje in enumerate(self._rijtjes):
            uitspraak = inhoud.uitspraken[nummer] if nummer < len(inhoud.uitspraken) else leeg
            rijtje.tekst.set_value(uitspraak.tekst)
            rijtje.bron.set_value(uitspraak.bron)

    def _maak_rijtjes(self, aantal: int) -> None:
        while len(self._rijtjes) > aantal:
            weg = self._rijtjes.pop()
            self._plek.removeWidget(weg)
            weg.hide()
            weg.deleteLater()
        while len(self._rijtjes) < aantal:
            rijtje = _Uitspraak(self.objectName(), len(self._rijtjes) + 1, max(2, self._rijen - 2))
            rijtje.gewijzigd.connect(self.gewijzigd)
            rijtje.klaar.connect(self.klaar)
            self._rijtjes.append(rijtje)
            self._plek.addWidget(rijtje)
            rijtje.show()  # now, not in the next round of events: focus may be asked at once
        vorige: QWidget = self.feiten
        for rijtje in self._rijtjes:
            for veld in (rijtje.tekst, rijtje.bron):
                QWidget.setTabOrder(vorige, veld)
                vorige = veld
        QWidget.setTabOrder(vorige, self.erbij)
        QWidget.setTabOrder(self.erbij, self.duiding)

    def _nog_een(self) -> None:
        self._maak_rijtjes(len(self._rijtjes) + 1)
        self._rijtjes[-1].tekst.setFocus()
