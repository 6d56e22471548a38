"""A Brief as the words its template shows: dates, codes and lists become Dutch sentences. Pure.

Invariant: of an item with decision `niet` nothing but the question and the words of the reason is handed on.
"""

from __future__ import annotations

from datetime import date

from meldcode_app.documents.brief_delen import (
    Antwoord,
    Brief,
    Geadresseerde,
    Geinformeerd,
    Organisatie,
    Verzoek,
    Zienswijze,
)
from meldcode_app.documents.datums import dagen, periode, voluit
from meldcode_app.documents.maken import Inhoud, Waarde, blad
from meldcode_app.domain.tijd import Wanneer

TITEL = "Schriftelijke verklaring aan de gecertificeerde instelling"
TITEL_ANDERS = "Schriftelijke verklaring"
"""The title, also of the metadata: never with a name in it."""

REDEN_IN_WOORDEN: dict[str, str] = {
    "": "de reden is nog niet vermeld.",
    "niet_noodzakelijk": "niet noodzakelijk voor het doel van uw vraag.",
    "niet_bekend": "niet bekend bij ons.",
    "betreft_derde": "betreft een derde.",
    "buiten_deskundigheid": "buiten onze deskundigheid.",
    "anders": "een andere reden, die bij ons is vastgelegd.",
}
_ZELFDE_DAG = {
    "": "",
    "brief": "op de dag van deze brief",
    "verstrekking": "op de dag van de eerdere verstrekking",
}
_UITKOMST = {
    "bijgevoegd": "De tekst ontbreekt nog.",
    "wil_geen": "Wil geen zienswijze geven.",
    "geen_reactie": "Gevraagd, niet gereageerd.",
    "gevraagd": "Gevraagd, nog geen antwoord.",
    "niet_gevraagd": "Niet gevraagd.",
}

Rij = tuple[str, str]


def merk(status: str) -> str:
    """What is stamped on every page."""
    return "CONCEPT - VERTROUWELIJK" if status == "concept" else "VERTROUWELIJK"


def samen(*delen: str, tussen: str = ", ") -> str:
    """The parts that hold something, joined."""
    return tussen.join(deel.strip() for deel in delen if deel.strip())


def paginakop(organisatie: Organisatie, titel: str) -> str:
    """What heads the second and later pages: on one line, so a long name of an organisation is left out."""
    return samen(organisatie.naam if len(organisatie.naam) <= 40 else "", titel, tussen=" · ")


def briefhoofd(
    organisatie: Organisatie,
    aan: Geadresseerde,
    verzoek: Verzoek,
    datum: date,
    kenmerk: str,
    *extra: Rij,
) -> Inhoud:
    """Letterhead, addressee and reference block; `extra` are more rows of the reference block."""
    o = organisatie
    tav = (
        f"t.a.v. {samen(aan.naam, aan.functie)}"
        if aan.naam.strip()
        else samen(f"t.a.v. de {aan.functie}" if aan.functie else "")
    )
    return {
        "organisatie": {
            "naam": o.naam,
            "ondertitel": o.ondertitel,
            "regels": list(o.regels or (o.plaats,)),
        },
        "adres": [regel for regel in (aan.organisatie, tav, *aan.regels) if regel.strip()],
        "referentie": [
            ("Datum", voluit(datum)),
            ("Ons kenmerk", kenmerk),
            ("Uw kenmerk", verzoek.kenmerk),
            ("Verzoek van", voluit(verzoek.ontvangen_op)),
            *extra,
        ],
    }


def inhoud(brief: Brief) -> Inhoud:
    """Everything `brief.typ` shows."""
    b, v, w = brief.betreft, brief.verzoek, brief.werkwijze
    op = f"Op {voluit(v.ontvangen_op)} ontvingen wij uw vragen. " if v.ontvangen_op else ""
    return {
        "titel": TITEL if brief.geadresseerde.is_gi else TITEL_ANDERS,
        "blad": blad(
            datum=brief.datum,
            kenmerk=brief.kenmerk,
            kop=paginakop(brief.organisatie, "Schriftelijke verklaring"),
            merk=merk(brief.status),
            versie=brief.versie,
            oefening=brief.oefening,
        ),
        "hoofd": briefhoofd(
            brief.organisatie,
            brief.geadresseerde,
            brief.verzoek,
            brief.datum,
            brief.kenmerk,
            ("Versie", str(brief.versie)),
            ("Bijlagen", str(len(_bijlagen(brief)) or "")),
        ),
        "betreft": [
            ("Betreft", samen(b.kind, f"geboren {voluit(b.geboortedatum)}" if b.geboortedatum else "")),
            ("Maatregel", samen(b.maatregel, periode(b.van, b.tot))),
        ],
        "aanhef": brief.aanhef.strip(),
        "inleiding": f"{op}Hieronder leest u per vraag ons antwoord.",
        "partijen": _partijen(brief),
        "kind": [
            ("Naam", b.kind),
            ("Geboortedatum", voluit(b.geboortedatum)),
            ("Maatregel", b.maatregel),
            ("Beschikking van", voluit(b.beschikkingsdatum)),
            ("Looptijd", periode(b.van, b.tot)),
            ("Kenmerk", b.kenmerk),
        ],
        "verzoek": _gevuld(("Ontvangen", samen(voluit(v.ontvangen_op), v.hoe)), ("Uw kenmerk", v.kenmerk)),
        "letterlijke_vraag": v.letterlijke_vraag if v.letterlijke_vraag.strip() else "",
        "grondslag": brief.grondslag.strip(),
        "werkwijze": _gevuld(("Werkwijze", w.methode), ("Periode", w.periode)),
        "bronnen": [bron for bron in w.bronnen if bron.strip()],
        "antwoorden": [_antwoord(antwoord) for antwoord in brief.antwoorden],
        "gaat_goed": brief.gaat_goed.strip(),
        "geinformeerd": [_geinformeerd(g) for g in brief.geinformeerd],
        "zienswijzen": _zienswijzen(brief),
        "grenzen": brief.grenzen.strip(),
        "ondertekening": {
            "naam": brief.ondertekening.naam,
            "functie": brief.ondertekening.functie,
            "plaats": brief.ondertekening.plaats,
            "datum": voluit(brief.ondertekening.datum),
        },
        "bijlagen": _bijlagen(brief),
        "zienswijzeteksten": [{"wie": z.wie, "tekst": z.tekst} for z in _bijgevoegd(brief)],
    }


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _gevuld(*rijen: Rij) -> list[Rij]:
    return [rij for rij in rijen if rij[1].strip()]


def _partijen(brief: Brief) -> list[Rij]:
    g, o = brief.geadresseerde, brief.opsteller
    return [
        ("Gericht aan", samen(g.organisatie, samen(g.naam, g.functie), tussen="\n")),
        ("Geverifieerd", _hoofdletter(g.geverifieerd)),
        ("Opgesteld door", samen(o.naam, o.functie, o.organisatie, tussen="\n")),
        ("Registratie", o.registratie),
        ("Relatie tot het kind", o.relatie),
    ]


def _antwoord(a: Antwoord) -> dict[str, Waarde]:
    geeft = a.besluit in {"verstrekken", "deels"}
    niet = a.besluit in {"niet", "deels"}
    zonder_reden = a.besluit == "deels" and not a.niet_beantwoord_omdat
    label = (
        "Niet beantwoord omdat:"
        if a.besluit == "niet"
        else "Deels beantwoord."
        if zonder_reden
        else "Deels beantwoord. Voor het overige niet beantwoord omdat:"
    )
    return {
        "vraag": a.vraag.strip(),
        "open": not a.besluit,
        "feiten": a.feiten.strip() if geeft else "",
        "uitspraken": [
            {"tekst": u.tekst, "bron": u.bron.strip() or "niet vermeld"}
            for u in a.uitspraken
            if u.tekst.strip()
        ]
        if geeft
        else [],
        "duiding": a.duiding.strip() if geeft else "",
        "niet_label": label if niet else "",
        "niet": REDEN_IN_WOORDEN[a.niet_beantwoord_omdat] if niet and not zonder_reden else "",
    }


def _geinformeerd(g: Geinformeerd) -> dict[str, Waarde]:
    na = dagen(g.na_verstrekking) if g.na_verstrekking else ""
    if g.wanneer == "niet":
        hoe = "Niet geïnformeerd."
    else:
        hoe = (
            samen(
                f"{_geinformeerd_hoe(g)}{_geinformeerd_op(g.datum) if g.datum else ''}",
                f"na de eerdere verstrekking van {na}" if na else _ZELFDE_DAG[g.zelfde_dag],
                g.wijze.strip().rstrip("."),
            )
            + "."
        )
        if g.later_vastgelegd:
            hoe += f" Dit is vastgelegd na de eerdere verstrekking van {dagen(g.later_vastgelegd)}."
    reactie = samen("Maakt bezwaar." if g.bezwaar else "", g.reactie, tussen=" ")
    return {
        "wie": g.wie,
        "regels": [("Hoe", hoe), ("Reden", _hoofdletter(g.niet_omdat)), ("Reactie", reactie)],
    }


def _geinformeerd_hoe(g: Geinformeerd) -> str:
    """Only beforehand is said in so many words: on which day the letter leaves, it cannot know."""
    vooraf = g.wanneer == "vooraf" and not g.na_verstrekking and not g.onzeker
    return "Vooraf geïnformeerd" if vooraf else "Geïnformeerd"


def _geinformeerd_op(op: Wanneer) -> str:
    if op.tekst:
        return f", {dagen(op)}"
    return f" van {dagen(op)}" if op.soort == "periode" else f" op {dagen(op)}"


def _bijgevoegd(brief: Brief) -> list[Zienswijze]:
    return [z for z in brief.zienswijzen if z.uitkomst == "bijgevoegd" and z.tekst.strip()]


def _zienswijzen(brief: Brief) -> list[Rij]:
    bij = _bijgevoegd(brief)
    rijen: list[Rij] = []
    for z in brief.zienswijzen:
        wat = _UITKOMST[z.uitkomst]
        if z in bij:
            wat = f"Onverkort bijgevoegd, bijlage {bij.index(z) + 1}."
        elif z.uitkomst == "gevraagd" and z.termijn:
            wat = f"Gevraagd, met tijd tot en met {voluit(z.termijn)}. Nog geen antwoord."
        elif z.uitkomst == "niet_gevraagd":
            wat = samen(wat, z.niet_gevraagd_omdat, tussen=" Reden: ")
        rijen.append((_hoofdletter(z.wie), wat))
    return rijen


def _bijlagen(brief: Brief) -> list[str]:
    return [
        *(f"Zienswijze van {z.wie}" for z in _bijgevoegd(brief)),
        *(b for b in brief.bijlagen if b.strip()),
    ]
