"""One page or photo to look at: as wide as it reads well, or larger or smaller, on white paper in both themes.

Invariants: the whole page can be reached by keyboard; larger than the room it is in, it scrolls in both directions;
nothing of the picture is changed but its size.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from meldcode_app.views.leesrol import Rol
from meldcode_app.views.theme import kleur, px

LEESBREED = 900
"""A sheet at 100 % is at most this wide, in pixels of the design; a photo that lies is shown whole."""


class PageImage(QWidget):
    """Paints one image at the size it is given."""

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.beeld: QImage | None = None

    def set_image(self, beeld: QImage | None) -> None:
        """Another page; None for none."""
        self.beeld = beeld
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), kleur("paper"))
        if self.beeld is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self.beeld)
        painter.setPen(QPen(kleur("field"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()


class PageViewer(QScrollArea):
    """`blader(-1 or 1)` and `zoom(-1, 0 or 1)` by keyboard: Page Up, Page Down, plus, minus and 0."""

    leesrol = Rol.Graphic

    blader = Signal(int)
    zoom = Signal(int)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setProperty("vlak", "win")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.vlak = PageImage(f"{naam}_blad")
        self.setWidget(self.vlak)
        self._procent = 100
        self.viewport().installEventFilter(self)

    def set_page(self, beeld: QImage | None, naam: str, procent: int) -> None:
        """Show a page at this percentage of the width there is; another page starts at its top."""
        ander = naam != self.accessibleName()
        self.setAccessibleName(naam)
        self._procent = procent
        self.vlak.set_image(beeld)
        self._pas()
        if ander:
            self.verticalScrollBar().setValue(0)

    def shown_size(self) -> QSize:
        """How large the page is painted."""
        return self.vlak.size()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._pas()
        return False

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        stappen = {
            Qt.Key.Key_Plus: (self.zoom, 1),
            Qt.Key.Key_Equal: (self.zoom, 1),
            Qt.Key.Key_Minus: (self.zoom, -1),
            Qt.Key.Key_0: (self.zoom, 0),
        }
        balk = self.verticalScrollBar()
        toets = Qt.Key(event.key())
        if toets in stappen:
            sein, stap = stappen[toets]
            sein.emit(stap)
        elif toets == Qt.Key.Key_PageDown and balk.value() == balk.maximum():
            self.blader.emit(1)
        elif toets == Qt.Key.Key_PageUp and balk.value() == balk.minimum():
            self.blader.emit(-1)
        else:
            super().keyPressEvent(event)

    def _pas(self) -> None:
        beeld = self.vlak.beeld
        if beeld is None or beeld.isNull():
            self.vlak.resize(0, 0)
            return
        ruimte = max(px(120), min(self.viewport().width() - px(4), px(LEESBREED)))
        if beeld.width() > beeld.height():
            hoogst = max(px(120), self.viewport().height() - px(4))
            ruimte = min(ruimte, hoogst * beeld.width() // beeld.height())
        # A small picture is not blown up: at 100 % it is at most its own size.
        breed = max(px(16), min(ruimte, beeld.width()) * self._procent // 100)
        self.vlak.resize(breed, max(1, round(breed * beeld.height() / beeld.width())))
