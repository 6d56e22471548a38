"""The buttons of the page: one primary, that of the form the panel speaks of, else what comes next on this station.

Invariants: on boards the primary stands in the head, on forms in the foot; direct danger is one click away while
the walk is not handed over.
"""

from __future__ import annotations

from dataclasses import replace

from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.meldcode_invulling import MeldcodeInvulling
from meldcode_app.presenters.meldcode_spoed import NU_GEMELD, gemeld_sinds_spoed
from meldcode_app.presenters.meldcode_staat import Plek
from meldcode_app.presenters.weergave import Knop

SPOED = Knop(code="spoed", tekst="Spoed", icoon="siren")
ADVIES = Knop(code="advies_vragen", tekst="Veilig Thuis om advies vragen", icoon="phone")
_PER_STATION = {
    "signalen": Knop(code="signaal", tekst="Signaal vastleggen", soort="primair", icoon="plus"),
    "overleg": Knop(code="consult", tekst="Overleg vastleggen", soort="primair", icoon="plus"),
    "gesprek": Knop(code="gesprek", tekst="Gesprek vastleggen", soort="primair", icoon="plus"),
    "wegen": Knop(code="ga:beslissen", tekst="Naar beslissen", soort="primair", icoon="arrow-right"),
}


def primair(o: Omgeving, station: str, actief: MeldcodeInvulling | None) -> Knop | None:
    """The one primary button; None when nothing can be done any more."""
    if o.doorloop.besluit_staat == "overgedragen":
        return None
    if actief is not None:
        return Knop(code="vastleggen", tekst=actief.vel.knop, soort="primair", icoon="check")
    if o.doorloop.spoed_loopt and not gemeld_sinds_spoed(o):
        return replace(NU_GEMELD, soort="primair")
    return _PER_STATION.get(station) or _hierna(o)


def _hierna(o: Omgeving) -> Knop:
    """What follows from the decisions in force."""
    d, besluit = o.doorloop, o.doorloop.besluit_van_kracht
    concept = next((m for m in o.meldingen if m.verloop == "melding_concept"), None)
    if d.besluit_staat == "afgesloten":
        return _PER_STATION["signalen"]
    if concept is not None:
        return Knop(code=f"melding:{concept.id}", tekst="Melding openen", soort="primair", icoon="send")
    if besluit is None:
        return _PER_STATION["wegen"]
    if besluit.melden == "ja" and not o.meldingen:
        return Knop(code="melding_voorbereiden", tekst="Melding voorbereiden", soort="primair", icoon="send")
    if besluit.hulp == "ja" and not d.hulp:
        return Knop(code="hulp", tekst="Hulp afspreken", soort="primair", icoon="plus")
    if d.besluit_staat == "vervolg" and d.hulp:
        return Knop(code="evalueren", tekst="Vraag 5 beantwoorden", soort="primair", icoon="scale")
    return Knop(code="afspraak", tekst="Afspraak maken", soort="primair", icoon="plus")


def knoppen(o: Omgeving, station: str, plek: Plek, eerste: Knop | None) -> tuple[Knop, ...]:
    """The buttons of the head."""
    if o.doorloop.besluit_staat == "overgedragen":
        return ()
    spoed = () if o.doorloop.spoed_loopt else (SPOED,)
    if plek in {"formulier", "informeren"}:
        return spoed if plek == "informeren" else ()
    advies = (ADVIES,) if station in {"wegen", "beslissen"} and plek != "vraag" else ()
    wissen = (Knop(code="weggooien", tekst="Antwoord wissen", icoon="undo-2"),) if plek == "vraag" else ()
    return (*spoed, *advies, *wissen, *((eerste,) if eerste else ()))


def voet(plek: Plek, actief: MeldcodeInvulling | None) -> tuple[Knop, ...]:
    """The buttons of the foot bar: only where a form is filled in."""
    if actief is None or plek not in {"formulier", "informeren"}:
        return ()
    return (
        Knop(code="weggooien", tekst="Weggooien", soort="rustig", icoon="trash"),
        Knop(code="later", tekst="Later verder", uitleg="Wat u typte, blijft als concept bewaard."),
        Knop(code="vastleggen", tekst=actief.vel.knop, soort="primair", icoon="check"),
    )
