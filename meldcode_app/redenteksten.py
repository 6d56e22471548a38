"""From reason code to the Dutch sentence with its way out; read from `resources/redenen*.toml`.

Invariant: every code a rule can give has a sentence and a way out; a test compares them with the rules.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any

from meldcode_app import resource_files

BESTANDEN = ("redenen.toml", "redenen_meldcode.toml")
"""Words and requests; the meldcode with the weighing, the question for advice and the melding."""


@lru_cache(maxsize=1)
def _teksten() -> dict[str, Any]:
    return {
        naam: inhoud
        for bestand in BESTANDEN
        for naam, inhoud in tomllib.loads(resource_files.lees_tekst(bestand)).items()
    }


def zin(code: str, betreft: str = "") -> str:
    """What is the matter, with the name of whom or what it is about filled in."""
    return _hoofdletter(str(_teksten()[code]["zin"]).format(betreft=betreft or "dit"))


def uitweg(code: str, betreft: str = "") -> str:
    """What the user can do now. For NU_NIET_AAN_DE_ORDE `betreft` is the key of what comes first."""
    regel = _teksten()[code]
    if "eerst" in regel:
        return str(regel["eerst"][betreft])
    return _hoofdletter(str(regel["uitweg"]).format(betreft=betreft or "dit"))


def codes() -> frozenset[str]:
    """All codes that have a sentence."""
    return frozenset(naam for naam in _teksten() if naam.isupper())


def woord(soort: str, sleutel: str) -> str:
    """The word on screen for a part, a ground or a class; the key itself when it has none."""
    return str(_teksten()["woorden"].get(soort, {}).get(sleutel, sleutel))


def woorden(soort: str) -> dict[str, str]:
    """All words of one kind, in the order of the file."""
    return dict(_teksten()["woorden"][soort])


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
