"""Ways through an open vault that concern the meldcode: begin once, an emergency from anywhere, a note as a signal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfStoring
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.notitie import NotitieMaken
from meldcode_app.domain.tijd import Wanneer, op
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.weergave import InhoudInvoer
from meldcode_app.services.registreren import registreer
from meldcode_app.sessie import Sessie
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.hoofdvenster import Hoofdvenster
from tests import bouwers as b
from tests.bouwers_meldcode import MeldcodeSituatie, advies_beginnen, overdragen
from tests.conftest import GOEDKOOP, StaandeKlok


@pytest.fixture
def sessie(qtbot: QtBot, tmp_path: Path, klok: StaandeKlok) -> Iterator[Sessie]:
    kluis, _ = Kluis.maak(tmp_path / "S.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    MeldcodeSituatie(daarna=(advies_beginnen(),)).in_kluis(kluis)
    venster = Hoofdvenster()
    qtbot.addWidget(venster)
    sessie = Sessie(kluis, klok, venster)
    sessie.toon()
    yield sessie
    sessie.sluit()


def _casus(sessie: Sessie) -> str:
    return str(sessie.dossier.casussen()[0]["casus"])


def test_what_is_being_prepared_is_opened_again_not_begun_twice(sessie: Sessie) -> None:
    casus = _casus(sessie)
    sessie.meldcode.nieuwe_adviesvraag(casus, "d")
    assert (sessie.plek.code, sessie.plek.doel) == ("adviesvraag", "a1")
    sessie.meldcode.nieuwe_melding(casus, "d")
    eerste = sessie.plek
    sessie.meldcode.nieuwe_melding(casus, "d")
    assert (eerste.code, sessie.plek) == ("melding", eerste)
    assert sessie.dossier.casus(casus).meldingen == {}, "looking prepares none"


def test_what_is_not_there_and_can_not_begin_is_told_and_the_page_stays(sessie: Sessie) -> None:
    casus = _casus(sessie)
    assert sessie.dossier.doe(casus, overdragen(motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),))).aanvaard
    voor, plek = sessie.dossier.stand(), sessie.plek
    sessie.meldcode.nieuwe_melding(casus, "d")
    sessie.meldcode.open_meldcode(casus, "bestaat-niet")
    assert (sessie.plek, sessie.dossier.stand()) == (plek, voor)
    assert sessie._schil is not None
    assert {b.titel for b in sessie._schil.meldingen.berichten()} == {"Dat kan nu niet."}


def test_an_emergency_from_the_work_list_asks_which_child_and_the_form_stands_ready(sessie: Sessie) -> None:
    sessie.meldcode.spoed()
    assert sessie.plek.code == "casussen"
    assert sessie._schil is not None
    assert [b.titel for b in sessie._schil.meldingen.berichten()] == ["Voor welk kind is dit?"]
    sessie.open_casus(_casus(sessie))
    assert sessie._schil.meldingen.berichten() == (), "the question is answered"
    assert (sessie.plek.code, sessie.plek.doel) == ("meldcode", "d")
    presenter = sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    assert presenter._hoofd == "spoed"
    assert sessie.plek.stap == "", "who comes back after locking finds the page, not the form once more"
    sessie.open_casus(_casus(sessie))
    assert sessie.plek.code == "casus", "only the first casus chosen after it is the one"


def test_recording_a_signal_opens_its_form_at_once(sessie: Sessie) -> None:
    casus = _casus(sessie)
    sessie.meldcode.open_meldcode(casus, "d", "signaal")
    presenter = sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    assert (presenter._hoofd, sessie.plek.stap) == ("signaal", "signalen")


def test_a_task_opens_its_very_form_and_the_place_to_come_back_to_is_its_station(sessie: Sessie) -> None:
    casus = _casus(sessie)
    sessie.meldcode.open_meldcode(casus, "d", "hulp")
    presenter = sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    assert (presenter._hoofd, sessie.plek.stap) == ("hulp", "vervolg")
    sessie.meldcode.open_meldcode(casus, "d", "gesprek:vader")
    presenter = sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    assert (presenter.staat().persoon, sessie.plek.stap) == ("vader", "gesprek")
    sessie.meldcode.open_meldcode(casus, "d", "bevestigen:dennis")
    assert sessie.plek.stap == "vervolg"


def test_a_note_becomes_a_signal_and_leaves_the_work_list_once_recorded(sessie: Sessie) -> None:
    notitie = NotitieMaken(
        gebeurd_op=op(b.DAG), door="jansen", notitie="n1", tekst="Gerrit huilde op het plein."
    )
    assert sessie.dossier.doe(KLUIS, notitie).aanvaard
    casus = _casus(sessie)
    sessie.meldcode.plaats_als_signaal("n1", casus)
    presenter = sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    assert sessie.dossier.notities(), "nothing is placed before the signal is recorded"
    presenter.typ_inhoud(InhoudInvoer(feiten="Gerrit huilde op het plein.", duiding="Er is thuis iets."))
    presenter.vastleggen()
    (signaal,) = sessie.dossier.casus(casus).doorlopen["d"].signalen.values()
    assert (signaal.inhoud.feiten, signaal.inhoud.uit_notitie) == ("Gerrit huilde op het plein.", "n1")
    assert sessie.dossier.notities() == []


def test_the_place_to_come_back_to_after_locking(sessie: Sessie) -> None:
    casus = _casus(sessie)
    sessie.meldcode.open_meldcode(casus, "d", "stap3")
    terug = sessie.plek
    sessie.toon_werklijst()
    sessie.toon(terug)
    assert sessie.plek == terug


def test_the_decision_sheet_is_written_where_the_user_says(sessie: Sessie, tmp_path: Path) -> None:
    sessie.meldcode.open_meldcode(_casus(sessie), "d")
    presenter = sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    presenter.bewaar_besluitblad("")
    presenter.bewaar_besluitblad(str(tmp_path))
    (blad,) = tmp_path.glob("*.pdf")
    assert blad.name == "besluitblad-C-2026-001.pdf"
    presenter.bewaar_besluitblad(str(tmp_path), "odt")
    assert (tmp_path / "besluitblad-C-2026-001.odt").read_bytes().startswith(b"PK")
    presenter.bewaar_besluitblad(str(tmp_path / "weg"))
    melding = presenter.staat().melding
    assert melding is not None
    assert melding.titel == "Het bestand kon niet in deze map worden opgeslagen."


def test_a_note_goes_under_a_signal_that_is_being_written(sessie: Sessie) -> None:
    notitie = NotitieMaken(
        gebeurd_op=Wanneer(van=date(2026, 6, 1), tot=b.DAG, tekst="sinds de zomer"),
        door="jansen",
        notitie="n1",
        tekst="Gerrit huilde.",
    )
    assert sessie.dossier.doe(KLUIS, notitie).aanvaard
    casus = _casus(sessie)
    sessie.meldcode.open_meldcode(casus, "d", "stap1")
    presenter = sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    presenter.druk("signaal")
    presenter.typ("feiten", "Een uur werk.")
    sessie.meldcode.plaats_als_signaal("n1", casus)
    opnieuw = sessie.typend
    assert isinstance(opnieuw, MeldcodePresenter)
    klad = opnieuw._klad.van("signaal")
    assert klad["feiten"] == "Een uur werk.\n\nGerrit huilde."
    assert klad["wanneer"] == "sinds de zomer", "as exact as the note was, no more"


def test_after_the_vault_closed_a_field_that_loses_the_focus_says_nothing_more(sessie: Sessie) -> None:
    sessie.meldcode.open_meldcode(_casus(sessie), "d", "stap3")
    presenter = sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    presenter.persoon_typ("moeder", "wijze", "telefonisch")
    sessie.sluit()
    presenter.persoon_klaar("moeder", "wijze", "telefonisch")
    presenter.typ("wijze", "x", "delen:moeder")
    assert presenter.bewaard


def test_an_emergency_that_was_not_gone_on_with_does_not_come_back_at_another_casus(sessie: Sessie) -> None:
    sessie.meldcode.spoed()
    sessie.toon_werklijst()
    sessie.open_casus(_casus(sessie))
    assert sessie.plek.code == "casus"
    assert len(sessie.dossier.casus(_casus(sessie)).doorlopen) == 1


def test_an_emergency_that_could_not_leave_the_page_does_not_wait_either(
    sessie: Sessie, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(presenter: object) -> None:
        raise SchijfStoring

    monkeypatch.setattr("meldcode_app.sessie_paginas.casussenpagina", stuk)
    sessie.meldcode.spoed()
    assert (sessie.plek.code, sessie.meldcode.spoed_wacht) == ("werklijst", False)


def test_a_note_brought_to_a_signal_twice_stands_there_once(sessie: Sessie) -> None:
    notitie = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", tekst="Gerrit huilde.")
    assert sessie.dossier.doe(KLUIS, notitie).aanvaard
    for _ in range(2):
        sessie.meldcode.plaats_als_signaal("n1", _casus(sessie))
        sessie.toon_werklijst()
    sessie.meldcode.open_meldcode(_casus(sessie), "d", "signaal")
    presenter = sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    assert presenter._klad.van("signaal")["feiten"] == "Gerrit huilde."
