"""The Shell of an open vault: who works here, how long it stays open, and what is told around the page.

Invariants: nothing of a casus stands in it; there is one Shell at a time, and a new one knows at once what the old
one showed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from meldcode_app.presenters.slot import SlotPresenter
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.services.dossier import Dossier
from meldcode_app.views.schil import Shell
from meldcode_app.views.zijbalk import NavItem


class Omlijsting(QObject):
    """Lives as long as the session; `schil` is None before the first page and after closing."""

    def __init__(self, dossier: Dossier, ouder: QObject) -> None:
        super().__init__(ouder)
        self.schil: Shell | None = None
        self.bewaard_om = ""
        self._dossier = dossier
        self._slot: SlotPresenter | None = None

    def maak(self, navigatie: Sequence[NavItem]) -> Shell:
        """A new Shell, in place of the one there was. Raises MeldcodeFout."""
        self.schil = Shell(navigatie, oefenen=self._dossier.oefening, met_spoed=True)
        self.toon_wie()
        self._toon_slot()
        return self.schil

    def toon_wie(self) -> None:
        """The names at the top and the bottom of the sidebar."""
        if self.schil is not None:
            inrichting = self._dossier.inrichting()
            gebruiker = inrichting.gebruiker
            self.schil.zijbalk.set_user(
                inrichting.organisatie,
                gebruiker.naam if gebruiker else "",
                gebruiker.functie if gebruiker else "",
            )

    def volg_slot(self, slot: SlotPresenter) -> None:
        """Show in the sidebar how long the vault stays open."""
        self._slot = slot
        slot.changed.connect(self._toon_slot)

    def meld(self, bericht: Bericht) -> None:
        """A message above the page."""
        if self.schil is not None:
            self.schil.meldingen.meld(bericht)

    def status(self, tekst: str) -> None:
        """A line for the status bar; of a draft the time is remembered for the locked page."""
        if self.schil is not None:
            self.schil.status.set_text(tekst, icoon="save")
        if tekst.startswith("Concept bewaard"):
            self.bewaard_om = tekst.removeprefix("Concept bewaard om ").rstrip(".")

    def toon_storing(self, tekst: str) -> None:
        """What the disk refuses, in the status line; empty when nothing is wrong."""
        if self.schil is not None and self.schil.status.fault() != tekst:
            self.schil.status.set_fault(tekst)

    def _toon_slot(self) -> None:
        if self.schil is not None and self._slot is not None:
            staat = self._slot.staat
            self.schil.zijbalk.set_lock_text(staat.tekst, bijna=staat.bijna)
