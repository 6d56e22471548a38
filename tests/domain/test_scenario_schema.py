"""The JSON Schema says the same of a file as reading it does."""

from __future__ import annotations

import tomllib
from datetime import date, time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from meldcode_app import resource_files
from meldcode_app.domain.scenario_delen import samengevoegd
from meldcode_app.domain.scenario_schema import json_schema

SCHEMA = json_schema()
BESTANDEN = [
    *resource_files.pad_van("oefencasussen").glob("*.toml"),
    *sorted((Path(__file__).parents[1] / "verhalen").glob("*.toml")),
]
VERZOEK = Path(__file__).parents[1] / "verhalen" / "ouder_belt_op_de_eerste_dag.toml"


def _als_json(waarde: Any) -> Any:
    """Dates become text, as an editor that checks TOML against a JSON Schema does."""
    if isinstance(waarde, dict):
        return {naam: _als_json(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_als_json(deel) for deel in waarde]
    return waarde.isoformat() if isinstance(waarde, date | time) else waarde


def _geldig(ruw: Any) -> bool:
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(_als_json(ruw)))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(_als_json(SCHEMA))


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_it_takes_every_file_of_ours(pad: Path) -> None:
    def lees_deel(naam: str) -> str:
        return (pad.parent / naam).read_text(encoding="utf-8")

    assert _geldig(samengevoegd(pad.read_text(encoding="utf-8"), lees_deel).ruw)


@pytest.mark.parametrize("plek", ["", "kluis", "casus", "handelingen", "verwacht", "verzoeker", "personen"])
def test_it_refuses_an_unknown_key_anywhere(plek: str) -> None:
    ruw = tomllib.loads(VERZOEK.read_text(encoding="utf-8"))
    ontvangen = ruw["handelingen"][0]
    tabel = {
        "": ruw,
        "kluis": ruw["kluis"],
        "casus": ruw["casus"],
        "handelingen": ontvangen,
        "verwacht": ontvangen["verwacht"],
        "verzoeker": ontvangen["verzoeker"],
        "personen": ruw["personen"][0],
    }[plek]
    assert _geldig(ruw)
    tabel["onbekend"] = 1
    assert not _geldig(ruw)


def test_it_refuses_what_reading_refuses() -> None:
    ruw = tomllib.loads(VERZOEK.read_text(encoding="utf-8"))
    for veld, fout in (("soort", "gekregen"), ("gebeurd_op", 3), ("vastgelegd_op", True), ("verzoek", None)):
        anders = {**ruw, "handelingen": [{**ruw["handelingen"][0], veld: fout}]}
        assert not _geldig(anders), veld
