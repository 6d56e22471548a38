"""From one doorloop to the decision sheet: what was known and weighed when it was printed.

Invariants: nothing is left out because it is inconvenient: a step not taken, a talk not held and its ground, why it
was decided otherwise, and dissent all stand on it; nothing about another doorloop does. Decisions from before it was
reopened are told as earlier ones; the boxes are then empty again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from meldcode_app.documents.besluitblad import Besluitblad, Besluitregel, Citaat, Rij
from meldcode_app.documents.datums import voluit
from meldcode_app.domain.afweging import GegevenAntwoord
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.meldcode import Besluit, Doorloop, Standpunt
from meldcode_app.domain.meldcode_contact import meldingen_van
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.services.besluitblad_delen import (
    adviesblokken,
    consultrij,
    gelabeld,
    gespreksrijen,
    moment,
    signaalblok,
)
from workflows.afwegingskader import NORM_BIJ_UITKOMST

STAPNAAM = {"stap1": "1 Signalen", "stap2": "2 Overleg", "stap3": "3 Gesprek", "stap4": "4 Wegen"}
STAAT = {
    "open": "Niet begonnen",
    "bezig": "Bezig sinds",
    "afgerond": "Afgerond op",
    "overgeslagen": "Overgeslagen op",
}
VRAAG = {
    1: "1 Is er een vermoeden?",
    2: "2 Acute of structurele onveiligheid?",
    3: "3 Kunnen wij helpen of hulp regelen?",
    4: "4 Aanvaarden zij hulp en zetten zij zich in?",
    5: "5 Helpt de hulp op tijd genoeg?",
}
UITKOMST = {
    "": "",
    "afsluiten": "afsluiten en vastleggen",
    "melden_samen_met_vt": "melden; de rest gaat samen met Veilig Thuis",
    "melden": "melden bij Veilig Thuis",
    "hulp_loopt": "hulp bieden of organiseren",
    "hulp_afsluiten_volgen": "hulp afsluiten en blijven volgen",
    "opnieuw_melden": "(opnieuw) melden bij Veilig Thuis",
    "raadpleeg_vt": "eerst Veilig Thuis raadplegen",
}
JA_NEE = {"ja": "Ja", "nee": "Nee", "twijfel": "Twijfel"}
AARD = {"acuut": "acuut", "structureel": "structureel", "onthulling": "onthulling"}
WAAROM = {
    "WIJKT_AF_VAN_KADER": "Anders dan de vragen",
    "WIJKT_AF_VAN_ADVIES": "Anders dan het advies",
    "EIGEN_AFWEGING_ONTBREEKT": "Geen eigen afweging",
    "NIETS_BIJ_VERMOEDEN": "Nu geen actie",
    "BESLISSER_NIET_AANGEWEZEN": "Deze beslisser",
    "BESLUIT_ZONDER_REDEN": "Geen reden",
    "TWIJFEL_ZONDER_ADVIES": "Twijfel, geen advies",
}
"""What a motivation given with the decisions is about, as the sheet calls it."""


def maak_besluitblad(
    casus: Casus, inrichting: Inrichting, doorloop: Doorloop, vandaag: date, *, oefening: bool = False
) -> Besluitblad:
    """The sheet as it would be today; `vandaag` is printed on it."""
    besluit = doorloop.besluit_van_kracht
    beslisser = besluit.besloten_door if besluit else None
    functie = inrichting.beslissende_functie or "wie volgens de meldcode beslist"
    door = ", ".join(d for d in (beslisser.naam, beslisser.functie) if d) if beslisser else ""
    collega = _collega(casus, inrichting, doorloop.professional)
    return Besluitblad(
        kenmerk=casus.kenmerk,
        datum=vandaag,
        gegevens=(
            ("Kind", _met_leeftijd(casus, vandaag)),
            ("Meldcode van", ", ".join(d for d in (collega.naam, collega.functie) if d)),
            ("Organisatie", inrichting.organisatie),
            ("Wie beslist", door or ("niet vastgelegd" if besluit else functie)),
            ("Afgedrukt op", voluit(vandaag)),
        ),
        kern=(*_kern(casus, doorloop, besluit), *_onbevestigd(casus, inrichting, doorloop)),
        stappen=tuple(_stap(doorloop, stap) for stap in STAPNAAM),
        overleg=tuple(consultrij(c) for c in doorloop.consulten.values()),
        gesprekken=tuple(gespreksrijen(casus, doorloop, vandaag)),
        signalen=tuple(signaalblok(s) for s in doorloop.signalen.values()),
        weging=_weging(doorloop),
        vragen=tuple(_vraag(doorloop, a) for n in VRAAG if (a := doorloop.afweging.antwoord(n)) is not None),
        uitkomst=_uitkomst(doorloop),
        adviezen=tuple(adviesblokken(casus, doorloop)),
        standpunten=tuple(_standpunt(casus, inrichting, s) for s in doorloop.standpunten),
        eerder=tuple(_eerder(b) for b in doorloop.besluiten if b is not besluit),
        besluiten=_besluiten(besluit),
        toelichting=_toelichting(besluit) if besluit else (),
        slot=f"Vastgesteld op {voluit(besluit.op)}. Hieronder tekent wie besliste."
        if besluit
        else "Kruis bij allebei ja of nee aan en schrijf de reden op. Beslist u anders dan de uitkomst van de vragen "
        "of dan het advies? Dat mag; schrijf dan op waarom.",
        wie=door or f"Naam en functie ({functie})",
        namens=tuple(_collega(casus, inrichting, id_).naam for id_ in _niet_bevestigd(doorloop)),
        namen=(*(p.naam for p in casus.personen.values()), collega.naam),
        oefening=oefening,
    )


def _collega(casus: Casus, inrichting: Inrichting, id_: str) -> EigenDeelnemer:
    """A colleague by id: who keeps the vault need not stand in the casus. Somebody unknown is called as written."""
    gebruiker = inrichting.gebruiker
    bekend = {gebruiker.id: gebruiker} if gebruiker else {}
    return {**bekend, **casus.eigen_deelnemers}.get(id_) or EigenDeelnemer(id=id_, naam=id_, functie="")


def _niet_bevestigd(doorloop: Doorloop) -> tuple[str, ...]:
    return tuple(dict.fromkeys(regel.namens for regel in doorloop.onbevestigd))


def _standpunt(casus: Casus, inrichting: Inrichting, s: Standpunt) -> Citaat:
    getekend = f"ondertekend op {voluit(s.ondertekend_op)}" if s.ondertekend_op else "nog niet ondertekend"
    bron = (_collega(casus, inrichting, s.van).naam, voluit(s.op), getekend)
    return Citaat(tekst=s.tekst, bron=", ".join(deel for deel in bron if deel))


def _besluiten(besluit: Besluit | None) -> tuple[Besluitregel, ...]:
    """Both, taken or still as boxes to fill in."""
    melden, hulp = (
        Besluitregel(vraag="Is melden bij Veilig Thuis noodzakelijk?"),
        Besluitregel(vraag="Is zelf hulp bieden of organiseren (ook) mogelijk?"),
    )
    if besluit is None:
        return melden, hulp
    return (
        replace(melden, genomen=JA_NEE[besluit.melden], reden=besluit.melden_reden),
        replace(hulp, genomen=JA_NEE[besluit.hulp], reden=besluit.hulp_reden),
    )


def _met_leeftijd(casus: Casus, vandaag: date) -> str:
    leeftijd = casus.kind.leeftijd(vandaag)
    return casus.kind.naam if leeftijd is None else f"{casus.kind.naam}, {leeftijd} jaar"


def _kern(casus: Casus, doorloop: Doorloop, besluit: Besluit | None) -> list[str]:
    """What is asked of the reader, and what may not be missed on the way there."""
    gevraagd = (
        "Gevraagd: uw handtekening onder de twee besluiten, achteraan."
        if besluit
        else "Gevraagd: twee besluiten en uw handtekening, achteraan."
    )
    regels = [gevraagd]
    if doorloop.spoed and doorloop.spoed_loopt:
        sinds = f"Er is spoed sinds {moment(doorloop.spoed.sinds)}"
        regels.append(": ".join(d for d in (sinds, doorloop.spoed.inhoud.reden) if d))
    for melding in meldingen_van(casus, doorloop.id):
        if melding.gedaan is not None:
            spoed = " met spoed" if melding.gedaan.spoed else ""
            regels.append(f"Er is al gemeld{spoed} bij Veilig Thuis, {moment(melding.gedaan.op)}.")
    regels += [r for r in (_uitkomst(doorloop),) if r]
    if doorloop.standpunten:
        regels.append("Iemand denkt er anders over: zie 'Wie denkt er anders over'.")
    return regels


def _onbevestigd(casus: Casus, inrichting: Inrichting, doorloop: Doorloop) -> Iterator[str]:
    """Who relies on this sheet must know what somebody else typed and nobody confirmed yet (G-12)."""
    for namens in _niet_bevestigd(doorloop):
        aantal = sum(regel.namens == namens for regel in doorloop.onbevestigd)
        regels = "1 regel is" if aantal == 1 else f"{aantal} regels zijn"
        wie = _collega(casus, inrichting, namens).naam
        yield f"{regels} ingevoerd namens {wie} en nog niet bevestigd: tekenen kan achteraan."


def _stap(doorloop: Doorloop, stap: str) -> Rij:
    staat, op = STAAT[doorloop.stap(stap)], doorloop.stap_op.get(stap)
    redenen = dict.fromkeys(
        m.tekst
        for m in doorloop.motiveringen
        if m.code in {"STAP_NIET_AF", "STAP_OVERGESLAGEN"} and stap in m.betreft
    )
    nu = f"{staat} {voluit(op)}" if op and staat != STAAT["open"] else staat
    return (f"Stap {STAPNAAM[stap]}", gelabeld(("", f"{nu}."), *(("Reden", r) for r in redenen)))


def _weging(doorloop: Doorloop) -> tuple[Rij, ...]:
    hulp = doorloop.hulp_nu
    afgesproken: tuple[Rij, ...] = ()
    if hulp is not None:
        wanneer = voluit(hulp.termijn) or "nog geen dag afgesproken"
        wie = ", ".join(d for d in (hulp.wie, hulp.casemanager) if d)
        delen = (
            ("Doelen", "; ".join(hulp.doelen)),
            ("Wie", wie),
            ("Bekijken op", wanneer),
            ("", hulp.toelichting),
        )
        afgesproken = (("Afgesproken hulp", gelabeld(*delen)),)
    gewogen = tuple(
        rij
        for w in doorloop.wegingen
        for rij in (
            ("Weging", w.tekst),
            ("Wat beschermt", w.beschermend),
            ("Instrument", w.instrument),
            ("Gewogen met", w.met_wie),
        )
        if rij[1].strip()
    )
    return (*gewogen, *afgesproken)


def _vraag(doorloop: Doorloop, antwoord: GegevenAntwoord) -> Rij:
    herzien = " (nog opnieuw te bekijken)" if doorloop.afweging.te_herzien(antwoord.vraag) else ""
    nader = ", ".join(d for d in (*(AARD[a] for a in antwoord.aard), antwoord.wie_helpt) if d)
    kort = ", ".join(d for d in (JA_NEE[antwoord.antwoord], nader) if d) + herzien
    return (VRAAG[antwoord.vraag], ": ".join(d for d in (kort, antwoord.onderbouwing) if d.strip()))


def _uitkomst(doorloop: Doorloop) -> str:
    uitkomst = doorloop.afweging.uitkomst
    norm = NORM_BIJ_UITKOMST.get(uitkomst)
    slot = f" ({norm})." if norm else "."
    return f"Uitkomst van de vragen: {UITKOMST[uitkomst]}{slot}" if uitkomst else ""


def _eerder(besluit: Besluit) -> Rij:
    melden, hulp = JA_NEE[besluit.melden].lower(), JA_NEE[besluit.hulp].lower()
    return ("Eerder besloten", f"{voluit(besluit.op)}: melden {melden}, hulp {hulp}.")


def _toelichting(besluit: Besluit) -> tuple[Rij, ...]:
    """The own weighing, and every reason that was given for deciding otherwise than was to be expected."""
    gegeven = ((WAAROM[m.code], m.tekst) for m in besluit.motiveringen if m.code in WAAROM)
    herzien = ("Bekijken op", voluit(besluit.herzien_op))
    return tuple(
        rij for rij in (("Eigen afweging", besluit.eigen_afweging), *gegeven, herzien) if rij[1].strip()
    )
