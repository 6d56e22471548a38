"""Who was informed of what: beforehand, at the same time, afterwards or not, and how (domain 7.0).

Invariants: one record per person; informing is never asking consent; a record dated after the moment at which
information left is no informing beforehand, whatever was ticked; one that was recorded after it, however late what
left was typed itself, may count, but says so; a record that was mended stays, and counts no more; on paper "after"
and "on the same day" are only said where every day it can have been bears that out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Literal

from msgspec import Struct

from meldcode_app.domain.tijd import Wanneer

WanneerGeinformeerd = Literal["vooraf", "gelijktijdig", "achteraf", "niet"]
Tegenover = Literal["", "vooraf", "zelfde_dag", "na"]
"""How being told stands to what left; empty where the days do not bear out what was ticked."""


class Vertrek(Struct, frozen=True, kw_only=True):
    """That information left for the first time: when, and in which entry something that left was recorded first."""

    op: Wanneer
    seq: int


def vertrek_van(gegaan: Iterable[tuple[Wanneer, int]]) -> Vertrek | None:
    """The first departure of these, each with when it was and its entry; None while nothing left."""
    alle = tuple(gegaan)
    if not alle:
        return None
    op = min((op for op, _ in alle), key=lambda op: (op.laatste_dag, op.tijd or time.max))
    return Vertrek(op=op, seq=min(seq for _, seq in alle))


class Kennisgeving(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One person was, or was not, informed about one request. `op` is when that was, as exactly as it was recorded;
    `vervangt` and `verbeterd_door` are the seq of the entry mended or mending; `verbeterd_in` that of the entry in
    which this very record was mended, so that a letter made before is wrong about it. Since the entry
    `vastgelegd_in`, recorded at `vastgelegd_op`, the file says of the moment what it says now."""

    persoon: str
    wanneer: WanneerGeinformeerd
    op: Wanneer
    wijze: str = ""
    door: str = ""
    reactie: str = ""
    bezwaar: bool = False
    grond: str = ""
    toelichting: str = ""
    pogingen: int = 0
    seq: int = 0
    vervangt: int = 0
    verbeterd_door: int = 0
    verbeterd_in: int = 0
    vastgelegd_in: int = 0
    vastgelegd_op: datetime | None = None

    @property
    def telt(self) -> bool:
        """Whether no later record mends this one."""
        return not self.verbeterd_door

    @property
    def laatste_dag(self) -> date:
        """The last day on which it can have been."""
        return self.op.laatste_dag

    @property
    def tijd(self) -> time | None:
        """The local time, where that is known."""
        return self.op.tijd

    def vooraf_aan(self, dag: date, tijd: time | None = None) -> bool:
        """Whether this counts as informed beforehand for something that leaves on `dag`, at `tijd` where known."""
        if not self.telt or self.wanneer != "vooraf" or self.laatste_dag > dag:
            return False
        return self.laatste_dag < dag or tijd is None or self.tijd is None or self.tijd <= tijd

    def tegenover(self, vertrek: Wanneer | None) -> Tegenover:
        """What paper may say of this beside its day, when information left first at `vertrek`; None: nothing did.

        "At the same time" and "afterwards" are about a departure: what was told on an earlier day was neither. About a
        day bounds nothing, so on the same day nothing is said of it; "beforehand" is before every day on which it can
        have left, "after" is after every one.
        """
        if vertrek is None:
            return "vooraf" if self.wanneer == "vooraf" else ""
        soorten = {self.op.soort, vertrek.soort}
        if self.vooraf_aan(vertrek.laatste_dag, vertrek.tijd) and (
            self.laatste_dag < vertrek.van or soorten.isdisjoint({"ongeveer", "periode"})
        ):
            return "vooraf"
        if "ongeveer" in soorten:
            return ""
        if self.op.van > vertrek.laatste_dag:
            return "na"
        if self.laatste_dag != vertrek.van or "periode" in soorten:
            return ""
        if self.tijd is None or vertrek.tijd is None:
            return "na" if self.wanneer == "achteraf" else "zelfde_dag"
        return "na" if self.tijd > vertrek.tijd else "zelfde_dag"

    def pas_later_vooraf(self, vertrek: Vertrek | None) -> bool:
        """Whether this counting "beforehand" came into the file, or was made to read so, after the information left:
        on a later day, or in a later entry. In which order the two were typed afterwards changes nothing."""
        if vertrek is None or not self.telt or self.wanneer != "vooraf":
            return False
        return self.vastgelegd_in > vertrek.seq or self._dag_vastgelegd > vertrek.op.laatste_dag

    def vooraf_maar_later(self, vertrek: Vertrek | None) -> bool:
        """Whether this counts as beforehand for that departure, and only came into the file after it."""
        if vertrek is None or not self.pas_later_vooraf(vertrek):
            return False
        return self.vooraf_aan(vertrek.op.laatste_dag, vertrek.op.tijd)

    @property
    def _dag_vastgelegd(self) -> date:
        return self.vastgelegd_op.astimezone().date() if self.vastgelegd_op else date.min
