"""How being told stands to what left, as far as the recorded days bear it out."""

from __future__ import annotations

from datetime import time, timedelta
from typing import cast

import pytest

from meldcode_app.domain.kennisgeving import Kennisgeving, Tegenover, WanneerGeinformeerd
from meldcode_app.domain.tijd import Wanneer, op
from tests.bouwers import DAG

VROEG, LAAT = time(9), time(15)


@pytest.mark.norm("webinar-ots")
@pytest.mark.parametrize(
    ("wanneer", "dagen", "tijd", "vertrek", "staat"),
    [
        ("vooraf", -1, None, op(DAG), "vooraf"),
        ("vooraf", 1, None, op(DAG), "na"),
        ("vooraf", 0, LAAT, op(DAG, VROEG), "na"),
        ("vooraf", 0, None, None, "vooraf"),
        ("gelijktijdig", -1, None, op(DAG), ""),
        ("gelijktijdig", 0, None, op(DAG), "zelfde_dag"),
        ("gelijktijdig", 0, LAAT, op(DAG, VROEG), "na"),
        ("gelijktijdig", 1, None, op(DAG), "na"),
        ("gelijktijdig", 0, None, None, ""),
        ("achteraf", -1, None, op(DAG), ""),
        ("achteraf", 0, None, op(DAG), "na"),
        ("achteraf", 0, None, op(DAG, VROEG), "na"),
        ("achteraf", 0, VROEG, op(DAG, LAAT), "zelfde_dag"),
        ("achteraf", 0, LAAT, op(DAG), "na"),
        ("achteraf", 1, None, op(DAG), "na"),
        ("achteraf", 0, None, None, ""),
    ],
)
def test_what_was_ticked_counts_only_as_far_as_the_days_go(
    wanneer: str, dagen: int, tijd: time | None, vertrek: Wanneer | None, staat: Tegenover
) -> None:
    gezegd = cast("WanneerGeinformeerd", wanneer)
    k = Kennisgeving(persoon="vader", wanneer=gezegd, op=op(DAG + timedelta(days=dagen), tijd))
    assert k.tegenover(vertrek) == staat


ONGEVEER = Wanneer(van=DAG, ongeveer=True)
OVERLAPT = Wanneer(van=DAG - timedelta(days=20), tot=DAG + timedelta(days=2))
ERNA = Wanneer(van=DAG + timedelta(days=1), tot=DAG + timedelta(days=3))


@pytest.mark.norm("webinar-ots")
@pytest.mark.parametrize(
    ("wanneer", "verteld", "vertrek", "staat"),
    [
        ("vooraf", OVERLAPT, op(DAG), ""),
        ("achteraf", OVERLAPT, op(DAG), ""),
        ("gelijktijdig", OVERLAPT, op(DAG), ""),
        ("gelijktijdig", Wanneer(van=DAG, tot=DAG + timedelta(days=2)), op(DAG), ""),
        ("achteraf", ERNA, op(DAG), "na"),
        ("vooraf", ERNA, op(DAG), "na"),
        ("gelijktijdig", ONGEVEER, op(DAG), ""),
        ("achteraf", ONGEVEER, op(DAG), ""),
        ("vooraf", Wanneer(van=DAG + timedelta(days=1), ongeveer=True), op(DAG), ""),
        ("vooraf", ONGEVEER, op(DAG), ""),
        ("vooraf", ONGEVEER, op(DAG + timedelta(days=1)), "vooraf"),
        ("vooraf", op(DAG), ONGEVEER, ""),
        ("vooraf", op(DAG), OVERLAPT, ""),
        ("vooraf", op(DAG - timedelta(days=21)), OVERLAPT, "vooraf"),
        ("gelijktijdig", op(DAG), ONGEVEER, ""),
        ("achteraf", op(DAG + timedelta(days=1)), ONGEVEER, ""),
        ("achteraf", op(DAG + timedelta(days=1)), OVERLAPT, ""),
        ("gelijktijdig", op(DAG - timedelta(days=20)), OVERLAPT, ""),
        ("achteraf", op(DAG + timedelta(days=3)), OVERLAPT, "na"),
    ],
)
def test_about_a_day_or_a_period_bears_out_no_more_than_all_its_days_do(
    wanneer: str, verteld: Wanneer, vertrek: Wanneer, staat: Tegenover
) -> None:
    k = Kennisgeving(persoon="vader", wanneer=cast("WanneerGeinformeerd", wanneer), op=verteld)
    assert k.tegenover(vertrek) == staat
