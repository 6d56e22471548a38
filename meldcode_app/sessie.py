"""An open vault in the window: the Shell, its pages, and what happens between them.

Invariants: one page at a time, its presenter dies with it; a page goes only once what was typed on it is kept, or
the user was told it is not and asked again; a page that cannot be read leaves the one that stood there; closing
keeps drafts first, then lets go of the page, and only then of the vault.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meldcode_app import sessie_begin as begin
from meldcode_app import sessie_paginas as paginas
from meldcode_app.documents.maken import vergeet
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.oefenmap import nieuwe_oefenmap
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.presenters.nieuwe_kluis import Inrichting
from meldcode_app.presenters.notitie import SnelleNotitiePresenter
from meldcode_app.presenters.verzoeken import VerzoekenPresenter
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Klok
from meldcode_app.sessie_bewaren import Afscheid, Bewaring
from meldcode_app.sessie_bijlagen import Bijlagewegen
from meldcode_app.sessie_meldcode import Meldcodewegen
from meldcode_app.sessie_paginas import Gemaakt, Typend
from meldcode_app.sessie_plek import SECTIES, Plek
from meldcode_app.sessie_reservekopie import Reservekopiewegen
from meldcode_app.sessie_schil import Omlijsting
from meldcode_app.sessie_zoeken import Zoekwegen
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.hoofdvenster import Hoofdvenster
from meldcode_app.views.klembord import clear_own
from meldcode_app.views.pagina import Page
from meldcode_app.views.paginaplek import pages_in
from meldcode_app.views.schil import Shell
from meldcode_app.views.snelle_notitie import QuickNotePanel
from meldcode_app.views.zijbalk import NavItem


class Sessie(QObject):
    """From unlocking to locking. `vergrendeld` asks the program to lock."""

    vergrendeld = Signal()

    def __init__(
        self,
        kluis: Kluis,
        klok: Klok,
        venster: Hoofdvenster,
        *,
        voorkeuren: Voorkeuren | None = None,
        tijdelijk: Path | None = None,
    ) -> None:
        super().__init__(venster)
        self.kluis = kluis
        self.map = kluis.map
        self.oefenen = tijdelijk is not None
        self.dossier = Dossier(kluis, klok, oefening=self.oefenen)
        self.plek = Plek()
        self.voorkeuren = voorkeuren or Voorkeuren()
        self._venster = venster
        self._tijdelijk = tijdelijk
        self.omlijsting = Omlijsting(self.dossier, self)
        self._notitie = SnelleNotitiePresenter(self.dossier)
        self._werklijst = WerklijstPresenter(self.dossier, self._notitie, met_signaal=True)
        self._casussen = CasussenPresenter(self.dossier)
        self._verzoeken = VerzoekenPresenter(self.dossier)
        self.meldcode = Meldcodewegen(self)
        self.bijlagen = Bijlagewegen(self)
        self.reservekopie = Reservekopiewegen(self, klok)
        self.zoeken = Zoekwegen(self)
        self._page: Page | None = None
        self._typend: Typend | None = None
        self.bewaring = Bewaring(self, self._notitie)
        for presenter in (self._notitie, self._werklijst, self._casussen, self._verzoeken):
            presenter.setParent(self)
            self.bewaring.luister(presenter)
        paginas.verbind_lijsten(self, self._werklijst, self._casussen, self._verzoeken)
        self._notitie.gewijzigd.connect(self.gewijzigd)
        self._notitie.status.connect(self.status)

    @classmethod
    def oefening(cls, klok: Klok, venster: Hoofdvenster, voorkeuren: Voorkeuren | None = None) -> Sessie:
        """The practice vault, in a folder that goes on leaving. Raises MeldcodeFout, OSError; then nothing is left."""
        from meldcode_app.services.oefenen import oefenkluis  # plays a scenario and reads its letters: 14 MB

        plek = nieuwe_oefenmap(klok())
        try:
            return cls(oefenkluis(plek, klok), klok, venster, voorkeuren=voorkeuren, tijdelijk=plek)
        except BaseException:
            shutil.rmtree(plek, ignore_errors=True)
            raise

    def richt_in(self, gegevens: Inrichting) -> None:
        """The first act in a new vault: who keeps it. Raises MeldcodeFout."""
        begin.richt_in(self.dossier, gegevens)

    def toon(self, plek: Plek | None = None) -> None:
        """The Shell with the page to start on, or the one the user was on. Raises MeldcodeFout."""
        self._page, vorige = None, self._schil
        schil = self.omlijsting.maak(self._paginas(tel=False))
        self._verbind(schil)
        self._venster.toon(schil)
        for bericht in vorige.meldingen.berichten() if vorige else paginas.bij_openen(self):
            self.meld(bericht)
        # Back on the page one was on, that page shows its own draft; the quick note stands on none.
        if plek is None:
            self.bewaring.concepten.bij_openen()
        else:
            self.bewaring.concepten.laad("notitie")
        self.ga_naar(plek or Plek())
        if plek is not None:
            self.bewaring.hervat(plek)

    def _verbind(self, schil: Shell) -> None:
        schil.set_note_panel(QuickNotePanel(self._notitie, schil))
        schil.snelle_notitie.connect(self._notitie.open)
        self.bewaring.toon(schil)
        schil.pagina_gekozen.connect(self.toon_pagina)
        schil.kruimel_gekozen.connect(self._kruimel)
        schil.spoed_vastleggen.connect(self.meldcode.spoed)
        schil.vergrendelen.connect(self.vergrendeld)
        schil.status.actie.connect(self.bewaring.probeer)
        schil.uitleg.connect(self._uitleg)
        schil.handleiding.connect(self.toon_handleiding)
        self.reservekopie.verbind(schil)
        self.zoeken.begin(schil)

    def _paginas(self, *, tel: bool = True) -> list[NavItem]:
        te_doen, openstaand = (self._werklijst.aantal(), self._verzoeken.aantal_open()) if tel else (0, 0)
        return [
            NavItem(code="werklijst", naam="Werklijst", icoon="list-checks", aantal=te_doen or None),
            NavItem(code="casussen", naam="Casussen", icoon="folder-open"),
            NavItem(code="verzoeken", naam="Verzoeken", icoon="inbox", aantal=openstaand or None),
            NavItem(code="handleiding", naam="Handleiding", icoon="book-open"),
            NavItem(code="instellingen", naam="Instellingen", icoon="settings"),
        ]

    def ga_naar(self, plek: Plek) -> None:
        """A place by its ids; an unknown one is the page to start on."""
        match plek:
            case _ if self.meldcode.open(plek) or self.bijlagen.open(plek):
                pass
            case Plek(code="verzoek"):
                self._open_verzoek(plek.casus, plek.verzoek)
            case Plek(code="casus"):
                self.open_casus(plek.casus)
            case Plek(code="") if self.oefenen and (rijen := self.dossier.verzoeken()):
                self.open_verzoek(str(rijen[0]["casus"]), str(rijen[0]["verzoek"]))
            case _:
                self.toon_pagina(plek.code)
        if self._page is None:
            self.toon_werklijst()

    def toon_pagina(self, code: str) -> None:
        """A page of the sidebar; an unknown one is the page to start on."""
        match code:
            case "casussen":
                self.toon_casussen()
            case "verzoeken":
                self.toon_verzoeken()
            case "handleiding":
                self.toon_handleiding()
            case "reservekopie" if not self.oefenen:
                self.reservekopie.open()
            case "instellingen":
                self.toon_instellingen()
            case _:
                self.toon_werklijst()

    def _kruimel(self, code: str) -> None:
        if code in {"werklijst", "casussen", "verzoeken", "instellingen"} and code != self.plek.code:
            self.toon_pagina(code)

    def toon_werklijst(self) -> None:
        """What is to be done."""
        self.ga(Plek("werklijst"), partial(paginas.werklijstpagina, self._werklijst))

    def toon_casussen(self, status: str = "") -> None:
        """The list of casussen; with a `status` only those."""
        if status:
            self._casussen.kies_status(status)
        self.ga(Plek("casussen"), partial(paginas.casussenpagina, self._casussen))

    def toon_verzoeken(self) -> None:
        """The list of requests."""
        self.ga(Plek("verzoeken"), partial(paginas.verzoekenpagina, self._verzoeken))

    def toon_handleiding(self, code: str = "") -> None:
        """The manual, at a topic when one is named."""
        self.ga(Plek("handleiding", doel=code), partial(paginas.handleidingpagina, self, code))

    def _uitleg(self) -> None:
        if self._schil is not None:
            self._schil.naslag.open_topic(
                paginas.onderwerp_bij(self.zoeken.code or self.plek.code, self._typend)
            )

    def toon_instellingen(self) -> None:
        """What can be set."""
        self.ga(Plek("instellingen"), partial(paginas.instellingenpagina, self))

    def begin_casus(self) -> None:
        """The form for a new casus."""
        self._begin("casus")

    def begin_verzoek(self) -> None:
        """The form that asks for which child a request came in."""
        self._begin("verzoek")

    def _begin(self, wat: str) -> None:
        self.toon_casussen()
        if self.plek.code == "casussen":
            self._casussen.druk(wat)

    def open_casus(self, casus_id: str, regel: int = 0) -> None:
        """One casus, at an entry of its timeline when one is named; in an emergency that waited for it, its form."""
        if self.meldcode.na_kiezen(casus_id):
            return
        self.ga(Plek("casus", casus_id), partial(paginas.casuspagina, self, casus_id, regel))

    def open_nieuw_verzoek(self, casus_id: str) -> None:
        """A request that just came in."""
        self._open_verzoek(casus_id, None)

    def open_verzoek(self, casus_id: str, verzoek_id: str) -> None:
        """One request."""
        self._open_verzoek(casus_id, verzoek_id)

    def _open_verzoek(self, casus_id: str, verzoek_id: str | None, station: str = "") -> None:
        plek = Plek("verzoek", casus_id, verzoek_id)
        self.ga(plek, partial(paginas.verzoekpagina, self, casus_id, verzoek_id, station))

    def open_taak(self, casus_id: str, pagina: str, doel: str, plek: str) -> None:
        """Where a row of the Werklijst is done: the page that works, at the station or field named."""
        match pagina:
            case "verzoek":
                self._open_verzoek(casus_id, doel, plek)
            case _ if not self.meldcode.open(Plek(pagina, casus_id, doel=doel, stap=plek)):
                self.open_casus(casus_id)

    def ga(self, plek: Plek, maak: Callable[[], Gemaakt]) -> None:
        """Put a page on the screen in place of the one that stood there, once that can go."""
        schil = self._schil
        if schil is None:
            return
        self.bewaring.bewaar()
        try:
            with pages_in(schil.stapel):
                page, typend = maak()
                navigatie = self._paginas()
        except MeldcodeFout as fout:
            schil.meldingen.meld(Bericht(titel=fout.wat, tekst=fout.betekent, doe=fout.doe))
            schil.zijbalk.set_current(self._sectie())
            return
        if typend is not None and typend not in (self._werklijst, self._casussen):
            self.bewaring.luister(typend)
        oud, oud_typend = self._page, self._typend
        self._page, self._typend, self.plek = page, typend, plek
        if plek.code != "casussen":
            self.meldcode.spoed_wacht = False
        if oud_typend is not None and oud_typend not in (self._werklijst, self._casussen):
            oud_typend.stop()
        schil.zijbalk.set_paginas(navigatie)
        schil.show_page(page, self._sectie())
        if oud is not None:
            schil.drop_page(oud)

    def _sectie(self) -> str:
        return SECTIES.get(self.plek.code, "werklijst")

    def gewijzigd(self, _wijziging: object) -> None:
        """Something was recorded: the counts and the names in the sidebar follow."""
        if self._schil is not None:
            self._schil.zijbalk.set_paginas(self._paginas())
            self.omlijsting.toon_wie()
        self.reservekopie.toon_status()

    def verzoek_gemaakt(self, casus_id: str, verzoek_id: str) -> None:
        """A new request has its id: the place to come back to."""
        self.plek = Plek("verzoek", casus_id, verzoek_id)

    def meld(self, bericht: Bericht) -> None:
        """A message above the page."""
        self.omlijsting.meld(bericht)

    def haal_melding_weg(self, titel: str) -> None:
        """A message that is answered."""
        if self._schil is not None:
            self._schil.meldingen.haal_weg(titel)

    def status(self, tekst: str) -> None:
        """A line for the status bar."""
        self.omlijsting.status(tekst)

    @property
    def _schil(self) -> Shell | None:
        return self.omlijsting.schil

    def typende(self) -> tuple[Typend, ...]:
        """Every presenter that may hold text not kept yet."""
        return tuple(p for p in (self._typend, self._notitie) if p is not None)

    @property
    def typend(self) -> Typend | None:
        """The presenter of the page on the screen, where it holds typed text."""
        return self._typend

    def page(self) -> Page | None:
        """The page on the screen."""
        return self._page

    def sluit(self) -> Afscheid:
        """Keep drafts, let go of the page, close the vault; a practice vault is gone then. May be called twice.

        Returns what the locked page says of the text, and what of it the disk refused.
        """
        with ExitStack() as daarna:  # a piece that fails must not leave the vault open behind the locked page
            for doe in (self._ruim_oefenmap, self.kluis.sluit, vergeet, clear_own, self._laat_los):
                daarna.callback(doe)
            with ExitStack() as eerst:
                lijsten = (self.reservekopie, self._casussen, self._werklijst)
                for stuk in (*lijsten, *reversed(self.typende()), self.zoeken):
                    eerst.callback(stuk.stop)
            return self.bewaring.sluit()

    def _laat_los(self) -> None:
        self._page = self._typend = self.omlijsting.schil = None

    def _ruim_oefenmap(self) -> None:
        if self._tijdelijk is not None:
            shutil.rmtree(self._tijdelijk, ignore_errors=True)
            self._tijdelijk = None
