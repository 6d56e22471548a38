"""All figures to reach, in one table: `python -m tests.benchmarks`; `pytest -m meting -s` prints it too.

Vaults are generated first (about two minutes); `--plek MAP` keeps them there for a next time. Wall clock p95 counts;
beside it stands processor time, which tells on a busy machine whether it is we who are slow.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from meldcode_app.startup import ruim_zelden_op
from tests.benchmarks import keepassxc, opslag, venster
from tests.benchmarks.grote_kluis import maak_in
from tests.benchmarks.test_brief import meet as meet_brief
from tests.benchmarks.test_eerste_beeld import meet as meet_eerste_beeld
from tests.benchmarks.uitslag import Uitslag, druk_af

GROOT = 10_000


def alles(plek: Path, maten: tuple[int, ...], rondes: int) -> Iterator[Uitslag]:
    """One after another; the large vault is left with a few more entries."""
    plekken = {casussen: plek / str(casussen) for casussen in (*maten, GROOT)}
    for casussen, naar in plekken.items():
        if not (naar / "Groot.kluis").exists():
            maak_in(naar, casussen)
    groot = plekken[GROOT]
    yield from meet_eerste_beeld(plek, rondes)
    yield from venster.tijden(groot, rondes)
    yield from venster.geheugen(groot)
    with opslag.open_dossier(groot) as dossier:
        yield opslag.nakijken(dossier)
        yield from opslag.zoeken(dossier)
        yield opslag.reservekopie(dossier)
    yield from meet_brief()
    yield from opslag.groei(dict(sorted(plekken.items())))
    yield from keepassxc.meet()


def main(argumenten: list[str] | None = None) -> None:
    lezer = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    lezer.add_argument("--plek", type=Path, help="folder to keep the vaults in")
    lezer.add_argument("--rondes", type=int, default=20)
    lezer.add_argument("--zonder-groei", action="store_true", help="no vaults of 1,000 and 20,000 casussen")
    keuze = lezer.parse_args(argumenten)
    maten = () if keuze.zonder_groei else (1_000, 20_000)
    ruim_zelden_op()  # as the program does
    with tempfile.TemporaryDirectory() as tijdelijk:
        print(druk_af(list(alles(keuze.plek or Path(tijdelijk), maten, keuze.rondes))))


if __name__ == "__main__":
    main()
