"""The recovery key on paper."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from meldcode_app.documents.herstelblad import Herstelblad, bestandsnaam, maak_pdf
from meldcode_app.documents.lezen import tekst_van_pdf


@pytest.fixture
def blad() -> Herstelblad:
    groepen = (
        "K7QF",
        "2MXA",
        "9TRE",
        "PW4H",
        "6ZDN",
        "3VYC",
        "LJ8S",
        "BG5U",
        "A1B2",
        "C3D4",
        "E5F6",
        "G7H8",
        "J9K0",
    )
    return Herstelblad(
        kluis="Kluis De Wijde Blik", organisatie="School", datum=date(2026, 11, 23), groepen=groepen
    )


def test_prints_every_group_in_order_on_one_page(blad: Herstelblad) -> None:
    pdf = maak_pdf(blad)
    tekst = tekst_van_pdf(pdf)
    assert " ".join(f"{nummer} {groep}" for nummer, groep in enumerate(blad.groepen, 1)) in tekst
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    assert "Kluis De Wijde Blik" in tekst
    assert "23 november 2026" in tekst
    assert "Bewaar dit blad niet bij de computer" in tekst


def test_the_key_stands_nowhere_but_in_the_text(blad: Herstelblad) -> None:
    eerst, anders = maak_pdf(blad), maak_pdf(replace(blad, groepen=blad.groepen[::-1]))
    assert str(PdfReader(BytesIO(eerst)).metadata) == str(PdfReader(BytesIO(anders)).metadata)
    assert bestandsnaam(blad) == "herstelblad-2026-11-23.pdf"
