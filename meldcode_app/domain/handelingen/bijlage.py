"""What a user can do with an attachment: add a file to a casus, say of which kind it is after all, or withdraw it
(domain 7.0: G-1, G-7, G-12).

Invariants: one act is one file; the bytes are no part of the act, they stand in the vault under `document`; a file
that is withdrawn stays in the journal and in the vault, and is shown as withdrawn.
"""

from __future__ import annotations

from typing import Literal

from meldcode_app.domain.handelingen.basis import Handeling

SoortBijlage = Literal["beschikking", "mail", "foto", "handtekening", "verslag", "ander"]
"""What the user calls it. `handtekening` is the scan of something that was signed."""
Inhoudsoort = Literal[
    "pdf", "afbeelding", "mail", "tekst", "kantoor", "oud_kantoor", "archief", "webpagina", "media",
    "macro", "script", "programma", "onbekend",
]  # fmt: skip
"""What the bytes are, recognised by their content."""
KAN_IETS_UITVOEREN: frozenset[Inhoudsoort] = frozenset({"webpagina", "macro", "script", "programma"})
"""What another program could carry out: kept, never shown, told on saving out, and no part of a letter."""


class BijlageToevoegen(Handeling, frozen=True, kw_only=True):
    """A file was added. `bijlage` is its opaque id; `document` the sha-256 of its bytes, filled in by the service.

    `bestandsnaam` is what the file was called where it came from: content, never a path to go to. `betreft` is the id
    of the request, measure, walk, question for advice or melding it belongs to, empty for the casus itself; `regels`
    are the seq of the entries it proves: a talk, a view, a decision, what a colleague confirmed by signing. `vorm` is
    which one of its kind the bytes are ("jpeg"); `met_plaats` whether a photo tells where it was taken. `gebeurd_op` is
    the day of the piece itself; where nobody said which, `dag_onbekend`, and it is the day it was added.
    """

    bijlage: str
    bestandsnaam: str = ""
    bijlagesoort: SoortBijlage = "ander"
    omschrijving: str = ""
    betreft: str = ""
    regels: tuple[int, ...] = ()
    toelichting: str = ""
    document: str = ""
    grootte: int = 0
    herkend: Inhoudsoort = "onbekend"
    vorm: str = ""
    met_plaats: bool = False
    dag_onbekend: bool = False


class BijlageSoortWijzigen(Handeling, frozen=True, kw_only=True):
    """An attachment turns out to be of another kind. What it was called before stays in the journal (G-1)."""

    bijlage: str
    bijlagesoort: SoortBijlage


class BijlageIntrekken(Handeling, frozen=True, kw_only=True):
    """An attachment does not count any more, and why: a wrong file, a wrong casus."""

    bijlage: str
    reden: str
