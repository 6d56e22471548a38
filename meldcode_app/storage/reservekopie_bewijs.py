"""The receipt in the folder of each backup: which vault, until where, when, and what its files must be.

Invariants: no names and nothing of a case; sealed with HMAC under a key derived from the vault's master, so only who
could open the vault can have written it; it can be read without a key, to tell which backup this is. It is written
before the backup is checked, and only a backup that was checked gets its name.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from meldcode_app.domain.fouten import KluisNieuwer
from meldcode_app.domain.fouten_reservekopie import (
    GeenReservekopie,
    ReservekopieAndereKluis,
    ReservekopieVeranderd,
)
from meldcode_app.storage.sleutelbestand import BESTANDEN
from meldcode_app.storage.sleutels import Sleutel
from meldcode_app.storage.storingen import DATABASE

BEWIJS = "reservekopie.json"
INHOUD = (DATABASE, *BESTANDEN, BEWIJS)
"""The files of a backup; one with any less is not whole, and only these are ever removed."""
KENMERK = " reservekopie "
"""Stands in the name of every folder we make; nothing else is looked at or removed."""
FORMAAT = 1
_GROOTSTE = 4_096

Hash = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class Omvang(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a vault holds, in numbers; the same of its backup. `vingerafdruk` covers drafts and erasures too."""

    seq: Annotated[int, Meta(ge=0)]
    keten: Hash
    generatie: Annotated[int, Meta(ge=1)]
    documenten: Annotated[int, Meta(ge=0)]
    vingerafdruk: Hash


class Bewijs(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A receipt without its seal. `gemaakt_op` is aware; `versie` that of the program that made it."""

    formaat: int = FORMAAT
    kluis: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    gemaakt_op: Annotated[datetime, Meta(tz=True)]
    versie: Annotated[str, Meta(max_length=40)]
    omvang: Omvang
    bytes: Annotated[int, Meta(ge=1)]
    database: Hash
    sleutels: Hash


class _Verzegeld(Struct, frozen=True, forbid_unknown_fields=True):
    bewijs: Bewijs
    zegel: Hash


class _Formaat(Struct):
    formaat: int


class _AlleenFormaat(Struct):
    bewijs: _Formaat


def _zegel(bewijs: Bewijs, sleutel: Sleutel) -> str:
    return hmac.digest(sleutel.afgeleid("reservekopie"), msgspec.json.encode(bewijs), "sha256").hex()


def schrijf(bewijs: Bewijs, sleutel: Sleutel) -> bytes:
    """The receipt as it goes to disk, readable by a person."""
    return msgspec.json.format(msgspec.json.encode(_Verzegeld(bewijs, _zegel(bewijs, sleutel))))


def _lees(kopie: Path) -> _Verzegeld:
    try:
        with (kopie / BEWIJS).open("rb") as bestand:
            inhoud = bestand.read(_GROOTSTE + 1)
    except (FileNotFoundError, NotADirectoryError) as fout:
        raise GeenReservekopie from fout
    try:
        if msgspec.json.decode(inhoud, type=_AlleenFormaat).bewijs.formaat > FORMAAT:
            raise KluisNieuwer(wat="Deze reservekopie is gemaakt met een nieuwere versie van het programma.")
        verzegeld = msgspec.json.decode(inhoud, type=_Verzegeld)
    except (msgspec.DecodeError, UnicodeDecodeError) as fout:
        raise ReservekopieVeranderd(
            wat="Het bewijs van controle in deze reservekopie is gewijzigd."
        ) from fout
    # One way of writing it: a receipt with spaces or signs moved about was edited, also where it says the same.
    if msgspec.json.format(msgspec.json.encode(verzegeld)) != inhoud:
        raise ReservekopieVeranderd(wat="Het bewijs van controle in deze reservekopie is gewijzigd.")
    return verzegeld


def lees(kopie: Path) -> Bewijs:
    """What the receipt says, without a key; believe it only after `lees_echt`.

    Raises GeenReservekopie, ReservekopieVeranderd, KluisNieuwer, OSError.
    """
    return _lees(kopie).bewijs


def lees_echt(kopie: Path, sleutel: Sleutel) -> Bewijs:
    """The receipt when it is of this vault and sealed under its key; raises ReservekopieAndereKluis too."""
    verzegeld = _lees(kopie)
    if verzegeld.bewijs.kluis != sleutel.vault_id:
        raise ReservekopieAndereKluis
    if not hmac.compare_digest(_zegel(verzegeld.bewijs, sleutel), verzegeld.zegel):
        raise ReservekopieVeranderd(wat="Het bewijs van controle in deze reservekopie is gewijzigd.")
    return verzegeld.bewijs


def kopieen(plek: Path, vault_id: str | None = None) -> tuple[tuple[Path, Bewijs], ...]:
    """The backups in a folder by their receipts, newest first; with a `vault_id` only those of that vault.

    What cannot be read as one is passed over. Raises OSError when the folder itself cannot be read.
    """
    gevonden = [(map_, bewijs) for map_, bewijs in _in(plek) if vault_id in (None, bewijs.kluis)]
    # Of two made in one second the later has a number behind its name.
    return tuple(sorted(gevonden, key=lambda p: (p[1].gemaakt_op, len(p[0].name), p[0].name), reverse=True))


def _in(plek: Path) -> Iterator[tuple[Path, Bewijs]]:
    for naam in os.listdir(plek):
        if KENMERK not in naam or not naam.endswith(".kluis"):
            continue
        try:
            yield plek / naam, lees(plek / naam)
        except (OSError, GeenReservekopie, ReservekopieVeranderd, KluisNieuwer):
            continue
