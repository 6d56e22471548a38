"""Attachments in an open vault: there and back, locking takes them away, and nothing of them is left outside."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import typst
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.bijlage import BijlagePresenter
from meldcode_app.presenters.bijlage_toevoegen import BijlageToevoegenPresenter
from meldcode_app.services.bijlagen import bekijk, met_documenten
from meldcode_app.services.registreren import registreer
from meldcode_app.sessie import Plek, Sessie
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.hoofdvenster import Hoofdvenster
from tests import bouwers as b
from tests.bouwers_bijlage import mail, toevoegen
from tests.conftest import GOEDKOOP, StaandeKlok
from tests.lekken import resten

KANARIE = "kanarieviolet"
PDF = typst.compile(f"{KANARIE}\n#pagebreak()\nTwee".encode())


@pytest.fixture
def thuis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home and temp folder for this process."""
    plek = tmp_path / "thuis"
    plek.mkdir()
    for naam in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(naam, str(plek))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return plek


@pytest.fixture
def sessie(qtbot: QtBot, tmp_path: Path, thuis: Path, klok: StaandeKlok) -> Iterator[Sessie]:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=tmp_path / "pc")
    registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    casus = b.Situatie().in_kluis(kluis)
    venster = Hoofdvenster()
    venster.setMinimumSize(1, 1)
    qtbot.addWidget(venster)
    gemaakt = Sessie(kluis, klok, venster)
    bestanden = (("b1", "x.pdf", PDF), ("b2", "x.eml", mail(KANARIE)), ("b3", "x.txt", KANARIE.encode()))
    paren = [(toevoegen(id_, bestandsnaam=naam), bekijk(naam, inhoud)) for id_, naam, inhoud in bestanden]
    handelingen, documenten = met_documenten(paren)
    assert gemaakt.dossier.doe_samen(casus, handelingen, documenten).aanvaard
    gemaakt.toon()
    venster.show()
    yield gemaakt
    gemaakt.sluit()


def _casus(sessie: Sessie) -> str:
    return str(sessie.dossier.casussen()[0]["casus"])


def test_there_and_back_from_the_casus_and_from_a_request(sessie: Sessie, qtbot: QtBot) -> None:
    casus = _casus(sessie)
    for heen in (lambda: sessie.open_casus(casus), lambda: sessie.open_verzoek(casus, "v")):
        heen()
        vandaan = sessie.plek
        sessie.bijlagen.open_bijlage(casus, "b2")
        assert sessie.plek == Plek("bijlage", casus, doel="b2")
        page = sessie.page()
        assert page is not None
        qtbot.keyClick(page, Qt.Key.Key_Escape)
        assert sessie.plek == vandaan
        sessie.bijlagen.nieuwe_bijlage(casus, "v")
        assert sessie.plek == Plek("bijlage_nieuw", casus, doel="v")
        qtbot.keyClick(sessie.page(), Qt.Key.Key_Escape)
        assert sessie.plek == vandaan


def test_looking_at_the_earlier_one_while_adding_leads_back_to_the_casus(
    sessie: Sessie, tmp_path: Path
) -> None:
    casus = _casus(sessie)
    sessie.open_casus(casus)
    (tmp_path / "x.txt").write_bytes(KANARIE.encode())
    sessie.bijlagen.nieuwe_bijlage(casus, plekken=(str(tmp_path / "x.txt"),))
    presenter = sessie.typend
    assert isinstance(presenter, BijlageToevoegenPresenter)
    presenter.bekijk("b3")
    sessie.bijlagen.terug()
    assert sessie.plek == Plek("casus", casus)


@pytest.mark.parametrize("bijlage", ["b1", "b2", "b3"])
def test_after_showing_and_locking_nothing_is_left_in_home_temp_or_memory_of_the_page(
    sessie: Sessie, qtbot: QtBot, thuis: Path, bijlage: str
) -> None:
    sessie.bijlagen.open_bijlage(_casus(sessie), bijlage)
    presenter = sessie.typend
    assert isinstance(presenter, BijlagePresenter)
    qtbot.waitUntil(lambda: not presenter.bezig)
    page = sessie.page()
    assert page is not None
    page.grab()
    sessie.sluit()
    assert presenter._gelezen is None
    assert sessie.page() is None
    assert resten((KANARIE,), thuis, sessie.map) == []
    assert list(thuis.rglob("*.png")) == []


def test_after_unlocking_the_attachment_stands_there_again(sessie: Sessie) -> None:
    plek = Plek("bijlage", _casus(sessie), doel="b2")
    sessie.toon(plek)
    assert sessie.plek == plek
    sessie.bijlagen.terug()
    assert sessie.plek == Plek("casus", plek.casus)


def test_locking_while_a_page_is_drawn_closes_at_once(sessie: Sessie, qtbot: QtBot) -> None:
    sessie.bijlagen.open_bijlage(_casus(sessie), "b1")
    sessie.sluit()
    assert sessie.typend is None
