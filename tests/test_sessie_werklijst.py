"""The Werklijst and the quick note in an open vault: where rows lead, what counts, and what outlives locking."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.services.registreren import registreer
from meldcode_app.sessie import Plek, Sessie
from meldcode_app.storage.concepten import Concepten
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.hoofdvenster import Hoofdvenster
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok

T = TypeVar("T", bound=QObject)


@pytest.fixture
def venster(qtbot: QtBot) -> Hoofdvenster:
    gemaakt = Hoofdvenster()
    gemaakt.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    qtbot.addWidget(gemaakt)
    return gemaakt


@pytest.fixture
def kluis(tmp_path: Path) -> Kluis:
    gemaakt, _ = Kluis.maak(tmp_path / "P.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    registreer(gemaakt, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    return gemaakt


@pytest.fixture
def casus(kluis: Kluis) -> str:
    """A casus with a request in the vault."""
    return b.Situatie().in_kluis(kluis)


@pytest.fixture
def sessie(kluis: Kluis, casus: str, klok: StaandeKlok, venster: Hoofdvenster) -> Iterator[Sessie]:
    gemaakt = Sessie(kluis, klok, venster)
    gemaakt.toon()
    yield gemaakt
    gemaakt.sluit()


@pytest.fixture
def schijf_vol(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on no draft can be kept."""

    def weiger(self: Concepten, sleutel: str, inhoud: bytes) -> None:
        raise SchijfVol

    return lambda: monkeypatch.setattr(Concepten, "_schrijf", weiger)


def _presenter(sessie: Sessie, soort: type[T]) -> T:
    assert isinstance(sessie._typend, soort)
    return sessie._typend


def _titels(sessie: Sessie) -> list[str]:
    assert sessie._schil is not None
    return [bericht.titel for bericht in sessie._schil.meldingen.berichten()]


def _naam(sessie: Sessie) -> str:
    page = sessie.page()
    assert page is not None
    return page.objectName()


def _concepten(kluismap: Path, reserve: Path) -> dict[str, bytes]:
    with Kluis.open(kluismap, "fietsen", reserve_map=reserve) as heropend:
        return {sleutel: heropend.concept(sleutel) or b"" for sleutel in heropend.concepten()}


def test_the_session_starts_on_the_werklijst_and_its_rows_lead_to_the_exact_station(
    sessie: Sessie, casus: str
) -> None:
    assert (_naam(sessie), sessie.plek) == ("werklijst", Plek("werklijst"))
    assert sessie._schil is not None
    namen = [sessie._schil.zijbalk.lijst.item(n).text() for n in range(3)]
    assert namen == ["Werklijst  (3)", "Casussen", "Verzoeken  (1)"]
    lijst = _presenter(sessie, WerklijstPresenter)
    regel = next(r for g in lijst.staat().groepen for r in g.regels if r.wat.startswith("Vader informeren"))
    lijst.open(regel.id)
    assert sessie.plek == Plek("verzoek", casus, "v")
    assert _presenter(sessie, InformatieverzoekPresenter).staat().station == "informeren"
    assert sessie._schil.zijbalk.current() == "verzoeken"


def test_what_has_no_page_of_its_own_yet_opens_the_casus(sessie: Sessie, casus: str) -> None:
    sessie.open_taak(casus, "casus", casus, "")
    assert sessie.plek == Plek("casus", casus)


def test_a_quick_note_from_another_page_counts_at_once_and_waits_on_the_werklijst(
    sessie: Sessie, casus: str
) -> None:
    sessie.open_casus(casus)
    schil = sessie._schil
    assert schil is not None
    schil.snelle_notitie.emit()
    sessie._notitie.typ("tekst", "Gerrit kwam zonder jas.")
    sessie._notitie.druk("vastleggen")
    assert schil.zijbalk.lijst.item(0).text() == "Werklijst  (4)"
    assert schil.status.text() == "Notitie bewaard om 10.00"
    assert _naam(sessie) == "casus"
    sessie.toon_pagina("werklijst")
    lijst = _presenter(sessie, WerklijstPresenter)
    assert next(r.wat for g in lijst.staat().groepen for r in g.regels) == "Notitie van vandaag plaatsen"
    lijst.open(f"notitie:{sessie.dossier.notities()[0]['notitie']}")
    lijst.typ("casus", casus)
    lijst.druk("vastleggen")
    assert schil.zijbalk.lijst.item(0).text() == "Werklijst  (3)"


def test_a_note_half_typed_outlives_locking(sessie: Sessie, tmp_path: Path) -> None:
    sessie._notitie.open()
    sessie._notitie.typ("tekst", "Gerrit kw")
    sessie.sluit()
    assert b"Gerrit kw" in _concepten(tmp_path / "P.kluis", tmp_path)["notitie"]


def test_a_note_that_cannot_be_kept_goes_along_sealed_on_locking(
    sessie: Sessie, schijf_vol: Callable[[], None], qtbot: QtBot
) -> None:
    sessie._notitie.open()
    sessie._notitie.typ("tekst", "Gerrit kw")
    schijf_vol()
    assert sessie._schil is not None
    with qtbot.waitSignal(sessie.vergrendeld):
        sessie._schil.vergrendelen.emit()
    stuk = sessie.sluit().verzegeld
    assert stuk
    assert b"Gerrit kw" not in stuk


def test_tiles_and_buttons_lead_to_their_lists(sessie: Sessie) -> None:
    lijst = _presenter(sessie, WerklijstPresenter)
    lijst.tegel("lopend")
    assert _naam(sessie) == "casussen"
    assert _presenter(sessie, CasussenPresenter).staat().status == "loopt"
    sessie.toon_werklijst()
    lijst.tegel("verzoeken")
    assert _naam(sessie) == "verzoeken"
    sessie.toon_werklijst()
    for knop, titel in (("casus", "Nieuwe casus"), ("verzoek", "Voor welk kind is het verzoek?")):
        lijst.druk(knop)
        formulier = _presenter(sessie, CasussenPresenter).staat().formulier
        assert formulier is not None
        assert formulier.titel == titel
