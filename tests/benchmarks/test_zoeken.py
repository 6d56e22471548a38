"""Search over 100,000 entries, newest first, and how it grows. Run with `pytest -m meting -s`.

Reach (product figures): rare word 10 ms, common word 50 ms at p95; from 1,000 to 20,000 casussen search and record
grow no faster than log n.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from meldcode_app.domain.handelingen.notitie import Aantekenen
from meldcode_app.domain.tijd import op
from meldcode_app.domain.zoekwoorden import ontleed_vraag
from meldcode_app.services.registreren import lees_inrichting, registreer
from meldcode_app.services.zoeken import zoek
from meldcode_app.services.zoekindex import werk_index_bij
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.zoekindex import Waarin
from tests.benchmarks.zoekkluis import BEGIN, GEWOON, ZELDZAAM, kluis

VRAGEN = {
    "zeldzaam": ZELDZAAM,
    "gewoon": GEWOON,
    "twee gewone": f"{GEWOON} en",
    "begin van een woord": "scho",
    "twee letters": "ba",
    "naast elkaar": f'"{GEWOON} en"',
    "niets": "komtnietvoor",
}


def _p95(doe: Callable[[], object], keer: int = 60, klok: Callable[[], float] = perf_counter) -> float:
    """Milliseconds; with `process_time` those of the processor, on a machine that does other work too."""
    duur = []
    for _ in range(keer):
        begin = klok()
        doe()
        duur.append((klok() - begin) * 1_000)
    return statistics.quantiles(duur, n=20)[-1]


def _aantekening() -> Aantekenen:
    return Aantekenen(gebeurd_op=op(LATER.date()), door="jansen", tekst="Een korte aantekening over school.")


def _zoekduur(k: Kluis, vraag: str) -> float:
    opdracht = ontleed_vraag(vraag)
    return _p95(lambda: k.zoekindex.zoek(opdracht, Waarin(kijker="jansen"), aantal=51))


def _metingen(k: Kluis) -> dict[str, tuple[float, float]]:
    inrichting = lees_inrichting(k)
    return {
        naam: (
            _zoekduur(k, vraag),
            _p95(lambda vraag=vraag: zoek(k, inrichting, ontleed_vraag(vraag)), keer=20),
        )
        for naam, vraag in VRAGEN.items()
    }


@pytest.mark.meting
def test_search_in_a_hundred_thousand_entries(tmp_path: Path) -> None:
    with kluis(tmp_path / "Groot.kluis", 10_000) as k:
        groot = (tmp_path / "Groot.kluis" / "kluis.db").stat().st_size
        index = k._verbinding.conn.execute("SELECT sum(length(block)) FROM zoek_data").fetchone()[0]
        tekst = k._verbinding.conn.execute("SELECT sum(length(inhoud)) FROM journaal_inhoud").fetchone()[0]
        print(f"\nkluis {groot / 1e6:.0f} MB, inhoud {tekst / 1e6:.0f} MB, index {index / 1e6:.0f} MB")
        for naam, (zoeken, alles) in _metingen(k).items():
            print(f"{naam:22} zoeken p95 {zoeken:7.1f} ms   met treffers en telling {alles:7.1f} ms")
        in_casus = ontleed_vraag(GEWOON)
        binnen = _p95(lambda: k.zoekindex.zoek(in_casus, Waarin(f"{77:016x}", "jansen"), aantal=51))
        print(f"{'gewoon in een casus':22} zoeken p95 {binnen:7.1f} ms")
        assert _zoekduur(k, ZELDZAAM) <= 10
        assert _zoekduur(k, GEWOON) <= 50


@pytest.mark.meting
def test_growth_from_a_thousand_to_twenty_thousand_casussen(tmp_path: Path) -> None:
    uitslag = {}
    for aantal in (1_000, 20_000):
        with kluis(tmp_path / f"{aantal}.kluis", aantal) as k:
            vastleggen = _p95(lambda k=k: registreer(k, f"{7:016x}", _aantekening(), lambda: LATER))
            uitslag[aantal] = (_zoekduur(k, ZELDZAAM), _zoekduur(k, GEWOON), vastleggen)
            print(f"\n{aantal} casussen: zeldzaam {uitslag[aantal][0]:.2f}, gewoon {uitslag[aantal][1]:.2f},")
            print(f"  vastleggen {uitslag[aantal][2]:.1f} ms")
    groei = math.log(20_000) / math.log(1_000)
    for klein, groot in zip(uitslag[1_000], uitslag[20_000], strict=True):
        print(f"groei x{groot / klein:.2f} (log n: x{groei:.2f})")


@pytest.mark.meting
def test_an_index_made_anew_in_steps_of_some_twenty_ms(tmp_path: Path) -> None:
    with kluis(tmp_path / "Stap.kluis", 1_000) as k:
        with k.transactie():
            k.zoekindex.maak_leeg()
        duur, begin = [], perf_counter()
        for _ in werk_index_bij(k):
            duur.append((perf_counter() - begin) * 1_000)
            begin = perf_counter()
        print(
            f"\n10.000 regels in {sum(duur) / 1_000:.1f} s, stap p95 {statistics.quantiles(duur, n=20)[-1]:.0f} ms"
        )


LATER = BEGIN + timedelta(days=4_000)
