"""Who may look into a colleague's meldcode within the own organisation (domain 2.2).

Invariants: kept by the program, not by encryption; whoever is not in this list sees only that a colleague is
involved; a function counts by its words, because a small school gives one person two of them.
"""

from __future__ import annotations

import re

from meldcode_app.domain.casus import Casus, Inrichting, doorloop_van
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.ongeldig import OngeldigeHandeling

AANDACHTSFUNCTIONARIS = "aandachtsfunctionaris"
_ONTKENT = frozenset({"geen", "niet"})
"""Before a function: whoever is called so does not have it."""


def mag_inzien(doorloop: Doorloop, inrichting: Inrichting) -> bool:
    """Whether the user of this vault may see what is in this meldcode."""
    gebruiker = inrichting.gebruiker
    return gebruiker is not None and (gebruiker.id in inzage(doorloop) or ziet_alles(inrichting))


def eis_inzage(casus: Casus, inrichting: Inrichting, handeling: AlleHandelingen) -> None:
    """Who may not read an entry cannot mend it. Raises OngeldigeHandeling. `inrichting` is that of now: whose vault it
    was on the day of the entry says nothing of who reads today."""
    doorloop = (
        casus.doorlopen.get(doorloop_van(casus, handeling)) if isinstance(handeling, Verbeteren) else None
    )
    if doorloop is not None and not mag_inzien(doorloop, inrichting):
        raise OngeldigeHandeling(
            "Deze regel hoort bij de meldcode van een collega. U kunt hem niet lezen en dus niet verbeteren.",
            "Er is niets vastgelegd.",
            "Vraag de collega van wie deze meldcode is om het te verbeteren.",
            veld="verbetert",
        )


def inzage(doorloop: Doorloop) -> frozenset[str]:
    """The colleagues whose own it is: its professional, who began it or typed in it, whom it was handed over to."""
    overgedragen_aan = {doorloop.overdracht.opvolger} if doorloop.overdracht else set()
    getypt_door = {r.door for r in doorloop.namens}
    return frozenset({doorloop.professional, doorloop.begonnen_door, *getypt_door, *overgedragen_aan} - {""})


def kijker(inrichting: Inrichting) -> str | None:
    """Whose meldcodes a list shows; None for whoever may see all of them."""
    if ziet_alles(inrichting):
        return None
    return inrichting.gebruiker.id if inrichting.gebruiker else ""


def ziet_alles(inrichting: Inrichting) -> bool:
    """Whether the user may see every meldcode: the aandachtsfunctionaris, and who decides according to the school's
    own meldcode."""
    if inrichting.gebruiker is None:
        return False
    functie = _woorden(inrichting.gebruiker.functie)
    beslist = _woorden(inrichting.beslissende_functie)
    return _staat_in([AANDACHTSFUNCTIONARIS], functie) or _staat_in(beslist, functie)


def _woorden(functie: str) -> list[str]:
    """Whole words, so that "ib" is not in "bibliothecaris"; one with a hyphen is another word: "adjunct-directeur"."""
    return re.findall(r"[\w-]+", functie.casefold())


def _staat_in(gezocht: list[str], functie: list[str]) -> bool:
    """Whether these words stand there one after the other, and are not said not to be so."""
    lang = len(gezocht)
    return bool(gezocht) and any(
        functie[plek : plek + lang] == gezocht and not _ONTKENT.intersection(functie[max(plek - 1, 0) : plek])
        for plek in range(len(functie))
    )
