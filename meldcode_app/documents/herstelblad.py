"""The recovery key of a vault on one sheet of paper.

Invariant: nothing but the key and what to do with it; no name of a person and nothing about a case.
After printing, call `maken.vergeet()`: the typesetter remembers the last text it was given.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meldcode_app.documents.datums import voluit
from meldcode_app.documents.maken import Inhoud, blad, zet_pdf

TITEL = "Herstelsleutel"
UITLEG = (
    "Bent u uw wachtzin kwijt, dan opent u de kluis met deze sleutel. Start het programma, kies de kluis, kies "
    "“Openen met herstelsleutel” en typ de groepen hierboven, van links naar rechts.\n\n"
    "Zonder wachtzin en zonder deze sleutel kan niemand de kluis nog openen. Ook wij niet."
)
BEWAREN = (
    "Bewaar dit blad niet bij de computer, en niet als foto of bestand.",
    "Leg het op een plek met een slot, zoals een kluis of een afgesloten kast.",
    "Spreek af wie erbij mag, en wie het weet als u er niet bent.",
    "Wie dit blad heeft en bij de computer kan, kan alles lezen. Is het blad weg, maak dan een nieuwe sleutel.",
)


class Herstelblad(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`kluis` is the name of the vault, `groepen` the key as the user will type it, `datum` the day it was made."""

    kluis: str
    datum: date
    groepen: tuple[str, ...]
    organisatie: str = ""
    oefening: bool = False


def maak_pdf(herstelblad: Herstelblad) -> bytes:
    """The sheet as PDF/A-2a and PDF/UA-1, one page. Raises BriefFout."""
    return zet_pdf("herstelblad", inhoud(herstelblad), herstelblad.datum)


def bestandsnaam(herstelblad: Herstelblad) -> str:
    """`herstelblad-2026-11-23.pdf`: without the name of the vault, which may say too much."""
    return f"herstelblad-{herstelblad.datum.isoformat()}.pdf"


def inhoud(h: Herstelblad) -> Inhoud:
    """Everything `herstelblad.typ` shows."""
    return {
        "titel": TITEL,
        "blad": blad(
            datum=h.datum,
            kenmerk="",
            kop=TITEL,
            merk="GEHEIM - NIET BIJ DE COMPUTER BEWAREN",
            oefening=h.oefening,
        ),
        "gegevens": [("Kluis", h.kluis), ("Organisatie", h.organisatie), ("Gemaakt op", voluit(h.datum))],
        "groepen": list(h.groepen),
        "uitleg": UITLEG,
        "bewaren": list(BEWAREN),
    }
