"""What the commands without a window do. Imports no Qt.

Invariant: an error a user can act on (`Bekend`) comes out as it is; nothing else is swallowed.
"""

from __future__ import annotations

import argparse
import json

from meldcode_app import opdracht_kluis, opdracht_reservekopie, opdracht_speel, opdracht_status
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.scenario_schema import json_schema
from workflows.normen import NORMEN

Bekend = MeldcodeFout
"""Errors a user can act on: printed as they are, exit code 2."""


def voer_uit(keuze: argparse.Namespace) -> int:
    """Carry out one command; returns the exit code."""
    match keuze.opdracht:
        case "speel":
            return opdracht_speel.speel(keuze)
        case "status":
            return opdracht_status.status(keuze)
        case "controleer":
            return opdracht_kluis.controleer(keuze)
        case "reservekopie":
            return opdracht_reservekopie.maak(keuze)
        case "schema":
            print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
            return 0
        case _:
            return _druk_normen_af()


def _druk_normen_af() -> int:
    for norm in NORMEN.values():
        merk = "" if norm.geverifieerd else " (nog te verifiëren)"
        print(f"{norm.id}: {norm.titel}{merk}\n    {norm.bron}")
    return 0
