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


@pytest.mark.meting
def test_first_paint_within_twice_a_bare_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pairs of starts; prints medians and the median of the pairwise ratios. Under Xvfb where it is there."""
    scherm = None
    platform = {"QT_QPA_PLATFORM": "offscreen"}
    if shutil.which("Xvfb"):
        scherm = subprocess.Popen(["Xvfb", ":97", "-screen", "0", "1366x768x24"], stderr=subprocess.DEVNULL)
        platform = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":97"}
    try:
        for wat in ("kaal", "meldcode"):
            _een_start(wat, tmp_path, platform)
        paren = [
            (_een_start("kaal", tmp_path, platform), _een_start("meldcode", tmp_path, platform))
            for _ in range(RONDES)
        ]
    finally:
        if scherm is not None:
            scherm.terminate()
            scherm.wait()
    kaal, ons = (statistics.median(kolom) * 1000 for kolom in zip(*paren, strict=True))
    verhouding = statistics.median(ons_ / kaal_ for kaal_, ons_ in paren)
    with capsys.disabled():
        waar = platform["QT_QPA_PLATFORM"]
        print(f"\neerste beeld ({waar}): kaal {kaal:.0f} ms, meldcode {ons:.0f} ms, x{verhouding:.2f}")
    assert verhouding <= 2
