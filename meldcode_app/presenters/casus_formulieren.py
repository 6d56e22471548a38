"""Every form of the casus page by its code: what a draft and a button call it.

Invariant: a code whose subject is gone makes no form, so an old draft never stops the page.
"""

from __future__ import annotations

from meldcode_app.presenters import casus_banen, casus_deelnemers, casus_gezin, casus_maatregel, verbeteren
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.services.dossier import Dossier

_KAARTEN = {
    "gezin": casus_gezin.formulier,
    "maatregel": casus_maatregel.formulier,
    "eigen": casus_deelnemers.formulier_eigen,
    "deelnemer": casus_deelnemers.formulier_ander,
}
DELEN = ("doorloop", *_KAARTEN, verbeteren.VERBETER)
"""The kinds of forms, in the order in which a draft is told."""


def formulier(dossier: Dossier, casus_id: str, code: str) -> Formulier | None:
    """The form of a code ("gezin:nieuw", "verbeter:12"); None when there is none (any more)."""
    deel, _, item = code.partition(":")
    casus, inrichting, vandaag = dossier.casus(casus_id), dossier.inrichting(), dossier.vandaag()
    door = inrichting.gebruiker.id if inrichting.gebruiker else ""
    if deel == verbeteren.VERBETER:
        return verbeteren.formulier_bij(dossier, casus_id, int(item), door) if item.isdecimal() else None
    if deel == "doorloop":
        return casus_banen.formulier_doorloop(casus, inrichting, door, vandaag)
    maak = _KAARTEN.get(deel)
    return maak(casus, "" if item == "nieuw" else item, door, vandaag) if maak else None
