"""A doorloop, folded event by event (domain 7.1). Asks no rule and never fails on an accepted entry.

Invariants: whoever was not spoken with has a record of it with its ground, one per person, whatever act brought the
ground; a talk informs, so it stands among the Kennisgevingen too (architecture 4); reopening empties `blijvend`: what
was answered before closing is asked again; an answer about a step or about doubt ends with that step or doubt.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from meldcode_app.domain.afweging import Afweging, GegevenAntwoord
from meldcode_app.domain.configuratie import eigen_staten
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.kennisgeving import Kennisgeving, WanneerGeinformeerd
from meldcode_app.domain.meldcode import (
    Afspraak,
    Besluit,
    Consult,
    Doorloop,
    Evaluatie,
    Gesprek,
    Hulp,
    NamensRegel,
    Signaal,
    SpoedStand,
    Standpunt,
)
from workflows.afwegingskader import AfwegingWerkstroom
from workflows.meldcode import STAPPEN, MeldcodeWerkstroom
from workflows.meldcode_redenen import BLIJVEND_IN_MELDCODE

GEEN_GESPREK = frozenset({"GEEN_GESPREK_OUDER", "GEEN_GESPREK_KIND"})
"""Motivations that say why somebody was not spoken with."""
STAP_KLAAR = frozenset({"afgerond", "overgeslagen"})
"""States of a step after which nothing is asked about it."""
BESLOTEN = frozenset({"vervolg", "afgesloten"})
NOG_TE_BESLISSEN = frozenset({"lopend", "beslissen"})
"""Going from the one to the other, the decisions of before are no longer in force."""


def begonnen(g: Gebeurtenis) -> Doorloop:
    """The state after `doorloop_beginnen`. Raises TypeError on another act."""
    handeling = g.handeling
    if not isinstance(handeling, h.DoorloopBeginnen):
        raise TypeError(handeling.soort)
    return Doorloop(
        id=handeling.doorloop,
        professional=handeling.professional or handeling.namens or handeling.door,
        begonnen_op=handeling.gebeurd_op,
        begonnen_door=handeling.namens or handeling.door,
        aanleiding=handeling.aanleiding,
        vervolg_op=handeling.vervolg_op,
        gevraagd=handeling.gevraagd,
        configuratie=eigen_staten(g.configuratie, MeldcodeWerkstroom),
        definitie=g.definitie,
        namens=_namens(g),
        motiveringen=handeling.motiveringen,
        blijvend=_blijvend(g),
        laatste_seq=g.seq,
    )


def toegepast(d: Doorloop, g: Gebeurtenis) -> Doorloop:
    """The state after one more event: an act of the meldcode, or another act that moves this doorloop along."""
    basis = replace(
        d,
        laatste_seq=g.seq,
        configuratie=eigen_staten(g.configuratie, MeldcodeWerkstroom, d.configuratie),
        afweging=replace(
            d.afweging,
            configuratie=eigen_staten(g.configuratie, AfwegingWerkstroom, d.afweging.configuratie),
        ),
        motiveringen=(*d.motiveringen, *g.handeling.motiveringen),
        namens=(*d.namens, *_namens(g)),
    )
    dag = g.handeling.gebeurd_op.laatste_dag
    bewogen = {}
    if basis.configuratie != d.configuratie:  # most acts move nothing
        bewogen = {stap: dag for stap in STAPPEN if d.stap(stap) != basis.stap(stap)}
    klaar = {stap for stap in bewogen if basis.stap(stap) in STAP_KLAAR}
    basis = replace(
        basis,
        stap_op={**d.stap_op, **bewogen},
        blijvend=(*_nog_blijvend(d, klaar, g), *_blijvend(g)),
    )
    if d.besluit_staat in BESLOTEN and basis.besluit_staat in NOG_TE_BESLISSEN:
        basis = replace(basis, vervallen_seq=g.seq)
    heropend = d.besluit_staat == "afgesloten" and basis.open_
    if heropend:
        basis = replace(basis, blijvend=_blijvend(g), afsluiting=None, heropend_seq=g.seq)
    return _met_niet_gesproken(_gevolg(d, basis, g), g)


def _nog_blijvend(d: Doorloop, klaar: set[str], g: Gebeurtenis) -> tuple[Motivering, ...]:
    """What still answers: why a step was not finished only until it is, why nobody was called only for that doubt."""
    weg = {("STAP_NIET_AF", stap) for stap in klaar}
    if isinstance(g.handeling, h.VraagBeantwoorden) and g.handeling.antwoord == "twijfel":
        weg.add(("TWIJFEL_ZONDER_ADVIES", ""))
    over = []
    for m in d.blijvend:
        betreft = tuple(b for b in (m.betreft or ("",)) if (m.code, b) not in weg)
        if betreft:
            over.append(replace(m, betreft=tuple(b for b in betreft if b)))
    return tuple(over)


def _blijvend(g: Gebeurtenis) -> tuple[Motivering, ...]:
    return tuple(m for m in g.handeling.motiveringen if m.code in BLIJVEND_IN_MELDCODE)


def met_namens(d: Doorloop, g: Gebeurtenis) -> Doorloop:
    """The walk after an act of its question for advice or melding: what was typed for a colleague waits there too."""
    return replace(d, namens=(*d.namens, *_namens(g)))


def _namens(g: Gebeurtenis) -> tuple[NamensRegel, ...]:
    handeling = g.handeling
    if not handeling.namens or handeling.namens == handeling.door:
        return ()
    op = handeling.gebeurd_op.laatste_dag
    return (NamensRegel(seq=g.seq, soort=g.soort, namens=handeling.namens, door=handeling.door, op=op),)


def _gevolg(was: Doorloop, d: Doorloop, g: Gebeurtenis) -> Doorloop:
    """What the act itself adds. `was` is the state before it, for what the machine has already moved in `d`."""
    handeling = g.handeling
    dag = handeling.gebeurd_op.laatste_dag
    match handeling:
        case h.SignaalVastleggen():
            signaal = Signaal(id=handeling.signaal, inhoud=handeling, seq=g.seq)
            return replace(d, signalen={**d.signalen, signaal.id: signaal})
        case h.MedewerkerAlsPleger():
            return replace(d, medewerker_als_pleger=(*d.medewerker_als_pleger, handeling))
        case h.ConsultVastleggen():
            consult = Consult(id=handeling.consult, inhoud=handeling, seq=g.seq)
            return replace(d, consulten={**d.consulten, consult.id: consult})
        case h.GesprekVastleggen():
            return _met_gesprek(d, handeling, g)
        case h.ZorgenDelen():
            nieuw = tuple(
                replace(_kennisgeving(handeling, p, handeling.wanneer, g), bezwaar=handeling.bezwaar)
                for p in handeling.personen
            )
            return replace(d, kennisgevingen=(*d.kennisgevingen, *nieuw))
        case h.WegingVastleggen():
            return replace(d, wegingen=(*d.wegingen, handeling))
        case h.VraagBeantwoorden():
            return replace(d, afweging=_met_antwoord(d.afweging, handeling, g.seq))
        case h.SpoedVerklaren():
            # Declared again while it runs only fills in more of the checklist.
            sinds = was.spoed.sinds if was.spoed and was.spoed_loopt else handeling.gebeurd_op
            return replace(d, spoed=SpoedStand(sinds=sinds, inhoud=handeling))
        case h.SpoedOpheffen() if d.spoed is not None:
            return replace(d, spoed=replace(d.spoed, opgeheven_op=dag, opgeheven_reden=handeling.reden))
        case h.MeldcodeAfsluiten():
            return replace(d, afsluiting=handeling)
        case h.Overdragen():
            return replace(d, overdracht=handeling)
        case h.MeldcodeAanvullen():
            return replace(d, aanvullingen=(*d.aanvullingen, handeling))
        case h.InvoerBevestigen():
            regels = tuple(_bevestigd(r, handeling) for r in d.namens)
            return replace(d, namens=regels)
        case h.AfspraakMaken():
            return _met_afspraak(d, handeling, g.seq)
        case h.AfspraakNagekomen() if handeling.afspraak in d.afspraken:
            klaar = replace(d.afspraken[handeling.afspraak], nagekomen=True)
            return replace(d, afspraken={**d.afspraken, klaar.id: klaar})
        case _:
            return _besluitgevolg(d, g)


def _besluitgevolg(d: Doorloop, g: Gebeurtenis) -> Doorloop:
    """What acts about deciding, help and evaluating add."""
    handeling = g.handeling
    dag = handeling.gebeurd_op.laatste_dag
    match handeling:
        case h.BesluitVaststellen():
            besluit = Besluit(
                melden=handeling.melden,
                melden_reden=handeling.melden_reden,
                hulp=handeling.hulp,
                hulp_reden=handeling.hulp_reden,
                eigen_afweging=handeling.eigen_afweging,
                besloten_door=handeling.besloten_door,
                op=dag,
                herzien_op=handeling.herzien_op,
                uitkomst_kader=d.afweging.uitkomst,
                motiveringen=handeling.motiveringen,
                seq=g.seq,
            )
            return replace(d, besluiten=(*d.besluiten, besluit), stap_op={**d.stap_op, "stap5": dag})
        case h.HulpAfspreken():
            hulp = Hulp(
                doelen=handeling.doelen,
                termijn=handeling.termijn,
                wie=handeling.wie,
                casemanager=handeling.casemanager,
                toelichting=handeling.toelichting,
                op=dag,
                seq=g.seq,
            )
            return replace(d, hulp=(*d.hulp, hulp))
        case h.StandpuntVastleggen():
            standpunt = Standpunt(
                van=handeling.van,
                tekst=handeling.tekst,
                op=dag,
                ondertekend_op=handeling.ondertekend_op,
                seq=g.seq,
            )
            return replace(d, standpunten=(*d.standpunten, standpunt))
        case h.Evalueren():
            evaluatie = Evaluatie(
                geslaagd=handeling.geslaagd == "ja",
                onderbouwing=handeling.onderbouwing,
                per_doel=handeling.per_doel,
                volgafspraken=handeling.volgafspraken,
                op=dag,
                seq=g.seq,
            )
            return replace(
                d,
                evaluaties=(*d.evaluaties, evaluatie),
                afweging=_met_antwoord(d.afweging, handeling, g.seq),
            )
        case _:
            return d


def _met_antwoord(afweging: Afweging, handeling: h.VraagBeantwoorden | h.Evalueren, seq: int) -> Afweging:
    if isinstance(handeling, h.VraagBeantwoorden):
        vraag, antwoord = int(handeling.vraag), str(handeling.antwoord)
        aard, wie_helpt = tuple(str(a) for a in handeling.aard), handeling.wie_helpt
    else:
        vraag, antwoord, aard, wie_helpt = 5, str(handeling.geslaagd), (), ""
    gegeven = GegevenAntwoord(
        vraag=vraag,
        antwoord=antwoord,
        onderbouwing=handeling.onderbouwing,
        gekoppeld=handeling.gekoppeld,
        aard=aard,
        wie_helpt=wie_helpt,
        op=handeling.gebeurd_op.laatste_dag,
        door=handeling.namens or handeling.door,
        seq=seq,
        versie=1 + sum(a.vraag == vraag for a in afweging.antwoorden),
    )
    return replace(afweging, antwoorden=(*afweging.antwoorden, gegeven))


def _kennisgeving(
    handeling: h.GesprekVastleggen | h.ZorgenDelen, persoon: str, wanneer: WanneerGeinformeerd, g: Gebeurtenis
) -> Kennisgeving:
    return Kennisgeving(
        persoon=persoon,
        wanneer=wanneer,
        op=handeling.gebeurd_op,
        wijze=handeling.wijze if isinstance(handeling, h.ZorgenDelen) else "gesprek",
        door=handeling.namens or handeling.door,
        reactie=handeling.reactie,
        seq=g.seq,
        vastgelegd_in=g.moment_in or g.seq,
        vastgelegd_op=g.moment_op or g.geregistreerd_op,
    )


def _met_gesprek(d: Doorloop, handeling: h.GesprekVastleggen, g: Gebeurtenis) -> Doorloop:
    gesprekken = tuple(
        Gesprek(
            persoon=persoon,
            gehouden=True,
            op=handeling.gebeurd_op,
            id=handeling.gesprek,
            inhoud=handeling,
            door=handeling.namens or handeling.door,
            seq=g.seq,
        )
        for persoon in handeling.personen
    )
    geinformeerd = tuple(_kennisgeving(handeling, p, "vooraf", g) for p in handeling.personen)
    return replace(
        d,
        gesprekken=(*d.gesprekken, *gesprekken),
        kennisgevingen=(*d.kennisgevingen, *geinformeerd),
    )


def _met_niet_gesproken(d: Doorloop, g: Gebeurtenis) -> Doorloop:
    """Who was left out of the talks: named by the act, or by a motivation of any act; one record per person."""
    handeling = g.handeling
    genoemd = handeling.personen if isinstance(handeling, h.GesprekOverslaan) else ()
    gronden = {p: m for m in handeling.motiveringen if m.code in GEEN_GESPREK for p in m.betreft}
    nieuw = []
    for persoon in dict.fromkeys((*genoemd, *gronden)):
        gegeven: dict[str, Any] = {}
        if persoon in gronden:
            m = gronden[persoon]
            gegeven = {"grond": m.grond, "toelichting": m.tekst, "pogingen": len(m.pogingen)}
        nieuw.append(
            Gesprek(
                persoon=persoon,
                gehouden=False,
                op=handeling.gebeurd_op,
                door=handeling.namens or handeling.door,
                seq=g.seq,
                **gegeven,
            )
        )
    return replace(d, gesprekken=(*d.gesprekken, *nieuw))


def _bevestigd(regel: NamensRegel, handeling: h.InvoerBevestigen) -> NamensRegel:
    if regel.seq not in handeling.regels or regel.namens != handeling.deelnemer:
        return regel
    dag = handeling.gebeurd_op.laatste_dag
    return replace(
        regel, bevestigd_op=dag, bevestigd_hoe=handeling.hoe, bewijs_weg_op=None, bewijs_vervallen=False
    )


def _met_afspraak(d: Doorloop, handeling: h.AfspraakMaken, seq: int) -> Doorloop:
    afspraak = Afspraak(
        id=handeling.afspraak,
        tekst=handeling.tekst,
        stap=handeling.stap,
        wie=handeling.wie,
        voor=handeling.voor,
        op=handeling.gebeurd_op.laatste_dag,
        seq=seq,
    )
    return replace(d, afspraken={**d.afspraken, afspraak.id: afspraak})
