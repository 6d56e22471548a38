"""Backups of an open vault: the presenter that lives as long as the session, its page, and the status line.

Invariants: making one goes on while the user is on other pages; on a practice vault there is none of this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meldcode_app import startup
from meldcode_app.argumenten import VERSIE
from meldcode_app.presenters.concepten_zonder_plek import na_terugzetten
from meldcode_app.presenters.reservekopie import ReservekopiePresenter
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.services.registreren import Klok
from meldcode_app.services.reservekopie import Reservekopieen
from meldcode_app.services.terugzetten import neem_concepten_mee
from meldcode_app.sessie_plek import Plek
from meldcode_app.views.reservekopie import ReservekopieView

if TYPE_CHECKING:
    from meldcode_app.sessie import Sessie
    from meldcode_app.sessie_paginas import Gemaakt
    from meldcode_app.storage.kluis import Kluis
    from meldcode_app.views.schil import Shell


class Reservekopiewegen(QObject):
    """`teruggezet` when a backup stands ready to take the place of this vault."""

    teruggezet = Signal()

    def __init__(self, sessie: Sessie, klok: Klok) -> None:
        super().__init__(sessie)
        self._sessie = sessie
        self._schil: Shell | None = None
        dienst = Reservekopieen(sessie.kluis, klok, VERSIE)
        self.presenter = ReservekopiePresenter(
            sessie.dossier, dienst, Voorkeuren(), startup.plek_waarschuwing, self._neem_mee
        )
        self.presenter.setParent(self)
        self.presenter.status_gewijzigd.connect(self.toon_status)
        self.presenter.terugzetten.klaargezet.connect(self.teruggezet)

    def gebruik(self, voorkeuren: Voorkeuren) -> None:
        """The settings of this computer, in place of those of nobody."""
        self.presenter.gebruik(voorkeuren)

    def nodig_bij_sluiten(self) -> bool:
        """Whether closing asks for a backup."""
        return not self._sessie.oefenen and self.presenter.nodig()

    def nog_niet_in_kopie(self) -> bool:
        """Whether something stands in no backup yet, for who locks: once locked there is no key to make one with."""
        return not self._sessie.oefenen and self.presenter.iets_zonder_kopie()

    def verbind(self, schil: Shell) -> None:
        """The status line of this Shell shows the backup and leads to its page."""
        if self._sessie.oefenen:
            return
        self._schil = schil
        schil.status.reservekopie.connect(self.open)
        self.toon_status()

    def stop(self) -> None:
        """The vault closes: let go of what is going on and of the Shell."""
        self._schil = None
        self.presenter.stop()

    def open(self) -> None:
        """The page; none when practising."""
        if self._sessie.oefenen:
            return
        self._sessie.ga(Plek("reservekopie"), self._pagina)

    def _neem_mee(self, kopie: Kluis) -> None:
        """What is typed, up to the last key, goes along in what takes the place of this vault."""
        self._sessie.bewaring.bewaar()
        neem_concepten_mee(self._sessie.kluis, kopie, na_terugzetten)

    def _pagina(self) -> Gemaakt:
        return ReservekopieView(self.presenter).page, None

    def toon_status(self) -> None:
        """The status line as it is now."""
        if self._schil is not None:
            status = self.presenter.status()
            self._schil.status.set_backup(status.tekst, status.icoon, status.kleur, status.uitleg)
