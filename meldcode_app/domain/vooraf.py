"""Whether an act says only afterwards that somebody was informed beforehand, in a new record or in a mended one.

Invariant: a new record and a correction that come to the same are treated the same; who is on record as told in time
already is not asked again.
"""

from __future__ import annotations

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.handelingen.informatieverzoek import Informeren
from meldcode_app.domain.handelingen.melding import MeldingInformeren
from meldcode_app.domain.kennisgeving import Kennisgeving
from meldcode_app.domain.tijd import Wanneer
from meldcode_app.domain.verbeteren import gewijzigde_velden

_MAAKT_VOORAF = frozenset({"wanneer", "gebeurd_op"})


def later_vooraf(casus: Casus, handeling: Handeling, oud: Gebeurtenis | None = None) -> tuple[str, ...]:
    """The persons this is about. `oud` is the entry, as it reads now, that the act would stand in the place of."""
    if not isinstance(handeling, Informeren | MeldingInformeren) or handeling.wanneer != "vooraf":
        return ()
    vertrek, seq, bestaand = _vertrek(casus, handeling)
    if vertrek is None or (oud is not None and not _maakt_later(oud, handeling, seq)):
        return ()
    weg = oud.seq if oud else handeling.vervangt
    op_tijd = {
        k.persoon
        for k in bestaand
        if k.seq != weg and not k.pas_later_vooraf(seq) and k.vooraf_aan(vertrek.laatste_dag, vertrek.tijd)
    }
    return tuple(p for p in handeling.personen if p not in op_tijd and _vooraf(handeling, p, vertrek))


def _vertrek(
    casus: Casus, handeling: Informeren | MeldingInformeren
) -> tuple[Wanneer | None, int, tuple[Kennisgeving, ...]]:
    """When the information left and in which entry, and the records there are; nothing while it has not left."""
    if isinstance(handeling, Informeren):
        verzoek = casus.verzoeken[handeling.verzoek]
        return verzoek.eerste_verstrekking, verzoek.vertrokken_seq, verzoek.kennisgevingen
    melding = casus.meldingen[handeling.melding]
    return (
        melding.gedaan.op if melding.gedaan else None,
        melding.gedaan.seq if melding.gedaan else 0,
        melding.kennisgevingen,
    )


def _maakt_later(oud: Gebeurtenis, nieuw: Handeling, vertrokken: int) -> bool:
    """An entry of before it left is late only when it was made to read so since; a later one was judged when it
    came."""
    if oud.seq > vertrokken:
        return False
    anders = _MAAKT_VOORAF.intersection(gewijzigde_velden(oud.handeling, nieuw))
    return bool(anders) or oud.verbeterd_in > vertrokken


def _vooraf(handeling: Informeren | MeldingInformeren, persoon: str, vertrek: Wanneer) -> bool:
    op = handeling.gebeurd_op
    k = Kennisgeving(persoon=persoon, wanneer="vooraf", gebeurd_op=op.laatste_dag, tijd=op.tijd)
    return k.vooraf_aan(vertrek.laatste_dag, vertrek.tijd)
