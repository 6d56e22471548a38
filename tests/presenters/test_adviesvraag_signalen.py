"""Which signals are told to Veilig Thuis is the user's choice, and stays so after saving and printing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.documents.lezen import tekst_van_pdf
from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests.bouwers_meldcode import MeldcodeSituatie, signaal
from tests.bouwers_veilig_thuis import advies_beginnen


@pytest.mark.norm("anoniem-blad")
def test_a_signal_that_was_unticked_never_comes_back_on_the_sheet(
    qtbot: QtBot, gedeelde_kluis: Kluis, tmp_path: Path
) -> None:
    dossier = Dossier(gedeelde_kluis, lambda: datetime(2026, 11, 23, 9, 41, tzinfo=UTC))
    signalen = (signaal(feiten="een blauwe plek"), signaal("s2", feiten="een lege broodtrommel"))
    casus_id = MeldcodeSituatie(daarna=(*signalen, advies_beginnen())).in_kluis(dossier.kluis)
    presenter = AdviesvraagPresenter(dossier, casus_id, "a1")
    presenter.typ("vraag1", "mag hij naar huis?")
    for weg in ("s1", "s2"):
        presenter.vink("signalen", weg, False)
    presenter.druk("opslaan")
    with qtbot.waitSignal(presenter.afdrukken):
        presenter.druk("afdrukken")
    presenter.bewaar_blad(str(tmp_path))
    (bestand,) = tmp_path.iterdir()
    tekst = tekst_van_pdf(bestand.read_bytes())
    assert "mag hij naar huis?" in tekst
    assert "blauwe plek" not in tekst
    assert "broodtrommel" not in tekst
    opnieuw = AdviesvraagPresenter(dossier, casus_id, "a1").staat().formulier
    assert opnieuw is not None
    assert next(v.waarde for v in opnieuw.velden if v.code == "signalen") == ""


def test_a_sheet_that_was_never_filled_in_begins_with_every_signal(gedeelde_kluis: Kluis) -> None:
    dossier = Dossier(gedeelde_kluis, lambda: datetime(2026, 11, 23, 9, 41, tzinfo=UTC))
    casus_id = MeldcodeSituatie(daarna=(signaal(), signaal("s2"), advies_beginnen())).in_kluis(dossier.kluis)
    formulier = AdviesvraagPresenter(dossier, casus_id, "a1").staat().formulier
    assert formulier is not None
    assert next(v.waarde for v in formulier.velden if v.code == "signalen") == "s1 s2"
