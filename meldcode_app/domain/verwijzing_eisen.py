"""What a reference in an act must meet: known, new, once, filled. The error names the field by its path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from meldcode_app.domain.kennisgeving import Kennisgeving
from meldcode_app.domain.ongeldig import OngeldigeHandeling


def bestaat(veld: str, ids: Iterable[str], bekend: Iterable[str]) -> None:
    """Every id is known. Raises OngeldigeHandeling."""
    onbekend = [i for i in ids if i not in bekend]
    if onbekend:
        raise OngeldigeHandeling(
            f"In het veld '{veld}' staat '{onbekend[0]}', en dat komt in deze casus niet voor.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Voeg het eerst toe aan de casus, of kies een ander.",
            veld=veld,
        )


def nieuw(veld: str, id_: str, bekend: Iterable[str]) -> None:
    """Filled, and not there yet. Raises OngeldigeHandeling."""
    gevuld(veld, id_)
    if id_ in bekend:
        raise OngeldigeHandeling(
            f"'{id_}' is al vastgelegd.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Leg een volgende apart vast.",
            veld=veld,
        )


def eenmalig(veld: str, ids: Iterable[str]) -> None:
    """No id twice. Raises OngeldigeHandeling."""
    dubbel = [i for i, aantal in Counter(ids).items() if aantal > 1]
    if dubbel:
        raise OngeldigeHandeling(
            f"In het veld '{veld}' staat '{dubbel[0]}' twee keer.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Laat er een weg.",
            veld=veld,
        )


def gevuld(veld: str, waarde: str | tuple[object, ...], woord: str = "") -> None:
    """Not empty; `woord` is what the user calls the field. Raises OngeldigeHandeling."""
    if not (waarde.strip() if isinstance(waarde, str) else waarde):
        raise OngeldigeHandeling(
            f"Het veld '{woord or veld}' is leeg.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Vul dit ene veld in; al het andere mag later.",
            veld=veld,
        )


def te_verbeteren(vervangt: int, personen: tuple[str, ...], over: Iterable[Kennisgeving]) -> None:
    """Mended is one record, of this one person, that nothing mended yet: else two would count.

    `over` are the records of informing that there are; `vervangt` is a seq, 0 when nothing is mended. Raises
    OngeldigeHandeling.
    """
    if not vervangt:
        return
    if len(personen) == 1 and any(k.telt and (k.seq, k.persoon) == (vervangt, personen[0]) for k in over):
        return
    raise OngeldigeHandeling(
        "Wat u wilt verbeteren, is geen regel over het informeren van deze ene persoon, of is al verbeterd.",
        "Er is niets vastgelegd; wat u typte staat er nog.",
        "Kies de laatste regel van deze persoon. Verbeter ieder apart.",
        veld="vervangt",
    )
