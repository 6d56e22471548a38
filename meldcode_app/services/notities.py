"""Placing a quick note: what is an act of the vault becomes one of the casus too, in one go.

Invariants: a note placed as `aanvulling` always stands in its casus, literally and on the day it was about; a signal
that comes from a note places that note in the same transaction; what is in the signal is decided on its page.
"""

from __future__ import annotations

from datetime import date

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.handelingen.meldcode import SignaalVastleggen
from meldcode_app.domain.handelingen.notitie import Aantekenen, NotitiePlaatsen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.tijd import op
from meldcode_app.services.registreren import lees_casus, lees_notities
from meldcode_app.storage.kluis import Kluis

Samen = tuple[tuple[str, AlleHandelingen], ...]
"""Acts of one click, each with the casus id it stands under."""


def met_notitie(kluis: Kluis, casus_id: str, handeling: AlleHandelingen, vandaag: date) -> Samen:
    """The acts that go together with this one because a note is placed by it; none when none is.

    A note that was placed or settled meanwhile takes nothing away from the signal.
    """
    if isinstance(handeling, NotitiePlaatsen):
        return plaatsing(kluis, handeling)
    if not isinstance(handeling, SignaalVastleggen) or not handeling.uit_notitie:
        return ()
    if handeling.uit_notitie not in {n.id for n in lees_notities(kluis).open_}:
        return ()
    plaatsen = NotitiePlaatsen(
        gebeurd_op=op(vandaag),
        door=handeling.door,
        notitie=handeling.uit_notitie,
        casus=casus_id,
        als="signaal",
    )
    return ((KLUIS, plaatsen), (casus_id, handeling))


def plaatsing(kluis: Kluis, handeling: NotitiePlaatsen, opening: CasusOpenen | None = None) -> Samen:
    """The acts that place a note; with an `opening` the casus is made first. Raises OngeldigeHandeling.

    The motivations of the act go along with each: what was not asked there is not recorded there.
    """
    samen: list[tuple[str, AlleHandelingen]] = []
    if opening is not None:
        samen.append((handeling.casus, opening))
    elif handeling.als != "anders" and not lees_casus(kluis, handeling.casus).bestaat:
        raise OngeldigeHandeling(
            "Er is nog geen casus gekozen voor deze notitie.",
            "Er is niets vastgelegd; de notitie staat nog op uw Werklijst.",
            "Kies een casus, of maak er een met een voornaam.",
            veld="casus",
        )
    notitie = lees_notities(kluis).alle.get(handeling.notitie)
    if handeling.als == "aanvulling" and notitie is not None:
        aantekening = Aantekenen(
            gebeurd_op=notitie.gemaakt_op,
            door=handeling.door,
            namens=handeling.namens,
            motiveringen=handeling.motiveringen,
            tekst=notitie.tekst,
            notitie=notitie.id,
        )
        samen.append((handeling.casus, aantekening))
    return (*samen, (KLUIS, handeling))
