"""Looking for what leaked: names and sentences in whatever file, file name and encoding."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

KODERINGEN = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


def resten(namen: Collection[str], *mappen: Path, behalve: Collection[Path] = ()) -> list[str]:
    """Every place below these folders where one of the names stands, but for the named files."""
    gevonden = []
    naalden = {naam: [naam.encode(k) for k in KODERINGEN] for naam in namen}
    for pad in (p for map_ in mappen for p in map_.rglob("*") if p not in behalve):
        gevonden += [f"{pad}: naam {naam}" for naam in namen if naam.casefold() in pad.name.casefold()]
        if pad.is_file():
            inhoud = pad.read_bytes()
            gevonden += [f"{pad}: {naam}" for naam, n in naalden.items() if any(x in inhoud for x in n)]
    return gevonden
