"""Sheets that were made and advice that was given stay on the page, the sheets with their exact bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.presenters.adviesvraag_blad import BEWERKBAAR, KOPIE
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests.bouwers_meldcode import MeldcodeSituatie, signaal
from tests.bouwers_veilig_thuis import advies_beginnen, advies_ontvangen, advies_wegen


@pytest.fixture
def dossier(gedeelde_kluis: Kluis) -> Dossier:
    return Dossier(gedeelde_kluis, lambda: datetime(2026, 11, 23, 9, 41, tzinfo=UTC))


def _presenter(dossier: Dossier, *daarna: AlleHandelingen) -> AdviesvraagPresenter:
    situatie = MeldcodeSituatie(daarna=(signaal(feiten="een blauwe plek"), advies_beginnen(), *daarna))
    return AdviesvraagPresenter(dossier, situatie.in_kluis(dossier.kluis), "a1")


def _druk_af(presenter: AdviesvraagPresenter, vraag: str, map_: Path) -> None:
    presenter.typ("vraag1", vraag)
    presenter.druk("afdrukken")
    presenter.bewaar_blad(str(map_))


@pytest.mark.norm("anoniem-blad")
def test_an_earlier_sheet_is_written_again_byte_for_byte_and_nothing_is_recorded(
    qtbot: QtBot, dossier: Dossier, tmp_path: Path
) -> None:
    presenter = _presenter(dossier)
    _druk_af(presenter, "mag hij naar huis?", tmp_path)
    _druk_af(presenter, "wie praat er met vader?", tmp_path)
    eerst = (tmp_path / "voorbereiding-adviesvraag.pdf").read_bytes()
    nieuwste, oudste = presenter.staat().eerder
    assert [k.code for k in oudste.knoppen] == [KOPIE, BEWERKBAAR]
    voor = len(dossier.tijdlijn(presenter._casus_id))
    with qtbot.waitSignal(presenter.afdrukken):
        presenter.druk_bij(KOPIE, oudste.id)
    ergens = tmp_path / "later"
    ergens.mkdir()
    presenter.bewaar_blad(str(ergens))
    (kopie,) = ergens.iterdir()
    assert kopie.read_bytes() == eerst
    assert len(dossier.tijdlijn(presenter._casus_id)) == voor
    assert nieuwste.id != oudste.id
    melding = presenter.staat().melding
    assert melding is not None
    assert melding.soort == "goed"


def test_the_editable_copy_of_an_earlier_sheet_is_written_as_it_was_kept(
    qtbot: QtBot, dossier: Dossier, tmp_path: Path
) -> None:
    presenter = _presenter(dossier)
    _druk_af(presenter, "mag hij naar huis?", tmp_path)
    voor = len(dossier.tijdlijn(presenter._casus_id))
    ergens = tmp_path / "later"
    ergens.mkdir()
    with qtbot.waitSignal(presenter.afdrukken):
        presenter.druk_bij(BEWERKBAAR, presenter.staat().eerder[0].id)
    presenter.bewaar_blad(str(ergens))
    (kopie,) = ergens.iterdir()
    (blad,) = dossier.casus(presenter._casus_id).adviesvragen[presenter._id].bladen
    assert kopie.name == "voorbereiding-adviesvraag.odt"
    assert kopie.read_bytes() == dossier.kluis.document(blad.bewerkbaar)
    assert len(dossier.tijdlijn(presenter._casus_id)) == voor
    presenter.druk_bij(KOPIE, presenter.staat().eerder[0].id)
    presenter.bewaar_blad(str(ergens))
    assert (ergens / "voorbereiding-adviesvraag.pdf").exists()


def test_choosing_no_folder_writes_nothing_and_the_next_print_is_a_new_sheet(
    dossier: Dossier, tmp_path: Path
) -> None:
    presenter = _presenter(dossier)
    _druk_af(presenter, "mag hij naar huis?", tmp_path)
    presenter.druk_bij(KOPIE, presenter.staat().eerder[0].id)
    presenter.bewaar_blad("")
    assert len(list(tmp_path.iterdir())) == 1
    _druk_af(presenter, "wie praat er met vader?", tmp_path)
    assert len(presenter.staat().eerder) == 2


def test_a_folder_that_refuses_leaves_the_sheet_in_the_vault_to_be_saved_again(
    qtbot: QtBot, dossier: Dossier, tmp_path: Path
) -> None:
    presenter = _presenter(dossier)
    presenter.typ("vraag1", "mag hij naar huis?")
    presenter.druk("afdrukken")
    with qtbot.waitSignal(presenter.gewijzigd):
        presenter.bewaar_blad(str(tmp_path / "weg"))
    staat = presenter.staat()
    assert staat.melding is not None
    assert staat.melding.soort == "fout"
    assert staat.melding.doe
    presenter.druk_bij(KOPIE, staat.eerder[0].id)
    presenter.bewaar_blad(str(tmp_path))
    assert [p.name for p in tmp_path.iterdir()] == ["voorbereiding-adviesvraag.pdf"]


@pytest.mark.norm("eigen-afweging")
def test_each_advice_keeps_its_own_weighing(dossier: Dossier) -> None:
    presenter = _presenter(
        dossier,
        advies_ontvangen(advies="Praat eerst."),
        advies_wegen(eigen_afweging="Dat doen wij."),
        advies_ontvangen(advies="Meld nu."),
    )
    nieuwste, oudste = presenter.staat().eerder
    assert [d.label for d in nieuwste.delen] == ["Advies"]
    assert [d.tekst for d in oudste.delen][-1].endswith("Dat doen wij.")
