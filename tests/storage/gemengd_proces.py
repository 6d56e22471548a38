"""A program that has everything loaded and forks a session per order, for tests that stop or disturb it anywhere.

Reads orders as JSON lines on its input: folder, folder of this computer, passphrase, rounds, kind of call and which
of them. Each session tells `{"pid": ...}` first and `{"eind": CODE}` last. Lines go out by writev, so that
they are not among the writes a test lets fail.

Which call of its kind fails: `strace` disturbs the GRENS-th in every process, so a session spends the difference
beforehand on a file that is not there. Without a kind none are spent.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from meldcode_app.domain.fouten import MeldcodeFout
from tests.storage.gemengd_werk import Feit, Werk

GRENS = 2_000
GEEN, NERGENS = 9_999, "/nergens/iets"


def zeg(**velden: object) -> None:
    os.writev(1, [(json.dumps(velden) + "\n").encode()])


VERSPIL: dict[str, Callable[[], object]] = {
    "pwrite64": lambda: os.pwrite(GEEN, b"", 0),
    "write": lambda: os.write(GEEN, b""),
    "fsync": lambda: os.fsync(GEEN),
    "fdatasync": lambda: os.fdatasync(GEEN),
    "ftruncate": lambda: os.ftruncate(GEEN, 0),
    "unlink": lambda: os.unlink(NERGENS),
    "rename": lambda: os.rename(NERGENS, NERGENS),
    "mkdir": lambda: os.mkdir(NERGENS),
}
"""What makes one call of each kind."""


def verspil(soort: str, aantal: int) -> None:
    for _ in range(aantal):
        with contextlib.suppress(OSError):
            VERSPIL[soort]()


def een_sessie(werk: Werk, rondes: int) -> None:
    """All steps; one that is refused with an own error is tried once more, as a user would."""
    _stap(werk, {"wachtzin": werk.wachtzin}, werk.open if werk.map.exists() else werk.maak)
    begin = werk.volgende_ronde()
    for ronde in range(begin, begin + rondes):
        for aangekondigd, stap in werk.stappen(ronde):
            _stap(werk, aangekondigd, stap)
    _stap(werk, {}, werk.sluit)


class Gestopt(Exception):
    """The disk goes on refusing: the user stops."""


def _stap(werk: Werk, aangekondigd: Feit, stap: Callable[[], Feit]) -> None:
    for poging in (1, 2):
        zeg(begin=aangekondigd)
        try:
            zeg(klaar=stap())
        except MeldcodeFout as fout:
            zeg(fout=type(fout).__name__ if fout.wat and fout.betekent and fout.doe else repr(fout))
            if poging == 2:
                raise Gestopt from fout
        else:
            return


def main() -> None:
    for opdracht in sys.stdin:
        kluismap, reserve, wachtzin, rondes, soort, hoeveelste = json.loads(opdracht)
        pid = os.fork()
        if pid == 0:
            zeg(pid=os.getpid())
            code = 0
            if soort:
                verspil(soort, GRENS - hoeveelste)
            werk = Werk(Path(kluismap), Path(reserve), wachtzin)
            try:
                een_sessie(werk, rondes)
            except Gestopt:
                code = 7
                with contextlib.suppress(MeldcodeFout):
                    werk.sluit()
            except BaseException as fout:  # noqa: BLE001  told to the test, which fails on it
                zeg(ramp=traceback.format_exception(fout))
                code = 9
            os._exit(code)
        zeg(eind=os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


if __name__ == "__main__":
    main()
