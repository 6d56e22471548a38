"""Files from outside into the vault, and out again: read, recognise, record, give back the exact bytes.

Invariants: a file is read once and whole, at most GROOTSTE bytes, and never followed elsewhere; reading is work for a
thread and knows no vault; several files of one click are one transaction.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from meldcode_app.documents.brief import veilig
from meldcode_app.documents.herkennen import Herkend, heeft_plaats, herken
from meldcode_app.domain.bijlage import Bijlage
from meldcode_app.domain.bijlage_fouten import (
    BestandIsLeeg,
    BestandIsMap,
    BestandIsWeg,
    BestandNietLeesbaar,
    BestandTeGroot,
)
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.bijlage import KAN_IETS_UITVOEREN, BijlageToevoegen
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.services.registreren import Document
from meldcode_app.storage.documenten import GROOTSTE

__all__ = [
    "Gelezen",
    "Herkend",
    "bekijk",
    "blijft_achter",
    "herken",
    "lees_bestand",
    "mee_met_brief",
    "met_document",
    "met_documenten",
    "uitvoernaam",
]


@dataclass(frozen=True)
class Gelezen:
    """A file in memory: what it was called, its bytes, their hash, what it is, and whether it tells a place."""

    naam: str
    inhoud: bytes
    sha256: str
    herkend: Herkend
    met_plaats: bool = False


def lees_bestand(pad: str) -> Gelezen:
    """Read a file; in a thread. Raises BestandFout, of the kind that says what is wrong with it."""
    plek = Path(pad)
    try:
        soort = plek.stat()
        if stat.S_ISDIR(soort.st_mode):
            raise BestandIsMap(plek.name)
        if not stat.S_ISREG(soort.st_mode):
            raise BestandNietLeesbaar(plek.name)
        if soort.st_size > GROOTSTE:
            raise BestandTeGroot(plek.name)
        with plek.open("rb") as bestand:
            inhoud = bestand.read(GROOTSTE + 1)
    except FileNotFoundError as fout:
        raise BestandIsWeg(plek.name) from fout
    except (OSError, ValueError) as fout:
        raise BestandNietLeesbaar(plek.name) from fout
    return bekijk(plek.name, inhoud)


def bekijk(naam: str, inhoud: bytes) -> Gelezen:
    """What is in memory already, from a file or from the clipboard. Raises BestandIsLeeg, BestandTeGroot."""
    if not inhoud:
        raise BestandIsLeeg(naam)
    if len(inhoud) > GROOTSTE:
        raise BestandTeGroot(naam)
    herkend = herken(inhoud, naam)
    plaats = herkend.soort == "afbeelding" and heeft_plaats(inhoud)
    return Gelezen(naam, inhoud, hashlib.sha256(inhoud).hexdigest(), herkend, plaats)


def met_document(handeling: BijlageToevoegen, gelezen: Gelezen) -> tuple[BijlageToevoegen, Document]:
    """The act with what only the bytes tell, and the bytes to keep with it."""
    klaar = replace(
        handeling,
        bestandsnaam=handeling.bestandsnaam or gelezen.naam,
        document=gelezen.sha256,
        grootte=len(gelezen.inhoud),
        herkend=gelezen.herkend.soort,
        vorm=gelezen.herkend.vorm,
        met_plaats=gelezen.met_plaats,
    )
    return klaar, Document(gelezen.sha256, gelezen.inhoud, "bijlage")


def met_documenten(
    paren: Sequence[tuple[BijlageToevoegen, Gelezen]],
) -> tuple[list[BijlageToevoegen], list[Document]]:
    """The same for several files of one click."""
    gemaakt = [met_document(handeling, gelezen) for handeling, gelezen in paren]
    return [handeling for handeling, _ in gemaakt], [document for _, document in gemaakt]


_EXTENSIE = {"jpeg": "jpg", "tiff": "tif", "tekst": "txt", "office": "", "elf": ""}


def uitvoernaam(casus: Casus, bijlage_id: str, *, oefening: bool = False) -> str:
    """The name of a copy outside the vault: a reference and a number, never what the file or anybody is called.

    Its last part is what the content is; of what could be carried out the one it came with.
    """
    erbij = casus.bijlagen[bijlage_id].inhoud
    nummer = list(casus.bijlagen).index(bijlage_id) + 1
    achter = "" if erbij.herkend in KAN_IETS_UITVOEREN else _EXTENSIE.get(erbij.vorm, erbij.vorm)
    achter = achter or veilig(herken(b"", erbij.bestandsnaam).extensie)[:8].lower() or "bestand"
    return f"{'oefening-' if oefening else ''}bijlage-{veilig(casus.kenmerk)}-{nummer}.{achter}"


def mee_met_brief(casus: Casus, verzoek: Informatieverzoek, *, oefening: bool) -> tuple[tuple[str, str], ...]:
    """Name and sha-256 of every file that goes along with the letter that was last provided.

    What was withdrawn leaves the vault no more, whenever that was: of what had gone along the timeline tells.
    """
    return tuple(
        (uitvoernaam(casus, b.id, oefening=oefening), b.inhoud.document)
        for b in _genoemd(casus, verzoek)
        if b.geldt
    )


def blijft_achter(casus: Casus, verzoek: Informatieverzoek) -> tuple[Bijlage, ...]:
    """What the letter that was last provided names and was withdrawn since."""
    return tuple(b for b in _genoemd(casus, verzoek) if not b.geldt)


def _genoemd(casus: Casus, verzoek: Informatieverzoek) -> tuple[Bijlage, ...]:
    verstuurd = {v.versie for v in verzoek.verstrekkingen if v.document}
    versie = next((v for v in reversed(verzoek.versies) if v.nummer in verstuurd), None)
    mee = versie.bijlagen if versie else ()
    return tuple(casus.bijlagen[id_] for id_ in mee if id_ in casus.bijlagen)
