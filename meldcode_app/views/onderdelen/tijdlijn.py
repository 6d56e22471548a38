"""The timeline: when it happened large, when it was recorded small, late entry as an amber line (G-3).

Invariants: entries are a plain list of labels to a screen reader, newest first as the presenter ordered them; the
one that was asked for is marked, and can hold the focus so that reading begins there; a mended entry shows its newest
text, and the older ones behind a quiet link. Of a long one the newest are there at once, up to the one that was asked
for, and a button brings the next: five hundred at a time would take seconds.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import TijdlijnRegel
from meldcode_app.views.leesrol import Rol
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.kolom import Column
from meldcode_app.views.onderdelen.rijen import Rows
from meldcode_app.views.onderdelen.tekst import Paragraph, Text, Word
from meldcode_app.views.theme import kleur, px
from meldcode_app.views.zichtbaar import set_visible

EERDER_DICHT = "Eerdere versie"
EERDER_OPEN = "Eerdere versie verbergen"

_Wat = tuple[TijdlijnRegel, bool, bool]
"""An entry, whether it is the last, and whether it is the one that was asked for: all that a row shows."""


class _Regel(Column):
    leesrol = Rol.ListItem
    verbeter = Signal(str)

    def __init__(self, regel: TijdlijnRegel, laatste: bool, gekozen: bool, ouder: QWidget) -> None:
        super().__init__(ouder)
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
        kolom.addWidget(Paragraph(regel.tekst))
        onder = QHBoxLayout()
        onder.addWidget(Paragraph(regel.vastgelegd, "small", "muted"), 1)
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
            binnen.addWidget(Paragraph(versie.tekst, "small"))
            binnen.addWidget(Paragraph(versie.vastgelegd, "small", "muted"))
        self._eerder.hide()
        kolom.addWidget(self._eerder)

    def _wissel(self) -> None:
        open_ = not self._eerder.isVisibleTo(self)
        set_visible(self._eerder, aan=open_)
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


class Timeline(Column):
    """Entries under each other; `leeg` says what would make it non-empty. `verbeter(id)` asks to mend one."""

    leesrol = Rol.List

    verbeter = Signal(str)

    def __init__(self, leeg: str = "Hier komt wat u vastlegt.") -> None:
        super().__init__()
        self.setAccessibleName("Tijdlijn")
        self._staat: Sequence[TijdlijnRegel] | None = None
        self._bij = ""
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        self._rijen: Rows[_Wat, _Regel] = Rows(kolom)
        self._knop = Button("", "tijdlijn_meer", soort="rustig", icoon="chevron-down")
        self._knop.clicked.connect(self._meer)
        self._knop.hide()
        self._leeg = Text(leeg, "small", "muted")
        for stuk in (self._knop, self._leeg):
            kolom.addWidget(stuk)
        kolom.addStretch(1)

    def set_regels(self, regels: Sequence[TijdlijnRegel], bij: str = "") -> None:
        """Show these entries, the one with id `bij` marked."""
        if (regels, bij) == (self._staat, self._bij):
            return
        self._staat, self._bij = regels, bij
        gevraagd = next((plek for plek, regel in enumerate(regels) if regel.id == bij), 0) if bij else 0
        self._toon(max(PER_KEER, 1 + gevraagd, len(self._rijen)))

    def rows(self) -> tuple[_Regel, ...]:
        """The entries on the screen."""
        return tuple(self._rijen)

    def _rij(self, wat: _Wat) -> _Regel:
        rij = _Regel(*wat, self)
        rij.verbeter.connect(self.verbeter)
        return rij

    def _toon(self, tot: int) -> None:
        """So many entries, and the button while there are more."""
        alle = self._staat or ()
        eind = len(alle) - 1
        self._rijen.show(
            [(alle[plek], plek == eind, alle[plek].id == self._bij) for plek in range(min(tot, len(alle)))],
            self._rij,
        )
        rest = len(alle) - len(self._rijen)
        self._knop.set_label(f"Eerdere regels tonen ({rest})", "chevron-down")
        set_visible(self._knop, aan=bool(rest))
        set_visible(self._leeg, aan=not alle)

    def entry_button(self, id_: str) -> QWidget | None:
        """The button that mends an entry, to give the focus back."""
        knoppen = (rij.findChild(Button, f"verbeter_{id_}") for rij in self._rijen)
        return next((knop for knop in knoppen if knop is not None), None)

    def chosen(self) -> QWidget | None:
        """The marked entry."""
        return next((rij for rij in self._rijen if rij.focusPolicy() & Qt.FocusPolicy.TabFocus), None)

    def _meer(self) -> None:
        """The next entries before the button; the focus stays on it, else it goes on into them."""
        had_focus, stond = self._knop.hasFocus(), len(self._rijen)
        self._toon(stond + PER_KEER)
        if had_focus and not self._knop.isVisibleTo(self):
            erbij = (knop for rij in self.rows()[stond:] for knop in rij.findChildren(Button))
            knop = next(erbij, None)
            if knop is not None:
                knop.setFocus(Qt.FocusReason.OtherFocusReason)
