"""The generator of a large vault gives what registering act by act gives, and it gives exactly what is asked."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from meldcode_app.services.registreren import projecties_kloppen
from meldcode_app.storage.kluis import Kluis
from tests.benchmarks.grote_kluis import GROTE_CASUS, WACHTZIN, Maat, maak, registreer_een_voor_een
from tests.conftest import GOEDKOOP


def _regels(kluis: Kluis) -> list[object]:
    """All entries, apart from the random id of an act; which entries share one does count."""
    ids: dict[str, int] = {}
    return [
        msgspec.structs.replace(g, handeling_id=str(ids.setdefault(g.handeling_id, len(ids))))
        for g in kluis.journaal.lees_alles()
    ]


def test_a_generated_vault_equals_one_that_was_registered(tmp_path: Path) -> None:
    maat = Maat(casussen=24, gebeurtenissen=420, grootste=70)
    with maak(tmp_path / "Snel.kluis", maat, kosten=GOEDKOOP, reserve_map=tmp_path / "pc") as snel:
        traag, _ = Kluis.maak(
            tmp_path / "Traag.kluis", WACHTZIN, kosten=GOEDKOOP, reserve_map=tmp_path / "pc"
        )
        with traag:
            registreer_een_voor_een(traag, maat)
            assert _regels(snel) == _regels(traag)
            assert snel.projecties.alles() == traag.projecties.alles()
        assert snel.journaal.kop().seq == maat.gebeurtenissen
        assert len(snel.projecties.lijst_casussen()) == maat.casussen
        assert len(snel.journaal.lees(GROTE_CASUS)) == maat.grootste
        assert projecties_kloppen(snel)
        assert snel.controleer().in_orde


def test_too_few_entries_for_so_many_casussen_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="entries more"):
        maak(tmp_path / "Leeg.kluis", Maat(20, 40, 35), kosten=GOEDKOOP, reserve_map=tmp_path / "pc")
