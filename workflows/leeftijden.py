"""Age of the child and what it means for consent and informing, as dated data (domain 4.2, 3.5).

Invariants: a birthday reaches the threshold on the day itself; thresholds are rows with a start date, not code.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Leeftijdsgrens:
    """One threshold: from `leeftijd` years on, under `regime`, in force since `geldig_vanaf`."""

    regime: str
    leeftijd: int
    betekenis: str
    norm: str
    geldig_vanaf: date


# Rows of one regime and threshold stand oldest first.
GRENZEN: tuple[Leeftijdsgrens, ...] = (
    Leeftijdsgrens("informeren", 12, "de jeugdige wordt zelf geïnformeerd", "leeftijd-12", date(2026, 1, 1)),
    Leeftijdsgrens("jeugdwet", 12, "jeugdige en ouders met gezag", "jeugdwet-7.3.4", date(2026, 1, 1)),
    Leeftijdsgrens("jeugdwet", 16, "de jeugdige", "jeugdwet-7.3.4", date(2026, 1, 1)),
    Leeftijdsgrens("avg", 16, "de leerling zelf", "uavg-5", date(2026, 9, 1)),
    Leeftijdsgrens("meerderjarig", 18, "meerderjarig", "jeugdwet-7.3.11-4", date(2026, 1, 1)),
)


def leeftijd_op(geboortedatum: date, dag: date) -> int:
    """Whole years lived on `dag`. Somebody born on 29 February turns a year on 1 March in ordinary years."""
    jaren = dag.year - geboortedatum.year
    return jaren - ((dag.month, dag.day) < (geboortedatum.month, geboortedatum.day))


def wordt(geboortedatum: date, leeftijd: int) -> date:
    """The day on which somebody reaches an age."""
    jaar = geboortedatum.year + leeftijd
    try:
        return geboortedatum.replace(year=jaar)
    except ValueError:
        return date(jaar, 3, 1)


def grens(regime: str, dag: date) -> int:
    """The age of a regime with one threshold, as in force on `dag`; before the first row, that row."""
    rijen = [rij for rij in GRENZEN if rij.regime == regime]
    in_werking = [rij for rij in rijen if rij.geldig_vanaf <= dag]
    return (in_werking or rijen[:1])[-1].leeftijd


def wordt_zelf_geinformeerd(leeftijd: int, dag: date) -> bool:
    """True from twelve: the youth is informed himself (domain 3.3 step 7); younger: in a way that fits the age."""
    return leeftijd >= grens("informeren", dag)


def is_meerderjarig(leeftijd: int, dag: date) -> bool:
    """True from eighteen: no supervision order runs any more (Jeugdwet 7.3.11 lid 4: a minor)."""
    return leeftijd >= grens("meerderjarig", dag)
