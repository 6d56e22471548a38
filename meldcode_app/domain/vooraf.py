"""Whether an act says only afterwards that somebody was informed beforehand, in a new record or in a mended one, or
tells of a departure that makes it so.

Invariants: the question is asked at the act that comes second, whichever of the two that is; a new record and a
correction that come to the same are treated the same; who is on record as told in time already is not asked again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from typing import NamedTuple

from meldcode_app.domain.casus import Casus, doorloop_van
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.handelingen.informatieverzoek import Informeren, MondelingVerstrekken, Verstrekken
from meldcode_app.domain.handelingen.meldcode import GesprekVastleggen, ZorgenDelen
from meldcode_app.domain.handelingen.melding import MeldingDoen, MeldingInformeren, SpoedMelden
from meldcode_app.domain.kennisgeving import Kennisgeving, Vertrek
from meldcode_app.domain.meldcode_contact import eerste_melding
from meldcode_app.domain.tijd import Wanneer
from meldcode_app.domain.verbeteren import gewijzigde_velden

_MAAKT_VOORAF = frozenset({"wanneer", "gebeurd_op"})
_Vertelt = Informeren | MeldingInformeren | GesprekVastleggen | ZorgenDelen


class LaterVooraf(NamedTuple):
    """The persons of whom it is asked what their being told beforehand rests on."""

    bij_verzoek: tuple[str, ...] = ()
    bij_melding: tuple[str, ...] = ()


def later_vooraf(casus: Casus, handeling: Handeling, oud: Gebeurtenis | None = None) -> LaterVooraf:
    """Of whom this asks what it rests on. `oud` is the entry, as it reads now, that the act would stand in the place
    of; when information left is never mended."""
    match handeling:
        case Informeren(wanneer="vooraf"):
            verzoek = casus.verzoeken[handeling.verzoek]
            return LaterVooraf(_verteld(handeling, verzoek.kennisgevingen, verzoek.vertrek, oud))
        case MeldingInformeren(wanneer="vooraf"):
            melding = casus.meldingen[handeling.melding]
            return LaterVooraf((), _verteld(handeling, melding.kennisgevingen, melding.vertrek, oud))
        case GesprekVastleggen() | ZorgenDelen(wanneer="vooraf"):
            vertrek = eerste_melding(casus, handeling.doorloop)
            if isinstance(handeling, GesprekVastleggen) and not _duidelijk_ervoor(
                handeling.gebeurd_op, vertrek
            ):
                return LaterVooraf()
            personen = _verteld(handeling, casus.doorlopen[handeling.doorloop].kennisgevingen, vertrek, oud)
            return LaterVooraf((), _ouders(casus, personen, vertrek))
        case Verstrekken() | MondelingVerstrekken() if oud is None:
            verzoek = casus.verzoeken[handeling.verzoek]
            nieuw = _eerder(casus, handeling.gebeurd_op, verzoek.vertrek)
            return LaterVooraf(_vertrokken(verzoek.kennisgevingen, nieuw))
        case MeldingDoen() | SpoedMelden() if oud is None:
            return LaterVooraf((), _gemeld(casus, handeling))
        case _:
            return LaterVooraf()


def _verteld(
    handeling: _Vertelt, bestaand: Iterable[Kennisgeving], vertrek: Vertrek | None, oud: Gebeurtenis | None
) -> tuple[str, ...]:
    """Told beforehand, recorded now, while the information has left."""
    if vertrek is None or (oud is not None and not _maakt_later(oud, handeling, vertrek)):
        return ()
    weg = oud.seq if oud else getattr(handeling, "vervangt", 0)
    op_tijd = {k.persoon for k in bestaand if k.seq != weg and _op_tijd(k, vertrek)}
    return tuple(p for p in handeling.personen if p not in op_tijd and _vooraf(handeling, p, vertrek))


def _gemeld(casus: Casus, handeling: MeldingDoen | SpoedMelden) -> tuple[str, ...]:
    """Who was told of this melding, and which parents of the concerns, on a record of after the day of reporting."""
    melding = casus.meldingen.get(handeling.melding)
    doorloop = casus.doorlopen[doorloop_van(casus, handeling)]
    over_melding = _vertrokken(
        melding.kennisgevingen if melding else (), _eerder(casus, handeling.gebeurd_op, None)
    )
    nieuw = _eerder(casus, handeling.gebeurd_op, eerste_melding(casus, doorloop.id))
    over_zorgen = _ouders(casus, _vertrokken(doorloop.kennisgevingen, nieuw), nieuw)
    return tuple(dict.fromkeys((*over_melding, *over_zorgen)))


def _eerder(casus: Casus, op: Wanneer, tot_nu: Vertrek | None) -> Vertrek | None:
    """This departure, when it was before the first one that was known: then the question is open again."""
    if tot_nu is not None and _volgorde(tot_nu.op) <= _volgorde(op):
        return None
    return Vertrek(op=op, seq=casus.laatste_seq + 1)


def _volgorde(op: Wanneer) -> tuple[object, ...]:
    return (op.laatste_dag, op.tijd or time.max)


def _vertrokken(bestaand: Iterable[Kennisgeving], vertrek: Vertrek | None) -> tuple[str, ...]:
    """Who by this departure is told beforehand only on a record of after it."""
    if vertrek is None:
        return ()
    vooraf = [k for k in bestaand if k.vooraf_aan(vertrek.op.laatste_dag, vertrek.op.tijd)]
    op_tijd = {k.persoon for k in vooraf if _op_tijd(k, vertrek)}
    return tuple(dict.fromkeys(k.persoon for k in vooraf if k.persoon not in op_tijd))


def _duidelijk_ervoor(op: Wanneer, vertrek: Vertrek | None) -> bool:
    """A talk says nothing of beforehand itself: on the day of reporting only its time can."""
    if vertrek is None:
        return False
    dag, tijd = vertrek.op.laatste_dag, vertrek.op.tijd
    return op.laatste_dag < dag or (op.laatste_dag == dag and None not in (op.tijd, tijd))


def _ouders(casus: Casus, personen: tuple[str, ...], vertrek: Vertrek | None) -> tuple[str, ...]:
    """Of a talk only what decides whether the parents with custody knew: the child is told of a melding itself."""
    if vertrek is None:
        return ()
    met_gezag = {p.id for p in casus.te_informeren(vertrek.op.laatste_dag)} - {casus.kind_id}
    return tuple(p for p in personen if p in met_gezag)


def _op_tijd(k: Kennisgeving, vertrek: Vertrek) -> bool:
    return not k.pas_later_vooraf(vertrek) and k.vooraf_aan(vertrek.op.laatste_dag, vertrek.op.tijd)


def _maakt_later(oud: Gebeurtenis, nieuw: Handeling, vertrek: Vertrek) -> bool:
    """An entry of before it left is late only when it was made to read so since; a later one was judged when it
    came."""
    if oud.seq > vertrek.seq:
        return False
    anders = _MAAKT_VOORAF.intersection(gewijzigde_velden(oud.handeling, nieuw))
    return bool(anders) or oud.moment_in > vertrek.seq


def _vooraf(handeling: _Vertelt, persoon: str, vertrek: Vertrek) -> bool:
    k = Kennisgeving(persoon=persoon, wanneer="vooraf", op=handeling.gebeurd_op)
    return k.vooraf_aan(vertrek.op.laatste_dag, vertrek.op.tijd)
