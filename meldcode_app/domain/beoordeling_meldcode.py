"""What an act of the meldcode asks or meets: a walk, its weighing, a question for advice, a melding.

Invariants: pure; one act may concern two machines, and then both or none move; after handing over nothing of that
walk is taken any more, but a melding that was begun stays open: reporting is never hindered, nor what follows it.
What was answered earlier counts for that walk, question or melding alone.
"""

from __future__ import annotations

from datetime import date

from meldcode_app.domain import adviesvraag_feiten, meldcode_feiten, melding_feiten
from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen import melding as g
from meldcode_app.domain.handelingen.alle import AdviesHandeling, MeldcodeHandeling, MeldingHandeling
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.melding import Melding
from meldcode_app.domain.oordeel import Beoordeling, blijvend, proef, uitgeschreven
from workflows.adviesvraag import BLIJVEND_IN_ADVIESVRAAG, AdviesvraagWerkstroom
from workflows.afwegingskader import AfwegingWerkstroom
from workflows.basis import Klasse, Motivering, Reden, Werkstroom, openstaand
from workflows.meldcode import MeldcodeFeiten, MeldcodeWerkstroom
from workflows.meldcode_redenen import BLIJVEND_IN_MELDCODE
from workflows.melding import BLIJVEND_IN_MELDING, MeldingWerkstroom

InMeldcode = MeldcodeHandeling | AdviesHandeling | MeldingHandeling
Gegeven = tuple[Motivering, ...]
Zet = tuple[Werkstroom, str | None]
"""A machine and the event it is sent; None: the act is only recorded there."""

BLIJVEND_IN_DOORLOOP = BLIJVEND_IN_MELDCODE - {"SPOED_ONVOLLEDIG"}
"""What was left open in an emergency is explained for each melding: it says why nobody was informed of that one."""
_ORDE = list(Klasse)


def beoordeel_in_meldcode(
    casus: Casus, inrichting: Inrichting, handeling: InMeldcode, algemeen: tuple[Reden, ...]
) -> Beoordeling:
    """Judge one act; references were checked before. All reasons of both machines, from hardest to softest."""
    gegeven = (*_eerder_gegeven(casus, handeling), *uitgeschreven(handeling.motiveringen))
    zetten = _zetten(casus, inrichting, handeling, gegeven)
    redenen = list(algemeen)
    for machine, event in zetten:
        redenen.extend(machine.redenen(event) if event else machine.redenen_registratie(handeling.soort))
        redenen.extend(machine.eigen_redenen(handeling.soort))
    alle = tuple(sorted(dict.fromkeys(redenen), key=lambda reden: _ORDE.index(reden.klasse)))
    staan = openstaand(alle, gegeven)
    if staan:
        return Beoordeling(alle, staan)
    bewogen = [machine.stuur(event) if event else machine.huidige for machine, event in zetten]
    configuratie = tuple(sorted({staat for staten in bewogen for staat in staten}))
    return Beoordeling(alle, (), configuratie, "+".join(machine.definitie for machine, _ in zetten))


def mogelijk_in_meldcode(
    casus: Casus, inrichting: Inrichting, id_: str, event: str, dag: date
) -> Beoordeling:
    """What a button for this event asks today, of a walk, a question for advice or a melding with this id."""
    machine: Werkstroom
    weg: tuple[Reden, ...] = ()
    if id_ in casus.doorlopen:
        doorloop = casus.doorlopen[id_]
        gegeven = _van_doorloop(doorloop)
        if event in AfwegingWerkstroom.overgangen():
            machine, weg = _afweging(casus, id_, None, gegeven), overgedragen(casus, id_, event)
        else:
            feiten = meldcode_feiten.feiten(casus, inrichting, doorloop, None, dag)
            machine = MeldcodeWerkstroom(feiten, doorloop.configuratie, gegeven)
    elif id_ in casus.adviesvragen:
        advies = casus.adviesvragen[id_]
        gegeven = _van_adviesvraag(advies)
        weg = overgedragen(casus, advies.doorloop, event)
        feiten_advies = adviesvraag_feiten.feiten(casus, inrichting, advies, None, dag)
        machine = AdviesvraagWerkstroom(feiten_advies, advies.configuratie, gegeven)
    else:
        melding = casus.meldingen[id_]
        gegeven = _van_melding(melding)
        machine = MeldingWerkstroom(
            melding_feiten.feiten(casus, melding, None, dag), melding.configuratie, gegeven
        )
    redenen = tuple(dict.fromkeys((*weg, *machine.redenen(event))))
    return Beoordeling(redenen, openstaand(redenen, gegeven), machine.huidige, machine.definitie)


def _eerder_gegeven(casus: Casus, handeling: InMeldcode) -> Gegeven:
    if isinstance(handeling, AdviesHandeling):
        advies = casus.adviesvragen.get(handeling.adviesvraag)
        return _van_adviesvraag(advies) if advies else ()
    if isinstance(handeling, MeldcodeHandeling | g.SpoedMelden):
        doorloop = casus.doorlopen.get(handeling.doorloop)
        return _van_doorloop(doorloop) if doorloop else ()
    melding = casus.meldingen.get(handeling.melding)
    return _van_melding(melding) if melding else ()


def _van_doorloop(doorloop: Doorloop) -> Gegeven:
    return blijvend(doorloop.blijvend, BLIJVEND_IN_DOORLOOP)


def _van_adviesvraag(advies: Adviesvraag) -> Gegeven:
    return blijvend(advies.motiveringen, BLIJVEND_IN_ADVIESVRAAG)


def _van_melding(melding: Melding) -> Gegeven:
    """The one explanation of an emergency stands with each person it was about: they are not asked for again."""
    per_persoon = tuple(
        Motivering("NIET_VOORAF_OVER_MELDING", k.persoon, k.grond, k.toelichting, k.pogingen)
        for k in melding.kennisgevingen
        if k.grond and k.telt
    )
    ingetrokken = {k.persoon for k in melding.kennisgevingen if k.grond and not k.telt}
    eerder = blijvend(melding.motiveringen, BLIJVEND_IN_MELDING)
    # A ground that was mended away answers no longer: the record it stood in does not count.
    return (*(m for m in eerder if m.betreft not in ingetrokken), *per_persoon)


def _zetten(casus: Casus, inrichting: Inrichting, handeling: InMeldcode, gegeven: Gegeven) -> list[Zet]:
    na = casus.toegepast(proef(casus, handeling))
    match handeling:
        case m.DoorloopBeginnen():
            return [(MeldcodeWerkstroom(), None)]
        case g.SpoedMelden():
            doorloop = _doorloop(casus, inrichting, na, handeling, gegeven)
            return [doorloop, (_melding(casus, na, handeling, gegeven), "spoed_melden")]
        case g.MeldingVoorbereiden():
            return [(MeldingWerkstroom(), None), _alleen_open(casus, handeling.doorloop)]
        case _ if isinstance(handeling, MeldingHandeling):
            event = melding_feiten.event_van(casus, na.meldingen[handeling.melding], handeling)
            return [(_melding(casus, na, handeling, gegeven), event)]
        case a.AdviesvraagBeginnen():
            nu = casus.doorlopen[handeling.doorloop]
            machine, _ = _alleen_open(casus, nu.id)
            begint = nu.open_ and nu.stap("stap2") == "open"
            return [(AdviesvraagWerkstroom(), None), (machine, "stap2_beginnen" if begint else None)]
        case _ if isinstance(handeling, AdviesHandeling):
            return [
                _adviesvraag(casus, inrichting, na, handeling, gegeven),
                _alleen_open(casus, casus.adviesvragen[handeling.adviesvraag].doorloop),
            ]
        case m.VraagBeantwoorden() | m.Evalueren():
            doorloop = _doorloop(casus, inrichting, na, handeling, gegeven)
            afweging = _afweging(casus, handeling.doorloop, handeling, gegeven)
            event = meldcode_feiten.afweging_event(handeling)
            # Help may run and be evaluated without the route having come to question 5.
            if isinstance(handeling, m.Evalueren) and not afweging.past(event):
                return [doorloop]
            return [doorloop, (afweging, event)]
        case _:
            return [_doorloop(casus, inrichting, na, handeling, gegeven)]


def _doorloop(
    casus: Casus,
    inrichting: Inrichting,
    na: Casus,
    handeling: MeldcodeHandeling | g.SpoedMelden,
    gegeven: Gegeven,
) -> Zet:
    nu, straks = casus.doorlopen[handeling.doorloop], na.doorlopen[handeling.doorloop]
    dag = handeling.gebeurd_op.laatste_dag
    feiten = meldcode_feiten.feiten(casus, inrichting, straks, handeling, dag)
    event = meldcode_feiten.event_van(casus, nu, straks, handeling)
    return MeldcodeWerkstroom(feiten, nu.configuratie, gegeven), event


def _alleen_open(casus: Casus, doorloop_id: str) -> Zet:
    """The walk itself is not moved by this, but must not have been handed over."""
    return MeldcodeWerkstroom(MeldcodeFeiten(), casus.doorlopen[doorloop_id].configuratie), None


def overgedragen(casus: Casus, doorloop_id: str, event: str) -> tuple[Reden, ...]:
    """Why nothing of this walk is taken any more; no reason as long as it was not handed over."""
    machine, _ = _alleen_open(casus, doorloop_id)
    return () if machine.neemt_op() else machine.redenen_registratie(event)


def _afweging(
    casus: Casus, doorloop_id: str, handeling: m.VraagBeantwoorden | m.Evalueren | None, gegeven: Gegeven
) -> AfwegingWerkstroom:
    doorloop = casus.doorlopen[doorloop_id]
    feiten = meldcode_feiten.afweging_feiten(casus, doorloop, handeling)
    return AfwegingWerkstroom(feiten, doorloop.afweging.configuratie or None, gegeven)


def _adviesvraag(
    casus: Casus, inrichting: Inrichting, na: Casus, handeling: AdviesHandeling, gegeven: Gegeven
) -> Zet:
    nu, straks = casus.adviesvragen[handeling.adviesvraag], na.adviesvragen[handeling.adviesvraag]
    dag = handeling.gebeurd_op.laatste_dag
    feiten = adviesvraag_feiten.feiten(casus, inrichting, straks, handeling, dag)
    machine = AdviesvraagWerkstroom(feiten, nu.configuratie, gegeven)
    return machine, adviesvraag_feiten.event_van(handeling)


def _melding(casus: Casus, na: Casus, handeling: MeldingHandeling, gegeven: Gegeven) -> MeldingWerkstroom:
    """A melding that only begins with this act asks nothing of its own."""
    nu = casus.meldingen.get(handeling.melding)
    if nu is None:
        return MeldingWerkstroom(None, None, gegeven)
    feiten = melding_feiten.feiten(casus, na.meldingen[nu.id], handeling, handeling.gebeurd_op.laatste_dag)
    return MeldingWerkstroom(feiten, nu.configuratie, gegeven)
