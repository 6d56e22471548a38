"""Puts the whole page together from the facts, the form and its reasons: one pure function of the presenter.

Invariant: the panel lists every reason of the act as the form now stands, whether it can be recorded or not.
"""

from __future__ import annotations

from collections.abc import Sequence

from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.behoeften import behoeften
from meldcode_app.presenters.bijlage_lijst import deel_van_verzoek
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving
from meldcode_app.presenters.informatieverzoek_knoppen import VERDER_KAN, knoppen
from meldcode_app.presenters.informatieverzoek_stations import grond, nog_niet_compleet, stations
from meldcode_app.presenters.informatieverzoek_vastleggen import voorstel, weeg
from meldcode_app.presenters.informatieverzoek_voorproef import BriefWerkstuk
from meldcode_app.presenters.informatieverzoek_weergave import BriefStaat, VerzoekStaat
from meldcode_app.presenters.informatieverzoek_werkblad import Plek, Werkblad
from meldcode_app.presenters.informatieverzoek_werkstaat import WERKEN, werkstaat
from meldcode_app.presenters.nederlands import dag, hoofdletter, weekdag_kort
from meldcode_app.presenters.voorbeeld import VoorbeeldPresenter
from meldcode_app.presenters.weergave import Behoefte, Bericht, Knop, Kruimel
from meldcode_app.presenters.woorden import VERLOOP
from meldcode_app.services.dossier import Dossier
from workflows.basis import Reden


def kader_redenen(dossier: Dossier, o: Omgeving) -> tuple[Reden, ...]:
    """What stands against the legal label today; empty for a new request."""
    if o.verzoek is None:
        return ()
    proef = h.KaderVaststellen(
        gebeurd_op=op(o.vandaag), door=o.door, verzoek=o.verzoek_id, kader="jeugdwet_7_3_11_4"
    )
    redenen = dossier.weeg(o.casus.id, proef).redenen
    return tuple(r for r in redenen if r.code not in {"NU_NIET_AAN_DE_ORDE"})


def verzoekstaat(
    blad: Werkblad,
    beeld: VoorbeeldPresenter,
    *,
    bericht: Bericht | None,
    norm: Bericht | None,
    zeker: bool,
) -> VerzoekStaat:
    """Everything the page shows."""
    o = blad.omgeving()
    plek = blad.plek(o)
    kader = kader_redenen(blad.dossier, o)
    verlaten = frozenset(blad.verlaten)
    voor = f"{plek.form}."
    fouten = (
        verlaten
        if plek.werk == "informeren"
        else frozenset(v.removeprefix(voor) for v in verlaten if v.startswith(voor))
    )
    vuil = blad.vuil(plek)
    kop, nodig = knoppen(o, plek, vuil=vuil, zeker=zeker), _behoeften(blad, o, plek)
    return VerzoekStaat(
        kruimels=_kruimels(o),
        titel=f"Verzoek van {o.v.verzoeker.organisatie or 'een nog onbekende vrager'}"
        if o.verzoek
        else "Nieuw verzoek",
        sub=_sub(o),
        knoppen=kop,
        stations=stations(o, kader, plek.station),
        station=plek.station,
        werk=werkstaat(
            o, plek.station, plek.werk, plek.form, lambda form: blad.lees(form, o), blad.klad, fouten
        ),
        grond=grond(o, kader),
        bericht=bericht,
        behoeften=nodig,
        nodig_kop=_nodig_kop(plek),
        nog_niet=nog_niet_compleet(o),
        norm=norm,
        brief=_brief(beeld, o, plek),
        bijlagen=deel_van_verzoek(o.casus, o.inrichting, o.verzoek, o.vandaag) if o.verzoek else None,
        uitweg=_uitweg(kop, nodig),
    )


def _uitweg(kop: Sequence[Knop], nodig: Sequence[Behoefte]) -> str:
    if not any(behoefte.code == "NU_NIET_AAN_DE_ORDE" for behoefte in nodig):
        return ""
    return next((knop.code for knop in kop if knop.code.startswith(VERDER_KAN)), "")


def _behoeften(blad: Werkblad, o: Omgeving, plek: Plek) -> tuple[Behoefte, ...]:
    if not plek.werk:
        return ()
    gemaakt = voorstel(o, plek.werk, plek.form, lambda form: blad.lees(form, o))
    if any(veld in {"besluit", "persoon"} for veld, _ in gemaakt.fouten):
        return ()
    gegeven = blad.klad.motiveringen.get(plek.motiveringen, ())
    weging = weeg(blad.dossier, blad.casus_id, gemaakt.handelingen, gegeven)
    bekend = (*(o.verzoek.motiveringen if o.verzoek else ()), *gegeven)
    getypt = blad.klad.getypt.get(plek.motiveringen, ())
    return behoeften(o.casus, o.verzoek, weging.redenen, weging.open_redenen, bekend, getypt)


def _nodig_kop(plek: Plek) -> str:
    return f"Om vast te leggen: {WERKEN[plek.werk].naam.lower()}" if plek.werk else ""


def _brief(beeld: VoorbeeldPresenter, o: Omgeving, plek: Plek) -> BriefStaat | None:
    if o.verzoek is None:
        return None
    titel, sub = _kop_brief(beeld, o, plek)
    return BriefStaat(titel=titel, sub=sub, paginas=beeld.paginas, fout=beeld.fout, bezig=beeld.bezig)


def _kop_brief(beeld: VoorbeeldPresenter, o: Omgeving, plek: Plek) -> tuple[str, str]:
    """Heading and grey line: of the pages that are shown, which follow the typing a moment later."""
    if plek.werk == "terugleggen":
        return "Zo vraagt u verduidelijking", "Deze brief zegt niets over het kind."
    vast, versie = o.v.verloop in {"vastgesteld", "verstrekt", "afgesloten"}, o.v.laatste_versie
    if versie is None or not vast:
        return "Zo wordt de brief", "Past zich aan terwijl u schrijft. De tabel met redenen gaat niet mee."
    if isinstance(beeld.getoond, BriefWerkstuk) and beeld.getoond.brief.status == "concept":
        titel = f"Zo zou versie {beeld.getoond.brief.versie} worden"
        return titel, f"Wat u typte, is niet vastgelegd. Versie {versie.nummer} blijft zoals zij is."
    return "De brief", f"Vastgesteld: versie {versie.nummer}."


def _kruimels(o: Omgeving) -> tuple[Kruimel, ...]:
    naam = "Nieuw verzoek"
    if o.verzoek:
        naam = f"{o.v.verzoeker.organisatie or 'Verzoek'}, {dag(o.v.ontvangen_op.van)}"
    return (
        Kruimel(code="verzoeken", tekst="Verzoeken"),
        Kruimel(code="casus", tekst=o.casus.kenmerk or "Casus"),
        Kruimel(code="", tekst=naam),
    )


def _sub(o: Omgeving) -> str:
    leeftijd = o.casus.kind.leeftijd(o.vandaag)
    wie = o.casus.kind.roepnaam if leeftijd is None else f"{o.casus.kind.roepnaam}, {leeftijd} jaar"
    if o.verzoek is None:
        return f"{hoofdletter(wie)}."
    delen = [f"{hoofdletter(wie)}.", f"Ontvangen {weekdag_kort(o.v.ontvangen_op.van, o.vandaag)}."]
    if o.v.gewenst_op:
        delen.append(f"Gewenst: {weekdag_kort(o.v.gewenst_op, o.vandaag)}.")
    if o.v.verloop != "in_behandeling":
        delen.append(f"{hoofdletter(VERLOOP[o.v.verloop])}.")
    return " ".join(delen)
