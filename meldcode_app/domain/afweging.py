"""The weighing of one doorloop as the journal tells it: every answer stays, the newest counts (domain 7.2).

Invariants: an answer that came before a newer answer to an earlier question is to be looked at again
(`te_herzien`), never deleted; the outcome is a state of the machine, never worked out here.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from workflows.afwegingskader import MELDEN, UITKOMST

WIJST_NAAR_MELDEN: dict[int, frozenset[str]] = {
    2: frozenset({"ja", "twijfel"}),
    3: frozenset({"nee"}),
    4: frozenset({"nee"}),
}
"""Per question the answers that lead to reporting; at question 2 doubt counts as yes (education)."""


class GegevenAntwoord(Struct, frozen=True, kw_only=True):
    """One answer, as given: `seq` is its entry, `versie` counts per question from 1."""

    vraag: int
    antwoord: str
    onderbouwing: str
    gekoppeld: tuple[str, ...]
    aard: tuple[str, ...]
    wie_helpt: str
    op: date
    door: str
    seq: int
    versie: int


class Afweging(Struct, frozen=True, kw_only=True):
    """All answers, oldest first, and where the route stands."""

    configuratie: tuple[str, ...] = ()
    antwoorden: tuple[GegevenAntwoord, ...] = ()

    def antwoord(self, vraag: int) -> GegevenAntwoord | None:
        """The answer in force; None while it was never answered."""
        return next((a for a in reversed(self.antwoorden) if a.vraag == vraag), None)

    def te_herzien(self, vraag: int) -> bool:
        """Whether an earlier question was answered anew after this one."""
        mijn = self.antwoord(vraag)
        return mijn is not None and any(a.vraag < vraag and a.seq > mijn.seq for a in self.antwoorden)

    @property
    def staat(self) -> str:
        """Where the route stands: a state of the machine; `v1` before the first answer."""
        return next((s for s in UITKOMST if s in self.configuratie), "v1")

    @property
    def uitkomst(self) -> str:
        """The outcome in the words of domain 7.2; empty while a question waits."""
        return UITKOMST[self.staat]

    @property
    def zegt_melden(self) -> bool:
        """Whether the frame says: report. While a question waits, or waits for advice, the answers given after it
        are to be looked at again and still stand: answering an earlier one anew takes nothing back."""
        if self.uitkomst not in {"", "raadpleeg_vt"}:
            return self.uitkomst in MELDEN
        return any(
            (a := self.antwoord(n)) is not None and a.antwoord in wijst
            for n, wijst in WIJST_NAAR_MELDEN.items()
        )

    @property
    def twijfel(self) -> bool:
        """Whether an answer in force is doubt."""
        return any((a := self.antwoord(n)) is not None and a.antwoord == "twijfel" for n in range(1, 5))
