"""A melding to Veilig Thuis, from draft to done (domain 1.8, 1.9, 7.4); what Veilig Thuis does is only recorded.

Two parts, informing and facts, each open, ready or left out, in any order and reopenable; beside them the course.
Reporting is a right, never a duty and never dependent on consent (Wmo 2015 art. 5.2.6; LKC 108555). Informing the
parents beforehand is the rule; only safety and haste are commonly accepted as exceptions.

What is true in each state of the course:
- melding_concept: it is being prepared; nothing left the house.
- gedaan: Veilig Thuis was told; what was reported stays as it was. Telling parents afterwards goes on.
- melding_ingetrokken: the draft was dropped; nothing was reported. Who was told of it is still recorded (G-7).

Invariant: `melding_doen` goes from melding_concept at any time; open parts ask a motivation, none blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import new_class
from typing import ClassVar

from statemachine import State

from workflows.basis import LET_OP, MOTIVEER, TOELICHTING, Reden, Werkstroom
from workflows.gronden import redenen_bij_grond

MELDING_DELEN = ("informeren", "feiten")
FEITEN_EVENTS = frozenset({"melding_feiten", "melding_feiten_overslaan", "melding_feiten_heropenen"})
"""What was reported stands as it was: these fit only before."""
BLIJVEND_IN_MELDING = frozenset(
    {
        "NIET_VOORAF_OVER_MELDING",
        "GROND_CONTACTVERLIES",
        "GROND_ANDERS",
        "POGINGEN_ONTBREKEN",
        "GEZAG_ONBEKEND",
        "LEEFTIJD_ONBEKEND",
        "KIND_ZONDER_UITLEG",
        "GEHEIM_ZONDER_GROND",
        "FEITEN_NIET_GESCHEIDEN",
        "UITSPRAAK_ZONDER_BRON",
        "GEVOLGEN_NIET_GEWOGEN",
    }
)
"""Answered once, answered for this melding."""


@dataclass(frozen=True)
class MeldingFeiten:
    """What the reasons read. Tuples hold ids of Personen or names of steps."""

    niet_vooraf_geinformeerd: tuple[str, ...] = ()
    kind_zonder_uitleg: tuple[str, ...] = ()
    gezag_onbekend: tuple[str, ...] = ()
    leeftijd_onbekend: tuple[str, ...] = ()
    bezwaar_van: tuple[str, ...] = ()
    feiten_gescheiden: bool = True
    uitspraak_zonder_bron: tuple[str, ...] = ()
    geheim_zonder_grond: bool = False
    gevolgen_gewogen: bool = True
    stap_niet_af: tuple[str, ...] = ()
    besluit_genomen: bool = True
    tegen_besluit: bool = False


class MeldingRedenen(Werkstroom):
    """The reasons of each event and record, from the facts alone."""

    feiten: MeldingFeiten

    def _geinformeerd(self) -> tuple[Reden, ...]:
        f = self.feiten
        niet_vooraf = f.niet_vooraf_geinformeerd
        return (
            *(Reden("NIET_VOORAF_OVER_MELDING", MOTIVEER, "lkc-107130", p) for p in niet_vooraf),
            *(Reden("KIND_ZONDER_UITLEG", LET_OP, "leeftijd-12", p) for p in f.kind_zonder_uitleg),
            *(Reden("GEZAG_ONBEKEND", LET_OP, "gezag-4.3", p) for p in f.gezag_onbekend),
            *(Reden("LEEFTIJD_ONBEKEND", LET_OP, "leeftijd-12", p) for p in f.leeftijd_onbekend),
            *redenen_bij_grond(self.motiveringen, "NIET_VOORAF_OVER_MELDING", niet_vooraf),
        )

    def _feiten(self) -> tuple[Reden, ...]:
        f = self.feiten
        return (
            *([] if f.feiten_gescheiden else [Reden("FEITEN_NIET_GESCHEIDEN", LET_OP, "lkc-105668")]),
            *(Reden("UITSPRAAK_ZONDER_BRON", LET_OP, "lkc-105668", s) for s in f.uitspraak_zonder_bron),
            *([] if f.gevolgen_gewogen else [Reden("GEVOLGEN_NIET_GEWOGEN", LET_OP, "lkc-107427")]),
            *([Reden("GEHEIM_ZONDER_GROND", MOTIVEER, "ubwmo-4.1.8")] if f.geheim_zonder_grond else []),
        )

    def _bezwaar(self) -> tuple[Reden, ...]:
        return tuple(
            Reden("TOESTEMMING_GEEN_VOORWAARDE", TOELICHTING, "lkc-108555", p)
            for p in self.feiten.bezwaar_van
        )

    def redenen_melding_informeren(self) -> tuple[Reden, ...]:
        return (*self._geinformeerd(), *self._bezwaar())

    def redenen_melding_feiten(self) -> tuple[Reden, ...]:
        return self._feiten()

    def redenen_melding_informeren_overslaan(self) -> tuple[Reden, ...]:
        per_persoon = self._geinformeerd()
        if any(reden.klasse is MOTIVEER for reden in per_persoon):
            return per_persoon
        return (Reden("MELDING_DEEL_OVERGESLAGEN", MOTIVEER, "lkc-zorgvuldig", "informeren"), *per_persoon)

    def redenen_melding_feiten_overslaan(self) -> tuple[Reden, ...]:
        return (Reden("MELDING_DEEL_OVERGESLAGEN", MOTIVEER, "lkc-zorgvuldig", "feiten"),)

    def redenen_melding_doen(self) -> tuple[Reden, ...]:
        f = self.feiten
        feiten_open = self.in_staat("melding_feiten_open")
        # Who must be told is asked person by person; while nobody is known to, the open part itself is asked.
        niemand = self.in_staat("melding_informeren_open") and not f.niet_vooraf_geinformeerd
        return (
            *(Reden("STAP_NIET_AF", MOTIVEER, "besluit-2-2", stap) for stap in f.stap_niet_af),
            *([] if f.besluit_genomen else [Reden("NOG_GEEN_BESLUIT", MOTIVEER, "besluit-2-2-e")]),
            *([Reden("MELDING_TEGEN_BESLUIT", MOTIVEER, "besluit-2-2-e")] if f.tegen_besluit else []),
            *self._geinformeerd(),
            *([Reden("MELDING_DEEL_OPEN", MOTIVEER, "lkc-zorgvuldig", "informeren")] if niemand else []),
            *([Reden("MELDING_DEEL_OPEN", MOTIVEER, "lkc-zorgvuldig", "feiten")] if feiten_open else []),
            *self._feiten(),
            Reden("MELDRECHT", TOELICHTING, "wmo-5.2.6"),
        )


def _deel(naam: str, gereed_door: str) -> type[State.Compound]:
    wacht, gereed, overgeslagen = State(initial=True), State(), State()
    inhoud = {
        f"{naam}_open": wacht,
        f"{naam}_gereed": gereed,
        f"{naam}_overgeslagen": overgeslagen,
        f"{naam}_overslaan": wacht.to(overgeslagen, unless="bezwaren")
        | gereed.to(overgeslagen, unless="bezwaren"),
        f"{naam}_heropenen": gereed.to(wacht, unless="bezwaren") | overgeslagen.to(wacht, unless="bezwaren"),
        gereed_door: wacht.to(gereed, unless="bezwaren")
        | overgeslagen.to(gereed, unless="bezwaren")
        | gereed.to(gereed, unless="bezwaren"),
    }
    return new_class(naam, (State.Compound,), {}, lambda ruimte: ruimte.update(inhoud))


class MeldingWerkstroom(MeldingRedenen):
    """One melding."""

    definitie: ClassVar[str] = "melding-1"

    class melding(State.Parallel):  # noqa: N801  state ids are the field's own terms
        """The two parts and the course."""

        deel_informeren = _deel("melding_informeren", "melding_informeren")
        deel_feiten = _deel("melding_feiten", "melding_feiten")

        class melding_verloop(State.Compound):  # noqa: N801
            """How far it is."""

            melding_concept = State(initial=True)
            gedaan = State()
            melding_ingetrokken = State()

            melding_doen = melding_concept.to(gedaan, unless="bezwaren")
            spoed_melden = melding_concept.to(gedaan, unless="bezwaren")
            melding_intrekken = melding_concept.to(melding_ingetrokken, unless="bezwaren")
            melding_heropenen = melding_ingetrokken.to(melding_concept, unless="bezwaren")

    @property
    def verloop(self) -> str:
        """How far it is."""
        return next(n for n in ("melding_concept", "gedaan", "melding_ingetrokken") if self.in_staat(n))

    def past(self, event: str) -> bool:
        """After it was done the facts stand as reported; a dropped draft is first taken up again, informing goes on."""
        verloop = self.verloop
        if verloop == "gedaan" and event in FEITEN_EVENTS:
            return False
        if verloop == "melding_ingetrokken" and event not in {"melding_heropenen", "melding_informeren"}:
            return False
        return super().past(event)

    def eerst(self, event: str) -> str:
        """What must be done first."""
        if self.verloop == "melding_ingetrokken":
            return "melding_heropenen"
        if self.verloop == "gedaan" and event in {*FEITEN_EVENTS, "melding_heropenen"}:
            return "al_gemeld"
        if event.endswith("_overslaan"):
            return "is_al_overgeslagen"
        return "is_al_open" if event.endswith("_heropenen") else "al_gemeld"
