"""Which acts a station offers, and what its card shows.

Invariants: every act of a request has one Werk and one station; what a station offers follows from where the
request stands, never from an order of steps.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from meldcode_app.presenters import informatieverzoek_begin as begin
from meldcode_app.presenters import informatieverzoek_mensen as mensen
from meldcode_app.presenters import informatieverzoek_noodzaak as noodzaak
from meldcode_app.presenters import informatieverzoek_slot as slot
from meldcode_app.presenters import informatieverzoek_vragen as vragen
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_bestanden import bewerkbaar_knop
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving, Werk
from meldcode_app.presenters.informatieverzoek_stations import NAMEN
from meldcode_app.presenters.informatieverzoek_weergave import WerkStaat
from meldcode_app.presenters.weergave import Keuze, Knop

WERKEN: dict[str, Werk] = {
    werk.code: werk
    for werk in (*begin.WERKEN, *vragen.WERKEN, *noodzaak.WERKEN, *mensen.WERKEN, *slot.WERKEN)
}
TITELS = {
    "ontvangen": ("Wat is er gevraagd?", ""),
    "verifieren": ("Wie vraagt dit?", "Antwoord niet meteen aan de telefoon; bel terug."),
    "kader": ("Op welke grond?", "Dit staat nu in de casus."),
    "vraag": ("De vraag in onderdelen", "Per onderdeel kiest u straks wat nodig is."),
    "terugleggen": ("Verduidelijking vragen", "Deze brief zegt niets over het kind."),
    "specificatie": ("Verduidelijking ontvangen", ""),
    "noodzaak": ("", ""),
    "informeren": ("Wie is vooraf geïnformeerd?", "Informeren is iets anders dan toestemming vragen."),
    "zienswijze_vragen": ("Het concept voorleggen", ""),
    "zienswijze_ontvangen": ("Wat zeggen zij erover?", "Hun woorden gaan helemaal mee."),
    "bezwaar": ("Bezwaar vastleggen", "Een bezwaar houdt een plicht niet tegen."),
    "opstellen": ("Wat de brief verder zegt", "Alles mag leeg blijven."),
    "vaststellen": ("De brief vaststellen", ""),
    "verstrekken": (
        "De brief versturen",
        "Leg het eerst hier vast. Daarna slaat u de PDF op en verstuurt u die zelf.",
    ),
    "mondeling": ("Mondeling verteld, bij haast", ""),
    "herzien": ("De brief herzien", "Wat verstuurd is, blijft bewaard."),
    "afsluiten": ("Het verzoek afsluiten", ""),
    "intrekken": ("De vrager trekt het verzoek in", ""),
    "heropenen": ("Het verzoek heropenen", ""),
    "aanvullen": ("Alleen iets aanvullen", ""),
    "overslaan": ("Onderdeel overslaan", "Rechts schrijft u op waarom. U kunt het later heropenen."),
}
ZIENSWIJZE_KOPPEN = ("Wie", "Gevraagd", "Tot en met", "Antwoord")
UIT_KOPPEN = ("Wat", "Wanneer", "Wie", "Controlegetal")
VAST = frozenset({"vastgesteld", "verstrekt"})
"""States in which there is a settled letter: it is read, and changed only by revising it."""
Lees = Callable[[str], Invoer]


def aangeboden(o: Omgeving, station: str) -> tuple[str, ...]:
    """The acts of a station, the usual first; empty where there is only something to read."""
    if o.verzoek is None:
        return ("ontvangen",) if station == "ontvangen" else ()
    match station:
        case "ontvangen":
            return ()
        case "vraag":
            terug = ("specificatie",) if o.v.verloop == "teruggelegd" else ()
            return ("vraag", "terugleggen", *terug)
        case "vastgesteld":
            if o.v.verloop in VAST:
                return ("herzien",)
            return ("opstellen", "vaststellen")
        case "verstrekt":
            return slot.WERKEN_PER_VERLOOP[o.v.verloop]
        case _:
            return tuple(w.code for w in WERKEN.values() if w.station == station)


def standaard(o: Omgeving, station: str) -> str:
    """The act a station opens with."""
    keuzes = aangeboden(o, station)
    if station == "vastgesteld" and o.v.verloop in VAST:
        return ""
    if o.verzoek is None or not keuzes:
        return keuzes[0] if keuzes else ""
    if station == "zienswijze" and any(not z.uitkomst for z in o.v.zienswijzen.values()):
        return "zienswijze_ontvangen"
    if station == "vraag" and o.v.verloop == "teruggelegd":
        return "specificatie"
    if station == "vastgesteld" and o.v.opstelling is not None:
        return "vaststellen"
    if station == "verstrekt" and o.v.verloop in {"in_behandeling", "teruggelegd"} and o.v.verstrekkingen:
        return "aanvullen"
    return keuzes[0]


def formulier(werk: str, station: str, vraag: str) -> str:
    """The key of the form: `noodzaak:v3`, `overslaan:kader`, else the act itself."""
    if werk == "noodzaak":
        return f"noodzaak:{vraag}"
    return f"{werk}:{station}" if werk in {"overslaan", "deel_heropenen"} else werk


def werkstaat(
    o: Omgeving, station: str, werk: str, form: str, lees: Lees, klad: Klad, toon_fouten: frozenset[str]
) -> WerkStaat:
    """The card of the chosen station. `lees` gives a form as it stands, `toon_fouten` the fields that were left."""
    if not werk:
        return _lezen(o, station)
    titel, sub = TITELS[werk]
    item = form.partition(":")[2]
    invoer = lees(form)
    velden = WERKEN[werk].velden(o, item, invoer)
    if not (werk == "noodzaak" and not item):
        WERKEN[werk].maak(o, item, invoer) if werk != "informeren" else None
    velden = tuple(
        replace(v, fout=invoer.fouten.get(v.code, "")) if v.code in toon_fouten else v for v in velden
    )
    keuzes = tuple(Keuze(code=c, tekst=WERKEN[c].naam) for c in aangeboden(o, station))
    staat = WerkStaat(
        titel=f"{NAMEN[station]} overslaan" if werk == "overslaan" else titel,
        sub=sub,
        werken=keuzes if len(keuzes) > 1 and werk != "overslaan" else (),
        gekozen=werk,
        velden=velden,
        knoppen=_knoppen(o, werk),
        zaak=form,
    )
    return _bijzonder(o, station, werk, item, invoer, lees, klad, staat, toon_fouten)


def _bijzonder(
    o: Omgeving,
    station: str,
    werk: str,
    item: str,
    invoer: Invoer,
    lees: Lees,
    klad: Klad,
    staat: WerkStaat,
    toon_fouten: frozenset[str],
) -> WerkStaat:
    match werk:
        case "kader":
            return replace(staat, regels=begin.regels_kader(o))
        case "vraag":
            return replace(staat, vragen=vragen.vragenstaat(o, invoer))
        case "noodzaak":
            return replace(staat, noodzaak=noodzaak.noodzaakstaat(o, item, invoer, klad))
        case "informeren":
            rijen = informeerrijen(o, lees, toon_fouten)
            gemotiveerd = frozenset(
                p for m in klad.motiveringen.get("informeren", ()) if m.grond and m.tekst for p in m.betreft
            )
            return replace(
                staat,
                informeren=mensen.informerenstaat(o, rijen, gemotiveerd),
                regels=mensen.eerder(o),
                velden=(_bezwaren(o, rijen),),
            )
        case "zienswijze_vragen" | "zienswijze_ontvangen" | "bezwaar" if o.v.zienswijzen:
            return replace(staat, koppen=ZIENSWIJZE_KOPPEN, tabel=mensen.zienswijzerijen(o))
        case _ if station == "verstrekt":
            uit = slot.uitgaand(o)
            return replace(staat, regels=slot.regels_slot(o), koppen=UIT_KOPPEN if uit else (), tabel=uit)
        case _:
            return staat


def informeerrijen(o: Omgeving, lees: Lees, toon_fouten: frozenset[str] = frozenset()) -> dict[str, Invoer]:
    """Every row of the block as it stands, its day read."""
    rijen = {p.id: lees(f"informeren:{p.id}") for p in o.betrokkenen()}
    for persoon, i in rijen.items():
        i.wanneer("datum")
        if f"{persoon}.datum" not in toon_fouten:
            i.fouten.clear()
    return rijen


def _bezwaren(o: Omgeving, rijen: dict[str, Invoer]) -> VeldStaat:
    open_ = tuple(p for p in o.betrokkenen() if rijen[p.id].tekst("wanneer"))
    return VeldStaat(
        code="bezwaar",
        soort="vinkjes",
        label="Wie maakt bezwaar?" if open_ else "",
        waarde=" ".join(p for p, i in rijen.items() if i.tekst("bezwaar")),
        hint="Een bezwaar houdt een plicht niet tegen; het wordt vastgelegd." if open_ else "",
        keuzes=o.keuzes(open_),
        breedte="heel",
    )


def _lezen(o: Omgeving, station: str) -> WerkStaat:
    if o.verzoek is None:
        return WerkStaat(titel=NAMEN[station], sub="Leg eerst vast wat er is gevraagd.")
    if station == "vastgesteld":
        nieuw = Knop(code="werk:herzien", tekst="Herzien", soort="rustig", icoon="pencil")
        return WerkStaat(
            titel="De brief is vastgesteld",
            sub="Iets veranderen kan alleen als nieuwe versie. Wat verstuurd is, blijft bewaard.",
            koppen=UIT_KOPPEN,
            tabel=slot.uitgaand(o),
            knoppen=(nieuw,),
        )
    knop = Knop(code="naar_aanvullen", tekst="Iets aanvullen", soort="rustig", icoon="pencil")
    return WerkStaat(titel="Wat er is gevraagd", regels=begin.regels_ontvangen(o), knoppen=(knop,))


def _knoppen(o: Omgeving, werk: str) -> tuple[Knop, ...]:
    def rustig(code: str, tekst: str, **meer: object) -> Knop:
        return Knop(code=code, tekst=tekst, soort="rustig", **meer)  # type: ignore[arg-type]

    match werk:
        case "ontvangen":
            return tuple(
                rustig(f"vrager:{m.id}", f"Vul in: {m.gi}", icoon="building") for m in begin.voorstellen(o)
            )
        case "vraag":
            knoppen = [rustig("vraag_erbij", "Vraag erbij", icoon="plus")]
            if o.v.letterlijke_vraag:
                knoppen.append(rustig("vragen_splitsen", "Haal vragen uit het verzoek", icoon="quote"))
            return tuple(knoppen)
        case "terugleggen":
            return (
                rustig("kopieer:brieftekst", "Tekst kopiëren", icoon="file-text"),
                rustig("map:verduidelijking", "PDF opslaan", icoon="save"),
                bewerkbaar_knop("map:verduidelijking_odt"),
            )
        case "zienswijze_vragen":
            return (
                rustig("map:inzage", "Concept opslaan voor inzage", icoon="save"),
                bewerkbaar_knop("map:inzage_odt"),
            )
        case "verstrekken" | "afsluiten" | "herzien" | "aanvullen" | "heropenen":
            if any(v.document for v in o.v.verstrekkingen):
                kopie = any(v.bewerkbaar for v in o.v.versies)
                return (
                    rustig("map:brief", "PDF opslaan", icoon="save"),
                    *((bewerkbaar_knop("map:brief_odt"),) if kopie else ()),
                )
            return ()
        case _:
            return ()
