"""An open vault in the window: pages come and go, drafts stay, a failing disk is told on the page."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfStoring, SchijfVol
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.oefenmap import OEFENMAP
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.casussen import CasussenPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.na_openen import berichten
from meldcode_app.services.registreren import registreer
from meldcode_app.sessie import Plek, Sessie
from meldcode_app.sessie_bewaren import NIET_BEWAARD, STORING
from meldcode_app.storage.concepten import Concepten
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.hoofdvenster import Hoofdvenster
from meldcode_app.views.pagina import Page
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok

T = TypeVar("T", bound=QObject)


@pytest.fixture
def venster(qtbot: QtBot) -> Hoofdvenster:
    gemaakt = Hoofdvenster()
    gemaakt.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    qtbot.addWidget(gemaakt)
    return gemaakt


@pytest.fixture
def kluis(tmp_path: Path) -> Kluis:
    gemaakt, _ = Kluis.maak(tmp_path / "P.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    registreer(gemaakt, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    return gemaakt


@pytest.fixture
def casus(kluis: Kluis) -> str:
    """A casus with a request in the vault."""
    return b.Situatie().in_kluis(kluis)


@pytest.fixture
def sessie(kluis: Kluis, casus: str, klok: StaandeKlok, venster: Hoofdvenster) -> Iterator[Sessie]:
    gemaakt = Sessie(kluis, klok, venster)
    gemaakt.toon()
    yield gemaakt
    gemaakt.sluit()


@pytest.fixture
def schijf_vol(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on no draft can be kept."""

    return lambda: monkeypatch.setattr(Concepten, "_schrijf", _vol)


def _presenter(sessie: Sessie, soort: type[T]) -> T:
    assert isinstance(sessie._typend, soort)
    return sessie._typend


def _titels(sessie: Sessie) -> list[str]:
    assert sessie._schil is not None
    return [bericht.titel for bericht in sessie._schil.meldingen.berichten()]


def _naam(sessie: Sessie) -> str:
    page = sessie.page()
    assert page is not None
    return page.objectName()


def _concepten(kluismap: Path, reserve: Path) -> dict[str, bytes]:
    with Kluis.open(kluismap, "fietsen", reserve_map=reserve) as heropend:
        return {sleutel: heropend.concept(sleutel) or b"" for sleutel in heropend.concepten()}


def test_text_typed_a_moment_before_closing_is_a_draft_on_every_page(
    sessie: Sessie, casus: str, tmp_path: Path
) -> None:
    sessie.toon_casussen()
    lijst = _presenter(sessie, CasussenPresenter)
    lijst.druk("casus")
    lijst.typ("naam", "Nieuwe naam")
    sessie.open_casus(casus)
    een = _presenter(sessie, CasusPresenter)
    een.bewerk("gezin")
    een.typ("naam", "Oma in het formulier")
    sessie.open_nieuw_verzoek(casus)
    _presenter(sessie, InformatieverzoekPresenter).typ("organisatie", "Net getypt")
    sessie.sluit()
    concepten = _concepten(tmp_path / "P.kluis", tmp_path)
    assert b"Nieuwe naam" in concepten["casussen"]
    assert b"Oma in het formulier" in concepten[f"casus:{casus}"]
    assert b"Net getypt" in concepten[f"verzoek/{casus}/nieuw"]


def test_closing_from_the_list_with_an_open_form_keeps_its_text(
    sessie: Sessie, venster: Hoofdvenster, tmp_path: Path
) -> None:
    """The page hides after the vault is closed; hiding must have nothing left to write."""
    sessie.toon_casussen()
    lijst = _presenter(sessie, CasussenPresenter)
    lijst.druk("casus")
    lijst.typ("naam", "Nieuwe naam")
    sessie.sluit()
    venster.toon(QPushButton("vergrendeld"))
    assert b"Nieuwe naam" in _concepten(tmp_path / "P.kluis", tmp_path)["casussen"]


def test_a_full_disk_keeps_the_text_in_hand_and_never_an_earlier_draft_instead(
    sessie: Sessie, casus: str, schijf_vol: Callable[[], None]
) -> None:
    sessie.open_casus(casus)
    presenter = _presenter(sessie, CasusPresenter)
    presenter.bewerk("gezin")
    presenter.typ("naam", "Eerste tekst")
    presenter.bewaar_nu()
    presenter.typ("naam", "Tweede tekst")
    schijf_vol()
    sessie.toon_verzoeken()
    assert _naam(sessie) == "verzoeken", "leaving a page loses nothing and asks nothing"
    assert sessie._schil is not None
    assert sessie._schil.status.fault() == STORING
    sessie.open_casus(casus)
    presenter = _presenter(sessie, CasusPresenter)
    assert b"Tweede tekst" in presenter._klad.naar_bytes()


def test_the_disk_is_tried_again_until_it_takes_the_text(
    sessie: Sessie, casus: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with monkeypatch.context() as vol:
        vol.setattr(Concepten, "_schrijf", _vol)
        sessie.open_nieuw_verzoek(casus)
        presenter = _presenter(sessie, InformatieverzoekPresenter)
        presenter.typ("organisatie", "Net getypt")
        presenter.bewaar_nu()
        assert sessie._schil is not None
        sessie._schil.status.actie.emit()
        assert sessie._schil.status.fault() == STORING
        assert sessie.bewaring._klok.isActive()
        assert not presenter.bewaard
        assert presenter._bericht is not None
    sessie.bewaring._klok.timeout.emit()
    assert sessie._schil.status.fault() == ""
    assert not sessie.bewaring._klok.isActive()
    assert presenter.bewaard
    assert presenter._bericht is None
    sessie.sluit()
    assert b"Net getypt" in _concepten(tmp_path / "P.kluis", tmp_path)[f"verzoek/{casus}/nieuw"]


def test_closing_with_a_full_disk_asks_once_more(
    sessie: Sessie, casus: str, schijf_vol: Callable[[], None]
) -> None:
    sessie.open_nieuw_verzoek(casus)
    _presenter(sessie, InformatieverzoekPresenter).typ("organisatie", "Net getypt")
    schijf_vol()
    assert not sessie.bewaring.mag_sluiten()
    assert _titels(sessie) == [NIET_BEWAARD.titel]
    assert sessie.bewaring.mag_sluiten()


def _vol(self: Concepten, sleutel: str, inhoud: bytes) -> None:
    raise SchijfVol


def test_a_page_that_cannot_be_read_is_told_and_the_old_one_stays(
    sessie: Sessie, casus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(self: Kluis, sleutel: str) -> bytes | None:
        raise SchijfStoring

    sessie.toon_verzoeken()
    monkeypatch.setattr(Kluis, "concept", stuk)
    sessie.open_casus(casus)
    assert _naam(sessie) == "verzoeken"
    assert _titels(sessie) == [SchijfStoring.wat]
    assert sessie._schil is not None
    assert sessie._schil.zijbalk.current() == "verzoeken"


def test_a_left_page_and_its_presenters_are_freed(sessie: Sessie, casus: str, qtbot: QtBot) -> None:
    for _ in range(5):
        sessie.open_casus(casus)
        sessie.open_nieuw_verzoek(casus)
        sessie.toon_casussen()
        sessie.toon_verzoeken()
    verzoek = str(sessie.dossier.verzoeken()[0]["verzoek"])
    sessie.open_verzoek(casus, verzoek)
    presenter, page = _presenter(sessie, InformatieverzoekPresenter), sessie.page()
    voorbeeld = presenter._voorbeeld
    sessie.toon_casussen()
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))
    assert not shiboken6.isValid(presenter)
    assert not shiboken6.isValid(voorbeeld)
    gc.collect()
    levend = [o for o in gc.get_objects() if isinstance(o, CasusPresenter | InformatieverzoekPresenter)]
    assert [o for o in levend if shiboken6.isValid(o) and o.parent() is not None] == []
    assert sessie._schil is not None
    assert sessie._schil.stapel.count() == 1


def test_the_focus_is_on_the_page_after_it_is_shown(
    sessie: Sessie, casus: str, venster: Hoofdvenster, qtbot: QtBot
) -> None:
    with qtbot.waitActive(venster):
        venster.show()
        venster.activateWindow()
    for ga in (lambda: sessie.open_casus(casus), sessie.toon_casussen, sessie.toon_verzoeken):
        ga()
        page, focus = sessie.page(), QApplication.focusWidget()
        assert page is not None
        assert focus is not None
        assert page.isAncestorOf(focus), (page.objectName(), focus.objectName())


def test_coming_back_opens_the_page_where_the_user_was(
    sessie: Sessie, casus: str, klok: StaandeKlok, venster: Hoofdvenster, tmp_path: Path
) -> None:
    sessie.open_nieuw_verzoek(casus)
    presenter = _presenter(sessie, InformatieverzoekPresenter)
    presenter.typ("organisatie", "GI De Brug")
    plek = sessie.plek
    sessie.sluit()
    terug = Sessie(Kluis.open(tmp_path / "P.kluis", "fietsen", reserve_map=tmp_path), klok, venster)
    terug.toon(plek)
    velden = {v.code: v.waarde for v in _presenter(terug, InformatieverzoekPresenter).staat().werk.velden}
    terug.sluit()
    assert velden["organisatie"] == "GI De Brug"


def test_a_request_that_was_recorded_is_the_place_to_come_back_to(sessie: Sessie, casus: str) -> None:
    sessie.open_nieuw_verzoek(casus)
    presenter = _presenter(sessie, InformatieverzoekPresenter)
    presenter.typ("organisatie", "GI De Brug")
    presenter.druk("vastleggen")
    assert sessie.plek == Plek("verzoek", casus, presenter.verzoek_id)


def test_what_the_vault_warns_of_and_mended_stands_above_the_first_page_until_seen(
    kluis: Kluis, klok: StaandeKlok, venster: Hoofdvenster, tmp_path: Path, qtbot: QtBot
) -> None:
    kluis.sluit()
    oud = (tmp_path / "P.kluis" / "kluis.db").read_bytes()
    with Kluis.open(tmp_path / "P.kluis", "fietsen", reserve_map=tmp_path) as verder:
        b.Situatie().in_kluis(verder)
    (tmp_path / "P.kluis" / "kluis.db").write_bytes(oud)
    (tmp_path / "P.kluis" / "sleutels.reserve").unlink()
    terug = Sessie(Kluis.open(tmp_path / "P.kluis", "fietsen", reserve_map=tmp_path), klok, venster)
    terug.toon()
    assert _titels(terug) == [
        "Deze kluis is ouder dan wat deze computer het laatst heeft gezien.",
        "Een sleutelbestand van deze kluis is hersteld",
    ]
    assert terug._schil is not None
    for knop in terug._schil.meldingen.findChildren(QPushButton):
        knop.click()
    assert _titels(terug) == []
    assert terug._schil.meldingen.isHidden()
    terug.sluit()


def test_a_vault_in_order_says_nothing() -> None:
    assert berichten((), ()) == ()


def test_the_time_of_a_draft_is_told_only_while_there_is_one(sessie: Sessie, casus: str) -> None:
    sessie.open_nieuw_verzoek(casus)
    presenter = _presenter(sessie, InformatieverzoekPresenter)
    presenter.typ("organisatie", "GI De Brug")
    presenter.bewaar_nu()
    assert sessie.bewaring.concept_om("09.41") == "09.41"
    presenter.druk("vastleggen")
    assert sessie.bewaring.concept_om("09.41") == ""


def test_the_practice_vault_is_gone_after_closing_and_old_leftovers_too(
    klok: StaandeKlok, venster: Hoofdvenster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    oud, vers = tmp_path / f"{OEFENMAP}oud", tmp_path / f"{OEFENMAP}vers"
    for plek, dagen in ((oud, 3), (vers, 1)):
        plek.mkdir()
        moment = klok().timestamp() - dagen * 86_400
        os.utime(plek, (moment, moment))
    sessie = Sessie.oefening(klok, venster)
    assert sessie.oefenen
    assert not oud.exists()
    assert vers.exists()
    assert sessie.map.is_dir()
    sessie.sluit()
    assert list(tmp_path.iterdir()) == [vers]


def test_a_practice_vault_that_cannot_be_made_leaves_nothing(
    klok: StaandeKlok, venster: Hoofdvenster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(plek: Path, klok: object) -> Kluis:
        raise SchijfVol

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("meldcode_app.services.oefenen.oefenkluis", vol)
    with pytest.raises(SchijfVol):
        Sessie.oefening(klok, venster)
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_cannot_come_leaves_nothing_behind(
    sessie: Sessie, casus: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def stuk() -> int:
        raise SchijfStoring

    sessie.toon_casussen()
    assert sessie._schil is not None
    stapel = sessie._schil.stapel
    monkeypatch.setattr(sessie._werklijst, "aantal", stuk)
    for _ in range(3):
        sessie.open_casus(casus)
    qtbot.waitUntil(lambda: len(stapel.findChildren(Page)) == 1)
    assert sessie.plek.code == "casussen"
