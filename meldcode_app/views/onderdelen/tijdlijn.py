"""The timeline: when it happened large, when it was recorded small, late entry as an amber line (G-3).

Invariant: entries are a plain list of labels to a screen reader, newest first as the presenter ordered them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import TijdlijnRegel
from meldcode_app.views.onderdelen.kaart import clear_layout
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.theme import kleur, px


class _Regel(QWidget):
    def __init__(self, regel: TijdlijnRegel, *, laatste: bool) -> None:
        super().__init__()
        self._regel, self._laatste = regel, laatste
        self.setAccessibleName(
            f"{regel.wanneer}. {regel.soort}: {regel.tekst} {regel.vastgelegd} {regel.later}".strip()
        )
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(28), 0, 0, px(14))
        kolom.setSpacing(px(1))
        kop = QHBoxLayout()
        kop.addWidget(Text(regel.soort, "strong"), 1)
        kop.addWidget(Text(regel.wanneer, "strong", loopt_om=False))
        kolom.addLayout(kop)
        kolom.addWidget(Text(regel.tekst))
        kolom.addWidget(Text(regel.vastgelegd, "small", "muted"))
        if regel.later:
            kolom.addWidget(Word("rotate-ccw-clock", regel.later, "warn", soort="small"))

    def herkleur(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        midden = QPointF(px(11), px(8))
        if not self._laatste:
            painter.setPen(QPen(kleur("border"), 2))
            painter.drawLine(QPointF(px(11), px(17)), QPointF(px(11), self.height()))
        painter.setPen(QPen(kleur(self._regel.kleur), 1))
        painter.setBrush(kleur(self._regel.kleur))
        painter.drawEllipse(midden, px(5), px(5))
        painter.end()


class Timeline(QWidget):
    """Entries under each other; `leeg` says what would make it non-empty."""

    def __init__(self, leeg: str = "Hier komt wat u vastlegt.") -> None:
        super().__init__()
        self.setAccessibleName("Tijdlijn")
        self._leeg = leeg
        self._staat: tuple[TijdlijnRegel, ...] | None = None
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(0)

    def set_regels(self, regels: Sequence[TijdlijnRegel]) -> None:
        """Show these entries."""
        nieuw = tuple(regels)
        if nieuw == self._staat:
            return
        self._staat = nieuw
        clear_layout(self._kolom)
        for plek, regel in enumerate(nieuw):
            self._kolom.addWidget(_Regel(regel, laatste=plek == len(nieuw) - 1))
        if not nieuw:
            self._kolom.addWidget(Text(self._leeg, "small", "muted"))
        self._kolom.addStretch(1)
