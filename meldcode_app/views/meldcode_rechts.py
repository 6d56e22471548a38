"""The right panel of a meldcode: what the open form needs, and short help of the step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_staat import MeldcodeStaat, Uitleg
from meldcode_app.views.onderdelen.behoefte import NeedPanel
from meldcode_app.views.onderdelen.kaart import Notice, clear_layout
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.theme import px


class MeldcodePanel(QWidget):
    """`norm_gevraagd(norm_id)`, empty to close it; the signals of `needs` are its own."""

    norm_gevraagd = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(8))
        self._kop = Text("", "small", "muted")
        self._norm = Notice("uitleg", "", icoon="book-open")
        self._dicht = Button("Norm sluiten", "norm_sluiten", soort="rustig", icoon="x")
        self._dicht.clicked.connect(self._sluit)
        self.needs = NeedPanel()
        self.needs.norm_gevraagd.connect(self.norm_gevraagd)
        self._hulp_kop = Text("Bij deze stap", "h2")
        self._hulp = QVBoxLayout()
        self._hulp.setSpacing(px(8))
        self._staat: tuple[Uitleg, ...] = ()
        for stuk in (self._norm, self._dicht, self._kop, self.needs):
            kolom.addWidget(stuk)
        kolom.addSpacing(px(6))
        kolom.addWidget(self._hulp_kop)
        kolom.addLayout(self._hulp)

    def set_staat(self, staat: MeldcodeStaat) -> None:
        """Show the reasons and the help."""
        self._kop.setText(staat.nodig_kop)
        self._kop.setVisible(bool(staat.nodig_kop))
        self._norm.set_bericht(staat.norm)
        self._dicht.setVisible(staat.norm is not None)
        self.needs.set_behoeften(staat.behoeften)
        self.needs.setVisible(bool(staat.plek))
        self._zet_hulp(staat.uitleg)

    def _zet_hulp(self, uitleg: Sequence[Uitleg]) -> None:
        self._hulp_kop.setVisible(bool(uitleg))
        if tuple(uitleg) == self._staat:
            return
        self._staat = tuple(uitleg)
        clear_layout(self._hulp)
        for plek, regel in enumerate(uitleg):
            stuk = QVBoxLayout()
            stuk.setSpacing(0)
            stuk.addWidget(Text(regel.tekst))
            if regel.norm:
                link = Link(regel.norm_titel, f"uitleg_{plek}_norm", klein=True)
                link.setProperty("norm", regel.norm)
                link.clicked.connect(self._vraag)
                stuk.addWidget(link)
            self._hulp.addLayout(stuk)

    def _vraag(self) -> None:
        self.norm_gevraagd.emit(str(self.sender().property("norm")))

    def _sluit(self) -> None:
        self.norm_gevraagd.emit("")
