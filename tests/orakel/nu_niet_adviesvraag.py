"""Which event does not fit which state of a question for advice, and what comes first (domain 7.3). By hand.

Each pair is a logical impossibility: a question that was put cannot be put or prepared again, one may call again about
it or begin a new one (`al_gebeld`); without advice there is nothing to weigh (`nog_geen_advies`); what is closed does
not move (`adviesvraag_heropenen`); what is open cannot be opened (`is_al_open`). A call needs no sheet, and advice can
be recorded at any time, also newer advice.
"""

from __future__ import annotations

SHEET = ("adviesblad_invullen", "anonimiseren")

NU_NIET: dict[str, dict[str, str]] = {
    "advies_concept": {"advies_wegen": "nog_geen_advies", "adviesvraag_heropenen": "is_al_open"},
    "geanonimiseerd": {"advies_wegen": "nog_geen_advies", "adviesvraag_heropenen": "is_al_open"},
    "gesteld": {
        **dict.fromkeys(SHEET, "al_gebeld"),
        "advies_wegen": "nog_geen_advies",
        "adviesvraag_heropenen": "is_al_open",
    },
    "advies_bekend": {
        **dict.fromkeys((*SHEET, "advies_vragen"), "al_gebeld"),
        "adviesvraag_heropenen": "is_al_open",
    },
    "eigen_besluit": {
        **dict.fromkeys((*SHEET, "advies_vragen"), "al_gebeld"),
        "adviesvraag_heropenen": "is_al_open",
    },
    "advies_afgesloten": dict.fromkeys(
        (*SHEET, "advies_vragen", "advies_ontvangen", "advies_wegen", "adviesvraag_afsluiten"),
        "adviesvraag_heropenen",
    ),
}
