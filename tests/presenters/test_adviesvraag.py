"""A question for advice as a user makes it: the sheet, the leak hunt, printing, the call, and the own weighing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.documents.adviesblad import BladNietAnoniem, maak_pdf
from meldcode_app.documents.lezen import tekst_van_pdf
from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.presenters.weergave import MotiveringInvoer
from meldcode_app.services.adviesblad import maak_adviesblad
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.voorlopig import dossier_bij
from meldcode_app.storage.kluis import Kluis
from tests.bouwers_meldcode import MeldcodeSituatie, signaal
from tests.bouwers_veilig_thuis import advies_beginnen, advies_ontvangen

NAMEN = ("Gerrit", "Dennis", "Ellen", "Wijde Blik", "2 november", "Titan")


@pytest.fixture
def dossier(gedeelde_kluis: Kluis) -> Dossier:
    return Dossier(gedeelde_kluis, lambda: datetime(2026, 11, 23, 9, 41, tzinfo=UTC))


def _presenter(dossier: Dossier, *daarna: object) -> AdviesvraagPresenter:
    situatie = MeldcodeSituatie(daarna=(signaal(), advies_beginnen(), *daarna))  # type: ignore[arg-type]
    return AdviesvraagPresenter(dossier, situatie.in_kluis(dossier.kluis), "a1")


def _schrijf(presenter: AdviesvraagPresenter) -> None:
    presenter.typ("vraag1", "Is het veilig dat Gerrit naar huis gaat?")
    presenter.typ("eigen_tekst", "Op 2 november zei Gerrit tegen Dennis iets over kickboksclub Titan.")


def _bekijk_alles(presenter: AdviesvraagPresenter) -> None:
    while open_ := presenter.staat().lek.open_:
        presenter.vervangen(open_[0].woord, "een club")


def _a(presenter: AdviesvraagPresenter) -> object:
    return presenter._nu()[1]


@pytest.mark.norm("anoniem-blad")
def test_the_word_anoniem_is_locked_until_each_word_was_looked_at(
    qtbot: QtBot, dossier: Dossier, tmp_path: Path
) -> None:
    presenter = _presenter(dossier)
    _schrijf(presenter)
    staat = presenter.staat()
    assert ("Gerrit", "het kind") in {(r.origineel, r.door) for r in staat.lek.gevonden}
    assert "kickboksclub Titan" in [w.woord for w in staat.lek.open_]
    assert staat.lek.slot.titel.startswith("'Anoniem' zit nog op slot")
    with qtbot.assertNotEmitted(presenter.afdrukken):
        presenter.druk("afdrukken")
    (nodig,) = presenter.staat().nodig
    assert (nodig.code, nodig.klasse) == ("WOORDEN_OPEN", "kan_niet")
    assert nodig.uitweg
    _bekijk_alles(presenter)
    assert presenter.staat().lek.slot.soort == "goed"
    with qtbot.waitSignal(presenter.afdrukken):
        presenter.druk("afdrukken")
    presenter.bewaar_blad(str(tmp_path))
    (bestand,) = tmp_path.iterdir()
    tekst = tekst_van_pdf(bestand.read_bytes())
    assert bestand.name == "voorbereiding-adviesvraag.pdf"
    assert "Anoniem:" in tekst
    assert "het kind" in tekst
    assert not [naam for naam in NAMEN if naam in tekst]
    (blad,) = _a(presenter).bladen  # type: ignore[attr-defined]
    assert dossier.kluis.document(blad.document) == bestand.read_bytes()
    assert _a(presenter).staat == "geanonimiseerd"  # type: ignore[attr-defined]


@pytest.mark.norm("anoniem-blad")
def test_without_the_word_it_can_be_printed_with_a_reason(
    qtbot: QtBot, dossier: Dossier, tmp_path: Path
) -> None:
    presenter = _presenter(dossier)
    _schrijf(presenter)
    presenter.druk("afdrukken_zonder")
    (nodig,) = presenter.staat().nodig
    assert (nodig.code, nodig.klasse) == ("ZONDER_ANONIEM", "motiveer")
    with qtbot.waitSignal(presenter.afdrukken):
        presenter.motiveer(
            MotiveringInvoer(
                code="ZONDER_ANONIEM", betreft=(), grond="motivering", tekst="Alleen voor mijzelf."
            )
        )
    presenter.bewaar_blad(str(tmp_path))
    (bestand,) = tmp_path.iterdir()
    assert bestand.name == "voorbereiding-adviesvraag-herkenbaar.pdf"
    tekst = tekst_van_pdf(bestand.read_bytes())
    assert "dit blad is herkenbaar" in tekst
    assert "Gerrit" not in tekst, "what is known stays masked"
    (blad,) = _a(presenter).bladen  # type: ignore[attr-defined]
    assert not blad.anoniem


@pytest.mark.norm("anoniem-blad")
def test_changing_the_sheet_takes_the_word_away_again(dossier: Dossier, tmp_path: Path) -> None:
    presenter = _presenter(dossier)
    _schrijf(presenter)
    _bekijk_alles(presenter)
    presenter.druk("afdrukken")
    presenter.bewaar_blad(str(tmp_path))
    presenter.typ("gaat_goed", "Zwemles bij Dolfijn gaat goed.")
    presenter.druk("opslaan")
    assert _a(presenter).staat == "advies_concept"  # type: ignore[attr-defined]
    assert "Dolfijn" in " ".join(w.woord for w in presenter.staat().lek.open_)


@pytest.mark.norm("anoniem-blad")
def test_paper_refuses_the_word_while_something_is_open(dossier: Dossier) -> None:
    presenter = _presenter(dossier)
    _schrijf(presenter)
    presenter.druk("opslaan")
    casus, a, _ = presenter._nu()
    blad = maak_adviesblad(casus, dossier.inrichting(), a, dossier.vandaag(), anoniem=True)
    with pytest.raises(BladNietAnoniem):
        maak_pdf(blad)


def test_judgements_are_kept_as_a_draft_and_can_be_taken_back(dossier: Dossier) -> None:
    presenter = _presenter(dossier)
    _schrijf(presenter)
    eerste = presenter.staat().lek.open_[0].woord
    presenter.laten(eerste)
    assert presenter.staat().lek.gelaten == (eerste,)
    presenter.bewaar_nu()
    opnieuw = AdviesvraagPresenter(dossier, presenter._casus_id, "a1")
    assert opnieuw.staat().lek.gelaten == (eerste,)
    opnieuw.terug(eerste)
    assert eerste in [w.woord for w in opnieuw.staat().lek.open_]


def test_a_word_let_stand_in_one_spelling_is_taken_back_in_another(dossier: Dossier) -> None:
    presenter = _presenter(dossier)
    presenter.typ("eigen_tekst", "Hij zat bij café Titan, bij Cafe  Titan.")
    presenter.laten("Café")
    presenter.terug("Cafe")
    assert presenter._oordelen() == ()


@pytest.mark.norm("eigen-afweging")
def test_advice_and_own_weighing_are_two_records_of_one_press(dossier: Dossier) -> None:
    presenter = _presenter(dossier)
    presenter.druk("gebeld")
    for veld, tekst in {
        "regio": "Veilig Thuis Voorbeeldland",
        "medewerker": "K. Vos",
        "nummer": "26-48113",
        "advies": "Praat eerst met beide ouders.",
        "strekking": "eerst_iets_anders",
        "volgt": "ja",
        "eigen_afweging": "Vader is nog niet gehoord.",
    }.items():
        presenter.typ(veld, tekst)
    presenter.druk("vastleggen")
    soorten = [g.soort for g in dossier.tijdlijn(presenter._casus_id)][-2:]
    assert soorten == ["advies_ontvangen", "advies_wegen"]
    staat = presenter.staat()
    assert staat.stand.titel == "Advies en eigen afweging staan vast."
    (regel,) = staat.eerder
    assert [deel.label for deel in regel.delen] == ["Advies", "Over melden", "Eigen afweging"]
    assert "26-48113" in regel.delen[0].bron


@pytest.mark.norm("eigen-afweging")
def test_an_advice_without_own_weighing_stays_open_and_says_so(dossier: Dossier) -> None:
    presenter = _presenter(dossier, advies_ontvangen())
    staat = presenter.staat()
    assert staat.stand.titel == "Uw eigen afweging ontbreekt nog."
    assert [k.code for k in staat.knoppen if k.soort == "primair"] == ["wegen"]
    presenter.druk("wegen")
    presenter.druk("vastleggen")
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert [b.code for b in formulier.behoeften] == ["EIGEN_AFWEGING_ONTBREEKT"]
    presenter.typ("eigen_afweging", "Wij zien het net zo.")
    presenter.druk("vastleggen")
    staat = presenter.staat()
    assert staat.stand.soort == "goed"
    assert [k.code for k in staat.knoppen if k.soort == "primair"] == ["meldcode"]
    assert [k.code for k in staat.eerder[0].knoppen] == ["gebeld"]


def test_deciding_to_report_in_the_call_leads_to_one_melding_that_says_so(
    qtbot: QtBot, dossier: Dossier
) -> None:
    presenter = _presenter(dossier, advies_ontvangen())
    with qtbot.waitSignal(presenter.open_melding) as eerst:
        presenter.druk("melden")
    with qtbot.waitSignal(presenter.open_melding) as daarna:
        presenter.druk("melden")
    assert eerst.args == daarna.args
    assert dossier.casus(presenter._casus_id).meldingen == {}
    melding = dossier_bij(dossier, *eerst.args).casus(presenter._casus_id).meldingen[eerst.args[1]]
    assert (melding.adviesvraag, melding.doorloop) == ("a1", "d")
