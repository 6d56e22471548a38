"""What every form of a meldcode shares: the facts around it, whose it is, and pieces that are more than a field.

Invariants: of whom an entry is stands on every form, apart from who types (G-12); a form stays data, so a view knows
no step and no rule.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen.basis import Poging
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.meldcode_contact import adviesvragen_van, meldingen_van
from meldcode_app.domain.melding import Melding
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer, Tekst, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.informatieverzoek_noodzaak import pak_uit
from meldcode_app.presenters.wanneer import DatumNietGelezen, lees_dag
from meldcode_app.presenters.weergave import Keuze, PogingInvoer

NAMENS = "namens"
UITSPRAKEN = "uitspraken"
POGINGEN = "pogingen"


@dataclass(frozen=True)
class Omgeving:
    """One walk with everything around it, on one day. Not `begonnen`: it begins with the first act recorded in it."""

    casus: Casus
    inrichting: Inrichting
    doorloop: Doorloop
    vandaag: date
    begonnen: bool = True

    @property
    def door(self) -> str:
        """Who types."""
        return self.inrichting.gebruiker.id if self.inrichting.gebruiker else self.doorloop.professional

    @property
    def eigen(self) -> bool:
        """Whether this is the user's own meldcode."""
        return self.doorloop.professional == self.door

    def naam(self, id_: str) -> str:
        """How a sentence calls a person or professional."""
        gebruiker = self.inrichting.gebruiker
        if gebruiker is not None and gebruiker.id == id_ and id_ not in self.casus.eigen_deelnemers:
            return gebruiker.naam
        return self.casus.noem(id_)

    def vast(self, i: Invoer) -> dict[str, Any]:
        """What every act of this walk carries: when, who typed, for whom, and which walk."""
        return {
            "gebeurd_op": i.wanneer(),
            "door": self.door,
            "namens": i.tekst(NAMENS),
            "doorloop": self.doorloop.id,
        }

    @property
    def adviesvragen(self) -> tuple[Adviesvraag, ...]:
        """The questions for advice of this walk, oldest first."""
        return adviesvragen_van(self.casus, self.doorloop.id)

    @property
    def meldingen(self) -> tuple[Melding, ...]:
        """The meldingen of this walk, oldest first."""
        return meldingen_van(self.casus, self.doorloop.id)

    @property
    def collegas(self) -> tuple[str, ...]:
        """Ids of own colleagues other than who types, the professional of this walk first."""
        van = [self.doorloop.professional, *self.casus.eigen_deelnemers]
        return tuple(id_ for id_ in dict.fromkeys(van) if id_ != self.door)


@dataclass(frozen=True)
class MeldcodeFormulier(Formulier):
    """A form of a step. `onder` are the fields that stand under the pieces; `zelf` the reasons its own fields answer,
    so the panel asks no text for them. `eist` are the choices without which there is no act to weigh."""

    met_inhoud: Callable[[Invoer], bool] = lambda _: False
    met_pogingen: Callable[[Invoer], bool] = lambda _: False
    onder: frozenset[str] = field(default_factory=frozenset)
    zelf: frozenset[str] = field(default_factory=frozenset)
    eist: frozenset[str] = field(default_factory=frozenset)
    sub: str = ""


def van_wie_veld(o: Omgeving, i: Invoer) -> tuple[VeldStaat, ...]:
    """Whose entry this is; nothing to choose while there is no colleague."""
    if not o.collegas:
        return ()
    keuzes = (
        Keuze(code="", tekst="Van uzelf"),
        *(Keuze(code=id_, tekst=f"Namens {o.naam(id_)}") for id_ in o.collegas),
    )
    ander = i.tekst(NAMENS)
    hint = f"{o.naam(ander)} bevestigt dit later." if ander else ""
    return (veld(i, NAMENS, "keuze", "Van wie is dit?", keuzes=keuzes, breedte="derde", hint=hint),)


def slot(o: Omgeving, i: Invoer, label: str = "Wanneer?") -> tuple[VeldStaat, ...]:
    """When it happened and whose it is: the last fields of a form."""
    return (wanneer_veld(i, label), *van_wie_veld(o, i))


def begin(o: Omgeving, velden: Tekst | None = None) -> Tekst:
    """What a form starts with. In a colleague's meldcode an entry is theirs unless the user says otherwise."""
    return {NAMENS: "" if o.eigen else o.doorloop.professional, **(velden or {})}


def uitspraken(i: Invoer) -> tuple[Uitspraak, ...]:
    """Words of others as the act carries them."""
    return tuple(
        Uitspraak(tekst=u.tekst, bron=u.bron.strip()) for u in pak_uit(i.tekst(UITSPRAKEN)) if u.tekst.strip()
    )


def pak_pogingen_in(pogingen: Iterable[PogingInvoer]) -> str:
    """Attempts as one text, to keep with the other fields; nothing for none."""
    rijen = [[p.dag, p.wijze, p.uitkomst] for p in pogingen if p.dag or p.wijze or p.uitkomst]
    return json.dumps(rijen, ensure_ascii=False) if rijen else ""


def pak_pogingen_uit(tekst: str) -> tuple[PogingInvoer, ...]:
    """The attempts of `pak_pogingen_in`."""
    return tuple(PogingInvoer(dag=d, wijze=w, uitkomst=u) for d, w, u in json.loads(tekst)) if tekst else ()


def pogingen(i: Invoer) -> tuple[Poging, ...]:
    """Attempts as the act carries them; a day that cannot be read is an error of this piece."""
    gelezen = []
    for p in pak_pogingen_uit(i.tekst(POGINGEN)):
        if not (p.dag.strip() and p.wijze.strip()):
            continue
        try:
            dag = lees_dag(p.dag, i.vandaag)
        except DatumNietGelezen as fout:
            i.fouten[POGINGEN] = fout.zin
            continue
        gelezen.append(Poging(dag=dag, wijze=p.wijze.strip(), uitkomst=p.uitkomst.strip()))
    return tuple(gelezen)
