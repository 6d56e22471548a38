"""Watches over an open vault: nobody at the computer, the screen locked, the computer asleep. Then it asks to lock.

Invariants: made after unlocking, gone after locking; asks once, and at once: before sleep the system waits for the
answer; a dialog or a menu that is open neither stops the watch nor counts as somebody there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from meldcode_app.presenters.slot import TIK_MS, SlotPresenter
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.systeemslot import Bron, van_dit_systeem
from meldcode_app.views.aanwezig import InputWatch

if TYPE_CHECKING:
    from meldcode_app.sessie import Sessie
    from meldcode_app.views.hoofdvenster import Hoofdvenster


class Bewaker(QObject):
    """`vergrendel`: lock now, without asking anything."""

    vergrendel = Signal()

    def __init__(
        self, slot: SlotPresenter, bron: Bron, voorkeuren: Voorkeuren, ouder: QObject | None = None
    ) -> None:
        super().__init__(ouder)
        self.slot = slot
        self._voorkeuren = voorkeuren
        slot.setParent(self)
        self._bron = bron
        self._invoer = InputWatch(slot.raak, self)
        self._klok = QTimer(self)
        self._klok.setInterval(TIK_MS)
        self._klok.timeout.connect(self.tik)
        slot.verlopen.connect(self._meld)
        voorkeuren.gewijzigd.connect(self._volg_voorkeuren)

    def begin(self) -> None:
        """Watch from now on."""
        self._invoer.begin()
        self.slot.begin()
        self._bron.begin(self._meld)
        self._klok.start()

    def tik(self) -> None:
        """Once a second."""
        self._invoer.look()
        self.slot.tik()

    def stop(self) -> None:
        """Watch no more; may be called twice."""
        self._klok.stop()
        self._bron.stop()
        self._invoer.stop()
        self.slot.stop()

    def _volg_voorkeuren(self) -> None:
        self.slot.zet_minuten(self._voorkeuren.nu.vergrendelen_na)

    def _meld(self) -> None:
        if self._klok.isActive():
            self.stop()
            self.vergrendel.emit()


def bewaak(sessie: Sessie, venster: Hoofdvenster, voorkeuren: Voorkeuren) -> Bewaker:
    """Watch this open vault from now on, and show in its sidebar how long it stays open."""
    slot = SlotPresenter(voorkeuren.nu.vergrendelen_na, oefenen=sessie.oefenen)
    bewaker = Bewaker(slot, van_dit_systeem(int(venster.winId())), voorkeuren, sessie)
    sessie.omlijsting.volg_slot(slot)
    bewaker.begin()
    return bewaker
