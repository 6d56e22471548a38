"""Who was informed of what: beforehand, at the same time, afterwards or not, and how (domain 7.0).

Invariants: one record per person; informing is never asking consent; a record dated after the day on which
information left is no informing beforehand, whatever was ticked.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

WanneerGeinformeerd = Literal["vooraf", "gelijktijdig", "achteraf", "niet"]


class Kennisgeving(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One person was, or was not, informed about one request. `gebeurd_op` is the day of informing."""

    persoon: str
    wanneer: WanneerGeinformeerd
    gebeurd_op: date
    wijze: str = ""
    door: str = ""
    reactie: str = ""
    bezwaar: bool = False
    grond: str = ""
    toelichting: str = ""
    seq: int = 0

    def vooraf_aan(self, dag: date) -> bool:
        """Whether this counts as informed beforehand for something that leaves on `dag`."""
        return self.wanneer == "vooraf" and self.gebeurd_op <= dag
