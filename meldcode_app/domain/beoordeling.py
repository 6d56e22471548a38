"""What a proposed act asks or meets, before anything is written: the same answer for button, panel, refusal, journal.

Invariants: pure; all reasons at once; an act that only records moves no machine; references that do not exist
are an error of the one who typed, not a reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import AlleHandelingen, VerzoekHandeling
from meldcode_app.domain.handelingen.basis import Motivering as MotiveringInvoer
from meldcode_app.domain.handelingen.casus import CasusOpenen, KluisInrichten
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.informatieverzoek_feiten import feiten, te_informeren
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.verwijzingen import controleer_verwijzingen
from workflows.basis import Motivering, Reden, openstaand
from workflows.informatieverzoek import DELEN_MOGELIJK, InformatieverzoekWerkstroom
from workflows.informatieverzoek_redenen import BLIJVENDE_MOTIVERINGEN
from workflows.vastlegging import redenen_vastleggen


@dataclass(frozen=True)
class Beoordeling:
    """All reasons, those that still stand in the way, and where the machine would be after the act."""

    redenen: tuple[Reden, ...]
    open_redenen: tuple[Reden, ...]
    configuratie: tuple[str, ...] = ()
    definitie: str = ""

    @property
    def kan(self) -> bool:
        """Whether the act can be recorded as it is."""
        return not self.open_redenen


def beoordeel(casus: Casus, inrichting: Inrichting, handeling: AlleHandelingen, vandaag: date) -> Beoordeling:
    """Judge one act. Raises OngeldigeHandeling on a reference to something that is not in the casus."""
    controleer_verwijzingen(casus, handeling)
    algemeen = redenen_vastleggen(handeling.gebeurd_op.laatste_dag, vandaag)
    gegeven = _uitgeschreven(handeling.motiveringen)
    if not isinstance(handeling, VerzoekHandeling):
        return Beoordeling(algemeen, openstaand(algemeen, gegeven))
    if isinstance(handeling, h.Ontvangen):
        begin = InformatieverzoekWerkstroom()
        return Beoordeling(algemeen, openstaand(algemeen, gegeven), begin.huidige, begin.definitie)
    return _beoordeel_verzoek(casus, inrichting, handeling, vandaag, algemeen)


def _beoordeel_verzoek(
    casus: Casus,
    inrichting: Inrichting,
    handeling: VerzoekHandeling,
    vandaag: date,
    algemeen: tuple[Reden, ...],
) -> Beoordeling:
    verzoek = casus.verzoeken[handeling.verzoek]
    # Judged without its motivations: what was not asked must not make a record that answers the question.
    straks = verzoek.toegepast(_proef(casus, verzoek, replace(handeling, motiveringen=())))
    dag = handeling.gebeurd_op.laatste_dag
    gegeven = (*_blijvend(verzoek), *_uitgeschreven(handeling.motiveringen))
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
    gegeven = _blijvend(verzoek)
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


def _proef(casus: Casus, verzoek: Informatieverzoek, handeling: VerzoekHandeling) -> Gebeurtenis:
    return Gebeurtenis(
        seq=casus.laatste_seq + 1,
        casus=casus.id,
        soort=handeling.soort,
        handeling_id="",
        geregistreerd_op=datetime.min.replace(tzinfo=UTC),
        configuratie=verzoek.configuratie,
        inhoud=Inhoud(handeling=handeling),
    )


def _uitgeschreven(motiveringen: tuple[MotiveringInvoer, ...]) -> tuple[Motivering, ...]:
    """One per person or item, however many shared a ground and a text (G-11)."""
    return tuple(
        Motivering(m.code, betreft, m.grond, m.tekst, len(m.pogingen))
        for m in motiveringen
        for betreft in (m.betreft or ("",))
    )


def _blijvend(verzoek: Informatieverzoek) -> tuple[Motivering, ...]:
    return tuple(m for m in _uitgeschreven(verzoek.motiveringen) if m.code in BLIJVENDE_MOTIVERINGEN)


def vereist_open_casus(casus: Casus, handeling: AlleHandelingen) -> None:
    """An act belongs to an opened casus; opening happens once. Raises OngeldigeHandeling."""
    if isinstance(handeling, KluisInrichten):
        return
    if isinstance(handeling, CasusOpenen) == casus.bestaat:
        raise OngeldigeHandeling(
            "Deze casus is al geopend." if casus.bestaat else "Deze casus bestaat nog niet.",
            "Er is niets vastgelegd.",
            "Ga terug naar de lijst met casussen en kies daar opnieuw.",
        )
