"""The page of a melding shows a day of informing as it was recorded: about a day, or a period, stays that."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meldcode_app.domain.tijd import Wanneer
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.presenters.tijdlijn import regels
from meldcode_app.services.dossier import Dossier
from tests import bouwers as bo
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv

BEGONNEN = (*bm.MELDING_KLAAR[:-3], bv.melding_voorbereiden(), bv.melding_feiten())
PERIODE = Wanneer(van=bo.DAG - timedelta(days=20), tot=bo.DAG + timedelta(days=2))


@pytest.mark.norm("lkc-107130")
def test_a_period_around_the_day_of_reporting_is_not_called_after_it(dossier: Dossier) -> None:
    niet = bo.motiveer("NIET_VOORAF_OVER_MELDING", "moeder")
    daarna = (
        *BEGONNEN,
        bv.melding_informeren("vader"),
        bv.melding_doen(motiveringen=(niet, bo.gezien("KIND_ZONDER_UITLEG", "gerrit"))),
        bv.melding_informeren("moeder", gebeurd_op=PERIODE),
    )
    casus_id = bm.MeldcodeSituatie(daarna=daarna).in_kluis(dossier.kluis)
    p = MeldingPresenter(dossier, casus_id, "m1", "informeren")
    staat = p.staat()
    assert staat.informeren is not None
    (moeder,) = (r for r in staat.informeren.rijen if r.persoon == "moeder")
    assert moeder.vastgelegd.startswith(
        "Vastgelegd: di 3 nov 2026 t/m wo 25 nov 2026, vooraf (maar of dat voor de melding was, staat niet vast)"
    )
    alle = dossier.tijdlijn(casus_id)
    verteld = {r.id: r.tekst for r in regels(casus_id, alle, dossier.inrichting(), bo.DAG)}
    assert "Dit was na de melding" not in verteld[str(alle[-1].seq)]


def test_about_a_day_stays_so_in_the_record_and_in_the_form_that_mends_it(dossier: Dossier) -> None:
    ongeveer = Wanneer(van=bo.DAG - timedelta(days=1), ongeveer=True)
    daarna = (*BEGONNEN, bv.melding_informeren("moeder", gebeurd_op=ongeveer))
    casus_id = bm.MeldcodeSituatie(daarna=daarna).in_kluis(dossier.kluis)
    p = MeldingPresenter(dossier, casus_id, "m1", "informeren")
    (regel,) = p.staat().blokken[0].registraties
    assert regel.wanneer == "ongeveer zo 22 nov 2026"
    p.druk(f"verbeter:{regel.id}")
    werk = p.staat().formulier
    assert werk is not None
    assert "ongeveer zo 22 nov 2026" in [v.waarde for v in werk.staat.velden]
