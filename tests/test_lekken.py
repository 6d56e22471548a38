"""After use no name is left outside the vault: not in file names, not in any file of a fresh home and temp folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lekken import resten

NAMEN = ("Gerrit", "Voorbeeld", "Vermeer", "Jansen", "Verhoeven", "Wijde Blik", "kanarievogel", "De Linde")


def _omgeving(thuis: Path, tijdelijk: Path) -> dict[str, str]:
    for pad in (thuis, tijdelijk):
        pad.mkdir()
    return {
        **{k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "PYTEST"))},
        "HOME": str(thuis),
        "TMPDIR": str(tijdelijk),
        "TEMP": str(tijdelijk),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(__file__).parents[1]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "MELDCODE_WACHTZIN": "vier woorden die alleen hier staan",
    }


def _draai(omgeving: dict[str, str], *argumenten: str) -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "meldcode_app", *argumenten],
        env=omgeving,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr


def test_a_needle_in_any_encoding_is_found(tmp_path: Path) -> None:
    """The search itself can fail: it finds what is there."""
    (tmp_path / "los.bin").write_bytes(b"\0" + "Gerrit".encode("utf-16-le"))
    (tmp_path / "Vermeer.txt").write_text("niets")
    assert len(resten(NAMEN, tmp_path)) == 2


@pytest.mark.zwaar
def test_no_name_is_left_in_home_or_temp_after_playing_in_a_vault(tmp_path: Path) -> None:
    """Vault, keys, spare keys, anchor and settings: none of them tells who the casus is about."""
    thuis, tijdelijk = tmp_path / "thuis", tmp_path / "tijdelijk"
    omgeving = _omgeving(thuis, tijdelijk)
    kluis = thuis / "school.kluis"
    _draai(omgeving, "speel", "gerrit", "--kluis", str(kluis))
    _draai(omgeving, "status", str(kluis), "--json")
    _draai(omgeving, "controleer", str(kluis))
    assert resten(NAMEN, thuis, tijdelijk) == []
    assert (kluis / "kluis.db").stat().st_size > 0


@pytest.mark.zwaar
def test_no_word_of_an_attachment_is_left_in_home_or_temp_after_playing(tmp_path: Path) -> None:
    """What is in a file, and what it was called, stands in the vault alone."""
    thuis, tijdelijk = tmp_path / "thuis", tmp_path / "tijdelijk"
    omgeving = _omgeving(thuis, tijdelijk)
    kluis = thuis / "school.kluis"
    verhaal = Path(__file__).parent / "verhalen" / "bijlagen.toml"
    _draai(omgeving, "speel", str(verhaal), "--kluis", str(kluis))
    _draai(omgeving, "controleer", str(kluis))
    assert resten(("onder toezicht", "akkoord, D. de Wit", "beschikking.txt"), thuis, tijdelijk) == []


@pytest.mark.zwaar
def test_no_name_is_left_in_home_or_temp_after_practising_in_the_window(tmp_path: Path) -> None:
    """The practice vault lives in a temporary folder and is gone on leaving."""
    thuis, tijdelijk = tmp_path / "thuis", tmp_path / "tijdelijk"
    omgeving = _omgeving(thuis, tijdelijk)
    _draai(omgeving, "--oefenen", "--eenmaal")
    assert resten(NAMEN, thuis, tijdelijk) == []
    assert list(tijdelijk.iterdir()) == []
