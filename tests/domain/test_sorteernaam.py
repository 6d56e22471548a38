"""Dutch names in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldcode_app.domain.sorteernaam import sorteernaam


@pytest.mark.parametrize(
    ("naam", "sleutel"),
    [
        ("", ""),
        ("   ", ""),
        ("Gerrit", "gerrit"),
        ("Van", "van"),
        ("Gerrit Voorbeeld", "voorbeeld gerrit"),
        ("Anna Maria Bakker", "bakker anna maria"),
        ("Anna van der Berg", "berg anna van der"),
        ("Anna Maria van der Berg", "berg anna maria van der"),
        ("Jan van 't Hof", "hof jan van 't"),
        ("Jan van ’t Hof", "hof jan van 't"),
        ("Sophie in 't Veld", "veld sophie in 't"),
        ("Eva aan de Brug", "brug eva aan de"),
        ("Sem van Dijk-de Boer", "dijk-de boer sem van"),
        ("Willem van Oranje Nassau", "oranje nassau willem van"),
        ("Ben de Vries", "vries ben de"),
        ("Mohamed Ben Ali", "ali mohamed ben"),
        ("Fatima El Amrani", "amrani fatima el"),
        ("Zoë Özdemir", "ozdemir zoe"),
        ("van der Berg", "berg van der"),
        ("Anna de", "anna de"),
        ("  Anna   DE  VRIES ", "vries anna de"),
    ],
)
def test_key(naam: str, sleutel: str) -> None:
    assert sorteernaam(naam) == sleutel


def test_a_list_reads_as_a_dutch_reader_expects() -> None:
    namen = [
        "Xander Aalbers",
        "Anna van der Berg",
        "Bo Berends",
        "Cato Özdemir",
        "Dirk de Oude",
        "Eva Ozinga",
    ]
    geschud = [namen[i] for i in (4, 2, 0, 5, 1, 3)]
    assert sorted(geschud, key=sorteernaam) == [
        "Xander Aalbers",
        "Bo Berends",
        "Anna van der Berg",
        "Dirk de Oude",
        "Cato Özdemir",
        "Eva Ozinga",
    ]


@given(st.text())
def test_any_text_gives_a_key_with_the_same_words(naam: str) -> None:
    sleutel = sorteernaam(naam)
    assert sleutel == sleutel.strip()
    assert len(sleutel.split()) == len(sorteernaam(sleutel).split())
