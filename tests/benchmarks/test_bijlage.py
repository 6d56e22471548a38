"""An attachment of exactly 25 MB: read, kept, given back; and a page of a PDF. Run with `pytest -m meting -s`.

Reading and recognising happen in a thread; keeping is the one part for which the window waits.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
import typst

from meldcode_app.documents.pdf_paginas import Pdf
from meldcode_app.services.bijlagen import lees_bestand, met_document
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.documenten import GROOTSTE
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.bouwers_bijlage import toevoegen
from tests.conftest import StaandeKlok

KEER = 5


def _mediaan(doe: Callable[[], object], keer: int = KEER) -> float:
    tijden = []
    for _ in range(keer):
        begin = perf_counter()
        doe()
        tijden.append(perf_counter() - begin)
    return statistics.median(tijden)


@pytest.mark.meting
def test_25_megabytes_in_and_out(gedeelde_kluis: Kluis, klok: StaandeKlok, tmp_path: Path) -> None:
    dossier = Dossier(gedeelde_kluis, klok)
    casus_id = b.Situatie().in_kluis(gedeelde_kluis)
    plek = tmp_path / "groot.bin"
    shas: list[str] = []

    def bewaar() -> None:
        plek.write_bytes(os.urandom(GROOTSTE))
        handeling, document = met_document(toevoegen(f"b{len(shas)}"), lees_bestand(str(plek)))
        begin = perf_counter()
        assert dossier.doe_samen(casus_id, [handeling], [document]).aanvaard
        kosten.append(perf_counter() - begin)
        shas.append(document.sha256)

    kosten: list[float] = []
    for _ in range(KEER):
        bewaar()
    lezen = _mediaan(lambda: lees_bestand(str(plek)))
    terug = _mediaan(lambda: gedeelde_kluis.document(shas[0]))
    print(
        f"\n25 MB: lezen en herkennen {lezen * 1000:.0f} ms (draad), "
        f"bewaren {statistics.median(kosten) * 1000:.0f} ms, teruglezen {terug * 1000:.0f} ms"
    )


@pytest.mark.meting
def test_a_page_of_a_pdf() -> None:
    pdf = Pdf(typst.compile(b'#set page(paper: "a4")\n#lorem(3000)'))
    tijd = _mediaan(lambda: pdf.teken(1, 1_400), 20)
    pdf.sluit()
    print(f"\nbladzijde van 1400 pixels breed: {tijd * 1000:.0f} ms (draad)")
