"""Locking goes through when something beside it fails."""

from __future__ import annotations

import pytest

from meldcode_app.storage.kluis import Kluis
from tests.huis import ZIN, Huis


def test_it_closes_the_vault_whatever_is_the_matter_with_backups(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    huis.begin_werk()
    kluis = huis.sessie.kluis

    def stuk() -> bool:
        raise OSError("stick weg")

    monkeypatch.setattr(huis.sessie.reservekopie, "nog_niet_in_kopie", stuk)
    with pytest.raises(OSError, match="stick weg"):
        huis.programma._vergrendel()
    with Kluis.open(kluis.map, ZIN) as weer:  # refused while another connection holds it
        assert weer.journaal.kop().seq
