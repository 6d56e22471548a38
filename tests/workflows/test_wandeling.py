"""The walk: no configuration, event and fact in which engine and reasons disagree.

The short walk takes the sets of `configuraties.py` (that of the request, which takes longest, with `-m zwaar`); the
long one (`-m zwaar`) takes every reachable configuration.
In both, pairs of facts are tried once per class of configurations that an event cannot tell apart. Run with `-s` to
read the numbers.
"""

from __future__ import annotations

import time
from collections.abc import Iterable

import pytest

from tests.workflows.configuraties import een_voor_een
from tests.workflows.wandeling import (
    Stand,
    Wandelaar,
    bereikbaar,
    controleer,
    klasse_van,
    machines,
    registraties,
    standen,
)
from workflows.adviesvraag import AdviesvraagWerkstroom
from workflows.afwegingskader import AfwegingWerkstroom
from workflows.basis import Werkstroom
from workflows.informatieverzoek import InformatieverzoekWerkstroom
from workflows.meldcode import MeldcodeWerkstroom
from workflows.melding import MeldingWerkstroom

KORT: dict[type[Werkstroom], int] = {
    InformatieverzoekWerkstroom: 7 * 14 - 2,  # kader cannot vary in geen_grondslag
    MeldcodeWerkstroom: 5 * 15,
    AfwegingWerkstroom: 14,
    AdviesvraagWerkstroom: 6,
    MeldingWerkstroom: 3 * 3 * 3,
}
"""Per machine the number of configurations of the short walk."""
LANG: dict[type[Werkstroom], int] = {
    InformatieverzoekWerkstroom: 3**5 + 6 * 3**6,  # kader is ready in geen_grondslag, all else is free
    MeldcodeWerkstroom: 4**4 * 5 * 2,
}
"""Per machine whose short walk is not the whole: the number of reachable configurations."""


def loop(klasse: type[Werkstroom], configuraties: Iterable[frozenset[str]]) -> tuple[int, int]:
    """Walk; prints and returns configurations and combinations of configuration, event and facts."""
    begin = time.perf_counter()
    wandelaar = Wandelaar(klasse)
    bekend: dict[tuple[object, ...], list[Stand]] = {}
    aantal = combinaties = 0
    for configuratie in configuraties:
        aantal += 1
        for event in klasse.overgangen():
            soort = klasse_van(wandelaar, configuratie, event)
            if soort not in bekend:
                alle = standen(wandelaar, configuratie, event)
                bekend[soort] = [alle[0], alle[-1]] if len(alle) > 1 else alle
            else:
                alle = bekend[soort]
            for stand in alle:
                controleer(wandelaar, configuratie, event, stand)
            combinaties += len(alle)
    seconden = time.perf_counter() - begin
    print(
        f"\n{klasse.__name__}: {aantal} configuraties, {len(klasse.overgangen())} events, {len(bekend)} klassen, "
        f"{combinaties} combinaties, {seconden:.1f} s"
    )
    return aantal, combinaties


@pytest.mark.parametrize(
    "klasse",
    [
        pytest.param(klasse, marks=pytest.mark.zwaar if klasse is InformatieverzoekWerkstroom else ())
        for klasse in KORT
    ],
    ids=lambda klasse: klasse.__name__,
)
def test_short_walk(klasse: type[Werkstroom]) -> None:
    aantal, combinaties = loop(klasse, sorted(een_voor_een(klasse), key=sorted))
    assert aantal == KORT[klasse]
    assert combinaties > aantal * len(klasse.overgangen()), "more than the neutral facts alone"


@pytest.mark.parametrize("klasse", KORT, ids=lambda klasse: klasse.__name__)
@pytest.mark.norm("huisregel-g-10")
def test_a_record_is_refused_in_overgedragen_and_nowhere_else(klasse: type[Werkstroom]) -> None:
    """Also a record without reasons of its own. What it asks is the same in every state (G-7)."""
    wandelaar = Wandelaar(klasse)
    for soort in (*registraties(klasse), "een_aantekening"):
        for stand in standen(wandelaar, wandelaar.begin, soort):
            for configuratie in een_voor_een(klasse):
                machine = wandelaar.zet(configuratie, stand)
                redenen = machine.redenen_registratie(soort)
                past_niet = [r.betreft for r in redenen if r.code == "NU_NIET_AAN_DE_ORDE"]
                assert past_niet == (["overgedragen"] if "overgedragen" in configuratie else [])
                assert {r for r in redenen if r.code != "NU_NIET_AAN_DE_ORDE"} == set(
                    machine.eigen_redenen(soort)
                )


def test_every_machine_is_walked() -> None:
    assert set(KORT) == set(machines())


@pytest.mark.lang
@pytest.mark.zwaar
@pytest.mark.parametrize("klasse", LANG, ids=lambda klasse: klasse.__name__)
def test_long_walk(klasse: type[Werkstroom]) -> None:
    alle = list(bereikbaar(klasse))
    assert een_voor_een(klasse) <= set(alle)
    aantal, _ = loop(klasse, alle)
    assert aantal == LANG[klasse]
