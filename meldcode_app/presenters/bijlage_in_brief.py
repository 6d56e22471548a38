"""What a letter says of an attachment that was withdrawn after it was settled: the letter stays, so the row beside it
tells.

Invariant: day and reason of the withdrawal are shown as they were recorded; whether it had gone along is told apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.presenters.nederlands import dag_jaar, met_punt


@dataclass(frozen=True)
class Gemis:
    """What the entry `seq`, which settled or provided a letter, says of one attachment now."""

    seq: int
    versie: int
    bijlage: str
    zin: str


def ingetrokken_uit_brief(casus: Casus, verzoek: Informatieverzoek) -> Iterator[Gemis]:
    """Per letter and attachment first what settling it says, then what each time it was provided says."""
    for versie in verzoek.versies:
        verstuurd = [v for v in verzoek.verstrekkingen if v.document and v.versie == versie.nummer]
        for bijlage in (casus.bijlagen[id_] for id_ in versie.bijlagen if id_ in casus.bijlagen):
            weg = bijlage.ingetrokken
            if weg is None or not bijlage.gold_bij(versie.seq):
                continue
            op = f"ingetrokken op {dag_jaar(weg.gebeurd_op.laatste_dag)}: {met_punt(weg.reden)}"
            naam, nummer = f"bijlage '{bijlage.naam}'", versie.nummer
            yield Gemis(versie.seq, nummer, bijlage.id, f"Deze brief noemt de {naam}. Die is daarna {op}")
            for v in verstuurd:
                ging = (
                    "ging mee. Die is daarna" if bijlage.gold_bij(v.seq) else "ging niet mee. Die was toen al"
                )
                yield Gemis(v.seq, nummer, bijlage.id, f"De {naam} {ging} {op}")
