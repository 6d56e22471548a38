"""The preview beside the form: a fault is told there, and the next wish still works."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfStoring
from meldcode_app.presenters.voorbeeld import VoorbeeldPresenter


@dataclass(frozen=True)
class Blad:
    tekst: str

    def paginas(self) -> Sequence[str]:
        return (self.tekst,)


def test_facts_that_cannot_be_read_are_told_beside_the_letter_and_later_it_comes(qtbot: QtBot) -> None:
    stuk = [True]

    def maak() -> Blad:
        if stuk[0]:
            raise SchijfStoring
        return Blad("<svg/>")

    voorbeeld = VoorbeeldPresenter(maak)
    with qtbot.waitSignal(voorbeeld.changed):
        voorbeeld.nu()
    assert voorbeeld.fout.startswith(SchijfStoring.wat)
    assert not voorbeeld.bezig
    stuk[0] = False
    with qtbot.waitSignal(voorbeeld.changed):
        voorbeeld.nu()
    assert voorbeeld.paginas == (b"<svg/>",)
    assert voorbeeld.fout == ""


def test_after_stopping_nothing_is_made_any_more(qtbot: QtBot) -> None:
    gevraagd: list[str] = []

    def maak() -> Blad | None:
        gevraagd.append("ja")
        return None

    voorbeeld = VoorbeeldPresenter(maak)
    voorbeeld.stop()
    voorbeeld.nu()
    assert gevraagd == []
