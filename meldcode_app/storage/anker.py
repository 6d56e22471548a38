"""What this computer last saw of a vault, kept outside it: tells "teruggezet" (older) from "gesplitst" (different).

Invariants: sealed with HMAC under a key derived from the vault's master; written only after a commit, so it is never
ahead of the vault; it never blocks, it warns. An older vault whose own timeline says that a backup was put back is
explained: that is told once, and explains no later loss. After a warning it stays as it was until the journal grows
again: then the user has chosen to go on with this vault.
"""

from __future__ import annotations

import contextlib
import hmac
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from meldcode_app.domain.fouten import KluisFout, KluisGesplitst, KluisTeruggezet, KluisWaarschuwing
from meldcode_app.domain.fouten_reservekopie import KluisTeruggezetMetHandeling
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten
from meldcode_app.storage.journaal import Journaal
from meldcode_app.storage.sleutels import Sleutel


class _Stand(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """`terugzetting` is the last recorded putting back this computer saw, by its opaque id; empty for none."""

    kluis: str
    seq: Annotated[int, Meta(ge=0)]
    keten: Annotated[bytes, Meta(min_length=32, max_length=32)]
    terugzetting: str = ""


def laatst_gezien(reserve_map: Path, sleutel: Sleutel) -> int | None:
    """The last entry this computer saw of the vault of this key; None when it does not know."""
    stand = Anker(reserve_map, sleutel.vault_id, sleutel.afgeleid("anker"))._lees()
    return stand.seq if stand else None


class Anker:
    """The anchor of one vault on this computer."""

    def __init__(self, reserve_map: Path, vault_id: str, ankersleutel: bytes) -> None:
        self._bestand = reserve_map / f"{vault_id}.anker"
        self._vault_id = vault_id
        self._sleutel = ankersleutel
        self._geschreven = -1
        self._terugzetting = ""

    def vergelijk(self, journaal: Journaal) -> tuple[KluisWaarschuwing, ...]:
        """Warnings about the vault as it is now. No anchor, or one that does not bear our seal, says nothing."""
        terugzettingen = journaal.lees(KLUIS, soort="reservekopie_terugzetten")
        self._terugzetting = terugzettingen[-1].handeling_id if terugzettingen else ""
        stand = self._lees()
        if stand is None:
            return ()
        nu = journaal.kop().seq
        if nu >= stand.seq and journaal.keten_bij(stand.seq) == stand.keten:
            return ()
        if verklaring := _verklaring(terugzettingen, stand):
            return (verklaring,)
        self._geschreven = nu
        return (KluisTeruggezet(),) if nu < stand.seq else (KluisGesplitst(),)

    def werk_bij(self, journaal: Journaal) -> None:
        """Remember the chain's head when the journal has grown since."""
        tijdelijk = self._bestand.with_suffix(".nieuw")
        # An act that stands in the vault must not look refused because this note could not be made.
        with contextlib.suppress(OSError, KluisFout):
            kop = journaal.kop()
            if kop.seq == self._geschreven:
                return
            romp = msgspec.json.encode(_Stand(self._vault_id, kop.seq, kop.keten, self._terugzetting))
            self._bestand.parent.mkdir(parents=True, exist_ok=True)
            tijdelijk.write_bytes(hmac.digest(self._sleutel, romp, "sha256") + romp)
            os.replace(tijdelijk, self._bestand)
            self._geschreven = kop.seq

    def _lees(self) -> _Stand | None:
        try:
            inhoud = self._bestand.read_bytes()
        except OSError:
            return None
        zegel, romp = inhoud[:32], inhoud[32:]
        if not hmac.compare_digest(hmac.digest(self._sleutel, romp, "sha256"), zegel):
            return None
        stand = msgspec.json.decode(romp, type=_Stand)
        return stand if stand.kluis == self._vault_id else None


def _verklaring(terugzettingen: Sequence[Gebeurtenis], stand: _Stand) -> KluisTeruggezetMetHandeling | None:
    """The recorded act by which the entry this computer saw last went, if there is one it had not seen yet.

    One that was seen already took away what came before it: entries that are gone since went some other way.
    """
    for g in reversed(terugzettingen):
        h = g.handeling
        if g.handeling_id == stand.terugzetting:
            return None
        if isinstance(h, ReservekopieTerugzetten) and h.kopie_seq < stand.seq <= (
            h.verloren_tot or stand.seq
        ):
            return KluisTeruggezetMetHandeling(h.kopie_van, h.verloren, minstens=h.minstens)
    return None
