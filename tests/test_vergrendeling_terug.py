"""Back after unlocking: the user stands where the lock found them, and what was not open does not open by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.sessie_plek import Plek
from meldcode_app.views.pagina import Page
from meldcode_app.views.schil import Shell
from meldcode_app.views.snelle_notitie import QuickNotePanel
from meldcode_app.views.vergrendeld import LockedView
from tests.huis import Huis
from tests.werkplek import Werkplek

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _focus(huis: Huis) -> QWidget:
    stuk = huis.venster.focusWidget()
    assert stuk is not None
    return stuk


def _slot_en_open(huis: Huis) -> Plek:
    """Locked and unlocked; what was remembered meanwhile."""
    huis.vergrendel()
    huis.toont(LockedView)
    onthouden = huis.programma._slot._terug_naar
    assert onthouden is not None
    huis.ruim_weg()
    huis.open()
    huis.toont(Shell)
    return onthouden[1]


def _veld(huis: Huis, naam: str) -> QWidget:
    return next(v for v in huis.venster.findChildren(QWidget, naam) if v.isVisible())


def _gezin(huis: Huis) -> CasusPresenter:
    """The form for somebody of the family, open on the page of a casus, in a window on the screen."""
    huis.begin_werk()
    huis.maak_casus()
    huis.venster.show()
    presenter = huis.sessie.typend
    assert isinstance(presenter, CasusPresenter)
    presenter.bewerk("gezin")
    return presenter


def _formulier(huis: Huis) -> str:
    presenter = huis.sessie.typend
    assert isinstance(presenter, CasusPresenter)
    staat = presenter.staat().formulier
    return staat.code if staat else ""


def test_typing_goes_on_in_the_middle_of_a_word(huis: Huis) -> None:
    """Locked with the keys; the next key after unlocking stands behind the last one before it."""
    _gezin(huis)
    telefoon = _veld(huis, "casusformulier_telefoon")
    telefoon.setFocus()
    QTest.keyClicks(telefoon, "06-12")
    plek = _slot_en_open(huis)
    assert _formulier(huis) == "gezin:nieuw"
    veld = _focus(huis)
    assert veld.objectName() == "casusformulier_telefoon"
    QTest.keyClicks(veld, "34")
    assert isinstance(veld, QLineEdit)
    assert veld.text() == "06-1234"
    assert "06-12" not in repr(plek)


def test_the_button_that_locks_takes_no_field_away(huis: Huis) -> None:
    _gezin(huis)
    adres = _veld(huis, "casusformulier_adres")
    adres.setFocus()
    QTest.keyClicks(adres, "Kade 3")
    huis.toont(Shell).zijbalk.slot.setFocus(Qt.FocusReason.TabFocusReason)
    _slot_en_open(huis)
    assert _focus(huis).objectName() == "casusformulier_adres"


def test_a_form_with_nothing_typed_is_open_again_too(huis: Huis) -> None:
    _gezin(huis)
    _slot_en_open(huis)
    assert _formulier(huis) == "gezin:nieuw"
    assert huis.sessie.kluis.concepten() == ()


def test_a_button_gets_no_focus_back(huis: Huis) -> None:
    """Enter belongs to the passphrase; on the button to record it would record."""
    _gezin(huis).typ("naam", "Ans Voorbeeld")
    _veld(huis, "voet_vastleggen").setFocus()
    stand = huis.sessie.dossier.stand()
    plek = _slot_en_open(huis)
    assert plek.veld != "voet_vastleggen"
    assert _focus(huis).objectName() == "casusformulier_naam"
    assert huis.sessie.dossier.stand() == stand


def test_a_form_that_was_put_aside_stays_a_line(huis: Huis) -> None:
    presenter = _gezin(huis)
    presenter.typ("naam", "Ans Voorbeeld")
    presenter.later()
    _slot_en_open(huis)
    assert _formulier(huis) == ""
    terug = huis.sessie.typend
    assert isinstance(terug, CasusPresenter)
    assert terug.staat().concept is not None


def test_a_quick_note_is_open_again_over_its_page_and_told_in_no_line(huis: Huis) -> None:
    huis.begin_werk()
    huis.venster.show()
    huis.sessie._notitie.open()
    QTest.keyClicks(_veld(huis, "notitie_tekst"), "Gehoord op de gang")
    plek = _slot_en_open(huis)
    assert "gang" not in repr(plek)
    paneel = huis.toont(Shell).findChild(QuickNotePanel)
    assert paneel is not None
    assert paneel.isVisible()
    veld = _focus(huis)
    assert veld.objectName() == "notitie_tekst"
    assert isinstance(veld, QPlainTextEdit)
    assert veld.textCursor().atEnd()
    verder = [k for k in huis.venster.findChildren(QWidget, "concept_concept_verder") if k.isVisible()]
    assert verder == []
    assert huis.sessie.bewaring.concepten.staat().regels == ()


def test_a_motivation_being_typed_in_the_drawer_is_back_in_sight(werkplek: Werkplek) -> None:
    """In a narrow window what is needed lies over the page, and is closed on a page made anew."""
    werkplek.venster.resize(1280, 640)
    werkplek.venster.show()
    werkplek.sessie.open_verzoek(werkplek.raad.verzoek, "v")
    presenter = werkplek.sessie.typend
    assert isinstance(presenter, InformatieverzoekPresenter)
    presenter.kies_station("kader")
    presenter.kies_werk("overslaan")
    page = werkplek.sessie.page()
    assert page is not None
    page.open_drawer()
    naam = "behoefte_DEEL_OVERGESLAGEN_kader_tekst"
    reden = page.findChild(QWidget, naam)
    assert reden is not None
    reden.setFocus()
    QTest.keyClicks(reden, "Staat in de mail")
    werkplek.na_vergrendelen()
    veld = werkplek.page().focusWidget()
    assert veld is not None
    assert veld.objectName() == naam
    assert veld.isVisible()


Stationspagina = MeldcodePresenter | MeldingPresenter | InformatieverzoekPresenter


def _naar_meldcode(w: Werkplek) -> None:
    w.sessie.meldcode.open_meldcode(w.raad.meldcode, "d", "stap1")


def _naar_melding(w: Werkplek) -> None:
    w.sessie.meldcode.open_melding(w.raad.melding, "m1")


def _naar_verzoek(w: Werkplek) -> None:
    w.sessie.open_verzoek(w.raad.verzoek, "v")


@pytest.mark.parametrize(
    ("ga", "stations"),
    [
        (_naar_meldcode, ("wegen", "beslissen", "gesprek")),
        (_naar_melding, ("informeren", "melden")),
        (_naar_verzoek, ("noodzaak", "informeren")),
    ],
)
def test_the_station_is_the_one_looked_at_last_also_with_nothing_typed(
    ga: Callable[[Werkplek], None], stations: tuple[str, ...], werkplek: Werkplek
) -> None:
    ga(werkplek)
    for station in stations:
        presenter = werkplek.sessie.typend
        assert isinstance(presenter, Stationspagina)
        presenter.kies_station(station)
        werkplek.na_vergrendelen()
        terug = werkplek.sessie.typend
        assert isinstance(terug, Stationspagina)
        assert terug is not presenter
        assert terug.staat().station == station
        assert terug.bewaard


def test_a_form_put_aside_does_not_open_over_the_station(werkplek: Werkplek) -> None:
    """What was typed last decides where a page opens, but not where the user stood."""
    _naar_melding(werkplek)
    presenter = werkplek.sessie.typend
    assert isinstance(presenter, MeldingPresenter)
    presenter.druk("intrekken")
    presenter.typ("reden", "Toch niet nodig")
    presenter.druk("later")
    station = presenter.staat().station
    werkplek.na_vergrendelen()
    terug = werkplek.sessie.typend
    assert isinstance(terug, MeldingPresenter)
    assert terug.hier == f"{station}/"


def test_a_talk_put_aside_does_not_open_by_itself(werkplek: Werkplek) -> None:
    _naar_meldcode(werkplek)
    presenter = werkplek.sessie.typend
    assert isinstance(presenter, MeldcodePresenter)
    presenter.druk("persoon:moeder")
    presenter.typ("verslag", "Zij schrok ervan")
    presenter.later()
    werkplek.na_vergrendelen()
    terug = werkplek.sessie.typend
    assert isinstance(terug, MeldcodePresenter)
    assert terug.staat().formulier is None
    assert terug.staat().persoon == "moeder"


def test_a_call_that_was_put_aside_gives_way_to_what_stood_there(werkplek: Werkplek) -> None:
    werkplek.sessie.meldcode.open_adviesvraag(werkplek.raad.meldcode, "a1")
    presenter = werkplek.sessie.typend
    assert isinstance(presenter, AdviesvraagPresenter)
    presenter.druk("gebeld")
    presenter.typ("advies", "Praat met moeder")
    presenter.druk("blad")
    werkplek.na_vergrendelen()
    assert werkplek.sessie.typend is not None
    assert werkplek.sessie.typend.hier == "blad:a1"


def test_a_page_that_cannot_come_back_leaves_the_page_to_start_on_as_it_is(huis: Huis) -> None:
    sessie = huis.begin_werk()
    huis.venster.show()
    sessie.bewaring.hervat(Plek("casussen", hier="casus", veld="casusformulier_naam"))
    page = sessie.page()
    assert isinstance(page, Page)
    assert page.objectName() == "werklijst"
    assert sessie.typend is not None
    assert sessie.typend.hier == ""
