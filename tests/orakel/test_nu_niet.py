"""The list of what does not fit, by hand, against every machine; run with `-s` to read the list."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.orakel.nu_niet_alle import PAREN, WAAROM, verwacht
from tests.workflows.configuraties import een_voor_een
from tests.workflows.wandeling import Wandelaar, machines
from workflows.basis import Werkstroom
from workflows.meldcode import MeldcodeWerkstroom


def _naam(klasse: type[Werkstroom]) -> str:
    return klasse.definitie.partition("-")[0]


@pytest.mark.norm("huisregel-g-10")
@pytest.mark.parametrize("klasse", machines(), ids=lambda klasse: klasse.__name__)
def test_what_does_not_fit_is_exactly_the_list_by_hand(klasse: type[Werkstroom]) -> None:
    """Every configuration of the short set x every event."""
    wandelaar = Wandelaar(klasse)
    for configuratie in een_voor_een(klasse):
        machine = wandelaar.zet(configuratie, {})
        gevonden = {
            event: reden.betreft
            for event in klasse.overgangen()
            for reden in machine.redenen(event)
            if reden.code == "NU_NIET_AAN_DE_ORDE"
        }
        assert gevonden == verwacht(_naam(klasse), configuratie), sorted(configuratie)


def test_the_list_is_printed_and_every_pair_has_an_argument() -> None:
    assert set(WAAROM) == {paar.eerst for paar in PAREN}
    assert len(set(PAREN)) == len(PAREN)
    assert {paar.machine for paar in PAREN} == {_naam(klasse) for klasse in machines()}
    for paar in sorted(PAREN):
        print(f"{paar.machine:18} {paar.staat:28} {paar.event:30} {paar.eerst:24} {WAAROM[paar.eerst]}")
    aantallen = Counter(paar.machine for paar in PAREN)
    print(f"\n{len(PAREN)} paren: {', '.join(f'{naam} {n}' for naam, n in sorted(aantallen.items()))}")


@pytest.mark.norm("huisregel-g-10")
def test_an_emergency_is_refused_after_handing_over_only() -> None:
    """MC10: nothing hinders it, and it asks nothing."""
    assert {p.staat for p in PAREN if p.event == "spoed_verklaren"} == {"overgedragen"}
    wandelaar = Wandelaar(MeldcodeWerkstroom)
    for configuratie in een_voor_een(MeldcodeWerkstroom):
        redenen = wandelaar.zet(configuratie, {}).redenen("spoed_verklaren")
        assert bool(redenen) == ("overgedragen" in configuratie)


@pytest.mark.norm("besluit-2-2")
def test_the_order_of_steps_never_blocks() -> None:
    """Besluit art. 2 lid 2 names steps and no order: no event is refused for the state of another step."""
    wandelaar = Wandelaar(MeldcodeWerkstroom)
    for configuratie in een_voor_een(MeldcodeWerkstroom):
        if configuratie & {"lopend", "beslissen", "vervolg"}:
            machine = wandelaar.zet(configuratie, {})
            for event in (
                "besluit_vaststellen",
                "besluit_geen_vervolg",
                "spoed_melden",
                "overdragen",
                "afsluiten",
            ):
                assert machine.past(event)
            for stap in ("stap1", "stap2", "stap3", "stap4"):
                assert machine.past(f"{stap}_afronden") != machine.in_staat(f"{stap}_afgerond")
