"""What a user may not look into shows in no list either: not as a task, not as a moment to look back from."""

from __future__ import annotations

import pytest

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.presenters.casus_toen import momenten
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import projecties_kloppen, registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as bm


def _dossier(kluis: Kluis, functie: str) -> tuple[Dossier, str]:
    """A vault kept by A. Bos, with the meldcode of M. Jansen in it: advice asked, and reported."""
    wie = EigenDeelnemer(id="bos", naam="A. Bos", functie=functie)
    assert registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG)).aanvaard
    daarna = (*bm.ADVIES_GEWOGEN, *bm.MELDING_OP_WEG["gedaan"])
    casus = bm.MeldcodeSituatie(daarna=daarna).in_kluis(kluis)
    assert registreer(kluis, KLUIS, b.inrichten(gebruiker=wie), b.op_dag(b.DAG)).aanvaard
    return Dossier(kluis, b.op_dag(b.DAG)), casus


@pytest.mark.parametrize(("functie", "mag"), [("leerkracht", False), ("aandachtsfunctionaris", True)])
def test_of_a_meldcode_that_is_not_open_to_the_user(eigen_kluis: Kluis, functie: str, mag: bool) -> None:
    dossier, casus = _dossier(eigen_kluis, functie)
    van_meldcode = [r for r in dossier.werklijst() if r["pagina"] in {"meldcode", "adviesvraag", "melding"}]
    assert bool(van_meldcode) is mag
    assert dossier.tel_werklijst() == len(dossier.werklijst())
    assert [dossier.taak(rij) for rij in dossier.werklijst(kort=True)] == dossier.werklijst()
    terug = momenten(dossier.tijdlijn(casus), dossier.casus(casus), dossier.inrichting())
    assert bool(terug) is mag
    assert projecties_kloppen(eigen_kluis)


def test_the_own_meldcode_gives_its_tasks(eigen_kluis: Kluis) -> None:
    dossier, _ = _dossier(eigen_kluis, "leerkracht")
    alle = {r["pagina"] for r in eigen_kluis.projecties.lijst_taken(b.DAG)}
    eigen = {r["pagina"] for r in eigen_kluis.projecties.lijst_taken(b.DAG, "jansen")}
    assert {"melding"} <= alle == eigen
    assert len(dossier.werklijst()) < len(eigen_kluis.projecties.lijst_taken(b.DAG))
