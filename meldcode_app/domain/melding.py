"""A melding to Veilig Thuis as the journal tells it (domain 1.8, 1.9 and 7.4).

Invariants: what was reported stays as it was; informing is one record per person; terms are those of Veilig Thuis.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meldcode_app.domain.handelingen import melding as h
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.kennisgeving import Kennisgeving, Vertrek
from meldcode_app.domain.tijd import Wanneer


class Gedaan(Struct, frozen=True, kw_only=True):
    """That Veilig Thuis was told: when, how, whom, under which number; in an emergency what was said."""

    op: Wanneer
    via: str
    regio: str
    medewerker: str
    nummer: str
    afspraken: str
    spoed: bool
    inhoud: str
    seq: int


class Bericht(Struct, frozen=True, kw_only=True):
    """One answer of Veilig Thuis, or that none came."""

    bericht: str
    tekst: str
    op: date
    seq: int


class Melding(Struct, frozen=True, kw_only=True):
    """One melding as it stands."""

    id: str
    doorloop: str
    begonnen_op: Wanneer
    door: str
    adviesvraag: str = ""
    eerdere: str = ""
    configuratie: tuple[str, ...] = ()
    feiten: h.MeldingFeiten | None = None
    kennisgevingen: tuple[Kennisgeving, ...] = ()
    gedaan: Gedaan | None = None
    berichten: tuple[Bericht, ...] = ()
    aanvullingen: tuple[h.MeldingAanvullen, ...] = ()
    motiveringen: tuple[Motivering, ...] = ()
    laatste_seq: int = 0

    @property
    def verloop(self) -> str:
        """melding_concept, gedaan or melding_ingetrokken."""
        return next(s for s in MELDING_STATEN if s in self.configuratie)

    def deel(self, naam: str) -> str:
        """State of a part ("informeren", "feiten"): open, gereed or overgeslagen."""
        return next(
            s for s in ("open", "gereed", "overgeslagen") if f"melding_{naam}_{s}" in self.configuratie
        )

    @property
    def vertrek(self) -> Vertrek | None:
        """When Veilig Thuis was told, and in which entry that was recorded."""
        return Vertrek(op=self.gedaan.op, seq=self.gedaan.seq) if self.gedaan else None

    def kennisgevingen_van(self, persoon: str) -> tuple[Kennisgeving, ...]:
        """All records of informing this person, oldest first."""
        return tuple(k for k in self.kennisgevingen if k.persoon == persoon)


MELDING_STATEN = ("melding_concept", "gedaan", "melding_ingetrokken")
