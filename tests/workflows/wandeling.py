"""How to walk through a machine: its configurations, and for each event the facts its reasons read.

Nothing is listed by hand: configurations come from the transitions, facts from a trace of what a `redenen_*` really
reads. Two configurations in which an event reads the same states with the same outcome are one class for it, so
pairs of facts are tried once per class, and single outcomes in every configuration.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import cache
from itertools import combinations, product
from typing import Any

import workflows
from workflows.adviesvraag import AdviesvraagFeiten, AdviesvraagWerkstroom
from workflows.afwegingskader import AfwegingFeiten, AfwegingWerkstroom
from workflows.basis import KAN_NIET, Motivering, NietToegestaan, Werkstroom, openstaand
from workflows.informatieverzoek import InformatieverzoekWerkstroom
from workflows.informatieverzoek_redenen import VerzoekFeiten
from workflows.meldcode import MeldcodeFeiten, MeldcodeWerkstroom
from workflows.melding import MeldingFeiten, MeldingWerkstroom

FEITEN: dict[type[Werkstroom], type[Any]] = {
    InformatieverzoekWerkstroom: VerzoekFeiten,
    MeldcodeWerkstroom: MeldcodeFeiten,
    AfwegingWerkstroom: AfwegingFeiten,
    AdviesvraagWerkstroom: AdviesvraagFeiten,
    MeldingWerkstroom: MeldingFeiten,
}
"""The facts of each machine; test_basis fails on a machine that is missing here."""
GROND_BIJ: dict[type[Werkstroom], dict[str, str]] = {
    InformatieverzoekWerkstroom: {"niet_vooraf_geinformeerd": "NIET_VOORAF_GEINFORMEERD"},
    MeldcodeWerkstroom: {
        "ouder_zonder_gesprek": "GEEN_GESPREK_OUDER",
        "kind_zonder_gesprek": "GEEN_GESPREK_KIND",
    },
    MeldingWerkstroom: {"niet_vooraf_geinformeerd": "NIET_VOORAF_OVER_MELDING"},
}
"""Facts for which a ground is chosen, and the code it is given for: the ground brings reasons of its own."""

MOTIVERINGEN = "motiveringen"
"""Motivations are traced as if they were one more fact."""
Stand = dict[str, Any]


def machines() -> list[type[Werkstroom]]:
    """Every machine there is, in every module of `workflows`."""
    for module in pkgutil.iter_modules(workflows.__path__):
        importlib.import_module(f"workflows.{module.name}")
    gevonden: list[type[Werkstroom]] = []
    wachtend = [Werkstroom]
    while wachtend:
        klasse = wachtend.pop()
        wachtend.extend(klasse.__subclasses__())
        if klasse.states_map:
            gevonden.append(klasse)
    return sorted(gevonden, key=lambda klasse: klasse.__name__)


def registraties(klasse: type[Werkstroom]) -> tuple[str, ...]:
    """The acts with reasons of their own that a machine only records (G-7)."""
    gevonden = {naam.removeprefix("redenen_") for naam in dir(klasse) if naam.startswith("redenen_")}
    return tuple(sorted(gevonden - set(klasse.overgangen()) - {"registratie"}))


class Wandelaar:
    """One machine that is put in any configuration and facts; making one anew each time costs three times more."""

    def __init__(self, klasse: type[Werkstroom]) -> None:
        self.klasse = klasse
        self.neutraal = FEITEN[klasse]()
        self.machine = klasse(self.neutraal)
        self.begin = frozenset(self.machine.huidige)

    def zet(self, configuratie: Iterable[str], stand: Stand) -> Werkstroom:
        feiten = {naam: waarde for naam, waarde in stand.items() if naam != MOTIVERINGEN}
        self.machine.model.state = set(configuratie)
        self.machine.feiten = replace(self.neutraal, **feiten)
        self.machine.motiveringen = stand.get(MOTIVERINGEN, ())
        return self.machine

    def volgende(self, configuratie: frozenset[str], event: str) -> frozenset[str] | None:
        """Where the event leads when everything that can be motivated is; None when it does not fit."""
        machine = self.zet(configuratie, {})
        if not machine.past(event):
            return None
        machine.motiveringen = alles_gemotiveerd(machine, event)
        return frozenset(machine.stuur(event))


def alles_gemotiveerd(machine: Werkstroom, event: str) -> tuple[Motivering, ...]:
    """An answer to every reason that can be answered."""
    redenen = [reden for reden in machine.redenen(event) if reden.klasse is not KAN_NIET]
    return tuple(Motivering(reden.code, reden.betreft, "U1", "feit") for reden in redenen)


def bereikbaar(klasse: type[Werkstroom]) -> Iterator[frozenset[str]]:
    """All reachable configurations, breadth first."""
    wandelaar = Wandelaar(klasse)
    gezien, wachtrij = {wandelaar.begin}, deque([wandelaar.begin])
    while wachtrij:
        hier = wachtrij.popleft()
        yield hier
        for event in klasse.overgangen():
            daar = wandelaar.volgende(hier, event)
            if daar is not None and daar not in gezien:
                gezien.add(daar)
                wachtrij.append(daar)


class _Spoor:
    """Facts that remember which of them were read."""

    def __init__(self, feiten: object) -> None:
        self._feiten = feiten
        self.gelezen: set[str] = set()

    def __getattr__(self, naam: str) -> Any:
        self.gelezen.add(naam)
        return getattr(self._feiten, naam)


def waarden(klasse: type[Werkstroom], naam: str) -> tuple[Any, ...]:
    """Every value of a fact that can make a difference; the neutral one first."""
    if naam == MOTIVERINGEN:
        codes = GROND_BIJ[klasse].values()
        return (
            (),
            *((Motivering(code, "p1", g, "feit"),) for code in codes for g in ("U1", "U4", "U7", "U0")),
        )
    neutraal = getattr(FEITEN[klasse](), naam)
    if isinstance(neutraal, bool):
        return (neutraal, not neutraal)
    return ((), ("p1",), ("p1", "p2"))


def spoor(wandelaar: Wandelaar, configuratie: frozenset[str], event: str, stand: Stand) -> set[str]:
    """What the reasons of an event read in this configuration, with these facts."""
    machine = wandelaar.zet(configuratie, stand)
    spion = _Spoor(machine.feiten)
    machine.feiten = spion
    machine.redenen(event)
    namen = {veld.name for veld in fields(wandelaar.neutraal)}
    met_grond = spion.gelezen & set(GROND_BIJ.get(wandelaar.klasse, {}))
    return (spion.gelezen & namen) | ({MOTIVERINGEN} if met_grond else set())


def standen(wandelaar: Wandelaar, configuratie: frozenset[str], event: str) -> list[Stand]:
    """Neutral first; every value of every fact read, singly and in pairs; all but one; all together last."""
    gelezen: set[str] = set()
    nieuw = spoor(wandelaar, configuratie, event, {})
    while nieuw - gelezen:
        gelezen |= nieuw
        for stand in _enkel_en_paren(wandelaar.klasse, gelezen):
            nieuw = nieuw | spoor(wandelaar, configuratie, event, stand)
    hard = {naam: waarden(wandelaar.klasse, naam)[-1] for naam in gelezen}
    samen = [*({**hard, naam: waarden(wandelaar.klasse, naam)[0]} for naam in sorted(gelezen)), hard]
    return [{}, *_enkel_en_paren(wandelaar.klasse, gelezen), *samen]


def _enkel_en_paren(klasse: type[Werkstroom], namen: set[str]) -> Iterator[Stand]:
    op_volgorde = sorted(namen)
    for naam in op_volgorde:
        for waarde in waarden(klasse, naam)[1:]:
            yield {naam: waarde}
    for een, ander in combinations(op_volgorde, 2):
        for x, y in product(waarden(klasse, een)[1:], waarden(klasse, ander)[1:]):
            yield {een: x, ander: y}


def klasse_van(wandelaar: Wandelaar, configuratie: frozenset[str], event: str) -> tuple[object, ...]:
    """What of a configuration the event can see: the states its reasons ever ask for, and whether it fits."""
    past = wandelaar.zet(configuratie, {}).past(event)
    return (event, past, gevraagde_staten(wandelaar.klasse, event) & configuratie)


@cache
def gevraagde_staten(klasse: type[Werkstroom], event: str) -> frozenset[str]:
    """Every state the reasons of an event ask for: at the beginning and one event further, with all facts."""
    wandelaar = Wandelaar(klasse)
    machine, gevraagd, echt = wandelaar.machine, set(), wandelaar.machine.in_staat

    def in_staat(naam: str) -> bool:
        gevraagd.add(naam)
        return echt(naam)

    dichtbij = {daar for stap in klasse.overgangen() if (daar := wandelaar.volgende(wandelaar.begin, stap))}
    for configuratie in {wandelaar.begin, *dichtbij}:
        for stand in standen(wandelaar, configuratie, event):
            wandelaar.zet(configuratie, stand)
            machine.in_staat = in_staat  # type: ignore[method-assign]
            machine.eigen_redenen(event)
            del machine.in_staat
    return frozenset(gevraagd)


def controleer(wandelaar: Wandelaar, configuratie: frozenset[str], event: str, stand: Stand) -> None:
    """Accepted exactly when nothing is open; refused leaves everything as it was, with all reasons at once."""
    machine = wandelaar.zet(configuratie, stand)
    redenen = machine.redenen(event)
    staan = openstaand(redenen, machine.motiveringen)
    weigering: NietToegestaan | None = None
    try:
        machine.stuur(event)
    except NietToegestaan as fout:
        weigering = fout
    daarna = frozenset(machine.huidige)
    if weigering is None:
        assert not staan, f"{event} aanvaard ondanks {staan} in {sorted(configuratie)} met {stand}"
        wandelaar.klasse._gevalideerd(daarna)
    else:
        assert staan, f"{event} geweigerd zonder reden in {sorted(configuratie)} met {stand}"
        assert weigering.redenen == staan
        assert daarna == configuratie
    machine = wandelaar.zet(configuratie, stand)
    if not machine.past(event):
        assert any(reden.code == "NU_NIET_AAN_DE_ORDE" for reden in redenen)
    machine.motiveringen = (*machine.motiveringen, *alles_gemotiveerd(machine, event))
    hard = tuple(reden for reden in redenen if reden.klasse is KAN_NIET)
    assert machine.open_redenen(event) == hard, f"{event}: na alle antwoorden komt er iets nieuws bij"
