"""The letter as it would be, beside the form: made anew half a second after typing stops, in a thread.

Invariants: the thread gets facts, never the vault; one page is made at a time and the last wish wins; what cannot
be printed leaves the last pages and a sentence; nothing typed as "left out" is in the facts (services/brief.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from PySide6.QtCore import QObject, QTimer, Signal

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.presenters.achtergrond import Taak

WACHT_MS = 500


class Werkstuk(Protocol):
    """What to lay out: equal pieces give equal pages, so an equal one is not made again."""

    def __eq__(self, ander: object, /) -> bool: ...

    def paginas(self) -> Sequence[str]:
        """The pages as SVG; runs in the thread."""


class VoorbeeldPresenter(QObject):
    """`maak` is asked in the GUI thread for the facts, half a second after the last `vraag()`; None: no letter."""

    changed = Signal()

    def __init__(
        self, maak: Callable[[], Werkstuk | None], wacht_ms: int = WACHT_MS, *, ouder: QObject | None = None
    ) -> None:
        super().__init__(ouder)
        self._maak = maak
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(wacht_ms)
        self._klok.timeout.connect(self.nu)
        self._taak: Taak | None = None
        self._opnieuw = False
        self._gestopt = False
        self._laatste: Werkstuk | None = None
        self.getoond: Werkstuk | None = None
        """What the pages show: while a newer piece is being made still the one before."""
        self.paginas: tuple[bytes, ...] = ()
        self.fout = ""

    @property
    def bezig(self) -> bool:
        """Whether pages are being made."""
        return self._taak is not None

    def vraag(self) -> None:
        """Something changed: make it anew once the typing stops."""
        self._klok.start()

    def nu(self) -> None:
        """Make it anew at once, unless it is being made: then right after."""
        self._klok.stop()
        if self._gestopt:
            return
        if self._taak is not None:
            self._opnieuw = True
            return
        try:
            werkstuk = self._maak()
        except MeldcodeFout as fout:
            # The page is typed on meanwhile: what cannot be read now is told beside the letter, not in a dialog.
            self._mislukt(fout)
            self.changed.emit()
            return
        if werkstuk is None:
            stond_er = bool(self.paginas)
            self._laatste, self.getoond, self.paginas, self.fout = None, None, (), ""
            if stond_er:
                self.changed.emit()
            return
        if werkstuk == self._laatste:
            return
        self._laatste = werkstuk
        self._taak = Taak(werkstuk.paginas)
        self._taak.gelukt.connect(self._gelukt)
        self._taak.mislukt.connect(self._mislukt)
        self._taak.finished.connect(self._klaar)
        self._taak.begin()

    def stop(self) -> None:
        """No more pages; let go of those there are and wait for what runs."""
        self._klok.stop()
        self._opnieuw, self._gestopt = False, True
        if self._taak is not None:
            self._taak.wait()
        self._laatste, self.getoond, self.paginas = None, None, ()

    def _gelukt(self, paginas: object) -> None:
        if self._laatste is None:
            return
        self.getoond = self._laatste
        self.paginas = tuple(p.encode() for p in cast("Sequence[str]", paginas))
        self.fout = ""

    def _mislukt(self, fout: MeldcodeFout) -> None:
        self.fout = f"{fout.wat} {fout.doe}".strip()

    def _klaar(self) -> None:
        self._taak = None
        if self._gestopt:
            return
        if self._opnieuw:
            self._opnieuw = False
            self.nu()
        self.changed.emit()
