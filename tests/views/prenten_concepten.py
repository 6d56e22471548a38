"""Registers the lines after opening that tell what was typed before, and the red line of a disk that refuses."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from meldcode_app.domain.fouten import SchijfStoring
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.concepten import ConceptenPresenter
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.weergave import van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.sessie_bewaren import STORING, TERUG
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.concepten import DraftLines
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.conftest import GOEDKOOP
from tests.prentenboek import registreer as registreer_prent
from tests.views.prenten_instellingen import _scherm


@cache
def _dossier() -> Dossier:
    plek = Path(tempfile.mkdtemp(prefix="meldcode-prent-"))
    kluis, _ = Kluis.maak(plek / "Prent.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=plek)
    registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    casus = bm.MeldcodeSituatie().in_kluis(kluis)
    for sleutel in ("notitie", f"meldcode:{casus}:d", f"verzoek/{casus}/weg", "casussen"):
        kluis.bewaar_concept(sleutel, Klad(velden={"x": {"y": "z"}}).naar_bytes())
    return Dossier(kluis, lambda: datetime.now(UTC))


def concepten() -> QWidget:
    """After a crash with several drafts, on a disk that refuses."""
    presenter = ConceptenPresenter(_dossier())
    presenter.laad()
    presenter.gooide_weg("casussen", Klad(velden={"x": {"y": "z"}}))
    schil = _scherm()
    lijn = DraftLines(presenter, schil)
    presenter.setParent(lijn)
    schil.set_above(lijn)  # type: ignore[attr-defined]
    schil.status.set_fault(STORING)  # type: ignore[attr-defined]
    schil.zijbalk.set_lock_text("gaat vanzelf over 1 minuut", bijna=True)  # type: ignore[attr-defined]
    return schil


def met_meldingen() -> QWidget:
    """The same, under messages nobody has seen yet."""
    schil = concepten()
    for bericht in (TERUG, van_fout(SchijfStoring())):
        schil.meldingen.meld(bericht)  # type: ignore[attr-defined]
    return schil


registreer_prent("11_concepten", concepten)
registreer_prent("11_concepten_en_meldingen", met_meldingen)
