"""Rows about a doorloop, its weighing, a question for advice and a melding: the state by hand, the rest as any row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.orakel.rij import BasisRij
from workflows.adviesvraag import AdviesvraagFeiten, AdviesvraagWerkstroom
from workflows.afwegingskader import AfwegingFeiten, AfwegingWerkstroom
from workflows.basis import Werkstroom
from workflows.meldcode import MeldcodeFeiten, MeldcodeWerkstroom
from workflows.melding import MeldingFeiten, MeldingWerkstroom

STEPS = ("stap1", "stap2", "stap3", "stap4")
AF: dict[str, str] = dict.fromkeys(STEPS, "afgerond")
"""All four steps rounded off."""


@dataclass(frozen=True, kw_only=True)
class MeldcodeRij(BasisRij):
    """`stappen` are those that are not open, with their state."""

    besluit: str = "lopend"
    spoed: str = "geen_spoed"
    stappen: Mapping[str, str] = field(default_factory=dict)

    def machine(self) -> Werkstroom:
        stappen = {f"{stap}_{self.stappen.get(stap, 'open')}" for stap in STEPS}
        configuratie = {"doorloop", "besluit", "spoed", *STEPS, *stappen, self.besluit, self.spoed}
        return MeldcodeWerkstroom(MeldcodeFeiten(**self.feiten), configuratie, self.motiveringen)


@dataclass(frozen=True, kw_only=True)
class AfwegingRij(BasisRij):
    """`staat` is where the route stands."""

    staat: str = "v1"

    def machine(self) -> Werkstroom:
        return AfwegingWerkstroom(AfwegingFeiten(**self.feiten), {"afweging", self.staat}, self.motiveringen)


@dataclass(frozen=True, kw_only=True)
class AdviesRij(BasisRij):
    """`staat` is how far the question for advice is."""

    staat: str = "advies_concept"

    def machine(self) -> Werkstroom:
        return AdviesvraagWerkstroom(
            AdviesvraagFeiten(**self.feiten), {"adviesvraag", self.staat}, self.motiveringen
        )


@dataclass(frozen=True, kw_only=True)
class MeldingRij(BasisRij):
    """`informeren` and `feitendeel` are the states of the two parts."""

    verloop: str = "melding_concept"
    informeren: str = "open"
    feitendeel: str = "open"

    def machine(self) -> Werkstroom:
        delen = {f"melding_informeren_{self.informeren}", f"melding_feiten_{self.feitendeel}"}
        vast = {"melding", "deel_informeren", "deel_feiten", "melding_verloop"}
        return MeldingWerkstroom(
            MeldingFeiten(**self.feiten), {*vast, *delen, self.verloop}, self.motiveringen
        )
