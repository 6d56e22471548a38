"""What a colleague who may not look into somebody's meldcode can and cannot record in it (domain 2.2, G-12)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Document, projecties_kloppen, registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as vt
from tests.bouwers_bijlage import andere_soort, intrekken, toevoegen

_VAN_BOS = bm.signaal("s2", namens="bos", gezien_door="A. Bos")
"""What A. Bos saw, in the meldcode of M. Jansen: she keeps reading her own line only."""

_DIRECTIE = EigenDeelnemer(id="directie", naam="T. de Boer", functie="directeur")
"""Who decides, and so may look into every meldcode."""

_SCAN = Document(hashlib.sha256(b"scan").hexdigest(), b"scan", "bijlage")


def _dossier(kluis: Kluis, functie: str) -> tuple[Dossier, str]:
    """A vault kept by A. Bos, with the meldcode of M. Jansen in it up to a melding, and a file that is proof there."""
    bos = EigenDeelnemer(id="bos", naam="A. Bos", functie=functie)
    assert registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG)).aanvaard
    daarna = (_VAN_BOS, *bm.ADVIES_GEWOGEN, *bm.MELDING_KLAAR)
    casus = bm.MeldcodeSituatie(daarna=daarna, collegas=(bm.JANSEN, bm.DENNIS, bos, _DIRECTIE)).in_kluis(
        kluis
    )
    bewijs = toevoegen("bewijs", document=_SCAN.sha256, regels=(_regel(kluis, casus, "signaal_vastleggen"),))
    assert registreer(kluis, casus, bewijs, b.op_dag(b.DAG), [_SCAN]).aanvaard
    assert registreer(kluis, KLUIS, b.inrichten(gebruiker=bos), b.op_dag(b.DAG)).aanvaard
    return Dossier(kluis, b.op_dag(b.DAG)), casus


def _regel(kluis: Kluis, casus: str, soort: str) -> int:
    return next(g.seq for g in kluis.journaal.lees(casus) if g.soort == soort)


VREEMD: dict[str, Callable[[int], AlleHandelingen]] = {
    "signaal": lambda _: bm.signaal("s3", door="bos"),
    "oordeel": lambda _: bm.antwoord(3, door="bos"),
    "heropenen": lambda _: bm.stap_heropenen("stap1", door="bos"),
    "overdragen": lambda _: bm.overdragen(door="bos", opvolger="bos"),
    "namens wie het niet is": lambda _: bm.signaal("s3", door="bos", namens="dennis"),
    "namens wie beslist": lambda _: bm.signaal("s3", door="bos", namens="directie"),
    "namens een lezer overdragen": lambda _: bm.overdragen(door="bos", namens="jansen", opvolger="bos"),
    "namens de collega besluiten": lambda _: bm.antwoord(3, door="bos", namens="jansen"),
    "namens de collega sluiten": lambda _: bm.meldcode_afsluiten(door="bos", namens="jansen"),
    "namens de collega heropenen": lambda _: bm.signaal("s3", door="bos", namens="jansen", heropenen=True),
    "namens de collega bewijzen": lambda regel: toevoegen("b2", door="bos", namens="jansen", regels=(regel,)),
    "namens de collega melden": lambda _: vt.melding_doen(door="bos", namens="jansen"),
    "standpunt van een ander": lambda _: bm.standpunt(door="bos", van="dennis"),
    "advies": lambda _: vt.advies_afsluiten(door="bos"),
    "melding": lambda _: vt.melding_doen(door="bos"),
    "bijlage erbij": lambda _: toevoegen("b2", door="bos", betreft="m1"),
    "bijlage als bewijs": lambda regel: toevoegen("b2", door="bos", regels=(regel,)),
    "bijlage anders": lambda _: andere_soort("bewijs", door="bos"),
    "bijlage weg": lambda _: intrekken("bewijs", door="bos"),
    "getekend door een ander": lambda regel: bm.bevestigen(regel, door="bos", deelnemer="dennis"),
}


@pytest.mark.parametrize("wat", VREEMD)
def test_without_reading_nothing_is_recorded_and_nothing_is_told(eigen_kluis: Kluis, wat: str) -> None:
    dossier, casus = _dossier(eigen_kluis, "leerkracht")
    handeling = VREEMD[wat](_regel(eigen_kluis, casus, "signaal_vastleggen"))
    voor = dossier.tijdlijn(casus)
    for vraag in (dossier.weeg, dossier.doe):
        with pytest.raises(OngeldigeHandeling) as fout:
            vraag(casus, handeling)
        assert fout.value.veld == "doorloop"
        assert "M. Jansen" in fout.value.wat
        assert "Blauwe plek" not in str(fout.value)
    assert dossier.tijdlijn(casus) == voor
    assert projecties_kloppen(eigen_kluis)


@pytest.mark.parametrize("wat", ["signaal", "oordeel", "heropenen", "standpunt van een ander", "advies"])
def test_who_may_read_may_record(eigen_kluis: Kluis, wat: str) -> None:
    dossier, casus = _dossier(eigen_kluis, "aandachtsfunctionaris")
    assert dossier.doe(casus, VREEMD[wat](0)).aanvaard


EIGEN: dict[str, Callable[[int], AlleHandelingen]] = {
    "typt zij voor wie hem loopt": lambda _: bm.signaal("s3", door="bos", namens="jansen"),
    "voegt zij namens die collega een stuk toe": lambda _: toevoegen(
        "b2", door="bos", namens="jansen", betreft="d", document=_SCAN.sha256
    ),
    "legt die collega zelf vast": lambda _: bm.signaal("s3", door="jansen"),
    "ziet zij direct gevaar": lambda _: bm.spoed_verklaren(door="bos"),
    "denkt zij er anders over": lambda _: bm.standpunt(door="bos", van="bos"),
    "bevestigt zij haar eigen regel": lambda regel: bm.bevestigen(
        regel, door="bos", deelnemer="bos", hoe="zelf"
    ),
    "begint zij een eigen meldcode": lambda _: bm.beginnen(doorloop="d2", door="bos", professional="bos"),
    "bewaart zij iets bij de casus": lambda _: toevoegen("b2", door="bos", document=_SCAN.sha256),
}


@pytest.mark.parametrize("wat", EIGEN)
def test_what_takes_no_reading_stays_open_to_her(eigen_kluis: Kluis, wat: str) -> None:
    dossier, casus = _dossier(eigen_kluis, "leerkracht")
    handeling = EIGEN[wat](_regel(eigen_kluis, casus, "signaal_vastleggen"))
    assert dossier.weeg(casus, handeling).kan
    assert dossier.doe(casus, handeling).aanvaard


def test_in_a_casus_without_the_colleague_no_name_is_made_up(eigen_kluis: Kluis) -> None:
    assert registreer(eigen_kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG)).aanvaard
    casus = bm.MeldcodeSituatie(collegas=()).in_kluis(eigen_kluis)
    bos = EigenDeelnemer(id="bos", naam="A. Bos", functie="leerkracht")
    assert registreer(eigen_kluis, KLUIS, b.inrichten(gebruiker=bos), b.op_dag(b.DAG)).aanvaard
    with pytest.raises(OngeldigeHandeling, match="de meldcode van een collega"):
        Dossier(eigen_kluis, b.op_dag(b.DAG)).doe(casus, bm.signaal(door="bos"))
