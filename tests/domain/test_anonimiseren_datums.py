"""Dates found in any form and said as how long ago; ages as about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from meldcode_app.domain.anonimiseren import Bekende, hoe_lang_geleden, leeftijdsband, masker, wanneer_geleden
from meldcode_app.domain.tijd import Wanneer, op

PEILDAG = date(2026, 11, 23)
pytestmark = pytest.mark.norm("anoniem-blad")


def _gedrukt(tekst: str) -> str:
    geboren = Bekende("2018-05-14", "[geboortedatum]", "geboortedatum")
    return masker([tekst], (geboren,), (), PEILDAG).tekst(0)


@pytest.mark.parametrize(
    "tekst",
    [
        "op 2 november", "Op maandag 2 november 2026", "op de tweede november", "2 nov.", "2-nov-2026",
        "op de 2e november",
        "02-11-2026", "2/11/26", "2.11.2026", "2026-11-02", "op 2-11", "d.d. 2 november 2026", "2 november jl.",
        "ma 2 nov 2026", "de 2de november '26", "twee november", "２ november", "op maandag 2-11",
    ],
)  # fmt: skip
def test_a_day_in_any_form_becomes_how_long_ago(tekst: str) -> None:
    assert _gedrukt(f"Hij viel {tekst} en huilde.") == "Hij viel 3 weken geleden en huilde."


@pytest.mark.parametrize(
    ("tekst", "gedrukt"),
    [
        ("november 2026", "deze maand"),
        ("in oktober 2026", "vorige maand"),
        ("sinds begin mei 2026", "sinds een half jaar geleden"),
        ("december 2026", "volgende maand"),
        ("op 1 december gaan wij", "over een week gaan wij"),
        ("op 1 maart", "ruim een half jaar geleden"),
        ("vrijdag 28 november", "een jaar geleden"),
        ("zondag 29 november", "over 6 dagen"),
        ("op 1 maart 1998", "ruim 28 jaar geleden"),
        ("1-3-98", "ruim 28 jaar geleden"),
        ("29 februari", "ruim 2 jaar geleden"),
        ("eenentwintig november", "eergisteren"),
        ("op tweeëntwintigste november.", "gisteren."),
        ("dertig oktober", "3 weken geleden"),
        ("14-05-18 en de veertiende mei", "[geboortedatum] en [geboortedatum]"),
        ("14 mei 2026", "een half jaar geleden"),
    ],
)
def test_what_a_date_means_on_this_day(tekst: str, gedrukt: str) -> None:
    assert _gedrukt(f"x {tekst}") == f"x {gedrukt}"


@pytest.mark.parametrize(
    "tekst", ["31-02-2026", "45 november", "0-0-2026", "12-13-2026", "1234-5", "10-11-12-13"]
)
def test_what_is_no_day_stays_a_number_to_be_judged(tekst: str) -> None:
    assert not masker([tekst], (), (), PEILDAG).compleet


@pytest.mark.parametrize(
    ("dagen", "woorden"),
    [
        (0, "vandaag"), (1, "gisteren"), (2, "eergisteren"), (3, "3 dagen geleden"), (7, "een week geleden"),
        (21, "3 weken geleden"), (59, "8 weken geleden"), (60, "2 maanden geleden"), (150, "5 maanden geleden"),
        (180, "een half jaar geleden"), (250, "ruim een half jaar geleden"), (365, "een jaar geleden"),
        (430, "ruim een jaar geleden"), (540, "anderhalf jaar geleden"), (730, "2 jaar geleden"),
        (900, "ruim 2 jaar geleden"), (-1, "morgen"), (-2, "overmorgen"), (-5, "over 5 dagen"), (-14, "over 2 weken"),
    ],
)  # fmt: skip
def test_how_long_ago(dagen: int, woorden: str) -> None:
    assert hoe_lang_geleden(PEILDAG - timedelta(days=dagen), PEILDAG) == woorden


@pytest.mark.parametrize(
    ("wanneer", "woorden"),
    [
        (op(date(2026, 11, 2)), "3 weken geleden"),
        (
            Wanneer(van=date(2026, 11, 2), ongeveer=True, tekst="rond Sint Maarten"),
            "ongeveer 3 weken geleden",
        ),
        (
            Wanneer(van=date(2026, 8, 1), tot=date(2026, 11, 2), tekst="sinds Titan"),
            "tussen 4 maanden geleden en 3 weken geleden",
        ),
        (Wanneer(van=date(2026, 11, 1), tot=date(2026, 11, 2)), "3 weken geleden"),
    ],
)
def test_a_moment_never_uses_the_users_own_words(wanneer: Wanneer, woorden: str) -> None:
    assert wanneer_geleden(wanneer, PEILDAG) == woorden


@pytest.mark.parametrize(
    ("leeftijd", "woorden"),
    [
        (None, "leeftijd niet bekend"), (-1, "leeftijd niet bekend"), (0, "jonger dan 1 jaar"), (8, "ongeveer 8 jaar"),
        (17, "ongeveer 17 jaar"), (18, "tussen 18 en 25 jaar"), (27, "tussen 25 en 30 jaar"), (34, "in de dertig"),
        (69, "in de zestig"), (81, "70 jaar of ouder"),
    ],
)  # fmt: skip
def test_an_age_is_said_as_about(leeftijd: int | None, woorden: str) -> None:
    assert leeftijdsband(leeftijd) == woorden
