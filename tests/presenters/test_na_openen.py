"""What is told right after opening about the clock and the place of the vault; never more than needed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from meldcode_app.presenters.na_openen import klok_terug, plek_niet_veilig

NU = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def test_a_clock_a_day_back_is_told_with_both_moments() -> None:
    (bericht,) = klok_terug(NU + timedelta(days=40), NU)
    assert "ma 23 november 2026 10.00" in bericht.tekst
    assert "za 2 januari 2027 10.00" in bericht.tekst
    assert bericht.soort == "let_op"
    assert bericht.doe


def test_a_clock_that_is_off_within_the_day_or_an_empty_vault_says_nothing() -> None:
    assert klok_terug(NU + timedelta(hours=3), NU) == ()
    assert klok_terug(NU - timedelta(days=3), NU) == ()
    assert klok_terug(None, NU) == ()


def test_the_day_is_that_of_this_computer_not_of_the_journal() -> None:
    """Half past midnight in Amsterdam is still yesterday in UTC."""
    amsterdam = timezone(timedelta(hours=1))
    middernacht = datetime(2026, 11, 24, 0, 30, tzinfo=amsterdam)
    assert klok_terug(middernacht.astimezone(UTC), datetime(2026, 11, 24, 0, 10, tzinfo=amsterdam)) == ()
    assert len(klok_terug(middernacht.astimezone(UTC), datetime(2026, 11, 23, 23, 0, tzinfo=amsterdam))) == 1


def test_a_safe_place_says_nothing() -> None:
    assert plek_niet_veilig("") == ()
    assert plek_niet_veilig("Deze map wordt gekopieerd door OneDrive.")[0].tekst.endswith("OneDrive.")
