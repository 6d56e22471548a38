"""Tab goes through a page as it reads, also when pieces were made in another order, and comes everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.weergave import Keuze
from meldcode_app.views.formulier_velden import Checks
from meldcode_app.views.leesvolgorde import set_reading_order
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.velden import Line
from meldcode_app.views.onderdelen.vink import Check
from tests.views.venster import actief

KEUZES = (Keuze(code="ja", tekst="Ja"), Keuze(code="nee", tekst="Nee"))


def _pagina() -> QWidget:
    """Made from bottom to top, so the order of making is never the order of reading."""
    pagina = QWidget()
    onder = Line("onder")
    over = Checks(VeldStaat(code="over", soort="vinkjes", label="Over", keuzes=KEUZES), "over")
    gezag = Seg(KEUZES, "gezag")
    boven = Line("boven")
    for stuk in (onder, over, gezag, boven):
        stuk.setParent(pagina)
    kolom = QVBoxLayout(pagina)
    for stuk in (boven, gezag, over, onder):
        kolom.addWidget(stuk)
    return pagina


def _rondje(qtbot: QtBot, pagina: QWidget, aantal: int) -> list[str]:
    langs = []
    for _ in range(aantal):
        langs.append(pagina.window().focusWidget().objectName())
        qtbot.keyClick(pagina.window().focusWidget(), Qt.Key.Key_Tab)
    return langs


def test_tab_follows_the_page_and_comes_round(qtbot: QtBot) -> None:
    pagina = _pagina()
    actief(qtbot, pagina)
    set_reading_order(pagina)
    pagina.findChild(Line, "boven").setFocus()
    volgorde = ["boven", "gezag_ja", "over_ja", "over_nee", "onder"]
    assert _rondje(qtbot, pagina, 10) == volgorde * 2


def test_order_again_after_the_pieces_were_chained_otherwise(qtbot: QtBot) -> None:
    pagina = _pagina()
    actief(qtbot, pagina)
    set_reading_order(pagina)
    QWidget.setTabOrder(pagina.findChild(Line, "onder"), pagina.findChild(Check, "over_nee"))
    set_reading_order(pagina)
    pagina.findChild(Line, "boven").setFocus()
    assert _rondje(qtbot, pagina, 6) == ["boven", "gezag_ja", "over_ja", "over_nee", "onder", "boven"]
