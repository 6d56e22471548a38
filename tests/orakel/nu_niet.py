"""Which event does not fit which state of `verloop`, and what comes first (domain 7.0 G-10). By hand.

Each pair is a logical impossibility: there is nothing to send yet (`vaststellen`), the letter stands or was sent
(`herzien`, `al_verstrekt`, `nieuw_verzoek`), the file says there is no ground (`kader_heropenen`), the request is
closed (`heropenen`), or the thing asked for is already so (`is_al_open`, `nog_niets_vastgesteld`,
`is_al_overgeslagen`). The order of steps is never one: see which events are missing for the open states.
"""

from __future__ import annotations

PARTS = ("identiteit", "kader", "vraag", "noodzaak", "informeren", "zienswijze")

_PART_EVENTS = (
    "verifieren",
    "kader_vaststellen",
    "vraag_specificeren",
    "noodzaak_beoordelen",
    "informeren",
    "zienswijze_ontvangen",
    *(f"{deel}_overslaan" for deel in PARTS),
    *(f"{deel}_heropenen" for deel in PARTS),
)

NU_NIET: dict[str, dict[str, str]] = {
    "in_behandeling": {
        "verstrekken": "vaststellen",
        "herzien": "nog_niets_vastgesteld",
        "heropenen": "is_al_open",
    },
    "teruggelegd": {
        "verstrekken": "vaststellen",
        "herzien": "nog_niets_vastgesteld",
        "heropenen": "is_al_open",
    },
    "geen_grondslag": {
        "terugleggen": "kader_heropenen",
        "vaststellen": "kader_heropenen",
        "verstrekken": "kader_heropenen",
        "mondeling_verstrekken": "kader_heropenen",
        "herzien": "nog_niets_vastgesteld",
        "heropenen": "is_al_open",
    },
    "vastgesteld": {
        **dict.fromkeys(_PART_EVENTS, "herzien"),
        "geen_grondslag_vaststellen": "herzien",
        "terugleggen": "herzien",
        "specificatie_ontvangen": "herzien",
        "vaststellen": "herzien",
        "heropenen": "is_al_open",
    },
    "verstrekt": {
        **dict.fromkeys(_PART_EVENTS, "herzien"),
        "geen_grondslag_vaststellen": "herzien",
        "terugleggen": "herzien",
        "specificatie_ontvangen": "herzien",
        "vaststellen": "herzien",
        "verstrekken": "herzien",
        "heropenen": "herzien",
        "mondeling_verstrekken": "nieuw_verzoek",
        "intrekken": "al_verstrekt",
    },
    "afgesloten": {
        **dict.fromkeys(_PART_EVENTS, "heropenen"),
        "geen_grondslag_vaststellen": "heropenen",
        "terugleggen": "heropenen",
        "specificatie_ontvangen": "heropenen",
        "vaststellen": "heropenen",
        "verstrekken": "heropenen",
        "mondeling_verstrekken": "heropenen",
        "herzien": "heropenen",
        "intrekken": "heropenen",
        "afsluiten": "heropenen",
    },
    "ingetrokken": {
        **dict.fromkeys(_PART_EVENTS, "heropenen"),
        "geen_grondslag_vaststellen": "heropenen",
        "terugleggen": "heropenen",
        "specificatie_ontvangen": "heropenen",
        "vaststellen": "heropenen",
        "verstrekken": "heropenen",
        "mondeling_verstrekken": "heropenen",
        "herzien": "heropenen",
        "intrekken": "heropenen",
        "afsluiten": "heropenen",
    },
}

DEEL_NU_NIET: dict[str, dict[str, str]] = {
    "open": {"heropenen": "is_al_open"},
    "gereed": {},
    "overgeslagen": {"overslaan": "is_al_overgeslagen"},
}
"""While parts may move: per state of a part, what of `<deel>_heropenen` and `<deel>_overslaan` does not fit."""
