"""What the user can set, per computer: one frozen class with name, type, default and help.

Invariants: no name of a person and nothing of a case is in here; a missing or damaged file gives the defaults,
never an error; writing replaces the file whole. Stored as JSON in the configuration folder of this user.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

THEMAS = ("systeem", "licht", "donker")
SCHALEN = (90, 100, 115, 130)
DAGEN = (1, 2, 3, 7, 14, 30)
AANTALLEN = (2, 3, 5, 10, 20)
MAX_RECENT = 5


def _met_hulp(standaard: Any, hulp: str, mag: tuple[Any, ...] = ()) -> Any:  # noqa: ANN401 - as dataclasses.field
    return field(default=standaard, metadata={"hulp": hulp, "mag": mag})


@dataclass(frozen=True, kw_only=True)
class Instellingen:
    """All settings. The help of a field stands in its metadata under "hulp", allowed values under "mag"."""

    thema: str = _met_hulp("systeem", "Licht, donker, of zoals uw computer staat.", THEMAS)
    tekstschaal: int = _met_hulp(100, "Grootte van tekst en knoppen, in procenten.", SCHALEN)
    vergrendelen_na: int = _met_hulp(
        5, "Minuten zonder toetsen of muis tot de kluis op slot gaat.", tuple(range(2, 31))
    )
    reservekopie_map: str = _met_hulp("", "De map waarin reservekopieën komen, het liefst op een stick.")
    reservekopie_dagen: int = _met_hulp(
        7, "Na hoeveel dagen zonder test van een reservekopie het programma waarschuwt.", DAGEN
    )
    reservekopie_aantal: int = _met_hulp(5, "Hoeveel reservekopieën er bewaard blijven.", AANTALLEN)
    recente_kluizen: tuple[str, ...] = _met_hulp((), "Kluismappen die u het laatst opende.")

    def met_recente_kluis(self, kluismap: Path) -> Instellingen:
        """The same settings with this vault folder first in the list of recent ones."""
        pad = str(kluismap)
        rest = tuple(ander for ander in self.recente_kluizen if ander != pad)
        return replace(self, recente_kluizen=(pad, *rest)[:MAX_RECENT])


def standaard_bestand() -> Path:
    """Where the settings of this user stand."""
    return (
        Path(platformdirs.user_config_dir("Meldcode", appauthor=False, roaming=False)) / "instellingen.json"
    )


def lees(bestand: Path) -> Instellingen:
    """The stored settings; each value that is missing or not allowed is its default."""
    try:
        ruw = json.loads(bestand.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Instellingen()
    return _uit(ruw) if isinstance(ruw, dict) else Instellingen()


def schrijf(bestand: Path, instellingen: Instellingen) -> bool:
    """Replace the file; False when the disk did not let us (settings are no reason to stop working)."""
    inhoud = {veld.name: getattr(instellingen, veld.name) for veld in fields(instellingen)}
    try:
        bestand.parent.mkdir(parents=True, exist_ok=True)
        handvat, tijdelijk = tempfile.mkstemp(dir=bestand.parent, prefix=".instellingen-")
        with os.fdopen(handvat, "w", encoding="utf-8") as uit:
            json.dump(inhoud, uit, ensure_ascii=False, indent=2)
        os.replace(tijdelijk, bestand)
    except OSError:
        return False
    return True


def _uit(ruw: Mapping[str, Any]) -> Instellingen:
    goed: dict[str, Any] = {}
    for veld in fields(Instellingen):
        waarde, mag = ruw.get(veld.name), veld.metadata["mag"]
        if veld.name == "recente_kluizen":
            if isinstance(waarde, list) and all(isinstance(pad, str) for pad in waarde):
                goed[veld.name] = tuple(waarde)[:MAX_RECENT]
        elif type(waarde) is type(veld.default) and (waarde in mag or veld.name == "reservekopie_map"):
            goed[veld.name] = waarde
    return Instellingen(**goed)
