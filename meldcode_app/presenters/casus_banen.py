"""The lanes of a casus: every own colleague's meldcode side by side, and who has not taken an own step yet.

Invariants: only colleagues of the own organisation have a lane, never somebody elsewhere (domain 2.2); a lane the
user may not look into shows a name and nothing else; an agreement that passed is amber, never red: it is no
legal term. No percentage: order is free and stopping is allowed.
"""

from __future__ import annotations

from datetime import date

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen.meldcode import DoorloopBeginnen
from meldcode_app.domain.meldcode import Afspraak, Doorloop
from meldcode_app.domain.meldcode_contact import eerste_melding
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_weergave import Baan, BanenStaat, StaatStap, StapChip
from meldcode_app.presenters.nederlands import aantal, dag, dag_vol, opsomming, weekdag_kort
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Keuze, Kleur, Knop
from meldcode_app.services.voorlopig import volgende_doorloop

STAPPEN = ("stap1", "stap2", "stap3", "stap4", "stap5")
STAPNAAM = ("Signalen", "Overleg", "Gesprek", "Wegen", "Beslissen")
_STAAT: dict[str, StaatStap] = {
    "open": "open",
    "bezig": "bezig",
    "afgerond": "afgerond",
    "overgeslagen": "overgeslagen",
}
_WOORD: dict[StaatStap, str] = {
    "open": "Niet gestart",
    "bezig": "Bezig",
    "afgerond": "Afgerond",
    "overgeslagen": "Overgeslagen",
    "afspraak_over": "Afspraak over",
    "let_op": "Let op",
}
_MERK = {"afgesloten": "Afgesloten", "overgedragen": "Overgedragen"}


def banen(casus: Casus, inrichting: Inrichting, vandaag: date, *, alleen_lezen: bool = False) -> BanenStaat:
    """All lanes; `alleen_lezen` leaves out the buttons."""
    gevonden = tuple(_baan(casus, inrichting, d, vandaag) for d in casus.doorlopen.values())
    met_eigen = {d.professional for d in casus.doorlopen.values()}
    zonder = [d for d in casus.eigen_deelnemers.values() if d.id not in met_eigen]
    wie = [", ".join(deel for deel in (d.naam, d.functie) if deel) for d in zonder]
    knop = Knop(code="doorloop", tekst="Eigen meldcode beginnen", soort="rustig", icoon="plus")
    return BanenStaat(
        banen=gevonden,
        zonder=f"Collega's zonder eigen meldcode: {opsomming(wie)}." if wie else "",
        knoppen=() if alleen_lezen else (knop,),
        leeg="Nog niemand loopt hier de meldcode. Wie zelf iets zag of hoorde, begint een eigen meldcode.",
    )


def collega(casus: Casus, inrichting: Inrichting, id_: str) -> EigenDeelnemer | None:
    """Somebody of the own organisation, the user of the vault too."""
    gebruiker = inrichting.gebruiker
    if gebruiker is not None and gebruiker.id == id_:
        return gebruiker
    return casus.eigen_deelnemers.get(id_)


def _baan(casus: Casus, inrichting: Inrichting, d: Doorloop, vandaag: date) -> Baan:
    wie = collega(casus, inrichting, d.professional)
    naam = wie.naam if wie else d.professional
    zelf = inrichting.gebruiker is not None and inrichting.gebruiker.id == d.professional
    zichtbaar = mag_inzien(d, inrichting)
    onbevestigd = len(d.onbevestigd)
    return Baan(
        id=d.id,
        naam=f"{naam} (u)" if zelf else naam,
        functie=wie.functie if wie else "",
        chips=tuple(_chip(casus, d, naam, stap, vandaag) for stap in STAPPEN) if zichtbaar else (),
        merk="Spoed" if d.spoed_loopt else _MERK.get(d.besluit_staat, ""),
        merk_kleur="bad" if d.spoed_loopt else "muted",
        niet_bevestigd=f"{aantal(onbevestigd, 'regel', 'regels')} ingevoerd namens {naam}, nog niet bevestigd"
        if onbevestigd and zichtbaar
        else "",
        eigen_stap="" if d.eigen_stap_gezet or not zichtbaar else "nog geen eigen stap gezet",
        zichtbaar=zichtbaar,
    )


def _chip(casus: Casus, d: Doorloop, wie: str, stap: str, vandaag: date) -> StapChip:
    staat = _staat(d, stap)
    afspraak = _afspraak(d, stap) if staat in {"open", "bezig"} else None
    if afspraak is not None and afspraak.voor is not None and afspraak.voor < vandaag:
        staat = "afspraak_over"
    datum, vol = _datum(d, stap, afspraak, vandaag)
    geinformeerd, kleur = _geinformeerd(casus, d, stap, vandaag)
    nummer = STAPPEN.index(stap)
    woord = "Besloten" if stap == "stap5" and staat == "afgerond" else _WOORD[staat]
    return StapChip(
        code=stap,
        stap=stap,
        staat=staat,
        woord=woord,
        datum=datum,
        geinformeerd=geinformeerd,
        geinformeerd_kleur=kleur,
        naam=f"{wie}, stap {nummer + 1} {STAPNAAM[nummer].lower()}: {woord.lower()}, {vol}, "
        f"ouders vooraf geïnformeerd: {geinformeerd}",
    )


def _staat(d: Doorloop, stap: str) -> StaatStap:
    if stap != "stap5":
        return _STAAT[d.stap(stap)]
    if d.besluit_staat == "beslissen":
        return "bezig"
    return "afgerond" if d.besluit_van_kracht is not None else "open"


def _afspraak(d: Doorloop, stap: str) -> Afspraak | None:
    open_ = [a for a in d.afspraken.values() if a.stap == stap and not a.nagekomen and a.voor is not None]
    return min(open_, key=lambda a: a.voor or date.max, default=None)


def _datum(d: Doorloop, stap: str, afspraak: Afspraak | None, vandaag: date) -> tuple[str, str]:
    """The short and the full wording of the day."""
    if afspraak is not None and afspraak.voor is not None:
        woord = "was" if afspraak.voor < vandaag else "voor"
        return f"{woord} {weekdag_kort(afspraak.voor, vandaag)}", f"{woord} {dag_vol(afspraak.voor)}"
    op = d.stap_op.get(stap)
    return (dag(op), dag_vol(op)) if op else ("nog geen datum", "nog geen datum")


def _geinformeerd(casus: Casus, d: Doorloop, stap: str, vandaag: date) -> tuple[str, Kleur]:
    """Whether the parents with custody knew of the concerns beforehand; steps 1 and 2 need no telling."""
    if stap in {"stap1", "stap2"}:
        return "niet nodig", "muted"
    ouders = [p.id for p in casus.te_informeren(vandaag) if p.id != casus.kind_id]
    # A talk after it was reported tells them of the concerns, but no longer beforehand.
    gemeld = eerste_melding(casus, d.id)
    dag_, tijd_ = (gemeld.op.laatste_dag, gemeld.op.tijd) if gemeld else (date.max, None)
    vooraf = [k for k in d.kennisgevingen if k.vooraf_aan(dag_, tijd_)]
    wisten = {k.persoon for k in vooraf}
    op_tijd = {k.persoon for k in vooraf if not k.pas_later_vooraf(gemeld)}
    aantal_wisten = sum(ouder in wisten for ouder in ouders)
    if not ouders:
        return "gezag nog navragen", "warn"
    # Who knew only by a record of after it does not make it plain that they knew.
    if any(ouder in wisten - op_tijd for ouder in ouders):
        return f"{aantal_wisten} van {len(ouders)}, later vastgelegd", "warn"
    if aantal_wisten == len(ouders):
        return ("beide" if len(ouders) > 1 else "ja"), "muted"
    return (f"{aantal_wisten} van {len(ouders)}" if aantal_wisten else "nog niet"), "warn"


def formulier_doorloop(casus: Casus, inrichting: Inrichting, door: str, vandaag: date) -> Formulier:
    """Begin a meldcode: one's own, or that of a colleague who was asked to take the own step."""
    keuzes = [Keuze(code=door, tekst="uzelf")]
    keuzes += [
        Keuze(code=d.id, tekst=f"{d.naam}, {d.functie}".rstrip(", "))
        for d in casus.eigen_deelnemers.values()
        if d.id != door
    ]

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(
                i,
                "professional",
                "keuze",
                "Van wie is deze meldcode?",
                keuzes=tuple(keuzes),
                hint="Staat de collega er niet bij, voeg die dan eerst toe bij Collega's.",
            ),
            wanneer_veld(i, "Sinds wanneer?"),
            veld(
                i, "aanleiding", "regel", "Aanleiding", hint="In een paar woorden. Mag leeg.", breedte="heel"
            ),
        )

    def handeling(i: Invoer) -> DoorloopBeginnen:
        wie = i.tekst("professional") or door
        return DoorloopBeginnen(
            gebeurd_op=i.wanneer(),
            door=door,
            doorloop=volgende_doorloop(casus, wie),
            professional=wie,
            aanleiding=i.tekst("aanleiding").strip(),
            gevraagd=wie != door,
        )

    return Formulier(
        code="doorloop:nieuw",
        titel="Eigen meldcode beginnen",
        velden=velden,
        handeling=handeling,
        begin={"professional": door, "wanneer": toon(vandaag, kort=True)},
        sub="Wie zelf iets zag of hoorde, loopt de eigen meldcode. Vraagt u een collega, dan ziet u of die begint.",
        knop="Beginnen",
    )
