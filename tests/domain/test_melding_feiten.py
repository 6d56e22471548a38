"""What the rules of a melding read: told beforehand or not, against the moment of reporting; facts apart; the walk."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.melding_feiten import event_van, feiten
from meldcode_app.domain.oordeel import proef
from meldcode_app.domain.tijd import op
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt
from workflows.melding import MeldingFeiten

NIET = "NIET_VOORAF_OVER_MELDING"
CONCEPT = (vt.melding_voorbereiden(),)
GISTEREN = b.DAG - timedelta(days=1)


def feiten_bij(handeling: Any, *daarna: AlleHandelingen, **situatie: Any) -> MeldingFeiten:
    """For one more act, or for a button on DAG."""
    casus = m.MeldcodeSituatie(daarna=daarna, **situatie).casus()
    straks = (casus.toegepast(proef(casus, handeling)) if handeling else casus).meldingen["m1"]
    return feiten(casus, straks, handeling, handeling.gebeurd_op.laatste_dag if handeling else b.DAG)


def event_bij(handeling: Any, *daarna: AlleHandelingen, **situatie: Any) -> str | None:
    casus = m.MeldcodeSituatie(daarna=daarna, **situatie).casus()
    return event_van(casus, casus.toegepast(proef(casus, handeling)).meldingen["m1"], handeling)


# beforehand or not


@pytest.mark.norm("lkc-107130")
@pytest.mark.parametrize("wanneer", ["gelijktijdig", "achteraf", "niet"])
def test_only_beforehand_is_beforehand(wanneer: str) -> None:
    act = vt.melding_informeren("moeder", wanneer=wanneer)
    assert feiten_bij(act, *CONCEPT).niet_vooraf_geinformeerd == ("moeder",)
    assert feiten_bij(vt.melding_informeren("moeder"), *CONCEPT).niet_vooraf_geinformeerd == ()


@pytest.mark.norm("lkc-107130")
@pytest.mark.parametrize(
    ("verteld", "gemeld", "mist"),
    [
        (op(GISTEREN), op(b.DAG), ()),
        (op(b.DAG), op(b.DAG), ()),
        (op(b.DAG, time(9)), op(b.DAG, time(10)), ()),
        (op(b.DAG, time(10)), op(b.DAG, time(10)), ()),
        (op(b.DAG, time(17)), op(b.DAG, time(10)), ("moeder",)),
        (op(b.DAG, time(17)), op(b.DAG), ()),
        (op(b.DAG), op(b.DAG, time(10)), ()),
        (op(b.DAG), op(GISTEREN), ("moeder",)),
    ],
)
def test_told_before_the_moment_of_reporting(verteld: Any, gemeld: Any, mist: tuple[str, ...]) -> None:
    """On the same day the hour decides where both are known; the same whichever was recorded first."""
    begin = vt.melding_voorbereiden(dag=GISTEREN)
    informeren = vt.melding_informeren("moeder", "vader", gebeurd_op=verteld)
    doen = vt.melding_doen(gebeurd_op=gemeld)
    eerst = feiten_bij(doen, begin, informeren)
    assert eerst.niet_vooraf_geinformeerd == (mist and ("moeder", "vader"))

    in_nood = vt.spoed_melden(gebeurd_op=gemeld)
    daarna = feiten_bij(vt.melding_informeren("moeder", gebeurd_op=verteld), begin, in_nood)
    assert daarna.niet_vooraf_geinformeerd == mist


@pytest.mark.norm("lkc-107130")
def test_a_button_after_reporting_still_measures_against_the_report() -> None:
    melding = (vt.melding_voorbereiden(dag=GISTEREN), vt.spoed_melden(dag=GISTEREN))
    later = vt.melding_informeren("moeder")
    assert feiten_bij(None, *melding, later).niet_vooraf_geinformeerd == ("moeder", "vader")


# who must know


@pytest.mark.norm("leeftijd-12")
@pytest.mark.parametrize(
    ("jaar", "zelf", "klik", "onbekend"),
    [
        (8, (), ("gerrit",), ()),
        (12, ("gerrit",), (), ()),
        (17, ("gerrit",), (), ()),
        (None, (), (), ("gerrit",)),
    ],
)
def test_the_child_by_age(
    jaar: int | None, zelf: tuple[str, ...], klik: tuple[str, ...], onbekend: tuple[str, ...]
) -> None:
    f = feiten_bij(vt.melding_doen(), *CONCEPT, kind=b.kind(jaar))
    assert f.niet_vooraf_geinformeerd == (*zelf, "moeder", "vader")
    assert (f.kind_zonder_uitleg, f.leeftijd_onbekend) == (klik, onbekend)
    gedaan = feiten_bij(vt.melding_doen(), *CONCEPT, vt.melding_informeren("gerrit"), kind=b.kind(jaar))
    assert (gedaan.kind_zonder_uitleg, gedaan.leeftijd_onbekend) == ((), ())
    assert gedaan.niet_vooraf_geinformeerd == ("moeder", "vader")


@pytest.mark.norm("leeftijd-12")
def test_of_age_only_the_one_it_is_about() -> None:
    f = feiten_bij(vt.melding_doen(), *CONCEPT, kind=b.kind(18))
    assert f.niet_vooraf_geinformeerd == ("gerrit",)


@pytest.mark.norm("leeftijd-12")
def test_who_turned_twelve_after_the_report_was_not_twelve_then() -> None:
    jarig = b.kind(None, geboortedatum=date(2014, b.DAG.month, b.DAG.day))
    gemeld = (vt.melding_voorbereiden(dag=GISTEREN), vt.spoed_melden(dag=GISTEREN))
    ouders = vt.melding_informeren("moeder", "vader", wanneer="achteraf")
    assert event_bij(ouders, *gemeld, kind=jarig) == "melding_informeren"
    assert event_bij(ouders, *CONCEPT, kind=jarig) is None
    f = feiten_bij(None, *gemeld, kind=jarig)
    assert (f.niet_vooraf_geinformeerd, f.kind_zonder_uitleg) == (("moeder", "vader"), ("gerrit",))


@pytest.mark.norm("gezag-4.3")
def test_unknown_custody_asks_a_click_until_told() -> None:
    wie = {"personen": (b.moeder(), b.vader("onbekend"), b.persoon("oma"))}
    f = feiten_bij(vt.melding_doen(), *CONCEPT, **wie)
    assert (f.niet_vooraf_geinformeerd, f.gezag_onbekend) == (("moeder",), ("vader",))
    verteld = feiten_bij(vt.melding_doen(), *CONCEPT, vt.melding_informeren("vader"), **wie)
    assert verteld.gezag_onbekend == ()
    alleen = feiten_bij(vt.melding_informeren("moeder", wanneer="niet"), *CONCEPT, **wie)
    assert (alleen.niet_vooraf_geinformeerd, alleen.gezag_onbekend) == (("moeder",), ())


@pytest.mark.norm("lkc-107130")
def test_a_parent_without_custody_is_not_asked_for() -> None:
    f = feiten_bij(vt.melding_doen(), *CONCEPT, personen=(b.moeder(), b.vader("nee")))
    assert (f.niet_vooraf_geinformeerd, f.gezag_onbekend) == (("moeder",), ())


@pytest.mark.norm("lkc-108555")
def test_an_objection_is_recorded_and_is_no_veto() -> None:
    act = vt.melding_informeren("moeder", bezwaar=True, reactie="Ik wil dit niet.")
    assert feiten_bij(act, *CONCEPT).bezwaar_van == ("moeder",)
    situatie = m.MeldcodeSituatie(daarna=CONCEPT)
    oordeel = situatie.beoordeel(act)
    assert oordeel.kan
    assert [r.code for r in oordeel.redenen] == ["TOESTEMMING_GEEN_VOORWAARDE"]
    weg = (*m.MELDING_KLAAR[:-1], act, vt.melding_informeren("vader", "gerrit", bezwaar=True))
    gedaan = m.MeldcodeSituatie(daarna=weg)
    assert gedaan.beoordeel(vt.melding_doen()).kan
    assert [k.bezwaar for k in gedaan.casus().meldingen["m1"].kennisgevingen] == [True] * 3
    assert feiten_bij(vt.melding_doen(), *weg).bezwaar_van == ()


# facts, and the walk


@pytest.mark.norm("lkc-105668")
@pytest.mark.parametrize(
    ("velden", "gescheiden", "zonder_bron"),
    [
        ({}, True, False),
        ({"feiten": "", "signalen": (), "uitspraken": ()}, False, False),
        ({"feiten": " ", "signalen": (), "uitspraken": (), "vermoeden": "Mishandeling."}, False, False),
        ({"feiten": "", "uitspraken": ()}, True, False),
        ({"feiten": "", "signalen": (), "uitspraken": (Uitspraak(tekst="Au."),)}, True, True),
        ({"uitspraken": (Uitspraak(tekst=" "), Uitspraak(tekst="Au.", bron="Gerrit"))}, True, False),
    ],
)
def test_fact_and_suspicion_apart(velden: dict[str, Any], gescheiden: bool, zonder_bron: bool) -> None:
    f = feiten_bij(vt.melding_feiten(**velden), m.signaal(), *CONCEPT)
    assert (f.feiten_gescheiden, f.uitspraak_zonder_bron) == (gescheiden, ("m1",) if zonder_bron else ())


@pytest.mark.norm("lkc-107427")
def test_what_it_does_to_them_is_weighed() -> None:
    assert feiten_bij(vt.melding_feiten(), m.signaal(), *CONCEPT).gevolgen_gewogen
    assert not feiten_bij(vt.melding_feiten(gevolgen_gewogen=" "), m.signaal(), *CONCEPT).gevolgen_gewogen
    assert feiten_bij(vt.melding_doen(), *CONCEPT).gevolgen_gewogen, "the open part itself is asked then"


@pytest.mark.norm("ubwmo-4.1.8")
@pytest.mark.parametrize(("grond", "mist"), [("", True), ("dreiging_melder", False)])
def test_hiding_the_name_takes_one_of_three_grounds(grond: str, mist: bool) -> None:
    act = vt.melding_feiten(identiteit_geheim=True, geheim_grond=grond)
    assert feiten_bij(act, m.signaal(), *CONCEPT).geheim_zonder_grond is mist


@pytest.mark.norm("besluit-2-2")
def test_steps_that_are_not_done_unless_that_was_said_when_deciding() -> None:
    assert feiten_bij(vt.melding_doen(), *CONCEPT).stap_niet_af == ("stap1", "stap2", "stap3", "stap4")
    assert feiten_bij(vt.melding_doen(), *m.MELDING_KLAAR).stap_niet_af == ()
    gezegd = m.naar_besluit(motiveringen=(b.motiveer("STAP_NIET_AF", "stap1", "stap2", "stap3", "stap4"),))
    assert feiten_bij(vt.melding_doen(), gezegd, *CONCEPT).stap_niet_af == ()


@pytest.mark.norm("besluit-2-2-e")
def test_the_decision_beside_it() -> None:
    zonder = feiten_bij(vt.melding_doen(), *CONCEPT)
    assert (zonder.besluit_genomen, zonder.tegen_besluit) == (False, False)
    voor = feiten_bij(vt.melding_doen(), *m.MELDING_KLAAR)
    assert (voor.besluit_genomen, voor.tegen_besluit) == (True, False)
    tegen = feiten_bij(vt.melding_doen(), *m.DOORLOPEN["vervolg"], *CONCEPT)
    assert (tegen.besluit_genomen, tegen.tegen_besluit) == (True, True)


# events


@pytest.mark.parametrize(
    ("handeling", "event"),
    [
        (vt.melding_feiten(), "melding_feiten"),
        (vt.melding_informeren("moeder"), None),
        (vt.melding_informeren("moeder", "vader"), "melding_informeren"),
        (vt.melding_overslaan("feiten"), "melding_feiten_overslaan"),
        (vt.melding_deel_heropenen("informeren"), "melding_informeren_heropenen"),
        (vt.melding_doen(), "melding_doen"),
        (vt.spoed_melden(), "spoed_melden"),
        (vt.bericht(), None),
        (vt.melding_aanvullen(), None),
        (vt.melding_intrekken(), "melding_intrekken"),
        (vt.melding_heropenen(), "melding_heropenen"),
    ],
    ids=lambda x: getattr(x, "soort", None),
)
def test_the_event_of_each_act(handeling: Any, event: str | None) -> None:
    assert event_bij(handeling, m.signaal(), *CONCEPT) == event
