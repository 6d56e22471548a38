"""Days, times, numbers and lists as the screen writes them in Dutch (ui.md 3, Dates).

Invariant: never asks the system's language or clock, so every machine shows the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from meldcode_app.documents.datums import MAANDEN

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def maand_kort(maand: int) -> str:
    """ "nov"; March is "mrt"."""
    return "mrt" if maand == 3 else MAANDEN[maand - 1][:3]


def dag(d: date) -> str:
    """ "24 november"."""
    return f"{d.day} {MAANDEN[d.month - 1]}"


def dag_kort(d: date, vandaag: date) -> str:
    """ "24 nov", with the year when that is not this year."""
    kort = f"{d.day} {maand_kort(d.month)}"
    return kort if d.year == vandaag.year else f"{kort} {d.year}"


def dag_jaar(d: date) -> str:
    """ "24 november 2026"."""
    return f"{dag(d)} {d.year}"


def dag_vol(d: date, *, kort: bool = False) -> str:
    """ "di 24 november 2026", or "di 24 nov 2026" in a field."""
    maand = maand_kort(d.month) if kort else MAANDEN[d.month - 1]
    return f"{WEEKDAGEN[d.weekday()][:2]} {d.day} {maand} {d.year}"


def tijd(t: time) -> str:
    """ "09.41"."""
    return f"{t.hour:02d}.{t.minute:02d}"


def aantal(n: int, een: str, meer: str) -> str:
    """ "1 verzoek", "2 verzoeken"."""
    return f"{n} {een if n == 1 else meer}"


def opsomming(delen: Sequence[str]) -> str:
    """ "moeder, vader en Gerrit"."""
    *eerste, laatste = delen or ("",)
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def hoofdletter(tekst: str) -> str:
    """The first letter large, the rest as it was; "ij" counts as one letter."""
    eerst = 2 if tekst.startswith("ij") else 1
    return tekst[:eerst].upper() + tekst[eerst:]


def met_punt(tekst: str) -> str:
    """The sentence closed with a full stop, unless it is empty or already closed."""
    tekst = tekst.rstrip()
    return tekst if not tekst or tekst[-1] in ".!?…'\"’”" else f"{tekst}."


def weekdag_kort(d: date, vandaag: date) -> str:
    """ "ma 16 nov"."""
    return f"{WEEKDAGEN[d.weekday()][:2]} {dag_kort(d, vandaag)}"
