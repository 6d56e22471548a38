"""What each act does to a doorloop, as the journal tells it."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest

from meldcode_app.domain import meldcode_vouwen
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.basis import Beslisser
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.tijd import op
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt


def _na(*handelingen: AlleHandelingen, **situatie: Any) -> Doorloop:
    return m.MeldcodeSituatie(daarna=handelingen, **situatie).doorloop()


def _los(handeling: AlleHandelingen, seq: int = 99) -> Gebeurtenis:
    """An entry that moved no machine."""
    return Gebeurtenis(
        seq=seq,
        casus="c1",
        soort=handeling.soort,
        handeling_id="h",
        geregistreerd_op=b.moment(b.DAG),
        inhoud=Inhoud(handeling=handeling),
    )


def test_a_doorloop_begins_with_its_own_act() -> None:
    with pytest.raises(TypeError):
        meldcode_vouwen.begonnen(_los(m.signaal()))
    doorloop = _na(begin=m.beginnen(gevraagd=True))
    assert (doorloop.professional, doorloop.begonnen_door, doorloop.gevraagd) == ("jansen", "jansen", True)
    assert (doorloop.besluit_staat, doorloop.stap("stap1"), doorloop.spoed_loopt) == ("lopend", "open", False)
    assert not doorloop.eigen_stap_gezet


@pytest.mark.parametrize(("namens", "wie"), [("", "jansen"), ("dennis", "dennis")])
def test_without_a_professional_it_is_of_whoever_acts(namens: str, wie: str) -> None:
    doorloop = _na(begin=m.beginnen(professional="", namens=namens))
    assert (doorloop.professional, doorloop.begonnen_door) == (wie, wie)
    assert [r.namens for r in doorloop.onbevestigd] == ([namens] if namens else [])


@pytest.mark.parametrize(
    ("staat", "verwacht"), [(s, s) for s in m.DOORLOPEN if s != "spoed"] + [("spoed", "lopend")]
)
def test_the_ways_to_each_state(staat: str, verwacht: str) -> None:
    doorloop = _na(*m.DOORLOPEN[staat])
    assert (doorloop.besluit_staat, doorloop.spoed_loopt) == (verwacht, staat == "spoed")


def test_records_stand_with_their_day_and_begin_their_step() -> None:
    later = b.DAG + timedelta(days=2)
    doorloop = _na(
        m.signaal(gebeurd_op=op(b.DAG, time(10))),
        m.signaal("s2", dag=later),
        m.pleger(),
        m.consult(),
        m.weging(),
        m.afspraak(voor=later),
        m.afspraak("f2"),
        m.afspraak_nagekomen("f2"),
        m.standpunt(ondertekend_op=b.DAG),
        m.meldcode_aanvullen(),
        m.afronden("stap1", dag=later),
        m.stap_overslaan("stap2"),
    )
    assert [s.op.tijd for s in doorloop.signalen.values()] == [time(10), None]
    assert doorloop.consulten["c1"].inhoud.met == "Dennis de Wit"
    assert (doorloop.afspraken["f1"].nagekomen, doorloop.afspraken["f2"].nagekomen) == (False, True)
    assert (doorloop.afspraken["f1"].voor, doorloop.afspraken["f1"].wie) == (later, "dennis")
    assert doorloop.standpunten[0].van == "dennis"
    assert len(doorloop.medewerker_als_pleger) == len(doorloop.wegingen) == len(doorloop.aanvullingen) == 1
    staten = {stap: doorloop.stap(stap) for stap in ("stap1", "stap2", "stap3", "stap4")}
    assert staten == {"stap1": "afgerond", "stap2": "overgeslagen", "stap3": "open", "stap4": "bezig"}
    assert doorloop.stap_op == {"stap1": later, "stap2": b.DAG, "stap4": b.DAG}
    assert doorloop.eigen_stap_gezet


def test_asking_advice_begins_step_two_of_its_doorloop() -> None:
    doorloop = _na(vt.advies_beginnen())
    assert (doorloop.stap("stap2"), doorloop.stap_op) == ("bezig", {"stap2": b.DAG})


@pytest.mark.norm("besluit-2-2-c")
def test_a_talk_is_one_record_each_and_informs() -> None:
    doorloop = _na(m.gesprek("moeder", "gerrit", namens="dennis"), m.zorgen_delen("vader", bezwaar=True))
    assert [(g.persoon, g.gehouden, g.door) for g in doorloop.gesprekken] == [
        ("moeder", True, "dennis"),
        ("gerrit", True, "dennis"),
    ]
    assert [(k.persoon, k.wanneer, k.wijze, k.bezwaar) for k in doorloop.kennisgevingen] == [
        ("moeder", "vooraf", "gesprek", False),
        ("gerrit", "vooraf", "gesprek", False),
        ("vader", "vooraf", "telefoon", True),
    ]
    assert doorloop.kennisgevingen[0].reactie == "Hij viel."
    assert doorloop.gesprekken_met("moeder")[0].inhoud is not None
    assert doorloop.stap("stap3") == "bezig"


@pytest.mark.norm("lkc-108725")
def test_no_talk_is_a_record_each_with_its_ground_whatever_act_brought_it() -> None:
    doorloop = _na(
        m.gesprek_overslaan("vader", grond="U1"),
        m.gesprek("moeder"),
        m.afronden("stap3", motiveringen=(b.motiveer("GEEN_GESPREK_KIND", "gerrit", grond="U2"),)),
    )
    niet = [(g.persoon, g.grond, g.toelichting) for g in doorloop.gesprekken if not g.gehouden]
    assert niet == [("vader", "U1", "De feiten staan erbij."), ("gerrit", "U2", "De feiten staan erbij.")]


@pytest.mark.norm("lkc-108725")
def test_one_ground_for_two_persons_stays_two_records() -> None:
    samen = b.motiveer("GEEN_GESPREK_OUDER", "moeder", "vader", grond="U7", pogingen=2)
    doorloop = _na(m.gesprek_overslaan("moeder", "vader", motiveringen=(samen,)))
    assert [(g.persoon, g.pogingen) for g in doorloop.gesprekken] == [("moeder", 2), ("vader", 2)]


def test_who_has_no_custody_is_left_out_without_a_ground() -> None:
    doorloop = _na(m.gesprek_overslaan("vader", motiveringen=()), personen=(b.moeder(), b.vader("nee")))
    assert [(g.persoon, g.grond) for g in doorloop.gesprekken] == [("vader", "")]


@pytest.mark.norm("afwegingskader")
def test_answers_have_versions_and_later_ones_are_to_be_looked_at_again() -> None:
    doorloop = _na(
        m.signaal(),
        m.antwoord(1),
        m.antwoord(2, "nee"),
        m.antwoord(3, wie_helpt="het wijkteam"),
        m.antwoord(2, "ja", aard=("structureel",), namens="dennis"),
    )
    a = doorloop.afweging
    assert [(x.vraag, x.antwoord, x.versie) for x in a.antwoorden] == [
        (1, "ja", 1), (2, "nee", 1), (3, "ja", 1), (2, "ja", 2)
    ]  # fmt: skip
    assert (a.te_herzien(3), a.te_herzien(2), a.te_herzien(1), a.te_herzien(4)) == (True, False, False, False)
    assert (a.staat, a.uitkomst, a.zegt_melden) == ("melden_samen_met_vt", "melden_samen_met_vt", True)
    tweede = a.antwoord(2)
    assert tweede is not None
    assert (tweede.aard, tweede.door, tweede.gekoppeld) == (("structureel",), "dennis", ("s1",))


def test_each_machine_keeps_its_own_states() -> None:
    doorloop = _na(m.signaal(), m.antwoord(1, "twijfel"))
    assert "raadpleeg_vt_1" not in doorloop.configuratie
    assert "stap4_bezig" in doorloop.configuratie
    assert sorted(doorloop.afweging.configuratie) == ["afweging", "raadpleeg_vt_1"]
    na_record = meldcode_vouwen.toegepast(doorloop, _los(m.meldcode_aanvullen()))
    assert (na_record.configuratie, na_record.laatste_seq) == (doorloop.configuratie, 99)
    assert na_record.afweging == doorloop.afweging


@pytest.mark.norm("besluit-2-2-e")
def test_a_decision_keeps_what_the_frame_said_then() -> None:
    doorloop = _na(
        *m.STAPPEN_AF,
        m.besluit(herzien_op=m.TERMIJN),
        m.hulp_afspreken(doelen=("Rust", "Opvang")),
        m.evalueren("nee"),
    )
    besluit = doorloop.besluit
    assert besluit is not None
    assert (besluit.melden, besluit.hulp, besluit.uitkomst_kader) == ("nee", "ja", "hulp_loopt")
    assert (besluit.besloten_door, besluit.herzien_op) == (b.DIRECTEUR, m.TERMIJN)
    assert doorloop.stap_op["stap5"] == b.DAG
    assert (len(doorloop.hulp), doorloop.hulp_nu and doorloop.hulp_nu.doelen) == (2, ("Rust", "Opvang"))
    assert [e.geslaagd for e in doorloop.evaluaties] == [False]
    vijfde = doorloop.afweging.antwoord(5)
    assert vijfde is not None
    assert (vijfde.antwoord, doorloop.afweging.uitkomst) == ("nee", "opnieuw_melden")
    assert doorloop.besluit_staat == "beslissen"


@pytest.mark.norm("spoed-achteraf")
def test_an_emergency_keeps_its_beginning_and_reporting_moves_the_doorloop() -> None:
    vroeg = b.DAG - timedelta(days=1)
    doorloop = _na(
        m.spoed_verklaren(dag=vroeg, kind_nu_veilig=""),
        m.spoed_verklaren(alarmnummer_gebeld="ja"),
        vt.spoed_melden(),
    )
    assert doorloop.spoed is not None
    assert (doorloop.spoed.sinds.van, doorloop.spoed.inhoud.alarmnummer_gebeld) == (vroeg, "ja")
    assert doorloop.besluit_staat == "vervolg"
    assert [x.code for x in doorloop.blijvend] == ["SPOED_ONVOLLEDIG"]
    voorbij = m.MeldcodeSituatie(
        daarna=(m.spoed_verklaren(dag=vroeg), m.spoed_opheffen(), m.spoed_verklaren())
    ).doorloop()
    assert voorbij.spoed is not None
    assert (voorbij.spoed.sinds.van, voorbij.spoed.opgeheven_op) == (b.DAG, None)


def test_lifting_an_emergency_keeps_the_checklist() -> None:
    doorloop = _na(m.spoed_verklaren(), m.spoed_opheffen())
    assert doorloop.spoed is not None
    assert (doorloop.spoed.opgeheven_op, doorloop.spoed.opgeheven_reden) == (b.DAG, "Gerrit is bij oma.")
    assert doorloop.spoed.inhoud.kind_nu_veilig == "ja"


GEMOTIVEERD = (
    m.signaal(),
    m.consult(),
    m.stap_overslaan(
        "stap3",
        motiveringen=(
            b.motiveer("GEEN_GESPREK_OUDER", "moeder", "vader"),
            b.motiveer("GEEN_GESPREK_KIND", "gerrit"),
        ),
    ),
    m.antwoord(1, "nee"),
)


@pytest.mark.parametrize(
    "heropen", [m.meldcode_heropenen(), m.signaal("s9", heropenen=True), m.spoed_verklaren()]
)
@pytest.mark.norm("huisregel-g-7")
def test_reopening_asks_again_what_was_answered_before(heropen: AlleHandelingen) -> None:
    dicht = (*GEMOTIVEERD, m.meldcode_afsluiten(motiveringen=(b.motiveer("OPEN_ZAKEN"),)))
    gesloten = _na(*dicht)
    assert {x.code for x in gesloten.blijvend} == {"GEEN_GESPREK_OUDER", "GEEN_GESPREK_KIND"}
    assert gesloten.afsluiting is not None
    heropend = _na(*dicht, heropen)
    assert (heropend.besluit_staat, heropend.blijvend, heropend.afsluiting) == ("lopend", (), None)
    assert len(heropend.motiveringen) == len(gesloten.motiveringen)
    assert len(heropend.gesprekken) == 3


@pytest.mark.norm("huisregel-g-7")
def test_a_closed_doorloop_keeps_taking_records_and_moves_by_none() -> None:
    dicht = m.DOORLOPEN["afgesloten"]
    records = (
        m.signaal("s2"),
        m.consult("c2"),
        m.gesprek("moeder", gesprek="g9"),
        m.gesprek_overslaan("vader"),
        m.zorgen_delen("vader"),
        m.weging(),
        m.standpunt(),
        m.afspraak(),
        m.meldcode_aanvullen(),
        vt.advies_beginnen(),
    )
    voor, na = _na(*dicht), _na(*dicht, *records)
    assert na.configuratie == voor.configuratie
    assert (len(na.signalen), len(na.consulten), len(na.gesprekken)) == (2, 2, 5)
    assert na.stap_op == voor.stap_op


@pytest.mark.norm("skj-18.006bb")
def test_handing_over_keeps_the_report_and_nothing_comes_after_it() -> None:
    situatie = m.MeldcodeSituatie(
        daarna=(
            *m.STAPPEN_AF,
            m.overdragen(verslag="Alles staat erin."),
            m.beginnen(doorloop="d2", professional="dennis", vervolg_op="d"),
        )
    )
    doorloop = situatie.doorloop()
    assert doorloop.overdracht is not None
    assert (doorloop.overdracht.opvolger, doorloop.overdracht.verslag) == ("dennis", "Alles staat erin.")
    assert (doorloop.open_, situatie.doorloop("d2").vervolg_op) == (False, "d")
    for later in (m.signaal("s2"), m.naar_besluit(), m.spoed_verklaren(), m.meldcode_aanvullen()):
        assert [r.code for r in situatie.beoordeel(later).open_redenen] == ["NU_NIET_AAN_DE_ORDE"]
    assert situatie.beoordeel(m.signaal("s2", doorloop="d2")).kan


def test_two_doorlopen_do_not_touch_each_other() -> None:
    tweede = m.beginnen(doorloop="d2", professional="dennis")
    los = m.MeldcodeSituatie(daarna=(tweede,)).doorloop("d2")
    situatie = m.MeldcodeSituatie(
        daarna=(tweede, *m.STAPPEN_AF, m.spoed_verklaren(), vt.spoed_melden(motiveringen=(
            b.motiveer("SPOED_ONVOLLEDIG"),
        )))
    )  # fmt: skip
    assert situatie.doorloop("d2") == los
    assert situatie.doorloop().besluit_staat == "vervolg"


def test_what_was_typed_for_a_colleague_waits_until_confirmed() -> None:
    begin = m.MeldcodeSituatie(
        daarna=(
            m.signaal(namens="dennis"),
            m.consult(namens="jansen"),
            m.gesprek("moeder", "vader", namens="dennis"),
            m.weging(namens="ans"),
        )
    )
    regels = begin.doorloop().namens
    assert [(r.soort, r.namens, r.door) for r in regels] == [
        ("signaal_vastleggen", "dennis", "jansen"),
        ("gesprek_vastleggen", "dennis", "jansen"),
        ("gesprek_vastleggen", "dennis", "jansen"),
        ("weging_vastleggen", "ans", "jansen"),
    ]
    van_dennis = [r.seq for r in regels if r.namens == "dennis"]
    na = m.MeldcodeSituatie(daarna=(*begin.daarna, m.bevestigen(*van_dennis[:2], hoe="zelf"))).doorloop()
    assert [(r.namens, r.seq) for r in na.onbevestigd] == [("dennis", van_dennis[2]), ("ans", regels[3].seq)]
    assert (na.namens[0].bevestigd_op, na.namens[0].bevestigd_hoe) == (b.DAG, "zelf")


def test_the_fold_never_fails_on_an_accepted_entry() -> None:
    """What a later version of the rules would refuse stays readable."""
    doorloop = _na()
    for handeling in (m.spoed_opheffen(), m.afspraak_nagekomen("weg"), m.bevestigen(12), m.naar_besluit()):
        na = meldcode_vouwen.toegepast(doorloop, _los(handeling))
        assert (na.laatste_seq, na.spoed, na.afspraken, na.namens) == (99, None, {}, ())


def test_motivations_are_kept_with_the_doorloop() -> None:
    doorloop = _na(
        m.signaal(),
        m.afronden("stap2", motiveringen=(b.motiveer("GEEN_CONSULT"),)),
        m.consult(eigen_organisatie=False, anoniem=False, motiveringen=(b.gezien("CONSULT_HERKENBAAR"),)),
        m.naar_besluit(motiveringen=tuple(b.motiveer("STAP_NIET_AF", s) for s in ("stap1", "stap3", "stap4"))),
        m.besluit("nee", "nee", besloten_door=Beslisser(naam="P. Verhoeven", functie="directeur"),
                  motiveringen=(b.motiveer("NIETS_BIJ_VERMOEDEN"), b.gezien("HERZIENDATUM_ONTBREEKT"))),
    )  # fmt: skip
    assert doorloop.besluit_staat == "afgesloten"
    assert {x.code for x in doorloop.blijvend} == {"GEEN_CONSULT", "STAP_NIET_AF"}
    assert len(doorloop.motiveringen) == 7
