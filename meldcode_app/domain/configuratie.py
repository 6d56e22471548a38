"""Which states of an entry belong to which machine: one act may move two (reporting in an emergency, evaluating).

Invariant: state ids are unique over the machines of the meldcode, so an entry can hold the states of both.
"""

from __future__ import annotations

from workflows.adviesvraag import AdviesvraagWerkstroom
from workflows.afwegingskader import AfwegingWerkstroom
from workflows.basis import Werkstroom
from workflows.meldcode import MeldcodeWerkstroom
from workflows.melding import MeldingWerkstroom

_IDS: dict[type[Werkstroom], frozenset[str]] = {
    machine: frozenset(machine.staten())
    for machine in (MeldcodeWerkstroom, AfwegingWerkstroom, AdviesvraagWerkstroom, MeldingWerkstroom)
}


def eigen_staten(
    configuratie: tuple[str, ...], machine: type[Werkstroom], anders: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The states of this machine, sorted as stored; `anders` when the entry did not move it."""
    eigen = tuple(staat for staat in configuratie if staat in _IDS[machine])
    return eigen or anders
