"""A scenario that goes on in other files: one story, read as if it stood in one file.

Invariants: a file that goes on holds acts and nothing else; every fault names the file in which it stands and the
place there; the acts are counted as they are played, over all files.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from meldcode_app.domain.scenario_fouten import ScenarioFout, syntaxisfout

LeesDeel = Callable[[str], str]
"""Gives the text of a file beside the first one, by its name. Raises OSError or ValueError when it cannot."""
_HANDELING = re.compile(r"\$\.handelingen\[(\d+)\]")


@dataclass(frozen=True)
class Geheel:
    """What TOML holds of all files together, and where each act stands: "gerrit/advies.toml, $.handelingen[3]"."""

    ruw: Mapping[str, Any]
    plekken: tuple[str, ...] = ()

    def geplaatst(self, fout: ScenarioFout) -> ScenarioFout:
        """The same fault, its place told in the file where it stands."""
        gevonden = _HANDELING.match(fout.plek)
        if gevonden is None or int(gevonden[1]) >= len(self.plekken):
            return fout
        nummer = int(gevonden[1])
        plek = self.plekken[nummer] + fout.plek[gevonden.end() :]
        return ScenarioFout(plek, fout.verwacht, fout.betekent, nummer=nummer + 1)


def geen_delen(naam: str) -> str:
    """For a text that stands alone: there is nothing beside it."""
    raise FileNotFoundError(naam)


def samengevoegd(tekst: str, lees_deel: LeesDeel = geen_delen) -> Geheel:
    """All acts in order: those of `tekst`, then those of each file in `vervolg`. Raises ScenarioFout."""
    ruw = _ontleed(tekst)
    handelingen, namen = ruw.get("handelingen", []), ruw.get("vervolg", [])
    if not isinstance(handelingen, list):
        raise ScenarioFout("$.handelingen", "verwacht een of meer [[handelingen]]")
    if not isinstance(namen, list):
        raise ScenarioFout("$.vervolg", "verwacht een lijst met namen van bestanden")
    alle, plekken = list(handelingen), [f"$.handelingen[{i}]" for i in range(len(handelingen))]
    for nummer, naam in enumerate(namen):
        deel = _deel(nummer, naam, lees_deel)
        alle += deel
        plekken += [f"{naam}, $.handelingen[{i}]" for i in range(len(deel))]
    return Geheel({**ruw, "handelingen": alle}, tuple(plekken))


def _deel(nummer: int, naam: Any, lees_deel: LeesDeel) -> list[Any]:  # noqa: ANN401  decoding starts from anything
    plek = f"$.vervolg[{nummer}]"
    if not isinstance(naam, str):
        raise ScenarioFout(plek, "verwacht de naam van een bestand, tussen aanhalingstekens")
    pad = PurePosixPath(naam)
    if pad.is_absolute() or ".." in pad.parts or "\\" in naam or ":" in naam:
        raise ScenarioFout(plek, "verwacht een bestand in dezelfde map of in een map daaronder")
    try:
        tekst = lees_deel(naam)
    except (OSError, ValueError) as fout:
        raise ScenarioFout(plek, f"het bestand '{naam}' is niet te lezen") from fout
    ruw = _ontleed(tekst, naam)
    vreemd = [veld for veld in ruw if veld != "handelingen"]
    if vreemd:
        raise ScenarioFout(f"{naam}, $.{vreemd[0]}", "in een vervolgbestand staan alleen [[handelingen]]")
    handelingen = ruw.get("handelingen")
    if not isinstance(handelingen, list) or not handelingen:
        raise ScenarioFout(f"{naam}, $.handelingen", "verwacht een of meer [[handelingen]]")
    return handelingen


def _ontleed(tekst: str, naam: str = "") -> dict[str, Any]:
    try:
        return tomllib.loads(tekst)
    except tomllib.TOMLDecodeError as fout:
        raise syntaxisfout(fout, tekst, naam) from fout
