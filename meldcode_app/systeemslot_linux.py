"""Linux: sleep and session lock as told over D-Bus, by logind and by the screen savers of the desktops.

Invariants: no bus, or a bus where nobody speaks, is no error; nothing is asked of any service, so none is started;
senders are not checked: whoever may speak on these buses can at most lock the vault.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

LOGIND = "org.freedesktop.login1"
SYSTEEM = (
    (f"{LOGIND}.Manager", "PrepareForSleep", "bool_gezegd(bool)"),
    (f"{LOGIND}.Session", "Lock", "gezegd()"),
)
SCHERM = tuple(
    (f"org.{bureau}.ScreenSaver", "ActiveChanged", "als_waar(bool)")
    for bureau in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
)
"""Interface, signal, and the slot that hears it. Going to sleep and waking both lock: the first may come too late."""


class _Oor(QObject):
    def __init__(self, meld: Callable[[], None]) -> None:
        super().__init__()
        self._meld = meld

    @Slot()
    def gezegd(self) -> None:
        self._meld()

    @Slot(bool)
    def bool_gezegd(self, _waarde: bool) -> None:
        self._meld()

    @Slot(bool)
    def als_waar(self, waarde: bool) -> None:
        if waarde:
            self._meld()


class BusBron:
    """Listens on these buses, each with what may be said on it."""

    def __init__(self, bussen: Sequence[tuple[QDBusConnection, Sequence[tuple[str, str, str]]]]) -> None:
        self._bussen = bussen
        self._oor: _Oor | None = None
        self._luistert = False

    def begin(self, meld: Callable[[], None]) -> None:
        """Listen on every bus that is there."""
        self._oor, self._luistert = _Oor(meld), True
        for bus, zinnen in self._bussen:
            if bus.isConnected():
                for interface, naam, slot in zinnen:
                    bus.connect("", "", interface, naam, self._oor, SLOT(slot))  # type: ignore[call-overload]

    def stop(self) -> None:
        """Stop listening."""
        # What hears is kept until the next time: stopping comes from within its own slot.
        oor = self._oor
        if oor is None or not self._luistert:
            return
        self._luistert = False
        for bus, zinnen in self._bussen:
            if bus.isConnected():
                for interface, naam, slot in zinnen:
                    bus.disconnect("", "", interface, naam, oor, SLOT(slot))  # type: ignore[call-overload]


def bussen() -> BusBron:
    """The buses of this computer and this session."""
    return BusBron(((QDBusConnection.systemBus(), SYSTEEM), (QDBusConnection.sessionBus(), SCHERM)))
