"""The command line: the same services without a window.

Exit codes: 0 all is well, 1 an expectation differs or something is wrong in the vault, 2 a faulty file or call.
A passphrase comes by prompt, by file or from the environment, never as an argument (others can read those).
Invariant: what a user can cause (a closed pipe, Ctrl+C, a faulty file) never ends in a traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from meldcode_app.argumenten import VERSIE, lezer

__all__ = ["VERSIE", "hoofd"]

PIJP_DICHT = 141
AFGEBROKEN = 130
"""As a shell counts them: 128 and the signal (SIGPIPE, SIGINT)."""


def hoofd(argumenten: Sequence[str]) -> int:
    """Do what was asked; returns the exit code. A faulty call ends with 2."""
    keuze = lezer().parse_args(argumenten)
    if keuze.opdracht is None:
        from meldcode_app.app import start_venster  # Qt is only for the window

        return start_venster(oefenen=keuze.oefenen, eenmaal=keuze.eenmaal)
    from meldcode_app import opdrachten  # the window's first paint does not wait for this

    _maak_uitvoer_veilig()
    try:
        code = opdrachten.voer_uit(keuze)
        sys.stdout.flush()
    except opdrachten.Bekend as fout:
        print(fout, file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read along has left; the interpreter must not try to flush to them at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIJP_DICHT
    except KeyboardInterrupt:
        print("\nAfgebroken.", file=sys.stderr)
        return AFGEBROKEN
    return code


def _maak_uitvoer_veilig() -> None:
    """A terminal that cannot show a letter shows its code, instead of ending the program."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(errors="backslashreplace")
