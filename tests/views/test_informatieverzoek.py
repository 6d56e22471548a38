"""The window of a request: text stays with its form, a refusal leads to its reasons, nothing else leaves the vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.verzoeken import VerzoekenPresenter
from meldcode_app.presenters.weergave import InhoudInvoer
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.informatieverzoek import InformatieverzoekView
from meldcode_app.views.informatieverzoek_groot import LargeLetter
from meldcode_app.views.onderdelen.velden import Edit, Line
from meldcode_app.views.verzoeken import VerzoekenView
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.views.prenten_huis import maak_schil
from tests.views.venster import zelf_actief


class Blad:
    """A window on a request, made by `open(*acts)`."""

    def __init__(self, kluis: Kluis, klok: StaandeKlok, qtbot: QtBot, plek: Path) -> None:
        self._kluis, self._klok, self._qtbot, self._plek = kluis, klok, qtbot, plek
        self.presenters: list[InformatieverzoekPresenter] = []
        self.vensters: list[QWidget] = []  # else a window dies with the function that made it

    def open(
        self, *daarna: object, breed: int = 1366
    ) -> tuple[InformatieverzoekPresenter, InformatieverzoekView]:
        casus_id = b.Situatie(daarna=daarna).in_kluis(self._kluis)  # type: ignore[arg-type]
        presenter = InformatieverzoekPresenter(Dossier(self._kluis, self._klok), casus_id, "v")
        view = InformatieverzoekView(presenter, lambda ouder: str(self._plek))
        schil = maak_schil(view.page, "verzoeken")
        zelf_actief(self._qtbot, schil, breed)
        self.vensters.append(schil)
        self.presenters.append(presenter)
        return presenter, view


@pytest.fixture
def blad(gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: QtBot, tmp_path: Path) -> Iterator[Blad]:
    gemaakt = Blad(gedeelde_kluis, klok, qtbot, tmp_path)
    yield gemaakt
    for presenter in gemaakt.presenters:
        presenter.stop()


def _kind(view: InformatieverzoekView, soort: type[QWidget], naam: str) -> QWidget:
    gevonden = view.page.findChild(soort, naam)
    assert isinstance(gevonden, QWidget), naam
    return gevonden


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_text_in_a_focused_field_stays_with_its_form_when_the_station_changes(blad: Blad) -> None:
    p, view = blad.open()
    p.kies_station("identiteit")
    veld = _kind(view, Line, "veld_naam")
    veld.setFocus()
    QTest.keyClicks(veld, "de receptie")
    p.kies_station("vastgesteld")
    p.kies_werk("vaststellen")
    assert {v.code: v.waarde for v in p.staat().werk.velden}["naam"] == ""
    p.kies_station("identiteit")
    assert {v.code: v.waarde for v in p.staat().werk.velden}["naam"] == "de receptie"
    assert _kind(view, Line, "veld_naam").text() == "de receptie"  # type: ignore[attr-defined]


def test_stations_are_reached_by_arrows_and_space(blad: Blad) -> None:
    p, view = blad.open()
    knoppen = view.voortgang.stations()
    gekozen = next(k for k in knoppen if k.gekozen)
    gekozen.setFocus()
    QTest.keyClick(gekozen, Qt.Key.Key_Right)
    rechts = QApplication.focusWidget()
    assert rechts is knoppen[knoppen.index(gekozen) + 1]
    QTest.keyClick(rechts, Qt.Key.Key_Space)
    assert p.staat().station == rechts.station.code  # type: ignore[union-attr]


def test_a_refusal_in_a_narrow_window_opens_the_panel_at_the_first_reason(blad: Blad) -> None:
    p, view = blad.open(b.verifieren(), b.kader(), b.vragen(), b.noodzaak(), breed=1280)
    p.kies_station("vastgesteld")
    p.kies_werk("vaststellen")
    assert view.page.panel() is None
    p.leg_vast()
    assert view.page.panel() is not None
    assert view.rechts.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("breed", [1366, 1280])
def test_what_the_letter_holds_already_leads_to_the_way_out_and_not_behind_the_drawer(
    blad: Blad, breed: int
) -> None:
    p, view = blad.open(*b.COMPLEET, b.vaststellen(), b.verstrekken(), breed=breed)
    p.kies_station("noodzaak")
    p.typ_inhoud(InhoudInvoer(feiten="Twaalf keer"))
    view.page.press_primary()
    assert _focus().objectName() == "kop_ga:verstrekt/herzien"
    assert not view.page.close_drawer()
    QTest.keyClick(_focus(), Qt.Key.Key_Space)
    assert p.staat().werk.gekozen == "herzien"


def test_a_motivation_being_typed_survives_a_repaint(blad: Blad) -> None:
    p, view = blad.open()
    p.kies_station("identiteit")
    p.druk("werk:overslaan")
    form = view.rechts.needs.needs()[0].form
    assert form is not None
    form.tekst.setFocus()
    QTest.keyClicks(form.tekst, "Wij kennen haar al")
    p.changed.emit()
    assert view.rechts.needs.needs()[0].form is form
    assert form.tekst.value() == "Wij kennen haar al"


def test_the_letter_back_is_copied(blad: Blad) -> None:
    p, view = blad.open()
    p.kies_station("vraag")
    p.kies_werk("terugleggen")
    knop = _kind(view, QWidget, "kaart_kopieer:brieftekst")
    QTest.keyClick(knop, Qt.Key.Key_Space)
    assert "Geachte" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    tekst = _kind(view, Edit, "veld_brieftekst")
    assert tekst.isReadOnly()  # type: ignore[attr-defined]


def test_the_letter_opens_large_and_is_freed_by_escape(blad: Blad, qtbot: QtBot) -> None:
    p, view = blad.open(b.kader())
    qtbot.waitUntil(lambda: bool(p.staat().brief and p.staat().brief.paginas), timeout=20_000)  # type: ignore[union-attr]
    view.rechts.photo.groot_knop.click()
    groot = view.page.findChild(LargeLetter)
    assert groot is not None
    with qtbot.waitSignal(groot.destroyed):
        QTest.keyClick(groot, Qt.Key.Key_Escape)
    assert view.page.findChild(LargeLetter) is None


def test_hiding_the_page_keeps_the_draft(blad: Blad, gedeelde_kluis: Kluis) -> None:
    p, view = blad.open()
    p.kies_station("identiteit")
    p.typ("naam", "de receptie")
    assert gedeelde_kluis.concept(f"verzoek/{p.casus_id}/v") is None
    view.page.window().hide()
    assert b"de receptie" in (gedeelde_kluis.concept(f"verzoek/{p.casus_id}/v") or b"")


def test_the_list_opens_a_request_with_enter(gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: QtBot) -> None:
    b.Situatie().in_kluis(gedeelde_kluis)
    presenter = VerzoekenPresenter(Dossier(gedeelde_kluis, klok))
    view = VerzoekenView(presenter)
    schil = maak_schil(view.page, "verzoeken")
    zelf_actief(qtbot, schil)
    view.page.focus_start()
    assert view.tabel.hasFocus()
    with qtbot.waitSignal(presenter.open_verzoek):
        QTest.keyClick(view.tabel, Qt.Key.Key_Return)
