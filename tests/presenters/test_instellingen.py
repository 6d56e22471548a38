"""Instellingen: what holds at once, what is recorded with its earlier value kept, and another passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app import settings
from meldcode_app.domain.fouten import SchijfVol, WachtzinKloptNiet
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.instellingen import InstellingenPresenter
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis, leid_sleutel_af
from tests import bouwers as b
from tests.conftest import GOEDKOOP

ZIN = "vier blauwe fietsen"


@pytest.fixture
def kluis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kluis]:
    monkeypatch.setattr("meldcode_app.storage.kluis.Kosten.standaard", lambda: GOEDKOOP)
    gemaakt, _ = Kluis.maak(tmp_path / "P.kluis", ZIN, kosten=GOEDKOOP, reserve_map=tmp_path)
    registreer(gemaakt, KLUIS, b.inrichten(plaats="Voorbeeldstad"), b.op_dag(b.DAG))
    with gemaakt:
        yield gemaakt


@pytest.fixture
def voorkeuren(tmp_path: Path) -> Voorkeuren:
    return Voorkeuren(settings.Instellingen(), tmp_path / "instellingen.json")


@pytest.fixture
def presenter(kluis: Kluis, voorkeuren: Voorkeuren, qtbot: QtBot) -> InstellingenPresenter:
    dossier = Dossier(kluis, b.op_dag(b.DAG + timedelta(days=8)))
    return InstellingenPresenter(dossier, voorkeuren, lambda wachtzin: leid_sleutel_af(kluis.map, wachtzin))


def test_a_choice_holds_at_once_and_is_kept_for_the_next_start(
    presenter: InstellingenPresenter, voorkeuren: Voorkeuren, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(voorkeuren.gewijzigd):
        presenter.kies("thema", "donker")
    presenter.kies("tekstschaal", "115")
    presenter.kies("vergrendelen_na", "12")
    staat = presenter.staat()
    assert (staat.thema, staat.schaal, staat.minuten) == ("donker", "115", "12")
    assert settings.lees(tmp_path / "instellingen.json") == voorkeuren.nu
    with qtbot.assertNotEmitted(voorkeuren.gewijzigd):
        presenter.kies("thema", "donker")


def test_a_disk_that_does_not_keep_it_is_told_and_the_choice_holds(
    presenter: InstellingenPresenter, voorkeuren: Voorkeuren, tmp_path: Path
) -> None:
    (tmp_path / "instellingen.json").mkdir()
    presenter.kies("vergrendelen_na", "30")
    assert voorkeuren.nu.vergrendelen_na == 30
    assert presenter.staat().melding is not None


def test_another_function_decides_from_a_day_on_and_the_earlier_one_is_shown(
    presenter: InstellingenPresenter, kluis: Kluis
) -> None:
    presenter.druk("organisatie")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert {v.code: v.waarde for v in formulier.velden}["beslissende_functie"] == "directeur"
    presenter.typ("beslissende_functie", "adjunct-directeur")
    presenter.klaar("wanneer", "25 nov")
    presenter.druk("vastleggen")
    staat = presenter.staat()
    assert staat.formulier is None
    assert ("Wie beslist volgens de meldcode", "adjunct-directeur") in staat.regels
    assert ("Plaats", "Voorbeeldstad") in staat.regels
    assert staat.eerder == ("Tot 25 november 2026: 'directeur' (wie beslist volgens de meldcode).",)
    assert [g.soort for g in kluis.journaal.lees(KLUIS)] == ["kluis_inrichten", "inrichting_wijzigen"]


def test_the_users_own_name_changes_and_nothing_else(presenter: InstellingenPresenter) -> None:
    presenter.druk("zelf")
    presenter.typ("naam", "M. Jansen-Bos")
    presenter.druk("vastleggen")
    staat = presenter.staat()
    assert staat.zelf == (("Naam", "M. Jansen-Bos"), ("Functie", "intern begeleider"))
    assert dict(staat.regels)["Organisatie"] == "Basisschool De Wijde Blik"


@pytest.mark.parametrize(("form", "veld"), [("zelf", "naam"), ("organisatie", "organisatie")])
def test_a_name_that_is_emptied_is_told_beside_its_field(
    presenter: InstellingenPresenter, kluis: Kluis, form: str, veld: str
) -> None:
    presenter.druk(form)
    presenter.typ(veld, " ")
    presenter.druk("vastleggen")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert formulier.fout_veld == veld
    assert len(kluis.journaal.lees(KLUIS)) == 1


def test_a_form_that_was_left_is_a_draft_to_go_on_with(presenter: InstellingenPresenter) -> None:
    presenter.druk("organisatie")
    presenter.typ("plaats", "Elders")
    presenter.druk("later")
    assert presenter.staat().concept == "organisatie"
    presenter.druk("organisatie")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert {v.code: v.waarde for v in formulier.velden}["plaats"] == "Elders"
    presenter.druk("weggooien")
    assert presenter.staat().concept == ""


def test_another_passphrase_needs_the_one_in_force(
    presenter: InstellingenPresenter, kluis: Kluis, qtbot: QtBot
) -> None:
    wachtzin = presenter.wachtzin
    wachtzin.begin()
    wachtzin.leg_vast("", "", "")
    assert set(wachtzin.staat.fouten) == {"nu", "wachtzin"}
    wachtzin.leg_vast(ZIN, "zes groene bomen", "zes groene bonen")
    assert set(wachtzin.staat.fouten) == {"herhaal"}
    wachtzin.leg_vast("iets anders", "zes groene bomen", "zes groene bomen")
    qtbot.waitUntil(lambda: wachtzin.staat.fouten.get("nu") == WachtzinKloptNiet.wat)
    qtbot.waitUntil(lambda: wachtzin._taak is None)
    leid_sleutel_af(kluis.map, ZIN)
    wachtzin.leg_vast(ZIN, "zes groene bomen", "zes groene bomen")
    qtbot.waitUntil(lambda: not wachtzin.staat.open)
    assert wachtzin.staat.bericht is not None
    assert wachtzin.staat.bericht.soort == "goed"
    with pytest.raises(WachtzinKloptNiet):
        leid_sleutel_af(kluis.map, ZIN)
    leid_sleutel_af(kluis.map, "zes groene bomen")
    qtbot.waitUntil(lambda: wachtzin._taak is None)


def test_a_lock_while_the_passphrase_is_checked_changes_nothing(
    presenter: InstellingenPresenter, kluis: Kluis, qtbot: QtBot
) -> None:
    presenter.wachtzin.begin()
    presenter.wachtzin.leg_vast(ZIN, "zes groene bomen", "zes groene bomen")
    presenter.stop()
    kluis.sluit()
    qtbot.waitUntil(lambda: presenter.wachtzin._taak is None)
    leid_sleutel_af(kluis.map, ZIN)


def test_a_full_disk_leaves_the_passphrase_as_it_is(
    presenter: InstellingenPresenter, kluis: Kluis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(wachtzin: str) -> None:
        raise SchijfVol

    presenter.wachtzin._zet_wachtzin = vol
    presenter.wachtzin.begin()
    presenter.wachtzin.leg_vast(ZIN, "zes groene bomen", "zes groene bomen")
    qtbot.waitUntil(lambda: presenter.wachtzin.staat.bericht is not None)
    assert presenter.wachtzin.staat.open
    assert presenter.wachtzin.staat.bericht is not None
    assert presenter.wachtzin.staat.bericht.titel == SchijfVol.wat
    qtbot.waitUntil(lambda: presenter.wachtzin._taak is None)
    leid_sleutel_af(kluis.map, ZIN)


def test_the_way_to_the_backups_is_there_only_with_such_a_page(
    presenter: InstellingenPresenter, kluis: Kluis, voorkeuren: Voorkeuren, qtbot: QtBot
) -> None:
    assert not presenter.staat().met_reservekopie
    met = InstellingenPresenter(presenter._dossier, voorkeuren, lambda w: None, met_reservekopie=True)
    assert met.staat().met_reservekopie
    with qtbot.waitSignal(met.open_reservekopie):
        met.druk("reservekopie")
