"""A scenario moved in time: everything moves alike, and nobody gets older."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldcode_app.domain.verschuiven import verschoven, weken_tussen
from workflows.leeftijden import leeftijd_op

DAGEN = st.dates(date(1990, 1, 1), date(2090, 12, 31))
OM = date(2026, 11, 12)


@given(dag=DAGEN, uiterlijk=DAGEN)
def test_weeks_bring_a_day_to_just_before_another(dag: date, uiterlijk: date) -> None:
    nieuw = dag + timedelta(weeks=weken_tussen(dag, uiterlijk))
    assert 0 <= (uiterlijk - nieuw).days < 7
    assert nieuw.weekday() == dag.weekday()


def test_every_date_moves_also_in_a_text() -> None:
    ruw = {
        "dag": date(2026, 11, 12),
        "moment": datetime(2026, 12, 31, 9, 30, tzinfo=UTC),
        "lijst": [{"dag": date(2026, 2, 26)}, "op 28 december 2026 en 1 januari 2027"],
        "tijd": time(9, 30),
        "getal": 7,
        "waar": True,
        "tekst": "In november 2026, op 31 februari 2026 en op 1 Mei 2026: geen dag van de kalender.",
    }
    assert verschoven(ruw, 1, OM) == {
        "dag": date(2026, 11, 19),
        "moment": datetime(2027, 1, 7, 9, 30, tzinfo=UTC),
        "lijst": [{"dag": date(2026, 3, 5)}, "op 4 januari 2027 en 8 januari 2027"],
        "tijd": time(9, 30),
        "getal": 7,
        "waar": True,
        "tekst": ruw["tekst"],
    }


def test_not_moving_changes_nothing() -> None:
    ruw = {"geboortedatum": date(2018, 5, 14), "dag": OM, "tekst": "4 november 2026"}
    assert verschoven(ruw, 0, OM) == ruw


@given(geboren=st.dates(date(1950, 1, 1), OM), weken=st.integers(-500, 3000))
def test_ages_stay(geboren: date, weken: int) -> None:
    nieuw = verschoven({"geboortedatum": geboren}, weken, OM)["geboortedatum"]
    assert leeftijd_op(nieuw, OM + timedelta(weeks=weken)) == leeftijd_op(geboren, OM)


@pytest.mark.parametrize(
    ("weken", "geboren"), [(0, date(2018, 5, 14)), (26, date(2018, 5, 14)), (27, date(2019, 5, 14))]
)
def test_a_date_of_birth_moves_by_whole_years_only(weken: int, geboren: date) -> None:
    assert verschoven({"geboortedatum": date(2018, 5, 14)}, weken, OM) == {"geboortedatum": geboren}
