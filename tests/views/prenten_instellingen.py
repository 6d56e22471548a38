"""Registers the page Instellingen: as it stands, with an earlier value, with a form and with the passphrase open."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.instellingen import InstellingenPresenter
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.instellingen import InstellingenView
from tests import bouwers as b
from tests.conftest import GOEDKOOP
from tests.prentenboek import registreer as registreer_prent
from tests.views.prenten_huis import maak_schil


@cache
def _dossier(gewijzigd: bool) -> Dossier:
    plek = Path(tempfile.mkdtemp(prefix="meldcode-prent-"))
    kluis, _ = Kluis.maak(plek / "Prent.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=plek)
    registreer(kluis, KLUIS, b.inrichten(plaats="Voorbeeldstad"), b.op_dag(b.DAG))
    if gewijzigd:
        later = b.DAG + timedelta(days=8)
        registreer(kluis, KLUIS, b.inrichting_wijzigen(dag=later, plaats="Voorbeeldstad"), b.op_dag(later))
    return Dossier(kluis, b.op_dag(b.DAG + timedelta(days=8)))


def _scherm(
    doe: Callable[[InstellingenPresenter], object] = lambda p: None,
    *,
    gewijzigd: bool = False,
    kopie: bool = False,
) -> QWidget:
    presenter = InstellingenPresenter(
        _dossier(gewijzigd), Voorkeuren(), lambda wachtzin: None, met_reservekopie=kopie
    )
    doe(presenter)
    view = InstellingenView(presenter)
    presenter.setParent(view)
    return maak_schil(view, "instellingen")


registreer_prent("10_instellingen", lambda: _scherm(kopie=True))
registreer_prent("10_instellingen_eerder", lambda: _scherm(gewijzigd=True))
registreer_prent("10_instellingen_formulier", lambda: _scherm(lambda p: p.druk("organisatie")))
registreer_prent("10_instellingen_wachtzin", lambda: _scherm(lambda p: p.wachtzin.begin()))
