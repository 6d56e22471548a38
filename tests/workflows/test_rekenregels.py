"""Ages, terms, frames and the moment of recording: pure functions of dates and rows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.basis import KAN_NIET, LET_OP
from workflows.kaders import KADERS, LABEL_7_3_11
from workflows.leeftijden import GRENZEN, grens, is_meerderjarig, leeftijd_op, wordt, wordt_zelf_geinformeerd
from workflows.termijnen import (
    ONDERZOEK_WEKEN,
    TERMIJN_VEILIG_THUIS,
    VEILIGHEIDSBEOORDELING_WERKDAGEN,
    is_werkdag,
    werkdagen_na,
)
from workflows.vastlegging import LATE_VASTLEGGING_DAGEN, redenen_vastleggen

VANDAAG = date(2026, 11, 23)
DAGEN = st.dates(date(1950, 1, 1), date(2090, 12, 31))


def test_a_birthday_reaches_the_threshold_on_the_day_itself() -> None:
    geboren = date(2014, 11, 23)
    assert leeftijd_op(geboren, date(2026, 11, 22)) == 11
    assert leeftijd_op(geboren, date(2026, 11, 23)) == 12


def test_somebody_of_29_february_turns_a_year_on_1_march() -> None:
    geboren = date(2012, 2, 29)
    assert leeftijd_op(geboren, date(2030, 2, 28)) == 17
    assert wordt(geboren, 18) == date(2030, 3, 1)
    assert wordt(geboren, 12) == date(2024, 2, 29)


@given(DAGEN, st.integers(0, 30))
def test_somebody_is_an_age_from_the_day_it_is_reached(geboren: date, leeftijd: int) -> None:
    dag = wordt(geboren, leeftijd)
    assert leeftijd_op(geboren, dag) == leeftijd
    assert leeftijd == 0 or leeftijd_op(geboren, dag - timedelta(days=1)) == leeftijd - 1


@pytest.mark.norm("leeftijd-12")
def test_from_twelve_a_youth_is_informed_himself() -> None:
    assert not wordt_zelf_geinformeerd(11, VANDAAG)
    assert wordt_zelf_geinformeerd(12, VANDAAG)


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_from_eighteen_no_order_runs() -> None:
    assert not is_meerderjarig(17, VANDAAG)
    assert is_meerderjarig(18, VANDAAG)


@pytest.mark.norm("jeugdwet-7.3.4")
@pytest.mark.norm("uavg-5")
def test_thresholds_are_dated_rows() -> None:
    per_norm = {(rij.regime, rij.leeftijd): rij.norm for rij in GRENZEN}
    assert per_norm["jeugdwet", 12] == per_norm["jeugdwet", 16] == "jeugdwet-7.3.4"
    assert per_norm["avg", 16] == "uavg-5"
    assert grens("avg", date(2026, 9, 1)) == 16
    assert grens("informeren", date(2000, 1, 1)) == 12, "before the first row that row holds"
    per_regime: dict[tuple[str, int], list[date]] = {}
    for rij in GRENZEN:
        per_regime.setdefault((rij.regime, rij.leeftijd), []).append(rij.geldig_vanaf)
    assert all(data == sorted(data) for data in per_regime.values()), "oldest first"


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_only_a_gi_has_the_label() -> None:
    assert {kader.verzoeker for kader in KADERS.values() if kader.grondslag == LABEL_7_3_11} == {"gi"}
    assert all(kader.in_woorden and kader.weg.endswith(".") for kader in KADERS.values())


def test_a_requester_without_a_verified_road_prints_no_ground() -> None:
    assert all(kader.geverifieerd or (not kader.plicht and not kader.grondslag) for kader in KADERS.values())


def test_working_days_skip_weekends_and_holidays() -> None:
    assert not is_werkdag(date(2026, 12, 25))
    assert not is_werkdag(date(2026, 5, 5))
    assert not is_werkdag(date(2026, 11, 22))
    assert is_werkdag(VANDAAG)
    assert werkdagen_na(date(2026, 12, 23), 5) == date(2026, 12, 31)
    assert werkdagen_na(VANDAAG, 0) == VANDAAG


@pytest.mark.norm("ubwmo-4.1.7")
def test_veilig_thuis_judges_in_five_working_days() -> None:
    """Over Christmas and over Tweede Pinksterdag: the weekend and the holidays count for nothing."""
    assert TERMIJN_VEILIG_THUIS == "ubwmo-4.1.7"
    assert VEILIGHEIDSBEOORDELING_WERKDAGEN == 5
    for gemeld, klaar in (
        (date(2026, 11, 23), date(2026, 11, 30)),
        (date(2026, 11, 28), date(2026, 12, 4)),  # a Saturday
        (date(2026, 12, 24), date(2027, 1, 4)),  # both days of Christmas and New Year
        (date(2026, 5, 22), date(2026, 6, 1)),  # the Monday of Pentecost
    ):
        assert werkdagen_na(gemeld, VEILIGHEIDSBEOORDELING_WERKDAGEN) == klaar


@pytest.mark.norm("ubwmo-4.1.7")
def test_an_investigation_ends_in_ten_weeks() -> None:
    vastgesteld = date(2026, 11, 30)
    assert vastgesteld + timedelta(weeks=ONDERZOEK_WEKEN) == date(2027, 2, 8)


@pytest.mark.norm("huisregel-g-2")
def test_what_has_not_happened_cannot_be_recorded() -> None:
    (reden,) = redenen_vastleggen(VANDAAG + timedelta(days=1), VANDAAG)
    assert (reden.code, reden.klasse) == ("DATUM_IN_DE_TOEKOMST", KAN_NIET)
    assert redenen_vastleggen(VANDAAG, VANDAAG) == ()


@pytest.mark.norm("huisregel-g-3")
def test_later_than_the_threshold_is_shown() -> None:
    rand = VANDAAG - timedelta(days=LATE_VASTLEGGING_DAGEN)
    assert redenen_vastleggen(rand, VANDAAG) == ()
    (reden,) = redenen_vastleggen(rand - timedelta(days=1), VANDAAG)
    assert (reden.code, reden.klasse) == ("LATER_VASTGELEGD", LET_OP)
    assert redenen_vastleggen(rand, VANDAAG, drempel=3) != ()
