"""The folder of a practice vault: a temporary one of its own, gone on leaving, and what a crash left of earlier ones.

Invariant: a folder that is in use or just made is left alone.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

OEFENMAP = "meldcode-oefenen-"
OEFENMAP_OUD = timedelta(days=2)
"""A practice folder nobody wrote in for so long was left by a crash."""


def nieuwe_oefenmap(nu: datetime) -> Path:
    """An empty folder to practise in; leftovers of a crash before `nu` are taken away first. Raises OSError."""
    grens = (nu - OEFENMAP_OUD).timestamp()
    for oud in Path(tempfile.gettempdir()).glob(f"{OEFENMAP}*"):
        try:
            jongste = max(deel.stat().st_mtime for deel in (oud, *oud.rglob("*")))
        except OSError:
            continue
        if jongste < grens:
            shutil.rmtree(oud, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=OEFENMAP))
