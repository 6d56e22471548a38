"""The leak hunt, the white sheet, records, and tabs per person: mouse, keyboard, focus, and a screen reader."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRegularExpression, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.meldcode_weergave import BladAlinea, LekRegel, LekStaat, OpenWoord
from meldcode_app.views import theme
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.lekzoeker import LeakPanel, SheetPreview
from meldcode_app.views.onderdelen.openwoord import TYP_EERST
from meldcode_app.views.onderdelen.personen import PersonTabs
from meldcode_app.views.onderdelen.registratie import Records
from meldcode_app.views.onderdelen.velden import Line
from tests.views.meetlat import contrast, gebreken, toon
from tests.views.meldcode_voorbeelden import BLAD, LANGE_TABS, LEK, REGISTRATIES, TABS, VRIJ, stuk
from tests.views.venster import actief


def _naam(widget: QWidget) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def _teksten(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _besluiten(paneel: LeakPanel) -> None:
    """Answer the panel as a presenter does: what was decided is no longer open."""
    staat = [LEK]

    def toon_staat(woord: str, **anders: object) -> None:
        over = tuple(w for w in staat[0].open_ if w.woord != woord)
        staat[0] = replace(staat[0], open_=over, **anders)  # type: ignore[arg-type]
        paneel.set_staat(staat[0])

    paneel.laten.connect(lambda woord: toon_staat(woord, gelaten=(*staat[0].gelaten, woord)))
    paneel.vervangen.connect(
        lambda woord, door: toon_staat(
            woord, vervangen_door_u=(*staat[0].vervangen_door_u, LekRegel(origineel=woord, door=door))
        )
    )


def _lek(qtbot: QtBot, staat: LekStaat = LEK, breed: int = 290) -> LeakPanel:
    paneel = LeakPanel()
    paneel.set_staat(staat)
    actief(qtbot, paneel, breed=breed, hoog=1000)
    return paneel


def test_one_word_is_in_front_and_decisions_walk_to_the_next_by_keyboard_alone(qtbot: QtBot) -> None:
    paneel = _lek(qtbot)
    _besluiten(paneel)
    venster = paneel.window()
    vervangen: list[tuple[str, str]] = []
    laten: list[str] = []
    paneel.vervangen.connect(lambda woord, door: vervangen.append((woord, door)))
    paneel.laten.connect(laten.append)
    paneel.kaart.vervang_knop.setFocus()
    assert _naam(venster.focusWidget()) == "'kickboksclub Titan' vervangen"
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Space)
    assert vervangen == [("kickboksclub Titan", "een sportclub")]
    assert _naam(venster.focusWidget()) == "'Oma' vervangen"
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Space)
    assert laten == ["Oma"]
    assert _naam(venster.focusWidget()) == "'16.30' vervangen"
    qtbot.keyClick(paneel.kaart.laat_knop, Qt.Key.Key_Return)
    assert not paneel.kaart.isVisible()
    assert _naam(venster.focusWidget()) == "Toch vervangen: '16.30'"


def test_another_open_word_can_be_brought_to_the_front(qtbot: QtBot) -> None:
    paneel = _lek(qtbot)
    qtbot.mouseClick(paneel.findChild(Button, "lek_open2"), Qt.MouseButton.LeftButton)
    assert paneel.kaart.woord() == "16.30"
    assert paneel.kaart.vervang_knop.hasFocus()
    overige = [
        _naam(knop)
        for knop in paneel.findChildren(Button, QRegularExpression("^lek_open"))
        if knop.isVisible()
    ]
    assert sorted(naam.split("'")[1] for naam in overige) == ["Oma", "kickboksclub Titan"]
    with qtbot.waitSignal(paneel.laten) as laten:
        paneel.kaart.laat_knop.click()
    assert laten.args == ["16.30"]
    for stap in ("lek_laten", "lek_open1", "lek_open2", "lek_ongedaan1", "lek_toch1"):
        qtbot.keyClick(paneel.window().focusWidget(), Qt.Key.Key_Tab)
        assert paneel.window().focusWidget().objectName() == stap


def test_a_word_is_not_replaced_by_nothing(qtbot: QtBot) -> None:
    paneel = _lek(qtbot)
    door = paneel.findChild(Line, "lek_door")
    door.setFocus()
    door.selectAll()
    qtbot.keyClick(door, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(paneel.vervangen):
        qtbot.mouseClick(paneel.kaart.vervang_knop, Qt.MouseButton.LeftButton)
    assert TYP_EERST in _teksten(paneel)
    assert door.hasFocus()
    qtbot.keyClicks(door, "een club")
    assert TYP_EERST not in _teksten(paneel)
    with qtbot.waitSignal(paneel.vervangen) as vervangen:
        qtbot.keyClick(door, Qt.Key.Key_Return)
    assert vervangen.args == ["kickboksclub Titan", "een club"]


def test_what_is_being_typed_for_a_word_survives_a_new_state(qtbot: QtBot) -> None:
    paneel = _lek(qtbot)
    door = paneel.findChild(Line, "lek_door")
    door.setFocus()
    qtbot.keyClick(door, Qt.Key.Key_End)
    qtbot.keyClicks(door, " in de stad")
    paneel.set_staat(replace(LEK, open_=(*LEK.open_, OpenWoord(woord="Tilburg")), gelaten=()))
    assert door.value() == "een sportclub in de stad"
    assert door.hasFocus()
    assert "4 woorden" in _teksten(paneel)


def test_what_was_kept_or_replaced_by_the_user_can_be_undone(qtbot: QtBot) -> None:
    paneel = _lek(qtbot)
    terug: list[str] = []
    paneel.terug.connect(terug.append)
    for knop in ("lek_toch1", "lek_ongedaan1"):
        qtbot.mouseClick(paneel.findChild(Button, knop), Qt.MouseButton.LeftButton)
    assert terug == ["autisme", "Schaapjesweide"]
    assert _naam(paneel.findChild(Button, "lek_toch1")) == "Toch vervangen: 'autisme'"


def test_once_all_is_judged_only_the_free_notice_is_left(qtbot: QtBot) -> None:
    paneel = _lek(qtbot, LekStaat(slot=VRIJ))
    assert _teksten(paneel) == VRIJ.titel


@pytest.mark.parametrize("breed", [288, 300])
def test_long_words_fit_the_panel(qtbot: QtBot, breed: int) -> None:
    lang = "Burgemeester-van-Voorbeeldenstraat 12-bis, "
    lang += "m.voorbeeld@basisschooldewijdeblik-voorbeeldenstad.nl"
    paneel = _lek(
        qtbot,
        replace(
            LEK,
            gevonden=(LekRegel(origineel=lang, door="[adres]", keer="12 keer"),),
            open_=(OpenWoord(woord=lang, hint="Dit kan een adres zijn."), *LEK.open_),
            vervangen_door_u=(LekRegel(origineel=lang, door=lang, keer="1 keer"),),
        ),
        breed,
    )
    qtbot.mouseClick(paneel.findChild(Button, "lek_open1"), Qt.MouseButton.LeftButton)
    toon(paneel.window(), breed, 1000)
    assert gebreken(paneel.window()) == []


def test_a_screen_reader_hears_what_every_mark_means(qtbot: QtBot) -> None:
    blad = SheetPreview()
    blad.set_staat(BLAD)
    actief(qtbot, blad, breed=440)
    gesproken = blad.spoken()
    assert "veilig dat vervangen: het kind dit weekend" in gesproken
    assert "nog te bekijken: kickboksclub Titan" in gesproken
    assert "Hij heeft u liet dit staan: autisme." in gesproken
    assert blad.sheet.accessibleDescription() == gesproken
    assert blad.sheet.focusPolicy() & Qt.FocusPolicy.TabFocus


def _verf(widget: QWidget) -> set[int]:
    beeld = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(beeld, QPoint(0, 0))
    return {beeld.pixel(x, y) & 0xFFFFFF for x in range(beeld.width()) for y in range(beeld.height())}


def test_the_sheet_is_the_same_white_paper_in_both_themes(qtbot: QtBot, qapp: QApplication) -> None:
    theme.pas_toe(qapp, donker=True)
    blad = SheetPreview()
    blad.set_staat((BladAlinea(kop="", stukken=(stuk("vervangen", "het kind"), stuk("open", "Oma"))),), "")
    actief(qtbot, blad, breed=200, hoog=120)
    verven = _verf(blad.sheet)
    for token in ("paper", "soft", "warn_soft"):
        assert theme.LICHT.kleur(token).rgb() & 0xFFFFFF in verven, token
    for voor, achter in (("accent", "soft"), ("warn", "warn_soft"), ("ink", "paper"), ("accent", "paper")):
        assert contrast(QColor(theme.LICHT.kleur(voor)), QColor(theme.LICHT.kleur(achter))) >= 4.5


def test_a_paragraph_wraps_any_word_and_grows(qtbot: QtBot) -> None:
    blad = SheetPreview()
    woord = "\U0001f622" * 5 + "x" * 200
    blad.set_staat((BladAlinea(kop="Signalen", stukken=(stuk("tekst", "a "), stuk("open", woord))),))
    venster = actief(qtbot, blad, breed=300)
    deel = blad.sheet.body.itemAt(2).widget()
    assert deel.heightForWidth(250) > deel.heightForWidth(2500) * 4
    assert deel.heightForWidth(deel.width()) <= deel.height()
    toon(venster, 300, 640)
    assert gebreken(venster) == []


def test_paragraphs_that_stay_keep_their_widget(qtbot: QtBot) -> None:
    blad = SheetPreview()
    blad.set_staat(BLAD)
    actief(qtbot, blad, breed=440)
    eerste = blad.sheet.body.itemAt(0).widget()
    blad.sheet.setFocus()
    blad.set_staat(BLAD[:1])
    assert blad.sheet.body.itemAt(0).widget() is eerste
    assert blad.sheet.hasFocus()
    assert "Signalen" not in blad.spoken()


def test_a_record_shows_each_part_apart_with_its_source(qtbot: QtBot) -> None:
    regels = Records(leeg="Nog niets vastgelegd.")
    regels.set_staat(())
    venster = actief(qtbot, regels, breed=788, hoog=700)
    assert _teksten(regels) == "Nog niets vastgelegd."
    regels.set_staat(REGISTRATIES)
    woorden = _teksten(regels).split("\n")
    for label, tekst in (("Feit", "Blauwe plek op de linkerarm."), ("Uitspraak", "'Papa gooide de stoel.'")):
        assert woorden.index(tekst) == woorden.index(label) + 1
    assert "Bron: Gerrit, tegen Dennis" in woorden
    assert "10 dagen later vastgelegd" in woorden
    assert "Nog niets vastgelegd." not in woorden
    for breed in (360, 788):
        toon(venster, breed, 700)
        assert gebreken(venster) == []


def test_a_button_of_a_record_says_which_and_keeps_the_focus_when_it_changes(qtbot: QtBot) -> None:
    regels = Records()
    regels.set_staat(REGISTRATIES)
    actief(qtbot, regels, breed=788, hoog=700)
    knop = regels.findChild(Button, "registraties_r1_bevestigen")
    assert _naam(knop) == "Dit klopt: Signaal op het schoolplein, ma 2 nov 2026"
    knop.setFocus()
    with qtbot.waitSignal(regels.gedrukt) as gedrukt:
        qtbot.keyClick(knop, Qt.Key.Key_Space)
    assert gedrukt.args == ["bevestigen", "r1"]
    ander = regels.record("r2")
    bevestigd = replace(REGISTRATIES[0], niet_bevestigd="", knoppen=REGISTRATIES[0].knoppen[:1])
    regels.set_staat((bevestigd, REGISTRATIES[1]))
    assert regels.record("r2") is ander
    assert _naam(regels.window().focusWidget()) == "Aanvullen: Signaal op het schoolplein, ma 2 nov 2026"


def test_tabs_of_persons_are_one_stop_and_arrows_choose(qtbot: QtBot) -> None:
    tabs, na = PersonTabs("personen"), Line("na")
    tabs.set_tabs(TABS, "moeder")
    venster = actief(qtbot, tabs, na, breed=822)
    gekozen: list[str] = []
    tabs.gekozen.connect(gekozen.append)
    tabs.findChild(QWidget, "personen_moeder").setFocus()
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Right)
    assert gekozen == ["vader"]
    assert _naam(venster.focusWidget()) == "Vader, heeft gezag, Niet gehouden, reden nodig"
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Tab)
    assert venster.focusWidget() is na
    with qtbot.assertNotEmitted(tabs.gekozen):
        tabs.set_tabs(TABS, "gerrit")
    qtbot.mouseClick(tabs.findChild(QWidget, "personen_moeder"), Qt.MouseButton.LeftButton)
    assert gekozen == ["vader", "moeder"]


@pytest.mark.parametrize(("breed", "rijen"), [(844, 2), (1100, 2), (1600, 1), (300, 5)])
def test_many_persons_with_long_names_go_on_in_a_next_row(qtbot: QtBot, breed: int, rijen: int) -> None:
    tabs = PersonTabs("velen")
    tabs.set_tabs(LANGE_TABS, "moeder")
    venster = actief(qtbot, tabs, breed=breed)
    toon(venster, breed, 640)
    plekken = [tabs.findChild(QWidget, f"velen_{tab.code}").y() for tab in LANGE_TABS]
    assert len(set(plekken)) == rijen
    assert "Schootenburg-Achterbergh" in tabs.findChild(QWidget, "velen_ellen").toolTip()
    assert tabs.minimumSizeHint().width() < 300
