"""The real program with one ear: it starts as a user starts it, and tells over a socket what has the focus.

Invariants: nothing is clicked, typed or called here; keys come from the X server alone; the product knows nothing of
this. The answer counts the key presses that arrived, so who sends keys knows when they were dealt with.
"""

from __future__ import annotations

import ctypes
import json
import os
import socket
import sys

from PySide6.QtCore import QAbstractNativeEventFilter, QPoint, QSocketNotifier
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

PLEK = "MELDCODE_TAAK_STEKKER"
_TOETS_NEER = 2
_BIJTOETSEN = {37, 50, 62, 64, 92, 105, 108, 133, 134, 203, 204, 205, 206, 207}
"""Keycodes of Shift, Ctrl, Alt, Super and AltGr under X11: part of a key press, not one of their own."""


class Teller(QAbstractNativeEventFilter):
    """Counts key presses as they come from the X server, before anybody deals with them."""

    def __init__(self) -> None:
        super().__init__()
        self.aantal = 0

    def nativeEventFilter(self, soort: object, bericht: object) -> tuple[bool, int]:
        if bytes(soort) == b"xcb_generic_event_t":  # type: ignore[call-overload]
            eerste = (ctypes.c_ubyte * 2).from_address(int(bericht))  # type: ignore[call-overload]
            if eerste[0] & 0x7F == _TOETS_NEER and eerste[1] not in _BIJTOETSEN:
                self.aantal += 1
        return False, 0


def _waarde(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text() if widget.echoMode() is QLineEdit.EchoMode.Normal else "*" * len(widget.text())
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QAbstractButton):
        return "aan" if widget.isChecked() else widget.text()
    return ""


def _focus(widget: QWidget | None) -> dict[str, object]:
    if widget is None:
        return {}
    kader = widget.visibleRegion().boundingRect()
    hoek = widget.mapToGlobal(QPoint(0, 0))
    geheel = max(1, widget.width() * widget.height())
    return {
        "naam": widget.objectName(),
        "toegankelijk": widget.accessibleName(),
        "fout": widget.accessibleDescription(),
        "klasse": type(widget).__name__,
        "waarde": _waarde(widget),
        "keuzes": [widget.itemText(n) for n in range(widget.count())]
        if isinstance(widget, QComboBox)
        else [],
        "zichtbaar": kader.width() * kader.height() / geheel,
        "vak": [hoek.x(), hoek.y(), widget.width(), widget.height()],
        "keuzerondje": isinstance(widget, QRadioButton),
    }


def _pagina(venster: QWidget) -> str:
    inhoud = getattr(venster, "inhoud", None)
    stapel = getattr(inhoud, "stapel", None)
    pagina = stapel.currentWidget() if stapel is not None else inhoud
    return pagina.objectName() if isinstance(pagina, QWidget) else ""


def _teksten(app: QApplication) -> list[str]:
    labels = (w for w in app.allWidgets() if isinstance(w, (QLabel, QAbstractButton)) and w.isVisible())
    return [w.accessibleName() or w.text() for w in labels if not w.visibleRegion().isEmpty()]


def toestand(app: QApplication, teller: Teller) -> dict[str, object]:
    """What somebody at the screen can see, as data."""
    actief = app.activeWindow()
    hoofd = next((w for w in app.topLevelWidgets() if w.objectName() == "hoofdvenster"), None)
    popup = app.activePopupWidget()
    voorste = app.activeModalWidget() or hoofd
    wacht = voorste is not None and voorste.isVisible() and actief is not voorste and popup is None
    return {
        "wil_focus": int(voorste.winId()) if wacht and voorste is not None else 0,
        "toetsen": teller.aantal,
        "pagina": _pagina(hoofd) if hoofd is not None else "",
        "venster": type(actief).__name__ if actief is not None else "",
        "titel": actief.windowTitle() if actief is not None else "",
        "popup": type(popup).__name__ if popup is not None else "",
        "focus": _focus(app.focusWidget()),
        "teksten": _teksten(app),
    }


def main() -> int:
    """Start the program; answer each connection with one line of JSON."""
    from meldcode_app.__main__ import main as meldcode

    app = QApplication(["meldcode"])
    teller = Teller()
    app.installNativeEventFilter(teller)
    stekker = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    stekker.bind(os.environ[PLEK])
    stekker.listen(4)

    def antwoord() -> None:
        verbinding, _ = stekker.accept()
        with verbinding:
            verbinding.settimeout(5)
            verbinding.recv(16)
            verbinding.sendall(json.dumps(toestand(app, teller)).encode("utf-8"))

    oor = QSocketNotifier(stekker.fileno(), QSocketNotifier.Type.Read, app)
    oor.activated.connect(antwoord)
    return meldcode(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
