"""F1 in an open vault: the topic of the very station one is at, and the manual as a page one can come back to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.services.registreren import registreer
from meldcode_app.sessie import Plek, Sessie
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.hoofdvenster import Hoofdvenster
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.conftest import GOEDKOOP, StaandeKlok


@pytest.fixture
def sessie(qtbot: QtBot, tmp_path: Path, klok: StaandeKlok) -> Iterator[Sessie]:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    venster = Hoofdvenster()
    venster.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    qtbot.addWidget(venster)
    gemaakt = Sessie(kluis, klok, venster)
    venster.show()
    gemaakt.toon()
    yield gemaakt
    gemaakt.sluit()


def _onderwerp(sessie: Sessie) -> str:
    schil = sessie._schil
    assert schil is not None
    schil.uitleg.emit()
    assert not schil.naslag.isHidden()
    return schil.naslag.titel.text()


def test_f1_follows_the_page_and_the_station(sessie: Sessie) -> None:
    assert _onderwerp(sessie) == "De werklijst"
    sessie.toon_casussen()
    assert _onderwerp(sessie) == "Casussen"
    casus = b.Situatie().in_kluis(sessie.kluis)
    assert sessie.dossier.doe(casus, m.beginnen()).aanvaard
    sessie.meldcode.open_meldcode(casus, "d", "stap3")
    assert _onderwerp(sessie) == "Stap 3: het gesprek"
    sessie.meldcode.open_meldcode(casus, "d", "stap4")
    assert _onderwerp(sessie) == "Stap 4: wegen"


def test_the_manual_is_a_page_with_the_topic_that_was_open(sessie: Sessie) -> None:
    schil = sessie._schil
    assert schil is not None
    schil.uitleg.emit()
    schil.naslag.meer.click()
    assert sessie.plek == Plek("handleiding", doel="werklijst")
    assert schil.zijbalk.current() == "handleiding"
    sessie.toon_pagina("handleiding")
    assert sessie.plek == Plek("handleiding")
