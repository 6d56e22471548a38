"""An open vault in the window: the Shell, its pages, and what happens between them.

Invariants: one page at a time, its presenter dies with it; a page goes only once what was typed on it is kept, or
the user was told it is not and asked again; a page that cannot be read leaves the one that stood there; closing
keeps drafts first, then lets go of the page, and only then of the vault.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from meldcode_app.documents.maken import vergeet
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.casus import KluisInrichten
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.na_openen import berichten
from meldcode_app.presenters.nieuwe_kluis import Inrichting
from meldcode_app.presenters.verzoeken import VerzoekenPresenter
from meldcode_app.presenters.weergave import Bericht
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

OEFENMAP = "meldcode-oefenen-"
OEFENMAP_OUD = timedelta(days=2)
"""A practice folder nobody wrote in for so long was left by a crash."""


@dataclass(frozen=True)
class Plek:
    """Where the user is, in opaque ids: kept while locked, to come back to."""

    code: str = ""
    casus: str = ""
    verzoek: str | None = None


Typend = FormulierPresenter | InformatieverzoekPresenter
"""Presenters that hold typed text."""


class Sessie(QObject):
    """From unlocking to locking. `vergrendeld` asks the program to lock."""

    vergrendeld = Signal()

    def __init__(
        self, kluis: Kluis, klok: Klok, venster: Hoofdvenster, *, tijdelijk: Path | None = None
    ) -> None:
        super().__init__(venster)
        self.kluis = kluis
        self.map = kluis.map
        self.oefenen = tijdelijk is not None
        self.dossier = Dossier(kluis, klok, oefening=self.oefenen)
        self.plek = Plek()
        self._venster = venster
        self._tijdelijk = tijdelijk
        self._schil: Shell | None = None
        self._casussen = CasussenPresenter(self.dossier)
        self._verzoeken = VerzoekenPresenter(self.dossier)
        self._page: Page | None = None
        self._typend: Typend | None = None
        self._gewaarschuwd = False
        self._bewaard_om = ""
        self._klembord_van_ons = False
        for presenter in (self._casussen, self._verzoeken):
            presenter.setParent(self)

    @classmethod
    def oefening(cls, klok: Klok, venster: Hoofdvenster) -> Sessie:
        """The practice vault, in a folder that goes on leaving. Raises MeldcodeFout, OSError; then nothing is left."""
        _ruim_oude_oefenmappen(klok)
        plek = Path(tempfile.mkdtemp(prefix=OEFENMAP))
        try:
            return cls(oefenkluis(plek, klok), klok, venster, tijdelijk=plek)
        except BaseException:
            shutil.rmtree(plek, ignore_errors=True)
            raise

    def richt_in(self, gegevens: Inrichting) -> None:
        """The first act in a new vault: who keeps it. Raises MeldcodeFout."""
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

    def toon(self, plek: Plek | None = None) -> None:
        """The Shell with the page to start on, or the one the user was on. Raises MeldcodeFout."""
        inrichting = self.dossier.inrichting()
        gebruiker = inrichting.gebruiker
        self._schil = Shell(
            self._paginas(),
            organisatie=inrichting.organisatie,
            gebruiker=gebruiker.naam if gebruiker else "",
            functie=gebruiker.functie if gebruiker else "",
            oefenen=self.oefenen,
        )
        self._verbind(self._schil)
        self._venster.toon(self._schil)
        for bericht in berichten(self.kluis.waarschuwingen, self.kluis.hersteld):
            self._schil.meldingen.meld(bericht)
        self._toon_start(plek or Plek())

    def _verbind(self, schil: Shell) -> None:
        self._casussen.nieuw_verzoek.connect(self.open_nieuw_verzoek)
        self._casussen.open_casus.connect(self.open_casus)
        self._casussen.status.connect(self._status)
        self._verzoeken.naar_casussen.connect(self.toon_casussen)
        self._verzoeken.nieuw_verzoek.connect(self.open_nieuw_verzoek)
        self._verzoeken.open_verzoek.connect(self.open_verzoek)
        schil.pagina_gekozen.connect(self.toon_pagina)
        schil.kruimel_gekozen.connect(self._kruimel)
        schil.vergrendelen.connect(self._vergrendel)

    def _paginas(self) -> list[NavItem]:
        openstaand = self._verzoeken.aantal_open()
        return [
            NavItem(code="casussen", naam="Casussen", icoon="folder-open"),
            NavItem(code="verzoeken", naam="Verzoeken", icoon="inbox", aantal=openstaand or None),
        ]

    def _toon_start(self, plek: Plek) -> None:
        rijen = self.dossier.verzoeken()
        match plek:
            case Plek(code="verzoek"):
                self._open_verzoek(plek.casus, plek.verzoek)
            case Plek(code="casus"):
                self.open_casus(plek.casus)
            case Plek(code="") if self.oefenen and rijen:
                self.open_verzoek(str(rijen[0]["casus"]), str(rijen[0]["verzoek"]))
            case _:
                self.toon_pagina(plek.code)
        if self._page is None:
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
        self._ga(Plek("casussen"), "casussen", self._casussenpagina)

    def toon_verzoeken(self) -> None:
        """The list of requests."""
        self._ga(Plek("verzoeken"), "verzoeken", self._verzoekenpagina)

    def open_casus(self, casus_id: str) -> None:
        """One casus."""
        self._ga(Plek("casus", casus_id), "casussen", partial(self._casuspagina, casus_id))

    def open_nieuw_verzoek(self, casus_id: str) -> None:
        """A request that just came in."""
        self._open_verzoek(casus_id, None)

    def open_verzoek(self, casus_id: str, verzoek_id: str) -> None:
        """One request."""
        self._open_verzoek(casus_id, verzoek_id)

    def _open_verzoek(self, casus_id: str, verzoek_id: str | None) -> None:
        plek = Plek("verzoek", casus_id, verzoek_id)
        self._ga(plek, "verzoeken", partial(self._verzoekpagina, casus_id, verzoek_id))

    def _casussenpagina(self) -> tuple[Page, Typend | None]:
        return CasussenView(self._casussen).page, self._casussen

    def _verzoekenpagina(self) -> tuple[Page, Typend | None]:
        self._verzoeken.ververs()
        return VerzoekenView(self._verzoeken).page, None

    def _casuspagina(self, casus_id: str) -> tuple[Page, Typend | None]:
        presenter = CasusPresenter(self.dossier, casus_id)
        page = CasusView(presenter).page
        presenter.setParent(page)
        presenter.gewijzigd.connect(self._gewijzigd)
        presenter.nieuw_verzoek.connect(self.open_nieuw_verzoek)
        presenter.open_casussen.connect(self.toon_casussen)
        presenter.open_verzoek.connect(self.open_verzoek)
        presenter.status.connect(self._status)
        return page, presenter

    def _verzoekpagina(self, casus_id: str, verzoek_id: str | None) -> tuple[Page, Typend | None]:
        presenter = InformatieverzoekPresenter(self.dossier, casus_id, verzoek_id)
        view = InformatieverzoekView(presenter)
        presenter.setParent(view.page)
        presenter.gewijzigd.connect(self._gewijzigd)
        presenter.verzoek_gemaakt.connect(self._verzoek_gemaakt)
        presenter.open_casus.connect(self.open_casus)
        presenter.open_verzoeken.connect(self.toon_verzoeken)
        presenter.sluit.connect(self.toon_verzoeken)
        presenter.status.connect(self._status)
        view.klembord_gevuld.connect(self._klembord_gevuld)
        return view.page, presenter

    def _ga(self, plek: Plek, code: str, maak: Callable[[], tuple[Page, Typend | None]]) -> None:
        """Put a page on the screen in place of the one that stood there, once that can go."""
        schil = self._schil
        if schil is None:
            return
        if not self.mag_weg():
            schil.zijbalk.set_current(self._sectie())
            return
        try:
            page, typend = maak()
            paginas = self._paginas()
        except MeldcodeFout as fout:
            schil.meldingen.meld(Bericht(titel=fout.wat, tekst=fout.betekent, doe=fout.doe))
            schil.zijbalk.set_current(self._sectie())
            return
        oud, oud_typend = self._page, self._typend
        self._page, self._typend, self.plek = page, typend, plek
        if oud_typend is not None and oud_typend is not self._casussen:
            oud_typend.stop()
        schil.zijbalk.set_paginas(paginas)
        schil.show_page(page, code)
        if oud is not None:
            schil.drop_page(oud)

    def _sectie(self) -> str:
        return "verzoeken" if self.plek.code in {"verzoek", "verzoeken"} else "casussen"

    def mag_weg(self) -> bool:
        """Whether the page may go: what was typed is kept, or this is asked again after being told it is not."""
        if self._typend is not None:
            self._typend.bewaar_nu()
        if self._typend is None or self._typend.bewaard:
            self._gewaarschuwd = False
            return True
        if self._gewaarschuwd or self._schil is None:
            return True
        self._gewaarschuwd = True
        self._schil.meldingen.meld(NIET_BEWAARD)
        return False

    def _vergrendel(self) -> None:
        if self.mag_weg():
            self.vergrendeld.emit()

    def _gewijzigd(self, _wijziging: object) -> None:
        """Something was recorded: the counts in the sidebar follow."""
        if self._schil is not None:
            self._schil.zijbalk.set_paginas(self._paginas())

    def _verzoek_gemaakt(self, casus_id: str, verzoek_id: str) -> None:
        self.plek = Plek("verzoek", casus_id, verzoek_id)

    def _status(self, tekst: str) -> None:
        if self._schil is not None:
            self._schil.status.set_text(tekst, icoon="save")
        if tekst.startswith("Concept bewaard"):
            self._bewaard_om = tekst.removeprefix("Concept bewaard om ").rstrip(".")

    def _klembord_gevuld(self) -> None:
        self._klembord_van_ons = True

    def concept_om(self) -> str:
        """When the last draft was kept; empty when this session kept none that is still there."""
        try:
            return self._bewaard_om if self.kluis.concepten() else ""
        except MeldcodeFout:
            return ""

    def page(self) -> Page | None:
        """The page on the screen."""
        return self._page

    def sluit(self) -> None:
        """Keep drafts, let go of the page, close the vault; a practice vault is gone then. May be called twice."""
        for presenter in (self._typend, self._casussen):
            if presenter is not None:
                presenter.stop()
        self._page = self._typend = self._schil = None
        if self._klembord_van_ons:
            QGuiApplication.clipboard().clear()
            self._klembord_van_ons = False
        vergeet()
        self.kluis.sluit()
        if self._tijdelijk is not None:
            shutil.rmtree(self._tijdelijk, ignore_errors=True)
            self._tijdelijk = None


NIET_BEWAARD = Bericht(
    titel="Wat u typte kon niet worden bewaard",
    tekst="Gaat u nu weg van deze pagina, dan is die tekst weg. Alles wat u vastlegde, is veilig.",
    doe="Maak ruimte op de schijf of sluit de stick weer aan. Kiest u nog een keer hetzelfde, dan gaat u toch weg.",
    soort="let_op",
)


def _ruim_oude_oefenmappen(klok: Klok) -> None:
    """Take away what a crash left; a folder that is in use or just made is left alone."""
    grens = (klok() - OEFENMAP_OUD).timestamp()
    for oud in Path(tempfile.gettempdir()).glob(f"{OEFENMAP}*"):
        try:
            jongste = max(deel.stat().st_mtime for deel in (oud, *oud.rglob("*")))
        except OSError:
            continue
        if jongste < grens:
            shutil.rmtree(oud, ignore_errors=True)
