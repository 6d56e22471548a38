"""What somebody types to find text, and where it stands in a text: words without capitals and accents.

Invariants: pure; anything that can be typed is a question, never an error; a question that holds no word finds
nothing; what is marked in a text is what was found in it, letter for letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

MEESTE_WOORDEN = 48
"""So many words of a question count; a pasted page is no question."""
LANGSTE_WOORD = 200
_STUK = re.compile(r'"([^"]*)"?|([^\s"]+)')
_AANHALING = str.maketrans("“”„‟«»", '""""""')


def vouw(tekst: str) -> str:
    """Text as it is compared: small letters without accents."""
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    # Once more: only taken apart do some signs turn out to be capitals.
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken)).casefold()


@dataclass(frozen=True)
class Term:
    """Words that stand right after each other; with `begin` the last is only the beginning of a word."""

    woorden: tuple[str, ...]
    begin: bool = False


@dataclass(frozen=True)
class Zoekopdracht:
    """Every term must occur in a text. Without terms nothing is found."""

    termen: tuple[Term, ...] = ()


@dataclass(frozen=True)
class Stuk:
    """A part of a shown text; `raak` when it was searched for."""

    tekst: str
    raak: bool = False


def ontleed_vraag(tekst: str) -> Zoekopdracht:
    """Several words are all of them; between quotation marks they stand together; the last word may be unfinished.

    One letter is a whole word: as the beginning of one it would find everything.
    """
    termen: list[Term] = []
    over = MEESTE_WOORDEN
    tekst = tekst.translate(_AANHALING)
    for stuk in _STUK.finditer(tekst):
        woorden = tuple(w[:LANGSTE_WOORD] for w in woorden_van(stuk[1] or stuk[2] or ""))[:over]
        if not woorden:
            continue
        over -= len(woorden)
        los = stuk[1] is None and stuk.end() == len(tekst)
        termen.append(Term(woorden, begin=los and len("".join(woorden)) > 1))
    return Zoekopdracht(tuple(dict.fromkeys(termen)))


def woorden_van(tekst: str) -> list[str]:
    """The words of a text as they are compared: letters and digits that stand together."""
    return "".join(teken if _is_letter(teken) else " " for teken in vouw(tekst)).split()


@lru_cache(maxsize=4096)
def _is_letter(teken: str) -> bool:
    soort = unicodedata.category(teken)
    return soort[0] in "LN" or soort == "Co"


@lru_cache(maxsize=4096)
def _gevouwen(teken: str) -> str:
    return vouw(teken)


def markeer(tekst: str, opdracht: Zoekopdracht) -> tuple[Stuk, ...]:
    """The text in parts, marked where a term of the question stands."""
    woorden = list(_plekken(tekst))
    raak = [False] * len(woorden)
    for term in opdracht.termen:
        for vanaf in range(len(woorden) - len(term.woorden) + 1):
            if _staat_hier(woorden, vanaf, term):
                raak[vanaf : vanaf + len(term.woorden)] = [True] * len(term.woorden)
    stukken: list[Stuk] = []
    tot = 0
    for (begin, eind, _), is_raak in zip(woorden, raak, strict=True):
        if is_raak:
            stukken += [Stuk(tekst[tot:begin]), Stuk(tekst[begin:eind], raak=True)]
            tot = eind
    stukken.append(Stuk(tekst[tot:]))
    return tuple(stuk for stuk in stukken if stuk.tekst)


def _staat_hier(woorden: Sequence[tuple[int, int, str]], vanaf: int, term: Term) -> bool:
    laatste = len(term.woorden) - 1
    return all(
        woorden[vanaf + n][2].startswith(woord)
        if n == laatste and term.begin
        else woorden[vanaf + n][2] == woord
        for n, woord in enumerate(term.woorden)
    )


def _plekken(tekst: str) -> Iterator[tuple[int, int, str]]:
    """Begin, end and compared form of each word where it stands in the text."""
    begin, woord = -1, ""
    for plek, teken in enumerate(tekst):
        gevouwen = _gevouwen(teken)
        for letter in gevouwen:
            if _is_letter(letter):
                begin, woord = (plek if begin < 0 else begin), woord + letter
            elif begin >= 0:
                yield begin, plek, woord
                begin, woord = -1, ""
    if begin >= 0:
        yield begin, len(tekst), woord
