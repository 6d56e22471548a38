"""Putting a backup back in the program: from an open vault, or for a vault that does not open.

Invariants: the vault is closed before folders change places; when they cannot, the vault that stood there is opened
again; whatever happens, the user ends up on a page that says what is so now.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from meldcode_app import poorten
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.presenters.weergave import Bericht, van_fout

if TYPE_CHECKING:
    from meldcode_app.app import Programma
    from meldcode_app.presenters.terugzetten_begin import TerugzetBeginPresenter
    from meldcode_app.sessie import Sessie


class Terugzetting:
    """Of one program."""

    def __init__(self, programma: Programma, vergeet_plek: Callable[[], None]) -> None:
        self._programma = programma
        self._vergeet_plek = vergeet_plek

    def volg(self, sessie: Sessie) -> None:
        """Give an open vault the settings for backups, and listen whether one is to take its place."""
        sessie.reservekopie.gebruik(self._programma.voorkeuren)
        sessie.reservekopie.teruggezet.connect(self._uit_open_kluis)

    def _uit_open_kluis(self) -> None:
        sessie = self._programma.sessie
        if sessie is not None:
            kluismap, sleutel = sessie.map, sessie.kluis.sleutel
            self._programma.sluit_sessie()
            self._wissel(kluismap, sleutel)

    def toon(self, kluismap: Path) -> TerugzetBeginPresenter:
        """The page that puts a backup in the place of a vault that does not open."""
        from meldcode_app.presenters.terugzetten_begin import TerugzetBeginPresenter
        from meldcode_app.views.terugzetten_begin import RestoreView

        presenter = TerugzetBeginPresenter(
            kluismap, self._programma.klok, poorten.leid_af, poorten.leid_af_met_herstelsleutel
        )
        view = RestoreView(presenter)
        presenter.setParent(view)
        presenter.klaargezet.connect(self._wissel)
        view.terug.connect(self._programma.toon_ontgrendelen)
        self._programma.venster.toon(view)
        return presenter

    def _wissel(self, kluismap: Path, sleutel: Any) -> None:  # noqa: ANN401 - opaque here
        from meldcode_app.services import terugzetten

        try:
            opzij = terugzetten.voer_uit(kluismap, sleutel, self._programma.klok)
        except MeldcodeFout as fout:
            self._heropen(kluismap, sleutel, van_fout(fout))
            return
        self._vergeet_plek()
        waar = f"De vorige kluismap staat ernaast als '{opzij.name}'." if opzij else ""
        bericht = Bericht(
            titel="De reservekopie is teruggezet",
            tekst=waar,
            doe="Kijk of alles er is. Gooi de vorige map pas weg als u haar zeker niet meer nodig hebt.",
            soort="goed",
        )
        self._heropen(kluismap, sleutel, bericht)

    def _heropen(self, kluismap: Path, sleutel: Any, bericht: Bericht) -> None:  # noqa: ANN401
        programma = self._programma
        try:
            kluis = poorten.open_met_sleutel(kluismap, sleutel)
        except MeldcodeFout as fout:
            programma.toon_ontgrendelen(kluismap).meld(fout)
            return
        if programma.begin_sessie(kluis):
            programma.naar_werk()
        if programma.sessie is not None:
            programma.sessie.meld(bericht)
