"""When something happened, as exactly as the user knows it (domain 7.0, G-8).

Invariant: `van` is the first and `tot` the last possible day; for a moment or a day they are equal.
"""

from __future__ import annotations

from datetime import date, time
from typing import Literal

from msgspec import Struct


class Wanneer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A moment, a day, about a day, or a period.

    `tijd` is local wall-clock time without zone, only for a moment.
    `tekst` keeps the user's own words ("sinds de zomer") when they say more than the days do.
    """

    van: date
    tot: date | None = None
    tijd: time | None = None
    ongeveer: bool = False
    tekst: str = ""

    def __post_init__(self) -> None:
        if self.tot is not None and self.tot < self.van:
            raise ValueError("De einddag ligt voor de begindag.")

    @property
    def soort(self) -> Literal["moment", "dag", "ongeveer", "periode"]:
        """Which of the four forms of G-8 this is."""
        if self.tot is not None and self.tot != self.van:
            return "periode"
        if self.ongeveer:
            return "ongeveer"
        return "moment" if self.tijd else "dag"

    @property
    def laatste_dag(self) -> date:
        """The last day it can have been: the day on which rules about dates are tested."""
        return self.tot or self.van


def op(dag: date, tijd: time | None = None) -> Wanneer:
    """The ordinary case: one known day, or a moment on it."""
    return Wanneer(van=dag, tijd=tijd)
