"""The short set of configurations of each machine: every region varied singly, for no rule looks at two at once.

A request and a doorloop have thousands of configurations. An event of a step or a part reads that step and the course;
an event of the course reads each step or part by itself (one reason per step). So a step that is varied while the
others stand still shows all there is to see; the long walk (`-m zwaar`) takes every reachable configuration and
proves that nothing was missed. The other three machines are small: there the short set is the whole set.
"""

from __future__ import annotations

from functools import cache

from tests.workflows.wandeling import bereikbaar
from workflows.basis import Werkstroom
from workflows.informatieverzoek import DELEN, EERST, InformatieverzoekWerkstroom
from workflows.meldcode import EERST as MELDCODE_EERST
from workflows.meldcode import STAPPEN, MeldcodeWerkstroom


@cache
def een_voor_een(klasse: type[Werkstroom]) -> frozenset[frozenset[str]]:
    """The short set of this machine; a new machine is walked whole."""
    if klasse is InformatieverzoekWerkstroom:
        return _verzoek()
    if klasse is MeldcodeWerkstroom:
        return _meldcode()
    return frozenset(bereikbaar(klasse))


def _verzoek() -> frozenset[frozenset[str]]:
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
    return frozenset(gevonden)


def _meldcode() -> frozenset[frozenset[str]]:
    """Each state of `besluit` with all steps open (with and without emergency), all rounded off, each varied singly."""
    vast = {"doorloop", "besluit", "spoed", *STAPPEN}
    basis = {stap: f"{stap}_open" for stap in STAPPEN}
    varianten = [basis, {stap: f"{stap}_afgerond" for stap in STAPPEN}]
    varianten += [
        {**basis, stap: f"{stap}_{staat}"}
        for stap in STAPPEN
        for staat in ("bezig", "afgerond", "overgeslagen")
    ]
    met_spoed = [(variant, "geen_spoed") for variant in varianten] + [(basis, "spoed_loopt")]
    return frozenset(
        frozenset({*vast, *variant.values(), besluit, spoed})
        for besluit in MELDCODE_EERST
        for variant, spoed in met_spoed
    )
