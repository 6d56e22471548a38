"""A question for advice as the journal tells it, and the facts and events of each act."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from meldcode_app.domain import adviesvraag_vouwen
from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.adviesvraag_feiten import event_van, feiten
from meldcode_app.domain.handelingen.adviesvraag import WoordOordeel
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.oordeel import Beoordeling, proef
from meldcode_app.domain.tijd import op
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt
from workflows.adviesvraag import AdviesvraagFeiten

GEBELD = (vt.advies_beginnen(), vt.advies_vragen(), vt.advies_ontvangen())


def na(*handelingen: AlleHandelingen) -> Adviesvraag:
    return m.MeldcodeSituatie(daarna=handelingen).casus().adviesvragen["a1"]


def open_van(oordeel: Beoordeling) -> list[str]:
    return [r.code for r in oordeel.open_redenen]


def feiten_bij(handeling: Any, *daarna: AlleHandelingen) -> AdviesvraagFeiten:
    casus = m.MeldcodeSituatie(daarna=daarna).casus()
    straks = (casus.toegepast(proef(casus, handeling)) if handeling else casus).adviesvragen["a1"]
    return feiten(casus, b.inrichting(), straks, handeling, b.DAG)


def test_it_begins_with_its_own_act_within_one_walk() -> None:
    casus = m.MeldcodeSituatie().casus()
    with pytest.raises(TypeError):
        adviesvraag_vouwen.begonnen(proef(casus, vt.advies_vragen()))
    begonnen = na(vt.advies_beginnen(namens="dennis"))
    assert (begonnen.doorloop, begonnen.door, begonnen.staat) == ("d", "dennis", "advies_concept")
    assert (begonnen.advies, begonnen.weging, begonnen.contact_op, begonnen.gesteld_regio) == (None,) * 3 + (
        "",
    )


@pytest.mark.parametrize("staat", m.ADVIES_OP_WEG)
def test_the_ways_to_each_state(staat: str) -> None:
    assert na(*m.ADVIES_OP_WEG[staat]).staat == staat


def test_every_sheet_call_advice_and_note_stays_listed() -> None:
    vraag = na(
        *m.ADVIES_OP_WEG["geanonimiseerd"],
        vt.blad_afdrukken(),
        vt.advies_vragen(regio="Utrecht"),
        vt.advies_vragen(regio="", via="chat", medewerker="J. Bos"),
        vt.advies_ontvangen(regio=""),
        vt.advies_aanvullen(namens="dennis"),
    )
    assert [(blad.document[0], blad.anoniem) for blad in vraag.bladen] == [("b", True), ("c", False)]
    assert [(g.via, g.medewerker) for g in vraag.gesteld] == [("telefoon", "K. Vos"), ("chat", "J. Bos")]
    assert [a.tekst for a in vraag.aanvullingen] == ["Veilig Thuis belde terug."]
    assert [x.code for x in vraag.motiveringen] == ["ZONDER_ANONIEM"]


def test_the_region_of_the_call_goes_with_the_advice_unless_it_says_another() -> None:
    zonder, met = vt.advies_ontvangen(regio=""), vt.advies_ontvangen(regio="Haaglanden")
    vraag = na(vt.advies_beginnen(), vt.advies_vragen(regio="Utrecht"), zonder, met)
    assert [a.regio for a in vraag.adviezen] == ["Utrecht", "Haaglanden"]
    assert vraag.advies == vraag.adviezen[-1]


@pytest.mark.norm("onthulling")
def test_the_first_contact_is_the_earliest_not_the_last_call() -> None:
    eerder, later = b.DAG - timedelta(days=3), b.DAG - timedelta(days=1)
    weg = (vt.advies_beginnen(dag=eerder), vt.advies_vragen(dag=eerder), vt.advies_vragen(dag=later))
    assert na(*weg).contact_op == eerder
    direct = na(vt.advies_beginnen(), vt.advies_ontvangen(gebeurd_op=op(b.DAG, time(9))))
    assert direct.contact_op == b.DAG


@pytest.mark.norm("eigen-afweging")
def test_newer_advice_is_weighed_anew_and_each_keeps_its_own_weighing() -> None:
    eerst = (
        *GEBELD,
        vt.advies_wegen(eigen_afweging="Eerste."),
        vt.advies_wegen(eigen_afweging="Toch anders."),
    )
    een = na(*eerst)
    assert een.weging is not None
    assert (een.weging.eigen_afweging, len(een.wegingen)) == ("Toch anders.", 2)

    opnieuw = na(*eerst, vt.advies_ontvangen(advies="Meld nu."))
    oud, nieuw = opnieuw.adviezen
    assert (opnieuw.staat, opnieuw.weging) == ("advies_bekend", None)
    van_oud = opnieuw.weging_van(oud)
    assert van_oud is not None
    assert van_oud.eigen_afweging == "Toch anders."

    gewogen = na(
        *eerst, vt.advies_ontvangen(advies="Meld nu."), vt.advies_wegen(eigen_afweging="Wij melden.")
    )
    assert gewogen.weging == gewogen.weging_van(nieuw)
    assert gewogen.weging_van(oud) == van_oud


@pytest.mark.norm("eigen-afweging")
def test_closing_before_the_newest_advice_is_weighed_asks_why() -> None:
    situatie = m.MeldcodeSituatie(daarna=(*GEBELD, vt.advies_wegen(), vt.advies_ontvangen()))
    assert open_van(situatie.beoordeel(vt.advies_afsluiten())) == ["EIGEN_AFWEGING_ONTBREEKT"]
    zonder = m.MeldcodeSituatie(daarna=GEBELD[:2])
    assert zonder.beoordeel(vt.advies_afsluiten()).kan


@pytest.mark.norm("eigen-afweging")
@pytest.mark.parametrize(("tekst", "gevraagd"), [(" ", ["EIGEN_AFWEGING_ONTBREEKT"]), ("Ja.", [])])
def test_following_the_advice_takes_an_own_weighing(tekst: str, gevraagd: list[str]) -> None:
    situatie = m.MeldcodeSituatie(daarna=GEBELD)
    assert open_van(situatie.beoordeel(vt.advies_wegen(eigen_afweging=tekst))) == gevraagd


@pytest.mark.norm("anoniem-blad")
def test_the_word_anoniem_waits_for_every_open_word_and_only_that() -> None:
    tekst = replace(vt.blad_invullen().tekst, eigen_tekst="gezien door meester Sjors en Gerrit")
    vul = vt.blad_invullen(tekst=tekst)
    situatie = m.MeldcodeSituatie(daarna=(vt.advies_beginnen(), vul))
    assert open_van(situatie.beoordeel(vt.anonimiseren())) == ["WOORDEN_OPEN"]
    assert open_van(situatie.beoordeel(vt.blad_afdrukken(motiveringen=()))) == ["ZONDER_ANONIEM"]
    assert situatie.beoordeel(vt.advies_vragen()).kan
    weg = replace(vul, oordelen=(WoordOordeel(woord="Sjors", besluit="vervangen", door="een collega"),))
    klaar = na(vt.advies_beginnen(), vul, weg, vt.anonimiseren())
    assert (klaar.staat, klaar.oordelen) == ("geanonimiseerd", weg.oordelen)


@pytest.mark.norm("anoniem-blad")
def test_changing_the_sheet_takes_the_word_away_and_keeps_what_was_printed() -> None:
    vraag = na(*m.ADVIES_OP_WEG["geanonimiseerd"], vt.blad_invullen())
    assert vraag.staat == "advies_concept"
    assert [blad.anoniem for blad in vraag.bladen] == [True]


@pytest.mark.norm("anoniem-blad")
def test_the_texts_are_only_masked_where_the_word_is_asked() -> None:
    open_tekst = vt.blad_invullen(tekst=replace(vt.blad_invullen().tekst, eigen_tekst="juf Karin zag het"))
    weg = (vt.advies_beginnen(), open_tekst)
    assert feiten_bij(vt.anonimiseren(), *weg).woorden_open
    assert feiten_bij(None, *weg).woorden_open
    assert not feiten_bij(vt.advies_vragen(), *weg).woorden_open


@pytest.mark.parametrize(
    ("handeling", "event"),
    [
        (vt.advies_beginnen(), None),
        (vt.blad_invullen(), "adviesblad_invullen"),
        (vt.anonimiseren(), "anonimiseren"),
        (vt.blad_afdrukken(), None),
        (vt.advies_vragen(), "advies_vragen"),
        (vt.advies_ontvangen(), "advies_ontvangen"),
        (vt.advies_wegen(), "advies_wegen"),
        (vt.advies_afsluiten(), "adviesvraag_afsluiten"),
        (vt.advies_heropenen(), "adviesvraag_heropenen"),
        (vt.advies_aanvullen(), None),
    ],
    ids=lambda x: getattr(x, "soort", None),
)
def test_the_event_of_each_act(handeling: Any, event: str | None) -> None:
    assert event_van(handeling) == event


def test_reopened_it_waits_for_what_was_left() -> None:
    met = na(*m.ADVIES_OP_WEG["advies_afgesloten"], vt.advies_heropenen())
    zonder = na(vt.advies_beginnen(), vt.advies_afsluiten(), vt.advies_heropenen())
    assert (met.staat, zonder.staat) == ("advies_bekend", "advies_concept")
