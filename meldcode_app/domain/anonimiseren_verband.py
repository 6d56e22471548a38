"""Plain words that their neighbours make striking: numbers written out, a name in small letters after a title.

Invariants: pure; only makes more words stand open, never fewer; "een", an amount ("twee broers") and a duration
("twee jaar geleden") stay plain words, as does what is said of somebody ("mevrouw belde").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from meldcode_app.domain.anonimiseren_letters import gevouwen
from meldcode_app.domain.anonimiseren_rollen import is_rolwoord, rol_van_functie
from meldcode_app.domain.anonimiseren_woorden import AFKORTINGEN, NA_AANSPREEKTITEL, VOOR_GETALLEN, lijst

Plek = tuple[int, int]
KORTSTE_STRAAT = 7
"""Longer than this: "straat" itself and "zijlaan" lead nowhere."""

_EENHEID = "nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TIEN = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_TIENTAL = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_TEL = rf"(?:(?:{_EENHEID}|{_TIEN})|(?:(?:{_EENHEID})en)?(?:{_TIENTAL}))"
_TELWOORD = re.compile(rf"(?:{_TEL}|(?:{_TEL})?(?:honderd|duizend)(?:(?:en)?{_TEL})?)s?")
_IN_EEN_WOORD = re.compile(
    rf"(?:{_TEL}-?jarigen?|(?:negentien|twintig)(?:honderd)?(?:en)?{_TEL}|tweeduizend(?:en)?{_TEL})s?"
)
"""An age or a year."""
_RANG = re.compile(rf"(?:{_TEL})(?:de|ste)|eerste|derde")
_STRAAT = ("straat", "laan", "plein", "gracht", "kade", "steeg", "singel", "dreef", "plantsoen", "weg")
_ALTIJD_STRAAT = ("straat", "laan", "gracht", "singel", "plantsoen")
_GEEN_STRAAT = frozenset({
    "onderweg", "weg", "terugweg", "heenweg", "zijstraat", "winkelstraat", "dwarsstraat", "bestraat", "schoolplein",
})  # fmt: skip
_DUUR = lijst("sinds al over na binnen ruim afgelopen laatste komende voor elke per vorige")
_NA_DUUR = lijst("geleden lang later terug eerder")
_AANSPREEK = lijst(
    "mevrouw mevr mw meneer dhr dokter dr drs juffrouw fam heet heette geheten genaamd bijgenaamd"
)
_AFGEKORT = lijst("mevr mw dhr dr drs fam")
_NAAM = lijst("naam voornaam achternaam roepnaam")
_TUSSEN = lijst("van de der den ten ter vd op in el al la")
_VOEG = re.compile("[-‐‑–/'’‘`´&+]+")
_PUNTJES = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")


@dataclass(frozen=True)
class _Woord:
    """A folded word, its parts ("kind-acht", "acht's"), and whether one of them is a number written out."""

    tekst: str
    delen: tuple[str, ...]
    tel: bool


def in_verband(tekst: str, stukken: Sequence[Plek]) -> dict[int, str]:
    """First place -> what it is (`getal`, `hoofd`) of every plain word that its neighbours make striking."""
    woorden = [_lees(gevouwen(tekst[a:b])) for a, b in stukken]
    naast = [_naast(tekst[a[1] : b[0]]) for a, b in pairwise(stukken)] + [""]
    gevonden = {
        **{nummer: "hoofd" for nummer, woord in enumerate(woorden) if _alleen(woord)},
        **dict.fromkeys(_rijen(woorden, naast), "hoofd"),
        **dict(_getallen(woorden, naast)),
        **dict.fromkeys(_namen(woorden, naast), "hoofd"),
    }
    return {stukken[nummer][0]: soort for nummer, soort in gevonden.items()}


def _lees(woord: str) -> _Woord:
    delen = (woord,) if woord.isalpha() else tuple(_VOEG.split(woord))
    return _Woord(woord, delen, any(map(_TELWOORD.fullmatch, delen)))


def is_straat(woord: str) -> bool:
    """Whether a folded word looks like a street ("kerkstraat"), so that a number behind it is a house."""
    return woord.endswith(_STRAAT) and woord not in _GEEN_STRAAT and not woord.endswith("slaan")


def _naast(tussen: str) -> str:
    """`s` right beside, `k` with a comma or point between, empty when something else stands between."""
    kaal = tussen.rstrip("'’‘`")
    if kaal in {" ", "\n", "  "}:
        return "s"
    return "k" if kaal in {", ", ",", ". ", ".\n"} else ""


def _alleen(woord: _Woord) -> bool:
    """What needs no neighbour: an age or year in one word, a street, initials, numbers joined by hyphens."""
    if _PUNTJES.fullmatch(woord.tekst):
        return woord.tekst not in AFKORTINGEN
    if any(
        deel.endswith(_ALTIJD_STRAAT) and len(deel) > KORTSTE_STRAAT and is_straat(deel)
        for deel in woord.delen
    ):
        return True
    een_woord = any(map(_IN_EEN_WOORD.fullmatch, (woord.tekst, *woord.delen)))
    return een_woord or (woord.tel and _is_rij([deel for deel in woord.delen if _TELWOORD.fullmatch(deel)]))


def _rijen(woorden: Sequence[_Woord], naast: Sequence[str]) -> Iterator[int]:
    """Numbers in a row, as one says a telephone number."""
    nummer = 0
    while nummer < len(woorden):
        begin = nummer
        while woorden[nummer].tel and naast[nummer] and woorden[nummer + 1].tel:
            nummer += 1
        nummer += 1
        los = nummer - begin == 2 and naast[begin] == "k"
        rij = woorden[begin:nummer]
        if (
            not los
            and rij[0].tel
            and _is_rij([deel for w in rij for deel in w.delen if _TELWOORD.fullmatch(deel)])
        ):
            yield from range(begin, nummer)


def _is_rij(getallen: Sequence[str]) -> bool:
    """Whether these are numbers in a row and no "een zes"."""
    return len(getallen) > 2 or sum(g != "een" for g in getallen) > 1


def _getallen(woorden: Sequence[_Woord], naast: Sequence[str]) -> Iterator[tuple[int, str]]:
    """A group, a house number or an age, written out."""
    for nummer, woord in enumerate(woorden):
        na = woorden[nummer + 1].delen[0] if naast[nummer] == "s" else ""
        if na == "verjaardag" and _RANG.fullmatch(woord.delen[-1]):
            yield nummer, "hoofd"
        if woord.tekst == "een" or not woord.tel:
            continue
        voor = woorden[nummer - 1].delen[-1] if nummer and naast[nummer - 1] == "s" else ""
        erna = woorden[nummer + 2].delen[0] if na and naast[nummer + 1] == "s" else ""
        leeftijd = na == "jaar" and voor not in _DUUR and erna not in _NA_DUUR
        if voor in VOOR_GETALLEN or leeftijd or is_straat(voor):
            yield nummer, "getal"


def _namen(woorden: Sequence[_Woord], naast: Sequence[str]) -> Iterator[int]:
    """What follows a title or "heet", past "van der", when it is no word that often stands there."""
    for nummer, woord in enumerate(woorden):
        genoemd = woord.tekst == "is" and nummer > 0 and woorden[nummer - 1].tekst in _NAAM
        if woord.delen[-1] not in _AANSPREEK and not genoemd:
            continue
        plek = nummer
        while naast[plek] == "s" or (naast[plek] == "k" and _is_afgekort(woorden[plek])):
            plek += 1
            if woorden[plek].tekst not in _TUSSEN and not _is_afgekort(woorden[plek]):
                if _kan_naam(woorden[plek]):
                    yield plek
                if woorden[plek].delen[-1] not in _TUSSEN:  # "jansen-de vries" goes on
                    break


def _is_afgekort(woord: _Woord) -> bool:
    kort = len(woord.tekst) == 1 or _PUNTJES.fullmatch(woord.tekst)
    return bool(kort) or woord.delen[-1] in _AFGEKORT


def _kan_naam(woord: _Woord) -> bool:
    deel = woord.delen[0]
    if woord.tekst in NA_AANSPREEKTITEL or deel in NA_AANSPREEKTITEL:
        return False
    return not is_rolwoord(deel) and not rol_van_functie(woord.tekst, "")
