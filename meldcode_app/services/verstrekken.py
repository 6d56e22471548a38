"""What the program fills in when something leaves the house: which bytes, and to whom unless the user said otherwise.

Invariant: what the user typed is never replaced; an act about a request that is not there comes back as it was.
"""

from __future__ import annotations

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.informatieverzoek import MondelingVerstrekken, Verstrekken


def met_document(casus: Casus, handeling: Verstrekken) -> Verstrekken:
    """Sending, with the exact letter that was settled last and the requester as its address."""
    verzoek = casus.verzoeken.get(handeling.verzoek)
    versie = verzoek.laatste_versie if verzoek else None
    if verzoek is None or versie is None:
        return handeling
    return replace(
        handeling,
        document=versie.document,
        geadresseerde=handeling.geadresseerde or verzoek.verzoeker.organisatie,
        ter_attentie_van=handeling.ter_attentie_van or verzoek.verzoeker.naam,
    )


def met_vrager(casus: Casus, handeling: MondelingVerstrekken) -> MondelingVerstrekken:
    """Telling, with the requester as who was told."""
    verzoek = casus.verzoeken.get(handeling.verzoek)
    if verzoek is None:
        return handeling
    return replace(
        handeling,
        geadresseerde=handeling.geadresseerde or verzoek.verzoeker.organisatie,
        aan=handeling.aan or verzoek.verzoeker.naam,
    )
