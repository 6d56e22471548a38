"""A real vault in a temporary folder, with a cheap key derivation that production cannot get by accident."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from meldcode_app.domain.gebeurtenis import Inhoud
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.personen import Persoon
from meldcode_app.domain.tijd import op
from meldcode_app.storage.journaal import NieuweGebeurtenis
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutelbestand import leid_sleutel_af
from meldcode_app.storage.sleutels import Kosten, Sleutel
from meldcode_app.storage.verbinding import Verbinding, verbind
from tests.storage.kopieerder import Kopieerder

GOEDKOOP = Kosten(geheugen_kib=128, rondes=1, banen=1)
PROJECT = Path(__file__).parents[2]
OMGEVING = {**os.environ, "PYTHONPATH": str(PROJECT)}
MOMENT = datetime(2026, 9, 1, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Werkplek:
    """Where a test vault stands and how it opens."""

    map: Path
    reserve: Path
    wachtzin: str = "vier blauwe fietsen"
    herstelsleutel: str = ""

    def open(self) -> Kluis:
        return Kluis.open(self.map, self.wachtzin, reserve_map=self.reserve)

    def sleutel(self) -> Sleutel:
        return leid_sleutel_af(self.map, self.wachtzin, reserve_map=self.reserve)

    def rauw(self) -> Verbinding:
        """A keyed connection past the Kluis, for somebody with the key and bad intentions."""
        return verbind(self.map, self.sleutel().afgeleid("database"))


@pytest.fixture
def kosten() -> Kosten:
    return GOEDKOOP


@pytest.fixture
def werkplek(tmp_path: Path) -> Werkplek:
    """A vault that was made and closed."""
    plek = Werkplek(tmp_path / "Proef.kluis", tmp_path / "deze computer")
    kluis, herstelsleutel = Kluis.maak(plek.map, plek.wachtzin, kosten=GOEDKOOP, reserve_map=plek.reserve)
    kluis.sluit()
    return Werkplek(plek.map, plek.reserve, plek.wachtzin, herstelsleutel)


@pytest.fixture
def kluis(werkplek: Werkplek) -> Iterator[Kluis]:
    """The same vault, open."""
    with werkplek.open() as open_kluis:
        yield open_kluis


@pytest.fixture
def kopieerder(tmp_path: Path) -> Kopieerder:
    """Makes backups into a folder of its own."""
    (tmp_path / "stick").mkdir()
    return Kopieerder(tmp_path / "stick")


@pytest.fixture
def nieuw() -> Callable[..., NieuweGebeurtenis]:
    """Makes an entry; each a minute later than the one before."""
    teller = iter(range(1_000_000))

    def maak(naam: str = "Gerrit", casus: str = "c1", **velden: object) -> NieuweGebeurtenis:
        nummer = next(teller)
        handeling = CasusOpenen(
            door="d1", gebeurd_op=op(date(2026, 9, 1)), kind=Persoon(id="p1", naam=naam, rol="kind")
        )
        gewoon: dict[str, object] = {
            "casus": casus,
            "soort": "casus_openen",
            "handeling_id": f"h{nummer}",
            "geregistreerd_op": MOMENT + timedelta(minutes=nummer),
            "inhoud": Inhoud(handeling=handeling),
        }
        return NieuweGebeurtenis(**{**gewoon, **velden})

    return maak


@pytest.fixture
def vul(nieuw: Callable[..., NieuweGebeurtenis]) -> Callable[..., None]:
    """Append so many entries, one transaction each."""

    def doe(kluis: Kluis, aantal: int, naam: str = "Gerrit") -> None:
        for _ in range(aantal):
            with kluis.transactie():
                kluis.journaal.voeg_toe([nieuw(naam)])

    return doe


@dataclass(frozen=True)
class LosProces:
    """Runs `los_proces.py` on a test vault."""

    werkplek: Werkplek

    def opdracht(self, *woorden: str, rest: tuple[str, ...] = ()) -> list[str]:
        programma = str(Path(__file__).with_name("los_proces.py"))
        return [
            sys.executable,
            programma,
            *woorden,
            str(self.werkplek.map),
            str(self.werkplek.reserve),
            *rest,
        ]

    def zegt(self, *woorden: str, rest: tuple[str, ...] = (), voor: tuple[str, ...] = ()) -> list[str]:
        """The lines it prints until its end."""
        gedaan = subprocess.run(
            [*voor, *self.opdracht(*woorden, rest=rest)],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            cwd=PROJECT,
            env=OMGEVING,
        )
        assert gedaan.returncode == 0, gedaan.stderr
        return gedaan.stdout.splitlines()

    def start(self, soort: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.opdracht(soort),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=PROJECT,
            env=OMGEVING,
        )


@pytest.fixture
def los_proces(werkplek: Werkplek) -> LosProces:
    return LosProces(werkplek)
