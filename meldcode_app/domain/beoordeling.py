"""What a proposed act asks or meets, before anything is written: the same answer for button, panel, refusal, journal.

Invariants: pure; all reasons at once; an act that only records moves no machine; references that do not exist
are an error of the one who typed, not a reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from meldcode_app.domain.beoordeling_meldcode import InMeldcode, beoordeel_in_meldcode, overgedragen
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import (
    AlleHandelingen,
    BijlageHandeling,
    KluisHandeling,
    Verbeteren,
    VerzoekHandeling,
)
from meldcode_app.domain.handelingen.bijlage import BijlageIntrekken, BijlageToevoegen
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.informatieverzoek_feiten import feiten, te_informeren
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.oordeel import Beoordeling, blijvend, proef, uitgeschreven
from meldcode_app.domain.verwijzingen import controleer_verwijzingen
from meldcode_app.domain.verwijzingen_bijlage import brieven_met, doorloop_van
from meldcode_app.domain.vooraf import later_vooraf
from workflows.basis import Reden, openstaand
from workflows.informatieverzoek import DELEN_MOGELIJK, InformatieverzoekWerkstroom
from workflows.informatieverzoek_redenen import BLIJVENDE_MOTIVERINGEN
from workflows.vastlegging import redenen_vastleggen


def beoordeel(casus: Casus, inrichting: Inrichting, handeling: AlleHandelingen, vandaag: date) -> Beoordeling:
    """Judge one act. Raises OngeldigeHandeling on a reference to something that is not in the casus."""
    assert not isinstance(handeling, Verbeteren)  # that needs the entries: beoordeling_verbeteren.py
    controleer_verwijzingen(casus, handeling)
    genoemd_in = brieven_met(casus, handeling.bijlage) if isinstance(handeling, BijlageIntrekken) else ()
    later = later_vooraf(casus, handeling)
    algemeen = redenen_vastleggen(
        # What happened with a piece is that it was added, whatever day stands on it.
        vandaag if isinstance(handeling, BijlageToevoegen) else handeling.gebeurd_op.laatste_dag,
        vandaag,
        ook=_ook_gebeurd(handeling),
        genoemd_in=genoemd_in,
        later_vooraf=later.bij_verzoek,
        later_over_melding=later.bij_melding,
    )
    gegeven = uitgeschreven(handeling.motiveringen)
    if isinstance(handeling, InMeldcode):
        return beoordeel_in_meldcode(casus, inrichting, handeling, algemeen)
    if isinstance(handeling, BijlageHandeling):
        algemeen = (*_na_overdracht(casus, handeling), *algemeen)
    if not isinstance(handeling, VerzoekHandeling):
        return Beoordeling(algemeen, openstaand(algemeen, gegeven))
    if isinstance(handeling, h.Ontvangen):
        begin = InformatieverzoekWerkstroom()
        return Beoordeling(algemeen, openstaand(algemeen, gegeven), begin.huidige, begin.definitie)
    return _beoordeel_verzoek(casus, inrichting, handeling, vandaag, algemeen)


def _ook_gebeurd(handeling: AlleHandelingen) -> tuple[date, ...]:
    """Other days that have been already by this act: attempts, a signature, telling the board, that of a piece."""
    op_het_stuk = (handeling.gebeurd_op.laatste_dag,) if isinstance(handeling, BijlageToevoegen) else ()
    genoemd = (getattr(handeling, veld, None) for veld in ("ondertekend_op", "bevoegd_gezag_op"))
    pogingen = (poging.dag for m in handeling.motiveringen for poging in m.pogingen)
    return (*(dag for dag in genoemd if dag is not None), *pogingen, *op_het_stuk)


def _na_overdracht(casus: Casus, handeling: BijlageHandeling) -> tuple[Reden, ...]:
    """A file may be added in every state but after handing over (G-7): a record, it moves no machine."""
    erbij = handeling if isinstance(handeling, BijlageToevoegen) else casus.bijlagen[handeling.bijlage].inhoud
    doorloop = doorloop_van(casus, erbij)
    return overgedragen(casus, doorloop, handeling.soort) if doorloop else ()


def _beoordeel_verzoek(
    casus: Casus,
    inrichting: Inrichting,
    handeling: VerzoekHandeling,
    vandaag: date,
    algemeen: tuple[Reden, ...],
) -> Beoordeling:
    verzoek = casus.verzoeken[handeling.verzoek]
    # Judged without its motivations: what was not asked must not make a record that answers the question.
    straks = verzoek.toegepast(proef(casus, handeling, verzoek.configuratie))
    dag = handeling.gebeurd_op.laatste_dag
    gegeven = (
        *blijvend(verzoek.motiveringen, BLIJVENDE_MOTIVERINGEN),
        *uitgeschreven(handeling.motiveringen),
    )
    machine = InformatieverzoekWerkstroom(
        feiten(casus, inrichting, straks, handeling, dag, vandaag), verzoek.configuratie, gegeven
    )
    event = event_van(casus, verzoek, straks, handeling)
    eigen = machine.redenen(event) if event else machine.eigen_redenen(handeling.soort)
    redenen = (*algemeen, *eigen)
    staan = openstaand(redenen, gegeven)
    configuratie = machine.stuur(event) if event and not staan else verzoek.configuratie
    return Beoordeling(redenen, staan, configuratie, machine.definitie)


def mogelijk(
    casus: Casus, inrichting: Inrichting, verzoek: Informatieverzoek, event: str, dag: date
) -> Beoordeling:
    """What a button for this event asks today, without an act yet."""
    gegeven = blijvend(verzoek.motiveringen, BLIJVENDE_MOTIVERINGEN)
    machine = InformatieverzoekWerkstroom(
        feiten(casus, inrichting, verzoek, None, dag), verzoek.configuratie, gegeven
    )
    redenen = machine.redenen(event)
    return Beoordeling(redenen, openstaand(redenen, gegeven), verzoek.configuratie, machine.definitie)


def alleen_gevraagd(handeling: AlleHandelingen, redenen: Iterable[Reden]) -> AlleHandelingen:
    """The act with only the motivations that answer one of these reasons.

    A motivation for what was not asked would stand in the file as something that was weighed.
    """
    gevraagd = {(reden.code, reden.betreft) for reden in redenen}
    over = []
    for m in handeling.motiveringen:
        betreft = tuple(b for b in (m.betreft or ("",)) if (m.code, b) in gevraagd)
        if betreft:
            over.append(replace(m, betreft=() if betreft == ("",) else betreft))
    return replace(handeling, motiveringen=tuple(over))


def events() -> tuple[str, ...]:
    """Every event of a request, for lists of what is possible next."""
    return tuple(sorted(InformatieverzoekWerkstroom.overgangen()))


def event_van(
    casus: Casus, verzoek: Informatieverzoek, straks: Informatieverzoek, handeling: VerzoekHandeling
) -> str | None:
    """The event of the machine for this act; None for an act that is only recorded (G-7)."""
    delen_mogelijk = verzoek.verloop in DELEN_MOGELIJK
    dag = handeling.gebeurd_op.laatste_dag
    match handeling:
        case h.KaderVaststellen():
            return (
                "kader_vaststellen"
                if handeling.kader == "jeugdwet_7_3_11_4"
                else "geen_grondslag_vaststellen"
            )
        case h.DeelOverslaan():
            return f"{handeling.deel}_overslaan"
        case h.DeelHeropenen():
            return f"{handeling.deel}_heropenen"
        case h.NoodzaakBeoordelen():
            alle = all(vraag.id in straks.beoordelingen for vraag in straks.vragen)
            return "noodzaak_beoordelen" if alle or not delen_mogelijk else None
        case h.Informeren():
            allen = all(straks.kennisgevingen_van(p.id) for p in te_informeren(casus, dag))
            return "informeren" if allen and delen_mogelijk else None
        case h.ZienswijzeOntvangen():
            allen = all(z.uitkomst for z in straks.zienswijzen.values())
            return "zienswijze_ontvangen" if allen and delen_mogelijk else None
        case h.ZienswijzeVragen() | h.BezwaarOuder() | h.Aanvullen() | h.BriefOpstellen():
            return None
        case _:
            return handeling.soort


def vereist_open_casus(casus: Casus, handeling: AlleHandelingen) -> None:
    """An act belongs to an opened casus; opening happens once. Raises OngeldigeHandeling."""
    if isinstance(handeling, KluisHandeling):
        return
    if isinstance(handeling, CasusOpenen) == casus.bestaat:
        raise OngeldigeHandeling(
            "Deze casus is al geopend." if casus.bestaat else "Deze casus bestaat nog niet.",
            "Er is niets vastgelegd.",
            "Ga terug naar de lijst met casussen en kies daar opnieuw.",
        )
