"""Where the command line gets a passphrase: a file, the environment, or a question. Never an argument.

Invariant: the passphrase is not printed and not kept.
"""

from __future__ import annotations

import argparse
import getpass
import os
import warnings
from pathlib import Path

from meldcode_app.domain.fouten import LegeWachtzin, MeldcodeFout


class BestandOnleesbaar(MeldcodeFout):
    """A file that was named cannot be read as text."""

    def __init__(self, pad: Path) -> None:
        super().__init__(
            f"Het bestand {pad} is niet te lezen.",
            "Er is niets gewijzigd.",
            "Kijk of het pad klopt en of het een tekstbestand in UTF-8 is.",
        )


class WachtzinVerschilt(MeldcodeFout):
    wat = "U typte twee keer een andere wachtzin."
    betekent = "Er is geen kluis gemaakt."
    doe = "Probeer het opnieuw."


def lees_bestand(pad: Path) -> str:
    """The text of a file in UTF-8, with or without a byte order mark. Raises BestandOnleesbaar."""
    try:
        return pad.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fout:
        raise BestandOnleesbaar(pad) from fout


def lees_wachtzin(keuze: argparse.Namespace, *, nieuw: bool = False) -> str:
    """The passphrase; a new one that is typed is asked twice. Raises LegeWachtzin, BestandOnleesbaar."""
    if keuze.wachtzin_bestand is not None:
        return lees_bestand(keuze.wachtzin_bestand).rstrip("\r\n")
    if uit_omgeving := os.environ.get("MELDCODE_WACHTZIN"):
        return uit_omgeving
    wachtzin = _gevraagd("Wachtzin: ")
    if nieuw and _gevraagd("Nogmaals: ") != wachtzin:
        raise WachtzinVerschilt
    return wachtzin


def _gevraagd(vraag: str) -> str:
    with warnings.catch_warnings():
        # Without a terminal getpass warns that it may show what is typed, and then reads it from the input.
        warnings.simplefilter("ignore", getpass.GetPassWarning)
        try:
            return getpass.getpass(vraag)
        except EOFError as fout:
            raise LegeWachtzin from fout
