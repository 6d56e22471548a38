"""A colleague confirms what somebody else typed for them (G-12), in their own vault or on a signed print.

Invariants: every line says what it holds, so that one can tell what is confirmed; what is not right is left out and
stays open.
"""

from __future__ import annotations

import textwrap
from typing import Literal, cast

from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.meldcode import Signaal
from meldcode_app.presenters.formulier_invoer import Invoer, keuzes_uit, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_formulier import MeldcodeFormulier, Omgeving
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Keuze

LENGTE = 70
"""Letters of what a line holds; the whole stands at its station and on the print."""
HOE = {"zelf": "Zelf, met eigen toegang", "getekende_afdruk": "Met een getekende afdruk"}


def formulier_bevestigen(o: Omgeving, deelnemer: str) -> MeldcodeFormulier:
    """A colleague confirms what was typed for them: all of it, or what is ticked."""
    open_ = [r for r in o.doorloop.onbevestigd if r.namens == deelnemer]
    zelf = deelnemer == o.door
    inhoud = _inhoud(o)

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        keuzes = tuple(
            Keuze(code=str(r.seq), tekst=_regel(toon(r.op, kort=True), r.soort, inhoud.get(r.seq, "")))
            for r in open_
        )
        hoe = keuzes_uit(HOE if zelf else {"getekende_afdruk": HOE["getekende_afdruk"]})
        return (
            veld(i, "regels", "vinkjes", "Wat klopt?", keuzes=keuzes, breedte="heel"),
            veld(i, "hoe", "antwoord", "Hoe is dit bevestigd?", keuzes=hoe),
            wanneer_veld(i, "Wanneer?"),
        )

    def handeling(i: Invoer) -> h.InvoerBevestigen:
        return h.InvoerBevestigen(
            **{**o.vast(i), "namens": ""},
            deelnemer=deelnemer,
            regels=tuple(int(seq) for seq in i.lijst("regels")),
            hoe=cast('Literal["zelf", "getekende_afdruk"]', i.tekst("hoe") or "getekende_afdruk"),
        )

    return MeldcodeFormulier(
        code=f"bevestigen:{deelnemer}",
        titel=f"{o.naam(deelnemer)} bevestigt",
        velden=velden,
        handeling=handeling,
        begin={
            "regels": " ".join(str(r.seq) for r in open_),
            "hoe": "zelf" if zelf else "getekende_afdruk",
        },
        knop="Bevestigen",
        sub="Wat niet klopt, vinkt u uit. Leg daarna vast hoe het wel was.",
    )


def _regel(dag: str, soort: str, inhoud: str) -> str:
    kort = textwrap.shorten(inhoud, LENGTE, placeholder=" ...")
    return ", ".join(deel for deel in (f"{dag}: {SOORT.get(soort, 'invoer')}", kort) if deel)


def _inhoud(o: Omgeving) -> dict[int, str]:
    """Per entry what was recorded, as far as it is more than its kind."""
    d = o.doorloop
    return {
        **{s.seq: _signaal(s) for s in d.signalen.values()},
        **{c.seq: f"met {c.inhoud.met}" for c in d.consulten.values() if c.inhoud.met},
        **{g.seq: f"met {o.naam(g.persoon)}" for g in d.gesprekken},
        **{b.seq: f"melden {b.melden}, hulp {b.hulp}" for b in d.besluiten},
        **{hulp.seq: "; ".join(hulp.doelen) for hulp in d.hulp},
        **{a.seq: a.tekst for a in d.afspraken.values()},
    }


def _signaal(s: Signaal) -> str:
    inhoud = s.inhoud
    return inhoud.feiten or next((u.tekst for u in inhoud.uitspraken), "") or inhoud.vermoeden


SOORT = {
    "doorloop_beginnen": "meldcode begonnen",
    "signaal_vastleggen": "signaal",
    "medewerker_als_pleger": "andere weg",
    "consult_vastleggen": "overleg",
    "gesprek_vastleggen": "gesprek",
    "gesprek_overslaan": "geen gesprek",
    "zorgen_delen": "informeren",
    "weging_vastleggen": "weging",
    "vraag_beantwoorden": "antwoord in de weging",
    "stap_afronden": "stap afgerond",
    "stap_overslaan": "stap overgeslagen",
    "stap_heropenen": "stap heropend",
    "spoed_verklaren": "spoed",
    "spoed_opheffen": "spoed voorbij",
    "spoed_melden": "melding met spoed",
    "hulp_afspreken": "hulp",
    "besluit_vaststellen": "besluit",
    "standpunt_vastleggen": "standpunt",
    "evalueren": "evaluatie",
    "afspraak_maken": "afspraak",
    "afspraak_nagekomen": "afspraak klaar",
    "meldcode_aanvullen": "aanvulling",
    "meldcode_afsluiten": "afgesloten",
    "meldcode_heropenen": "heropend",
    "adviesvraag_beginnen": "adviesvraag begonnen",
    "melding_voorbereiden": "melding begonnen",
    "verbeteren": "verbetering",
}
"""What an entry is called in a list."""
