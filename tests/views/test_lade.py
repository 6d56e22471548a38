"""The drawer of a low window by keyboard: it never covers what the keys work on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.casus import CasusView
from meldcode_app.views.onderdelen.knoppen import Button
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.views.venster import actief


@pytest.fixture
def pagina(qtbot: QtBot, gedeelde_kluis: Kluis, klok: StaandeKlok) -> CasusView:
    """A casus whose timeline is a drawer, open."""
    dossier = Dossier(gedeelde_kluis, klok)
    presenter = CasusPresenter(dossier, b.Situatie(daarna=b.COMPLEET).in_kluis(dossier.kluis))
    view = CasusView(presenter)
    presenter.setParent(view)
    actief(qtbot, view, breed=1060, hoog=640)
    view.focus_start()
    qtbot.keyClick(view.lade_knop, Qt.Key.Key_Space)
    assert view.panel() is not None
    return view


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _potlood(pagina: CasusView) -> Button:
    return next(
        k for k in pagina.findChildren(Button) if k.accessibleName() == "Verbeter: Besluit vraag 1, 23 nov"
    )


def test_a_form_from_a_row_closes_the_drawer_and_the_way_back_is_that_row(
    qtbot: QtBot, pagina: CasusView
) -> None:
    knop = _potlood(pagina)
    knop.setFocus()
    qtbot.keyClick(knop, Qt.Key.Key_Space)
    assert pagina.panel() is None
    assert pagina.form_card.isAncestorOf(_focus())
    weg = pagina.foot.button("weggooien")
    assert weg is not None
    qtbot.keyClick(weg, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _focus() is _potlood(pagina))
    assert pagina.panel() is not None


def test_any_form_that_opens_closes_the_drawer(pagina: CasusView) -> None:
    _potlood(pagina).setFocus()
    pagina.findChild(CasusPresenter).bewerk("gezin", "")
    assert pagina.panel() is None
    assert pagina.form_card.isAncestorOf(_focus())


def test_the_drawer_goes_when_tab_leaves_it_for_the_page(qtbot: QtBot, pagina: CasusView) -> None:
    lade = pagina.panel()
    assert lade is not None
    for _ in range(80):
        if not lade.isAncestorOf(_focus()):
            break
        assert pagina.panel() is lade
        qtbot.keyClick(_focus(), Qt.Key.Key_Tab)
    assert pagina.isAncestorOf(_focus())
    qtbot.waitUntil(lambda: pagina.panel() is None)
    assert _focus().visibleRegion().boundingRect() == _focus().rect()
