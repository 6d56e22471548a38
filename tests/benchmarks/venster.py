"""Through the window, in a process of its own on a large vault: what the user waits for, and the memory it takes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.uitslag import Uitslag, uit_tijden

WAT = {
    "ontgrendelen": ("ontgrendelen tot werklijst geschilderd, zonder sleutel", 400),
    "casussenlijst": ("lijst met alle casussen openen", None),
    "zoek op naam": ("in die lijst een naam zoeken", None),
    "casus met 500": ("casus met 500 regels openen", 100),
    "vastleggen": ("stap vastleggen, van klik tot geschilderd en op schijf", 50),
}
"""What `venster_proces` tells, in words, and what it must reach in milliseconds."""


def _proces(plek: Path, rondes: int, wat: str) -> Iterator[dict[str, float]]:
    project = Path(__file__).parents[2]
    with tempfile.TemporaryDirectory() as thuis:
        # The copy of the key file on this computer, where the program looks for it.
        shutil.copytree(plek / "deze computer", Path(thuis) / "sleutels")
        klaar = subprocess.run(
            [
                *(sys.executable, "-m", "tests.benchmarks.venster_proces"),
                *(str(plek / "Groot.kluis"), thuis, str(rondes), wat),
            ],
            env={
                **os.environ,
                "HOME": thuis,
                "PYTHONPATH": str(project),
                "QT_QPA_PLATFORM": "offscreen",
                "MELDCODE_BEGIN": str(time.monotonic()),
            },
            cwd=project,
            capture_output=True,
            text=True,
            check=False,
            timeout=1_800,
        )
    if klaar.returncode:
        raise RuntimeError(klaar.stderr)
    for regel in klaar.stdout.splitlines():
        yield json.loads(regel)


def tijden(plek: Path, rondes: int) -> Iterator[Uitslag]:
    wand, reken = defaultdict(list), defaultdict(list)
    for regel in _proces(plek, rondes, "tijden"):
        wand[regel["wat"]].append(regel["wand"] * 1e3)
        reken[regel["wat"]].append(regel["reken"] * 1e3)
    for code, (wat, grens) in WAT.items():
        yield uit_tijden(wat, wand[code], reken[code], grens)


def geheugen(plek: Path) -> Iterator[Uitslag]:
    """Resident, after the key was derived at full price and given back, with 10,000 casussen."""
    stand = {str(regel["wat"]): regel for regel in _proces(plek, 1, "geheugen")}
    erbij = ", ".join(f"{wat} {regel['mb']:.0f}" for wat, regel in stand.items())
    yield Uitslag("geheugen na ontgrendelen", stand["werklijst"]["mb"], 180, "MB", erbij=erbij)
    yield Uitslag(
        "start tot werklijst, sleutel inbegrepen", stand["werklijst"]["na"] * 1e3, None, erbij="een keer"
    )
