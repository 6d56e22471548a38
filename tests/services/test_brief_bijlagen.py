"""Attachments that go along with a letter: named in it, kept as they were settled, saved out beside it."""

from __future__ import annotations

import pytest

from meldcode_app.documents.lezen import bevat, tekst_van_pdf
from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.verwijzingen_bijlage import mee_te_sturen
from meldcode_app.services.bijlagen import bekijk, blijft_achter, met_documenten
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests.bouwers_bijlage import intrekken, png, toevoegen


@pytest.fixture
def klaar(dossier: Dossier) -> Dossier:
    """Casus `c1`, its request `v` ready to settle, and three files."""
    for handeling in b.Situatie(daarna=b.COMPLEET).handelingen():
        assert dossier.doe("c1", handeling).aanvaard
    paren = [
        (toevoegen("b1", omschrijving="Verzuimoverzicht", betreft="v"), bekijk("gerrit.png", png())),
        (toevoegen("b2", omschrijving="Tweede blad"), bekijk("x.txt", b"hallo")),
        (toevoegen("b3"), bekijk("x.bat", b"echo hoi")),
    ]
    handelingen, documenten = met_documenten(paren)
    assert dossier.doe_samen("c1", handelingen, documenten).aanvaard
    return dossier


def _verstuur(dossier: Dossier, *mee: str) -> None:
    for handeling in (b.opstellen(meegestuurd=mee), b.vaststellen(), b.verstrekken()):
        assert dossier.doe("c1", handeling).aanvaard


def test_the_letter_names_them_and_they_leave_beside_it_as_they_are(klaar: Dossier) -> None:
    _verstuur(klaar, "b1", "b2")
    brief = klaar.uitgaande_brief("c1", "v")
    assert brief is not None
    tekst = tekst_van_pdf(brief.inhoud)
    assert bevat(tekst, "Verzuimoverzicht (bijlage-C-2026-001-1.png)")
    mee = klaar.uitgaande_bijlagen("c1", "v")
    assert [(u.bestandsnaam, u.inhoud) for u in mee] == [
        ("bijlage-C-2026-001-1.png", png()),
        ("bijlage-C-2026-001-2.txt", b"hallo"),
    ]


def test_what_was_settled_goes_along_whatever_was_chosen_afterwards(klaar: Dossier) -> None:
    _verstuur(klaar, "b1")
    assert klaar.doe("c1", b.herzien()).aanvaard
    assert klaar.doe("c1", b.opstellen(meegestuurd=("b2",))).aanvaard
    assert [u.inhoud for u in klaar.uitgaande_bijlagen("c1", "v")] == [png()]


def test_what_was_withdrawn_after_sending_does_not_leave_the_vault_again(klaar: Dossier) -> None:
    _verstuur(klaar, "b1", "b2")
    brief = klaar.uitgaande_brief("c1", "v")
    assert klaar.doe("c1", intrekken("b1", motiveringen=(b.gezien("BIJLAGE_IN_BRIEF", "v"),))).aanvaard
    assert [u.inhoud for u in klaar.uitgaande_bijlagen("c1", "v")] == [b"hallo"]
    assert klaar.uitgaande_brief("c1", "v") == brief
    casus = klaar.casus("c1")
    assert [achter.id for achter in blijft_achter(casus, casus.verzoeken["v"])] == ["b1"]


def test_what_was_withdrawn_before_settling_is_not_named_and_does_not_leave(klaar: Dossier) -> None:
    assert klaar.doe("c1", b.opstellen(meegestuurd=("b1", "b2"))).aanvaard
    assert klaar.doe("c1", intrekken("b1", reden="Van een ander kind.")).aanvaard
    for handeling in (b.vaststellen(), b.verstrekken()):
        assert klaar.doe("c1", handeling).aanvaard
    brief = klaar.uitgaande_brief("c1", "v")
    assert brief is not None
    assert not bevat(tekst_van_pdf(brief.inhoud), "Verzuimoverzicht")
    assert [u.inhoud for u in klaar.uitgaande_bijlagen("c1", "v")] == [b"hallo"]


def test_what_was_withdrawn_between_settling_and_sending_stays_behind(klaar: Dossier) -> None:
    assert klaar.doe("c1", b.opstellen(meegestuurd=("b1",))).aanvaard
    assert klaar.doe("c1", b.vaststellen()).aanvaard
    assert klaar.doe("c1", intrekken("b1", motiveringen=(b.gezien("BIJLAGE_IN_BRIEF", "v"),))).aanvaard
    gemerkt = b.verstrekken(motiveringen=(b.gezien("BIJLAGE_GAAT_NIET_MEE", "b1"),))
    assert klaar.doe("c1", gemerkt).aanvaard
    assert klaar.uitgaande_bijlagen("c1", "v") == ()


def test_before_anything_was_provided_nothing_leaves(klaar: Dossier) -> None:
    assert klaar.doe("c1", b.opstellen(meegestuurd=("b1",))).aanvaard
    assert klaar.uitgaande_bijlagen("c1", "v") == ()


@pytest.mark.parametrize("mee", [("b3",), ("b9",), ("b1", "b1")])
def test_what_can_be_carried_out_or_is_not_there_cannot_go_along(
    klaar: Dossier, mee: tuple[str, ...]
) -> None:
    with pytest.raises(OngeldigeHandeling):
        klaar.doe("c1", b.opstellen(meegestuurd=mee))


def test_a_photo_that_tells_its_place_does_not_go_along() -> None:
    def bij(id_: str, **velden: object) -> BijlageToevoegen:
        return toevoegen(id_, herkend="afbeelding", **velden)

    casus = b.Situatie(daarna=(bij("b1"), bij("b2", met_plaats=True), bij("b3"), intrekken("b3"))).casus()
    assert mee_te_sturen(casus) == ("b1",)
