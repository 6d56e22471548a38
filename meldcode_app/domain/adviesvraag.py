"""A question for advice to Veilig Thuis as the journal tells it (domain 1.9 and 7.3).

Invariants: every sheet, call, advice and own weighing stays listed; advice and own weighing stand apart, and a
weighing belongs to the advice it came after: newer advice asks to be weighed anew.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from meldcode_app.domain.handelingen import adviesvraag as h
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.tijd import Wanneer


class Blad(Struct, frozen=True, kw_only=True):
    """One sheet that was made: `document` is the sha-256 of its exact bytes, `bewerkbaar` of the editable copy."""

    document: str
    bewerkbaar: str = ""
    anoniem: bool
    op: date
    seq: int


class Gesteld(Struct, frozen=True, kw_only=True):
    """One time the question was put to Veilig Thuis."""

    op: Wanneer
    regio: str
    via: str
    medewerker: str
    seq: int


class Weging(Struct, frozen=True, kw_only=True):
    """What the professional does with the advice: `inhoud` is the act itself."""

    inhoud: h.AdviesWegen
    seq: int


class Advies(Struct, frozen=True, kw_only=True):
    """What Veilig Thuis advised, and by whom."""

    op: Wanneer
    regio: str
    via: str
    medewerker: str
    nummer: str
    advies: str
    strekking: Literal["", "melden", "niet_melden", "eerst_iets_anders"]
    seq: int


class Adviesvraag(Struct, frozen=True, kw_only=True):
    """One question for advice as it stands."""

    id: str
    doorloop: str
    begonnen_op: Wanneer
    door: str
    configuratie: tuple[str, ...] = ()
    tekst: h.Adviestekst = h.Adviestekst()
    oordelen: tuple[h.WoordOordeel, ...] = ()
    bladen: tuple[Blad, ...] = ()
    gesteld: tuple[Gesteld, ...] = ()
    adviezen: tuple[Advies, ...] = ()
    wegingen: tuple[Weging, ...] = ()
    aanvullingen: tuple[h.AdviesvraagAanvullen, ...] = ()
    motiveringen: tuple[Motivering, ...] = ()
    laatste_seq: int = 0

    @property
    def staat(self) -> str:
        """advies_concept, geanonimiseerd, gesteld, advies_bekend, eigen_besluit or advies_afgesloten."""
        return next(staat for staat in ADVIES_STATEN if staat in self.configuratie)

    @property
    def advies(self) -> Advies | None:
        """The newest advice."""
        return self.adviezen[-1] if self.adviezen else None

    @property
    def gesteld_regio(self) -> str:
        """The region it was put to last; empty while unknown."""
        return self.gesteld[-1].regio if self.gesteld else ""

    def weging_van(self, advies: Advies) -> h.AdviesWegen | None:
        """The newest own weighing of this advice: recorded after it and before the next one; None without any."""
        volgende = min((v.seq for v in self.adviezen if v.seq > advies.seq), default=None)
        eigen = [
            w.inhoud for w in self.wegingen if w.seq > advies.seq and (volgende is None or w.seq < volgende)
        ]
        return eigen[-1] if eigen else None

    @property
    def weging(self) -> h.AdviesWegen | None:
        """The own weighing of the newest advice; None while that waits."""
        return self.weging_van(self.advies) if self.advies else None

    @property
    def contactdagen(self) -> tuple[date, ...]:
        """The days on which Veilig Thuis was spoken to."""
        momenten = (*(g.op for g in self.gesteld), *(a.op for a in self.adviezen))
        return tuple(op.laatste_dag for op in momenten)

    @property
    def contact_op(self) -> date | None:
        """The first of these days; None while that did not happen."""
        return min(self.contactdagen, default=None)


ADVIES_STATEN = (
    "advies_concept", "geanonimiseerd", "gesteld", "advies_bekend", "eigen_besluit", "advies_afgesloten"
)  # fmt: skip
