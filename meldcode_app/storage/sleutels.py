"""Key slots: from a passphrase or a recovery key to the random 256-bit master key of one vault.

Invariants
- The master key never changes when a passphrase does; every other key is derived from it (HKDF-SHA256).
- A slot wraps the master key with AES-256-GCM under an Argon2id key; format, vault and slot fields are its
  associated data. The header as a whole is sealed with HMAC under a key derived from the master.
- The checksum beside the seal tells an accident (a damaged file) from a wrong passphrase without any key.
- Argon2id parameters are bounded on reading, so a hostile header costs at most 512 MiB and 16 rounds.
  Weak parameters are accepted on reading: they stand under the seal, so only somebody who already had the
  master key can have written them, and a forged header yields no key. On writing they must be asked for.

Layout of a header: magic (16) | SHA-256 of the rest (32) | HMAC-SHA256 of magic and body (32) | body (JSON).
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Annotated, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec import Meta, Struct

from meldcode_app.domain.fouten import (
    HerstelsleutelKloptNiet,
    KluisNieuwer,
    LegeWachtzin,
    SleutelbestandBeschadigd,
    TeWeinigGeheugen,
    WachtzinKloptNiet,
)
from meldcode_app.storage import herstelsleutel

FORMAAT = 1
GROOTSTE_KOP = 65_536
"""Bytes read of a header file at most."""

_MAGIE = b"MELDCODE-SLEUTEL"
_ROMP = len(_MAGIE) + 64

VakSoort = Literal["wachtzin", "herstelsleutel"]
Doel = Literal["database", "keten", "kop", "anker", "reservekopie", "geheugen"]


@dataclass(frozen=True)
class Kosten:
    """What one guess of a passphrase costs: Argon2id memory in KiB, rounds, lanes."""

    geheugen_kib: int = 262_144
    rondes: int = 3
    banen: int = 4

    @classmethod
    def standaard(cls) -> Kosten:
        """256 MiB, or the floor of 64 MiB on a computer with less than 2 GiB in all."""
        if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
            totaal = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
            if 0 < totaal < 2 << 30:
                return VLOER
        return cls()


VLOER = Kosten(geheugen_kib=65_536)


class Vak(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One way in: how to reach the wrapping key, and the master key wrapped in it."""

    id: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    soort: VakSoort
    geheugen_kib: Annotated[int, Meta(ge=128, le=524_288)]
    rondes: Annotated[int, Meta(ge=1, le=16)]
    banen: Annotated[int, Meta(ge=1, le=16)]
    zout: Annotated[bytes, Meta(min_length=16, max_length=16)]
    nonce: Annotated[bytes, Meta(min_length=12, max_length=12)]
    gewikkeld: Annotated[bytes, Meta(min_length=48, max_length=48)]


class Kop(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of a header. `generatie` rises with every change and stands in the database too."""

    formaat: int
    kluis: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    generatie: Annotated[int, Meta(ge=1, le=1 << 53)]
    vakken: Annotated[tuple[Vak, ...], Meta(min_length=1, max_length=8)]


class _Formaat(Struct):
    formaat: int


@dataclass(frozen=True)
class Sleutel:
    """An opened header: the master key and the exact bytes it came from. Never shown, never stored."""

    hoofdsleutel: bytes = field(repr=False)
    kop: Kop = field(repr=False)
    kopbytes: bytes = field(repr=False)

    @property
    def vault_id(self) -> str:
        """The opaque id of the vault, 32 hex digits."""
        return self.kop.kluis

    def afgeleid(self, doel: Doel) -> bytes:
        """The 32-byte key for one purpose."""
        return _afgeleid(self.hoofdsleutel, self.kop.kluis, doel)


def _afgeleid(hoofdsleutel: bytes, kluis: str, doel: Doel) -> bytes:
    info = f"meldcode {doel} 1".encode()
    return HKDF(algorithm=SHA256(), length=32, salt=bytes.fromhex(kluis), info=info).derive(hoofdsleutel)


def geheim_uit_wachtzin(wachtzin: str) -> bytes:
    """UTF-8 after NFC, so that the same keys give the same bytes on every system. Raises LegeWachtzin."""
    if not wachtzin.strip():
        raise LegeWachtzin
    return unicodedata.normalize("NFC", wachtzin).encode("utf-8", "surrogatepass")


def _wikkelsleutel(geheim: bytes, zout: bytes, kosten: Kosten) -> bytes:
    try:
        return Argon2id(
            salt=zout,
            length=32,
            iterations=kosten.rondes,
            lanes=kosten.banen,
            memory_cost=kosten.geheugen_kib,
        ).derive(geheim)
    except MemoryError as fout:
        raise TeWeinigGeheugen from fout


def _vakgegevens(kluis: str, vak_id: str, soort: VakSoort, kosten: Kosten, zout: bytes) -> bytes:
    velden = (
        _MAGIE,
        str(FORMAAT),
        kluis,
        vak_id,
        soort,
        kosten.geheugen_kib,
        kosten.rondes,
        kosten.banen,
        zout,
    )
    return b"|".join(veld if isinstance(veld, bytes) else str(veld).encode() for veld in velden)


def nieuw_vak(kluis: str, hoofdsleutel: bytes, soort: VakSoort, geheim: bytes, kosten: Kosten) -> Vak:
    """Wrap the master key under `geheim`. Raises TeWeinigGeheugen."""
    vak_id, zout, nonce = secrets.token_hex(8), secrets.token_bytes(16), secrets.token_bytes(12)
    gegevens = _vakgegevens(kluis, vak_id, soort, kosten, zout)
    gewikkeld = AESGCM(_wikkelsleutel(geheim, zout, kosten)).encrypt(nonce, hoofdsleutel, gegevens)
    return Vak(
        id=vak_id,
        soort=soort,
        geheugen_kib=kosten.geheugen_kib,
        rondes=kosten.rondes,
        banen=kosten.banen,
        zout=zout,
        nonce=nonce,
        gewikkeld=gewikkeld,
    )


def verzegel(hoofdsleutel: bytes, kop: Kop) -> Sleutel:
    """The header as it goes to disk, together with its master key."""
    romp = msgspec.json.encode(kop)
    zegel = hmac.digest(_afgeleid(hoofdsleutel, kop.kluis, "kop"), _MAGIE + romp, "sha256")
    som = hashlib.sha256(_MAGIE + zegel + romp).digest()
    return Sleutel(hoofdsleutel=hoofdsleutel, kop=kop, kopbytes=_MAGIE + som + zegel + romp)


def nieuwe_sleutel(wachtzin: str, kosten: Kosten) -> tuple[Sleutel, str]:
    """A fresh vault id and master key with one user slot and one recovery slot; also the recovery key to print."""
    kluis, hoofdsleutel = secrets.token_hex(16), secrets.token_bytes(32)
    herstel = secrets.token_bytes(herstelsleutel.LENGTE)
    vakken = (
        nieuw_vak(kluis, hoofdsleutel, "wachtzin", geheim_uit_wachtzin(wachtzin), kosten),
        nieuw_vak(kluis, hoofdsleutel, "herstelsleutel", herstel, kosten),
    )
    kop = Kop(formaat=FORMAAT, kluis=kluis, generatie=1, vakken=vakken)
    return verzegel(hoofdsleutel, kop), herstelsleutel.schrijf(herstel)


def met_nieuwe_wachtzin(sleutel: Sleutel, wachtzin: str, kosten: Kosten, *, na: int = 0) -> Sleutel:
    """The same master key with a new user slot in place of the old, one generation on, and past generation `na`."""
    vak = nieuw_vak(sleutel.vault_id, sleutel.hoofdsleutel, "wachtzin", geheim_uit_wachtzin(wachtzin), kosten)
    vakken = (vak, *(oud for oud in sleutel.kop.vakken if oud.soort != "wachtzin"))
    kop = msgspec.structs.replace(sleutel.kop, generatie=max(sleutel.kop.generatie, na) + 1, vakken=vakken)
    return verzegel(sleutel.hoofdsleutel, kop)


def lees_kop(kopbytes: bytes) -> Kop:
    """Check and decode a header without any key. Raises SleutelbestandBeschadigd or KluisNieuwer."""
    som, rest = kopbytes[len(_MAGIE) : len(_MAGIE) + 32], kopbytes[len(_MAGIE) + 32 :]
    heel = len(kopbytes) <= GROOTSTE_KOP and kopbytes.startswith(_MAGIE)
    if not heel or hashlib.sha256(_MAGIE + rest).digest() != som:
        raise SleutelbestandBeschadigd
    try:
        if msgspec.json.decode(kopbytes[_ROMP:], type=_Formaat).formaat > FORMAAT:
            raise KluisNieuwer
        kop = msgspec.json.decode(kopbytes[_ROMP:], type=Kop)
    except (msgspec.DecodeError, UnicodeDecodeError) as fout:
        raise SleutelbestandBeschadigd from fout
    if any(vak.geheugen_kib < 8 * vak.banen for vak in kop.vakken):
        raise SleutelbestandBeschadigd
    return kop


def open_kop(kopbytes: bytes, soort: VakSoort, geheim: bytes) -> Sleutel:
    """Unwrap the master key from the slot of this kind, then check the seal of the whole header.

    Raises WachtzinKloptNiet or HerstelsleutelKloptNiet, SleutelbestandBeschadigd (opened, but the seal is broken),
    KluisNieuwer, TeWeinigGeheugen.
    """
    kop = lees_kop(kopbytes)
    for vak in (vak for vak in kop.vakken if vak.soort == soort):
        kosten = Kosten(vak.geheugen_kib, vak.rondes, vak.banen)
        gegevens = _vakgegevens(kop.kluis, vak.id, vak.soort, kosten, vak.zout)
        try:
            wikkelsleutel = _wikkelsleutel(geheim, vak.zout, kosten)
            hoofdsleutel = AESGCM(wikkelsleutel).decrypt(vak.nonce, vak.gewikkeld, gegevens)
        except InvalidTag:
            continue
        return met_hoofdsleutel(kopbytes, hoofdsleutel)
    raise WachtzinKloptNiet if soort == "wachtzin" else HerstelsleutelKloptNiet


def met_hoofdsleutel(kopbytes: bytes, hoofdsleutel: bytes) -> Sleutel:
    """A header whose master key is known already, once its seal is checked: that of a backup of an open vault.

    Raises SleutelbestandBeschadigd (also when it is another vault's), KluisNieuwer.
    """
    kop = lees_kop(kopbytes)
    zegel = hmac.digest(_afgeleid(hoofdsleutel, kop.kluis, "kop"), _MAGIE + kopbytes[_ROMP:], "sha256")
    if not hmac.compare_digest(zegel, kopbytes[len(_MAGIE) + 32 : _ROMP]):
        raise SleutelbestandBeschadigd
    return Sleutel(hoofdsleutel=hoofdsleutel, kop=kop, kopbytes=kopbytes)
