"""Backups in the window: the page by keyboard, the status line, closing with one, and putting one back, also for a
vault that does not open."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.notitie import NotitieMaken
from meldcode_app.domain.tijd import op
from meldcode_app.services.registreren import nieuw_id
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.storingen import DATABASE
from meldcode_app.views import iconen
from meldcode_app.views.afsluiten import ClosingView
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.ontgrendelen import UnlockView
from meldcode_app.views.schil import Shell
from meldcode_app.views.terugzetten_begin import RestoreView
from meldcode_app.views.vergrendeld import ZONDER_KOPIE, LockedView
from tests.conftest import GOEDKOOP, StaandeKlok
from tests.test_app import ZIN, Huis


@pytest.fixture
def huis(qtbot: QtBot, klok: StaandeKlok, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Huis]:
    maak = Kluis.maak.__func__
    monkeypatch.setattr(Kluis, "maak", classmethod(lambda cls, m, w, **k: maak(cls, m, w, kosten=GOEDKOOP)))
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    iconen.laad()
    wereld = Huis(qtbot, klok, tmp_path)
    wereld.stick = tmp_path / "stick"  # type: ignore[attr-defined]
    (tmp_path / "stick").mkdir()
    wereld.ga_verder(wereld.maak_kluis())
    wereld.toont(Shell)
    wereld.programma.voorkeuren.zet(reservekopie_map=str(tmp_path / "stick"))
    yield wereld
    wereld.programma.ruim_op()


def _noteer(huis: Huis, tekst: str = "Bellen met oma") -> None:
    dossier = huis.sessie.dossier
    gebruiker = dossier.inrichting().gebruiker
    notitie = NotitieMaken(
        door=gebruiker.id, gebeurd_op=op(dossier.vandaag()), notitie=nieuw_id(), tekst=tekst
    )
    assert dossier.doe(KLUIS, notitie).aanvaard
    huis.sessie.gewijzigd(None)


def _knop(huis: Huis, naam: str) -> QWidget:
    return next(k for k in huis.venster.findChildren(QWidget, naam) if not k.isHidden())


def _maak(huis: Huis) -> Path:
    presenter = huis.sessie.reservekopie.presenter
    presenter.maak()
    huis.qtbot.waitUntil(lambda: not presenter.bezig)
    assert presenter.bericht.soort == "goed", presenter.bericht
    return max(huis.stick.iterdir())


def _vraag_en_bevestig(huis: Huis, kopie: Path) -> None:
    presenter = huis.sessie.reservekopie.presenter
    presenter.bekijk(kopie)
    huis.qtbot.waitUntil(lambda: not presenter.bezig)
    oud = huis.programma.sessie
    _knop(huis, "terugzetten_bevestig").click()
    huis.qtbot.waitUntil(lambda: huis.programma.sessie is not None and huis.programma.sessie is not oud)


def test_the_status_line_leads_to_the_page_and_tells_when_it_was_tested(huis: Huis) -> None:
    status = huis.toont(Shell).status
    assert status.kopie.text() == "Nog geen reservekopie, maak er een"
    status.kopie.click()
    assert huis.sessie.plek.code == "reservekopie"
    _knop(huis, "kop_maak").click()
    assert status.kopie.text() == "Bezig met een reservekopie maken ..."
    huis.toont(Shell).zijbalk.gekozen.emit("casussen")
    huis.qtbot.waitUntil(lambda: "getest: vandaag 10.00" in status.kopie.text())
    assert huis.sessie.plek.code == "casussen"
    assert len(list(huis.stick.iterdir())) == 1


def test_closing_makes_one_when_something_is_new_and_then_closes(huis: Huis) -> None:
    huis.venster.show()
    huis.venster.close()
    assert isinstance(huis.venster.deksel, ClosingView)
    huis.qtbot.waitUntil(lambda: not huis.venster.isVisible())
    assert len(list(huis.stick.iterdir())) == 1
    assert huis.programma.sessie is None


def test_closing_waits_for_one_that_is_being_made_already(huis: Huis) -> None:
    huis.venster.show()
    huis.sessie.reservekopie.presenter.maak()
    huis.venster.close()
    assert isinstance(huis.venster.deksel, ClosingView)
    huis.qtbot.waitUntil(lambda: not huis.venster.isVisible())
    assert len(list(huis.stick.iterdir())) == 1


@pytest.mark.parametrize("goed", [True, False])
def test_closing_while_one_is_tested_waits_and_makes_one_then(huis: Huis, goed: bool) -> None:
    kopie = _maak(huis)
    _noteer(huis)
    if not goed:
        (kopie / DATABASE).write_bytes(b"stuk")
    huis.venster.show()
    huis.sessie.reservekopie.presenter.test()
    huis.venster.close()
    assert isinstance(huis.venster.deksel, ClosingView)
    huis.qtbot.waitUntil(lambda: not huis.venster.isVisible())
    assert len(list(huis.stick.iterdir())) == 2


def test_closing_while_one_is_tested_is_at_once_when_nothing_is_new(huis: Huis) -> None:
    _maak(huis)
    huis.venster.show()
    huis.sessie.reservekopie.presenter.test()
    huis.venster.close()
    assert not huis.venster.isVisible()


def test_the_locked_page_says_that_no_backup_was_made_of_the_last_work(huis: Huis) -> None:
    def gezegd() -> list[str]:
        page = huis.toont(LockedView)
        return [w._titel.text() for w in page.findChildren(Notice) if not w.isHidden()]

    huis.toont(Shell).vergrendelen.emit()
    assert gezegd() == [ZONDER_KOPIE.titel]
    huis.open()
    huis.toont(Shell)
    _maak(huis)
    huis.toont(Shell).vergrendelen.emit()
    assert gezegd() == []
    huis.open()
    huis.toont(Shell)
    _noteer(huis)
    huis.programma.voorkeuren.zet(reservekopie_map="")
    huis.toont(Shell).vergrendelen.emit()
    assert gezegd() == []


def test_who_closed_by_mistake_goes_on_working_and_the_backup_is_finished(huis: Huis) -> None:
    huis.venster.show()
    huis.sessie.toon_casussen()
    page = huis.sessie.page()
    huis.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focus = QApplication.focusWidget()
    huis.venster.close()
    deksel = huis.venster.deksel
    huis.qtbot.waitUntil(deksel.terug.hasFocus)
    deksel.terug.click()
    assert huis.venster.deksel is None
    assert page.isVisible()
    huis.qtbot.waitUntil(focus.hasFocus)
    huis.qtbot.waitUntil(lambda: not huis.sessie.reservekopie.presenter.bezig)
    assert huis.venster.isVisible()
    assert len(list(huis.stick.iterdir())) == 1


def test_without_a_folder_choosing_one_is_the_primary_button_and_the_crumb_leads_back(huis: Huis) -> None:
    huis.sessie.toon_pagina("reservekopie")
    kies = _knop(huis, "reservekopie_kies_map")
    assert kies.property("soort") == "gewoon"
    huis.programma.voorkeuren.zet(reservekopie_map="")
    assert kies.property("soort") == "primair"
    _knop(huis, "kruimel_instellingen").click()
    assert huis.sessie.plek.code == "instellingen"


def test_closing_is_at_once_when_nothing_is_new_or_the_stick_is_gone(huis: Huis) -> None:
    _maak(huis)
    huis.venster.show()
    huis.venster.close()
    assert not huis.venster.isVisible()


def test_closing_without_a_stick_is_at_once(huis: Huis) -> None:
    shutil.rmtree(huis.stick)
    huis.venster.show()
    huis.venster.close()
    assert not huis.venster.isVisible()


@pytest.mark.parametrize("hoe", ["knop", "nog een keer"])
def test_closing_can_always_go_without(huis: Huis, hoe: str) -> None:
    huis.venster.show()
    huis.venster.close()
    if hoe == "knop":
        huis.venster.deksel.voortgang.stop.click()
    else:
        huis.venster.close()
    assert not huis.venster.isVisible()
    assert list(huis.stick.iterdir()) == []


def test_a_failed_one_on_closing_offers_to_go_on_working_where_one_was(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    huis.sessie.toon_casussen()
    page = huis.sessie.page()
    vol = shutil.disk_usage(huis.stick)._replace(free=0)
    monkeypatch.setattr("meldcode_app.storage.reservekopie.shutil.disk_usage", lambda _plek: vol)
    huis.venster.show()
    huis.venster.close()
    deksel = huis.venster.deksel
    huis.qtbot.waitUntil(lambda: not deksel.fout.isHidden())
    assert deksel.stop.isVisible()
    deksel.terug.click()
    assert huis.venster.deksel is None
    assert huis.sessie.page() is page
    assert page.isVisible()
    monkeypatch.undo()
    huis.venster.close()
    huis.qtbot.waitUntil(lambda: not huis.venster.isVisible())
    assert len(list(huis.stick.iterdir())) == 1


def test_putting_back_from_the_page_ends_in_the_vault_of_then(huis: Huis) -> None:
    kopie = _maak(huis)
    _noteer(huis)
    kluismap = huis.sessie.map
    huis.sessie.reservekopie.open()
    _vraag_en_bevestig(huis, kopie)
    huis.toont(Shell)
    titels = [bericht.titel for bericht in huis.toont(Shell).meldingen.berichten()]
    assert titels[0].startswith("Deze kluis is teruggezet uit de reservekopie van 23 november 2026")
    assert titels[1] == "De reservekopie is teruggezet"
    soorten = [g.soort for g in huis.sessie.kluis.journaal.lees(KLUIS)]
    assert soorten == ["kluis_inrichten", "reservekopie_terugzetten"]
    opzij = [p for p in kluismap.parent.iterdir() if "vóór terugzetten" in p.name]
    assert len(opzij) == 1
    huis.sessie.reservekopie.open()
    assert (
        huis.sessie.reservekopie.presenter.staat()
        .eerder[0]
        .startswith("23 november 2026: De hele kluis is teruggezet naar de reservekopie van 23 november")
    )


def test_locking_on_the_page_comes_back_to_it(huis: Huis) -> None:
    huis.sessie.toon_pagina("reservekopie")
    huis.toont(Shell).vergrendelen.emit()
    huis.open()
    huis.toont(Shell)
    assert huis.sessie.plek.code == "reservekopie"
    assert huis.programma.voorkeuren.nu.reservekopie_map == str(huis.stick)


def test_locking_while_one_is_made_stops_it(huis: Huis) -> None:
    huis.sessie.reservekopie.presenter.maak()
    huis.toont(Shell).vergrendelen.emit()
    huis.toont(UnlockView)
    assert list(huis.stick.iterdir()) == []


@pytest.mark.parametrize("schade", ["kapot", "weg"])
def test_a_vault_that_does_not_open_is_put_back_from_the_unlock_page(huis: Huis, schade: str) -> None:
    kopie = _maak(huis)
    _noteer(huis)
    kluismap = huis.sessie.map
    huis.toont(Shell).vergrendelen.emit()
    if schade == "kapot":
        (kluismap / DATABASE).write_bytes(b"x" * 9000)
    else:
        shutil.rmtree(kluismap)
    pagina = huis.toont(UnlockView)
    huis.open()
    huis.qtbot.waitUntil(lambda: pagina.presenter.staat.blokkade is not None)
    pagina.terug.click()
    terug = huis.toont(RestoreView)
    terug._kies_kopie = lambda _ouder: str(kopie)
    terug.kies.click()
    huis.qtbot.keyClicks(terug.veld.line, "fout fout fout")
    terug.knop.click()
    huis.qtbot.waitUntil(lambda: bool(terug.presenter.staat.fout))
    huis.qtbot.keyClicks(terug.veld.line, ZIN)
    huis.venster.resize(1024, 600)
    huis.venster.show()
    terug.knop.click()
    huis.qtbot.waitUntil(lambda: bool(terug.presenter.terugzetten.staat.knoppen))
    ja = _knop(huis, "terugzetten_bevestig")
    assert huis.venster.focusWidget().objectName() == "terugzetten_annuleer"
    # All of the question is on the screen, however low the window.
    huis.qtbot.waitUntil(lambda: ja.visibleRegion().boundingRect().height() == ja.height())
    assert (
        terug.presenter.terugzetten.staat.verlies.titel == "Ten minste 1 regel van de tijdlijn gaat verloren"
    )
    _knop(huis, "terugzetten_bevestig").click()
    schil = huis.toont(Shell)
    assert schil.meldingen.berichten()[-1].titel == "De reservekopie is teruggezet"
    assert huis.sessie.kluis.controleer().in_orde


def test_where_the_user_stood_is_forgotten_once_a_backup_took_its_place(huis: Huis) -> None:
    """The casus that was open when the vault locked is not in the backup."""
    kopie = _maak(huis)
    huis.maak_casus()
    huis.toont(Shell).vergrendelen.emit()
    huis.toont(UnlockView).terugzet_knop.click()
    terug = huis.toont(RestoreView)
    terug._kies_kopie = lambda _ouder: str(kopie)
    terug.kies.click()
    huis.qtbot.keyClicks(terug.veld.line, ZIN)
    terug.knop.click()
    huis.qtbot.waitUntil(lambda: bool(terug.presenter.terugzetten.staat.knoppen))
    _knop(huis, "terugzetten_bevestig").click()
    huis.toont(Shell)
    assert huis.sessie.plek.code == "werklijst"


def test_a_vault_that_is_gone_at_the_start_leads_to_putting_back(huis: Huis) -> None:
    kluismap = huis.sessie.map
    huis.toont(Shell).vergrendelen.emit()
    shutil.rmtree(kluismap)
    huis.programma.begin(oefenen=False)
    pagina = huis.toont(UnlockView)
    assert pagina.presenter.kluismap == kluismap
    pagina.terugzet_knop.click()
    assert huis.toont(RestoreView).presenter.kluismap == kluismap


def test_going_back_from_putting_back_opens_nothing(huis: Huis) -> None:
    huis.toont(Shell).vergrendelen.emit()
    huis.toont(UnlockView).terugzet_knop.click()
    terug = huis.toont(RestoreView)
    terug.knop.click()
    assert terug.presenter.staat.fout_kopie
    terug.weg.click()
    huis.toont(UnlockView)
