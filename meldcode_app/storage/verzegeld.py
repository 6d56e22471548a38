"""Typed text that the disk refused, while the vault is locked: sealed in memory under a key of the vault itself.

Invariants: AES-256-GCM with a nonce of its own each time and the vault id as associated data; without the passphrase
nobody opens it, this program neither; what another vault sealed is refused.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12


def verzegel(sleutel: bytes, vault_id: str, inhoud: Mapping[str, bytes]) -> bytes:
    """The drafts as one sealed piece; empty when there are none."""
    if not inhoud:
        return b""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(sleutel).encrypt(nonce, msgspec.msgpack.encode(dict(inhoud)), vault_id.encode())


def ontzegel(sleutel: bytes, vault_id: str, stuk: bytes) -> dict[str, bytes]:
    """The drafts again; none when the piece is not of this vault."""
    try:
        open_ = AESGCM(sleutel).decrypt(stuk[:_NONCE], stuk[_NONCE:], vault_id.encode())
    except (InvalidTag, ValueError):
        return {}
    return msgspec.msgpack.decode(open_, type=dict[str, bytes])
