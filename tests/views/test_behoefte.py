"""The panel "wat dit nodig heeft": order, words, seen, and motivating inline."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import (
    Behoefte,
    InhoudInvoer,
    MotiveringInvoer,
    PogingInvoer,
    UitspraakInvoer,
)
from meldcode_app.views.onderdelen.behoefte import NeedPanel
from meldcode_app.views.onderdelen.inhoud import Content
from meldcode_app.views.onderdelen.motivering import MotivationForm
from meldcode_app.views.onderdelen.velden import Line
from tests.views.venster import actief
from tests.views.voorbeelden import BEHOEFTEN


def _paneel(qtbot: QtBot) -> tuple[QWidget, NeedPanel]:
    paneel = NeedPanel()
    venster = actief(qtbot, paneel, breed=296, hoog=1000)
    paneel.set_behoeften(BEHOEFTEN)
    return venster, paneel


def _formulier(paneel: NeedPanel) -> MotivationForm:
    form = next(need.form for need in paneel.needs() if need.form is not None)
    assert form is not None
    return form


def test_items_stand_in_order_of_class_whatever_order_they_came_in(qtbot: QtBot) -> None:
    _, paneel = _paneel(qtbot)
    paneel.set_behoeften(tuple(reversed(BEHOEFTEN)))
    assert [n.behoefte.klasse for n in paneel.needs()] == [
        "kan_niet",
        "motiveer",
        "let_op",
        "let_op",
        "toelichting",
    ]


def test_each_item_says_its_class_in_words(qtbot: QtBot) -> None:
    _, paneel = _paneel(qtbot)
    assert [n.accessibleName().split(".")[0] for n in paneel.needs()] == [
        "Kan niet",
        "Motivering verplicht: vader",
        "Let op",
        "Let op",
        "Toelichting",
    ]


def test_an_empty_panel_says_that_nothing_stands_in_the_way(qtbot: QtBot) -> None:
    venster, paneel = _paneel(qtbot)
    paneel.set_behoeften(())
    woorden = [label.text() for label in venster.findChildren(QLabel) if label.isVisible()]
    assert woorden == ["Er staat niets in de weg."]


def test_seen_hands_back_code_and_subject(qtbot: QtBot) -> None:
    venster, paneel = _paneel(qtbot)
    with qtbot.waitSignal(paneel.gezien) as gezien:
        qtbot.mouseClick(venster.findChild(QWidget, "behoefte_LATER_gezien"), Qt.MouseButton.LeftButton)
    assert gezien.args == ["LATER", ""]


def test_a_norm_asks_for_its_id(qtbot: QtBot) -> None:
    venster, paneel = _paneel(qtbot)
    with qtbot.waitSignal(paneel.norm_gevraagd) as norm:
        qtbot.keyClick(venster.findChild(QWidget, "behoefte_GEEN_OTS_norm"), Qt.Key.Key_Space)
    assert norm.args == ["jeugdwet-7.3.11-4"]


def test_an_empty_motivation_is_explained_and_not_handed_over(qtbot: QtBot) -> None:
    _, paneel = _paneel(qtbot)
    form = _formulier(paneel)
    with qtbot.assertNotEmitted(paneel.gemotiveerd):
        form.knop.click()
    assert form.grond_veld.has_error()
    assert form.tekst_veld.has_error()


def test_a_motivation_is_handed_over_as_typed_for_all_it_serves(qtbot: QtBot) -> None:
    venster, paneel = _paneel(qtbot)
    form = _formulier(paneel)
    form.grond.setFocus()
    qtbot.keyClick(form.grond, Qt.Key.Key_Down)
    qtbot.keyClicks(form.tekst, "Vader dreigde op 3 november.")
    ook = venster.findChild(QWidget, "behoefte_NIET_VOORAF_GEINFORMEERD_vader_ook_gerrit")
    qtbot.mouseClick(ook, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(paneel.gemotiveerd) as gemotiveerd:
        form.knop.click()
    assert gemotiveerd.args == [
        MotiveringInvoer(
            code="NIET_VOORAF_GEINFORMEERD",
            betreft=("vader", "gerrit"),
            grond="U1",
            tekst="Vader dreigde op 3 november.",
        )
    ]


def test_unreachable_asks_at_least_one_attempt(qtbot: QtBot) -> None:
    venster, paneel = _paneel(qtbot)
    form = _formulier(paneel)
    form.grond.setCurrentIndex(2)
    form.grond.activated.emit(2)
    qtbot.keyClicks(form.tekst, "Onbekend adres.")
    with qtbot.assertNotEmitted(paneel.gemotiveerd):
        form.knop.click()
    dag = venster.findChild(Line, "behoefte_NIET_VOORAF_GEINFORMEERD_vader_poging1_dag")
    wijze = venster.findChild(Line, "behoefte_NIET_VOORAF_GEINFORMEERD_vader_poging1_wijze")
    qtbot.keyClicks(dag, "gisteren")
    qtbot.keyClicks(wijze, "telefoon")
    with qtbot.waitSignal(paneel.gemotiveerd) as gemotiveerd:
        form.knop.click()
    assert gemotiveerd.args[0].pogingen == (PogingInvoer(dag="gisteren", wijze="telefoon"),)


def test_a_motivation_is_told_as_it_is_typed_and_keeps_the_cursor_when_it_comes_back(qtbot: QtBot) -> None:
    _, paneel = _paneel(qtbot)
    form = _formulier(paneel)
    getypt: list[MotiveringInvoer] = []
    paneel.getypt.connect(getypt.append)
    qtbot.keyClicks(form.tekst, "Va")
    assert [m.tekst for m in getypt] == ["V", "Va"]
    nodig = [n.behoefte for n in paneel.needs()]
    paneel.set_behoeften([replace(b, motivering="Va" if b.gronden else "") for b in nodig])
    assert _formulier(paneel) is form
    assert form.tekst.value() == "Va"


def test_a_motivation_of_before_comes_back_with_its_attempts(qtbot: QtBot) -> None:
    _, paneel = _paneel(qtbot)
    nodig = next(n.behoefte for n in paneel.needs() if n.form is not None)
    terug = MotivationForm(
        replace(nodig, grond="U7", motivering="Weg", pogingen=(PogingInvoer(dag="giste", wijze=""),)), "terug"
    )
    qtbot.addWidget(terug)
    assert terug.value().pogingen == (PogingInvoer(dag="giste", wijze=""),)
    assert (terug.value().grond, terug.value().tekst) == ("U7", "Weg")


def test_text_being_typed_survives_a_repaint_of_the_others(qtbot: QtBot) -> None:
    _, paneel = _paneel(qtbot)
    form = _formulier(paneel)
    qtbot.keyClicks(form.tekst, "half getypt")
    gezien = tuple(replace(b, gezien=True) if b.code == "LATER" else b for b in BEHOEFTEN)
    paneel.set_behoeften((*gezien, Behoefte(code="NIEUW", klasse="kan_niet", zin="Nieuw.")))
    assert _formulier(paneel) is form
    assert form.tekst.value() == "half getypt"


def test_tab_walks_the_items_from_top_to_bottom(qtbot: QtBot) -> None:
    venster, paneel = _paneel(qtbot)
    paneel.set_behoeften(tuple(reversed(BEHOEFTEN)))
    stop = venster.findChild(QWidget, "behoefte_GEEN_OTS_norm")
    stop.setFocus()
    gezien = []
    for _ in range(8):
        gezien.append(venster.focusWidget().objectName())
        qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Tab)
    voor = "behoefte_NIET_VOORAF_GEINFORMEERD_vader"
    verwacht = [
        "behoefte_GEEN_OTS_norm",
        f"{voor}_norm",
        f"{voor}_grond",
        f"{voor}_tekst",
        f"{voor}_ook_gerrit",
    ]
    assert gezien == [*verwacht, f"{voor}_motiveer", "behoefte_LATER_norm", "behoefte_LATER_gezien"]


def test_content_keeps_three_things_apart_and_quotations_literal(qtbot: QtBot) -> None:
    inhoud = Content("inhoud")
    actief(qtbot, inhoud)
    waarde = InhoudInvoer(
        feiten="Kwam te laat.",
        uitspraken=(UitspraakInvoer(tekst=" 'nee' ", bron="moeder"), UitspraakInvoer(tekst="'ja'")),
        duiding="Moe.",
    )
    with qtbot.assertNotEmitted(inhoud.gewijzigd):
        inhoud.set_value(waarde)
    assert inhoud.value() == waarde
    qtbot.mouseClick(inhoud.erbij, Qt.MouseButton.LeftButton)
    assert inhoud.value() == waarde


def test_content_tabs_from_facts_through_words_to_interpretation(qtbot: QtBot) -> None:
    inhoud = Content("inhoud")
    venster = actief(qtbot, inhoud)
    inhoud.erbij.click()
    inhoud.feiten.setFocus()
    volgorde = []
    for _ in range(7):
        volgorde.append(venster.focusWidget().objectName().removeprefix("inhoud_"))
        qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Tab)
    assert volgorde == ["feiten", "uitspraak1", "bron1", "uitspraak2", "bron2", "uitspraak_erbij", "duiding"]
