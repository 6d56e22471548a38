"""From an empty or older database to the present tables, step by step.

Invariants: each step runs in its own transaction and raises `user_version` by one; afterwards every trigger that
guards the journal exists with the very text of the schema, else the vault is not opened.
`table.transform()` is never used here: it drops triggers without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files

from sqlcipher3 import dbapi2

from meldcode_app.domain.fouten import DatabaseBeschadigd, KluisNieuwer
from meldcode_app.storage.verbinding import Verbinding


def _opdrachten(tekst: str) -> Iterator[str]:
    gaande = ""
    for regel in tekst.splitlines(keepends=True):
        gaande += regel
        if dbapi2.complete_statement(gaande):
            yield gaande.strip()
            gaande = ""


SCHEMAS = ("schema.sql", "schema_2.sql", "schema_3.sql", "schema_4.sql")
"""What each step that only adds tables runs; the triggers in them are the ones that must stand."""


def _schema(naam: str) -> tuple[str, ...]:
    return tuple(_opdrachten((files(__package__) / naam).read_text("utf-8")))


def _stap(naam: str, verbinding: Verbinding) -> None:
    for opdracht in _schema(naam):
        verbinding.conn.execute(opdracht)


STAPPEN: tuple[Callable[[Verbinding], None], ...] = tuple(partial(_stap, naam) for naam in SCHEMAS)


def migreer(verbinding: Verbinding, *, nieuw: bool = False) -> None:
    """Bring the database up to date; only a `nieuw` one may be empty.

    Raises KluisNieuwer, or DatabaseBeschadigd when it is empty or a trigger is missing.
    """
    versie = _versie(verbinding, nieuw=nieuw)
    for nummer, stap in enumerate(STAPPEN[versie:], start=versie + 1):
        with verbinding.eigen_fouten(), verbinding.transactie():
            stap(verbinding)
            verbinding.conn.execute(f"PRAGMA user_version={nummer}")
    eis_triggers(verbinding)


def _versie(verbinding: Verbinding, *, nieuw: bool = False) -> int:
    with verbinding.eigen_fouten():
        versie = int(verbinding.conn.execute("PRAGMA user_version").fetchone()[0])
    if versie > len(STAPPEN):
        raise KluisNieuwer
    if versie == 0 and not nieuw:
        raise DatabaseBeschadigd
    return versie


def eis_bekend(verbinding: Verbinding) -> None:
    """A database that is only read: of this version with all its triggers, or of an older one. Raises as `migreer`."""
    if _versie(verbinding) == len(STAPPEN):
        eis_triggers(verbinding)


def eis_triggers(verbinding: Verbinding) -> None:
    """Raises DatabaseBeschadigd unless all triggers stand as the schema has them."""
    with verbinding.eigen_fouten():
        aanwezig = {
            rij[0]
            for rij in verbinding.conn.execute("SELECT sql || ';' FROM sqlite_master WHERE type = 'trigger'")
        }
    verwacht = {opdracht for naam in SCHEMAS for opdracht in _schema(naam) if "CREATE TRIGGER" in opdracht}
    if aanwezig != verwacht:
        raise DatabaseBeschadigd(
            wat="De grendels die de tijdlijn in de kluis beschermen, zijn weg of veranderd."
        )
