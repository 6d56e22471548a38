"""Which entries of somebody's meldcode are another colleague's own: told or typed by that colleague (domain 2.1, G-1,
G-12).

Invariants: only entries of others than the professional are listed; whoever only typed one for another reads it as long
as nobody else mended it, for then it holds what somebody else wrote; reading one opens no other.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.handelingen.meldcode import SpoedVerklaren, StandpuntVastleggen
from meldcode_app.domain.meldcode import Doorloop, EigenRegel


def eigen_woorden(handeling: Handeling) -> bool:
    """Whether somebody speaks for themselves in it, which nobody needs to look into a meldcode for: direct danger,
    which nothing hinders (MC10), and a dissent in one's own words (domain 2.1)."""
    match handeling:
        case SpoedVerklaren():
            return True
        case StandpuntVastleggen():
            return handeling.van == _van(handeling)
        case _:
            return False


def lezers(doorloop: Doorloop, seq: int) -> frozenset[str]:
    """Who may read this entry without looking into the meldcode."""
    return next((regel.leest for regel in doorloop.eigen if regel.seq == seq), frozenset())


def te_verbeteren_door(doorloop: Doorloop, id_: str) -> frozenset[int]:
    """The seq of the entries this colleague may mend and prove without looking into the meldcode."""
    return frozenset(regel.seq for regel in doorloop.eigen if id_ in regel.verbetert)


def met_eigen(doorloop: Doorloop, g: Gebeurtenis, bij: Iterable[int] = ()) -> Doorloop:
    """The walk after an entry that belongs to it; whoever may read all entries `bij` of which it is the proof, or which
    it changes, may read it too."""
    handeling = g.handeling
    wie = frozenset({handeling.door, _van(handeling)})
    if isinstance(handeling, Verbeteren):
        # Who told it keeps reading it, whoever mends it.
        wie = frozenset({handeling.door, handeling.namens, _van(handeling.inhoud)})
        doorloop = replace(
            doorloop,
            eigen=tuple(
                replace(r, leest=r.leest & wie, verbetert=r.verbetert & wie)
                if r.seq == handeling.verbetert
                else r
                for r in doorloop.eigen
            ),
        )
    gedeeld = [lezers(doorloop, seq) for seq in bij]
    leest = (wie | frozenset.intersection(*gedeeld) if gedeeld else wie) - {"", doorloop.professional}
    if not leest:
        return doorloop
    verbetert = leest & {handeling.door, *([_van(handeling)] if eigen_woorden(handeling) else [])}
    regel = EigenRegel(seq=g.seq, leest=leest, verbetert=verbetert)
    return replace(doorloop, eigen=(*doorloop.eigen, regel))


def _van(handeling: Handeling) -> str:
    """Who told it."""
    return handeling.namens or handeling.door
