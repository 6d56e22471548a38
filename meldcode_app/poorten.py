"""What the first pages are handed to do their work: derive, open, make, print. Each imports its part when called.

Invariant: importing this module imports nothing heavy, so the first page is painted before storage is loaded.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any


def laad_de_rest() -> None:
    """Import what an open vault needs while the key is being derived in its thread."""
    import meldcode_app.sessie  # noqa: F401


def leid_af(kluismap: Path, wachtzin: str) -> Any:  # noqa: ANN401  opaque to the presenter
    """The key of a vault from its passphrase; in a thread. Raises KluisFout."""
    from meldcode_app.storage.kluis import leid_sleutel_af

    return leid_sleutel_af(kluismap, wachtzin)


def leid_af_met_herstelsleutel(kluismap: Path, herstelsleutel: str) -> Any:  # noqa: ANN401
    """The key of a vault from its recovery key; in a thread. Raises KluisFout."""
    from meldcode_app.storage.kluis import leid_sleutel_af_met_herstelsleutel

    return leid_sleutel_af_met_herstelsleutel(kluismap, herstelsleutel)


def open_met_sleutel(kluismap: Path, sleutel: Any) -> Any:  # noqa: ANN401
    """The open vault; in the thread of the window. Raises KluisFout."""
    from meldcode_app.storage.kluis import Kluis

    return Kluis.open_met_sleutel(kluismap, sleutel)


def maak(kluismap: Path, wachtzin: str) -> tuple[Any, str]:
    """Make the vault and close it again: the connection of the work belongs to the thread of the window."""
    from meldcode_app.storage.kluis import Kluis, leid_sleutel_af

    kluis, herstelsleutel = Kluis.maak(kluismap, wachtzin)
    kluis.sluit()
    return leid_sleutel_af(kluismap, wachtzin), herstelsleutel


def herstelblad(kluis: str, organisatie: str, groepen: tuple[str, ...]) -> bytes:
    """The sheet with the recovery key as PDF. Raises BriefFout."""
    from meldcode_app.documents import herstelblad, maken

    blad = herstelblad.Herstelblad(kluis=kluis, organisatie=organisatie, groepen=groepen, datum=date.today())  # noqa: DTZ011
    inhoud = herstelblad.maak_pdf(blad)
    maken.vergeet()
    return inhoud
