"""View-state of attachments: the page that adds files, and the page that shows one. Frozen, final Dutch."""

from __future__ import annotations

from dataclasses import dataclass

from meldcode_app.presenters.formulier import FormulierStaat
from meldcode_app.presenters.weergave import Bericht, Cel, Icoon, Kleur, Knop, Kruimel


@dataclass(frozen=True, slots=True, kw_only=True)
class BestandRegel:
    """One chosen file. `fout` and `doe`: why it is not taken; `let_op` what to know of one that is.

    `eerder` is the id of the attachment that already holds these bytes.
    """

    id: str
    naam: str
    onder: str = ""
    icoon: Icoon = "file-text"
    kleur: Kleur = "muted"
    let_op: tuple[str, ...] = ()
    fout: str = ""
    doe: str = ""
    eerder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToevoegenStaat:
    """Everything the page that adds files shows. `formulier` is there once a file can be recorded."""

    kruimels: tuple[Kruimel, ...]
    titel: str
    sub: str
    bestanden: tuple[BestandRegel, ...]
    formulier: FormulierStaat | None
    voet: tuple[Knop, ...]
    melding: Bericht | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BijlageStaat:
    """Everything the page of one attachment shows.

    `beeld` is the page as it was drawn, opaque to the presenter; `tekst` the words of a mail or a text; with neither
    `geen_beeld` says why. `zoom` is in percent of the width there is.
    """

    kruimels: tuple[Kruimel, ...]
    titel: str
    sub: str
    knoppen: tuple[Knop, ...]
    feiten: tuple[Cel, ...]
    waarschuwingen: tuple[Bericht, ...] = ()
    melding: Bericht | None = None
    koppen: tuple[tuple[str, str], ...] = ()
    tekst: str | None = None
    beeld: object = None
    beeld_naam: str = ""
    stand: str = ""
    bladert: bool = False
    vorige: bool = False
    volgende: bool = False
    zoom: int = 100
    bezig: bool = False
    geen_beeld: Bericht | None = None
    formulier: FormulierStaat | None = None
