"""What every test stands on: no screen, a clock that stands still, a cheap vault, and no log line unnoticed."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
if os.access("/dev/shm", os.W_OK):
    # A vault waits for the disk at every act, and half of the run would be waiting; who tests a disk brings its own.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", "/dev/shm")

import platformdirs
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutels import Kosten
from tests.bouwers import DAG, inrichten, op_dag
from tests.norm_mutatie import pytest_addoption, pytest_runtestloop

if TYPE_CHECKING:
    from tests.huis import Huis
    from tests.werkplek import Huisraad, Werkplek

__all__ = ["pytest_addoption", "pytest_runtestloop"]


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """One process where something is printed, timed or taken away: figures do not come through a worker."""
    gevraagd = config.option
    alleen = gevraagd.capture == "no" or gevraagd.norm_matrix or gevraagd.norm_mutatie or gevraagd.usepdb
    return 0 if alleen or "meting" in gevraagd.markexpr.replace("not meting", "") else None


def pytest_collection_finish() -> None:
    """What was collected stays: else each search for dead objects walks through eight thousand tests."""
    gc.collect()
    gc.freeze()


GOEDKOOP = Kosten(geheugen_kib=128, rondes=1, banen=1)


class StaandeKlok:
    """Stands at ten in the morning of `bouwers.DAG`; a test moves it with `zet` or `verder`."""

    def __init__(self) -> None:
        self.nu = datetime(DAG.year, DAG.month, DAG.day, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.nu

    def zet(self, moment: datetime) -> None:
        self.nu = moment

    def verder(self, **stap: int) -> None:
        self.nu += timedelta(**stap)


@pytest.fixture
def klok() -> StaandeKlok:
    """A clock of its own for each test."""
    return StaandeKlok()


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QtBot]:
    """Windows live until they are closed: pytest-qt keeps weak references only, and a window of which nothing but a
    cycle is left may be collected while it is painted after the test returned, which crashes the process. Then they
    are freed at once: without an event loop, what pytest-qt deletes "later" would pile up."""
    levend: list[Any] = []
    voeg_toe = qtbot.addWidget

    def houd_vast(widget: Any, **overig: Any) -> None:
        levend.append(widget)
        voeg_toe(widget, **overig)

    monkeypatch.setattr(qtbot, "addWidget", houd_vast)
    yield qtbot
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    levend.clear()


def eis_programma(naam: str) -> None:
    """Skip where a program of the system is absent; `.ci/run` installs it, and there it may not be."""
    if shutil.which(naam) is None:
        if os.environ.get("MELDCODE_CI"):
            pytest.fail(f"{naam} ontbreekt")
        pytest.skip(f"{naam} is er niet op deze computer")


@pytest.fixture
def huis(qtbot: QtBot, klok: StaandeKlok, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Huis]:
    """The whole program, with folders of its own and a cheap vault."""
    from tests.huis import Huis

    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "gegevens"))
    monkeypatch.setattr("meldcode_app.storage.kluis.Kosten.standaard", lambda: GOEDKOOP)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gemaakt = Huis(qtbot, klok, tmp_path)
    yield gemaakt
    gemaakt.programma.ruim_op()


@pytest.fixture(scope="module")
def raad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Huisraad]:
    """A vault with one of everything to type in."""
    from tests.werkplek import Huisraad

    huisraad = Huisraad(tmp_path_factory.mktemp("typen"))
    yield huisraad
    huisraad.kluis.sluit()


@pytest.fixture
def werkplek(raad: Huisraad, klok: StaandeKlok, qtbot: QtBot) -> Iterator[Werkplek]:
    """A session on that vault, which can crash, lock and begin anew."""
    from meldcode_app.views.hoofdvenster import Hoofdvenster
    from tests.werkplek import Werkplek

    venster = Hoofdvenster()
    venster.setMinimumSize(1, 1)
    qtbot.addWidget(venster)
    gemaakt = Werkplek(raad, klok, venster)
    yield gemaakt
    gemaakt.ruim_op()


@pytest.fixture(scope="module")
def gedeelde_kluis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kluis]:
    """One open vault of the school for a whole module; each test takes a casus id of its own."""
    plek = tmp_path_factory.mktemp("gedeeld")
    kluis, _ = Kluis.maak(
        plek / "Proef.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=plek / "pc"
    )
    with kluis:
        registreer(kluis, KLUIS, inrichten(), op_dag(DAG))
        yield kluis


@pytest.fixture(autouse=True)
def _geen_onverwachte_logregel(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; a test that expects one reads it and calls `caplog.clear()`."""
    yield
    regels = [*caplog.get_records("setup"), *caplog.get_records("call")]
    onverwacht = [regel.getMessage() for regel in regels if regel.levelno >= logging.WARNING]
    assert not onverwacht, f"onverwachte logregel: {onverwacht}"
