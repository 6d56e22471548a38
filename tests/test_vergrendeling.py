"""Locking by itself, whatever is open: no case stays on the screen, nothing typed is lost, nothing is asked."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu, QToolTip, QWidget

from meldcode_app.bewaker import Bewaker
from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.presenters.achtergrond import wacht_op_alles
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.sessie_bewaren import STORING, TERUG
from meldcode_app.storage.concepten import Concepten
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.bestandskeuze import vraag_bestand, vraag_map
from meldcode_app.views.eerste_start import FirstRunView
from meldcode_app.views.herstelsleutel import RecoveryKeyView
from meldcode_app.views.hoofdvenster import toon_bekend
from meldcode_app.views.nieuwe_wachtzin import NewPassphraseView
from meldcode_app.views.schil import Shell
from meldcode_app.views.vergrendeld import LockedView
from tests.huis import ZIN, Huis

GETYPT = "GI De Brug, net getypt"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _bewaker(huis: Huis) -> Bewaker:
    bewaker = huis.programma._slot.bewaker
    assert bewaker is not None
    return bewaker


def _uren_later(huis: Huis) -> None:
    """Nobody touched anything for hours."""
    bewaker = _bewaker(huis)
    bewaker.slot._wand = lambda: time.time() + 8 * 3_600
    bewaker.tik()


def _typ(huis: Huis) -> InformatieverzoekPresenter:
    """A casus of Gerrit, and a new request with text that nobody kept yet."""
    sessie = huis.begin_werk()
    sessie.open_nieuw_verzoek(huis.maak_casus())
    presenter = sessie.typend
    assert isinstance(presenter, InformatieverzoekPresenter)
    presenter.typ("organisatie", GETYPT)
    assert not presenter.bewaard
    huis.venster.show()
    return presenter


def _staat_er(venster: QWidget) -> str:
    """Every word in the window, shown or hidden, also for a screen reader."""
    delen = [venster, *venster.findChildren(QWidget)]
    woorden = [str(deel.property(naam) or "") for deel in delen for naam in ("text", "plainText", "toolTip")]
    return " ".join([*woorden, *(deel.accessibleName() for deel in delen), venster.windowTitle()])


def _eis_dicht(huis: Huis) -> None:
    """Only the locked page, no other window, no word of the case, and the typed text in the vault."""
    assert isinstance(huis.venster.inhoud, LockedView)
    assert huis.programma.sessie is None
    zichtbaar = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not huis.venster]
    assert zichtbaar == []
    huis.ruim_weg()
    woorden = _staat_er(huis.venster)
    assert "Gerrit" not in woorden
    assert GETYPT not in woorden
    assert "Jansen" not in woorden
    with Kluis.open(huis.kluismap, ZIN) as kluis:
        inhoud = b"".join(kluis.concept(sleutel) or b"" for sleutel in kluis.concepten())
    assert GETYPT.encode() in inhoud


def _kiest_map(huis: Huis) -> str:
    return vraag_map(huis.venster.inhoud or huis.venster, "In welke map slaat u het bestand op?")


def _kiest_bestand(huis: Huis) -> str:
    return vraag_bestand(huis.venster.inhoud or huis.venster, "Bewaren", "brief.pdf")


def _ziet_melding(huis: Huis) -> str:
    toon_bekend("De stick is weg.", "Wat u vastlegde, is veilig.", "Sluit hem weer aan.")
    return ""


def _heeft_menu_open(huis: Huis) -> str:
    menu = QMenu(huis.venster.inhoud)
    menu.addAction("Kopiëren: Gerrit")
    return str(menu.exec() or "")


@pytest.mark.parametrize("wacht", [_kiest_map, _kiest_bestand, _ziet_melding, _heeft_menu_open])
def test_with_something_open_that_waits_for_an_answer(huis: Huis, wacht: Callable[[Huis], str]) -> None:
    _typ(huis)
    gedaan: list[str] = []

    def intussen() -> None:
        assert QApplication.activeModalWidget() or QApplication.activePopupWidget()
        _uren_later(huis)
        assert isinstance(huis.venster.inhoud, LockedView)
        gedaan.append("op slot")

    QTimer.singleShot(0, intussen)
    antwoord = wacht(huis)
    assert gedaan == ["op slot"]
    assert antwoord == "", "a dialog that was taken away is a no"
    _eis_dicht(huis)


def test_choosing_a_folder_on_a_page_that_locks_saves_nothing(huis: Huis) -> None:
    """The slot that asked goes on after the lock, on a page that is gone and a vault that is closed."""
    presenter = _typ(huis)
    page = huis.sessie.page()
    assert page is not None
    QTimer.singleShot(0, partial(_uren_later, huis))
    presenter.bewaar("map:inzage", vraag_map(page, "In welke map?"))
    _eis_dicht(huis)


def test_every_window_is_gone_before_anything_else_of_the_lock(huis: Huis) -> None:
    """What stops watching asks the system, and the system may take its time."""
    _typ(huis)
    open_ = QDialog(huis.venster)
    open_.show()
    nog_open: list[bool] = []
    bron = _bewaker(huis)._bron
    stop = bron.stop
    bron.stop = lambda: (nog_open.append(open_.isVisible()), stop())  # type: ignore[method-assign]
    huis.toont(Shell).vergrendelen.emit()
    assert nog_open[0] is False
    _eis_dicht(huis)


def test_with_a_list_a_tool_tip_and_a_quick_note_open(huis: Huis) -> None:
    _typ(huis)
    huis.sessie._notitie.open()
    huis.sessie._notitie.typ("tekst", "Blauwe plekken, gehoord op de gang")
    lijst = QComboBox(huis.sessie.page())
    lijst.addItems(["Gerrit", "een ander"])
    lijst.show()
    lijst.showPopup()
    QToolTip.showText(huis.venster.pos(), "Gerrit Voorbeeld", huis.venster)
    _uren_later(huis)
    _eis_dicht(huis)
    huis.open()
    huis.toont(Shell)
    assert "gang" in str(huis.sessie.kluis.concept("notitie"))
    assert [regel.sleutel for regel in huis.sessie.bewaring.concepten.staat().regels] == [], "it is open"


class _Brief:
    """Pages that are still being laid out when the vault locks."""

    poort = threading.Event()

    def paginas(self) -> list[str]:
        self.poort.wait(20)
        return ["<svg>Gerrit</svg>"]


def test_while_a_letter_is_being_made_in_the_background(huis: Huis) -> None:
    voorbeeld = _typ(huis)._voorbeeld
    voorbeeld._maak = _Brief
    voorbeeld.nu()
    assert voorbeeld.bezig
    _Brief.poort.set()
    _uren_later(huis)
    assert voorbeeld.paginas == ()
    _eis_dicht(huis)
    wacht_op_alles()
    QCoreApplication.processEvents()


class _Kijker(QObject):
    """Whether the locked page was painted already."""

    zag_slot = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, LockedView):
            self.zag_slot = True
        return False


def test_the_locked_page_is_painted_before_the_disk_is_touched(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a stick that hangs, keeping the draft may take long; nobody reads along meanwhile."""
    _typ(huis)
    QTest.qWaitForWindowExposed(huis.venster)
    stond_er: list[bool] = []
    bewaar, kijker = Kluis.bewaar_concept, _Kijker(huis.venster)

    def traag(self: Kluis, sleutel: str, inhoud: bytes) -> None:
        stond_er.append(kijker.zag_slot)
        bewaar(self, sleutel, inhoud)

    monkeypatch.setattr(Kluis, "bewaar_concept", traag)
    programma = QCoreApplication.instance()
    assert programma is not None
    programma.installEventFilter(kijker)
    _uren_later(huis)
    programma.removeEventFilter(kijker)
    assert set(stond_er) == {True}


def test_after_locking_nothing_decrypted_is_held(huis: Huis) -> None:
    _typ(huis)
    huis.sessie.dossier.casus(huis.sessie.plek.casus)
    dossier = weakref.ref(huis.sessie.dossier)
    _uren_later(huis)
    huis.ruim_weg()
    QCoreApplication.processEvents()
    assert dossier() is None, "let go of at once, not when a full collection happens to come"


def test_unlocking_brings_back_the_page_the_text_and_the_watch(huis: Huis) -> None:
    _typ(huis)
    plek = huis.sessie.plek
    _uren_later(huis)
    huis.open()
    huis.toont(Shell)
    assert huis.sessie.plek == plek
    assert _organisatie(huis) == GETYPT
    _uren_later(huis)
    _eis_dicht(huis)


def test_the_sidebar_says_how_long_the_vault_stays_open_and_follows_the_setting(huis: Huis) -> None:
    huis.begin_werk()
    zijbalk = huis.toont(Shell).zijbalk
    assert zijbalk.slot_tekst.text() == "gaat vanzelf over 5 minuten"
    huis.programma.voorkeuren.zet(vergrendelen_na=12)
    assert zijbalk.slot_tekst.text() == "gaat vanzelf over 12 minuten"
    _bewaker(huis).slot._wand = lambda: time.time() + 25
    huis.programma.voorkeuren.zet(vergrendelen_na=2)
    huis.venster.show()
    slot = _bewaker(huis).slot
    slot._laatst = tuple(moment - 70 for moment in slot._nu())  # type: ignore[assignment]
    _bewaker(huis).tik()
    assert zijbalk.slot_tekst.text() == "gaat vanzelf over 1 minuut"
    assert "#f0c674" in zijbalk.slot_tekst.styleSheet()
    QTest.keyClick(huis.venster.windowHandle(), Qt.Key.Key_A)
    assert zijbalk.slot_tekst.text() == "gaat vanzelf over 2 minuten"
    assert zijbalk.slot_tekst.styleSheet() == ""


def test_the_sheet_with_the_recovery_key_stays_until_it_is_kept(huis: Huis) -> None:
    """It is shown once: locking it away would cost the key, and there is no case in a new vault."""
    blad = huis.maak_kluis()
    assert huis.programma._slot.bewaker is None
    assert huis.toont(RecoveryKeyView) is blad


def test_a_vault_opened_with_the_recovery_key_is_watched_before_a_passphrase_is_chosen(huis: Huis) -> None:
    blad = huis.maak_kluis()
    sleutel = "-".join(blad.presenter.staat.groepen)
    huis.ga_verder(blad)
    huis.vergrendel()
    huis.toont(LockedView).wijze_knop.click()
    huis.open(sleutel)
    huis.toont(NewPassphraseView)
    _uren_later(huis)
    assert huis.toont(LockedView)
    assert huis.programma.sessie is None


def test_practising_stops_and_says_why(huis: Huis) -> None:
    huis.venster.show()
    huis.programma.toon_oefenen()
    zijbalk = huis.toont(Shell).zijbalk
    assert zijbalk.slot_tekst.text() == "stopt vanzelf over 5 minuten"
    _uren_later(huis)
    assert huis.toont(FirstRunView).bericht.isVisible()
    assert "Het oefenen is gestopt" in _staat_er(huis.venster)


def test_the_numbers_for_direct_danger_stay_on_the_locked_page(huis: Huis) -> None:
    _typ(huis)
    _uren_later(huis)
    pagina = huis.toont(LockedView)
    assert "112" in pagina.gevaar_knop.text()
    assert "0800-2000" in pagina.gevaar_knop.text()
    pagina.gevaar_knop.click()
    assert pagina.gevaar.isVisible()


def _schijf_vol(self: Concepten, sleutel: str, inhoud: bytes) -> None:
    raise SchijfVol


def test_a_full_disk_locks_anyway_and_the_text_is_back_after_unlocking(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    _typ(huis)
    with monkeypatch.context() as vol:
        vol.setattr(Concepten, "_schrijf", _schijf_vol)
        _uren_later(huis)
        assert isinstance(huis.venster.inhoud, LockedView)
        (stuk,) = huis.programma._slot._verzegeld.values()
        assert GETYPT.encode() not in stuk, "sealed: only the passphrase opens it"
        assert "Laat het programma open" in _staat_er(huis.venster)
        assert not huis.sluit()
        assert "Sluit u nu, dan is uw laatste tekst weg" in _staat_er(huis.venster)
        huis.open()
        schil = huis.toont(Shell)
        assert schil.status.fault() == STORING
        assert [b.titel for b in schil.meldingen.berichten()] == [TERUG.titel]
        assert _organisatie(huis) == GETYPT
        _uren_later(huis)
    huis.open()
    assert huis.toont(Shell).status.fault() == ""
    assert _organisatie(huis) == GETYPT
    _uren_later(huis)
    _eis_dicht(huis)
    assert huis.sluit()


def _organisatie(huis: Huis) -> str:
    presenter = huis.sessie.typend
    assert isinstance(presenter, InformatieverzoekPresenter)
    return {v.code: v.waarde for v in presenter.staat().werk.velden}["organisatie"]


def test_sealed_text_is_not_given_to_another_vault(
    huis: Huis, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _typ(huis)
    with monkeypatch.context() as vol:
        vol.setattr(Concepten, "_schrijf", _schijf_vol)
        _uren_later(huis)
    (stuk,) = huis.programma._slot._verzegeld.values()
    ander, _ = Kluis.maak(tmp_path / "Ander.kluis", ZIN, reserve_map=tmp_path)
    with ander:
        assert not ander.neem_terug(stuk)
        assert ander.concepten() == ()
        assert not ander.neem_terug(b"kort")
