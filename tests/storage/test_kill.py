"""kill -9 while writing: what was acknowledged is there, and the chain is in order.

MELDCODE_KILLS sets how often in the heavy form (100 unless told).
"""

from __future__ import annotations

import os
import random
import signal

import pytest

from meldcode_app.storage.sleutelbestand import BESTANDEN
from meldcode_app.storage.storingen import DATABASE


def _keer(werkplek, los_proces, dobbel):
    """Kill one writer after a random number of acknowledgements and a random number of bytes more."""
    proces = los_proces.start("voeg_toe")
    assert proces.stdout is not None
    assert proces.stdout.readline() == "open\n"
    bevestigd = 0
    for _ in range(dobbel.randint(1, 40)):
        bevestigd = int(proces.stdout.readline())
    # A busy loop of random length, so that the kill falls anywhere within a write.
    for _ in range(dobbel.randint(0, 20_000)):
        pass
    proces.send_signal(signal.SIGKILL)
    for regel in proces.stdout:
        if regel.endswith("\n"):
            bevestigd = int(regel)
    assert proces.wait(timeout=30) == -signal.SIGKILL
    proces.stdout.close()
    proces.stdin.close()
    with werkplek.open() as kluis:
        kop = kluis.journaal.kop()
        assert kop.seq >= bevestigd
        assert kluis.journaal.controleer(laatste=2_000).in_orde
        # The projection went with the same transaction.
        assert kluis.projecties.alles()["casus_rij"][0]["bijgewerkt_seq"] == kop.seq
        assert kluis.waarschuwingen == ()
        assert kluis.hersteld == ()
    assert {bestand.name for bestand in werkplek.map.iterdir()} == {DATABASE, *BESTANDEN}
    return bevestigd


def _keren(werkplek, los_proces, aantal):
    dobbel = random.Random(20261123)
    vorige = 0
    for _ in range(aantal):
        bevestigd = _keer(werkplek, los_proces, dobbel)
        assert bevestigd > vorige
        vorige = bevestigd
    with werkplek.open() as kluis:
        assert kluis.controleer().in_orde
        assert [g.seq for g in kluis.journaal.lees_alles()] == list(range(1, kluis.journaal.kop().seq + 1))
    print(f"{aantal} kill -9 runs, {vorige} acknowledged appends, none lost")


@pytest.mark.linux
def test_three_kills_lose_nothing_acknowledged(werkplek, los_proces):
    _keren(werkplek, los_proces, 3)


@pytest.mark.linux
@pytest.mark.zwaar
def test_many_kills_lose_nothing_acknowledged(werkplek, los_proces):
    _keren(werkplek, los_proces, int(os.environ.get("MELDCODE_KILLS", "100")))
