"""Each station of a request by its form: from a vraag that came in to a letter that left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from meldcode_app.presenters.weergave import InhoudInvoer, MotiveringInvoer, UitspraakInvoer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.presenters.informatieverzoek_bouwers import (
    Bank,
    behoefte,
    codes,
    maak_bank,
    primair,
    veld,
    verzoek,
)


@pytest.fixture
def bank(gedeelde_kluis: Kluis, klok: StaandeKlok, qapp: QApplication) -> Iterator[Bank]:
    """Presenters that are stopped after the test."""
    yield from maak_bank(gedeelde_kluis, klok)


def test_verifying_records_how_and_with_whom(bank: Bank) -> None:
    p = bank()
    p.kies_station("identiteit")
    p.kies("methode", "hoofdnummer")
    p.typ("naam", "de receptie")
    p.leg_vast()
    gedaan = verzoek(p).verificatie
    assert gedaan is not None
    assert (gedaan.methode, gedaan.naam) == ("hoofdnummer", "de receptie")
    assert primair(p).tekst == "Verder: kader"


def test_a_requester_who_turns_out_to_be_another_is_mended_while_verifying(bank: Bank) -> None:
    """A typing error in the name of the institution must not end in a label that is not to be had."""
    p = bank()
    eerst = verzoek(p).verzoeker
    p.kies_station("identiteit")
    assert veld(p, "organisatie") == eerst.organisatie
    p.typ("organisatie", "GI Het Anker")
    p.leg_vast()
    assert verzoek(p).verzoeker.organisatie == "GI Het Anker"
    assert verzoek(p).verzoeker.naam == eerst.naam


def test_answering_at_once_asks_one_click(bank: Bank) -> None:
    p = bank()
    p.kies_station("identiteit")
    p.kies("methode", "direct_beantwoord")
    assert behoefte(p, "DIRECT_BEANTWOORD").klasse == "let_op"
    p.gezien("DIRECT_BEANTWOORD", "")
    p.leg_vast()
    assert verzoek(p).deel("identiteit") == "gereed"


def test_the_frame_is_offered_with_the_measure_that_fits(bank: Bank) -> None:
    p = bank()
    p.kies_station("kader")
    assert veld(p, "maatregel") == "ots"
    assert any("loopt, beschikking gezien" in r.tekst for r in p.staat().werk.regels)
    p.leg_vast()
    assert verzoek(p).label_7_3_11


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_an_ended_order_refuses_the_label_but_not_the_other_answer(bank: Bank) -> None:
    p = bank(maatregelen=(b.ots(tot=date(2026, 1, 1)),))
    p.kies_station("kader")
    p.leg_vast()
    assert behoefte(p, "GEEN_OTS").klasse == "kan_niet"
    assert verzoek(p).kader is None
    p.kies("kader", "geen_grondslag")
    p.leg_vast()
    assert verzoek(p).verloop == "geen_grondslag"


def test_questions_come_from_the_request_are_moved_removed_and_keep_their_id(bank: Bank) -> None:
    p = bank(begin=b.ontvangen(letterlijke_vraag="Hoe gaat het op school? Is er verzuim?"))
    p.kies_station("vraag")
    p.druk("vragen_splitsen")
    vragen = p.staat().werk.vragen
    assert vragen is not None
    assert [r.tekst for r in vragen.rijen] == ["Hoe gaat het op school?", "Is er verzuim?"]
    tweede = vragen.rijen[1].id
    p.verzet(tweede, -1)
    p.over(tweede, "moeder", True)
    p.leg_vast()
    assert [(v.id == tweede, v.betreft) for v in verzoek(p).vragen] == [
        (True, ("gerrit", "moeder")),
        (False, ("gerrit",)),
    ]
    p.verzet(tweede, 0)
    p.leg_vast()
    assert [v.tekst for v in verzoek(p).vragen] == ["Hoe gaat het op school?"]


def test_no_question_at_all_is_told_and_not_recorded(bank: Bank) -> None:
    p = bank()
    p.kies_station("vraag")
    p.leg_vast()
    bericht = p.staat().bericht
    assert bericht is not None
    assert "leeg" in bericht.titel
    assert verzoek(p).deel("vraag") == "open"


def test_giving_back_shows_the_letter_without_the_child_and_saves_it(bank: Bank, tmp_path: Path) -> None:
    p = bank()
    p.kies_station("vraag")
    p.kies_werk("terugleggen")
    p.typ("toelichting", "Over welke periode gaat het?")
    tekst = veld(p, "brieftekst")
    assert "Over welke periode gaat het?" in tekst
    assert "Gerrit" not in tekst
    p.bewaar("map:verduidelijking_odt", str(tmp_path))
    (kopie,) = tmp_path.iterdir()
    assert kopie.read_bytes().startswith(b"PK")
    kopie.unlink()
    p.bewaar("map:verduidelijking", str(tmp_path))
    p.leg_vast()
    assert verzoek(p).verloop == "teruggelegd"
    assert [f.read_bytes()[:5] for f in tmp_path.iterdir()] == [b"%PDF-"]
    assert p.staat().werk.gekozen == "specificatie"


def test_each_question_is_judged_with_facts_words_and_interpretation_apart(bank: Bank) -> None:
    p = bank(b.vragen(b.vraag("v1", "gerrit"), b.vraag("v2", "moeder")))
    p.kies_station("noodzaak")
    p.kies("besluit", "deels")
    p.typ_inhoud(
        InhoudInvoer(
            feiten="Hij rekent.",
            uitspraken=(UitspraakInvoer(tekst="Leuk.", bron="Gerrit"),),
            duiding="Leert.",
        )
    )
    p.typ("reden", "Ontwikkeling")
    p.typ("weggelaten", "Iets anders")
    p.leg_vast()
    oordeel = verzoek(p).beoordelingen["v1"]
    assert (oordeel.feiten, oordeel.uitspraken[0].bron, oordeel.duiding) == (
        "Hij rekent.",
        "Gerrit",
        "Leert.",
    )
    assert oordeel.weggelaten == "Iets anders"
    noodzaak = p.staat().werk.noodzaak
    assert noodzaak is not None
    assert noodzaak.gekozen == "v2"
    assert "vraag 2" in p.staat().nog_niet


def test_not_choosing_is_told_beside_the_choice(bank: Bank) -> None:
    p = bank(b.vragen())
    p.kies_station("noodzaak")
    p.leg_vast()
    bericht = p.staat().bericht
    assert bericht is not None
    assert "Kies verstrekken, deels of niet." in bericht.tekst
    assert not verzoek(p).beoordelingen


def test_a_third_person_asks_an_explanation_in_the_form(bank: Bank) -> None:
    broer = b.persoon("broer", "broer_of_zus")
    p = bank(b.vragen(b.vraag("v1", "broer")), personen=(b.moeder(), b.vader(), broer))
    p.kies_station("noodzaak")
    p.kies("besluit", "verstrekken")
    assert "DERDE_ZONDER_UITLEG" in codes(p)
    p.typ("derde", "Hij brengt Gerrit naar school.")
    assert "DERDE_ZONDER_UITLEG" not in codes(p)


def test_rows_with_the_same_day_and_way_are_one_act_and_a_ground_serves_both(bank: Bank) -> None:
    p = bank()
    p.kies_station("informeren")
    for persoon in ("moeder", "vader"):
        p.persoon(persoon, "wanneer", "niet")
    p.leg_vast()
    assert not verzoek(p).kennisgevingen
    p.motiveer(
        MotiveringInvoer(
            code="NIET_VOORAF_GEINFORMEERD", betreft=("moeder", "vader"), grond="U1", tekst="Gevaar."
        )
    )
    for nodig in p.staat().behoeften:
        if nodig.klasse == "let_op":
            p.gezien(nodig.code, nodig.betreft)
    p.leg_vast()
    gegeven = verzoek(p).kennisgevingen
    assert {(k.persoon, k.wanneer, k.grond) for k in gegeven} == {
        ("moeder", "niet", "U1"),
        ("vader", "niet", "U1"),
    }
    assert len(gegeven) == 2


def test_informed_beforehand_locks_the_row_and_an_objection_is_no_veto(bank: Bank) -> None:
    p = bank()
    p.kies_station("informeren")
    p.persoon("moeder", "wanneer", "vooraf")
    p.typ("datum", "gisteren", "informeren:moeder")
    p.typ("reactie", "Liever niet.", "informeren:moeder")
    p.vink("bezwaar", "moeder", True)
    assert behoefte(p, "BEZWAAR_GEEN_VETO", "moeder").klasse == "toelichting"
    p.leg_vast()
    rijen = p.staat().werk.informeren
    assert rijen is not None
    moeder = next(r for r in rijen.rijen if r.persoon == "moeder")
    assert "Liever niet." in moeder.vastgelegd
    assert verzoek(p).kennisgevingen[0].bezwaar


def test_the_view_is_asked_with_five_working_days_and_comes_in_unabridged(bank: Bank) -> None:
    p = bank()
    p.kies_station("zienswijze")
    assert veld(p, "termijn") == "ma 30 nov 2026"
    p.leg_vast()
    assert verzoek(p).zienswijzen["moeder"].termijn == date(2026, 11, 30)
    lang = "Ik zie dat anders.\n" * 40
    for persoon in ("moeder", "vader"):
        p.kies_werk("zienswijze_ontvangen")
        p.kies("persoon", persoon)
        p.typ("tekst", lang)
        p.leg_vast()
    assert verzoek(p).zienswijzen["vader"].tekst == lang
    assert verzoek(p).deel("zienswijze") == "gereed"


def test_from_settling_to_closing_with_the_exact_bytes_in_the_chosen_folder(
    bank: Bank, gedeelde_kluis: Kluis, tmp_path: Path
) -> None:
    p = bank(*b.COMPLEET, b.opstellen())
    p.kies_station("vastgesteld")
    p.typ("naam", "P. Verhoeven")
    assert veld(p, "functie") == "directeur"
    p.leg_vast()
    p.leg_vast()
    p.druk(primair(p).code)
    assert p.staat().station == "verstrekt"
    assert veld(p, "geadresseerde") == b.GI
    p.leg_vast()
    p.leg_vast()
    assert verzoek(p).verloop == "verstrekt"
    p.bewaar("map:brief", str(tmp_path))
    p.bewaar("map:brief", str(tmp_path))
    bewaard = gedeelde_kluis.document(verzoek(p).versies[-1].document)
    assert [f.read_bytes() for f in tmp_path.iterdir()] == [bewaard, bewaard]
    p.kies_werk("afsluiten")
    for persoon in ("moeder", "vader"):
        p.vink("afschrift", persoon, True)
    p.leg_vast()
    assert verzoek(p).verloop == "afgesloten"
    p.typ("tekst", "De instelling belde na.")
    p.leg_vast()
    assert [a.tekst for a in verzoek(p).aanvullingen] == ["De instelling belde na."]
    p.kies_werk("heropenen")
    p.leg_vast()
    assert verzoek(p).verloop == "in_behandeling"


def test_a_letter_for_another_address_cannot_bear_the_label(bank: Bank) -> None:
    p = bank(*b.OP_WEG["vastgesteld"])
    p.kies_station("verstrekt")
    p.typ("geadresseerde", "Advocatenkantoor Zuiderzon")
    p.leg_vast()
    assert behoefte(p, "GEADRESSEERDE_NIET_DE_GI").klasse == "kan_niet"
    assert not verzoek(p).verstrekkingen


def test_told_in_haste_is_confirmed_recorded_and_asks_the_written_report(bank: Bank) -> None:
    p = bank(*b.COMPLEET)
    p.kies_station("verstrekt")
    p.kies_werk("mondeling")
    p.typ("inhoud", "Dat hij vandaag op school was.")
    p.leg_vast()
    p.leg_vast()
    assert verzoek(p).verstrekkingen[0].mondeling
    assert "verslag volgt" in next(s.onder for s in p.staat().stations if s.code == "verstrekt")


def test_a_folder_that_is_not_there_is_told_and_nothing_is_lost(bank: Bank, tmp_path: Path) -> None:
    p = bank(b.kader(), b.vragen())
    p.bewaar("map:inzage", str(tmp_path / "weg"))
    bericht = p.staat().bericht
    assert bericht is not None
    assert bericht.soort == "fout"
    assert "kluis" in bericht.tekst
