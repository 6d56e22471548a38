"""What a user may not look into shows in no list either: not as a task, not as a moment to look back from."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.notitie import Aantekenen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.casus_toen import momenten
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import projecties_kloppen, registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.bouwers_verbeteren import verbeter


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


@pytest.mark.parametrize(("functie", "mag"), [("leerkracht", False), ("aandachtsfunctionaris", True)])
def test_who_may_not_read_an_entry_cannot_mend_it(eigen_kluis: Kluis, functie: str, mag: bool) -> None:
    dossier, casus = _dossier(eigen_kluis, functie)
    alle = dossier.tijdlijn(casus)
    for soort in ("signaal_vastleggen", "advies_ontvangen", "melding_informeren"):
        g = next(regel for regel in alle if regel.soort == soort)
        veld = {"signaal_vastleggen": "feiten", "advies_ontvangen": "advies"}.get(soort, "wijze")
        anders = verbeter(g.seq, replace(g.handeling, **{veld: "Anders."}), door="bos")
        if mag:
            assert dossier.weeg(casus, anders).kan
            assert dossier.doe(casus, anders).aanvaard
            continue
        for vraag in (dossier.weeg, dossier.doe):
            with pytest.raises(OngeldigeHandeling) as fout:
                vraag(casus, anders)
            assert fout.value.veld == "verbetert"
            assert "Anders" not in str(fout.value)
        assert dossier.tijdlijn(casus) == alle
    notitie = Aantekenen(door="bos", gebeurd_op=op(b.DAG), tekst="Oud.")
    (g,) = dossier.doe(casus, notitie).gebeurtenissen
    assert dossier.doe(casus, verbeter(g.seq, replace(notitie, tekst="Nieuw."), door="bos")).aanvaard
