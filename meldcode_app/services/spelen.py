"""Play a scenario through the very services the window uses, and compare with what it expects.

Invariants: an act is judged once; an expectation that differs never stops the play; a scenario never touches a
casus it did not open itself; the clock never runs back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen.adviesvraag import AdviesbladAfdrukken, Anonimiseren
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.domain.handelingen.informatieverzoek import Verstrekken
from meldcode_app.domain.handelingen.meldcode import BesluitVaststellen, InvoerBevestigen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.scenario import Scenario, ScenarioFout, Stap
from meldcode_app.domain.tijd import op
from meldcode_app.services.bijlagen import bekijk, met_document
from meldcode_app.services.dossier import Dossier, Uitgaand
from meldcode_app.services.registreren import Uitkomst, nieuw_id
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
    """A play in one vault.

    After `speel` is exhausted `brieven` holds every letter that was provided, `bladen` every sheet that was printed
    for a call and the decision sheet after each decision.
    """

    scenario: Scenario
    stappen: tuple[Stap, ...]
    dossier: Dossier
    klok: Speelklok
    casus_id: str = ""
    brieven: tuple[Uitgaand, ...] = ()
    bladen: tuple[Uitgaand, ...] = ()
    _regels: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Per number of an act the seq of its entries: a file counts acts, the journal counts entries."""

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
        try:
            self.klok.zet(stap)
        except ValueError as fout:
            wat = "dit ligt vóór het moment van een eerdere handeling"
            raise self._fout(nummer, "vastgelegd_op", wat) from fout
        handeling = self._met_regels(nummer, stap.handeling)
        try:
            uitkomst = self._doe(handeling, stap.bestand)
        except OngeldigeHandeling as fout:
            raise self._fout(nummer, fout.veld, fout.wat.rstrip(".")) from fout
        self._regels[nummer + 1] = tuple(g.seq for g in uitkomst.gebeurtenissen)
        if uitkomst.aanvaard:
            self._bewaar_papier(handeling)
        return Gespeeld(
            nummer + 1,
            handeling.soort,
            uitkomst.aanvaard,
            uitkomst.redenen,
            uitkomst.open_redenen,
            stap.verwacht.aantal,
            tuple(afwijkingen(self.dossier, stap, uitkomst)),
        )

    def _doe(self, handeling: AlleHandelingen, bestand: str) -> Uitkomst:
        if not isinstance(handeling, BijlageToevoegen):
            return self.dossier.doe(self.casus_id, handeling)
        gelezen = bekijk(handeling.bestandsnaam, bestand.encode())
        handeling, document = met_document(handeling, gelezen)
        return self.dossier.doe_samen(self.casus_id, [handeling], [document])

    def _fout(self, nummer: int, veld: str, wat: str) -> ScenarioFout:
        plek = self.stappen[nummer].plek or f"$.handelingen[{nummer}]"
        return ScenarioFout(f"{plek}.{veld}" if veld else plek, wat, TOT_HIER, nummer=nummer + 1)

    def _met_regels(self, nummer: int, handeling: AlleHandelingen) -> AlleHandelingen:
        """Acts are named by their number in the file; a confirmation that names none is of all that waits."""
        if isinstance(handeling, Verbeteren):
            return self._met_verbeterde(nummer, handeling)
        if not isinstance(handeling, InvoerBevestigen | BijlageToevoegen):
            return handeling
        onbekend = [r for r in handeling.regels if r not in self._regels]
        if onbekend:
            raise self._fout(nummer, "regels", f"handeling {onbekend[0]} is er niet of komt pas later")
        genoemd = tuple(seq for r in handeling.regels for seq in self._regels[r])
        if isinstance(handeling, BijlageToevoegen):
            return replace(handeling, regels=genoemd)
        doorloop = self.dossier.casus(self.casus_id).doorlopen.get(handeling.doorloop)
        wachtend = doorloop.onbevestigd if doorloop else ()
        alle = tuple(r.seq for r in wachtend if r.namens == handeling.deelnemer)
        return replace(handeling, regels=genoemd if handeling.regels else alle)

    def _met_verbeterde(self, nummer: int, handeling: Verbeteren) -> Verbeteren:
        """A correction names an act by its number; of an act about several persons the entry of the one it is about."""
        seqs = self._regels.get(handeling.verbetert, ())
        personen = getattr(handeling.inhoud, "personen", None)
        regels = [g for g in self.dossier.tijdlijn(self.casus_id) if g.seq in seqs]
        passend = [g.seq for g in regels if getattr(g.handeling, "personen", None) == personen]
        if not passend:
            wat = f"handeling {handeling.verbetert} is er niet, komt pas later of gaat over iemand anders"
            raise self._fout(nummer, "verbetert", wat)
        return replace(handeling, verbetert=passend[0])

    def _bewaar_papier(self, handeling: AlleHandelingen) -> None:
        match handeling:
            case Verstrekken():
                uitgaand = self.dossier.uitgaande_brief(self.casus_id, handeling.verzoek)
                self.brieven = (*self.brieven, *([uitgaand] if uitgaand else []))
            case Anonimiseren() | AdviesbladAfdrukken():
                self.bladen = (*self.bladen, self.dossier.adviesblad(self.casus_id, handeling.adviesvraag))
            case BesluitVaststellen():
                self.bladen = (*self.bladen, self.dossier.besluitblad(self.casus_id, handeling.doorloop))
            case _:
                return
