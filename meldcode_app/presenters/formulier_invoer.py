"""How typed text of a form is read, and how its fields are described.

Invariants: reading never loses text; a day that cannot be read is a sentence beside its field and no act is made;
an empty "Wanneer?" means today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from meldcode_app.domain.tijd import Wanneer, op
from meldcode_app.presenters.formulier_velden import Breedte, SoortVeld, VeldStaat
from meldcode_app.presenters.wanneer import DatumNietGelezen, lees_dag, lees_wanneer
from meldcode_app.presenters.weergave import Keuze

Tekst = dict[str, str]


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
