"""Preview of printed pages: white paper in both themes, from the SVG pages the letter service made.

Invariant: shows exactly the pages it was given; nothing is rendered that was not laid out by Typst.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.views.leesrol import Rol
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.theme import kleur, px

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_A4 = 297 / 210


class Paper(QWidget):
    """One page, as wide as it gets, in the proportions of the page."""

    leesrol = Rol.Graphic

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self._blad: QSvgRenderer | None = None

    def set_svg(self, svg: bytes) -> None:
        """The page; empty bytes show white paper."""
        # Imported here: inside a paint event the import ends in a segmentation fault, and at start-up it costs time.
        from PySide6.QtSvg import QSvgRenderer

        self._blad = QSvgRenderer(QByteArray(svg)) if svg else None
        if self._blad is not None:
            self._blad.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int, /) -> int:
        return round(breedte * _A4)

    def sizeHint(self) -> QSize:
        return QSize(px(260), round(px(260) * _A4))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), round(px(160) * _A4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), kleur("paper"))
        if self._blad is not None:
            self._blad.render(painter, QRectF(self.rect()))
        dik = 2 if self.hasFocus() else 1
        painter.setPen(QPen(kleur("accent" if self.hasFocus() else "field"), dik))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(dik / 2, dik / 2, -dik / 2, -dik / 2))
        painter.end()


NUMMERING = 64
"""More bytes than "1 van 3" becoming "1 van 4" makes of difference in a page."""


def _eerste_gewijzigde(oud: Sequence[bytes], nieuw: Sequence[bytes]) -> int | None:
    """The first page with other text on it; None when there is none, or when there was no letter yet."""
    if not oud or not nieuw:
        return None
    for plek, (was, wordt) in enumerate(zip(oud, nieuw, strict=False)):
        if was != wordt and (len(oud) == len(nieuw) or abs(len(was) - len(wordt)) > NUMMERING):
            return plek
    return len(oud) if len(nieuw) > len(oud) else None


class Photo(QWidget):
    """A page with previous, next and "Groot bekijken". `groot` asks for the large view."""

    groot = Signal()

    def __init__(self, naam: str, titel: str = "Voorbeeld van de brief") -> None:
        super().__init__()
        self._titel = titel
        self._paginas: tuple[bytes, ...] = ()
        self._plek = 0
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(8))
        self.paper = Paper(f"{naam}_blad")
        kolom.addWidget(self.paper)
        rij = QHBoxLayout()
        rij.setSpacing(px(8))
        self.vorige = Button(
            "", f"{naam}_vorige", soort="rustig", icoon="chevron-left", toegankelijk="Vorige pagina"
        )
        self.volgende = Button(
            "", f"{naam}_volgende", soort="rustig", icoon="chevron-right", toegankelijk="Volgende pagina"
        )
        self.stand = Text("", kleur="muted", loopt_om=False)
        rij.addStretch(1)
        for stuk in (self.vorige, self.stand, self.volgende):
            rij.addWidget(stuk)
        rij.addStretch(1)
        kolom.addLayout(rij)
        self.groot_knop = Button("Groot bekijken", f"{naam}_groot", icoon="file-text")
        kolom.addWidget(self.groot_knop)
        self.vorige.clicked.connect(self._terug)
        self.volgende.clicked.connect(self._verder)
        self.groot_knop.clicked.connect(self.groot)
        self._toon()

    def set_pages(self, paginas: Sequence[bytes]) -> None:
        """The pages as SVG. Turns to the first page that changed, so that the letter is seen to grow."""
        oud, self._paginas = self._paginas, tuple(paginas)
        gewijzigd = _eerste_gewijzigde(oud, self._paginas)
        plek = self._plek if gewijzigd is None else gewijzigd
        self._plek = min(plek, max(0, len(self._paginas) - 1))
        self._toon()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_PageUp:
            self._terug()
        elif event.key() == Qt.Key.Key_PageDown:
            self._verder()
        else:
            super().keyPressEvent(event)

    def _terug(self) -> None:
        self._plek = max(0, self._plek - 1)
        self._toon()

    def _verder(self) -> None:
        self._plek = max(0, min(len(self._paginas) - 1, self._plek + 1))
        self._toon()

    def _toon(self) -> None:
        aantal = len(self._paginas)
        woorden = f"Pagina {self._plek + 1} van {aantal}" if aantal else "Nog geen pagina"
        self.stand.setText(woorden)
        self.paper.setAccessibleName(f"{self._titel}. {woorden}")
        self.paper.set_svg(self._paginas[self._plek] if aantal else b"")
        self.vorige.setEnabled(self._plek > 0)
        self.volgende.setEnabled(self._plek < aantal - 1)
        self.groot_knop.setEnabled(aantal > 0)
