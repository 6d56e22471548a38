"""The table of all figures, on request; and that its parts can tell reached from not reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.__main__ import alles
from tests.benchmarks.uitslag import Uitslag, druk_af, p95


@pytest.mark.meting
def test_all_figures_in_one_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Prints; a figure that is not reached is said in the table, not by a red test on a busy machine."""
    uitslagen = list(alles(tmp_path, (1_000, 20_000), 20))
    with capsys.disabled():
        print("\n" + druk_af(uitslagen))
    assert len(uitslagen) >= 15


@pytest.mark.parametrize(
    ("uitslag", "oordeel"),
    [
        (Uitslag("a", 400, 400), "ja"),
        (Uitslag("a", 401, 400), "NEE"),
        (Uitslag("a", 401, 400, reken=399), "onder last"),
        (Uitslag("a", None, 400, erbij="is er nog niet"), "-"),
        (Uitslag("a", 5, None), "-"),
    ],
)
def test_a_figure_is_judged_by_wall_clock_and_a_busy_machine_is_named(uitslag: Uitslag, oordeel: str) -> None:
    assert uitslag.oordeel == oordeel
    assert oordeel in druk_af([uitslag])


def test_p95_is_what_nineteen_of_twenty_do_not_exceed() -> None:
    assert p95(range(1, 21)) == 19
    assert p95([7.0]) == 7.0
