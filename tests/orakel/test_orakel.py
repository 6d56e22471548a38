"""Engine and service against expectations written by hand; neither is compared with the other."""

from __future__ import annotations

import pytest

from meldcode_app.services.registreren import lees_casus, registreer
from meldcode_app.storage.kluis import Kluis
from tests.bouwers import op_dag
from tests.orakel import rijen_informeren, rijen_inhoud, rijen_kader, rijen_slot, rijen_verbeterd
from tests.orakel.codes import CODES, MAG_BLOKKEREN
from tests.orakel.rij import Rij, Verwacht
from workflows.basis import Reden
from workflows.informatieverzoek import InformatieverzoekWerkstroom, VerzoekFeiten
from workflows.vastlegging import redenen_vastleggen

RIJEN = (
    *rijen_kader.RIJEN,
    *rijen_informeren.RIJEN,
    *rijen_inhoud.RIJEN,
    *rijen_slot.RIJEN,
    *rijen_verbeterd.RIJEN,
)
PARAMS = [
    pytest.param(
        rij, id=f"{rij.event or 'vastleggen'}: {rij.wat}", marks=[pytest.mark.norm(n) for n in rij.normen]
    )
    for rij in RIJEN
]


def _als_rij(redenen: tuple[Reden, ...]) -> list[Verwacht]:
    for reden in redenen:
        assert reden.norm == CODES[reden.code][1], f"{reden.code} rests on another norm"
    return sorted((reden.code, reden.klasse.value, reden.betreft) for reden in redenen)


@pytest.mark.parametrize("rij", PARAMS)
def test_engine(rij: Rij) -> None:
    if rij.event:
        machine = InformatieverzoekWerkstroom(VerzoekFeiten(**rij.feiten), rij.configuratie, rij.motiveringen)
        redenen = (
            machine.redenen(rij.event)
            if rij.event in machine.overgangen()
            else machine.eigen_redenen(rij.event)
        )
    else:
        assert rij.vandaag
        redenen = redenen_vastleggen(rij.handeling.gebeurd_op.laatste_dag, rij.vandaag)
    assert _als_rij(redenen) == rij.verwachtingen


@pytest.mark.parametrize("rij", PARAMS)
def test_service(rij: Rij, gedeelde_kluis: Kluis) -> None:
    casus_id = rij.situatie.in_kluis(gedeelde_kluis)
    ervoor = lees_casus(gedeelde_kluis, casus_id)
    dag = rij.vandaag or rij.handeling.gebeurd_op.laatste_dag
    uitkomst = registreer(gedeelde_kluis, casus_id, rij.handeling, op_dag(dag))
    assert _als_rij(uitkomst.redenen) == rij.verwachtingen
    beantwoord = {(m.code, m.betreft) for m in rij.motiveringen} | {
        al.partition(" ")[::2] for al in rij.al_beantwoord
    }
    open_ = [(c, k, b) for c, k, b in rij.verwachtingen if k != "toelichting" and (c, b) not in beantwoord]
    assert uitkomst.aanvaard == (not open_)
    assert _als_rij(uitkomst.open_redenen) == open_
    if not uitkomst.aanvaard:
        assert lees_casus(gedeelde_kluis, casus_id) == ervoor


def test_there_are_enough_rows_and_every_code_has_one() -> None:
    print(f"\norakel: {len(RIJEN)} rijen, elk tegen engine en service")
    assert len(RIJEN) >= 60
    genoemd = {code for rij in RIJEN for code, _, _ in rij.verwachtingen}
    assert genoemd == set(CODES)


def test_rows_are_told_apart_by_their_names() -> None:
    namen = [(rij.event, rij.wat) for rij in RIJEN]
    assert len(set(namen)) == len(namen)


def test_only_what_the_specification_lists_may_block() -> None:
    assert {code for code, (klasse, _) in CODES.items() if klasse == "kan_niet"} == set(MAG_BLOKKEREN)
