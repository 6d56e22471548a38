"""The only door to the icons. Lucide is loaded after the first paint, because importing it costs 60 ms.

Invariants: before `laad` every icon is an empty picture of the right size, so nothing shifts when they come;
an unknown name never paints the library's placeholder: names are typed (`Icoon`) and a test checks each one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from meldcode_app.presenters.weergave import Icoon
from meldcode_app.views.later import Later
from meldcode_app.views.theme import herkleur_alles

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_bron: list[tuple[Callable[[str], str], type[QSvgRenderer]]] = []


def geladen() -> bool:
    """Whether the icons are there."""
    return bool(_bron)


def laad() -> None:
    """Load Lucide and let every living piece paint its icons. Calling it twice does nothing."""
    if _bron:
        return
    from lucide import lucide_icon

    # Here and not where it paints: importing a Qt module inside a paint event ends in a segmentation fault.
    from PySide6.QtSvg import QSvgRenderer

    _bron.append((lucide_icon, QSvgRenderer))
    app = QApplication.instance()
    if isinstance(app, QApplication):
        herkleur_alles(app)


def laad_na_eerste_beeld(venster: QWidget, daarna: Callable[[], object] | None = None) -> None:
    """Load once `venster` was really painted (a zero timer alone fires before that); then call `daarna`."""
    venster.installEventFilter(_NaEersteBeeld(venster, daarna))


class _NaEersteBeeld(QObject):
    def __init__(self, venster: QWidget, daarna: Callable[[], object] | None) -> None:
        super().__init__(venster)
        self._daarna = daarna

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            Later(self, self._laad).start()
        return False

    def _laad(self) -> None:
        laad()
        if self._daarna is not None:
            self._daarna()


@lru_cache(maxsize=256)
def _svg(naam: str, kleur: str) -> QByteArray:
    return QByteArray(_bron[0][0](naam).replace("currentColor", kleur).encode())


def teken(painter: QPainter, rect: QRectF, naam: Icoon, kleur: QColor) -> None:
    """Paint an icon into a square of logical pixels; paints nothing before the icons are loaded."""
    if not naam or not _bron:
        return
    _bron[0][1](_svg(naam, kleur.name())).render(painter, rect)


@lru_cache(maxsize=512)
def _prent(naam: Icoon, kleur: str, maat: int, ruimte: int, dpr: int) -> QPixmap:
    prent = QPixmap(QSize((maat + ruimte) * dpr, maat * dpr))
    prent.setDevicePixelRatio(dpr)
    prent.fill(Qt.GlobalColor.transparent)
    painter = QPainter(prent)
    teken(painter, QRectF(0, 0, maat, maat), naam, QColor(kleur))
    painter.end()
    return prent


def icoon(naam: Icoon, kleur: QColor, maat: int, *, uit: QColor | None = None, ruimte: int = 0) -> QIcon:
    """An icon for a Qt button or cell, `maat` logical pixels square, with `ruimte` empty pixels at its right."""
    beeld = QIcon()
    if not _bron or not naam:
        leeg = QPixmap(maat + ruimte, maat)
        leeg.fill(Qt.GlobalColor.transparent)
        beeld.addPixmap(leeg)
        return beeld
    for dpr in (1, 2, 3):
        beeld.addPixmap(_prent(naam, kleur.name(), maat, ruimte, dpr))
        grijs = (uit or kleur).name()
        beeld.addPixmap(_prent(naam, grijs, maat, ruimte, dpr), QIcon.Mode.Disabled)
        beeld.addPixmap(_prent(naam, kleur.name(), maat, ruimte, dpr), QIcon.Mode.Selected)
    return beeld
