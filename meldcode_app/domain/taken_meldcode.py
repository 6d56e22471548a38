"""What a meldcode, a question for advice and a melding still ask, by whom and before which day.

Invariants: of a doorloop that was handed over only what a melding still asks, of the successor; of a closed one only
what was promised to look at again and what a melding still asks; terms of Veilig Thuis are theirs, and what the user
does is call. A doorloop that runs is never off the list: when nothing else is asked, its next step is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.meldcode_contact import adviesvragen_van, meldingen_van, zonder_weging
from meldcode_app.domain.meldcode_feiten import open_stappen, zonder_gesprek
from meldcode_app.domain.melding import Gedaan, Melding
from meldcode_app.domain.taak import VEILIG_THUIS, Taak
from workflows.leeftijden import grens, wordt
from workflows.termijnen import (
    ONDERZOEK_WEKEN,
    TERMIJN_VEILIG_THUIS,
    VEILIGHEIDSBEOORDELING_WERKDAGEN,
    werkdagen_na,
)

BEOORDEELD = frozenset({"veiligheidsbeoordeling", "onderzoek", "overdracht"})
"""Answers of Veilig Thuis that come with or after its first judgement: then that is no longer waited for."""


def taken_meldcode(casus: Casus) -> tuple[Taak, ...]:
    """The tasks of all doorlopen of this casus, in the order in which they began."""
    return tuple(taak for d in casus.doorlopen.values() for taak in _van(casus, d))


def _van(casus: Casus, d: Doorloop) -> Iterator[Taak]:
    if d.besluit_staat == "overgedragen":
        yield from _bij_opvolger(casus, d)
        return
    gevraagd = tuple(_gevraagd(casus, d))
    yield from gevraagd
    if d.open_:
        yield from _besloten_en_niet_gedaan(casus, d)
        if not gevraagd:
            yield from _volgende(d)
        yield from _bevestigen(d)


def _gevraagd(casus: Casus, d: Doorloop) -> Iterator[Taak]:
    if d.open_:
        yield from _eigen_stap(d)
        yield from _afspraken(d)
        yield from _gesprekken(casus, d)
        yield from _adviezen(casus, d)
        yield from _spoed_achteraf(casus, d)
        yield from _evalueren(d)
    yield from _herzien(d)
    for melding in meldingen_van(casus, d.id):
        yield from _melding(casus, d, melding)


def _bij_opvolger(casus: Casus, d: Doorloop) -> Iterator[Taak]:
    """What a melding still asks does not end with the walk: it is the successor's, or while there is none one's own."""
    opvolger = d.overdracht.opvolger if d.overdracht else ""
    for melding in meldingen_van(casus, d.id):
        for taak in _melding(casus, d, melding):
            yield taak if taak.wacht_op_ander else replace(taak, wie=opvolger or d.professional)


def _taak(d: Doorloop, soort: str, plek: str, *over: str) -> Taak:
    """A task of the one whose meldcode it is, asked by careful work and without a day."""
    return Taak(
        id="/".join((d.id, soort, *over)),
        soort=soort,
        betreft=over,
        wie=d.professional,
        herkomst="zorgvuldigheid",
        pagina="meldcode",
        doel=d.id,
        plek=plek,
    )


def _bij_melding(d: Doorloop, m: Melding, soort: str, plek: str, *over: str) -> Taak:
    taak = _taak(d, soort, plek, *over)
    return replace(taak, id="/".join((m.id, soort, *over)), pagina="melding", doel=m.id)


def _volgende(d: Doorloop) -> Iterator[Taak]:
    """The next step of a walk of which nothing else is on the list; deciding once there is nothing left before it."""
    nog = open_stappen(d)
    if d.besluit_staat == "beslissen" or (d.besluit_staat == "lopend" and not nog):
        yield replace(_taak(d, "meldcode_beslissen", "stap5"), norm="besluit-2-2-e")
    elif d.besluit_staat == "lopend":
        yield _taak(d, f"meldcode_verder_{nog[0]}", nog[0])


def _besloten_en_niet_gedaan(casus: Casus, d: Doorloop) -> Iterator[Taak]:
    """Decided on and not begun. What was done before an evaluation or a reopening was done for an earlier decision."""
    besluit = d.besluit
    if d.besluit_staat != "vervolg" or besluit is None:
        return
    sinds = max(d.heropend_seq, d.evaluaties[-1].seq if d.evaluaties else 0)
    gemeld = any(
        m.verloop == "melding_concept" or (m.gedaan is not None and m.gedaan.seq > sinds)
        for m in meldingen_van(casus, d.id)
    )
    if besluit.melden == "ja" and not gemeld:
        yield replace(_taak(d, "meldcode_melden", "vervolg"), norm="wmo-5.2.6")
    if besluit.hulp == "ja" and (d.hulp_nu is None or d.hulp_nu.seq < sinds):
        yield replace(_taak(d, "meldcode_hulp", "hulp"), norm="afwegingskader")


def _eigen_stap(d: Doorloop) -> Iterator[Taak]:
    if d.gevraagd and not d.eigen_stap_gezet:
        yield _taak(d, "meldcode_eigen_stap", "stap1", d.professional)


def _afspraken(d: Doorloop) -> Iterator[Taak]:
    for afspraak in d.afspraken.values():
        if not afspraak.nagekomen:
            taak = _taak(d, "meldcode_afspraak", afspraak.stap, afspraak.id)
            wie = afspraak.wie or d.professional
            yield replace(
                taak, wie=wie, voor=afspraak.voor, herkomst="afspraak", wacht_op_ander=wie == VEILIG_THUIS
            )


def _gesprekken(casus: Casus, d: Doorloop) -> Iterator[Taak]:
    if d.stap("stap3") != "bezig":
        return
    for persoon in zonder_gesprek(casus, d, d.stap_op["stap3"]):
        norm = "besluit-2-2-c" if persoon.id == casus.kind_id else "lkc-108725"
        taak = replace(_taak(d, "meldcode_gesprek", f"gesprek:{persoon.id}", persoon.id), norm=norm)
        yield replace(taak, tot=_meerderjarig_op(casus, persoon.id, d.stap_op["stap3"]))


def _adviezen(casus: Casus, d: Doorloop) -> Iterator[Taak]:
    for vraag in adviesvragen_van(casus, d.id):
        if vraag.staat != "advies_afgesloten" and zonder_weging(vraag):
            taak = _taak(d, "meldcode_advies_wegen", "eigen_besluit", vraag.id)
            yield replace(taak, norm="eigen-afweging", pagina="adviesvraag", doel=vraag.id)


def _spoed_achteraf(casus: Casus, d: Doorloop) -> Iterator[Taak]:
    """What was left open when it was reported in an emergency: each step, and the decisions."""
    gemeld = [m.gedaan for m in meldingen_van(casus, d.id) if m.gedaan and m.gedaan.spoed]
    if not gemeld:
        return
    for stap in open_stappen(d):
        yield replace(_taak(d, f"spoed_{stap}", stap), norm="spoed-achteraf")
    if not _besloten(d, gemeld[-1]):
        yield replace(_taak(d, "spoed_besluit", "stap5"), norm="spoed-achteraf")


def _besloten(d: Doorloop, gedaan: Gedaan) -> bool:
    """Whether decisions stand that go with the report: those before it only when they said report."""
    besluit = d.besluit_van_kracht
    return besluit is not None and (besluit.seq > gedaan.seq or besluit.melden == "ja")


def _evalueren(d: Doorloop) -> Iterator[Taak]:
    """Question 5, on the day that was agreed with the help; not while the help itself was decided against."""
    hulp = d.hulp_nu
    if d.besluit_staat != "vervolg" or hulp is None or hulp.termijn is None:
        return
    if d.besluit is not None and d.besluit.hulp == "nee":
        return
    if d.evaluaties and d.evaluaties[-1].seq > hulp.seq:
        return
    taak = _taak(d, "meldcode_evalueren", "stap5")
    yield replace(taak, voor=hulp.termijn, herkomst="besluit_meldcode", norm="afwegingskader")


def _herzien(d: Doorloop) -> Iterator[Taak]:
    """When it would be looked at again; while it is being decided anew, that is what happens."""
    if d.besluit_staat not in {"vervolg", "afgesloten"}:
        return
    besloten = d.besluit.herzien_op if d.besluit else None
    op = (d.afsluiting.herzien_op if d.afsluiting else None) or besloten
    if op is not None:
        yield replace(_taak(d, "meldcode_herzien", "stap5"), voor=op, herkomst="besluit_meldcode")


def _melding(casus: Casus, d: Doorloop, m: Melding) -> Iterator[Taak]:
    if m.verloop == "melding_concept":
        yield _bij_melding(d, m, "melding_concept", "melding_doen")
    if m.gedaan is None:
        return
    yield from _van_veilig_thuis(d, m, m.gedaan)
    if m.berichten and m.berichten[-1].bericht == "geen_terugkoppeling":
        yield _bij_melding(d, m, "melding_nabellen", "bericht")
    yield from _alsnog_informeren(casus, d, m, m.gedaan)


def _van_veilig_thuis(d: Doorloop, m: Melding, gedaan: Gedaan) -> Iterator[Taak]:
    soorten = {b.bericht for b in m.berichten}
    if not soorten & BEOORDEELD:
        taak = _bij_melding(d, m, "melding_veiligheidsbeoordeling", "bericht")
        voor = werkdagen_na(gedaan.op.laatste_dag, VEILIGHEIDSBEOORDELING_WERKDAGEN)
    elif "onderzoek" in soorten and "overdracht" not in soorten:
        taak = _bij_melding(d, m, "melding_onderzoek", "bericht")
        begin = next(b.op for b in m.berichten if b.bericht == "onderzoek")
        voor = begin + timedelta(weeks=ONDERZOEK_WEKEN)
    else:
        return
    yield replace(
        taak,
        voor=voor,
        wie=VEILIG_THUIS,
        wacht_op_ander=True,
        herkomst="veilig_thuis",
        norm=TERMIJN_VEILIG_THUIS,
    )


def _alsnog_informeren(casus: Casus, d: Doorloop, m: Melding, gedaan: Gedaan) -> Iterator[Taak]:
    """Who was not told of a melding that is done; why not stands with the melding, and it may still not be time."""
    dag = gedaan.op.laatste_dag
    for persoon in casus.te_informeren(dag):
        if any(k.telt and k.wanneer != "niet" for k in m.kennisgevingen_van(persoon.id)):
            continue
        taak = _bij_melding(d, m, "melding_alsnog_informeren", "informeren", persoon.id)
        yield replace(taak, norm="lkc-107130", tot=_meerderjarig_op(casus, persoon.id, dag))


def _meerderjarig_op(casus: Casus, persoon: str, dag: date) -> date | None:
    """The day on which a parent need no longer be told or spoken with; of the child itself there is none."""
    geboren = casus.kind.geboortedatum
    if geboren is None or persoon == casus.kind_id:
        return None
    return wordt(geboren, grens("meerderjarig", dag))


def _bevestigen(d: Doorloop) -> Iterator[Taak]:
    for namens in dict.fromkeys(regel.namens for regel in d.onbevestigd):
        yield replace(_taak(d, "meldcode_bevestigen", f"bevestigen:{namens}", namens), wie=namens)
