"""A walk that runs is never off the Werklijst: its next step, deciding, and what was decided and not begun."""

from __future__ import annotations

import pytest

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.meldcode import HulpAfspreken
from meldcode_app.domain.taak import Taak
from meldcode_app.domain.taken_meldcode import taken_meldcode
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

DEVIATES = (b.motiveer("WIJKT_AF_VAN_KADER"),)


def _taken(*daarna: AlleHandelingen) -> dict[str, Taak]:
    return {t.soort: t for t in taken_meldcode(m.MeldcodeSituatie(daarna=daarna).casus())}


def test_the_first_step_that_is_not_done_is_the_next_one() -> None:
    eerste = _taken()
    assert set(eerste) == {"meldcode_verder_stap1"}
    taak = eerste["meldcode_verder_stap1"]
    assert (taak.plek, taak.pagina, taak.wie, taak.voor) == ("stap1", "meldcode", "jansen", None)
    over = m.stap_overslaan("stap2")
    assert set(_taken(m.signaal(), m.afronden("stap1"), over)) == {"meldcode_verder_stap3"}


def test_the_next_step_stays_away_while_something_of_this_walk_is_asked() -> None:
    assert set(_taken(m.afspraak())) == {"meldcode_afspraak"}
    namens = m.consult(namens="dennis")
    assert set(_taken(namens)) == {"meldcode_verder_stap1", "meldcode_bevestigen"}


@pytest.mark.norm("besluit-2-2-e")
def test_deciding_is_what_is_left_when_the_steps_are_done_or_when_it_began() -> None:
    for zover in (m.STAPPEN_AF, m.DOORLOPEN["beslissen"]):
        assert [(t.soort, t.plek, t.norm) for t in _taken(*zover).values()] == [
            ("meldcode_beslissen", "stap5", "besluit-2-2-e")
        ]


def test_a_decision_to_report_is_on_the_list_until_a_melding_is_begun() -> None:
    besloten = (*m.STAPPEN_AF, m.besluit("ja", "nee", motiveringen=DEVIATES))
    taak = _taken(*besloten)["meldcode_melden"]
    assert (taak.pagina, taak.plek, taak.norm) == ("meldcode", "vervolg", "wmo-5.2.6")
    begonnen = (*besloten, vt.melding_voorbereiden())
    assert set(_taken(*begonnen)) == {"melding_concept"}
    weg = vt.melding_intrekken()
    assert set(_taken(*begonnen, weg)) == {"meldcode_melden"}


def test_a_melding_before_the_decision_counts_and_one_before_an_evaluation_does_not() -> None:
    gemeld = (*m.STAPPEN_AF, vt.spoed_melden(), m.besluit("ja", "ja", motiveringen=DEVIATES))
    assert "meldcode_melden" not in _taken(*gemeld)
    opnieuw = (*gemeld, m.evalueren("nee"), m.besluit("ja", "ja", motiveringen=DEVIATES))
    assert {"meldcode_melden", "meldcode_hulp"} <= set(_taken(*opnieuw))


def test_a_decision_for_help_is_on_the_list_until_the_help_is_agreed() -> None:
    vier = m.antwoord(4, motiveringen=(b.gezien("TERMIJN_ONTBREEKT", "v4"),))
    zonder = tuple(
        vier if h == m.antwoord(4) else h for h in m.STAPPEN_AF if not isinstance(h, HulpAfspreken)
    )
    besloten = (*zonder, m.besluit("nee", "ja", motiveringen=(b.gezien("HULP_ZONDER_TERMIJN"),)))
    taak = _taken(*besloten)["meldcode_hulp"]
    assert (taak.plek, taak.norm) == ("hulp", "afwegingskader")
    assert set(_taken(*besloten, m.hulp_afspreken())) == {"meldcode_evalueren"}
