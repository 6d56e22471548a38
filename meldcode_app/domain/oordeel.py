"""The words in which an act is judged, shared by requests and the meldcode.

Invariants: pure; a proposed act is folded without its motivations, so nothing answers itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.basis import Motivering as MotiveringInvoer
from workflows.basis import Motivering, Reden


@dataclass(frozen=True)
class Beoordeling:
    """All reasons, those that still stand in the way, and where the machine would be after the act."""

    redenen: tuple[Reden, ...]
    open_redenen: tuple[Reden, ...]
    configuratie: tuple[str, ...] = ()
    definitie: str = ""

    @property
    def kan(self) -> bool:
        """Whether the act can be recorded as it is."""
        return not self.open_redenen


def proef(
    casus: Casus, handeling: AlleHandelingen, configuratie: tuple[str, ...] = (), definitie: str = ""
) -> Gebeurtenis:
    """The entry this act would be, without its motivations."""
    return Gebeurtenis(
        seq=casus.laatste_seq + 1,
        casus=casus.id,
        soort=handeling.soort,
        handeling_id="",
        geregistreerd_op=datetime.min.replace(tzinfo=UTC),
        configuratie=configuratie,
        definitie=definitie,
        inhoud=Inhoud(handeling=replace(handeling, motiveringen=())),
    )


def uitgeschreven(motiveringen: Iterable[MotiveringInvoer]) -> tuple[Motivering, ...]:
    """One per person or item, however many shared a ground and a text (G-11)."""
    return tuple(
        Motivering(m.code, betreft, m.grond, m.tekst, len(m.pogingen))
        for m in motiveringen
        for betreft in (m.betreft or ("",))
    )


def blijvend(motiveringen: Iterable[MotiveringInvoer], codes: frozenset[str]) -> tuple[Motivering, ...]:
    """Those that were answered earlier and stay answered."""
    return tuple(m for m in uitgeschreven(motiveringen) if m.code in codes)
