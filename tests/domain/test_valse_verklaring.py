"""Acts that are each allowed, in an order that would make the file say what is not true: it may not come to that."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.basis import Beslisser, Motivering, Poging
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.taken_meldcode import taken_meldcode
from meldcode_app.domain.verwijzingen import controleer_deelnemers
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

GISTEREN, MORGEN = b.DAG - timedelta(days=1), b.MORGEN
NIETS = (*m.STAP_1_EN_2, m.gesprek("moeder", "vader", "gerrit"), m.afronden("stap3"), m.weging())
GEEN_VERMOEDEN = (*NIETS, m.antwoord(1, "nee"), m.afronden("stap4"), m.besluit("nee", "nee"))
"""Decided for neither; closed, for there was no suspicion."""


def _situatie(*daarna: AlleHandelingen) -> m.MeldcodeSituatie:
    return m.MeldcodeSituatie(daarna=daarna)


def _codes(handeling: AlleHandelingen, *daarna: AlleHandelingen) -> list[str]:
    """What stands in the way, "CODE betreft"."""
    redenen = _situatie(*daarna).beoordeel(handeling, MORGEN).open_redenen
    return [f"{r.code} {r.betreft}".strip() for r in redenen]


# decisions in force


@pytest.mark.norm("besluit-2-2-e")
def test_a_decision_about_an_earlier_suspicion_is_not_in_force_for_an_emergency_after_it() -> None:
    heropend = (*GEEN_VERMOEDEN, m.meldcode_heropenen())
    assert _codes(vt.spoed_melden(motiveringen=()), *heropend) == ["SPOED_ONVOLLEDIG"]
    situatie = _situatie(*heropend, vt.spoed_melden())
    d = situatie.doorloop()
    assert d.besluit_staat == "vervolg"
    assert (d.besluit is not None, d.besluit_van_kracht) == (True, None)
    assert "spoed_besluit" in [t.soort for t in taken_meldcode(situatie.casus())]


@pytest.mark.norm("besluit-2-2-e")
@pytest.mark.parametrize(
    ("daarna", "van_kracht"),
    [
        ((), True),
        ((m.stap_heropenen("stap4"),), True),
        ((m.naar_besluit(),), False),
        ((m.naar_besluit(), m.besluit()), True),
        ((m.evalueren("nee"),), False),
        ((m.evalueren("ja"),), True),
        ((m.evalueren("ja"), m.meldcode_heropenen()), False),
        ((m.evalueren("ja"), m.spoed_verklaren()), False),
        ((m.overdragen(),), True),
    ],
)
def test_a_decision_is_in_force_until_it_is_taken_anew(
    daarna: tuple[AlleHandelingen, ...], van_kracht: bool
) -> None:
    d = _situatie(*m.DOORLOPEN["vervolg"], *daarna).doorloop()
    assert (d.besluit_van_kracht is not None) is van_kracht
    assert d.besluit is not None


@pytest.mark.norm("spoed-achteraf")
def test_an_emergency_against_the_decision_or_with_nothing_written_asks_why() -> None:
    zonder = vt.spoed_melden(motiveringen=())
    assert _codes(zonder, *m.MELDING_KLAAR) == []
    leeg = vt.spoed_melden(motiveringen=(), inhoud="")
    assert _codes(leeg, *m.MELDING_KLAAR) == []
    assert _codes(leeg, *(h for h in m.MELDING_KLAAR if h.soort != "melding_feiten")) == ["SPOED_ONVOLLEDIG"]
    niet_melden = (*m.DOORLOPEN["vervolg"], *m.MELDING_KLAAR[-3:])
    assert _codes(zonder, *niet_melden) == ["SPOED_ONVOLLEDIG"]


# the suspicion


@pytest.mark.norm("afwegingskader")
def test_no_suspicion_is_said_of_the_suspicion_of_then_not_of_a_new_signal() -> None:
    heropend = (*GEEN_VERMOEDEN, m.signaal("s2", heropenen=True))
    assert _codes(m.meldcode_afsluiten(), *heropend) == ["AFSLUITEN_BIJ_VERMOEDEN"]
    assert "NIETS_BIJ_VERMOEDEN" in _codes(m.besluit("nee", "nee"), *heropend)
    opnieuw = (*heropend, m.antwoord(1, "nee"))
    assert _codes(m.meldcode_afsluiten(), *opnieuw) == []
    assert _codes(m.besluit("nee", "nee"), *opnieuw) == []


# the frame


@pytest.mark.norm("afwegingskader")
@pytest.mark.norm("lkc-108721")
@pytest.mark.parametrize(
    ("opnieuw", "wijkt_af"),
    [
        ((m.antwoord(1, "ja"),), True),
        ((m.antwoord(1, "twijfel"),), True),
        ((m.antwoord(1, "nee"),), False),
        ((m.antwoord(2, "nee"),), False),
        ((m.antwoord(2, "nee"), m.antwoord(3, "nee"), m.antwoord(2, "nee")), True),
    ],
)
def test_answering_an_earlier_question_anew_is_no_way_around_the_outcome(
    opnieuw: tuple[AlleHandelingen, ...], wijkt_af: bool
) -> None:
    """Doubt at question 2 is to be looked at again, not gone: deciding otherwise still asks why."""
    eerder = (*m.NAAR_MELDEN[:-2], m.antwoord(2, "twijfel"), m.hulp_afspreken())
    f = _situatie(*eerder, *opnieuw).feiten(m.besluit("nee", "ja"))
    assert (f.wijkt_af_van_kader, f.kader_zegt_melden) == (wijkt_af, wijkt_af)


@pytest.mark.norm("afwegingskader")
def test_why_nobody_was_called_answers_for_that_doubt_only() -> None:
    waarom = b.motiveer("TWIJFEL_ZONDER_ADVIES")
    eerste = (m.signaal(), m.antwoord(1, "twijfel"), m.afronden("stap4", motiveringen=(waarom,)))
    nog = _codes(m.besluit("nee", "ja"), *eerste)
    assert "TWIJFEL_ZONDER_ADVIES" not in nog
    tweede = (*eerste, m.antwoord(1, "ja"), m.antwoord(2, "twijfel"))
    assert "TWIJFEL_ZONDER_ADVIES" in _codes(m.besluit("nee", "ja"), *tweede)


@pytest.mark.norm("afwegingskader")
def test_a_call_after_the_decision_was_no_advice_on_the_doubt() -> None:
    gebeld = (vt.advies_beginnen(), vt.advies_vragen())
    twijfel = (m.signaal(), m.antwoord(1, "twijfel"), *gebeld)
    assert "TWIJFEL_ZONDER_ADVIES" in _codes(m.besluit("nee", "ja", dag=GISTEREN), *twijfel)
    assert "TWIJFEL_ZONDER_ADVIES" not in _codes(m.besluit("nee", "ja"), *twijfel)


# antedating


@pytest.mark.norm("besluit-2-2")
@pytest.mark.parametrize("handeling", [m.naar_besluit, m.besluit])
def test_what_is_decided_on_a_day_rests_on_steps_that_were_done_that_day(handeling: object) -> None:
    assert callable(handeling)
    later = [c for c in _codes(handeling(dag=GISTEREN), *m.STAPPEN_AF) if c.startswith("STAP_NIET_AF")]
    assert later == [f"STAP_NIET_AF stap{n}" for n in (1, 2, 3, 4)]
    assert [c for c in _codes(handeling(), *m.STAPPEN_AF) if c.startswith("STAP_NIET_AF")] == []
    overgeslagen = (*m.STAPPEN_AF, m.stap_heropenen("stap2"), m.stap_overslaan("stap2"))
    assert "STAP_NIET_AF stap2" not in _codes(handeling(dag=GISTEREN), *overgeslagen)


@pytest.mark.norm("besluit-2-2")
def test_what_was_reported_on_a_day_rests_on_steps_that_were_done_that_day() -> None:
    codes = _codes(vt.melding_doen(dag=GISTEREN), *m.MELDING_KLAAR)
    assert [c for c in codes if c.startswith("STAP_NIET_AF")] == [
        f"STAP_NIET_AF stap{n}" for n in (1, 2, 3, 4)
    ]
    assert "NOG_GEEN_BESLUIT" in codes


@pytest.mark.norm("besluit-2-2")
def test_why_a_step_was_not_finished_answers_until_it_is_and_not_after() -> None:
    waarom = b.motiveer("STAP_NIET_AF", "stap2", "stap4")
    stappen = (m.signaal(), m.afronden("stap1"), m.stap_overslaan("stap3"))
    besloten = (*stappen, m.besluit("ja", "nee", motiveringen=(waarom,)))
    assert _codes(m.besluit("ja", "nee"), *besloten) == []
    klaar = (*besloten, m.consult(), m.afronden("stap2"))
    assert _codes(m.besluit("ja", "nee"), *klaar) == []
    assert _codes(m.besluit("ja", "nee"), *klaar, m.stap_heropenen("stap2")) == ["STAP_NIET_AF stap2"]


@pytest.mark.norm("huisregel-g-2")
def test_nothing_in_an_act_has_happened_on_a_day_to_come() -> None:
    overmorgen = MORGEN + timedelta(days=1)
    poging = Poging(dag=overmorgen, wijze="telefoon")
    grond = Motivering(
        code="GEEN_GESPREK_OUDER", betreft=("vader",), grond="U7", tekst="Niet thuis.", pogingen=(poging,)
    )
    for handeling in (
        m.gesprek_overslaan("vader", motiveringen=(grond,)),
        m.standpunt(ondertekend_op=overmorgen),
        m.pleger(bevoegd_gezag_op=overmorgen),
    ):
        assert _codes(handeling) == ["DATUM_IN_DE_TOEKOMST"]
    assert _codes(m.standpunt(ondertekend_op=MORGEN)) == []
    assert _codes(m.pleger(bevoegd_gezag_op=None)) == []


# who


@pytest.mark.norm("besluit-2-1-c")
def test_a_decider_without_a_name_is_nobody() -> None:
    wie = Beslisser(naam=" ", functie="directeur")
    situatie = _situatie(*m.STAPPEN_AF)
    assert not situatie.feiten(m.besluit(besloten_door=wie)).beslisser_bevoegd


def test_a_dissenting_view_is_of_somebody_of_the_own_organisation() -> None:
    """Nobody types what a professional elsewhere weighs, nor a parent (domain 2.2)."""
    casus = _situatie().casus()
    controleer_deelnemers(casus, b.inrichting(), m.standpunt())
    for van in ("moeder", "smit"):
        with pytest.raises(OngeldigeHandeling) as fout:
            controleer_deelnemers(casus, b.inrichting(), m.standpunt(van=van))
        assert fout.value.veld == "van"


# Veilig Thuis and the parents


@pytest.mark.norm("onthulling")
def test_a_call_from_before_the_disclosure_was_about_something_else() -> None:
    eerder = (vt.advies_beginnen(), vt.advies_vragen(dag=GISTEREN))
    verteld = m.signaal(onthulling=True)
    assert _codes(m.gesprek("moeder"), *eerder, verteld) == ["ONTHULLING_EERST_ADVIES"]
    assert _codes(m.gesprek("moeder"), *eerder, verteld, vt.advies_ontvangen()) == []


@pytest.mark.norm("bijzondere-vormen")
def test_a_call_from_before_the_signal_of_honour_was_about_something_else() -> None:
    eerder = (vt.advies_beginnen(), vt.advies_vragen(dag=GISTEREN))
    eer = m.signaal(bijzondere_vorm=True)
    assert _codes(m.gesprek("moeder"), *eerder, eer) == ["BIJZONDERE_VORM_EERST_ADVIES"]
    assert _codes(m.gesprek("moeder"), *eerder, eer, vt.advies_ontvangen()) == []


@pytest.mark.norm("lkc-107130")
@pytest.mark.parametrize(("opvolger", "wie"), [("dennis", "dennis"), ("", "jansen")])
def test_who_must_still_be_told_of_a_melding_does_not_disappear_by_handing_over(
    opvolger: str, wie: str
) -> None:
    gemeld = (vt.spoed_melden(), m.besluit("ja", "nee", motiveringen=(
        b.motiveer("STAP_NIET_AF", "stap1", "stap2", "stap3", "stap4"),
    )))  # fmt: skip
    weg = m.overdragen(
        opvolger=opvolger, motiveringen=(b.motiveer("GEEN_OPVOLGER"), b.gezien("OPEN_BIJ_OVERDRACHT"))
    )
    taken = taken_meldcode(_situatie(*gemeld, weg).casus())
    alsnog = [(t.soort, t.betreft, t.wie) for t in taken if not t.wacht_op_ander]
    assert alsnog == [("melding_alsnog_informeren", (p,), wie) for p in ("moeder", "vader")]
    assert [t.soort for t in taken if t.wacht_op_ander] == ["melding_veiligheidsbeoordeling"]


@pytest.mark.norm("gezag-4.3")
@pytest.mark.parametrize("handeling", [m.afronden, m.stap_overslaan])
def test_a_parent_whose_custody_nobody_looked_up_is_not_passed_by_in_silence(handeling: object) -> None:
    assert callable(handeling)
    personen = (b.moeder(), b.vader("onbekend"), b.persoon("oma"))
    gesproken = (m.signaal(), m.gesprek("moeder", "gerrit"))

    def codes(*daarna: AlleHandelingen) -> list[str]:
        situatie = m.MeldcodeSituatie(daarna=(*gesproken, *daarna), personen=personen)
        return [f"{r.code} {r.betreft}" for r in situatie.beoordeel(handeling("stap3"), MORGEN).open_redenen]

    assert "GEZAG_ONBEKEND vader" in codes()
    assert "GEZAG_ONBEKEND vader" not in codes(m.gesprek("vader", gesprek="g2"))
    gezien = m.afronden("stap3", motiveringen=(b.gezien("GEZAG_ONBEKEND", "vader"),))
    assert "GEZAG_ONBEKEND vader" not in codes(gezien, m.stap_heropenen("stap3"))


@pytest.mark.norm("lkc-108725")
def test_custody_ends_at_eighteen_and_so_does_having_to_speak_with_the_parents() -> None:
    for leeftijd, verwacht in ((17, ("moeder", "vader")), (18, ()), (None, ("moeder", "vader"))):
        situatie = m.MeldcodeSituatie(kind=b.kind(leeftijd))
        f = situatie.feiten(m.afronden("stap3"))
        assert (f.ouder_zonder_gesprek, f.kind_zonder_gesprek) == (verwacht, ("gerrit",))
        overslaan = situatie.feiten(m.gesprek_overslaan("vader", motiveringen=()))
        assert overslaan.ouder_zonder_gesprek == verwacht[1:]
    bezig = m.MeldcodeSituatie(kind=b.kind(17), daarna=(m.gesprek("gerrit"),))
    taken = {t.betreft: t.tot for t in taken_meldcode(bezig.casus()) if t.soort == "meldcode_gesprek"}
    assert taken == {(p,): date(2027, 5, 14) for p in ("moeder", "vader")}


@pytest.mark.norm("lkc-zorgvuldig")
def test_reporting_while_nobody_is_known_to_be_told_asks_about_that_once() -> None:
    klaar = tuple(h for h in m.MELDING_KLAAR if h.soort != "melding_informeren")

    def codes(
        *personen: object, handeling: AlleHandelingen, daarna: tuple[AlleHandelingen, ...] = klaar
    ) -> list[str]:
        situatie = m.MeldcodeSituatie(daarna=daarna, personen=personen)  # type: ignore[arg-type]
        redenen = situatie.beoordeel(handeling, MORGEN).open_redenen
        return [f"{r.code} {r.betreft}" for r in redenen if r.klasse == "motiveer"]

    zonder_gezag = (b.moeder("nee"), b.vader("nee"))
    assert codes(*zonder_gezag, handeling=vt.melding_doen()) == ["MELDING_DEEL_OPEN informeren"]
    per_persoon = codes(b.moeder(), b.vader("nee"), handeling=vt.melding_doen())
    assert per_persoon == ["NIET_VOORAF_OVER_MELDING moeder"]
    verteld = (*klaar, vt.melding_informeren("gerrit"))
    assert codes(*zonder_gezag, handeling=vt.melding_doen(), daarna=verteld) == []
