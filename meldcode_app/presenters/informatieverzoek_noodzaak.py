"""Judging per question what is necessary: the table and the editor of one question.

Invariants: facts, words of others and interpretation stay apart; what is left out is kept in the casus and has
no way into the letter; "Niet" is grey, never red: a refusal is a normal outcome.
"""

from __future__ import annotations

import json
from typing import cast

from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.presenters.formulier_invoer import Invoer, Tekst, keuzes_uit, veld, wanneer_veld
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving, Werk
from meldcode_app.presenters.informatieverzoek_weergave import NoodzaakStaat
from meldcode_app.presenters.weergave import Cel, Icoon, InhoudInvoer, Keuze, Kleur, Rij, UitspraakInvoer

BESLUITEN: dict[str, tuple[str, Icoon, Kleur]] = {
    "verstrekken": ("Verstrekken", "circle-check", "ok"),
    "deels": ("Deels", "circle-dot", "accent"),
    "niet": ("Niet", "circle-minus", "muted"),
    "": ("Nog kiezen", "circle-dashed", "warn"),
}
REDENEN_NIET = {
    "": "Kies",
    "niet_noodzakelijk": "Niet nodig voor de OTS",
    "niet_bekend": "Niet bekend bij ons",
    "betreft_derde": "Gaat over iemand anders",
    "buiten_deskundigheid": "Buiten ons vak",
    "anders": "Anders",
}


def _begin(o: Omgeving, item: str) -> Tekst:
    b = o.v.beoordelingen.get(item)
    if b is None:
        return {}
    return {
        "besluit": b.besluit,
        "reden": b.reden,
        "reden_niet": b.reden_niet,
        "feiten": b.feiten,
        "duiding": b.duiding,
        "weggelaten": b.weggelaten,
        "derde": b.derde_toelichting,
        "uitspraken": pak_in(UitspraakInvoer(tekst=u.tekst, bron=u.bron) for u in b.uitspraken),
    }


def pak_in(uitspraken: object) -> str:
    """Quotations as one text, to keep with the other fields; nothing for none."""
    rijen = [[u.tekst, u.bron] for u in cast("list[UitspraakInvoer]", uitspraken)]
    return json.dumps(rijen, ensure_ascii=False) if rijen else ""


def pak_uit(tekst: str) -> tuple[UitspraakInvoer, ...]:
    """The quotations of `pak_in`."""
    return tuple(UitspraakInvoer(tekst=t, bron=b) for t, b in json.loads(tekst)) if tekst else ()


def inhoud(i: Invoer) -> InhoudInvoer:
    """The three fields of the editor."""
    return InhoudInvoer(
        feiten=i.tekst("feiten"), uitspraken=pak_uit(i.tekst("uitspraken")), duiding=i.tekst("duiding")
    )


def _maak(o: Omgeving, item: str, i: Invoer) -> h.NoodzaakBeoordelen:
    gekozen = i.tekst("besluit")
    if gekozen not in {"verstrekken", "deels", "niet"}:
        i.fouten["besluit"] = "Kies verstrekken, deels of niet."
    niet = gekozen == "niet"
    return h.NoodzaakBeoordelen(
        gebeurd_op=i.wanneer(),
        door=o.door,
        verzoek=o.verzoek_id,
        vraag=item,
        besluit=cast("h.Besluit", gekozen or "niet"),
        reden=i.tekst("reden"),
        reden_niet=cast("h.RedenNiet", i.tekst("reden_niet") if gekozen in {"niet", "deels"} else ""),
        feiten="" if niet else i.tekst("feiten"),
        uitspraken=()
        if niet
        else tuple(h.Uitspraak(tekst=u.tekst, bron=u.bron) for u in inhoud(i).uitspraken),
        duiding="" if niet else i.tekst("duiding"),
        weggelaten=i.tekst("weggelaten"),
        derde_toelichting=i.tekst("derde"),
    )


def over_derde(o: Omgeving, vraag: h.Vraag) -> bool:
    """Whether an item is about somebody who is not the child, a parent or a guardian."""
    personen = [o.casus.personen[p] for p in vraag.betreft if p in o.casus.personen]
    return any(p.id != o.casus.kind_id and p.rol not in {"ouder", "voogd"} for p in personen)


def _vraag(o: Omgeving, item: str) -> h.Vraag | None:
    return next((v for v in o.v.vragen if v.id == item), None)


def _velden(o: Omgeving, item: str, i: Invoer) -> tuple[VeldStaat, ...]:
    vraag, besluit = _vraag(o, item), i.tekst("besluit")
    if vraag is None:
        return ()
    waarom = (
        "Waarom is dit niet nodig voor de OTS?" if besluit == "niet" else "Waarom is dit nodig voor de OTS?"
    )
    velden = [
        veld(i, "reden", "regel", waarom, reden=not (besluit == "niet" and i.tekst("reden_niet"))),
        veld(i, "weggelaten", "regel", "Wat laat u weg, en waarom?", hint=""),
    ]
    if besluit in {"niet", "deels"}:
        label = "Wat schrijft de brief?" if besluit == "niet" else "Waarom niet alles? (in de brief)"
        velden.append(veld(i, "reden_niet", "keuze", label, keuzes=keuzes_uit(REDENEN_NIET)))
    if besluit != "niet" and over_derde(o, vraag):
        velden.append(
            veld(
                i,
                "derde",
                "regel",
                "Wat zegt dit over de zorg voor dit kind?",
                reden=True,
            )
        )
    velden.append(wanneer_veld(i))
    return tuple(velden)


def _over(o: Omgeving, vraag: h.Vraag) -> str:
    onder_toezicht = {m.kind for m in o.casus.maatregelen.values() if m.onder_toezicht}
    delen = []
    for p in vraag.betreft:
        persoon = o.casus.personen.get(p)
        los = persoon is not None and persoon.rol == "broer_of_zus" and p not in onder_toezicht
        delen.append(f"{o.naam(p)}, geen OTS" if los else o.naam(p))
    return ", ".join(delen) or "-"


def noodzaakstaat(o: Omgeving, gekozen: str, i: Invoer, klad: Klad) -> NoodzaakStaat:
    """The table, and the editor of the chosen question."""
    rijen = []
    for nummer, vraag in enumerate(o.v.vragen, start=1):
        b = o.v.beoordelingen.get(vraag.id)
        woord, icoon, kleur = BESLUITEN[b.besluit if b else ""]
        getypt = klad.van(f"noodzaak:{vraag.id}")
        reden = b.reden or REDENEN_NIET[b.reden_niet] if b else "nog beoordelen"
        if getypt:
            concept = BESLUITEN[getypt.get("besluit", b.besluit if b else "")][0]
            woord, icoon, kleur = concept, "pencil-line", "warn"
            reden = "concept, nog niet vastgelegd"
        rijen.append(
            Rij(
                id=vraag.id,
                cellen=(
                    Cel(tekst=f"{nummer}  {vraag.tekst}", sterk=vraag.id == gekozen),
                    Cel(tekst=_over(o, vraag), kleur="muted"),
                    Cel(tekst=woord, icoon=icoon, kleur=kleur, sterk=True),
                    Cel(tekst=reden, kleur="muted"),
                ),
            )
        )
    huidig = _vraag(o, gekozen)
    if huidig is None:
        return NoodzaakStaat(rijen=tuple(rijen), gekozen="")
    return NoodzaakStaat(
        rijen=tuple(rijen),
        gekozen=gekozen,
        titel=f"Vraag {o.v.vragen.index(huidig) + 1}: {huidig.tekst}",
        besluit=i.tekst("besluit"),
        besluiten=tuple(Keuze(code=c, tekst=BESLUITEN[c][0]) for c in ("verstrekken", "deels", "niet")),
        inhoud=inhoud(i),
        met_inhoud=i.tekst("besluit") != "niet",
    )


def eerste_open(o: Omgeving) -> str:
    """The first question not judged yet, else the first one; empty without questions."""
    open_ = next((v.id for v in o.v.vragen if v.id not in o.v.beoordelingen), "")
    return open_ or (o.v.vragen[0].id if o.v.vragen else "")


WERKEN: tuple[Werk, ...] = (
    Werk("noodzaak", "noodzaak", "Per vraag beoordelen", "Vastleggen", _maak, _velden, _begin),
)
