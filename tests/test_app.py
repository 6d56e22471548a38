"""The course of the program: new vault, work, lock, unlock; practise; errors on the page that can help."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from meldcode_app.domain.fouten import SchijfStoring, SchijfVol
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.sessie import Sessie
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views import iconen, theme
from meldcode_app.views.bezig import BusyView
from meldcode_app.views.eerste_start import FirstRunView
from meldcode_app.views.herstelsleutel import RecoveryKeyView
from meldcode_app.views.nieuwe_kluis import NewVaultView
from meldcode_app.views.nieuwe_wachtzin import NewPassphraseView
from meldcode_app.views.ontgrendelen import UnlockView
from meldcode_app.views.schil import Shell
from meldcode_app.views.vergrendeld import LockedView
from tests.huis import ZIN, Huis


def test_new_vault_work_lock_and_unlock_brings_the_text_and_the_page_back(huis: Huis) -> None:
    huis.ga_verder(huis.maak_kluis())
    huis.toont(Shell)
    inrichting = huis.sessie.dossier.inrichting()
    assert inrichting.organisatie == "De Wijde Blik"
    assert inrichting.gebruiker is not None
    huis.sessie.toon_casussen()
    lijst = huis.sessie._typend
    assert isinstance(lijst, CasussenPresenter)
    lijst.druk("casus")
    lijst.typ("naam", "Gerrit")
    lijst.vastleggen()
    casus = huis.sessie.plek.casus
    assert casus
    huis.sessie.open_nieuw_verzoek(casus)
    presenter = huis.sessie._typend
    assert presenter is not None
    presenter.typ("organisatie", "GI De Brug")
    plek, oude_kluis = huis.sessie.plek, huis.sessie.kluis
    huis.vergrendel()
    vergrendeld = huis.toont(LockedView)
    assert huis.programma.sessie is None
    assert huis.venster.windowTitle() == "Meldcode"
    assert any("Laatste wijziging om" in tekst for tekst in _teksten(vergrendeld))
    assert not any("Gerrit" in tekst for tekst in _teksten(vergrendeld))
    huis.open()
    huis.toont(Shell)
    assert huis.sessie.kluis is not oude_kluis
    assert huis.sessie.plek == plek
    presenter = huis.sessie._typend
    assert presenter is not None
    velden = {veld.code: veld.waarde for veld in presenter.staat().werk.velden}  # type: ignore[union-attr]
    assert velden["organisatie"] == "GI De Brug"


def _teksten(pagina: QWidget) -> list[str]:
    return [str(deel.property("text") or "") for deel in pagina.findChildren(QWidget)]


def test_locking_and_unlocking_again_and_again_locks_each_time_once(huis: Huis) -> None:
    huis.ga_verder(huis.maak_kluis())
    for _ in range(3):
        huis.vergrendel()
        huis.toont(LockedView)
        huis.open()
        huis.toont(Shell)
    huis.qtbot.waitUntil(lambda: len(huis.venster.findChildren(Sessie)) == 1)


def test_a_full_disk_at_the_first_act_still_shows_the_key_and_tries_again(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(self: Sessie, gegevens: object) -> None:
        raise SchijfVol

    with monkeypatch.context() as plek:
        plek.setattr(Sessie, "richt_in", vol)
        blad = huis.maak_kluis()
        assert blad.presenter.staat.groepen
        assert SchijfVol.wat in _teksten(blad)
        huis.ga_verder(blad)
        assert huis.venster.inhoud is blad
        assert blad.presenter.staat.groepen
    blad.verder.click()
    huis.toont(Shell)
    assert huis.sessie.dossier.inrichting().organisatie == "De Wijde Blik"


def test_closing_before_the_key_is_kept_warns_once(huis: Huis) -> None:
    blad = huis.maak_kluis()
    assert not huis.sluit()
    assert "U hebt de herstelsleutel nog niet bewaard" in _teksten(blad)
    assert huis.sluit()
    assert huis.programma.sessie is None


def test_closing_waits_while_a_vault_is_made(huis: Huis, monkeypatch: pytest.MonkeyPatch) -> None:
    poort = threading.Event()
    from meldcode_app import poorten

    maak = poorten.maak

    def traag(kluismap: Path, wachtzin: str) -> object:
        poort.wait(20)
        return maak(kluismap, wachtzin)

    monkeypatch.setattr(poorten, "maak", traag)
    huis.programma.toon_nieuwe_kluis()
    pagina = huis.toont(NewVaultView)
    for veld in ("organisatie", "naam"):
        pagina.presenter.zet(veld, "De Wijde Blik")
    pagina.presenter.maak(ZIN, ZIN)
    assert not huis.sluit()
    poort.set()
    assert huis.toont(RecoveryKeyView).presenter.staat.groepen


def test_closing_while_a_key_is_derived_opens_nothing(huis: Huis, monkeypatch: pytest.MonkeyPatch) -> None:
    huis.ga_verder(huis.maak_kluis())
    kluismap = huis.sessie.map
    huis.vergrendel()
    huis.open()
    assert huis.sluit()
    huis.qtbot.waitUntil(lambda: _is_vrij(kluismap))
    assert huis.programma.sessie is None
    assert isinstance(huis.venster.inhoud, LockedView)


def _is_vrij(kluismap: Path) -> bool:
    Kluis.open(kluismap, ZIN).sluit()
    return True


def test_the_recovery_key_asks_a_new_passphrase_and_the_old_one_is_over(huis: Huis) -> None:
    blad = huis.maak_kluis()
    sleutel = "-".join(blad.presenter.staat.groepen)
    huis.ga_verder(blad)
    huis.vergrendel()
    huis.toont(LockedView).wijze_knop.click()
    huis.open(sleutel)
    pagina = huis.toont(NewPassphraseView)
    for vak in (pagina.wachtzin, pagina.herhaal):
        huis.qtbot.keyClicks(vak.line, "zes groene bomen")
    pagina.knop.click()
    huis.toont(Shell)
    huis.vergrendel()
    huis.toont(LockedView)
    huis.open(ZIN)
    huis.qtbot.waitUntil(lambda: bool(huis.toont(LockedView).presenter.staat.fout))
    huis.open("zes groene bomen")
    huis.toont(Shell)


def test_a_vault_that_opens_and_cannot_be_read_is_closed_and_told(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(self: Sessie, plek: object = None) -> None:
        raise SchijfStoring

    huis.ga_verder(huis.maak_kluis())
    kluismap = huis.sessie.map
    huis.vergrendel()
    monkeypatch.setattr(Sessie, "toon", stuk)
    vorige = huis.toont(LockedView)
    huis.open()
    huis.qtbot.waitUntil(lambda: huis.venster.inhoud is not vorige)
    pagina = huis.toont(UnlockView)
    assert pagina.presenter.staat.blokkade is not None
    assert pagina.presenter.staat.blokkade.titel == SchijfStoring.wat
    assert huis.programma.sessie is None
    assert _is_vrij(kluismap)


def test_a_deleted_vault_is_passed_over_for_the_next_one(huis: Huis, tmp_path: Path) -> None:
    (tmp_path / "B.kluis").mkdir()
    huis.programma.voorkeuren.zet(recente_kluizen=(str(tmp_path / "weg.kluis"), str(tmp_path / "B.kluis")))
    huis.programma.begin(oefenen=False)
    assert huis.toont(UnlockView).presenter.staat.kluis == "B"


def test_from_a_locked_vault_one_can_practise_or_make_another(huis: Huis) -> None:
    huis.ga_verder(huis.maak_kluis())
    huis.vergrendel()
    huis.toont(LockedView).begin_knop.click()
    assert huis.toont(FirstRunView).status.text() == ""


def test_practising_says_so_while_it_is_made_and_leaves_nothing(huis: Huis, tmp_path: Path) -> None:
    huis.venster.show()
    huis.programma.begin(oefenen=True)
    assert isinstance(huis.venster.inhoud, BusyView)
    huis.toont(Shell)
    assert iconen.geladen()
    assert list(tmp_path.glob("meldcode-oefenen-*"))
    huis.vergrendel()
    huis.toont(FirstRunView)
    assert not list(tmp_path.glob("meldcode-oefenen-*"))


def test_practising_on_a_full_disk_is_told_above_the_choice(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(plek: Path, klok: object) -> Kluis:
        raise SchijfVol

    monkeypatch.setattr("meldcode_app.services.oefenen.oefenkluis", vol)
    huis.venster.show()
    huis.programma.toon_oefenen()
    pagina = huis.toont(FirstRunView)
    assert SchijfVol.wat in _teksten(pagina)
    assert pagina.bericht.isVisible()


@pytest.mark.parametrize(("thema", "volgt"), [("systeem", True), ("licht", False)])
def test_the_theme_of_the_desktop_is_followed_while_the_program_runs(
    huis: Huis, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, thema: str, volgt: bool
) -> None:
    huis.programma.voorkeuren.zet(thema=thema)
    assert not theme.nu().donker
    monkeypatch.setattr(theme, "systeem_is_donker", lambda _app: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.nu().donker is volgt
    monkeypatch.setattr(theme, "systeem_is_donker", lambda _app: False)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not theme.nu().donker
