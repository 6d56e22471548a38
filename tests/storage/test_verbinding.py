"""One factory, encrypted, with every pragma in force; nobody else makes a connection."""

from __future__ import annotations

import ast
import importlib.util
from functools import cache
from pathlib import Path

import pytest
import sqlcipher3
import sqlite_utils.utils
from sqlcipher3 import dbapi2

import meldcode_app.storage.verbinding as module
from meldcode_app.domain.fouten import DatabaseBeschadigd
from meldcode_app.storage.verbinding import verbind

BRON = Path(importlib.util.find_spec("meldcode_app").submodule_search_locations[0])

PRAGMAS = {
    "journal_mode": "delete",
    "synchronous": 3,
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "fullfsync": 1,
    "locking_mode": "exclusive",
    "cipher_log_level": "NONE",
}


@pytest.fixture
def rauw(werkplek):
    verbinding = werkplek.rauw()
    yield verbinding
    verbinding.sluit()


@pytest.mark.parametrize("pragma", PRAGMAS)
def test_pragmas_are_in_force(rauw, pragma):
    assert rauw.conn.execute(f"PRAGMA {pragma}").fetchone() == (PRAGMAS[pragma],)


def test_memory_mapping_is_off(rauw):
    assert rauw.conn.execute("PRAGMA mmap_size").fetchone() in (None, (0,))


def test_sqlite_utils_works_on_sqlcipher_and_catches_its_errors(rauw):
    assert sqlite_utils.utils.sqlite3 is sqlcipher3
    assert sqlite_utils.utils.OperationalError is dbapi2.OperationalError
    with rauw.transactie():
        rauw.db.table("proef").insert({"a": 1})
        # This road of sqlite-utils catches an error of the driver and adds the column.
        rauw.db.table("proef").insert({"a": 2, "b": "x"}, alter=True)
    assert list(rauw.db.table("proef").rows) == [{"a": 1, "b": None}, {"a": 2, "b": "x"}]


def test_the_file_is_encrypted_and_another_key_is_refused(werkplek):
    assert not (werkplek.map / "kluis.db").read_bytes().startswith(b"SQLite format")
    with pytest.raises(DatabaseBeschadigd):
        verbind(werkplek.map, bytes(32))
    with pytest.raises(ValueError, match="32 bytes"):
        verbind(werkplek.map, b"kort")


@pytest.mark.parametrize("naam", ["100% ?#&.kluis", "met spatie é.kluis", "a'b;c.kluis"])
def test_odd_folder_names(tmp_path, naam, werkplek):
    doel = tmp_path / naam
    werkplek.map.rename(doel)
    with type(werkplek)(doel, werkplek.reserve).open() as kluis:
        assert kluis.map == doel
    assert sorted(b.name for b in doel.iterdir()) == ["kluis.db", "sleutels", "sleutels.reserve"]


@cache
def _bomen():
    return {bestand: ast.parse(bestand.read_text("utf-8")) for bestand in BRON.rglob("*.py")}


def _aanroepen(boom):
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call):
            yield ast.unparse(knoop.func)


def test_nobody_else_makes_a_database_or_a_connection():
    gevonden = {
        (bestand.relative_to(BRON).as_posix(), naam)
        for bestand, boom in _bomen().items()
        for naam in _aanroepen(boom)
        if naam.rsplit(".", 1)[-1] == "Database"
        or naam.endswith(("dbapi2.connect", "sqlite3.connect", "cipher3.connect"))
    }
    assert gevonden == {("storage/verbinding.py", "Database"), ("storage/verbinding.py", "dbapi2.connect")}


def test_only_the_connection_module_imports_the_tables_library():
    gevonden = set()
    for bestand, boom in _bomen().items():
        for knoop in ast.walk(boom):
            namen = [a.name for a in knoop.names] if isinstance(knoop, ast.Import) else []
            namen += [knoop.module or ""] if isinstance(knoop, ast.ImportFrom) else []
            if any(naam.split(".")[0] in {"sqlite_utils", "sqlite3", "pysqlite3"} for naam in namen):
                gevonden.add(bestand.relative_to(BRON).as_posix())
    assert gevonden == {"storage/verbinding.py"}


def test_database_is_made_on_the_open_connection_without_plugins():
    (aanroep,) = [
        knoop
        for knoop in ast.walk(ast.parse(Path(module.__file__).read_text("utf-8")))
        if isinstance(knoop, ast.Call) and ast.unparse(knoop.func) == "Database"
    ]
    assert ast.unparse(aanroep) == "Database(conn, execute_plugins=False)"
