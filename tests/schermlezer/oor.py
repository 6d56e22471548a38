"""What a screen reader hears: asks the program over AT-SPI for its tree, and keeps what it says about the focus.

Runs under the Python of the system, because pyatspi is a package of the system; knows nothing of this project. A line
in is a line of JSON out: "boom" the tree as a list, "focus" the reports of the focus since the last time.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi
from gi.repository import GLib

PROGRAMMA = "Meldcode"
VAN_EEN_LIJST = 40
"""As many of the rows of a long list as a reader would hear before going on."""
_gehoord: list[dict[str, Any]] = []


def _beschrijf(ding: Any, diep: int = 0, ouder: int = -1) -> dict[str, Any]:
    # pyatspi says NotImplementedError of a thing that has no text, or no place on the screen.
    try:
        tekst = ding.queryText()
        waarde = tekst.getText(0, tekst.characterCount)
    except NotImplementedError:
        waarde = ""
    try:
        vak = ding.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        plek = [vak.x, vak.y, vak.width, vak.height]
    except NotImplementedError:
        plek = []
    return {
        "diep": diep,
        "ouder": ouder,
        "naam": ding.name or "",
        "rol": ding.getRoleName(),
        "uitleg": ding.description or "",
        "staten": sorted(pyatspi.stateToString(staat) for staat in ding.getState().getStates()),
        "waarde": waarde,
        "plek": plek,
    }


def _loop(ding: Any) -> Iterator[dict[str, Any]]:
    """Everything a reader comes by; what is not on the screen it passes over, with all that is in it."""
    nummer = 0
    rij = [(ding, 0, -1)]
    while rij:
        dit, diep, ouder = rij.pop()
        if diep and not dit.getState().contains(pyatspi.STATE_VISIBLE):
            continue
        yield _beschrijf(dit, diep, ouder)
        kinderen = [
            kind for kind in (dit[n] for n in range(min(dit.childCount, VAN_EEN_LIJST))) if kind is not None
        ]
        rij += [(kind, diep + 1, nummer) for kind in reversed(kinderen)]
        nummer += 1


def _programma() -> Any:
    bureau = pyatspi.Registry.getDesktop(0)
    return next((app for app in bureau if app is not None and app.name == PROGRAMMA), None)


def _hoor(gebeurtenis: Any) -> None:
    if gebeurtenis.detail1 and gebeurtenis.source is not None:
        _gehoord.append(_beschrijf(gebeurtenis.source))


def _hoor_zin(gebeurtenis: Any) -> None:
    _gehoord.append(
        _beschrijf(gebeurtenis.source) | {"rol": "announcement", "naam": str(gebeurtenis.any_data)}
    )


def _niets(_gebeurtenis: Any) -> None:
    pass


def _antwoord(vraag: str) -> list[dict[str, Any]]:
    if vraag == "boom":
        programma = _programma()
        return list(_loop(programma)) if programma is not None else []
    gehoord = list(_gehoord)
    _gehoord.clear()
    return gehoord


def _lees(bron: Any, _waarom: int) -> bool:
    vraag = bron.readline().strip()
    if not vraag:
        pyatspi.Registry.stop()
        return False
    print(json.dumps(_antwoord(vraag)), flush=True)
    return True


if __name__ == "__main__":
    pyatspi.Registry.registerEventListener(_hoor, "object:state-changed:focused")
    pyatspi.Registry.registerEventListener(_hoor_zin, "object:announcement")
    # A reader keeps what it was told of a piece until it hears that it changed.
    pyatspi.Registry.registerEventListener(_niets, "object:property-change")
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, _lees)
    print(json.dumps("klaar"), flush=True)
    pyatspi.Registry.start()
