"""What a user who is afraid of doing it wrong must not meet: unsafe ticks, red on what went well, a dead end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.presenters.weergave import InhoudInvoer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.presenters.informatieverzoek_bouwers import Bank, maak_bank, veld, verzoek


@pytest.fixture
def bank(gedeelde_kluis: Kluis, klok: StaandeKlok, qapp: QApplication) -> Iterator[Bank]:
    """Presenters that are stopped after the test."""
    yield from maak_bank(gedeelde_kluis, klok)


def test_who_was_deliberately_not_told_is_not_ticked_to_read_the_draft(bank: Bank) -> None:
    grond = b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader")
    p = bank(b.informeren("moeder"), b.informeren("vader", wanneer="niet", motiveringen=(grond,)))
    p.kies_station("zienswijze")
    assert veld(p, "personen") == "moeder"
    hint = next(v.hint for v in p.staat().werk.velden if v.code == "personen")
    assert hint.startswith("Niet geïnformeerd, met reden: Vader.")


def test_a_settled_letter_is_read_with_nothing_in_the_way_and_offers_a_new_version(bank: Bank) -> None:
    p = bank(*b.COMPLEET, b.vaststellen())
    p.kies_station("vastgesteld")
    staat = p.staat()
    assert staat.behoeften == ()
    assert staat.werk.velden == ()
    assert [k.tekst for k in staat.werk.knoppen] == ["Herzien"]
    assert staat.knoppen[-1].tekst == "Verder: verstrekken"
    p.druk("werk:herzien")
    assert p.staat().werk.gekozen == "herzien"


@pytest.mark.parametrize(
    ("daarna", "knop", "werk"),
    [
        ((b.vaststellen(), b.verstrekken()), "Brief herzien", "herzien"),
        ((b.vaststellen(), b.verstrekken(), b.afsluiten()), "Verzoek heropenen", "heropenen"),
    ],
)
def test_an_answer_that_the_letter_holds_already_says_both_ways_and_leads_to_one(
    bank: Bank, daarna: tuple[AlleHandelingen, ...], knop: str, werk: str
) -> None:
    p = bank(*b.COMPLEET, *daarna)
    p.kies_station("noodzaak")
    p.typ_inhoud(InhoudInvoer(feiten="Twaalf keer te laat."))
    p.leg_vast()
    staat = p.staat()
    assert staat.bericht is not None
    assert "met het potlood in de tijdlijn" in staat.bericht.doe
    assert f"'{knop}'" in staat.bericht.doe
    assert [k.tekst for k in staat.knoppen if k.code == staat.uitweg] == [knop]
    p.druk(staat.uitweg)
    assert (p.staat().station, p.staat().werk.gekozen) == ("verstrekt", werk)
    p.kies_station("noodzaak")
    assert p.staat().werk.noodzaak is not None
    assert p.staat().werk.noodzaak.inhoud.feiten == "Twaalf keer te laat."


def test_the_heading_of_the_preview_tells_of_the_pages_below_it(bank: Bank, qtbot: QtBot) -> None:
    def kop() -> tuple[str, str, bool]:
        brief = p.staat().brief
        assert brief is not None
        return brief.titel, brief.sub, bool(brief.paginas)

    vast = ("De brief", "Vastgesteld: versie 1.", True)
    p = bank(*b.COMPLEET, b.vaststellen(), b.verstrekken())
    qtbot.waitUntil(lambda: kop() == vast, timeout=20_000)
    p.kies_station("noodzaak")
    p.typ_inhoud(InhoudInvoer(feiten="Twaalf keer te laat."))
    assert kop() == vast
    zou = ("Zo zou versie 2 worden", "Wat u typte, is niet vastgelegd. Versie 1 blijft zoals zij is.", True)
    qtbot.waitUntil(lambda: kop() == zou, timeout=20_000)
    p.typ_inhoud(InhoudInvoer(feiten=verzoek(p).beoordelingen["v1"].feiten))
    qtbot.waitUntil(lambda: kop() == vast, timeout=20_000)


def test_an_emptied_field_after_recording_is_no_fault(bank: Bank) -> None:
    p = bank(*b.COMPLEET)
    p.kies_station("verstrekt")
    p.kies_werk("aanvullen")
    p.typ("tekst", "De brief is binnen.")
    p.leg_vast()
    p.kies_werk("aanvullen")
    p.klaar("tekst")
    assert [v.fout for v in p.staat().werk.velden if v.fout] == []
