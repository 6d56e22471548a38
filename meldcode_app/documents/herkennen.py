"""What a file is, by its content and not by its name; and what its name would make another program believe.

Invariants: nothing is unpacked, run or written; of a zip only the table of names is read; what is not recognised is
said to be so, never guessed from the name. A name alone can make a file dangerous, never safe. The libraries are loaded
with the first file: most days nobody adds one.
"""

from __future__ import annotations

import logging
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from meldcode_app.domain.handelingen.bijlage import KAN_IETS_UITVOEREN, Inhoudsoort

# What is wrong with a file is told in our own words; the library's lines would say it twice, in English.
logging.getLogger("exifread").setLevel(logging.CRITICAL)

BEGIN = 16 * 1024
"""Bytes at the start in which every kind shows itself."""
_PER_EXTENSIE: dict[str, tuple[Inhoudsoort, str]] = {
    "pdf": ("pdf", "pdf"),
    "png": ("afbeelding", "png"),
    "jpg": ("afbeelding", "jpeg"),
    "jfif": ("afbeelding", "jpeg"),
    "jpeg": ("afbeelding", "jpeg"),
    "gif": ("afbeelding", "gif"),
    "bmp": ("afbeelding", "bmp"),
    "webp": ("afbeelding", "webp"),
    "tif": ("afbeelding", "tiff"),
    "tiff": ("afbeelding", "tiff"),
    "heic": ("afbeelding", "heic"),
    "heif": ("afbeelding", "heic"),
    "avif": ("afbeelding", "avif"),
    "eml": ("mail", "eml"),
    "rtf": ("kantoor", "rtf"),
    "html": ("webpagina", "html"),
    "htm": ("webpagina", "html"),
    "svg": ("webpagina", "svg"),
    "xhtml": ("webpagina", "html"),
    "docx": ("archief", "zip"),
    "zip": ("archief", "zip"),
    "7z": ("archief", "7z"),
    "rar": ("archief", "rar"),
    "gz": ("archief", "gz"),
    "cab": ("archief", "cab"),
    "iso": ("archief", "iso"),
    "doc": ("oud_kantoor", "doc"),
    "exe": ("programma", "exe"),
    "dll": ("programma", "exe"),
    "lnk": ("programma", "lnk"),
    "class": ("programma", "class"),
    "mp3": ("media", "mp3"),
    "mp4": ("media", "mp4"),
    "m4a": ("media", "mp4"),
    "mov": ("media", "mov"),
    "wav": ("media", "wav"),
    "ogg": ("media", "ogg"),
    "avi": ("media", "avi"),
}
"""Per extension the library gives: the kind, and which one of that kind."""
_TEKSTEN = frozenset({"pdf", "eml", "html", "svg", "rtf", "script"})
"""Kinds that are text: anything else found in plain text is a coincidence of its first letters."""
_NAAM_SCRIPT = frozenset(
    {
        "bat", "cmd", "com", "ps1", "psm1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "reg", "sh",
        "bash", "py", "pl", "rb", "php", "jar", "msi", "scr", "pif", "cpl", "inf", "scf", "url", "desktop",
        "appimage", "command", "applescript",
    }
)  # fmt: skip
_NAAM_PROGRAMMA = frozenset(
    ["exe", "dll", "scr", "com", "pif", "msi", "lnk", "cpl", "sys", "ocx", "appimage", "jar"]
)
_NAAM_PAST: dict[str, frozenset[str]] = {
    "pdf": frozenset({"pdf"}),
    "png": frozenset({"png"}),
    "jpeg": frozenset({"jpg", "jpeg", "jfif", "jpe"}),
    "gif": frozenset({"gif"}),
    "bmp": frozenset({"bmp", "dib"}),
    "webp": frozenset({"webp"}),
    "tiff": frozenset({"tif", "tiff"}),
    "heic": frozenset({"heic", "heif"}),
    "avif": frozenset({"avif"}),
    "eml": frozenset({"eml"}),
    "msg": frozenset({"msg"}),
    "doc": frozenset({"doc", "dot", "xls", "xlt", "ppt", "pps", "pub", "vsd", "mpp"}),
    "docx": frozenset({"docx", "dotx", "docm", "dotm"}),
    "xlsx": frozenset({"xlsx", "xltx", "xlsm", "xltm"}),
    "pptx": frozenset({"pptx", "ppsx", "potx", "pptm", "ppsm"}),
    "odt": frozenset({"odt", "ott", "ods", "ots", "odp", "odg", "fodt"}),
    "rtf": frozenset({"rtf", "doc"}),
    "html": frozenset({"html", "htm", "xhtml", "mht"}),
    "svg": frozenset({"svg"}),
    "office": frozenset(
        {"docm", "dotm", "xlsm", "xltm", "pptm", "ppsm", "doc", "xls", "ppt", "docx", "xlsx", "pptx"}
    ),
    "tekst": frozenset({"txt", "csv", "md", "log", "ics", "vcf", "json", "xml", "text", "tsv", "asc"}),
}
"""Per kind the extensions that fit it."""
_NAAM_BEKEND = frozenset(extensie for namen in _NAAM_PAST.values() for extensie in namen)
"""A name with one of these claims to be something; of a kind that is not in the table it is then not true."""


@dataclass(frozen=True)
class Herkend:
    """`soort` is the kind, `vorm` which one of it ("jpeg"). `extensie` is the last part of the name, lower case.

    `past` is whether the name fits the content; `gevaarlijk` whether opening it elsewhere could carry something out.
    """

    soort: Inhoudsoort
    vorm: str
    extensie: str
    past: bool
    gevaarlijk: bool


def herken(inhoud: bytes, naam: str = "") -> Herkend:
    """Recognise by content. Never raises: what cannot be read is `onbekend`."""
    extensie = PurePosixPath(naam.replace("\\", "/")).suffix.lower().removeprefix(".").strip()
    soort, vorm = _naar_inhoud(inhoud)
    if vorm == "tekst" and extensie in _NAAM_SCRIPT:
        soort, vorm = "script", "script"
    eigen = _NAAM_PAST.get(vorm)
    past = not extensie or (extensie in eigen if eigen else extensie not in _NAAM_BEKEND)
    if extensie in _NAAM_PROGRAMMA and soort not in {"programma", "script"}:
        past = False
    gevaarlijk = soort in KAN_IETS_UITVOEREN or extensie in _NAAM_SCRIPT | _NAAM_PROGRAMMA
    return Herkend(soort, vorm, extensie, past, gevaarlijk)


def heeft_plaats(inhoud: bytes) -> bool:
    """Whether a photo says where it was taken (EXIF)."""
    import exifread

    try:
        merken = exifread.process_file(BytesIO(inhoud), details=False)
    except (
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        OSError,
        AssertionError,
        OverflowError,
    ):
        # A damaged block of data about the photo: the library has no error of its own for it.
        return False
    return any(naam.startswith("GPS ") for naam in merken) and any(
        naam in merken for naam in ("GPS GPSLatitude", "GPS GPSLongitude")
    )


def _naar_inhoud(inhoud: bytes) -> tuple[Inhoudsoort, str]:
    begin = inhoud[:BEGIN]
    if begin.startswith(b"#!"):
        return "script", "script"
    tekst = is_tekst(begin)
    gevonden = _volgens_bibliotheek(begin)
    if gevonden is not None and (not tekst or gevonden[1] in _TEKSTEN):
        return _nader(inhoud, *gevonden)
    if begin.startswith(b"\x7fELF") or begin[:4] in {b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"}:
        return "programma", "elf"
    if inhoud.startswith(b"PK") and zipfile.is_zipfile(BytesIO(inhoud)):
        return _in_zip(inhoud)
    return ("tekst", "tekst") if tekst else ("onbekend", "")


def _volgens_bibliotheek(begin: bytes) -> tuple[Inhoudsoort, str] | None:
    import puremagic

    try:
        treffers = puremagic.magic_string(begin)
    except (puremagic.PureError, ValueError):
        return None
    for treffer in treffers:
        bekend = _PER_EXTENSIE.get(treffer.extension.removeprefix("."))
        if bekend is not None:
            return bekend
    return None


def _nader(inhoud: bytes, soort: Inhoudsoort, vorm: str) -> tuple[Inhoudsoort, str]:
    if vorm == "zip":
        return _in_zip(inhoud)
    if vorm == "doc":
        return _in_ole(inhoud)
    return soort, vorm


def _in_zip(inhoud: bytes) -> tuple[Inhoudsoort, str]:
    """Office and OpenDocument files are zips: which one, and whether macros are in it, stands in the names."""
    try:
        with zipfile.ZipFile(BytesIO(inhoud)) as zip_:
            namen = set(zip_.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        # zipfile says NotImplementedError of a zip made for a newer version: a zip all the same.
        return "archief", "zip"
    if any(naam.endswith(("vbaProject.bin", "vbaData.xml")) for naam in namen):
        return "macro", "office"
    if "META-INF/MANIFEST.MF" in namen:
        return "programma", "jar"
    if "mimetype" in namen and "content.xml" in namen:
        macro = any(naam.startswith(("Basic/", "Scripts/")) for naam in namen)
        return ("macro", "odt") if macro else ("kantoor", "odt")
    for map_, vorm in (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx")):
        if any(naam.startswith(map_) for naam in namen):
            return "kantoor", vorm
    return "archief", "zip"


def _in_ole(inhoud: bytes) -> tuple[Inhoudsoort, str]:
    """Older Office files and Outlook messages are one container; its streams have names in UTF-16."""
    if "_VBA_PROJECT".encode("utf-16-le") in inhoud:
        return "macro", "office"
    if "__properties_version1.0".encode("utf-16-le") in inhoud:
        return "oud_kantoor", "msg"
    return "oud_kantoor", "doc"


def is_tekst(begin: bytes) -> bool:
    """Whether this reads as text: UTF-8, UTF-16 with its mark, or western letters; and no control characters."""
    tekst = naar_tekst(begin)
    return bool(tekst) and not any(ord(t) < 32 and t not in "\t\n\r\f" for t in tekst)


def naar_tekst(inhoud: bytes) -> str:
    """Bytes as text: by its mark when there is one, else UTF-8, else western European. Empty when it is none."""
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        return inhoud.decode("utf-16", errors="replace")
    if b"\0" in inhoud:
        return ""
    # The last letter may be cut in two when this is only the start of a file.
    for eind in (len(inhoud), *range(len(inhoud) - 1, max(len(inhoud) - 4, 0), -1)):
        try:
            return inhoud[:eind].decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
    return inhoud.decode("cp1252", errors="replace")
