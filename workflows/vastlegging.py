"""Rules about recording, the same for every act: its moment, and what was settled before (domain 7.0: G-1 to G-3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from workflows.basis import KAN_NIET, LET_OP, MOTIVEER, Reden

LATE_VASTLEGGING_DAGEN = 7
"""After this many days an entry shows that it was recorded later. A choice of the organisation, no legal term."""


def redenen_vastleggen(
    gebeurd_op: date,
    vandaag: date,
    drempel: int = LATE_VASTLEGGING_DAGEN,
    *,
    ook: Iterable[date] = (),
    genoemd_in: Iterable[str] = (),
    later_vooraf: Iterable[str] = (),
    later_over_melding: Iterable[str] = (),
) -> tuple[Reden, ...]:
    """Reasons about when something happened against the day it is recorded. `ook` are other days the act says
    something happened on: an attempt, a signature. `genoemd_in` are the requests whose settled letter names what this
    act takes back: the letter stays as it is (G-1), so who takes it back must know. `later_vooraf` are the persons of
    whom was recorded only after the information left that they were told before it did, `later_over_melding` the same
    of a melding: that may be so, but who is called informed beforehand on such a record is accounted for like who was
    not informed beforehand, under the same norm."""
    if any(dag > vandaag for dag in (gebeurd_op, *ook)):
        return (Reden("DATUM_IN_DE_TOEKOMST", KAN_NIET, "huisregel-g-2"),)
    later = (vandaag - gebeurd_op).days > drempel
    return (
        *([Reden("LATER_VASTGELEGD", LET_OP, "huisregel-g-3")] if later else []),
        *(Reden("VOORAF_LATER_VASTGELEGD", MOTIVEER, "webinar-ots", wie) for wie in later_vooraf),
        *(Reden("VOORAF_LATER_OVER_MELDING", MOTIVEER, "lkc-107130", wie) for wie in later_over_melding),
        *(Reden("BIJLAGE_IN_BRIEF", LET_OP, "huisregel-g-7", verzoek) for verzoek in genoemd_in),
    )
