"""What every form of a request shares: the facts it starts from, how typed text is read, and its description.

Invariants: reading never loses text; a day that cannot be read is a sentence beside its field and no act is made;
an empty "Wanneer?" means today. A Werk is one act a user can do at a station: how its form starts, and how the
act is made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.informatieverzoek_feiten import te_informeren
from meldcode_app.domain.personen import Persoon
from meldcode_app.domain.tijd import Wanneer, op
from meldcode_app.presenters.informatieverzoek_weergave import Breedte, SoortVeld, VeldStaat
from meldcode_app.presenters.nederlands import WEEKDAGEN, dag_kort, hoofdletter
from meldcode_app.presenters.wanneer import DatumNietGelezen, lees_dag, lees_wanneer
from meldcode_app.presenters.weergave import Keuze

Tekst = dict[str, str]


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


@dataclass
class Invoer:
    """One form as it stands: typed text over what it starts with. `fouten` fills while it is read."""

    velden: Mapping[str, str]
    vandaag: date
    fouten: Tekst = field(default_factory=dict)

    def tekst(self, veld: str) -> str:
        """As typed."""
        return self.velden.get(veld, "")

    def lijst(self, veld: str) -> tuple[str, ...]:
        """Chosen codes."""
        return tuple(self.tekst(veld).split())

    def regels(self, veld: str) -> tuple[str, ...]:
        """One item per line, empty lines left out."""
        return tuple(regel.strip() for regel in self.tekst(veld).splitlines() if regel.strip())

    def wanneer(self, veld: str = "wanneer") -> Wanneer:
        """When it happened; empty is today."""
        getypt = self.tekst(veld)
        if not getypt.strip():
            return op(self.vandaag)
        try:
            return lees_wanneer(getypt, self.vandaag)
        except DatumNietGelezen as fout:
            self.fouten[veld] = fout.zin
            return op(self.vandaag)

    def dag(self, veld: str, *, straks: bool = False) -> date | None:
        """A day, or None for an empty field."""
        getypt = self.tekst(veld)
        if not getypt.strip():
            return None
        try:
            return lees_dag(getypt, self.vandaag, straks=straks)
        except DatumNietGelezen as fout:
            self.fouten[veld] = fout.zin
            return None


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


def veld(
    invoer: Invoer,
    code: str,
    soort: SoortVeld,
    label: str,
    *,
    hint: str = "",
    voorbeeld: str = "",
    keuzes: tuple[Keuze, ...] = (),
    breedte: Breedte = "half",
    rijen: int = 2,
    reden: bool = False,
) -> VeldStaat:
    """A field with what stands in it."""
    return VeldStaat(
        code=code,
        soort=soort,
        label=label,
        waarde=invoer.tekst(code),
        hint=hint,
        voorbeeld=voorbeeld,
        keuzes=keuzes,
        breedte=breedte,
        rijen=rijen,
        reden=reden,
    )


def wanneer_veld(invoer: Invoer, label: str = "Wanneer?", breedte: Breedte = "derde") -> VeldStaat:
    """The day or moment of the act (G-8)."""
    return veld(invoer, "wanneer", "datum", label, voorbeeld="vandaag", breedte=breedte)


def keuzes_uit(woorden: Mapping[str, str]) -> tuple[Keuze, ...]:
    """Options from a table of code and word."""
    return tuple(Keuze(code=code, tekst=woord) for code, woord in woorden.items())


def kort(dag: date, vandaag: date) -> str:
    """ "ma 16 nov"."""
    return f"{WEEKDAGEN[dag.weekday()][:2]} {dag_kort(dag, vandaag)}"
