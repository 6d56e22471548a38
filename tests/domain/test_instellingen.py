"""Two names of an institution: never two institutions taken for one, and as few false differences as can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldcode_app.domain.instellingen import zelfde_instelling


@pytest.mark.norm("jeugdwet-7.3.11-4")
@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("GI De Brug", "De Brug"),
        ("GI De Brug", "de brug"),
        ("GI De Brug", "Stichting De Brug (GI)"),
        ("De Brug B.V.", "De Brug BV"),
        ("De Brug", "Gecertificeerde instelling De Brug"),
        ("De Brug", "De Brug, locatie Voorbeeldstad"),
        ("De Brug", "De Brug - team Zuid"),
        ("Jeugd & Gezin Voorbeeldstreek", "Jeugd en Gezin Voorbeeldstreek"),
        ("Jeugdbescherming Fryslân", "Jeugdbescherming Fryslan"),
        ("Jeugd-bescherming Noord", "Jeugdbescherming  Noord"),
    ],
)
def test_the_same_institution_written_otherwise(een: str, ander: str) -> None:
    assert zelfde_instelling(een, ander)
    assert zelfde_instelling(ander, een)


@pytest.mark.norm("jeugdwet-7.3.11-4")
@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("GI De Brug", "GI Het Kompas"),
        ("Jeugdbescherming Noord", "Jeugdbescherming Zuid"),
        ("Jeugdbescherming Noord", "Jeugdbescherming"),
        ("Jeugdbescherming Regio Noord", "Jeugdbescherming Regio Zuid"),
        ("Jeugdbescherming (Noord)", "Jeugdbescherming (Zuid)"),
        ("De Brug", "De Brug Advocaten"),
        ("De Brug", "Gemeente De Brug"),
        ("Team Noord", "Team Zuid"),
        ("", ""),
        ("", "De Brug"),
        ("GI", "GI"),
        ("Stichting", "De GI"),
    ],
)
def test_two_institutions(een: str, ander: str) -> None:
    assert not zelfde_instelling(een, ander)
    assert not zelfde_instelling(ander, een)


@given(st.text(), st.text())
def test_it_does_not_matter_who_comes_first(een: str, ander: str) -> None:
    assert zelfde_instelling(een, ander) == zelfde_instelling(ander, een)
