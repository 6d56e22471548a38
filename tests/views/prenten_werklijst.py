"""Registers the Werklijst: full, empty, with an explanation, with a note to place, and the quick note over it."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.notitie import NotitieMaken
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.notitie import SnelleNotitiePresenter
from meldcode_app.presenters.weergave import Kruimel
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutels import Kosten
from meldcode_app.views.pagina import Page
from meldcode_app.views.snelle_notitie import QuickNotePanel
from meldcode_app.views.werklijst import WerklijstView
from tests import bouwers as b
from tests.prentenboek import registreer as registreer_scherm
from tests.views.prenten_huis import maak_schil

NU = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
GOEDKOOP = Kosten(geheugen_kib=128, rondes=1, banen=1)
GISTEREN = NU - timedelta(days=1)
NOTITIE = (
    "Noor zei bij het overblijven dat zij niet naar huis durft. Juf Annemiek hoorde het ook. "
    "Morgen met haar en de intern begeleider bespreken."
)


@lru_cache(maxsize=1)
def _map() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="prenten")


def _dossier(naam: str) -> Dossier:
    plek = Path(_map().name)
    kluis, _ = Kluis.maak(plek / f"{naam}.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=plek)
    assert registreer(kluis, KLUIS, b.inrichten(dag=GISTEREN.date()), lambda: GISTEREN).aanvaard
    return Dossier(kluis, lambda: NU)


@lru_cache(maxsize=1)
def gevuld() -> Dossier:
    """Requests in every state, with days behind, on and after today, and one note from yesterday."""
    dossier = _dossier("gevuld")
    dagen = (-3, 0, 2, 7)
    gevraagd = b.zienswijze_vragen("moeder", termijn=b.DAG + timedelta(days=4))
    verhalen = (
        (
            "Gerrit Voorbeeld",
            8,
            (b.informeren("moeder"), gevraagd),
        ),
        ("Sem Voorbeeld", 13, b.OP_WEG["vastgesteld"]),
        ("Ellen Voorbeeld-van der Heijden", 5, b.OP_WEG["teruggelegd"]),
        ("Tom Voorbeeld", 11, b.OP_WEG["verstrekt"]),
    )
    for (naam, jaren, daarna), over in zip(verhalen, dagen, strict=True):
        begin = b.ontvangen(gewenst_op=b.DAG + timedelta(days=over))
        kind = b.kind(jaren, naam=naam, noemen=naam.split()[0])
        b.Situatie(kind=kind, begin=begin, daarna=daarna).in_kluis(dossier.kluis)
    maken = NotitieMaken(gebeurd_op=op(GISTEREN.date()), door="jansen", notitie="n1", tekst=NOTITIE)
    registreer(dossier.kluis, KLUIS, maken, lambda: GISTEREN)
    return dossier


@lru_cache(maxsize=1)
def leeg() -> Dossier:
    """A vault that was only set up."""
    return _dossier("leeg")


def _scherm(dossier: Dossier) -> tuple[QWidget, WerklijstPresenter, SnelleNotitiePresenter]:
    notitie = SnelleNotitiePresenter(dossier)
    presenter = WerklijstPresenter(dossier, notitie)
    view = WerklijstView(presenter)
    for deel in (notitie, presenter):
        deel.setParent(view)
    schil = maak_schil(view, "werklijst")
    return schil, presenter, notitie


def werklijst() -> QWidget:
    return _scherm(gevuld())[0]


def uitleg() -> QWidget:
    """Where the first day comes from."""
    schil, presenter, _ = _scherm(gevuld())
    presenter.leg_uit(presenter.staat().groepen[0].regels[0].id)
    return schil


def zeef() -> QWidget:
    """Only what waits on others."""
    schil, presenter, _ = _scherm(gevuld())
    presenter.zeef("wacht")
    return schil


def plaatsen() -> QWidget:
    """A note gets its place, with a child that has no casus yet."""
    schil, presenter, _ = _scherm(gevuld())
    presenter.gooi_concept_weg("plaatsen:n1")
    presenter.open("notitie:n1")
    presenter.typ("casus", "nieuw")
    return schil


def leeg_scherm() -> QWidget:
    return _scherm(leeg())[0]


def snelle_notitie() -> QWidget:
    """Ctrl+N; the page under it is bare, because what the panel covers cannot be measured."""
    notitie = SnelleNotitiePresenter(leeg())
    notitie.gooi_concept_weg("notitie")
    page = Page("bladzijde")
    page.set_crumbs((Kruimel(code="", tekst="Casussen"),))
    page.set_head("Casussen", "4 casussen, op naam.")
    page.body.addStretch(1)
    notitie.setParent(page)
    schil = maak_schil(page, "casussen")
    paneel = QuickNotePanel(notitie, schil)
    schil.set_note_panel(paneel)
    schil.resize(1366, 768)
    schil.show()
    notitie.open()
    notitie.typ("tekst", "Gerrit kwam zonder jas. 'Papa slaapt nog', zei hij.")
    paneel.render_state()
    return schil


for _naam, _fabriek in {
    "01_werklijst": werklijst,
    "01a_werklijst_leeg": leeg_scherm,
    "01b_werklijst_uitleg": uitleg,
    "01c_werklijst_wacht": zeef,
    "01d_notitie_plaatsen": plaatsen,
    "01e_snelle_notitie": snelle_notitie,
}.items():
    registreer_scherm(_naam, _fabriek)
