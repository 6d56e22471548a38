"""Step 3, per person: a talk that was held, or why it was not; and who was told of the concerns.

Invariants: each person counts apart, one talk or ground may serve several in one go (G-11); informing is never
asking consent, no word of it stands here.
"""

from __future__ import annotations

from typing import cast

from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.alle import MeldcodeHandeling
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.kennisgeving import WanneerGeinformeerd
from meldcode_app.domain.personen import Persoon
from meldcode_app.presenters.behoeften import GEEN_GESPREK_KIND, GEEN_GESPREK_OUDER, gronden_bij
from meldcode_app.presenters.formulier_invoer import Invoer, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_mensen import KEUZES, WANNEER
from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat
from meldcode_app.presenters.meldcode_formulier import (
    MeldcodeFormulier,
    Omgeving,
    begin,
    pogingen,
    uitspraken,
    van_wie_veld,
)
from meldcode_app.presenters.nederlands import hoofdletter, opsomming
from meldcode_app.presenters.wanneer import weekdag_van
from meldcode_app.presenters.weergave import MET_POGINGEN, Icoon, Keuze, Kleur, OuderRij, PersoonTab
from meldcode_app.services.registreren import nieuw_id

GEHOUDEN = (Keuze(code="ja", tekst="Ja"), Keuze(code="nee", tekst="Nee, of nog niet"))
ZONDER_GESPREK = frozenset({GEEN_GESPREK_OUDER, GEEN_GESPREK_KIND})


def personen(o: Omgeving) -> tuple[Persoon, ...]:
    """Who can be spoken with: everybody with custody first, then the child, then the others."""
    alle = list(o.casus.personen.values())
    return tuple(sorted(alle, key=lambda p: 0 if _met_gezag(o, p) else 1 if p.id == o.casus.kind_id else 2))


def eerste_open(o: Omgeving) -> str:
    """The first person with custody, or the child, of whom nothing stands here yet; else the first of all."""
    alle = personen(o)
    open_ = (p.id for p in alle if _telt(o, p) and not o.doorloop.gesprekken_met(p.id))
    return next(open_, alle[0].id)


def tabs(o: Omgeving, bezig: frozenset[str]) -> tuple[PersoonTab, ...]:
    """A tab per person with an own state. `bezig` are the persons whose form holds something unrecorded."""
    return tuple(_tab(o, p, p.id in bezig) for p in personen(o))


def _tab(o: Omgeving, p: Persoon, bezig: bool) -> PersoonTab:
    staat, icoon, kleur = _stand(o, p)
    if bezig:
        staat, icoon, kleur = "Bezig, nog niet vastgelegd", "pencil", "accent"
    return PersoonTab(
        code=p.id, naam=hoofdletter(p.roepnaam), onder=onder(o, p), staat=staat, icoon=icoon, kleur=kleur
    )


def _stand(o: Omgeving, p: Persoon) -> tuple[str, Icoon, Kleur]:
    met = o.doorloop.gesprekken_met(p.id)
    if any(g.gehouden for g in met):
        return "Gesprek gehouden", "circle-check", "ok"
    if any(g.grond for g in met):
        return "Niet gehouden, met reden", "circle-minus", "muted"
    if met:
        return "Niet gehouden", "circle-minus", "muted"
    return "Nog niet ingevuld", "circle", "muted"


def onder(o: Omgeving, p: Persoon) -> str:
    """The grey word beside a name."""
    if p.id == o.casus.kind_id:
        leeftijd = p.leeftijd(o.vandaag)
        return "kind" if leeftijd is None else f"kind, {leeftijd} jaar"
    if p.rol == "broer_of_zus":
        leeftijd = p.leeftijd(o.vandaag)
        return "broer of zus" if leeftijd is None else f"broer of zus, {leeftijd} jaar"
    return {"ja": "heeft gezag", "nee": "geen gezag", "onbekend": "gezag onbekend"}[p.gezag.waarde]


def _met_gezag(o: Omgeving, p: Persoon) -> bool:
    return p.id != o.casus.kind_id and p.gezag.waarde == "ja"


def _telt(o: Omgeving, p: Persoon) -> bool:
    return p.id == o.casus.kind_id or _met_gezag(o, p)


def formulier_gesprek(o: Omgeving, persoon: str) -> MeldcodeFormulier:
    """The form of one person; `ook` are the others this talk or ground is about."""
    id_ = nieuw_id()
    p = o.casus.personen[persoon]
    kind = persoon == o.casus.kind_id
    code = GEEN_GESPREK_KIND if kind else GEEN_GESPREK_OUDER
    gronden = gronden_bij(code, p.roepnaam)
    naam = p.roepnaam

    def wie(i: Invoer) -> tuple[str, ...]:
        anderen = {k.code for k in _anderen(o, persoon, i.tekst("gehouden"))}
        return (persoon, *(x for x in i.lijst("ook") if x in anderen))

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        gehouden = i.tekst("gehouden")
        vraag = veld(
            i, "gehouden", "antwoord", f"Is er met {naam} gesproken?", keuzes=GEHOUDEN, breedte="derde"
        )
        if not gehouden:
            return (vraag,)
        anderen = _anderen(o, persoon, gehouden)
        ook = (
            veld(
                i,
                "ook",
                "vinkjes",
                "Dit gesprek was ook met" if gehouden == "ja" else "Deze reden geldt ook voor",
                keuzes=anderen,
                breedte="heel",
            ),
        )
        midden = _gehouden(i, naam) if gehouden == "ja" else _niet_gehouden(i, naam, gronden)
        wanneer = wanneer_veld(i, "Wanneer?" if gehouden == "ja" else "Sinds wanneer?")
        return (vraag, wanneer, *midden, *(ook if anderen else ()), *van_wie_veld(o, i))

    def handeling(i: Invoer) -> MeldcodeHandeling:
        if not i.tekst("gehouden"):
            i.fouten["gehouden"] = "Kies of het gesprek is gehouden."
        if i.tekst("gehouden") == "nee":
            return h.GesprekOverslaan(
                **o.vast(i),
                personen=wie(i),
                motiveringen=_motiveringen(o, i, wie(i)),
            )
        return h.GesprekVastleggen(
            **o.vast(i),
            gesprek=id_,
            personen=wie(i),
            aanwezig=i.tekst("aanwezig").strip(),
            gedeeld=i.tekst("feiten").strip(),
            uitspraken=uitspraken(i),
            duiding=i.tekst("duiding").strip(),
            reactie=i.tekst("reactie").strip(),
            afspraken=i.tekst("afspraken").strip(),
        )

    return MeldcodeFormulier(
        code=f"gesprek:{persoon}",
        titel=f"Gesprek met {naam}",
        velden=velden,
        handeling=handeling,
        begin=begin(o),
        hervormt=frozenset({"gehouden", "grond", "namens"}),
        met_inhoud=lambda i: i.tekst("gehouden") == "ja",
        met_pogingen=lambda i: i.tekst("gehouden") == "nee" and i.tekst("grond") == MET_POGINGEN,
        onder=frozenset({"reactie", "afspraken", "ook", "namens"}),
        zelf=ZONDER_GESPREK,
        eist=frozenset({"gehouden"}),
        knop="Gesprek vastleggen",
    )


def _gehouden(i: Invoer, naam: str) -> tuple[VeldStaat, ...]:
    return (
        veld(i, "aanwezig", "regel", "Wie waren erbij?", breedte="derde"),
        veld(i, "reactie", "tekst", f"Reactie van {naam}"),
        veld(i, "afspraken", "tekst", "Afspraken"),
    )


def _niet_gehouden(i: Invoer, naam: str, gronden: tuple[Keuze, ...]) -> tuple[VeldStaat, ...]:
    gekozen = next((k for k in gronden if k.code == i.tekst("grond")), None)
    hint = gekozen.uitleg if gekozen and gekozen.uitleg else ""
    code = i.tekst("grond")
    if gekozen and code.startswith("U"):
        hint = f"In het verslag: {code}, {gekozen.tekst.lower()}. {hint}".strip()
    return (
        veld(
            i,
            "grond",
            "keuze",
            f"Waarom is (nog) niet met {naam} gesproken?",
            keuzes=(Keuze(code="", tekst="Kies één reden"), *gronden),
            hint=hint,
            breedte="heel",
            reden=True,
        ),
        veld(
            i,
            "grond_feiten",
            "tekst",
            "Welke feiten horen hierbij?",
            hint="Een reden alleen is niet genoeg: wat gebeurde er, wie zag het, wanneer?",
            breedte="heel",
            reden=True,
        ),
    )


def _anderen(o: Omgeving, persoon: str, gehouden: str) -> tuple[Keuze, ...]:
    """A talk may be with anybody; a ground serves people of the same kind, for the child has grounds of its own."""
    kind = o.casus.kind_id
    return tuple(
        Keuze(code=p.id, tekst=p.roepnaam)
        for p in personen(o)
        if p.id != persoon and (gehouden == "ja" or (kind not in {p.id, persoon} and _met_gezag(o, p)))
    )


def _motiveringen(o: Omgeving, i: Invoer, wie: tuple[str, ...]) -> tuple[Motivering, ...]:
    gedaan = pogingen(i) if i.tekst("grond") == MET_POGINGEN else ()
    if not i.tekst("grond"):
        return ()
    code = GEEN_GESPREK_KIND if wie == (o.casus.kind_id,) else GEEN_GESPREK_OUDER
    return (
        Motivering(
            code=code,
            grond=i.tekst("grond"),
            tekst=i.tekst("grond_feiten").strip(),
            betreft=wie,
            pogingen=gedaan,
        ),
    )


def formulier_delen(o: Omgeving, persoon: str) -> MeldcodeFormulier:
    """One row of the block "vooraf geïnformeerd"."""
    naam = o.naam(persoon)

    def handeling(i: Invoer) -> h.ZorgenDelen:
        if not i.tekst("keuze"):
            i.fouten["keuze"] = "Kies wanneer."
        return h.ZorgenDelen(
            **o.vast(i),
            personen=(persoon,),
            wanneer=cast("WanneerGeinformeerd", i.tekst("keuze") or "vooraf"),
            wijze=i.tekst("wijze").strip(),
            reactie=i.tekst("reactie").strip(),
        )

    return MeldcodeFormulier(
        code=f"delen:{persoon}",
        titel=f"{hoofdletter(naam)} informeren",
        velden=lambda i: (
            veld(i, "wanneer", "datum", "Datum"),
            veld(i, "wijze", "regel", "Door wie en hoe"),
            veld(i, "reactie", "regel", "Reactie"),
        ),
        handeling=handeling,
        begin=begin(o),
        eist=frozenset({"keuze"}),
        hervormt=frozenset({"keuze"}),
        knop="Informeren vastleggen",
    )


def informeren(o: Omgeving, lees: dict[str, Invoer], fouten: dict[str, str]) -> InformerenStaat:
    """A row per person who must know beforehand. `lees` holds what was typed, `fouten` a wrong day per person."""
    rijen = []
    for p in o.casus.te_informeren(o.vandaag):
        gedaan = [k for k in o.doorloop.kennisgevingen if k.persoon == p.id and k.telt]
        klaar = next((k for k in reversed(gedaan) if k.wanneer == "vooraf"), None)
        i = lees[p.id]
        zin = ""
        if klaar is not None:
            delen = [weekdag_van(klaar.op, o.vandaag), WANNEER[klaar.wanneer].lower(), klaar.wijze]
            # The field is locked and may be too narrow for it.
            reactie = f". Reactie: {klaar.reactie}" if klaar.reactie else ""
            zin = f"Vastgelegd: {', '.join(d for d in delen if d)}{reactie}"
        rijen.append(
            OuderRij(
                persoon=p.id,
                naam=hoofdletter(p.roepnaam),
                onder="" if p.id == o.casus.kind_id else "gezag",
                wanneer="vooraf" if klaar else i.tekst("keuze"),
                datum=weekdag_van(klaar.op, o.vandaag) if klaar else i.tekst("wanneer"),
                wijze=klaar.wijze if klaar else i.tekst("wijze"),
                reactie=klaar.reactie if klaar else i.tekst("reactie"),
                vastgelegd=zin,
                fout_datum=fouten.get(p.id, ""),
            )
        )
    return InformerenStaat(
        rijen=tuple(rijen), keuzes=tuple(Keuze(code=c, tekst=t) for c, t in KEUZES.items())
    )


def eerder_geinformeerd(o: Omgeving) -> tuple[str, ...]:
    """What was recorded about informing that does not stand in a locked row."""
    return tuple(
        f"{hoofdletter(o.naam(k.persoon))}: {WANNEER[k.wanneer].lower()}, "
        f"{weekdag_van(k.op, o.vandaag)}{f', {k.wijze}' if k.wijze else ''}"
        for k in o.doorloop.kennisgevingen
        if k.wanneer != "vooraf"
    )


def samenvatting(o: Omgeving) -> str:
    """The line of fact of this station."""
    wie = [p for p in personen(o) if _telt(o, p)]
    gesproken = [p.roepnaam for p in wie if any(g.gehouden for g in o.doorloop.gesprekken_met(p.id))]
    if not o.doorloop.gesprekken:
        return "nog niemand"
    if not gesproken:
        return "niet gehouden"
    return "met iedereen" if len(gesproken) == len(wie) else f"met {opsomming(gesproken)}"
