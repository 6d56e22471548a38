"""Settings: written whole, read leniently, no people in them."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from meldcode_app.settings import Instellingen, lees, schrijf
from meldcode_app.views import theme


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    bestand = tmp_path / "map" / "instellingen.json"
    instellingen = Instellingen(thema="donker", tekstschaal=115, vergrendelen_na=10).met_recente_kluis(
        Path("a.kluis")
    )
    assert schrijf(bestand, instellingen)
    assert lees(bestand) == instellingen
    assert [plek.name for plek in bestand.parent.iterdir()] == ["instellingen.json"]


@pytest.mark.parametrize("inhoud", ["", "{", "[]", "null", '"x"', "\x00"])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, inhoud: str) -> None:
    bestand = tmp_path / "instellingen.json"
    bestand.write_text(inhoud, encoding="utf-8")
    assert lees(bestand) == Instellingen()


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert lees(tmp_path / "geen.json") == Instellingen()


@pytest.mark.parametrize(
    "ruw",
    [
        {"thema": "paars"},
        {"tekstschaal": 125},
        {"tekstschaal": "100"},
        {"tekstschaal": True},
        {"vergrendelen_na": 0},
        {"recente_kluizen": "x"},
        {"recente_kluizen": [1]},
        {"onbekend": 1},
    ],
)
def test_a_value_that_is_not_allowed_is_its_default(tmp_path: Path, ruw: dict[str, object]) -> None:
    bestand = tmp_path / "instellingen.json"
    bestand.write_text(json.dumps({"vergrendelen_na": 7, **ruw}), encoding="utf-8")
    verwacht = Instellingen() if "vergrendelen_na" in ruw else Instellingen(vergrendelen_na=7)
    assert lees(bestand) == verwacht


def test_recent_vaults_are_short_newest_first_and_once_each() -> None:
    instellingen = Instellingen()
    for naam in ("a", "b", "c", "d", "e", "f", "b"):
        instellingen = instellingen.met_recente_kluis(Path(naam))
    assert instellingen.recente_kluizen == ("b", "f", "e", "d", "c")


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    bestand = tmp_path / "dicht"
    bestand.write_text("", encoding="utf-8")
    assert schrijf(bestand / "instellingen.json", Instellingen()) is False


def test_every_setting_has_a_help_text_and_allowed_values() -> None:
    for veld in fields(Instellingen):
        assert veld.metadata["hulp"].endswith(".")
        vrij = veld.name in {"recente_kluizen", "reservekopie_map"}
        assert vrij or veld.default in veld.metadata["mag"]


def test_the_text_scales_are_those_of_the_theme() -> None:
    schalen = next(veld for veld in fields(Instellingen) if veld.name == "tekstschaal").metadata["mag"]
    assert schalen == theme.SCHALEN
