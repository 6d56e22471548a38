"""Both decisions side by side, who takes them, and who thinks otherwise (picture 04)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_staat import BesluitKaart
from meldcode_app.views.formulier_velden import Fields
from meldcode_app.views.meldcode_blokken import ButtonFlow
from meldcode_app.views.onderdelen.besluitvak import DecisionBox
from meldcode_app.views.onderdelen.kaart import Card, clear_layout
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.theme import px


class DecisionCard(Card):
    """`gekozen(code, antwoord)` and `getypt(code, tekst)` of the boxes; `gedrukt(code)`; `velden` has its own."""

    gekozen = Signal(str, str)
    getypt = Signal(str, str)
    gedrukt = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._titel = Text("", "h2")
        self.add(self._titel)
        rij = QHBoxLayout()
        rij.setSpacing(px(12))
        self.vakken = {code: DecisionBox(f"besluit_{code}") for code in ("melden", "hulp")}
        for vak in self.vakken.values():
            vak.gekozen.connect(self.gekozen)
            vak.getypt.connect(self.getypt)
            rij.addWidget(vak, 1)
        self.add(rij)
        self.velden = Fields("besluit")
        self.add(self.velden)
        self._anders = Text("Denkt iemand er anders over?", "strong")
        self.add(self._anders)
        self._plek = QVBoxLayout()
        self._plek.setSpacing(px(4))
        self.add(self._plek)
        self._standpunten: tuple[str, ...] = ()
        self.knoppen = ButtonFlow("besluit")
        self.knoppen.gedrukt.connect(self.gedrukt)
        self.add(self.knoppen)

    def set_staat(self, staat: BesluitKaart) -> None:
        """Show both decisions as they stand."""
        self._titel.setText(staat.titel)
        self.setAccessibleName(staat.titel)
        for vak in staat.vakken:
            self.vakken[vak.code].set_staat(vak)
        self.velden.set_velden(staat.velden, "besluit")
        if staat.standpunten != self._standpunten:
            self._standpunten = staat.standpunten
            clear_layout(self._plek)
            for zin in staat.standpunten:
                self._plek.addWidget(Word("message-circle", zin, "text", soort="body"))
        self.knoppen.set_knoppen(staat.knoppen)

    def start(self) -> QWidget:
        """The first answer."""
        return self.vakken["melden"].seg or self.vakken["melden"]
