"""The bar while direct danger runs, and the list of what must still be done afterwards.

Invariant: red only here, where somebody is in danger; every point of the checklist stands in words.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from meldcode_app.presenters.meldcode_staat import Nog, SpoedBalk
from meldcode_app.presenters.weergave import Knop
from meldcode_app.views.meldcode_blokken import ButtonFlow
from meldcode_app.views.onderdelen.kaart import Bar, Card
from meldcode_app.views.onderdelen.tekst import Icon, Text
from meldcode_app.views.theme import px


class EmergencyBar(Bar):
    """`gedrukt(code)`."""

    gedrukt = Signal(str)

    def __init__(self) -> None:
        super().__init__("bad")
        self.setObjectName("spoedbalk")
        rij = QHBoxLayout()
        rij.setSpacing(px(10))
        rij.addWidget(Icon("siren", "bad", 18), 0, Qt.AlignmentFlag.AlignTop)
        kolom = QVBoxLayout()
        kolom.setSpacing(px(4))
        self._titel = Text("", "strong", "bad")
        self._punten = Text("")
        self.knoppen = ButtonFlow("spoed")
        for stuk in (self._titel, self._punten, self.knoppen):
            kolom.addWidget(stuk)
        rij.addLayout(kolom, 1)
        self.body.addLayout(rij)
        self.knoppen.gedrukt.connect(self.gedrukt)

    def set_staat(self, staat: SpoedBalk | None) -> None:
        """Show it, or hide."""
        self.setVisible(staat is not None)
        if staat is None:
            return
        self._titel.setText(staat.titel)
        self._punten.setText(" · ".join(staat.punten))
        self.setAccessibleName(f"{staat.titel} {'. '.join(staat.punten)}")
        self.knoppen.set_knoppen(staat.knoppen)


class StillToDo(Card):
    """What an emergency left undone, each a button to where it is done. `gedrukt(code)`."""

    gedrukt = Signal(str)

    def __init__(self) -> None:
        super().__init__("Wat nog moet gebeuren", "Dit is na de spoed blijven liggen.")
        self.setObjectName("nog_te_doen")
        self.setAccessibleName("Wat nog moet gebeuren")
        self.knoppen = ButtonFlow("nog")
        self.knoppen.gedrukt.connect(self.gedrukt)
        self.add(self.knoppen)

    def set_staat(self, nog: Sequence[Nog]) -> None:
        """Show these, or hide."""
        self.setVisible(bool(nog))
        self.knoppen.set_knoppen(
            [Knop(code=n.code, tekst=n.tekst, soort="rustig", icoon="arrow-right") for n in nog]
        )
