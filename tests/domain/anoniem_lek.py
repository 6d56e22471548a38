"""The scripted user who keeps all she is shown, and the search for what left unseen.

The search shares no code with the masker: it folds by itself and looks at every printed character apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from meldcode_app.domain.anonimiseren import Bekende, Gemaskeerd, WoordOordeel
from tests.domain.anoniem_casussen import Geplant

Masker = Callable[[Sequence[str], Sequence[Bekende], Sequence[WoordOordeel], date], Gemaskeerd]
KLEIN = {
    "van",
    "de",
    "der",
    "den",
    "het",
    "in",
    "t",
    "op",
    "ten",
    "ter",
    "la",
    "da",
    "d",
    "s",
    "aan",
    "bis",
    "www",
    "nl",
    "el",
    "at",
    "obs",
    "college",
    "groep",
    "huisnummer",
    "gi",
}
"""Particles of a name or address that lead to nobody by themselves."""


@dataclass(frozen=True)
class Uitslag:
    """How many planted identifiers were masked, shown or leaked; `gelekt` names them."""

    gemaskeerd: int
    getoond: int
    gelekt: tuple[str, ...]


def behoud_alles(
    masker: Masker, teksten: Sequence[str], bekend: Sequence[Bekende], peildag: date
) -> tuple[Gemaskeerd, set[str]]:
    """What the sheet is after a user let stand everything she was shown, and what that was."""
    oordelen: list[WoordOordeel] = []
    getoond: set[str] = set()
    for _ in range(5):
        blad = masker(teksten, bekend, oordelen, peildag)
        if blad.compleet:
            return blad, getoond
        getoond |= set(blad.open_woorden)
        oordelen += [WoordOordeel(woord=woord, besluit="laten") for woord in blad.open_woorden]
    raise AssertionError(f"Dit blijft open: {blad.open_woorden}")


def gevouwen(tekst: str) -> str:
    """One character for one, so that places stay: no capitals, no accents."""
    uit = []
    for teken in tekst:
        kaal = [t for t in unicodedata.normalize("NFKD", teken) if not unicodedata.combining(t)]
        klein = (kaal[0] if kaal else " ").lower()
        uit.append(klein[0])
    return "".join(uit)


def zoek(blad: Gemaskeerd, getoond: set[str], geplant: Sequence[Geplant]) -> Uitslag:
    """Each planted identifier: nowhere in print, only where it was shown, or seen by nobody."""
    gezien = {" ".join(gevouwen(item).split()) for item in getoond}
    gedrukt, soorten = "", ""
    for nummer, delen in enumerate(blad.delen):
        assert blad.tekst(nummer) == "".join(stuk.tekst for stuk in delen)
        for stuk in delen:
            soort = {"tekst": "t", "vervangen": "v", "gelaten": "g", "open": "o"}[stuk.soort]
            if soort == "g" and " ".join(gevouwen(stuk.tekst).split()) not in gezien:
                soort = "t"
            gedrukt += stuk.tekst
            soorten += soort * len(stuk.tekst)
        gedrukt, soorten = gedrukt + "\n", soorten + "v"
    gemaskeerd, getoond_aantal, gelekt = 0, 0, []
    vlak = gevouwen(gedrukt)
    for g in geplant:
        woorden = belangrijke_woorden(g.tekst)
        plekken = [plek for woord in woorden for plek in woord_plekken(woord, vlak)]
        los = {soort for begin, eind in plekken for soort in soorten[begin:eind]}
        kleren = [
            k for k in g.gekleed if g.in_veld and not any(woord_plekken(w, gevouwen(k)) for w in woorden)
        ]
        heel = [soorten[plek] for gekleed in kleren for plek in letters_van(gekleed, vlak)]
        if "t" in los or "o" in los or (heel and 2 * heel.count("t") > len(heel)):
            gelekt.append(f"{g.tekst} {g.gekleed}")
        elif "g" in los:
            getoond_aantal += 1
        else:
            gemaskeerd += 1
    return Uitslag(gemaskeerd, getoond_aantal, tuple(gelekt))


def letters_van(gekleed: str, vlak: str) -> Iterator[int]:
    """Every place of a letter or digit of an identifier as it was written, also cut up by signs and line ends."""
    letters = [re.escape(t) for t in gevouwen(gekleed) if t.isalnum()]
    heel = r"(?<![^\W_])" + r"[^\w]{0,4}".join(letters) + r"(?![^\W_])"
    for m in re.finditer(heel, vlak):
        yield from (plek for plek in range(*m.span()) if vlak[plek].isalnum())


def belangrijke_woorden(tekst: str) -> list[str]:
    """The words that lead to somebody: with a capital, a digit or other letters; all when there is no such word.

    An initial leads to nobody without the name behind it.
    """
    delen = re.findall(r"[^\W\d_]+|\d+", tekst)
    hoofd = [w for w in delen if w != w.lower() or not w.isascii() or w.isdigit()]
    return [w for w in map(gevouwen, hoofd or delen) if w not in KLEIN and (len(w) > 1 or w.isdigit())]


def woord_plekken(woord: str, vlak: str) -> list[tuple[int, int]]:
    grens = r"(?<![^\W\d_])", r"(?![^\W\d_])"
    if woord.isdigit():
        grens = r"(?<!\d)", r"(?!\d)"
    elif len(woord) >= 5:
        grens = "", ""
    return [m.span() for m in re.finditer(grens[0] + re.escape(woord) + grens[1], vlak)]
