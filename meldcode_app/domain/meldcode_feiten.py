"""From a doorloop to the facts its rules read: who was not spoken with, what is missing, what deviates (domain 7.1).

Invariants: pure functions of the folded casus, the proposed act and its day; only what belongs to this doorloop
counts; a fact about one act is only there with that act.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meldcode_app.domain.beslisser import is_bevoegd
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.alle import MeldcodeHandeling
from meldcode_app.domain.handelingen.melding import SpoedMelden
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.meldcode_contact import (
    adviesvragen_van,
    contactdagen,
    meldingen_van,
    nieuwste_advies,
    zonder_weging,
)
from meldcode_app.domain.personen import Persoon
from workflows.afwegingskader import AfwegingFeiten
from workflows.leeftijden import is_meerderjarig
from workflows.meldcode import STAPPEN, MeldcodeFeiten

Doende = MeldcodeHandeling | SpoedMelden | None
"""The act that is proposed; None while only a button asks."""
NIET_MELDEN = frozenset({"afsluiten", "hulp_loopt", "hulp_afsluiten_volgen"})
"""Outcomes of the frame that do not end in a melding."""
ADVIES_WACHT = frozenset({"gesteld", "advies_bekend"})
"""A question for advice that Veilig Thuis, or the professional with it, still has to do something with."""

_EERSTE_VAN_STAP: tuple[tuple[type, str], ...] = (
    (h.SignaalVastleggen, "stap1"),
    (h.ConsultVastleggen, "stap2"),
    (h.GesprekVastleggen, "stap3"),
    (h.GesprekOverslaan, "stap3"),
    (h.ZorgenDelen, "stap3"),
    (h.WegingVastleggen, "stap4"),
    (h.VraagBeantwoorden, "stap4"),
)


def feiten(
    casus: Casus, inrichting: Inrichting, straks: Doorloop, handeling: Doende, dag: date
) -> MeldcodeFeiten:
    """The facts on `dag`. `straks` already holds what the proposed act would add; None while a button asks."""
    basis = _signaalfeiten(MeldcodeFeiten(), casus, straks, handeling, dag)
    basis = _gespreksfeiten(basis, casus, straks, handeling, dag)
    basis = _besluitfeiten(basis, casus, inrichting, straks, handeling)
    if isinstance(handeling, h.NaarBesluit | h.BesluitVaststellen):
        basis = replace(basis, stap_later=later_afgerond(straks, dag))
    return _slotfeiten(basis, casus, straks, handeling, dag)


def _signaalfeiten(
    basis: MeldcodeFeiten, casus: Casus, straks: Doorloop, handeling: Doende, dag: date
) -> MeldcodeFeiten:
    vermoeden, bron, waarnemer = False, False, False
    if isinstance(handeling, h.SignaalVastleggen):
        gezegd = [u for u in handeling.uitspraken if u.tekst.strip()]
        vermoeden = bool(handeling.vermoeden.strip()) and not (handeling.feiten.strip() or gezegd)
        bron = any(not u.bron.strip() for u in gezegd)
        waarnemer = handeling.soort_bron != "eigen_waarneming" and not handeling.gezien_door.strip()
    contact = contactdagen(casus, straks.id, dag)
    met_ouder = _met_ouder(casus, handeling)
    signalen = [s.inhoud for s in straks.signalen.values()]
    tweede = straks.afweging.antwoord(2)
    onthuld = tweede is not None and "onthulling" in tweede.aard
    onthullingen = [s for s in signalen if s.onthulling]
    id_ = (handeling.signaal,) if isinstance(handeling, h.SignaalVastleggen) else ()
    return replace(
        basis,
        heeft_signaal=bool(signalen),
        heeft_consult=bool(straks.consulten)
        or any(a.contact_op is not None for a in adviesvragen_van(casus, straks.id)),
        vermoeden_zonder_basis=id_ if vermoeden else (),
        uitspraak_zonder_bron=id_ if bron else (),
        waarnemer_onbekend=id_ if waarnemer else (),
        onthulling_zonder_advies=met_ouder
        and (_eerst_bellen(onthullingen, contact) or (onthuld and not contact)),
        bijzondere_vorm_zonder_advies=met_ouder
        and _eerst_bellen([s for s in signalen if s.bijzondere_vorm], contact),
        consult_herkenbaar=isinstance(handeling, h.ConsultVastleggen)
        and not handeling.eigen_organisatie
        and not handeling.anoniem,
        vraag_1_beantwoord=straks.afweging.antwoord(1) is not None,
        twijfel_zonder_advies=straks.afweging.twijfel and not contact,
    )


def _eerst_bellen(signalen: list[h.SignaalVastleggen], contact: tuple[date, ...]) -> bool:
    """Whether Veilig Thuis was not called since the first of these: a call from before was about something else."""
    return bool(signalen) and not any(dag >= min(s.gebeurd_op.van for s in signalen) for dag in contact)


def _met_ouder(casus: Casus, handeling: Doende) -> bool:
    """Whether a parent, guardian or somebody with custody takes part in the talk that is proposed."""
    if not isinstance(handeling, h.GesprekVastleggen):
        return False
    personen = (casus.personen[p] for p in handeling.personen if p != casus.kind_id)
    return any(p.rol in {"ouder", "voogd"} or p.gezag.waarde == "ja" for p in personen)


def te_spreken(casus: Casus, dag: date) -> tuple[Persoon, ...]:
    """Who is to be spoken with: the child, and each with custody, which ends at eighteen."""
    leeftijd = casus.kind.leeftijd(dag)
    volwassen = leeftijd is not None and is_meerderjarig(leeftijd, dag)
    return tuple(
        p
        for p in casus.personen.values()
        if p.id == casus.kind_id or (p.gezag.waarde == "ja" and not volwassen)
    )


def _niet_gesproken(doorloop: Doorloop, persoon: Persoon) -> bool:
    return not any(
        g.gehouden or (g.grond and g.seq > doorloop.heropend_seq) for g in doorloop.gesprekken_met(persoon.id)
    )


def zonder_gesprek(casus: Casus, doorloop: Doorloop, dag: date) -> tuple[Persoon, ...]:
    """Who should be spoken with and has no talk, and no ground for having none."""
    return tuple(p for p in te_spreken(casus, dag) if _niet_gesproken(doorloop, p))


def _gezag_onbekend(casus: Casus, doorloop: Doorloop) -> tuple[str, ...]:
    """Parents of whom nobody knows whether they had to be spoken with, and nobody spoke with."""
    return tuple(
        p.id
        for p in casus.personen.values()
        if p.rol in {"ouder", "voogd"} and p.gezag.waarde == "onbekend" and _niet_gesproken(doorloop, p)
    )


def _gespreksfeiten(
    basis: MeldcodeFeiten, casus: Casus, straks: Doorloop, handeling: Doende, dag: date
) -> MeldcodeFeiten:
    wie: tuple[Persoon, ...] = ()
    onbekend: tuple[str, ...] = ()
    if isinstance(handeling, h.GesprekOverslaan):
        wie = tuple(p for p in te_spreken(casus, dag) if p.id in handeling.personen)
    elif handeling is None or isinstance(handeling, h.StapAfronden | h.StapOverslaan):
        wie, onbekend = zonder_gesprek(casus, straks, dag), _gezag_onbekend(casus, straks)
    return replace(
        basis,
        gezag_onbekend=onbekend,
        ouder_zonder_gesprek=tuple(p.id for p in wie if p.id != casus.kind_id),
        kind_zonder_gesprek=tuple(p.id for p in wie if p.id == casus.kind_id),
    )


def _besluitfeiten(
    basis: MeldcodeFeiten, casus: Casus, inrichting: Inrichting, straks: Doorloop, handeling: Doende
) -> MeldcodeFeiten:
    kader = straks.afweging
    basis = replace(basis, kader_zegt_melden=kader.zegt_melden)
    if handeling is None:
        return replace(basis, besluit_ontbreekt=("melden", "hulp"))
    if not isinstance(handeling, h.BesluitVaststellen):
        return basis
    melden, hulp = handeling.melden, handeling.hulp
    advies = nieuwste_advies(casus, straks.id)
    strekking = advies[1].strekking if advies else ""
    tegen_advies = (strekking == "melden" and melden == "nee") or (
        strekking in {"niet_melden", "eerst_iets_anders"} and melden == "ja"
    )
    niets = melden == "nee" and hulp == "nee" and not geen_vermoeden(straks)
    genomen = {"melden": (melden, handeling.melden_reden), "hulp": (hulp, handeling.hulp_reden)}
    return replace(
        basis,
        besluit_ontbreekt=tuple(naam for naam, (besluit, _) in genomen.items() if not besluit),
        besluit_zonder_reden=tuple(n for n, (b, reden) in genomen.items() if b and not reden.strip()),
        beslisser_bevoegd=handeling.besloten_door is not None
        and bool(handeling.besloten_door.naam.strip())
        and is_bevoegd(casus, inrichting, handeling.besloten_door),
        wijkt_af_van_kader=(kader.zegt_melden and melden == "nee")
        or (kader.uitkomst in NIET_MELDEN and melden == "ja"),
        wijkt_af_van_advies=tegen_advies,
        advies_zonder_afweging=advies is not None
        and not tegen_advies
        and not handeling.eigen_afweging.strip()
        and zonder_weging(advies[0]),
        niets_bij_vermoeden=niets,
        zonder_herziendatum=niets and handeling.herzien_op is None,
        hulp_zonder_termijn=hulp == "ja" and not heeft_termijn(straks),
    )


def heeft_termijn(doorloop: Doorloop) -> bool:
    """Whether help was agreed with a day on which it is looked at."""
    return doorloop.hulp_nu is not None and doorloop.hulp_nu.termijn is not None


def _slotfeiten(
    basis: MeldcodeFeiten, casus: Casus, straks: Doorloop, handeling: Doende, dag: date
) -> MeldcodeFeiten:
    laatste = straks.evaluaties[-1] if straks.evaluaties else None
    geslaagd = laatste is not None and laatste.geslaagd and laatste.seq > straks.heropend_seq
    return replace(
        basis,
        zonder_volgafspraken=isinstance(handeling, h.Evalueren)
        and handeling.geslaagd == "ja"
        and not handeling.volgafspraken.strip(),
        opvolger_bekend=not isinstance(handeling, h.Overdragen) or bool(handeling.opvolger),
        open_zaken=_open_zaken(casus, straks),
        vermoeden_weerlegd=geen_vermoeden(straks) or geslaagd,
        reden_ingevuld=not isinstance(handeling, h.SpoedOpheffen | h.MeldcodeAfsluiten)
        or bool(handeling.reden.strip()),
        spoed_onvolledig=isinstance(handeling, SpoedMelden)
        and _spoed_onvolledig(casus, straks, handeling, dag),
    )


def open_stappen(doorloop: Doorloop) -> tuple[str, ...]:
    """Steps that are neither rounded off nor left out."""
    return tuple(stap for stap in STAPPEN if doorloop.stap(stap) in {"open", "bezig"})


def later_afgerond(doorloop: Doorloop, dag: date) -> tuple[str, ...]:
    """Steps that were rounded off only after `dag`: on that day they were not done yet."""
    return tuple(
        stap
        for stap in STAPPEN
        if doorloop.stap(stap) == "afgerond" and doorloop.stap_op.get(stap, date.min) > dag
    )


def geen_vermoeden(doorloop: Doorloop) -> bool:
    """Whether question 1 was answered no, about this suspicion: not about the one before it was reopened."""
    eerste = doorloop.afweging.antwoord(1)
    return eerste is not None and eerste.antwoord == "nee" and eerste.seq > doorloop.heropend_seq


def _open_zaken(casus: Casus, straks: Doorloop) -> bool:
    return bool(
        open_stappen(straks)
        or any(not a.nagekomen for a in straks.afspraken.values())
        or any(m.verloop == "melding_concept" for m in meldingen_van(casus, straks.id))
        or any(a.staat in ADVIES_WACHT for a in adviesvragen_van(casus, straks.id))
        or straks.onbevestigd
    )


def _spoed_onvolledig(casus: Casus, straks: Doorloop, handeling: SpoedMelden, dag: date) -> bool:
    concept = casus.meldingen.get(handeling.melding)
    geinformeerd = {k.persoon for k in concept.kennisgevingen if k.telt} if concept else set()
    return (
        bool(open_stappen(straks))
        or straks.besluit_van_kracht is None
        or straks.besluit_van_kracht.melden != "ja"
        or not (handeling.inhoud.strip() or (concept and concept.feiten))
        or any(p.id not in geinformeerd for p in casus.te_informeren(dag))
    )


def event_van(
    casus: Casus, doorloop: Doorloop, straks: Doorloop, handeling: MeldcodeHandeling | SpoedMelden
) -> str | None:
    """The event of MeldcodeWerkstroom for this act; None for an act that is only recorded (G-7)."""
    match handeling:
        case h.SignaalVastleggen() if handeling.heropenen and doorloop.besluit_staat == "afgesloten":
            return "heropenen"
        case h.StapAfronden():
            return f"{handeling.stap}_afronden"
        case h.StapOverslaan():
            return f"{handeling.stap}_overslaan"
        case h.StapHeropenen():
            return f"{handeling.stap}_heropenen"
        case h.BesluitVaststellen():
            gemeld = any(m.gedaan for m in meldingen_van(casus, doorloop.id))
            niets = handeling.melden == "nee" and handeling.hulp == "nee" and not gemeld
            return "besluit_geen_vervolg" if niets else "besluit_vaststellen"
        case h.Evalueren():
            return "evaluatie_geslaagd" if handeling.geslaagd == "ja" else "evaluatie_niet_geslaagd"
        case h.MeldcodeAfsluiten():
            return "afsluiten"
        case h.MeldcodeHeropenen():
            return "heropenen"
        case h.SpoedVerklaren() | h.SpoedOpheffen() | h.NaarBesluit() | h.Overdragen() | SpoedMelden():
            return handeling.soort
        case _:
            return _begint_stap(doorloop, handeling)


def _begint_stap(doorloop: Doorloop, handeling: MeldcodeHandeling | SpoedMelden) -> str | None:
    """The first record of a step begins it; only while both are open, for a record may come in every state."""
    stap = next((stap for klasse, stap in _EERSTE_VAN_STAP if isinstance(handeling, klasse)), None)
    if stap is None or not doorloop.open_ or doorloop.stap(stap) != "open":
        return None
    return f"{stap}_beginnen"


def afweging_event(handeling: h.VraagBeantwoorden | h.Evalueren) -> str:
    """The event of AfwegingWerkstroom for this answer."""
    if isinstance(handeling, h.VraagBeantwoorden):
        return f"v{handeling.vraag}_{handeling.antwoord}"
    return f"v5_{handeling.geslaagd}"


def afweging_feiten(
    casus: Casus, doorloop: Doorloop, handeling: h.VraagBeantwoorden | h.Evalueren | None
) -> AfwegingFeiten:
    """Why, and resting on what; None while a button asks: then only what was recorded before can be missing."""
    return AfwegingFeiten(
        onderbouwd=handeling is None or bool(handeling.onderbouwing.strip()),
        gekoppeld=handeling is None or bool(handeling.gekoppeld),
        hulp_met_termijn=heeft_termijn(doorloop),
    )
