"""From a test to `gemengd_proces`: start it, with or without something that disturbs its writes, and order sessions."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.storage.conftest import OMGEVING, PROJECT
from tests.storage.gemengd_werk import ZIN, Verslag


@dataclass(frozen=True)
class Plek:
    """Where one session works."""

    map: Path
    reserve: Path

    @classmethod
    def in_(cls, onder: Path) -> Plek:
        return cls(onder / "Proef.kluis", onder / "deze computer")


class Sessies:
    """The forking process."""

    def __init__(self, proces: subprocess.Popen[str]) -> None:
        assert proces.stdin is not None
        assert proces.stdout is not None
        self._in, self._uit = proces.stdin, proces.stdout

    def begin(
        self, plek: Plek, *, wachtzin: str = ZIN, rondes: int = 1, soort: str = "", hoeveelste: int = 0
    ) -> int:
        """Start a session and give its process id; its lines follow in `regels`."""
        opdracht = [str(plek.map), str(plek.reserve), wachtzin, rondes, soort, hoeveelste]
        self._in.write(json.dumps(opdracht) + "\n")
        self._in.flush()
        return int(json.loads(self._uit.readline())["pid"])

    def regel(self) -> str:
        """The next line of the session that goes on."""
        return self._uit.readline()

    def tot_het_eind(self, gelezen: Sequence[str] = ()) -> tuple[Verslag, int]:
        """What the session told, and its exit code: 7 when the user gave up, 9 for what nobody expected."""
        regels = list(gelezen)
        while not (regels and regels[-1].startswith('{"eind"')):
            regels.append(self._uit.readline())
            assert regels[-1], "the process that forks sessions ended"
        rampen = [regel for regel in regels if regel.startswith('{"ramp"')]
        assert not rampen, rampen
        return Verslag.uit("".join(regels[:-1])), json.loads(regels[-1])["eind"]


@contextmanager
def sessies(*ervoor: str) -> Iterator[Sessies]:
    """The process, perhaps under a program that disturbs it."""
    proces = subprocess.Popen(
        [*ervoor, sys.executable, "-m", "tests.storage.gemengd_proces"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        env={**OMGEVING, "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        yield Sessies(proces)
    finally:
        assert proces.stdin is not None
        proces.stdin.close()
        proces.wait(timeout=60)
        assert proces.stdout is not None
        proces.stdout.close()


def dood(pid: int) -> None:
    """kill -9; a session that ended by itself is fine too."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
