"""The measure over a child: which, carried out by whom, from when until when, and how that was seen.

Invariant: a measure is in force on `dag` only between `van` and `tot` inclusive, and never from the child's
eighteenth birthday on (Jeugdwet 7.3.11 lid 4 speaks of a minor under supervision).
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

SoortMaatregel = Literal[
    "ots", "voorlopige_ots", "ots_muhp", "ots_gesloten", "voogdij", "jeugdreclassering", "vrijwillig"
]
Gezien = Literal["beschikking", "mededeling_gi", "mededeling_ouder", "niet"]
ONDER_TOEZICHT: frozenset[str] = frozenset({"ots", "voorlopige_ots", "ots_muhp", "ots_gesloten"})


class Maatregel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One measure. `kind` is the id of the Persoon; dates are days, `tot` is the last day it runs."""

    id: str
    maatregel: SoortMaatregel
    kind: str
    gi: str = ""
    jeugdbeschermer: str = ""
    van: date | None = None
    tot: date | None = None
    beschikkingsdatum: date | None = None
    gezien: Gezien = "niet"
    geverifieerd_door: str = ""
    geverifieerd_op: date | None = None
    geverifieerd_hoe: str = ""

    @property
    def onder_toezicht(self) -> bool:
        """Whether this kind of measure puts the child under supervision."""
        return self.maatregel in ONDER_TOEZICHT

    @property
    def geverifieerd(self) -> bool:
        """Seen in the order itself, or confirmed by the institution: a parent's word is not a verification."""
        return self.gezien in {"beschikking", "mededeling_gi"}

    def loopt_op(self, dag: date) -> bool:
        """Whether it runs on a day; a date not known yet says nothing against it (G-9: it is asked, never required)."""
        return (self.van is None or self.van <= dag) and (self.tot is None or dag <= self.tot)
