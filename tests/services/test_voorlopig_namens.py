"""Who begins what is begun for a colleague: of whom the first act is, of that colleague is the beginning (G-12)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.services import voorlopig
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.services.voorlopig import dossier_bij
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv
from tests.conftest import GOEDKOOP, StaandeKlok


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Iterator[Dossier]:
    """A vault of its own: its user changes."""
    kluis, _ = Kluis.maak(
        tmp_path / "Proef.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path / "pc"
    )
    with kluis:
        assert registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG)).aanvaard
        yield Dossier(kluis, klok)


COLLEGA = EigenDeelnemer(id="ib", naam="I. Bakker", functie="aandachtsfunctionaris")
LEERKRACHT = EigenDeelnemer(id="bos", naam="A. Bos", functie="leerkracht")


def _begin(dossier: Dossier, wie: EigenDeelnemer, soort: str) -> tuple[Dossier, str, AlleHandelingen]:
    """As this colleague on the page of a melding or question in Jansen's walk; and the first act, for Jansen."""
    casus_id = bm.MeldcodeSituatie(daarna=(bm.signaal(),), collegas=(bm.JANSEN, bm.DENNIS, wie)).in_kluis(
        dossier.kluis
    )
    assert dossier.doe(KLUIS, b.inrichten(gebruiker=wie)).aanvaard
    casus = dossier.casus(casus_id)
    vast = {"door": wie.id, "namens": "jansen"}
    if soort == "melding":
        id_ = voorlopig.volgende_melding(casus, "d")
        eerste: AlleHandelingen = bv.melding_feiten(melding=id_, feiten="Blauwe plek.", signalen=(), **vast)
    else:
        id_ = voorlopig.volgende_adviesvraag(casus, "d")
        eerste = bv.advies_vragen(adviesvraag=id_, **vast)
    return dossier_bij(dossier, casus_id, id_), casus_id, eerste


@pytest.mark.parametrize("soort", ["melding", "adviesvraag"])
def test_who_may_not_look_in_begins_neither_for_a_colleague(dossier: Dossier, soort: str) -> None:
    pagina, casus_id, eerste = _begin(dossier, LEERKRACHT, soort)
    voor = dossier.stand()
    with pytest.raises(OngeldigeHandeling, match="niet in te zien"):
        pagina.doe(casus_id, eerste)
    assert dossier.stand() == voor, "nor is the beginning left behind"


@pytest.mark.parametrize("soort", ["melding", "adviesvraag"])
def test_what_begins_for_a_colleague_is_of_that_colleague_who_confirms_both(
    dossier: Dossier, soort: str
) -> None:
    pagina, casus_id, eerste = _begin(dossier, COLLEGA, soort)
    voor, wie = dossier.stand(), COLLEGA
    assert pagina.doe(casus_id, eerste).aanvaard
    nieuw = [g for g in dossier.tijdlijn(casus_id) if g.seq > voor]
    assert [(g.handeling.door, g.handeling.namens) for g in nieuw] == [(wie.id, "jansen")] * 2
    wacht = dossier.casus(casus_id).doorlopen["d"].onbevestigd
    assert [(r.seq, r.namens) for r in wacht] == [(g.seq, "jansen") for g in nieuw]
    assert dossier.doe(KLUIS, replace(b.inrichten(), door=wie.id)).aanvaard
    ja = bm.bevestigen(*(r.seq for r in wacht), deelnemer="jansen", door="jansen", hoe="zelf")
    assert dossier.doe(casus_id, ja).aanvaard
    assert dossier.casus(casus_id).doorlopen["d"].onbevestigd == ()
