"""The written question as a list to edit: a row per item with whom it is about, moved and removed by button.

Invariant: a row keeps its widgets and its cursor while others come, go or move.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_weergave import VraagRij, VragenStaat
from meldcode_app.presenters.weergave import Icoon, Keuze
from meldcode_app.views.formulier_velden import Checks
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.velden import Edit
from meldcode_app.views.theme import px

STAPPEN: tuple[tuple[int, Icoon, str], ...] = (
    (-1, "arrow-up", "omhoog"),
    (1, "arrow-down", "omlaag"),
    (0, "trash", "weghalen"),
)


class QuestionRow(QFrame):
    """One item. Signals as in QuestionList, without the id."""

    getypt = Signal(str)
    over = Signal(str, bool)
    verzet = Signal(int)

    def __init__(self, rij: VraagRij, personen: tuple[Keuze, ...]) -> None:
        super().__init__()
        self.personen = personen
        naam = f"vraag_{rij.id}"
        self.setObjectName(naam)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, px(4))
        kolom.setSpacing(px(2))
        boven = QHBoxLayout()
        boven.setSpacing(px(6))
        self._nummer = Text("", "strong", loopt_om=False)
        self._nummer.setFixedWidth(px(18))
        self.tekst = Edit(f"{naam}_tekst", rijen=1, tot=4, voorbeeld="Eén vraag")
        self.tekst.gewijzigd.connect(self.getypt)
        boven.addWidget(self._nummer)
        boven.addWidget(self.tekst, 1)
        self._knoppen: list[Button] = []
        for stap, icoon, woord in STAPPEN:
            knop = Button("", f"{naam}_{woord}", soort="rustig", icoon=icoon, toegankelijk=f"Vraag {woord}")
            knop.clicked.connect(partial(self._verzet, stap))
            boven.addWidget(knop)
            self._knoppen.append(knop)
        kolom.addLayout(boven)
        onder = QHBoxLayout()
        onder.setContentsMargins(px(24), 0, 0, 0)
        onder.setSpacing(px(8))
        onder.addWidget(Text("Gaat over", "small", "muted", loopt_om=False))
        staat = VeldStaat(code="over", soort="vinkjes", label="Gaat over", keuzes=personen)
        self._over = Checks(staat, f"{naam}_over")
        self._over.gekozen.connect(self.over)
        onder.addWidget(self._over, 1)
        kolom.addLayout(onder)

    def set_rij(self, rij: VraagRij, aantal: int) -> None:
        """Show this item, `aantal` the number of items."""
        self._nummer.setText(str(rij.nummer))
        self.tekst.setAccessibleName(f"Vraag {rij.nummer}")
        self.tekst.set_value(rij.tekst)
        self._over.set_value(" ".join(rij.over))
        for knop, woord in zip(self._knoppen, [stap[2] for stap in STAPPEN], strict=True):
            knop.setAccessibleName(f"Vraag {rij.nummer} {woord}")
            knop.setToolTip(f"Vraag {rij.nummer} {woord}")
        self._knoppen[0].setEnabled(rij.nummer > 1)
        self._knoppen[1].setEnabled(rij.nummer < aantal)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in reading order."""
        return (self.tekst, *self._knoppen, *self._over.findChildren(QWidget))

    def _verzet(self, stap: int) -> None:
        self.verzet.emit(stap)


class QuestionList(QWidget):
    """`getypt(id, text)`, `over(id, person, aan)`, `verzet(id, stap)` with -1 up, 1 down, 0 away."""

    getypt = Signal(str, str)
    over = Signal(str, str, bool)
    verzet = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vragenlijst")
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(px(6))
        self._leeg = Text("Nog geen vragen. Elke vraag krijgt een eigen regel.", kleur="muted")
        self._kolom.addWidget(self._leeg)
        self._rijen: dict[str, QuestionRow] = {}

    def set_staat(self, staat: VragenStaat) -> None:
        """Show these items in this order."""
        nieuw = {rij.id: rij for rij in staat.rijen}
        for id_, widget in list(self._rijen.items()):
            if id_ not in nieuw or widget.personen != staat.personen:
                self._kolom.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
                del self._rijen[id_]
        erbij: QuestionRow | None = None
        vorige: QWidget | None = None
        for plek, (id_, rij) in enumerate(nieuw.items(), start=1):
            if id_ not in self._rijen:
                self._rijen[id_] = erbij = self._maak(rij, staat.personen)
            widget = self._rijen[id_]
            widget.set_rij(rij, len(nieuw))
            if self._kolom.indexOf(widget) != plek:
                self._kolom.insertWidget(plek, widget)
                widget.show()  # now, not in the next round of events: focus may be asked at once
            for stop in widget.stops():
                if vorige is not None:
                    QWidget.setTabOrder(vorige, stop)
                vorige = stop
        self._leeg.setVisible(not nieuw)
        if erbij is not None and not erbij.tekst.value() and self.isVisible():
            erbij.tekst.setFocus()

    def first(self) -> QWidget | None:
        """The text of the first item."""
        return next((rij.tekst for rij in self._rijen.values()), None)

    def _maak(self, rij: VraagRij, personen: tuple[Keuze, ...]) -> QuestionRow:
        widget = QuestionRow(rij, personen)
        widget.getypt.connect(partial(self.getypt.emit, rij.id))
        widget.over.connect(partial(self.over.emit, rij.id))
        widget.verzet.connect(partial(self.verzet.emit, rij.id))
        return widget
