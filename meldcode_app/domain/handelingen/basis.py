"""What every act carries, whoever does it and wherever it is typed (domain 7.0: G-4, G-8, G-9, G-11, G-12).

Invariants: an act is immutable; required are only who typed it, when it happened and its one subject.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain.tijd import Wanneer


def soortnaam(klasse: str) -> str:
    """The tag of an act: `KaderVaststellen` becomes `kader_vaststellen`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", klasse).lower()


class Poging(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One attempt to reach somebody (ground U7 asks at least a date and a way)."""

    dag: date
    wijze: str
    uitkomst: str = ""


class Motivering(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A ground and a text that open a reason; several persons or items may share one (G-11).

    For a reason of class LET_OP the ground is `gezien` and the text may stay empty.
    An empty `betreft` belongs to a reason about nobody in particular.
    """

    code: str
    grond: str
    tekst: str = ""
    betreft: tuple[str, ...] = ()
    pogingen: tuple[Poging, ...] = ()


def motiveringen_per_persoon(
    motiveringen: tuple[Motivering, ...], personen: tuple[str, ...]
) -> tuple[tuple[Motivering, ...], ...]:
    """What belongs to each person's own record (G-11); what names nobody of them stays with the first."""
    eerste, *_ = (*personen, "")

    def hoort_bij(persoon: str, genoemd: str) -> bool:
        return genoemd == persoon or (persoon == eerste and genoemd not in personen)

    per_persoon = []
    for persoon in personen:
        eigen = []
        for m in motiveringen:
            namen = tuple(naam for naam in m.betreft if hoort_bij(persoon, naam))
            if namen or not m.betreft:
                eigen.append(replace(m, betreft=namen))
        per_persoon.append(tuple(eigen))
    return tuple(per_persoon)


class Beslisser(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who decided, in which function: kept apart from who typed (G-4)."""

    naam: str
    functie: str


class Handeling(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="soort", tag=soortnaam
):
    """Base of all acts. `door` is the id of the EigenDeelnemer who typed; `namens` another own colleague."""

    gebeurd_op: Wanneer
    door: str
    namens: str = ""
    besloten_door: Beslisser | None = None
    motiveringen: tuple[Motivering, ...] = ()

    @property
    def soort(self) -> str:
        """The tag under which the journal, a scenario file and the code know this act."""
        return soortnaam(type(self).__name__)

    def gesplitst(self) -> tuple[Handeling, ...]:
        """One act may be several events: one per person spoken of (architecture 4)."""
        return (self,)
