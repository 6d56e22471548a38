"""The right panel of a request: what this needs, and under it the letter as it will be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.informatieverzoek_weergave import BriefStaat, VerzoekStaat
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.views.onderdelen.behoefte import NeedPanel
from meldcode_app.views.onderdelen.blad import Photo
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.theme import px


class RequestPanel(QWidget):
    """`norm_dicht()` closes the norm on view; the signals of `needs` and `photo` are their own."""

    norm_dicht = Signal()

    def __init__(self) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(8))
        self._kop = Text("", "small", "muted")
        self.needs = NeedPanel()
        self._norm = Notice("uitleg", "", icoon="book-open")
        self._dicht = Button("Norm sluiten", "norm_sluiten", soort="rustig", icoon="x")
        self._dicht.clicked.connect(self.norm_dicht)
        self._titel = Text("", "h2")
        self._sub = Text("", "small", "muted")
        self.photo = Photo("brief")
        self._fout = Notice("let_op", "")
        self._nog = Word("triangle-alert", "", "warn", soort="body")
        for stuk in (self._kop, self._norm, self._dicht, self.needs, self._nog):
            kolom.addWidget(stuk)
        kolom.addSpacing(px(6))
        for deel in (self._titel, self._sub, self._fout, self.photo):
            kolom.addWidget(deel)

    def set_staat(self, staat: VerzoekStaat) -> None:
        """Show the reasons and the letter."""
        self._kop.setText(staat.nodig_kop)
        self._kop.setVisible(bool(staat.nodig_kop))
        self._norm.set_bericht(staat.norm)
        self._dicht.setVisible(staat.norm is not None)
        self.needs.set_behoeften(staat.behoeften)
        self._nog.set_word("triangle-alert", staat.nog_niet, "warn")
        self._nog.setVisible(bool(staat.nog_niet))
        self._zet_brief(staat.brief)

    def _zet_brief(self, brief: BriefStaat | None) -> None:
        for stuk in (self._titel, self._sub, self.photo):
            stuk.setVisible(brief is not None)
        self._fout.setVisible(bool(brief and brief.fout))
        if brief is None:
            return
        self._titel.setText(brief.titel)
        self._sub.setText(brief.sub)
        self.photo.set_pages(brief.paginas)
        if brief.fout:
            self._fout.set_bericht(
                Bericht(titel="De brief is nu niet te tonen.", tekst=brief.fout, soort="let_op")
            )
