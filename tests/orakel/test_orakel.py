"""Engine and service against expectations written by hand; neither is compared with the other."""

from __future__ import annotations

import pytest

from meldcode_app.services.registreren import lees_casus, registreer
from meldcode_app.storage.kluis import Kluis
from tests.bouwers import op_dag
from tests.orakel import (
    rijen_adviesvraag,
    rijen_afwegingskader,
    rijen_besluit,
    rijen_besluit_kader,
    rijen_bijlage,
    rijen_daarna,
    rijen_gesprek,
    rijen_informeren,
    rijen_inhoud,
    rijen_kader,
    rijen_melding,
    rijen_melding_doen,
    rijen_signaal,
    rijen_slot,
    rijen_spoed,
    rijen_stappen,
    rijen_verbeterd,
)
from tests.orakel.codes import ALTIJD, CODES, MAG_BLOKKEREN
from tests.orakel.rij import BasisRij, Verwacht
from workflows.basis import Reden
from workflows.vastlegging import redenen_vastleggen

RIJEN: tuple[BasisRij, ...] = (
    *rijen_kader.RIJEN,
    *rijen_informeren.RIJEN,
    *rijen_inhoud.RIJEN,
    *rijen_slot.RIJEN,
    *rijen_bijlage.RIJEN,
    *rijen_verbeterd.RIJEN,
    *rijen_signaal.RIJEN,
    *rijen_gesprek.RIJEN,
    *rijen_stappen.RIJEN,
    *rijen_spoed.RIJEN,
    *rijen_besluit.RIJEN,
    *rijen_besluit_kader.RIJEN,
    *rijen_daarna.RIJEN,
    *rijen_afwegingskader.RIJEN,
    *rijen_adviesvraag.RIJEN,
    *rijen_melding.RIJEN,
    *rijen_melding_doen.RIJEN,
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
def test_engine(rij: BasisRij) -> None:
    if rij.event:
        machine = rij.machine()
        is_event = rij.event in machine.overgangen()
        redenen = machine.redenen(rij.event) if is_event else machine.redenen_registratie(rij.event)
    else:
        assert rij.vandaag
        redenen = redenen_vastleggen(rij.handeling.gebeurd_op.laatste_dag, rij.vandaag, **rij.feiten)
    assert _als_rij(redenen) == rij.verwachtingen


@pytest.mark.parametrize("rij", PARAMS)
def test_service(rij: BasisRij, gedeelde_kluis: Kluis) -> None:
    casus_id = rij.situatie.in_kluis(gedeelde_kluis)
    ervoor = lees_casus(gedeelde_kluis, casus_id)
    dag = rij.vandaag or rij.handeling.gebeurd_op.laatste_dag
    uitkomst = registreer(gedeelde_kluis, casus_id, rij.handeling, op_dag(dag))
    verwacht = rij.verwacht_bij_dienst
    assert _als_rij(uitkomst.redenen) == verwacht
    beantwoord = {(m.code, m.betreft) for m in rij.motiveringen} | {
        al.partition(" ")[::2] for al in rij.al_beantwoord
    }
    open_ = [
        (code, klasse, betreft)
        for code, klasse, betreft in verwacht
        if klasse == "kan_niet" or (klasse != "toelichting" and (code, betreft) not in beantwoord)
    ]
    assert uitkomst.aanvaard == (not open_)
    assert _als_rij(uitkomst.open_redenen) == open_
    if not uitkomst.aanvaard:
        assert lees_casus(gedeelde_kluis, casus_id) == ervoor


def test_every_code_has_a_row_with_it_and_one_without() -> None:
    """Without: at an event at which it is asked in another row, unless it comes with the act itself."""
    print(f"\norakel: {len(RIJEN)} rijen, elk tegen engine en service")
    met: dict[str, set[str]] = {}
    for rij in RIJEN:
        for code, _, _ in rij.verwacht_bij_dienst:
            met.setdefault(code, set()).add(rij.event)
    assert set(met) == set(CODES)
    zonder = {
        code
        for code, events in met.items()
        for rij in RIJEN
        if rij.event in events and code not in {c for c, _, _ in rij.verwacht_bij_dienst}
    }
    assert set(CODES) - zonder <= ALTIJD


def test_rows_are_told_apart_by_their_names() -> None:
    namen = [(rij.event, rij.wat) for rij in RIJEN]
    assert len(set(namen)) == len(namen)


def test_only_what_the_specification_lists_may_block() -> None:
    assert {code for code, (klasse, _) in CODES.items() if klasse == "kan_niet"} == set(MAG_BLOKKEREN)
