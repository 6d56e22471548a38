"""Attempts to reach somebody, one under the other: when, how, and what came of it.

Invariant: an empty row is no attempt; what is typed is handed over at every key, so nothing is lost by a refusal.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import PogingInvoer
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.onderdelen.velden import DateLine, Line
from meldcode_app.views.theme import px

_KOPPEN = ("Wanneer", "Hoe", "Wat gebeurde er")


class Attempts(QWidget):
    """`gewijzigd(tuple[PogingInvoer, ...])` at every key."""

    gewijzigd = Signal(object)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(4))
        kolom.addWidget(Text("Pogingen om contact te krijgen", "strong"))
        self._rooster = QGridLayout()
        self._rooster.setHorizontalSpacing(px(8))
        self._rooster.setVerticalSpacing(px(6))
        for plek, (kop, deel) in enumerate(zip(_KOPPEN, (3, 3, 6), strict=True)):
            self._rooster.addWidget(Text(kop, "kop", "muted"), 0, plek)
            self._rooster.setColumnStretch(plek, deel)
        kolom.addLayout(self._rooster)
        self.erbij = Button("Poging toevoegen", f"{naam}_erbij", soort="rustig", icoon="plus")
        self.erbij.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.erbij.clicked.connect(self._nog_een)
        kolom.addWidget(self.erbij)
        self._fout = Word("circle-x", "", "bad", soort="kop")
        kolom.addWidget(self._fout)
        self._rijen: list[tuple[DateLine, Line, Line]] = []
        self._rij_erbij()

    def set_value(self, pogingen: Sequence[PogingInvoer], fout: str = "") -> None:
        """Show these without a signal; what already stands there keeps its cursor."""
        while len(self._rijen) < len(pogingen):
            self._rij_erbij()
        if self.value() != tuple(pogingen):
            leeg = PogingInvoer(dag="", wijze="")
            for plek, (dag, wijze, uitkomst) in enumerate(self._rijen):
                p = pogingen[plek] if plek < len(pogingen) else leeg
                dag.set_value(p.dag)
                wijze.set_value(p.wijze)
                uitkomst.set_value(p.uitkomst)
        self._fout.set_word("circle-x", fout, "bad")
        self._fout.setVisible(bool(fout))

    def value(self) -> tuple[PogingInvoer, ...]:
        """The attempts as typed, empty rows left out."""
        alle = (PogingInvoer(dag=d.value(), wijze=w.value(), uitkomst=u.value()) for d, w, u in self._rijen)
        return tuple(p for p in alle if p.dag or p.wijze or p.uitkomst)

    def _rij_erbij(self) -> None:
        n = len(self._rijen) + 1
        naam = f"{self.objectName()}_{n}"
        rij = (
            DateLine(f"{naam}_dag", voorbeeld="bv. 16-11"),
            Line(f"{naam}_wijze", voorbeeld="bv. telefoon"),
            Line(f"{naam}_uitkomst"),
        )
        for plek, (veld, kop) in enumerate(zip(rij, _KOPPEN, strict=True)):
            veld.setAccessibleName(f"Poging {n}: {kop.lower()}")
            veld.gewijzigd.connect(self._typ)
            self._rooster.addWidget(veld, n, plek)
            veld.show()  # now, not in the next round of events: focus may be asked at once
        self._rijen.append(rij)

    def _nog_een(self) -> None:
        self._rij_erbij()
        self._rijen[-1][0].setFocus()

    def _typ(self) -> None:
        self.gewijzigd.emit(self.value())
