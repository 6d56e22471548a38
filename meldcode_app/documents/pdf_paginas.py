"""Pages of a PDF somebody sent us, as pixels. The one place that calls PDFium; letters of our own go through Typst.

Invariants: everything stays in memory, nothing is written; scripts, links, forms and launch actions of the file have
nobody to run them (PDFium without its form and script parts); a page is never drawn larger than MEESTE_PIXELS; PDFium
is used by one thread at a time; `sluit` stops a page that is being drawn; the library is loaded with the first PDF.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from threading import Event, RLock
from typing import TYPE_CHECKING

from meldcode_app.domain.bijlage_fouten import PdfKapot, PdfVersleuteld

if TYPE_CHECKING:
    import pypdfium2

MEESTE_PIXELS = 12_000_000
"""Of one page: about 50 MB; a page that says it is a poster of 5 metres gets no more."""
KLEINSTE, GROOTSTE = 1.0, 14_400.0
"""Points of a side, as the standard has them; a page outside is drawn as if it were on the edge."""
_slot = RLock()


@dataclass(frozen=True)
class Beeld:
    """A page drawn: `bgrx` are its rows of 4 bytes per pixel, blue first, without gaps between them."""

    breed: int
    hoog: int
    bgrx: bytes


class Gestopt(Exception):
    """Drawing was broken off because the document is closed."""


class Pdf:
    """One PDF, open in memory. Raises PdfVersleuteld, PdfKapot."""

    def __init__(self, inhoud: bytes) -> None:
        import pypdfium2
        import pypdfium2.raw as pdfium

        self._stop = Event()
        with _slot:
            try:
                self._document: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(inhoud)
                self.aantal = len(self._document)
            except pypdfium2.PdfiumError as fout:
                if getattr(fout, "err_code", None) in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
                    raise PdfVersleuteld from fout
                raise PdfKapot from fout
        if not self.aantal:
            self.sluit()
            raise PdfKapot

    def teken(self, nummer: int, breed: int) -> Beeld:
        """Page `nummer` (from 0), about `breed` pixels wide. Raises PdfKapot; Gestopt once closed."""
        import pypdfium2

        with _slot:
            if self._document is None or self._stop.is_set():
                raise Gestopt
            try:
                pagina = self._document[nummer]
            except pypdfium2.PdfiumError as fout:
                raise PdfKapot from fout
            try:
                return self._teken(pagina, breed)
            finally:
                pagina.close()

    def sluit(self) -> None:
        """Stop what is being drawn and let go of the bytes. May be called twice."""
        self._stop.set()
        with _slot:
            if self._document is not None:
                self._document.close()
                self._document = None

    def _teken(self, pagina: pypdfium2.PdfPage, breed: int) -> Beeld:
        import pypdfium2
        import pypdfium2.raw as pdfium

        punten = [min(max(zijde, KLEINSTE), GROOTSTE) for zijde in pagina.get_size()]
        schaal = breed / punten[0]
        pixels = punten[0] * punten[1] * schaal * schaal
        if pixels > MEESTE_PIXELS:
            schaal *= (MEESTE_PIXELS / pixels) ** 0.5
        maten = [max(1, round(zijde * schaal)) for zijde in punten]
        beeld = pypdfium2.PdfBitmap.new_native(maten[0], maten[1], pdfium.FPDFBitmap_BGRx)
        try:
            beeld.fill_rect((255, 255, 255, 255), 0, 0, maten[0], maten[1])
            self._stap_voor_stap(beeld, pagina, maten)
            return Beeld(maten[0], maten[1], bytes(beeld.buffer))
        finally:
            beeld.close()

    def _stap_voor_stap(
        self, beeld: pypdfium2.PdfBitmap, pagina: pypdfium2.PdfPage, maten: list[int]
    ) -> None:
        import pypdfium2.raw as pdfium

        pauze = pdfium.IFSDK_PAUSE(version=1, user=None)
        vraag = type(pauze.NeedToPauseNow)(lambda _: int(self._stop.is_set()))
        pauze.NeedToPauseNow = vraag
        stand = pdfium.FPDF_RenderPageBitmap_Start(
            beeld.raw, pagina.raw, 0, 0, maten[0], maten[1], 0, pdfium.FPDF_ANNOT, ctypes.byref(pauze)
        )
        pdfium.FPDF_RenderPage_Close(pagina.raw)
        if self._stop.is_set():
            raise Gestopt
        if stand == pdfium.FPDF_RENDER_FAILED:
            raise PdfKapot
