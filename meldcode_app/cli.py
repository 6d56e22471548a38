"""The command line: the same services without a window.

Exit codes: 0 all is well, 1 an expectation differs or something is wrong in the vault, 2 a faulty file or call.
A passphrase comes by prompt, by file or from the environment, never as an argument (others can read those).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

VERSIE = "0.1.0"


def _lezer() -> argparse.ArgumentParser:
    lezer = argparse.ArgumentParser(
        prog="meldcode",
        description="Meldcode en OTS-informatieverzoek, versleuteld op deze computer.",
    )
    lezer.add_argument("--versie", action="version", version=VERSIE)
    lezer.add_argument("--oefenen", action="store_true", help="open het venster op de oefenkluis met Gerrit")
    opdrachten = lezer.add_subparsers(dest="opdracht", metavar="opdracht")

    speel = opdrachten.add_parser("speel", help="speel een scenariobestand en vergelijk met wat het verwacht")
    speel.add_argument("bestand", help="pad van een .toml-bestand, of de naam van een oefencasus (gerrit)")
    speel.add_argument("--kluis", type=Path, help="map van de kluis waarin wordt gespeeld (nieuw of bestaand)")
    speel.add_argument("--uit", type=Path, help="map waarin de verstrekte brieven komen")
    speel.add_argument("--json", action="store_true", help="uitvoer als JSON")
    _wachtzin(speel)

    status = opdrachten.add_parser("status", help="laat zien wat er in een kluis loopt")
    status.add_argument("kluis", type=Path)
    status.add_argument("--json", action="store_true", help="uitvoer als JSON")
    _wachtzin(status)

    controleer = opdrachten.add_parser("controleer", help="controleer keten, pagina's en lijsten van een kluis")
    controleer.add_argument("kluis", type=Path)
    _wachtzin(controleer)

    opdrachten.add_parser("schema", help="druk het JSON Schema van een scenariobestand af")
    opdrachten.add_parser("normen", help="druk de tabel norm, regel en toets af")
    return lezer


def _wachtzin(lezer: argparse.ArgumentParser) -> None:
    lezer.add_argument(
        "--wachtzin-bestand",
        type=Path,
        help="lees de wachtzin uit dit bestand (anders uit MELDCODE_WACHTZIN, anders gevraagd)",
    )


def hoofd(argumenten: Sequence[str]) -> int:
    """Do what was asked; returns the exit code. A faulty call ends with 2."""
    keuze = _lezer().parse_args(argumenten)
    if keuze.opdracht is None:
        from meldcode_app.app import start_venster  # Qt is only for the window

        return start_venster(oefenen=keuze.oefenen)
    from meldcode_app import opdrachten  # the window's first paint does not wait for this

    try:
        return opdrachten.voer_uit(keuze)
    except opdrachten.Bekend as fout:
        print(fout, file=sys.stderr)
        return 2
