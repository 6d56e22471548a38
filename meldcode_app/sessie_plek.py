"""Where the user is in an open vault, in opaque ids only: kept while locked, to come back to."""

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
    """A page; `doel` is the id of what it is about: a walk, a melding, an attachment. `stap` is the station on it."""

    code: str = ""
    casus: str = ""
    verzoek: str | None = None
    doel: str = ""
    stap: str = ""
