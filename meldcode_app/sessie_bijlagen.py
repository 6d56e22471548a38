"""Ways through an open vault that concern attachments: adding files, looking at one, and back where one came from.

Invariant: after locking the way back leads to the casus, because the page before it is not remembered then.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from meldcode_app.presenters.bijlage import BijlagePresenter
from meldcode_app.presenters.bijlage_toevoegen import BijlageToevoegenPresenter
from meldcode_app.sessie_paginas import Gemaakt
from meldcode_app.sessie_plek import Plek
from meldcode_app.views.beeld_lezen import Afbeelding
from meldcode_app.views.bijlage import BijlageView
from meldcode_app.views.bijlage_toevoegen import BijlageToevoegenView

if TYPE_CHECKING:
    from meldcode_app.sessie import Sessie

EIGEN = frozenset({"bijlage", "bijlage_nieuw"})


class Bijlagewegen(QObject):
    """Where the pages of attachments lead; lives as long as the session."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__(sessie)
        self._sessie = sessie
        self._vandaan = Plek()

    def open(self, plek: Plek) -> bool:
        """Go to a place of an attachment; False when the place is another."""
        match plek.code:
            case "bijlage":
                self.open_bijlage(plek.casus, plek.doel)
            case "bijlage_nieuw":
                self.nieuwe_bijlage(plek.casus, plek.doel)
            case _:
                return False
        return True

    def open_bijlage(self, casus_id: str, bijlage_id: str) -> None:
        """One attachment."""
        plek = Plek("bijlage", casus_id, doel=bijlage_id)
        self._onthoud_vandaan()
        self._sessie.ga(plek, partial(self._pagina, plek))

    def nieuwe_bijlage(self, casus_id: str, betreft: str = "", plekken: Sequence[str] = ()) -> None:
        """Add files to a casus, about this item unless the user says otherwise."""
        plek = Plek("bijlage_nieuw", casus_id, doel=betreft)
        self._onthoud_vandaan()
        self._sessie.ga(plek, partial(self._toevoegpagina, plek, tuple(plekken)))

    def terug(self) -> None:
        """Where the user came from; the casus when that is not known."""
        plek, self._vandaan = self._vandaan, Plek()
        nu = self._sessie.plek
        if plek.casus == nu.casus and plek.code == "verzoek" and plek.verzoek:
            self._sessie.open_verzoek(plek.casus, plek.verzoek)
        elif plek.casus == nu.casus and self._sessie.meldcode.open(plek):
            return
        else:
            self._sessie.open_casus(nu.casus)

    def _onthoud_vandaan(self) -> None:
        if self._sessie.plek.code not in EIGEN:
            self._vandaan = self._sessie.plek

    def _pagina(self, plek: Plek) -> Gemaakt:
        sessie = self._sessie
        presenter = BijlagePresenter(sessie.dossier, plek.casus, plek.doel, Afbeelding)
        view = BijlageView(presenter)
        presenter.setParent(view.page)
        presenter.gewijzigd.connect(sessie.gewijzigd)
        presenter.status.connect(sessie.status)
        presenter.sluit.connect(self.terug)
        presenter.open_casussen.connect(sessie.toon_casussen)
        presenter.open_casus.connect(sessie.open_casus)
        return view.page, presenter

    def _toevoegpagina(self, plek: Plek, plekken: tuple[str, ...]) -> Gemaakt:
        sessie = self._sessie
        presenter = BijlageToevoegenPresenter(sessie.dossier, plek.casus, plek.doel)
        view = BijlageToevoegenView(presenter)
        presenter.setParent(view.page)
        presenter.gewijzigd.connect(sessie.gewijzigd)
        presenter.status.connect(sessie.status)
        presenter.sluit.connect(self.terug)
        presenter.open_casussen.connect(sessie.toon_casussen)
        presenter.open_casus.connect(sessie.open_casus)
        presenter.open_bijlage.connect(self.open_bijlage)
        if plekken:
            presenter.kies(plekken)
        return view.page, presenter
