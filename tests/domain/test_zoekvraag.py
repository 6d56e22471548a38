"""An age as people write it becomes two days of birth; everything else stays words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from meldcode_app.domain.zoekvraag import Zoekvraag, geboren_tussen, ontleed
from workflows.leeftijden import leeftijd_op


@pytest.mark.parametrize(
    ("getypt", "woorden", "leeftijd"),
    [
        ("8 jaar", "", (8, 8)),
        ("gerrit 8 jr", "gerrit", (8, 8)),
        ("Gerrit, 11 jaar oud voorbeeld", "Gerrit, voorbeeld", (11, 11)),
        ("8-10 jaar", "", (8, 10)),
        ("10 t/m 8 jaar", "", (8, 10)),
        ("8 tot en met 10 JAAR", "", (8, 10)),
        ("8", "8", None),
        ("jaarsma", "jaarsma", None),
        ("8 jaarsma", "8 jaarsma", None),
        ("2026-014", "2026-014", None),
        ("", "", None),
    ],
)
def test_reading(getypt: str, woorden: str, leeftijd: tuple[int, int] | None) -> None:
    assert ontleed(getypt) == Zoekvraag(woorden, leeftijd)


@pytest.mark.parametrize("dag", [date(2026, 11, 23), date(2028, 2, 29), date(2027, 2, 28), date(2027, 3, 1)])
def test_born_between_these_days_is_being_of_that_age(dag: date) -> None:
    na, tot = geboren_tussen(3, 5, dag)
    for terug in range(365 * 7):
        geboren = dag - timedelta(days=terug)
        assert (na < geboren <= tot) == (3 <= leeftijd_op(geboren, dag) <= 5), geboren
