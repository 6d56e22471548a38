"""What every form of a request shares: the facts it starts from, how typed text is read, and its description.

Invariants: reading never loses text; a day that cannot be read is a sentence beside its field and no act is made;
an empty "Wanneer?" means today. A Werk is one act a user can do at a station: how its form starts, and how the
act is made of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.informatieverzoek_feiten import te_informeren
from meldcode_app.domain.personen import Persoon
from meldcode_app.presenters.formulier_invoer import Invoer, Tekst
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.nederlands import hoofdletter
from meldcode_app.presenters.weergave import Keuze


@dataclass(frozen=True)
class Omgeving:
    """What a form may know: the casus, the set-up, the request (None for a new one) and the day."""

    casus: Casus
    inrichting: Inrichting
    verzoek: Informatieverzoek | None
    verzoek_id: str
    vandaag: date

    @property
    def v(self) -> Informatieverzoek:
        """The request, where there is one."""
        if self.verzoek is None:
            raise LookupError(self.verzoek_id)
        return self.verzoek

    @property
    def door(self) -> str:
        """The id of who types."""
        return self.inrichting.gebruiker.id if self.inrichting.gebruiker else ""

    def naam(self, id_: str) -> str:
        """How the screen calls somebody, with a capital."""
        return hoofdletter(self.casus.noem(id_))

    def te_informeren(self) -> tuple[Persoon, ...]:
        """Who must be informed beforehand today."""
        return te_informeren(self.casus, self.vandaag)

    def betrokkenen(self) -> tuple[Persoon, ...]:
        """Everybody whom informing may be about: parents and the child, whatever their age or custody."""
        verplicht = {p.id for p in self.te_informeren()}
        return tuple(
            p
            for p in self.casus.personen.values()
            if p.id in verplicht or p.id == self.casus.kind_id or p.rol in {"ouder", "voogd"}
        )

    def keuzes(self, personen: tuple[Persoon, ...] | None = None) -> tuple[Keuze, ...]:
        """Persons as options."""
        alle = self.casus.personen.values() if personen is None else personen
        return tuple(Keuze(code=p.id, tekst=self.naam(p.id)) for p in alle)


Begin = Callable[[Omgeving, str], Tekst]
Maak = Callable[[Omgeving, str, Invoer], VerzoekHandeling]
Velden = Callable[[Omgeving, str, Invoer], tuple[VeldStaat, ...]]


def niets(omgeving: Omgeving, item: str) -> Tekst:
    """A form that starts empty."""
    return {}


@dataclass(frozen=True)
class Werk:
    """One act at a station. `knop` is its button; `zeker` the sentence that asks to confirm what cannot be undone.

    `datums` are the fields with a day; a code ending in `>` looks ahead.
    """

    code: str
    station: str
    naam: str
    knop: str
    maak: Maak
    velden: Velden
    begin: Begin = niets
    zeker: str = ""
    datums: tuple[str, ...] = ("wanneer",)
