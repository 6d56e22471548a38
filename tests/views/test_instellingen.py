"""The page Instellingen in the program: by keyboard, at once, and anew at another scale."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app import settings
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.views import theme
from meldcode_app.views.instellingen import InstellingenView
from meldcode_app.views.schil import Shell
from meldcode_app.views.zoeken import ZoekenView
from tests.huis import ZIN, Huis


@pytest.fixture
def pagina(huis: Huis, qapp: QApplication) -> Iterator[InstellingenView]:
    """The page, in the light theme at 100 %, with the focus in the window."""
    theme.pas_toe(qapp, donker=False)
    huis.begin_werk().toon_pagina("instellingen")
    with huis.qtbot.waitActive(huis.venster):
        huis.venster.show()
        huis.venster.activateWindow()
    yield _pagina(huis)
    theme.pas_toe(qapp, donker=False)


def _pagina(huis: Huis) -> InstellingenView:
    page = huis.sessie.page()
    assert isinstance(page, InstellingenView)
    return page


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_the_page_opens_at_the_lock_time_and_tab_follows_the_cards(
    huis: Huis, pagina: InstellingenView
) -> None:
    assert _focus() is pagina.minuten
    gezien = []
    for _ in range(7):
        gezien.append(_focus().accessibleName())
        QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    assert gezien == [
        "Op slot na",
        "Licht of donker: Als mijn computer",
        "Grootte van tekst en knoppen: 100 %",
        "Naar de reservekopieën",
        "Organisatie en wie beslist wijzigen",
        "Uw eigen naam of functie wijzigen",
        "Wachtzin wijzigen",
    ]


def test_dark_by_the_arrow_keys_holds_at_once_and_after_a_restart(
    huis: Huis, pagina: InstellingenView
) -> None:
    QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    QTest.keyClick(_focus(), Qt.Key.Key_Right)
    QTest.keyClick(_focus(), Qt.Key.Key_Right)
    assert theme.nu().donker
    assert _pagina(huis) is pagina, "another colour needs no new page"
    assert settings.lees(huis.instellingen).thema == "donker"


def test_another_scale_makes_the_page_anew_and_keeps_the_focus_and_a_note(
    huis: Huis, pagina: InstellingenView
) -> None:
    huis.sessie._notitie.open()
    huis.sessie._notitie.typ("tekst", "op de gang")
    huis.sessie._notitie.later()
    schil = huis.toont(Shell)
    knop = pagina.schaal.findChild(QWidget, "tekstschaal_130")
    assert knop is not None
    knop.setFocus()
    QTest.keyClick(knop, Qt.Key.Key_Space)
    assert theme.nu().schaal == 130
    nieuw = _pagina(huis)
    assert nieuw is not pagina
    assert huis.toont(Shell) is not schil
    assert _focus().objectName() == "tekstschaal_130"
    assert huis.toont(Shell).zijbalk.slot_tekst.text() == "gaat vanzelf over 5 minuten"
    assert huis.toont(Shell).status.height() == round(25 * 1.3)
    huis.sessie.toon_casussen()
    assert huis.sessie.plek.code == "casussen"
    assert "gang" in str(huis.sessie.kluis.concept("notitie"))


def test_a_form_that_is_open_stays_open_at_another_scale(huis: Huis, pagina: InstellingenView) -> None:
    huis.maak_casus()
    casus = huis.sessie.typend
    assert isinstance(casus, CasusPresenter)
    casus.bewerk("maatregel")
    huis.programma.voorkeuren.zet(tekstschaal=115)
    huis.ruim_weg()
    nu = huis.sessie.typend
    assert isinstance(nu, CasusPresenter)
    assert nu is not casus
    assert nu.staat().formulier is not None


def test_searching_goes_on_after_another_scale(huis: Huis, pagina: InstellingenView) -> None:
    huis.toont(Shell).zoeken.emit("fiets")
    assert isinstance(huis.toont(Shell).page(), ZoekenView)
    huis.programma.voorkeuren.zet(tekstschaal=115)
    huis.ruim_weg()
    huis.toont(Shell).zoeken.emit("fiets")
    assert isinstance(huis.toont(Shell).page(), ZoekenView)
    huis.toont(Shell).close_panels()
    assert huis.toont(Shell).page() is _pagina(huis)


def test_the_names_in_the_sidebar_follow_what_was_recorded(huis: Huis, pagina: InstellingenView) -> None:
    pagina.knoppen["organisatie"].button("organisatie").click()  # type: ignore[union-attr]
    assert _focus().objectName() == "instellingenformulier_organisatie"
    QTest.keyClick(_focus(), Qt.Key.Key_End)
    QTest.keyClicks(_focus(), " Noord")
    QTest.keyClick(_focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert huis.toont(Shell).zijbalk.organisatie.full_text() == "De Wijde Blik Noord"
    assert _focus().accessibleName() == "Organisatie en wie beslist wijzigen"


def test_the_passphrase_by_keyboard_and_its_fields_are_emptied(huis: Huis, pagina: InstellingenView) -> None:
    kaart = pagina.wachtzin
    kaart.begin.setFocus()
    QTest.keyClick(kaart.begin, Qt.Key.Key_Space)
    assert _focus() is kaart.nu.line
    for tekst in (ZIN, "zes groene bomen", "zes groene bomen"):
        QTest.keyClicks(_focus(), tekst)
        QTest.keyClick(_focus(), Qt.Key.Key_Tab)
        if not isinstance(_focus(), type(kaart.nu.line)):
            QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    QTest.keyClick(kaart.herhaal.line, Qt.Key.Key_Return)
    huis.qtbot.waitUntil(lambda: not kaart._presenter.staat.open)
    assert [v.value() for v in (kaart.nu, kaart.wachtzin, kaart.herhaal)] == ["", "", ""]
    huis.vergrendel()
    huis.open("zes groene bomen")
    huis.toont(Shell)


def test_leaving_the_page_empties_a_passphrase_half_typed(huis: Huis, pagina: InstellingenView) -> None:
    kaart = pagina.wachtzin
    kaart.begin.click()
    QTest.keyClicks(kaart.nu.line, ZIN)
    pagina.hide()
    assert kaart.nu.value() == ""


def test_there_is_no_passphrase_to_change_while_practising(huis: Huis, qtbot: QtBot) -> None:
    huis.programma.toon_oefenen()
    huis.venster.show()
    huis.toont(Shell)
    huis.sessie.toon_pagina("instellingen")
    assert not _pagina(huis).wachtzin.isVisible()
