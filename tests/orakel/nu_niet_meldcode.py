"""Which event does not fit which state of a doorloop, and what comes first (domain 7.0 G-10, 7.1). By hand.

Each pair is a logical impossibility, never the order of steps:
- a doorloop, a step or an emergency that is already so cannot become so again (`is_al_open`, `is_al_begonnen`,
  `is_al_afgerond`, `is_al_overgeslagen`, `geen_spoed`);
- question 5 asks whether help that was decided on worked: while both decisions are not taken, or are being taken anew,
  none stands of which a result could be asked (`nog_geen_vervolg`, MC16 goes from `vervolg` only);
- what is closed does not move: to act on is to reopen (`meldcode_heropenen`, MC20; recording goes on, G-7);
- who handed over has no doorloop any more (`overgedragen`, MC18).
While it is open every step moves in any order, and deciding, reporting in an emergency, handing over and closing fit
from each of lopend, beslissen and vervolg. Emergency is declared in every state but overgedragen (MC10).
"""

from __future__ import annotations

STEPS = ("stap1", "stap2", "stap3", "stap4")
STEP_EVENTS = tuple(
    f"{s}_{what}" for s in STEPS for what in ("beginnen", "afronden", "overslaan", "heropenen")
)

COURSE = (
    "naar_besluit",
    "besluit_vaststellen",
    "besluit_geen_vervolg",
    "spoed_melden",
    "evaluatie_geslaagd",
    "evaluatie_niet_geslaagd",
    "overdragen",
    "afsluiten",
)

NU_NIET: dict[str, dict[str, str]] = {
    "lopend": {
        "heropenen": "is_al_open",
        "evaluatie_geslaagd": "nog_geen_vervolg",
        "evaluatie_niet_geslaagd": "nog_geen_vervolg",
    },
    "beslissen": {
        "naar_besluit": "is_al_open",
        "heropenen": "is_al_open",
        "evaluatie_geslaagd": "nog_geen_vervolg",
        "evaluatie_niet_geslaagd": "nog_geen_vervolg",
    },
    "vervolg": {"heropenen": "is_al_open"},
    "afgesloten": dict.fromkeys((*COURSE, *STEP_EVENTS), "meldcode_heropenen"),
    "overgedragen": dict.fromkeys(
        (*COURSE, *STEP_EVENTS, "heropenen", "spoed_verklaren", "spoed_opheffen"), "overgedragen"
    ),
}
"""Per state of `besluit`; for the steps and for lifting an emergency see the two tables below."""

STAP_NU_NIET: dict[str, dict[str, str]] = {
    "open": {"heropenen": "is_al_open"},
    "bezig": {"beginnen": "is_al_begonnen", "heropenen": "is_al_open"},
    "afgerond": {
        "beginnen": "is_al_begonnen",
        "afronden": "is_al_afgerond",
        "overslaan": "is_al_afgerond",
    },
    "overgeslagen": {"beginnen": "is_al_begonnen", "overslaan": "is_al_overgeslagen"},
}
"""While the doorloop is open: per state of a step, what of `<stap>_<...>` does not fit."""

SPOED_NU_NIET: dict[str, dict[str, str]] = {"geen_spoed": {"spoed_opheffen": "geen_spoed"}, "spoed_loopt": {}}
"""In every state but overgedragen."""
