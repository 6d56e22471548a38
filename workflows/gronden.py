"""What a chosen ground brings along, whoever it is about and wherever it is given (domain 7.0, list of U-codes).

Invariant: a ground is never refused; a doubtful one asks one click, so that the file shows it was known.
"""

from __future__ import annotations

from collections.abc import Iterable

from workflows.basis import LET_OP, Motivering, Reden


def redenen_bij_grond(
    motiveringen: Iterable[Motivering], code: str, personen: Iterable[str]
) -> tuple[Reden, ...]:
    """Per person for whom a motivation of `code` was given on a doubtful ground: U4, U0, or U7 without attempts."""
    gegeven = {m.betreft: m for m in motiveringen if m.code == code}
    met_grond = [(p, gegeven[p]) for p in personen if p in gegeven]
    return (
        *(
            Reden("GROND_CONTACTVERLIES", LET_OP, "contactverlies-u4", p)
            for p, m in met_grond
            if m.grond == "U4"
        ),
        *(Reden("GROND_ANDERS", LET_OP, "lkc-uitzonderingen", p) for p, m in met_grond if m.grond == "U0"),
        *(
            Reden("POGINGEN_ONTBREKEN", LET_OP, "knmg-stap-3", p)
            for p, m in met_grond
            if m.grond == "U7" and not m.pogingen
        ),
    )
