"""When something happened: the four forms of G-8."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldcode_app.domain.tijd import Wanneer, op

DAG = date(2026, 11, 9)


@pytest.mark.parametrize(
    ("wanneer", "soort"),
    [
        (op(DAG), "dag"),
        (op(DAG, time(9, 30)), "moment"),
        (op(DAG, time(0, 0)), "moment"),
        (Wanneer(van=DAG, ongeveer=True), "ongeveer"),
        (Wanneer(van=DAG, ongeveer=True, tijd=time(9)), "ongeveer"),
        (Wanneer(van=DAG, tot=DAG), "dag"),
        (Wanneer(van=DAG, tot=date(2026, 11, 12)), "periode"),
        (Wanneer(van=DAG, tot=date(2026, 11, 12), ongeveer=True, tekst="sinds de zomer"), "periode"),
    ],
)
def test_form(wanneer: Wanneer, soort: str) -> None:
    assert wanneer.soort == soort


@pytest.mark.norm("huisregel-g-2")
@given(van=st.dates(), dagen=st.integers(0, 400))
def test_rules_look_at_the_last_possible_day(van: date, dagen: int) -> None:
    tot = date.fromordinal(min(van.toordinal() + dagen, date.max.toordinal()))
    assert Wanneer(van=van, tot=tot).laatste_dag == tot
    assert Wanneer(van=van).laatste_dag == van


def test_an_end_before_the_start_is_refused_in_dutch() -> None:
    with pytest.raises(ValueError, match="De einddag ligt voor de begindag"):
        Wanneer(van=DAG, tot=date(2026, 11, 8))
