"""Rules about the moment of recording, the same for every act (domain 7.0: G-2, G-3)."""

from __future__ import annotations

from datetime import date

from workflows.basis import KAN_NIET, LET_OP, Reden

LATE_VASTLEGGING_DAGEN = 7
"""After this many days an entry shows that it was recorded later. A choice of the organisation, no legal term."""


def redenen_vastleggen(
    gebeurd_op: date, vandaag: date, drempel: int = LATE_VASTLEGGING_DAGEN
) -> tuple[Reden, ...]:
    """Reasons about when something happened against the day it is recorded."""
    if gebeurd_op > vandaag:
        return (Reden("DATUM_IN_DE_TOEKOMST", KAN_NIET, "huisregel-g-2"),)
    if (vandaag - gebeurd_op).days > drempel:
        return (Reden("LATER_VASTGELEGD", LET_OP, "huisregel-g-3"),)
    return ()
