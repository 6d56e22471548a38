"""The written statement to the certified institution: a Brief in, the letter out (domain 3.4).

Invariants: the same Brief gives the same bytes; title, metadata and file name hold no name of anybody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from meldcode_app.documents import odt_indeling
from meldcode_app.documents.brief_delen import (
    GRENZEN,
    Antwoord,
    Betreft,
    Brief,
    Geadresseerde,
    Geinformeerd,
    Ondertekening,
    Opsteller,
    Organisatie,
    Verzoek,
    Werkwijze,
    Zienswijze,
)
from meldcode_app.documents.brief_inhoud import REDEN_IN_WOORDEN, TITEL, inhoud
from meldcode_app.documents.maken import zet_pdf, zet_png, zet_svg
from meldcode_app.documents.odt import zet_odt
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak

__all__ = [
    "GRENZEN",
    "REDEN_IN_WOORDEN",
    "TITEL",
    "Antwoord",
    "Betreft",
    "Brief",
    "Geadresseerde",
    "Geinformeerd",
    "Ondertekening",
    "Opsteller",
    "Organisatie",
    "Uitspraak",
    "Verzoek",
    "Werkwijze",
    "Zienswijze",
    "bestandsnaam",
    "maak_odt",
    "maak_pdf",
    "maak_png",
    "maak_svg",
]


def maak_pdf(brief: Brief) -> bytes:
    """The letter as PDF/A-2a and PDF/UA-1. Raises BriefFout, naming the passage that cannot be printed."""
    return zet_pdf("brief", inhoud(brief), brief.datum)


def maak_odt(brief: Brief) -> bytes:
    """The letter as an editable copy: the same words, without the fixed form."""
    return zet_odt(odt_indeling.brief, inhoud(brief), brief.datum)


def maak_svg(brief: Brief) -> list[str]:
    """The pages as SVG, for the preview."""
    return zet_svg("brief", inhoud(brief))


def maak_png(brief: Brief, *, ppi: float = 110) -> list[bytes]:
    """The pages as PNG, for a picture or a printer without SVG."""
    return zet_png("brief", inhoud(brief), ppi=ppi)


def bestandsnaam(brief: Brief) -> str:
    """`verklaring-C-2026-014-v2.pdf`: safe on Windows; a reference in which somebody's name stands is left out."""
    kenmerk = "" if _noemt_iemand(brief) else veilig(brief.kenmerk)
    delen = ("oefening" if brief.oefening else "", "verklaring", kenmerk, f"v{brief.versie}")
    return (
        "-".join(deel for deel in delen if deel) + ("-concept" if brief.status == "concept" else "") + ".pdf"
    )


def veilig(deel: str) -> str:
    """Only letters a-z, digits and single dashes, at most 40: what every file system takes."""
    ascii_ = unicodedata.normalize("NFKD", deel).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", ascii_)[:40].strip("-")


def _noemt_iemand(brief: Brief) -> bool:
    namen = (
        brief.betreft.kind,
        brief.geadresseerde.naam,
        brief.opsteller.naam,
        brief.ondertekening.naam,
        *(g.wie for g in brief.geinformeerd),
        *(z.wie for z in brief.zienswijzen),
    )
    return noemt(brief.kenmerk, namen)


def noemt(kenmerk: str, namen: Iterable[str]) -> bool:
    """Whether a word of one of these names stands in a reference, that is then no part of a file name."""
    woorden = {woord.casefold() for naam in namen for woord in re.findall(r"[^\W\d_]{3,}", naam)}
    return any(woord in kenmerk.casefold() for woord in woorden)
