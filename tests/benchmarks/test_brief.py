"""Letter of four pages: the first in a fresh process, and the next ones. Run with `pytest -m meting -s`."""

from __future__ import annotations

import statistics
import subprocess
import sys
from datetime import date

import pytest

from meldcode_app.documents import brief as b
from tests.benchmarks.uitslag import Uitslag, druk_af, herhaald, uit_tijden

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


def meet() -> list[Uitslag]:
    """A letter in a fresh process, and the next ones in this."""
    eerste = [
        1e3
        * float(
            subprocess.run(
                [sys.executable, "-c", MEET_EERSTE], capture_output=True, text=True, check=True
            ).stdout
        )
        for _ in range(5)
    ]
    b.maak_svg(vier_bladzijden())
    nummers = iter(range(1, 100))
    volgende = herhaald(lambda: b.maak_pdf(vier_bladzijden(next(nummers))), 20)
    return [
        Uitslag(
            "brief van vier bladzijden, de eerste",
            statistics.median(eerste),
            300,
            erbij="mediaan van 5 processen",
        ),
        uit_tijden("brief van vier bladzijden, de volgende", *volgende, 80),
    ]


@pytest.mark.meting
def test_letter_first_and_next(capsys: pytest.CaptureFixture[str]) -> None:
    """Asserts only that a next letter costs no more than the first."""
    assert len(b.maak_svg(vier_bladzijden())) >= 4
    eerste, volgende = meet()
    with capsys.disabled():
        print("\n" + druk_af([eerste, volgende]))
    assert volgende.gemeten <= eerste.gemeten
