"""Where the user goes after something was recorded, and the sentence that says it is done.

Invariant: the next place is an offer; every other station stays one click away.
"""

from __future__ import annotations

from dataclasses import dataclass

from meldcode_app.presenters import meldcode_gesprek
from meldcode_app.presenters.meldcode_formulier import Omgeving
from meldcode_app.presenters.meldcode_stappen import STATION_VAN, STATIONS
from meldcode_app.presenters.weergave import Bericht


@dataclass(frozen=True)
class Verder:
    """The next station and person, and what to say. An empty `persoon` stays with who was shown."""

    station: str
    persoon: str = ""
    bericht: Bericht | None = None


def _goed(titel: str, tekst: str = "") -> Bericht:
    return Bericht(titel=titel, tekst=tekst, soort="goed")


def gedaan(o: Omgeving, code: str, station: str) -> Verder:
    """After the form `code` was recorded at `station`."""
    deel, _, item = code.partition(":")
    match deel:
        case "gesprek":
            nog = meldcode_gesprek.eerste_open(o)
            klaar = o.doorloop.gesprekken_met(nog)
            zin = _goed(f"Vastgelegd voor {o.naam(item)}.", "" if klaar else f"Hierna: {o.naam(nog)}.")
            return Verder("gesprek", item if klaar else nog, zin)
        case "stap":
            stap, _, wat = item.partition(":")
            hier = STATION_VAN[stap]
            woord = {"afronden": "afgerond", "overslaan": "overgeslagen", "heropenen": "heropend"}[wat]
            zin = _goed(f"Stap {stap[-1]} is {woord}.")
            return Verder(hier if wat == "heropenen" else _volgende(hier), "", zin)
        case "besluit":
            return Verder("vervolg", "", _besluit(o))
        case "vraag":
            naar = "vervolg" if o.doorloop.besluit_staat == "afgesloten" else station
            if item == "5" and o.doorloop.besluit_staat == "beslissen":
                zin = _goed("Antwoord 5 is vastgelegd.", "Neem opnieuw beide besluiten.")
                return Verder("beslissen", "", zin)
            return Verder(naar, "", _goed(f"Antwoord {item} is vastgelegd."))
        case "spoedmelden":
            zin = _goed("De melding is vastgelegd.", "Wat nog moet gebeuren, staat in de lijst bovenaan.")
            return Verder("vervolg", "", zin)
        case "spoed":
            # Where no other form stands open: the next key is about the emergency, not about a talk.
            return Verder("vervolg", "", _goed("Spoed is vastgelegd.", "Bel eerst. De rest kan straks."))
        case "afsluiten" | "overdragen":
            return Verder("vervolg", "", _goed("Vastgelegd."))
        case _:
            return Verder(station, "", _goed("Vastgelegd."))


def _volgende(station: str) -> str:
    codes = list(STATIONS)
    return codes[min(codes.index(station) + 1, len(codes) - 1)]


def _besluit(o: Omgeving) -> Bericht:
    besluit = o.doorloop.besluit
    if besluit is not None and besluit.melden == "ja":
        return _goed(
            "Beide besluiten zijn vastgelegd.", "Bereid nu de melding voor, of bel Veilig Thuis direct."
        )
    if besluit is not None and besluit.hulp == "ja":
        return _goed("Beide besluiten zijn vastgelegd.", "Leg nu vast welke hulp er komt en tot wanneer.")
    return _goed("Beide besluiten zijn vastgelegd.")
