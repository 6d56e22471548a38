"""What every form of a melding shares: the meldcode it belongs to, the melding, and what an act of it carries.

Invariants: a form stays data; of whom an entry is stands apart from who types (G-12); what one press records may be
several acts, one per way in which persons were told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from meldcode_app.domain.handelingen.melding import MeldingInformeren
from meldcode_app.domain.kennisgeving import Kennisgeving
from meldcode_app.domain.melding import Melding
from meldcode_app.domain.personen import Persoon
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.meldcode_formulier import NAMENS, MeldcodeFormulier, Omgeving
from meldcode_app.presenters.nederlands import hoofdletter


@dataclass(frozen=True)
class BijMelding:
    """One melding with the meldcode around it. Not `begonnen`: it begins with the first act recorded in it."""

    o: Omgeving
    m: Melding
    begonnen: bool = True

    def vast(self, i: Invoer) -> dict[str, Any]:
        """What every act of this melding carries: when, who typed, for whom, and which melding."""
        return {
            "gebeurd_op": i.wanneer(),
            "door": self.o.door,
            "namens": i.tekst(NAMENS),
            "melding": self.m.id,
        }

    def naam(self, id_: str) -> str:
        """How the screen calls somebody, with a capital."""
        return hoofdletter(self.o.naam(id_))

    @property
    def concept(self) -> bool:
        """Whether it is still being prepared."""
        return self.m.verloop == "melding_concept"

    @property
    def te_informeren(self) -> tuple[Persoon, ...]:
        """Who must know: on the day of reporting, else today."""
        dag = self.m.gedaan.op.laatste_dag if self.m.gedaan else self.o.vandaag
        return self.o.casus.te_informeren(dag)

    @property
    def betrokkenen(self) -> tuple[Persoon, ...]:
        """Everybody informing may be about, who must know first: parents and the child, whatever custody or age."""
        eerst = self.te_informeren
        ook = (
            p
            for p in self.o.casus.personen.values()
            if p not in eerst and (p.id == self.o.casus.kind_id or p.rol in {"ouder", "voogd"})
        )
        return (*eerst, *ook)

    def weet(self, persoon: str) -> bool:
        """Whether this person was told, whenever that was."""
        return any(k.telt and k.wanneer != "niet" for k in self.m.kennisgevingen_van(persoon))

    def vooraf(self, k: Kennisgeving) -> bool:
        """Whether this was informing beforehand: once reported, measured against that moment, whatever was ticked."""
        gedaan = self.m.gedaan
        if gedaan is None:
            return k.telt and k.wanneer == "vooraf"
        return k.vooraf_aan(gedaan.op.laatste_dag, gedaan.op.tijd)

    @property
    def nog_niet(self) -> tuple[Persoon, ...]:
        """Who must know and does not yet."""
        return tuple(p for p in self.te_informeren if not self.weet(p.id))


@dataclass(frozen=True)
class MeldingFormulier(MeldcodeFormulier):
    """A form of a melding. `samen` gives the acts where one press records several; `zeker` is the question that is
    asked before what cannot be undone."""

    samen: Callable[[Invoer], tuple[MeldingInformeren, ...]] | None = None
    zeker: str = ""
