"""Backups from the command line: made, checked, and refused when something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from meldcode_app.cli import hoofd
from meldcode_app.storage.reservekopie_bewijs import BEWIJS
from meldcode_app.storage.storingen import DATABASE
from tests.test_cli_kluis import _goedkoop, map_

__all__ = ["_goedkoop", "map_"]


@pytest.fixture
def kopie(map_: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert hoofd(["reservekopie", str(map_), "--naar", str(stick)]) == 0
    uit = capsys.readouterr().out
    assert uit.startswith("Reservekopie gemaakt en getest: ")
    assert "regels" in uit
    return next(stick.iterdir())


def test_a_backup_is_made_and_checks(kopie: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["controleer", str(kopie)]) == 0
    uit = capsys.readouterr().out
    assert uit.splitlines()[0].startswith("Reservekopie van ")
    assert uit.splitlines()[-1] == "Alles in orde."
    assert (kopie / BEWIJS).exists()


@pytest.mark.parametrize("naam", [DATABASE, "sleutels", "sleutels.reserve", BEWIJS])
def test_a_damaged_one_is_told(kopie: Path, capsys: pytest.CaptureFixture[str], naam: str) -> None:
    inhoud = bytearray((kopie / naam).read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    (kopie / naam).write_bytes(inhoud)
    assert hoofd(["controleer", str(kopie)]) == 1
    uit = capsys.readouterr().out
    assert "FOUT: " in uit
    assert uit.splitlines()[-1] == "Deze reservekopie telt niet."


def test_one_without_its_database_is_told(kopie: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (kopie / DATABASE).unlink()
    assert hoofd(["controleer", str(kopie)]) == 1
    assert "FOUT: " in capsys.readouterr().out


def test_a_place_that_will_not_do_ends_with_two(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["reservekopie", str(map_), "--naar", str(map_)]) == 2
    assert "zelf een kluis" in capsys.readouterr().err
    with pytest.raises(SystemExit) as einde:
        hoofd(["reservekopie", str(map_)])
    assert einde.value.code == 2
    assert "--naar" in capsys.readouterr().err
