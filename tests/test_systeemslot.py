"""What the system tells: over a real private bus, and as a Windows message in memory."""

from __future__ import annotations

import ctypes
import ctypes.wintypes
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from meldcode_app import systeemslot
from meldcode_app.systeemslot_linux import SCHERM, SYSTEEM, BusBron
from meldcode_app.systeemslot_windows import (
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WindowsBron,
    is_aanleiding,
)
from tests.conftest import eis_programma

BUSREGELS = """<busconfig><listen>unix:tmpdir={plek}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""


class Teller:
    def __init__(self) -> None:
        self.keren = 0

    def __call__(self) -> None:
        self.keren += 1


@pytest.fixture
def busadres(tmp_path: Path) -> Iterator[str]:
    """A message bus that only this test speaks on."""
    eis_programma("dbus-daemon")
    eis_programma("dbus-send")
    regels = tmp_path / "bus.conf"
    regels.write_text(BUSREGELS.format(plek=tmp_path), encoding="utf-8")
    bus = subprocess.Popen(
        ["dbus-daemon", f"--config-file={regels}", "--print-address", "--nofork", "--nopidfile"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    yield bus.stdout.readline().strip()
    bus.terminate()
    bus.wait()
    bus.stdout.close()


def zeg(adres: str, pad: str, naam: str, *waarden: str) -> None:
    subprocess.run(["dbus-send", f"--bus={adres}", "--type=signal", pad, naam, *waarden], check=True)


LOGIND = "org.freedesktop.login1"


@pytest.mark.linux
def test_sleep_lock_and_screen_savers_are_heard_over_a_real_bus(busadres: str, qtbot: QtBot) -> None:
    bus = QDBusConnection.connectToBus(busadres, "proef")
    assert bus.isConnected()
    teller = Teller()
    bron = BusBron(((bus, SYSTEEM), (bus, SCHERM)))
    bron.begin(teller)
    zinnen = [(f"/org/freedesktop/login1/session/_{n}", f"{LOGIND}.Session.Lock", ()) for n in (31, 32)]
    zinnen += [("/org/freedesktop/login1", f"{LOGIND}.Manager.PrepareForSleep", ("boolean:true",))]
    zinnen += [
        (f"/org/{bureau}/ScreenSaver", f"org.{bureau}.ScreenSaver.ActiveChanged", ("boolean:true",))
        for bureau in ("freedesktop", "gnome")
    ]
    for keren, (pad, naam, waarden) in enumerate(zinnen, 1):
        zeg(busadres, pad, naam, *waarden)
        qtbot.waitUntil(lambda keren=keren: teller.keren == keren)
    zeg(busadres, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:false")
    bron.stop()
    zeg(busadres, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true")
    ander = Teller()
    bron.begin(ander)
    zeg(busadres, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true")
    qtbot.waitUntil(lambda: ander.keren == 1)
    assert teller.keren == len(zinnen), "unlocking the screen and what came after stopping say nothing"
    bron.stop()
    QDBusConnection.disconnectFromBus("proef")


@pytest.mark.linux
def test_a_computer_without_a_bus_is_no_error(qtbot: QtBot, tmp_path: Path) -> None:
    geen = QDBusConnection.connectToBus(f"unix:path={tmp_path}/geen", "geen")
    bron = BusBron(((geen, SYSTEEM),))
    bron.begin(Teller())
    bron.stop()
    bron.stop()


def _bericht(soort: int, wparam: int) -> int:
    bericht = ctypes.wintypes.MSG(message=soort, wParam=wparam)
    _levend.append(bericht)
    return ctypes.addressof(bericht)


_levend: list[ctypes.Structure] = []


@pytest.mark.parametrize(
    ("soort", "wparam", "telt"),
    [
        (WM_WTSSESSION_CHANGE, 0x7, True),
        (WM_WTSSESSION_CHANGE, 0x4, True),
        (WM_WTSSESSION_CHANGE, 0x8, False),
        (WM_POWERBROADCAST, 0x4, True),
        (WM_POWERBROADCAST, 0x12, True),
        (WM_POWERBROADCAST, 0xA, False),
        (0x0200, 0x7, False),
    ],
)
def test_the_windows_messages_that_lock(soort: int, wparam: int, telt: bool) -> None:
    assert is_aanleiding(b"windows_generic_MSG", _bericht(soort, wparam)) is telt


def test_a_message_of_another_system_is_not_read() -> None:
    assert not is_aanleiding(b"xcb_generic_event_t", 0)


def test_the_windows_filter_lets_every_message_through(qtbot: QtBot) -> None:
    teller = Teller()
    bron = WindowsBron(0)
    bron.begin(teller)
    assert bron.nativeEventFilter(b"windows_generic_MSG", _bericht(WM_POWERBROADCAST, 0x4)) == (False, 0)
    bron.stop()
    bron.nativeEventFilter(b"windows_generic_MSG", _bericht(WM_POWERBROADCAST, 0x4))
    bron.stop()
    assert teller.keren == 1


def test_a_window_handle_is_passed_on_whole() -> None:
    assert WindowsBron(0x1_0000_0010)._venster.value == 0x1_0000_0010


def test_each_system_has_its_own_source(monkeypatch: pytest.MonkeyPatch) -> None:
    for systeem, soort in (("linux", "BusBron"), ("darwin", "GeenBron"), ("win32", "WindowsBron")):
        monkeypatch.setattr(sys, "platform", systeem)
        assert type(systeemslot.van_dit_systeem(0)).__name__ == soort
