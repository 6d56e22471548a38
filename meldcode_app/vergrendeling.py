"""Locking: what leaves the screen, what is kept, and where the user comes back to.

Invariants: first every other window goes and the locked page is painted, then drafts are kept and the vault closes:
a slow disk never leaves a case on the screen. Nothing is asked. What is remembered while locked are opaque ids, the
codes of a form and a field, and what the disk refused: sealed under a key of the vault, so only its passphrase opens
it. After a backup took the place of the vault the ids mean nothing any more.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.views.later import Later

if TYPE_CHECKING:
    from meldcode_app.bewaker import Bewaker
    from meldcode_app.sessie import Sessie
    from meldcode_app.sessie_bewaren import Afscheid
    from meldcode_app.sessie_plek import Plek
    from meldcode_app.storage.kluis import Kluis
    from meldcode_app.views.hoofdvenster import Hoofdvenster
    from meldcode_app.views.vergrendeld import LockedView

OEFENEN_GESTOPT = Bericht(
    titel="Het oefenen is gestopt",
    tekst="Er was een tijd niemand aan de computer. Alles was verzonnen en is nu weg.",
    soort="uitleg",
)


class Vergrendeling:
    """Of one window; `bewaker` watches while a vault is open."""

    def __init__(self, venster: Hoofdvenster, voorkeuren: Voorkeuren) -> None:
        self.bewaker: Bewaker | None = None
        self._venster = venster
        self._voorkeuren = voorkeuren
        # Widgets and their presenters hold each other; without this the casus stays in memory until it happens.
        self._ruim_op = Later(venster, gc.collect)
        self._terug_naar: tuple[Path, Plek] | None = None
        self._view: LockedView | None = None
        self._verzegeld: dict[Path, bytes] = {}
        self._gewaarschuwd = False

    def bewaak(self, sessie: Sessie, vanzelf: Callable[[], None]) -> None:
        """Watch an open vault; being watched already, it stays so."""
        if self.bewaker is None:
            from meldcode_app.bewaker import bewaak

            self.bewaker = bewaak(sessie, self._venster, self._voorkeuren)
            self.bewaker.vergrendel.connect(vanzelf)

    def los(self) -> None:
        """There is no open vault to watch any more."""
        bewaker, self.bewaker = self.bewaker, None
        if bewaker is not None:
            bewaker.stop()

    def vergrendel(self, sessie: Sessie, toon_dicht: Callable[[Path], LockedView]) -> None:
        """Lock now."""
        self._venster.close_others()
        self._venster.uncover()
        self.los()
        self._terug_naar = (sessie.map, sessie.bewaring.plek())
        self._view = toon_dicht(sessie.map)
        try:
            zonder = sessie.reservekopie.nog_niet_in_kopie()
        finally:  # whatever is the matter with backups: behind the locked page no vault stays open
            afscheid = self.sluit(sessie)
        self._view.set_draft(afscheid.concept_om, wacht=bool(afscheid.verzegeld))
        self._view.set_backup(nodig=zonder)

    def sluit(self, sessie: Sessie) -> Afscheid:
        """Keep drafts and close the vault; what the disk refused is kept sealed, whatever the vault is closed for."""
        self.los()
        try:
            afscheid = sessie.sluit()
        finally:
            sessie.deleteLater()
            self._ruim_op.start()
        if not sessie.oefenen:
            self._houd(sessie.map, afscheid.verzegeld)
        return afscheid

    def sluit_weer(self, kluis: Kluis) -> None:
        """Close a vault that was just opened and cannot be used: text that waits in it stays sealed."""
        self._houd(kluis.map, kluis.verzegel_wachtende())
        kluis.sluit()

    def _houd(self, kluismap: Path, stuk: bytes) -> None:
        if stuk:
            self._verzegeld[kluismap] = stuk
            self._gewaarschuwd = False

    def geef_terug(self, kluis: Kluis) -> bool:
        """Text that waited sealed while this vault was locked is in it again; False when there was none."""
        stuk = self._verzegeld.get(kluis.map, b"")
        if not stuk or not kluis.neem_terug(stuk):
            return False
        del self._verzegeld[kluis.map]
        return True

    def mag_sluiten(self, toon_dicht: Callable[[Path], LockedView]) -> bool:
        """Whether the program may close without an open vault: sealed text would go, so that is told once, on the
        locked page of its vault."""
        if not self._verzegeld or self._gewaarschuwd:
            return True
        self._gewaarschuwd = True
        if self._view is None or self._venster.inhoud is not self._view:
            self._view = toon_dicht(next(iter(self._verzegeld)))
        self._view.warn_before_closing()
        return False

    def vergeet_plek(self) -> None:
        """Another vault stands there now: its user begins at the first page."""
        self._terug_naar = None

    def terug_naar(self, kluismap: Path) -> Plek | None:
        """Where the user was in this vault when it locked; asked once."""
        terug, self._terug_naar = self._terug_naar, None
        return terug[1] if terug and terug[0] == kluismap else None
