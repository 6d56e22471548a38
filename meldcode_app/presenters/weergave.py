"""The words of view-state: what a presenter hands to a view, frozen, ready to be painted.

Invariants: nothing here knows Qt widgets, the domain or the store; every text is final Dutch; a view never
derives a meaning from a code, it only hands the code back in a signal. Imports nothing heavy: the unlock
screen uses these words before the first paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from meldcode_app.domain.fouten import MeldcodeFout

Klasse = Literal["kan_niet", "motiveer", "let_op", "toelichting"]
"""The four classes of a reason, by the values `workflows` gives them."""

Kleur = Literal["text", "muted", "accent", "ok", "warn", "bad", "why"]
"""Text colour tokens (ui.md 4). Red (`bad`) is only for wrong or late, never for a lawful choice."""

Icoon = Literal[
    "", "archive", "arrow-down", "arrow-left", "arrow-right", "arrow-up", "ban", "book-open", "building",
    "calendar", "calendar-clock", "check",
    "chevron-down", "chevron-left", "chevron-right", "circle", "circle-check", "circle-dashed", "circle-dot",
    "circle-minus", "circle-question-mark", "circle-x", "clock", "eye", "eye-off", "file-check", "file-text",
    "folder-lock", "folder-open", "folder-plus", "folder", "gavel", "graduation-cap", "hourglass", "inbox",
    "info", "key-round", "lightbulb", "list-checks", "lock", "lock-open", "log-out", "mail", "message-circle",
    "minus", "octagon-x", "pencil", "pencil-line", "phone", "plus", "printer", "quote", "refresh-cw",
    "rotate-ccw", "rotate-ccw-clock", "save", "scale", "school", "search", "send", "settings", "share-2",
    "shield-check", "siren", "trash", "triangle-alert", "undo-2", "user", "user-check", "user-plus", "users", "x",
]  # fmt: skip
"""Lucide names in use. `rotate-ccw-clock` is what ui.md calls history (the old name is deprecated)."""

SoortKnop = Literal["primair", "gewoon", "rustig", "link"]
SoortBericht = Literal["goed", "let_op", "fout", "reden", "uitleg"]


@dataclass(frozen=True, kw_only=True)
class Knop:
    """A button: `code` comes back when it is pressed; `uitleg` says why it is off, or what it does."""

    code: str
    tekst: str
    soort: SoortKnop = "gewoon"
    icoon: Icoon = ""
    aan: bool = True
    uitleg: str = ""


@dataclass(frozen=True, kw_only=True)
class Cel:
    """One cell of a row: text, and a word-and-icon colour where the cell is a state."""

    tekst: str
    icoon: Icoon = ""
    kleur: Kleur = "text"
    sterk: bool = False


@dataclass(frozen=True, kw_only=True)
class Rij:
    """One row of a list or table; `id` is opaque and comes back when the row is chosen or opened."""

    id: str
    cellen: tuple[Cel, ...]


@dataclass(frozen=True, kw_only=True)
class Bericht:
    """A message beside the place of action: what happened, what it means, what to do now."""

    titel: str
    tekst: str = ""
    doe: str = ""
    soort: SoortBericht = "fout"


def van_fout(fout: MeldcodeFout) -> Bericht:
    """An own error as a message."""
    return Bericht(titel=fout.wat, tekst=fout.betekent, doe=fout.doe)


@dataclass(frozen=True, kw_only=True)
class Keuze:
    """One option of a choice. `met_pogingen`: this ground asks a table of attempts (U7)."""

    code: str
    tekst: str
    uitleg: str = ""
    met_pogingen: bool = False


@dataclass(frozen=True, kw_only=True)
class Kruimel:
    """One part of the breadcrumb; each is a link but the last, where `code` stays unused."""

    code: str
    tekst: str


GEWOON = "motivering"
"""The one ground of a motivation that asks a text and nothing else."""
MET_POGINGEN = "U7"
"""The ground that asks at least one attempt to reach somebody."""


@dataclass(frozen=True, kw_only=True)
class Behoefte:
    """One item of "wat dit nodig heeft": a reason with its norm, its way out, and what the user did about it.

    `gronden` are the grounds that can be chosen for MOTIVEER; `ook_voor` the persons or items one text may
    serve as well (G-11). `grond`, `motivering`, `pogingen` and `ook` hold what was filled in so far.
    """

    code: str
    klasse: Klasse
    zin: str
    norm_id: str = ""
    norm_titel: str = ""
    norm_bron: str = ""
    uitweg: str = ""
    betreft: str = ""
    betreft_naam: str = ""
    gezien: bool = False
    gemotiveerd: bool = False
    gronden: tuple[Keuze, ...] = ()
    ook_voor: tuple[Keuze, ...] = ()
    grond: str = ""
    motivering: str = ""
    pogingen: tuple[PogingInvoer, ...] = ()
    ook: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PogingInvoer:
    """One attempt to reach somebody, as typed: the day is text until a presenter has read it."""

    dag: str
    wijze: str
    uitkomst: str = ""


@dataclass(frozen=True, kw_only=True)
class MotiveringInvoer:
    """What a user filled in at a Behoefte. `betreft` holds every person or item the text serves."""

    code: str
    betreft: tuple[str, ...]
    grond: str
    tekst: str
    pogingen: tuple[PogingInvoer, ...] = ()

    @property
    def begonnen(self) -> bool:
        """Whether the user put anything in: the one ground of a plain motivation stands there by itself."""
        eigen_grond = self.grond not in {"", GEWOON}
        return eigen_grond or bool(self.tekst.strip()) or any(p.dag or p.wijze for p in self.pogingen)

    @property
    def compleet(self) -> bool:
        """Whether ground and text are there, and for "niet te bereiken" an attempt. Only emptiness is looked at."""
        pogingen = any(p.dag.strip() and p.wijze.strip() for p in self.pogingen)
        return bool(self.grond and self.tekst.strip()) and (self.grond != MET_POGINGEN or pogingen)


@dataclass(frozen=True, kw_only=True)
class UitspraakInvoer:
    """Words of somebody else, literally as typed, with their source."""

    tekst: str
    bron: str = ""


@dataclass(frozen=True, kw_only=True)
class InhoudInvoer:
    """Facts, words of others and interpretation: three things that never mix."""

    feiten: str = ""
    uitspraken: tuple[UitspraakInvoer, ...] = ()
    duiding: str = ""


StaatStation = Literal["gereed", "bezig", "let_op", "overgeslagen", "open"]


@dataclass(frozen=True, kw_only=True)
class Station:
    """One station of a request: `onder` is a second line of fact, `woord` the state for a screen reader."""

    code: str
    naam: str
    onder: str = ""
    staat: StaatStation = "open"
    woord: str = ""


@dataclass(frozen=True, kw_only=True)
class EerdereVersie:
    """How an entry read before it was mended: its text, and under it when and by whom it was recorded."""

    tekst: str
    vastgelegd: str


@dataclass(frozen=True, kw_only=True)
class TijdlijnRegel:
    """One entry: when it happened large, when it was recorded small, and `later` when that was long after.

    `verbeterd` says when and by whom it was mended, `eerder` how it read before, the newest first.
    """

    id: str
    soort: str
    wanneer: str
    tekst: str
    vastgelegd: str
    later: str = ""
    kleur: Kleur = "accent"
    verbeterd: str = ""
    eerder: tuple[EerdereVersie, ...] = ()
    te_verbeteren: bool = False


@dataclass(frozen=True, kw_only=True)
class PersoonTab:
    """One person with an own state."""

    code: str
    naam: str
    onder: str = ""
    staat: str = ""
    icoon: Icoon = "circle"
    kleur: Kleur = "muted"


@dataclass(frozen=True, kw_only=True)
class OuderRij:
    """One row of the block "vooraf geïnformeerd": texts as shown, `wanneer` the code of the choice.

    `reden_nodig` is the purple sentence when informing beforehand is missing; empty when nothing is asked.
    `vastgelegd` locks the row and says when it was recorded.
    """

    persoon: str
    naam: str
    onder: str = ""
    wanneer: str = ""
    datum: str = ""
    wijze: str = ""
    reactie: str = ""
    reden_nodig: str = ""
    vastgelegd: str = ""
    fout_datum: str = ""


@dataclass(frozen=True, kw_only=True)
class Sterkte:
    """Strength of a passphrase: 0 (empty or very weak) to 4, in words, with one tip."""

    score: int
    woord: str
    tip: str = ""
