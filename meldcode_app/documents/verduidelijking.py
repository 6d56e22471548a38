"""Letter that asks the requester to specify the question (domain 7.5, O-e).

Invariant: it says nothing about the child, not even a name: it only quotes what the requester wrote.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meldcode_app.documents import odt_indeling
from meldcode_app.documents.brief import veilig
from meldcode_app.documents.brief_delen import Geadresseerde, Ondertekening, Organisatie, Verzoek
from meldcode_app.documents.brief_inhoud import briefhoofd, paginakop
from meldcode_app.documents.datums import voluit
from meldcode_app.documents.maken import Inhoud, blad, zet_pdf, zet_svg
from meldcode_app.documents.odt import zet_odt

TITEL = "Verzoek om uw vraag te verduidelijken"

WAAROM = (
    "Wij mogen alleen geven wat nodig is. Dat kunnen wij pas beoordelen als wij weten wat u vraagt en waarvoor. "
    "Daarom leggen wij uw verzoek aan u terug. Wij hebben nog niets verstrekt."
)
GEVRAAGD = (
    "Welke vragen u ons stelt, ieder apart en op schrift.",
    "Over wie iedere vraag gaat.",
    "Over welke periode u iets wilt weten.",
    "Waarom u het antwoord nodig hebt voor uw taak.",
    "Op grond waarvan u vraagt, en tot wanneer de maatregel loopt.",
)
SLOT = "Zodra wij uw antwoord hebben, gaan wij ermee verder. Is er haast, bel ons dan; wij bellen u terug."


class Verduidelijking(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One letter. `toelichting` is what is not clear, in the writer's words; `gevraagd` what must be specified."""

    kenmerk: str
    datum: date
    organisatie: Organisatie
    geadresseerde: Geadresseerde
    verzoek: Verzoek = Verzoek()
    toelichting: str = ""
    gevraagd: tuple[str, ...] = GEVRAAGD
    aanhef: str = "Geachte heer, mevrouw,"
    ondertekening: Ondertekening = Ondertekening()
    oefening: bool = False


def maak_pdf(brief: Verduidelijking) -> bytes:
    """The letter as PDF/A-2a and PDF/UA-1. Raises BriefFout."""
    return zet_pdf("verduidelijking", inhoud(brief), brief.datum)


def maak_odt(brief: Verduidelijking) -> bytes:
    """The letter as an editable copy."""
    return zet_odt(odt_indeling.verduidelijking, inhoud(brief), brief.datum)


def maak_svg(brief: Verduidelijking) -> list[str]:
    """The pages as SVG, for the preview."""
    return zet_svg("verduidelijking", inhoud(brief))


def bestandsnaam(brief: Verduidelijking) -> str:
    """`verduidelijking-C-2026-014.pdf`; safe on Windows."""
    return "-".join(deel for deel in ("verduidelijking", veilig(brief.kenmerk)) if deel) + ".pdf"


def inhoud(brief: Verduidelijking) -> Inhoud:
    """Everything `verduidelijking.typ` shows."""
    op = (
        f"Op {voluit(brief.verzoek.ontvangen_op)} ontvingen wij"
        if brief.verzoek.ontvangen_op
        else "Wij ontvingen"
    )
    letterlijk = brief.verzoek.letterlijke_vraag
    return {
        "titel": TITEL,
        "blad": blad(
            datum=brief.datum,
            kenmerk=brief.kenmerk,
            kop=paginakop(brief.organisatie, TITEL),
            merk="VERTROUWELIJK",
            oefening=brief.oefening,
        ),
        "hoofd": briefhoofd(
            brief.organisatie, brief.geadresseerde, brief.verzoek, brief.datum, brief.kenmerk
        ),
        "aanhef": brief.aanhef.strip(),
        "inleiding": f"{op} uw verzoek om inlichtingen" + (". U schreef:" if letterlijk.strip() else "."),
        "letterlijke_vraag": letterlijk if letterlijk.strip() else "",
        "waarom": WAAROM,
        "toelichting": brief.toelichting.strip(),
        "gevraagd": [punt for punt in brief.gevraagd if punt.strip()],
        "slot": SLOT,
        "ondertekening": {
            "naam": brief.ondertekening.naam,
            "functie": brief.ondertekening.functie,
            "plaats": brief.ondertekening.plaats,
            "datum": voluit(brief.ondertekening.datum),
        },
    }
