"""F1 and the page with all topics: found by keyboard, closed without a trace, and nothing from outside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.handleiding import HandleidingPresenter
from meldcode_app.views import theme
from meldcode_app.views.eerste_start import FirstRunView
from meldcode_app.views.handleiding import HandleidingView, ManualPanel
from meldcode_app.views.onderdelen.leestekst import ReadingText
from meldcode_app.views.onderdelen.velden import Line
from meldcode_app.views.pagina import Page
from meldcode_app.views.schil import Shell
from tests.views.prenten_huis import maak_schil
from tests.views.venster import actief, zelf_actief


@pytest.fixture
def schil(qtbot: QtBot) -> Shell:
    page = Page("proef")
    page.body.addWidget(Line("veld"))
    gemaakt = maak_schil(page, "werklijst")
    _toon(qtbot, gemaakt)
    return gemaakt


def _toon(qtbot: QtBot, venster: QWidget) -> None:
    venster.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    zelf_actief(qtbot, venster)


def test_f1_asks_for_the_topic_of_this_page(schil: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(schil.uitleg):
        QTest.keyClick(schil, Qt.Key.Key_F1)


def test_the_panel_stands_over_the_page_and_esc_gives_the_focus_back(schil: Shell) -> None:
    veld = schil.findChild(Line, "veld")
    assert veld is not None
    veld.setFocus()
    QTest.keyClicks(veld, "half af")
    schil.naslag.open_topic("gesprek")
    assert schil.naslag.isVisible()
    assert schil.naslag.titel.text() == "Stap 3: het gesprek"
    assert schil.naslag.tekst.hasFocus()
    assert schil.rect().contains(schil.naslag.geometry())
    schil.resize(1280, 640)
    assert schil.rect().contains(schil.naslag.geometry())
    QTest.keyClick(schil, Qt.Key.Key_Escape)
    assert not schil.naslag.isVisible()
    assert veld.hasFocus()
    assert veld.text() == "half af"


def test_another_page_closes_it_and_all_topics_lead_to_the_page(schil: Shell, qtbot: QtBot) -> None:
    schil.naslag.open_topic("wegen")
    with qtbot.waitSignal(schil.handleiding) as gevraagd:
        schil.naslag.meer.click()
    assert gevraagd.args == ["wegen"]
    assert not schil.naslag.isVisible()
    schil.naslag.open_topic("wegen")
    schil.show_page(Page("ander"), "casussen")
    assert not schil.naslag.isVisible()
    assert not schil.naslag.close_panel()


def test_f1_answers_before_a_vault_is_open_too(qtbot: QtBot) -> None:
    pagina = FirstRunView(al_een_kluis=False)
    _toon(qtbot, pagina)
    QTest.keyClick(pagina, Qt.Key.Key_F1)
    (paneel,) = pagina.findChildren(ManualPanel)
    assert paneel.isVisible()
    assert paneel.titel.text() == "Aan de slag"
    assert not paneel.meer.isVisible()
    QTest.keyClick(pagina, Qt.Key.Key_Escape)
    assert not paneel.isVisible()


def test_arrows_choose_a_topic_and_a_link_follows(qtbot: QtBot) -> None:
    view = HandleidingView(HandleidingPresenter())
    _toon(qtbot, view)
    view.focus_start()
    QTest.keyClick(view.lijst, Qt.Key.Key_Down)
    assert view.titel.text() == "Uw kluis"
    view.tekst.link.emit("werklijst.md")
    assert view.titel.text() == "De werklijst"
    rij = view.lijst.currentItem()
    assert rij.text() == "De werklijst"
    qtbot.keyClicks(view.zoekveld, "xyzzy")
    assert view._leeg.isVisibleTo(view)
    assert view.lijst.count() == 0


def test_tab_walks_the_links_and_then_leaves(qtbot: QtBot) -> None:
    tekst, daarna = ReadingText("lezen"), Line("daarna")
    tekst.set_markdown("Proef", "[een](een.md) en [twee](twee.md)")
    vak = actief(qtbot, tekst, daarna)
    assert vak.isActiveWindow()
    tekst.setFocus()
    gevolgd: list[str] = []
    tekst.link.connect(gevolgd.append)
    for _ in range(2):
        QTest.keyClick(tekst, Qt.Key.Key_Tab)
        QTest.keyClick(tekst, Qt.Key.Key_Return)
    QTest.keyClick(tekst, Qt.Key.Key_Tab)
    assert gevolgd == ["een.md", "twee.md"]
    assert daarna.hasFocus()


def test_nothing_is_fetched_and_html_prints_as_typed(qtbot: QtBot) -> None:
    tekst = ReadingText("lezen")
    qtbot.addWidget(tekst)
    tekst.set_markdown("Proef", "<b>vet</b> ![plaatje](https://voorbeeld.example/a.png) `<i>`")
    assert "<b>vet</b>" in tekst.toPlainText()
    bron = QUrl("https://voorbeeld.example/a.png")
    assert tekst.loadResource(QTextDocument.ResourceType.ImageResource, bron) is None
    tekst.anchorClicked.emit(QUrl("https://voorbeeld.example"))
    assert "vet" in tekst.toPlainText()


def test_it_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    tekst = ReadingText("lezen")
    qtbot.addWidget(tekst)
    tekst.set_markdown("Proef", "woorden")
    licht = tekst.document().toHtml()
    theme.pas_toe(qapp, donker=True)
    tekst.herkleur()
    assert tekst.document().toHtml() != licht
