"""What a letter says of an attachment that was withdrawn after it was settled: the letter stays, so the row beside it
tells.

Invariants: "daarna" goes by when it was recorded, so the day beside it is that of recording, with the reason as it was
written; whether it had gone along is told apart.
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
            weg, vast = bijlage.ingetrokken, bijlage.ingetrokken_geregistreerd_op
            if weg is None or vast is None or not bijlage.gold_bij(versie.seq):
                continue
            op = f"ingetrokken op {dag_jaar(vast.astimezone().date())}: {met_punt(weg.reden)}"
            naam, nummer = f"bijlage '{bijlage.naam}'", versie.nummer
            yield Gemis(versie.seq, nummer, bijlage.id, f"Deze brief noemt de {naam}. Die is daarna {op}")
            for v in verstuurd:
                ging = (
                    "ging mee. Die is daarna" if bijlage.gold_bij(v.seq) else "ging niet mee. Die was toen al"
                )
                yield Gemis(v.seq, nummer, bijlage.id, f"De {naam} {ging} {op}")
