"""The recovery key to print, once, right after a vault is made.

Invariants: the user goes on only after saying that the key is kept; the key is on the screen and on paper, and
nowhere else unless the user saves the sheet; printing is loaded only when asked for.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from meldcode_app.presenters.nieuwe_kluis import NieuweKluisPresenter
from meldcode_app.views.bestandskeuze import vraag_bestand
from meldcode_app.views.onderdelen.kaart import Notice, line
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.onderdelen.vink import Check
from meldcode_app.views.theme import lettertype, px
from meldcode_app.views.vol import Full

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def kies_bestand(ouder: QWidget) -> str:
    """Ask where the PDF goes; empty when the user does not want it."""
    return vraag_bestand(ouder, "Herstelblad bewaren", "herstelblad.pdf")


def vraag_printer(ouder: QWidget) -> QPrinter | None:
    """Ask for a printer; None when the user does not print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    return printer if QPrintDialog(printer, ouder).exec() else None


class RecoveryKeyView(Full):
    """The groups of the key, print and save, the tick, and going on."""

    def __init__(
        self,
        presenter: NieuweKluisPresenter,
        *,
        kies: Callable[[QWidget], str] = kies_bestand,
        printer: Callable[[QWidget], QPrinter | None] = vraag_printer,
    ) -> None:
        super().__init__("herstelsleutel", breed=620)
        self.presenter = presenter
        self._kies, self._printer = kies, printer
        self.add_title(
            "key-round", "Uw herstelsleutel", "Bent u ooit uw wachtzin kwijt, dan opent dit de kluis."
        )
        self.blokkade = Notice("fout", "")
        self.body.addWidget(self.blokkade)
        self._blok = QFrame()
        self._blok.setProperty("vlak", "inzet")
        self._rooster = QGridLayout(self._blok)
        self._rooster.setContentsMargins(px(18), px(14), px(18), px(14))
        self._rooster.setHorizontalSpacing(px(16))
        self._rooster.setVerticalSpacing(px(8))
        self.body.addWidget(self._blok)
        self.body.addWidget(
            Notice(
                "let_op",
                "Bewaar dit op papier, niet bij deze computer",
                "Zonder wachtzin en zonder deze sleutel kan niemand de kluis nog openen. Ook wij niet. "
                "U ziet de sleutel alleen nu.",
            )
        )
        self.afdrukken = Button("Afdrukken", "afdrukken", icoon="printer")
        self.bewaren = Button("Bewaren als PDF", "bewaren_pdf", icoon="save")
        rij = QHBoxLayout()
        rij.setSpacing(px(8))
        rij.addWidget(self.afdrukken)
        rij.addWidget(self.bewaren)
        rij.addStretch(1)
        self.body.addLayout(rij)
        self.gelukt = Word("circle-check", "", "ok", soort="small")
        self.gelukt.hide()
        self.body.addWidget(self.gelukt)
        self.body.addWidget(line())
        self.bewaard = Check("Ik heb de herstelsleutel bewaard", "bewaard")
        self.verder = Button("Verder", "verder", soort="primair", icoon="arrow-right")
        rij = QHBoxLayout()
        rij.addWidget(self.bewaard, 1)
        rij.addWidget(self.verder)
        self.body.addLayout(rij)
        self._groepen: tuple[str, ...] = ()
        self._verbind()
        self.render_state()

    def _verbind(self) -> None:
        self.presenter.changed.connect(self.render_state)
        self.afdrukken.clicked.connect(self._druk_af)
        self.bewaren.clicked.connect(self._bewaar)
        self.bewaard.gekozen.connect(self._bevestig)
        self.verder.clicked.connect(self.presenter.ga_verder)
        self.primair.connect(self.presenter.ga_verder)

    def render_state(self) -> None:
        """Show what the presenter knows; an empty key clears the page."""
        staat = self.presenter.staat
        if staat.groepen != self._groepen:
            self._toon_groepen(staat.groepen)
        self.blokkade.set_bericht(staat.blokkade)
        self.bewaard.setChecked(staat.bewaard)
        uitleg = "" if staat.bewaard else "Zet eerst het vinkje: ik heb de herstelsleutel bewaard."
        self.verder.set_enabled(aan=staat.bewaard, uitleg=uitleg)

    def focus_start(self) -> None:
        """Printing comes first."""
        self.afdrukken.setFocus()

    def print_to(self, printer: QPrinter) -> None:
        """The sheet on paper: the groups large, the name of the vault and what to do."""
        from PySide6.QtGui import QTextDocument

        staat = self.presenter.staat
        kluis = html.escape(Path(staat.kluismap).stem)
        groepen = " &nbsp; ".join(html.escape(groep) for groep in staat.groepen)
        document = QTextDocument()
        document.setDefaultFont(lettertype(13))
        document.setHtml(
            f"<h1>Herstelsleutel</h1><p>Kluis: {kluis}</p><p style='font-size:24px'><b>{groepen}</b></p>"
            "<p>Bent u uw wachtzin kwijt: start Meldcode, kies deze kluis, kies "
            "'Openen met herstelsleutel' en typ de groepen van links naar rechts.</p>"
            "<p>Zonder wachtzin en zonder deze sleutel kan niemand de kluis openen. "
            "Bewaar dit blad op een plek met een slot, niet bij de computer.</p>"
        )
        document.print_(printer)

    def _toon_groepen(self, groepen: tuple[str, ...]) -> None:
        while (item := self._rooster.takeAt(0)) is not None:
            oud = item.widget()
            if oud is not None:
                oud.hide()
                oud.deleteLater()
        for plek, groep in enumerate(groepen):
            tekst = Text(groep, "h1", loopt_om=False)
            tekst.setAccessibleName(f"Groep {plek + 1}: {' '.join(groep)}")
            self._rooster.addWidget(tekst, plek // 4, plek % 4)
        self._groepen = groepen

    def _druk_af(self) -> None:
        printer = self._printer(self)
        if printer is not None:
            self.print_to(printer)
            self._meld("Het blad is naar de printer gestuurd. Kijk of het er goed op staat.")

    def _bewaar(self) -> None:
        doel = self._kies(self)
        if not doel:
            return
        bericht = self.presenter.bewaar_blad(Path(doel))
        self._meld(f"{bericht.titel} {bericht.doe}".strip(), goed=bericht.soort == "goed")

    def _meld(self, zin: str, *, goed: bool = True) -> None:
        self.gelukt.set_word("circle-check" if goed else "circle-x", zin, "ok" if goed else "bad")
        self.gelukt.show()

    def _bevestig(self, bewaard: bool) -> None:
        self.presenter.bevestig(bewaard=bewaard)
