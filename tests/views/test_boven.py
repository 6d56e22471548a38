"""What stands above a page never takes its place: a third of the window at most, and what does not fit scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.concepten import ConceptenPresenter
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.boven import Above
from meldcode_app.views.concepten import DraftLines
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.velden import Field, Line
from meldcode_app.views.pagina import Page
from meldcode_app.views.schil import Shell
from tests.conftest import StaandeKlok
from tests.views.meetlat import gebreken
from tests.views.venster import zelf_actief
from tests.views.voorbeelden import PAGINAS


@pytest.fixture
def schil(qtbot: QtBot) -> Shell:
    schil = Shell(PAGINAS)
    pagina = Page("proef")
    pagina.body.addWidget(Field("Naam", Line("naam")))
    pagina.body.addStretch(1)
    schil.show_page(pagina, "werklijst")
    zelf_actief(qtbot, schil, 1280, 640)
    pagina.focus_start()
    return schil


def _wacht() -> None:
    for _ in range(4):
        QApplication.processEvents()


def _meld(schil: Shell, aantal: int) -> list[Notice]:
    for nummer in range(1, aantal + 1):
        schil.meldingen.meld(Bericht(titel=f"Bericht {nummer}", tekst="Zo staat het nu.", doe="Doe dit."))
    _wacht()
    return schil.meldingen.findChildren(Notice)


def _boven(schil: Shell) -> Above:
    return schil.findChild(Above)


def _in_beeld(boven: Above, stuk: QWidget) -> bool:
    vlak = stuk.rect().translated(stuk.mapTo(boven, stuk.rect().topLeft()))
    return boven.viewport().geometry().contains(vlak)


def test_nothing_takes_no_room_and_one_message_no_more_than_it_is(schil: Shell) -> None:
    assert _boven(schil).height() == 0
    (notitie,) = _meld(schil, 1)
    assert _boven(schil).height() == schil.meldingen.height()
    assert notitie.height() < schil.height() / 5
    schil.meldingen.haal_weg("Bericht 1")
    _wacht()
    assert _boven(schil).height() == 0


def test_many_messages_take_a_third_and_none_is_squeezed(schil: Shell) -> None:
    (eerste,) = _meld(schil, 1)
    hoog = eerste.height()
    notities = _meld(schil, 6)
    assert _boven(schil).height() == schil.height() // 3
    assert {notitie.height() for notitie in notities} == {hoog}
    assert gebreken(schil) == []
    schil.resize(1280, 900)
    _wacht()
    assert _boven(schil).height() == schil.height() // 3


def test_what_comes_new_is_in_sight_and_the_focus_stays(schil: Shell) -> None:
    focus = QApplication.focusWidget()
    notities = _meld(schil, 6)
    assert _in_beeld(_boven(schil), notities[-1])
    assert not _in_beeld(_boven(schil), notities[0])
    assert QApplication.focusWidget() is focus


@pytest.mark.parametrize(("vanaf", "toets"), [("pagina", Qt.Key.Key_Tab), ("zijbalk", Qt.Key.Key_Backtab)])
def test_whoever_comes_in_by_tab_sees_where(schil: Shell, qtbot: QtBot, vanaf: str, toets: Qt.Key) -> None:
    _meld(schil, 6)
    boven = _boven(schil)
    if vanaf == "zijbalk":
        schil.zijbalk.lijst.setFocus()
        boven.verticalScrollBar().setValue(0)
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), toets)
        if boven.isAncestorOf(QApplication.focusWidget()):
            break
    assert boven.isAncestorOf(QApplication.focusWidget())
    assert _in_beeld(boven, QApplication.focusWidget())


def test_tab_brings_what_it_comes_to_into_sight(schil: Shell, qtbot: QtBot) -> None:
    _meld(schil, 6)
    knoppen = schil.meldingen.findChildren(Button)
    knoppen[-1].setFocus()
    for knop in reversed(knoppen[:-1]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is knop
        assert _in_beeld(_boven(schil), knop)


def test_an_offer_that_comes_later_is_in_sight_and_tab_goes_from_the_top_down(
    schil: Shell, gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: QtBot
) -> None:
    dossier = Dossier(gedeelde_kluis, klok)
    dossier.kluis.bewaar_concept("notitie", Klad(velden={"n": {"tekst": "Bellen"}}).naar_bytes())
    concepten = ConceptenPresenter(dossier)
    concepten.laad()
    schil.set_above(DraftLines(concepten, schil))
    _meld(schil, 3)
    concepten.gooide_weg("casussen", Klad(velden={"x": {"y": "z"}}))
    _wacht()
    boven = _boven(schil)
    knoppen = [k for k in boven.findChildren(Button) if k.isVisibleTo(boven)]
    (terug,) = (k for k in knoppen if k.text() == "Ongedaan maken")
    assert _in_beeld(boven, terug)
    bezocht = []
    schil.meldingen.findChildren(Button)[0].setFocus()
    while boven.isAncestorOf(QApplication.focusWidget()):
        stuk = QApplication.focusWidget()
        bezocht.append(stuk.mapTo(boven.widget(), stuk.rect().center()).y())
        qtbot.keyClick(stuk, Qt.Key.Key_Tab)
    assert len(bezocht) == len(knoppen) + 1, "every button, and the link for later"
    assert bezocht == sorted(bezocht)
