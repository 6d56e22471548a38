"""A question for advice, folded event by event (domain 7.3). Asks no rule and never fails on an accepted entry."""

from __future__ import annotations

from msgspec.structs import replace

from meldcode_app.domain.adviesvraag import Advies, Adviesvraag, Blad, Gesteld, Weging
from meldcode_app.domain.configuratie import eigen_staten
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen import adviesvraag as h
from workflows.adviesvraag import AdviesvraagWerkstroom


def begonnen(g: Gebeurtenis) -> Adviesvraag:
    """The state after `adviesvraag_beginnen`."""
    handeling = g.handeling
    if not isinstance(handeling, h.AdviesvraagBeginnen):
        raise TypeError(handeling.soort)
    return Adviesvraag(
        id=handeling.adviesvraag,
        doorloop=handeling.doorloop,
        begonnen_op=handeling.gebeurd_op,
        door=handeling.namens or handeling.door,
        configuratie=eigen_staten(g.configuratie, AdviesvraagWerkstroom),
        motiveringen=handeling.motiveringen,
        laatste_seq=g.seq,
    )


def toegepast(a: Adviesvraag, g: Gebeurtenis) -> Adviesvraag:
    """The state after one more event."""
    handeling = g.handeling
    basis = replace(
        a,
        laatste_seq=g.seq,
        configuratie=eigen_staten(g.configuratie, AdviesvraagWerkstroom, a.configuratie),
        motiveringen=(*a.motiveringen, *handeling.motiveringen),
    )
    dag = handeling.gebeurd_op.laatste_dag
    match handeling:
        case h.AdviesbladInvullen():
            return replace(basis, tekst=handeling.tekst, oordelen=handeling.oordelen)
        case h.Anonimiseren() | h.AdviesbladAfdrukken():
            anoniem = isinstance(handeling, h.Anonimiseren)
            blad = Blad(
                document=handeling.document,
                bewerkbaar=handeling.bewerkbaar,
                anoniem=anoniem,
                op=dag,
                seq=g.seq,
            )
            return replace(basis, bladen=(*a.bladen, blad))
        case h.AdviesVragen():
            return replace(basis, gesteld=(*a.gesteld, _gesteld(handeling, g.seq)))
        case h.AdviesOntvangen():
            return replace(basis, adviezen=(*a.adviezen, _advies(a, handeling, g.seq)))
        case h.AdviesWegen():
            return replace(basis, wegingen=(*a.wegingen, Weging(inhoud=handeling, seq=g.seq)))
        case h.AdviesvraagAanvullen():
            return replace(basis, aanvullingen=(*a.aanvullingen, handeling))
        case _:
            return basis


def _gesteld(handeling: h.AdviesVragen, seq: int) -> Gesteld:
    return Gesteld(
        op=handeling.gebeurd_op,
        regio=handeling.regio,
        via=handeling.via,
        medewerker=handeling.medewerker,
        seq=seq,
    )


def _advies(a: Adviesvraag, handeling: h.AdviesOntvangen, seq: int) -> Advies:
    return Advies(
        op=handeling.gebeurd_op,
        regio=handeling.regio or a.gesteld_regio,
        via=handeling.via,
        medewerker=handeling.medewerker,
        nummer=handeling.nummer,
        advies=handeling.advies,
        strekking=handeling.strekking,
        seq=seq,
    )
