"""The clipboard on locking, on a real X server: ours goes, what another program copied stays."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.conftest import eis_programma

PROEF = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from meldcode_app.views.klembord import clear_own

app = QApplication([])
klembord = app.clipboard()
veld = QLineEdit("Gerrit Voorbeeld")
veld.show()
QTest.qWaitForWindowExposed(veld)
if sys.argv[1] == "van ons":
    veld.selectAll()
    QTest.keyClick(veld, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert klembord.text() == "Gerrit Voorbeeld"
    assert klembord.text(QClipboard.Mode.Selection) == "Gerrit Voorbeeld"
clear_own()
print(repr(klembord.text()), repr(klembord.text(QClipboard.Mode.Selection)))
"""
ANDER = """
import sys
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

app = QApplication([])
for modus in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
    app.clipboard().setText("boodschappen", modus)
app.processEvents()
print("klaar", flush=True)
app.exec()
"""


@pytest.fixture(scope="module")
def scherm() -> Iterator[dict[str, str]]:
    """The environment of a program on a screen of its own."""
    eis_programma("Xvfb")
    lees, schrijf = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(schrijf), "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=(schrijf,),
        stderr=subprocess.DEVNULL,
    )
    os.close(schrijf)
    with os.fdopen(lees) as pijp:
        nummer = pijp.readline().strip()
    yield {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{nummer}"}
    server.terminate()
    server.wait()


def _draai(scherm: dict[str, str], wie: str) -> str:
    klaar = subprocess.run(
        [sys.executable, "-c", PROEF, wie], env=scherm, capture_output=True, text=True, timeout=60, check=True
    )
    return klaar.stdout.strip()


@pytest.mark.linux
def test_what_was_copied_here_with_the_keys_is_gone_and_the_selection_too(scherm: dict[str, str]) -> None:
    assert _draai(scherm, "van ons") == "'' ''"


@pytest.mark.linux
def test_what_another_program_copied_stays(scherm: dict[str, str]) -> None:
    ander = subprocess.Popen([sys.executable, "-c", ANDER], env=scherm, stdout=subprocess.PIPE, text=True)
    assert ander.stdout is not None
    try:
        assert ander.stdout.readline() == "klaar\n"
        assert _draai(scherm, "van een ander") == "'boodschappen' 'boodschappen'"
    finally:
        ander.kill()
        ander.wait()
        ander.stdout.close()
