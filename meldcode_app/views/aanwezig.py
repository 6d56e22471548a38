"""Whether somebody sits at the computer: every key, mouse, wheel and finger in a window of the program.

Invariants: nothing is kept of what was pressed; it listens to windows and to the piece with the focus, never to the
whole application: a filter in Python on all events costs 6 microseconds for each paint and layout too, one on the
windows only sees what the user does.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

T = QEvent.Type
INVOER = frozenset(
    {
        T.KeyPress,
        T.KeyRelease,
        T.MouseButtonPress,
        T.MouseButtonRelease,
        T.MouseMove,
        T.Wheel,
        T.TouchBegin,
        T.TouchUpdate,
        T.TabletPress,
        T.TabletMove,
        T.InputMethod,
    }
)


class InputWatch(QObject):
    """Calls `raak` for every input. Ask `look` now and then, so windows that opened since are heard too."""

    def __init__(self, raak: Callable[[], None], ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._raak = raak
        self._aan = False
        self._focus: QObject | None = None

    def begin(self) -> None:
        """Listen."""
        self._aan = True
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.connect(self._volg_focus)
            self._volg_focus(app.focusObject())
        self.look()

    def look(self) -> None:
        """Listen to every window there is now; one that was listened to already is not heard twice."""
        if self._aan:
            for venster in QGuiApplication.topLevelWindows():
                venster.installEventFilter(self)

    def stop(self) -> None:
        """Listen no more."""
        if not self._aan:
            return
        self._aan = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.disconnect(self._volg_focus)
        self._volg_focus(None)
        for venster in QGuiApplication.topLevelWindows():
            venster.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in INVOER:
            self._raak()
        return False

    def _volg_focus(self, nu: QObject | None) -> None:
        # An input method writes to the piece with the focus without any key reaching the window.
        oud, self._focus = self._focus, nu
        if oud is not None and shiboken6.isValid(oud):
            oud.removeEventFilter(self)
        if nu is not None:
            nu.installEventFilter(self)
