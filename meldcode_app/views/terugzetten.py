"""Putting a backup back, as a piece: what is going on, what the backup is, what would be lost, and one question.

Used on the page about backups and on the page of a vault that does not open. Everything comes from
TerugzetPresenter.staat.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.reservekopie_verlies import VerliesDeel
from meldcode_app.presenters.terugzetten import TerugzetPresenter
from meldcode_app.views.onderdelen.balk import Progress
from meldcode_app.views.onderdelen.kaart import ButtonRow, Notice, clear_layout
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.theme import px


class RestorePanel(QWidget):
    """Empty and hidden while nothing was asked."""

    def __init__(self, presenter: TerugzetPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._delen: tuple[VerliesDeel, ...] | None = None
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(8))
        self.bericht = Notice("fout", "")
        self.voortgang = Progress("terugzetten_voortgang")
        self.kop = Text("", "h2")
        self.inhoud = Text("")
        self.verlies = Notice("let_op", "")
        self._lijst = QWidget()
        self._regels = QVBoxLayout(self._lijst)
        self._regels.setContentsMargins(px(16), 0, 0, 0)
        self._regels.setSpacing(px(2))
        self.vooraf = Text("", "body", "muted")
        self.knoppen = ButtonRow("terugzetten")
        for stuk in (
            self.bericht,
            self.kop,
            self.inhoud,
            self.verlies,
            self._lijst,
            self.vooraf,
            self.voortgang,
        ):
            kolom.addWidget(stuk)
        onder = QHBoxLayout()
        onder.addStretch(1)
        onder.addWidget(self.knoppen)
        kolom.addLayout(onder)
        self.voortgang.gestopt.connect(self._breek_af)
        self.knoppen.gedrukt.connect(presenter.druk)
        presenter.changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Show what the presenter says."""
        staat = self._presenter.staat
        self.bericht.set_bericht(staat.bericht)
        self.verlies.set_bericht(staat.verlies)
        for tekst, inhoud in (
            (self.kop, staat.kop),
            (self.inhoud, staat.inhoud),
            (self.vooraf, staat.vooraf),
        ):
            tekst.setText(inhoud)
            tekst.setVisible(bool(inhoud))
        self._toon_delen(staat.delen)
        self.voortgang.setVisible(staat.bezig is not None)
        if staat.bezig is not None:
            self.voortgang.set_progress(staat.bezig.tekst, staat.bezig.deel)
        self.knoppen.set_knoppen(staat.knoppen)
        self.knoppen.setVisible(bool(staat.knoppen))
        # Without a parent yet, showing it would make a window of it.
        if self.parentWidget() is not None or not self.filled():
            self.setVisible(self.filled())

    def filled(self) -> bool:
        """Whether there is anything to show."""
        staat = self._presenter.staat
        return any((staat.bericht, staat.kop, staat.bezig))

    def focus_question(self) -> None:
        """The way out first: who presses Enter without reading changes nothing."""
        self.render_state()  # the page this stands on hears of a change first
        knop = self.knoppen.button("annuleer")
        if knop is not None:
            knop.setFocus()

    def _toon_delen(self, delen: tuple[VerliesDeel, ...]) -> None:
        if delen == self._delen:
            return
        self._delen = delen
        clear_layout(self._regels)
        for deel in delen:
            self._regels.addWidget(Text(deel.titel, "strong"))
            for regel in deel.regels:
                self._regels.addWidget(Text(regel, "small"))
            self._regels.addSpacing(px(4))
        self._lijst.setVisible(bool(delen))

    def _breek_af(self) -> None:
        self._presenter.druk("afbreken")
