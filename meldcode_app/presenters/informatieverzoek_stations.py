"""The nine stations of a request with a line of fact each, the line with the legal label, and what comes next.

Invariants: any station may be chosen at any time; a station says what is so, never how far one should be; the
legal label is told only while no KAN_NIET stands against it today, else the other road is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from meldcode_app import redenteksten
from meldcode_app.presenters.behoeften import naam_van
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving
from meldcode_app.presenters.informatieverzoek_weergave import Grond
from meldcode_app.presenters.nederlands import aantal, opsomming, weekdag_kort
from meldcode_app.presenters.weergave import Bericht, StaatStation, Station
from workflows.basis import KAN_NIET, MOTIVEER, Reden
from workflows.informatieverzoek import DELEN, DELEN_MOGELIJK
from workflows.kaders import KADERS

NAMEN = {
    "ontvangen": "Ontvangen",
    "identiteit": "Geverifieerd",
    "kader": "Kader",
    "vraag": "Op schrift",
    "noodzaak": "Noodzaak",
    "informeren": "Informeren",
    "zienswijze": "Zienswijze",
    "vastgesteld": "Vastgesteld",
    "verstrekt": "Verstrekt",
}
VERDER = {
    "identiteit": "wie vraagt",
    "kader": "kader",
    "vraag": "vraag op schrift",
    "noodzaak": "noodzaak",
    "informeren": "informeren",
    "zienswijze": "zienswijze",
    "vastgesteld": "vaststellen",
    "verstrekt": "verstrekken",
}
METHODE_KORT = {
    "": "gedaan",
    "hoofdnummer": "teruggebeld",
    "beveiligde_mail": "veilige mail",
    "pas": "pas gezien",
    "direct_beantwoord": "niet nagegaan",
    "anders": "nagegaan",
}
PLICHT = (
    "Wettelijke plicht: artikel 7.3.11 lid 4 Jeugdwet. Toestemming is niet nodig. "
    "Informeer wel, en verstrek niet meer dan nodig."
)
NOG_VAST = "Nog vast te leggen bij Kader: artikel 7.3.11 lid 4 Jeugdwet."
ALS_HET_KLOPT = (
    "Klopt het, dan is het een wettelijke plicht. Toestemming is dan niet nodig. "
    "Informeer wel, en verstrek niet meer dan nodig."
)
AF = frozenset({"afgesloten", "ingetrokken"})


def stations(o: Omgeving, kader_redenen: Sequence[Reden], station: str) -> tuple[Station, ...]:
    """All nine; for a new request only the first has something to tell."""
    if o.verzoek is None:
        return tuple(
            Station(code=c, naam=n, staat="bezig" if c == "ontvangen" else "open") for c, n in NAMEN.items()
        )
    feiten = {
        "ontvangen": (weekdag_kort(o.v.ontvangen_op.van, o.vandaag), "gereed"),
        "identiteit": _deel(
            o, "identiteit", METHODE_KORT[o.v.verificatie.methode] if o.v.verificatie else ""
        ),
        "kader": _kader(o, kader_redenen),
        "vraag": _vraag(o),
        "noodzaak": _noodzaak(o),
        "informeren": _informeren(o),
        "zienswijze": _zienswijze(o),
        "vastgesteld": _vastgesteld(o),
        "verstrekt": _verstrekt(o),
    }
    gemaakt = []
    for code, naam in NAMEN.items():
        onder, staat = feiten[code]
        if staat == "open" and code == station:
            staat = "bezig"
        gemaakt.append(Station(code=code, naam=naam, onder=onder, staat=_als_staat(staat)))
    return tuple(gemaakt)


def _als_staat(staat: str) -> StaatStation:
    bekend: tuple[StaatStation, ...] = ("gereed", "bezig", "let_op", "overgeslagen", "open")
    return next(s for s in bekend if s == staat)


def _deel(o: Omgeving, deel: str, feit: str) -> tuple[str, str]:
    staat = o.v.deel(deel)
    return ("overgeslagen" if staat == "overgeslagen" else feit, staat)


def _kader(o: Omgeving, kader_redenen: Sequence[Reden]) -> tuple[str, str]:
    if o.v.verloop == "geen_grondslag" or (o.v.kader and o.v.kader.kader == "geen_grondslag"):
        return "geen grondslag", o.v.deel("kader")
    if any(r.klasse is KAN_NIET for r in kader_redenen):
        return "kan niet", "let_op"
    feit = "OTS loopt"
    if o.v.deel("kader") == "gereed" and any(r.klasse is MOTIVEER for r in kader_redenen):
        return "OTS met motivering", "gereed"
    return _deel(o, "kader", feit)


def _vraag(o: Omgeving) -> tuple[str, str]:
    if o.v.verloop == "teruggelegd":
        return "teruggelegd", "let_op"
    return _deel(o, "vraag", aantal(len(o.v.vragen), "vraag", "vragen") if o.v.vragen else "")


def _noodzaak(o: Omgeving) -> tuple[str, str]:
    gedaan = sum(1 for v in o.v.vragen if v.id in o.v.beoordelingen)
    onder, staat = _deel(o, "noodzaak", f"{gedaan} van {len(o.v.vragen)}" if o.v.vragen else "")
    if staat == "gereed" and gedaan < len(o.v.vragen):
        return onder, "let_op"
    return onder, "bezig" if staat == "open" and gedaan else staat


def nog_te_informeren(o: Omgeving) -> tuple[str, ...]:
    """Ids of who must be informed and has no record yet."""
    return tuple(p.id for p in o.te_informeren() if not o.v.kennisgevingen_van(p.id))


def _informeren(o: Omgeving) -> tuple[str, str]:
    staat = o.v.deel("informeren")
    nog = nog_te_informeren(o)
    if staat == "overgeslagen":
        return "overgeslagen", staat
    if nog:
        namen = opsomming([o.casus.noem(p) for p in nog])
        onder = f"{namen} nog niet" if len(nog) < 3 else f"{len(nog)} nog niet"
        iemand = bool(o.v.kennisgevingen) or staat == "gereed"
        return onder, "let_op" if iemand else "open"
    if not o.te_informeren():
        return "niemand verplicht", staat
    niet = [
        p.id
        for p in o.te_informeren()
        if not any(k.telt and k.wanneer == "vooraf" for k in o.v.kennisgevingen_van(p.id))
    ]
    onder = f"{opsomming([o.casus.noem(p) for p in niet])} niet vooraf" if niet else "iedereen"
    return onder, staat if staat == "gereed" else "bezig"


def _zienswijze(o: Omgeving) -> tuple[str, str]:
    wacht = [z for z in o.v.zienswijzen.values() if not z.uitkomst]
    onder, staat = _deel(o, "zienswijze", "")
    if staat == "overgeslagen":
        return onder, staat
    if wacht:
        termijnen = [z.termijn for z in wacht if z.termijn]
        tot = f"tot {weekdag_kort(max(termijnen), o.vandaag)}" if termijnen else "gevraagd"
        te_laat = bool(termijnen) and max(termijnen) < o.vandaag
        return tot, "let_op" if te_laat else "bezig"
    binnen = [z for z in o.v.zienswijzen.values() if z.uitkomst == "zienswijze"]
    if binnen:
        return f"{len(binnen)} gaat mee" if len(binnen) == 1 else f"{len(binnen)} gaan mee", staat
    return "geen" if o.v.zienswijzen else "", staat


def _vastgesteld(o: Omgeving) -> tuple[str, str]:
    versie = o.v.laatste_versie
    if versie is None:
        return o.inrichting.beslissende_functie, "open"
    if o.v.verloop in {"vastgesteld", "verstrekt"} or o.v.verloop in AF:
        dag = weekdag_kort(versie.vastgesteld_op, o.vandaag)
        return dag if versie.nummer == 1 else f"versie {versie.nummer}", "gereed"
    return f"versie {versie.nummer + 1} in de maak", "bezig"


def _verstrekt(o: Omgeving) -> tuple[str, str]:
    if o.v.verloop == "afgesloten":
        return "afgesloten", "gereed"
    if o.v.verloop == "ingetrokken":
        return "ingetrokken", "overgeslagen"
    if not o.v.verstrekkingen:
        return "", "open"
    laatste = o.v.verstrekkingen[-1]
    if laatste.mondeling:
        return "mondeling, verslag volgt", "let_op"
    return weekdag_kort(laatste.op.van, o.vandaag), "gereed" if o.v.verloop == "verstrekt" else "bezig"


def grond(o: Omgeving, kader_redenen: Sequence[Reden]) -> Grond | None:
    """The legal line: the duty, or why the label is not to be had and which road there is."""
    if o.verzoek is None:
        return None
    if o.v.verloop in {"verstrekt", "afgesloten", "ingetrokken"}:
        return _gegeven(o)
    kader = KADERS[o.v.verzoeker.soort]
    kan_niet = [r for r in kader_redenen if r.klasse is KAN_NIET]
    if kan_niet:
        zinnen = " ".join(redenteksten.zin(r.code, naam_van(o.casus, o.verzoek, r.betreft)) for r in kan_niet)
        if o.v.verzoeker.soort == "gi":
            weg = "Een andere weg is toestemming van wie daarover gaat. Vastleggen, informeren en afsluiten kan gewoon."
        else:
            weg = (
                f"{kader.grondslag[:1].upper()}{kader.grondslag[1:]}. {kader.weg}"
                if kader.grondslag
                else kader.weg
            )
        bericht = Bericht(titel="Kan niet: dit is geen verzoek op grond van 7.3.11", tekst=zinnen, doe=weg)
        return Grond(bericht=bericht, icoon="octagon-x")
    if o.v.verloop == "geen_grondslag":
        tekst = "U geeft niets. Vastleggen, informeren en afsluiten kan gewoon. Meedenken mag altijd."
        titel = "Vastgelegd: er is geen grondslag om te verstrekken."
        return Grond(bericht=Bericht(titel=titel, tekst=tekst, soort="let_op"))
    if o.v.label_7_3_11:
        return Grond(bericht=Bericht(titel=PLICHT, soort="uitleg"))
    twijfel = any(r.klasse is MOTIVEER for r in kader_redenen)
    bericht = Bericht(titel=NOG_VAST, tekst=ALS_HET_KLOPT, soort="let_op" if twijfel else "uitleg")
    return Grond(bericht=bericht)


def _gegeven(o: Omgeving) -> Grond | None:
    """On which ground it was given then; what holds today does not change that."""
    if not any(v.grondslag for v in o.v.verstrekkingen):
        return None
    titel = "Verstrekt op grond van artikel 7.3.11 lid 4 Jeugdwet."
    return Grond(bericht=Bericht(titel=titel, soort="uitleg"))


def volgende(o: Omgeving, station: str) -> str:
    """The station to go on with after this one; the same one when its own act is next, empty when all is done."""
    if o.verzoek is None:
        return "ontvangen"
    if o.v.verloop in AF:
        return ""
    if o.v.verloop in {"vastgesteld", "verstrekt", "geen_grondslag"}:
        return "verstrekt"
    open_ = [deel for deel in DELEN if o.v.deel(deel) == "open"] if o.v.verloop in DELEN_MOGELIJK else []
    plek = DELEN.index(station) if station in DELEN else -1
    daarna = [d for d in open_ if DELEN.index(d) > plek] + [d for d in open_ if DELEN.index(d) < plek]
    if station in open_ and not daarna:
        return station
    return daarna[0] if daarna else "vastgesteld"


def nog_niet_compleet(o: Omgeving) -> str:
    """ "Nog niet compleet: vraag 6, zienswijze"; empty when nothing is open."""
    if o.verzoek is None or o.v.verloop not in {"in_behandeling", "teruggelegd"}:
        return ""
    delen = []
    for deel in DELEN:
        if o.v.deel(deel) != "open":
            continue
        if deel == "noodzaak" and o.v.vragen:
            nummers = [str(n) for n, v in enumerate(o.v.vragen, 1) if v.id not in o.v.beoordelingen]
            delen.append(f"vraag {opsomming(nummers)}" if nummers else "noodzaak")
        elif deel == "informeren" and nog_te_informeren(o):
            namen = opsomming([o.casus.noem(p) for p in nog_te_informeren(o)])
            delen.append(f"{namen} informeren")
        else:
            delen.append(VERDER[deel])
    return f"Nog niet compleet: {', '.join(delen)}" if delen else ""
