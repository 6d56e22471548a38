"""What is not on the screen yet costs nothing: not styled, not laid out at a width it will not keep."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.casus import CasusView
from meldcode_app.views.onderdelen.kolom import Column, ScrollColumn
from meldcode_app.views.onderdelen.tekst import Paragraph, Text
from meldcode_app.views.onderdelen.velden import Line
from meldcode_app.views.pagina import Page
from meldcode_app.views.zichtbaar import set_visible
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.views.venster import actief, zelf_actief

LANG = "Vanochtend kwam Lieke zonder jas en zonder brood, en zij was stil tot na de pauze. " * 8


class Gemeten(Text):
    """Remembers at which widths it was laid out."""

    def __init__(self, tekst: str) -> None:
        super().__init__(tekst)
        self.breedten: list[int] = []

    def heightForWidth(self, breedte: int, /) -> int:
        self.breedten.append(breedte)
        return super().heightForWidth(breedte)


@pytest.fixture
def vak(qtbot: QtBot) -> QWidget:
    vak = QWidget()
    qtbot.addWidget(vak)
    vak.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    vak.resize(400, 300)
    QVBoxLayout(vak)
    return vak


def _bij(vak: QWidget, stuk: QWidget) -> None:
    layout = vak.layout()
    assert layout is not None
    layout.addWidget(stuk)


def test_a_piece_comes_with_its_page_and_not_before(vak: QWidget) -> None:
    komt, blijft_weg = Text("komt"), Text("blijft weg")
    for stuk in (komt, blijft_weg):
        _bij(vak, stuk)
    set_visible(komt, aan=True)
    set_visible(blijft_weg, aan=False)
    assert not komt.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    vak.show()
    assert komt.isVisible()
    assert not blijft_weg.isVisible()


def test_on_the_screen_it_comes_and_goes_at_once(vak: QWidget) -> None:
    vak.show()
    stuk = Text("komt later")
    _bij(vak, stuk)
    set_visible(stuk, aan=True)
    assert stuk.isVisible()
    set_visible(stuk, aan=False)
    assert not stuk.isVisible()
    set_visible(stuk, aan=True)
    assert stuk.isVisible()


def test_a_piece_without_a_parent_that_may_not_come_does_not_come_later(vak: QWidget) -> None:
    stuk = Text("weg")
    set_visible(stuk, aan=False)
    _bij(vak, stuk)
    vak.show()
    assert not stuk.isVisible()


def test_a_column_says_what_it_likes_without_laying_out_its_words(vak: QWidget) -> None:
    kolom, tekst = Column(vak), Gemeten(LANG)
    QVBoxLayout(kolom).addWidget(tekst)
    assert kolom.sizeHint().width() > tekst.sizeHint().width()
    assert tekst.breedten == []
    assert not Column(vak).sizeHint().isValid()


def test_what_scrolls_is_measured_with_and_without_the_bar_and_at_no_other_width(vak: QWidget) -> None:
    rol, inhoud, tekst = QScrollArea(), ScrollColumn(), Gemeten(LANG * 10)
    kolom = QVBoxLayout(inhoud)
    rol.setWidgetResizable(True)
    rol.setWidget(inhoud)
    kolom.addWidget(tekst)
    _bij(vak, rol)
    vak.show()
    QApplication.processEvents()
    balk = rol.verticalScrollBar()
    assert balk.isVisible()
    assert len(set(tekst.breedten)) == 2
    assert max(tekst.breedten) - min(tekst.breedten) == balk.width()
    assert inhoud.height() > rol.viewport().height()
    assert tekst.height() >= tekst.heightForWidth(tekst.width())


def test_a_paragraph_is_as_high_as_its_words_in_any_column(vak: QWidget) -> None:
    gewoon, alinea = Text(LANG), Paragraph(LANG)
    for stuk in (gewoon, alinea):
        _bij(vak, stuk)
    vak.resize(400, 900)
    vak.show()
    assert alinea.width() == gewoon.width()
    assert [alinea.heightForWidth(w) for w in (90, 228, 700)] == [
        gewoon.heightForWidth(w) for w in (90, 228, 700)
    ]
    assert alinea.minimumSizeHint().width() < gewoon.minimumSizeHint().width()


@pytest.mark.parametrize("regels", [0, 40])
def test_a_page_begun_before_it_is_shown_is_at_its_top_unless_the_focus_is_further_down(
    qtbot: QtBot, vak: QWidget, regels: int
) -> None:
    pagina, veld = Page("proef"), Line("veld")
    for stuk in (*(Text(LANG) for _ in range(regels)), veld, *(Text(LANG) for _ in range(40))):
        pagina.body.addWidget(stuk)
    _bij(vak, pagina)
    pagina.start_at(veld)
    zelf_actief(qtbot, vak)
    qtbot.waitUntil(lambda: not veld.visibleRegion().isEmpty())
    rol = pagina.findChild(QScrollArea)
    assert rol is not None
    assert rol.verticalScrollBar().maximum() > 0
    assert (rol.verticalScrollBar().value() > 0) is bool(regels)


def test_the_casus_page_lays_each_text_out_a_few_times_at_most(
    qtbot: QtBot, gedeelde_kluis: Kluis, klok: StaandeKlok, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the scroll bar and without, and once more where the margin gives way to the bar."""
    breedten: dict[Text, set[int]] = {}
    meet = Text.heightForWidth

    def onthoud(self: Text, breedte: int, /) -> int:
        breedten.setdefault(self, set()).add(breedte)
        return meet(self, breedte)

    monkeypatch.setattr(Text, "heightForWidth", onthoud)
    presenter = CasusPresenter(Dossier(gedeelde_kluis, klok), b.Situatie().in_kluis(gedeelde_kluis))
    view = CasusView(presenter)
    presenter.setParent(view)
    assert not breedten, "measured before the page is shown"
    actief(qtbot, view, breed=1366, hoog=768)
    assert breedten
    assert max(len(gemeten) for gemeten in breedten.values()) <= 4
