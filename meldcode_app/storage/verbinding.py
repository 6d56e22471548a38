"""The one place that makes a connection to a vault's database.

Invariants
- sqlite-utils works on SQLCipher: it finds sqlcipher3 under the name pysqlite3, else it would catch the
  exception classes of the standard library and `Database("path")` is unencrypted anyway; hence one factory.
- A connection holds an exclusive lock from opening until closing; there is never a second one.
- Writing happens only inside `transactie()`, one at a time; reads need none.
"""

from __future__ import annotations

import os
import sys
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3
from sqlcipher3 import dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

import sqlite_utils.utils  # noqa: E402
from sqlite_utils import Database  # noqa: E402

from meldcode_app.domain.fouten import KluisMapWeg  # noqa: E402
from meldcode_app.storage.storingen import DATABASE, eigen_fouten  # noqa: E402

if not TYPE_CHECKING:
    assert sqlite_utils.utils.sqlite3 is sqlcipher3, "sqlite_utils was imported before storage.verbinding"

_WACHTTIJD = 0.5
"""Seconds to wait for a lock: a virus scanner may hold the file for a moment, another program keeps it."""

_NA_EERSTE_LEZING = (
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "fullfsync=ON",
)

_LEZEND = ("temp_store=MEMORY", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0")
_KIB_OM_TE_LEZEN = 65_536
"""Cache of a reading connection: what the structure check decrypted is read again for chain and documents."""


class Verbinding:
    """An open, locked database. `conn` for plain SQL, `db` for sqlite-utils, `map` the vault folder."""

    def __init__(self, conn: dbapi2.Connection, kluismap: Path) -> None:
        self.conn = conn
        self.map = kluismap
        self.db = Database(conn, execute_plugins=False)
        self._bestand = self._identiteit()

    @contextmanager
    def transactie(self) -> Iterator[None]:
        """All or nothing (BEGIN IMMEDIATE). Nested use is a programming error: RuntimeError."""
        if self.conn.in_transaction:
            msg = "transactions do not nest"
            raise RuntimeError(msg)
        self._begin()
        try:
            yield
            self._leg_vast()
        except BaseException:
            # A full disk may have rolled back already.
            if self.conn.in_transaction:
                with self.eigen_fouten():
                    self.conn.execute("ROLLBACK")
            raise

    def _begin(self) -> None:
        with self.eigen_fouten():
            self.eis_aanwezig()
            self.conn.execute("BEGIN IMMEDIATE")

    def _leg_vast(self) -> None:
        with self.eigen_fouten():
            self.eis_aanwezig()
            self.conn.execute("COMMIT")

    def eis_transactie(self) -> None:
        """RuntimeError outside a transaction: a write on its own is a programming error."""
        if not self.conn.in_transaction:
            msg = "this write belongs inside transactie()"
            raise RuntimeError(msg)

    @contextmanager
    def eigen_fouten(self) -> Iterator[None]:
        """Inside, faults of disk and database come out as own errors."""
        with eigen_fouten(self.map):
            yield

    def sluit(self) -> None:
        """Close and let go of the lock."""
        self.conn.close()

    def _identiteit(self) -> tuple[int, int]:
        status = os.stat(self.map / DATABASE)
        return status.st_dev, status.st_ino

    def eis_aanwezig(self) -> None:
        """Raises KluisMapWeg when the file that was opened does not stand in its place any more."""
        # SQLite keeps its files open in exclusive mode and would go on writing into a deleted file.
        try:
            if self._identiteit() == self._bestand:
                return
        except FileNotFoundError:
            pass
        raise KluisMapWeg


def verbind(kluismap: Path, databasesleutel: bytes) -> Verbinding:
    """Open the database of a vault folder with its 32-byte key, and take the lock. An empty file is a new database.

    Raises KluisInGebruik, DatabaseBeschadigd (also for a wrong key), KluisAlleenLezen, KluisMapWeg, SchijfStoring.
    """
    return _open(kluismap, databasesleutel, "rw", _stel_in)


def verbind_lezend(kluismap: Path, databasesleutel: bytes) -> Verbinding:
    """Open a database that nobody works in only to read it: a backup, also on a stick that cannot be written.

    Raises as `verbind`.
    """
    return _open(kluismap, databasesleutel, "ro", _stel_lezend_in)


def verbind_kopie(kluismap: Path, databasesleutel: bytes) -> Verbinding:
    """Open an empty file to become a copy. Nothing of it counts before it was synced and checked, so it keeps no
    journal and waits for no disk. Raises as `verbind`."""
    return _open(kluismap, databasesleutel, "rw", _stel_kopie_in)


def _open(
    kluismap: Path, databasesleutel: bytes, wijze: str, stel_in: Callable[[dbapi2.Connection, bytes], None]
) -> Verbinding:
    pad = urllib.parse.quote((kluismap / DATABASE).absolute().as_posix(), safe="/:")
    uri = f"file://{'' if pad.startswith('/') else '/'}{pad}?mode={wijze}"
    with eigen_fouten(kluismap):
        conn = dbapi2.connect(uri, timeout=_WACHTTIJD, isolation_level=None, uri=True)
        try:
            stel_in(conn, databasesleutel)
            return Verbinding(conn, kluismap)
        except BaseException:
            conn.close()
            raise


def _stel_in(conn: dbapi2.Connection, databasesleutel: bytes) -> None:
    _geef_sleutel(conn, databasesleutel)
    conn.execute("PRAGMA locking_mode=EXCLUSIVE")
    conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma in _NA_EERSTE_LEZING:
        conn.execute(f"PRAGMA {pragma}")
    conn.execute("BEGIN EXCLUSIVE")
    conn.execute("COMMIT")


def _stel_lezend_in(conn: dbapi2.Connection, databasesleutel: bytes) -> None:
    _geef_sleutel(conn, databasesleutel)
    for pragma in ("query_only=ON", f"cache_size=-{_KIB_OM_TE_LEZEN}", *_LEZEND):
        conn.execute(f"PRAGMA {pragma}")
    conn.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _stel_kopie_in(conn: dbapi2.Connection, databasesleutel: bytes) -> None:
    _geef_sleutel(conn, databasesleutel)
    # A small cache, so that each step writes its own pages and the last one has no heap of them left to write.
    for pragma in (
        "journal_mode=OFF",
        "synchronous=OFF",
        "locking_mode=EXCLUSIVE",
        "mmap_size=0",
        "cache_size=64",
    ):
        conn.execute(f"PRAGMA {pragma}")


def _geef_sleutel(conn: dbapi2.Connection, databasesleutel: bytes) -> None:
    if len(databasesleutel) != 32:
        msg = "a database key has 32 bytes"
        raise ValueError(msg)
    conn.execute("PRAGMA cipher_log_level=NONE")
    conn.execute(f"PRAGMA key=\"x'{databasesleutel.hex()}'\"")
    if conn.execute("PRAGMA cipher_version").fetchone() is None:
        msg = "this SQLite cannot encrypt"
        raise RuntimeError(msg)
    conn.execute("PRAGMA cipher_compatibility=4")
