"""A verified backup of a vault of 60 MB. Run with `pytest -m meting -s tests/benchmarks/test_reservekopie.py`."""

from __future__ import annotations

import hashlib
import os
import random
import statistics
from collections import defaultdict
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter, process_time

import pytest

from meldcode_app.domain.gebeurtenis import Inhoud
from meldcode_app.domain.handelingen.notitie import Aantekenen
from meldcode_app.domain.tijd import op
from meldcode_app.storage import reservekopie
from meldcode_app.storage.journaal import NieuweGebeurtenis
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutels import Kosten
from meldcode_app.storage.storingen import DATABASE

DOEL = 2.0
"""Seconds (product.md)."""
MEGABYTE = 60
REGELS = 20_000


def _vul(kluis: Kluis) -> None:
    """Entries as they are typed, and attachments up to the size: scans do not get smaller."""
    dobbel = random.Random(60)
    moment = datetime(2026, 9, 1, tzinfo=UTC)
    aantekening = Aantekenen(door="d", gebeurd_op=op(date(2026, 9, 1)), tekst="Het kind was stil. " * 20)
    nieuw = NieuweGebeurtenis(
        casus="c",
        soort="aantekenen",
        handeling_id="h",
        geregistreerd_op=moment,
        inhoud=Inhoud(handeling=aantekening),
    )
    with kluis.transactie():
        kluis.journaal.voeg_toe([nieuw] * REGELS)
    while (kluis.map / DATABASE).stat().st_size < MEGABYTE * 1_000_000:
        stuk = dobbel.randbytes(1_200_000)
        with kluis.transactie():
            kluis.bewaar_document(hashlib.sha256(stuk).hexdigest(), stuk, "bijlage", "c")


@pytest.mark.meting
def test_verified_backup(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Prints seconds per phase and how long the window waits for one step."""
    stick = tmp_path / "stick"
    stick.mkdir()
    kluis, _ = Kluis.maak(
        tmp_path / "Groot.kluis", "w", kosten=Kosten(128, 1, 1), reserve_map=tmp_path / "pc"
    )
    with kluis:
        _vul(kluis)
        grootte = (kluis.map / DATABASE).stat().st_size
        keren, rekentijd, stappen = [], [], list[float]()
        fasen: dict[str, float] = defaultdict(float)
        for _ in range(5):
            begin, begin_cpu = perf_counter(), process_time()
            werk = reservekopie.maak(kluis, stick, lambda: datetime.now(UTC), "0.1.0")
            vorige, fase = perf_counter(), "kopieren"
            for stap in werk:
                nu = perf_counter()
                stappen.append(nu - vorige)
                fasen[fase] += (nu - vorige) / 5
                vorige, fase = nu, stap.fase
            keren.append(perf_counter() - begin)
            rekentijd.append(process_time() - begin_cpu)
            reservekopie.ruim_oude_op(kluis, stick, 1)
    stappen.sort()
    per_fase = ", ".join(f"{fase} {duur:.2f}" for fase, duur in fasen.items())
    with capsys.disabled():
        print(
            f"\nreservekopie van {grootte / 1e6:.0f} MB, {REGELS} regels: mediaan {statistics.median(keren):.2f} s"
            f" ({min(keren):.2f} tot {max(keren):.2f}), rekentijd {statistics.median(rekentijd):.2f} s; {per_fase};"
            f" stap mediaan {stappen[len(stappen) // 2] * 1000:.1f} ms, p99 {stappen[-len(stappen) // 100] * 1000:.0f}"
            f" ms, langste {stappen[-1] * 1000:.0f} ms; doel {DOEL:.0f} s; belasting {os.getloadavg()[0]:.1f}"
        )
    assert len(stappen) > 500
