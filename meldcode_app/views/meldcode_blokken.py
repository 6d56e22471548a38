"""The cards of a station: records, a line, and quiet buttons.

Invariant: a card that stays keeps its widgets, so the focus stays in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_staat import Blok
from meldcode_app.presenters.weergave import Knop
from meldcode_app.views.onderdelen.kaart import Card, clear_layout
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.registratie import Records
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.vloei import Flow
from meldcode_app.views.theme import px


class ButtonFlow(QWidget):
    """Quiet buttons that go on the next line when there is no room. `gedrukt(code)`."""

    gedrukt = Signal(str)

    def __init__(self, voor: str) -> None:
        super().__init__()
        self._voor = voor
        self._rij = Flow(self, tussen=px(8))
        self._knoppen: tuple[Knop, ...] = ()

    def set_knoppen(self, knoppen: Sequence[Knop]) -> None:
        """Show these."""
        self.setVisible(bool(knoppen))
        if tuple(knoppen) == self._knoppen:
            return
        self._knoppen = tuple(knoppen)
        clear_layout(self._rij)
        for knop in knoppen:
            button = Button.from_knop(knop, self._voor)
            button.setProperty("code", knop.code)
            button.clicked.connect(self._druk)
            self._rij.addWidget(button)
            button.show()  # now, not in the next round of events: focus may be asked at once
        self.updateGeometry()

    def _druk(self) -> None:
        self.gedrukt.emit(str(self.sender().property("code")))


class BlockCard(Card):
    """One card. `gedrukt(code)`; of a button of a record the code is `code:id`. `verbeter(seq)` asks to mend one."""

    gedrukt = Signal(str)
    verbeter = Signal(int)

    def __init__(self, code: str) -> None:
        super().__init__()
        self.setObjectName(f"blok_{code}")
        self._titel = Text("", "h2")
        self._sub = Text("", "small", "muted")
        kop = QVBoxLayout()
        kop.setSpacing(0)
        kop.addWidget(self._titel)
        kop.addWidget(self._sub)
        self.add(kop)
        self.records = Records(f"regels_{code}")
        self.knoppen = ButtonFlow(f"blok_{code}")
        self.add(self.records)
        self.add(self.knoppen)
        self.records.gedrukt.connect(self._druk)
        self.records.verbeter.connect(self.verbeter)
        self.knoppen.gedrukt.connect(self.gedrukt)

    def set_blok(self, blok: Blok) -> None:
        """Show this card as it stands."""
        self._titel.setText(blok.titel)
        self._titel.setVisible(bool(blok.titel))
        self._sub.setText(blok.sub)
        self._sub.setVisible(bool(blok.sub))
        self.setAccessibleName(blok.titel or blok.sub)
        self.records.set_staat(blok.registraties, blok.leeg)
        self.records.setVisible(bool(blok.registraties or blok.leeg))
        self.knoppen.set_knoppen(blok.knoppen)

    def _druk(self, code: str, id_: str) -> None:
        self.gedrukt.emit(f"{code}:{id_}")


class Blocks(QWidget):
    """All cards of a station. `gedrukt(code)`; `verbeter(seq)` asks to mend a record."""

    gedrukt = Signal(str)
    verbeter = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._lijst = QVBoxLayout(self)
        self._lijst.setContentsMargins(0, 0, 0, 0)
        self._lijst.setSpacing(px(10))
        self._kaarten: dict[str, BlockCard] = {}

    def set_blokken(self, blokken: Sequence[Blok]) -> None:
        """Show these, in this order."""
        codes = [blok.code for blok in blokken]
        for code in [code for code in self._kaarten if code not in codes]:
            weg = self._kaarten.pop(code)
            self._lijst.removeWidget(weg)
            weg.hide()
            weg.deleteLater()
        for plek, blok in enumerate(blokken):
            kaart = self._kaarten.get(blok.code)
            if kaart is None:
                kaart = self._kaarten[blok.code] = BlockCard(blok.code)
                kaart.gedrukt.connect(self.gedrukt)
                kaart.verbeter.connect(self.verbeter)
            if self._lijst.indexOf(kaart) != plek:
                self._lijst.insertWidget(plek, kaart)
                kaart.show()  # now, not in the next round of events: focus may be asked at once
            kaart.set_blok(blok)
        self.setVisible(bool(blokken))

    def card(self, code: str) -> BlockCard:
        """A card, for tests and pictures."""
        return self._kaarten[code]
