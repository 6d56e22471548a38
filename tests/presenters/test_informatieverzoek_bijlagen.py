"""The workspace of a request with attachments: which can go along, and saving them out beside the letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.bijlage import BijlagePresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.services.bijlagen import bekijk, met_documenten
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.beeld_lezen import Afbeelding
from tests import bouwers as b
from tests.bouwers_bijlage import intrekken, png, toevoegen
from tests.conftest import StaandeKlok


@pytest.fixture
def klaar(gedeelde_kluis: Kluis, klok: StaandeKlok) -> Dossier:
    return Dossier(gedeelde_kluis, klok)


@pytest.fixture
def casus_id(klaar: Dossier) -> str:
    """A request ready to settle, and three files."""
    id_ = b.Situatie(daarna=b.COMPLEET).in_kluis(klaar.kluis)
    paren = [
        (toevoegen("b1", omschrijving="Verzuimoverzicht", betreft="v"), bekijk("gerrit.png", png())),
        (toevoegen("b2", omschrijving="Tweede blad"), bekijk("x.txt", b"hallo")),
        (toevoegen("b3"), bekijk("x.bat", b"echo hoi")),
    ]
    handelingen, documenten = met_documenten(paren)
    assert klaar.doe_samen(id_, handelingen, documenten).aanvaard
    return id_


def test_saving_the_letter_saves_them_beside_it(
    klaar: Dossier, casus_id: str, qtbot: QtBot, tmp_path: Path
) -> None:
    for handeling in (b.opstellen(meegestuurd=("b1", "b2")), b.vaststellen(), b.verstrekken()):
        assert klaar.doe(casus_id, handeling).aanvaard
    presenter = InformatieverzoekPresenter(klaar, casus_id, "v")
    presenter.bewaar("map:brief", str(tmp_path))
    assert sorted(plek.suffix for plek in tmp_path.iterdir()) == [".pdf", ".png", ".txt"]
    bericht = presenter.staat().bericht
    assert bericht is not None
    assert bericht.tekst == (
        "De bijlagen staan ernaast: bijlage-C-2026-001-1.png en bijlage-C-2026-001-2.txt. "
        f"Alles staat in de map '{tmp_path.name}'. Buiten de kluis zijn deze bestanden niet versleuteld. "
        "Ruim ze op als u ze niet meer nodig hebt."
    )
    presenter.stop()


def test_what_was_withdrawn_is_not_saved_again_and_the_message_says_which_and_why(
    klaar: Dossier, casus_id: str, qtbot: QtBot, tmp_path: Path
) -> None:
    for handeling in (
        b.opstellen(meegestuurd=("b1",)),
        b.vaststellen(),
        b.verstrekken(),
        intrekken("b1", reden="Hoort bij een ander kind", motiveringen=(b.gezien("BIJLAGE_IN_BRIEF", "v"),)),
    ):
        assert klaar.doe(casus_id, handeling).aanvaard
    presenter = InformatieverzoekPresenter(klaar, casus_id, "v")
    presenter.bewaar("map:brief", str(tmp_path))
    assert [plek.suffix for plek in tmp_path.iterdir()] == [".pdf"]
    bericht = presenter.staat().bericht
    assert bericht is not None
    assert bericht.tekst == (
        "'Verzuimoverzicht' is ingetrokken op 23 november 2026 en staat er niet bij: Hoort bij een ander kind. "
        f"Het staat in de map '{tmp_path.name}'. Buiten de kluis is dit bestand niet versleuteld. "
        "Ruim het op als u het niet meer nodig hebt."
    )
    presenter.stop()


def test_the_form_offers_what_can_go_along(klaar: Dossier, casus_id: str, qtbot: QtBot) -> None:
    presenter = InformatieverzoekPresenter(klaar, casus_id, "v")
    presenter.kies_station("vastgesteld")
    veld = next(v for v in presenter.staat().werk.velden if v.code == "meegestuurd")
    assert [keuze.tekst for keuze in veld.keuzes] == ["Verzuimoverzicht", "Tweede blad"]
    presenter.vink("meegestuurd", "b2", True)
    presenter.leg_vast()
    opstelling = klaar.casus(casus_id).verzoeken["v"].opstelling
    assert opstelling is not None
    assert opstelling.meegestuurd == ("b2",)
    presenter.stop()


def test_withdrawing_what_a_letter_names_tells_so_first_and_the_letter_tells_it_afterwards(
    klaar: Dossier, casus_id: str, qtbot: QtBot
) -> None:
    for handeling in (b.opstellen(meegestuurd=("b1",)), b.vaststellen(), b.verstrekken()):
        assert klaar.doe(casus_id, handeling).aanvaard
    bijlage = BijlagePresenter(klaar, casus_id, "b1", Afbeelding)
    bijlage.druk("intrekken")
    bijlage.typ("reden", "Van een ander kind")
    bijlage.druk("vastleggen")
    formulier = bijlage.staat().formulier
    assert formulier is not None
    (behoefte,) = formulier.behoeften
    assert behoefte.zin.startswith("Deze bijlage staat genoemd in de brief aan GI De Brug.")
    bijlage.zie(behoefte.code, behoefte.betreft)
    bijlage.druk("vastleggen")
    assert not klaar.casus(casus_id).bijlagen["b1"].geldt
    bijlage.stop()
    presenter = InformatieverzoekPresenter(klaar, casus_id, "v")
    presenter.kies_station("verstrekt")
    assert [cel.tekst for cel in presenter.staat().werk.regels if cel.kleur == "warn"] == [
        "De bijlage 'Verzuimoverzicht' ging mee. Die is daarna ingetrokken op 23 november 2026: Van een ander kind."
    ]
    presenter.stop()
