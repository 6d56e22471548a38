"""The workspace of a request: where it stands, what it needs, recording, refusing, and one primary button."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.presenters.weergave import MotiveringInvoer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.presenters.informatieverzoek_bouwers import Bank, behoefte, codes, maak_bank, primair, verzoek

OVERGESLAGEN = MotiveringInvoer(
    code="DEEL_OVERGESLAGEN", betreft=("identiteit",), grond="motivering", tekst="Bekend."
)


@pytest.fixture
def bank(gedeelde_kluis: Kluis, klok: StaandeKlok, qapp: QApplication) -> Iterator[Bank]:
    """Presenters that are stopped after the test."""
    yield from maak_bank(gedeelde_kluis, klok)


def test_head_and_line_tell_who_which_day_and_the_legal_label(bank: Bank) -> None:
    p = bank(b.verifieren(), b.kader())
    staat = p.staat()
    assert staat.titel.startswith("Verzoek van ")
    assert "Ontvangen" in staat.sub
    assert "8 jaar" in staat.sub
    assert staat.grond is not None
    assert staat.grond.bericht.titel.startswith("Wettelijke plicht: artikel 7.3.11 lid 4 Jeugdwet.")
    assert "Toestemming is niet nodig" in staat.grond.bericht.titel


def test_nine_stations_each_to_be_chosen_in_any_order(bank: Bank) -> None:
    p = bank()
    codes_ = [s.code for s in p.staat().stations]
    assert len(codes_) == 9
    for code in reversed(codes_):
        p.kies_station(code)
        assert p.staat().station == code
        assert sum(1 for k in p.staat().knoppen if k.soort == "primair") == 1


@pytest.mark.parametrize("verloop", b.OP_WEG)
def test_every_station_in_every_state_has_exactly_one_primary(bank: Bank, verloop: str) -> None:
    p = bank(*b.OP_WEG[verloop])
    assert verzoek(p).verloop == verloop
    for station in [s.code for s in p.staat().stations]:
        p.kies_station(station)
        for werk in [k.code for k in p.staat().werk.werken] or [""]:
            p.kies_werk(werk)
            assert [k.soort for k in p.staat().knoppen].count("primair") == 1, (station, werk)


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_without_a_running_order_the_line_says_it_cannot_and_names_another_road(bank: Bank) -> None:
    p = bank(maatregelen=(b.ots(tot=date(2026, 1, 1)),))
    grond = p.staat().grond
    assert grond is not None
    assert grond.bericht.titel == "Kan niet: dit is geen verzoek op grond van 7.3.11"
    assert grond.bericht.soort == "fout"
    assert "toestemming" in grond.bericht.doe


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_a_requester_that_is_no_institution_hears_its_own_road(bank: Bank) -> None:
    p = bank(begin=b.ontvangen(verzoeker=h.Verzoeker(soort="veilig_thuis", organisatie="Veilig Thuis")))
    grond = p.staat().grond
    assert grond is not None
    assert "5.2.6" in grond.bericht.doe


def test_no_word_about_asking_consent_in_any_field_or_button(bank: Bank) -> None:
    p = bank(*b.COMPLEET[:4])
    for station in [s.code for s in p.staat().stations]:
        p.kies_station(station)
        for werk in [k.code for k in p.staat().werk.werken] or [""]:
            p.kies_werk(werk)
            staat = p.staat()
            woorden = " ".join((*(v.label for v in staat.werk.velden), *(k.tekst for k in staat.knoppen)))
            assert "oestemming" not in woorden


def test_a_refusal_names_all_reasons_and_leaves_every_letter(bank: Bank) -> None:
    p = bank(b.verifieren(), b.kader(), b.vragen(), b.noodzaak())
    p.kies_station("vastgesteld")
    p.kies_werk("vaststellen")
    p.typ("naam", "M. Jansen")
    p.typ("functie", "stagiair")
    p.leg_vast()
    staat = p.staat()
    assert staat.bericht is not None
    assert staat.bericht.titel == "Nog niet vastgelegd"
    assert {"DEEL_OPEN", "NIET_VOORAF_GEINFORMEERD", "BESLISSER_ANDERS"} <= codes(p)
    assert {v.code: v.waarde for v in staat.werk.velden}["functie"] == "stagiair"
    assert verzoek(p).verloop == "in_behandeling"


def test_one_text_beside_the_reasons_serves_two_persons_and_goes_along(bank: Bank) -> None:
    p = bank(*b.COMPLEET[:4], b.zienswijze())
    p.kies_station("vastgesteld")
    p.kies_werk("vaststellen")
    p.typ("naam", "P. Verhoeven")
    p.motiveer(
        MotiveringInvoer(
            code="NIET_VOORAF_GEINFORMEERD", betreft=("moeder", "vader"), grond="UH", tekst="Zitting morgen."
        )
    )
    assert behoefte(p, "NIET_VOORAF_GEINFORMEERD", "vader").gemotiveerd
    for nodig in p.staat().behoeften:
        if nodig.klasse == "let_op" and not nodig.gezien:
            p.gezien(nodig.code, nodig.betreft)
    p.leg_vast()
    assert p.staat().knoppen[-1].tekst == "Ja, vaststellen"
    p.leg_vast()
    assert verzoek(p).verloop == "vastgesteld"
    assert {k.persoon for k in verzoek(p).kennisgevingen if k.grond == "UH"} == {"moeder", "vader"}


def test_settling_and_providing_ask_once_and_tell_what_does_not_go_along(bank: Bank) -> None:
    p = bank(*b.COMPLEET)
    p.kies_station("noodzaak")
    p.typ("reden", "Een betere reden")
    p.kies_station("vastgesteld")
    p.kies_werk("vaststellen")
    p.typ("naam", "P. Verhoeven")
    p.leg_vast()
    bericht = p.staat().bericht
    assert bericht is not None
    assert "vraag 1" in bericht.tekst
    assert verzoek(p).verloop == "in_behandeling"
    p.druk("toch_niet")
    assert primair(p).tekst == "Vaststellen"


def test_skipping_a_part_asks_a_motivation_and_reopening_takes_it_up_again(bank: Bank) -> None:
    p = bank()
    p.kies_station("identiteit")
    p.druk("werk:overslaan")
    p.leg_vast()
    assert behoefte(p, "DEEL_OVERGESLAGEN", "identiteit").klasse == "motiveer"
    p.motiveer(OVERGESLAGEN)
    p.leg_vast()
    assert verzoek(p).deel("identiteit") == "overgeslagen"
    p.druk("heropen_deel")
    assert verzoek(p).deel("identiteit") == "open"


def test_a_norm_opens_with_title_source_and_date_and_closes(bank: Bank) -> None:
    p = bank()
    p.toon_norm("jeugdwet-7.3.11-4")
    norm = p.staat().norm
    assert norm is not None
    assert "Jeugdwet, artikel 7.3.11 lid 4" in norm.tekst
    p.toon_norm("")
    assert p.staat().norm is None


def test_a_new_request_starts_empty_offers_the_institution_of_the_casus_and_gets_an_id(
    bank: Bank,
) -> None:
    casus_id = bank().casus_id
    p = bank.open(casus_id, None)
    gemaakt: list[tuple[str, str]] = []
    p.verzoek_gemaakt.connect(lambda casus, id_: gemaakt.append((casus, id_)))
    assert p.staat().titel == "Nieuw verzoek"
    p.druk("vrager:ots")
    p.typ("gewenst_op", "30-12")
    p.klaar("gewenst_op")
    p.leg_vast()
    assert gemaakt == [(casus_id, p.verzoek_id)]
    nieuw: Informatieverzoek = verzoek(p)
    assert nieuw.verzoeker.organisatie
    assert nieuw.gewenst_op == date(2026, 12, 30)


def test_a_day_that_cannot_be_read_is_told_beside_its_field_on_leaving_and_nothing_is_recorded(
    bank: Bank,
) -> None:
    p = bank()
    p.kies_station("identiteit")
    p.typ("wanneer", "toen ooit")
    assert not next(v for v in p.staat().werk.velden if v.code == "wanneer").fout
    p.klaar("wanneer")
    assert "niet te lezen" in next(v for v in p.staat().werk.velden if v.code == "wanneer").fout
    p.leg_vast()
    assert verzoek(p).verificatie is None
    p.typ("wanneer", "gisteren")
    p.klaar("wanneer")
    assert next(v for v in p.staat().werk.velden if v.code == "wanneer").waarde.endswith("2026")
