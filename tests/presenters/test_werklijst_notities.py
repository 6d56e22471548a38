"""Notes on the Werklijst: they stand among what is for today, and get a place or are let go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok
from tests.presenters.werklijst_bouwers import maak_presenter, noteer, regels, verzoek


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Iterator[Dossier]:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    with kluis:
        registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        yield Dossier(kluis, klok)


@pytest.fixture
def presenter(dossier: Dossier, qtbot: QtBot) -> WerklijstPresenter:
    return maak_presenter(dossier)


def test_a_note_of_yesterday_stands_first_among_today_and_is_never_over_time(
    presenter: WerklijstPresenter, dossier: Dossier
) -> None:
    noteer(dossier, "Gerrit kwam\nzonder jas.", dagen=1)
    verzoek(dossier, 0, b.terugleggen())
    (notitie, _) = regels(presenter)["vandaag"]
    assert (notitie.wat, notitie.bij) == ("Notitie van gisteren plaatsen", "Gerrit kwam zonder jas.")
    assert (notitie.wanneer.tekst, notitie.herkomst) == ("te plaatsen", "")
    assert [k.tekst for k in notitie.knoppen] == ["Plaatsen", "Niet meer nodig"]


def test_placing_a_note_with_a_child_that_is_there(
    presenter: WerklijstPresenter, dossier: Dossier, qtbot: QtBot
) -> None:
    casus = b.Situatie(daarna=b.OP_WEG["ingetrokken"]).in_kluis(dossier.kluis)
    noteer(dossier, dagen=1)
    presenter.open("notitie:n1")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert [v.code for v in formulier.velden] == ["tekst", "casus"]
    assert [k.code for k in formulier.knoppen] == ["later", "vastleggen"]
    presenter.druk("vastleggen")
    assert _fout(presenter, "casus").startswith("Er is nog geen casus gekozen")
    presenter.typ("casus", casus)
    gezegd: list[str] = []
    presenter.status.connect(gezegd.append)
    with qtbot.waitSignal(presenter.gewijzigd):
        presenter.druk("vastleggen")
    assert gezegd[-1] == "Notitie geplaatst om 10.00"
    assert dossier.casus(casus).aantekeningen[0].tekst == "Gerrit kwam zonder jas."
    assert presenter.staat().leeg
    assert dossier.kluis.concepten() == ()


def _fout(presenter: WerklijstPresenter, veld: str) -> str:
    formulier = presenter.staat().formulier
    assert formulier is not None
    return next(v.fout for v in formulier.velden if v.code == veld)


def test_placing_a_note_with_a_child_that_has_no_casus_yet(
    presenter: WerklijstPresenter, dossier: Dossier
) -> None:
    noteer(dossier)
    presenter.open("notitie:n1", "plaatsen")
    presenter.typ("casus", "nieuw")
    presenter.druk("vastleggen")
    assert "is leeg" in _fout(presenter, "naam")
    presenter.typ("naam", "Noor")
    presenter.typ("geboortedatum", "1-1-2099")
    presenter.druk("vastleggen")
    assert _fout(presenter, "geboortedatum") == "Deze dag is nog niet geweest."
    assert dossier.casussen() == []
    presenter.typ("geboortedatum", "")
    presenter.druk("vastleggen")
    (rij,) = dossier.casussen()
    assert (rij["naam"], rij["kenmerk"]) == ("Noor", "C-2026-001")
    assert len(dossier.casus(str(rij["casus"])).aantekeningen) == 1


@pytest.mark.norm("huisregel-g-3")
def test_a_note_of_long_ago_asks_one_click(presenter: WerklijstPresenter, dossier: Dossier) -> None:
    casus = b.Situatie().in_kluis(dossier.kluis)
    noteer(dossier, dagen=12)
    presenter.open("notitie:n1")
    presenter.typ("casus", casus)
    presenter.druk("vastleggen")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert [x.code for x in formulier.behoeften] == ["LATER_VASTGELEGD"]
    presenter.zie("LATER_VASTGELEGD", "")
    presenter.druk("vastleggen")
    assert presenter.staat().formulier is None
    assert len(dossier.casus(casus).aantekeningen) == 1


def test_a_note_that_is_not_needed_goes_with_or_without_a_reason(
    presenter: WerklijstPresenter, dossier: Dossier
) -> None:
    noteer(dossier)
    presenter.open("notitie:n1", "afhandelen")
    presenter.druk("later")
    assert len(dossier.notities()) == 1
    presenter.open("notitie:n1", "afhandelen")
    presenter.druk("vastleggen")
    assert dossier.notities() == []
    presenter.open("notitie:n1")
    assert presenter.staat().formulier is None


@pytest.mark.parametrize("nieuw", [False, True])
def test_as_a_signal_the_note_goes_to_the_page_of_the_meldcode_and_stays_until_that_recorded_it(
    nieuw: bool, dossier: Dossier, qtbot: QtBot
) -> None:
    presenter = maak_presenter(dossier, met_signaal=True)
    casus = b.Situatie().in_kluis(dossier.kluis)
    noteer(dossier)
    presenter.open("notitie:n1")
    presenter.typ("als", "signaal")
    presenter.druk("vastleggen")
    assert _fout(presenter, "casus")
    presenter.typ("casus", "nieuw" if nieuw else casus)
    presenter.typ("naam", "Noor")
    with qtbot.waitSignal(presenter.plaats_als_signaal) as gevraagd:
        presenter.druk("vastleggen")
    assert gevraagd.args[0] == "n1"
    assert (gevraagd.args[1] == casus) is not nieuw
    assert dossier.casus(gevraagd.args[1]).bestaat
    assert len(dossier.notities()) == 1
    assert presenter.staat().formulier is None


def test_a_note_that_was_begun_is_told_and_can_be_thrown_away(
    presenter: WerklijstPresenter, dossier: Dossier
) -> None:
    presenter.druk("notitie")
    presenter._notitie.typ("tekst", "Gerr")
    presenter._notitie.druk("later")
    concept = presenter.staat().concept
    assert concept is not None
    assert concept.zin == "Er staat nog een notitie die u niet hebt bewaard."
    presenter.druk("concept_verder")
    assert presenter._notitie.staat() is not None
    presenter._notitie.druk("later")
    presenter.druk("concept_weg")
    assert presenter.staat().concept is None
