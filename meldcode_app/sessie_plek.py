"""Where the user is in an open vault, in opaque ids and codes only: kept in memory while locked, to come back to."""

from __future__ import annotations

from dataclasses import dataclass

SECTIES = {
    "werklijst": "werklijst",
    "casussen": "casussen",
    "casus": "casussen",
    "meldcode": "casussen",
    "adviesvraag": "casussen",
    "melding": "casussen",
    "bijlage": "casussen",
    "bijlage_nieuw": "casussen",
    "verzoeken": "verzoeken",
    "verzoek": "verzoeken",
    "handleiding": "handleiding",
    "reservekopie": "instellingen",
    "instellingen": "instellingen",
}
"""Per place the page of the sidebar it belongs to."""


@dataclass(frozen=True)
class Plek:
    """A page; `doel` is the id of what it is about: a walk, a melding, an attachment. `stap` is the station on it.

    The rest is what was in hand there, told only for after locking: `hier` which form stood open (empty: none), as the
    presenter of that page says it; `veld` the name of the field with the focus; `notitie` whether the quick note was
    open.
    """

    code: str = ""
    casus: str = ""
    verzoek: str | None = None
    doel: str = ""
    stap: str = ""
    hier: str | None = None
    veld: str = ""
    notitie: bool = False

    def zelfde_pagina(self, ander: Plek) -> bool:
        """Whether both are one page, whatever is in hand on it."""
        return (self.code, self.casus, self.verzoek, self.doel) == (
            ander.code,
            ander.casus,
            ander.verzoek,
            ander.doel,
        )
