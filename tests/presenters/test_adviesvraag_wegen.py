"""Where a question for advice leads: to a melding, once; and nowhere for who may not look in."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.voorlopig import dossier_bij
from meldcode_app.storage.kluis import Kluis
from tests import bouwers_meldcode as bm
from tests.bouwers import gezien
from tests.bouwers_veilig_thuis import (
    advies_beginnen,
    advies_ontvangen,
    blad_invullen,
    melding_feiten,
    melding_intrekken,
    melding_voorbereiden,
)


@pytest.fixture
def dossier(gedeelde_kluis: Kluis) -> Dossier:
    return Dossier(gedeelde_kluis, lambda: datetime(2026, 11, 23, 9, 41, tzinfo=UTC))


def test_a_melding_that_was_dropped_is_not_opened_again_but_a_new_one_begun(
    qtbot: QtBot, dossier: Dossier
) -> None:
    situatie = bm.MeldcodeSituatie(
        daarna=(advies_beginnen(), advies_ontvangen(), melding_voorbereiden(), melding_intrekken())
    )
    presenter = AdviesvraagPresenter(dossier, situatie.in_kluis(dossier.kluis), "a1")
    with qtbot.waitSignal(presenter.open_melding) as naar:
        presenter.druk("melden")
    casus_id, id_ = naar.args
    assert id_ != "m1"
    assert id_ not in dossier.casus(casus_id).meldingen, "it begins with what is recorded on its page"
    handeling = melding_feiten(melding=id_, signalen=())
    nieuw = dossier_bij(dossier, casus_id, id_).doe(casus_id, handeling).casus.meldingen[id_]
    assert (nieuw.adviesvraag, nieuw.verloop) == ("a1", "melding_concept")


def test_after_handing_over_no_melding_is_begun_and_the_page_says_why(qtbot: QtBot, dossier: Dossier) -> None:
    situatie = bm.MeldcodeSituatie(
        daarna=(
            *bm.DOORLOPEN["vervolg"],
            advies_beginnen(),
            advies_ontvangen(),
            bm.overdragen(motiveringen=(gezien("OPEN_BIJ_OVERDRACHT"),)),
        )
    )
    presenter = AdviesvraagPresenter(dossier, situatie.in_kluis(dossier.kluis), "a1")
    with qtbot.assertNotEmitted(presenter.open_melding):
        presenter.druk("melden")
    assert [b.code for b in presenter.staat().nodig] == ["NU_NIET_AAN_DE_ORDE"]
    assert dossier.casus(presenter._casus_id).meldingen == {}


def test_who_may_not_look_in_sees_no_word_of_it_and_can_do_nothing(dossier: Dossier) -> None:
    casus_id = bm.MeldcodeSituatie(
        begin=bm.beginnen(door="dennis", professional="dennis"),
        daarna=(bm.signaal(door="dennis"), advies_beginnen(door="dennis"), blad_invullen(door="dennis")),
    ).in_kluis(dossier.kluis)
    presenter = AdviesvraagPresenter(dossier, casus_id, "a1")
    voor = len(dossier.tijdlijn(casus_id))
    for code in ("gebeld", "opslaan", "afdrukken", "melden"):
        presenter.druk(code)
    staat = presenter.staat()
    assert staat.stand.titel == "Een collega is bij deze casus betrokken."
    assert (staat.formulier, staat.blad, staat.eerder, staat.knoppen) == (None, (), (), ())
    assert len(dossier.tijdlijn(casus_id)) == voor
