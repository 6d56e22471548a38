"""A melding, folded event by event (domain 7.4). Asks no rule and never fails on an accepted entry.

Invariant: whoever was motivated as not informed beforehand has a record of it, one per person, also when one
motivation served all of them in an emergency.
"""

from __future__ import annotations

from msgspec.structs import replace

from meldcode_app.domain.configuratie import eigen_staten
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen import melding as h
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.kennisgeving import Kennisgeving
from meldcode_app.domain.kennisgeving_vouwen import met_geinformeerd
from meldcode_app.domain.melding import Bericht, Gedaan, Melding
from workflows.melding import MeldingWerkstroom


def begonnen(g: Gebeurtenis) -> Melding:
    """The state after `melding_voorbereiden`, or after `spoed_melden` without a draft."""
    handeling = g.handeling
    if not isinstance(handeling, h.MeldingVoorbereiden | h.SpoedMelden):
        raise TypeError(handeling.soort)
    nieuw = Melding(
        id=handeling.melding,
        doorloop=handeling.doorloop,
        begonnen_op=handeling.gebeurd_op,
        door=handeling.namens or handeling.door,
        configuratie=eigen_staten(g.configuratie, MeldingWerkstroom),
    )
    if isinstance(handeling, h.MeldingVoorbereiden):
        nieuw = replace(nieuw, adviesvraag=handeling.adviesvraag, eerdere=handeling.eerdere)
    return nieuw


def toegepast(m: Melding, g: Gebeurtenis, te_informeren: tuple[str, ...] = ()) -> Melding:
    """The state after one more event. `te_informeren` are who should have been told of it, for an emergency."""
    handeling = g.handeling
    basis = replace(
        m,
        laatste_seq=g.seq,
        configuratie=eigen_staten(g.configuratie, MeldingWerkstroom, m.configuratie),
        motiveringen=(*m.motiveringen, *handeling.motiveringen),
    )
    return _met_niet_geinformeerd(_gevolg(basis, g), g, te_informeren)


def _gevolg(m: Melding, g: Gebeurtenis) -> Melding:
    handeling = g.handeling
    match handeling:
        case h.MeldingFeiten():
            return replace(m, feiten=handeling)
        case h.MeldingInformeren():
            return replace(m, kennisgevingen=met_geinformeerd(m.kennisgevingen, handeling, g))
        case h.MeldingDoen() | h.SpoedMelden():
            return replace(m, gedaan=_gedaan(handeling, g.seq))
        case h.BerichtVeiligThuis():
            dag = handeling.gebeurd_op.laatste_dag
            bericht = Bericht(bericht=handeling.bericht, tekst=handeling.tekst, op=dag, seq=g.seq)
            return replace(m, berichten=(*m.berichten, bericht))
        case h.MeldingAanvullen():
            return replace(m, aanvullingen=(*m.aanvullingen, handeling))
        case _:
            return m


def _gedaan(handeling: h.MeldingDoen | h.SpoedMelden, seq: int) -> Gedaan:
    spoed = isinstance(handeling, h.SpoedMelden)
    return Gedaan(
        op=handeling.gebeurd_op,
        via=handeling.via,
        regio=handeling.regio,
        medewerker=handeling.medewerker,
        nummer=handeling.nummer,
        afspraken=handeling.afspraken,
        spoed=spoed,
        inhoud=handeling.inhoud if isinstance(handeling, h.SpoedMelden) else "",
        seq=seq,
    )


def _met_niet_geinformeerd(m: Melding, g: Gebeurtenis, te_informeren: tuple[str, ...]) -> Melding:
    bestaand = list(m.kennisgevingen)
    for motivering in g.handeling.motiveringen:
        for persoon in _over_wie(m, motivering, te_informeren):
            eigen = [i for i, k in enumerate(bestaand) if k.persoon == persoon and k.seq == g.seq]
            gegeven = {
                "grond": motivering.grond,
                "toelichting": motivering.tekst,
                "pogingen": len(motivering.pogingen),
            }
            if eigen:
                bestaand[eigen[-1]] = replace(bestaand[eigen[-1]], **gegeven)
            else:
                bestaand.append(
                    Kennisgeving(
                        persoon=persoon,
                        wanneer="niet",
                        op=g.handeling.gebeurd_op,
                        door=g.handeling.namens or g.handeling.door,
                        seq=g.seq,
                        grond=motivering.grond,
                        toelichting=motivering.tekst,
                        pogingen=len(motivering.pogingen),
                    )
                )
    return replace(m, kennisgevingen=tuple(bestaand))


def _over_wie(m: Melding, motivering: Motivering, te_informeren: tuple[str, ...]) -> tuple[str, ...]:
    if motivering.code == "NIET_VOORAF_OVER_MELDING":
        return motivering.betreft
    if motivering.code == "SPOED_ONVOLLEDIG":
        return tuple(p for p in te_informeren if not m.kennisgevingen_van(p))
    return ()
