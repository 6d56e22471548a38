"""The walk: no configuration, event and fact in which engine and reasons disagree.

The short walk takes every state of the last region with each part varied singly; the long one (`-m zwaar`) takes
every reachable configuration. In both, pairs of facts are tried once per class of configurations that an event
cannot tell apart. Run with `-s` to read the numbers.
"""

from __future__ import annotations

import time
from collections.abc import Iterable

import pytest

from tests.workflows.wandeling import Stand, Wandelaar, bereikbaar, controleer, klasse_van, machines, standen
from workflows.basis import Werkstroom
from workflows.informatieverzoek import DELEN, EERST, InformatieverzoekWerkstroom


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


def een_voor_een() -> set[frozenset[str]]:
    """Each state of `verloop` with all parts open, all ready, and each part varied singly from open."""
    vast = {"verzoek", "verloop", *DELEN}
    gevonden = set()
    for verloop in EERST:
        basis = {deel: f"{deel}_open" for deel in DELEN}
        if verloop == "geen_grondslag":
            basis["kader"] = "kader_gereed"
        varianten = [basis, {deel: f"{deel}_gereed" for deel in DELEN}]
        for deel in DELEN:
            for staat in ("gereed", "overgeslagen"):
                if verloop != "geen_grondslag" or deel != "kader":
                    varianten.append({**basis, deel: f"{deel}_{staat}"})
        gevonden |= {frozenset({*vast, *variant.values(), verloop}) for variant in varianten}
    return gevonden


def test_short_walk() -> None:
    configuraties = een_voor_een()
    aantal, combinaties = loop(InformatieverzoekWerkstroom, sorted(configuraties, key=sorted))
    assert aantal == 7 * 14 - 2, "kader cannot vary in geen_grondslag"
    assert combinaties > 10_000


def test_every_machine_walks_at_least_its_beginning() -> None:
    for klasse in machines():
        _, combinaties = loop(klasse, [Wandelaar(klasse).begin])
        assert combinaties >= len(klasse.overgangen())


@pytest.mark.lang
@pytest.mark.zwaar
def test_long_walk() -> None:
    alle = list(bereikbaar(InformatieverzoekWerkstroom))
    assert een_voor_een() <= set(alle)
    aantal, _ = loop(InformatieverzoekWerkstroom, alle)
    assert aantal == 3**5 + 6 * 3**6, "kader is ready in geen_grondslag, all else is free"
