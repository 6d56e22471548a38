"""Start-up: what is not loaded at the first paint, that icons come after it, and that signals do not abort Qt.

Each runs in a process of its own, because imports and aborts cannot be undone in this one.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

ZWAAR = (
    "lucide",
    "statemachine",
    "sqlite_utils",
    "sqlcipher3",
    "sqlite3",
    "msgspec",
    "holidays",
    "typst",
    "cryptography",
    "zxcvbn",
    "ssl",
    "dateparser",
    "PySide6.QtSvg",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
)

_EERSTE_BEELD = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from meldcode_app import settings, startup
from meldcode_app.presenters.ontgrendelen import OntgrendelPoorten, OntgrendelPresenter
from meldcode_app.views import iconen, theme
from meldcode_app.views.ontgrendelen import UnlockView

app = QApplication([])
startup.stel_taal_in(app)
theme.pas_toe(app, donker=False)
poorten = OntgrendelPoorten(
    leid_sleutel_af=lambda k, w: w, leid_af_met_herstelsleutel=lambda k, w: w, open_met_sleutel=lambda k, s: s
)
beeld = {}

class Venster(UnlockView):
    def paintEvent(self, event):
        super().paintEvent(event)
        beeld.setdefault("bij_eerste_beeld", sorted(sys.modules))

venster = Venster(OntgrendelPresenter(poorten, Path("De Wijde Blik.kluis")))
venster.setMinimumSize(900, 560)
icoon_breed = venster.open_knop.sizeHint().width()

def klaar():
    venster.repaint()  # the first icon is painted inside a paint event
    beeld["iconen"] = iconen.geladen()
    beeld["verschoven"] = venster.open_knop.sizeHint().width() - icoon_breed
    print(json.dumps(beeld))
    app.quit()

iconen.laad_na_eerste_beeld(venster, klaar)
venster.show()
app.exec()
"""

_SIGNALEN = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Bron(QObject):
    gewijzigd = Signal(bool)
app = QCoreApplication([])
bron = Bron()
geteld = []
bron.gewijzigd.connect(geteld.append)
for nummer in range(5000):
    bron.gewijzigd.emit(True)
assert len(geteld) == 5000
"""


def _draai(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture(scope="module")
def beeld() -> dict[str, object]:
    uitkomst = _draai(_EERSTE_BEELD)
    assert uitkomst.returncode == 0, uitkomst.stderr
    return dict(json.loads(uitkomst.stdout))


@pytest.mark.parametrize("module", ZWAAR)
def test_nothing_heavy_is_loaded_at_the_first_paint(beeld: dict[str, object], module: str) -> None:
    assert module not in beeld["bij_eerste_beeld"]  # type: ignore[operator]


def test_icons_come_after_the_first_paint_and_shift_nothing(beeld: dict[str, object]) -> None:
    assert beeld["iconen"] is True
    assert beeld["verschoven"] == 0


def test_five_thousand_signals_do_not_abort_the_process() -> None:
    uitkomst = _draai(_SIGNALEN)
    assert uitkomst.returncode == 0, uitkomst.stderr
