"""The pages of attachments by mouse and keyboard: drop, paste, choose, turn pages, enlarge, and back with Esc."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
import typst
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.bijlage import BijlagePresenter
from meldcode_app.presenters.bijlage_toevoegen import BijlageToevoegenPresenter
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.services.bijlagen import bekijk, met_document
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.beeld_lezen import Afbeelding
from meldcode_app.views.bijlage import BijlageView
from meldcode_app.views.bijlage_toevoegen import BijlageToevoegenView
from meldcode_app.views.casus import CasusView
from meldcode_app.views.onderdelen.knoppen import Button
from tests import bouwers as b
from tests.bouwers_bijlage import png, toevoegen
from tests.conftest import StaandeKlok
from tests.views.venster import actief

TWEE = typst.compile(b"Een\n#pagebreak()\nTwee")


@pytest.fixture
def dossier(gedeelde_kluis: Kluis, klok: StaandeKlok) -> Dossier:
    return Dossier(gedeelde_kluis, klok)


@pytest.fixture
def casus_id(dossier: Dossier) -> str:
    return b.Situatie().in_kluis(dossier.kluis)


@pytest.fixture
def toevoegpagina(qtbot: QtBot, dossier: Dossier, casus_id: str, tmp_path: Path) -> BijlageToevoegenView:
    def kies(_: QWidget) -> Sequence[str]:
        (tmp_path / "gekozen.png").write_bytes(png())
        return [str(tmp_path / "gekozen.png")]

    presenter = BijlageToevoegenPresenter(dossier, casus_id)
    view = BijlageToevoegenView(presenter, kies)
    presenter.setParent(view)
    actief(qtbot, view, breed=1366, hoog=768)
    view.focus_start()
    return view


def _presenter(view: BijlageToevoegenView) -> BijlageToevoegenPresenter:
    return view.findChild(BijlageToevoegenPresenter)


def _wacht(view: BijlageToevoegenView, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: not _presenter(view)._bestanden.bezig)
    return [regel.naam for regel in _presenter(view).staat().bestanden]


def _sleep(widget: QWidget, mime: QMimeData) -> bool:
    """Drag over and drop; whether it was taken."""
    plek, knop = QPointF(40, 40), Qt.MouseButton.LeftButton
    over = QDragEnterEvent(
        plek.toPoint(), Qt.DropAction.CopyAction, mime, knop, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, over)
    los = QDropEvent(plek, Qt.DropAction.CopyAction, mime, knop, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, los)
    return over.isAccepted() and los.isAccepted()


def _mime(*urls: QUrl) -> QMimeData:
    mime = QMimeData()
    mime.setUrls(list(urls))
    return mime


def test_the_focus_starts_at_choosing_and_goes_to_the_form_once_chosen(
    toevoegpagina: BijlageToevoegenView, qtbot: QtBot
) -> None:
    assert QApplication.focusWidget() is toevoegpagina.vak.kies
    qtbot.keyClick(toevoegpagina.vak.kies, Qt.Key.Key_Return)
    assert _wacht(toevoegpagina, qtbot) == ["gekozen.png"]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not toevoegpagina.vak.kies)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert toevoegpagina.form_card.isAncestorOf(focus)


def test_files_may_be_dropped_anywhere_on_the_page_and_addresses_of_the_internet_not(
    toevoegpagina: BijlageToevoegenView, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(png())
    (tmp_path / "b.png").write_bytes(png(9))
    plekken = [QUrl.fromLocalFile(str(tmp_path / naam)) for naam in ("a.png", "b.png")]
    assert _sleep(toevoegpagina, _mime(*plekken))
    assert _wacht(toevoegpagina, qtbot) == ["a.png", "b.png"]
    assert not _sleep(toevoegpagina, _mime(QUrl("https://volger.example/x.png")))
    assert len(_wacht(toevoegpagina, qtbot)) == 2
    assert toevoegpagina.vak.kop.text() == "Sleep bestanden hierheen"


def test_pasting_a_picture_files_text_or_nothing(
    toevoegpagina: BijlageToevoegenView, qtbot: QtBot, tmp_path: Path
) -> None:
    klembord = QGuiApplication.clipboard()
    klembord.clear()
    toevoegpagina.paste()
    melding = _presenter(toevoegpagina).staat().melding
    assert melding is not None
    beeld = QImage(8, 8, QImage.Format.Format_RGB32)
    beeld.fill(0xFF102030)
    klembord.setImage(beeld)
    toevoegpagina.paste()
    (tmp_path / "a.txt").write_bytes(b"hallo")
    klembord.setMimeData(_mime(QUrl.fromLocalFile(str(tmp_path / "a.txt"))))
    toevoegpagina.paste()
    assert _wacht(toevoegpagina, qtbot) == ["klembord.png", "a.txt"]
    veld = toevoegpagina.form_card.form.field("omschrijving")
    assert veld is not None
    klembord.setText("uit het klembord")
    veld.widget.setFocus()
    qtbot.waitUntil(veld.widget.hasFocus)
    toevoegpagina.paste()
    assert veld.widget.value() == "uit het klembord"
    uit_rekenblad = QMimeData()
    uit_rekenblad.setText(", met een plaatje erbij")
    uit_rekenblad.setImageData(beeld)
    klembord.setMimeData(uit_rekenblad)
    toevoegpagina.paste()
    assert veld.widget.value() == "uit het klembord, met een plaatje erbij"
    assert len(_wacht(toevoegpagina, qtbot)) == 2
    klembord.clear()


def test_each_line_has_its_own_named_buttons(toevoegpagina: BijlageToevoegenView, qtbot: QtBot) -> None:
    qtbot.mouseClick(toevoegpagina.vak.kies, Qt.MouseButton.LeftButton)
    _wacht(toevoegpagina, qtbot)

    def knoppen() -> list[Button]:
        return [k for k in toevoegpagina.regels.findChildren(Button) if k.isVisible()]

    qtbot.waitUntil(lambda: bool(knoppen()))
    (knop,) = knoppen()
    assert knop.accessibleName() == "gekozen.png weghalen"
    qtbot.keyClick(knop, Qt.Key.Key_Space)
    assert _wacht(toevoegpagina, qtbot) == []


def test_escape_goes_back_and_keeps_what_was_typed(toevoegpagina: BijlageToevoegenView, qtbot: QtBot) -> None:
    qtbot.mouseClick(toevoegpagina.vak.kies, Qt.MouseButton.LeftButton)
    _wacht(toevoegpagina, qtbot)
    with qtbot.waitSignal(_presenter(toevoegpagina).sluit):
        toevoegpagina.close_drawer()
    assert _presenter(toevoegpagina).bewaard


def _kijker(
    qtbot: QtBot, dossier: Dossier, casus_id: str, naam: str, inhoud: bytes, map_: Path
) -> BijlageView:
    handeling, document = met_document(toevoegen("b1", bestandsnaam=naam), bekijk(naam, inhoud))
    assert dossier.doe_samen(casus_id, [handeling], [document]).aanvaard
    presenter = BijlagePresenter(dossier, casus_id, "b1", Afbeelding)
    view = BijlageView(presenter, lambda _: str(map_))
    presenter.setParent(view)
    actief(qtbot, view, breed=1366, hoog=768)
    qtbot.waitUntil(lambda: not presenter.bezig)
    view.focus_start()
    return view


def test_pages_turn_and_grow_by_keyboard(
    qtbot: QtBot, dossier: Dossier, casus_id: str, tmp_path: Path
) -> None:
    view = _kijker(qtbot, dossier, casus_id, "x.pdf", TWEE, tmp_path)
    presenter = view.findChild(BijlagePresenter)
    assert QApplication.focusWidget() is view.kijker
    assert "Bladzijde 1 van 2" in view.kijker.accessibleName()
    breed = view.kijker.shown_size().width()
    qtbot.keyClick(view.kijker, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: view.kijker.shown_size().width() == breed * 150 // 100)
    qtbot.keyClick(view.kijker, Qt.Key.Key_0)
    view.kijker.verticalScrollBar().setValue(view.kijker.verticalScrollBar().maximum())
    qtbot.keyClick(view.kijker, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: presenter.staat().stand == "Bladzijde 2 van 2")
    qtbot.waitUntil(lambda: view.kijker.verticalScrollBar().value() == 0)
    qtbot.keyClick(view.kijker, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: presenter.staat().stand == "Bladzijde 1 van 2")
    qtbot.keyClick(view.kijker, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: presenter.staat().zoom == 75)


def test_a_small_photo_is_not_blown_up_and_escape_goes_back(
    qtbot: QtBot, dossier: Dossier, casus_id: str, tmp_path: Path
) -> None:
    view = _kijker(qtbot, dossier, casus_id, "x.png", png(60, 40), tmp_path)
    assert view.kijker.shown_size().width() == 60
    with qtbot.waitSignal(view.findChild(BijlagePresenter).sluit):
        view.close_drawer()


def test_saving_out_asks_where_and_tells_it_is_not_encrypted(
    qtbot: QtBot, dossier: Dossier, casus_id: str, tmp_path: Path
) -> None:
    view = _kijker(qtbot, dossier, casus_id, "x.png", png(), tmp_path)
    knop = view.head.button("map:bijlage")
    assert knop is not None
    qtbot.mouseClick(knop, Qt.MouseButton.LeftButton)
    assert [plek.read_bytes() for plek in tmp_path.iterdir()] == [png()]
    assert "niet versleuteld" in view._melding.accessibleName()


def test_withdrawing_is_a_form_that_gets_the_focus(
    qtbot: QtBot, dossier: Dossier, casus_id: str, tmp_path: Path
) -> None:
    view = _kijker(qtbot, dossier, casus_id, "x.txt", b"hallo", tmp_path)
    assert QApplication.focusWidget() is view.tekst
    assert view.tekst.isReadOnly()
    view.findChild(BijlagePresenter).druk("intrekken")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert view.form_card.isAncestorOf(focus)
    view.press_primary()
    assert QApplication.focusWidget() is focus


def test_the_card_of_the_casus_opens_adds_and_takes_dropped_files(
    qtbot: QtBot, dossier: Dossier, casus_id: str, tmp_path: Path
) -> None:
    handeling, document = met_document(toevoegen(), bekijk("x.txt", b"hallo"))
    assert dossier.doe_samen(casus_id, [handeling], [document]).aanvaard
    presenter = CasusPresenter(dossier, casus_id)
    view = CasusView(presenter)
    presenter.setParent(view)
    actief(qtbot, view, breed=1366, hoog=768)
    kaart = view.part("bijlage")
    kaart.choose("b1")
    with qtbot.waitSignal(presenter.open_bijlage) as sein:
        qtbot.keyClick(kaart.tabel, Qt.Key.Key_Return)
    assert sein.args == [casus_id, "b1"]
    nieuw = kaart.knoppen.button("nieuw")
    assert nieuw is not None
    with qtbot.waitSignal(presenter.nieuwe_bijlage) as sein:
        qtbot.mouseClick(nieuw, Qt.MouseButton.LeftButton)
    assert sein.args == [casus_id, "", ()]
    (tmp_path / "a.png").write_bytes(png())
    with qtbot.waitSignal(presenter.nieuwe_bijlage) as sein:
        assert _sleep(view, _mime(QUrl.fromLocalFile(str(tmp_path / "a.png"))))
    assert sein.args == [casus_id, "", (str(tmp_path / "a.png"),)]
