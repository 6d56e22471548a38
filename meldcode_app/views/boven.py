"""What stands above whatever page is open: messages, and lines of what was typed before.

Invariants: as high as what it holds, and at most a third of the window: a page with its head and a field stays in
sight. What does not fit scrolls; nothing is cut. What comes new, and what the focus comes to, is brought into
sight; Tab goes from the top down.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.views.later import Later
from meldcode_app.views.leesvolgorde import set_reading_order

DEEL = 3


class Above(QScrollArea):
    """Put pieces in with `add`; `set_window` tells how high the window is, in pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("boven")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self._hoogst = 0
        self._nieuw: QWidget | None = None
        self._toon_later = Later(self, self._toon)
        vak = QWidget()
        vak.setProperty("vlak", "win")
        self._kolom = QVBoxLayout(vak)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(0)
        self.setWidget(vak)
        programma = QApplication.instance()
        if isinstance(programma, QApplication):
            programma.focusChanged.connect(self._volg_focus)

    def add(self, stuk: QWidget) -> None:
        """A piece below the others."""
        self._kolom.addWidget(stuk)

    def set_window(self, hoog: int) -> None:
        """The window got another height."""
        if hoog // DEEL != self._hoogst:
            self._hoogst = hoog // DEEL
            self.updateGeometry()

    def show_new(self, stuk: QWidget) -> None:
        """Bring a piece into sight once it has its size."""
        self._nieuw = stuk
        self._toon_later.start()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breed: int) -> int:
        vol = self._kolom.totalHeightForWidth(breed) if self._kolom.hasHeightForWidth() else 0
        return min(vol, self._hoogst)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._kolom.totalMinimumSize().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            set_reading_order(self)
        return super().eventFilter(watched, event)

    def _volg_focus(self, _oud: QWidget | None, nu: QWidget | None) -> None:
        # With the mouse the user sees what is pressed; scrolling would take it away from under the pointer.
        if nu is not None and self.isAncestorOf(nu) and not QGuiApplication.mouseButtons():
            self.ensureWidgetVisible(nu, 0, 0)

    def _toon(self) -> None:
        stuk, self._nieuw = self._nieuw, None
        if stuk is not None and shiboken6.isValid(stuk):
            # The piece makes its layout, the layout the window's: both must have been told before it has its place.
            self._kolom.activate()
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.ensureWidgetVisible(stuk, 0, 0)
