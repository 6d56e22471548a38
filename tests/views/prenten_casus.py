"""Registers the list of casussen and the casus page, filled with the practice casus in a real, cheap vault."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from meldcode_app import resource_files
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.basis import Beslisser, Motivering
from meldcode_app.domain.handelingen.casus import AndereDeelnemerVastleggen, CasusOpenen, KluisInrichten
from meldcode_app.domain.handelingen.informatieverzoek import Aanvullen, DeelOverslaan
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon
from meldcode_app.domain.scenario import lees
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.oefenen import deel_van_oefencasus
from meldcode_app.services.spelen import Speelklok, Spel
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutels import Kosten
from meldcode_app.views.casus import CasusView
from meldcode_app.views.casussen import CasussenView
from tests.prentenboek import registreer
from tests.views.prenten_huis import maak_schil

NU = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
GOEDKOOP = Kosten(geheugen_kib=128, rondes=1, banen=1)


@lru_cache(maxsize=1)
def _map() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="prenten")


def _kluis(naam: str) -> Kluis:
    plek = Path(_map().name)
    kluis, _ = Kluis.maak(plek / f"{naam}.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=plek)
    return kluis


@lru_cache(maxsize=1)
def gevuld() -> tuple[Dossier, str]:
    """The practice casus up to the view of the parents, and one casus more for the list."""
    scenario, stappen = lees(resource_files.lees_tekst("oefencasussen/gerrit.toml"), deel_van_oefencasus)
    klok = Speelklok()
    dossier = Dossier(_kluis("gevuld"), klok)
    spel = Spel(scenario, stappen, dossier, klok)
    for gespeeld in spel.speel():
        if stappen[gespeeld.nummer].handeling.soort == "zienswijze_vragen":
            break
    klok.nu = NU
    _vul_aan(dossier, spel.casus_id)
    return dossier, spel.casus_id


def _vul_aan(dossier: Dossier, casus_id: str) -> None:
    """What the pictures must show besides: a stub, a late entry, a motivation, a second casus."""
    door = "jansen"
    coach = AndereDeelnemer(
        id="mulder",
        naam="T. Mulder",
        functie="leerplichtambtenaar",
        organisatie="gemeente Voorbeeldstad",
        positie="leerplicht",
        zelf_meegedeeld="Ik ga zelf bij het gezin langs.",
        zelf_meegedeeld_op=date(2026, 11, 10),
        zelf_meegedeeld_grondslag="toestemming van moeder",
    )
    dossier.doe(casus_id, AndereDeelnemerVastleggen(gebeurd_op=op(NU.date()), door=door, deelnemer=coach))
    dossier.doe(
        casus_id,
        Aanvullen(
            gebeurd_op=op(date(2026, 11, 5)),
            door=door,
            namens="dennis",
            verzoek="brug",
            tekst="Gerrit zei op het schoolplein: 'Papa gooide de stoel.'",
            motiveringen=(Motivering(code="LATER_VASTGELEGD", grond="gezien"),),
        ),
    )
    dossier.doe(
        casus_id,
        DeelOverslaan(
            gebeurd_op=op(NU.date()),
            door=door,
            verzoek="brug",
            deel="zienswijze",
            besloten_door=Beslisser(naam="P. Verhoeven", functie="directeur"),
            motiveringen=(
                Motivering(
                    code="DEEL_OVERGESLAGEN",
                    betreft=("zienswijze",),
                    grond="motivering",
                    tekst="De zitting is morgen; moeder las het concept vandaag aan tafel mee.",
                ),
            ),
        ),
    )
    kind = Persoon(id="noor", naam="Noor van der Voorbeeld", rol="kind")
    opening = CasusOpenen(gebeurd_op=op(date(2026, 11, 20)), door=door, kenmerk="C-2026-015", kind=kind)
    dossier.doe("noor", opening)


@lru_cache(maxsize=1)
def leeg() -> Dossier:
    """A vault that was only set up."""
    return ingericht("leeg", NU)


def ingericht(naam: str, nu: datetime) -> Dossier:
    """A vault of its own under this name, set up, with a clock that stands."""
    dossier = Dossier(_kluis(naam), lambda: nu)
    gebruiker = EigenDeelnemer(id="jansen", naam="M. Jansen", functie="intern begeleider")
    dossier.doe(
        KLUIS,
        KluisInrichten(
            gebeurd_op=op(NU.date()), door="jansen", organisatie="De Wijde Blik", gebruiker=gebruiker
        ),
    )
    return dossier


def _in_schil(view: CasusView | CasussenView, presenter: CasusPresenter | CasussenPresenter) -> QWidget:
    presenter.setParent(view)
    return maak_schil(view, "casussen")


def casussen_leeg() -> QWidget:
    presenter = CasussenPresenter(leeg())
    return _in_schil(CasussenView(presenter), presenter)


def casussen() -> QWidget:
    presenter = CasussenPresenter(gevuld()[0])
    return _in_schil(CasussenView(presenter), presenter)


def nieuwe_casus() -> QWidget:
    presenter = CasussenPresenter(gevuld()[0])
    view = CasussenView(presenter)
    presenter.druk("verzoek")
    return _in_schil(view, presenter)


def casus() -> QWidget:
    presenter = CasusPresenter(*gevuld())
    return _in_schil(CasusView(presenter), presenter)


def casus_nieuw() -> QWidget:
    presenter = CasusPresenter(gevuld()[0], "noor")
    return _in_schil(CasusView(presenter), presenter)


def _met_formulier(deel: str, item: str, **getypt: str) -> QWidget:
    presenter = CasusPresenter(*gevuld())
    view = CasusView(presenter)
    presenter.gooi_begonnen_weg()
    presenter.bewerk(deel, item)
    for veld, tekst in getypt.items():
        presenter.typ(veld, tekst)
        presenter.klaar(veld, tekst)
    return _in_schil(view, presenter)


def casus_persoon() -> QWidget:
    """Mending father, late, with a date that cannot be."""
    return _met_formulier("gezin", "vader", peildatum="31-02", wanneer="2 nov")


def casus_maatregel() -> QWidget:
    return _met_formulier("maatregel", "ots")


def casus_deelnemer() -> QWidget:
    return _met_formulier("deelnemer", "mulder")


registreer("09a_casussen_leeg", casussen_leeg)
registreer("09d_casussen", casussen)
registreer("09e_verzoek_voor_wie", nieuwe_casus)
registreer("02_casus", casus)
registreer("02a_casus_nieuw", casus_nieuw)
registreer("02b_casus_persoon", casus_persoon)
registreer("02c_casus_maatregel", casus_maatregel)
registreer("02d_casus_deelnemer", casus_deelnemer)
