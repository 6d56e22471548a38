"""Runs long work of small steps in the thread of the window: a few milliseconds, then the window, then further.

Invariants: one piece of work at a time; what is typed or clicked between two turns is handled; stopping lets the work
clean up after itself, in steps where it can (`breek_af`) and at once when the vault closes (`stop`).
"""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from meldcode_app.domain.fouten import MeldcodeFout

BEURT = 0.015
"""Seconds of work in one turn; a single step may be a little longer."""


class Stappenloper(QObject):
    """`stap` carries the last step of each turn, `klaar` the outcome, `mislukt` the MeldcodeFout; `gestrand` comes
    before an error that nobody expected goes to the hook."""

    stap = Signal(object)
    klaar = Signal(object)
    mislukt = Signal(object)
    gestrand = Signal()

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._werk: Generator[Any, None, Any] | None = None
        self._klok = QTimer(self)
        self._klok.setInterval(0)
        self._klok.timeout.connect(self._beurt)

    @property
    def bezig(self) -> bool:
        """Whether something is being done."""
        return self._werk is not None

    def begin(self, werk: Generator[Any, None, Any]) -> None:
        """Start; RuntimeError while something else is going on."""
        if self._werk is not None:
            msg = "one piece of work at a time"
            raise RuntimeError(msg)
        self._werk = werk
        self._klok.start()

    def breek_af(self, fout: MeldcodeFout) -> None:
        """Ask it to stop; `mislukt` brings this error once it has cleaned up."""
        if self._werk is not None:
            self._doe(lambda werk: werk.throw(fout))

    def stop(self) -> None:
        """Stop now and say nothing."""
        werk, self._werk = self._werk, None
        self._klok.stop()
        if werk is not None:
            werk.close()

    def _beurt(self) -> None:
        einde, werk = perf_counter() + BEURT, self._werk
        # Whoever hears that it is done may begin the next piece of work: that has a turn of its own.
        while self._werk is not None and self._werk is werk:
            stap = self._doe(next)
            if perf_counter() >= einde:
                if self._werk is werk:
                    self.stap.emit(stap)
                return

    def _doe(self, hoe: Any) -> object:  # noqa: ANN401
        try:
            return hoe(self._werk)
        except StopIteration as einde:
            self._los()
            self.klaar.emit(einde.value)
        except MeldcodeFout as fout:
            self._los()
            self.mislukt.emit(fout)
        except BaseException:
            self._los()
            self.gestrand.emit()
            raise
        return None

    def _los(self) -> None:
        self._werk = None
        self._klok.stop()
