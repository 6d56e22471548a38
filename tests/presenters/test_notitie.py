"""The quick note: kept in one go, and nothing typed is lost by Esc, locking or a full disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.notitie import SnelleNotitiePresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Iterator[Dossier]:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    with kluis:
        registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        yield Dossier(kluis, klok)


@pytest.fixture
def presenter(dossier: Dossier, qtbot: QtBot) -> SnelleNotitiePresenter:
    return SnelleNotitiePresenter(dossier)


def test_one_text_is_enough_and_no_casus_is_asked(
    presenter: SnelleNotitiePresenter, dossier: Dossier, qtbot: QtBot
) -> None:
    gezegd: list[str] = []
    presenter.status.connect(gezegd.append)
    presenter.open()
    presenter.typ("tekst", "Gerrit kwam zonder jas.")
    with qtbot.waitSignal(presenter.gemaakt):
        presenter.druk("vastleggen")
    (rij,) = dossier.notities()
    assert (rij["tekst"], rij["gemaakt_op"]) == ("Gerrit kwam zonder jas.", "2026-11-23")
    assert gezegd[-1] == "Notitie bewaard om 10.00"
    assert presenter.staat() is None
    assert not presenter.begonnen
    assert dossier.kluis.concepten() == ()


def test_a_second_note_is_another_one(presenter: SnelleNotitiePresenter, dossier: Dossier) -> None:
    for tekst in ("Eerste.", "Tweede."):
        presenter.open()
        presenter.typ("tekst", tekst)
        presenter.druk("vastleggen")
    assert [rij["tekst"] for rij in dossier.notities()] == ["Eerste.", "Tweede."]


def test_it_may_be_about_another_day(presenter: SnelleNotitiePresenter, dossier: Dossier) -> None:
    presenter.open()
    presenter.typ("tekst", "Moeder belde.")
    presenter.typ("wanneer", "eergistren")
    presenter.druk("vastleggen")
    staat = presenter.staat()
    assert staat is not None
    assert staat.fout_veld == "wanneer"
    presenter.typ("wanneer", "gisteren")
    presenter.druk("vastleggen")
    assert dossier.notities()[0]["gemaakt_op"] == "2026-11-22"


def test_an_empty_note_is_told_beside_the_field(presenter: SnelleNotitiePresenter, dossier: Dossier) -> None:
    presenter.open()
    presenter.typ("tekst", " ")
    presenter.druk("vastleggen")
    staat = presenter.staat()
    assert staat is not None
    assert staat.velden[0].fout.startswith("De notitie is leeg.")
    assert dossier.notities() == []


@pytest.mark.parametrize("hoe", ["later", "vergrendelen"])
def test_what_was_typed_comes_back(hoe: str, presenter: SnelleNotitiePresenter, dossier: Dossier) -> None:
    presenter.open()
    presenter.typ("tekst", "Gerrit kw")
    presenter.druk("later") if hoe == "later" else presenter.stop()
    assert presenter.staat() is None
    assert b"Gerrit kw" in (dossier.kluis.concept("notitie") or b"")
    terug = SnelleNotitiePresenter(dossier)
    assert terug.begonnen
    terug.open()
    staat = terug.staat()
    assert staat is not None
    assert staat.velden[0].waarde == "Gerrit kw"
    terug.druk("weggooien")
    assert not SnelleNotitiePresenter(dossier).begonnen


def test_a_full_disk_keeps_the_text_on_the_screen(
    presenter: SnelleNotitiePresenter, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise SchijfVol

    presenter.open()
    presenter.typ("tekst", "Gerrit kwam zonder jas.")
    with monkeypatch.context() as plek:
        plek.setattr(Kluis, "bewaar_concept", vol)
        presenter.bewaar_nu()
        assert presenter.melding is not None
        assert not presenter.bewaard
        plek.setattr(dossier.kluis.journaal, "voeg_toe", vol)
        presenter.druk("vastleggen")
    staat = presenter.staat()
    assert staat is not None
    assert staat.bericht is not None
    assert staat.velden[0].waarde == "Gerrit kwam zonder jas."
    presenter.druk("vastleggen")
    assert len(dossier.notities()) == 1


def test_asking_for_it_again_changes_nothing_that_was_typed(presenter: SnelleNotitiePresenter) -> None:
    presenter.open()
    presenter.typ("tekst", "half")
    presenter.open()
    staat = presenter.staat()
    assert staat is not None
    assert staat.velden[0].waarde == "half"
