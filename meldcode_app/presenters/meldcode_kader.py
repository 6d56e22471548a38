"""The five questions of the weighing frame, variant education, as a path: what was answered and where it leads.

Invariants: whether a question can be answered now is what the rules say; doubt is a road of its own, never an error;
at yes or doubt on question 2 the screen never says that reporting is free (LKC 108721).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.meldcode_weergave import KaderPad, KaderVraag
from meldcode_app.presenters.meldcode_wegen import koppelbaar
from meldcode_app.presenters.nederlands import opsomming
from meldcode_app.presenters.weergave import Keuze
from workflows.afwegingskader import ANTWOORDEN

VRAGEN = {
    1: "Vermoedt u huiselijk geweld of kindermishandeling, of dreigt dat?",
    2: "Is het nu onveilig, of steeds weer onveilig? Twijfelt u, dan telt dat als ja.",
    3: "Kan onze school, of iemand met wie wij samenwerken, goede hulp geven of regelen?",
    4: "Nemen alle betrokkenen die hulp aan, en doen ze echt mee?",
    5: "Wordt het door de hulp op tijd veilig en gaat het beter?",
}
UITGANGEN = {
    1: "Nee: vastleggen en afsluiten",
    2: "Ja of twijfel: melden, daarna samen met Veilig Thuis verder",
    3: "Nee: melden bij Veilig Thuis",
    4: "Nee: melden bij Veilig Thuis",
    5: "Nee: (opnieuw) melden",
}
WOORD = {"ja": "Ja", "nee": "Nee", "twijfel": "Twijfel"}
UITKOMST = {
    "kader_afsluiten": "geen vermoeden, afsluiten kan (vraag 1)",
    "melden_samen_met_vt": "melden, de rest samen met Veilig Thuis (vraag 2)",
    "melden_na_3": "melden bij Veilig Thuis (vraag 3)",
    "melden_na_4": "melden bij Veilig Thuis (vraag 4)",
    "hulp_loopt": "hulp, en op de afgesproken dag vraag 5",
    "hulp_afsluiten_volgen": "hulp stopt, blijf volgen (vraag 5)",
    "opnieuw_melden": "(opnieuw) melden (vraag 5)",
    "raadpleeg_vt_1": "vraag eerst Veilig Thuis om advies (vraag 1)",
    "raadpleeg_vt_3": "vraag eerst Veilig Thuis om advies (vraag 3)",
    "raadpleeg_vt_4": "vraag eerst Veilig Thuis om advies (vraag 4)",
}
KORT = {
    "": "",
    "afsluiten": "geen vermoeden",
    "melden_samen_met_vt": "melden",
    "melden": "melden",
    "hulp_loopt": "hulp",
    "hulp_afsluiten_volgen": "hulp klaar, volgen",
    "opnieuw_melden": "opnieuw melden",
    "raadpleeg_vt": "advies vragen",
}
_LAATSTE = {
    "v1": 1,
    "kader_afsluiten": 1,
    "raadpleeg_vt_1": 1,
    "v2": 2,
    "v3": 3,
    "melden_na_3": 3,
    "raadpleeg_vt_3": 3,
}
"""Per state the last question of the route; the other states go on to question 5."""
_UITGANG = {
    "kader_afsluiten": 1,
    "melden_samen_met_vt": 2,
    "melden_na_3": 3,
    "melden_na_4": 4,
    "opnieuw_melden": 5,
}


def kaderpad(
    o: Omgeving, lees: Mapping[int, Invoer], bezig: frozenset[int], waarom_niet: Callable[[int], str]
) -> KaderPad:
    """The path. `lees` holds what stands in each question, `bezig` which of them hold something unrecorded,
    `waarom_niet` why a question cannot be answered now (empty: it can)."""
    a = o.doorloop.afweging
    vragen = tuple(_vraag(o, n, lees[n], n in bezig, waarom_niet(n)) for n in VRAGEN)
    uitkomst = UITKOMST.get(a.staat, "")
    return KaderPad(vragen=vragen, uitkomst=f"Uitkomst van uw antwoorden: {uitkomst}" if uitkomst else "")


def _vraag(o: Omgeving, n: int, i: Invoer, bezig: bool, waarom_niet: str) -> KaderVraag:
    a = o.doorloop.afweging
    gegeven = a.antwoord(n)
    return KaderVraag(
        nummer=n,
        vraag=VRAGEN[n],
        antwoord=i.tekst("antwoord"),
        keuzes=tuple(Keuze(code=code, tekst=WOORD[code]) for code in ANTWOORDEN[n]),
        onderbouwing=i.tekst("onderbouwing"),
        gekoppeld=_gekoppeld(o, n, i),
        uitgang=UITGANGEN[n],
        genomen=_UITGANG.get(a.staat) == n,
        op_route=gegeven is not None and n <= _LAATSTE.get(a.staat, 5),
        aan=not waarom_niet,
        waarom_uit=waarom_niet,
        te_herzien=a.te_herzien(n) and not bezig,
        let_op=_let_op(n, i, bezig),
    )


def _let_op(n: int, i: Invoer, bezig: bool) -> str:
    if bezig:
        return "Nog niet vastgelegd."
    if i.tekst("antwoord") == "twijfel" and n != 2:
        return "Vraag Veilig Thuis om advies, en beantwoord de vraag daarna opnieuw."
    return ""


def _gekoppeld(o: Omgeving, n: int, i: Invoer) -> str:
    namen = {k.code: k.tekst for k in koppelbaar(o)}
    gekozen = [namen[code] for code in i.lijst("gekoppeld") if code in namen]
    rust = f"Rust op: {opsomming(gekozen)}." if gekozen and i.tekst("antwoord") else ""
    gegeven = o.doorloop.afweging.antwoord(n)
    eerder = ""
    if gegeven is not None and gegeven.versie > 1:
        eerder = f"Dit is antwoord {gegeven.versie}; wat u eerder antwoordde, blijft bewaard."
    return " ".join(d for d in (rust, eerder) if d)


def samenvatting(o: Omgeving) -> str:
    """The line of fact of this station."""
    a = o.doorloop.afweging
    if a.uitkomst:
        return KORT[a.uitkomst]
    beantwoord = sum(a.antwoord(n) is not None for n in range(1, 5))
    return f"vraag {beantwoord} van 4" if beantwoord else "nog geen antwoord"
