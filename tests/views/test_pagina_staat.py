"""A page paints one state at a time, the last one last, and keeps what was typed when it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import Knop
from meldcode_app.views.onderdelen.velden import Line
from meldcode_app.views.pagina_staat import StatePage
from tests.views.venster import actief


class _Presenter(QObject):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stand = "een"
        self.gedaan: list[str] = []

    def bewaar_nu(self) -> None:
        self.gedaan.append("bewaard")

    def druk(self, code: str) -> None:
        self.gedaan.append(code)

    def typ(self, tekst: str) -> None:
        self.stand = tekst
        self.changed.emit()


class _Bladzijde(StatePage[_Presenter]):  # type: ignore[type-var]
    def __init__(self, presenter: _Presenter) -> None:
        super().__init__("proef", presenter)
        self.getoond: list[str] = []
        self.halverwege: str = ""
        self.dag = Line("dag")
        self.dag.klaar.connect(presenter.gedaan.append)
        self.body.addWidget(self.dag)
        self.render_state()

    def _toon(self) -> None:
        stand = self._presenter.stand
        if self.halverwege == "stuk":
            raise ValueError(stand)
        if self.halverwege:
            tekst, self.halverwege = self.halverwege, ""
            self._presenter.typ(tekst)  # as a field does that goes while the page paints
        self.set_head(stand, knoppen=(Knop(code="doe", tekst="Doe het", soort="primair"),))
        self.getoond.append(stand)


@pytest.fixture
def presenter() -> _Presenter:
    return _Presenter()


@pytest.fixture
def pagina(qtbot: QtBot, presenter: _Presenter) -> _Bladzijde:
    pagina = _Bladzijde(presenter)
    actief(qtbot, pagina, breed=1366, hoog=768)
    return pagina


def test_it_paints_what_changed_and_again_when_shown_again(pagina: _Bladzijde, presenter: _Presenter) -> None:
    assert pagina.getoond == ["een"]
    presenter.typ("twee")
    assert pagina.getoond == ["een", "twee"]
    pagina.hide()
    presenter.stand = "drie"
    pagina.show()
    assert pagina.getoond == ["een", "twee", "drie"]


def test_a_change_while_it_paints_is_painted_afterwards_and_last(
    pagina: _Bladzijde, presenter: _Presenter
) -> None:
    pagina.halverwege = "drie"
    presenter.typ("twee")
    assert pagina.getoond == ["een", "twee", "drie"]


def test_a_painting_that_failed_does_not_stop_the_next_one(pagina: _Bladzijde, presenter: _Presenter) -> None:
    pagina.halverwege = "stuk"
    with pytest.raises(ValueError, match="een"):
        pagina.render_state()
    pagina.halverwege = ""
    presenter.typ("twee")
    assert pagina.getoond == ["een", "twee"]


def test_leaving_keeps_what_was_typed(pagina: _Bladzijde, presenter: _Presenter) -> None:
    assert presenter.gedaan == []
    pagina.hide()
    assert presenter.gedaan == ["bewaard"]


def test_ctrl_enter_tells_the_field_under_the_cursor_first(pagina: _Bladzijde, presenter: _Presenter) -> None:
    pagina.dag.setFocus()
    pagina.dag.set_value("gisteren")
    pagina.press_primary()
    assert presenter.gedaan == ["gisteren", "doe"]
