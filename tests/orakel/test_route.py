"""The route through the weighing, row by row of domain 7.2, in the variant education."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.workflows.configuraties import een_voor_een
from tests.workflows.wandeling import Wandelaar
from workflows.afwegingskader import ANTWOORDEN, MELDEN, NORM_BIJ_UITKOMST, UITKOMST, AfwegingWerkstroom
from workflows.basis import NietToegestaan

ROUTE = (
    ("v1", "v1_nee", "kader_afsluiten", "afsluiten"),
    ("v1", "v1_ja", "v2", ""),
    ("v1", "v1_twijfel", "raadpleeg_vt_1", "raadpleeg_vt"),
    ("v2", "v2_ja", "melden_samen_met_vt", "melden_samen_met_vt"),
    ("v2", "v2_nee", "v3", ""),
    ("v2", "v2_twijfel", "melden_samen_met_vt", "melden_samen_met_vt"),
    ("v3", "v3_nee", "melden_na_3", "melden"),
    ("v3", "v3_ja", "v4", ""),
    ("v3", "v3_twijfel", "raadpleeg_vt_3", "raadpleeg_vt"),
    ("v4", "v4_nee", "melden_na_4", "melden"),
    ("v4", "v4_ja", "hulp_loopt", "hulp_loopt"),
    ("v4", "v4_twijfel", "raadpleeg_vt_4", "raadpleeg_vt"),
    ("hulp_loopt", "v5_nee", "opnieuw_melden", "opnieuw_melden"),
    ("hulp_loopt", "v5_ja", "hulp_afsluiten_volgen", "hulp_afsluiten_volgen"),
)
"""From, answer, to, outcome. Question 5 is asked at the evaluation of help that runs."""
HERVATTEN = {"raadpleeg_vt_1": "v1", "raadpleeg_vt_3": "v3", "raadpleeg_vt_4": "v4"}
"""After advice the same question is answered again: where each answer then leads is the row above."""


def _na(staat: str, event: str) -> AfwegingWerkstroom:
    machine = Wandelaar(AfwegingWerkstroom).zet({"afweging", staat}, {})
    machine.stuur(event)
    assert isinstance(machine, AfwegingWerkstroom)
    return machine


@pytest.mark.norm("afwegingskader")
@pytest.mark.parametrize(("van", "event", "naar", "uitkomst"), ROUTE)
def test_an_answer_leads_where_the_table_says(van: str, event: str, naar: str, uitkomst: str) -> None:
    assert _na(van, event).staat == naar
    assert UITKOMST[naar] == uitkomst


@pytest.mark.norm("lkc-108721")
def test_in_education_doubt_at_question_2_counts_as_yes() -> None:
    assert _na("v2", "v2_twijfel").staat == _na("v2", "v2_ja").staat
    assert UITKOMST["melden_samen_met_vt"] in MELDEN


@pytest.mark.norm("afwegingskader")
@pytest.mark.parametrize(("wacht", "vraag"), HERVATTEN.items())
def test_after_doubt_the_same_question_is_resumed(wacht: str, vraag: str) -> None:
    for van, event, naar, _ in ROUTE:
        if van == vraag:
            assert _na(wacht, event).staat == naar


@pytest.mark.norm("afwegingskader")
def test_with_veilig_thuis_questions_3_to_5_are_answered_and_change_no_outcome() -> None:
    for vraag in (3, 4, 5):
        for antwoord in ANTWOORDEN[vraag]:
            assert _na("melden_samen_met_vt", f"v{vraag}_{antwoord}").staat == "melden_samen_met_vt"
    assert _na("melden_samen_met_vt", "v2_nee").staat == "v3", "unsafety that proved not there goes on with 3"


@pytest.mark.norm("afwegingskader")
def test_every_question_on_the_route_can_be_answered_anew() -> None:
    """Where the answer leads does not depend on how far one was; question 5 only while help runs or ran."""
    naar = {event: doel for _, event, doel, _ in ROUTE}
    wandelaar = Wandelaar(AfwegingWerkstroom)
    for configuratie in een_voor_een(AfwegingWerkstroom) - {frozenset({"afweging", "melden_samen_met_vt"})}:
        for event, doel in naar.items():
            machine = wandelaar.zet(configuratie, {})
            if machine.past(event):
                machine.stuur(event)
                assert machine.in_staat(doel)
        assert wandelaar.zet(configuratie, {}).past("v1_ja"), "the first question always lies on the route"
    weg = ["v1_ja", "v2_nee", "v3_ja", "v4_ja", "v5_nee"]
    machine = wandelaar.zet(wandelaar.begin, {})
    for eerder, later in pairwise(weg):
        with pytest.raises(NietToegestaan):
            machine.stuur(later)
        machine.stuur(eerder)


def test_each_outcome_that_says_report_has_its_norm() -> None:
    assert NORM_BIJ_UITKOMST == {
        "melden_samen_met_vt": "meldnorm 1",
        "melden": "meldnorm 2",
        "opnieuw_melden": "meldnorm 3",
    }
    assert set(NORM_BIJ_UITKOMST) == MELDEN
    assert set(ANTWOORDEN[5]) == {"ja", "nee"}
