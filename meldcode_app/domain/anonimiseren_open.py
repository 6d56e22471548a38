"""What may still lead to somebody after the known is gone: every capital, every number, everything odd.

Invariants: only a lower-case Latin word that its neighbours do not make striking (`anonimiseren_verband`), or a closed
function word that begins a sentence, passes unseen; words that belong together are one item, and an item is never
smaller than the word in which something was found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from meldcode_app.domain.anonimiseren_letters import gevouwen, klasse, opvallend
from meldcode_app.domain.anonimiseren_verband import in_verband, is_straat
from meldcode_app.domain.anonimiseren_woorden import (
    AANDOENINGEN,
    BEROEPEN,
    EENHEDEN,
    FAMILIEWOORDEN,
    FUNCTIEWOORDEN,
    LIDWOORDEN,
    MEERLINGEN,
    STRAATSTAMMEN,
    VERENIGINGSSTAMMEN,
    VOOR_GETALLEN,
)
from meldcode_app.domain.sorteernaam import TUSSENVOEGSELS

MEEST_BIJEEN = 4
LANGSTE_WOORD = 60
_WOORD = re.compile("w+(?:j{1,3}w+)*|o+")
_ROMEINS = re.compile(r"(?=..)(?:x{0,3})(?:ix|iv|v?i{0,3})")
_AFKORTING = re.compile(r"[^\W\d_](?:\.[^\W\d_])+|[^\W\d_]+(?:[-‐‑–/'’‘`´&+][^\W\d_]+)*")
_BEGIN = re.compile("(?:^|[.!?…:;\n])[ '\"‘’“”„‚«»‹›(\\[*•·–—-]*$|(?:[ \n(]|^)['\"‘’“”„‚«‹(\\[]+$")
_MERKTEKEN = re.compile("(?:[#@]['’‘]?)+$")
_KOMMA = re.compile(r"(?<=\d),(?=\d)")
_LOS = frozenset("/&+:\\=~")
_CIJFERS = re.compile(r"[\d.,:/\-–]*\d[\d.,:/\-–]*")


@dataclass(frozen=True)
class _Woord:
    begin: int
    eind: int
    tekst: str
    soort: str
    """`hoofd` has a capital or something odd, `getal` is only digits, `kenmerk` says something rare, `` is plain."""


class Lezing:
    """The words of one cleaned text; what is asked is which of them stand open between two places."""

    def __init__(self, tekst: str, verbergt_naam: Callable[[str], bool]) -> None:
        self._tekst = tekst
        self._verbergt_naam = verbergt_naam
        self._stukken = tuple(_stukken(tekst))
        self._einden = [eind for _, eind in self._stukken]
        self._verband = in_verband(tekst, self._stukken)

    def open_plekken(self, begin: int, eind: int) -> Iterator[tuple[int, int]]:
        """(first, one past last) of everything to be judged between two places; what lies outside was replaced."""
        vanaf = bisect_right(self._einden, begin)
        tussen = takewhile(lambda stuk: stuk[0] < eind, islice(self._stukken, vanaf, None))
        woorden = [w for a, b in tussen for w in self._woord(a, b, begin, eind)]
        nummer = 0
        while nummer < len(woorden):
            woord = woorden[nummer]
            if not woord.soort:
                nummer += 1
                continue
            laatste = _laatste(self._tekst, woorden, nummer)
            eerste = (
                nummer - 1 if nummer and _hoort_ervoor(self._tekst, woorden[nummer - 1], woord) else nummer
            )
            yield woorden[eerste].begin, woorden[laatste].eind
            nummer = laatste + 1

    def _woord(self, a: int, b: int, begin: int, eind: int) -> Iterator[_Woord]:
        """The part of a word that was not replaced; of an odd word ("#gerritenco") no part passes unseen."""
        tekst = self._tekst
        links, rechts = max(a, begin), min(b, eind)
        if (links, rechts) == (a, b):
            soort = _soort(tekst[:eind], a, tekst[a:b], self._verbergt_naam)
            yield _Woord(a, b, tekst[a:b], soort or self._verband.get(a, ""))
            return
        soorten = "".join(map(klasse, tekst[links:rechts]))
        kaal = soorten.strip("j")
        if not kaal:
            return
        voor = soorten.index(kaal)
        na = len(soorten) - voor - len(kaal)
        woord = tekst[links + voor : rechts - na]
        randen = [tekst[links : links + voor]] * (links > a) + [tekst[rechts - na : rechts]] * (rechts < b)
        plakt = any(not set(rand) & _LOS for rand in randen)
        soort = _soort(tekst[:eind], links + voor, woord, self._verbergt_naam)
        yield _Woord(
            links + voor, rechts - na, woord, soort or ("hoofd" if plakt or _is_vreemd(tekst[a:b]) else "")
        )


def begint_zin(tekst: str, plek: int) -> bool:
    """Whether a sentence, a line or a quotation begins at this place."""
    return _BEGIN.search(tekst, max(0, plek - 12), plek) is not None


def _stukken(tekst: str) -> Iterator[tuple[int, int]]:
    soorten = list(map(klasse, tekst))
    for m in _KOMMA.finditer(tekst):
        soorten[m.start()] = "j"
    for m in _WOORD.finditer("".join(soorten)):
        merk = _MERKTEKEN.search(tekst, max(0, m.start() - 4), m.start())
        yield (merk.start() if merk else m.start()), m.end()


def _is_vreemd(woord: str) -> bool:
    """Whether a word has a shape that prose does not have: a handle, a file name, two words run together."""
    return not _AFKORTING.fullmatch(woord) or len(woord) > LANGSTE_WOORD


def _soort(tekst: str, begin: int, woord: str, verbergt_naam: Callable[[str], bool]) -> str:
    if not woord.strip("_"):
        return ""
    if _CIJFERS.fullmatch(woord):
        return "getal"
    if any(opvallend(teken) for teken in woord) or _is_vreemd(woord):
        begint = woord in FUNCTIEWOORDEN and begint_zin(tekst, begin)
        return "" if begint and not _hoort_bij_naam(tekst, begin, woord) else "hoofd"
    if _ROMEINS.fullmatch(woord) or verbergt_naam(woord):
        return "hoofd"
    return "kenmerk" if _is_kenmerk(woord) else ""


def _hoort_bij_naam(tekst: str, begin: int, woord: str) -> bool:
    """Whether a function word opens a name: "De Regenboog", "Van der Linde"."""
    if woord not in LIDWOORDEN:
        return False
    for volgend in re.finditer(r" ([^\s]+)", tekst[begin + len(woord) :]):
        kaal = volgend[1].strip("'\"‘’“”„")
        if gevouwen(kaal) not in TUSSENVOEGSELS or any(opvallend(t) for t in kaal):
            return any(opvallend(teken) for teken in kaal[:1])
    return False


def _is_kenmerk(woord: str) -> bool:
    kaal = gevouwen(woord)
    return kaal in BEROEPEN or kaal.startswith(AANDOENINGEN) or kaal.endswith(MEERLINGEN)


def _laatste(tekst: str, woorden: list[_Woord], nummer: int) -> int:
    """The last word of the item that starts here."""
    if woorden[nummer].soort == "kenmerk":
        return nummer
    laatste, bijeen = nummer, 1
    while bijeen < MEEST_BIJEEN:
        volgend = _volgend(tekst, woorden, laatste)
        if volgend is None:
            break
        laatste, bijeen = volgend, bijeen + 1
    if laatste + 1 < len(woorden) and _naast(tekst, woorden[laatste], woorden[laatste + 1]):
        eenheid = woorden[laatste + 1]
        if woorden[laatste].soort == "getal" and not eenheid.soort and gevouwen(eenheid.tekst) in EENHEDEN:
            return laatste + 1
    return laatste


def _volgend(tekst: str, woorden: list[_Woord], nummer: int) -> int | None:
    """The next word of the same name: right behind it, or behind at most three tussenvoegsels."""
    for plek in range(nummer + 1, min(nummer + 5, len(woorden))):
        if not _naast(tekst, woorden[plek - 1], woorden[plek]):
            return None
        if woorden[plek].soort in {"hoofd", "getal"}:
            return plek if woorden[nummer].soort == "hoofd" and woorden[plek].soort else None
        if gevouwen(woorden[plek].tekst) not in TUSSENVOEGSELS:
            return None
    return None


def _naast(tekst: str, een: _Woord, ander: _Woord) -> bool:
    return tekst[een.eind : ander.begin] == " "


def _hoort_ervoor(tekst: str, vorig: _Woord, woord: _Woord) -> bool:
    if vorig.soort:
        return False
    kaal = gevouwen(vorig.tekst)
    if woord.soort == "hoofd" and len(kaal) == 1 and tekst[vorig.eind : woord.begin] in {" ", ". ", "."}:
        return True
    if not _naast(tekst, vorig, woord):
        return False
    if woord.soort == "getal":
        return kaal in VOOR_GETALLEN or is_straat(kaal)
    return woord.soort == "hoofd" and kaal.endswith(VERENIGINGSSTAMMEN)


def hint(item: str) -> str:
    """Why an item may lead to somebody, in one sentence; empty when there is nothing to say."""
    delen = [gevouwen(deel) for deel in re.findall(r"\w+", item)]
    for past, zin in _HINTS:
        if any(past(deel) for deel in delen):
            return zin
    if any(teken.isalpha() and ord(teken) > 0x24F and not 0x1E00 <= ord(teken) < 0x1F00 for teken in item):
        return "Dit staat in andere letters. Het programma kan niet zien wat er staat."
    return ""


_HINTS: tuple[tuple[Callable[[str], bool], str], ...] = (
    (lambda w: _is_kenmerk(w) and w not in BEROEPEN, "In een klein dorp kan dit herkenbaar zijn."),
    (lambda w: w in BEROEPEN, "Een beroep kan naar het gezin leiden."),
    (lambda w: w in FAMILIEWOORDEN, "Familielid. Is die herkenbaar in een klein dorp?"),
    (
        lambda w: w.endswith(("club", "vereniging", "team", "manege")),
        "Een clubnaam kan naar het gezin leiden.",
    ),
    (lambda w: w in {"groep", "klas", "leerjaar"}, "Met de groep erbij is een kind soms te herkennen."),
    (lambda w: w in {"jaar", "jarige"}, "Een precieze leeftijd kan naar het kind leiden."),
    (lambda w: len(w) > 5 and w.endswith(STRAATSTAMMEN), "Lijkt op een straat of plaats."),
)
