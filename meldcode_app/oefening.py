"""Practising in the program: the page that says it is being made, then a vault in a folder that goes on leaving.

Invariant: it is made only once the page that says so was painted, and not any more after the window was closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.presenters.weergave import van_fout

if TYPE_CHECKING:
    from meldcode_app.app import Programma


class Oefening:
    """Of one program."""

    def __init__(self, programma: Programma) -> None:
        self._programma = programma

    def begin(self) -> None:
        """Say that the practice vault is being made, and make it once that was painted."""
        from meldcode_app.views import iconen
        from meldcode_app.views.bezig import BusyView

        view = BusyView("Bezig met de oefenkluis ...")
        iconen.laad_na_eerste_beeld(view, self._maak)
        self._programma.venster.toon(view)

    def _maak(self) -> None:
        from meldcode_app.sessie import Sessie
        from meldcode_app.storage.storingen import van_systeem

        programma = self._programma
        if programma.gesloten:
            return
        try:
            sessie = Sessie.oefening(programma.klok, programma.venster, programma.voorkeuren)
        except MeldcodeFout as fout:
            programma.toon_eerste_start(van_fout(fout))
            return
        except OSError as fout:  # no folder could be made for it
            programma.toon_eerste_start(van_fout(van_systeem(fout)))
            return
        programma.begin_oefening(sessie)
