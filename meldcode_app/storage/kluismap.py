"""The folder of a vault before its database is touched: may one be made here, can this one be worked in."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from meldcode_app.domain.fouten import DatabaseBeschadigd, KluisAlleenLezen, KluisBestaatAl, SchijfVol
from meldcode_app.storage.sleutelbestand import BESTANDEN
from meldcode_app.storage.storingen import DATABASE, van_systeem


def eis_leeg(kluismap: Path) -> bool:
    """Whether a folder for a new vault is still to be made. Raises KluisBestaatAl when something stands in it."""
    try:
        if os.listdir(kluismap):
            raise KluisBestaatAl
    except FileNotFoundError:
        return True
    except NotADirectoryError as fout:
        raise KluisBestaatAl from fout
    except OSError as fout:
        raise van_systeem(fout) from fout
    return False


def eis_bruikbaar(kluismap: Path) -> None:
    """Raises DatabaseBeschadigd, KluisAlleenLezen or KluisMapWeg unless the vault can be worked in; a full disk may."""
    database = kluismap / DATABASE
    try:
        # An empty file would pass for a new database, and SQLite opens a protected one for reading without a word.
        if database.stat().st_size == 0:
            raise DatabaseBeschadigd
        if not os.access(database, os.W_OK):
            raise KluisAlleenLezen
        with tempfile.TemporaryFile(dir=kluismap):
            pass
    except OSError as fout:
        eigen = van_systeem(fout)
        if not isinstance(eigen, SchijfVol):
            raise eigen from fout


def ruim_op(kluismap: Path, nieuwe_map: bool) -> None:
    """Leave the place of a vault that could not be made as it was, as far as the disk lets it."""
    with contextlib.suppress(OSError):
        for naam in (DATABASE, f"{DATABASE}-journal", *BESTANDEN):
            (kluismap / naam).unlink(missing_ok=True)
        if nieuwe_map:
            kluismap.rmdir()
