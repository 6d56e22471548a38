"""What the system tells: the screen was locked, or the computer goes to sleep. Then the vault locks too.

Invariants: imported after unlocking; a system that tells nothing is no error (the idle lock stays); whatever is said,
the only answer is to lock, so a false message costs a passphrase and never a secret. macOS tells nothing here: there
the tick that comes too late locks after sleep.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol


class Bron(Protocol):
    """One way a system tells that it locks or sleeps."""

    def begin(self, meld: Callable[[], None]) -> None:
        """From now on call `meld` each time."""

    def stop(self) -> None:
        """Never again; may be called twice."""


class GeenBron:
    """A system that tells nothing."""

    def begin(self, meld: Callable[[], None]) -> None:
        """Nothing will come."""

    def stop(self) -> None:
        """Nothing to stop."""


def van_dit_systeem(venster: int) -> Bron:
    """What tells it here; `venster` is the native id of the window."""
    if sys.platform == "win32":
        from meldcode_app.systeemslot_windows import WindowsBron

        return WindowsBron(venster)
    if sys.platform.startswith("linux"):
        from meldcode_app.systeemslot_linux import bussen

        return bussen()
    return GeenBron()
