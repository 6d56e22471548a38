"""Two folders change places: the vault goes aside, what was prepared takes its place. Imports nothing heavy.

Invariants: nothing is ever removed; the vault is gone from its place only between two renames, and a stop just there
is finished at the next start (`maak_af`), because what waits under the temporary name is complete by then.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

KLAAR = ".terugzetten"
"""Behind the name of a vault folder: what will take its place, complete and checked."""
BEZIG = ".wordt-teruggezet"
"""The same while it is still being copied or checked; never taken for complete."""


def opzij(kluismap: Path, moment: datetime) -> Path:
    """A free and clear name beside the vault for what stands there now."""
    basis = f"{kluismap.stem} vóór terugzetten {moment:%Y-%m-%d %H.%M.%S}"
    nummer, naam = 1, f"{basis}.kluis"
    while (kluismap.parent / naam).exists():
        nummer += 1
        naam = f"{basis} ({nummer}).kluis"
    return kluismap.parent / naam


def wissel(kluismap: Path, moment: datetime) -> Path | None:
    """Put what waits in the place of the vault; where the old one went, None when there was none. Raises OSError,
    and then the old one stands in its place again."""
    klaar = kluismap.with_name(kluismap.name + KLAAR)
    if not kluismap.exists():
        os.rename(klaar, kluismap)
        return None
    weg = opzij(kluismap, moment)
    os.rename(kluismap, weg)
    try:
        os.rename(klaar, kluismap)
    except OSError:
        os.rename(weg, kluismap)
        raise
    return weg


def maak_af(kluismap: Path) -> bool:
    """At the start: finish what was stopped between the two renames. True when that was so."""
    klaar = kluismap.with_name(kluismap.name + KLAAR)
    if kluismap.exists() or not klaar.is_dir():
        return False
    try:
        os.rename(klaar, kluismap)
    except OSError:
        return False
    return True
