"""The page about backups by keyboard alone: the focus is never lost to what goes off while something goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.formulier_klad import Klad, lees
from meldcode_app.views.schil import Shell
from tests.huis import Huis


@pytest.fixture(params=[(1366, 768), (1280, 640)], ids=["gewoon", "laag"])
def bladzijde(huis: Huis, tmp_path: Path, request: pytest.FixtureRequest) -> Huis:
    """The page about backups with one backup in the list, in an active window."""
    huis.begin_werk()
    (tmp_path / "stick").mkdir()
    huis.programma.voorkeuren.zet(reservekopie_map=str(tmp_path / "stick"))
    presenter = huis.sessie.reservekopie.presenter
    presenter.maak()
    huis.qtbot.waitUntil(lambda: not presenter.bezig)
    huis.sessie.toon_pagina("reservekopie")
    huis.venster.resize(*request.param)
    with huis.qtbot.waitActive(huis.venster):
        huis.venster.show()
        huis.venster.activateWindow()
    return huis


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _tab_naar(huis: Huis, naam: str) -> QWidget:
    """Tab until this piece has the focus."""
    for _ in range(60):
        if _focus().objectName() == naam:
            return _focus()
        huis.qtbot.keyClick(_focus(), Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {naam}")


def _druk(huis: Huis, naam: str, toets: Qt.Key = Qt.Key.Key_Space) -> None:
    huis.qtbot.keyClick(_tab_naar(huis, naam), toets)
    huis.qtbot.waitUntil(lambda: not huis.sessie.reservekopie.presenter.bezig)


def _heel_te_zien(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_the_question_of_putting_back_has_the_focus_and_tab_reaches_its_answer(bladzijde: Huis) -> None:
    _druk(bladzijde, "reservekopie_terugzetten")
    assert _focus().objectName() == "terugzetten_annuleer"
    bladzijde.qtbot.waitUntil(lambda: _heel_te_zien(_focus()))
    bladzijde.qtbot.keyClick(_focus(), Qt.Key.Key_Tab)
    assert _focus().objectName() == "terugzetten_bevestig"
    oud = bladzijde.sessie
    bladzijde.qtbot.keyClick(_focus(), Qt.Key.Key_Return)
    bladzijde.qtbot.waitUntil(lambda: bladzijde.programma.sessie not in (None, oud))
    assert bladzijde.toont(Shell).meldingen.berichten()[-1].titel == "De reservekopie is teruggezet"


def test_no_to_the_question_brings_the_focus_back_to_the_button(bladzijde: Huis) -> None:
    _druk(bladzijde, "reservekopie_terugzetten")
    bladzijde.qtbot.keyClick(_focus(), Qt.Key.Key_Return)
    assert _focus().objectName() == "reservekopie_terugzetten"


@pytest.mark.parametrize("knop", ["kop_maak", "kop_test", "reservekopie_test_deze"])
def test_what_was_pressed_has_the_focus_again_when_it_is_done(bladzijde: Huis, knop: str) -> None:
    _druk(bladzijde, knop, Qt.Key.Key_Return)
    assert _focus().objectName() == knop
    bladzijde.qtbot.waitUntil(lambda: _heel_te_zien(_focus()))


def test_stopping_brings_the_focus_back_too(bladzijde: Huis) -> None:
    presenter = bladzijde.sessie.reservekopie.presenter
    bladzijde.qtbot.keyClick(_tab_naar(bladzijde, "kop_maak"), Qt.Key.Key_Space)
    assert presenter.bezig
    bladzijde.qtbot.keyClick(_tab_naar(bladzijde, "reservekopie_voortgang_stop"), Qt.Key.Key_Space)
    bladzijde.qtbot.waitUntil(lambda: not presenter.bezig)
    assert _focus().objectName() == "kop_maak"


def test_what_is_typed_up_to_the_last_key_is_in_the_vault_that_comes_back(bladzijde: Huis) -> None:
    """Nobody paused, so no clock has kept it yet."""
    _druk(bladzijde, "reservekopie_terugzetten")
    oud = bladzijde.sessie
    _tab_naar(bladzijde, "terugzetten_bevestig").click()  # type: ignore[attr-defined]
    notitie = oud._notitie
    notitie.open()
    notitie._klok.setInterval(3_600_000)
    notitie.typ("tekst", "Oma belde: zij maakt zich zorgen")
    bladzijde.qtbot.waitUntil(lambda: bladzijde.programma.sessie not in (None, oud))
    kluis = bladzijde.sessie.kluis
    assert b"Oma belde: zij maakt zich zorgen" in (kluis.concept("notitie") or b"")
    soorten = [g.soort for g in kluis.journaal.lees(KLUIS)]
    assert soorten[-1] == "reservekopie_terugzetten", "it is in the vault that was put back"


def test_a_mend_of_what_goes_does_not_come_along_as_a_mend(bladzijde: Huis) -> None:
    """Its number is given out again in the vault that comes back."""
    _druk(bladzijde, "reservekopie_terugzetten")
    oud = bladzijde.sessie
    klad = Klad(velden={"verbeter:99": {"feiten": "Oma belde op dinsdag"}, "gezin:nieuw": {"naam": "Oma"}})
    oud.kluis.bewaar_concept("casus:c9", klad.naar_bytes())
    _tab_naar(bladzijde, "terugzetten_bevestig").click()  # type: ignore[attr-defined]
    bladzijde.qtbot.waitUntil(lambda: bladzijde.programma.sessie not in (None, oud))
    kluis = bladzijde.sessie.kluis
    (weg,) = (sleutel for sleutel in kluis.concepten() if sleutel.startswith("weg:casus:c9:"))
    assert lees(kluis.concept(weg)).van("verbeter:99") == {"feiten": "Oma belde op dinsdag"}
    assert lees(kluis.concept("casus:c9")).codes == ("gezin:nieuw",)
