"""A screen reader at work: a display and a message bus of its own, the real program on it, and an ear.

Invariants: keys come from the X server; what is known of the program came over AT-SPI. From `tests.taak` come the
display, the keys, and when a key was dealt with.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.taak.bediening import Bediening, Stap
from tests.taak.scherm import NietGelukt, Scherm, even

SYSTEEMPYTHON = "/usr/bin/python3"
NODIG = ("Xvfb", "xdotool", "dbus-daemon", "import")
_OOR = Path(__file__).parent / "oor.py"
_GEDULD = 10.0
MEESTE_TABS = 120

Ding = dict[str, Any]


def ontbreekt() -> str:
    """What this computer lacks to read aloud; empty when nothing."""
    programma = next((naam for naam in (*NODIG, SYSTEEMPYTHON) if shutil.which(naam) is None), "")
    if programma:
        return programma
    proef = [SYSTEEMPYTHON, "-c", "import pyatspi"]
    gelukt = subprocess.run(proef, capture_output=True, check=False).returncode == 0
    return "" if gelukt else "python3-pyatspi"


class Voorlezer:
    """Within `with`: the program runs and is listened to."""

    def __init__(self, uit: Path, *argumenten: str) -> None:
        self.scherm = Scherm()
        omgeving = self.scherm.omgeving
        omgeving["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self._processen: list[subprocess.Popen[str]] = []
        bus = self._begin("dbus-daemon", "--session", "--print-address", "--nofork", "--nopidfile")
        assert bus.stdout is not None
        omgeving["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self._oor = self._begin(SYSTEEMPYTHON, str(_OOR))
        self._antwoord()
        self.bediening = Bediening(self.scherm, uit)
        self.bediening.stappen.append(Stap("voorlezen"))
        self._argumenten = argumenten

    def __enter__(self) -> Voorlezer:
        try:
            self.bediening.start(*self._argumenten)
        except BaseException:  # also Ctrl+C: what was started here is ended here
            self._ruim_op()
            raise
        return self

    def __exit__(
        self, _soort: type[BaseException] | None, _fout: object, _spoor: TracebackType | None
    ) -> None:
        self._ruim_op()

    def boom(self) -> list[Ding]:
        """All that can be read now, in the order it is met."""
        return self._vraag("boom")

    def focus(self) -> list[Ding]:
        """What got the focus since the last time, as it was said; waits for the first."""
        eind = time.monotonic() + _GEDULD
        while not (gehoord := self._vraag("focus")):
            if time.monotonic() > eind:
                return []
            even(0.05)
        return gehoord

    def druk(self, *toetsen: str) -> list[Ding]:
        """Press keys and hear what has the focus then."""
        self._vraag("focus")
        self.bediening.toets(*toetsen)
        return self.focus()

    def rondgang(self) -> list[Ding]:
        """Tab until the first two pieces come by again: what was heard at each stop. As long as `MEESTE_TABS` when
        it did not come round."""
        gehoord: list[Ding] = []
        while len(gehoord) < MEESTE_TABS:
            nu = self.druk("Tab")
            if not nu:
                gehoord.append({"naam": "", "rol": "(niets gehoord)", "uitleg": "", "staten": [], "plek": []})
                break
            gehoord.append(nu[-1])
            if len(gehoord) > 3 and [_noem(d) for d in gehoord[-2:]] == [_noem(d) for d in gehoord[:2]]:
                return gehoord[:-2]
        return gehoord

    def _vraag(self, woord: str) -> list[Ding]:
        assert self._oor.stdin is not None
        self._oor.stdin.write(f"{woord}\n")
        self._oor.stdin.flush()
        antwoord = self._antwoord()
        assert isinstance(antwoord, list)
        return antwoord

    def _antwoord(self) -> object:
        assert self._oor.stdout is not None
        regel = self._oor.stdout.readline()
        if not regel:
            raise NietGelukt("Het oor hoort niets meer.")
        return json.loads(regel)

    def _begin(self, *woorden: str) -> subprocess.Popen[str]:
        proces = subprocess.Popen(
            woorden,
            env=self.scherm.omgeving,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._processen.append(proces)
        return proces

    def _ruim_op(self) -> None:
        for proces in reversed(self._processen):
            proces.terminate()
            proces.communicate(timeout=20)
        self.scherm.ruim_op()


def _noem(ding: Ding) -> tuple[str, str]:
    return ding["rol"], ding["naam"]
