"""The head of a lane: name, function and badge of one own colleague.

Invariants: a badge is a state word, so it wraps and is never cut; only a word of a name or function that is wider
than the column is shortened, with the whole text in tooltip and accessible name.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_weergave import Baan
from meldcode_app.presenters.weergave import Kleur
from meldcode_app.views.onderdelen.tekst import Text, set_tooltip
from meldcode_app.views.theme import kleur, lettertype, nu, px
from meldcode_app.views.zichtbaar import set_visible

NAAM_MIN = 96
"""The least width of the column, in pixels of the design."""
_NAAM_MAX = 170


class _Merk(QWidget):
    """A badge that wraps: a state word is never cut."""

    def __init__(self) -> None:
        super().__init__()
        self._verf: Kleur = "muted"
        rij = QVBoxLayout(self)
        rij.setContentsMargins(px(9), px(3), px(9), px(3))
        self._tekst = Text("", "kop")
        rij.addWidget(self._tekst)

    def set_merk(self, tekst: str, verf: Kleur) -> None:
        self._verf = verf
        self._tekst.setText(tekst)
        self._tekst.set_colour(verf)
        set_visible(self, aan=bool(tekst))
        self.herkleur()

    def herkleur(self) -> None:
        self.setMaximumWidth(
            QFontMetrics(lettertype(12, vet=True)).horizontalAdvance(self._tekst.text()) + px(24)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(kleur(self._verf), 1))
        painter.setBrush(nu().zacht(self._verf))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(11), px(11))
        painter.end()


class LaneName(QWidget):
    """Name, function and badge at the left of a lane; a word that is wider than the column is shortened."""

    def __init__(self) -> None:
        super().__init__()
        self._heel = ("", "")
        self._naam, self._functie, self._merk = Text("", "strong"), Text("", "small", "muted"), _Merk()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, px(2), 0)
        kolom.setSpacing(px(2))
        kolom.addStretch(1)
        for stuk in (self._naam, self._functie, self._merk):
            kolom.addWidget(stuk)
        kolom.addStretch(1)

    def set_baan(self, baan: Baan) -> None:
        """Another name, function or badge."""
        self._heel = (baan.naam, baan.functie)
        self._merk.set_merk(baan.merk, baan.merk_kleur)
        set_visible(self._functie, aan=bool(baan.functie))
        self.setAccessibleName(", ".join(deel for deel in (baan.naam, baan.functie, baan.merk) if deel))
        self._kort_in()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(NAAM_MIN), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        woorden = [(woord, 13, True) for woord in self._heel[0].split()]
        woorden += [(woord, 12, False) for woord in self._heel[1].split()]
        breed = max(
            (QFontMetrics(lettertype(m, vet=v)).horizontalAdvance(w) for w, m, v in woorden), default=0
        )
        return QSize(min(px(_NAAM_MAX), max(px(104), breed + px(4))), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._kort_in()

    def _kort_in(self) -> None:
        breed = max(px(NAAM_MIN), self.width()) - px(2)
        korter = False
        for label, heel, maat in ((self._naam, self._heel[0], 13), (self._functie, self._heel[1], 12)):
            metriek = QFontMetrics(lettertype(maat, vet=maat == 13))
            elide = Qt.TextElideMode.ElideRight
            heel_breed = (
                w if metriek.horizontalAdvance(w) <= breed else w.replace("-", "- ") for w in heel.split()
            )
            woorden = " ".join(heel_breed)
            kort = " ".join(metriek.elidedText(woord, elide, breed) for woord in woorden.split())
            korter = korter or kort != woorden
            label.setText(kort)
            label.setAccessibleName(heel)
        set_tooltip(self, ", ".join(self._heel) if korter else "")
