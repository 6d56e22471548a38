"""View-state of the Werklijst: frozen, final Dutch, ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from meldcode_app.presenters.casus_weergave import Concept
from meldcode_app.presenters.formulier import FormulierStaat
from meldcode_app.presenters.weergave import Bericht, Cel, Icoon, Keuze, Kleur, Knop, Kruimel

GroepCode = Literal["over_tijd", "vandaag", "deze_week", "later", "zonder_dag"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tegel:
    """One tile: a number, what it counts, a second line in words. `code` comes back when it is pressed."""

    code: str
    icoon: Icoon
    kleur: Kleur
    aantal: int
    titel: str
    sub: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaakRegel:
    """One row. `wat` and `bij` (the case), `wie` is responsible and `doet` what the user does, `wanneer` first
    relative with its icon and `dag` under it, `herkomst` the link to where the day comes from (empty: none).

    `uitleg` is shown under the row after that link was pressed; the first of `knoppen` is what Enter does.
    """

    id: str
    wat: str
    bij: str
    wie: str
    doet: str
    wanneer: Cel
    dag: str = ""
    herkomst: str = ""
    uitleg: Bericht | None = None
    knoppen: tuple[Knop, ...] = ()

    @property
    def voorgelezen(self) -> str:
        """The whole row in one go, for a screen reader."""
        delen = (self.wat, self.bij, self.wie, self.doet, self.wanneer.tekst, self.dag, self.herkomst)
        return ", ".join(deel for deel in delen if deel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep:
    """Rows of one stretch of time. `meer` says that not all are shown; empty when they are."""

    code: GroepCode
    titel: str
    icoon: Icoon
    kleur: Kleur
    regels: tuple[TaakRegel, ...]
    meer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WerklijstStaat:
    """The whole page. `leeg` says why there is nothing and what would be; `geen_treffer` that the filter hides all."""

    kruimels: tuple[Kruimel, ...]
    titel: str
    sub: str
    knoppen: tuple[Knop, ...]
    tegels: tuple[Tegel, ...]
    zeef: str
    zeven: tuple[Keuze, ...]
    groepen: tuple[Groep, ...]
    leeg: str = ""
    leeg_knoppen: tuple[Knop, ...] = ()
    geen_treffer: str = ""
    formulier: FormulierStaat | None = None
    melding: Bericht | None = None
    concept: Concept | None = None
