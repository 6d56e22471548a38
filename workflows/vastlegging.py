"""Rules about the moment of recording, the same for every act (domain 7.0: G-2, G-3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from workflows.basis import KAN_NIET, LET_OP, Reden

LATE_VASTLEGGING_DAGEN = 7
"""After this many days an entry shows that it was recorded later. A choice of the organisation, no legal term."""


def redenen_vastleggen(
    gebeurd_op: date, vandaag: date, drempel: int = LATE_VASTLEGGING_DAGEN, *, ook: Iterable[date] = ()
) -> tuple[Reden, ...]:
    """Reasons about when something happened against the day it is recorded. `ook` are other days the act says
    something happened on: an attempt, a signature."""
    if any(dag > vandaag for dag in (gebeurd_op, *ook)):
        return (Reden("DATUM_IN_DE_TOEKOMST", KAN_NIET, "huisregel-g-2"),)
    if (vandaag - gebeurd_op).days > drempel:
        return (Reden("LATER_VASTGELEGD", LET_OP, "huisregel-g-3"),)
    return ()
