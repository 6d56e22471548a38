"""The manual: short topics in plain Dutch, read from `resources/handleiding`, and which page each is about.

Invariants: every topic in the list is a file and every file is in the list; a page without a topic of its own gets the
first one, so F1 always answers; nothing is fetched, an address is only ever text.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from meldcode_app import resource_files

MAP = "handleiding"
BEGIN = "aan-de-slag"
"""The topic for whoever asks nothing in particular."""


@dataclass(frozen=True)
class Onderwerp:
    """One topic. `tekst` is Markdown without its title; `paginas` the pages it is for, as `code` or `code:station`."""

    code: str
    titel: str
    groep: str
    tekst: str
    paginas: tuple[str, ...] = ()
    normen: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def onderwerpen() -> tuple[Onderwerp, ...]:
    """All topics, in the order of the list."""
    lijst = tomllib.loads(resource_files.lees_tekst(f"{MAP}/inhoud.toml"))
    return tuple(
        _lees(regel["code"], groep["naam"], regel)
        for groep in lijst["groepen"]
        for regel in groep["onderwerpen"]
    )


def _lees(code: str, groep: str, regel: dict[str, list[str]]) -> Onderwerp:
    kop, _, tekst = resource_files.lees_tekst(f"{MAP}/{code}.md").partition("\n")
    return Onderwerp(
        code,
        kop.removeprefix("# ").strip(),
        groep,
        tekst.strip(),
        tuple(regel.get("paginas", ())),
        tuple(regel.get("normen", ())),
    )


def onderwerp(code: str) -> Onderwerp:
    """One topic; an unknown code gives the one to begin with."""
    alle = {o.code: o for o in onderwerpen()}
    return alle.get(code, alle[BEGIN])


def van_pagina(pagina: str, plek: str = "") -> Onderwerp:
    """The topic about a page, at a station of it when that has one of its own."""
    for gezocht in (f"{pagina}:{plek}", pagina):
        for kandidaat in onderwerpen():
            if gezocht in kandidaat.paginas:
                return kandidaat
    return onderwerp(BEGIN)


def over_norm(norm: str) -> Onderwerp | None:
    """The topic that tells more about a norm; None where no topic does."""
    return next((o for o in onderwerpen() if norm in o.normen), None)


def zoek(vraag: str) -> tuple[Onderwerp, ...]:
    """Topics that hold every word, those with it in the title first; all of them for an empty question."""
    woorden = vraag.casefold().split()
    raak = [o for o in onderwerpen() if all(w in f"{o.titel}\n{o.tekst}".casefold() for w in woorden)]
    return tuple(sorted(raak, key=lambda o: not all(w in o.titel.casefold() for w in woorden)))
