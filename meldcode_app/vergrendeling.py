"""Locking: what leaves the screen, what is kept, and where the user comes back to.

Invariants: first every other window goes and the locked page is painted, then drafts are kept and the vault closes:
a slow disk never leaves a case on the screen. Nothing is asked. What is remembered while locked are opaque ids.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.presenters.weergave import Bericht

if TYPE_CHECKING:
    from meldcode_app.bewaker import Bewaker
    from meldcode_app.sessie import Sessie
    from meldcode_app.sessie_plek import Plek
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
        self._terug_naar: tuple[Path, Plek] | None = None

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
        self.los()
        self._venster.close_others()
        self._terug_naar = (sessie.map, sessie.plek)
        view = toon_dicht(sessie.map)
        self._venster.repaint()
        view.set_draft(self.sluit(sessie))

    def sluit(self, sessie: Sessie) -> str:
        """Keep drafts and close the vault; the time of the last draft, empty when there is none."""
        self.los()
        concept_om = sessie.sluit()
        sessie.deleteLater()
        return concept_om

    def terug_naar(self, kluismap: Path) -> Plek | None:
        """Where the user was in this vault when it locked; asked once."""
        terug, self._terug_naar = self._terug_naar, None
        return terug[1] if terug and terug[0] == kluismap else None
