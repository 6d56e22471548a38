"""Rows for lists: a pure function of one folded casus. No state machine is ever built for a row.

Invariant: the same casus always gives the same rows; rebuilding the lists uses this very function.
"""

from __future__ import annotations

from meldcode_app.domain.casus import Casus

TUSSENVOEGSELS = frozenset(
    {"van", "de", "der", "den", "het", "'t", "ter", "ten", "te", "von", "el", "al", "ben", "la"}
)

Rij = dict[str, object]


def sorteernaam(naam: str) -> str:
    """A folded key for sorting names: surname first, tussenvoegsel last ("Anna van der Berg" under "berg")."""
    woorden = naam.casefold().split()
    if len(woorden) < 2:
        return " ".join(woorden)
    voornaam, rest = woorden[0], woorden[1:]
    tussen = [woord for woord in rest if woord in TUSSENVOEGSELS]
    achter = [woord for woord in rest if woord not in TUSSENVOEGSELS]
    return " ".join([*achter, voornaam, *tussen])


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
