"""A file is what its bytes are: a name never makes it safe, and a broken one never breaks the program."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from meldcode_app.documents.herkennen import heeft_plaats, herken, naar_tekst
from tests.bouwers_bijlage import mail, met_exif, ole, png, zip_met

EXE = b"MZ" + bytes(58) + b"\x80\0\0\0" + bytes(64) + b"PE\0\0" + bytes(100)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"


@pytest.mark.parametrize(
    ("inhoud", "naam", "soort", "vorm"),
    [
        (PDF, "beschikking.pdf", "pdf", "pdf"),
        (png(), "foto.png", "afbeelding", "png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1" + bytes(50) + b"\xff\xd9", "foto.JPG", "afbeelding", "jpeg"),
        (b"II*\0" + bytes(40), "scan.tif", "afbeelding", "tiff"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "foto.heic", "afbeelding", "heic"),
        (mail(), "vraag.eml", "mail", "eml"),
        (ole("__properties_version1.0"), "vraag.msg", "oud_kantoor", "msg"),
        (ole(), "verslag.doc", "oud_kantoor", "doc"),
        (ole("_VBA_PROJECT"), "verslag.doc", "macro", "office"),
        (zip_met(word__document_xml="x"), "verslag.docx", "kantoor", "docx"),
        (zip_met(xl__workbook_xml="x"), "lijst.xlsx", "kantoor", "xlsx"),
        (zip_met(word__vbaProject_bin="x"), "verslag.docm", "macro", "office"),
        (zip_met(mimetype="x", content_xml="x"), "verslag.odt", "kantoor", "odt"),
        (zip_met(mimetype="x", content_xml="x", Basic__a_xml="x"), "verslag.odt", "macro", "odt"),
        (zip_met(readme_txt="x"), "alles.zip", "archief", "zip"),
        (zip_met(**{"META-INF__MANIFEST_MF": "x"}), "app.jar", "programma", "jar"),
        (b"{\\rtf1 hallo}", "brief.rtf", "kantoor", "rtf"),
        (b"<!DOCTYPE html><html><body>hoi</body></html>", "pagina.html", "webpagina", "html"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "plaatje.svg", "webpagina", "svg"),
        (EXE, "setup.exe", "programma", "exe"),
        (b"\x7fELF\2\1\1" + bytes(60), "programma", "programma", "elf"),
        (b"#!/bin/sh\necho hoi\n", "start", "script", "script"),
        (b"WScript.Echo 1\r\n", "brief.vbs", "script", "script"),
        (b"Gewone tekst, twee regels.\nTot morgen.\n", "aantekening.txt", "tekst", "tekst"),
        ("Ge\u00efnformeerd".encode("cp1252"), "oud.txt", "tekst", "tekst"),
        (b"BMI en groei, een lijst", "lijst.csv", "tekst", "tekst"),
        (bytes(range(256)), "ruis.bin", "onbekend", ""),
    ],
)
def test_what_it_is(inhoud: bytes, naam: str, soort: str, vorm: str) -> None:
    herkend = herken(inhoud, naam)
    assert (herkend.soort, herkend.vorm) == (soort, vorm)
    assert herkend.past, "the name fits"


@pytest.mark.parametrize(
    ("inhoud", "naam"),
    [
        (EXE, "foto.jpg"),
        (EXE, "factuur.pdf"),
        (png(), "beschikking.pdf"),
        (PDF, "factuur\u202efdp.exe"),
        (mail(), "foto.png"),
        (b"gewone tekst", "foto.png"),
        (zip_met(readme_txt="x"), "verslag.docx"),
        (bytes(range(256)), "beschikking.pdf"),
    ],
)
def test_a_name_that_says_something_else_is_noticed(inhoud: bytes, naam: str) -> None:
    assert not herken(inhoud, naam).past


@pytest.mark.parametrize("naam", ["", "zonder", "iets.xyz"])
def test_a_name_that_claims_nothing_is_not_judged(naam: str) -> None:
    assert herken(EXE, naam).past


@pytest.mark.parametrize(
    ("inhoud", "naam", "gevaarlijk"),
    [
        (EXE, "foto.jpg", True),
        (b"<html><script>", "x.html", True),
        (zip_met(word__vbaProject_bin="x"), "x.docx", True),
        (b"hallo", "x.bat", True),
        (PDF, "x.pdf.exe", True),
        (PDF, "x.pdf", False),
        (mail(html="<b>hoi</b>"), "x.eml", False),
        (zip_met(word__document_xml="x"), "x.docx", False),
    ],
)
def test_what_another_program_could_carry_out(inhoud: bytes, naam: str, gevaarlijk: bool) -> None:
    assert herken(inhoud, naam).gevaarlijk is gevaarlijk


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.text(max_size=30))
def test_nothing_breaks_it(inhoud: bytes, naam: str) -> None:
    herken(inhoud, naam)
    heeft_plaats(inhoud)


def _jpeg() -> bytes:
    beeld = QImage(16, 8, QImage.Format.Format_RGB32)
    beeld.fill(0xFF336699)
    uit = QBuffer()
    uit.open(QIODevice.OpenModeFlag.WriteOnly)
    beeld.save(uit, "JPEG")
    return bytes(uit.data().data())


def test_a_photo_tells_whether_it_knows_its_place() -> None:
    assert heeft_plaats(met_exif(_jpeg(), plaats=True))
    assert not heeft_plaats(met_exif(_jpeg(), plaats=False))
    assert not heeft_plaats(_jpeg())
    assert not heeft_plaats(met_exif(_jpeg(), plaats=True)[:60])


def test_text_is_read_in_the_letters_it_was_written_in() -> None:
    for kodering in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert naar_tekst("Geïnformeerd".encode(kodering)) == "Geïnformeerd"
    assert naar_tekst(b"a\0b") == ""
