"""When an open vault goes back on its lock by itself: after so many minutes without a key or the mouse, or at once
when the computer slept.

Invariants: a touch costs two clock readings and nothing else; the pause is judged before the touch that ends it, so
the first key after a night does not keep the vault open; `verlopen` comes once, then nothing until `begin`. Two
clocks, because on Linux and macOS the steady one stands still while the computer sleeps, and on Windows it does not.
A wall clock that is put forward therefore locks too early, never too late. Times in seconds.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

TIK_MS = 1_000
SLIEP_S = 30.0
"""A tick that is so much later than the last one: the computer slept, or the program was stopped."""
_MINUUT = 60.0


@dataclass(frozen=True, slots=True)
class SlotStaat:
    """The line under "Vergrendelen"; `bijna` in the last minute."""

    tekst: str = ""
    bijna: bool = False


class SlotPresenter(QObject):
    """`changed`: the line reads otherwise. `verlopen`: lock now. Ask `tik` once a second."""

    changed = Signal()
    verlopen = Signal()

    def __init__(
        self,
        minuten: int,
        *,
        oefenen: bool = False,
        steeds: Callable[[], float] = time.monotonic,
        wand: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self._zin = "stopt vanzelf over" if oefenen else "gaat vanzelf over"
        self._steeds, self._wand = steeds, wand
        self._minuten = minuten
        self._loopt = False
        self._getoond = 0
        self._tik = self._laatst = (0.0, 0.0)

    def begin(self) -> None:
        """From now on, as if a key was just pressed."""
        self._loopt = True
        self._tik = self._laatst = self._nu()
        self._toon()

    def stop(self) -> None:
        """The vault is closed: nothing goes off any more."""
        self._loopt = False

    def zet_minuten(self, minuten: int) -> None:
        """Another setting, at once."""
        self._minuten = minuten
        if self._loopt:
            self._toon()

    def raak(self) -> None:
        """A key, the mouse, the wheel or a finger."""
        nu = self._nu()
        if _verschil(nu, self._tik) > SLIEP_S:
            self.tik()
        self._laatst = nu
        if self._loopt and self._getoond < self._minuten:
            self._toon()

    def tik(self) -> None:
        """Once a second: whether it is time, and how the line reads."""
        if not self._loopt:
            return
        nu = self._nu()
        sliep = _verschil(nu, self._tik) > SLIEP_S
        self._tik = nu
        if sliep or self._rest(nu) <= 0:
            self._loopt = False
            self.verlopen.emit()
        elif math.ceil(self._rest(nu) / _MINUUT) != self._getoond:
            self._toon()

    @property
    def staat(self) -> SlotStaat:
        """What the sidebar shows."""
        woord = "minuut" if self._getoond == 1 else "minuten"
        return SlotStaat(f"{self._zin} {self._getoond} {woord}", self._getoond == 1)

    def _toon(self) -> None:
        self._getoond = max(1, math.ceil(self._rest(self._nu()) / _MINUUT))
        self.changed.emit()

    def _rest(self, nu: tuple[float, float]) -> float:
        return self._minuten * _MINUUT - _verschil(nu, self._laatst)

    def _nu(self) -> tuple[float, float]:
        return self._steeds(), self._wand()


def _verschil(nu: tuple[float, float], toen: tuple[float, float]) -> float:
    return max(nu[0] - toen[0], nu[1] - toen[1])
