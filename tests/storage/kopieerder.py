"""Makes backups of a test vault, at once or step by step, and reads back what they hold."""

from __future__ import annotations

import hashlib
import random
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from meldcode_app.storage import reservekopie
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.reservekopie_bewijs import BEWIJS, Bewijs
from meldcode_app.storage.reservekopie_controle import controleer
from meldcode_app.storage.stapsgewijs import uitkomst

VERSIE = "0.1.0"


@dataclass
class Kopieerder:
    """`plek` is the folder for backups; each backup is made a minute after the one before."""

    plek: Path
    nu: datetime = field(default=datetime(2026, 11, 24, 9, 12, tzinfo=UTC))

    def klok(self) -> datetime:
        self.nu += timedelta(minutes=1)
        return self.nu

    def stappen(self, kluis: Kluis):
        return reservekopie.maak(kluis, self.plek, self.klok, VERSIE)

    def maak(self, kluis: Kluis) -> Path:
        return uitkomst(self.stappen(kluis))[0]

    def namen(self) -> list[str]:
        return sorted(pad.name for pad in self.plek.iterdir())


def nagekeken(kopie: Path, sleutel) -> Bewijs:
    """Check at once; raises what the check raises."""
    return uitkomst(controleer(kopie, sleutel))


def bewaar(kluis: Kluis, grootte: int) -> None:
    """Keep a document of so many bytes."""
    stuk = random.Random(grootte).randbytes(grootte)
    with kluis.transactie():
        kluis.bewaar_document(hashlib.sha256(stuk).hexdigest(), stuk, "brief", "c1")


def inhoud(kluis: Kluis) -> tuple:
    """All that must come back: every entry, every document, every draft."""
    documenten = kluis.verbinding.conn.execute("SELECT sha256 FROM document ORDER BY sha256").fetchall()
    return (
        tuple(kluis.journaal.lees_alles()),
        tuple((sha, kluis.document(sha)) for (sha,) in documenten),
        tuple((sleutel, kluis.concept(sleutel)) for sleutel in kluis.concepten()),
    )


def als_kluis(kopie: Path, doel: Path, wachtzin: str, reserve: Path) -> tuple:
    """What the backup holds when it is opened elsewhere as the vault it is."""
    shutil.copytree(kopie, doel)
    (doel / BEWIJS).unlink()
    with Kluis.open(doel, wachtzin, reserve_map=reserve) as kluis:
        assert kluis.controleer().in_orde
        assert kluis.hersteld == ()
        return inhoud(kluis)
