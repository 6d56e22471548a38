"""What this computer remembers of the backups of one vault: when the last one was tested, and what was in it.

Invariants: no names and no folder, sealed under a key of the vault, beside its anchor; a missing, damaged or forged
note says "none yet", which asks for a new test and never the other way round; a note that cannot be written is no
reason to refuse a backup.
"""

from __future__ import annotations

import contextlib
import hmac
import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.reservekopie_bewijs import Bewijs


class Stand(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Of the last backup that was looked at: tested when, `goed` or not, made when, and what it holds."""

    kluis: str
    getest_op: Annotated[datetime, Meta(tz=True)]
    goed: bool
    gemaakt_op: Annotated[datetime, Meta(tz=True)]
    seq: Annotated[int, Meta(ge=0)]
    vingerafdruk: str


def _bestand(kluis: Kluis) -> Path:
    return kluis.reserve_map / f"{kluis.vault_id}.reservekopie"


def _zegel(kluis: Kluis, romp: bytes) -> bytes:
    return hmac.digest(kluis.sleutel.afgeleid("reservekopie"), b"stand" + romp, "sha256")


def lees(kluis: Kluis) -> Stand | None:
    """What is remembered; None when there is nothing that bears our seal."""
    try:
        inhoud = _bestand(kluis).read_bytes()
    except OSError:
        return None
    zegel, romp = inhoud[:32], inhoud[32:]
    if not hmac.compare_digest(_zegel(kluis, romp), zegel):
        return None
    try:
        stand = msgspec.json.decode(romp, type=Stand)
    except msgspec.DecodeError:  # sealed by a newer version
        return None
    return stand if stand.kluis == kluis.vault_id else None


def noteer(kluis: Kluis, bewijs: Bewijs, getest_op: datetime, *, goed: bool) -> Stand:
    """Remember what came of a test of this backup."""
    stand = Stand(
        kluis=kluis.vault_id,
        getest_op=getest_op,
        goed=goed,
        gemaakt_op=bewijs.gemaakt_op,
        seq=bewijs.omvang.seq,
        vingerafdruk=bewijs.omvang.vingerafdruk,
    )
    _schrijf(kluis, stand)
    return stand


def zet_slecht(kluis: Kluis, stand: Stand, getest_op: datetime) -> None:
    """Remember that the last backup does not count any more."""
    _schrijf(kluis, msgspec.structs.replace(stand, getest_op=getest_op, goed=False))


def _schrijf(kluis: Kluis, stand: Stand) -> None:
    romp = msgspec.json.encode(stand)
    bestand = _bestand(kluis)
    tijdelijk = bestand.with_suffix(".nieuw-reservekopie")
    with contextlib.suppress(OSError):
        bestand.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk.write_bytes(_zegel(kluis, romp) + romp)
        os.replace(tijdelijk, bestand)
