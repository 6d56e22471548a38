"""From a melding to the facts its rules read: who must know, what was weighed, what the walk says (domain 7.4).

Invariants: pure functions of the folded casus, the proposed act and its day; whether somebody was told beforehand is
measured against the moment of reporting, once that is known.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen import melding as h
from meldcode_app.domain.handelingen.alle import MeldingHandeling
from meldcode_app.domain.meldcode import Besluit, Doorloop
from meldcode_app.domain.meldcode_feiten import later_afgerond, open_stappen
from meldcode_app.domain.melding import Melding
from meldcode_app.domain.personen import Persoon
from workflows.leeftijden import wordt_zelf_geinformeerd
from workflows.melding import MeldingFeiten


def feiten(casus: Casus, straks: Melding, handeling: MeldingHandeling | None, dag: date) -> MeldingFeiten:
    """The facts on `dag`. `straks` already holds what the proposed act would add; None while a button asks."""
    doorloop = casus.doorlopen[straks.doorloop]
    gemeld_op, _ = _gemeld(straks, dag)
    besluit = _besluit(doorloop, gemeld_op)
    basis = MeldingFeiten(
        bezwaar_van=handeling.personen
        if isinstance(handeling, h.MeldingInformeren) and handeling.bezwaar
        else (),
        stap_niet_af=_stap_niet_af(doorloop, gemeld_op),
        besluit_genomen=besluit is not None,
        tegen_besluit=besluit is not None and besluit.melden == "nee",
    )
    return _inhoud(_informeren(basis, casus, straks, handeling, dag), straks)


def _besluit(doorloop: Doorloop, dag: date) -> Besluit | None:
    """The decision this melding rests on: in force, and not taken after the day of reporting. One about an earlier
    suspicion, before the walk was reopened or taken up again, covers no new melding."""
    besluit = doorloop.besluit_van_kracht
    return None if besluit is None or besluit.op > dag else besluit


def _stap_niet_af(doorloop: Doorloop, dag: date) -> tuple[str, ...]:
    """Steps that were neither rounded off nor left out on `dag`, and for which nobody said why when it was decided."""
    gemotiveerd = {stap for m in doorloop.blijvend if m.code == "STAP_NIET_AF" for stap in m.betreft}
    niet_af = (*open_stappen(doorloop), *later_afgerond(doorloop, dag))
    return tuple(stap for stap in niet_af if stap not in gemotiveerd)


def _inhoud(basis: MeldingFeiten, straks: Melding) -> MeldingFeiten:
    """What is asked of the facts part; nothing while it was not written: then the open part itself is asked."""
    inhoud = straks.feiten
    if inhoud is None:
        return basis
    gezegd = [uitspraak for uitspraak in inhoud.uitspraken if uitspraak.tekst.strip()]
    return replace(
        basis,
        feiten_gescheiden=bool(inhoud.feiten.strip() or inhoud.signalen or gezegd),
        uitspraak_zonder_bron=(straks.id,) if any(not u.bron.strip() for u in gezegd) else (),
        geheim_zonder_grond=inhoud.identiteit_geheim and not inhoud.geheim_grond,
        gevolgen_gewogen=bool(inhoud.gevolgen_gewogen.strip()),
    )


def _gemeld(straks: Melding, dag: date) -> tuple[date, time | None]:
    """The moment before which somebody must have been told: that of reporting, else the day that is asked about."""
    if straks.gedaan is None or straks.gedaan.op.laatste_dag > dag:
        return dag, None
    return straks.gedaan.op.laatste_dag, straks.gedaan.op.tijd


def _informeren(
    basis: MeldingFeiten, casus: Casus, straks: Melding, handeling: MeldingHandeling | None, dag: date
) -> MeldingFeiten:
    dag, tijd = _gemeld(straks, dag)
    over = set(handeling.personen) if isinstance(handeling, h.MeldingInformeren) else set(casus.personen)

    def ontbreekt(persoon: Persoon) -> bool:
        vooraf = any(k.vooraf_aan(dag, tijd) for k in straks.kennisgevingen_van(persoon.id))
        return persoon.id in over and not vooraf

    kind = casus.kind
    leeftijd = kind.leeftijd(dag)
    jong = leeftijd is not None and not wordt_zelf_geinformeerd(leeftijd, dag)
    ouders = [p for p in casus.personen.values() if p.id != kind.id and p.rol in {"ouder", "voogd"}]
    return replace(
        basis,
        niet_vooraf_geinformeerd=tuple(p.id for p in casus.te_informeren(dag) if ontbreekt(p)),
        kind_zonder_uitleg=(kind.id,) if jong and ontbreekt(kind) else (),
        gezag_onbekend=tuple(p.id for p in ouders if p.gezag.waarde == "onbekend" and ontbreekt(p)),
        leeftijd_onbekend=(kind.id,) if leeftijd is None and ontbreekt(kind) else (),
    )


def event_van(casus: Casus, straks: Melding, handeling: MeldingHandeling) -> str | None:
    """The event of the machine for this act; None for an act that is only recorded (G-7)."""
    match handeling:
        case h.MeldingInformeren():
            dag, _ = _gemeld(straks, handeling.gebeurd_op.laatste_dag)
            allen = all(straks.kennisgevingen_van(p.id) for p in casus.te_informeren(dag))
            return "melding_informeren" if allen else None
        case h.MeldingDeelOverslaan():
            return f"melding_{handeling.deel}_overslaan"
        case h.MeldingDeelHeropenen():
            return f"melding_{handeling.deel}_heropenen"
        case h.BerichtVeiligThuis() | h.MeldingAanvullen():
            return None
        case _:
            return handeling.soort
