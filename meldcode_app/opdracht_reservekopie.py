"""`meldcode reservekopie` and `meldcode controleer` on a backup: the same work as in the window, at once.

Invariants: it never removes older backups (that is for who looks at them); a backup is only read to be checked.
"""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from meldcode_app.argumenten import VERSIE
from meldcode_app.domain.fouten import DatabaseKwijt, SleutelbestandBeschadigd, SleutelbestandKwijt
from meldcode_app.domain.fouten_reservekopie import ReservekopieBeschadigd
from meldcode_app.services.reservekopie import Bewijs, Reservekopieen
from meldcode_app.services.terugzetten import kijk_na
from meldcode_app.storage.kluis import Kluis, leid_sleutel_af
from meldcode_app.storage.stapsgewijs import uitkomst
from meldcode_app.wachtzin import lees_wachtzin

ALLES = 1_000_000


def maak(keuze: argparse.Namespace) -> int:
    """Make a backup and prove it. Raises KluisFout, which the command line prints (2)."""
    with Kluis.open(keuze.kluis, lees_wachtzin(keuze)) as kluis:
        dienst = Reservekopieen(kluis, lambda: datetime.now().astimezone(), VERSIE)
        gemaakt = uitkomst(dienst.maak(keuze.naar, ALLES))
    print(f"Reservekopie gemaakt en getest: {gemaakt.map}")
    print(_inhoud(gemaakt.bewijs))
    return 0


def controleer(kopie: Path, wachtzin: str) -> int:
    """Check a backup; 1 when it does not count."""
    try:
        bewijs = uitkomst(kijk_na(kopie, leid_sleutel_af(kopie, wachtzin)))
    except (DatabaseKwijt, ReservekopieBeschadigd, SleutelbestandBeschadigd, SleutelbestandKwijt) as fout:
        print(f"FOUT: {fout}")
        print("Deze reservekopie telt niet.")
        return 1
    print(f"Reservekopie van {bewijs.gemaakt_op:%d-%m-%Y %H.%M}, gemaakt met versie {bewijs.versie}.")
    print(_inhoud(bewijs))
    print("Alles in orde.")
    return 0


def _inhoud(bewijs: Bewijs) -> str:
    omvang = bewijs.omvang
    return f"{omvang.seq} regels, {omvang.documenten} documenten, ketenkop {omvang.keten[:16]}"
