"""View-state of the widgets of the meldcode screens: steps, weighing, decisions, records, and the anonymous sheet.

Invariants: frozen and final Dutch; knows no rule and no domain; a code is only handed back in a signal. Every state
has its word beside it, so colour never carries the meaning alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.weergave import Bericht, Icoon, Keuze, Kleur, Knop

StaatStap = Literal["open", "bezig", "afgerond", "overgeslagen", "afspraak_over", "let_op"]
SoortStuk = Literal["tekst", "vervangen", "open", "gelaten"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StapChip:
    """One step of one professional. `code` is unique within its lane; `stap` is "stap1" to "stap5".

    `naam` is the whole accessible name: who, which step, state, day, and who was informed.
    """

    code: str
    stap: str
    staat: StaatStap
    woord: str
    datum: str = ""
    geinformeerd: str = ""
    geinformeerd_kleur: Kleur = "muted"
    naam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Baan:
    """The lane of one own colleague. `merk` is a badge; not `zichtbaar` shows the name and nothing of the content."""

    id: str
    naam: str
    functie: str = ""
    chips: tuple[StapChip, ...] = ()
    merk: str = ""
    merk_kleur: Kleur = "muted"
    niet_bevestigd: str = ""
    eigen_stap: str = ""
    zichtbaar: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BanenStaat:
    """All lanes. `zonder` is the sentence on colleagues without a meldcode of their own."""

    banen: tuple[Baan, ...]
    zonder: str = ""
    knoppen: tuple[Knop, ...] = ()
    leeg: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KaderVraag:
    """One question of the weighing. `uitgang` is where the route can stop; `genomen` says that it does.

    Not `aan`: it cannot be answered yet and `waarom_uit` says why. `gekoppeld` names the records it rests on.
    """

    nummer: int
    vraag: str
    antwoord: str = ""
    keuzes: tuple[Keuze, ...]
    onderbouwing: str = ""
    gekoppeld: str = ""
    uitgang: str = ""
    genomen: bool = False
    op_route: bool = False
    aan: bool = True
    waarom_uit: str = ""
    te_herzien: bool = False
    let_op: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KaderPad:
    """The questions in their order and what the answers come down to; `leeg` when there are none."""

    vragen: tuple[KaderVraag, ...]
    uitkomst: str = ""
    uitkomst_kleur: Kleur = "accent"
    leeg: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BesluitVak:
    """One of the two decisions. `naast` stands at the right: a head, then lines; `naast_voet` small below it."""

    code: Literal["melden", "hulp"]
    titel: str
    vraag: str
    antwoord: str = ""
    keuzes: tuple[Keuze, ...]
    bericht: Bericht | None = None
    reden: VeldStaat
    naast: tuple[str, ...] = ()
    naast_voet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistratieDeel:
    """A fact, somebody's words, or a suspicion: never two of them in one; `bron` who said or saw it."""

    icoon: Icoon
    label: str
    tekst: str
    bron: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistratieRegel:
    """One record as it was made. `onder`: who recorded it and when; `later`: long after it happened; `verbeter`: the
    entry that is mended from here, 0 when that is not done here."""

    id: str
    wanneer: str
    soort_icoon: Icoon
    kop: str
    delen: tuple[RegistratieDeel, ...] = ()
    onder: str = ""
    niet_bevestigd: str = ""
    later: str = ""
    knoppen: tuple[Knop, ...] = ()
    verbeter: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LekRegel:
    """Something that was replaced on the sheet, by what, and how often ("3 keer")."""

    origineel: str
    door: str
    keer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWoord:
    """A word still to be judged; `voorstel` is what stands ready to replace it by."""

    woord: str
    hint: str = ""
    voorstel: str = "[weggelaten]"


@dataclass(frozen=True, slots=True, kw_only=True)
class LekStaat:
    """What was found, what is still open, what the user kept or replaced, and whether "anoniem" may be said."""

    gevonden: tuple[LekRegel, ...] = ()
    open_: tuple[OpenWoord, ...] = ()
    gelaten: tuple[str, ...] = ()
    vervangen_door_u: tuple[LekRegel, ...] = ()
    slot: Bericht


@dataclass(frozen=True, slots=True, kw_only=True)
class BladStuk:
    """A run of text on the sheet, spaces included."""

    soort: SoortStuk
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BladAlinea:
    """A heading (may be empty) and the paragraph under it; a newline in a run starts a new line."""

    kop: str
    stukken: tuple[BladStuk, ...]
