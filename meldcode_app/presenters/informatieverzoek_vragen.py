"""The question on paper, split into items; and giving it back to be specified.

Invariants: an item keeps its id through every change, so what was judged stays with it; what the requester wrote
is quoted, never changed; the letter that asks for clarity says nothing about the child.
"""

from __future__ import annotations

import re

from meldcode_app.documents import verduidelijking as v
from meldcode_app.documents.brief_delen import Geadresseerde, Ondertekening, Organisatie, Verzoek
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.presenters.formulier_invoer import Invoer, Tekst, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving, Werk
from meldcode_app.presenters.informatieverzoek_weergave import VraagRij, VragenStaat
from meldcode_app.presenters.weergave import Keuze
from meldcode_app.services.brief import KANAAL_IN_WOORDEN, kenmerk

JA_NEE = (Keuze(code="ja", tekst="Ja"), Keuze(code="nee", tekst="Nee"))


def splits(letterlijk: str) -> tuple[str, ...]:
    """Sentences that ask something; the whole text when there is no question mark."""
    zinnen = re.findall(r"[^.!?]*\?", letterlijk)
    gevonden = tuple(zin.strip() for zin in zinnen if zin.strip(" ?"))
    return gevonden or ((letterlijk.strip(),) if letterlijk.strip() else ())


def _begin(o: Omgeving, item: str) -> Tekst:
    begin = {
        "volgorde": " ".join(vraag.id for vraag in o.v.vragen),
        "schriftelijk": "ja" if o.v.schriftelijk else "nee",
        "vaag": "nee",
    }
    for vraag in o.v.vragen:
        begin[f"tekst:{vraag.id}"] = vraag.tekst
        begin[f"over:{vraag.id}"] = " ".join(vraag.betreft)
    return begin


def rijen(i: Invoer) -> tuple[VraagRij, ...]:
    """The rows as they stand, empty ones too."""
    return tuple(
        VraagRij(id=id_, nummer=n, tekst=i.tekst(f"tekst:{id_}"), over=i.lijst(f"over:{id_}"))
        for n, id_ in enumerate(i.lijst("volgorde"), start=1)
    )


def vragenstaat(o: Omgeving, i: Invoer) -> VragenStaat:
    """The list under edit."""
    return VragenStaat(rijen=rijen(i), personen=o.keuzes())


def _maak(o: Omgeving, item: str, i: Invoer) -> h.VraagSpecificeren:
    return h.VraagSpecificeren(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        vragen=tuple(
            h.Vraag(id=rij.id, tekst=rij.tekst, betreft=rij.over) for rij in rijen(i) if rij.tekst.strip()
        ),
        schriftelijk=i.tekst("schriftelijk") != "nee",
        vaag=i.tekst("vaag") == "ja",
    )


def _velden(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(i, "schriftelijk", "antwoord", "Staat de vraag op papier?", keuzes=JA_NEE, breedte="derde"),
        veld(i, "vaag", "antwoord", "Is de vraag te vaag?", keuzes=JA_NEE, breedte="derde"),
        wanneer_veld(i),
    )


def verduidelijking(o: Omgeving, i: Invoer, *, oefening: bool) -> v.Verduidelijking:
    """The letter that asks to specify, as the form now stands."""
    verzoek, gebruiker = o.v, o.inrichting.gebruiker
    return v.Verduidelijking(
        kenmerk=kenmerk(o.casus, verzoek),
        datum=i.wanneer().laatste_dag,
        organisatie=Organisatie(naam=o.inrichting.organisatie, plaats=o.inrichting.plaats),
        geadresseerde=Geadresseerde(
            organisatie=verzoek.verzoeker.organisatie,
            naam=verzoek.verzoeker.naam,
            functie=verzoek.verzoeker.functie,
        ),
        verzoek=Verzoek(
            ontvangen_op=verzoek.ontvangen_op.van,
            hoe=KANAAL_IN_WOORDEN[verzoek.kanaal],
            letterlijke_vraag=verzoek.letterlijke_vraag,
            kenmerk=verzoek.kenmerk_verzoeker,
        ),
        toelichting=i.tekst("toelichting"),
        ondertekening=Ondertekening(
            naam=gebruiker.naam if gebruiker else "",
            functie=gebruiker.functie if gebruiker else "",
            plaats=o.inrichting.plaats,
            datum=i.wanneer().laatste_dag,
        ),
        oefening=oefening,
    )


def als_tekst(brief: v.Verduidelijking) -> str:
    """The letter as plain text, to paste into secure mail."""
    inhoud = v.inhoud(brief)
    punten = "\n".join(f"- {punt}" for punt in brief.gevraagd if punt.strip())
    citaat = f"'{brief.verzoek.letterlijke_vraag}'" if brief.verzoek.letterlijke_vraag.strip() else ""
    groet = "\n".join(d for d in (brief.ondertekening.naam, brief.ondertekening.functie) if d)
    alineas = (
        str(inhoud["aanhef"]),
        str(inhoud["inleiding"]),
        citaat,
        str(inhoud["waarom"]),
        str(inhoud["toelichting"]),
        f"Wij vragen u:\n{punten}",
        str(inhoud["slot"]),
        groet,
        brief.organisatie.naam,
    )
    return "\n\n".join(alinea for alinea in alineas if alinea.strip())


def _terugleggen(o: Omgeving, item: str, i: Invoer) -> h.Terugleggen:
    return h.Terugleggen(
        gebeurd_op=i.wanneer(), door=o.door, verzoek=o.verzoek_id, toelichting=i.tekst("toelichting")
    )


def _velden_terugleggen(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    tekst = als_tekst(verduidelijking(o, i, oefening=False))
    return (
        veld(i, "toelichting", "tekst", "Wat is niet duidelijk?", hint="Komt in de brief.", breedte="heel"),
        wanneer_veld(i),
        VeldStaat(code="brieftekst", soort="lezen", label="Zo vraagt u het", waarde=tekst, breedte="heel", rijen=9),
    )  # fmt: skip


def _specificatie(o: Omgeving, item: str, i: Invoer) -> h.SpecificatieOntvangen:
    return h.SpecificatieOntvangen(
        gebeurd_op=i.wanneer(), door=o.door, verzoek=o.verzoek_id, letterlijke_vraag=i.tekst("vraag")
    )


def _velden_specificatie(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(
            i,
            "vraag",
            "tekst",
            "Wat vraagt men nu precies?",
            hint="Letterlijk. Blijft het leeg, dan blijft de eerste vraag staan.",
            breedte="heel",
            rijen=4,
        ),
        wanneer_veld(i),
    )


WERKEN: tuple[Werk, ...] = (
    Werk("vraag", "vraag", "Vraag in onderdelen", "Vastleggen", _maak, _velden, _begin),
    Werk(
        "terugleggen",
        "vraag",
        "Verduidelijking vragen",
        "Vastleggen",
        _terugleggen,
        _velden_terugleggen,
    ),
    Werk(
        "specificatie",
        "vraag",
        "Verduidelijking ontvangen",
        "Vastleggen",
        _specificatie,
        _velden_specificatie,
    ),
)
