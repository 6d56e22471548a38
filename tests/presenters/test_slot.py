"""When an open vault locks by itself: the pause, the last minute, a computer that slept. Nothing here waits."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.slot import SLIEP_S, SlotPresenter, SlotStaat


class Klokken:
    """The steady clock and the clock on the wall; `stil` seconds pass without a tick being late."""

    def __init__(self) -> None:
        self.steeds, self.wand = 1_000.0, 1_800_000_000.0
        self.slot = SlotPresenter(5, steeds=lambda: self.steeds, wand=lambda: self.wand)
        self.slot.verlopen.connect(self._verlopen)
        self.keren = 0
        self.slot.begin()

    def _verlopen(self) -> None:
        self.keren += 1

    def sla_over(self, steeds: float, wand: float) -> None:
        self.steeds += steeds
        self.wand += wand

    def stil(self, seconden: float) -> None:
        while seconden > 0:
            stap = min(1.0, seconden)
            self.sla_over(stap, stap)
            self.slot.tik()
            seconden -= stap


@pytest.fixture
def klokken(qtbot: QtBot) -> Klokken:
    return Klokken()


def test_it_counts_down_in_minutes_and_turns_amber_in_the_last(klokken: Klokken) -> None:
    gezien = []
    klokken.slot.changed.connect(lambda: gezien.append(klokken.slot.staat))
    klokken.stil(299)
    assert gezien == [
        SlotStaat("gaat vanzelf over 4 minuten"),
        SlotStaat("gaat vanzelf over 3 minuten"),
        SlotStaat("gaat vanzelf over 2 minuten"),
        SlotStaat("gaat vanzelf over 1 minuut", bijna=True),
    ]
    assert klokken.keren == 0
    klokken.stil(1)
    assert klokken.keren == 1


def test_any_touch_in_the_last_minute_starts_again_and_shows_it_at_once(klokken: Klokken) -> None:
    klokken.stil(290)
    assert klokken.slot.staat.bijna
    klokken.slot.raak()
    assert klokken.slot.staat == SlotStaat("gaat vanzelf over 5 minuten")
    klokken.stil(299)
    assert klokken.keren == 0
    klokken.stil(1)
    assert klokken.keren == 1


def test_it_goes_off_once(klokken: Klokken) -> None:
    klokken.stil(900)
    klokken.slot.raak()
    klokken.slot.tik()
    assert klokken.keren == 1


def test_nothing_goes_off_after_the_vault_closed(klokken: Klokken) -> None:
    klokken.slot.stop()
    klokken.stil(900)
    assert klokken.keren == 0


@pytest.mark.parametrize(
    ("steeds", "wand"),
    [(0.5, SLIEP_S + 1), (SLIEP_S + 1, SLIEP_S + 1)],
    ids=["the steady clock stood still", "both clocks went on"],
)
def test_a_computer_that_slept_locks_at_the_first_tick(klokken: Klokken, steeds: float, wand: float) -> None:
    klokken.sla_over(steeds, wand)
    klokken.slot.tik()
    assert klokken.keren == 1


def test_the_key_that_wakes_the_computer_does_not_keep_the_vault_open(klokken: Klokken) -> None:
    klokken.sla_over(0.5, 8 * 3_600)
    klokken.slot.raak()
    assert klokken.keren == 1


def test_a_clock_that_is_set_back_does_not_keep_the_vault_open(klokken: Klokken) -> None:
    klokken.wand -= 86_400
    klokken.stil(300)
    assert klokken.keren == 1


def test_another_setting_holds_at_once_also_when_the_pause_was_longer_already(klokken: Klokken) -> None:
    klokken.stil(150)
    klokken.slot.zet_minuten(30)
    assert klokken.slot.staat.tekst == "gaat vanzelf over 28 minuten"
    klokken.slot.zet_minuten(2)
    assert klokken.slot.staat.bijna
    klokken.stil(1)
    assert klokken.keren == 1


def test_a_practice_vault_says_that_it_stops(qtbot: QtBot) -> None:
    slot = SlotPresenter(2, oefenen=True)
    slot.begin()
    assert slot.staat.tekst == "stopt vanzelf over 2 minuten"
