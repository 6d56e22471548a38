"""The pieces: what the user does with mouse and keyboard, and what a screen reader hears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import Bericht, Cel, Keuze, Knop, OuderRij, Rij, Station
from meldcode_app.views.onderdelen.blad import Photo
from meldcode_app.views.onderdelen.kaart import ButtonRow, Notice
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.personen import InformedBlock
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.tekst import Elided, Text
from meldcode_app.views.onderdelen.velden import Combo, Edit, Field, Line
from meldcode_app.views.onderdelen.voortgang import Progress
from tests.views.venster import actief
from tests.views.voorbeelden import BRIEF, STATIONS, VRAGEN, WANNEER

JA_NEE = (
    Keuze(code="ja", tekst="Ja"),
    Keuze(code="nee", tekst="Nee"),
    Keuze(code="twijfel", tekst="Twijfel"),
)


def _naam(widget: QWidget) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def test_answers_are_one_tab_stop_and_arrows_choose(qtbot: QtBot) -> None:
    voor, seg, na = Line("voor"), Seg(JA_NEE, "gevaar", vraag="Is er gevaar?"), Line("na")
    venster = actief(qtbot, voor, seg, na)
    gekozen: list[str] = []
    seg.gekozen.connect(gekozen.append)
    voor.setFocus()
    qtbot.keyClick(voor, Qt.Key.Key_Tab)
    assert venster.focusWidget().objectName() == "gevaar_ja"
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Right)
    assert seg.code() == "twijfel"
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Tab)
    assert venster.focusWidget() is na
    assert gekozen[-1] == "twijfel"


def test_setting_an_answer_gives_no_signal_and_can_be_cleared(qtbot: QtBot) -> None:
    seg = Seg(JA_NEE, "gevaar")
    actief(qtbot, seg)
    with qtbot.assertNotEmitted(seg.gekozen):
        seg.set_code("nee")
        assert seg.code() == "nee"
        seg.set_code("")
    assert seg.code() == ""


def test_an_answer_tells_question_and_word_to_a_screen_reader(qtbot: QtBot) -> None:
    seg = Seg(JA_NEE, "gevaar")
    actief(qtbot, Field("Is er gevaar?", seg))
    antwoord = seg.findChild(QWidget, "gevaar_nee")
    assert _naam(antwoord) == "Is er gevaar?: Nee"
    assert QAccessible.queryAccessibleInterface(antwoord).role() == QAccessible.Role.RadioButton


def test_tab_leaves_a_text_area(qtbot: QtBot) -> None:
    tekst, na = Edit("feiten"), Line("na")
    venster = actief(qtbot, tekst, na)
    tekst.setFocus()
    qtbot.keyClick(tekst, Qt.Key.Key_Tab)
    assert venster.focusWidget() is na
    assert tekst.value() == ""


def test_a_text_area_grows_with_its_text_up_to_its_maximum(qtbot: QtBot) -> None:
    tekst = Edit("feiten", rijen=2, tot=4)
    actief(qtbot, tekst)
    laag = tekst.height()
    tekst.set_value("een\ntwee\ndrie")
    midden = tekst.height()
    tekst.set_value("\n" * 40)
    assert laag < midden < tekst.height()
    assert tekst.height() < laag * 3


def test_a_text_area_gives_back_exactly_what_was_put_in(qtbot: QtBot) -> None:
    bewijs = "  'Papa gooide  de stoel.' \U0001f622\n\n\techt waar "
    tekst = Edit("uitspraak")
    actief(qtbot, tekst)
    tekst.set_value(bewijs)
    assert tekst.value() == bewijs


def test_leaving_a_text_area_tells_it_once(qtbot: QtBot) -> None:
    tekst, na = Edit("feiten"), Line("na")
    actief(qtbot, tekst, na)
    tekst.setFocus()
    qtbot.keyClicks(tekst, "gezien")
    with qtbot.waitSignal(tekst.klaar) as klaar:
        na.setFocus()
    assert klaar.args == ["gezien"]


def test_an_error_reaches_label_border_and_screen_reader(qtbot: QtBot) -> None:
    veld = Field("Wanneer?", Line("wanneer"), hint="Mag ook gisteren zijn.")
    actief(qtbot, veld)
    veld.set_error("Deze dag is nog niet geweest.")
    assert veld.error.isVisible()
    assert veld.widget.property("stand") == "fout"
    assert "nog niet geweest" in veld.widget.accessibleDescription()
    veld.set_error("")
    assert not veld.error.isVisible()
    assert veld.widget.property("stand") == ""
    assert veld.widget.accessibleDescription() == "Mag ook gisteren zijn."


def test_a_motivation_is_purple_until_anything_is_filled_in(qtbot: QtBot) -> None:
    veld = Field("Waarom?", Edit("waarom"), vraagt_reden=True)
    actief(qtbot, veld)
    assert veld.widget.property("stand") == "reden"
    qtbot.keyClicks(veld.widget, "x")
    assert veld.widget.property("stand") == ""


def test_the_label_of_a_field_is_its_buddy(qtbot: QtBot) -> None:
    veld = Field("Voornaam", Line("voornaam"))
    actief(qtbot, veld)
    assert veld.label.buddy() is veld.widget
    assert _naam(veld.widget) == "Voornaam"


def test_the_wheel_over_a_choice_changes_nothing(qtbot: QtBot) -> None:
    keuze = Combo(WANNEER, "wanneer")
    actief(qtbot, keuze)
    keuze.set_value("vooraf")
    qtbot.keyClick(keuze, Qt.Key.Key_Down)
    assert keuze.value() == "achteraf"
    keuze.set_keuzes((*WANNEER, Keuze(code="anders", tekst="Anders")))
    assert keuze.value() == "achteraf"


@pytest.mark.parametrize("tekst", ["<b>Gerrit</b>", "<img src=x>", "&lt;"])
def test_what_a_user_typed_is_never_read_as_markup(qtbot: QtBot, tekst: str) -> None:
    label, kort = Text(tekst), Elided(tekst)
    actief(qtbot, label, kort, breed=120)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert _naam(kort) == tekst
    assert "<b>G" not in kort.toolTip()
    assert "<img" not in kort.toolTip()


def test_a_shortened_line_keeps_the_whole_text_for_reader_and_tooltip(qtbot: QtBot) -> None:
    lang = "Volgens uittreksel gezagsregister, 3 september 2026, opgevraagd door de directeur"
    kort = Elided(lang)
    actief(qtbot, kort, breed=200)
    assert kort.text() != lang
    assert lang in kort.toolTip()
    assert _naam(kort) == lang


def test_buttons_keep_focus_when_only_their_state_changes(qtbot: QtBot) -> None:
    rij = ButtonRow("kop")
    actief(qtbot, rij)
    rij.set_knoppen((Knop(code="verder", tekst="Verder", soort="primair"),))
    knop = rij.button("verder")
    assert knop is not None
    knop.setFocus()
    rij.set_knoppen((Knop(code="verder", tekst="Verder: informeren", soort="primair", uitleg="Nog 1 vraag"),))
    assert rij.button("verder") is knop
    assert knop.hasFocus()
    assert _naam(knop) == "Verder: informeren"
    with qtbot.waitSignal(rij.gedrukt) as gedrukt:
        qtbot.keyClick(knop, Qt.Key.Key_Space)
    assert gedrukt.args == ["verder"]


def test_a_notice_says_all_three_sentences_of_an_error(qtbot: QtBot) -> None:
    bericht = Notice("fout", "")
    actief(qtbot, bericht)
    bericht.set_bericht(Bericht(titel="De schijf is vol.", tekst="Er is niets verloren.", doe="Maak ruimte."))
    assert bericht.accessibleName() == "De schijf is vol. Er is niets verloren. Maak ruimte."
    bericht.set_bericht(None)
    assert not bericht.isVisible()


def test_stations_are_buttons_with_their_state_in_words(qtbot: QtBot) -> None:
    voortgang = Progress()
    venster = actief(qtbot, voortgang)
    voortgang.set_stations(STATIONS, "noodzaak")
    informeren = voortgang.stations()[5]
    assert _naam(informeren) == "Informeren: let op, vader nog niet"
    assert QAccessible.queryAccessibleInterface(informeren).role() == QAccessible.Role.Button
    voortgang.stations()[4].setFocus()
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(voortgang.gekozen) as gekozen:
        qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Space)
    assert gekozen.args == ["informeren"]


def test_stations_are_one_tab_stop(qtbot: QtBot) -> None:
    voortgang, na = Progress(), Line("na")
    voortgang.set_stations((*STATIONS[:2], Station(code="x", naam="X")), "identiteit")
    venster = actief(qtbot, voortgang, na)
    voortgang.stations()[1].setFocus()
    qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Tab)
    assert venster.focusWidget() is na


def test_a_table_opens_with_enter_and_lets_tab_go(qtbot: QtBot) -> None:
    tabel, na = Table((Kolom("Vraag", 3), Kolom("Besluit", 0)), "vragen", "Vragen"), Line("na")
    venster = actief(qtbot, tabel, na)
    tabel.set_rijen(VRAGEN, "v1")
    tabel.setFocus()
    gekozen: list[str] = []
    tabel.gekozen.connect(gekozen.append)
    qtbot.keyClick(tabel, Qt.Key.Key_Down)
    assert gekozen == ["v2"]
    with qtbot.waitSignal(tabel.geopend) as geopend:
        qtbot.keyClick(tabel, Qt.Key.Key_Return)
    assert geopend.args == ["v2"]
    qtbot.keyClick(tabel, Qt.Key.Key_Tab)
    assert venster.focusWidget() is na


def test_setting_rows_gives_no_signal_and_keeps_the_chosen_row(qtbot: QtBot) -> None:
    tabel = Table((Kolom("Vraag"),), "vragen", "Vragen")
    actief(qtbot, tabel)
    with qtbot.assertNotEmitted(tabel.gekozen):
        tabel.set_rijen(VRAGEN, "v2")
        tabel.set_rijen((*VRAGEN, Rij(id="v9", cellen=(Cel(tekst="Nog een"),))), "v2")
    assert tabel.current_id() == "v2"


def test_informing_hands_over_person_field_and_text(qtbot: QtBot) -> None:
    blok = InformedBlock("informeren", WANNEER)
    actief(qtbot, blok)
    rij = OuderRij(persoon="vader", naam="Vader", onder="gezag")
    blok.set_rijen((rij,))
    datum = blok.field("vader", "datum")
    assert isinstance(datum, Line)
    qtbot.keyClicks(datum, "gisteren")
    with qtbot.waitSignal(blok.gewijzigd) as gewijzigd:
        qtbot.keyClick(datum, Qt.Key.Key_Return)
    assert gewijzigd.args == ["vader", "datum", "gisteren"]
    blok.set_rijen((OuderRij(persoon="vader", naam="Vader", onder="gezag", datum="zo 22 nov 2026"),))
    assert blok.field("vader", "datum") is datum
    assert datum.value() == "zo 22 nov 2026"


def test_a_recorded_row_is_locked(qtbot: QtBot) -> None:
    blok = InformedBlock("informeren", WANNEER)
    actief(qtbot, blok)
    blok.set_rijen((OuderRij(persoon="moeder", naam="Moeder", vastgelegd="Vastgelegd 12 november"),))
    assert not blok.field("moeder", "datum").isEnabled()


def test_the_preview_turns_pages_by_key(qtbot: QtBot) -> None:
    brief = Photo("brief")
    actief(qtbot, brief, breed=300)
    assert not brief.groot_knop.isEnabled()
    brief.set_pages((BRIEF, BRIEF))
    assert brief.paper.accessibleName().endswith("Pagina 1 van 2")
    brief.paper.setFocus()
    qtbot.keyClick(brief.paper, Qt.Key.Key_PageDown)
    assert brief.paper.accessibleName().endswith("Pagina 2 van 2")
    brief.set_pages((BRIEF,))
    assert brief.paper.accessibleName().endswith("Pagina 1 van 1")
