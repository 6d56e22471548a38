"""The list of casussen by keyboard: begin, find, open; one primary; the focus where the work is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.casussen import CasussenView
from meldcode_app.views.onderdelen.knoppen import Button
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok
from tests.views.venster import actief


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Iterator[Dossier]:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    with kluis:
        registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        yield Dossier(kluis, klok)


def _pagina(qtbot: QtBot, dossier: Dossier) -> tuple[CasussenView, CasussenPresenter]:
    presenter = CasussenPresenter(dossier)
    view = CasussenView(presenter)
    presenter.setParent(view)
    actief(qtbot, view, breed=1366, hoog=768)
    view.focus_start()
    return view, presenter


def _focus(view: QWidget) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    assert view.isAncestorOf(widget)
    return widget


def _primairen(view: QWidget) -> list[str]:
    return [
        k.objectName()
        for k in view.findChildren(Button)
        if k.property("soort") == "primair" and k.isVisible()
    ]


def test_from_an_empty_vault_to_a_casus_with_keys_only(qtbot: QtBot, dossier: Dossier) -> None:
    view, presenter = _pagina(qtbot, dossier)
    assert _focus(view).objectName() == "leeg_casus"
    assert _primairen(view) == ["leeg_casus"]
    qtbot.keyClick(_focus(view), Qt.Key.Key_Space)
    assert _focus(view).objectName() == "casusformulier_naam"
    assert _primairen(view) == ["voet_vastleggen"]
    qtbot.keyClicks(_focus(view), "Gerrit")
    with qtbot.waitSignal(presenter.open_casus):
        view.press_primary()
    assert view.tabel.current_id()
    assert _focus(view) is view.tabel
    assert _primairen(view) == ["kop_casus"]


def test_tab_goes_through_the_form_in_reading_order(qtbot: QtBot, dossier: Dossier) -> None:
    view, _ = _pagina(qtbot, dossier)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Space)
    namen = []
    for _ in range(6):
        namen.append(_focus(view).objectName())
        qtbot.keyClick(_focus(view), Qt.Key.Key_Tab)
    velden = [f"casusformulier_{v}" for v in ("naam", "geboortedatum", "wanneer")]
    assert namen == [*velden, "voet_weggooien", "voet_later", "voet_vastleggen"]


def test_a_date_is_read_on_leaving_its_field_and_shown_in_full(qtbot: QtBot, dossier: Dossier) -> None:
    view, _ = _pagina(qtbot, dossier)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Space)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Tab)
    qtbot.keyClicks(_focus(view), "14-5-2018")
    field = view.form_card.form.field("geboortedatum")
    assert field is not None
    assert field.widget.value() == "14-5-2018"  # type: ignore[attr-defined]
    qtbot.keyClick(_focus(view), Qt.Key.Key_Tab)
    assert field.widget.value() == "ma 14 mei 2018"  # type: ignore[attr-defined]


def test_a_refusal_puts_the_focus_in_the_field_and_keeps_the_text(qtbot: QtBot, dossier: Dossier) -> None:
    view, _ = _pagina(qtbot, dossier)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Space)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Tab)
    qtbot.keyClicks(_focus(view), "2018")
    view.press_primary()
    assert _focus(view).objectName() == "casusformulier_geboortedatum"
    field = view.form_card.form.field("geboortedatum")
    assert field is not None
    assert field.error.isVisible()
    assert "Fout: " in field.widget.accessibleDescription()
    assert field.widget.value() == "2018"  # type: ignore[attr-defined]


def test_late_entry_shows_gezien_and_the_focus_goes_on_to_vastleggen(qtbot: QtBot, dossier: Dossier) -> None:
    view, presenter = _pagina(qtbot, dossier)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Space)
    qtbot.keyClicks(_focus(view), "Gerrit")
    view.form_card.focus_field("wanneer")
    _focus(view).selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(_focus(view), "2 nov")
    view.press_primary()
    assert _focus(view).objectName() == "behoefte_LATER_VASTGELEGD_gezien"
    qtbot.keyClick(_focus(view), Qt.Key.Key_Space)
    assert _focus(view).objectName() == "voet_vastleggen"
    with qtbot.waitSignal(presenter.open_casus):
        qtbot.keyClick(_focus(view), Qt.Key.Key_Space)


def test_find_with_ctrl_k_and_open_with_enter(qtbot: QtBot, dossier: Dossier) -> None:
    casus_id = b.Situatie().in_kluis(dossier.kluis)
    view, presenter = _pagina(qtbot, dossier)
    assert _focus(view) is view.tabel
    qtbot.keyClick(view.tabel, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert _focus(view) is view.zoek
    qtbot.keyClicks(view.zoek, "zzz")
    assert not view.tabel.isVisible()
    view.findChild(Button, "wis_zoek").click()
    assert view.zoek.value() == ""
    assert view.tabel.isVisible()
    view.tabel.setFocus()
    with qtbot.waitSignal(presenter.open_casus) as geopend:
        qtbot.keyClick(view.tabel, Qt.Key.Key_Return)
    assert geopend.args == [casus_id]


def test_the_status_is_chosen_with_arrows_and_wiped_with_the_search(qtbot: QtBot, dossier: Dossier) -> None:
    b.Situatie(daarna=b.OP_WEG["ingetrokken"]).in_kluis(dossier.kluis)
    view, _ = _pagina(qtbot, dossier)
    view.status.setFocus()
    qtbot.keyClick(view.status, Qt.Key.Key_Down)
    assert view.status.value() == "loopt"
    assert not view.tabel.isVisible()
    view.findChild(Button, "wis_zoek").click()
    assert view.status.value() == "alle"
    assert view.tabel.isVisible()


def test_hiding_the_page_keeps_the_draft(qtbot: QtBot, dossier: Dossier) -> None:
    view, _ = _pagina(qtbot, dossier)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Space)
    qtbot.keyClicks(_focus(view), "Ger")
    view.hide()
    assert b'"naam":"Ger"' in (dossier.kluis.concept("casussen") or b"")


def test_later_goes_back_to_the_list_with_a_line_about_the_draft(qtbot: QtBot, dossier: Dossier) -> None:
    view, _ = _pagina(qtbot, dossier)
    qtbot.keyClick(_focus(view), Qt.Key.Key_Space)
    qtbot.keyClicks(_focus(view), "Ger")
    view.findChild(Button, "voet_later").click()
    verder = view.findChild(Button, "concept_concept_verder")
    assert verder.isVisible()
    assert _focus(view).objectName() == "leeg_casus"
    verder.click()
    assert _focus(view).objectName() == "casusformulier_naam"
    assert _focus(view).value() == "Ger"  # type: ignore[attr-defined]
