"""Whether somebody decides in the function that decides here, as far as the vault knows (domain 7.0, G-4).

Invariant: never a proof of who somebody is: a function that was typed is believed, unless the vault itself knows this
name in another function only.
"""

from __future__ import annotations

import re

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen.basis import Beslisser


def is_bevoegd(casus: Casus, inrichting: Inrichting, wie: Beslisser | None) -> bool:
    """Whether `wie` is named and decides in the appointed function; any function does while none is appointed."""
    functie = inrichting.beslissende_functie.casefold().strip()
    if not functie:
        return True
    return (
        wie is not None
        and bool(wie.naam.strip())
        and wie.functie.casefold().strip() == functie
        and not _heeft_andere_functie(casus, inrichting, wie)
    )


def _heeft_andere_functie(casus: Casus, inrichting: Inrichting, wie: Beslisser) -> bool:
    """Whether the vault itself knows this person, and never in the function that decides."""
    gebruiker = (inrichting.gebruiker,) if inrichting.gebruiker else ()
    functies = [
        _functies(d.functie)
        for d in (*gebruiker, *casus.eigen_deelnemers.values())
        if d.naam.casefold().split() == wie.naam.casefold().split()
    ]
    gezocht = inrichting.beslissende_functie.casefold().strip()
    return bool(functies) and not any(gezocht in eigen for eigen in functies)


def _functies(functie: str) -> set[str]:
    """The functions somebody has: a small school gives one person two of them ("directeur en leerkracht")."""
    return {deel.strip() for deel in re.split(r",|/| en |;", functie.casefold())}
