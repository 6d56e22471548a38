"""A question for advice to Veilig Thuis: a sheet, a call, the advice, and what one decides oneself (domain 1.9, 7.3).

What is true in each state:
- advies_concept: the sheet is being written, or none is made: one may simply call.
- geanonimiseerd: a sheet stands on which nothing is left that was not masked or looked at; only then it says anoniem.
- gesteld: the question was put; Veilig Thuis still has to answer.
- advies_bekend: the advice stands; the own weighing does not yet.
- eigen_besluit: what one does with the advice, and why, in one's own words.
- advies_afgesloten: only records, until it is reopened: then advice that stands still waits to be weighed.

Invariants: the word "anoniem" is never to be had with an unresolved word; changing the sheet takes the word away;
advice never takes the place of an own weighing; no consent is asked, the family stays unknown to Veilig Thuis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from statemachine import State

from workflows.basis import KAN_NIET, LET_OP, MOTIVEER, TOELICHTING, Reden, Werkstroom, naar

BLIJVEND_IN_ADVIESVRAAG = frozenset({"HERKENBARE_BIJZONDERHEID"})
"""Answered once, answered for this question for advice."""


@dataclass(frozen=True)
class AdviesvraagFeiten:
    """What the reasons read. `bijzonderheden` are kept words that may point to this family."""

    woorden_open: bool = False
    bijzonderheden: tuple[str, ...] = ()
    eigen_afweging: bool = True
    heeft_advies: bool = True


class AdviesvraagRedenen(Werkstroom):
    """The reasons of each event and record, from the facts alone."""

    feiten: AdviesvraagFeiten

    def _bijzonder(self) -> tuple[Reden, ...]:
        return tuple(
            Reden("HERKENBARE_BIJZONDERHEID", LET_OP, "anoniem-blad", woord)
            for woord in self.feiten.bijzonderheden
        )

    def redenen_anonimiseren(self) -> tuple[Reden, ...]:
        return (
            *([Reden("WOORDEN_OPEN", KAN_NIET, "anoniem-blad")] if self.feiten.woorden_open else []),
            *self._bijzonder(),
        )

    def redenen_adviesblad_afdrukken(self) -> tuple[Reden, ...]:
        """Printing without the word: allowed, with a reason."""
        return (Reden("ZONDER_ANONIEM", MOTIVEER, "anoniem-blad"),)

    def redenen_advies_vragen(self) -> tuple[Reden, ...]:
        return (Reden("GEEN_TOESTEMMING_NODIG", TOELICHTING, "vt-advies"),)

    def redenen_advies_ontvangen(self) -> tuple[Reden, ...]:
        return (Reden("ADVIES_IS_GEEN_BESLUIT", TOELICHTING, "eigen-afweging"),)

    def redenen_advies_wegen(self) -> tuple[Reden, ...]:
        if self.feiten.eigen_afweging:
            return ()
        return (Reden("EIGEN_AFWEGING_ONTBREEKT", MOTIVEER, "eigen-afweging"),)

    def redenen_adviesvraag_afsluiten(self) -> tuple[Reden, ...]:
        f = self.feiten
        ongewogen = f.heeft_advies and not self.in_staat("eigen_besluit")
        return (Reden("EIGEN_AFWEGING_ONTBREEKT", MOTIVEER, "eigen-afweging"),) if ongewogen else ()


class AdviesvraagWerkstroom(AdviesvraagRedenen):
    """One question for advice."""

    definitie: ClassVar[str] = "adviesvraag-1"

    class adviesvraag(State.Compound):  # noqa: N801  state ids are the field's own terms
        """How far it is."""

        advies_concept = State(initial=True)
        geanonimiseerd = State()
        gesteld = State()
        advies_bekend = State()
        eigen_besluit = State()
        advies_afgesloten = State()

        adviesblad_invullen = naar(advies_concept, advies_concept, geanonimiseerd)
        anonimiseren = naar(geanonimiseerd, advies_concept, geanonimiseerd)
        advies_vragen = naar(gesteld, advies_concept, geanonimiseerd, gesteld)
        advies_ontvangen = naar(
            advies_bekend, advies_concept, geanonimiseerd, gesteld, advies_bekend, eigen_besluit
        )
        advies_wegen = naar(eigen_besluit, advies_bekend, eigen_besluit)
        adviesvraag_afsluiten = naar(
            advies_afgesloten, advies_concept, geanonimiseerd, gesteld, advies_bekend, eigen_besluit
        )
        adviesvraag_heropenen = advies_afgesloten.to(
            advies_bekend, cond="met_advies", unless="bezwaren"
        ) | advies_afgesloten.to(advies_concept, unless="bezwaren")

    def met_advies(self) -> bool:
        """Whether there is advice: reopening must not ask for it again before it can be weighed."""
        return bool(self.feiten.heeft_advies)

    @property
    def staat(self) -> str:
        """How far it is."""
        return next(naam for naam in STATEN if self.in_staat(naam))

    def eerst(self, event: str) -> str:
        """What must be done first."""
        staat = self.staat
        if staat == "advies_afgesloten":
            return "adviesvraag_heropenen"
        if event == "adviesvraag_heropenen":
            return "is_al_open"
        return "nog_geen_advies" if event == "advies_wegen" else "al_gebeld"


STATEN = (
    "advies_concept", "geanonimiseerd", "gesteld", "advies_bekend", "eigen_besluit", "advies_afgesloten"
)  # fmt: skip
