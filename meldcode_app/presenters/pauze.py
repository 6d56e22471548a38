"""What waits until typing pauses: a clock that begins anew at each key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def na_pauze(ouder: QObject, ms: int, doe: Callable[[], object]) -> QTimer:
    """A clock that, started, does this once after `ms` milliseconds; started again before that, it waits anew."""
    klok = QTimer(ouder)
    klok.setSingleShot(True)
    klok.setInterval(ms)
    klok.timeout.connect(doe)
    return klok
