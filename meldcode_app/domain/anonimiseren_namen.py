"""All the ways in which one name, organisation or address may be written.

Invariants: forms are plain texts; the search folds capitals and accents and takes any separator for another, so
they differ only in their words; what is also an ordinary word is marked: it counts with a capital only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from meldcode_app.domain.anonimiseren_letters import gevouwen, schoon, woorden
from meldcode_app.domain.anonimiseren_woorden import AANSPREEKTITELS, GEWONE_WOORDEN, SCHOOLWOORDEN
from meldcode_app.domain.sorteernaam import TUSSENVOEGSELS

Adressoort = Literal["adres", "plaats", "postcode"]

_POSTCODE = re.compile(r"\b\d{4}\s?[A-Za-z]{2}\b")
_INITIALEN = re.compile(r"(?:[^\W\d_]\.?-?){1,2}|(?:[^\W\d_]\.-?){3,}")
_TITELS = frozenset(titel.rstrip(".") for titel in AANSPREEKTITELS) | {"de heer"}


@dataclass(frozen=True)
class Naamvorm:
    """One way to write a name; `deel` is whether it names one person or could be anybody of the family."""

    tekst: str
    deel: Literal["persoon", "achternaam"]


def is_gewoon(tekst: str) -> bool:
    """Whether a form is of ordinary or very short words, or ends in an initial: only a capital makes it a name."""
    alle = [w.tekst for w in woorden(schoon(tekst))]
    delen = [w for w in alle if w not in TUSSENVOEGSELS]
    return len("".join(alle[-1:])) == 1 or all(len(deel) <= 2 or deel in GEWONE_WOORDEN for deel in delen)


def naamvormen(naam: str) -> Iterator[Naamvorm]:
    """First name, surname with and without tussenvoegsel, initials, turned round; also of "Wit, Dennis de"."""
    for deel in re.split(r"[()]", schoon(naam)):
        yield from _vormen(_omgekeerd(deel))


def _omgekeerd(naam: str) -> list[str]:
    achter, _, voor = naam.partition(",")
    delen = f"{voor} {achter}".split()
    return [w for w in delen if gevouwen(w).rstrip(".") not in _TITELS]


def _vormen(delen: list[str]) -> Iterator[Naamvorm]:
    voor, tussen, achter = _ontleed(delen)
    initialen = [letter for w in voor for letter in _letters(w)]
    voornamen = [w for w in voor if not _is_initialen(w)]
    yield from (
        Naamvorm(" ".join(vorm), "persoon") for vorm in _samen(delen, voornamen, tussen, achter, initialen)
    )
    for woord in voornamen:
        yield Naamvorm(woord, "persoon")
        yield from (Naamvorm(deel, "persoon") for deel in _delen(woord))
    for een, ander in pairwise(voornamen):
        yield Naamvorm(f"{een} {ander}", "persoon")
    if achter:
        yield Naamvorm(" ".join([*tussen, *achter]), "achternaam")
        yield Naamvorm(" ".join(achter), "achternaam")
    for woord in achter:
        yield from (Naamvorm(deel, "achternaam") for deel in (woord, *_delen(woord)))


def _ontleed(delen: list[str]) -> tuple[list[str], list[str], list[str]]:
    """First names, tussenvoegsels, surname; somebody with one name has that as first name."""
    plekken = [i for i, w in enumerate(delen) if gevouwen(w) in TUSSENVOEGSELS and i < len(delen) - 1]
    if len(delen) == 1:
        return delen, [], []
    begin = next((i for i in plekken if i), 0 if plekken else len(delen) - 1)
    eind = begin
    while eind in plekken:
        eind += 1
    return delen[:begin], delen[begin:eind], delen[eind:]


def _is_initialen(woord: str) -> bool:
    """Whether a word is initials; "Bo" is a first name of two letters, "BO" and "B.O." are not."""
    return bool(_INITIALEN.fullmatch(woord)) and not (
        len(woord) == 2 and woord.isalpha() and not woord.isupper()
    )


def _letters(woord: str) -> list[str]:
    if _is_initialen(woord):
        return [t for t in woord if t.isalpha()]
    return [deel[0] for deel in woord.split("-") if deel]


def _delen(woord: str) -> list[str]:
    delen = [deel for deel in re.split(r"[-–'’]", woord) if len(deel) > 1]
    return [deel for deel in delen if gevouwen(deel) not in TUSSENVOEGSELS] if len(delen) > 1 else []


def _samen(
    delen: list[str], voornamen: list[str], tussen: list[str], achter: list[str], initialen: list[str]
) -> Iterator[list[str]]:
    yield delen
    if not achter:
        return
    yield [delen[0][0], *delen[1:]]
    for voor in (voornamen, *([w] for w in voornamen), initialen, initialen[:1], ["".join(initialen)]):
        if voor and voor != [""]:
            yield [*voor, *tussen, *achter]
            yield [*voor, *achter]
            yield [*voor, achter[-1]]
            yield [*achter, *voor]
            yield [*achter, *voor, *tussen]
            yield [*tussen, *achter, *voor]
    for voornaam in voornamen:
        yield [voornaam, achter[0][0]]
        yield [voornaam, *(w[0] for w in tussen), achter[0][0]]


def organisatievormen(naam: str) -> Iterator[tuple[str, bool]]:
    """(form, counts only with a capital): the whole name, and without what any school or foundation is called.

    Nothing of a name that says only what kind it is ("gemeente"): that leads to nobody.
    """
    kaal = schoon(naam).replace("'", "").replace("’", "")
    delen = [d for d in re.split(r"[\s,()\"/]+", kaal) if d]
    kern = [d for d in delen if gevouwen(d) not in SCHOOLWOORDEN]
    hoofd = [d for d in kern if gevouwen(d) not in TUSSENVOEGSELS]
    if not hoofd:
        return
    yield " ".join(delen), is_gewoon(" ".join(delen))
    for vorm in (kern, kern[kern.index(hoofd[0]) :]):
        yield " ".join(vorm), len(hoofd) < 2 or is_gewoon(" ".join(vorm))


def adresvormen(adres: str) -> Iterator[tuple[str, Adressoort, bool]]:
    """(form, what it is, counts only with a capital): whole line, street without number, postcode, place after it."""
    tekst = schoon(adres)
    if postcode := _POSTCODE.search(tekst):
        yield from plaatsvormen(tekst[postcode.start() :])
        tekst = tekst[: postcode.start()]
    regels = [regel.strip() for regel in re.split(r"[,;\n]", tekst) if any(t.isalnum() for t in regel)]
    for nummer, regel in enumerate(regels):
        if nummer and not any(t.isdigit() for t in regel):
            yield from plaatsvormen(regel)
        else:
            yield regel, "adres", False
            yield from _met_delen(re.split(r"\s(?=\d)", regel)[0], "adres")


def plaatsvormen(plaats: str) -> Iterator[tuple[str, Adressoort, bool]]:
    """A place name, each of its longer words when that has a capital, and the postcode before it."""
    tekst = schoon(plaats)
    if postcode := _POSTCODE.search(tekst):
        yield postcode.group(), "postcode", False
        tekst = tekst[postcode.end() :]
    if naam := tekst.strip(" ,;.()\n"):
        yield from _met_delen(naam, "plaats")


def _met_delen(naam: str, soort: Adressoort) -> Iterator[tuple[str, Adressoort, bool]]:
    yield naam, soort, is_gewoon(naam)
    yield from ((woord, soort, True) for woord in re.split(r"\W+", naam) if len(woord) > 3 and woord != naam)
