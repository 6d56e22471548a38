"""A new vault for each test, the casus file in it, and a casus of Gerrit that is ready to settle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from tests.bouwers import DAG, inrichten, op_dag
from tests.conftest import GOEDKOOP, StaandeKlok


@pytest.fixture
def eigen_kluis(tmp_path: Path) -> Iterator[Kluis]:
    """New, open and empty."""
    kluis, _ = Kluis.maak(
        tmp_path / "Proef.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path / "pc"
    )
    with kluis:
        yield kluis


@pytest.fixture
def dossier(eigen_kluis: Kluis, klok: StaandeKlok) -> Dossier:
    """The same vault, set up by the school."""
    registreer(eigen_kluis, KLUIS, inrichten(), op_dag(DAG))
    return Dossier(eigen_kluis, klok)
