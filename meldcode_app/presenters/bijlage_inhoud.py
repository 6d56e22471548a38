"""What there is to see of an attachment: pages, words, or a sentence why it is not shown here.

Invariants: what is shown is made from the bytes in memory; pages are drawn in a thread, one at a time, and the last
wish wins; the thread gets bytes, never the vault; stopping does not wait for a page that is being drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import QObject, Signal

from meldcode_app.documents.herkennen import naar_tekst
from meldcode_app.documents.mail_lezen import MEESTE_TEKST, lees_mail
from meldcode_app.documents.pdf_paginas import Beeld, Gestopt, Pdf
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.presenters.achtergrond import Taak
from meldcode_app.presenters.bijlage_woorden import INHOUD
from meldcode_app.presenters.nederlands import dag_vol, tijd
from meldcode_app.presenters.weergave import Bericht, van_fout
from meldcode_app.services.bijlagen import Herkend

__all__ = [
    "Beeld",
    "Boek",
    "OpenBeeld",
    "Pagina",
    "Woorden",
    "niet_getoond",
    "open_pdf",
    "woorden_van",
]

PAGINABREEDTE = 1_400
"""Pixels a page is drawn wide at 100 %: sharp on a screen of twice the density."""
BREEDST = 4_200


class Boek(Protocol):
    """Something with pages: a PDF, or an image with one page or more."""

    aantal: int

    def teken(self, nummer: int, breed: int) -> object:
        """One page (from 0), about `breed` pixels wide; in a thread. Raises MeldcodeFout, Gestopt."""

    def sluit(self) -> None:
        """Stop what is being drawn and let go."""


OpenBeeld = Callable[[bytes, str], Boek]
"""Opens an image of a form ("jpeg"); given from outside, because presenters know no pixels. Raises MeldcodeFout."""


@dataclass(frozen=True)
class Woorden:
    """A mail or a text: its heads, its words, and what is attached to it."""

    tekst: str
    koppen: tuple[tuple[str, str], ...] = ()


def woorden_van(inhoud: bytes, herkend: Herkend) -> Woorden | None:
    """The words of a mail or a text; None for what has pages or is not shown. Raises MailKapot."""
    if herkend.soort == "mail":
        mail = lees_mail(inhoud)
        koppen = tuple(
            (label, f"{dag_vol(mail.datum.date())}, {tijd(mail.datum.time())}")
            if label == "Datum" and mail.datum
            else (label, tekst)
            for label, tekst in mail.koppen
        )
        if mail.delen:
            koppen = (*koppen, ("In deze mail", ", ".join(mail.delen)))
        tekst = mail.tekst
        if mail.uit_html:
            tekst = f"[Deze mail had alleen opgemaakte tekst. Hier staan de woorden.]\n\n{tekst}"
        return Woorden(tekst, koppen)
    if herkend.soort == "tekst":
        tekst = naar_tekst(inhoud[: 4 * MEESTE_TEKST])
        if len(tekst) > MEESTE_TEKST:
            tekst = f"{tekst[:MEESTE_TEKST]}\n\n[De rest wordt hier niet getoond.]"
        return Woorden(tekst.replace("\r\n", "\n"))
    return None


def niet_getoond(herkend: Herkend) -> Bericht:
    """Why a kind is not shown here."""
    waarom, alleen = "Het programma kan dit soort bestand niet tonen.", ""
    if herkend.gevaarlijk:
        waarom = "Het programma opent dit soort bestand nooit, omdat het iets kan uitvoeren."
        alleen = " Doe dat alleen als u weet van wie het komt."
    return Bericht(
        titel=f"Dit is een bestand van het soort: {INHOUD[herkend.soort]}.",
        tekst=waarom,
        doe=f"Kies 'Opslaan als…' om een kopie buiten de kluis te bewaren.{alleen}",
        soort="uitleg",
    )


class Pagina(QObject):
    """The page on the screen. `changed` when it came, or cannot be shown: then `fout` says why."""

    changed = Signal()

    def __init__(self, open_boek: Callable[[], Boek], ouder: QObject) -> None:
        super().__init__(ouder)
        self._open_boek: Callable[[], Boek] | None = open_boek
        self._boek: Boek | None = None
        self._taak: Taak | None = None
        self._wens: tuple[int, int] | None = None
        self._gestopt = False
        self.aantal = 0
        self.nummer = 0
        self.beeld: object = None
        self.fout: Bericht | None = None

    @property
    def bezig(self) -> bool:
        """Whether a page is being drawn."""
        return self._taak is not None

    def toon(self, nummer: int, zoom: int = 100) -> None:
        """Draw a page; what was asked before and is not begun yet is forgotten."""
        self._wens = (nummer, min(PAGINABREEDTE * max(zoom, 100) // 100, BREEDST))
        self._begin()

    def stop(self) -> None:
        """Let go of the page and of the bytes, without waiting."""
        self._gestopt = True
        self._wens = self._open_boek = self.beeld = None
        if self._boek is not None:
            self._boek.sluit()
            self._boek = None

    def _begin(self) -> None:
        if self._taak is not None or self._wens is None or self._gestopt:
            return
        if self._boek is None:
            # Opened in a task of its own: a page that is being drawn can be stopped only through its open document.
            self._taak = Taak(self._open_boek) if self._open_boek is not None else None
        else:
            (nummer, breed), self._wens = self._wens, None
            self._taak = Taak(partial(_teken, self._boek, nummer, breed))
        if self._taak is not None:
            self._taak.gelukt.connect(self._gelukt)
            self._taak.mislukt.connect(self._mislukt)
            self._taak.finished.connect(self._klaar)
            self._taak.begin()

    def _gelukt(self, uitkomst: object) -> None:
        if isinstance(uitkomst, _Getekend):
            self.nummer, self.beeld, self.fout = uitkomst.nummer, uitkomst.beeld, None
        elif uitkomst is not None:
            boek = cast("Boek", uitkomst)
            if self._gestopt:
                boek.sluit()
                return
            self._boek, self.aantal = boek, boek.aantal

    def _mislukt(self, fout: MeldcodeFout) -> None:
        self.beeld, self.fout, self._wens = None, van_fout(fout), None

    def _klaar(self) -> None:
        self._taak = None
        if self._gestopt:
            self.beeld = None
            return
        self._begin()
        self.changed.emit()


@dataclass(frozen=True)
class _Getekend:
    nummer: int
    beeld: object


def _teken(boek: Boek, nummer: int, breed: int) -> object:
    """In the thread: draw a page; None when the document was closed meanwhile."""
    nummer = max(0, min(nummer, boek.aantal - 1))
    try:
        return _Getekend(nummer, boek.teken(nummer, breed))
    except Gestopt:
        return None


def open_pdf(inhoud: bytes) -> Boek:
    """A PDF with its pages. Raises PdfVersleuteld, PdfKapot."""
    return Pdf(inhoud)
