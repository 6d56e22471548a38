"""`meldcode speel`: play a scenario file and compare with what it expects.

Invariants: only letters and sheets that were really made are written, each under a name of its own that holds no
names of people; everything on paper of a play is marked as an exercise.
"""

from __future__ import annotations

import argparse
import json
import secrets
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path

from meldcode_app import resource_files
from meldcode_app.domain import scenario
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.reden_als_gegevens import reden_als_gegevens
from meldcode_app.services.dossier import Dossier, Uitgaand
from meldcode_app.services.oefenen import MAP, deel_van_oefencasus
from meldcode_app.services.spelen import Gespeeld, Speelklok, Spel
from meldcode_app.storage.kluis import Kluis, Kosten
from meldcode_app.wachtzin import lees_bestand, lees_wachtzin
from workflows.basis import TOELICHTING

SPEELKOSTEN = Kosten(geheugen_kib=1_024, rondes=1, banen=1)


class GeenOefencasus(MeldcodeFout):
    def __init__(self, naam: str) -> None:
        super().__init__(
            f"Er is geen oefencasus met de naam '{naam}'.",
            "Er is niets gespeeld.",
            "Geef het pad van een .toml-bestand, of de naam 'gerrit'.",
        )


class UitNietTeSchrijven(MeldcodeFout):
    def __init__(self, uit: Path) -> None:
        super().__init__(
            f"In de map {uit} kan niet worden geschreven.",
            "De brieven en bladen zijn niet weggeschreven.",
            "Kies een andere map.",
        )


def speel(keuze: argparse.Namespace) -> int:
    """Play a scenario; 0 when all expectations hold, 1 when one differs."""
    verhaal, stappen = lees_scenario(keuze.bestand)
    if keuze.uit is not None:
        _maak_map(keuze.uit)
    with _speelkluis(keuze) as kluis:
        klok = Speelklok()
        _waarschuw_bij_eerdere_tijd(kluis, verhaal)
        spel = Spel(verhaal, stappen, Dossier(kluis, klok, oefening=True), klok)
        gespeeld = []
        try:
            for stap in spel.speel():
                gespeeld.append(stap)
                if not keuze.json:
                    _druk_stap_af(stap)
        finally:
            brieven, bladen = _schrijf(keuze.uit, spel.brieven, spel.bladen)
    afwijkend = sum(len(stap.afwijkingen) for stap in gespeeld)
    verwacht = sum(stap.verwachtingen for stap in gespeeld)
    if keuze.json:
        print(json.dumps(_als_json(gespeeld, brieven, bladen), ensure_ascii=False, indent=2))
    else:
        print(
            f"{verhaal.titel}: {len(gespeeld)} handelingen, {verwacht} verwachtingen, {afwijkend} afwijkingen"
        )
        for soort, paden in (("blad", bladen), ("brief", brieven)):
            for pad in paden:
                print(f"{soort}: {pad}")
    return 1 if afwijkend else 0


def lees_scenario(naam: str) -> tuple[scenario.Scenario, tuple[scenario.Stap, ...]]:
    """A practice case by its name, else a file; where the story goes on lies beside it.

    Raises ScenarioFout, GeenOefencasus, BestandOnleesbaar.
    """
    if not naam.endswith(".toml") and "/" not in naam and "\\" not in naam:
        try:
            tekst = resource_files.lees_tekst(f"{MAP}/{naam}.toml")
        except (FileNotFoundError, ValueError) as fout:
            raise GeenOefencasus(naam) from fout
        return scenario.lees(tekst, deel_van_oefencasus)
    pad = Path(naam)
    return scenario.lees(lees_bestand(pad), lambda deel: (pad.parent / deel).read_text(encoding="utf-8-sig"))


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
    nieuw = not keuze.kluis.exists()
    wachtzin = lees_wachtzin(keuze, nieuw=nieuw)
    if nieuw:
        kluis, herstelsleutel = Kluis.maak(keuze.kluis, wachtzin)
        print(f"Herstelsleutel van de nieuwe kluis, bewaar hem op papier: {herstelsleutel}", file=sys.stderr)
    else:
        kluis = Kluis.open(keuze.kluis, wachtzin)
    with kluis:
        yield kluis


def _waarschuw_bij_eerdere_tijd(kluis: Kluis, verhaal: scenario.Scenario) -> None:
    """A play brings its own dates; beside later entries those look as if the clock was put back."""
    hoogste = kluis.journaal.hoogste_tijd()
    if hoogste is not None and hoogste > datetime.combine(verhaal.casus.geopend_op, time(9), tzinfo=UTC):
        print(
            "Let op: in deze kluis staat al iets dat later is vastgelegd dan het begin van dit scenario. "
            "In de tijdlijn lijkt het alsof de klok is teruggezet. Speel liever in een nieuwe map.",
            file=sys.stderr,
        )


def _maak_map(uit: Path) -> None:
    try:
        uit.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise UitNietTeSchrijven(uit) from fout


def _schrijf(uit: Path | None, *soorten: Sequence[Uitgaand]) -> tuple[list[str], ...]:
    """Per kind the paths that were written, none of them twice; nothing without a folder. Raises UitNietTeSchrijven."""
    bezet: set[Path] = set()
    geschreven: list[list[str]] = [[] for _ in soorten]
    for paden, stukken in zip(geschreven, soorten, strict=True):
        bestanden = (bestand for stuk in stukken for bestand in stuk.bestanden)
        for naam, inhoud in bestanden if uit is not None else ():
            pad = _vrije_plek(Path(uit or "") / naam, bezet)
            try:
                pad.write_bytes(inhoud)
            except OSError as fout:
                raise UitNietTeSchrijven(pad.parent) from fout
            bezet.add(pad)
            paden.append(str(pad))
    return tuple(geschreven)


def _vrije_plek(pad: Path, bezet: set[Path]) -> Path:
    plekken = (pad, *(pad.with_stem(f"{pad.stem}-{nummer}") for nummer in range(2, len(bezet) + 2)))
    return next(plek for plek in plekken if plek not in bezet)


def _druk_stap_af(stap: Gespeeld) -> None:
    print(f"{stap.nummer:3} {stap.soort}: {_uitkomst(stap)}")
    open_redenen = set(stap.open_redenen)
    for reden in stap.redenen:
        merk = "staat in de weg" if reden in open_redenen else "gemotiveerd of gezien"
        if reden.klasse is TOELICHTING:
            merk = "toelichting"
        betreft = f" betreft {reden.betreft}" if reden.betreft else ""
        print(f"      {reden.code} [{reden.klasse.value}] norm {reden.norm}{betreft}: {merk}")
    for afwijking in stap.afwijkingen:
        print(f"      AFWIJKING: {afwijking}")


def _uitkomst(stap: Gespeeld) -> str:
    return "aanvaard" if stap.aanvaard else "geweigerd"


def _als_json(gespeeld: list[Gespeeld], brieven: list[str], bladen: list[str]) -> dict[str, object]:
    return {
        "handelingen": [
            {
                "nummer": stap.nummer,
                "soort": stap.soort,
                "uitkomst": _uitkomst(stap),
                "redenen": [reden_als_gegevens(r) for r in stap.redenen],
                "open": [reden_als_gegevens(r) for r in stap.open_redenen],
                "verwachtingen": stap.verwachtingen,
                "afwijkingen": list(stap.afwijkingen),
            }
            for stap in gespeeld
        ],
        "brieven": brieven,
        "bladen": bladen,
    }
