"""The sheet to hold during the call to Veilig Thuis: masked texts in, one or two pages out (domain 1.9).

Invariants: what says Anoniem holds nothing that is open and no typed word outside a masked text; without that word it
says that people can be recognised; title, metadata and file name hold no name of anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from meldcode_app.documents import odt_indeling
from meldcode_app.documents.fouten import BriefFout
from meldcode_app.documents.maken import Inhoud, blad, zet_pdf, zet_png, zet_svg
from meldcode_app.documents.odt import zet_odt
from meldcode_app.domain.adviesblad_teksten import KOPPEN, VRAAG
from meldcode_app.domain.anonimiseren import Stuk, is_beller, masker

TITEL = "Voorbereiding adviesvraag"
ANONIEM = "Anoniem: namen, adressen, datums en nummers zijn weggelaten, of door de maker bekeken."
HERKENBAAR = (
    "Let op: dit blad is herkenbaar. Er kunnen namen of andere gegevens op staan die naar het gezin leiden. "
    "Lees ze niet voor."
)
BEWAREN = "Blad om bij de hand te houden tijdens het telefoongesprek met Veilig Thuis."
_GETAL_OF_LETTER = re.compile(r"\d{1,2}(?: [a-z]+)?|[A-Z]")


@dataclass(frozen=True)
class Alinea:
    """One masked paragraph. `label` stands before it: made by the program, never typed."""

    stukken: tuple[Stuk, ...] = ()
    label: str = ""


@dataclass(frozen=True)
class Sectie:
    """What stands under one heading; `kop` is one of `KOPPEN`. Under the first every paragraph is a question."""

    kop: str
    alineas: tuple[Alinea, ...]


@dataclass(frozen=True)
class Adviesblad:
    """One sheet. `beller` is function and sector, as `domain.anonimiseren.beller` makes it; `datum` is not printed."""

    datum: date
    anoniem: bool
    beller: str
    secties: tuple[Sectie, ...]
    oefening: bool = False


class BladNietAnoniem(BriefFout):
    """The sheet cannot be called anonymous; `plekken` are the words that stand in the way."""

    betekent = "Het blad is niet gemaakt. Met deze woorden erop mag het niet 'Anoniem' heten."
    doe = "Beslis over elk van deze woorden, of druk het blad af zonder het woord 'Anoniem'."


def maak_pdf(adviesblad: Adviesblad) -> bytes:
    """The sheet as PDF/A-2a and PDF/UA-1. Raises BladNietAnoniem while something is open, else BriefFout."""
    return zet_pdf("adviesblad", inhoud(adviesblad), adviesblad.datum)


def maak_odt(adviesblad: Adviesblad) -> bytes:
    """The sheet as an editable copy, as it prints. Raises BladNietAnoniem as the PDF does."""
    return zet_odt(odt_indeling.adviesblad, inhoud(adviesblad), adviesblad.datum)


def maak_svg(adviesblad: Adviesblad) -> list[str]:
    """The pages as SVG, for the preview: replaced, open and kept words can be told apart."""
    return zet_svg("adviesblad", {**inhoud(adviesblad), "kleuren": True})


def maak_png(adviesblad: Adviesblad, *, ppi: float = 110) -> list[bytes]:
    """The pages as PNG, as the PDF prints them."""
    return zet_png("adviesblad", inhoud(adviesblad), ppi=ppi)


def bestandsnaam(*, anoniem: bool, oefening: bool = False) -> str:
    """`voorbereiding-adviesvraag.pdf`: nobody's name, no reference, no date."""
    delen = ("oefening" if oefening else "", "voorbereiding-adviesvraag", "" if anoniem else "herkenbaar")
    return "-".join(deel for deel in delen if deel) + ".pdf"


def inhoud(adviesblad: Adviesblad) -> Inhoud:
    """Everything `adviesblad.typ` shows. Raises BladNietAnoniem."""
    if adviesblad.anoniem and (woorden := tuple(dict.fromkeys(_herkenbaar(adviesblad)))):
        raise BladNietAnoniem(wat=f"Op het blad staat nog open: {', '.join(woorden)}.", plekken=woorden)
    return {
        "titel": TITEL,
        "blad": blad(
            datum=adviesblad.datum,
            kenmerk="",
            kop=TITEL,
            merk="ANONIEM" if adviesblad.anoniem else "HERKENBAAR",
            oefening=adviesblad.oefening,
        ),
        "kleuren": False,
        "merkzin": ANONIEM if adviesblad.anoniem else HERKENBAAR,
        "bewaren": BEWAREN,
        "beller": f"Beller: {adviesblad.beller}." if adviesblad.beller else "",
        "secties": [_sectie(sectie) for sectie in adviesblad.secties if sectie.alineas],
    }


def _sectie(sectie: Sectie) -> Inhoud:
    return {
        "kop": sectie.kop,
        "genummerd": sectie.kop == VRAAG and len(sectie.alineas) > 1,
        "alineas": [
            {"label": a.label, "stukken": [{"soort": s.soort, "tekst": s.tekst} for s in a.stukken]}
            for a in sectie.alineas
        ],
    }


def _herkenbaar(adviesblad: Adviesblad) -> Iterator[str]:
    """What may not stand on an anonymous sheet: open words, and anything typed that was never masked."""
    if adviesblad.beller and not is_beller(adviesblad.beller):
        yield adviesblad.beller
    for sectie in adviesblad.secties:
        if sectie.kop not in KOPPEN:
            yield sectie.kop
        for alinea in sectie.alineas:
            los = masker([alinea.label], (), (), adviesblad.datum)
            yield from (woord for woord in los.open_woorden if not _GETAL_OF_LETTER.fullmatch(woord))
            yield from (vervanging.origineel for vervanging in los.gevonden)
            yield from (stuk.tekst for stuk in alinea.stukken if stuk.soort == "open")
