"""An attachment that was filed as another kind than the one that counts: told, and mended with one press (G-12)."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.presenters.bijlage import BijlagePresenter
from meldcode_app.presenters.bijlage_bewijs import GEEN_BEWIJS, KNOP, NU_BEWIJS
from meldcode_app.presenters.bijlage_lijst import deel
from meldcode_app.services.bijlagen import bekijk, met_document
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.bouwers_bijlage import intrekken, toevoegen


def _casus(dossier: Dossier) -> str:
    """A signal typed for Dennis, and what he signed, filed as something else."""
    casus_id = m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)).in_kluis(dossier.kluis)
    seq = _regel(dossier, casus_id)
    erbij = toevoegen(bestandsnaam="blad.txt", betreft="d", regels=(seq,))
    handeling, document = met_document(erbij, bekijk("blad.txt", b"Getekend: D. de Wit"))
    assert dossier.doe_samen(casus_id, [handeling], [document]).aanvaard
    return casus_id


def _regel(dossier: Dossier, casus_id: str) -> int:
    return dossier.casus(casus_id).doorlopen["d"].namens[0].seq


def _presenter(dossier: Dossier, casus_id: str) -> BijlagePresenter:
    def geen_beeld(*_: object) -> object:
        raise AssertionError

    return BijlagePresenter(dossier, casus_id, "b1", geen_beeld)  # type: ignore[arg-type]


def _soort(dossier: Dossier, casus_id: str) -> str:
    return deel(dossier.casus(casus_id), dossier.inrichting(), b.DAG).rijen[0].cellen[1].tekst


def test_it_says_that_it_proves_nothing_and_one_press_mends_that(dossier: Dossier, qtbot: QtBot) -> None:
    casus_id = _casus(dossier)
    assert dossier.doe(casus_id, m.bevestigen(_regel(dossier, casus_id))).aanvaard
    presenter = _presenter(dossier, casus_id)
    assert GEEN_BEWIJS in presenter.staat().waarschuwingen
    assert _soort(dossier, casus_id) == "Iets anders, geen bewijs"
    with qtbot.waitSignal(presenter.gewijzigd):
        presenter.druk(KNOP.code)
    staat = presenter.staat()
    assert staat.melding == NU_BEWIJS
    assert GEEN_BEWIJS not in staat.waarschuwingen
    assert KNOP not in staat.knoppen
    assert staat.sub.startswith("Scan van een handtekening")
    assert _soort(dossier, casus_id) == "Scan van een handtekening"


@pytest.mark.parametrize("vervallen", [False, True])
def test_while_no_confirmation_is_in_force_it_says_that_one_must_still_be_recorded(
    dossier: Dossier, qtbot: QtBot, *, vervallen: bool
) -> None:
    casus_id = _casus(dossier)
    seq = _regel(dossier, casus_id)
    if vervallen:
        scan = toevoegen(
            "b2", bestandsnaam="scan.txt", betreft="d", regels=(seq,), bijlagesoort="handtekening"
        )
        handeling, document = met_document(scan, bekijk("scan.txt", b"Ook getekend"))
        assert dossier.doe_samen(casus_id, [handeling, m.bevestigen(seq)], [document]).aanvaard
        assert dossier.doe(casus_id, intrekken("b2")).aanvaard
    presenter = _presenter(dossier, casus_id)
    with qtbot.waitSignal(presenter.gewijzigd):
        presenter.druk(KNOP.code)
    melding = presenter.staat().melding
    assert melding is not None
    assert melding.tekst.startswith("Het kan nu als bewijs dienen")
    assert melding.doe == (
        "Leg nu nog vast dat Dennis de Wit bevestigde wat u invoerde: in de meldcode, onder Vervolg, "
        "bij 'Nog te bevestigen'."
    )


def test_after_handing_over_it_says_why_not(dossier: Dossier) -> None:
    casus_id = _casus(dossier)
    weg = m.overdragen(motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),))
    assert dossier.doe(casus_id, weg).aanvaard
    presenter = _presenter(dossier, casus_id)
    presenter.druk(KNOP.code)
    melding = presenter.staat().melding
    assert melding is not None
    assert (melding.titel, melding.doe[:30]) == (
        "De soort is niet gewijzigd.",
        "De meldcode is overgedragen: h",
    )


def test_a_full_disk_is_told(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    presenter = _presenter(dossier, _casus(dossier))

    def vol(*_: object, **__: object) -> None:
        raise SchijfVol

    monkeypatch.setattr(Dossier, "doe", vol)
    presenter.druk(KNOP.code)
    melding = presenter.staat().melding
    assert melding is not None
    assert "geen ruimte" in melding.titel
    assert GEEN_BEWIJS in presenter.staat().waarschuwingen
