"""The buttons of the page head: exactly one primary, in the same place at every station.

Invariants: while a form holds something that is not recorded, or its act is what the request waits for, the primary
records it; else it leads to the next open part.
"""

from __future__ import annotations

from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving
from meldcode_app.presenters.informatieverzoek_noodzaak import eerste_open
from meldcode_app.presenters.informatieverzoek_stations import AF, VERDER, volgende
from meldcode_app.presenters.informatieverzoek_werkblad import Plek
from meldcode_app.presenters.informatieverzoek_werkstaat import WERKEN
from meldcode_app.presenters.weergave import Knop
from workflows.informatieverzoek import DELEN, DELEN_MOGELIJK

WACHT_OP_EEN_ANDER = frozenset({"informeren", "zienswijze_ontvangen", "bezwaar", "aanvullen", "opstellen"})
"""Acts that only have something to record once the user typed it."""

VERDER_KAN = "ga:verstrekt/"
"""Begins the code of the button that makes a part possible again: the letter was settled, or the request closed."""


def knoppen(o: Omgeving, plek: Plek, *, vuil: bool, zeker: bool) -> tuple[Knop, ...]:
    """From left to right, the primary last."""
    if zeker:
        ja = f"Ja, {WERKEN[plek.werk].knop.lower()}"
        return (
            Knop(code="toch_niet", tekst="Nog niet"),
            Knop(code="vastleggen", tekst=ja, soort="primair", icoon="check"),
        )
    return (*_bij(o, plek), _primair(o, plek, vuil=vuil))


def _bij(o: Omgeving, plek: Plek) -> tuple[Knop, ...]:
    if o.verzoek is None or plek.station not in DELEN:
        return ()
    if o.v.verloop not in DELEN_MOGELIJK:
        tekst = "Verzoek heropenen" if o.v.verloop in AF else "Brief herzien"
        code = f"{VERDER_KAN}{'heropenen' if o.v.verloop in AF else 'herzien'}"
        return (Knop(code=code, tekst=tekst, icoon="lock-open" if o.v.verloop in AF else "pencil"),)
    if plek.werk == "overslaan":
        return (Knop(code="werk:", tekst="Toch niet"),)
    knoppen = []
    staat_open = o.v.deel(plek.station) == "open"
    if plek.station == "noodzaak" and staat_open and o.v.verloop == "in_behandeling":
        knoppen.append(Knop(code="ga:vraag/terugleggen", tekst="Verduidelijking vragen", icoon="rotate-ccw"))
    if staat_open:
        knoppen.append(Knop(code="werk:overslaan", tekst="Overslaan"))
    else:
        knoppen.append(Knop(code="heropen_deel", tekst="Heropenen", icoon="lock-open"))
    return tuple(knoppen)


def _naar(code: str, woord: str) -> Knop:
    return Knop(code=code, tekst=f"Verder: {woord}", soort="primair", icoon="arrow-right")


def _primair(o: Omgeving, plek: Plek, *, vuil: bool) -> Knop:
    verder = volgende(o, plek.station)
    if plek.werk and (vuil or _aan_zet(o, plek)):
        return Knop(code="vastleggen", tekst=WERKEN[plek.werk].knop, soort="primair", icoon="check")
    if o.verzoek is None:
        return _naar("station:ontvangen", "verzoek vastleggen")
    if plek.station == "noodzaak" and o.v.verloop in DELEN_MOGELIJK:
        if not o.v.vragen:
            return _naar("station:vraag", VERDER["vraag"])
        vraag = eerste_open(o)
        if vraag not in o.v.beoordelingen:
            return _naar(f"vraag:{vraag}", f"vraag {[v.id for v in o.v.vragen].index(vraag) + 1}")
    if plek.station == "vastgesteld" and o.v.verloop in {"in_behandeling", "teruggelegd"}:
        return _naar("werk:vaststellen", VERDER["vastgesteld"])
    if not verder or verder == plek.station:
        return Knop(code="sluit", tekst="Terug naar de lijst", soort="primair", icoon="arrow-left")
    af = verder == "verstrekt" and o.v.verloop in {"verstrekt", "geen_grondslag"}
    return _naar(f"station:{verder}", "afsluiten" if af else VERDER[verder])


def _aan_zet(o: Omgeving, plek: Plek) -> bool:
    """Whether an untouched form is still what the request waits for."""
    if o.verzoek is None or plek.werk == "overslaan":
        return True
    if plek.werk in WACHT_OP_EEN_ANDER:
        return False
    if plek.station in DELEN:
        if o.v.verloop not in DELEN_MOGELIJK or (plek.werk == "noodzaak" and not o.v.vragen):
            return False
        if plek.werk in {"terugleggen", "specificatie"}:
            return True
        if plek.werk == "noodzaak":
            return plek.form.partition(":")[2] not in o.v.beoordelingen
        return o.v.deel(plek.station) == "open"
    if plek.station == "vastgesteld":
        return plek.werk == "herzien" or o.v.verloop in {"in_behandeling", "teruggelegd"}
    return o.v.verloop not in AF or plek.werk == "heropenen"
