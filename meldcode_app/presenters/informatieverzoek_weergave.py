"""View-state of the request workspace: frozen, final Dutch, ready to be painted.

Invariant: a form is data (a row of VeldStaat), so a view needs to know no field and no rule; only the four pieces
that are more than a form (questions, judging, informing, letter) have a state of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from meldcode_app.presenters.casus_weergave import Deel
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.weergave import (
    Behoefte,
    Bericht,
    Cel,
    Icoon,
    InhoudInvoer,
    Keuze,
    Knop,
    Kruimel,
    OuderRij,
    Rij,
    Station,
)

LEEG = InhoudInvoer()


@dataclass(frozen=True, slots=True, kw_only=True)
class VraagRij:
    """One question being split off: its text, and the codes of the persons it is about."""

    id: str
    nummer: int
    tekst: str
    over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VragenStaat:
    """The list of questions under edit. `personen` are the answers to "gaat over"."""

    rijen: tuple[VraagRij, ...]
    personen: tuple[Keuze, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoodzaakStaat:
    """The table of questions and the editor of the chosen one; `titel` is empty while there are no questions."""

    rijen: tuple[Rij, ...]
    gekozen: str
    titel: str = ""
    besluit: str = ""
    besluiten: tuple[Keuze, ...] = ()
    inhoud: InhoudInvoer = LEEG
    met_inhoud: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class InformerenStaat:
    """Who must be informed: a row per person, the choices, and what was recorded so far."""

    rijen: tuple[OuderRij, ...]
    keuzes: tuple[Keuze, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WerkStaat:
    """The work of the chosen station: its acts, what is known, the form, and the quiet buttons in the card.

    `werken` are the acts to choose from (empty: only one); `regels` are facts already known; `tabel` recorded rows.
    """

    titel: str
    sub: str = ""
    werken: tuple[Keuze, ...] = ()
    gekozen: str = ""
    regels: tuple[Cel, ...] = ()
    velden: tuple[VeldStaat, ...] = ()
    knoppen: tuple[Knop, ...] = ()
    koppen: tuple[str, ...] = ()
    tabel: tuple[Rij, ...] = ()
    vragen: VragenStaat | None = None
    noodzaak: NoodzaakStaat | None = None
    informeren: InformerenStaat | None = None
    zaak: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefStaat:
    """The preview: a heading, a grey line, the pages as SVG, and why there is no page when there is none."""

    titel: str = "Zo wordt de brief"
    sub: str = ""
    paginas: tuple[bytes, ...] = ()
    fout: str = ""
    bezig: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grond:
    """The line with the legal label: blue, amber or red, with its icon."""

    bericht: Bericht
    icoon: Icoon = "scale"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerzoekStaat:
    """Everything the workspace shows. `bijlagen` is None while the request is not received yet.

    `uitweg` is the code of the button of the head that leads out where the act of this form does not fit now.
    """

    kruimels: tuple[Kruimel, ...]
    titel: str
    sub: str
    knoppen: tuple[Knop, ...]
    stations: tuple[Station, ...]
    station: str
    werk: WerkStaat
    grond: Grond | None = None
    bericht: Bericht | None = None
    behoeften: tuple[Behoefte, ...] = ()
    nodig_kop: str = ""
    nog_niet: str = ""
    norm: Bericht | None = None
    brief: BriefStaat | None = None
    bijlagen: Deel | None = None
    uitweg: str = ""
