"""View-state of the casus page and the list of casussen: frozen, final Dutch, ready to be painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from meldcode_app.presenters.formulier import FormulierStaat
from meldcode_app.presenters.meldcode_weergave import BanenStaat
from meldcode_app.presenters.weergave import (
    Bericht,
    Cel,
    Icoon,
    Keuze,
    Kleur,
    Knop,
    Kruimel,
    Rij,
    TijdlijnRegel,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kopregel:
    """One line of the first card: an icon, what it comes down to, and what it rests on."""

    icoon: Icoon
    kleur: Kleur
    kern: str
    bij: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merk:
    """A badge; `uitleg` says in full what a short word means."""

    icoon: Icoon
    tekst: str
    kleur: Kleur
    uitleg: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """One card with a table. `koppen` are column heads with their share of the width (0: as wide as needed)."""

    code: str
    titel: str
    koppen: tuple[tuple[str, int], ...]
    rijen: tuple[Rij, ...]
    leeg: str
    knoppen: tuple[Knop, ...]
    sub: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerzoekRegel:
    """One request: from whom, since when, and how it stands in words."""

    id: str
    van: str
    sinds: str
    stand: Cel
    open_naam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A form that was begun and not recorded."""

    code: str
    zin: str
    knoppen: tuple[Knop, ...]


def begonnen_formulier(code: str, zin: str) -> Concept:
    """The line that tells of it, with the two ways on."""
    return Concept(
        code=code,
        zin=zin,
        knoppen=(
            Knop(code="concept_weg", tekst="Weggooien", soort="rustig", icoon="x"),
            Knop(code="concept_verder", tekst="Verdergaan", soort="rustig", icoon="pencil"),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CasusStaat:
    """Everything the casus page shows; with a `formulier` open only that and the first card.

    `momenten` are the decisions to look back from, `moment` the chosen one; `tijdlijn_bij` is the entry to begin at.
    """

    kruimels: tuple[Kruimel, ...]
    titel: str
    sub: str
    knoppen: tuple[Knop, ...]
    kop: tuple[Kopregel, ...]
    merken: tuple[Merk, ...]
    verzoeken: tuple[VerzoekRegel, ...]
    delen: tuple[Deel, ...]
    tijdlijn: Sequence[TijdlijnRegel]
    tijdlijn_leeg: str
    tijdlijn_bij: str
    zeef: str
    zeven: tuple[Keuze, ...]
    banen: BanenStaat
    momenten: tuple[Keuze, ...] = ()
    moment: str = ""
    formulier: FormulierStaat | None = None
    melding: Bericht | None = None
    concept: Concept | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hulp:
    """One of the small helps on the empty page."""

    icoon: Icoon
    titel: str
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CasussenStaat:
    """The list of casussen. `leeg`: there is none at all; `geen_treffer`: the sentence when the search finds none."""

    kruimels: tuple[Kruimel, ...]
    titel: str
    sub: str
    knoppen: tuple[Knop, ...]
    leeg: bool
    hulp: tuple[Hulp, ...]
    koppen: tuple[tuple[str, int], ...]
    rijen: tuple[Rij, ...]
    zoek: str
    status: str
    statussen: tuple[Keuze, ...]
    geen_treffer: str
    formulier: FormulierStaat | None = None
    melding: Bericht | None = None
    concept: Concept | None = None
