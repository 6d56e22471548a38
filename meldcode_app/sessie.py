"""An open vault in the window: the Shell, its pages, and what happens between them.

Invariants: one presenter per open page; leaving a page lets it go; every accepted act is told to all open pages;
closing keeps drafts first, then lets go of pages, and only then of the vault.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from meldcode_app.documents.maken import vergeet
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.casus import KluisInrichten
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.nieuwe_kluis import Inrichting
from meldcode_app.presenters.verzoeken import VerzoekenPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.oefenen import oefenkluis
from meldcode_app.services.registreren import Klok, nieuw_id
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.casus import CasusView
from meldcode_app.views.casussen import CasussenView
from meldcode_app.views.hoofdvenster import Hoofdvenster
from meldcode_app.views.informatieverzoek import InformatieverzoekView
from meldcode_app.views.pagina import Page
from meldcode_app.views.schil import Shell
from meldcode_app.views.verzoeken import VerzoekenView
from meldcode_app.views.zijbalk import NavItem


class Sessie(QObject):
    """From unlocking to locking. `vergrendeld` asks the program to lock."""

    vergrendeld = Signal()

    def __init__(self, kluis: Kluis, klok: Klok, venster: Hoofdvenster, *, tijdelijk: Path | None = None) -> None:
        super().__init__()
        self.kluis = kluis
        self.map = kluis.map
        self.oefenen = tijdelijk is not None
        self.concept_om = ""
        self.dossier = Dossier(kluis, klok, oefening=self.oefenen)
        self._klok = klok
        self._venster = venster
        self._tijdelijk = tijdelijk
        self._schil: Shell | None = None
        self._casussen: CasussenPresenter | None = None
        self._verzoeken: VerzoekenPresenter | None = None
        self._open: list[tuple[Any, Any]] = []
        self._klembord_van_ons = False

    @classmethod
    def oefening(cls, klok: Klok, venster: Hoofdvenster) -> Sessie:
        """The practice vault, in a folder that goes on leaving."""
        plek = Path(tempfile.mkdtemp(prefix="meldcode-oefenen-"))
        return cls(oefenkluis(plek, klok), klok, venster, tijdelijk=plek)

    def richt_in(self, gegevens: Inrichting) -> None:
        """The first act in a new vault: who keeps it."""
        gebruiker = EigenDeelnemer(id=nieuw_id(), naam=gegevens.naam, functie=gegevens.functie)
        self.dossier.doe(
            KLUIS,
            KluisInrichten(
                gebeurd_op=op(self.dossier.vandaag()),
                door=gebruiker.id,
                organisatie=gegevens.organisatie,
                beslissende_functie=gegevens.beslissende_functie,
                plaats=gegevens.plaats,
                gebruiker=gebruiker,
            ),
        )

    def toon(self) -> None:
        """The Shell with the page to start on."""
        inrichting = self.dossier.inrichting()
        gebruiker = inrichting.gebruiker
        self._casussen = CasussenPresenter(self.dossier)
        self._verzoeken = VerzoekenPresenter(self.dossier)
        self._schil = Shell(
            self._paginas(),
            organisatie=inrichting.organisatie,
            gebruiker=gebruiker.naam if gebruiker else "",
            functie=gebruiker.functie if gebruiker else "",
            oefenen=self.oefenen,
        )
        self._verbind(self._schil, self._casussen, self._verzoeken)
        self._venster.toon(self._schil)
        self._toon_start()

    def _verbind(self, schil: Shell, casussen: CasussenPresenter, verzoeken: VerzoekenPresenter) -> None:
        casussen.nieuw_verzoek.connect(self.open_nieuw_verzoek)
        casussen.open_casus.connect(self.open_casus)
        casussen.status.connect(self._status)
        schil.pagina_gekozen.connect(self.toon_pagina)
        schil.kruimel_gekozen.connect(self._kruimel)
        schil.vergrendelen.connect(self.vergrendeld)
        verzoeken.naar_casussen.connect(self.toon_casussen)
        verzoeken.nieuw_verzoek.connect(self.open_nieuw_verzoek)
        verzoeken.open_verzoek.connect(self.open_verzoek)

    def _paginas(self) -> list[NavItem]:
        openstaand = self._verzoeken.staat().aantal_open if self._verzoeken else None
        return [
            NavItem(code="casussen", naam="Casussen", icoon="folder-open"),
            NavItem(code="verzoeken", naam="Verzoeken", icoon="inbox", aantal=openstaand or None),
        ]

    def _toon_start(self) -> None:
        rijen = self.dossier.verzoeken()
        if self.oefenen and rijen:
            self.open_verzoek(str(rijen[0]["casus"]), str(rijen[0]["verzoek"]))
        else:
            self.toon_casussen()

    def toon_pagina(self, code: str) -> None:
        """A page of the sidebar."""
        if code == "verzoeken":
            self.toon_verzoeken()
        else:
            self.toon_casussen()

    def _kruimel(self, code: str) -> None:
        if code in {"casussen", "verzoeken"}:
            self.toon_pagina(code)

    def toon_casussen(self) -> None:
        """The list of casussen."""
        if self._casussen is not None:
            self._casussen.ververs()
            self._toon(CasussenView(self._casussen), None, "casussen")

    def toon_verzoeken(self) -> None:
        """The list of requests."""
        if self._verzoeken is not None:
            self._verzoeken.ververs()
            self._toon(VerzoekenView(self._verzoeken), None, "verzoeken")

    def open_casus(self, casus_id: str) -> None:
        """One casus."""
        presenter = CasusPresenter(self.dossier, casus_id)
        presenter.gewijzigd.connect(self._gewijzigd)
        presenter.nieuw_verzoek.connect(self.open_nieuw_verzoek)
        presenter.open_casussen.connect(self.toon_casussen)
        presenter.open_verzoek.connect(self.open_verzoek)
        presenter.status.connect(self._status)
        self._toon(CasusView(presenter), presenter, "casussen")

    def open_nieuw_verzoek(self, casus_id: str) -> None:
        """A request that just came in."""
        self._open_verzoek(casus_id, None)

    def open_verzoek(self, casus_id: str, verzoek_id: str) -> None:
        """One request."""
        self._open_verzoek(casus_id, verzoek_id)

    def _open_verzoek(self, casus_id: str, verzoek_id: str | None) -> None:
        presenter = InformatieverzoekPresenter(self.dossier, casus_id, verzoek_id)
        view = InformatieverzoekView(presenter)
        presenter.gewijzigd.connect(self._gewijzigd)
        presenter.open_casus.connect(self.open_casus)
        presenter.open_verzoeken.connect(self.toon_verzoeken)
        presenter.sluit.connect(self.toon_verzoeken)
        presenter.status.connect(self._status)
        view.klembord_gevuld.connect(self._klembord_gevuld)
        self._toon(view, presenter, "verzoeken")

    def _toon(self, view: Any, presenter: Any, code: str) -> None:  # noqa: ANN401  each page has its own
        if self._schil is None:
            return
        oud, self._open = self._open, [(view, presenter)]
        for _, oude_presenter in oud:
            _laat_los(oude_presenter)
        self._schil.show_page(view.page, code)
        for oude_view, _ in oud:
            self._schil.drop_page(oude_view.page)
        self._schil.zijbalk.set_paginas(self._paginas())
        self._schil.zijbalk.set_current(code)

    def _gewijzigd(self, _wijziging: object) -> None:
        """Something was recorded: the counts in the sidebar follow."""
        if self._schil is not None and self._verzoeken is not None:
            self._verzoeken.ververs()
            huidig = self._schil.zijbalk.current()
            self._schil.zijbalk.set_paginas(self._paginas())
            self._schil.zijbalk.set_current(huidig)

    def _status(self, tekst: str) -> None:
        if self._schil is not None:
            self._schil.status.set_text(tekst, icoon="save")
        if tekst.startswith("Concept bewaard"):
            self.concept_om = tekst.removeprefix("Concept bewaard om ").rstrip(".")

    def _klembord_gevuld(self) -> None:
        self._klembord_van_ons = True

    def page(self) -> Page | None:
        """The page on the screen."""
        return self._schil.page() if self._schil is not None else None

    def sluit(self) -> None:
        """Keep drafts, let go of every page, close the vault; a practice vault is gone after this."""
        for _, presenter in self._open:
            _laat_los(presenter)
        self._open = []
        if self._klembord_van_ons:
            QGuiApplication.clipboard().clear()
            self._klembord_van_ons = False
        self._schil = self._casussen = self._verzoeken = None
        vergeet()
        self.kluis.sluit()
        if self._tijdelijk is not None:
            shutil.rmtree(self._tijdelijk, ignore_errors=True)
            self._tijdelijk = None


def _laat_los(presenter: Any) -> None:  # noqa: ANN401
    """A presenter that holds typed text keeps it first."""
    if presenter is not None and hasattr(presenter, "stop"):
        presenter.stop()
