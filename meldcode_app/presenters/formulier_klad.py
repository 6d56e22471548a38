"""What was typed in forms and is not recorded yet, per form, with the motivations given beside it.

Invariants: text is kept exactly as typed; a form that was recorded leaves nothing behind; a draft of another day
keeps the day it was begun on where an empty day means that one, so "vandaag" never moves; a draft that cannot be read
is no draft.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Protocol, TypeVar

import msgspec
from msgspec import Struct, field

from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.presenters.behoeften import met
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.verbeter_labels import LABEL
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import MotiveringInvoer

Deel = TypeVar("Deel")
_ONZICHTBAAR = frozenset({"notitie"})
"""Fields no user sees: the id of the note a signal comes from."""
BESTANDEN = "bestanden"
"""A field of lines about files, each ending in the name."""


class Concepten(Protocol):
    """Where drafts are kept; the open vault is one."""

    def bewaar_concept(self, sleutel: str, inhoud: bytes) -> None:
        """Keep, in place of an earlier one."""

    def concept(self, sleutel: str) -> bytes | None:
        """The draft, or None."""

    def wis_concept(self, sleutel: str) -> None:
        """Wipe."""


class Klad(Struct):
    """Per form (`noodzaak:v3`) the texts by field, the motivations, those still being typed, and the day it began.

    `gezien` is how the fields looked to the user: label, and the words of what was chosen. It is for the day on which
    the form itself can not be made any more.
    """

    velden: dict[str, dict[str, str]] = field(default_factory=dict)
    motiveringen: dict[str, tuple[Motivering, ...]] = field(default_factory=dict)
    getypt: dict[str, tuple[MotiveringInvoer, ...]] = field(default_factory=dict)
    begonnen: dict[str, date] = field(default_factory=dict)
    gezien: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)

    @property
    def leeg(self) -> bool:
        """Whether nothing is waiting to be recorded."""
        return not self.velden and not self.motiveringen and not self.getypt

    @property
    def laatste(self) -> str:
        """The form typed in last, else one with only a motivation; empty when there is none."""
        return next(reversed(self.velden), "") or next(reversed({**self.motiveringen, **self.getypt}), "")

    def van(self, formulier: str) -> dict[str, str]:
        """The texts typed in this form."""
        return self.velden.get(formulier, {})

    def typ(self, formulier: str, veld: str, tekst: str, vandaag: date | None) -> None:
        """Keep what stands in a field now; the form typed in last stands last. Without `vandaag` no day is kept."""
        velden = self.velden.pop(formulier, {})
        self.velden[formulier] = {**velden, veld: tekst}
        if vandaag is not None:
            self.begonnen.setdefault(formulier, vandaag)

    def motiveer(self, formulier: str, nieuw: Motivering) -> None:
        """Keep a motivation in the place of what it answers again."""
        self.motiveringen[formulier] = met(self.motiveringen.get(formulier, ()), nieuw)
        self._typ_niet_meer(formulier, nieuw.code, nieuw.betreft[:1])

    def typ_motivering(self, formulier: str, invoer: MotiveringInvoer) -> None:
        """Keep a motivation as far as it was typed; an empty one is none."""
        self._typ_niet_meer(formulier, invoer.code, invoer.betreft[:1])
        if invoer.begonnen:
            self.getypt[formulier] = (*self.getypt.get(formulier, ()), invoer)

    def _typ_niet_meer(self, formulier: str, code: str, eerste: tuple[str, ...]) -> None:
        blijft = tuple(m for m in self.getypt.get(formulier, ()) if (m.code, m.betreft[:1]) != (code, eerste))
        if blijft:
            self.getypt[formulier] = blijft
        else:
            self.getypt.pop(formulier, None)

    def wis(self, formulier: str) -> None:
        """Forget a form: it was recorded, or thrown away by the user."""
        self.velden.pop(formulier, None)
        self.motiveringen.pop(formulier, None)
        self.getypt.pop(formulier, None)
        self.begonnen.pop(formulier, None)
        self.gezien.pop(formulier, None)

    def toonde(self, formulier: str, velden: Iterable[VeldStaat]) -> None:
        """Keep how the fields that hold something look now."""
        getypt = self.velden.get(formulier, {})
        self.gezien[formulier] = {
            v.code: (v.label, _in_woorden(v)) for v in velden if getypt.get(v.code, "").strip()
        }

    def in_woorden(self, formulier: str) -> tuple[str, ...]:
        """What was typed in a form as the user saw it: "label: text". Text of which the label is not known stands
        alone: it is never left out."""
        gezien = self.gezien.get(formulier, {})
        regels = []
        for veld, tekst in self.velden.get(formulier, {}).items():
            label, woorden = gezien.get(veld, (LABEL.get(veld, ""), ""))
            if veld == BESTANDEN:
                label, woorden = "Bestanden", ", ".join(r.rpartition("\t")[2] for r in tekst.splitlines())
            if tekst.strip() and veld not in _ONZICHTBAAR:
                regels.append(": ".join(deel for deel in (label.rstrip(":?"), woorden or tekst) if deel))
        return tuple(regels)

    def alleen(self, formulier: str) -> Klad:
        """What was typed in this one form."""
        return Klad(
            velden=_van(self.velden, formulier),
            motiveringen=_van(self.motiveringen, formulier),
            getypt=_van(self.getypt, formulier),
            begonnen=_van(self.begonnen, formulier),
            gezien=_van(self.gezien, formulier),
        )

    def ruil(self, ander: Klad) -> Klad:
        """Take in the forms of another draft; what was typed here in those comes out, so nothing is lost."""
        uit, terug = Klad(), {*ander.velden, *ander.motiveringen, *ander.getypt}
        _ruil(self.velden, ander.velden, uit.velden, terug)
        _ruil(self.motiveringen, ander.motiveringen, uit.motiveringen, terug)
        _ruil(self.getypt, ander.getypt, uit.getypt, terug)
        _ruil(self.begonnen, ander.begonnen, uit.begonnen, terug)
        _ruil(self.gezien, ander.gezien, uit.gezien, terug)
        return uit

    def neem_over(self, ander: Klad) -> bool:
        """Take the forms of another draft out of it, but those that hold other text here; False when none came."""
        hier = self.codes
        over = [c for c in ander.codes if c not in hier or self.alleen(c) == ander.alleen(c)]
        for code in over:
            self.ruil(ander.alleen(code))
            ander.wis(code)
        return bool(over)

    @property
    def codes(self) -> tuple[str, ...]:
        """Every form with something in it."""
        return tuple(dict.fromkeys((*self.velden, *self.motiveringen, *self.getypt)))

    def formulieren(self, werk: str) -> tuple[str, ...]:
        """The forms of one kind of act with something in them: `noodzaak` gives `noodzaak:v1`, `noodzaak:v3`."""
        alle = dict.fromkeys((*self.velden, *self.motiveringen))
        return tuple(f for f in alle if f == werk or f.startswith(f"{werk}:"))

    def naar_bytes(self) -> bytes:
        """As kept in the vault."""
        return msgspec.json.encode(self)


def _van(deel: Mapping[str, Deel], formulier: str) -> dict[str, Deel]:
    return {formulier: deel[formulier]} if formulier in deel else {}


def _ruil(
    hier: dict[str, Deel], daar: Mapping[str, Deel], uit: dict[str, Deel], formulieren: Collection[str]
) -> None:
    uit.update({k: hier.pop(k) for k in tuple(hier) if k in formulieren})
    hier.update(daar)


def _in_woorden(v: VeldStaat) -> str:
    """The words of what was chosen; empty for a field in which one types."""
    gekozen = set(v.waarde.split()) if v.soort == "vinkjes" else {v.waarde}
    return ", ".join(keuze.tekst for keuze in v.keuzes if keuze.code in gekozen)


def lees(inhoud: bytes | None) -> Klad:
    """The draft to the letter; an empty one when there is none, or none that can be read."""
    if inhoud is None:
        return Klad()
    try:
        return msgspec.json.decode(inhoud, type=Klad)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return Klad()


def uit_bytes(inhoud: bytes | None, vandaag: date) -> Klad:
    """The draft as it was; an empty one when there is none. The day of an older draft is written out."""
    klad = lees(inhoud)
    for formulier, dag in klad.begonnen.items():
        if dag != vandaag and not klad.van(formulier).get("wanneer", "").strip():
            klad.velden.setdefault(formulier, {})["wanneer"] = toon(dag, kort=True)
    return klad
