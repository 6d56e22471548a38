"""The list of casussen, and beginning one: a first name is enough, typed text is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS, Wijziging
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Iterator[Dossier]:
    """An empty vault of the school."""
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    with kluis:
        registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        yield Dossier(kluis, klok)


@pytest.fixture
def presenter(dossier: Dossier, qtbot: QtBot) -> CasussenPresenter:
    return CasussenPresenter(dossier)


def _vul(presenter: CasussenPresenter, **velden: str) -> None:
    for veld, tekst in velden.items():
        presenter.typ(veld, tekst)
        presenter.klaar(veld, tekst)


def _fout(presenter: CasussenPresenter, veld: str) -> str:
    formulier = presenter.staat().formulier
    assert formulier is not None
    return next(v.fout for v in formulier.velden if v.code == veld)


def test_an_empty_vault_has_one_primary_and_three_helps(presenter: CasussenPresenter) -> None:
    staat = presenter.staat()
    assert staat.leeg
    assert [k.code for k in staat.knoppen if k.soort == "primair"] == ["casus"]
    assert len(staat.hulp) == 3
    assert staat.rijen == ()


def test_a_first_name_makes_a_casus_and_opens_it(presenter: CasussenPresenter, qtbot: QtBot) -> None:
    gemeld: list[Wijziging] = []
    presenter.gewijzigd.connect(gemeld.append)
    presenter.druk("casus")
    _vul(presenter, naam="Gerrit")
    with qtbot.waitSignal(presenter.open_casus) as geopend:
        presenter.druk("vastleggen")
    (rij,) = presenter.staat().rijen
    assert rij.id == geopend.args[0] == gemeld[0].casus
    assert [cel.tekst for cel in rij.cellen] == [
        "Gerrit",
        "onbekend",
        "C-2026-001",
        "In rust",
        "geen",
        "23 nov",
    ]
    assert presenter.staat().formulier is None
    assert presenter.staat().concept is None


def test_an_empty_name_is_told_beside_the_field_and_nothing_is_made(
    presenter: CasussenPresenter, qtbot: QtBot
) -> None:
    presenter.druk("casus")
    _vul(presenter, geboortedatum="14-5-2018")
    with qtbot.waitSignal(presenter.refused):
        presenter.druk("vastleggen")
    assert "is leeg" in _fout(presenter, "naam")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert formulier.fout_veld == "naam"
    assert formulier.velden[1].waarde == "ma 14 mei 2018"
    assert presenter.staat().leeg


def test_a_birthday_still_to_come_is_an_error_of_its_field(presenter: CasussenPresenter) -> None:
    presenter.druk("casus")
    _vul(presenter, naam="Gerrit", geboortedatum="1-1-2027")
    presenter.druk("vastleggen")
    assert _fout(presenter, "geboortedatum") == "Deze dag is nog niet geweest."
    assert presenter.staat().leeg


def test_a_date_in_the_future_is_told_beside_its_field(presenter: CasussenPresenter) -> None:
    presenter.druk("casus")
    _vul(presenter, naam="Gerrit", wanneer="1-1-2027")
    presenter.druk("vastleggen")
    assert _fout(presenter, "wanneer").startswith("Deze dag is nog niet geweest.")
    assert presenter.staat().leeg


def test_late_entry_asks_one_click_and_then_goes_on(presenter: CasussenPresenter, qtbot: QtBot) -> None:
    presenter.druk("casus")
    _vul(presenter, naam="Gerrit", wanneer="2 nov")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert [(x.code, x.gezien) for x in formulier.behoeften] == [("LATER_VASTGELEGD", False)]
    presenter.druk("vastleggen")
    assert presenter.staat().leeg
    presenter.zie("LATER_VASTGELEGD", "")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert formulier.behoeften[0].gezien
    with qtbot.waitSignal(presenter.open_casus):
        presenter.druk("vastleggen")


def test_a_known_name_is_pointed_out(presenter: CasussenPresenter, dossier: Dossier) -> None:
    b.Situatie().in_kluis(dossier.kluis)
    presenter.druk("casus")
    _vul(presenter, naam="Gerrit Voorbeeld")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert formulier.velden[0].hint == "Er is al een casus met deze naam: C-2026-001."


def test_a_request_for_a_child_with_a_casus_makes_none(
    presenter: CasussenPresenter, dossier: Dossier, qtbot: QtBot
) -> None:
    casus_id = b.Situatie().in_kluis(dossier.kluis)
    presenter.druk("verzoek")
    presenter.typ("casus", casus_id)
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert [v.code for v in formulier.velden] == ["casus"]
    with qtbot.waitSignal(presenter.nieuw_verzoek) as gevraagd:
        presenter.druk("vastleggen")
    assert gevraagd.args == [casus_id]
    assert len(dossier.casussen()) == 1


def test_a_request_for_an_unknown_child_makes_its_casus_first(
    presenter: CasussenPresenter, dossier: Dossier, qtbot: QtBot
) -> None:
    presenter.druk("verzoek")
    _vul(presenter, naam="Noor")
    with qtbot.waitSignal(presenter.nieuw_verzoek) as gevraagd:
        presenter.druk("vastleggen")
    assert gevraagd.args == [dossier.casussen()[0]["casus"]]


def test_searching_by_name_and_clearing(presenter: CasussenPresenter, dossier: Dossier) -> None:
    b.Situatie().in_kluis(dossier.kluis)
    presenter.zoek("gerr")
    assert len(presenter.staat().rijen) == 1
    presenter.zoek("noor")
    staat = presenter.staat()
    assert staat.rijen == ()
    assert staat.geen_treffer == "Geen resultaat voor 'noor'."
    assert not staat.leeg
    presenter.druk("wis_zoek")
    assert len(presenter.staat().rijen) == 1


def test_a_row_tells_age_open_requests_and_last_change(
    presenter: CasussenPresenter, dossier: Dossier
) -> None:
    b.Situatie(kind=b.kind(11)).in_kluis(dossier.kluis)
    (rij,) = presenter.staat().rijen
    assert [cel.tekst for cel in rij.cellen] == [
        "Gerrit Voorbeeld",
        "11 jaar",
        "C-2026-001",
        "Lopend",
        "1 open",
        "23 nov",
    ]


def test_typed_text_outlives_closing_the_page_and_the_program(
    presenter: CasussenPresenter, dossier: Dossier
) -> None:
    presenter.druk("casus")
    presenter.typ("naam", "Ger")
    presenter.druk("later")
    assert presenter.staat().formulier is None
    opnieuw = CasussenPresenter(dossier)
    concept = opnieuw.staat().concept
    assert concept is not None
    opnieuw.druk("concept_verder")
    formulier = opnieuw.staat().formulier
    assert formulier is not None
    assert formulier.velden[0].waarde == "Ger"
    opnieuw.druk("weggooien")
    assert CasussenPresenter(dossier).staat().concept is None


def test_the_practice_vault_says_so_before_a_casus_is_made(dossier: Dossier, qtbot: QtBot) -> None:
    oefen = CasussenPresenter(Dossier(dossier.kluis, dossier.klok, oefening=True))
    oefen.druk("casus")
    formulier = oefen.staat().formulier
    assert formulier is not None
    assert formulier.uitleg is not None
    assert formulier.uitleg.titel == "Dit is de oefenkluis"
    assert formulier.knoppen[-1].tekst == "Toch maken in de oefenkluis"


def test_stopping_keeps_the_draft_and_lets_go_of_the_text(
    presenter: CasussenPresenter, dossier: Dossier
) -> None:
    presenter.druk("casus")
    presenter.typ("naam", "Gerrit")
    presenter.stop()
    assert presenter.staat().formulier is None
    assert b"Gerrit" in (dossier.kluis.concept("casussen") or b"")


def test_the_age_moves_with_the_day(
    presenter: CasussenPresenter, dossier: Dossier, klok: StaandeKlok
) -> None:
    b.Situatie(kind=b.kind(11)).in_kluis(dossier.kluis)
    klok.verder(days=(date(2027, 5, 14) - b.DAG).days)
    assert presenter.staat().rijen[0].cellen[1].tekst == "12 jaar"


def test_the_list_reads_the_journal_of_no_casus(
    presenter: CasussenPresenter, dossier: Dossier, klok: StaandeKlok, monkeypatch: pytest.MonkeyPatch
) -> None:
    b.Situatie().in_kluis(dossier.kluis)

    def gelezen(self: Dossier, casus_id: str) -> None:
        raise AssertionError(casus_id)

    monkeypatch.setattr(Dossier, "tijdlijn", gelezen)
    monkeypatch.setattr(Dossier, "casus", gelezen)
    assert len(presenter.staat().rijen) == 1


def test_searching_by_age_and_by_how_a_casus_stands(presenter: CasussenPresenter, dossier: Dossier) -> None:
    b.Situatie().in_kluis(dossier.kluis)
    noor = b.kind(13, naam="Noor Voorbeeld")
    b.Situatie(kind=noor, daarna=b.OP_WEG["ingetrokken"]).in_kluis(dossier.kluis)

    def namen() -> list[str]:
        return [rij.cellen[0].tekst for rij in presenter.staat().rijen]

    presenter.zoek("13 jaar")
    assert namen() == ["Noor Voorbeeld"]
    presenter.zoek("voorbeeld 8")
    assert namen() == ["Gerrit Voorbeeld"]
    presenter.kies_status("rust")
    assert namen() == []
    assert presenter.staat().geen_treffer == "Geen resultaat voor 'voorbeeld 8' en 'In rust'."
    presenter.zoek("")
    assert namen() == ["Noor Voorbeeld"]
    presenter.kies_status("spoed")
    assert presenter.staat().geen_treffer == "Geen resultaat voor 'Spoed'."
    presenter.druk("wis_zoek")
    assert (presenter.staat().status, len(namen())) == ("alle", 2)
    assert presenter.staat().sub == "2 casussen, op naam."
