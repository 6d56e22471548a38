"""A backup that was to be made before the program closes, and the user who works on after all."""

from __future__ import annotations

import pytest

from tests.presenters.test_reservekopie import Opstelling, o

__all__ = ["o"]


@pytest.mark.parametrize("hoe", ["breek_af", "sluit_toch_niet"])
def test_who_does_not_close_after_all_gets_no_backup_after_the_test(o: Opstelling, hoe: str) -> None:
    o.maak()
    o.casus("c2")
    aantal = len(o.p.staat().rijen)
    o.p.test()
    o.p.maak_bij_sluiten()
    getattr(o.p, hoe)()
    o.wacht()
    assert len(o.p.staat().rijen) == aantal
