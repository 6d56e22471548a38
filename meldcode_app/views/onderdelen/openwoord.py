"""Pieces of the leak hunt: the open word in front, and a row that says what was replaced by what.

Invariants: every button says its word to a screen reader; replacing by nothing is not possible; Enter in the line
replaces.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_weergave import LekRegel, OpenWoord
from meldcode_app.views.onderdelen.alinea import Paragraph, Stuk
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Icon, Text, beside, set_tooltip
from meldcode_app.views.onderdelen.velden import Field, Line
from meldcode_app.views.onderdelen.vloei import Flow
from meldcode_app.views.theme import px

TYP_EERST = "Typ eerst waardoor u het woord vervangt."


class OpenCard(QFrame):
    """The open word in front. `laten(woord)`, `vervangen(woord, door)`."""

    laten = Signal(str)
    vervangen = Signal(str, str)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(f"{naam}_kaart")
        self.setProperty("vlak", "inzet")
        self._staat = OpenWoord(woord="")
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(12), px(8), px(12), px(10))
        kolom.setSpacing(px(4))
        self._woord = Paragraph()
        self._hint = Text("", "small", "muted")
        self._door = Line(f"{naam}_door")
        self._veld = Field("Vervangen door", self._door)
        self.vervang_knop = Button("Vervangen", f"{naam}_vervangen", soort="rustig", icoon="eye-off")
        self.laat_knop = Button("Laten staan", f"{naam}_laten", soort="rustig", icoon="check")
        rij = Flow(tussen=px(8))
        rij.addWidget(self.vervang_knop)
        rij.addWidget(self.laat_knop)
        for stuk in (self._woord, self._hint, self._veld):
            kolom.addWidget(stuk)
        kolom.addLayout(rij)
        self.vervang_knop.clicked.connect(self._vervang)
        self.laat_knop.clicked.connect(self._laat)
        self._door.gewijzigd.connect(self._typ)
        self._door.returnPressed.connect(self._vervang)

    def woord(self) -> str:
        """The word in front."""
        return self._staat.woord

    def set_woord(self, staat: OpenWoord) -> None:
        """Another word; what was typed for the same word stays."""
        if staat.woord != self._staat.woord:
            self._door.set_value(staat.voorstel)
            self._veld.set_error("")
        self._staat = staat
        self._woord.set_stukken((Stuk(tekst=f"'{staat.woord}'", vet=True),), staat.woord)
        self._hint.setText(staat.hint)
        self._hint.setVisible(bool(staat.hint))
        self.setAccessibleName(f"Te bekijken: {staat.woord}. {staat.hint}".strip())
        self._door.setAccessibleName(f"'{staat.woord}' vervangen door")
        self.vervang_knop.setAccessibleName(f"'{staat.woord}' vervangen")
        self.laat_knop.setAccessibleName(f"'{staat.woord}' laten staan")
        for knop in (self.vervang_knop, self.laat_knop):
            knop.setAccessibleDescription(staat.hint)

    def _typ(self, tekst: str) -> None:
        if tekst.strip():
            self._veld.set_error("")

    def _vervang(self) -> None:
        door = self._door.value().strip()
        if door:
            self.vervangen.emit(self._staat.woord, door)
            return
        self._veld.set_error(TYP_EERST)
        self._door.setFocus(Qt.FocusReason.OtherFocusReason)

    def _laat(self) -> None:
        self.laten.emit(self._staat.woord)


class WordRow(QWidget):
    """One word with a button at its right; `gedrukt(woord)`."""

    gedrukt = Signal(str)

    def __init__(self, woord: str, knop: str, naam: str, *, voorlezen: str, hint: str = "") -> None:
        super().__init__()
        self.woord = woord
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(8))
        tekst = Paragraph()
        tekst.set_stukken((Stuk(tekst=f"'{woord}'"),), woord)
        kolom = QVBoxLayout()
        kolom.addStretch(1)
        kolom.addWidget(tekst)
        kolom.addStretch(1)
        rij.addLayout(kolom, 1)
        self.knop = Button(knop, naam, soort="rustig", toegankelijk=voorlezen)
        set_tooltip(self.knop, hint)
        self.knop.clicked.connect(self._druk)
        rij.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignTop)

    def _druk(self) -> None:
        self.gedrukt.emit(self.woord)


class LeakRow(QWidget):
    """One replaced word: from, to, how often, and for the user's own a way back."""

    terug = Signal(str)

    def __init__(self, regel: LekRegel, naam: str, *, ongedaan: bool) -> None:
        super().__init__()
        self.woord = regel.origineel
        self.knop: Button | None = None
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        rij = QHBoxLayout()
        rij.setSpacing(px(6))
        kolom.addLayout(rij)
        rij.addLayout(beside(Icon("eye-off", "ok", 15)))
        tekst = Paragraph()
        tekst.set_stukken(
            (Stuk(tekst=f"{regel.origineel} \u2192 "), Stuk(tekst=regel.door, vet=True)),
            f"{regel.origineel} is vervangen door {regel.door}",
        )
        rij.addWidget(tekst, 1)
        if regel.keer:
            rij.addWidget(Text(regel.keer, "small", "muted", loopt_om=False), 0, Qt.AlignmentFlag.AlignTop)
        if ongedaan:
            voluit = f"Ongedaan maken: {regel.origineel} vervangen door {regel.door}"
            self.knop = Button("Ongedaan maken", naam, soort="rustig", toegankelijk=voluit)
            self.knop.clicked.connect(self._druk)
            onder = QHBoxLayout()
            onder.setContentsMargins(px(20), px(3), 0, 0)
            onder.addWidget(self.knop)
            onder.addStretch(1)
            kolom.addLayout(onder)

    def _druk(self) -> None:
        self.terug.emit(self.woord)
