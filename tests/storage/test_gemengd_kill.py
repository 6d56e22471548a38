"""kill -9 during mixed work: acts of all kinds, drafts, letters, notes, a new passphrase, lists made anew, locking.

MELDCODE_KILLS sets how often in the heavy form (500 unless told). Test_kill does the same on the journal alone, with
more appends per kill; test_iedere_schrijffout stops at every write there is, once.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tests.storage.gemengd_opdrachten import Plek, Sessies, dood, sessies
from tests.storage.gemengd_werk import ZIN, Feit, Verslag, nakijken

pytestmark = pytest.mark.linux

PER_KLUIS = 20
"""Kills before a new vault is begun: an older one costs more to verify in full."""


def _een_keer(proces: Sessies, plek: Plek, stand: Feit, dobbel: random.Random) -> tuple[Verslag, int]:
    pid = proces.begin(plek, wachtzin=stand.get("wachtzin", ZIN), rondes=PER_KLUIS)
    regels = [proces.regel() for _ in range(dobbel.randint(0, 90))]
    # A busy loop of random length, so that the kill falls anywhere within a step.
    for _ in range(dobbel.randint(0, 200_000)):
        pass
    dood(pid)
    return proces.tot_het_eind(regels)


def _keren(tmp_path: Path, aantal: int) -> None:
    dobbel = random.Random(20261128)
    stand: Feit = {}
    bevestigd = 0
    with sessies() as proces:
        for keer in range(aantal):
            plek = Plek.in_(tmp_path / str(keer // PER_KLUIS))
            plek.map.parent.mkdir(exist_ok=True)
            vooraf = stand if keer % PER_KLUIS else {}
            verslag, code = _een_keer(proces, plek, vooraf, dobbel)
            assert code == -9
            assert verslag.fouten == []
            bevestigd += len(verslag.klaar)
            verslag.regels.insert(0, {"klaar": vooraf})
            stand = nakijken(plek.map, plek.reserve, verslag)
    print(
        f"{aantal} kill -9 during mixed work, {bevestigd} acknowledged steps, none lost, every vault opened"
    )


def test_kills_during_mixed_work_lose_nothing_acknowledged(tmp_path):
    _keren(tmp_path, 5)


@pytest.mark.zwaar
def test_many_kills_during_mixed_work_lose_nothing_acknowledged(tmp_path):
    _keren(tmp_path, int(os.environ.get("MELDCODE_KILLS", "500")))
