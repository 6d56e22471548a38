"""Letter of four pages: the first in a fresh process, and the next ones. Run with `pytest -m meting -s`."""

from __future__ import annotations

import statistics
import subprocess
import sys
from datetime import date
from time import perf_counter

import pytest

from meldcode_app.documents import brief as b

MEET_EERSTE = (
    "from time import perf_counter; t = perf_counter(); from tests.benchmarks.test_brief import vier_bladzijden;"
    "from meldcode_app.documents.brief import maak_pdf;"
    "maak_pdf(vier_bladzijden()); print(perf_counter() - t)"
)
"""The first letter pays for the imports and the fonts as well."""


def vier_bladzijden(nummer: int = 0) -> b.Brief:
    """A letter of four pages or more; another number gives other text, so nothing can be remembered."""
    zin = f"In week {nummer} van augustus tot november werkte het kind op school aan vaste taken ({nummer}). "
    return b.Brief(
        kenmerk="C-2026-014",
        versie=1,
        datum=date(2026, 11, 23),
        organisatie=b.Organisatie(naam="Basisschool De Wijde Blik", plaats="Voorbeeldstad"),
        geadresseerde=b.Geadresseerde(organisatie="GI De Brug", naam="mevrouw S. Vermeer"),
        opsteller=b.Opsteller(naam="M. Jansen", functie="intern begeleider"),
        betreft=b.Betreft(kind="Gerrit Voorbeeld", geboortedatum=date(2018, 5, 14)),
        antwoorden=tuple(
            b.Antwoord(
                vraag=f"Vraag {n}?", besluit="verstrekken", feiten=f"{n} {zin * 8}", duiding=f"{n} {zin * 4}"
            )
            for n in range(8)
        ),
    )


@pytest.mark.meting
def test_letter_first_and_next(capsys: pytest.CaptureFixture[str]) -> None:
    """Prints milliseconds; asserts only that a next letter costs no more than the first."""
    eerste = [
        float(
            subprocess.run(
                [sys.executable, "-c", MEET_EERSTE], capture_output=True, text=True, check=True
            ).stdout
        )
        for _ in range(5)
    ]
    assert len(b.maak_svg(vier_bladzijden())) >= 4
    volgende = []
    for nummer in range(1, 21):
        begin = perf_counter()
        b.maak_pdf(vier_bladzijden(nummer))
        volgende.append(perf_counter() - begin)
    with capsys.disabled():
        print(
            f"\nbrief: eerste {statistics.median(eerste) * 1000:.0f} ms (mediaan van 5 processen), "
            f"volgende mediaan {statistics.median(volgende) * 1000:.0f} ms, p95 {sorted(volgende)[18] * 1000:.0f} ms"
        )
    assert statistics.median(volgende) <= statistics.median(eerste)
