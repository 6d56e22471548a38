"""Rows for lists: a pure function of one folded casus. No state machine is ever built for a row.

Invariant: the same casus always gives the same rows; rebuilding the lists uses this very function.
"""

from __future__ import annotations

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.sorteernaam import sorteernaam

Rij = dict[str, object]


def rijen(casus: Casus) -> dict[str, list[Rij]]:
    """The rows of this casus per table; empty while it is not opened."""
    if not casus.bestaat:
        return {}
    openstaand = [v for v in casus.verzoeken.values() if v.open_]
    return {
        "casus_rij": [
            {
                "casus": casus.id,
                "kenmerk": casus.kenmerk,
                "naam": casus.kind.naam,
                "sorteernaam": sorteernaam(casus.kind.naam),
                "geboortedatum": casus.kind.geboortedatum,
                "status": "open",
                "bijgewerkt_seq": casus.laatste_seq,
                "samenvatting": {"verzoeken": len(casus.verzoeken), "open_verzoeken": len(openstaand)},
            }
        ],
        "verzoek_rij": [
            {
                "casus": casus.id,
                "verzoek": v.id,
                "kenmerk": casus.kenmerk,
                "verzoeker": v.verzoeker.organisatie,
                "ontvangen_op": v.ontvangen_op.van,
                "gewenst_op": v.gewenst_op,
                "verloop": v.verloop,
                "samenvatting": {"vragen": len(v.vragen), "beoordeeld": len(v.beoordelingen)},
            }
            for v in casus.verzoeken.values()
        ],
    }
