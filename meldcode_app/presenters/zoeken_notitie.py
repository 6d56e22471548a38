"""A quick note that was found: what became of it, and where it can be read now.

Invariant: no note that is found leads nowhere: it waits on the Werklijst, stands in a casus, or is read in full here.
"""

from __future__ import annotations

from collections.abc import Iterable

from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.notitie import NotitieAfhandelen, NotitieMaken, NotitiePlaatsen
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.services.zoeken import Treffer


def plaats(treffer: Treffer) -> str:
    """What stands where other hits name their casus."""
    match treffer.afloop:
        case None:
            return "Nog zonder casus"
        case NotitiePlaatsen(casus=casus):
            return "In een casus geplaatst" if casus else "Elders geplaatst"
        case NotitieAfhandelen():
            return "Niet meer nodig"


def casus_van(treffer: Treffer) -> str:
    """The id of the casus it was placed in; empty when it was not."""
    return treffer.afloop.casus if isinstance(treffer.afloop, NotitiePlaatsen) else ""


def regel_van(treffer: Treffer, tijdlijn: Iterable[Gebeurtenis]) -> int:
    """The entry of that casus that was made of it; 0 when there is none."""
    gemaakt = treffer.gebeurtenis.handeling
    notitie = gemaakt.notitie if isinstance(gemaakt, NotitieMaken) else ""
    for g in tijdlijn:
        if notitie in {getattr(g.handeling, veld, None) for veld in ("notitie", "uit_notitie")}:
            return g.seq
    return 0


def voluit(treffer: Treffer) -> Bericht:
    """All of it, where no page shows it any more."""
    reden = treffer.afloop.reden if isinstance(treffer.afloop, NotitieAfhandelen) else ""
    return Bericht(
        titel="Deze notitie staat niet meer op uw werklijst. Er stond:",
        tekst=treffer.teksten[0],
        doe=f"Waarom zij niet meer nodig was: {reden}" if reden else "",
        soort="uitleg",
    )
