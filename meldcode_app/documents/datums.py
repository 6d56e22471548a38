"""Dates as a Dutch letter writes them. Never asks the system's language, so every machine prints the same."""

from __future__ import annotations

from datetime import date

from meldcode_app.domain.tijd import Wanneer

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def voluit(dag: date | None) -> str:
    """ "14 mei 2018"; empty when the day is not known."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}" if dag else ""


def periode(van: date | None, tot: date | None) -> str:
    """ "2 maart 2026 tot en met 2 maart 2027"; "vanaf ..." or "tot en met ..." when one end is not known."""
    if van and tot:
        return f"{voluit(van)} tot en met {voluit(tot)}"
    if van:
        return f"vanaf {voluit(van)}"
    return f"tot en met {voluit(tot)}" if tot else ""


def dagen(op: Wanneer) -> str:
    """The day or days it can have been, as exactly as recorded; "about" and the user's own words stay with them."""
    if op.soort == "periode":
        alle = periode(op.van, op.tot)
    else:
        alle = f"ongeveer {voluit(op.van)}" if op.ongeveer else voluit(op.van)
    return f"{op.tekst} ({alle})" if op.tekst else alle
