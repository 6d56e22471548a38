"""The timeline: when it happened large, when it was recorded small, late entry as an amber line (G-3).

Invariants: entries are a plain list of labels to a screen reader, newest first as the presenter ordered them; the
one that was asked for is marked, and can hold the focus so that reading begins there; a mended entry shows its newest
text, and the older ones behind a quiet link. Of a long one the newest are there at once, up to the one that was asked
for, and a button brings the next: five hundred at a time would take seconds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import TijdlijnRegel
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.theme import kleur, px

EERDER_DICHT = "Eerdere versie"
EERDER_OPEN = "Eerdere versie verbergen"

_Wat = tuple[TijdlijnRegel, bool, bool]
"""An entry, whether it is the last, and whether it is the one that was asked for: all that a row shows."""


class _Regel(QWidget):
    verbeter = Signal(str)

    def __init__(self, regel: TijdlijnRegel, laatste: bool, gekozen: bool) -> None:
        super().__init__()
        self.wat: _Wat = (regel, laatste, gekozen)
        self._regel, self._laatste, self._gekozen = regel, laatste, gekozen
        if gekozen:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(
            f"{regel.wanneer}. {regel.soort}: {regel.tekst} {regel.vastgelegd} {regel.later}".strip()
        )
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(28), self._boven(), px(6) if gekozen else 0, px(14))
        kolom.setSpacing(px(1))
        kop = QHBoxLayout()
        kop.addWidget(Text(regel.soort, "strong"), 1)
        kop.addWidget(Text(regel.wanneer, "strong", loopt_om=False))
        kolom.addLayout(kop)
        kolom.addWidget(Text(regel.tekst))
        onder = QHBoxLayout()
        onder.addWidget(Text(regel.vastgelegd, "small", "muted"), 1)
        if regel.te_verbeteren:
            knop = Button(
                "",
                f"verbeter_{regel.id}",
                soort="kaal",
                icoon="pencil",
                toegankelijk=f"Verbeter: {regel.soort}, {regel.wanneer}",
            )
            knop.clicked.connect(self._verbeter)
            onder.addWidget(knop, 0, Qt.AlignmentFlag.AlignBottom)
        kolom.addLayout(onder)
        if regel.verbeterd:
            self._toon_eerder(kolom, regel)
        if regel.later:
            kolom.addWidget(Word("rotate-ccw-clock", regel.later, "warn", soort="small"))

    def _toon_eerder(self, kolom: QVBoxLayout, regel: TijdlijnRegel) -> None:
        kolom.addWidget(Text(regel.verbeterd, "small", "muted"))
        self._link = Link(EERDER_DICHT, f"eerder_{regel.id}", klein=True)
        self._link.clicked.connect(self._wissel)
        kolom.addWidget(self._link)
        self._eerder = QFrame()
        self._eerder.setProperty("vlak", "inzet")
        binnen = QVBoxLayout(self._eerder)
        binnen.setContentsMargins(px(8), px(6), px(8), px(6))
        for versie in regel.eerder:
            binnen.addWidget(Text(versie.tekst, "small"))
            binnen.addWidget(Text(versie.vastgelegd, "small", "muted"))
        self._eerder.hide()
        kolom.addWidget(self._eerder)

    def _wissel(self) -> None:
        open_ = not self._eerder.isVisibleTo(self)
        self._eerder.setVisible(open_)
        self._link.setText(EERDER_OPEN if open_ else EERDER_DICHT)
        self._link.setAccessibleName(EERDER_OPEN if open_ else EERDER_DICHT)

    def _verbeter(self) -> None:
        self.verbeter.emit(self._regel.id)

    def _boven(self) -> int:
        return px(5) if self._gekozen else 0

    def herkleur(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._gekozen:
            vlak = QRectF(0, 0, self.width(), self.height() - px(8))
            painter.setPen(QPen(kleur("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(kleur("soft"))
            painter.drawRoundedRect(vlak.adjusted(1, 1, -1, -1), px(6), px(6))
        midden = QPointF(px(11), px(8) + self._boven())
        if not self._laatste:
            painter.setPen(QPen(kleur("border"), 2))
            painter.drawLine(QPointF(px(11), px(17) + self._boven()), QPointF(px(11), self.height()))
        painter.setPen(QPen(kleur(self._regel.kleur), 1))
        painter.setBrush(kleur(self._regel.kleur))
        painter.drawEllipse(midden, px(5), px(5))
        painter.end()


PER_KEER = 12
"""Entries that come at a time."""


class Timeline(QWidget):
    """Entries under each other; `leeg` says what would make it non-empty. `verbeter(id)` asks to mend one."""

    verbeter = Signal(str)

    def __init__(self, leeg: str = "Hier komt wat u vastlegt.") -> None:
        super().__init__()
        self.setAccessibleName("Tijdlijn")
        self._leeg = leeg
        self._staat: Sequence[TijdlijnRegel] | None = None
        self._bij = ""
        self._regels = 0
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(0)

    def set_regels(self, regels: Sequence[TijdlijnRegel], bij: str = "") -> None:
        """Show these entries, the one with id `bij` marked."""
        if (regels, bij) == (self._staat, self._bij):
            return
        self._staat, self._bij = regels, bij
        stond = {rij.wat: rij for rij in self.rows()}
        while (item := self._kolom.takeAt(0)) is not None:
            self._weg(item.widget(), stond)
        self._regels = 0
        gevraagd = next((plek for plek, regel in enumerate(regels) if regel.id == bij), 0) if bij else 0
        self._voeg_toe(1 + gevraagd, stond)
        for rij in stond.values():
            self._weg(rij)
        if not regels:
            self._kolom.insertWidget(0, Text(self._leeg, "small", "muted"))

    def _weg(self, stuk: QWidget | None, behalve: Mapping[_Wat, _Regel] = MappingProxyType({})) -> None:
        if stuk is not None and stuk not in behalve.values():
            stuk.hide()
            stuk.deleteLater()

    def rows(self) -> tuple[_Regel, ...]:
        """The entries on the screen."""
        plekken = (self._kolom.itemAt(plek) for plek in range(self._kolom.count()))
        stukken = (plek.widget() for plek in plekken if plek is not None)
        return tuple(stuk for stuk in stukken if isinstance(stuk, _Regel))

    def _voeg_toe(self, minstens: int = 0, stond: dict[_Wat, _Regel] | None = None) -> None:
        """The next entries, up to so many at least, and the button while there are more.

        An entry that stood there already is taken from `stond`: nineteen of twenty do after something was recorded.
        """
        alle = self._staat or ()
        tot = min(max(self._regels + PER_KEER, minstens), len(alle))
        for plek in range(self._regels, tot):
            regel = alle[plek]
            wat = (regel, plek == len(alle) - 1, regel.id == self._bij)
            stuk = stond.pop(wat, None) if stond else None
            if stuk is None:
                stuk = _Regel(*wat)
                stuk.verbeter.connect(self.verbeter)
            self._kolom.addWidget(stuk)
        self._regels = tot
        if rest := len(alle) - self._regels:
            knop = Button(
                f"Eerdere regels tonen ({rest})", "tijdlijn_meer", soort="rustig", icoon="chevron-down"
            )
            knop.clicked.connect(self._meer)
            self._kolom.addWidget(knop)
        self._kolom.addStretch(1)

    def entry_button(self, id_: str) -> QWidget | None:
        """The button that mends an entry, to give the focus back."""
        return self.findChild(Button, f"verbeter_{id_}")

    def chosen(self) -> QWidget | None:
        """The marked entry."""
        return next((r for r in self.findChildren(_Regel) if r.focusPolicy() & Qt.FocusPolicy.TabFocus), None)

    def _meer(self) -> None:
        """In place of the button the next entries; the focus goes on to the button behind them, else into them."""
        had_focus, stond = self.sender() is self.focusWidget(), self._regels
        for _ in ("rek", "knop"):
            los = self._kolom.takeAt(self._kolom.count() - 1)
            widget = los.widget() if los is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._voeg_toe()
        if not had_focus:
            return
        erbij = self.rows()[stond:]
        knop = self.findChild(Button, "tijdlijn_meer")
        knop = knop or next((k for rij in erbij for k in rij.findChildren(Button)), None)
        if knop is not None:
            for stuk in (*erbij, knop):
                stuk.show()  # a piece that is not on the screen yet takes no focus
            knop.setFocus(Qt.FocusReason.OtherFocusReason)
