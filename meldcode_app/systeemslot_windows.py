"""Windows: session lock and sleep as messages to the window. Written from the documentation; not yet tried there.

Invariants: messages are only read, never answered for Qt; a registration that fails leaves the idle lock.
Source: WM_WTSSESSION_CHANGE and WM_POWERBROADCAST in the Windows API.
"""

from __future__ import annotations

import ctypes
import ctypes.wintypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

WM_WTSSESSION_CHANGE, WM_POWERBROADCAST = 0x02B1, 0x0218
_AANLEIDINGEN = {
    WM_WTSSESSION_CHANGE: frozenset({0x2, 0x4, 0x7}),  # console or remote disconnect, lock
    WM_POWERBROADCAST: frozenset({0x4, 0x7, 0x12}),  # suspend, resume by the user, resume
}


def is_aanleiding(soort: bytes, adres: int) -> bool:
    """Whether a native message says that the session locks or the computer sleeps or woke."""
    if soort != b"windows_generic_MSG":
        return False
    bericht = ctypes.wintypes.MSG.from_address(adres)
    return bericht.wParam in _AANLEIDINGEN.get(bericht.message, frozenset())


class WindowsBron(QAbstractNativeEventFilter):
    """Hears the messages of the window with this handle."""

    def __init__(self, venster: int) -> None:
        super().__init__()
        # As a handle: a plain number is passed on as 32 bits.
        self._venster = ctypes.wintypes.HWND(venster)
        self._meld: Callable[[], None] | None = None

    def begin(self, meld: Callable[[], None]) -> None:
        """Ask the system for the messages about this session, and listen."""
        self._meld = meld
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(self._venster, 0)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def stop(self) -> None:
        """Stop listening."""
        if self._meld is None:
            return
        self._meld = None
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(self._venster)

    def nativeEventFilter(  # noqa: N802 - of Qt
        self, soort: QByteArray | bytes | bytearray | memoryview, bericht: int, /
    ) -> tuple[bool, int]:
        """Of every native message: read it, and let it go on."""
        if self._meld is not None and is_aanleiding(bytes(soort), int(bericht)):  # type: ignore[arg-type]
            self._meld()
        return False, 0
