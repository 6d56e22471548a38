"""What the command line accepts, told in Dutch.

Invariants: no option takes a passphrase itself (others on the computer can read arguments); a faulty call is told in
Dutch and ends with 2.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import NoReturn

VERSIE = "0.1.0"
_FOUTEN = (
    (r"the following arguments are required: (.+)", r"er ontbreekt: \1"),
    (r"unrecognized arguments: (.+)", r"dit is niet bekend: \1"),
    (r"argument (\S+): invalid choice: ('?.+?'?) \(choose from (.+)\)", r"\2 is niet bekend; kies uit \3"),
    (r"argument (\S+): expected one argument", r"na \1 hoort een waarde"),
    (r"argument (\S+): ignored explicit argument (.+)", r"na \1 hoort geen waarde: \2"),
    (r"argument (\S+): .*", r"de waarde bij \1 klopt niet"),
)


class Lezer(argparse.ArgumentParser):
    """An argument parser whose own words are Dutch."""

    def __init__(self, **instellingen: object) -> None:
        super().__init__(add_help=False, **instellingen)  # type: ignore[arg-type]
        self._positionals.title = "opdrachten en argumenten"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", "--hulp", action="help", help="laat deze uitleg zien")

    def format_usage(self) -> str:
        """The usage line."""
        return super().format_usage().replace("usage:", "gebruik:", 1)

    def format_help(self) -> str:
        """The whole help."""
        return super().format_help().replace("usage:", "gebruik:", 1)

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with the call, in Dutch, and end with 2."""
        dutch = next(
            (re.sub(patroon, zin, message) for patroon, zin in _FOUTEN if re.fullmatch(patroon, message)),
            message,
        )
        self.exit(2, f"{self.format_usage()}{self.prog}: {dutch}\n")


def lezer() -> Lezer:
    """The parser of the program."""
    hoofd = Lezer(
        prog="meldcode",
        description="Meldcode en OTS-informatieverzoek, versleuteld op deze computer. "
        "Zonder opdracht opent het venster.",
    )
    hoofd.add_argument("--versie", action="version", version=VERSIE, help="laat de versie zien")
    hoofd.add_argument("--oefenen", action="store_true", help="open het venster op de oefenkluis met Gerrit")
    hoofd.add_argument(
        "--eenmaal", action="store_true", help="sluit het venster zodra de eerste pagina er staat"
    )
    opdrachten = hoofd.add_subparsers(dest="opdracht", metavar="opdracht", title="opdrachten")

    speel = opdrachten.add_parser("speel", help="speel een scenariobestand en vergelijk met wat het verwacht")
    speel.add_argument("bestand", help="pad van een .toml-bestand, of de naam van een oefencasus (gerrit)")
    speel.add_argument(
        "--kluis", type=Path, help="map van de kluis waarin wordt gespeeld (nieuw of bestaand)"
    )
    speel.add_argument("--uit", type=Path, help="map waarin de brieven en bladen komen")
    speel.add_argument("--json", action="store_true", help="uitvoer als JSON")
    _wachtzin(speel)

    status = opdrachten.add_parser("status", help="laat zien wat er in een kluis loopt")
    status.add_argument("kluis", type=Path, help="map van de kluis")
    status.add_argument("--json", action="store_true", help="uitvoer als JSON")
    _wachtzin(status)

    controleer = opdrachten.add_parser(
        "controleer", help="controleer keten, pagina's en lijsten van een kluis, of een hele reservekopie"
    )
    controleer.add_argument("kluis", type=Path, help="map van de kluis of van een reservekopie")
    _wachtzin(controleer)

    reservekopie = opdrachten.add_parser("reservekopie", help="maak een reservekopie en controleer haar")
    reservekopie.add_argument("kluis", type=Path, help="map van de kluis")
    reservekopie.add_argument("--naar", type=Path, required=True, help="map waarin de reservekopie komt")
    _wachtzin(reservekopie)

    opdrachten.add_parser("schema", help="druk het JSON Schema van een scenariobestand af")
    opdrachten.add_parser("normen", help="druk de normen af waarop het programma rust")
    return hoofd


def _wachtzin(lezer_: argparse.ArgumentParser) -> None:
    lezer_.add_argument(
        "--wachtzin-bestand",
        type=Path,
        help="lees de wachtzin uit dit bestand (anders uit MELDCODE_WACHTZIN, anders gevraagd)",
    )
