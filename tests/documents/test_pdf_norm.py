"""The letter as a file: archival, accessible, and without a name in what surrounds the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfua
import pikepdf
import pytest

from meldcode_app.documents.brief import Brief, maak_pdf

NAMEN = ("Gerrit", "Duinker", "Vermeer", "Jansen", "Graaf", "Anna", "Karel", "Wit")


@pytest.fixture
def pdf(brief: Brief) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(maak_pdf(brief))) as geopend:
        yield geopend


def test_says_it_is_pdf_a_2a_and_pdf_ua_1(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
        assert xmp["pdfuaid:part"] == "1"


def test_is_tagged_and_dutch(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "nl"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert "/K" in pdf.Root.StructTreeRoot
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_holds_every_font_it_uses(pdf: pikepdf.Pdf) -> None:
    fonts = [font for pagina in pdf.pages for font in pagina.Resources.Font.values()]
    assert fonts
    for font in fonts:
        beschrijving = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in beschrijving or "/FontFile3" in beschrijving
        assert "/ToUnicode" in font


def test_the_accessibility_checker_finds_nothing(brief: Brief, tmp_path: Path) -> None:
    bestand = tmp_path / "brief.pdf"
    bestand.write_bytes(maak_pdf(brief))
    rapport = pdfua.validate(str(bestand))
    assert rapport.exit_code == 0
    assert [f"{f.rule_id} {f.message}" for f in rapport.findings] == []
    assert sum(uitkomst.skipped_reason is None for uitkomst in rapport.outcomes) >= 10


def test_metadata_holds_the_fixed_title_the_date_and_no_name(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo["/Title"]) == "Schriftelijke verklaring aan de gecertificeerde instelling"
    assert "/Author" not in pdf.docinfo
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261123")
    omheen = pdf.Root.Metadata.read_bytes().decode() + "".join(str(waarde) for waarde in pdf.docinfo.values())
    assert "2026-11-23" in omheen
    assert not [naam for naam in NAMEN if naam in omheen]
    assert "C-2026-014" not in omheen


def test_headings_do_not_skip_a_level(pdf: pikepdf.Pdf) -> None:
    koppen = [soort for soort in _soorten(pdf.Root.StructTreeRoot) if re.fullmatch(r"/H\d", soort)]
    niveaus = [int(kop[2:]) for kop in koppen]
    assert niveaus
    assert niveaus[0] == 1
    assert all(volgend <= vorig + 1 for vorig, volgend in pairwise(niveaus))


def test_words_of_others_are_tagged_as_quotations(pdf: pikepdf.Pdf) -> None:
    assert list(_soorten(pdf.Root.StructTreeRoot)).count("/BlockQuote") == 3


def _soorten(knoop: pikepdf.Object) -> Iterator[str]:
    if isinstance(knoop, pikepdf.Array):
        for kind in knoop:
            yield from _soorten(kind)
    elif isinstance(knoop, pikepdf.Dictionary):
        if "/S" in knoop:
            yield str(knoop.S)
        if "/K" in knoop:
            yield from _soorten(knoop.K)
