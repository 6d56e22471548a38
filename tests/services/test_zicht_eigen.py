"""What a colleague recorded in somebody's meldcode in her own words, or typed there: read, mended, proved, found
(domain 2.1, G-1)."""

from __future__ import annotations

import hashlib

import pytest
from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.domain.zoekwoorden import ontleed_vraag
from meldcode_app.presenters.bijlage_woorden import keuzes_betreft, zichtbaar
from meldcode_app.presenters.tijdlijn import DICHT, regels
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Document, projecties_kloppen, registreer
from meldcode_app.services.zoeken import zoek
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.bouwers_bijlage import andere_soort, intrekken, toevoegen

_BOS = EigenDeelnemer(id="bos", naam="A. Bos", functie="leerkracht")
_SCAN = Document(hashlib.sha256(b"scan").hexdigest(), b"scan", "bijlage")
EIGEN: dict[str, tuple[AlleHandelingen, AlleHandelingen]] = {}
for _naam, _handeling, _veld in (
    ("afwijkend standpunt", bm.standpunt(door="bos", van="bos", tekst="Ik zou maandg melden."), "tekst"),
    ("direct gevaar", bm.spoed_verklaren(door="bos", reden="Een olifnt in huis."), "reden"),
    ("getypt voor de collega", bm.signaal("s9", door="bos", namens="jansen", feiten="Een zebra."), "feiten"),
):
    EIGEN[_naam] = (_handeling, replace(_handeling, **{_veld: "Ik zou zaterdag melden: olifant, zebra."}))


@pytest.fixture
def dossier(eigen_kluis: Kluis) -> Dossier:
    """A vault kept by A. Bos, who may not look into the meldcode of M. Jansen in it."""
    assert registreer(eigen_kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG)).aanvaard
    situatie = bm.MeldcodeSituatie(daarna=bm.STAPPEN_AF, collegas=(bm.JANSEN, bm.DENNIS, _BOS))
    situatie.in_kluis(eigen_kluis)
    assert registreer(eigen_kluis, KLUIS, b.inrichten(gebruiker=_BOS), b.op_dag(b.DAG)).aanvaard
    return Dossier(eigen_kluis, b.op_dag(b.DAG))


def _casus(dossier: Dossier) -> str:
    return next(id_ for id_ in dossier.kluis.journaal.casussen() if id_ != KLUIS)


def _leg_vast(dossier: Dossier, handeling: AlleHandelingen, *documenten: Document) -> int:
    uitkomst = dossier.doe_samen(_casus(dossier), [handeling], documenten)
    assert uitkomst.aanvaard
    return uitkomst.gebeurtenissen[0].seq


def _open_regels(dossier: Dossier) -> set[int]:
    casus = _casus(dossier)
    alle = regels(casus, dossier.tijdlijn(casus), dossier.inrichting(), dossier.vandaag())
    return {int(regel.id) for regel in alle if regel.tekst != DICHT.tekst}


def _te_verbeteren(dossier: Dossier) -> set[int]:
    casus = _casus(dossier)
    alle = regels(casus, dossier.tijdlijn(casus), dossier.inrichting(), dossier.vandaag())
    return {int(regel.id) for regel in alle if regel.te_verbeteren}


def _gevonden(dossier: Dossier, tekst: str) -> set[int]:
    return {t.seq for t in zoek(dossier.kluis, dossier.inrichting(), ontleed_vraag(tekst)).treffers}


def _ziet_niets_meer(dossier: Dossier) -> bool:
    (doorloop,) = dossier.casus(_casus(dossier)).doorlopen.values()
    return not mag_inzien(doorloop, dossier.inrichting())


@pytest.mark.parametrize("wat", EIGEN)
def test_her_own_entry_is_read_found_and_mended_by_her_and_opens_no_other(dossier: Dossier, wat: str) -> None:
    handeling, beter = EIGEN[wat]
    al_open = _open_regels(dossier)
    seq = _leg_vast(dossier, handeling)
    verbetering = Verbeteren(
        gebeurd_op=b.op(b.DAG), door="bos", verbetert=seq, inhoud=beter, reden="typefout"
    )
    assert dossier.weeg(_casus(dossier), verbetering).kan
    mee = _leg_vast(dossier, verbetering)
    assert _open_regels(dossier) == al_open | {seq, mee}
    assert _te_verbeteren(dossier) & {seq, mee} == {seq}
    assert _gevonden(dossier, "zaterdag") == {mee}
    assert not _gevonden(dossier, "blauwe plek")
    assert _ziet_niets_meer(dossier)
    assert projecties_kloppen(dossier.kluis)


def test_a_line_she_did_not_record_is_not_hers_to_mend(dossier: Dossier) -> None:
    seq, handeling = next(
        (g.seq, g.handeling) for g in dossier.tijdlijn(_casus(dossier)) if g.soort == "signaal_vastleggen"
    )
    for inhoud in (replace(handeling, feiten="Anders."), replace(handeling, feiten="Anders.", door="bos")):
        verbetering = Verbeteren(gebeurd_op=b.op(b.DAG), door="bos", verbetert=seq, inhoud=inhoud)
        with pytest.raises(OngeldigeHandeling, match="van een collega"):
            dossier.doe(_casus(dossier), verbetering)


@pytest.mark.parametrize("betreft", ["d", ""])
def test_her_signed_dissent_is_attached_seen_and_withdrawn_by_her(dossier: Dossier, betreft: str) -> None:
    seq = _leg_vast(dossier, EIGEN["afwijkend standpunt"][0])
    te_kiezen = {
        k.code: k.tekst for k in keuzes_betreft(dossier.casus(_casus(dossier)), dossier.inrichting())
    }
    assert te_kiezen == {
        "casus": "De casus zelf",
        f"d {seq}": "Het standpunt van A. Bos, 23 november 2026",
    }
    bij = _leg_vast(
        dossier, toevoegen("b1", door="bos", betreft=betreft, regels=(seq,), document=_SCAN.sha256), _SCAN
    )
    casus = dossier.casus(_casus(dossier))
    assert [x.id for x in zichtbaar(casus, dossier.inrichting())] == ["b1"]
    assert {seq, bij} <= _open_regels(dossier)
    anders = _leg_vast(dossier, andere_soort("b1", "foto", door="bos"))
    weg = _leg_vast(dossier, intrekken("b1", door="bos"))
    assert {anders, weg} <= _open_regels(dossier)


def test_the_proof_of_her_entry_is_seen_by_her_whoever_adds_it_but_not_with_that_of_others(
    dossier: Dossier,
) -> None:
    seq = _leg_vast(dossier, EIGEN["afwijkend standpunt"][0])
    ander = next(g.seq for g in dossier.tijdlijn(_casus(dossier)) if g.soort == "gesprek_vastleggen")
    _leg_vast(dossier, toevoegen("b1", betreft="d", regels=(seq,), document=_SCAN.sha256), _SCAN)
    _leg_vast(dossier, toevoegen("b2", betreft="d", regels=(seq, ander), document=_SCAN.sha256), _SCAN)
    assert [x.id for x in zichtbaar(dossier.casus(_casus(dossier)), dossier.inrichting())] == ["b1"]
    for handeling in (
        toevoegen("b3", door="bos", betreft="d", regels=(seq, ander), document=_SCAN.sha256),
        intrekken("b1", door="bos"),
    ):
        with pytest.raises(OngeldigeHandeling, match="niet in te zien"):
            dossier.doe(_casus(dossier), handeling)


def test_what_was_typed_in_her_name_she_reads_but_cannot_mend_and_confirms(dossier: Dossier) -> None:
    seq = _leg_vast(dossier, bm.signaal("s9", door="jansen", namens="bos", feiten="Een zebra."))
    alle = regels(_casus(dossier), dossier.tijdlijn(_casus(dossier)), dossier.inrichting(), dossier.vandaag())
    (regel,) = [regel for regel in alle if regel.id == str(seq)]
    assert "Een zebra." in regel.tekst
    assert not regel.te_verbeteren
    _leg_vast(dossier, bm.bevestigen(seq, door="bos", deelnemer="bos", hoe="zelf"))
    assert _ziet_niets_meer(dossier)
