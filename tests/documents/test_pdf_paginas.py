"""Pages of somebody else's PDF: drawn in memory, never larger than agreed, and nothing in it is carried out."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from threading import Thread

import pikepdf
import pytest
import typst

from meldcode_app.documents.pdf_paginas import MEESTE_PIXELS, Gestopt, Pdf
from meldcode_app.domain.bijlage_fouten import PdfKapot, PdfVersleuteld

TWEE = typst.compile(b"#set page(fill: red)\nEen\n#pagebreak()\nTwee")


def _anders(**opslaan: object) -> bytes:
    uit = BytesIO()
    with pikepdf.open(BytesIO(TWEE)) as pdf:
        pdf.save(uit, **opslaan)  # type: ignore[arg-type]
    return uit.getvalue()


def met_acties(doel: Path) -> bytes:
    """A PDF that on opening wants to start a program, run a script and send itself away."""
    uit = BytesIO()
    with pikepdf.open(BytesIO(TWEE)) as pdf:
        start = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=f"touch {doel}")
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.launchURL('https://volger.example')")
        pdf.Root.OpenAction = start
        pdf.Root.AA = pikepdf.Dictionary(WC=script)
        pdf.pages[0].AA = pikepdf.Dictionary(O=script, C=start)
        pdf.save(uit)
    return uit.getvalue()


def test_each_page_as_wide_as_asked() -> None:
    pdf = Pdf(TWEE)
    assert pdf.aantal == 2
    beeld = pdf.teken(1, 300)
    assert (beeld.breed, len(beeld.bgrx)) == (300, 300 * beeld.hoog * 4)
    assert beeld.bgrx[:3] == b"\x36\x41\xff", "red, blue first"
    pdf.sluit()


@pytest.mark.parametrize("kapot", [b"", b"%PDF-1.7", TWEE[:300], b"geen pdf"])
def test_what_is_no_pdf_says_so(kapot: bytes) -> None:
    with pytest.raises(PdfKapot):
        Pdf(kapot)


def test_an_encrypted_one_says_so_and_one_that_only_forbids_printing_is_shown() -> None:
    with pytest.raises(PdfVersleuteld):
        Pdf(_anders(encryption=pikepdf.Encryption(owner="baas", user="geheim")))
    open_ = Pdf(_anders(encryption=pikepdf.Encryption(owner="baas", user="")))
    assert open_.teken(0, 50).breed == 50
    open_.sluit()


def test_nothing_in_it_is_carried_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pdf = Pdf(met_acties(tmp_path / "gestart"))
    pdf.teken(0, 200)
    pdf.sluit()
    assert list(tmp_path.iterdir()) == []


def test_a_poster_is_drawn_small() -> None:
    poster = typst.compile(b"#set page(width: 500cm, height: 500cm)\nGroot")
    pdf = Pdf(poster)
    beeld = pdf.teken(0, 20_000)
    assert beeld.breed * beeld.hoog <= MEESTE_PIXELS * 1.01
    pdf.sluit()


def test_a_page_that_is_all_height_is_bounded_too() -> None:
    pdf = Pdf(typst.compile(b"#set page(width: 1pt, height: 14000pt, margin: 0pt)\n "))
    beeld = pdf.teken(0, 2_000)
    assert beeld.breed * beeld.hoog <= MEESTE_PIXELS * 1.01
    pdf.sluit()


def test_once_closed_nothing_is_drawn_and_closing_twice_is_fine() -> None:
    pdf = Pdf(TWEE)
    pdf.sluit()
    pdf.sluit()
    with pytest.raises(Gestopt):
        pdf.teken(0, 100)


def test_closing_stops_a_page_that_is_being_drawn() -> None:
    """Whoever locks the vault does not wait for a heavy page."""
    uit = BytesIO()
    with pikepdf.open(BytesIO(TWEE)) as boek:
        boek.pages[0].Contents = boek.make_stream(b"1 0 0 rg 0 0 900 900 re f\n" * 100_000)
        boek.save(uit)
    zwaar = uit.getvalue()
    pdf = Pdf(zwaar)
    uitkomst: list[str] = []

    def teken() -> None:
        try:
            pdf.teken(0, 3_000)
        except Gestopt:
            uitkomst.append("gestopt")
        else:
            uitkomst.append("klaar")

    draad = Thread(target=teken)
    draad.start()
    pdf.sluit()
    draad.join()
    assert uitkomst == ["gestopt"]
