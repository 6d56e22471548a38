"""Work in a thread: results and refusals arrive here, nothing dies for lack of a reference."""

from __future__ import annotations

import gc
import threading

from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import WachtzinKloptNiet
from meldcode_app.presenters import achtergrond
from meldcode_app.presenters.achtergrond import Taak, wacht_op_alles


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
