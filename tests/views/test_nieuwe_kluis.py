"""A new vault by keyboard: the form, the recovery key, and a new passphrase after it was lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.presenters.nieuwe_kluis import NieuweKluisPresenter
from meldcode_app.presenters.nieuwe_wachtzin import NieuweWachtzinPresenter
from meldcode_app.views.herstelsleutel import RecoveryKeyView
from meldcode_app.views.nieuwe_kluis import NewVaultView
from meldcode_app.views.nieuwe_wachtzin import NewPassphraseView
from tests.views.prenten_begin import HERSTELSLEUTEL, nieuwe_poorten
from tests.views.venster import zelf_actief


@pytest.fixture
def presenter() -> NieuweKluisPresenter:
    return NieuweKluisPresenter(nieuwe_poorten(), Path("kluizen"))


def _typ(qtbot: QtBot, venster: QWidget, *teksten: str) -> None:
    for tekst in teksten:
        qtbot.keyClicks(venster.focusWidget(), tekst)
        qtbot.keyClick(venster.focusWidget(), Qt.Key.Key_Tab)


def test_the_form_is_filled_in_by_keyboard_alone(qtbot: QtBot, presenter: NieuweKluisPresenter) -> None:
    pagina = NewVaultView(presenter)
    zelf_actief(qtbot, pagina)
    _typ(qtbot, pagina, "De Wijde Blik", "", "directeur", "Voorbeeldstad", "M. Jansen", "intern begeleider")
    _typ(qtbot, pagina, "vier blauwe fietsen", "", "vier blauwe fietsen")
    with qtbot.waitSignal(presenter.gemaakt) as gemaakt:
        qtbot.keyClick(pagina.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    inrichting = gemaakt.args[1]
    assert (inrichting.organisatie, inrichting.beslissende_functie) == ("De Wijde Blik", "directeur")
    assert (inrichting.plaats, inrichting.naam, inrichting.functie) == (
        "Voorbeeldstad",
        "M. Jansen",
        "intern begeleider",
    )
    assert pagina.wachtzin.value() == pagina.herhaal.value() == ""


def test_errors_stand_at_their_fields_and_the_focus_goes_to_the_first(
    qtbot: QtBot, presenter: NieuweKluisPresenter
) -> None:
    pagina = NewVaultView(presenter)
    zelf_actief(qtbot, pagina)
    pagina.maak_knop.setFocus()
    qtbot.keyClick(pagina.maak_knop, Qt.Key.Key_Space)
    assert pagina.velden["organisatie"].has_error()
    assert pagina.velden["naam"].has_error()
    assert not pagina.velden["plaats"].has_error()
    assert pagina.wachtzin.field.has_error()
    assert pagina.focusWidget() is pagina.velden["organisatie"].widget
    qtbot.keyClicks(pagina.focusWidget(), "D")
    assert not pagina.velden["organisatie"].has_error()
    assert pagina.velden["naam"].has_error()


def test_strength_is_told_in_words_while_typing(qtbot: QtBot, presenter: NieuweKluisPresenter) -> None:
    pagina = NewVaultView(presenter)
    zelf_actief(qtbot, pagina)
    qtbot.keyClicks(pagina.wachtzin.line, "welkom")
    woorden = [label.text() for label in pagina.findChildren(QLabel) if label.isVisible()]
    assert any(woord.startswith("Schatting: ") and "zwak" in woord for woord in woorden)


def test_a_folder_that_is_synchronised_is_told(qtbot: QtBot) -> None:
    pagina = NewVaultView(
        NieuweKluisPresenter(nieuwe_poorten("OneDrive kopieert deze map."), Path("x")),
        kies=lambda ouder: "ergens",
    )
    zelf_actief(qtbot, pagina)
    assert pagina.plek_waarschuwing.isVisible()
    qtbot.mouseClick(pagina.plek_knop, Qt.MouseButton.LeftButton)
    assert pagina.pad.full_text() == str(Path("ergens") / "Meldcode.kluis")


def test_back_wipes_what_was_typed(qtbot: QtBot, presenter: NieuweKluisPresenter) -> None:
    pagina = NewVaultView(presenter)
    zelf_actief(qtbot, pagina)
    qtbot.keyClicks(pagina.wachtzin.line, "half")
    with qtbot.waitSignal(pagina.terug):
        pagina.terug_knop.click()
    assert pagina.wachtzin.value() == ""


def _herstel(qtbot: QtBot, presenter: NieuweKluisPresenter, doel: Path, printer: QPrinter) -> RecoveryKeyView:
    pagina = RecoveryKeyView(presenter, kies=lambda ouder: str(doel), printer=lambda ouder: printer)
    presenter.zet("organisatie", "De Wijde Blik")
    presenter.zet("naam", "M. Jansen")
    with qtbot.waitSignal(presenter.gemaakt):
        presenter.maak("vier blauwe fietsen", "vier blauwe fietsen")
    zelf_actief(qtbot, pagina)
    return pagina


def test_the_recovery_key_is_shown_in_groups_and_going_on_asks_the_tick(
    qtbot: QtBot, presenter: NieuweKluisPresenter, tmp_path: Path
) -> None:
    pagina = _herstel(qtbot, presenter, tmp_path / "blad.pdf", QPrinter())
    groot = [label.text() for label in pagina.findChildren(QLabel) if label.property("soort") == "h1"]
    groepen = [tekst for tekst in groot if tekst in HERSTELSLEUTEL]
    assert groepen == HERSTELSLEUTEL.split("-")
    assert not pagina.verder.isEnabled()
    with qtbot.assertNotEmitted(presenter.verder):
        qtbot.keyClick(pagina.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    pagina.bewaard.setFocus()
    qtbot.keyClick(pagina.bewaard, Qt.Key.Key_Space)
    with qtbot.waitSignal(presenter.verder):
        pagina.verder.click()
    presenter.vergeet_sleutel()
    assert presenter.staat.groepen == ()


def test_the_sheet_is_saved_and_printed(
    qtbot: QtBot, presenter: NieuweKluisPresenter, tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    pagina = _herstel(qtbot, presenter, tmp_path / "blad.pdf", printer)
    qtbot.mouseClick(pagina.afdrukken, Qt.MouseButton.LeftButton)
    assert (tmp_path / "papier.pdf").read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(pagina.bewaren, Qt.MouseButton.LeftButton)
    assert (tmp_path / "blad.pdf").read_bytes() == b"%PDF-1.7"
    assert "gooi het bestand daarna weg" in pagina.gelukt.text()


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, presenter: NieuweKluisPresenter, tmp_path: Path
) -> None:
    pagina = _herstel(qtbot, presenter, tmp_path / "bestaat niet" / "blad.pdf", QPrinter())
    qtbot.mouseClick(pagina.bewaren, Qt.MouseButton.LeftButton)
    assert "andere plek" in pagina.gelukt.text()


def test_a_sheet_that_cannot_be_made_is_told(
    qtbot: QtBot, presenter: NieuweKluisPresenter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mislukt() -> bytes:
        raise SchijfVol

    monkeypatch.setattr(presenter, "herstelblad", mislukt)
    pagina = _herstel(qtbot, presenter, tmp_path / "blad.pdf", QPrinter())
    qtbot.mouseClick(pagina.bewaren, Qt.MouseButton.LeftButton)
    assert SchijfVol.wat in pagina.gelukt.text()
    assert not (tmp_path / "blad.pdf").exists()


def test_a_new_passphrase_after_the_recovery_key(qtbot: QtBot) -> None:
    gezet: list[str] = []
    presenter = NieuweWachtzinPresenter(gezet.append)
    pagina = NewPassphraseView(presenter)
    zelf_actief(qtbot, pagina)
    qtbot.keyClicks(pagina.wachtzin.line, "vijf groene boten")
    qtbot.keyClicks(pagina.herhaal.line, "vijf groene botem")
    qtbot.keyClick(pagina.herhaal.line, Qt.Key.Key_Return)
    assert gezet == []
    assert pagina.focusWidget() is pagina.herhaal.line
    qtbot.keyClick(pagina.herhaal.line, Qt.Key.Key_Backspace)
    qtbot.keyClicks(pagina.herhaal.line, "n")
    with qtbot.waitSignal(presenter.klaar):
        qtbot.keyClick(pagina.herhaal.line, Qt.Key.Key_Return)
    assert gezet == ["vijf groene boten"]
    assert pagina.wachtzin.value() == ""


def test_a_full_disk_at_a_new_passphrase_keeps_what_was_typed(qtbot: QtBot) -> None:
    def vol(wachtzin: str) -> None:
        raise SchijfVol

    presenter = NieuweWachtzinPresenter(vol)
    pagina = NewPassphraseView(presenter)
    zelf_actief(qtbot, pagina)
    pagina.wachtzin.line.setText("vijf groene boten")
    pagina.herhaal.line.setText("vijf groene boten")
    with qtbot.assertNotEmitted(presenter.klaar):
        pagina.knop.click()
    assert pagina.blokkade.isVisible()
    assert pagina.wachtzin.value() == "vijf groene boten"
