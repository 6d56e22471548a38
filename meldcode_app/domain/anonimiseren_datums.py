"""Dates in digits and in words found in a text, and said as how long ago; ages said as about.

Invariants: pure, no clock; what is no real day of the calendar is not a date and stays a number to be judged;
a day without a year is the last such day, unless it comes within a month (or the weekday says otherwise).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from meldcode_app.domain.tijd import Wanneer

_MAANDEN = (
    "januari|jan", "februari|feb|febr", "maart|mrt", "april|apr", "mei", "juni|jun", "juli|jul", "augustus|aug",
    "september|sept|sep", "oktober|okt", "november|nov", "december|dec",
)  # fmt: skip
_WEEKDAGEN = (
    "maandag|ma",
    "dinsdag|di",
    "woensdag|wo",
    "donderdag|do",
    "vrijdag|vr",
    "zaterdag|za",
    "zondag|zo",
)
_TELWOORDEN = (
    "eerste een", "tweede twee", "derde drie", "vierde vier", "vijfde vijf", "zesde zes", "zevende zeven",
    "achtste acht", "negende negen", "tiende tien", "elfde elf", "twaalfde twaalf", "dertiende dertien",
    "veertiende veertien", "vijftiende vijftien", "zestiende zestien", "zeventiende zeventien",
    "achttiende achttien", "negentiende negentien", "twintigste twintig",
)  # fmt: skip
_EENHEDEN = ("een", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")


def _telwoorden() -> dict[str, int]:
    woorden = {w: n for n, regel in enumerate(_TELWOORDEN, 1) for w in regel.split()}
    for n in range(21, 30):
        eerste = _EENHEDEN[n - 20]
        woorden |= {f"{eerste}{en}twintig{slot}": n for en in ("en", "ën") for slot in ("", "ste")}
    return woorden | {"dertig": 30, "dertigste": 30, "eenendertig": 31, "eenendertigste": 31}


_TELWOORD = _telwoorden()
_MAANDNUMMER = {w: n for n, regel in enumerate(_MAANDEN, 1) for w in regel.split("|")}
_WEEKDAGNUMMER = {w: n for n, regel in enumerate(_WEEKDAGEN) for w in regel.split("|")}


def _een_van(woorden: object) -> str:
    return "|".join(sorted(map(str, woorden), key=len, reverse=True))  # type: ignore[call-overload]


_WEEKDAG = rf"(?:(?P<weekdag>{_een_van(_WEEKDAGNUMMER)})\b\.?,?\s+)?"
_VOORAF = r"(?<!\w)(?P<voor>(?:op\s+(?:de\s+)?|de\s+|dd\.?\s*|d\.d\.\s*)?)"
_MAAND = rf"(?P<maand>{_een_van(_MAANDNUMMER)})(?:['’]?s)?(?![^\W\d_])(?:\.(?=\s*\d|\s+(?-i:[a-z])))?"
_NA = r"(?P<na>\s*,?\s*(?:jl\.?|j\.l\.|aanstaande|a\.s\.)(?!\w))?"
_DAGGETAL = rf"(?P<dag>\d{{1,2}}|{_een_van(_TELWOORD)})(?:\s?(?:ste|de|e)(?!\w))?"
_VORMEN = tuple(
    re.compile(vorm, re.IGNORECASE)
    for vorm in (
        _VOORAF
        + _WEEKDAG
        + _DAGGETAL
        + r"\s*-?\s*"
        + _MAAND
        + r"(?:\s*-?\s*(?P<jaar>\d{4}|'\d\d)(?!\d))?"
        + _NA,
        _VOORAF
        + _WEEKDAG
        + r"(?P<dag>\d{1,2})\s?([-/.])\s?(?P<maand>\d{1,2})\s?\4\s?(?P<jaar>\d{4}|'?\d\d)(?![\d/-])",
        _VOORAF
        + _WEEKDAG
        + r"(?P<jaar>\d{4})\s?([-/.])\s?(?P<maand>\d{1,2})\s?\4\s?(?P<dag>\d{1,2})(?![\d/-])",
        r"(?<!\w)(?P<voor>op\s+)" + _WEEKDAG + r"(?P<dag>\d{1,2})[-/](?P<maand>\d{1,2})(?![\w/-])",
    )
)
_MAANDJAAR = re.compile(
    rf"(?<!\w)(?P<voor>(?:in\s+)?(?:(?:begin|half|medio|eind|de\s+maand)\s+)?){_MAAND}\s+(?P<jaar>\d{{4}})(?!\d)",
    re.IGNORECASE,
)


def datums(
    tekst: str, peildag: date, geboortedagen: frozenset[date] = frozenset()
) -> Iterator[tuple[int, int, int, str, bool]]:
    """(first place, place of the date itself, one past last, words instead, is a date of birth) of every date."""
    for vorm in _VORMEN:
        for m in vorm.finditer(tekst):
            delen = m.groupdict()
            geboren = {d for d in geboortedagen if _is_dag(delen, d)}
            dag = _dag(delen, peildag)
            if geboren:
                yield m.start(), m.end("voor"), m.end(), "[geboortedatum]", True
            elif dag:
                yield m.start(), m.end("voor"), m.end(), hoe_lang_geleden(dag, peildag), False
    for m in _MAANDJAAR.finditer(tekst):
        maanden = (peildag.year - int(m["jaar"])) * 12 + peildag.month - _MAANDNUMMER[m["maand"].lower()]
        yield m.start(), m.end("voor"), m.end(), _maand_geleden(maanden), False


def _dagnummer(tekst: str) -> int:
    return int(tekst) if tekst.isdecimal() else _TELWOORD[tekst.lower()]


def _maandnummer(tekst: str) -> int:
    return int(tekst) if tekst.isdecimal() else _MAANDNUMMER[tekst.lower()]


def _is_dag(delen: dict[str, str | None], dag: date) -> bool:
    if (_dagnummer(delen["dag"] or ""), _maandnummer(delen["maand"] or "")) != (dag.day, dag.month):
        return False
    jaar = (delen.get("jaar") or "").lstrip("'")
    return not jaar or int(jaar) in {dag.year, dag.year % 100}


def _dag(delen: dict[str, str | None], peildag: date) -> date | None:
    dag, maand = _dagnummer(delen["dag"] or ""), _maandnummer(delen["maand"] or "")
    jaar = (delen.get("jaar") or "").lstrip("'")
    if jaar:
        eeuw = 0 if len(jaar) == 4 else (2000 if int(jaar) <= peildag.year % 100 + 10 else 1900)
        return _echt(eeuw + int(jaar), maand, dag)
    kandidaten = [_echt(peildag.year + bij, maand, dag) for bij in (1, 0, -1, -2, -3, -4)]
    dagen = [d for d in kandidaten if d and d <= peildag + timedelta(days=31)]
    weekdag = delen.get("weekdag")
    passend = [d for d in dagen if weekdag and d.weekday() == _WEEKDAGNUMMER[weekdag.lower()]]
    return next(iter(passend or dagen), None)


def _echt(jaar: int, maand: int, dag: int) -> date | None:
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None


def hoe_lang_geleden(dag: date, peildag: date) -> str:
    """How long before `peildag` a day was, about; a later day as how long until then."""
    dagen = (peildag - dag).days
    vast = {0: "vandaag", 1: "gisteren", 2: "eergisteren", -1: "morgen", -2: "overmorgen"}
    return vast.get(dagen) or _duur(dagen)


def _maand_geleden(maanden: int) -> str:
    vast = {0: "deze maand", 1: "vorige maand", -1: "volgende maand"}
    return vast.get(maanden) or _duur(round(maanden * 30.44))


def _duur(dagen: int) -> str:
    duur = _lengte(abs(dagen))
    return f"{duur} geleden" if dagen > 0 else f"over {duur}"


def _lengte(dagen: int) -> str:
    if dagen < 7:
        return f"{dagen} dagen"
    if dagen < 60:
        weken = round(dagen / 7)
        return "een week" if weken == 1 else f"{weken} weken"
    if dagen < 165:
        return f"{round(dagen / 30.44)} maanden"
    grenzen = (
        (200, "een half jaar"), (330, "ruim een half jaar"), (400, "een jaar"),
        (500, "ruim een jaar"), (640, "anderhalf jaar"),
    )  # fmt: skip
    for grens, woorden in grenzen:
        if dagen < grens:
            return woorden
    jaren, rest = divmod(dagen + 45, 365)
    return f"{jaren} jaar" if rest < 90 else f"ruim {jaren} jaar"


def wanneer_geleden(wanneer: Wanneer, peildag: date) -> str:
    """The same of a moment, a day, about a day or a period; the user's own words are never used."""
    begin, eind = (hoe_lang_geleden(d, peildag) for d in (wanneer.van, wanneer.laatste_dag))
    if wanneer.soort == "periode" and begin != eind:
        return f"tussen {begin} en {eind}"
    return f"ongeveer {eind}" if wanneer.ongeveer else eind


def leeftijdsband(leeftijd: int | None) -> str:
    """Age in words, never sharper than a year; from eighteen on in wider bands."""
    if leeftijd is None or leeftijd < 0:
        return "leeftijd niet bekend"
    if leeftijd == 0:
        return "jonger dan 1 jaar"
    if leeftijd < 18:
        return f"ongeveer {leeftijd} jaar"
    if leeftijd < 25:
        return "tussen 18 en 25 jaar"
    tientallen = {
        2: "tussen 25 en 30 jaar",
        3: "in de dertig",
        4: "in de veertig",
        5: "in de vijftig",
        6: "in de zestig",
    }
    return tientallen.get(leeftijd // 10, "70 jaar of ouder")
