"""The page of a question for advice by keyboard and mouse: sheet, leak hunt, printing, narrow and wide."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.adviesvraag import AdviesvraagView
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.velden import Field
from tests.bouwers_meldcode import MeldcodeSituatie, signaal
from tests.bouwers_veilig_thuis import advies_beginnen
from tests.views.venster import actief


@pytest.fixture
def pagina(qtbot: QtBot, gedeelde_kluis: Kluis, tmp_path: Path) -> AdviesvraagView:
    dossier = Dossier(gedeelde_kluis, lambda: datetime(2026, 11, 23, 9, 41, tzinfo=UTC))
    casus_id = MeldcodeSituatie(daarna=(signaal(), advies_beginnen())).in_kluis(gedeelde_kluis)
    presenter = AdviesvraagPresenter(dossier, casus_id, "a1")
    view = AdviesvraagView(presenter, vraag_map=lambda _: str(tmp_path))
    presenter.setParent(view)
    actief(qtbot, view, breed=1162, hoog=760)
    view.focus_start()
    return view


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_typing_fills_the_sheet_and_the_leak_hunt_by_keyboard(
    qtbot: QtBot, pagina: AdviesvraagView, tmp_path: Path
) -> None:
    assert isinstance(_focus(), QPlainTextEdit)
    qtbot.keyClicks(_focus(), "Mag Gerrit mee naar kickboksclub Titan?")
    pagina.render_state()
    assert "het kind" in pagina._blad.spoken()
    assert "Gerrit" not in pagina._blad.spoken()
    laten = pagina._lek.kaart.findChildren(Button)
    assert laten
    while pagina._presenter.staat().lek.open_:
        knop = next(b for b in pagina._lek.kaart.findChildren(Button) if b.text() == "Laten staan")
        knop.setFocus()
        qtbot.keyClick(knop, Qt.Key.Key_Space)
    pagina.head.button("afdrukken").click()  # type: ignore[union-attr]
    for _ in range(len(pagina._presenter.staat().nodig)):
        gezien = next(b for b in pagina._nodig.findChildren(Button) if b.text() == "Gezien" and b.isEnabled())
        gezien.click()
    assert [p.name for p in tmp_path.iterdir()] == ["voorbereiding-adviesvraag.pdf"]


def test_printing_with_open_words_says_why_and_offers_the_other_way(
    qtbot: QtBot, pagina: AdviesvraagView, tmp_path: Path
) -> None:
    qtbot.keyClicks(_focus(), "Mag Gerrit mee naar kickboksclub Titan?")
    pagina.head.button("afdrukken").click()  # type: ignore[union-attr]
    assert pagina._nodig.isVisibleTo(pagina)
    assert pagina.zonder.isVisibleTo(pagina)
    assert list(tmp_path.iterdir()) == []


def test_the_sheet_goes_under_the_preparation_when_there_is_no_room(pagina: AdviesvraagView) -> None:
    richtingen = {}
    for breed in (1162, 700):
        pagina.venster.resize(breed, 700)  # type: ignore[attr-defined]
        QApplication.processEvents()
        richtingen[breed] = pagina._naast.direction()
    assert richtingen == {1162: QBoxLayout.Direction.LeftToRight, 700: QBoxLayout.Direction.TopToBottom}


def test_the_primary_opens_the_form_of_the_call_and_puts_the_focus_there(
    qtbot: QtBot, pagina: AdviesvraagView
) -> None:
    pagina.press_primary()
    assert _focus().objectName() == "adviesvraagformulier_wanneer"
    assert not pagina._bladkaart.isVisibleTo(pagina)


def test_on_a_narrow_page_the_open_words_are_counted_on_the_button_and_the_lock_stands_with_the_sheet(
    qtbot: QtBot, pagina: AdviesvraagView
) -> None:
    qtbot.keyClicks(_focus(), "Mag Gerrit mee naar kickboksclub Titan?")
    pagina.venster.resize(1076, 640)  # type: ignore[attr-defined]
    pagina.render_state()
    open_ = len(pagina._presenter.staat().lek.open_)
    assert open_
    assert pagina.lade_knop.text() == f"Lekzoeker ({open_})"
    assert "op slot" in pagina._slot.accessibleName()
    while nog := pagina._presenter.staat().lek.open_:
        pagina._presenter.laten(nog[0].woord)
    assert pagina.lade_knop.text() == "Lekzoeker"
    assert "mag 'Anoniem' heten" in pagina._slot.accessibleName()


def test_an_earlier_sheet_is_saved_again_from_its_record_with_the_keyboard(
    qtbot: QtBot, pagina: AdviesvraagView, tmp_path: Path
) -> None:
    qtbot.keyClicks(_focus(), "is het veilig?")
    pagina._presenter.vink("signalen", "s1", False)
    pagina.head.button("afdrukken").click()  # type: ignore[union-attr]
    (eerst,) = tmp_path.iterdir()
    knop = pagina._eerder.findChildren(Button)[0]
    knop.setFocus()
    qtbot.keyClick(knop, Qt.Key.Key_Space)
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [eerst.read_bytes()] * 2


def test_after_the_call_the_focus_is_on_what_is_missing_and_a_second_call_stays_one_button_away(
    qtbot: QtBot, pagina: AdviesvraagView
) -> None:
    pagina.press_primary()
    qtbot.keyClicks(pagina.form_card.findChild(QWidget, "adviesvraagformulier_medewerker"), "K. Vos")
    pagina.press_primary()
    assert _focus() is pagina.head.button("wegen")
    assert pagina.head.button("gebeld") is None
    knop = next(b for b in pagina._eerder.findChildren(Button) if b.text() == "Nog een keer gebeld")
    knop.setFocus()
    qtbot.keyClick(knop, Qt.Key.Key_Space)
    assert _focus().objectName() == "adviesvraagformulier_wanneer"


def test_another_form_stands_there_once_while_a_field_of_the_first_has_the_focus(
    qtbot: QtBot, pagina: AdviesvraagView
) -> None:
    qtbot.keyClicks(_focus(), "Mag Gerrit mee?")
    pagina.head.button("gebeld").animateClick()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "advies" in pagina._in_formulier)
    velden = [f for f in pagina.form_card.findChildren(Field) if f.isVisibleTo(pagina)]
    namen = [f.label.text() for f in velden]
    assert len(namen) == len(set(namen))
    assert "vraag1" not in pagina._presenter._invulling.waarden  # type: ignore[union-attr]


def test_a_field_one_tabs_to_is_wholly_in_sight_with_its_label(qtbot: QtBot, pagina: AdviesvraagView) -> None:
    toets = Qt.Key.Key_Tab
    for _ in range(2):  # down the form, and up again
        for _ in range(8):
            qtbot.keyClick(_focus(), toets)
            QApplication.processEvents()  # the layout is done in the next round of events
            veld = _focus().parentWidget()
            if isinstance(veld, Field):
                assert veld.visibleRegion().boundingRect().height() == veld.height(), _focus().objectName()
        toets = Qt.Key.Key_Backtab


def test_what_came_of_printing_is_in_sight(qtbot: QtBot, pagina: AdviesvraagView) -> None:
    pagina.form_card.focus_field("overweging")
    assert pagina._rol.verticalScrollBar().value() > 0
    pagina._presenter._melding = Bericht(titel="Opgeslagen als blad.pdf.", soort="goed")
    pagina.render_state()
    assert pagina._melding.visibleRegion().boundingRect().height() == pagina._melding.height()
