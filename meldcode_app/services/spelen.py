"""Play a scenario through the very services the window uses, and compare with what it expects.

Invariants: an act is judged once; an expectation that differs never stops the play; a scenario never touches a
casus it did not open itself; the clock never runs back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.informatieverzoek import Verstrekken
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.scenario import Scenario, ScenarioFout, Stap
from meldcode_app.domain.tijd import op
from meldcode_app.services.dossier import Dossier, Uitgaand
from meldcode_app.services.registreren import nieuw_id
from meldcode_app.services.vergelijken import afwijkingen
from workflows.basis import Reden

TOT_HIER = "De handelingen ervoor zijn gespeeld; deze en wat erop volgt niet."


class Speelklok:
    """The clock of a play: stands where the scenario puts it and never runs back."""

    def __init__(self) -> None:
        self.nu = datetime.min.replace(tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.nu

    def zet(self, stap: Stap) -> None:
        """At the moment the act is recorded; without one when it happened (noon where no time is told), or now.

        Raises ValueError when that moment lies before the act that was played last.
        """
        wanneer = stap.handeling.gebeurd_op
        gebeurd = datetime.combine(wanneer.laatste_dag, wanneer.tijd or time(12), tzinfo=UTC)
        if stap.vastgelegd_op is not None and stap.vastgelegd_op < self.nu:
            raise ValueError(stap.vastgelegd_op)
        self.nu = stap.vastgelegd_op or max(self.nu, gebeurd)


@dataclass(frozen=True)
class Gespeeld:
    """One act and what came of it; `afwijkingen` are Dutch sentences, empty when all expectations hold."""

    nummer: int
    soort: str
    aanvaard: bool
    redenen: tuple[Reden, ...]
    open_redenen: tuple[Reden, ...]
    verwachtingen: int
    afwijkingen: tuple[str, ...]


@dataclass
class Spel:
    """A play in one vault. After `speel` is exhausted `brieven` holds every letter that was provided."""

    scenario: Scenario
    stappen: tuple[Stap, ...]
    dossier: Dossier
    klok: Speelklok
    casus_id: str = ""
    brieven: tuple[Uitgaand, ...] = ()

    def begin(self) -> None:
        """Set up the vault if that was not done, and open the casus with its people and measures.

        Raises ScenarioFout on something that cannot be recorded.
        """
        s = self.scenario
        dag = op(s.casus.geopend_op)
        self.klok.nu = datetime.combine(s.casus.geopend_op, time(9), tzinfo=UTC)
        self.casus_id = nieuw_id()
        inrichting = self.dossier.inrichting()
        if inrichting.gebruiker is None:
            inrichten = c.KluisInrichten(
                gebeurd_op=dag,
                door=s.kluis.gebruiker.id,
                organisatie=s.kluis.organisatie,
                beslissende_functie=s.kluis.beslissende_functie,
                plaats=s.kluis.plaats,
                gebruiker=s.kluis.gebruiker,
            )
            self._leg_vast("kluis", KLUIS, inrichten)
        wie = s.kluis.gebruiker if inrichting.gebruiker is None else inrichting.gebruiker
        kind = c.CasusOpenen(gebeurd_op=dag, door=wie.id, kenmerk=self._vrij_kenmerk(), kind=s.casus.kind)
        self._leg_vast("casus", self.casus_id, kind)
        if wie.id != s.kluis.gebruiker.id:
            # The vault has a keeper of its own; whoever the scenario lets type becomes a colleague.
            collega = c.EigenDeelnemerVastleggen(gebeurd_op=dag, door=wie.id, deelnemer=s.kluis.gebruiker)
            self._leg_vast("kluis.gebruiker", self.casus_id, collega)
        for plek, handeling in self._beginstand():
            self._leg_vast(plek, self.casus_id, handeling)

    def _beginstand(self) -> Iterator[tuple[str, AlleHandelingen]]:
        s = self.scenario
        dag, door = op(s.casus.geopend_op), s.kluis.gebruiker.id
        for i, persoon in enumerate(s.personen):
            yield f"personen[{i}]", c.PersoonVastleggen(gebeurd_op=dag, door=door, persoon=persoon)
        for i, eigen in enumerate(s.deelnemers.eigen):
            yield (
                f"deelnemers.eigen[{i}]",
                c.EigenDeelnemerVastleggen(gebeurd_op=dag, door=door, deelnemer=eigen),
            )
        for i, ander in enumerate(s.deelnemers.anders):
            yield (
                f"deelnemers.anders[{i}]",
                c.AndereDeelnemerVastleggen(gebeurd_op=dag, door=door, deelnemer=ander),
            )
        for i, maatregel in enumerate(s.maatregelen):
            yield f"maatregelen[{i}]", c.MaatregelVastleggen(gebeurd_op=dag, door=door, maatregel=maatregel)

    def _vrij_kenmerk(self) -> str:
        """The reference the file asks for, unless another casus in this vault has it."""
        gevraagd = self.scenario.casus.kenmerk
        bezet = {rij["kenmerk"] for rij in self.dossier.casussen()}
        return gevraagd if gevraagd and gevraagd not in bezet else self.dossier.volgend_kenmerk()

    def _leg_vast(self, plek: str, casus_id: str, handeling: AlleHandelingen) -> None:
        try:
            self.dossier.doe(casus_id, handeling)
        except OngeldigeHandeling as fout:
            # The act calls it `persoon.naam`, the file `personen[0].naam`.
            veld = re.sub(r"^(persoon|deelnemer|maatregel)\.", "", fout.veld)
            pad = f"$.{plek}.{veld}"
            raise ScenarioFout(pad, fout.wat.rstrip(".")) from fout

    def speel(self) -> Iterator[Gespeeld]:
        """Play act by act. Raises ScenarioFout on an act that refers to something unknown."""
        self.begin()
        for nummer, stap in enumerate(self.stappen):
            yield self._speel(nummer, stap)

    def _speel(self, nummer: int, stap: Stap) -> Gespeeld:
        plek = f"$.handelingen[{nummer}]"
        try:
            self.klok.zet(stap)
        except ValueError as fout:
            wat = "dit ligt vóór het moment van een eerdere handeling"
            raise ScenarioFout(f"{plek}.vastgelegd_op", wat, TOT_HIER) from fout
        try:
            uitkomst = self.dossier.doe(self.casus_id, stap.handeling)
        except OngeldigeHandeling as fout:
            pad = f"{plek}.{fout.veld}" if fout.veld else plek
            raise ScenarioFout(pad, fout.wat.rstrip("."), TOT_HIER) from fout
        if uitkomst.aanvaard and isinstance(stap.handeling, Verstrekken):
            uitgaand = self.dossier.uitgaande_brief(self.casus_id, stap.handeling.verzoek)
            self.brieven = (*self.brieven, *([uitgaand] if uitgaand else []))
        return Gespeeld(
            nummer + 1,
            stap.handeling.soort,
            uitkomst.aanvaard,
            uitkomst.redenen,
            uitkomst.open_redenen,
            stap.verwacht.aantal,
            tuple(afwijkingen(self.dossier, stap, uitkomst)),
        )
