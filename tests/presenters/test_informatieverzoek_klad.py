"""Typed text that is not recorded: kept, brought back, never in the letter when it was left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.presenters.formulier_klad import Klad, uit_bytes
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.informatieverzoek_uitvoer import getypte_handelingen
from meldcode_app.presenters.informatieverzoek_voorproef import voorproef
from meldcode_app.presenters.informatieverzoek_werkblad import Werkblad
from meldcode_app.presenters.weergave import InhoudInvoer, MotiveringInvoer, PogingInvoer
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.bouwers import DAG
from tests.conftest import StaandeKlok
from tests.presenters.informatieverzoek_bouwers import Bank, behoefte, maak_bank, veld, verzoek

KANARIE = "kanarievogel"

OVERGESLAGEN = MotiveringInvoer(
    code="DEEL_OVERGESLAGEN", betreft=("identiteit",), grond="motivering", tekst="Bekend."
)


@pytest.fixture
def bank(gedeelde_kluis: Kluis, klok: StaandeKlok, qapp: QApplication) -> Iterator[Bank]:
    """Presenters that are stopped after the test."""
    yield from maak_bank(gedeelde_kluis, klok)


def test_a_draft_is_kept_a_second_after_typing_and_said_in_the_status_line(bank: Bank, qtbot: QtBot) -> None:
    p = bank()
    p.kies_station("identiteit")
    with qtbot.waitSignal(p.status, timeout=5_000) as gezegd:
        p.typ("naam", "de receptie")
    assert gezegd.args == ["Concept bewaard om 10.00"]
    terug = bank.open(p.casus_id, p.verzoek_id)
    terug.kies_station("identiteit")
    assert veld(terug, "naam") == "de receptie"


def test_text_and_motivations_survive_other_stations_locking_and_coming_back(bank: Bank) -> None:
    p = bank(b.vragen())
    p.kies_station("noodzaak")
    p.kies("besluit", "verstrekken")
    p.typ_inhoud(InhoudInvoer(feiten="Half geschre"))
    p.kies_station("identiteit")
    p.druk("werk:overslaan")
    p.motiveer(OVERGESLAGEN)
    p.stop()
    terug = bank.open(p.casus_id, p.verzoek_id)
    terug.kies_station("noodzaak")
    noodzaak = terug.staat().werk.noodzaak
    assert noodzaak is not None
    assert noodzaak.inhoud.feiten == "Half geschre"
    terug.kies_station("identiteit")
    terug.druk("werk:overslaan")
    assert behoefte(terug, "DEEL_OVERGESLAGEN", "identiteit").gemotiveerd


def test_a_motivation_that_is_half_typed_is_kept_with_its_ground_and_whom_it_serves(bank: Bank) -> None:
    p = bank(b.vragen())
    p.kies_station("informeren")
    for persoon in ("moeder", "vader"):
        p.persoon(persoon, "wanneer", "niet")
    half = MotiveringInvoer(
        code="NIET_VOORAF_GEINFORMEERD",
        betreft=("vader", "moeder"),
        grond="U7",
        tekst="Geen gehoor",
        pogingen=(PogingInvoer(dag="giste", wijze=""),),
    )
    p.typ_motivering(half)
    p.kies_station("zienswijze")
    p.stop()
    terug = bank.open(p.casus_id, p.verzoek_id)
    terug.kies_station("informeren")
    nodig = behoefte(terug, "NIET_VOORAF_GEINFORMEERD", "vader")
    assert not nodig.gemotiveerd
    assert (nodig.grond, nodig.motivering, nodig.pogingen, nodig.ook) == (
        "U7",
        "Geen gehoor",
        half.pogingen,
        ("moeder",),
    )


def test_a_motivation_typed_to_the_end_goes_along_when_the_act_is_recorded(bank: Bank) -> None:
    p = bank(b.vragen())
    p.kies_station("informeren")
    p.persoon("vader", "wanneer", "niet")
    vader = MotiveringInvoer(code="NIET_VOORAF_GEINFORMEERD", betreft=("vader",), grond="U1", tekst=" ")
    p.typ_motivering(vader)
    p.leg_vast()
    assert not verzoek(p).kennisgevingen
    p.typ_motivering(replace(vader, tekst="Vader dreigde."))
    p.leg_vast()
    assert [(k.persoon, k.grond, k.toelichting) for k in verzoek(p).kennisgevingen] == [
        ("vader", "U1", "Vader dreigde.")
    ]
    p.bewaar_nu()
    assert not p.staat().behoeften


def test_wiping_a_motivation_again_leaves_no_draft(bank: Bank, gedeelde_kluis: Kluis) -> None:
    p = bank()
    p.kies_station("identiteit")
    p.druk("werk:overslaan")
    p.typ_motivering(OVERGESLAGEN)
    p.bewaar_nu()
    sleutel = f"verzoek/{p.casus_id}/{p.verzoek_id}"
    assert sleutel in gedeelde_kluis.concepten()
    p.typ_motivering(replace(OVERGESLAGEN, tekst=""))
    p.bewaar_nu()
    assert sleutel not in gedeelde_kluis.concepten()


def test_recording_leaves_no_draft_behind(bank: Bank, gedeelde_kluis: Kluis) -> None:
    p = bank()
    p.kies_station("identiteit")
    p.typ("naam", "de receptie")
    p.bewaar_nu()
    sleutel = f"verzoek/{p.casus_id}/{p.verzoek_id}"
    assert sleutel in gedeelde_kluis.concepten()
    p.leg_vast()
    assert sleutel not in gedeelde_kluis.concepten()


def test_typing_back_to_what_was_recorded_is_no_draft(bank: Bank) -> None:
    p = bank(b.verifieren(naam="receptie"))
    p.kies_station("identiteit")
    p.typ("naam", "receptie A")
    assert p.staat().knoppen[-1].code == "vastleggen"
    p.typ("naam", "receptie")
    assert p.staat().knoppen[-1].code != "vastleggen"


def test_a_draft_of_yesterday_keeps_its_day() -> None:
    klad = Klad()
    klad.typ("verifieren", "naam", "receptie", DAG - timedelta(days=1))
    terug = uit_bytes(klad.naar_bytes(), DAG)
    assert terug.van("verifieren")["wanneer"] == "zo 22 nov 2026"
    assert "wanneer" not in uit_bytes(klad.naar_bytes(), DAG - timedelta(days=1)).van("verifieren")


@pytest.mark.parametrize("inhoud", [None, b"", b"geen json", msgspec.json.encode({"velden": 3})])
def test_a_draft_that_cannot_be_read_is_no_draft(inhoud: bytes | None) -> None:
    assert uit_bytes(inhoud, DAG).leeg


class _VolleSchijf:
    def bewaar_concept(self, sleutel: str, inhoud: bytes) -> None:
        raise SchijfVol

    def concept(self, sleutel: str) -> bytes | None:
        return None

    def wis_concept(self, sleutel: str) -> None:
        raise SchijfVol


def test_a_full_disk_is_told_and_the_text_stays(bank: Bank, gedeelde_kluis: Kluis, klok: StaandeKlok) -> None:
    casus_id = bank().casus_id
    p = InformatieverzoekPresenter(Dossier(gedeelde_kluis, klok), casus_id, "v", concepten=_VolleSchijf())
    p.kies_station("identiteit")
    p.typ("naam", "de receptie")
    p.bewaar_nu()
    bericht = p.staat().bericht
    assert bericht is not None
    assert bericht.titel == SchijfVol.wat
    assert veld(p, "naam") == "de receptie"
    p.stop()


@pytest.mark.parametrize("besluit", ["deels", "niet"])
def test_what_is_left_out_is_never_in_the_letter_typed_or_recorded(
    bank: Bank, gedeelde_kluis: Kluis, klok: StaandeKlok, besluit: str
) -> None:
    p = bank(b.kader(), b.vragen())
    p.kies_station("noodzaak")
    p.kies("besluit", besluit)
    p.typ_inhoud(InhoudInvoer(feiten="Hij rekent goed."))
    p.typ("reden", f"Nodig {KANARIE}")
    p.typ("reden_niet", "niet_noodzakelijk")
    p.typ("weggelaten", f"Therapie {KANARIE}")
    p.bewaar_nu()
    dossier = Dossier(gedeelde_kluis, klok)
    klad = uit_bytes(gedeelde_kluis.concept(f"verzoek/{p.casus_id}/v"), DAG)
    getypt = getypte_handelingen(Werkblad(dossier, p.casus_id, "v", klad))
    assert KANARIE in repr(getypt)
    brief = voorproef(dossier, p.casus_id, "v", getypt)
    assert ("Hij rekent goed." in repr(brief)) == (besluit == "deels")
    assert KANARIE not in repr(brief)
    p.leg_vast()
    assert KANARIE in verzoek(p).beoordelingen["v1"].weggelaten
    assert KANARIE not in repr(voorproef(p.dossier, p.casus_id, "v", ()))


def test_the_preview_shows_typed_text_in_a_thread_and_the_settled_letter_afterwards(
    bank: Bank, qtbot: QtBot
) -> None:
    p = bank(*b.OP_WEG["vastgesteld"])
    qtbot.waitUntil(lambda: bool(p.staat().brief and p.staat().brief.paginas), timeout=20_000)  # type: ignore[union-attr]
    brief = p.staat().brief
    assert brief is not None
    assert brief.sub == "Vastgesteld: versie 1."
    assert brief.paginas[0].startswith(b"<svg")
    assert voorproef(p.dossier, p.casus_id, p.verzoek_id, ()).status == "vastgesteld"


def test_a_field_that_goes_after_recording_says_nothing_more(bank: Bank) -> None:
    p = bank(*b.OP_WEG["vastgesteld"])
    p.kies_station("verstrekt")
    p.typ("tav", "mevrouw S. Vermeer")
    p.leg_vast()
    p.leg_vast()
    p.klaar("tav", "verstrekken")
    assert p.staat().werk.gekozen == "afsluiten"
    assert uit_bytes(p.dossier.kluis.concept(f"verzoek/{p.casus_id}/v"), DAG).leeg


def test_the_first_key_changes_the_primary_at_once_so_a_quick_ctrl_enter_records(
    bank: Bank, qtbot: QtBot
) -> None:
    p = bank(*b.COMPLEET)
    p.kies_station("vastgesteld")
    assert p.staat().knoppen[-1].code == "werk:vaststellen"
    with qtbot.waitSignal(p.changed, timeout=100):
        p.typ("gaat_goed", "H")
    assert p.staat().knoppen[-1].code == "vastleggen"
