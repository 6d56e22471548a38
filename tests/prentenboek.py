"""The one command that makes a picture of every screen: `python -m tests.prentenboek --uit MAP`; with `--readme`
only the picture of the README, in its place.

Each screen is registered with a name and a factory; each is painted light and dark, at 1366 x 768 in 1x and 2x
and at 1280 x 640, and all of them together on contact sheets. Pages of later work register themselves here:
add a module to `MODULES` that calls `registreer`.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from meldcode_app.views import iconen, theme

Fabriek = Callable[[], QWidget]
MODULES = (
    "tests.views.prenten_huis",
    "tests.views.prenten_begin",
    "tests.views.prenten_werklijst",
    "tests.views.prenten_casus",
    "tests.views.prenten_verzoek",
    "tests.views.prenten_meldcode",
    "tests.views.prenten_onderdelen",
    "tests.views.prenten_adviesvraag",
    "tests.views.prenten_melding",
    "tests.views.prenten_handleiding",
    "tests.views.prenten_bijlage",
    "tests.views.prenten_reservekopie",
    "tests.views.prenten_zoeken",
    "tests.views.prenten_instellingen",
    "tests.views.prenten_concepten",
)
"""Modules that register screens; one that does not exist yet is passed over."""

README_SCHERM = "05_5_noodzaak"
README_PRENT = Path(__file__).parents[1] / "resources" / "handleiding" / "verzoek.png"

_fabrieken: dict[str, Fabriek] = {}


def registreer(naam: str, fabriek: Fabriek) -> None:
    """Add a screen under a file name; the factory makes a fresh widget in the theme in force."""
    if naam in _fabrieken:
        raise ValueError(naam)
    _fabrieken[naam] = fabriek


def alle_schermen() -> dict[str, Fabriek]:
    """All registered screens, by name; imports the modules that register them."""
    for module in MODULES:
        if importlib.util.find_spec(module) is not None:
            importlib.import_module(module)
    return dict(sorted(_fabrieken.items()))


def prent(fabriek: Fabriek, breed: int, hoog: int, dpr: int) -> QImage:
    """Paint a screen at a size in logical pixels; the widget is freed afterwards."""
    widget = fabriek()
    widget.resize(breed, hoog)
    widget.show()
    for _ in range(4):
        QApplication.processEvents()
    beeld = QImage(breed * dpr, hoog * dpr, QImage.Format.Format_ARGB32)
    beeld.setDevicePixelRatio(dpr)
    beeld.fill(theme.kleur("win"))
    widget.render(beeld, QPoint(0, 0))
    widget.close()
    widget.deleteLater()
    QApplication.processEvents()
    return beeld


def contactvel(beelden: dict[str, QImage], kolommen: int = 3) -> QImage:
    """All pictures small on one sheet, each with its name under it."""
    breed, hoog = 640, 360
    rijen = -(-len(beelden) // kolommen)
    vel = QImage(kolommen * (breed + 16) + 16, rijen * (hoog + 40) + 16, QImage.Format.Format_RGB32)
    vel.fill(QColor("#9aa5ad"))
    painter = QPainter(vel)
    painter.setFont(theme.lettertype(13, vet=True))
    for plek, (naam, beeld) in enumerate(beelden.items()):
        x, y = 16 + (plek % kolommen) * (breed + 16), 16 + (plek // kolommen) * (hoog + 40)
        klein = beeld.scaled(
            breed, hoog, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        klein.setDevicePixelRatio(1)
        painter.drawImage(x, y, klein)
        painter.drawText(QRect(x, y + hoog, breed, 24), Qt.AlignmentFlag.AlignLeft, naam)
    painter.end()
    return vel


def maak(uit: Path, *, alleen: str = "", vormen: tuple[tuple[str, int, int, int], ...] = ()) -> list[Path]:
    """Write every picture and the contact sheets into `uit`; returns the files."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    uit.mkdir(parents=True, exist_ok=True)
    gemaakt: list[Path] = []
    iconen.laad()
    vormen = vormen or (("", 1366, 768, 1), ("_smal_1280x640", 1280, 640, 1), ("_2x", 1366, 768, 2))
    for thema in ("licht", "donker"):
        theme.pas_toe(app, donker=thema == "donker")
        vel: dict[str, QImage] = {}
        for naam, fabriek in alle_schermen().items():
            if alleen not in naam:
                continue
            for achter, breed, hoog, dpr in vormen:
                beeld = prent(fabriek, breed, hoog, dpr)
                bestand = uit / f"{naam}_{thema}{achter}.png"
                beeld.save(str(bestand))
                gemaakt.append(bestand)
                if dpr == 1:
                    vel[bestand.stem] = beeld
        if vel:
            bestand = uit / f"contactvel_{thema}.png"
            contactvel(vel).save(str(bestand))
            gemaakt.append(bestand)
    return gemaakt


def maak_readme() -> Path:
    """Paint the one picture of the README: the workspace at Noodzaak, light; in 256 colours to stay small."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    iconen.laad()
    theme.pas_toe(app, donker=False)
    beeld = prent(alle_schermen()[README_SCHERM], 1366, 768, 1)
    beeld = beeld.convertToFormat(QImage.Format.Format_RGB32)
    ongerasterd = Qt.ImageConversionFlag.ThresholdDither
    beeld.convertToFormat(QImage.Format.Format_Indexed8, _palet(beeld), ongerasterd).save(
        str(README_PRENT), "PNG", 0
    )
    return README_PRENT


def _palet(beeld: QImage) -> list[int]:
    """The flat colours exactly, and of the edges of letters and icons one of each kind."""
    pixels = bytes(beeld.constBits()[: beeld.sizeInBytes()])
    telling = Counter(pixels[plek : plek + 4] for plek in range(0, len(pixels), 4))
    op_volgorde = [int.from_bytes(pixel, sys.byteorder) for pixel, _ in telling.most_common()]
    soorten: dict[int, int] = {}
    for verf in op_volgorde[64:]:
        soorten.setdefault(verf & 0xF0F0F0, verf)
    return [*op_volgorde[:64], *list(soorten.values())[:192]]


def main() -> int:
    """Read the arguments and make the pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    lezer = argparse.ArgumentParser(prog="python -m tests.prentenboek", description="Prenten van elk scherm.")
    waar = lezer.add_mutually_exclusive_group(required=True)
    waar.add_argument("--uit", type=Path, help="map waar de prenten komen")
    waar.add_argument("--readme", action="store_true", help="alleen de prent van de README")
    lezer.add_argument("--alleen", default="", help="alleen schermen met dit woord in de naam")
    argumenten = lezer.parse_args()
    app = QApplication.instance() or QApplication([])
    prenten = [maak_readme()] if argumenten.readme else maak(argumenten.uit, alleen=argumenten.alleen)
    for bestand in prenten:
        print(bestand)
    del app
    return 0


if __name__ == "__main__":
    from tests.prentenboek import main as hoofd

    raise SystemExit(hoofd())
