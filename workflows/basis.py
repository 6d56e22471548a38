"""The base of every machine: strict, with reasons as data instead of a bare no.

Invariants, tested for every machine in tests/workflows/test_basis.py:
1. Each transition carries `unless="bezwaren"`: there is no road around a check.
2. An event with transitions in two regions is refused in both or in none.
3. State ids are unique over all regions; a configuration is validated before it is restored.
4. A refusal names all its reasons at once; what does not fit the state has NU_NIET_AAN_DE_ORDE (domain 7.0, G-10).
5. Facts are frozen and given; a machine never reads a clock, a file or another machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar

from statemachine import State, StateChart
from statemachine.exceptions import TransitionNotAllowed
from statemachine.transition_list import TransitionList


class Klasse(StrEnum):
    """The four guard classes (domain 0), from hardest to softest."""

    KAN_NIET = "kan_niet"
    MOTIVEER = "motiveer"
    LET_OP = "let_op"
    TOELICHTING = "toelichting"


KAN_NIET, MOTIVEER, LET_OP, TOELICHTING = Klasse


@dataclass(frozen=True)
class Reden:
    """Why an event asks something or cannot happen. `betreft` is the id of the person, item or part it is about."""

    code: str
    klasse: Klasse
    norm: str
    betreft: str = ""


@dataclass(frozen=True)
class Motivering:
    """A ground and a text about one reason. For LET_OP the ground is `gezien` and the text may be empty."""

    code: str
    betreft: str
    grond: str
    tekst: str = ""
    pogingen: int = 0

    def opent(self, reden: Reden) -> bool:
        """Whether it answers this reason: only emptiness is checked, never length or content (domain 7.0)."""
        if (self.code, self.betreft) != (reden.code, reden.betreft) or not self.grond.strip():
            return False
        return reden.klasse is LET_OP or bool(self.tekst.strip())


def openstaand(redenen: Iterable[Reden], motiveringen: Iterable[Motivering]) -> tuple[Reden, ...]:
    """The reasons that still stand in the way: KAN_NIET always, MOTIVEER and LET_OP until answered."""
    gegeven = tuple(motiveringen)
    return tuple(
        reden
        for reden in redenen
        if reden.klasse is not TOELICHTING
        and (reden.klasse is KAN_NIET or not any(m.opent(reden) for m in gegeven))
    )


def naar(doel: State, *bronnen: State) -> TransitionList:
    """Transitions from each source to one target, each with the guard that no transition may miss."""
    overgangen: TransitionList = bronnen[0].to(doel, unless="bezwaren")
    for bron in bronnen[1:]:
        overgangen = overgangen | bron.to(doel, unless="bezwaren")
    return overgangen


class OngeldigeConfiguratie(ValueError):
    """A stored configuration that this machine cannot be in: unknown, incomplete or doubled states."""


class NietToegestaan(Exception):
    """The engine refused an event; `redenen` are all the reasons."""

    def __init__(self, event: str, redenen: tuple[Reden, ...]) -> None:
        self.event = event
        self.redenen = redenen
        super().__init__(f"{event}: {', '.join(reden.code for reden in redenen)}")


class Drager:
    """Holds only `state`: the engine writes there, so facts can stay frozen."""

    def __init__(self, state: set[str] | None = None) -> None:
        self.state: Any = state


class Werkstroom(StateChart[Drager]):
    """Base of all machines. A subclass declares regions, transitions and `redenen_<event>` methods."""

    allow_event_without_transition = False
    catch_errors_as_events = False
    definitie: ClassVar[str] = ""
    """Name and version of this definition, stored with each event."""

    def __init__(
        self,
        feiten: object = None,
        configuratie: Iterable[str] | None = None,
        motiveringen: Iterable[Motivering] = (),
    ) -> None:
        self.feiten: Any = feiten
        self.motiveringen = tuple(motiveringen)
        begin = self._begin() if configuratie is None else self._gevalideerd(configuratie)
        self.model = Drager(set(begin))
        self._gebouwd = False

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self.huidige)})"

    @classmethod
    @cache
    def _begin(cls) -> frozenset[str]:
        """The configuration in which a new machine stands, as the engine enters it."""
        nieuw = Drager()
        machine = cls.__new__(cls)
        super(Werkstroom, machine).__init__(nieuw)
        return frozenset(nieuw.state)

    @classmethod
    def _gevalideerd(cls, configuratie: Iterable[str]) -> set[str]:
        staten = cls.staten()
        ids = list(configuratie)
        onbekend = [i for i in ids if i not in staten]
        if onbekend or len(set(ids)) != len(ids):
            raise OngeldigeConfiguratie(f"onbekende of dubbele toestand in {ids}")
        gekozen = set(ids)
        for naam, staat in staten.items():
            kinderen = {s.id for s in staat.states}
            aanwezig = kinderen & gekozen
            if naam in gekozen and kinderen and len(aanwezig) != (len(kinderen) if staat.parallel else 1):
                raise OngeldigeConfiguratie(f"{naam} mist een toestand of heeft er te veel")
            if naam in gekozen and staat.parent is not None and staat.parent.id not in gekozen:
                raise OngeldigeConfiguratie(f"{naam} staat los van {staat.parent.id}")
        if not any(staten[i].parent is None for i in gekozen):
            raise OngeldigeConfiguratie("de buitenste toestand ontbreekt")
        return gekozen

    @classmethod
    def staten(cls) -> dict[str, State]:
        """All states of the machine by id, regions included."""
        return {staat.id: staat for staat in cls.states_map.values()}

    @classmethod
    @cache
    def overgangen(cls) -> dict[str, dict[str, frozenset[str]]]:
        """Per event, per region: the states from which it moves."""
        gevonden: dict[str, dict[str, set[str]]] = {}
        for staat in cls.staten().values():
            for overgang in staat.transitions:
                if str(overgang.event):
                    regio = staat.parent.id if staat.parent else ""
                    gevonden.setdefault(str(overgang.event), {}).setdefault(regio, set()).add(staat.id)
        return {
            event: {regio: frozenset(bronnen) for regio, bronnen in per_regio.items()}
            for event, per_regio in gevonden.items()
        }

    @property
    def huidige(self) -> tuple[str, ...]:
        """The full configuration, sorted: what the journal stores."""
        return tuple(sorted(str(naam) for naam in self.model.state))

    def in_staat(self, naam: str) -> bool:
        """Whether the machine is in this state."""
        return naam in self.model.state

    def past(self, event: str) -> bool:
        """Whether every region in which the event moves is in one of its source states."""
        per_regio = self.overgangen().get(event)
        return per_regio is not None and all(
            bronnen & set(self.model.state) for bronnen in per_regio.values()
        )

    def eerst(self, event: str) -> str:
        """What must be done first for an event that does not fit now; a key of `[NU_NIET_AAN_DE_ORDE.eerst]`."""
        raise NotImplementedError(event)

    def eigen_redenen(self, event: str) -> tuple[Reden, ...]:
        """The reasons that come from the facts, whatever the state: also for an act that is only recorded (G-7)."""
        methode = getattr(self, f"redenen_{event}", None)
        if methode is None:
            return ()
        redenen: tuple[Reden, ...] = methode()
        return tuple(dict.fromkeys(redenen))

    def redenen(self, event: str) -> tuple[Reden, ...]:
        """All reasons about an event, sorted from hardest to softest."""
        past = (
            ()
            if self.past(event)
            else (Reden("NU_NIET_AAN_DE_ORDE", KAN_NIET, "huisregel-g-10", self.eerst(event)),)
        )
        return self._op_klasse((*past, *self.eigen_redenen(event)))

    def neemt_op(self) -> bool:
        """Whether an act that moves nothing can still be recorded (G-7): always, except after handing over."""
        return True

    def redenen_registratie(self, soort: str) -> tuple[Reden, ...]:
        """All reasons about an act that is only recorded, sorted as those of an event."""
        past = (
            ()
            if self.neemt_op()
            else (Reden("NU_NIET_AAN_DE_ORDE", KAN_NIET, "huisregel-g-10", self.eerst(soort)),)
        )
        return self._op_klasse((*past, *self.eigen_redenen(soort)))

    @staticmethod
    def _op_klasse(redenen: Iterable[Reden]) -> tuple[Reden, ...]:
        orde = list(Klasse)
        return tuple(sorted(redenen, key=lambda reden: orde.index(reden.klasse)))

    def open_redenen(self, event: str) -> tuple[Reden, ...]:
        """The reasons that still block: the guard of every transition asks this."""
        return openstaand(self.redenen(event), self.motiveringen)

    def bezwaren(self, event: object) -> bool:
        """The guard of the engine (`unless="bezwaren"`)."""
        return bool(self.open_redenen(str(event)))

    def stuur(self, event: str) -> tuple[str, ...]:
        """Send an event; returns the new configuration or raises NietToegestaan with all reasons.

        The engine is built at the first one: that costs thirty times as much as asking for reasons, and most
        machines are asked only that.
        """
        if not self._gebouwd:
            super().__init__(self.model)
            self._gebouwd = True
        try:
            self.send(event)
        except TransitionNotAllowed as fout:
            raise NietToegestaan(event, self.open_redenen(event)) from fout
        return self.huidige
