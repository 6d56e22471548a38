"""From a question for advice to its sheet: the same texts masked for the screen, for the rules and for paper.

Invariants: what prints is what was shown; a sheet that says anoniem is only made of a masked text in which nothing
is open; its bytes hold no name of anybody, in text, file name or metadata.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meldcode_app.documents.adviesblad import Adviesblad, Sectie
from meldcode_app.documents.adviesblad import Alinea as Bladalinea
from meldcode_app.domain.adviesblad_teksten import KOPPEN, Alinea, gemaskeerd
from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.anonimiseren import Gemaskeerd, Stuk, beller
from meldcode_app.domain.casus import Casus, Inrichting


@dataclass(frozen=True)
class Masker:
    """The paragraphs of a sheet with their masked texts, in the same order."""

    alineas: tuple[Alinea, ...]
    masker: Gemaskeerd

    def onder(self, kop: str) -> tuple[tuple[str, tuple[Stuk, ...]], ...]:
        """The paragraphs under a heading: label and pieces."""
        return tuple(
            (alinea.label, stukken)
            for alinea, stukken in zip(self.alineas, self.masker.delen, strict=True)
            if alinea.kop == kop
        )

    @property
    def koppen(self) -> tuple[str, ...]:
        """The headings that have something under them, in their order."""
        return tuple(kop for kop in KOPPEN if self.onder(kop))


def masker_van(casus: Casus, inrichting: Inrichting, adviesvraag: Adviesvraag, peildag: date) -> Masker:
    """The sheet as it would print on `peildag`."""
    doorloop = casus.doorlopen[adviesvraag.doorloop]
    rijen, masker = gemaskeerd(casus, inrichting, doorloop, adviesvraag.tekst, adviesvraag.oordelen, peildag)
    return Masker(rijen, masker)


def maak_adviesblad(
    casus: Casus,
    inrichting: Inrichting,
    adviesvraag: Adviesvraag,
    vandaag: date,
    *,
    anoniem: bool,
    oefening: bool = False,
) -> Adviesblad:
    """The sheet to print, masked as it was shown today."""
    m = masker_van(casus, inrichting, adviesvraag, vandaag)
    return Adviesblad(
        anoniem=anoniem,
        beller=beller(inrichting),
        secties=tuple(
            Sectie(kop, tuple(Bladalinea(stukken, label) for label, stukken in m.onder(kop)))
            for kop in m.koppen
        ),
        datum=vandaag,
        oefening=oefening,
    )
