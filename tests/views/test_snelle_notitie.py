"""Ctrl+N from anywhere: type, Ctrl+Enter, and back to where one was; Esc keeps the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.notitie import SnelleNotitiePresenter
from meldcode_app.presenters.weergave import Knop
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.onderdelen.velden import Field, Line
from meldcode_app.views.pagina import Page
from meldcode_app.views.schil import Shell
from meldcode_app.views.snelle_notitie import QuickNotePanel
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok
from tests.views.venster import zelf_actief
from tests.views.voorbeelden import PAGINAS

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Iterator[Dossier]:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    with kluis:
        registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        yield Dossier(kluis, klok)


class Huis:
    """A page with a field and a primary button, and the panel over it."""

    def __init__(self, qtbot: QtBot, dossier: Dossier) -> None:
        self.qtbot = qtbot
        self.schil = Shell(PAGINAS, organisatie="De Wijde Blik", gebruiker="M. Jansen", functie="ib'er")
        self.presenter = SnelleNotitiePresenter(dossier)
        self.presenter.setParent(self.schil)
        self.paneel = QuickNotePanel(self.presenter, self.schil)
        self.schil.set_note_panel(self.paneel)
        self.schil.snelle_notitie.connect(self.presenter.open)
        self.page = Page("proef")
        self.page.set_head("Proef", "", (Knop(code="verder", tekst="Verder", soort="primair"),))
        self.page.body.addWidget(Field("Veld", Line("veld")))
        zelf_actief(qtbot, self.schil)
        self.schil.show_page(self.page, "casussen")

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def toets(self, toets: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, toets, modifier)


@pytest.fixture
def huis(qtbot: QtBot, dossier: Dossier) -> Huis:
    return Huis(qtbot, dossier)


def test_a_note_in_three_moves_and_back_to_the_field(huis: Huis, dossier: Dossier, qtbot: QtBot) -> None:
    assert huis.focus.objectName() == "veld"
    huis.toets(Qt.Key.Key_N, CTRL)
    assert huis.paneel.isVisible()
    assert huis.focus.objectName() == "notitie_tekst"
    assert huis.schil.rect().contains(huis.paneel.geometry())
    qtbot.keyClicks(huis.focus, "Gerrit kwam zonder jas.")
    with qtbot.assertNotEmitted(huis.page.gedrukt):
        huis.toets(Qt.Key.Key_Return, CTRL)
    assert [rij["tekst"] for rij in dossier.notities()] == ["Gerrit kwam zonder jas."]
    assert not huis.paneel.isVisible()
    assert huis.focus.objectName() == "veld"
    with qtbot.waitSignal(huis.page.gedrukt):
        huis.toets(Qt.Key.Key_Return, CTRL)


def test_escape_closes_and_keeps_the_text_and_ctrl_n_brings_it_back(
    huis: Huis, dossier: Dossier, qtbot: QtBot
) -> None:
    huis.toets(Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(huis.focus, "Gerrit kw")
    huis.toets(Qt.Key.Key_Escape)
    assert not huis.paneel.isVisible()
    assert huis.focus.objectName() == "veld"
    assert b"Gerrit kw" in (dossier.kluis.concept("notitie") or b"")
    huis.toets(Qt.Key.Key_N, CTRL)
    assert huis.focus.value() == "Gerrit kw"  # type: ignore[attr-defined]


def test_an_empty_note_is_told_in_the_panel(huis: Huis, dossier: Dossier) -> None:
    huis.toets(Qt.Key.Key_N, CTRL)
    huis.toets(Qt.Key.Key_Return, CTRL)
    assert huis.paneel.isVisible()
    assert huis.focus.objectName() == "notitie_tekst"
    veld = huis.paneel.form_card.form.field("tekst")
    assert veld is not None
    assert veld.error.isVisible()
    assert dossier.notities() == []


def test_an_earlier_day_asks_one_click_and_then_goes(huis: Huis, dossier: Dossier, qtbot: QtBot) -> None:
    huis.toets(Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(huis.focus, "Moeder belde.")
    huis.toets(Qt.Key.Key_Tab)
    assert huis.focus.objectName() == "notitie_wanneer"
    huis.focus.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(huis.focus, "2 nov")
    huis.toets(Qt.Key.Key_Return, CTRL)
    assert huis.focus.objectName() == "behoefte_LATER_VASTGELEGD_gezien"
    huis.toets(Qt.Key.Key_Space)
    assert huis.focus.objectName() == "notitie_knop_vastleggen"
    huis.toets(Qt.Key.Key_Space)
    assert dossier.notities()[0]["gemaakt_op"] == "2026-11-02"


def test_another_page_closes_it_and_keeps_the_text(huis: Huis, qtbot: QtBot) -> None:
    huis.toets(Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(huis.focus, "half")
    ander = Page("ander")
    ander.body.addWidget(Field("Ander", Line("ander_veld")))
    huis.schil.show_page(ander, "verzoeken")
    huis.schil.drop_page(huis.page)
    assert not huis.paneel.isVisible()
    assert huis.focus.objectName() == "ander_veld"
    assert huis.presenter.begonnen


def test_ctrl_n_again_goes_back_into_the_note(huis: Huis, qtbot: QtBot) -> None:
    huis.toets(Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(huis.focus, "half")
    huis.page.findChild(Line, "veld").setFocus()
    huis.toets(Qt.Key.Key_N, CTRL)
    assert huis.focus.objectName() == "notitie_tekst"
    assert huis.focus.value() == "half"  # type: ignore[attr-defined]


def test_shift_tab_leaves_the_note_and_stays_out(huis: Huis, qtbot: QtBot) -> None:
    huis.toets(Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(huis.focus, "half")
    qtbot.keyClick(huis.focus, Qt.Key.Key_Backtab)
    assert not huis.paneel.isAncestorOf(huis.focus)
    assert huis.paneel.isVisible()


def test_in_a_smaller_window_it_stays_inside(huis: Huis) -> None:
    huis.toets(Qt.Key.Key_N, CTRL)
    huis.schil.resize(1024, 600)
    QApplication.processEvents()
    assert huis.schil.rect().contains(huis.paneel.geometry())
