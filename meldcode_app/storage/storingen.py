"""From what the system or SQLite says to a sentence of our own with a way out.

Only this module maps codes to errors; a programming error (bad SQL, wrong use, a refusing trigger) is not
translated, so that it is found and not shown to a user as a fault of the disk.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from meldcode_app.domain.fouten import (
    DatabaseBeschadigd,
    DatabaseKwijt,
    DocumentTeGroot,
    KluisAlleenLezen,
    KluisFout,
    KluisInGebruik,
    KluisMapWeg,
    SchijfStoring,
    SchijfVol,
    TeWeinigGeheugen,
)

DATABASE = "kluis.db"

_VOL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}
_VERBODEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_WEG = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO}

_PROEF = 1 << 20
"""Bytes written to find out whether there is room."""

_SQL: dict[str, type[KluisFout]] = {
    "SQLITE_BUSY": KluisInGebruik,
    "SQLITE_LOCKED": KluisInGebruik,
    "SQLITE_NOTADB": DatabaseBeschadigd,
    "SQLITE_CORRUPT": DatabaseBeschadigd,
    "SQLITE_FORMAT": DatabaseBeschadigd,
    "SQLITE_READONLY": KluisAlleenLezen,
    "SQLITE_PERM": KluisAlleenLezen,
    "SQLITE_CANTOPEN": KluisAlleenLezen,
    "SQLITE_FULL": SchijfVol,
    "SQLITE_NOMEM": TeWeinigGeheugen,
    "SQLITE_TOOBIG": DocumentTeGroot,
    "SQLITE_IOERR": SchijfStoring,
}

_ZONDER_NAAM = {
    "disk I/O error": "SQLITE_IOERR",
    "database or disk is full": "SQLITE_FULL",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
    "out of memory": "SQLITE_NOMEM",
}
"""The backup call gives SQLite's words for a code and not its name."""


def van_systeem(fout: OSError) -> KluisFout:
    """The own error for a failed file operation in a vault folder."""
    if fout.errno in _VOL:
        return SchijfVol()
    if fout.errno in _VERBODEN:
        return KluisAlleenLezen()
    if fout.errno in _WEG:
        return KluisMapWeg()
    return SchijfStoring()


def van_database(fout: dbapi2.Error, kluismap: Path) -> KluisFout | None:
    """The own error for what SQLite says about the vault in this folder; None for a programming error."""
    naam = getattr(fout, "sqlite_errorname", "") or _ZONDER_NAAM.get(str(fout), "")
    soort = _SQL.get(naam)
    if soort in {KluisAlleenLezen, SchijfStoring}:
        if not kluismap.is_dir():
            return KluisMapWeg()
        if not (kluismap / DATABASE).exists():
            return DatabaseKwijt()
    if soort is SchijfStoring:
        return _bij_leesschrijffout(kluismap)
    return soort() if soort else None


def _bij_leesschrijffout(kluismap: Path) -> KluisFout:
    """SQLite calls a reached quota or size limit a disk error and gives no cause; a small file tells them apart."""
    try:
        with tempfile.TemporaryFile(dir=kluismap) as proef:
            proef.write(bytes(_PROEF))
            proef.flush()
            os.fsync(proef.fileno())
    except OSError as fout:
        return van_systeem(fout)
    return SchijfStoring()


@contextmanager
def eigen_fouten(kluismap: Path) -> Iterator[None]:
    """Inside, faults of disk and database come out as own errors."""
    try:
        yield
    except dbapi2.Error as fout:
        eigen = van_database(fout, kluismap)
        if eigen is None:
            raise
        raise eigen from fout
    except OSError as fout:
        raise van_systeem(fout) from fout
