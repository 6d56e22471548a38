"""A paragraph of runs: some bold, tinted or underlined, wrapping as one text.

Invariants: runs are plain text, never read as markup; a word too long for the line breaks instead of being cut; the
words a screen reader hears are given apart, because a tint says nothing to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from meldcode_app.views import theme
from meldcode_app.views.leesrol import Rol
from meldcode_app.views.theme import lettertype, px

_NIEUWE_REGEL = "\u2028"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """One run. `verf` and `achter` are colour tokens; an empty `achter` has no tint."""

    tekst: str
    vet: bool = False
    verf: str = "text"
    achter: str = ""
    streep: bool = False


class Paragraph(QWidget):
    """Runs of text after each other. `kleuren` turns a token into a colour: the theme, or fixed for paper."""

    leesrol = Rol.StaticText

    def __init__(self, *, kleuren: Callable[[str], QColor] = theme.kleur) -> None:
        super().__init__()
        self._maat, self._kleuren = 13, kleuren
        self._stukken: tuple[Stuk, ...] = ()
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def set_stukken(self, stukken: Sequence[Stuk], voorlezen: str, *, maat: int = 13) -> None:
        """Show these runs in letters of `maat` pixels of the design; `voorlezen` is what a screen reader says."""
        self._stukken, self._maat = tuple(stukken), maat
        self.setAccessibleName(voorlezen)
        self.updateGeometry()
        self.update()

    def stukken(self) -> tuple[Stuk, ...]:
        """The runs as they were given."""
        return self._stukken

    def herkleur(self) -> None:
        """Paint anew in the colours in force."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int, /) -> int:
        return self._leg(breedte)[1]

    def sizeHint(self) -> QSize:
        breed = px(240)
        return QSize(breed, self.heightForWidth(breed))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(self._maat + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._kleuren("text")))
        self._leg(self.width())[0].draw(painter, QPointF(0, 0))
        painter.end()

    def _leg(self, breedte: int) -> tuple[QTextLayout, int]:
        tekst = "".join(stuk.tekst for stuk in self._stukken).replace("\n", _NIEUWE_REGEL)
        vel = QTextLayout(tekst, lettertype(self._maat))
        optie = QTextOption()
        optie.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        vel.setTextOption(optie)
        vel.setFormats(self._vormen())
        vel.beginLayout()
        y = 0.0
        while (regel := vel.createLine()).isValid():
            regel.setLineWidth(max(px(40), breedte))
            regel.setPosition(QPointF(0, y))
            y += regel.height() + px(1)
        vel.endLayout()
        return vel, max(px(self._maat + 4), round(y + 0.5))

    def _vormen(self) -> list[QTextLayout.FormatRange]:
        vormen, plek = [], 0
        for stuk in self._stukken:
            vorm = QTextCharFormat()
            vorm.setForeground(self._kleuren(stuk.verf))
            if stuk.vet:
                vorm.setFont(lettertype(self._maat, vet=True))
            if stuk.achter:
                vorm.setBackground(self._kleuren(stuk.achter))
            vorm.setFontUnderline(stuk.streep)
            bereik = QTextLayout.FormatRange()
            bereik.start = plek
            bereik.length = len(stuk.tekst.encode("utf-16-le")) // 2  # Qt counts in UTF-16, not in characters
            bereik.format = vorm
            plek += bereik.length
            vormen.append(bereik)
        return vormen
