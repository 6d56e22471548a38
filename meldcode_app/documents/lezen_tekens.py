"""The glyphs of one page of our own PDFs, gathered into lines.

Invariant: every glyph that is shown is handed on once, in the order in which Typst wrote it. Lengths are in points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, TypeAlias

from pypdf import PageObject
from pypdf.generic import ByteStringObject, ContentStream, TextStringObject

from meldcode_app.documents.lezen_letters import Lettertype, lettertypen_van

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
_EENHEID: Matrix = (1, 0, 0, 1, 0, 0)
_VERSPRINGT = 0.7
"""Of the size of the letters: a glyph this much higher or lower is on another line (a mark is not)."""
_KOLOM = 0.3
"""Of the size of the letters: a gap this wide, without a space in it, starts another cell."""
_ONDER_MERK = 1.5
"""Of the size of the letters: a mark belongs to a glyph that starts or ends this near."""


@dataclass(frozen=True)
class Teken:
    """One glyph: the text it stands for and where it is drawn."""

    tekst: str
    x: float
    y: float
    einde: float
    grootte: float
    rand: bool

    @property
    def merkteken(self) -> bool:
        """Drawn on top of a neighbour, without a width of its own."""
        return self.einde - self.x < self.grootte / 100


@dataclass
class Regel:
    """Glyphs on one line of one cell, from left to right. `rand`: in a header, footer or stamp."""

    tekens: list[Teken] = field(default_factory=list)

    @property
    def rand(self) -> bool:
        return self.tekens[0].rand

    @property
    def tekst(self) -> str:
        return "".join(_leesvolgorde(_teksten_van(self.tekens)))

    def hoort_bij(self, teken: Teken) -> bool:
        """Whether a glyph carries this line on."""
        vorig = self.tekens[-1]
        ruimte = _ONDER_MERK if vorig.merkteken or teken.merkteken else _KOLOM
        return (
            vorig.rand == teken.rand
            and abs(vorig.y - teken.y) < _VERSPRINGT * teken.grootte
            and abs(teken.x - vorig.einde) < ruimte * teken.grootte
        )


def regels_van(pagina: PageObject) -> list[Regel]:
    """The lines of a page, in the order in which they were written."""
    regels: list[Regel] = []
    for teken in _tekens(pagina):
        if not regels or not regels[-1].hoort_bij(teken):
            regels.append(Regel())
        regels[-1].tekens.append(teken)
    return regels


def _tekens(pagina: PageObject) -> Iterator[Teken]:
    inhoud = pagina.get_contents()
    if inhoud is None:
        return
    lettertypen = lettertypen_van(pagina)
    vlak, tekstvlak = _EENHEID, _EENHEID
    bewaard: list[Matrix] = []
    merken: list[str] = []
    lettertype, grootte = Lettertype({}, {}, 0), 0.0
    for waarden, wat in ContentStream(inhoud, pagina.pdf).operations:
        if wat == b"q":
            bewaard.append(vlak)
        elif wat == b"Q":
            vlak = bewaard.pop()
        elif wat == b"cm":
            vlak = _maal(_matrix(waarden), vlak)
        elif wat == b"Tm":
            tekstvlak = _matrix(waarden)
        elif wat == b"Tf":
            lettertype, grootte = lettertypen[str(waarden[0])], float(waarden[1])
        elif wat in (b"BMC", b"BDC"):
            merken.append(str(waarden[0]))
        elif wat == b"EMC":
            merken.pop()
        elif wat in (b"Tj", b"TJ"):
            stand = _maal(tekstvlak, vlak)
            schaal = abs(stand[0]) or abs(stand[1])
            x, rand = 0.0, "/Artifact" in merken
            for deel in waarden[0] if wat == b"TJ" else waarden:
                if not isinstance(deel, TextStringObject | ByteStringObject):
                    x -= float(deel) / 1000 * grootte
                    continue
                for code in _codes(deel):
                    breed = lettertype.breedte.get(code, lettertype.anders) / 1000 * grootte
                    links, hoog = stand[4] + x * schaal, stand[5]
                    yield Teken(
                        lettertype.tekst[code], links, hoog, links + breed * schaal, grootte * schaal, rand
                    )
                    x += breed


def _codes(deel: TextStringObject | ByteStringObject) -> Iterator[int]:
    ruw = deel.original_bytes
    if len(ruw) % 2:
        raise ValueError("one-byte codes")
    return (int.from_bytes(ruw[i : i + 2], "big") for i in range(0, len(ruw), 2))


def _matrix(waarden: list[Any]) -> Matrix:
    a, b, c, d, e, f = (float(waarde) for waarde in waarden)
    return a, b, c, d, e, f


def _maal(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _teksten_van(tekens: list[Teken]) -> list[str]:
    """The text of each glyph; of a mark only what the glyph before or after it does not stand for already."""
    uit: list[str] = []
    for plek, teken in enumerate(tekens):
        tekst = teken.tekst
        if teken.merkteken:
            buren = tekens[max(plek - 1, 0) : plek] + tekens[plek + 1 : plek + 2]
            tekst = "".join(t for t in unicodedata.normalize("NFD", tekst) if unicodedata.combining(t))
            if any(tekst in unicodedata.normalize("NFD", buur.tekst) for buur in buren if not buur.merkteken):
                continue
        uit.append(tekst)
    return uit


def _leesvolgorde(stukken: list[str]) -> Iterator[str]:
    """Pieces as they stand from left to right, given in reading order: a run from right to left is turned around.

    The line as a whole reads from right to left when it starts and ends with such a letter.
    """
    richtingen = [_richting(stuk) for stuk in stukken]
    sterk = [richting for richting in richtingen if richting]
    if sterk and sterk[0] == sterk[-1] == "R":
        yield from _omgekeerd(stukken)
        return
    plek = 0
    while plek < len(stukken):
        einde = plek + 1
        if richtingen[plek] == "R":
            reeks = takewhile(lambda i: richtingen[i] != "L", range(plek, len(stukken)))
            einde = max(i for i in reeks if richtingen[i] == "R") + 1
        yield from _omgekeerd(stukken[plek:einde])
        plek = einde


def _omgekeerd(stukken: list[str]) -> list[str]:
    """From right to left, but numbers and words in Latin letters within it from left to right."""
    uit: list[str] = []
    rechtuit: list[str] = []
    for stuk in reversed(stukken):
        if _richting(stuk) == "L" or (
            stuk.isdigit() or (rechtuit and not stuk.isspace() and _richting(stuk) != "R")
        ):
            rechtuit.insert(0, stuk)
        else:
            uit += [*rechtuit, stuk]
            rechtuit = []
    return [*uit, *rechtuit]


def _richting(stuk: str) -> str:
    klassen = {unicodedata.bidirectional(teken) for teken in stuk}
    if klassen & {"R", "AL"}:
        return "R"
    return "L" if "L" in klassen else ""
