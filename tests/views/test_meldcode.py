"""The page of one meldcode by keyboard: the focus opens in a form, and recording or a refusal leads it on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.meldcode import MeldcodeView
from meldcode_app.views.onderdelen.knoppen import Button
from tests import bouwers_meldcode as bm
from tests.conftest import StaandeKlok
from tests.views.venster import actief


@pytest.fixture
def dossier(gedeelde_kluis: Kluis, klok: StaandeKlok) -> Dossier:
    return Dossier(gedeelde_kluis, klok)


class Bediening:
    """One open page and the hands on it."""

    def __init__(
        self, qtbot: QtBot, dossier: Dossier, *daarna: AlleHandelingen, stap: str = "", **velden: str
    ) -> None:
        begin = bm.beginnen(**velden)
        casus_id = bm.MeldcodeSituatie(daarna=daarna, begin=begin).in_kluis(dossier.kluis)
        self.p = MeldcodePresenter(dossier, casus_id, "d", stap)
        self.view = MeldcodeView(self.p)
        self.p.setParent(self.view)
        self._qtbot, self._dossier = qtbot, dossier
        actief(qtbot, self.view, breed=1366, hoog=768)
        self.view.focus_start()

    @property
    def walk(self) -> Doorloop:
        return self._dossier.casus(self.p.casus_id).doorlopen["d"]

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        assert self.view.isAncestorOf(widget)
        return widget

    def waar(self) -> str:
        return self.focus().objectName()

    def toets(self, *toetsen: Qt.Key) -> None:
        for toets in toetsen:
            self._qtbot.keyClick(self.focus(), toets)

    def typ(self, tekst: str) -> None:
        self._qtbot.keyClicks(self.focus(), tekst)

    def tab_naar(self, naam: str) -> None:
        for _ in range(80):
            if self.waar() == naam:
                return
            self.toets(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab komt niet bij {naam}")

    def primair(self) -> None:
        self.view.press_primary()

    def primairen(self) -> list[str]:
        return [
            k.objectName()
            for k in self.view.findChildren(Button)
            if k.property("soort") == "primair" and k.isVisible()
        ]

    def teksten(self) -> list[str]:
        return [label.text() for label in self.view.findChildren(QLabel) if label.isVisible()]


def test_a_signal_from_primary_button_to_record_with_keys_alone(qtbot: QtBot, dossier: Dossier) -> None:
    b = Bediening(qtbot, dossier)
    assert b.waar() == "kop_signaal"
    b.primair()
    assert b.waar() == "formulier_wanneer"
    assert b.primairen() == ["voet_vastleggen"]
    b.typ("gisteren")
    b.tab_naar("formulier_signaal_feiten")
    b.typ("Gerrit kromp ineen.")
    b.tab_naar("formulier_signaal_uitspraak1")
    b.typ("Papa is boos.")
    b.toets(Qt.Key.Key_Tab)
    b.typ("Gerrit")
    b.tab_naar("formulier_bijzonder_onthulling")
    b.toets(Qt.Key.Key_Space)
    b.primair()
    (signaal,) = b.walk.signalen.values()
    assert (signaal.inhoud.feiten, signaal.inhoud.onthulling) == ("Gerrit kromp ineen.", True)
    assert signaal.inhoud.uitspraken[0].bron == "Gerrit"
    assert signaal.op.van.isoformat() == "2026-11-22"
    assert b.waar() == "kop_signaal"
    assert {"Gerrit kromp ineen.", "Papa is boos.", "Bron: Gerrit"} <= set(b.teksten())


def test_a_refusal_leads_to_the_reason_and_its_answer_back_to_recording(
    qtbot: QtBot, dossier: Dossier
) -> None:
    b = Bediening(qtbot, dossier)
    b.primair()
    b.typ("2 nov")
    b.tab_naar("formulier_signaal_feiten")
    b.typ("Hij had honger.")
    b.primair()
    assert b.waar() == "behoefte_LATER_VASTGELEGD_gezien"
    b.toets(Qt.Key.Key_Space)
    assert b.waar() == "voet_vastleggen"
    b.toets(Qt.Key.Key_Space)
    assert len(b.walk.signalen) == 1
    assert "21 dagen later vastgelegd" in b.teksten()


def test_a_wrong_day_leads_to_its_field(qtbot: QtBot, dossier: Dossier) -> None:
    b = Bediening(qtbot, dossier)
    b.primair()
    b.typ("ooit")
    b.tab_naar("formulier_signaal_feiten")
    b.primair()
    assert b.waar() == "formulier_wanneer"
    assert not b.walk.signalen


def test_what_is_typed_stays_when_another_station_is_chosen(qtbot: QtBot, dossier: Dossier) -> None:
    b = Bediening(qtbot, dossier)
    b.primair()
    b.tab_naar("formulier_gezien_door")
    b.toets(Qt.Key.Key_End)
    b.typ(" en juf Sanne")
    b.view.voortgang.stations()[1].setFocus(Qt.FocusReason.TabFocusReason)
    b.toets(Qt.Key.Key_Space)
    assert b.waar() == "kop_consult"
    assert any("Er staat nog een concept: 'Signaal vastleggen'." in t for t in b.teksten())
    b.tab_naar("concept_concept_verder")
    b.toets(Qt.Key.Key_Space)
    b.tab_naar("formulier_gezien_door")
    assert b.focus().value() == "M. Jansen en juf Sanne"  # type: ignore[attr-defined]


def test_a_talk_not_held_with_both_parents_in_one_go(qtbot: QtBot, dossier: Dossier) -> None:
    b = Bediening(qtbot, dossier, stap="stap3")
    b.toets(Qt.Key.Key_Right)
    assert "Waarom is (nog) niet met moeder gesproken?" in b.teksten()
    b.tab_naar("formulier_grond")
    b.toets(Qt.Key.Key_Down)
    b.tab_naar("formulier_grond_feiten")
    b.typ("Vader dreigde vrijdag.")
    b.tab_naar("formulier_ook_vader")
    b.toets(Qt.Key.Key_Space)
    b.primair()
    assert [(g.persoon, g.grond) for g in b.walk.gesprekken] == [("moeder", "U1"), ("vader", "U1")]
    assert "Is er met Gerrit gesproken?" in b.teksten()


def test_a_row_of_informing_is_recorded_by_its_own_button(qtbot: QtBot, dossier: Dossier) -> None:
    b = Bediening(qtbot, dossier, stap="stap3")
    b.tab_naar("ouders_moeder_wanneer")
    b.toets(Qt.Key.Key_Down)
    b.tab_naar("ouders_moeder_wijze")
    b.typ("telefonisch")
    assert b.primairen() == ["voet_vastleggen"]
    b.tab_naar("ouders_moeder_vastleggen")
    b.toets(Qt.Key.Key_Space)
    (kennis,) = b.walk.kennisgevingen
    assert (kennis.persoon, kennis.wanneer, kennis.wijze) == ("moeder", "vooraf", "telefonisch")
    assert any(t.startswith("Vastgelegd: ma 23 nov") for t in b.teksten())


def test_a_question_is_answered_and_the_focus_goes_to_the_next(qtbot: QtBot, dossier: Dossier) -> None:
    b = Bediening(qtbot, dossier, bm.signaal(), stap="stap4")
    assert b.waar().startswith("kader_1_antwoord")
    b.toets(Qt.Key.Key_Space)
    b.tab_naar("kader_1_onderbouwing")
    b.typ("Hij vertelde het zelf.")
    b.tab_naar("vraag_gekoppeld_s1")
    b.toets(Qt.Key.Key_Space)
    assert b.primairen() == ["kop_vastleggen"]
    b.primair()
    gegeven = b.walk.afweging.antwoord(1)
    assert gegeven is not None
    assert (gegeven.antwoord, gegeven.onderbouwing, gegeven.gekoppeld) == (
        "ja",
        "Hij vertelde het zelf.",
        ("s1",),
    )
    assert b.waar().startswith("kader_2_antwoord")


def test_deciding_explains_everything_at_once_and_records_with_keys(qtbot: QtBot, dossier: Dossier) -> None:
    b = Bediening(qtbot, dossier, *bm.STAPPEN_AF, stap="stap5")
    assert b.waar().startswith("besluit_melden_antwoord")
    b.primair()
    assert b.view.rechts.needs.needs()[0].behoefte.klasse == "kan_niet"
    b.view.focus_start()
    b.toets(Qt.Key.Key_Right)
    b.tab_naar("besluit_melden_melden_reden")
    b.typ("De hulp volstaat.")
    b.tab_naar("besluit_hulp_antwoord_ja")
    b.toets(Qt.Key.Key_Space)
    b.tab_naar("besluit_hulp_hulp_reden")
    b.typ("Het gezin wil hulp.")
    b.tab_naar("besluit_naam")
    b.typ("P. Verhoeven")
    b.primair()
    besluit = b.walk.besluit
    assert besluit is not None
    assert (besluit.melden, besluit.hulp) == ("nee", "ja")
    assert b.p.staat().station == "vervolg"
    assert "Beide besluiten zijn vastgelegd." in b.teksten()


def test_direct_danger_is_one_button_and_the_bar_stays_until_lifted(qtbot: QtBot, dossier: Dossier) -> None:
    b = Bediening(qtbot, dossier)
    b.tab_naar("kop_spoed")
    b.toets(Qt.Key.Key_Space)
    assert b.waar() == "formulier_reden"
    b.typ("Vader dreigt.")
    b.primair()
    assert b.walk.spoed_loopt
    assert b.view.spoed.isVisible()
    assert "Vader dreigt." in b.view.spoed.accessibleName()
    b.tab_naar("spoed_opheffen")
    b.toets(Qt.Key.Key_Space)
    b.typ("Bij oma.")
    b.primair()
    assert not b.view.spoed.isVisible()
    assert not b.walk.spoed_loopt


def test_a_norm_of_the_help_opens_in_the_panel_and_closes(qtbot: QtBot, dossier: Dossier) -> None:
    b = Bediening(qtbot, dossier)
    b.tab_naar("uitleg_0_norm")
    b.toets(Qt.Key.Key_Space)
    b.tab_naar("norm_sluiten")
    b.toets(Qt.Key.Key_Space)
    assert b.p.staat().norm is None


def test_who_may_not_look_in_sees_nothing_of_it(qtbot: QtBot, dossier: Dossier) -> None:
    geheim = bm.signaal(door="dennis", feiten="Alleen voor Dennis.")
    b = Bediening(qtbot, dossier, geheim, door="dennis", professional="dennis")
    assert "Een collega is bij deze casus betrokken." in b.teksten()
    assert not any("Alleen voor Dennis." in t for t in b.teksten())
    assert not b.view.voortgang.isVisible()
    assert b.primairen() == []


def test_the_first_key_that_takes_a_form_in_hand_stands_in_it(qtbot: QtBot, dossier: Dossier) -> None:
    """A repaint between the key and the draft would put the old text back, and the cursor at the beginning."""
    b = Bediening(qtbot, dossier, stap="gesprek")
    veld = next(v for v in b.view.findChildren(QLineEdit) if v.objectName().endswith("moeder_wijze"))
    veld.setFocus()
    for letter in "abc":
        qtbot.keyClicks(veld, letter)
        QApplication.processEvents()
    assert veld.text() == "abc"
    assert b.p._klad.van("delen:moeder")["wijze"] == "abc"
