"""Around the window: missing libraries, language, unexpected errors, and where a vault may stand."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app import startup
from meldcode_app.domain.fouten import SchijfStoring
from meldcode_app.views.hoofdvenster import toon_bekend, toon_onverwacht


@pytest.fixture
def haken() -> Iterator[None]:
    hoofd, draad = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = hoofd, draad


@pytest.mark.linux
def test_a_complete_system_misses_nothing_offscreen() -> None:
    assert startup.ontbrekende_pakketten({"QT_QPA_PLATFORM": "offscreen"}) == ()


@pytest.mark.linux
def test_a_bare_system_is_told_every_package_and_one_line() -> None:
    alles = startup.ontbrekende_pakketten({"DISPLAY": ":0"}, laadt=lambda naam: False)
    assert {"libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"} < set(
        alles
    )
    assert "libxcb-cursor0" in alles
    zin = startup.pakketten_zin(alles)
    assert zin.count("sudo apt install") == 1
    assert "libxcb-cursor0" in zin
    assert "niets mis met uw gegevens" in zin


@pytest.mark.linux
@pytest.mark.parametrize("omgeving", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_without_x11_its_libraries_are_not_asked(omgeving: dict[str, str]) -> None:
    assert "libxcb-cursor0" not in startup.ontbrekende_pakketten(omgeving, laadt=lambda naam: False)


def test_importing_it_loads_no_qt() -> None:
    code = (
        "import sys, meldcode_app.startup; sys.exit(any(naam.startswith('PySide6') for naam in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_dates_and_standard_buttons_are_dutch(qtbot: QtBot, qapp: QApplication) -> None:
    oud = QLocale()
    startup.stel_taal_in(qapp)
    try:
        assert QLocale().toString(QDate(2026, 11, 24), "dddd d MMMM yyyy") == "dinsdag 24 november 2026"
        knoppen = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(knoppen)
        assert "Annuleren" in knoppen.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
    finally:
        QLocale.setDefault(oud)


@pytest.mark.usefixtures("haken")
def test_an_unexpected_error_is_shown_and_logged_without_its_message(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    getoond: list[tuple[str, str]] = []
    startup.installeer_haak(lambda soort, plek: getoond.append((soort, plek)))
    try:
        raise ValueError("Gerrit de Vries")
    except ValueError as fout:
        sys.excepthook(ValueError, fout, fout.__traceback__)
    qtbot.waitUntil(lambda: bool(getoond))
    assert getoond[0][0] == "ValueError"
    assert getoond[0][1].startswith(__name__)
    assert "Gerrit" not in caplog.text
    assert "ValueError" in caplog.text
    caplog.clear()


@pytest.mark.usefixtures("haken")
def test_an_error_of_our_own_that_no_page_told_keeps_its_sentences(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    getoond: list[tuple[str, ...]] = []
    startup.installeer_haak(
        lambda *_: getoond.append(("onverwacht",)), lambda *zinnen: getoond.append(zinnen)
    )
    fout = SchijfStoring()
    sys.excepthook(SchijfStoring, fout, None)
    qtbot.waitUntil(lambda: bool(getoond))
    assert getoond == [(fout.wat, fout.betekent, fout.doe)]
    caplog.clear()


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform, on any dialog of a fixed size
@pytest.mark.parametrize(
    ("toon", "zin"),
    [
        (lambda: toon_onverwacht("KeyError", "views.casus:12"), "KeyError in views.casus:12"),
        (lambda: toon_bekend("Wat.", "Betekent.", "Doe dit."), "Doe dit."),
    ],
)
def test_the_dialog_tells_it_and_is_freed(qtbot: QtBot, toon: Callable[[], None], zin: str) -> None:
    venster = QWidget()
    qtbot.addWidget(venster)
    venster.setMinimumSize(1, 1)
    with qtbot.waitActive(venster):
        venster.show()
        venster.activateWindow()
    gelezen: list[str] = []

    def sluit() -> None:
        dialoog = QApplication.activeModalWidget()
        assert isinstance(dialoog, QMessageBox)
        gelezen.append(dialoog.informativeText())
        dialoog.reject()

    QTimer.singleShot(0, venster, sluit)
    toon()
    assert zin in gelezen[0]
    qtbot.waitUntil(lambda: not venster.findChildren(QMessageBox))


@pytest.mark.usefixtures("haken")
def test_an_error_in_a_thread_is_shown_in_the_thread_of_the_window(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    draden: list[int] = []
    startup.installeer_haak(lambda soort, plek: draden.append(threading.get_ident()))

    def val() -> None:
        raise RuntimeError

    draad = threading.Thread(target=val)
    draad.start()
    draad.join()
    qtbot.waitUntil(lambda: bool(draden))
    assert draden == [threading.get_ident()]
    caplog.clear()


@pytest.mark.usefixtures("haken")
def test_an_error_while_showing_one_piles_up_no_dialogs(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    getoond: list[str] = []

    def toon(soort: str, plek: str) -> None:
        getoond.append(soort)
        sys.excepthook(KeyError, KeyError(), None)
        QApplication.processEvents()

    startup.installeer_haak(toon)
    sys.excepthook(ValueError, ValueError(), None)
    qtbot.waitUntil(lambda: bool(getoond))
    assert getoond == ["ValueError"]
    assert [regel.levelno for regel in caplog.records] == [logging.ERROR, logging.ERROR]
    caplog.clear()


@pytest.mark.parametrize(
    ("plek", "merk"),
    [
        ("/home/x/OneDrive - School/kluizen", "OneDrive"),
        ("/home/x/Dropbox", "Dropbox"),
        ("/Users/x/Library/Mobile Documents/iCloud", "iCloud"),
        ("/home/x/Nextcloud/werk", "Nextcloud"),
        ("/home/x/SURFdrive", "SURFdrive"),
        ("C:/Users/x/iCloudDrive/kluizen", "iCloud"),
        ("/Users/x/Library/CloudStorage/GoogleDrive-school", "Google Drive"),
        ("G:/Mijn Drive", "Google Drive"),
    ],
)
def test_a_synchronised_folder_is_named(plek: str, merk: str) -> None:
    assert merk in startup.plek_waarschuwing(Path(plek), "ext4")


@pytest.mark.parametrize("systeem", ["nfs4", "CIFS", "smb3", "fuse.sshfs", "davfs"])
def test_a_network_drive_is_told(systeem: str) -> None:
    assert "netwerkschijf" in startup.plek_waarschuwing(Path("/mnt/school"), systeem)


def test_a_unc_path_is_a_network_drive() -> None:
    assert "netwerkschijf" in startup.plek_waarschuwing(Path("//server/school"), "ntfs")


@pytest.mark.parametrize("plek", ["/home/x/kluizen", "/home/x/stackhouse", "/home/dropbox2/werk"])
def test_an_ordinary_folder_is_fine(plek: str) -> None:
    assert startup.plek_waarschuwing(Path(plek), "ext4") == ""


def test_a_folder_that_is_not_there_yet_is_judged_by_its_parent(tmp_path: Path) -> None:
    assert startup.plek_waarschuwing(tmp_path / "nog" / "niet") == ""
