"""Images somebody sent us, unpacked in memory: the one place that reads pixels of a file.

Invariants: only the form that was recognised by content is tried, never SVG or anything that could fetch or run; an
image is refused before it takes more memory than MEESTE_MB; orientation of a photo is applied; nothing is written.
"""

from __future__ import annotations

from threading import Lock

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from meldcode_app.domain.bijlage_fouten import BeeldKapot, BeeldTeGroot
from meldcode_app.presenters.bijlage_inhoud import Beeld

MEESTE_MB = 256
"""Of one unpacked image: a photo of 60 megapixels fits; a bomb of 40,000 by 40,000 does not."""
VORMEN = {
    "png": b"png",
    "jpeg": b"jpeg",
    "gif": b"gif",
    "bmp": b"bmp",
    "webp": b"webp",
    "tiff": b"tiff",
}
"""Forms Qt unpacks, by the names of `documents/herkennen.py`; of a HEIC photo it has no reader."""


class Afbeelding:
    """An image with its pages (a scan in TIFF has several). Raises BeeldKapot, BeeldTeGroot."""

    def __init__(self, inhoud: bytes, vorm: str) -> None:
        self._slot = Lock()
        self._inhoud = QByteArray(inhoud)
        self._vorm = VORMEN.get(vorm, b"")
        if not self._vorm:
            raise BeeldKapot
        lezer, _ = self._lezer()
        self.aantal = max(1, lezer.imageCount()) if vorm == "tiff" else 1

    def teken(self, nummer: int, breed: int) -> QImage:
        """One page (from 0), no wider than `breed` pixels; in a thread. Raises BeeldKapot, BeeldTeGroot."""
        with self._slot:
            lezer, buffer = self._lezer()
            if nummer and not lezer.jumpToImage(nummer):
                raise BeeldKapot
            beeld = lezer.read()
            buffer.close()
        if beeld.isNull():
            te_groot = _megabytes(lezer.size()) > MEESTE_MB
            raise BeeldTeGroot if te_groot else BeeldKapot
        if beeld.width() > breed:
            return beeld.scaledToWidth(breed, Qt.TransformationMode.SmoothTransformation)
        return beeld

    def sluit(self) -> None:
        """Let go of the bytes; a page that is being unpacked is bounded by MEESTE_MB."""
        self._inhoud = QByteArray()

    def _lezer(self) -> tuple[QImageReader, QBuffer]:
        buffer = QBuffer()
        buffer.setData(self._inhoud)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        QImageReader.setAllocationLimit(MEESTE_MB)
        lezer = QImageReader(buffer, QByteArray(self._vorm))
        lezer.setAutoDetectImageFormat(False)
        lezer.setAutoTransform(True)
        if not lezer.canRead():
            raise BeeldKapot
        if _megabytes(lezer.size()) > MEESTE_MB:
            raise BeeldTeGroot
        return lezer, buffer


def naar_beeld(getekend: object) -> QImage | None:
    """What a view paints: an image as it is, or a page of a PDF; None when there is nothing."""
    if isinstance(getekend, QImage):
        return getekend
    if isinstance(getekend, Beeld):
        # Copied: a QImage over Python's bytes does not keep them alive.
        return QImage(
            getekend.bgrx, getekend.breed, getekend.hoog, 4 * getekend.breed, QImage.Format.Format_RGB32
        ).copy()
    return None


def naar_png(beeld: QImage) -> bytes:
    """A picture from the clipboard as the bytes of a PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(beeld)
    return bytes(buffer.data().data())


def _megabytes(maat: QSize) -> float:
    return maat.width() * maat.height() * 4 / 1024 / 1024 if maat.isValid() else 0
