"""Records as they were made: facts, somebody's words with their source, and suspicions, each apart.

Invariants: every part carries its icon and its word; nothing of a record is shortened; a record that stays the same
keeps its widgets, so the focus stays in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_weergave import RegistratieDeel, RegistratieRegel
from meldcode_app.presenters.weergave import Knop
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.tekst import Icon, Text, Word, beside
from meldcode_app.views.onderdelen.vloei import Flow
from meldcode_app.views.theme import px

VERBETER = Knop(code="verbeter_regel", tekst="Verbeter", soort="rustig", icoon="pencil")
_LABEL = 92
"""Room for the longest label ("Vermoeden"), in pixels of the design; a longer one wraps."""


class Record(QFrame):
    """One record. `gedrukt(code, id)` for its buttons, `verbeter(seq)` for the one that mends it."""

    gedrukt = Signal(str, str)
    verbeter = Signal(int)

    def __init__(self, regel: RegistratieRegel, voor: str) -> None:
        super().__init__()
        self.regel = regel
        self._buttons: dict[str, Button | Link] = {}
        self._voor = f"{voor}_{regel.id}"
        self.setObjectName(self._voor)
        self.setProperty("vlak", "inzet")
        woorden = (f"{regel.wanneer}: {regel.kop}", regel.onder, regel.later, regel.niet_bevestigd)
        self.setAccessibleName(". ".join(woord for woord in woorden if woord))
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(12), px(8), px(12), px(8))
        kolom.setSpacing(px(4))
        kop = QHBoxLayout()
        kop.setSpacing(px(8))
        if regel.soort_icoon:
            kop.addLayout(beside(Icon(regel.soort_icoon, "accent", 15)))
        kop.addWidget(Text(regel.kop, "strong"), 3)
        wanneer = Text(regel.wanneer, "strong")
        wanneer.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        kop.addWidget(wanneer, 2)
        kolom.addLayout(kop)
        for deel in regel.delen:
            kolom.addLayout(self._deel(deel))
        if regel.onder:
            kolom.addWidget(Text(regel.onder, "small", "muted"))
        if regel.later:
            kolom.addWidget(Word("rotate-ccw-clock", regel.later, "warn", soort="small"))
        if regel.niet_bevestigd:
            kolom.addWidget(Word("user-check", regel.niet_bevestigd, "warn", soort="small"))
        if regel.knoppen or regel.verbeter:
            kolom.addLayout(self._knoppen())

    def focus(self, code: str) -> None:
        """The focus to the button of this code, else to the first; nothing when it is there already."""
        knoppen = [self._buttons[code]] if code in self._buttons else list(self._buttons.values())
        if knoppen and not knoppen[0].hasFocus():
            knoppen[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _deel(self, deel: RegistratieDeel) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(px(6))
        rij.addLayout(beside(Icon(deel.icoon, "muted", 14)))
        label = Text(deel.label, "kop", "muted")
        label.setFixedWidth(max(px(_LABEL), label.minimumSizeHint().width()))
        rij.addLayout(_boven(label))
        inhoud = QVBoxLayout()
        inhoud.setSpacing(0)
        inhoud.addWidget(Text(deel.tekst))
        if deel.bron:
            inhoud.addWidget(Text(f"Bron: {deel.bron}", "small", "muted"))
        rij.addLayout(inhoud, 1)
        return rij

    def _knoppen(self) -> Flow:
        rij = Flow(tussen=px(8))
        verbeter = (VERBETER,) if self.regel.verbeter else ()
        for knop in (*self.regel.knoppen, *verbeter):
            button = Button.from_knop(knop, self._voor)
            button.setAccessibleName(f"{knop.tekst}: {self.regel.kop}, {self.regel.wanneer}")
            button.setProperty("code", knop.code)
            button.clicked.connect(self._verbeter if knop is VERBETER else self._druk)
            rij.addWidget(button)
            self._buttons[knop.code] = button
        return rij

    def _verbeter(self) -> None:
        self.verbeter.emit(self.regel.verbeter)

    def _druk(self) -> None:
        self.gedrukt.emit(str(self.sender().property("code")), self.regel.id)


class Records(QWidget):
    """Records under each other; `leeg` says what would make it non-empty. `gedrukt(code, id)`.

    `verbeter(seq)` asks to mend one.
    """

    gedrukt = Signal(str, str)
    verbeter = Signal(int)

    def __init__(self, naam: str = "registraties", leeg: str = "") -> None:
        super().__init__()
        self.setObjectName(naam)
        self._lijst = QVBoxLayout(self)
        self._lijst.setContentsMargins(0, 0, 0, 0)
        self._lijst.setSpacing(px(8))
        self._leeg = Text(leeg, "small", "muted")
        self._lijst.addWidget(self._leeg)
        self._regels: dict[str, Record] = {}

    def set_staat(self, regels: Sequence[RegistratieRegel], leeg: str = "") -> None:
        """Show these, in this order. A record that changed gets new widgets, the others keep theirs."""
        if leeg:
            self._leeg.setText(leeg)
        self._leeg.setVisible(not regels and bool(self._leeg.text()))
        hier = self._met_focus()
        oud, self._regels = self._regels, {}
        for regel in regels:
            bestaand = oud.get(regel.id)
            if bestaand is not None and bestaand.regel == regel:
                self._regels[regel.id] = oud.pop(regel.id)
            else:
                self._regels[regel.id] = self._maak(regel)
        for weg in oud.values():
            self._lijst.removeWidget(weg)
            weg.hide()
            weg.deleteLater()
        for plek, blok in enumerate(self._regels.values(), start=1):
            if self._lijst.indexOf(blok) != plek:
                self._lijst.insertWidget(plek, blok)
                blok.show()  # now, not in the next round of events: focus may be asked at once
        if hier and hier[0] in self._regels:
            self._regels[hier[0]].focus(hier[1])

    def record(self, id_: str) -> Record | None:
        """The block of a record, to give it focus or to scroll to it."""
        return self._regels.get(id_)

    def _met_focus(self) -> tuple[str, str] | None:
        """The record and the code of the button that has the focus."""
        knop = self.focusWidget()
        for id_, blok in self._regels.items():
            if knop is not None and knop.hasFocus() and blok.isAncestorOf(knop):
                return id_, str(knop.property("code"))
        return None

    def _maak(self, regel: RegistratieRegel) -> Record:
        blok = Record(regel, self.objectName())
        blok.gedrukt.connect(self.gedrukt)
        blok.verbeter.connect(self.verbeter)
        return blok


def _boven(label: Text) -> QVBoxLayout:
    kolom = QVBoxLayout()
    kolom.addWidget(label)
    kolom.addStretch(1)
    return kolom
