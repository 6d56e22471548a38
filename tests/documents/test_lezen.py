"""Reading a letter back."""

from __future__ import annotations

from io import BytesIO

import pytest
from msgspec.structs import replace
from pypdf import PdfWriter

from meldcode_app.documents.brief import Brief, maak_pdf
from meldcode_app.documents.fouten import LeesFout
from meldcode_app.documents.lezen import bevat, tekst_van_pdf


def test_text_that_runs_over_lines_and_pages_is_one_text(brief: Brief) -> None:
    zin = "Dit is een lange zin-met-streepjes die doorloopt. " * 120
    assert zin.strip() in tekst_van_pdf(maak_pdf(replace(brief, gaat_goed=zin)))


def test_cells_beside_each_other_stay_apart(brief: Brief) -> None:
    tekst = tekst_van_pdf(maak_pdf(brief))
    assert "Ons kenmerk C-2026-014 Uw kenmerk DB/26/11873" in tekst


def test_spaces_make_no_difference_but_letters_do() -> None:
    assert bevat("Hij kwam te laat.", "Hij  kwam\nte laat")
    assert bevat("office", "o\ufb03ce")
    assert not bevat("Hij kwam te laat.", "Zij kwam te laat")


@pytest.mark.parametrize("bytes_", [b"", b"geen pdf", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_an_own_error(bytes_: bytes) -> None:
    with pytest.raises(LeesFout):
        tekst_van_pdf(bytes_)


def test_a_pdf_cut_short_is_an_own_error_or_less_text(brief: Brief) -> None:
    with pytest.raises(LeesFout):
        tekst_van_pdf(maak_pdf(brief)[:20_000])


def test_an_empty_page_has_no_text() -> None:
    schrijver, uit = PdfWriter(), BytesIO()
    schrijver.add_blank_page(100, 100)
    schrijver.write(uit)
    assert tekst_van_pdf(uit.getvalue()) == ""
