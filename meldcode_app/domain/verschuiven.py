"""A scenario moved in time by whole weeks, so that a practice case always plays around today.

Invariants: every date moves by the same number of weeks, also a date written out in a text ("4 november 2026"), so
days of the week and the order of things stay; a date of birth moves by whole years only, so ages stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from workflows.leeftijden import wordt

GEBOREN = "geboortedatum"
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_VOLUIT = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MAANDEN)}) (\d{{4}})\b")


def weken_tussen(dag: date, uiterlijk: date) -> int:
    """How many whole weeks `dag` can move and lie on `uiterlijk` or up to six days before it; may be negative."""
    return (uiterlijk - dag).days // 7


def verschoven(waarde: Any, weken: int, om: date) -> Any:  # noqa: ANN401  what TOML holds is anything
    """`waarde` (what TOML holds) with its dates moved; `om` is the day, before moving, on which ages stay."""
    stap = timedelta(weeks=weken)
    if isinstance(waarde, Mapping):
        return {
            naam: _geboren(deel, om, om + stap) if naam == GEBOREN else verschoven(deel, weken, om)
            for naam, deel in waarde.items()
        }
    if isinstance(waarde, list):
        return [verschoven(deel, weken, om) for deel in waarde]
    if isinstance(waarde, date):
        return waarde + stap
    if isinstance(waarde, str):
        return _VOLUIT.sub(lambda gevonden: _voluit(gevonden, stap), waarde)
    return waarde


def _geboren(geboren: date, om: date, nieuw: date) -> date:
    """Moved by whole years, so that as many birthdays lie before `nieuw` as did before `om`."""

    def verjaard(dag: date) -> int:
        gehaald = dag.year - geboren.year
        return gehaald - (dag < wordt(geboren, gehaald))

    return wordt(geboren, verjaard(nieuw) - verjaard(om))


def _voluit(gevonden: re.Match[str], stap: timedelta) -> str:
    dag, maand, jaar = gevonden.groups()
    try:
        nieuw = date(int(jaar), MAANDEN.index(maand) + 1, int(dag)) + stap
    except ValueError:
        return gevonden[0]
    return f"{nieuw.day} {MAANDEN[nieuw.month - 1]} {nieuw.year}"
