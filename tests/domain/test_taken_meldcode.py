"""What a meldcode, a question for advice and a melding still ask, of whom and by when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.rijen import rijen
from meldcode_app.domain.taak import VEILIG_THUIS, Taak
from meldcode_app.domain.taken_meldcode import taken_meldcode
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

ANDERE = m.beginnen(doorloop="d2", professional="dennis", gevraagd=True)
STAPPEN = ("stap1", "stap2", "stap3", "stap4")
VOLGENDE = {*(f"meldcode_verder_{stap}" for stap in STAPPEN), "meldcode_beslissen"}
GEDAAN = m.MELDING_OP_WEG["gedaan"]


def _taken(*daarna: AlleHandelingen, **situatie: Any) -> dict[str, Taak]:
    """By kind, and by person or item where it is about one; without the next step, which has tests of its own."""
    alle = taken_meldcode(m.MeldcodeSituatie(daarna=daarna, **situatie).casus())
    taken = [t for t in alle if t.soort not in VOLGENDE]
    gevonden = {"/".join((t.soort, *t.betreft)): t for t in taken}
    assert len(gevonden) == len(taken) == len({t.id for t in taken})
    return gevonden


def test_who_was_asked_and_did_nothing_yet() -> None:
    eigen = _taken(ANDERE)["meldcode_eigen_stap/dennis"]
    assert (eigen.wie, eigen.pagina, eigen.doel, eigen.voor) == ("dennis", "meldcode", "d2", None)
    assert "meldcode_eigen_stap/dennis" not in _taken(ANDERE, m.signaal(doorloop="d2"))


def test_an_agreement_has_its_own_day_and_is_of_who_took_it_on() -> None:
    taken = _taken(
        m.afspraak(voor=b.MORGEN),
        m.afspraak("f2", wie=""),
        m.afspraak("f3", wie=VEILIG_THUIS),
        m.afspraak("f4"),
        m.afspraak_nagekomen("f4"),
    )
    eerste = taken["meldcode_afspraak/f1"]
    assert (eerste.wie, eerste.voor, eerste.herkomst, eerste.plek) == (
        "dennis",
        b.MORGEN,
        "afspraak",
        "stap3",
    )
    assert [t.wie for t in taken.values()] == ["dennis", "jansen", VEILIG_THUIS]
    assert [t.wacht_op_ander for t in taken.values()] == [False, False, True]


@pytest.mark.norm("lkc-108725")
def test_who_is_still_to_be_spoken_with_while_step_three_runs() -> None:
    taken = _taken(m.gesprek("moeder"))
    assert set(taken) == {"meldcode_gesprek/vader", "meldcode_gesprek/gerrit"}
    assert taken["meldcode_gesprek/gerrit"].norm == "besluit-2-2-c"
    assert _taken(m.gesprek("moeder"), m.gesprek_overslaan("vader", "gerrit")) == {}


@pytest.mark.norm("eigen-afweging")
def test_advice_asks_an_own_weighing() -> None:
    bekend = m.ADVIES_OP_WEG["advies_bekend"]
    taak = _taken(*bekend)["meldcode_advies_wegen/a1"]
    assert (taak.pagina, taak.doel, taak.norm) == ("adviesvraag", "a1", "eigen-afweging")
    assert _taken(*m.ADVIES_GEWOGEN) == _taken(*m.ADVIES_OP_WEG["gesteld"]) == {}
    dicht = vt.advies_afsluiten(motiveringen=(b.motiveer("EIGEN_AFWEGING_ONTBREEKT"),))
    assert _taken(*bekend, dicht) == {}


def test_help_is_evaluated_on_its_day_and_decisions_are_looked_at_again() -> None:
    besloten = (*m.STAPPEN_AF, m.besluit(herzien_op=b.MORGEN))
    taken = _taken(*besloten)
    assert {k: t.voor for k, t in taken.items()} == {
        "meldcode_evalueren": m.TERMIJN,
        "meldcode_herzien": b.MORGEN,
    }
    assert {t.herkomst for t in taken.values()} == {"besluit_meldcode"}
    assert _taken(*besloten, m.evalueren("nee")) == {}  # decided anew: that is looking at it again
    opnieuw = (*besloten, m.evalueren("nee"), m.besluit("ja", "ja", motiveringen=()))
    assert set(_taken(*opnieuw)) == {"meldcode_melden", "meldcode_hulp"}
    weer = _taken(*opnieuw, vt.melding_voorbereiden(), m.hulp_afspreken(termijn=b.MORGEN))
    assert set(weer) == {"melding_concept", "meldcode_evalueren"}
    assert set(_taken(*besloten, m.evalueren("ja"))) == {"meldcode_herzien"}


@pytest.mark.parametrize(
    "daarna",
    [
        (m.hulp_afspreken(), m.besluit("ja", "nee")),
        (m.hulp_afspreken(termijn=None), m.besluit("ja", "ja", motiveringen=(b.gezien("HULP_ZONDER_TERMIJN"),))),
        (m.besluit("ja", "nee"),),
    ],
)  # fmt: skip
def test_without_help_or_term_there_is_nothing_to_evaluate(daarna: tuple[AlleHandelingen, ...]) -> None:
    taken = _taken(*m.NAAR_MELDEN[:-3], m.antwoord(2), m.afronden("stap4"), *daarna)
    assert set(taken) == {"meldcode_melden"}


@pytest.mark.norm("huisregel-g-5")
def test_closing_with_a_day_promises_to_look_again_until_it_is_reopened() -> None:
    later = b.DAG + timedelta(days=90)
    dicht = (*m.STAPPEN_AF, m.besluit(herzien_op=b.MORGEN), m.meldcode_afsluiten(
        herzien_op=later, motiveringen=(b.motiveer("AFSLUITEN_BIJ_VERMOEDEN"),)
    ))  # fmt: skip
    assert {k: t.voor for k, t in _taken(*dicht).items()} == {"meldcode_herzien": later}
    assert _taken(*dicht, m.meldcode_heropenen()) == {}
    assert set(_taken(*dicht, m.afspraak(), m.consult("c2", namens="dennis"))) == {"meldcode_herzien"}


def test_a_draft_asks_to_be_done_or_dropped() -> None:
    taak = _taken(*m.MELDING_KLAAR)["melding_concept"]
    assert (taak.pagina, taak.doel, taak.wie) == ("melding", "m1", "jansen")
    assert set(_taken(*m.MELDING_OP_WEG["melding_ingetrokken"])) == {"meldcode_melden"}


@pytest.mark.norm("ubwmo-4.1.7")
def test_terms_of_veilig_thuis_are_theirs_and_end_with_its_answer() -> None:
    taken = _taken(*GEDAAN)
    wacht = taken.pop("melding_veiligheidsbeoordeling")
    assert taken == {}
    assert (wacht.voor, wacht.wie, wacht.wacht_op_ander) == (date(2026, 11, 30), VEILIG_THUIS, True)
    assert (wacht.herkomst, wacht.norm, wacht.doel) == ("veilig_thuis", "ubwmo-4.1.7", "m1")
    assert _taken(*GEDAAN, vt.bericht("veiligheidsbeoordeling")) == {}
    onderzoek = _taken(*GEDAAN, vt.bericht("onderzoek"))
    assert {k: t.voor for k, t in onderzoek.items()} == {"melding_onderzoek": b.DAG + timedelta(weeks=10)}
    assert onderzoek["melding_onderzoek"].wacht_op_ander
    assert _taken(*GEDAAN, vt.bericht("onderzoek"), vt.bericht("overdracht")) == {}
    stil = _taken(*GEDAAN, vt.bericht("geen_terugkoppeling"))
    assert set(stil) == {"melding_veiligheidsbeoordeling", "melding_nabellen"}
    assert (stil["melding_nabellen"].wie, stil["melding_nabellen"].wacht_op_ander) == ("jansen", False)
    assert "melding_nabellen" not in _taken(*GEDAAN, vt.bericht("geen_terugkoppeling"), vt.bericht("anders"))


@pytest.mark.norm("spoed-achteraf")
def test_after_an_emergency_report_each_thing_left_open_is_a_task() -> None:
    taken = _taken(m.spoed_verklaren(), vt.spoed_melden())
    assert set(taken) == {
        *(f"spoed_{stap}" for stap in STAPPEN),
        "spoed_besluit",
        "melding_veiligheidsbeoordeling",
        "melding_alsnog_informeren/moeder",
        "melding_alsnog_informeren/vader",
    }
    assert {taken[f"spoed_{stap}"].plek for stap in STAPPEN} == set(STAPPEN)
    achttien = date(b.DAG.year + 10, 5, 14)
    vader = taken["melding_alsnog_informeren/vader"]
    assert (vader.tot, vader.norm, vader.doel) == (achttien, "lkc-107130", "m1")


@pytest.mark.norm("spoed-achteraf")
def test_what_is_done_after_an_emergency_leaves_the_list() -> None:
    alles = (
        vt.spoed_melden(),
        *m.NAAR_MELDEN,
        vt.melding_informeren("moeder", wanneer="achteraf", motiveringen=(
            b.motiveer("NIET_VOORAF_OVER_MELDING", "moeder", grond="UH"),
        )),
    )  # fmt: skip
    taken = _taken(*alles, personen=(b.moeder(), b.vader("nee")))
    assert set(taken) == {"spoed_besluit", "melding_veiligheidsbeoordeling"}
    besluit = m.besluit("ja", "nee")
    assert "spoed_besluit" not in _taken(*alles, besluit)


@pytest.mark.parametrize(("melden", "nog"), [("ja", False), ("nee", True)])
@pytest.mark.norm("spoed-achteraf")
def test_a_decision_before_the_emergency_counts_only_when_it_said_report(melden: str, nog: bool) -> None:
    eerst = m.besluit(melden, "ja", motiveringen=(b.motiveer("WIJKT_AF_VAN_KADER"),))
    taken = _taken(*m.STAPPEN_AF, eerst, vt.spoed_melden())
    assert ("spoed_besluit" in taken) is nog


@pytest.mark.norm("lkc-107130")
def test_a_youth_of_unknown_age_and_a_twelve_year_old_are_told_afterwards_too() -> None:
    veertien = _taken(vt.spoed_melden(), kind=b.kind(14))
    assert veertien["melding_alsnog_informeren/gerrit"].tot is None
    onbekend = _taken(vt.spoed_melden(), kind=b.kind(None))
    assert "melding_alsnog_informeren/gerrit" not in onbekend
    assert onbekend["melding_alsnog_informeren/moeder"].tot is None


def test_a_closed_meldcode_still_shows_what_a_melding_asks() -> None:
    dicht = m.meldcode_afsluiten(
        motiveringen=tuple(map(b.motiveer, ("AFSLUITEN_BIJ_VERMOEDEN", "OPEN_ZAKEN")))
    )
    taken = _taken(vt.spoed_melden(), dicht)
    assert set(taken) == {
        "melding_veiligheidsbeoordeling",
        "melding_alsnog_informeren/moeder",
        "melding_alsnog_informeren/vader",
    }


def test_what_was_handed_over_asks_nothing_but_what_a_melding_still_asks() -> None:
    weg = m.overdragen(motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),))
    assert _taken(m.afspraak(), *m.STAPPEN_AF, weg) == {}
    assert set(_taken(m.afspraak(), *GEDAAN, weg)) == {"melding_veiligheidsbeoordeling"}


def test_entries_for_a_colleague_wait_for_a_word_from_that_colleague() -> None:
    invoer = m.MeldcodeSituatie(daarna=(m.consult(namens="dennis"), m.weging(namens="dennis")))
    taken = _taken(*invoer.daarna)
    assert set(taken) == {"meldcode_bevestigen/dennis"}
    assert taken["meldcode_bevestigen/dennis"].wie == "dennis"
    regels = [r.seq for r in invoer.doorloop().namens]
    assert _taken(*invoer.daarna, m.bevestigen(*regels)) == {}


def test_the_row_of_an_agreement_carries_its_words() -> None:
    casus = m.MeldcodeSituatie(daarna=(m.afspraak(), m.afspraak("f2", tekst=""))).casus()
    namen = [rij["namen"] for rij in rijen(casus)["taak_rij"]]
    assert namen == [
        {"f1": "Dennis praat met moeder.", "dennis": "Dennis de Wit"},
        {"f2": "nog zonder omschrijving", "dennis": "Dennis de Wit"},
    ]
