"""First paint of our window against an empty Qt window, in turn, under the same screen. `pytest -m meting -s`."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.uitslag import Uitslag, druk_af, p95

RONDES = 15
SCRIPT = Path(__file__).with_name("eerste_beeld.py")


def _een_start(wat: str, thuis: Path, platform: dict[str, str]) -> float:
    omgeving = {
        **os.environ,
        **platform,
        "HOME": str(thuis),
        "PYTHONPATH": str(SCRIPT.parents[2]),
        "MELDCODE_BEGIN": str(time.monotonic()),
    }
    klaar = subprocess.run(
        [sys.executable, str(SCRIPT), wat],
        env=omgeving,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(klaar.stdout.strip().splitlines()[-1])


def meet(thuis: Path, rondes: int = RONDES) -> list[Uitslag]:
    """Pairs of starts, under Xvfb where it is there; the ratio is the median of the pairs."""
    scherm = None
    platform = {"QT_QPA_PLATFORM": "offscreen"}
    if shutil.which("Xvfb"):
        scherm = subprocess.Popen(["Xvfb", ":97", "-screen", "0", "1366x768x24"], stderr=subprocess.DEVNULL)
        platform = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":97"}
    try:
        for wat in ("kaal", "meldcode"):
            _een_start(wat, thuis, platform)
        paren = [
            (_een_start("kaal", thuis, platform), _een_start("meldcode", thuis, platform))
            for _ in range(rondes)
        ]
    finally:
        if scherm is not None:
            scherm.terminate()
            scherm.wait()
    kaal, ons = ([duur * 1e3 for duur in kolom] for kolom in zip(*paren, strict=True))
    verhouding = statistics.median(ons_ / kaal_ for kaal_, ons_ in paren)
    erbij = f"{platform['QT_QPA_PLATFORM']}, p95 van {rondes}, kaal Qt-venster {p95(kaal):.0f} ms"
    return [
        Uitslag("eerste beeld, warm", p95(ons), 350, erbij=erbij),
        Uitslag("eerste beeld tegen een kaal Qt-venster", verhouding, 2, "x", erbij="mediaan van paren"),
    ]


@pytest.mark.meting
def test_first_paint_within_twice_a_bare_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uitslagen = meet(tmp_path)
    with capsys.disabled():
        print("\n" + druk_af(uitslagen))
    assert uitslagen[1].gemeten is not None
    assert uitslagen[1].gemeten <= 2
