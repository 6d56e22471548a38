"""The list of requests: open ones first, a wish that passed is no verdict, and a casus for a new one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.verzoeken import VerzoekenPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok


@pytest.fixture
def leeg(tmp_path: Path, klok: StaandeKlok) -> Dossier:
    kluis, _ = Kluis.maak(tmp_path / "L.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    return Dossier(kluis, klok)


def test_an_empty_vault_says_what_comes_first(leeg: Dossier, qtbot: QtBot) -> None:
    p = VerzoekenPresenter(leeg)
    staat = p.staat()
    assert staat.leeg is not None
    assert "casus" in staat.leeg.doe
    with qtbot.waitSignal(p.naar_casussen):
        p.druk(staat.knoppen[0].code)


def test_open_ones_stand_first_and_a_passed_wish_is_amber(leeg: Dossier) -> None:
    b.Situatie(daarna=b.OP_WEG["ingetrokken"]).in_kluis(leeg.kluis)
    b.Situatie(begin=b.ontvangen(gewenst_op=date(2026, 11, 20))).in_kluis(leeg.kluis)
    staat = VerzoekenPresenter(leeg).staat()
    assert staat.aantal_open == 1
    assert [rij.cellen[4].tekst for rij in staat.rijen] == ["In behandeling", "Ingetrokken"]
    wens = staat.rijen[0].cellen[3]
    assert (wens.tekst, wens.kleur) == ("wens was vr 20 nov", "warn")


def test_a_row_opens_its_request_and_a_new_one_asks_the_casus_only_when_there_are_more(
    leeg: Dossier, qtbot: QtBot
) -> None:
    een = b.Situatie().in_kluis(leeg.kluis)
    p = VerzoekenPresenter(leeg)
    with qtbot.waitSignal(p.open_verzoek) as geopend:
        p.open(p.staat().rijen[0].id)
    assert geopend.args == [een, "v"]
    with qtbot.waitSignal(p.nieuw_verzoek) as meteen:
        p.druk("nieuw")
    assert meteen.args == [een]
    twee = b.Situatie().in_kluis(leeg.kluis)
    p.druk("nieuw")
    assert p.staat().kies_casus
    with qtbot.waitSignal(p.nieuw_verzoek) as gekozen:
        p.druk("verder", twee)
    assert gekozen.args == [twee]
    assert not p.staat().kies_casus
