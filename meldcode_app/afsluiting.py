"""Closing with a backup: only when something is new and the folder is there, seen, and never against the user.

Invariants: a second try to close, the end of the session of the system, or a failure never keeps the program open;
going back to work finds the page as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from meldcode_app.presenters.reservekopie import ReservekopiePresenter
    from meldcode_app.sessie import Sessie
    from meldcode_app.views.hoofdvenster import Hoofdvenster


class Afsluiting:
    """Of one window."""

    def __init__(self, venster: Hoofdvenster) -> None:
        self._venster = venster
        self._presenter: ReservekopiePresenter | None = None
        self._mag = False

    def mag(self, sessie: Sessie) -> bool:
        """Whether the window may close now; else it closes by itself once the backup was made."""
        app = QGuiApplication.instance()
        haast = isinstance(app, QGuiApplication) and app.isSavingSession()
        al_gevraagd = self._mag or self._venster.deksel is not None
        if al_gevraagd or haast or not sessie.reservekopie.nodig_bij_sluiten():
            return True
        self._begin(sessie.reservekopie.presenter)
        return False

    def _begin(self, presenter: ReservekopiePresenter) -> None:
        from meldcode_app.views.afsluiten import ClosingView

        presenter.maak_bij_sluiten()
        view = ClosingView(presenter)
        self._presenter = presenter
        presenter.voltooid.connect(self._voltooid)
        view.sluiten.connect(self._sluit)
        view.verder.connect(self._werk_verder)
        view.opnieuw.connect(presenter.maak)
        self._venster.cover(view)
        view.focus_start()

    def _voltooid(self, gelukt: bool) -> None:
        if gelukt and self._venster.deksel is not None:
            self._sluit()

    def _sluit(self) -> None:
        self._mag = True
        self._venster.close()

    def _werk_verder(self) -> None:
        if self._presenter is not None:
            self._presenter.voltooid.disconnect(self._voltooid)
            self._presenter.sluit_toch_niet()
            self._presenter = None
        self._venster.uncover()
