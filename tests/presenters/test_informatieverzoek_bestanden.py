"""The files of a request: the letter, and its copy that a word processor opens, under one name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.presenters.informatieverzoek_bouwers import Bank, maak_bank, verzoek


@pytest.fixture
def bank(gedeelde_kluis: Kluis, klok: StaandeKlok, qapp: QApplication) -> Iterator[Bank]:
    """Presenters that are stopped after the test."""
    yield from maak_bank(gedeelde_kluis, klok)


def _verstrekt(bank: Bank) -> InformatieverzoekPresenter:
    p = bank(*b.COMPLEET, b.opstellen())
    for handeling in (b.vaststellen(), b.verstrekken()):
        assert p._blad.dossier.doe(p.casus_id, handeling).aanvaard
    p.kies_station("verstrekt")
    p.kies_werk("afsluiten")
    return p


def test_the_copy_that_was_kept_at_settling_is_what_is_saved(
    bank: Bank, gedeelde_kluis: Kluis, tmp_path: Path
) -> None:
    p = _verstrekt(bank)
    assert [k.code for k in p.staat().werk.knoppen if k.code.startswith("map:")] == [
        "map:brief",
        "map:brief_odt",
    ]
    p.bewaar("map:brief_odt", str(tmp_path))
    (bestand,) = tmp_path.iterdir()
    assert bestand.suffix == ".odt"
    assert bestand.read_bytes() == gedeelde_kluis.document(verzoek(p).versies[-1].bewerkbaar)


def test_a_letter_of_an_earlier_version_of_the_program_says_that_it_has_no_copy(
    bank: Bank, tmp_path: Path
) -> None:
    p = _verstrekt(bank)
    dossier, casus = p._blad.dossier, p._blad.dossier.casus(p.casus_id)
    v = verzoek(p)
    oud = replace(v, versies=tuple(replace(versie, bewerkbaar="") for versie in v.versies))
    dossier._geheugen.onthoud(replace(casus, verzoeken={v.id: oud}))
    assert "map:brief_odt" not in {k.code for k in p.staat().werk.knoppen}
    p.bewaar("map:brief_odt", str(tmp_path))
    bericht = p.staat().bericht
    assert bericht is not None
    assert "geen bewerkbare kopie" in bericht.titel
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("station", "werk", "wat"), [("zienswijze", "zienswijze_vragen", "inzage")])
def test_the_draft_for_a_parent_has_a_copy_too(
    bank: Bank, tmp_path: Path, station: str, werk: str, wat: str
) -> None:
    p = bank(b.kader(), b.vragen())
    p.kies_station(station)
    p.kies_werk(werk)
    assert {f"map:{wat}", f"map:{wat}_odt"} <= {k.code for k in p.staat().werk.knoppen}
    p.bewaar(f"map:{wat}", str(tmp_path))
    p.bewaar(f"map:{wat}_odt", str(tmp_path))
    pdf, odt = sorted(tmp_path.iterdir(), key=lambda f: f.suffix, reverse=True)
    assert (pdf.suffix, odt.suffix) == (".pdf", ".odt")
    assert pdf.stem == odt.stem
    assert odt.read_bytes().startswith(b"PK")
