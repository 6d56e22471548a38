"""What somebody types to find a casus: words, and an age in years as people write it.

Invariant: an age is of the day it is asked; it becomes two days of birth, so the store compares and counts nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_LEEFTIJD = re.compile(
    r"\b(\d{1,2})(?:\s*(?:-|–|tot en met|t/m|tot)\s*(\d{1,2}))?\s*(?:jaar\b(?:\s+oud\b)?|jr\b\.?)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Zoekvraag:
    """`woorden` must all occur; `leeftijd` is the youngest and the oldest age in whole years, None for any."""

    woorden: str
    leeftijd: tuple[int, int] | None = None


def ontleed(tekst: str) -> Zoekvraag:
    """Take "8 jaar", "8-10 jaar" or "8 t/m 10 jaar" out of what was typed; the rest are words."""
    gevonden = _LEEFTIJD.search(tekst)
    if gevonden is None:
        return Zoekvraag(tekst)
    van, tot = sorted((int(gevonden[1]), int(gevonden[2] or gevonden[1])))
    rest = f"{tekst[: gevonden.start()]} {tekst[gevonden.end() :]}"
    return Zoekvraag(" ".join(rest.split()), (van, tot))


def geboren_tussen(jongste: int, oudste: int, dag: date) -> tuple[date, date]:
    """Born after the first and up to the second day is: on `dag` at least `jongste` and at most `oudste` years."""
    return _jaren_terug(oudste + 1, dag), _jaren_terug(jongste, dag)


def _jaren_terug(jaren: int, dag: date) -> date:
    """The last day of birth of somebody who has lived so many years on `dag`."""
    try:
        return dag.replace(year=dag.year - jaren)
    except ValueError:  # 29 February: who was born on the 28th has turned, nobody was born a day later
        return date(dag.year - jaren, 2, 28)
