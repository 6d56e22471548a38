"""Child, family and professionals of a casus (domain 7.0, 2.2, 4.3).

Invariants: only the name is required (G-9); custody is per person with its source and date of checking;
of somebody elsewhere the casus holds a stub, never their steps or weighing.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from workflows.leeftijden import leeftijd_op

Rol = Literal["kind", "ouder", "voogd", "partner", "broer_of_zus", "overig"]
Positie = Literal[
    "school", "swv", "leerplicht", "jeugdhulp", "zorg_wgbo", "gi", "wijkteam", "politie", "overig"
]
GezagWaarde = Literal["ja", "nee", "onbekend"]
GezagBron = Literal["", "gezagsregister", "mededeling_ouder", "beschikking", "mededeling_gi", "anders"]

REGIME: dict[str, str] = {
    "school": "AVG en zorgplicht als werknemer",
    "swv": "WPO 18a lid 13 / WVO 2.47 lid 16",
    "leerplicht": "ambtsgeheim",
    "jeugdhulp": "Jeugdwet 7.3.11",
    "zorg_wgbo": "WGBO (BW 7:457)",
    "gi": "Jeugdwet 7.3.11",
    "wijkteam": "AVG, Jeugdwet en Wmo",
    "politie": "Wet politiegegevens (nog te verifiëren)",
    "overig": "nog nagaan",
}
"""Secrecy regime per position (domain 2.3); derived, the user may overrule it with a reason."""


class Gezag(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Custody of one person over the child, where that is known from, and when it was checked (domain 4.3)."""

    waarde: GezagWaarde = "onbekend"
    bron: GezagBron = ""
    peildatum: date | None = None


class Persoon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody of the child's family, or the child. `noemen` is how the screen calls them ("moeder").

    `adres` is street and number, `plaats` may hold the postcode too; `telefoon` may hold several, after a comma.
    """

    id: str
    naam: str
    rol: Rol
    noemen: str = ""
    geboortedatum: date | None = None
    gezag: Gezag = Gezag()
    deelgezag_265e: bool = False
    adres_geheim: bool = False
    adres: str = ""
    plaats: str = ""
    telefoon: str = ""
    email: str = ""
    toelichting: str = ""

    @property
    def roepnaam(self) -> str:
        """What a sentence calls this person."""
        return self.noemen or self.naam

    def leeftijd(self, dag: date) -> int | None:
        """Age in whole years on a day; None while the date of birth is unknown."""
        return leeftijd_op(self.geboortedatum, dag) if self.geboortedatum else None


class EigenDeelnemer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A professional of the own organisation."""

    id: str
    naam: str
    functie: str


class AndereDeelnemer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A professional elsewhere: a stub (domain 2.2). Holds only what was agreed and what they told themselves."""

    id: str
    naam: str
    functie: str = ""
    organisatie: str = ""
    positie: Positie = "overig"
    geheim_regime: str = ""
    geheim_regime_reden: str = ""
    eigen_verantwoordelijkheid_besproken_op: date | None = None
    afspraak: str = ""
    zelf_meegedeeld: str = ""
    zelf_meegedeeld_op: date | None = None
    zelf_meegedeeld_grondslag: str = ""

    @property
    def regime(self) -> str:
        """The secrecy regime in force: the overruled one, else what the position brings."""
        return self.geheim_regime or REGIME[self.positie]
