"""Before and around the window: system libraries, language, unexpected errors, and where a vault may stand.

Invariants: importing this module imports no Qt, because a missing xcb library aborts the process without a word;
`ontbrekende_pakketten` is asked first. An unexpected error reaches one hook: a log without personal data (type
and place, never the message, which may hold a name) and one dialog that says the data is safe.
"""

from __future__ import annotations

import ctypes
import gc
import logging
import os
import sys
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from meldcode_app.domain.fouten import MeldcodeFout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_ALTIJD = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Library -> Debian package (technology 7); the second table only for a window under X11."""

_log = logging.getLogger("meldcode")


def _laadt(bibliotheek: str) -> bool:
    try:
        ctypes.CDLL(bibliotheek)
    except OSError:
        return False
    return True


def ontbrekende_pakketten(
    omgeving: Mapping[str, str] | None = None, laadt: Callable[[str], bool] = _laadt
) -> tuple[str, ...]:
    """Debian packages Qt needs and that are not there; empty elsewhere than on Linux. Ask before importing QtGui."""
    if not sys.platform.startswith("linux"):
        return ()
    omgeving = os.environ if omgeving is None else omgeving
    platform = omgeving.get("QT_QPA_PLATFORM", "")
    zonder_x11 = platform.startswith(("offscreen", "minimal", "wayland", "vnc"))
    zonder_x11 = zonder_x11 or (not platform and "WAYLAND_DISPLAY" in omgeving)
    nodig = _ALTIJD if zonder_x11 else {**_ALTIJD, **_X11}
    return tuple(pakket for bibliotheek, pakket in nodig.items() if not laadt(bibliotheek))


def pakketten_zin(pakketten: tuple[str, ...]) -> str:
    """What to tell somebody whose computer misses these packages: one line to copy."""
    return (
        "Meldcode kan het venster niet openen: er ontbreken onderdelen van het systeem.\n"
        "Er is niets mis met uw gegevens. Installeer de onderdelen met deze regel en start opnieuw:\n\n"
        f"    sudo apt install {' '.join(pakketten)}\n"
    )


def ruim_zelden_op() -> None:
    """Look for cycles of dead objects less often: a full round walks through all that is imported, sixty milliseconds
    in the middle of unlocking."""
    gc.set_threshold(20_000, 20, 20)


def stel_taal_in(app: QApplication) -> None:
    """Dutch dates and numbers, and Qt's own texts (standard buttons, menus) in Dutch."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    QLocale.setDefault(QLocale("nl_NL"))
    vertaler = QTranslator(app)
    if vertaler.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(vertaler)


def plaats_van_fout(spoor: TracebackType | None) -> str:
    """Where it went wrong: module and line of the deepest frame, without any value."""
    plek = "onbekend"
    while spoor is not None:
        plek = f"{spoor.tb_frame.f_globals.get('__name__', '?')}:{spoor.tb_lineno}"
        spoor = spoor.tb_next
    return plek


def installeer_haak(
    toon: Callable[[str, str], None], toon_bekend: Callable[[str, str, str], None] | None = None
) -> None:
    """Every unexpected error, from any thread, goes to `toon(kind of error, place)` in the thread of the window.

    An own error that no page told (a stick pulled out while reading) goes to `toon_bekend(wat, betekent, doe)`.

    A second error while one is shown is only logged, so a broken paint event cannot pile up dialogs.
    """
    from PySide6.QtCore import QObject, Qt, Signal

    class Haak(QObject):
        gemeld = Signal(str, str)
        bekend_gemeld = Signal(str, str, str)

        def __init__(self) -> None:
            super().__init__()
            self._bezig = False
            self.gemeld.connect(self._toon, Qt.ConnectionType.QueuedConnection)
            self.bekend_gemeld.connect(self._toon_bekend, Qt.ConnectionType.QueuedConnection)

        def vang(
            self, soort: type[BaseException], fout: BaseException | None, spoor: TracebackType | None
        ) -> None:
            if issubclass(soort, KeyboardInterrupt):
                raise SystemExit(130)
            _log.error("onverwachte fout %s in %s", soort.__name__, plaats_van_fout(spoor))
            if isinstance(fout, MeldcodeFout) and toon_bekend is not None:
                self.bekend_gemeld.emit(fout.wat, fout.betekent, fout.doe)
            else:
                self.gemeld.emit(soort.__name__, plaats_van_fout(spoor))

        def _toon(self, soort: str, plek: str) -> None:
            self._een_tegelijk(partial(toon, soort, plek))

        def _toon_bekend(self, wat: str, betekent: str, doe: str) -> None:
            if toon_bekend is not None:
                self._een_tegelijk(partial(toon_bekend, wat, betekent, doe))

        def _een_tegelijk(self, doe: Callable[[], None]) -> None:
            if self._bezig:
                return
            self._bezig = True
            try:
                doe()
            finally:
                self._bezig = False

    haak = Haak()

    def uit_hoofd(soort: type[BaseException], fout: BaseException, spoor: TracebackType | None) -> None:
        haak.vang(soort, fout, spoor)

    def uit_draad(melding: threading.ExceptHookArgs) -> None:
        haak.vang(melding.exc_type, melding.exc_value, melding.exc_traceback)

    sys.excepthook = uit_hoofd
    threading.excepthook = uit_draad
    # PySide keeps no reference to a hook; the object must outlive every slot.
    _levend.append(haak)


_levend: list[object] = []

_NETWERK_SOORTEN = """nfs nfs4 cifs smb smb2 smb3 smbfs sshfs fuse.sshfs 9p afpfs afs ncpfs
webdav davfs davfs2 fuse.davfs2"""
_NETWERK = frozenset(_NETWERK_SOORTEN.split())
_GEDEELD = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "mijn drive": "Google Drive",
    "mobile documents": "iCloud",
    "icloud": "iCloud",
    "iclouddrive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "proton drive": "Proton Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "surfdrive": "SURFdrive",
    "sharepoint": "SharePoint",
    "pcloud": "pCloud",
    "stack": "STACK",
    "syncthing": "Syncthing",
}


def plek_waarschuwing(kluismap: Path, bestandssysteem: str | None = None) -> str:
    """A plain warning when a folder is on a network drive or in a synchronised folder; empty when it is neither.

    `bestandssysteem` is the type of the file system; when None it is asked of the system (QStorageInfo).
    """
    for deel in kluismap.parts:
        klein = deel.casefold()
        for merk, naam in _GEDEELD.items():
            if klein == merk or klein.startswith((f"{merk} ", f"{merk}-")):
                return (
                    f"Deze map wordt gekopieerd door {naam}. Dan kan de kluis stukgaan, en staat er een kopie "
                    "bij een ander bedrijf. Kies liever een map die alleen op deze computer staat."
                )
    if str(kluismap).startswith(("\\\\", "//")) or _systeem(kluismap, bestandssysteem) in _NETWERK:
        return (
            "Deze map staat op een netwerkschijf. Valt het netwerk weg tijdens het opslaan, dan kan de kluis "
            "stukgaan. Kies liever een map op deze computer."
        )
    return ""


def _systeem(kluismap: Path, bestandssysteem: str | None) -> str:
    if bestandssysteem is not None:
        return bestandssysteem.casefold()
    from PySide6.QtCore import QStorageInfo

    bestaand = next((plek for plek in (kluismap, *kluismap.parents) if plek.exists()), kluismap)
    return bytes(QStorageInfo(str(bestaand)).fileSystemType().data()).decode("ascii", "replace").casefold()
