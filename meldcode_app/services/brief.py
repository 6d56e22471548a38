"""From the case file to the letter: which facts go in, and nothing else (domain 3.4).

Invariants: what was left out has no way in; the legal label is printed only while no KAN_NIET stands against it
on that day; why somebody was not informed is told by ground only, never with the details.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from meldcode_app.documents import brief as b
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen.basis import Beslisser
from meldcode_app.domain.handelingen.informatieverzoek import NoodzaakBeoordelen
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.informatieverzoek_feiten import (
    feiten,
    lopende_maatregelen,
    te_informeren,
)
from meldcode_app.domain.instellingen import zelfde_instelling
from meldcode_app.domain.kennisgeving import Kennisgeving, Tegenover
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import Persoon
from meldcode_app.services.bijlagen import uitvoernaam
from workflows.basis import KAN_NIET
from workflows.informatieverzoek import InformatieverzoekWerkstroom
from workflows.kaders import LABEL_7_3_11

MAATREGEL_IN_WOORDEN = {
    "ots": "Ondertoezichtstelling",
    "voorlopige_ots": "Voorlopige ondertoezichtstelling",
    "ots_muhp": "Ondertoezichtstelling met machtiging tot uithuisplaatsing",
    "ots_gesloten": "Ondertoezichtstelling met machtiging gesloten jeugdhulp",
    "voogdij": "Voogdij",
    "jeugdreclassering": "Jeugdreclassering",
    "vrijwillig": "Vrijwillig kader",
}
METHODE_IN_WOORDEN = {
    "": "",
    "hoofdnummer": "teruggebeld via het hoofdnummer",
    "beveiligde_mail": "vraag ontvangen via beveiligde mail",
    "pas": "legitimatie gezien",
    "direct_beantwoord": "",
    "anders": "gecontroleerd",
}
KANAAL_IN_WOORDEN = {
    "brief": "per brief",
    "e-mail": "per e-mail",
    "beveiligde_mail": "per beveiligde mail",
    "portaal": "via een portaal",
    "telefoon": "telefonisch",
    "gesprek": "in een gesprek",
    "anders": "",
}
NIET_GEINFORMEERD = {
    "U1": "in verband met veiligheid",
    "U2": "in verband met veiligheid",
    "U3": "in verband met veiligheid",
    "U5": "in verband met veiligheid",
    "U6": "in verband met veiligheid",
    "U7": "niet te bereiken",
    "UH": "in verband met haast",
    "U8": "op verzoek van de instelling",
    "U9": "geen gezag of niet betrokken bij deze gegevens",
}


def grondslagzin(casus: Casus, inrichting: Inrichting, verzoek: Informatieverzoek, dag: date) -> str:
    """The sentence with the legal label, or nothing when that label would be false on this day."""
    if not verzoek.label_7_3_11:
        return ""
    machine = InformatieverzoekWerkstroom(feiten(casus, inrichting, verzoek, None, dag), verzoek.configuratie)
    if any(reden.klasse is KAN_NIET for reden in machine.eigen_redenen("kader_vaststellen")):
        return ""
    return (
        "Deze inlichtingen worden op verzoek verstrekt aan de gecertificeerde instelling die de "
        f"ondertoezichtstelling van {casus.kind.naam} uitvoert ({LABEL_7_3_11})."
    )


def kenmerk(casus: Casus, verzoek: Informatieverzoek) -> str:
    """Reference of a request: that of the casus, with a number from the second request on."""
    nummer = list(casus.verzoeken).index(verzoek.id) + 1
    return casus.kenmerk if nummer == 1 else f"{casus.kenmerk}-{nummer}"


def maak_brief(
    casus: Casus,
    inrichting: Inrichting,
    verzoek: Informatieverzoek,
    dag: date,
    *,
    vastgesteld: bool = False,
    besloten_door: Beslisser | None = None,
    oefening: bool = False,
) -> b.Brief:
    """The letter as it is now; `dag` is its date and the day on which the label is tested."""
    gebruiker = inrichting.gebruiker
    opstelling = verzoek.opstelling
    maatregel = _maatregel(casus, verzoek, dag)
    zienswijzen = _zienswijzen(casus, verzoek, dag)
    # Only a draft may name the function that is still to decide: a settled letter names who did, or nobody.
    tekenaar = besloten_door or Beslisser(
        naam="", functie="" if vastgesteld else inrichting.beslissende_functie
    )
    return b.Brief(
        kenmerk=kenmerk(casus, verzoek),
        versie=verzoek.volgend_versienummer,
        datum=dag,
        status="vastgesteld" if vastgesteld else "concept",
        oefening=oefening,
        aanhef=(opstelling.aanhef if opstelling else "") or "Geachte heer, mevrouw,",
        organisatie=b.Organisatie(naam=inrichting.organisatie, plaats=inrichting.plaats),
        geadresseerde=b.Geadresseerde(
            is_gi=verzoek.verzoeker.soort == "gi",
            organisatie=verzoek.verzoeker.organisatie,
            naam=verzoek.verzoeker.naam,
            functie=verzoek.verzoeker.functie
            or ("jeugdbeschermer" if verzoek.verzoeker.soort == "gi" else ""),
            geverifieerd=METHODE_IN_WOORDEN[verzoek.verificatie.methode]
            if verzoek.verificatie and verzoek.deel("identiteit") == "gereed"
            else "",
        ),
        opsteller=b.Opsteller(
            naam=gebruiker.naam if gebruiker else "",
            functie=gebruiker.functie if gebruiker else "",
            organisatie=inrichting.organisatie,
            relatie=opstelling.relatie if opstelling else "",
        ),
        betreft=_betreft(casus, maatregel),
        verzoek=b.Verzoek(
            ontvangen_op=verzoek.ontvangen_op.van,
            hoe=KANAAL_IN_WOORDEN[verzoek.kanaal],
            letterlijke_vraag=verzoek.letterlijke_vraag,
            kenmerk=verzoek.kenmerk_verzoeker,
        ),
        grondslag=grondslagzin(casus, inrichting, verzoek, dag),
        werkwijze=b.Werkwijze(
            methode=opstelling.methode, periode=opstelling.periode, bronnen=opstelling.bronnen
        )
        if opstelling
        else b.Werkwijze(),
        antwoorden=_antwoorden(verzoek),
        gaat_goed=opstelling.gaat_goed if opstelling else "",
        geinformeerd=_geinformeerd(casus, verzoek, dag),
        zienswijzen=zienswijzen,
        ondertekening=b.Ondertekening(
            naam=tekenaar.naam,
            functie=tekenaar.functie,
            plaats=inrichting.plaats,
            datum=dag if vastgesteld else None,
        ),
        bijlagen=_bijlagen(casus, verzoek, oefening=oefening),
    )


def _bijlagen(casus: Casus, verzoek: Informatieverzoek, *, oefening: bool) -> tuple[str, ...]:
    """Annexes in words, then the files that go along, each with the name under which it is saved.

    A file that was withdrawn since it was chosen belongs to another child perhaps: it goes nowhere.
    """
    opstelling = verzoek.opstelling
    if opstelling is None:
        return ()
    mee = (casus.bijlagen[id_] for id_ in opstelling.meegestuurd if id_ in casus.bijlagen)
    bestanden = (f"{b.naam} ({uitvoernaam(casus, b.id, oefening=oefening)})" for b in mee if b.geldt)
    return (*opstelling.bijlagen, *bestanden)


def _maatregel(casus: Casus, verzoek: Informatieverzoek, dag: date) -> Maatregel | None:
    """The measure the letter names: one that runs on its day before one that has ended, the chosen one first."""
    gekozen = verzoek.kader.maatregel if verzoek.kader else ""
    lopend = lopende_maatregelen(casus, dag)
    onder_toezicht = [m for m in casus.maatregelen.values() if m.onder_toezicht and m.kind == casus.kind_id]
    van_vrager = [m for m in lopend if zelfde_instelling(m.gi, verzoek.verzoeker.organisatie)]
    op_volgorde = (*(m for m in lopend if m.id == gekozen), *van_vrager, *lopend)
    if op_volgorde:
        return op_volgorde[0]
    return casus.maatregelen.get(gekozen) or (onder_toezicht[-1] if onder_toezicht else None)


def _betreft(casus: Casus, maatregel: Maatregel | None) -> b.Betreft:
    return b.Betreft(
        kind=casus.kind.naam,
        geboortedatum=casus.kind.geboortedatum,
        maatregel=MAATREGEL_IN_WOORDEN[maatregel.maatregel] if maatregel else "",
        beschikkingsdatum=maatregel.beschikkingsdatum if maatregel else None,
        van=maatregel.van if maatregel else None,
        tot=maatregel.tot if maatregel else None,
        kenmerk=casus.kenmerk,
    )


def _antwoorden(verzoek: Informatieverzoek) -> tuple[b.Antwoord, ...]:
    gemaakt = []
    for vraag in verzoek.vragen:
        oordeel = verzoek.beoordelingen.get(vraag.id)
        if oordeel is None:
            gemaakt.append(b.Antwoord(vraag=vraag.tekst))
        elif oordeel.besluit == "niet":
            gemaakt.append(
                b.Antwoord(
                    vraag=vraag.tekst,
                    besluit="niet",
                    niet_beantwoord_omdat=oordeel.reden_niet
                    or ("anders" if _heeft_reden(verzoek, oordeel) else ""),
                )
            )
        else:
            gemaakt.append(
                b.Antwoord(
                    vraag=vraag.tekst,
                    besluit=oordeel.besluit,
                    feiten=oordeel.feiten,
                    uitspraken=tuple(u for u in oordeel.uitspraken if u.tekst.strip()),
                    duiding=oordeel.duiding,
                    niet_beantwoord_omdat=oordeel.reden_niet if oordeel.besluit == "deels" else "",
                )
            )
    return tuple(gemaakt)


def _heeft_reden(verzoek: Informatieverzoek, oordeel: NoodzaakBeoordelen) -> bool:
    """Whether why an item is not given stands somewhere in the file, in words of their own."""
    gemotiveerd = (m for m in verzoek.motiveringen if m.code == "VRAAG_ZONDER_REDEN")
    return bool(oordeel.reden.strip()) or any(oordeel.vraag in m.betreft for m in gemotiveerd)


def _wie(casus: Casus, persoon: Persoon) -> str:
    rol = "het kind" if persoon.id == casus.kind_id else persoon.noemen or persoon.rol.replace("_", " ")
    return f"{persoon.naam} ({rol})" if rol.casefold() != persoon.naam.casefold() else persoon.naam


def _geinformeerd(casus: Casus, verzoek: Informatieverzoek, dag: date) -> tuple[b.Geinformeerd, ...]:
    personen = {p.id: p for p in te_informeren(casus, dag)}
    personen |= {k.persoon: casus.personen[k.persoon] for k in verzoek.kennisgevingen}
    regels = []
    for persoon in personen.values():
        records = [k for k in verzoek.kennisgevingen_van(persoon.id) if k.telt and k.laatste_dag <= dag]
        # Of two that count, the one that stood in the file in time.
        vooraf = sorted(
            (k for k in records if _was_vooraf(k, verzoek, dag)),
            key=lambda k: k.pas_later_vooraf(verzoek.vertrek),
        )
        beste = (*vooraf, *reversed(records))[0] if records else None
        regels.append(_regel(casus, persoon, beste, verzoek, dag))
    return tuple(regels)


def _was_vooraf(record: Kennisgeving, verzoek: Informatieverzoek, dag: date) -> bool:
    """Before this letter, and before anything left earlier: an oral provision, or a former version."""
    eerst = verzoek.eerste_verstrekking
    return record.vooraf_aan(dag) and (eerst is None or record.vooraf_aan(eerst.laatste_dag, eerst.tijd))


def _regel(
    casus: Casus, persoon: Persoon, record: Kennisgeving | None, verzoek: Informatieverzoek, dag: date
) -> b.Geinformeerd:
    if record is None:
        return b.Geinformeerd(wie=_wie(casus, persoon), wanneer="niet")
    niet = (
        NIET_GEINFORMEERD.get(record.grond, "om een reden die wij hebben vastgelegd") if record.grond else ""
    )
    if record.grond == "U7" and record.pogingen > 1:
        niet += " na herhaalde pogingen"
    eerst = verzoek.eerste_verstrekking
    stand: Tegenover = "" if record.wanneer == "niet" else record.tegenover(eerst)
    return b.Geinformeerd(
        wie=_wie(casus, persoon),
        wanneer=record.wanneer,
        datum=record.op if record.wanneer != "niet" else None,
        na_verstrekking=eerst if eerst and stand == "na" else None,
        later_vastgelegd=eerst
        if eerst and stand == "vooraf" and record.pas_later_vooraf(verzoek.vertrek)
        else None,
        onzeker=record.wanneer == "vooraf" and not stand,
        zelfde_dag=_zelfde_dag(record, stand, dag),
        wijze=record.wijze,
        reactie=record.reactie,
        bezwaar=record.bezwaar,
        niet_omdat=niet,
    )


def _zelfde_dag(record: Kennisgeving, stand: Tegenover, dag: date) -> Literal["", "brief", "verstrekking"]:
    if stand == "zelfde_dag":
        return "verstrekking"
    vandaag = record.op.soort in {"dag", "moment"} and record.laatste_dag == dag
    return "brief" if not stand and record.wanneer != "niet" and vandaag else ""


def _zienswijzen(casus: Casus, verzoek: Informatieverzoek, dag: date) -> tuple[b.Zienswijze, ...]:
    gemaakt = []
    for persoon in te_informeren(casus, dag):
        z = verzoek.zienswijzen.get(persoon.id)
        wie = _wie(casus, persoon)
        if z is None:
            gemaakt.append(b.Zienswijze(wie=wie, uitkomst="niet_gevraagd"))
        elif z.mee or z.uitkomst == "zienswijze":
            gemaakt.append(b.Zienswijze(wie=wie, uitkomst="bijgevoegd", tekst=z.mee))
        elif not z.uitkomst:
            gemaakt.append(b.Zienswijze(wie=wie, uitkomst="gevraagd", termijn=z.termijn))
        else:
            gemaakt.append(b.Zienswijze(wie=wie, uitkomst=z.uitkomst))
    anderen = set(verzoek.zienswijzen) - {p.id for p in te_informeren(casus, dag)}
    for persoon_id in sorted(anderen):
        z = verzoek.zienswijzen[persoon_id]
        if z.mee or z.uitkomst == "zienswijze":
            gemaakt.append(b.Zienswijze(wie=_wie(casus, casus.personen[persoon_id]), tekst=z.mee))
    for bezwaar in verzoek.bezwaren:
        if bezwaar.tekst.strip():
            wie = f"{_wie(casus, casus.personen[bezwaar.persoon])}, bezwaar"
            gemaakt.append(b.Zienswijze(wie=wie, tekst=bezwaar.tekst))
    return tuple(gemaakt)
