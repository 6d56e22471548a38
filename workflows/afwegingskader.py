"""The five questions of the weighing frame, variant education (domain 1.3 and 7.2).

Five positions and the outcomes the answers lead to. In education doubt at question 2 counts as yes.

Invariants: an answer can be given anew whenever its question lies on the route; what came after is then to be
looked at again, never deleted (the case file keeps every answer). After "report together with Veilig Thuis" the
questions 3 to 5 are gone through with Veilig Thuis: they are answered, and no longer change the outcome.
Question 5 is about help that runs: before help was accepted there is nothing to ask.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from statemachine import State

from workflows.basis import LET_OP, TOELICHTING, Reden, Werkstroom, naar

ANTWOORDEN: dict[int, tuple[str, ...]] = {
    1: ("ja", "nee", "twijfel"),
    2: ("ja", "nee", "twijfel"),
    3: ("ja", "nee", "twijfel"),
    4: ("ja", "nee", "twijfel"),
    5: ("ja", "nee"),
}
"""Per question the answers there are: question 5 knows no doubt."""

UITKOMST: dict[str, str] = {
    "v1": "",
    "v2": "",
    "v3": "",
    "v4": "",
    "kader_afsluiten": "afsluiten",
    "melden_samen_met_vt": "melden_samen_met_vt",
    "melden_na_3": "melden",
    "melden_na_4": "melden",
    "hulp_loopt": "hulp_loopt",
    "hulp_afsluiten_volgen": "hulp_afsluiten_volgen",
    "opnieuw_melden": "opnieuw_melden",
    "raadpleeg_vt_1": "raadpleeg_vt",
    "raadpleeg_vt_3": "raadpleeg_vt",
    "raadpleeg_vt_4": "raadpleeg_vt",
}
"""Per state the outcome as domain 7.2 names it; empty while a question is waiting."""

MELDEN = frozenset({"melden", "melden_samen_met_vt", "opnieuw_melden"})
"""Outcomes that say: report."""

NORM_BIJ_UITKOMST: dict[str, str] = {
    "melden_samen_met_vt": "meldnorm 1",
    "melden": "meldnorm 2",
    "opnieuw_melden": "meldnorm 3",
}


@dataclass(frozen=True)
class AfwegingFeiten:
    """What the reasons read; `betreft` of a reason is the question."""

    onderbouwd: bool = True
    gekoppeld: bool = True
    hulp_met_termijn: bool = True


class AfwegingRedenen(Werkstroom):
    """The same two questions at every answer: why, and resting on what."""

    feiten: AfwegingFeiten

    def eigen_redenen(self, event: str) -> tuple[Reden, ...]:
        if event not in self.overgangen():
            return super().eigen_redenen(event)
        vraag, _, antwoord = event.partition("_")
        nu = (*self._grond(vraag), *super().eigen_redenen(event))
        if antwoord == "twijfel" and vraag != "v2":
            return (*nu, Reden("RAADPLEEG_VEILIG_THUIS", TOELICHTING, "afwegingskader", vraag))
        return nu

    def _grond(self, vraag: str) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *([] if f.onderbouwd else [Reden("ONDERBOUWING_ONTBREEKT", LET_OP, "afwegingskader", vraag)]),
            *([] if f.gekoppeld else [Reden("KOPPELING_ONTBREEKT", LET_OP, "lkc-105018", vraag)]),
        )

    def redenen_v2_ja(self) -> tuple[Reden, ...]:
        return (Reden("SAMEN_MET_VEILIG_THUIS", TOELICHTING, "afwegingskader", "v2"),)

    def redenen_v2_twijfel(self) -> tuple[Reden, ...]:
        return (Reden("TWIJFEL_TELT_ALS_JA", TOELICHTING, "lkc-108721", "v2"),)

    def redenen_v4_ja(self) -> tuple[Reden, ...]:
        return (
            ()
            if self.feiten.hulp_met_termijn
            else (Reden("TERMIJN_ONTBREEKT", LET_OP, "afwegingskader", "v4"),)
        )


class AfwegingWerkstroom(AfwegingRedenen):
    """The route through the questions of one doorloop."""

    definitie: ClassVar[str] = "afwegingskader-onderwijs-1"

    class afweging(State.Compound):  # noqa: N801  state ids are the field's own terms
        """Where the route stands."""

        v1 = State(initial=True)
        v2 = State()
        v3 = State()
        v4 = State()
        kader_afsluiten = State()
        melden_samen_met_vt = State()
        melden_na_3 = State()
        melden_na_4 = State()
        hulp_loopt = State()
        hulp_afsluiten_volgen = State()
        opnieuw_melden = State()
        raadpleeg_vt_1 = State()
        raadpleeg_vt_3 = State()
        raadpleeg_vt_4 = State()

        _vijf = (hulp_loopt, hulp_afsluiten_volgen, opnieuw_melden)
        _vier = (v4, melden_na_4, raadpleeg_vt_4, *_vijf)
        _drie = (v3, melden_na_3, raadpleeg_vt_3, *_vier)
        _twee = (v2, melden_samen_met_vt, *_drie)
        _een = (v1, kader_afsluiten, raadpleeg_vt_1, *_twee)

        v1_ja = naar(v2, *_een)
        v1_nee = naar(kader_afsluiten, *_een)
        v1_twijfel = naar(raadpleeg_vt_1, *_een)
        v2_ja = naar(melden_samen_met_vt, *_twee)
        v2_twijfel = naar(melden_samen_met_vt, *_twee)
        v2_nee = naar(v3, *_twee)
        v3_ja = naar(v4, *_drie) | naar(melden_samen_met_vt, melden_samen_met_vt)
        v3_nee = naar(melden_na_3, *_drie) | naar(melden_samen_met_vt, melden_samen_met_vt)
        v3_twijfel = naar(raadpleeg_vt_3, *_drie) | naar(melden_samen_met_vt, melden_samen_met_vt)
        v4_ja = naar(hulp_loopt, *_vier) | naar(melden_samen_met_vt, melden_samen_met_vt)
        v4_nee = naar(melden_na_4, *_vier) | naar(melden_samen_met_vt, melden_samen_met_vt)
        v4_twijfel = naar(raadpleeg_vt_4, *_vier) | naar(melden_samen_met_vt, melden_samen_met_vt)
        v5_ja = naar(hulp_afsluiten_volgen, *_vijf) | naar(melden_samen_met_vt, melden_samen_met_vt)
        v5_nee = naar(opnieuw_melden, *_vijf) | naar(melden_samen_met_vt, melden_samen_met_vt)

    @property
    def staat(self) -> str:
        """Where the route stands."""
        return next(naam for naam in UITKOMST if self.in_staat(naam))

    def eerst(self, event: str) -> str:
        """Which question comes first: the one that waits for an answer, or whose answer led away from the rest."""
        staat = self.staat
        if staat in {"v1", "kader_afsluiten", "raadpleeg_vt_1"}:
            return "vraag_1"
        if staat == "v2":
            return "vraag_2"
        if staat in {"v3", "melden_na_3", "raadpleeg_vt_3"}:
            return "vraag_3"
        return "vraag_4"
