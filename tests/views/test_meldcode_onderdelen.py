"""Lanes, path and decisions: what mouse and keyboard do, what a screen reader hears, and that nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.meldcode_weergave import BanenStaat
from meldcode_app.presenters.weergave import Bericht, Knop
from meldcode_app.views import theme
from meldcode_app.views.onderdelen.besluitvak import DecisionBox
from meldcode_app.views.onderdelen.kaderpad import KaderPath
from meldcode_app.views.onderdelen.kadervraag import ExitChip, PathRow
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.stapchip import ONZICHTBAAR, Lanes, StepChip
from meldcode_app.views.onderdelen.velden import Line
from tests.views.meetlat import gebreken, toon
from tests.views.meldcode_voorbeelden import BANEN, DENNIS, DICHT, HULP, JANSEN, KADER, LANG, MELDEN
from tests.views.venster import actief


def _naam(widget: QWidget) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def _teksten(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _banen(qtbot: QtBot, staat: BanenStaat = BANEN, breed: int = 788) -> Lanes:
    banen = Lanes()
    banen.set_staat(staat)
    actief(qtbot, banen, breed=breed)
    return banen


def _pad(qtbot: QtBot, breed: int = 1080) -> KaderPath:
    pad = KaderPath()
    pad.set_staat(KADER)
    actief(qtbot, pad, breed=breed, hoog=700)
    return pad


def test_a_chip_says_who_which_step_its_state_and_who_was_informed(qtbot: QtBot) -> None:
    chip = _banen(qtbot).chips("d1")[3]
    assert _naam(chip) == "Dennis, stap 4: afspraak over, was vr 20 nov, ouders vooraf geïnformeerd 1 van 2"
    assert QAccessible.queryAccessibleInterface(chip).role() == QAccessible.Role.Button


@pytest.mark.parametrize("toets", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_chip_opens_its_step_by_key_and_by_mouse(qtbot: QtBot, toets: Qt.Key) -> None:
    banen = _banen(qtbot)
    gedrukt: list[tuple[str, str]] = []
    banen.stap.connect(lambda baan, stap: gedrukt.append((baan, stap)))
    qtbot.keyClick(banen.chips("d1")[2], toets)
    qtbot.mouseClick(banen.chips("d2")[4], Qt.MouseButton.LeftButton)
    assert gedrukt == [("d1", "stap3"), ("d2", "stap5")]


def test_arrows_walk_the_chips_and_tab_goes_to_the_next_lane(qtbot: QtBot) -> None:
    banen = _banen(qtbot, replace(BANEN, banen=(DENNIS, DICHT, JANSEN)))
    venster = banen.window()
    banen.chips("d1")[0].setFocus()
    for toets, waar in (
        (Qt.Key.Key_Right, "banen_d1_stap2"),
        (Qt.Key.Key_Down, "banen_d2_stap2"),
        (Qt.Key.Key_End, "banen_d2_stap5"),
        (Qt.Key.Key_Right, "banen_d2_stap5"),
        (Qt.Key.Key_Up, "banen_d1_stap5"),
        (Qt.Key.Key_Home, "banen_d1_stap1"),
        (Qt.Key.Key_Tab, "banen_d2_stap5"),
        (Qt.Key.Key_Tab, "banen_begin"),
    ):
        qtbot.keyClick(venster.focusWidget(), toets)
        assert venster.focusWidget().objectName() == waar


def test_a_lane_one_may_not_see_shows_a_name_and_no_step(qtbot: QtBot) -> None:
    banen = _banen(qtbot, BanenStaat(banen=(replace(JANSEN, zichtbaar=False),)))
    assert banen.findChildren(StepChip) == []
    assert ONZICHTBAAR in _teksten(banen)
    assert "Stap 1" not in _teksten(banen)
    assert "M. Jansen (u)" in _teksten(banen)


def test_without_lanes_the_empty_text_says_so(qtbot: QtBot) -> None:
    banen = _banen(qtbot, replace(BANEN, banen=()))
    assert BANEN.leeg in _teksten(banen)


def test_another_state_of_a_step_keeps_its_chip_and_the_focus(qtbot: QtBot) -> None:
    banen = _banen(qtbot)
    oud = banen.chips("d1")[4]
    oud.setFocus()
    chips = (
        *DENNIS.chips[:4],
        replace(DENNIS.chips[4], staat="bezig", woord="Bezig", naam="Dennis, stap 5: bezig"),
    )
    banen.set_staat(replace(BANEN, banen=(replace(DENNIS, chips=chips), JANSEN, LANG, DICHT)))
    assert banen.chips("d1")[4] is oud
    assert oud.hasFocus()
    assert _naam(oud) == "Dennis, stap 5: bezig"


def test_a_name_too_long_for_its_column_is_whole_in_the_tooltip_and_the_badge_is_never_cut(
    qtbot: QtBot,
) -> None:
    banen = _banen(qtbot, breed=764)
    tips = [w.toolTip() for w in banen.findChildren(QWidget) if "gedragswetenschapper" in w.toolTip()]
    assert "onderwijsondersteuningscoördinator" in tips[0]
    assert "Overgedragen" in _teksten(banen)
    assert "Achterbergh" in _teksten(banen)


@pytest.mark.parametrize("breed", [764, 788, 980, 1180])
def test_lanes_fit_every_width_a_page_gives_them(qtbot: QtBot, qapp: QApplication, breed: int) -> None:
    banen = _banen(qtbot, breed=breed + 22)
    toon(banen.window(), breed + 22, 700)
    assert gebreken(banen.window()) == []
    lijn = [chip.x() for chip in banen.chips("d1")]
    assert lijn == [chip.x() for chip in banen.chips("d3")]
    assert (
        len({chip.width() for chip in banen.chips("d1")} | {chip.width() for chip in banen.chips("d3")}) <= 2
    )


def test_lanes_go_back_to_narrow_after_they_were_wide(qtbot: QtBot) -> None:
    banen = _banen(qtbot, breed=1200)
    toon(banen.window(), 1200, 700)
    assert banen.minimumSizeHint().width() <= 764


def test_the_button_below_the_lanes_gives_its_code(qtbot: QtBot) -> None:
    banen = _banen(qtbot)
    with qtbot.waitSignal(banen.gedrukt) as gedrukt:
        qtbot.mouseClick(banen.findChild(Button, "banen_begin"), Qt.MouseButton.LeftButton)
    assert gedrukt.args == ["begin"]


def test_arrows_answer_a_question_and_say_which(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    antwoorden: list[tuple[int, str]] = []
    pad.geantwoord.connect(lambda nummer, antwoord: antwoorden.append((nummer, antwoord)))
    pad.row(2).seg.setFocus()
    qtbot.keyClick(pad.window().focusWidget(), Qt.Key.Key_Right)
    assert antwoorden == [(2, "twijfel")]
    assert _naam(pad.window().focusWidget()).endswith("telt als ja.: Twijfel")


def test_typing_reasons_keeps_the_cursor_while_the_path_changes(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    edit = pad.row(4).edit
    edit.setFocus()
    getypt: list[tuple[int, str]] = []
    pad.onderbouwd.connect(lambda nummer, tekst: getypt.append((nummer, tekst)))
    qtbot.keyClicks(edit, "ja")
    vragen = (*KADER.vragen[:3], replace(KADER.vragen[3], onderbouwing="ja", let_op=""), KADER.vragen[4])
    pad.set_staat(replace(KADER, vragen=vragen, uitkomst="Nog geen uitkomst"))
    assert getypt[-1] == (4, "ja")
    assert pad.row(4).edit is edit
    assert edit.hasFocus()
    assert edit.textCursor().position() == 2
    with qtbot.waitSignal(pad.klaar) as klaar:
        pad.row(1).edit.setFocus()
    assert klaar.args == [4]


def test_the_last_question_has_no_doubt_and_says_why_it_is_off(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    rij = pad.row(5)
    assert rij.findChild(QWidget, "kader_5_antwoord_twijfel") is None
    assert not rij.seg.isEnabled()
    assert not rij.edit.isVisible()
    assert "Pas aan de orde als vraag 4 'ja' is." in _teksten(rij)
    assert rij.seg.accessibleDescription() == "Pas aan de orde als vraag 4 'ja' is."


def test_only_the_exit_that_is_taken_says_that_the_route_stops_there(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    genomen = [exit_ for exit_ in pad.findChildren(ExitChip) if exit_.genomen]
    assert [_naam(exit_) for exit_ in genomen] == [
        "Bij vraag 4: Nee: melden bij Veilig Thuis. Hier stopt de route"
    ]
    assert pad.row(4).baken.op_route
    assert not pad.row(5).baken.op_route
    assert pad.row(3).baken.onder_op_route
    assert not pad.row(4).baken.onder_op_route


def test_only_a_question_to_be_reviewed_says_so_and_only_while_it_is(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    assert [n for n in range(1, 6) if "Te herzien" in _teksten(pad.row(n))] == [2]
    assert "Nog zonder onderbouwing" in _teksten(pad.row(4))
    vragen = tuple(replace(v, te_herzien=False, let_op="") for v in KADER.vragen)
    pad.set_staat(replace(KADER, vragen=vragen))
    assert "Te herzien" not in _teksten(pad)
    assert "Nog zonder onderbouwing" not in _teksten(pad)


def test_linking_gives_the_number_of_the_question(qtbot: QtBot) -> None:
    pad = _pad(qtbot)
    with qtbot.waitSignal(pad.koppel) as koppel:
        qtbot.mouseClick(pad.findChild(Link, "kader_3_koppel"), Qt.MouseButton.LeftButton)
    assert koppel.args == [3]


@pytest.mark.parametrize("breed", [700, 790, 1000, 1180])
def test_the_path_keeps_its_columns_and_hides_no_typed_text(qtbot: QtBot, breed: int) -> None:
    pad = _pad(qtbot, breed)
    lang = "Moeder zei dat de gegevensuitwisselingsovereenkomst niet klopt. " * 4
    vragen = (replace(KADER.vragen[0], onderbouwing=lang), *KADER.vragen[1:])
    pad.set_staat(replace(KADER, vragen=vragen))
    venster = pad.window()
    toon(venster, breed, 1100)
    assert gebreken(venster) == []
    assert len({pad.row(n).seg.mapTo(pad, pad.row(n).seg.rect().topLeft()).x() for n in range(1, 6)}) == 1
    assert pad.row(1).edit.verticalScrollBar().maximum() == 0
    pad.row(1).seg.setFocus()
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Tab)
    assert venster.focusWidget() in (pad.row(1).edit, pad.findChild(Link, "kader_1_koppel"))


def test_a_narrow_question_takes_the_height_of_what_came_to_stand_in_it(qtbot: QtBot) -> None:
    pad, rol = KaderPath(), QScrollArea()
    kort = tuple(replace(v, onderbouwing="", uitgang="Nee", let_op="", gekoppeld="") for v in KADER.vragen)
    pad.set_staat(replace(KADER, vragen=kort))
    rol.setWidgetResizable(True)
    rol.setWidget(pad)
    venster = actief(qtbot, rol, breed=800, hoog=600)
    pad.set_staat(
        replace(KADER, vragen=tuple(replace(v, let_op="Nog niet vastgelegd.") for v in KADER.vragen))
    )
    toon(venster, 800, 600)
    for rij in pad.findChildren(PathRow):
        for deel in rij.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            nodig = deel.heightForWidth(deel.width())
            assert deel.height() >= nodig, (rij.objectName(), deel.height(), nodig)


def test_a_decision_is_answered_by_key_and_weighed_in_words(qtbot: QtBot) -> None:
    vak, na = DecisionBox("melden"), Line("na")
    vak.set_staat(MELDEN)
    venster = actief(qtbot, vak, na, breed=540)
    gekozen: list[tuple[str, str]] = []
    vak.gekozen.connect(lambda code, antwoord: gekozen.append((code, antwoord)))
    vak.seg.setFocus()
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Left)
    assert gekozen == [("melden", "ja")]
    getypt: list[tuple[str, str]] = []
    vak.getypt.connect(lambda code, tekst: getypt.append((code, tekst)))
    vak.edit.setFocus()
    qtbot.keyClicks(vak.edit, "wij")
    assert getypt[-1] == ("melden", "wij")
    with qtbot.waitSignal(vak.klaar) as klaar:
        na.setFocus()
    assert klaar.args == ["melden"]
    assert _naam(vak.edit) == "Besluit 1: Uw eigen afweging"


def test_a_message_that_comes_leaves_the_cursor_in_the_weighing(qtbot: QtBot) -> None:
    vak = DecisionBox("melden")
    vak.set_staat(replace(MELDEN, bericht=None))
    actief(qtbot, vak, breed=540)
    edit, seg = vak.edit, vak.seg
    edit.setFocus()
    qtbot.keyClicks(edit, "eigen")
    vak.set_staat(
        replace(
            MELDEN,
            antwoord="ja",
            bericht=Bericht(titel="U volgt de uitkomst.", soort="uitleg"),
            reden=replace(MELDEN.reden, waarde="eigen", reden=False),
            naast=("Advies Veilig Thuis", "Meld wel."),
        )
    )
    assert (vak.edit, vak.seg) == (edit, seg)
    assert edit.hasFocus()
    assert edit.textCursor().position() == 5
    assert "U volgt de uitkomst." in _teksten(vak)
    assert "Meld wel." in _teksten(vak)
    assert "Praat eerst" not in _teksten(vak)


@pytest.mark.parametrize("breed", [330, 400, 560])
def test_a_decision_fits_beside_another_one(qtbot: QtBot, breed: int) -> None:
    vak = DecisionBox("hulp")
    vak.set_staat(replace(HULP, vraag="Is hulp organiseren via de jeugdgezondheidszorg (ook) mogelijk?"))
    venster = actief(qtbot, vak, breed=breed)
    toon(venster, breed, 640)
    assert gebreken(venster) == []


def test_another_theme_and_text_scale_cut_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    banen, pad = (
        _banen(qtbot, replace(BANEN, knoppen=(Knop(code="begin", tekst="Beginnen", soort="rustig"),))),
        _pad(qtbot),
    )
    theme.pas_toe(qapp, donker=True, schaal=130)
    toon(banen.window(), 1060, 900)
    toon(pad.window(), 1400, 1100)
    assert gebreken(banen.window()) + gebreken(pad.window()) == []
