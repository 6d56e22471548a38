"""The Shell: keys on every page, the drawer, direct danger, and what stands in the sidebar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import Knop, Kruimel
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.velden import Field, Line
from meldcode_app.views.pagina import Page
from meldcode_app.views.schil import Shell
from meldcode_app.views.zijbalk import NavItem
from tests.views.venster import zelf_actief
from tests.views.voorbeelden import PAGINAS


def _pagina(naam: str = "proef", *, met_rechts: bool = True) -> Page:
    rechts = Field("Filter", Line(f"{naam}_filter")) if met_rechts else None
    pagina = Page(naam, rechts=rechts, rechts_titel="Tijdlijn")
    pagina.set_crumbs((Kruimel(code="casussen", tekst="Casussen"), Kruimel(code="", tekst="Gerrit, 8 jaar")))
    pagina.set_head("Gerrit, 8 jaar", "C-2026-014", (Knop(code="verder", tekst="Verder", soort="primair"),))
    pagina.body.addWidget(Field("Gevuld", Line(f"{naam}_vol", tekst="al iets")))
    pagina.body.addWidget(Field("Leeg", Line(f"{naam}_leeg")))
    pagina.body.addStretch(1)
    return pagina


def _schil(
    qtbot: QtBot, breed: int = 1366, *, met_spoed: bool = False, oefenen: bool = False
) -> tuple[Shell, Page]:
    schil = Shell(
        PAGINAS,
        organisatie="Basisschool De Wijde Blik",
        gebruiker="M. Jansen",
        functie="intern begeleider",
        met_spoed=met_spoed,
        oefenen=oefenen,
    )
    pagina = _pagina()
    zelf_actief(qtbot, schil, breed)
    schil.show_page(pagina, "casussen")
    return schil, pagina


def test_a_page_opens_with_the_focus_in_its_first_empty_field(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot)
    assert schil.focusWidget().objectName() == "proef_leeg"


def test_ctrl_l_locks_from_anywhere(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot)
    with qtbot.waitSignal(schil.vergrendelen):
        qtbot.keyClick(schil.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_practising_is_stopped_by_name_and_never_by_a_key_that_locks(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot, oefenen=True)
    assert schil.zijbalk.slot.text() == "Oefenen stoppen"
    with qtbot.assertNotEmitted(schil.vergrendelen):
        qtbot.keyClick(schil.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_a_crumb_stays_under_the_mouse_while_the_page_is_shown_again(qtbot: QtBot) -> None:
    _, pagina = _schil(qtbot)
    kruimels = (Kruimel(code="casussen", tekst="Casussen"), Kruimel(code="", tekst="Gerrit, 8 jaar"))
    link = pagina.findChild(QWidget, "kruimel_casussen")
    pagina.set_crumbs(kruimels)
    assert pagina.findChild(QWidget, "kruimel_casussen") is link
    pagina.set_crumbs((Kruimel(code="verzoeken", tekst="Verzoeken"), *kruimels))
    assert pagina.findChild(QWidget, "kruimel_verzoeken") is not None


def test_ctrl_enter_presses_the_one_primary_button(qtbot: QtBot) -> None:
    schil, pagina = _schil(qtbot)
    with qtbot.waitSignal(pagina.gedrukt) as gedrukt:
        qtbot.keyClick(schil.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert gedrukt.args == ["verder"]


def test_f6_goes_round_sidebar_page_and_right_panel(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot)
    namen = []
    for _ in range(4):
        qtbot.keyClick(schil.focusWidget(), Qt.Key.Key_F6)
        namen.append(schil.focusWidget().objectName())
    assert namen == ["proef_filter", "zijbalk_paginas", "proef_leeg", "proef_filter"]


def test_alt_and_a_number_asks_for_a_page(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot)
    with qtbot.waitSignal(schil.pagina_gekozen) as gekozen:
        qtbot.keyClick(schil.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert gekozen.args == ["verzoeken"]


def test_arrows_in_the_sidebar_ask_for_a_page_and_showing_one_does_not(qtbot: QtBot) -> None:
    schil, pagina = _schil(qtbot)
    with qtbot.assertNotEmitted(schil.pagina_gekozen):
        schil.show_page(pagina, "casussen")
    schil.zijbalk.lijst.setFocus()
    with qtbot.waitSignal(schil.pagina_gekozen) as gekozen:
        qtbot.keyClick(schil.zijbalk.lijst, Qt.Key.Key_Down)
    assert gekozen.args == ["verzoeken"]


def test_the_sidebar_is_a_list_and_its_chosen_page_is_bold(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot)
    lijst = schil.zijbalk.lijst
    assert QAccessible.queryAccessibleInterface(lijst).role() == QAccessible.Role.List
    namen = ["Werklijst  (8)", "Casussen", "Verzoeken  (2)", "Handleiding", "Instellingen"]
    assert [lijst.item(n).text() for n in range(lijst.count())] == namen
    assert [lijst.item(n).font().weight() for n in range(3)] == [400, 600, 400]


def test_counts_change_without_moving_the_user(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot)
    with qtbot.assertNotEmitted(schil.pagina_gekozen):
        schil.zijbalk.set_paginas(
            (*PAGINAS[:2], NavItem(code="verzoeken", naam="Verzoeken", icoon="inbox", aantal=3))
        )
    assert schil.zijbalk.current() == "casussen"
    assert schil.zijbalk.lijst.item(2).text() == "Verzoeken  (3)"


def test_nothing_of_the_case_is_in_the_sidebar(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot)
    woorden = " ".join(label.text() for label in schil.zijbalk.findChildren(QLabel))
    assert "Gerrit" not in woorden
    assert "M. Jansen" in woorden


def test_crumbs_are_links_but_the_last(qtbot: QtBot) -> None:
    schil, pagina = _schil(qtbot)
    with qtbot.waitSignal(schil.kruimel_gekozen) as kruimel:
        qtbot.mouseClick(pagina.findChild(QWidget, "kruimel_casussen"), Qt.MouseButton.LeftButton)
    assert kruimel.args == ["casussen"]
    assert pagina.findChild(QWidget, "kruimel_") is None


def test_direct_danger_shows_the_numbers_and_escape_returns_to_the_button(qtbot: QtBot) -> None:
    schil, pagina = _schil(qtbot)
    pagina.gevaar_knop.setFocus()
    qtbot.keyClick(pagina.gevaar_knop, Qt.Key.Key_Space)
    woorden = [label.text() for label in schil.gevaar.findChildren(QLabel) if label.isVisible()]
    assert "112" in woorden
    assert "0800-2000" in woorden
    assert schil.rect().contains(schil.gevaar.geometry())
    qtbot.keyClick(schil.focusWidget(), Qt.Key.Key_Escape)
    assert not schil.gevaar.isVisible()
    assert schil.focusWidget() is pagina.gevaar_knop


def test_recording_urgency_is_only_offered_where_it_works(qtbot: QtBot) -> None:
    zonder, _ = _schil(qtbot)
    assert zonder.gevaar.findChild(QWidget, "spoed_vastleggen") is None
    met, pagina = _schil(qtbot, met_spoed=True)
    pagina.gevaar_knop.click()
    with qtbot.waitSignal(met.spoed_vastleggen):
        qtbot.mouseClick(met.gevaar.findChild(QWidget, "spoed_vastleggen"), Qt.MouseButton.LeftButton)


def test_in_a_narrow_window_the_right_panel_is_a_drawer(qtbot: QtBot) -> None:
    schil, pagina = _schil(qtbot, 1280)
    assert pagina.panel() is None
    assert pagina.lade_knop.isVisible()
    assert pagina.lade_knop.accessibleName() == "Tijdlijn"
    pagina.lade_knop.setFocus()
    qtbot.keyClick(pagina.lade_knop, Qt.Key.Key_Space)
    paneel = pagina.panel()
    assert paneel is not None
    assert paneel.geometry().right() == pagina.rect().right()
    veld = pagina.findChild(Line, "proef_leeg")
    veld.setText("half getypt")
    qtbot.keyClick(schil.focusWidget(), Qt.Key.Key_Escape)
    assert pagina.panel() is None
    assert schil.focusWidget() is pagina.lade_knop
    assert veld.text() == "half getypt"


def test_a_wide_window_gives_the_rest_to_the_right_panel(qtbot: QtBot) -> None:
    _, pagina = _schil(qtbot, 1366)
    paneel = pagina.panel()
    assert paneel is not None
    assert paneel.width() == 296
    schil, pagina = _schil(qtbot, 1800)
    paneel = pagina.panel()
    assert paneel is not None
    qtbot.waitUntil(lambda: pagina.findChild(QWidget, "proef_inhoud").width() == 1180 + 44)
    assert paneel.width() > 296
    assert not pagina.lade_knop.isVisible()
    assert schil.width() == 1800


def test_the_foot_bar_is_there_when_it_has_buttons(qtbot: QtBot) -> None:
    _, pagina = _schil(qtbot)
    assert not pagina.foot.isVisible()
    telling = Text("1 punt kan niet")
    pagina.set_foot((Knop(code="vastleggen", tekst="Vastleggen", soort="primair"),), telling)
    assert pagina.foot.isVisible()
    with qtbot.waitSignal(pagina.gedrukt) as gedrukt:
        pagina.press_primary()
    assert gedrukt.args == ["vastleggen"]


def test_the_status_line_promises_only_what_is_true(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot)
    woorden = [
        label.text() for label in schil.status.findChildren(QLabel) if label.isVisible() and label.text()
    ]
    assert woorden == ["Versleuteld, alleen op deze computer"]
    schil.status.set_text("Bezig met de brief ...", af_te_breken=True)
    with qtbot.waitSignal(schil.status.afbreken):
        qtbot.mouseClick(schil.findChild(QWidget, "status_afbreken"), Qt.MouseButton.LeftButton)


def test_the_practice_vault_says_so_in_the_window(qtbot: QtBot) -> None:
    schil, _ = _schil(qtbot, oefenen=True)
    assert any(
        label.text().startswith("OEFENEN") for label in schil.findChildren(QLabel) if label.isVisible()
    )


def test_a_dropped_page_is_freed(qtbot: QtBot) -> None:
    schil, pagina = _schil(qtbot)
    with qtbot.waitSignal(pagina.destroyed):
        schil.drop_page(pagina)
    assert schil.page() is None
