"""Professionals of a casus: own colleagues, and stubs of others (domain 2.2, 2.3).

Invariants: of somebody elsewhere there is no field for steps or weighing, only what was agreed and what they told
themselves, with their ground; the secrecy regime follows from the position until somebody overrules it.
"""

from __future__ import annotations

from datetime import date
from typing import cast

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.casus import AndereDeelnemerVastleggen, EigenDeelnemerVastleggen
from meldcode_app.domain.personen import REGIME, AndereDeelnemer, EigenDeelnemer, Positie
from meldcode_app.presenters import woorden
from meldcode_app.presenters.casus_gezin import wanneer_veld
from meldcode_app.presenters.casus_weergave import Deel
from meldcode_app.presenters.formulier import Formulier, geweest, toon_dag
from meldcode_app.presenters.formulier_invoer import Invoer, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.nederlands import dag_kort, hoofdletter
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht, Cel, Knop, Rij
from meldcode_app.services.registreren import nieuw_id

EIGEN_STAPPEN = Bericht(
    titel="Hun eigen stappen staan hier niet: die zijn van henzelf.",
    tekst="Leg alleen vast wat is afgesproken en wat deze deelnemer zelf heeft meegedeeld, met diens grondslag.",
    soort="uitleg",
)


def deel_eigen(casus: Casus) -> Deel:
    """The card with colleagues of the own organisation."""
    return Deel(
        code="eigen",
        titel="Collega's van uw school",
        sub="Wie van uw eigen organisatie bij deze casus betrokken is.",
        koppen=(("Naam", 1), ("Functie", 2)),
        rijen=tuple(
            Rij(id=d.id, cellen=(Cel(tekst=d.naam, sterk=True), Cel(tekst=d.functie)))
            for d in casus.eigen_deelnemers.values()
        ),
        leeg="Nog geen collega. Voeg toe wie meedoet, bijvoorbeeld de leerkracht.",
        knoppen=_knoppen("Collega toevoegen"),
    )


def deel_anderen(casus: Casus, vandaag: date) -> Deel:
    """The card with professionals elsewhere: no step column (ui.md 2, 02)."""
    return Deel(
        code="deelnemer",
        titel="Andere deelnemers",
        sub="Hun eigen stappen staan hier niet: die zijn van henzelf.",
        koppen=(
            ("Naam en functie", 3),
            ("Organisatie", 3),
            ("Geheimhouding", 3),
            ("Verantwoordelijkheid", 0),
            ("Zelf meegedeeld", 3),
        ),
        rijen=tuple(_rij(d, vandaag) for d in casus.andere_deelnemers.values()),
        leeg="Nog niemand. Voeg toe wie van buiten de school betrokken is, zoals de gezinsvoogd of de gezinscoach.",
        knoppen=_knoppen("Deelnemer toevoegen"),
    )


def _knoppen(toevoegen: str) -> tuple[Knop, ...]:
    return (
        Knop(code="wijzig", tekst="Wijzigen", soort="rustig", icoon="pencil"),
        Knop(code="nieuw", tekst=toevoegen, soort="rustig", icoon="plus"),
    )


def _rij(d: AndereDeelnemer, vandaag: date) -> Rij:
    besproken = Cel(tekst="nog niet besproken", icoon="triangle-alert", kleur="warn")
    if d.eigen_verantwoordelijkheid_besproken_op:
        op = dag_kort(d.eigen_verantwoordelijkheid_besproken_op, vandaag)
        besproken = Cel(tekst=f"besproken {op}", icoon="circle-check", kleur="ok")
    verteld = Cel(tekst="niets", kleur="muted")
    if d.zelf_meegedeeld:
        wanneer = [dag_kort(d.zelf_meegedeeld_op, vandaag)] if d.zelf_meegedeeld_op else []
        grond = [f"grondslag: {d.zelf_meegedeeld_grondslag}"] if d.zelf_meegedeeld_grondslag else []
        verteld = Cel(tekst=", ".join([f"'{d.zelf_meegedeeld}'", *wanneer, *grond]))
    return Rij(
        id=d.id,
        cellen=(
            Cel(tekst=", ".join(deel for deel in (d.naam, d.functie) if deel), sterk=True),
            Cel(tekst=d.organisatie),
            Cel(tekst=d.geheim_regime or woorden.REGIME_GEWOON[d.positie], kleur="muted"),
            besproken,
            verteld,
        ),
    )


def formulier_eigen(casus: Casus, deelnemer_id: str, door: str, vandaag: date) -> Formulier:
    """Add a colleague (empty id) or mend one."""
    oud = casus.eigen_deelnemers.get(deelnemer_id)

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "naam", "regel", "Naam", breedte="derde"),
            veld(i, "functie", "regel", "Functie", voorbeeld="bv. leerkracht", breedte="derde"),
            wanneer_veld(i, "Sinds wanneer betrokken?"),
        )

    def handeling(i: Invoer) -> EigenDeelnemerVastleggen:
        deelnemer = EigenDeelnemer(
            id=oud.id if oud else nieuw_id(), naam=i.tekst("naam").strip(), functie=i.tekst("functie").strip()
        )
        return EigenDeelnemerVastleggen(gebeurd_op=i.wanneer(), door=door, deelnemer=deelnemer)

    begin = {"naam": oud.naam, "functie": oud.functie} if oud else {}
    return Formulier(
        code=f"eigen:{deelnemer_id or 'nieuw'}",
        titel=f"{oud.naam} wijzigen" if oud else "Collega toevoegen",
        velden=velden,
        handeling=handeling,
        begin={"wanneer": toon(vandaag, kort=True), **begin},
    )


def formulier_ander(casus: Casus, deelnemer_id: str, door: str, vandaag: date) -> Formulier:
    """Add a stub (empty id) or mend one."""
    oud = casus.andere_deelnemers.get(deelnemer_id)

    def handeling(i: Invoer) -> AndereDeelnemerVastleggen:
        deelnemer = _deelnemer(i, oud.id if oud else nieuw_id())
        return AndereDeelnemerVastleggen(gebeurd_op=i.wanneer(), door=door, deelnemer=deelnemer)

    return Formulier(
        code=f"deelnemer:{deelnemer_id or 'nieuw'}",
        titel=f"{oud.naam} wijzigen" if oud else "Deelnemer toevoegen",
        velden=_velden_ander,
        handeling=handeling,
        begin={"wanneer": toon(vandaag, kort=True), **(_begin(oud) if oud else {"positie": "jeugdhulp"})},
        hervormt=frozenset({"positie", "regime"}),
        uitleg=EIGEN_STAPPEN,
        sub="",
    )


def _velden_ander(i: Invoer) -> tuple[VeldStaat, ...]:
    positie = i.tekst("positie") or "overig"
    afwijkend = bool(i.tekst("regime").strip())
    return (
        veld(i, "naam", "regel", "Naam", breedte="derde"),
        veld(i, "functie", "regel", "Functie", breedte="derde"),
        veld(i, "organisatie", "regel", "Organisatie", breedte="derde"),
        veld(
            i,
            "positie",
            "keuze",
            "Waar werkt deze deelnemer?",
            keuzes=woorden.keuzes(_POSITIES),
            hint="Daaruit volgt de geheimhouding.",
        ),
        veld(
            i,
            "regime",
            "regel",
            "Andere geheimhouding, als die geldt",
            hint=_geldt_nu(cast("Positie", positie)),
        ),
        *(
            (veld(i, "regime_reden", "regel", "Waarom geldt die?", breedte="heel", reden=True),)
            if afwijkend
            else ()
        ),
        veld(
            i,
            "besproken_op",
            "datum",
            "Eigen verantwoordelijkheid besproken op",
            hint="Iedere deelnemer heeft een eigen meldcode.",
        ),
        veld(i, "afspraak", "regel", "Afspraak", hint="Wie doet wat, voor wanneer."),
        veld(
            i,
            "meegedeeld",
            "tekst",
            "Wat deze deelnemer zelf heeft meegedeeld",
            hint="Letterlijk, over de eigen stappen. Vul hier geen afweging van een ander in.",
            breedte="heel",
        ),
        veld(i, "meegedeeld_op", "datum", "Meegedeeld op", breedte="derde"),
        veld(
            i,
            "grondslag",
            "regel",
            "Met welke grondslag mocht dat?",
            voorbeeld="bv. toestemming van ouders",
            breedte="derde",
        ),
        wanneer_veld(i, "Sinds wanneer betrokken?"),
    )


_POSITIES = {code: hoofdletter(woord) for code, woord in woorden.POSITIE.items()}


def _geldt_nu(positie: Positie) -> str:
    gewoon, wet = woorden.REGIME_GEWOON[positie], REGIME[positie]
    return f"Nu: {gewoon}." if gewoon == wet else f"Nu: {gewoon} (wet: {wet})."


def _deelnemer(i: Invoer, id_: str) -> AndereDeelnemer:
    regime = i.tekst("regime").strip()
    return AndereDeelnemer(
        id=id_,
        naam=i.tekst("naam").strip(),
        functie=i.tekst("functie").strip(),
        organisatie=i.tekst("organisatie").strip(),
        positie=cast("Positie", i.tekst("positie") or "overig"),
        geheim_regime=regime,
        geheim_regime_reden=i.tekst("regime_reden").strip() if regime else "",
        eigen_verantwoordelijkheid_besproken_op=geweest(i, "besproken_op"),
        afspraak=i.tekst("afspraak").strip(),
        zelf_meegedeeld=i.tekst("meegedeeld").strip(),
        zelf_meegedeeld_op=geweest(i, "meegedeeld_op"),
        zelf_meegedeeld_grondslag=i.tekst("grondslag").strip(),
    )


def _begin(d: AndereDeelnemer) -> dict[str, str]:
    return {
        "naam": d.naam,
        "functie": d.functie,
        "organisatie": d.organisatie,
        "positie": d.positie,
        "regime": d.geheim_regime,
        "regime_reden": d.geheim_regime_reden,
        "besproken_op": toon_dag(d.eigen_verantwoordelijkheid_besproken_op),
        "afspraak": d.afspraak,
        "meegedeeld": d.zelf_meegedeeld,
        "meegedeeld_op": toon_dag(d.zelf_meegedeeld_op),
        "grondslag": d.zelf_meegedeeld_grondslag,
    }
