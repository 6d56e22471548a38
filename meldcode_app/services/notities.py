"""Placing a quick note: what is an act of the vault becomes one of the casus too, in one go.

Invariants: a note placed as `aanvulling` always stands in its casus, literally and on the day it was about; what is
recorded of a `signaal` is not decided here, the page of the meldcode does that and hands both acts over together.
"""

from __future__ import annotations

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.handelingen.notitie import Aantekenen, NotitiePlaatsen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.services.registreren import lees_casus, lees_notities
from meldcode_app.storage.kluis import Kluis

Samen = tuple[tuple[str, AlleHandelingen], ...]
"""Acts of one click, each with the casus id it stands under."""


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
