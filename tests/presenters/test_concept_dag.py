"""A day that was typed in a draft stays that day, however it was written and whenever one goes on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.weergave import InhoudInvoer
from meldcode_app.services.dossier import Dossier
from tests.bouwers import DAG, op_dag
from tests.presenters.meldcode_bediening import open_meldcode, velden, vul, walk


@pytest.mark.parametrize("verlaten", [True, False], ids=["left the field", "locked in the field"])
def test_yesterday_is_the_day_before_it_was_typed(dossier: Dossier, verlaten: bool) -> None:
    presenter = open_meldcode(dossier)
    presenter.druk("signaal")
    vul(presenter, wanneer="gisteren")
    presenter.typ_inhoud(InhoudInvoer(feiten="Hij kromp ineen."))
    if verlaten:
        presenter.klaar("wanneer", "gisteren")
    presenter.bewaar_nu()
    presenter.stop()
    dossier.klok = op_dag(DAG + timedelta(days=3))
    later = MeldcodePresenter(dossier, presenter.casus_id, presenter.doorloop_id)
    later.druk("signaal")
    assert velden(later)["wanneer"].waarde == "zo 22 nov 2026"
    later.druk("vastleggen")
    (signaal,) = walk(later, dossier).signalen.values()
    assert signaal.op.van == DAG - timedelta(days=1)
