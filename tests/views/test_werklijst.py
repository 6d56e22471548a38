"""The Werklijst by keyboard: arrows from row to row, Enter opens, one Tab stop, a note gets its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.werklijst import WerklijstView
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok
from tests.presenters.werklijst_bouwers import maak_presenter, noteer, verzoek
from tests.views.venster import actief


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Iterator[Dossier]:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    with kluis:
        registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        yield Dossier(kluis, klok)


@pytest.fixture
def gevuld(dossier: Dossier) -> Dossier:
    """One row over time, a note and one row for today, one for later."""
    for over in (-3, 0, 9):
        verzoek(dossier, over, b.terugleggen())
    noteer(dossier, dagen=1)
    return dossier


def _pagina(qtbot: QtBot, dossier: Dossier) -> tuple[WerklijstView, WerklijstPresenter]:
    presenter = maak_presenter(dossier)
    view = WerklijstView(presenter)
    presenter.setParent(view)
    actief(qtbot, view, breed=1366, hoog=768)
    view.focus_start()
    return view, presenter


def _focus(view: QWidget) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    assert view.isAncestorOf(widget)
    return widget


def test_the_focus_starts_on_the_first_row_and_arrows_go_from_row_to_row(
    qtbot: QtBot, gevuld: Dossier
) -> None:
    view, _ = _pagina(qtbot, gevuld)
    namen = []
    for toets in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        namen.append(_focus(view).objectName())
        qtbot.keyClick(_focus(view), toets)
    assert namen == ["taak_1", "taak_2", "taak_3", "taak_4", "taak_4"]
    assert _focus(view).objectName() == "taak_3"
    assert "Notitie van gisteren plaatsen" in view.lijst.rows()[1].accessibleName()


def test_the_list_is_one_tab_stop_with_the_buttons_of_its_row(qtbot: QtBot, gevuld: Dossier) -> None:
    view, _ = _pagina(qtbot, gevuld)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Down)
    namen = []
    for _ in range(4):
        namen.append(_focus(view).objectName())
        qtbot.keyClick(_focus(view), Qt.Key.Key_Tab)
    assert namen[:3] == ["taak_2", "taak_2_afhandelen", "taak_2_plaatsen"]
    assert not namen[3].startswith("taak_")
    qtbot.keyClick(_focus(view), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)


def test_enter_and_the_button_open_the_exact_place(qtbot: QtBot, gevuld: Dossier) -> None:
    view, presenter = _pagina(qtbot, gevuld)
    casus = str(gevuld.werklijst()[0]["casus"])
    with qtbot.waitSignal(presenter.open_taak) as geopend:
        qtbot.keyClick(_focus(view), Qt.Key.Key_Return)
    assert geopend.args == [casus, "verzoek", "v", "vraag"]
    with qtbot.waitSignal(presenter.open_taak):
        view.findChild(Button, "taak_3_open").click()


def test_ctrl_enter_on_a_row_is_the_button_of_the_page(qtbot: QtBot, gevuld: Dossier) -> None:
    view, presenter = _pagina(qtbot, gevuld)
    with qtbot.assertNotEmitted(presenter.open_taak):
        qtbot.keyClick(_focus(view), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    view.press_primary()
    assert presenter._notitie.staat() is not None


def test_the_norm_opens_under_the_row_and_the_focus_stays_there(qtbot: QtBot, gevuld: Dossier) -> None:
    view, _ = _pagina(qtbot, gevuld)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Tab)
    link = _focus(view)
    assert isinstance(link, Link)
    qtbot.keyClick(link, Qt.Key.Key_Space)
    rij = view.lijst.rows()[0]
    assert _focus(view) is rij
    assert rij.regel.uitleg is not None
    qtbot.waitUntil(lambda: rij.height() > 2 * view.lijst.rows()[2].height())


def test_a_note_gets_its_place_by_keyboard(qtbot: QtBot, gevuld: Dossier) -> None:
    view, _ = _pagina(qtbot, gevuld)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Down)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Return)
    assert _focus(view).objectName() == "werklijstformulier_casus"
    keuze = view.form_card.form.field("casus")
    assert keuze is not None
    qtbot.keyClick(keuze.widget, Qt.Key.Key_Down)
    gekozen = str(keuze.widget.value())  # type: ignore[attr-defined]
    view.press_primary()
    assert [a.notitie for a in gevuld.casus(gekozen).aantekeningen] == ["n1"]
    assert gevuld.notities() == []
    assert _focus(view).objectName() == "taak_2"


def test_going_back_from_the_form_returns_to_the_row(qtbot: QtBot, gevuld: Dossier) -> None:
    view, _ = _pagina(qtbot, gevuld)
    view.findChild(Link, "taak_2_afhandelen").click()
    assert _focus(view).objectName() == "werklijstformulier_reden"
    view.findChild(Button, "voet_later").click()
    assert _focus(view).objectName() == "taak_2"
    assert len(gevuld.notities()) == 1


def test_a_tile_filters_and_the_filter_can_be_wiped(qtbot: QtBot, gevuld: Dossier, klok: StaandeKlok) -> None:
    view, presenter = _pagina(qtbot, gevuld)
    view.tegels["notities"].knop.click()
    assert [rij.regel.id for rij in view.lijst.rows()] == ["notitie:n1"]
    assert view.zeef.value() == "notities"
    presenter.zeef("over_tijd")
    klok.zet(b.moment(b.DAG - timedelta(days=4)))
    presenter.ververs()
    assert not view.lijst.isVisible()
    view.findChild(Button, "wis_zeef").click()
    assert view.lijst.isVisible()
    assert _focus(view).objectName() == "taak_1"


def test_an_empty_list_says_one_sentence_and_the_focus_is_on_the_note(qtbot: QtBot, dossier: Dossier) -> None:
    view, presenter = _pagina(qtbot, dossier)
    assert _focus(view).objectName() == "kop_notitie"
    assert not view.zeef.isVisible()
    with qtbot.waitSignal(presenter.nieuwe_casus):
        view.findChild(Button, "leeg_casus").click()
    primair = [
        k.objectName()
        for k in view.findChildren(Button)
        if k.property("soort") == "primair" and k.isVisible()
    ]
    assert primair == ["kop_notitie"]


def test_what_was_recorded_elsewhere_shows_and_the_row_keeps_the_focus(qtbot: QtBot, gevuld: Dossier) -> None:
    view, presenter = _pagina(qtbot, gevuld)
    for _ in range(3):
        qtbot.keyClick(_focus(view), Qt.Key.Key_Down)
    was = view.lijst.current_id()
    verzoek(gevuld, -5, b.terugleggen())
    presenter.ververs()
    assert view.lijst.current_id() == was
    assert _focus(view).objectName() == "taak_5"
