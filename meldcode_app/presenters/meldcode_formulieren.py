"""Every form of a meldcode by its code: what a draft and a button call it.

Invariant: a code whose subject is gone makes no form, so an old draft never stops the page.
"""

from __future__ import annotations

from meldcode_app.presenters.meldcode_besluit import formulier_besluit, formulier_standpunt
from meldcode_app.presenters.meldcode_bevestigen import formulier_bevestigen
from meldcode_app.presenters.meldcode_formulier import MeldcodeFormulier, Omgeving
from meldcode_app.presenters.meldcode_gesprek import formulier_delen, formulier_gesprek
from meldcode_app.presenters.meldcode_overleg import formulier_consult
from meldcode_app.presenters.meldcode_signaal import formulier_medewerker, formulier_signaal
from meldcode_app.presenters.meldcode_spoed import formulier_melden, formulier_opheffen, formulier_spoed
from meldcode_app.presenters.meldcode_stappen import STATION_VAN, formulier_stap
from meldcode_app.presenters.meldcode_vervolg import (
    formulier_aanvulling,
    formulier_afsluiten,
    formulier_afspraak,
    formulier_heropenen,
    formulier_hulp,
    formulier_nagekomen,
    formulier_overdragen,
)
from meldcode_app.presenters.meldcode_wegen import formulier_vraag, formulier_weging

_GEWOON = {
    "signaal": formulier_signaal,
    "medewerker": formulier_medewerker,
    "consult": formulier_consult,
    "weging": formulier_weging,
    "besluit": formulier_besluit,
    "standpunt": formulier_standpunt,
    "hulp": formulier_hulp,
    "afspraak": formulier_afspraak,
    "aanvulling": formulier_aanvulling,
    "afsluiten": formulier_afsluiten,
    "heropenen": formulier_heropenen,
    "overdragen": formulier_overdragen,
    "spoed": formulier_spoed,
    "spoedmelden": formulier_melden,
    "opheffen": formulier_opheffen,
}
_STATION = {
    "signaal": "signalen",
    "medewerker": "signalen",
    "consult": "overleg",
    "gesprek": "gesprek",
    "weging": "wegen",
    "standpunt": "beslissen",
    "hulp": "vervolg",
    "afspraak": "vervolg",
    "nagekomen": "vervolg",
    "bevestigen": "vervolg",
    "aanvulling": "vervolg",
    "afsluiten": "vervolg",
    "heropenen": "vervolg",
    "overdragen": "vervolg",
}
OP_HET_BORD = {"vraag": "wegen", "besluit": "beslissen", "delen": "gesprek", "gesprek": "gesprek"}
"""Forms that stand on a station by themselves, and on which: their drafts are seen there."""


def formulier(o: Omgeving, code: str) -> MeldcodeFormulier | None:
    """The form of a code; None when there is none (any more)."""
    deel, _, item = code.partition(":")
    if code in _GEWOON:
        return _GEWOON[code](o)
    match deel:
        case "gesprek" if item in o.casus.personen:
            return formulier_gesprek(o, item)
        case "delen" if item in o.casus.personen:
            return formulier_delen(o, item)
        case "vraag" if item in {"1", "2", "3", "4", "5"}:
            return formulier_vraag(o, int(item))
        case "nagekomen" if item in o.doorloop.afspraken:
            return formulier_nagekomen(o, item)
        case "bevestigen" if any(r.namens == item for r in o.doorloop.onbevestigd):
            return formulier_bevestigen(o, item)
        case "stap":
            stap, _, wat = item.partition(":")
            return formulier_stap(o, stap, wat)
        case _:
            return None


def station_van(code: str) -> str:
    """The station where the card of this form stands; empty for one that opens wherever the user is."""
    deel, _, item = code.partition(":")
    return STATION_VAN[item.partition(":")[0]] if deel == "stap" else _STATION.get(deel, "")


def is_formulier(code: str) -> bool:
    """Whether a button with this code opens a form."""
    return code in _GEWOON or code.partition(":")[0] in {"nagekomen", "bevestigen"}
