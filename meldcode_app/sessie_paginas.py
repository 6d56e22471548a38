"""What every page of an open vault is made of, and where its signals lead.

Invariants: a page and its presenter are made together and die together, but for the lists, whose presenters live as
long as the session; all connections of one page stand in one block.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from meldcode_app import handleiding
from meldcode_app.presenters import na_openen
from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.handleiding import HandleidingPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.instellingen import InstellingenPresenter
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.presenters.verzoeken import VerzoekenPresenter
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.sessie_plek import SECTIES, Plek
from meldcode_app.startup import plek_waarschuwing
from meldcode_app.storage.kluis import leid_sleutel_af
from meldcode_app.views.adviesvraag import AdviesvraagView
from meldcode_app.views.casus import CasusView
from meldcode_app.views.casussen import CasussenView
from meldcode_app.views.handleiding import HandleidingView
from meldcode_app.views.informatieverzoek import InformatieverzoekView
from meldcode_app.views.instellingen import InstellingenView
from meldcode_app.views.meldcode import MeldcodeView
from meldcode_app.views.melding import MeldingView
from meldcode_app.views.pagina import Page
from meldcode_app.views.verzoeken import VerzoekenView
from meldcode_app.views.werklijst import WerklijstView

if TYPE_CHECKING:
    from meldcode_app.sessie import Sessie
    from meldcode_app.sessie_meldcode import Meldcodewegen

Typend = FormulierPresenter | InformatieverzoekPresenter
"""Presenters that hold typed text."""
Gemaakt = tuple[Page, Typend | None]


def verbind_lijsten(
    sessie: Sessie, werklijst: WerklijstPresenter, casussen: CasussenPresenter, verzoeken: VerzoekenPresenter
) -> None:
    """Where the pages of the sidebar lead; once per session."""
    werklijst.open_taak.connect(sessie.open_taak)
    werklijst.open_casussen.connect(sessie.toon_casussen)
    werklijst.open_verzoeken.connect(sessie.toon_verzoeken)
    werklijst.nieuwe_casus.connect(sessie.begin_casus)
    werklijst.nieuw_verzoek.connect(sessie.begin_verzoek)
    werklijst.plaats_als_signaal.connect(sessie.meldcode.plaats_als_signaal)
    werklijst.gewijzigd.connect(sessie.gewijzigd)
    werklijst.status.connect(sessie.status)
    casussen.nieuw_verzoek.connect(sessie.open_nieuw_verzoek)
    casussen.open_casus.connect(sessie.open_casus)
    casussen.status.connect(sessie.status)
    verzoeken.naar_casussen.connect(sessie.toon_casussen)
    verzoeken.nieuw_verzoek.connect(sessie.open_nieuw_verzoek)
    verzoeken.open_verzoek.connect(sessie.open_verzoek)


def werklijstpagina(presenter: WerklijstPresenter) -> Gemaakt:
    """What is to be done."""
    return WerklijstView(presenter).page, presenter


def casussenpagina(presenter: CasussenPresenter) -> Gemaakt:
    """The list of casussen."""
    return CasussenView(presenter).page, presenter


def verzoekenpagina(presenter: VerzoekenPresenter) -> Gemaakt:
    """The list of requests."""
    presenter.ververs()
    return VerzoekenView(presenter).page, None


def handleidingpagina(sessie: Sessie, code: str) -> Gemaakt:
    """The manual, at a topic."""
    presenter = HandleidingPresenter(code or handleiding.BEGIN)
    view = HandleidingView(presenter)
    presenter.setParent(view.page)
    return view.page, None


def onderwerp_bij(pagina: str, typend: Typend | None) -> str:
    """The topic of the manual about what is on the screen, at the station the user is on."""
    plek = ""
    if isinstance(typend, InformatieverzoekPresenter | MeldcodePresenter | MeldingPresenter):
        plek = typend.staat().station
    return handleiding.van_pagina(pagina, plek).code


def casuspagina(sessie: Sessie, casus_id: str, regel: int = 0) -> Gemaakt:
    """One casus, at an entry of its timeline when one is named."""
    presenter = CasusPresenter(sessie.dossier, casus_id, regel)
    page = CasusView(presenter).page
    presenter.setParent(page)
    presenter.gewijzigd.connect(sessie.gewijzigd)
    presenter.nieuw_verzoek.connect(sessie.open_nieuw_verzoek)
    presenter.open_casussen.connect(sessie.toon_casussen)
    presenter.open_verzoek.connect(sessie.open_verzoek)
    presenter.open_meldcode.connect(sessie.meldcode.open_meldcode)
    presenter.open_nieuw.connect(sessie.meldcode.open_nieuw)
    presenter.open_bijlage.connect(sessie.bijlagen.open_bijlage)
    presenter.nieuwe_bijlage.connect(sessie.bijlagen.nieuwe_bijlage)
    presenter.status.connect(sessie.status)
    return page, presenter


def meldcodepagina(sessie: Sessie, wegen: Meldcodewegen, plek: Plek, formulier: str = "") -> Gemaakt:
    """One walk through the meldcode, at a station; with a form open when one is named."""
    presenter = MeldcodePresenter(sessie.dossier, plek.casus, plek.doel, plek.stap)
    if formulier:
        presenter.druk(formulier)
    view = MeldcodeView(presenter)
    presenter.setParent(view.page)
    presenter.gewijzigd.connect(sessie.gewijzigd)
    presenter.open_casussen.connect(sessie.toon_casussen)
    presenter.open_casus.connect(sessie.open_casus)
    presenter.open_adviesvraag.connect(wegen.open_adviesvraag)
    presenter.nieuwe_adviesvraag.connect(wegen.nieuwe_adviesvraag)
    presenter.open_melding.connect(wegen.open_melding)
    presenter.nieuwe_melding.connect(wegen.nieuwe_melding)
    view.verbeter.connect(wegen.verbeter)
    presenter.status.connect(sessie.status)
    return view.page, presenter


def adviesvraagpagina(sessie: Sessie, wegen: Meldcodewegen, plek: Plek) -> Gemaakt:
    """One question for advice."""
    presenter = AdviesvraagPresenter(sessie.dossier, plek.casus, plek.doel)
    view = AdviesvraagView(presenter)
    presenter.setParent(view.page)
    presenter.gewijzigd.connect(sessie.gewijzigd)
    presenter.open_casus.connect(sessie.open_casus)
    presenter.open_meldcode.connect(wegen.open_meldcode)
    presenter.open_melding.connect(wegen.open_melding)
    presenter.status.connect(sessie.status)
    view.verbeter.connect(wegen.verbeter)
    return view.page, presenter


def meldingpagina(sessie: Sessie, wegen: Meldcodewegen, plek: Plek) -> Gemaakt:
    """One melding, at a part."""
    presenter = MeldingPresenter(sessie.dossier, plek.casus, plek.doel, plek.stap)
    view = MeldingView(presenter)
    presenter.setParent(view.page)
    presenter.gewijzigd.connect(sessie.gewijzigd)
    presenter.open_casussen.connect(sessie.toon_casussen)
    presenter.open_casus.connect(sessie.open_casus)
    presenter.open_meldcode.connect(wegen.open_meldcode)
    presenter.status.connect(sessie.status)
    view.verbeter.connect(wegen.verbeter)
    return view.page, presenter


def verzoekpagina(sessie: Sessie, casus_id: str, verzoek_id: str | None, station: str = "") -> Gemaakt:
    """One request, at a station when one is named; without `verzoek_id` a new one."""
    presenter = InformatieverzoekPresenter(sessie.dossier, casus_id, verzoek_id)
    if station:
        presenter.kies_station(station)
    view = InformatieverzoekView(presenter)
    presenter.setParent(view.page)
    presenter.gewijzigd.connect(sessie.gewijzigd)
    presenter.verzoek_gemaakt.connect(sessie.verzoek_gemaakt)
    presenter.open_casus.connect(sessie.open_casus)
    presenter.open_verzoeken.connect(sessie.toon_verzoeken)
    presenter.sluit.connect(sessie.toon_verzoeken)
    presenter.status.connect(sessie.status)
    view.bijlagen.open_bijlage.connect(sessie.bijlagen.open_bijlage)
    view.bijlagen.nieuwe_bijlage.connect(sessie.bijlagen.nieuwe_bijlage)
    return view.page, presenter


def bij_openen(sessie: Sessie) -> tuple[Bericht, ...]:
    """What is told above the first page: about the vault, the clock, and, unless one practises, its place."""
    plek_zin = "" if sessie.oefenen else plek_waarschuwing(sessie.map)
    return na_openen.bij_openen(sessie.dossier, plek_zin)


def instellingenpagina(sessie: Sessie) -> Gemaakt:
    """What can be set."""
    presenter = InstellingenPresenter(
        sessie.dossier,
        sessie.voorkeuren,
        partial(leid_sleutel_af, sessie.map),
        met_reservekopie="reservekopie" in SECTIES and not sessie.oefenen,
    )
    view = InstellingenView(presenter)
    presenter.setParent(view.page)
    presenter.gewijzigd.connect(sessie.gewijzigd)
    presenter.open_reservekopie.connect(partial(sessie.toon_pagina, "reservekopie"))
    presenter.status.connect(sessie.status)
    return view.page, presenter
