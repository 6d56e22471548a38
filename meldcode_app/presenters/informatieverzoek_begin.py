"""The first stations of a request: received, who asks, on which ground; and leaving a part out or taking it up.

Invariants: nothing about the requester is assumed, only offered; there is no question about consent here.
"""

from __future__ import annotations

from typing import Literal, cast

from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.informatieverzoek_feiten import lopende_maatregelen
from meldcode_app.domain.instellingen import zelfde_instelling
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.presenters import woorden
from meldcode_app.presenters.formulier_invoer import Invoer, Tekst, keuzes_uit, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving, Werk
from meldcode_app.presenters.nederlands import dag_jaar, hoofdletter, weekdag_kort
from meldcode_app.presenters.weergave import Cel, Keuze
from workflows.kaders import KADERS

KANALEN = {code: hoofdletter(woord) for code, woord in woorden.KANAAL.items()}
METHODEN = {
    "": "Kies",
    "hoofdnummer": "Teruggebeld via het hoofdnummer",
    "beveiligde_mail": "Via beveiligde mail",
    "pas": "Pas gezien",
    "direct_beantwoord": "Niet nagegaan, direct geantwoord",
    "anders": "Anders",
}
Methode = Literal["", "hoofdnummer", "beveiligde_mail", "pas", "direct_beantwoord", "anders"]
LABEL = "jeugdwet_7_3_11_4"


def soorten() -> tuple[Keuze, ...]:
    """The kinds of requester, from the table of frames."""
    return tuple(Keuze(code=k.verzoeker, tekst=hoofdletter(k.in_woorden)) for k in KADERS.values())


def voorstellen(omgeving: Omgeving) -> tuple[Maatregel, ...]:
    """Measures of this casus whose institution may be the one that asks."""
    return tuple(m for m in omgeving.casus.maatregelen.values() if m.gi)


def _ontvangen(o: Omgeving, item: str, i: Invoer) -> h.Ontvangen:
    return h.Ontvangen(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        verzoeker=h.Verzoeker(
            soort=cast("h.SoortVerzoeker", i.tekst("soort")),
            organisatie=i.tekst("organisatie").strip(),
            naam=i.tekst("naam").strip(),
            functie=i.tekst("functie").strip(),
        ),
        kanaal=cast("h.Kanaal", i.tekst("kanaal")),
        letterlijke_vraag=i.tekst("vraag"),
        gewenst_op=i.dag("gewenst_op", straks=True),
        kenmerk_verzoeker=i.tekst("kenmerk").strip(),
    )


def _begin_ontvangen(o: Omgeving, item: str) -> Tekst:
    return {"soort": "gi", "kanaal": "beveiligde_mail"}


def _velden_ontvangen(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(i, "soort", "keuze", "Wie vraagt?", keuzes=soorten()),
        veld(i, "organisatie", "regel", "Welke organisatie?"),
        veld(i, "naam", "regel", "Naam"),
        veld(i, "functie", "regel", "Functie", voorbeeld="bv. jeugdbeschermer"),
        veld(
            i,
            "vraag",
            "tekst",
            "Wat vraagt men precies?",
            hint="Letterlijk. Het komt zo in de brief.",
            breedte="heel",
            rijen=3,
        ),
        veld(i, "kanaal", "keuze", "Hoe kwam het binnen?", keuzes=keuzes_uit(KANALEN), breedte="derde"),
        wanneer_veld(i),
        veld(i, "gewenst_op", "datum", "Antwoord gewenst op", voorbeeld="bv. 30-11", breedte="derde"),
        veld(i, "kenmerk", "regel", "Hun kenmerk", breedte="derde"),
    )


def regels_ontvangen(o: Omgeving) -> tuple[Cel, ...]:
    """What was received, to read."""
    v = o.v
    vrager = ", ".join(d for d in (v.verzoeker.naam, v.verzoeker.functie, v.verzoeker.organisatie) if d)
    regels = [
        Cel(tekst=f"{hoofdletter(KADERS[v.verzoeker.soort].in_woorden)}: {vrager}", icoon="user"),
        Cel(tekst=f"{KANALEN[v.kanaal]}, {weekdag_kort(v.ontvangen_op.van, o.vandaag)}", icoon="inbox"),
    ]
    if v.kenmerk_verzoeker:
        regels.append(Cel(tekst=f"Hun kenmerk: {v.kenmerk_verzoeker}", icoon="file-text"))
    letterlijk = (
        f"'{v.letterlijke_vraag}'" if v.letterlijke_vraag else "De vraag is niet letterlijk vastgelegd."
    )
    regels.append(Cel(tekst=letterlijk, icoon="quote"))
    return tuple(regels)


def _verifieren(o: Omgeving, item: str, i: Invoer) -> h.Verifieren:
    methode = i.tekst("methode")
    gebleken = h.Verzoeker(
        soort=cast("h.SoortVerzoeker", i.tekst("soort")),
        organisatie=i.tekst("organisatie").strip(),
        naam=i.tekst("vrager").strip(),
        functie=i.tekst("functie").strip(),
    )
    return h.Verifieren(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        methode=cast("Methode", methode),
        naam=i.tekst("naam").strip(),
        rol=i.tekst("rol").strip(),
        verzoeker=gebleken if gebleken != o.v.verzoeker else None,
    )


def _begin_verifieren(o: Omgeving, item: str) -> Tekst:
    gedaan, vrager = o.v.verificatie, o.v.verzoeker
    return {
        "methode": gedaan.methode if gedaan else "",
        "naam": gedaan.naam if gedaan else "",
        "rol": gedaan.rol if gedaan else "",
        "soort": vrager.soort,
        "organisatie": vrager.organisatie,
        "vrager": vrager.naam,
        "functie": vrager.functie,
    }


def _velden_verifieren(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(i, "methode", "keuze", "Hoe bent u nagegaan wie vraagt?", keuzes=keuzes_uit(METHODEN)),
        veld(i, "naam", "regel", "Wie hebt u gesproken?"),
        veld(
            i, "rol", "regel", "In welke rol?", voorbeeld="bv. jeugdbeschermer in een ondertoezichtstelling"
        ),
        wanneer_veld(i),
        veld(i, "soort", "keuze", "Wie vraagt? Verbeter het hier als het anders bleek.", keuzes=soorten()),
        veld(i, "organisatie", "regel", "Welke organisatie?"),
        veld(i, "vrager", "regel", "Naam van de vrager"),
        veld(i, "functie", "regel", "Functie van de vrager"),
    )


def _kader(o: Omgeving, item: str, i: Invoer) -> h.KaderVaststellen:
    return h.KaderVaststellen(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        kader=cast("h.KaderKeuze", i.tekst("kader") or LABEL),
        maatregel=i.tekst("maatregel"),
        toelichting=i.tekst("toelichting"),
    )


def _begin_kader(o: Omgeving, item: str) -> Tekst:
    gekozen = o.v.kader
    if gekozen:
        return {
            "kader": gekozen.kader,
            "maatregel": gekozen.maatregel,
            "toelichting": gekozen.toelichting,
        }
    passend = [
        m
        for m in lopende_maatregelen(o.casus, o.vandaag)
        if zelfde_instelling(m.gi, o.v.verzoeker.organisatie)
    ]
    return {"kader": LABEL, "maatregel": passend[0].id if passend else ""}


def _velden_kader(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    keuzes = (
        Keuze(code=LABEL, tekst="Artikel 7.3.11 lid 4 Jeugdwet"),
        Keuze(code="geen_grondslag", tekst="Geen grondslag"),
    )
    maatregelen = (
        Keuze(code="", tekst="Geen"),
        *(Keuze(code=m.id, tekst=_noem(o, m)) for m in o.casus.maatregelen.values()),
    )
    return (
        veld(i, "kader", "antwoord", "Op welke grond antwoordt u?", keuzes=keuzes, breedte="heel"),
        veld(i, "maatregel", "keuze", "Welke maatregel?", keuzes=maatregelen, breedte="heel"),
        veld(i, "toelichting", "regel", "Toelichting"),
        wanneer_veld(i),
    )


def _noem(o: Omgeving, m: Maatregel) -> str:
    tot = f" tot en met {dag_jaar(m.tot)}" if m.tot else ""
    gi = f", {m.gi}" if m.gi else ""
    return f"{hoofdletter(woorden.MAATREGEL[m.maatregel])} van {o.naam(m.kind)}{gi}{tot}"


def regels_kader(o: Omgeving) -> tuple[Cel, ...]:
    """What the casus knows of its measures today, each in words."""
    if not o.casus.maatregelen:
        return (Cel(tekst="In deze casus staat geen maatregel.", icoon="circle-dashed", kleur="warn"),)
    regels = []
    for m in o.casus.maatregelen.values():
        loopt = m.onder_toezicht and m.loopt_op(o.vandaag) and m.kind == o.casus.kind_id
        regels.append(
            Cel(
                tekst=f"{_noem(o, m)}: {'loopt' if loopt else 'loopt niet'}, {woorden.GEZIEN[m.gezien]}",
                icoon="circle-check" if loopt and m.geverifieerd else "triangle-alert",
                kleur="ok" if loopt and m.geverifieerd else "warn",
            )
        )
    return tuple(regels)


def _overslaan(o: Omgeving, item: str, i: Invoer) -> h.DeelOverslaan:
    return h.DeelOverslaan(
        gebeurd_op=i.wanneer(), door=o.door, verzoek=o.verzoek_id, deel=cast("h.Deel", item)
    )


def _heropenen(o: Omgeving, item: str, i: Invoer) -> h.DeelHeropenen:
    return h.DeelHeropenen(
        gebeurd_op=i.wanneer(), door=o.door, verzoek=o.verzoek_id, deel=cast("h.Deel", item)
    )


def _alleen_wanneer(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    return (wanneer_veld(i),)


WERKEN: tuple[Werk, ...] = (
    Werk(
        "ontvangen",
        "ontvangen",
        "Verzoek vastleggen",
        "Verzoek vastleggen",
        _ontvangen,
        _velden_ontvangen,
        _begin_ontvangen,
        datums=("wanneer", "gewenst_op>"),
    ),
    Werk(
        "verifieren",
        "identiteit",
        "Nagaan wie vraagt",
        "Vastleggen",
        _verifieren,
        _velden_verifieren,
        _begin_verifieren,
    ),
    Werk("kader", "kader", "Grond kiezen", "Vastleggen", _kader, _velden_kader, _begin_kader),
    Werk("overslaan", "", "Overslaan", "Overslaan vastleggen", _overslaan, _alleen_wanneer),
    Werk("deel_heropenen", "", "Heropenen", "Onderdeel heropenen", _heropenen, _alleen_wanneer),
)
