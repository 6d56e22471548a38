"""Files that tests add: small, made here, each of one kind. All names and texts in them are invented."""

from __future__ import annotations

import struct
import zipfile
import zlib
from email.message import EmailMessage
from io import BytesIO
from typing import Any

from meldcode_app.domain.handelingen.bijlage import (
    BijlageIntrekken,
    BijlageSoortWijzigen,
    BijlageToevoegen,
    SoortBijlage,
)
from meldcode_app.domain.tijd import op
from tests.bouwers import DAG

NAMEN = (
    "..\\..\\x.pdf",
    "../../etc/x.pdf",
    "factuur\u202efdp.exe",
    "x" * 300 + ".pdf",
    "tekening 🙂.png",
    "تقرير.pdf",
    "regel\neinde.txt",
    "CON",
    "nul\0byte.pdf",
)
"""File names with a trick in them, and names that are simply not ours."""


def toevoegen(id_: str = "b1", **velden: Any) -> BijlageToevoegen:
    gewoon: dict[str, Any] = {"door": "jansen", "gebeurd_op": op(DAG), "bestandsnaam": "beschikking.pdf"}
    return BijlageToevoegen(bijlage=id_, **{**gewoon, **velden})


def andere_soort(
    id_: str = "b1", soort: SoortBijlage = "handtekening", **velden: Any
) -> BijlageSoortWijzigen:
    gewoon: dict[str, Any] = {"door": "jansen", "gebeurd_op": op(DAG)}
    return BijlageSoortWijzigen(**{**gewoon, **velden}, bijlage=id_, bijlagesoort=soort)


def intrekken(id_: str = "b1", reden: str = "Verkeerd bestand.", **velden: Any) -> BijlageIntrekken:
    return BijlageIntrekken(**{"door": "jansen", "gebeurd_op": op(DAG), **velden}, bijlage=id_, reden=reden)


def png(breed: int = 40, hoog: int = 30, kleur: bytes = b"\x20\x80\xc0") -> bytes:
    """A picture of one colour; its pixels are only made up to 4 million of them."""
    rijen = hoog if breed * hoog <= 4_000_000 else 1
    rauw = (b"\0" + kleur * breed) * rijen
    return _png(breed, hoog, zlib.compress(rauw, 9))


def bom() -> bytes:
    """A picture of 40,000 by 40,000 in a few kilobytes: 6.4 GB when it is unpacked."""
    regel = zlib.compressobj(9)
    data = regel.compress(bytes(120_001 * 50)) + regel.flush()
    return _png(40_000, 40_000, data)


def _png(breed: int, hoog: int, data: bytes) -> bytes:
    def stuk(soort: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))

    kop = struct.pack(">IIBBBBB", breed, hoog, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", data) + stuk(b"IEND", b"")


def exif(*, plaats: bool, stand: int = 1) -> bytes:
    """A block of EXIF data with an orientation, and a place in Utrecht when asked."""
    kop = struct.pack("<2sHI", b"II", 42, 8)
    stand_regel = struct.pack("<HHIHH", 0x0112, 3, 1, stand, 0)
    if not plaats:
        return b"Exif\0\0" + kop + struct.pack("<H", 1) + stand_regel + struct.pack("<I", 0)
    gps_plek = 8 + 2 + 2 * 12 + 4
    gps_regel = struct.pack("<HHII", 0x8825, 4, 1, gps_plek)
    waarden = gps_plek + 2 + 2 * 12 + 4
    gps = struct.pack("<H", 2)
    gps += struct.pack("<HHI4s", 1, 2, 2, b"N\0\0\0") + struct.pack("<HHII", 2, 5, 3, waarden)
    gps += struct.pack("<I", 0) + struct.pack("<IIIIII", 52, 1, 5, 1, 30, 1)
    return b"Exif\0\0" + kop + struct.pack("<H", 2) + stand_regel + gps_regel + struct.pack("<I", 0) + gps


def met_exif(jpeg: bytes, **velden: Any) -> bytes:
    """The same photo with a block of EXIF data right after its start."""
    blok = exif(**velden)
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(blok) + 2) + blok + jpeg[2:]


def zip_met(**bestanden: str) -> bytes:
    """A zip; `word__document_xml` becomes "word/document.xml"."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam, inhoud in bestanden.items():
            map_, _, rest = naam.partition("__")
            zip_.writestr(f"{map_}/{rest.replace('_', '.')}" if rest else naam.replace("_", "."), inhoud)
    return uit.getvalue()


def mail(tekst: str = "Ik kom dinsdag.", html: str = "", **kop: str) -> bytes:
    bericht = EmailMessage()
    gewoon = {
        "From": "Sanne Vermeer <s.vermeer@gidebrug.example>",
        "To": "m.jansen@wijdeblik.example",
        "Subject": "Verzoek om informatie",
        "Date": "Mon, 16 Nov 2026 10:30:00 +0100",
    }
    for naam, waarde in {**gewoon, **kop}.items():
        bericht[naam] = waarde
    if tekst:
        bericht.set_content(tekst)
    if html and tekst:
        bericht.add_alternative(html, subtype="html")
    elif html:
        bericht.set_content(html, subtype="html")
    return bericht.as_bytes()


def ole(stroom: str = "") -> bytes:
    """The start of an older Office file, with the name of one stream."""
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + stroom.encode("utf-16-le")
