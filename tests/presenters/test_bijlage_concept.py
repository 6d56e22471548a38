"""Typed with files that wait to be added: the day stays unknown, files have names, no picture is left behind."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.bijlage_toevoegen import BijlageToevoegenPresenter
from meldcode_app.presenters.concepten import ConceptenPresenter
from meldcode_app.presenters.formulier_klad import uit_bytes
from meldcode_app.services.dossier import Dossier
from tests.bouwers_bijlage import png
from tests.conftest import StaandeKlok


@pytest.fixture
def presenter(dossier: Dossier, casus_id: str, qtbot: QtBot) -> BijlageToevoegenPresenter:
    return BijlageToevoegenPresenter(dossier, casus_id, "v")


def test_the_day_after_the_day_of_the_piece_is_still_unknown(
    presenter: BijlageToevoegenPresenter, dossier: Dossier, casus_id: str, klok: StaandeKlok
) -> None:
    presenter.plak("klembord.png", png(10))
    presenter.typ("omschrijving", "Beschikking")
    presenter.stop()
    klok.verder(days=1)
    terug = BijlageToevoegenPresenter(dossier, casus_id)
    terug.druk("vastleggen")
    (bijlage,) = dossier.casus(casus_id).bijlagen.values()
    assert bijlage.inhoud.dag_onbekend
    assert bijlage.op is None


def test_files_of_a_draft_are_told_by_their_names(
    presenter: BijlageToevoegenPresenter, dossier: Dossier, casus_id: str
) -> None:
    presenter.plak("klembord.png", png(10))
    presenter.typ("omschrijving", "Briefje")
    presenter.stop()
    (klad,) = (
        gelezen
        for sleutel in dossier.kluis.concepten()
        if not (gelezen := uit_bytes(dossier.kluis.concept(sleutel), dossier.vandaag())).leeg
    )
    gezegd = ("Wat is het: Foto", "Bestanden: klembord.png", "Omschrijving: Briefje")
    assert klad.in_woorden("bijlage:nieuw") == gezegd


def test_a_picture_of_a_draft_that_was_thrown_away_is_gone_at_the_next_opening_and_no_other(
    presenter: BijlageToevoegenPresenter, dossier: Dossier, casus_id: str
) -> None:
    presenter.plak("klembord.png", png())
    presenter.stop()
    concepten = ConceptenPresenter(dossier)
    concepten.bij_openen()
    eigen = [sleutel for sleutel in dossier.kluis.concepten() if casus_id in sleutel]
    assert len(eigen) == 2, "the picture waits as long as its draft does"
    assert [s for s in concepten.sleutels if casus_id in s] == [f"bijlage:{casus_id}"]
    concepten.druk(f"bijlage:{casus_id}", "weg")
    concepten.zet_terug()
    assert [sleutel for sleutel in dossier.kluis.concepten() if casus_id in sleutel] == eigen, "undone"
    concepten.laad()
    concepten.druk(f"bijlage:{casus_id}", "weg")
    ConceptenPresenter(dossier).bij_openen()
    assert not [sleutel for sleutel in dossier.kluis.concepten() if casus_id in sleutel]


def test_throwing_away_on_the_page_can_be_undone_with_the_picture_and_is_for_good_at_the_next_opening(
    presenter: BijlageToevoegenPresenter, dossier: Dossier, casus_id: str
) -> None:
    concepten = ConceptenPresenter(dossier)
    presenter.weggegooid.connect(concepten.gooide_weg)
    presenter.plak("klembord.png", png())
    presenter.bewaar_nu()
    presenter.druk("weggooien")
    concepten.zet_terug()
    terug = BijlageToevoegenPresenter(dossier, casus_id)
    assert [(regel.naam, regel.fout) for regel in terug.staat().bestanden] == [("klembord.png", "")]
    terug.druk("weggooien")
    ConceptenPresenter(dossier).bij_openen()
    assert not [sleutel for sleutel in dossier.kluis.concepten() if casus_id in sleutel]


def test_a_picture_that_is_gone_is_told_on_its_row(
    presenter: BijlageToevoegenPresenter, dossier: Dossier, casus_id: str
) -> None:
    presenter.plak("klembord.png", png())
    presenter.stop()
    (beeld,) = (s for s in dossier.kluis.concepten() if s.startswith(f"bijlage:{casus_id}:"))
    dossier.kluis.wis_concept(beeld)
    (regel,) = BijlageToevoegenPresenter(dossier, casus_id).staat().bestanden
    assert "klembord is er niet meer" in regel.fout
