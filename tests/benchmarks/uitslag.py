"""What a measurement found, and the one table all of them stand in."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter, process_time


@dataclass(frozen=True)
class Uitslag:
    """`gemeten` in `eenheid` against what must be reached; `reken` is the same in processor time, which other work on
    the machine disturbs less. None for what could not be measured here: `erbij` says why."""

    wat: str
    gemeten: float | None
    grens: float | None
    eenheid: str = "ms"
    reken: float | None = None
    erbij: str = ""

    @property
    def oordeel(self) -> str:
        """Whether it is reached; `onder last` when only processor time is."""
        if self.gemeten is None or self.grens is None:
            return "-"
        if self.gemeten <= self.grens:
            return "ja"
        return "onder last" if self.reken is not None and self.reken <= self.grens else "NEE"


def p95(waarden: Sequence[float]) -> float:
    """The value that nineteen of twenty do not exceed."""
    return sorted(waarden)[math.ceil(0.95 * len(waarden)) - 1]


def herhaald(doe: Callable[[], object], keren: int) -> tuple[list[float], list[float]]:
    """Wall and processor milliseconds of each time."""
    wand, reken = [], []
    for _ in range(keren):
        begin, rekenbegin = perf_counter(), process_time()
        doe()
        wand.append((perf_counter() - begin) * 1e3)
        reken.append((process_time() - rekenbegin) * 1e3)
    return wand, reken


def uit_tijden(
    wat: str, wand: Sequence[float], reken: Sequence[float], grens: float | None, erbij: str = ""
) -> Uitslag:
    keren = f"p95 van {len(wand)}, de eerste {wand[0]:,.0f} ms"
    return Uitslag(wat, p95(wand), grens, reken=p95(reken), erbij=erbij or keren)


def druk_af(uitslagen: Sequence[Uitslag]) -> str:
    """The table."""
    koppen = ("wat", "gemeten", "processor", "te halen", "gehaald", "")
    rijen = [
        (
            u.wat,
            "-" if u.gemeten is None else _getal(u.gemeten, u.eenheid),
            "" if u.reken is None else _getal(u.reken, u.eenheid),
            "" if u.grens is None else f"<= {_getal(u.grens, u.eenheid)}",
            u.oordeel,
            u.erbij,
        )
        for u in uitslagen
    ]
    breed = [max(len(rij[n]) for rij in [koppen, *rijen]) for n in range(len(koppen))]
    return "\n".join(
        "  ".join(deel.ljust(b) for deel, b in zip(rij, breed, strict=True)).rstrip()
        for rij in [koppen, *rijen]
    )


def _getal(waarde: float, eenheid: str) -> str:
    return f"{waarde:.2f} x" if eenheid == "x" else f"{waarde:,.{0 if waarde >= 20 else 1}f} {eenheid}"
