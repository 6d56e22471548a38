"""The form of a row: what matters, twice over (facts for the engine, a situation for the service), and what to expect.

Both halves are written by hand. Neither is worked out from the other, so an error in the way facts are gathered
from a casus shows as a service that differs from the engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests.bouwers import Situatie
from tests.orakel.codes import CODES
from workflows.basis import Motivering, Werkstroom
from workflows.informatieverzoek import InformatieverzoekWerkstroom, VerzoekFeiten

PARTS = ("identiteit", "kader", "vraag", "noodzaak", "informeren", "zienswijze")
Verwacht = tuple[str, str, str]


@dataclass(frozen=True, kw_only=True)
class BasisRij:
    """`verwacht` holds "CODE" or "CODE betreft", in any order; the class comes from the list by hand in codes.py.

    `feiten` differ from the neutral facts. With an empty `event` the row is about the moment of recording, and `feiten`
    are what that rule is told besides; an event the machine does not have is a record. `bij_dienst` is what the service
    adds because the act concerns a second machine. `al_beantwoord` were answered at an earlier act and still stand.
    `norm` is for rows that expect nothing.
    """

    wat: str
    event: str
    verwacht: tuple[str, ...]
    situatie: Situatie
    handeling: AlleHandelingen
    feiten: Mapping[str, Any] = field(default_factory=dict)
    vandaag: date | None = None
    bij_dienst: tuple[str, ...] = ()
    al_beantwoord: tuple[str, ...] = ()
    norm: str = ""

    @property
    def verwachtingen(self) -> list[Verwacht]:
        """What the engine gives: sorted (code, class, betreft)."""
        return _uitgeschreven(self.verwacht)

    @property
    def verwacht_bij_dienst(self) -> list[Verwacht]:
        """What the service gives: the same, and what the second machine asks."""
        return _uitgeschreven((*self.verwacht, *self.bij_dienst))

    @property
    def normen(self) -> tuple[str, ...]:
        """The norms this row proves something about."""
        genoemd = {CODES[code][1] for code, _, _ in self.verwacht_bij_dienst}
        return tuple(sorted(genoemd | ({self.norm} if self.norm else set())))

    @property
    def motiveringen(self) -> tuple[Motivering, ...]:
        """What the act motivates, one per person, for the engine."""
        return tuple(
            Motivering(m.code, betreft, m.grond, m.tekst, len(m.pogingen))
            for m in self.handeling.motiveringen
            for betreft in (m.betreft or ("",))
        )

    def machine(self) -> Werkstroom:
        """The engine in the state of this row, with its facts and motivations."""
        raise NotImplementedError


def _uitgeschreven(verwacht: tuple[str, ...]) -> list[Verwacht]:
    paren = [tekst.partition(" ")[::2] for tekst in verwacht]
    return sorted((code, CODES[code][0], betreft) for code, betreft in paren)


@dataclass(frozen=True, kw_only=True)
class Rij(BasisRij):
    """A row about a request; `open_` are the parts not ready."""

    verloop: str = "in_behandeling"
    open_: tuple[str, ...] = ()

    def machine(self) -> Werkstroom:
        delen = {f"{deel}_open" if deel in self.open_ else f"{deel}_gereed" for deel in PARTS}
        configuratie = {"verzoek", "verloop", *PARTS, *delen, self.verloop}
        return InformatieverzoekWerkstroom(VerzoekFeiten(**self.feiten), configuratie, self.motiveringen)
