"""What is done in the next turn: once, and never for what is gone."""

from __future__ import annotations

import weakref

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from meldcode_app.views.later import Later


class _Bladzijde(QObject):
    def __init__(self, gedaan: list[str]) -> None:
        super().__init__()
        self._gedaan = gedaan
        self.later = Later(self, self._doe)

    def _doe(self) -> None:
        self._gedaan.append("gedaan")


def test_it_waits_a_turn_and_is_done_once_however_often_asked(qtbot: QtBot) -> None:
    gedaan: list[str] = []
    bladzijde = _Bladzijde(gedaan)
    bladzijde.later.start()
    bladzijde.later.start()
    assert gedaan == []
    with qtbot.waitSignal(bladzijde.later.timeout):
        pass
    QCoreApplication.processEvents()
    assert gedaan == ["gedaan"]
    bladzijde.later.start()
    with qtbot.waitSignal(bladzijde.later.timeout):
        pass
    assert gedaan == ["gedaan", "gedaan"]


def test_who_goes_before_its_turn_is_freed_and_nothing_is_done(qtbot: QtBot) -> None:
    gedaan: list[str] = []
    bladzijde = _Bladzijde(gedaan)
    nog = weakref.ref(bladzijde)
    bladzijde.later.start()
    bladzijde.deleteLater()
    del bladzijde
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    assert nog() is None
    assert gedaan == []
