"""What the codes in a page stand for: the fonts of our own PDFs.

Invariants: only what Typst writes, two-byte codes with a ToUnicode map; anything else raises ValueError.
Widths are in thousandths of the size of the letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject, StreamObject

_DEEL = re.compile(rb"beginbf(?:char|range)(.*?)endbf(char|range)", re.DOTALL)
_WAARDE = re.compile(rb"<([0-9A-Fa-f]*)>")


@dataclass(frozen=True)
class Lettertype:
    """What a code stands for, how wide it is drawn, and how wide any other code is."""

    tekst: dict[int, str]
    breedte: dict[int, float]
    anders: float


def lettertypen_van(pagina: PageObject) -> dict[str, Lettertype]:
    """The fonts of a page by the name its content calls them."""
    namen = _woordenboek(_woordenboek(pagina["/Resources"]).get("/Font", DictionaryObject()))
    return {naam: _lettertype(_woordenboek(bron)) for naam, bron in namen.items()}


def _lettertype(bron: DictionaryObject) -> Lettertype:
    onder, kaart = bron.get("/DescendantFonts"), bron["/ToUnicode"].get_object()
    if not isinstance(onder, ArrayObject) or not isinstance(kaart, StreamObject):
        raise ValueError("not a font Typst writes")
    letters = _woordenboek(onder[0])
    rij = list(letters.get("/W", []))
    breedte: dict[int, float] = {}
    while rij:
        eerste, tweede = int(rij[0]), rij[1].get_object()
        if isinstance(tweede, ArrayObject):
            breedte.update({eerste + i: float(b) for i, b in enumerate(tweede)})
            rij = rij[2:]
        else:
            breedte.update(dict.fromkeys(range(eerste, int(tweede) + 1), float(rij[2])))
            rij = rij[3:]
    return Lettertype(_teksten(kaart.get_data()), breedte, float(letters.get("/DW", 1000)))


def _teksten(kaart: bytes) -> dict[int, str]:
    teksten: dict[int, str] = {}
    for deel, soort in _DEEL.findall(kaart):
        if soort != b"char":
            raise ValueError("a map Typst does not write")
        waarden = [bytes.fromhex(waarde.decode()) for waarde in _WAARDE.findall(deel)]
        for code, tekst in zip(waarden[::2], waarden[1::2], strict=True):
            teksten[int.from_bytes(code, "big")] = tekst.decode("utf-16-be")
    return teksten


def _woordenboek(bron: PdfObject) -> DictionaryObject:
    gevonden = bron.get_object()
    if not isinstance(gevonden, DictionaryObject):
        raise ValueError("no dictionary")
    return gevonden
