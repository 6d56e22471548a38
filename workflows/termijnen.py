"""Working days and terms: pure functions of dates. A term is an expectation, it never moves a machine (G-5)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

ZIENSWIJZE_WERKDAGEN = 5
"""Suggested time to give a view on a draft. There is no statutory term (domain 3.3 step 8)."""

VEILIGHEIDSBEOORDELING_WERKDAGEN = 5
"""After a melding, the time Veilig Thuis takes for its first judgement; its term, not the reporter's (ubwmo-4.1.7)."""
ONDERZOEK_WEKEN = 10
"""From the day Veilig Thuis establishes that an investigation is needed (ubwmo-4.1.7); its term."""
TERMIJN_VEILIG_THUIS = "ubwmo-4.1.7"
"""The norm both terms rest on."""


@lru_cache(maxsize=16)
def feestdagen(jaar: int) -> frozenset[date]:
    """Public holidays of a year, 5 May included in every year."""
    from holidays import country_holidays  # costs 190 ms: only when a term is asked

    return frozenset(country_holidays("NL", categories=("public", "optional"), years=jaar))


def is_werkdag(dag: date) -> bool:
    """Monday to Friday, no holiday."""
    return dag.weekday() < 5 and dag not in feestdagen(dag.year)


def werkdagen_na(dag: date, aantal: int) -> date:
    """The day that lies `aantal` working days after `dag`."""
    while aantal > 0:
        dag += timedelta(days=1)
        if is_werkdag(dag):
            aantal -= 1
    return dag
