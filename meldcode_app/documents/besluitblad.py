"""One sheet for whoever decides in step 5 and sits elsewhere: weighing, advice, dissent, decisions, a signature.

Invariants: facts, words of others and suspicion stand apart; what is not decided stands as boxes to fill in, never
as a decision; dissent is printed in the dissenter's own words (Besluit verplichte meldcode art. 2; domain 2.1);
title, metadata and file name hold no name of anybody.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meldcode_app import redenteksten
from meldcode_app.documents import odt_indeling
from meldcode_app.documents.brief import noemt, veilig
from meldcode_app.documents.maken import Inhoud, blad, zet_pdf, zet_svg
from meldcode_app.documents.odt import zet_odt

TITEL = "Besluit bij stap 5 van de meldcode"
NALEZEN = (
    "Een ander heeft dit voor u ingevoerd. Klopt iets niet, schrijf dat er dan bij. Teken dat u het las."
)
Rij = tuple[str, str]


class Citaat(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of somebody, with whose they are."""

    tekst: str
    bron: str = ""


class Signaalblok(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One signal: fact, words of others and suspicion apart; `bij` says what makes it special."""

    kop: str
    feiten: str = ""
    uitspraken: tuple[Citaat, ...] = ()
    vermoeden: str = ""
    bij: str = ""


class Adviesblok(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One advice of Veilig Thuis, and what the professional does with it."""

    kop: str
    tekst: str
    rijen: tuple[Rij, ...] = ()


class Besluitregel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the two decisions; `genomen` is empty while it is still to be taken."""

    vraag: str
    genomen: str = ""
    reden: str = ""


class Besluitblad(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything on the sheet, in final Dutch. `kern` stands first: what is asked, and what must not be missed.

    `namens` are colleagues for whom something was entered that they did not confirm yet: they sign that it is right.
    `namen` are of everybody the sheet speaks of: a reference with one of them in it is left out of the file name.
    """

    kenmerk: str
    datum: date
    gegevens: tuple[Rij, ...]
    kern: tuple[str, ...]
    stappen: tuple[Rij, ...]
    overleg: tuple[Rij, ...] = ()
    gesprekken: tuple[Rij, ...] = ()
    signalen: tuple[Signaalblok, ...] = ()
    weging: tuple[Rij, ...] = ()
    vragen: tuple[Rij, ...] = ()
    uitkomst: str = ""
    adviezen: tuple[Adviesblok, ...] = ()
    standpunten: tuple[Citaat, ...] = ()
    eerder: tuple[Rij, ...] = ()
    besluiten: tuple[Besluitregel, ...] = ()
    toelichting: tuple[Rij, ...] = ()
    slot: str = ""
    wie: str = ""
    namens: tuple[str, ...] = ()
    namen: tuple[str, ...] = ()
    oefening: bool = False


def maak_pdf(b: Besluitblad) -> bytes:
    """The sheet as PDF/A-2a and PDF/UA-1. Raises BriefFout."""
    return zet_pdf("besluitblad", inhoud(b), b.datum)


def maak_odt(b: Besluitblad) -> bytes:
    """The sheet as an editable copy."""
    return zet_odt(odt_indeling.besluitblad, inhoud(b), b.datum)


def maak_svg(b: Besluitblad) -> list[str]:
    """The pages as SVG, for the preview. Raises BriefFout."""
    return zet_svg("besluitblad", inhoud(b))


def bestandsnaam(b: Besluitblad) -> str:
    """`besluitblad-C-2026-014.pdf`: a reference in which somebody's name stands is left out."""
    kenmerk = "" if noemt(b.kenmerk, b.namen) else veilig(b.kenmerk)
    return (
        "-".join(deel for deel in ("oefening" if b.oefening else "", "besluitblad", kenmerk) if deel) + ".pdf"
    )


def grond_in_woorden(grond: str, pogingen: int = 0) -> str:
    """ "niet te bereiken (U7), 3 pogingen": the ground as the screen calls it; the code behind it where it has one."""
    gewoon = redenteksten.woorden("gronden")
    woord = gewoon.get(grond) or redenteksten.woord("gronden_kind", grond)
    code = f" ({grond})" if grond in gewoon else ""
    geteld = f", {pogingen} poging{'en' if pogingen > 1 else ''}" if pogingen else ""
    return f"{woord[:1].lower()}{woord[1:]}{code}{geteld}"


def inhoud(b: Besluitblad) -> Inhoud:
    """Everything `besluitblad.typ` shows."""
    return {
        "titel": TITEL,
        "blad": blad(datum=b.datum, kenmerk=b.kenmerk, kop=TITEL, merk="VERTROUWELIJK", oefening=b.oefening),
        "gegevens": b.gegevens,
        "kern": list(b.kern),
        "stappen": b.stappen,
        "overleg": b.overleg,
        "gesprekken": b.gesprekken,
        "signalen": [
            {
                "kop": s.kop,
                "feiten": (("Feit", s.feiten),),
                "uitspraken": _citaten(s.uitspraken),
                "vermoeden": (("Vermoeden", s.vermoeden), ("Bijzonder", s.bij)),
            }
            for s in b.signalen
        ],
        "weging": b.weging,
        "vragen": b.vragen,
        "uitkomst": b.uitkomst,
        "adviezen": [{"kop": a.kop, "tekst": a.tekst, "rijen": a.rijen} for a in b.adviezen],
        "standpunten": _citaten(b.standpunten),
        "eerder": b.eerder,
        "besluiten": [{"vraag": r.vraag, "genomen": r.genomen, "reden": r.reden} for r in b.besluiten],
        "toelichting": b.toelichting,
        "slot": b.slot,
        "wie": b.wie,
        "namens": [{"kop": f"Ingevoerd namens {wie}", "tekst": NALEZEN} for wie in b.namens],
    }


def _citaten(citaten: tuple[Citaat, ...]) -> list[dict[str, str]]:
    return [{"tekst": c.tekst, "bron": c.bron} for c in citaten]
