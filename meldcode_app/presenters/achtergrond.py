"""Work without the database in a thread of its own: key derivation (architecture 6).

Invariants: a running thread always has a live reference (without one the process aborts); nothing dies in it: the
search for dead objects rests, and what the work closed over (a passphrase, a presenter) is let go in the thread of the
window as soon as it is over; an expected refusal comes back as `mislukt`, an unexpected error goes to the hook and
`finished` still comes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QThread, Signal

from meldcode_app import opruimen
from meldcode_app.domain.fouten import MeldcodeFout

_levend: set[Taak] = set()


class Taak(QThread):
    """One piece of work. `gelukt` carries its result, `mislukt` the MeldcodeFout; both arrive in the GUI thread."""

    gelukt = Signal(object)
    mislukt = Signal(object)

    def __init__(self, werk: Callable[[], object]) -> None:
        super().__init__()
        self._werk: Callable[[], object] | None = werk
        self.finished.connect(self._klaar)

    def begin(self) -> None:
        """Start, and stay alive until done."""
        _levend.add(self)
        opruimen.rust()
        self.start()
        if not self.isRunning() and not self.isFinished():
            _laat_los(self)  # the system gave no thread: nobody will tell that it is over

    def run(self) -> None:
        """In the thread: do the work."""
        if self._werk is None:
            return
        try:
            uitkomst = self._werk()
        except MeldcodeFout as fout:
            self.mislukt.emit(fout)
            return
        self.gelukt.emit(uitkomst)

    def _klaar(self) -> None:
        self.wait()
        _laat_los(self)


def _laat_los(taak: Taak) -> None:
    taak._werk = None
    if taak in _levend:
        _levend.discard(taak)
        opruimen.hervat()


def wacht_op_alles() -> None:
    """Before the program ends: let every running piece of work finish."""
    for taak in tuple(_levend):
        taak.wait()
        _laat_los(taak)
