"""Dates in words."""

from __future__ import annotations

from datetime import date

import pytest

from meldcode_app.documents.datums import periode, voluit

VAN, TOT = date(2026, 3, 2), date(2027, 3, 1)


def test_a_day_in_words() -> None:
    assert voluit(date(2018, 5, 14)) == "14 mei 2018"
    assert voluit(None) == ""


@pytest.mark.parametrize(
    ("van", "tot", "woorden"),
    [
        (VAN, TOT, "2 maart 2026 tot en met 1 maart 2027"),
        (VAN, None, "vanaf 2 maart 2026"),
        (None, TOT, "tot en met 1 maart 2027"),
        (None, None, ""),
    ],
)
def test_a_period_in_words(van: date | None, tot: date | None, woorden: str) -> None:
    assert periode(van, tot) == woorden
