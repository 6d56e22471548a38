"""View-state of the page of one meldcode: frozen, final Dutch, ready to be painted.

Invariants: a form is data with at most two pieces that are more than a field (facts and words, attempts); what has no
place on a station is empty there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from meldcode_app.presenters.casus_weergave import Concept
from meldcode_app.presenters.formulier import FormulierStaat
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_weergave import InformerenStaat
from meldcode_app.presenters.meldcode_weergave import BesluitVak, KaderPad, RegistratieRegel
from meldcode_app.presenters.weergave import (
    Behoefte,
    Bericht,
    InhoudInvoer,
    Knop,
    Kruimel,
    PersoonTab,
    PogingInvoer,
    Station,
)

Plek = Literal["", "formulier", "vraag", "besluit", "informeren"]
"""Where the form that Ctrl+Enter records stands on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nog:
    """Something that was left undone; `code` is what the button for it hands back."""

    code: str
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoedBalk:
    """The bar over the page while an emergency runs: what is the matter, the checklist, what can be done."""

    titel: str
    punten: tuple[str, ...]
    knoppen: tuple[Knop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blok:
    """One card: records as they were made, loose lines, and quiet buttons. `leeg` says what would fill it."""

    code: str
    titel: str
    sub: str = ""
    registraties: tuple[RegistratieRegel, ...] = ()
    leeg: str = ""
    knoppen: tuple[Knop, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Werkformulier:
    """An open form: `onder` stand under the pieces; `inhoud` and `pogingen` are None where the form has none.

    `opschrift` says which labels stand over facts and words: those of a signal, or of a talk.
    """

    staat: FormulierStaat
    onder: tuple[VeldStaat, ...] = ()
    inhoud: InhoudInvoer | None = None
    opschrift: Literal["signaal", "gesprek"] = "signaal"
    pogingen: tuple[PogingInvoer, ...] | None = None
    pogingen_fout: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BesluitKaart:
    """Both decisions, who takes them, and who thinks otherwise."""

    titel: str
    vakken: tuple[BesluitVak, BesluitVak]
    velden: tuple[VeldStaat, ...]
    standpunten: tuple[str, ...] = ()
    knoppen: tuple[Knop, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitleg:
    """Help of the chosen station: a plain sentence, and the norm as a link."""

    tekst: str
    norm: str = ""
    norm_titel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeldcodeStaat:
    """Everything the page shows. `zichtbaar` False: only that a colleague is involved, and `melding` says so.

    `afronden` offers to round off, beside the decisions, what was done before them.
    """

    kruimels: tuple[Kruimel, ...]
    titel: str
    sub: str
    zichtbaar: bool = True
    knoppen: tuple[Knop, ...] = ()
    voet: tuple[Knop, ...] = ()
    stations: tuple[Station, ...] = ()
    station: str = ""
    plek: Plek = ""
    spoed: SpoedBalk | None = None
    nog: tuple[Nog, ...] = ()
    melding: Bericht | None = None
    concept: Concept | None = None
    personen: tuple[PersoonTab, ...] = ()
    persoon: str = ""
    formulier: Werkformulier | None = None
    informeren: InformerenStaat | None = None
    kader: KaderPad | None = None
    vraag: Werkformulier | None = None
    afronden: Concept | None = None
    besluit: BesluitKaart | None = None
    blokken: tuple[Blok, ...] = ()
    nodig_kop: str = ""
    behoeften: tuple[Behoefte, ...] = ()
    uitleg: tuple[Uitleg, ...] = ()
    norm: Bericht | None = None
    bericht: Bericht | None = None
