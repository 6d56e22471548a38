"""Ways of searching through an open vault: the search page before every other, and where a hit leads.

Invariants: one search page per Shell, made when it is first asked for; what was typed in it is gone on locking;
the index of an older vault is brought up to date from here, in steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from meldcode_app.presenters.zoeken import ZoekenPresenter
from meldcode_app.views.schil import Shell
from meldcode_app.views.zoeken import ZoekenView

if TYPE_CHECKING:
    from meldcode_app.sessie import Sessie


class Zoekwegen(QObject):
    """Where the search page leads; lives as long as the session."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__(sessie)
        self._sessie = sessie
        self._schil: Shell | None = None
        self._view: ZoekenView | None = None
        self._presenter = ZoekenPresenter(sessie.dossier)
        self._presenter.setParent(self)
        self._presenter.open_regel.connect(sessie.open_casus)
        self._presenter.open_casus.connect(sessie.open_casus)
        self._presenter.open_werklijst.connect(sessie.toon_werklijst)
        self._presenter.gesloten.connect(self._sluit)

    def begin(self, schil: Shell) -> None:
        """The window is there; a search page of an earlier Shell went with it."""
        self._schil, self._view = schil, None
        schil.zoeken.connect(self.open)
        self._presenter.werk_index_bij()

    @property
    def code(self) -> str:
        """ "zoeken" while that page is on the screen, else nothing."""
        op_scherm = self._schil is not None and self._view is not None and self._schil.page() is self._view
        return "zoeken" if op_scherm else ""

    def open(self, tekst: str) -> None:
        """Show the search page; with what was typed on the page before it."""
        if self._schil is None:
            return
        if self._view is None:
            self._view = ZoekenView(self._presenter)
        self._presenter.begin(tekst, self._sessie.plek.casus)
        self._schil.open_search(self._view, typend=bool(tekst))
        if tekst:
            self._view.type_on()

    def stop(self) -> None:
        """Before the vault closes."""
        self._presenter.stop()
        self._schil = self._view = None

    def _sluit(self) -> None:
        if self._schil is not None:
            self._schil.close_search()
