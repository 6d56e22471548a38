"""Dates as people type them (domain 7.0 G-8, ui.md 3): read strictly, shown in one way, read back the same."""

from __future__ import annotations

import sys
from datetime import date, time

import pytest

from meldcode_app.domain.tijd import Wanneer, op
from meldcode_app.presenters.wanneer import DatumNietGelezen, lees_dag, lees_dag_of_leeg, lees_wanneer, toon

VANDAAG = date(2026, 11, 23)
MAANDAG = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("getypt", "dag"),
    [
        ("23-11", date(2026, 11, 23)),
        ("24-11", date(2025, 11, 24)),
        ("24 nov", date(2025, 11, 24)),
        ("24-11-2026", date(2026, 11, 24)),
        ("14-5-18", date(2018, 5, 14)),
        ("14 mei 68", date(1968, 5, 14)),
        ("2026-11-16", MAANDAG),
        ("16.11.2026", MAANDAG),
        ("16 nov.", MAANDAG),
        ("24 mrt", date(2026, 3, 24)),
        ("1 sept", date(2026, 9, 1)),
        ("29-2", date(2024, 2, 29)),
        ("vandaag", VANDAAG),
        ("Gisteren", date(2026, 11, 22)),
        ("eergisteren", date(2026, 11, 21)),
        ("10 dagen geleden", date(2026, 11, 13)),
        ("vrijdag", date(2026, 11, 20)),
        ("maandag", VANDAAG),
        ("vorige maandag", MAANDAG),
        ("ma 16 nov", MAANDAG),
        ("op 16 november jl.", MAANDAG),
    ],
)
def test_day_as_typed(getypt: str, dag: date) -> None:
    assert lees_wanneer(getypt, VANDAAG) == op(dag)


@pytest.mark.parametrize(
    ("getypt", "van", "tot", "woorden"),
    [
        ("vorige week", MAANDAG, date(2026, 11, 22), ""),
        ("deze week", VANDAAG, VANDAAG, ""),
        ("vorige maand", date(2026, 10, 1), date(2026, 10, 31), ""),
        ("deze maand", date(2026, 11, 1), VANDAAG, ""),
        ("in september", date(2026, 9, 1), date(2026, 9, 30), ""),
        ("december", date(2025, 12, 1), date(2025, 12, 31), ""),
        ("half februari 2024", date(2024, 2, 11), date(2024, 2, 20), "half februari 2024"),
        ("eind februari", date(2026, 2, 21), date(2026, 2, 28), "eind februari"),
        ("afgelopen winter", date(2025, 12, 1), date(2026, 2, 28), "afgelopen winter"),
        ("sinds de zomer", date(2026, 6, 1), VANDAAG, "sinds de zomer"),
        ("sinds september", date(2026, 9, 1), VANDAAG, "sinds september"),
        ("sinds 3 oktober", date(2026, 10, 3), VANDAAG, "sinds 3 oktober"),
        ("van 16 nov tot en met 20 nov", MAANDAG, date(2026, 11, 20), ""),
        ("20 dec t/m 5 jan", date(2025, 12, 20), date(2026, 1, 5), ""),
    ],
)
def test_period_as_typed(getypt: str, van: date, tot: date, woorden: str) -> None:
    assert lees_wanneer(getypt, VANDAAG) == Wanneer(van=van, tot=tot, tekst=woorden)


def test_about_a_day_and_a_moment() -> None:
    tien = date(2026, 11, 10)
    assert lees_wanneer("ongeveer 10 november", VANDAAG) == Wanneer(van=tien, ongeveer=True)
    assert lees_wanneer("2 weken geleden", VANDAAG).soort == "ongeveer"
    assert lees_wanneer("16 nov 10.30", VANDAAG) == op(MAANDAG, time(10, 30))
    assert lees_wanneer("16 nov om 9 uur", VANDAAG) == op(MAANDAG, time(9))


@pytest.mark.parametrize(
    "getypt",
    ["", "  ", "bla", "12", "nov", "10.30", "31-02", "13-13", "11-24", "5-5-5", "16 nov 25.00", "20 - 5",
     "24 nov 20266", "sinds volgend jaar", "ongeveer", "ma 24 nov 2026", "20 nov 2026 t/m 16 nov 2026"],
)  # fmt: skip
def test_nonsense_is_an_error_with_a_sentence_never_a_guess(getypt: str) -> None:
    with pytest.raises(DatumNietGelezen) as fout:
        lees_wanneer(getypt, VANDAAG)
    assert fout.value.zin.endswith(".")


def test_wrong_weekday_says_which_day_it_is_not() -> None:
    with pytest.raises(DatumNietGelezen, match="24 november 2026 is geen maandag"):
        lees_wanneer("maandag 24-11-2026", VANDAAG)


@pytest.mark.parametrize(
    ("getypt", "dag"),
    [
        ("23-11", VANDAAG),
        ("24-11", date(2026, 11, 24)),
        ("2-3", date(2027, 3, 2)),
        ("2-3-27", date(2027, 3, 2)),
        ("vrijdag", date(2026, 11, 27)),
        ("morgen", date(2026, 11, 24)),
        ("29-2", date(2028, 2, 29)),
    ],
)
def test_something_ahead_takes_the_coming_day(getypt: str, dag: date) -> None:
    assert lees_dag(getypt, VANDAAG, straks=True) == dag


def test_one_day_refuses_a_period_and_an_empty_field_is_no_day() -> None:
    for getypt in ("vorige week", "ongeveer 10 november"):
        with pytest.raises(DatumNietGelezen, match="één dag"):
            lees_dag(getypt, VANDAAG)
    assert lees_dag("16 nov 10.30", VANDAAG) == MAANDAG
    assert lees_dag_of_leeg("  ", VANDAAG) is None


def test_shown_in_full_and_short() -> None:
    assert toon(date(2026, 11, 24)) == "di 24 november 2026"
    assert toon(date(2026, 3, 24), kort=True) == "di 24 mrt 2026"
    assert toon(op(date(2026, 11, 24), time(9, 41))) == "di 24 november 2026 om 09.41"
    assert toon(Wanneer(van=MAANDAG, ongeveer=True)) == "ongeveer ma 16 november 2026"
    assert toon(lees_wanneer("Sinds de zomer", VANDAAG), kort=True) == (
        "Sinds de zomer (ma 1 jun 2026 t/m ma 23 nov 2026)"
    )


@pytest.mark.parametrize(
    "getypt",
    ["24-11", "16 nov 10.30", "ongeveer 10 november", "vorige week", "sinds de zomer", "begin september",
     "gisteren", "24 mrt 2019", "1 mei 1998"],
)  # fmt: skip
def test_what_is_shown_reads_back_the_same(getypt: str) -> None:
    gelezen = lees_wanneer(getypt, VANDAAG)
    later = date(2027, 2, 1)
    assert lees_wanneer(toon(gelezen), later) == gelezen
    assert lees_wanneer(toon(gelezen, kort=True), later) == gelezen


@pytest.mark.parametrize("getypt", ["zomer 0000", "winter 9999", "december 9999"])
def test_a_year_without_a_calendar_is_a_sentence_not_an_error(getypt: str) -> None:
    with pytest.raises(DatumNietGelezen):
        lees_wanneer(getypt, date(2026, 11, 23))


def test_the_day_a_form_fills_in_itself_is_read_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser", None)  # importing it would now fail
    for kort in (True, False):
        assert lees_wanneer(toon(VANDAAG, kort=kort), VANDAAG) == Wanneer(van=VANDAAG)
