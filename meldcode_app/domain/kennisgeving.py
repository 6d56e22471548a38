"""Who was informed of what: beforehand, at the same time, afterwards or not, and how (domain 7.0).

Invariants: one record per person; informing is never asking consent; a record dated after the moment at which
information left is no informing beforehand, whatever was ticked; one that was recorded after it may count, but says
so; a record that was mended stays, and counts no more.
"""

from __future__ import annotations

from datetime import date, time
from typing import Literal

from msgspec import Struct

WanneerGeinformeerd = Literal["vooraf", "gelijktijdig", "achteraf", "niet"]


class Kennisgeving(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One person was, or was not, informed about one request. `gebeurd_op` is the day of informing, `tijd` the
    local time where that is known; `vervangt` and `verbeterd_door` are the seq of the entry mended or mending;
    `verbeterd_in` that of the entry in which this very record was mended, so that it reads otherwise than it did."""

    persoon: str
    wanneer: WanneerGeinformeerd
    gebeurd_op: date
    tijd: time | None = None
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

    @property
    def telt(self) -> bool:
        """Whether no later record mends this one."""
        return not self.verbeterd_door

    def vooraf_aan(self, dag: date, tijd: time | None = None) -> bool:
        """Whether this counts as informed beforehand for something that leaves on `dag`, at `tijd` where known."""
        if not self.telt or self.wanneer != "vooraf" or self.gebeurd_op > dag:
            return False
        return self.gebeurd_op < dag or tijd is None or self.tijd is None or self.tijd <= tijd

    def pas_later_vooraf(self, vertrokken: int) -> bool:
        """Whether this counting "beforehand" came into the file, or was made to read so, after the entry in which the
        information left; `vertrokken` is its seq, 0 for nothing left yet."""
        return self.telt and self.wanneer == "vooraf" and 0 < vertrokken < max(self.seq, self.verbeterd_in)
