"""Work in a thread: results and refusals arrive here, nothing dies for lack of a reference, and nothing dies there."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import WachtzinKloptNiet
from meldcode_app.presenters import achtergrond
from meldcode_app.presenters.achtergrond import Taak, wacht_op_alles
from meldcode_app.storage.stapsgewijs import in_draad, uitkomst


def test_a_running_task_lives_on_without_another_reference(qtbot: QtBot) -> None:
    poort = threading.Event()
    ontvangen: list[object] = []
    taak = Taak(lambda: poort.wait(5))
    taak.gelukt.connect(ontvangen.append)
    taak.begin()
    del taak
    gc.collect()
    poort.set()
    qtbot.waitUntil(lambda: ontvangen == [True])
    qtbot.waitUntil(lambda: not achtergrond._levend)


def test_a_refusal_arrives_as_a_refusal(qtbot: QtBot) -> None:
    def weiger() -> object:
        raise WachtzinKloptNiet

    taak = Taak(weiger)
    with qtbot.waitSignal(taak.mislukt) as mislukt:
        taak.begin()
    assert isinstance(mislukt.args[0], WachtzinKloptNiet)


def test_ending_waits_for_what_is_still_running(qtbot: QtBot) -> None:
    begonnen, poort, klaar = threading.Event(), threading.Event(), []

    def werk() -> None:
        begonnen.set()
        poort.wait(5)
        klaar.append(True)

    Taak(werk).begin()
    assert begonnen.wait(5)
    poort.set()
    wacht_op_alles()
    assert klaar == [True]
    assert not achtergrond._levend


class _Kring:
    """Lives on by itself until it is looked for."""

    def __init__(self, sterft: Callable[[], None]) -> None:
        self.zelf = self
        weakref.finalize(self, sterft)


def _in_taak(qtbot: QtBot) -> None:
    Taak(lambda: [[] for _ in range(100_000)]).begin()
    qtbot.waitUntil(lambda: not achtergrond._levend)


def _in_draad(_qtbot: QtBot) -> None:
    uitkomst(in_draad(lambda: [[] for _ in range(100_000)], 0))


@pytest.mark.parametrize("doe", [_in_taak, _in_draad])
def test_what_is_dead_is_not_taken_down_in_another_thread(qtbot: QtBot, doe: Callable[[QtBot], None]) -> None:
    waar: list[bool] = []
    for _ in range(50):
        _Kring(lambda: waar.append(threading.current_thread() is threading.main_thread()))
    doe(qtbot)
    assert gc.isenabled()
    gc.collect()
    assert waar == [True] * 50


def test_what_the_work_closed_over_dies_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    waar: list[bool] = []

    class Ding:
        pass

    ding = Ding()
    weakref.finalize(ding, lambda: waar.append(threading.current_thread() is threading.main_thread()))
    Taak(lambda ding=ding: str(ding)).begin()
    del ding
    qtbot.waitUntil(lambda: bool(waar))
    assert waar == [True]
