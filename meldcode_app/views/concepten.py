"""The lines above a page: what was typed before and waits, and what was just thrown away.

Invariant: they never cover the page and never take the focus.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.concepten import ConceptenPresenter, ConceptenStaat, ConceptRegel
from meldcode_app.views.onderdelen.kaart import ButtonRow, Notice, clear_layout
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.theme import px


class _Line(QWidget):
    def __init__(self, regel: ConceptRegel, nummer: int, presenter: ConceptenPresenter) -> None:
        super().__init__()
        self._sleutel, self._presenter = regel.sleutel, presenter
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(10))
        self.knoppen = ButtonRow(f"concepten_{nummer}")
        self.knoppen.set_knoppen(regel.knoppen)
        for knop in self.knoppen.findChildren(Button):
            knop.setAccessibleName(f"{knop.text()}: {regel.zin}")
        self.knoppen.gedrukt.connect(self._druk)
        rij.addWidget(Notice("uitleg", regel.zin, icoon="pencil"), 1)
        rij.addWidget(self.knoppen)

    def _druk(self, code: str) -> None:
        self._presenter.druk(self._sleutel, code)


class DraftLines(QWidget):
    """A few lines, the rest behind a link, and a button to see to them later. `nieuw(line)`: one that came since."""

    nieuw = Signal(QWidget)

    def __init__(self, presenter: ConceptenPresenter, ouder: QWidget) -> None:
        super().__init__(ouder)  # with a parent from the start: else it shows as a window of its own
        self.setObjectName("concepten")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._presenter = presenter
        self._staat = ConceptenStaat()
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(px(22), px(8), px(22), px(4))
        self._kolom.setSpacing(px(6))
        self._regels = QVBoxLayout()
        self._regels.setSpacing(px(6))
        self._kolom.addLayout(self._regels)
        self.meer = Link("", "concepten_meer", klein=True)
        self.later = Link("Later", "concepten_later", klein=True)
        self.later.setAccessibleName("Later: de concepten blijven bewaard")
        onder = QHBoxLayout()
        onder.addWidget(self.meer)
        onder.addStretch(1)
        onder.addWidget(self.later)
        self._kolom.addLayout(onder)
        self.meer.clicked.connect(presenter.toon_alles)
        self.later.clicked.connect(presenter.later)
        presenter.changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Show what the presenter says."""
        staat = self._presenter.staat()
        self.setVisible(bool(staat.regels))
        self.meer.setText(staat.meer)
        self.meer.setAccessibleName(staat.meer)
        self.meer.setVisible(bool(staat.meer))
        self.later.setVisible(staat.later)
        if staat == self._staat:
            return
        eerder = {regel.sleutel for regel in self._staat.regels}
        self._staat = staat
        clear_layout(self._regels)
        regels = [_Line(regel, nummer, self._presenter) for nummer, regel in enumerate(staat.regels, 1)]
        for stuk in regels:
            self._regels.addWidget(stuk)
        erbij = [
            stuk for regel, stuk in zip(staat.regels, regels, strict=True) if regel.sleutel not in eerder
        ]
        if erbij:
            self.nieuw.emit(erbij[0])
