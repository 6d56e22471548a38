"""Dates as people type them ("24-11", "gisteren", "sinds de zomer") and as the screen shows them.

Invariants: nonsense is an error with a sentence for beside the field, never a guess; a year that is not typed is
the last such day that is not in the future (for something ahead: the first that is not past); what `toon` writes,
`lees_wanneer` reads back as the same. The library reads the day itself; here are only the phrases it lacks.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import NoReturn

from msgspec.structs import replace

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.tijd import Wanneer
from meldcode_app.presenters.nederlands import WEEKDAGEN, dag_vol, tijd, weekdag_kort
from meldcode_app.presenters.tijdvakken import tijdvak

VOORBEELD = "Schrijf bijvoorbeeld 24-11, 24 nov of gisteren."

_DAG = re.compile(
    r"(?:vandaag|gisteren|eergisteren|morgen|overmorgen|\d{1,3} dag(?:en)? geleden"
    r"|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?|\d{1,2} [a-z]{3,9}\.?(?: \d{4})?)"
)
_KORT_JAAR = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})|(\d{1,2}) ([a-z]{3,9})\.? '?(\d{2})")
_TIJD = re.compile(r",? (?:om )?(\d{1,2})[.:](\d{2})(?: uur)?$|,? om (\d{1,2}) uur$")
_WEEKDAG = re.compile(rf"({'|'.join(WEEKDAGEN)}|{'|'.join(d[:2] for d in WEEKDAGEN)})\.?(?: (.+))?")
_ONGEVEER = re.compile(r"(?:ongeveer|rond|omstreeks|circa|ca\.?|±)(?: op)? (.+)")
_BEREIK = re.compile(r"(?:van )?(.+?) (?:t/m|tot en met|tot|-|–) (.+)")
_MET_WOORDEN = re.compile(r"(.+?) \((.+ t/m .+)\)")


class DatumNietGelezen(MeldcodeFout):
    """What was typed is not a day. `zin` is the sentence for beside the field."""

    betekent = "Er is niets vastgelegd; wat u typte staat er nog."

    @property
    def zin(self) -> str:
        """What is wrong and how to write it."""
        return f"{self.wat} {self.doe}".strip()


def lees_wanneer(tekst: str, vandaag: date, *, straks: bool = False) -> Wanneer:
    """A moment, a day, about a day, or a period. `straks`: without a year the coming one. Raises DatumNietGelezen."""
    schoon = " ".join(tekst.split())
    laag = schoon.casefold()
    if not laag:
        raise DatumNietGelezen("Hier staat nog geen dag.", doe=VOORBEELD)
    # What the form itself filled in: recording an act must not wait for the library, which takes long the first time.
    if schoon in {toon(vandaag), toon(vandaag, kort=True)}:
        return Wanneer(van=vandaag)
    if met_woorden := _MET_WOORDEN.fullmatch(schoon):
        gelezen = lees_wanneer(met_woorden[2], vandaag)
        return replace(gelezen, tekst=met_woorden[1])
    if ongeveer := _ONGEVEER.fullmatch(laag):
        return Wanneer(van=_een_dag(ongeveer[1], vandaag, straks), ongeveer=True)
    if laag.startswith("sinds "):
        begin = _begin(laag.removeprefix("sinds "), vandaag)
        if begin > vandaag:
            _weiger(schoon)
        return Wanneer(van=begin, tot=vandaag, tekst=schoon)
    if vak := tijdvak(laag, vandaag):
        return Wanneer(van=vak.van, tot=vak.tot, tekst=schoon if vak.eigen_woorden else "")
    if weken := re.fullmatch(r"(\d{1,2}) (?:week|weken) geleden", laag):
        return Wanneer(van=vandaag - timedelta(weeks=int(weken[1])), ongeveer=True)
    if bereik := _BEREIK.fullmatch(laag):
        return _periode(schoon, bereik[1], bereik[2], vandaag, straks)
    if (met_tijd := _TIJD.search(laag)) and met_tijd.start() > 0:
        uur, minuut = int(met_tijd[1] or met_tijd[3]), int(met_tijd[2] or 0)
        if uur > 23 or minuut > 59:
            raise DatumNietGelezen("Deze tijd bestaat niet.", doe="Schrijf bijvoorbeeld 16 nov 10.30.")
        return Wanneer(van=_een_dag(laag[: met_tijd.start()], vandaag, straks), tijd=time(uur, minuut))
    return Wanneer(van=_een_dag(laag, vandaag, straks))


def lees_dag(tekst: str, vandaag: date, *, straks: bool = False) -> date:
    """Exactly one day; a time beside it is let go. Raises DatumNietGelezen."""
    gelezen = lees_wanneer(tekst, vandaag, straks=straks)
    if gelezen.soort in {"periode", "ongeveer"}:
        raise DatumNietGelezen("Hier is één dag nodig.", doe=VOORBEELD)
    return gelezen.van


def lees_dag_of_leeg(tekst: str, vandaag: date, *, straks: bool = False) -> date | None:
    """None for an empty field. Raises DatumNietGelezen."""
    return lees_dag(tekst, vandaag, straks=straks) if tekst.strip() else None


def toon(wanneer: Wanneer | date, kort: bool = False) -> str:
    """ "di 24 november 2026"; in a field (`kort`) "di 24 nov 2026"."""
    if isinstance(wanneer, date):
        return dag_vol(wanneer, kort=kort)
    van = dag_vol(wanneer.van, kort=kort)
    if wanneer.soort == "periode":
        periode = f"{van} t/m {dag_vol(wanneer.laatste_dag, kort=kort)}"
        return f"{wanneer.tekst} ({periode})" if wanneer.tekst else periode
    if wanneer.soort == "ongeveer":
        return f"ongeveer {van}"
    if wanneer.tijd:
        return f"{van}, {tijd(wanneer.tijd)}" if kort else f"{van} om {tijd(wanneer.tijd)}"
    return van


def weekdag_van(wanneer: Wanneer, vandaag: date) -> str:
    """ "ma 16 nov" for one known day; else what `toon` makes of it in a field, so that about a day stays about it."""
    if wanneer.soort in {"dag", "moment"}:
        return weekdag_kort(wanneer.van, vandaag)
    return toon(wanneer, kort=True)


def _periode(schoon: str, eerste: str, laatste: str, vandaag: date, straks: bool) -> Wanneer:
    tot = _een_dag(laatste, vandaag, straks)
    van = _een_dag(eerste, vandaag if straks else tot, straks)
    if van > tot:
        _weiger(schoon)
    return Wanneer(van=van, tot=tot)


def _begin(laag: str, vandaag: date) -> date:
    vak = tijdvak(laag, vandaag)
    return vak.van if vak else _een_dag(laag, vandaag, straks=False)


def _een_dag(laag: str, vandaag: date, straks: bool) -> date:
    laag = re.sub(r"\s*(?:jl\.?|jongstleden)$", "", laag.strip())
    zonder = re.sub(r"^(?:op|afgelopen|aanstaande|vorige) ", "", laag)
    if weekdag := _WEEKDAG.fullmatch(zonder):
        nummer = next(n for n, naam in enumerate(WEEKDAGEN) if naam.startswith(weekdag[1]))
        if not weekdag[2]:
            return _weekdag(nummer, vandaag, straks, vandaag_telt=zonder == laag)
        gelezen = _uit_bibliotheek(weekdag[2], vandaag, straks)
        if gelezen.weekday() != nummer:
            raise DatumNietGelezen(
                f"{dag_vol(gelezen)[3:]} is geen {WEEKDAGEN[nummer]}.", doe="Kijk welke van de twee klopt."
            )
        return gelezen
    return _uit_bibliotheek(laag.removeprefix("op "), vandaag, straks)


def _weekdag(nummer: int, vandaag: date, straks: bool, *, vandaag_telt: bool) -> date:
    verschil = (nummer - vandaag.weekday()) % 7 if straks else (vandaag.weekday() - nummer) % 7
    if verschil == 0 and not vandaag_telt:
        verschil = 7
    return vandaag + timedelta(days=verschil if straks else -verschil)


def _uit_bibliotheek(laag: str, vandaag: date, straks: bool) -> date:
    if kort := _KORT_JAAR.fullmatch(laag):
        jaar = 2000 + int(kort[3] or kort[6])
        jaar -= 100 if jaar > vandaag.year + 20 else 0
        laag = f"{kort[1]}-{kort[2]}-{jaar}" if kort[1] else f"{kort[4]} {kort[5]} {jaar}"
    laag = re.sub(r"(\d) sept\b", r"\1 sep", laag)
    if not _DAG.fullmatch(laag):
        _weiger(laag)
    import dateparser  # 0.2 s on first use: not while the window opens

    # Looking ahead the library starts tomorrow; a day in figures may be today.
    terug = timedelta(days=1 if straks and laag[0].isdigit() and "geleden" not in laag else 0)
    gelezen = dateparser.parse(
        laag,
        languages=["nl"],
        settings={
            "PREFER_DATES_FROM": "future" if straks else "past",
            "RELATIVE_BASE": datetime.combine(vandaag - terug, time()),
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day", "month"],
            "TIMEZONE": "UTC",
            "PARSERS": ["relative-time", "absolute-time"],
        },
    )
    if gelezen is None:
        _weiger(laag)
    cijfers = re.match(r"(\d{1,2})(?!\d| dag)", laag)
    if cijfers and gelezen.day != int(cijfers[1]):
        _weiger(laag)
    return gelezen.date()


def _weiger(tekst: str) -> NoReturn:
    raise DatumNietGelezen(f"'{tekst}' is niet te lezen als een dag.", doe=VOORBEELD)
