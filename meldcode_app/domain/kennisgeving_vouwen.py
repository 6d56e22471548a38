"""How the act of informing becomes records, the same for a request and for a melding (G-11).

Invariants: one record per person; what is mended stays where it was and names what mends it.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.informatieverzoek import Informeren
from meldcode_app.domain.handelingen.melding import MeldingInformeren
from meldcode_app.domain.kennisgeving import Kennisgeving


def met_geinformeerd(
    bestaand: Iterable[Kennisgeving], handeling: Informeren | MeldingInformeren, g: Gebeurtenis
) -> tuple[Kennisgeving, ...]:
    """The records with those of this act behind them."""
    oude = (_verbeterd(k, handeling, g.seq) for k in bestaand)
    nieuwe = (_kennisgeving(persoon, handeling, g) for persoon in handeling.personen)
    return (*oude, *nieuwe)


def _verbeterd(k: Kennisgeving, handeling: Informeren | MeldingInformeren, seq: int) -> Kennisgeving:
    mijn = k.seq == handeling.vervangt and k.persoon in handeling.personen
    return replace(k, verbeterd_door=seq) if mijn else k


def _kennisgeving(persoon: str, handeling: Informeren | MeldingInformeren, g: Gebeurtenis) -> Kennisgeving:
    return Kennisgeving(
        persoon=persoon,
        wanneer=handeling.wanneer,
        op=handeling.gebeurd_op,
        wijze=handeling.wijze,
        door=handeling.namens or handeling.door,
        reactie=handeling.reactie,
        bezwaar=handeling.bezwaar,
        seq=g.seq,
        vervangt=handeling.vervangt,
        verbeterd_in=g.verbeterd_in,
        vastgelegd_in=g.moment_in or g.seq,
        vastgelegd_op=g.moment_op or g.geregistreerd_op,
    )
