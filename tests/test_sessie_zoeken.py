"""Searching in an open vault: from every page, over the page that stays, to the entry, and gone after locking."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.services.registreren import registreer
from meldcode_app.sessie import Sessie
from meldcode_app.sessie_plek import Plek
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.hoofdvenster import Hoofdvenster
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.trefferlijst import HitList
from meldcode_app.views.onderdelen.zoekveld import SearchLine
from meldcode_app.views.pagina import Page
from meldcode_app.views.schil import Shell
from meldcode_app.views.zoeken import ZoekenView
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.conftest import GOEDKOOP, StaandeKlok
from tests.views.venster import zelf_actief


@pytest.fixture
def kluis(tmp_path: Path) -> Kluis:
    gemaakt, _ = Kluis.maak(tmp_path / "P.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    registreer(gemaakt, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    return gemaakt


@pytest.fixture
def casus(kluis: Kluis) -> str:
    signalen = tuple(bm.signaal(f"s{n}", feiten=f"Signaal {n}: een blauwe plek.") for n in range(12))
    return bm.MeldcodeSituatie(begin=bm.beginnen(aanleiding="Zorg."), daarna=signalen).in_kluis(kluis)


@pytest.fixture
def sessie(kluis: Kluis, casus: str, klok: StaandeKlok, qtbot: QtBot) -> Iterator[Sessie]:
    venster = Hoofdvenster()
    venster.setMinimumSize(1, 1)
    gemaakt = Sessie(kluis, klok, venster)
    gemaakt.toon()
    zelf_actief(qtbot, venster, 1366)
    yield gemaakt
    gemaakt.sluit()


def _schil(sessie: Sessie) -> Shell:
    assert sessie._schil is not None
    return sessie._schil


def _pagina(sessie: Sessie) -> Page:
    page = _schil(sessie).page()
    assert page is not None
    return page


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _typ(tekst: str) -> None:
    for teken in tekst:
        QTest.keyClicks(_focus(), teken)


def _lijst(sessie: Sessie) -> HitList:
    view = _pagina(sessie)
    assert isinstance(view, ZoekenView)
    return view.lijst


def test_ctrl_k_types_finds_and_opens_the_entry_by_keyboard(sessie: Sessie, casus: str, qtbot: QtBot) -> None:
    QTest.keyClick(_schil(sessie), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(_focus(), SearchLine)
    _typ('"signaal 3"')
    QTest.keyClick(_focus(), Qt.Key.Key_Return)
    assert _focus() is _lijst(sessie)
    QTest.keyClick(_focus(), Qt.Key.Key_Return)
    assert isinstance(sessie.typend, CasusPresenter)
    regel = sessie.typend.staat().tijdlijn_bij
    seq = next(g.seq for g in sessie.dossier.tijdlijn(casus) if getattr(g.handeling, "signaal", "") == "s3")
    assert regel == str(seq)
    qtbot.waitUntil(lambda: "Signaal 3" in _focus().accessibleName())
    assert _focus().visibleRegion().boundingRect().height() > 0


def test_the_first_letter_typed_in_the_top_bar_opens_the_page_and_the_rest_goes_on(
    sessie: Sessie, qtbot: QtBot
) -> None:
    veld = _pagina(sessie).findChild(SearchLine)
    veld.setFocus()
    _typ("blauw")
    assert isinstance(_pagina(sessie), ZoekenView)
    assert _focus().text() == "blauw"  # type: ignore[attr-defined]
    assert veld.text() == ""
    qtbot.waitUntil(lambda: _lijst(sessie).model().rowCount() == 12)


@pytest.mark.parametrize("pagina", ["werklijst", "casussen", "verzoeken"])
def test_every_page_has_the_field(sessie: Sessie, pagina: str) -> None:
    sessie.toon_pagina(pagina)
    assert _pagina(sessie).findChild(SearchLine) is not None


def test_esc_gives_back_the_page_as_it_was_and_the_focus(sessie: Sessie, casus: str) -> None:
    sessie.open_casus(casus)
    presenter = sessie.typend
    assert isinstance(presenter, CasusPresenter)
    presenter.bewerk("gezin", "")
    veld = _focus()
    _typ("Oma")
    QTest.keyClick(_schil(sessie), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    _typ("blauwe")
    QTest.keyClick(_focus(), Qt.Key.Key_Down)
    QTest.keyClick(_focus(), Qt.Key.Key_Escape)
    assert _focus() is veld
    assert sessie.typend is presenter
    assert presenter.staat().formulier is not None
    assert not _schil(sessie).close_search()


def test_up_on_the_first_hit_goes_back_to_the_field(sessie: Sessie, qtbot: QtBot) -> None:
    sessie.zoeken.open("blauwe")
    QTest.keyClick(_focus(), Qt.Key.Key_Down)
    lijst = _lijst(sessie)
    assert _focus() is lijst
    QTest.keyClick(lijst, Qt.Key.Key_Down)
    QTest.keyClick(lijst, Qt.Key.Key_Up)
    assert _focus() is lijst
    QTest.keyClick(lijst, Qt.Key.Key_Up)
    assert isinstance(_focus(), SearchLine)


def test_a_click_opens_and_the_crumb_goes_back(sessie: Sessie, casus: str) -> None:
    sessie.zoeken.open("gerrit")
    lijst = _lijst(sessie)
    QTest.mouseClick(
        lijst.viewport(), Qt.MouseButton.LeftButton, pos=lijst.visualRect(lijst.model().index(0, 0)).center()
    )
    assert sessie.plek.casus == casus
    sessie.zoeken.open("")
    _pagina(sessie).kruimel.emit("terug")
    assert _pagina(sessie).objectName() == "casus"


def test_a_narrow_window_opens_the_drawer_with_the_entry(sessie: Sessie, casus: str, qtbot: QtBot) -> None:
    venster = _schil(sessie).window()
    venster.resize(1280, 640)
    seq = sessie.dossier.tijdlijn(casus)[-5].seq
    sessie.open_casus(casus, seq)
    qtbot.waitUntil(lambda: _pagina(sessie).panel() is not None)
    qtbot.waitUntil(lambda: "Signaal" in _focus().accessibleName())


def test_what_was_searched_is_gone_after_locking(sessie: Sessie) -> None:
    sessie.zoeken.open("blauwe")
    presenter = sessie.zoeken._presenter
    sessie.sluit()
    assert presenter._tekst == ""
    sessie.zoeken.open("nog eens")
    assert presenter._tekst == ""


def test_a_record_is_mended_from_its_own_card_and_the_page_comes_back(sessie: Sessie, casus: str) -> None:
    sessie.meldcode.open_meldcode(casus, "d", "stap1")
    knoppen = [k for k in _pagina(sessie).findChildren(Button) if k.text() == "Verbeter"]
    knoppen[-1].click()
    presenter = sessie.typend
    assert isinstance(presenter, CasusPresenter)
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert formulier.titel == "Signaal verbeteren"
    presenter.typ("feiten", "Een blauwe plek, links.")
    presenter.vastleggen()
    assert _pagina(sessie).objectName() == "meldcode"
    assert sessie.plek.stap == "stap1"
    signaal = sessie.dossier.casus(casus).doorlopen["d"].signalen["s0"]
    assert signaal.inhoud.feiten.endswith("links.")


def test_the_timeline_mends_by_its_pencil_and_shows_the_older_text_behind_a_link(
    sessie: Sessie, casus: str, qtbot: QtBot
) -> None:
    seq = next(g.seq for g in sessie.dossier.tijdlijn(casus) if getattr(g.handeling, "signaal", "") == "s5")
    sessie.open_casus(casus)
    page = _pagina(sessie)
    page.findChild(Button, f"verbeter_{seq}").click()
    presenter = sessie.typend
    assert isinstance(presenter, CasusPresenter)
    presenter.typ("feiten", "Anders.")
    presenter.vastleggen()
    qtbot.waitUntil(lambda: "Anders." in _focus().accessibleName())
    regel = _focus()

    def leest() -> bool:
        return any("Signaal 5" in t.text() for t in regel.findChildren(Text) if t.isVisibleTo(page))

    assert not leest()
    link = page.findChild(Link, f"eerder_{seq}")
    link.click()
    assert leest()
    assert link.text() == "Eerdere versie verbergen"


def test_f1_on_the_search_page_is_about_searching(sessie: Sessie) -> None:
    assert sessie.zoeken.code == ""
    sessie.zoeken.open("blauwe")
    assert sessie.zoeken.code == "zoeken"
    QTest.keyClick(_schil(sessie), Qt.Key.Key_F1)
    assert _schil(sessie).naslag.isVisible()
    QTest.keyClick(_schil(sessie), Qt.Key.Key_Escape)
    assert sessie.zoeken.code == "zoeken"


@pytest.mark.parametrize(
    ("daarna", "pagina", "veld", "tekst"),
    [
        (bm.MELDING_OP_WEG["gedaan"], "melding", "nummer", "VT-2026-77"),
        (bm.ADVIES_OP_WEG["advies_bekend"], "adviesvraag", "advies", "Nog eens overleggen."),
    ],
)
def test_what_veilig_thuis_said_is_mended_from_its_page(
    sessie: Sessie, kluis: Kluis, daarna: tuple[AlleHandelingen, ...], pagina: str, veld: str, tekst: str
) -> None:
    casus = bm.MeldcodeSituatie(daarna=daarna).in_kluis(kluis)
    assert sessie.meldcode.open(Plek(pagina, casus, doel="m1" if pagina == "melding" else "a1"))
    next(k for k in _pagina(sessie).findChildren(Button) if k.text() == "Verbeter").click()
    presenter = sessie.typend
    assert isinstance(presenter, CasusPresenter)
    presenter.typ(veld, tekst)
    presenter.vastleggen()
    assert _pagina(sessie).objectName() == pagina
    nu = sessie.dossier.casus(casus)
    gelezen = nu.meldingen["m1"].gedaan if pagina == "melding" else nu.adviesvragen["a1"].advies
    assert getattr(gelezen, veld) == tekst
