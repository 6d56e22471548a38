"""The attachments of a casus as the journal tells them, folded entry by entry.

Invariants: every file that was added stays listed; withdrawn is a mark on it, with the reason; nothing here knows
bytes, only under which sha-256 they stand.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.bijlage import (
    BijlageIntrekken,
    BijlageSoortWijzigen,
    BijlageToevoegen,
)
from meldcode_app.domain.tijd import Wanneer

LANGSTE_NAAM = 80
"""Characters of a file name on screen: a longer one loses its middle, never its end, where the kind stands."""


class Bijlage(Struct, frozen=True, kw_only=True):
    """One file. `inhoud` is the act that added it, of the kind it is of now; `ingetrokken` the act that withdrew it,
    if any, recorded in entry `ingetrokken_seq` at `ingetrokken_geregistreerd_op`: what came before or after it goes by
    that."""

    inhoud: BijlageToevoegen
    geregistreerd_op: datetime
    seq: int
    ingetrokken: BijlageIntrekken | None = None
    ingetrokken_seq: int = 0
    ingetrokken_geregistreerd_op: datetime | None = None

    @property
    def id(self) -> str:
        """Its opaque id."""
        return self.inhoud.bijlage

    @property
    def geldt(self) -> bool:
        """Whether it still counts."""
        return self.ingetrokken is None

    def gold_bij(self, seq: int) -> bool:
        """Whether it counted when that entry was recorded."""
        return self.geldt or self.ingetrokken_seq > seq

    @property
    def op(self) -> Wanneer | None:
        """The day it is of; None where nobody said."""
        return None if self.inhoud.dag_onbekend else self.inhoud.gebeurd_op

    @property
    def naam(self) -> str:
        """How a sentence calls it: what the user wrote, else the name of the file."""
        return self.inhoud.omschrijving.strip() or leesbare_naam(self.inhoud.bestandsnaam) or "bijlage"


def toegepast(bijlagen: dict[str, Bijlage], g: Gebeurtenis) -> dict[str, Bijlage]:
    """The attachments after one more entry."""
    match g.handeling:
        case BijlageToevoegen() as erbij:
            nieuw = Bijlage(inhoud=erbij, geregistreerd_op=g.geregistreerd_op, seq=g.seq)
            return {**bijlagen, nieuw.id: nieuw}
        case BijlageSoortWijzigen() as anders if anders.bijlage in bijlagen:
            oud = bijlagen[anders.bijlage]
            inhoud = replace(oud.inhoud, bijlagesoort=anders.bijlagesoort)
            return {**bijlagen, anders.bijlage: replace(oud, inhoud=inhoud)}
        case BijlageIntrekken() as weg if weg.bijlage in bijlagen:
            oud = bijlagen[weg.bijlage]
            nieuw = replace(
                oud,
                ingetrokken=weg,
                ingetrokken_seq=g.seq,
                ingetrokken_geregistreerd_op=g.geregistreerd_op,
            )
            return {**bijlagen, weg.bijlage: nieuw}
        case _:
            return bijlagen


def bij(bijlagen: Iterable[Bijlage], betreft: str) -> tuple[Bijlage, ...]:
    """Those that belong to this request, measure, walk or other item."""
    return tuple(bijlage for bijlage in bijlagen if bijlage.inhoud.betreft == betreft)


def zelfde_bestand(bijlagen: Iterable[Bijlage], document: str) -> Bijlage | None:
    """The attachment that already holds these very bytes and still counts."""
    return next((b for b in bijlagen if b.geldt and b.inhoud.document == document), None)


def leesbare_naam(bestandsnaam: str) -> str:
    """A file name on one line: what cannot be seen, or turns the reading direction, shows as a black diamond.

    "factuur\u202efdp.exe" would otherwise read as "factuurexe.pdf".
    """
    zichtbaar = "".join("\ufffd" if _onzichtbaar(teken) else teken for teken in bestandsnaam.strip())
    if len(zichtbaar) <= LANGSTE_NAAM:
        return zichtbaar
    half = LANGSTE_NAAM // 2
    return f"{zichtbaar[: half - 1]}…{zichtbaar[-half:]}"


def _onzichtbaar(teken: str) -> bool:
    return unicodedata.category(teken) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and teken not in {"\u200c", "\u200d"}
