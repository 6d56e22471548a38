"""The casus page by keyboard: rows open with Enter, one form at a time, the focus comes back where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.casus import CasusView
from meldcode_app.views.onderdelen.kaart import Badge
from meldcode_app.views.onderdelen.knoppen import Button
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.views.venster import actief


@pytest.fixture
def dossier(gedeelde_kluis: Kluis, klok: StaandeKlok) -> Dossier:
    return Dossier(gedeelde_kluis, klok)


@pytest.fixture
def pagina(qtbot: QtBot, dossier: Dossier) -> CasusView:
    presenter = CasusPresenter(dossier, b.Situatie().in_kluis(dossier.kluis))
    view = CasusView(presenter)
    presenter.setParent(view)
    actief(qtbot, view, breed=1366, hoog=768)
    view.focus_start()
    return view


def _presenter(view: CasusView) -> CasusPresenter:
    return view.findChild(CasusPresenter)


def _focus(view: QWidget) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    assert view.isAncestorOf(widget)
    return widget


def _primairen(view: QWidget) -> list[str]:
    return [
        k.objectName()
        for k in view.findChildren(Button)
        if k.property("soort") == "primair" and k.isVisible()
    ]


def _teksten(view: QWidget) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def test_the_first_card_says_age_custody_and_what_stands_open(pagina: CasusView) -> None:
    teksten = _teksten(pagina)
    assert "Onder 12: toestemming geven de ouders met gezag." in teksten
    assert "Moeder: gezag ja" in teksten
    merken = [badge.accessibleName() for badge in pagina.findChildren(Badge)]
    assert "OTS actief tot en met 2 mrt 2027" in merken
    ots = next(x for x in pagina.findChildren(Badge) if x.accessibleName().startswith("OTS"))
    assert "ondertoezichtstelling" in ots.toolTip().casefold()


def test_the_focus_starts_at_the_primary_and_a_request_opens_with_the_keyboard(
    qtbot: QtBot, pagina: CasusView
) -> None:
    assert _focus(pagina).objectName() == "kop_signaal"
    knop = pagina.findChild(Button, "verzoek_v")
    assert knop.accessibleName() == "Verzoek van GI De Brug openen"
    with qtbot.waitSignal(_presenter(pagina).open_verzoek) as geopend:
        qtbot.keyClick(knop, Qt.Key.Key_Space)
    assert geopend.args[1] == "v"


def test_the_primary_opens_the_form_of_a_signal_in_the_own_meldcode(qtbot: QtBot, pagina: CasusView) -> None:
    assert _primairen(pagina) == ["kop_signaal"]
    with qtbot.waitSignal(_presenter(pagina).open_meldcode) as geopend:
        pagina.press_primary()
    assert geopend.args[2] == "signaal"
    with qtbot.waitSignal(_presenter(pagina).nieuw_verzoek):
        pagina.head.button("nieuw_verzoek").click()


def test_mending_a_row_with_keys_brings_the_focus_back_to_that_row(qtbot: QtBot, pagina: CasusView) -> None:
    tabel = pagina.part("gezin").tabel
    tabel.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(tabel, Qt.Key.Key_Down)
    assert tabel.current_id() == "moeder"
    qtbot.keyClick(tabel, Qt.Key.Key_Return)
    assert _focus(pagina).objectName() == "casusformulier_naam"
    assert _primairen(pagina) == ["voet_vastleggen"]
    assert not tabel.isVisible()
    _focus(pagina).selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(_focus(pagina), "Ellen Proef")
    pagina.press_primary()
    assert _focus(pagina) is tabel
    assert tabel.current_id() == "moeder"
    assert "Ellen Proef" in [tabel.model().index(rij, 0).data() for rij in range(tabel.model().rowCount())]


def test_adding_brings_the_focus_back_to_the_button(qtbot: QtBot, pagina: CasusView) -> None:
    knop = pagina.findChild(Button, "deel_eigen_nieuw")
    knop.setFocus()
    qtbot.keyClick(knop, Qt.Key.Key_Space)
    qtbot.keyClicks(_focus(pagina), "Dennis de Wit")
    pagina.press_primary()
    assert _focus(pagina).objectName() == "deel_eigen_nieuw"
    model = pagina.part("eigen").tabel.model()
    assert model.index(0, 0).data() == "Dennis de Wit"


def test_wijzigen_is_off_until_a_row_is_chosen_and_says_so(qtbot: QtBot, pagina: CasusView) -> None:
    wijzig = pagina.findChild(Button, "deel_maatregel_wijzig")
    assert not wijzig.isEnabled()
    assert wijzig.accessibleDescription() == "Kies eerst een rij in de tabel."
    pagina.part("maatregel").tabel.setFocus(Qt.FocusReason.TabFocusReason)
    assert wijzig.isEnabled()
    wijzig.click()
    assert _focus(pagina).objectName() == "casusformulier_maatregel"


def test_choosing_a_role_brings_and_takes_fields_without_losing_what_was_typed(
    qtbot: QtBot, pagina: CasusView
) -> None:
    pagina.findChild(Button, "deel_gezin_nieuw").click()
    qtbot.keyClicks(_focus(pagina), "Anna")
    form = pagina.form_card.form
    rol = form.field("rol")
    assert rol is not None
    assert form.field("gezag") is not None
    rol.widget.setFocus()
    qtbot.keyClick(rol.widget, Qt.Key.Key_End)
    assert form.field("gezag") is None
    naam = form.field("naam")
    assert naam is not None
    assert naam.widget.value() == "Anna"  # type: ignore[attr-defined]


def test_tab_order_of_the_page_is_reading_order(qtbot: QtBot, pagina: CasusView) -> None:
    namen = []
    for _ in range(7):
        namen.append(_focus(pagina).objectName())
        qtbot.keyClick(_focus(pagina), Qt.Key.Key_Tab)
    assert namen == [
        "kop_signaal",
        "banen_doorloop",
        "verzoek_v",
        "deel_gezin_nieuw",
        "tabel_gezin",
        "deel_maatregel_nieuw",
        "tabel_maatregel",
    ]


def test_the_timeline_filters_by_keyboard(qtbot: QtBot, pagina: CasusView) -> None:
    zeef = pagina.findChild(QWidget, "tijdlijn_zeef")
    assert zeef.accessibleName() == "Toon in de tijdlijn"
    zeef.setFocus()
    qtbot.keyClick(zeef, Qt.Key.Key_End)
    assert any("Kies 'Alles'" in tekst for tekst in _teksten(pagina))


def test_a_crumb_goes_back_to_the_list(qtbot: QtBot, pagina: CasusView) -> None:
    with qtbot.waitSignal(_presenter(pagina).open_casussen):
        pagina.findChild(QWidget, "kruimel_casussen").click()  # type: ignore[attr-defined]


def test_the_crumb_of_the_casus_closes_the_form_and_keeps_the_text(qtbot: QtBot, pagina: CasusView) -> None:
    pagina.findChild(Button, "deel_eigen_nieuw").click()
    qtbot.keyClicks(_focus(pagina), "Dennis")
    pagina.findChild(QWidget, "kruimel_casus").click()  # type: ignore[attr-defined]
    assert not pagina.form_card.isVisible()
    assert pagina.findChild(Button, "concept_concept_verder").isVisible()


def test_a_stub_form_has_no_place_for_steps(pagina: CasusView) -> None:
    pagina.findChild(Button, "deel_deelnemer_nieuw").click()
    assert "Hun eigen stappen staan hier niet: die zijn van henzelf." in _teksten(pagina)
    assert not [t for t in _teksten(pagina) if t.startswith(("Stap", "Weging"))]
