"""What one act says in the timeline, and how its sentences are put together.

Invariant: words of others and of the user are shown literally; nothing is judged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.presenters.nederlands import hoofdletter, met_punt, opsomming
from meldcode_app.presenters.weergave import Kleur


@dataclass(frozen=True)
class Verteld:
    """Head word, sentence, colour of the dot, and which filters show it: a decision, or a talk with the family."""

    soort: str
    tekst: str
    kleur: Kleur = "accent"
    besluit: bool = False
    gesprek: bool = False


def zin(kop: str, rest: str = "") -> str:
    """ "Kop: rest.", or "Kop." where there is no rest."""
    return f"{hoofdletter(kop)}: {met_punt(rest)}" if rest else f"{hoofdletter(kop)}."


def citaat(tekst: str) -> str:
    """Somebody's own words between quotes; nothing when there are none."""
    return f"'{tekst}'" if tekst else ""


def namen(casus: Casus, ids: Iterable[str]) -> str:
    """ "moeder, vader en Gerrit"."""
    return opsomming([casus.noem(i) for i in ids])


def vrager(v: Informatieverzoek) -> str:
    """Who asks, as the screen names it."""
    return v.verzoeker.organisatie or v.verzoeker.naam or "onbekende vrager"


def regels(*delen: str) -> str:
    """Fact, words and suspicion never run into each other: each on a line of its own, empty ones left out."""
    return "\n".join(deel for deel in delen if deel)


def uitspraken(gezegd: Iterable[Uitspraak]) -> tuple[str, ...]:
    """One line per statement, literally, with who said it; that a source is missing is told."""
    return tuple(
        f"Uitspraak{f' van {u.bron}' if u.bron else ', bron niet vastgelegd'}: {citaat(u.tekst)}"
        for u in gezegd
        if u.tekst
    )
