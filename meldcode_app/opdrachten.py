"""What the commands without a window do. Imports no Qt.

Invariant: `speel` writes only letters that were really provided, under names that hold no names of people.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import secrets
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from meldcode_app import redenteksten, resource_files
from meldcode_app.domain import scenario
from meldcode_app.domain.beoordeling import events
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import projecties_kloppen
from meldcode_app.services.spelen import Gespeeld, Speelklok, Spel
from meldcode_app.storage.kluis import Kluis, Kosten
from workflows.basis import Reden
from workflows.normen import NORMEN

SPEELKOSTEN = Kosten(geheugen_kib=1_024, rondes=1, banen=1)
Bekend = MeldcodeFout
"""Errors a user can act on: printed as they are, exit code 2."""


def voer_uit(keuze: argparse.Namespace) -> int:
    """Carry out one command; returns the exit code."""
    match keuze.opdracht:
        case "speel":
            return speel(keuze)
        case "status":
            return status(keuze)
        case "controleer":
            return controleer(keuze)
        case "schema":
            print(json.dumps(scenario.json_schema(), ensure_ascii=False, indent=2))
            return 0
        case _:
            return _druk_normen_af()


def lees_wachtzin(keuze: argparse.Namespace) -> str:
    """The passphrase: from a file, else from the environment, else asked."""
    if keuze.wachtzin_bestand is not None:
        return _lees_bestand(keuze.wachtzin_bestand).rstrip("\r\n")
    return os.environ.get("MELDCODE_WACHTZIN") or getpass.getpass("Wachtzin: ")


def _lees_bestand(pad: Path) -> str:
    try:
        return pad.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fout:
        raise MeldcodeFout(
            f"Het bestand {pad} is niet te lezen.",
            "Er is niets gewijzigd.",
            "Kijk of het pad klopt en of het een tekstbestand in UTF-8 is.",
        ) from fout


def _scenariotekst(naam: str) -> str:
    if not naam.endswith(".toml") and "/" not in naam and "\\" not in naam:
        try:
            return resource_files.lees_tekst(f"oefencasussen/{naam}.toml")
        except FileNotFoundError as fout:
            raise MeldcodeFout(
                f"Er is geen oefencasus met de naam '{naam}'.",
                "Er is niets gespeeld.",
                "Geef het pad van een .toml-bestand, of de naam 'gerrit'.",
            ) from fout
    return _lees_bestand(Path(naam))


@contextmanager
def _speelkluis(keuze: argparse.Namespace) -> Iterator[Kluis]:
    if keuze.kluis is None:
        with tempfile.TemporaryDirectory(prefix="meldcode-") as tijdelijk:
            plek = Path(tijdelijk)
            # A vault that lives for one play under a random phrase needs no costly derivation.
            kluis, _ = Kluis.maak(
                plek / "Spel.kluis", secrets.token_hex(32), kosten=SPEELKOSTEN, reserve_map=plek / "reserve"
            )
            with kluis:
                yield kluis
        return
    wachtzin = lees_wachtzin(keuze)
    if keuze.kluis.exists():
        kluis = Kluis.open(keuze.kluis, wachtzin)
    else:
        kluis, herstelsleutel = Kluis.maak(keuze.kluis, wachtzin)
        print(f"Herstelsleutel van de nieuwe kluis, bewaar hem op papier: {herstelsleutel}", file=sys.stderr)
    with kluis:
        yield kluis


def speel(keuze: argparse.Namespace) -> int:
    """Play a scenario; 0 when all expectations hold, 1 when one differs."""
    verhaal, stappen = scenario.lees(_scenariotekst(keuze.bestand))
    with _speelkluis(keuze) as kluis:
        klok = Speelklok()
        spel = Spel(verhaal, stappen, Dossier(kluis, klok, oefening=keuze.kluis is None), klok)
        gespeeld = []
        for stap in spel.speel():
            gespeeld.append(stap)
            if not keuze.json:
                _druk_stap_af(stap)
        geschreven = _schrijf_brieven(spel, keuze.uit)
    afwijkend = sum(len(stap.afwijkingen) for stap in gespeeld)
    verwacht = sum(stap.verwachtingen for stap in gespeeld)
    if keuze.json:
        print(json.dumps(_als_json(gespeeld, geschreven), ensure_ascii=False, indent=2))
    else:
        print(f"{verhaal.titel}: {len(gespeeld)} handelingen, {verwacht} verwachtingen, {afwijkend} afwijkingen")
        for pad in geschreven:
            print(f"brief: {pad}")
    return 1 if afwijkend else 0


def _schrijf_brieven(spel: Spel, uit: Path | None) -> list[str]:
    if uit is None:
        return []
    try:
        uit.mkdir(parents=True, exist_ok=True)
        for brief in spel.brieven:
            (uit / brief.bestandsnaam).write_bytes(brief.inhoud)
    except OSError as fout:
        raise MeldcodeFout(
            f"In de map {uit} kan niet worden geschreven.",
            "De brieven zijn niet weggeschreven; in de kluis staan ze wel.",
            "Kies een andere map.",
        ) from fout
    return [str(uit / brief.bestandsnaam) for brief in spel.brieven]


def _druk_stap_af(stap: Gespeeld) -> None:
    print(f"{stap.nummer:3} {stap.soort}: {'aanvaard' if stap.aanvaard else 'geweigerd'}")
    open_redenen = set(stap.open_redenen)
    for reden in stap.redenen:
        merk = "staat in de weg" if reden in open_redenen else "gemotiveerd of gezien"
        if reden.klasse.value == "toelichting":
            merk = "toelichting"
        betreft = f" betreft {reden.betreft}" if reden.betreft else ""
        print(f"      {reden.code} [{reden.klasse.value}] norm {reden.norm}{betreft}: {merk}")
    for afwijking in stap.afwijkingen:
        print(f"      AFWIJKING: {afwijking}")


def _reden(reden: Reden) -> dict[str, str]:
    return {
        "code": reden.code,
        "klasse": reden.klasse.value,
        "norm": reden.norm,
        "betreft": reden.betreft,
        "uitweg": redenteksten.uitweg(reden.code, reden.betreft),
    }


def _als_json(gespeeld: list[Gespeeld], brieven: list[str]) -> dict[str, Any]:
    return {
        "handelingen": [
            {
                "nummer": stap.nummer,
                "soort": stap.soort,
                "uitkomst": "aanvaard" if stap.aanvaard else "geweigerd",
                "redenen": [_reden(r) for r in stap.redenen],
                "open": [_reden(r) for r in stap.open_redenen],
                "verwachtingen": stap.verwachtingen,
                "afwijkingen": list(stap.afwijkingen),
            }
            for stap in gespeeld
        ],
        "brieven": brieven,
    }


def _nu() -> datetime:
    return datetime.now().astimezone()


def status(keuze: argparse.Namespace) -> int:
    """Print casussen and requests: states, what is possible next, what stands in the way."""
    with Kluis.open(keuze.kluis, lees_wachtzin(keuze)) as kluis:
        stand = _stand(Dossier(kluis, _nu))
    if keuze.json:
        print(json.dumps(stand, ensure_ascii=False, indent=2))
        return 0
    for casus in stand["casussen"]:
        print(f"{casus['kenmerk']}: {len(casus['verzoeken'])} verzoeken")
        for verzoek in casus["verzoeken"]:
            print(f"  {verzoek['verzoeker']}: {verzoek['verloop']}; kan nu: {', '.join(verzoek['kan_nu'])}")
            for event, redenen in verzoek["in_de_weg"].items():
                print(f"    {event}: {', '.join(r['code'] for r in redenen)}")
    return 0


def _stand(dossier: Dossier) -> dict[str, Any]:
    casussen = []
    for rij in dossier.casussen():
        casus = dossier.casus(str(rij["casus"]))
        verzoeken = []
        for verzoek in casus.verzoeken.values():
            oordelen = {event: dossier.weeg_event(casus.id, verzoek.id, event) for event in events()}
            verzoeken.append(
                {
                    "id": verzoek.id,
                    "verzoeker": verzoek.verzoeker.organisatie,
                    "verloop": verzoek.verloop,
                    "configuratie": list(verzoek.configuratie),
                    "kan_nu": [event for event, oordeel in oordelen.items() if oordeel.kan],
                    "in_de_weg": {
                        event: [_reden(r) for r in oordeel.open_redenen]
                        for event, oordeel in oordelen.items()
                        if not oordeel.kan
                    },
                }
            )
        casussen.append({"id": casus.id, "kenmerk": casus.kenmerk, "verzoeken": verzoeken})
    return {"casussen": casussen}


def controleer(keuze: argparse.Namespace) -> int:
    """Verify chain, pages, documents and lists; 1 when anything is wrong."""
    with Kluis.open(keuze.kluis, lees_wachtzin(keuze)) as kluis:
        uitslag = kluis.controleer()
        fouten = list(uitslag.fouten)
        if not projecties_kloppen(kluis):
            fouten.append("De lijsten komen niet overeen met de tijdlijn.")
        for regel in (*kluis.hersteld, *(str(w) for w in kluis.waarschuwingen)):
            print(regel)
    print(f"{uitslag.aantal} regels gecontroleerd, ketenkop {uitslag.ketenkop[:16]}")
    for fout in fouten:
        print(f"FOUT: {fout}")
    print("Alles in orde." if not fouten else f"{len(fouten)} fouten gevonden.")
    return 1 if fouten else 0


def _druk_normen_af() -> int:
    for norm in NORMEN.values():
        merk = "" if norm.geverifieerd else " (nog te verifiëren)"
        print(f"{norm.id}: {norm.titel}{merk}\n    {norm.bron}")
    return 0
