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
    k = Kennisgeving(persoon="vader", wanneer=gezegd, gebeurd_op=DAG + timedelta(days=dagen), tijd=tijd)
    assert k.tegenover(vertrek) == staat
