"""What the user sees when disk, folder or clock fail: the real fault under the real window, and how it goes on.

A full disk is SQLite's own refusal (its page limit); a folder that goes is really renamed; a second program really
holds the vault. What was typed stays on the screen, and the same click works once the fault is over.
"""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from meldcode_app import startup
from meldcode_app.domain.fouten import KluisInGebruik, KluisMapWeg, SchijfVol, SleutelbestandNietHersteld
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.nieuwe_kluis import NewVaultView
from meldcode_app.views.ontgrendelen import UnlockView
from meldcode_app.views.schil import Shell
from meldcode_app.views.vergrendeld import LockedView
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.huis import ZIN, Huis


def _leesbaar(pagina: QWidget | None) -> str:
    """All text on a page that is shown there, as one."""
    assert pagina is not None
    delen = [stuk for stuk in pagina.findChildren(QWidget) if stuk.isVisibleTo(pagina)]
    return " | ".join(str(stuk.property("text") or "") for stuk in delen)


def _vol(kluis: Kluis) -> None:
    conn = kluis._verbinding.conn
    conn.execute("VACUUM")  # no free page is left to write on
    bladen = conn.execute("PRAGMA page_count").fetchone()[0]
    conn.execute(f"PRAGMA max_page_count={bladen}")


def _ruimte(kluis: Kluis) -> None:
    kluis._verbinding.conn.execute("PRAGMA max_page_count=100000")


@pytest.fixture
def werk(huis: Huis) -> Huis:
    """The program with a new, empty vault open, at the form of a new casus with a long text in it."""
    huis.ga_verder(huis.maak_kluis())
    huis.toont(Shell)
    huis.sessie.toon_casussen()
    lijst = huis.sessie.typend
    assert isinstance(lijst, CasussenPresenter)
    lijst.druk("casus")
    lijst.typ("naam", "Gerrit")
    return huis


def _lijst(huis: Huis) -> CasussenPresenter:
    lijst = huis.sessie.typend
    assert isinstance(lijst, CasussenPresenter)
    return lijst


def _getypt(huis: Huis) -> str:
    formulier = _lijst(huis).staat().formulier
    assert formulier is not None
    return next(veld.waarde for veld in formulier.velden if veld.code == "naam")


def test_a_full_disk_at_recording_says_so_and_the_same_click_works_when_there_is_room(werk: Huis) -> None:
    lang = "Gerrit " + "met een lange naam " * 2_000
    _lijst(werk).typ("naam", lang)
    _vol(werk.sessie.kluis)
    _lijst(werk).vastleggen()
    gezien = _leesbaar(werk.sessie.page())
    assert SchijfVol.wat in gezien
    assert SchijfVol.doe in gezien
    assert _getypt(werk) == lang
    assert werk.sessie.dossier.casussen() == []
    _ruimte(werk.sessie.kluis)
    _lijst(werk).vastleggen()
    assert len(werk.sessie.dossier.casussen()) == 1


def test_a_full_disk_at_a_draft_says_so_on_the_page_and_before_locking(werk: Huis) -> None:
    _lijst(werk).bewaar_nu()
    _lijst(werk).typ("naam", "x" * 40_000)
    _vol(werk.sessie.kluis)
    _lijst(werk).bewaar_nu()
    assert SchijfVol.wat in _leesbaar(werk.sessie.page())
    assert _getypt(werk) == "x" * 40_000
    _ruimte(werk.sessie.kluis)
    _lijst(werk).bewaar_nu()
    werk.vergrendel()
    werk.toont(LockedView)
    werk.open()
    werk.toont(Shell)
    assert any(b"x" * 40_000 in (werk.sessie.kluis.concept(k) or b"") for k in werk.sessie.kluis.concepten())


def test_a_full_disk_at_settling_a_letter_keeps_no_half_letter_and_can_be_tried_again(werk: Huis) -> None:
    sessie = werk.sessie
    eerste = sessie.dossier.inrichting().gebruiker
    assert eerste is not None
    registreer(sessie.kluis, KLUIS, replace(b.inrichten(), door=eerste.id), sessie.dossier.klok)
    casus = b.Situatie(daarna=b.COMPLEET).in_kluis(sessie.kluis)
    sessie.open_verzoek(casus, "v")
    presenter = sessie.typend
    assert isinstance(presenter, InformatieverzoekPresenter)
    presenter.kies_station("vastgesteld")
    presenter.kies_werk("vaststellen")
    presenter.typ("naam", "P. Verhoeven")
    presenter.typ("functie", "directeur")
    presenter.leg_vast()
    assert presenter.staat().knoppen[-1].tekst == "Ja, vaststellen"
    _vol(sessie.kluis)
    presenter.leg_vast()
    assert SchijfVol.wat in _leesbaar(sessie.page())
    assert sessie.dossier.casus(casus).verzoeken["v"].verloop == "in_behandeling"
    velden = {veld.code: veld.waarde for veld in presenter.staat().werk.velden}
    assert velden["naam"] == "P. Verhoeven"
    _ruimte(sessie.kluis)
    presenter.leg_vast()
    if presenter.staat().knoppen[-1].tekst == "Ja, vaststellen":
        presenter.leg_vast()
    versie = sessie.dossier.casus(casus).verzoeken["v"].laatste_versie
    assert versie is not None
    assert sessie.kluis.document(versie.document).startswith(b"%PDF")


def test_a_full_disk_at_locking_locks_at_once_and_brings_the_text_back(werk: Huis) -> None:
    _lijst(werk).typ("naam", "y" * 40_000)
    _vol(werk.sessie.kluis)
    werk.vergrendel()
    werk.toont(LockedView)
    werk.open()
    werk.toont(Shell)
    kluis = werk.sessie.kluis
    assert any(b"y" * 40_000 in (kluis.concept(sleutel) or b"") for sleutel in kluis.concepten())


def test_a_full_disk_at_opening_still_opens(huis: Huis) -> None:
    """Reading needs no room; what needs mending waits and is told."""
    huis.ga_verder(huis.maak_kluis())
    kluismap = huis.sessie.map
    huis.vergrendel()
    reserve = kluismap / "sleutels.reserve"
    reserve.unlink()
    (reserve / "vol").mkdir(parents=True)  # in its place nothing can be written
    huis.open()
    assert SleutelbestandNietHersteld.wat in _leesbaar(huis.toont(Shell))


def test_a_stick_that_is_pulled_is_told_and_put_back_goes_on(werk: Huis, tmp_path: Path) -> None:
    kluismap = werk.sessie.map
    elders = tmp_path / "stick eruit"
    kluismap.rename(elders)
    _lijst(werk).vastleggen()
    gezien = _leesbaar(werk.sessie.page())
    assert KluisMapWeg.wat in gezien
    assert KluisMapWeg.doe in gezien
    assert _getypt(werk) == "Gerrit"
    elders.rename(kluismap)
    _lijst(werk).vastleggen()
    assert [rij["naam"] for rij in werk.sessie.dossier.casussen()] == ["Gerrit"]


def test_a_stick_that_comes_back_as_another_disk_asks_to_open_the_vault_again(
    werk: Huis, tmp_path: Path
) -> None:
    """Then every file is another one to the system: nothing is written into what may be gone."""
    kluismap = werk.sessie.map
    shutil.copytree(kluismap, tmp_path / "kopie")
    kluismap.rename(tmp_path / "oud")
    (tmp_path / "kopie").rename(kluismap)
    _lijst(werk).vastleggen()
    assert "open de kluis opnieuw" in _leesbaar(werk.sessie.page())
    werk.vergrendel()
    if not isinstance(werk.venster.inhoud, LockedView):
        werk.vergrendel()  # the text could not be kept: that was told, and asked again
    werk.toont(LockedView)
    werk.open()
    werk.toont(Shell)
    assert werk.sessie.dossier.inrichting().organisatie == "De Wijde Blik"


def test_a_vault_that_is_open_elsewhere_or_gone_says_so_on_the_page_that_opens_it(
    huis: Huis, tmp_path: Path
) -> None:
    huis.ga_verder(huis.maak_kluis())
    kluismap = huis.sessie.map
    huis.vergrendel()
    pagina = huis.toont(LockedView)
    with Kluis.open(kluismap, ZIN):
        huis.open()
        huis.qtbot.waitUntil(lambda: pagina.presenter.staat.blokkade is not None)
        assert KluisInGebruik.wat in _leesbaar(pagina)
    pagina.presenter.opnieuw()
    kluismap.rename(tmp_path / "weg")
    huis.open()
    huis.qtbot.waitUntil(lambda: pagina.presenter.staat.blokkade is not None)
    assert KluisMapWeg.doe in _leesbaar(pagina)
    (tmp_path / "weg").rename(kluismap)
    pagina.presenter.opnieuw()
    huis.open()
    huis.toont(Shell)


def _titels(huis: Huis) -> list[str]:
    return [bericht.titel for bericht in huis.toont(Shell).meldingen.berichten()]


def test_a_clock_that_was_set_back_is_told_and_the_order_stays(werk: Huis, klok: StaandeKlok) -> None:
    _lijst(werk).vastleggen()
    werk.vergrendel()
    klok.zet(klok.nu - timedelta(days=3, hours=1))
    werk.open()
    assert _titels(werk) == ["De klok van deze computer staat terug"]
    gezien = _leesbaar(werk.venster.inhoud)
    assert "vr 20 november 2026" in gezien
    assert "ma 23 november 2026" in gezien
    casus = str(werk.sessie.dossier.casussen()[0]["casus"])
    tijdlijn = werk.sessie.dossier.tijdlijn(casus)
    assert [g.seq for g in tijdlijn] == sorted(g.seq for g in tijdlijn)
    werk.vergrendel()
    klok.verder(days=3, hours=1)
    werk.open()
    assert _titels(werk) == []


def test_a_synchronised_folder_is_told_at_making_and_at_opening(huis: Huis, tmp_path: Path) -> None:
    huis.programma.toon_nieuwe_kluis()
    pagina = huis.toont(NewVaultView)
    gedeeld = tmp_path / "OneDrive - School"
    gedeeld.mkdir()
    pagina.presenter.zet_plek(gedeeld)
    assert "OneDrive" in _leesbaar(pagina)
    huis.ga_verder(huis.maak_kluis())
    huis.toont(Shell)
    assert _titels(huis) == []
    kluismap = huis.sessie.map
    huis.vergrendel()
    verplaatst = gedeeld / kluismap.name
    kluismap.rename(verplaatst)
    huis.programma.toon_ontgrendelen(verplaatst)
    huis.toont(UnlockView)
    huis.open()
    assert _titels(huis) == ["Deze kluis staat op een plaats die niet veilig is"]
    assert "OneDrive" in _leesbaar(huis.venster.inhoud)


def test_a_network_drive_is_told_at_opening(huis: Huis, monkeypatch: pytest.MonkeyPatch) -> None:
    huis.ga_verder(huis.maak_kluis())
    huis.vergrendel()
    monkeypatch.setattr(startup, "_systeem", lambda kluismap, bestandssysteem: "cifs")
    huis.toont(LockedView)
    huis.open()
    assert "netwerkschijf" in _leesbaar(huis.toont(Shell))
