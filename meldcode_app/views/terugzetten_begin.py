"""The page that puts a backup in the place of a vault that does not open. From TerugzetBeginPresenter.staat."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from meldcode_app.presenters.terugzetten_begin import TerugzetBeginPresenter
from meldcode_app.views.bestandskeuze import VraagMap
from meldcode_app.views.onderdelen.kaart import line
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.tekst import Text, Word
from meldcode_app.views.onderdelen.wachtzin import Passphrase
from meldcode_app.views.reservekopie import kies_kopie
from meldcode_app.views.terugzetten import RestorePanel
from meldcode_app.views.theme import px
from meldcode_app.views.vol import Full


class RestoreView(Full):
    """`terug(kluismap)` goes back to the page that opens the vault."""

    terug = Signal(object)

    def __init__(self, presenter: TerugzetBeginPresenter, *, kies: VraagMap = kies_kopie) -> None:
        super().__init__("terugzetten_begin", breed=620)
        self.presenter = presenter
        self._kies_kopie = kies
        self.add_title(
            "rotate-ccw", "Reservekopie terugzetten", f"Op de plaats van kluis '{presenter.staat.kluis}'"
        )
        self.body.addWidget(Text("1. Kies de map van de reservekopie", "strong"))
        self.plek = Text("", "body", "muted")
        self.kies = Button("Map kiezen", "terugzetten_kies", icoon="folder-open")
        rij = QHBoxLayout()
        rij.setSpacing(px(10))
        rij.addWidget(self.plek, 1)
        rij.addWidget(self.kies)
        self.body.addLayout(rij)
        self.fout_kopie = Word("circle-x", "", "bad", soort="kop")
        self.body.addWidget(self.fout_kopie)
        self.veld = Passphrase("terugzetten_wachtzin")
        self.body.addWidget(self.veld)
        self.knop = Button(
            "Reservekopie nakijken", "terugzetten_nakijken", soort="primair", icoon="shield-check"
        )
        self.wijze = Link("", "terugzetten_wijze", klein=True)
        self.weg = Button("Terug", "terugzetten_terug", icoon="arrow-left")
        rij = QHBoxLayout()
        rij.setSpacing(px(8))
        rij.addWidget(self.weg)
        rij.addStretch(1)
        rij.addWidget(self.knop)
        self.body.addWidget(self.wijze)
        self.body.addLayout(rij)
        self.lijn = line()
        self.body.addWidget(self.lijn)
        self.paneel = RestorePanel(presenter.terugzetten)
        self.body.addWidget(self.paneel)
        self._vragen = False
        self._verbind()
        self.render_state()

    def _verbind(self) -> None:
        self.presenter.changed.connect(self.render_state)
        self.kies.clicked.connect(self._kies)
        self.veld.enter.connect(self._kijk_na)
        self.knop.clicked.connect(self._kijk_na)
        self.primair.connect(self._kijk_na)
        self.wijze.clicked.connect(self._wissel)
        self.weg.clicked.connect(self._terug)

    def render_state(self) -> None:
        """Show what the presenter knows."""
        staat = self.presenter.staat
        met_wachtzin = staat.wijze == "wachtzin"
        self.plek.setText(staat.kopie or "Op uw stick: een map met 'reservekopie' in de naam.")
        self.fout_kopie.set_word("circle-x", staat.fout_kopie, "bad")
        self.fout_kopie.setVisible(bool(staat.fout_kopie))
        self.veld.set_label("2. Uw wachtzin" if met_wachtzin else "2. Herstelsleutel van het blad")
        self.veld.set_error(staat.fout, staat.doe)
        self.wijze.setText("Met herstelsleutel" if met_wachtzin else "Met wachtzin")
        self.wijze.setAccessibleName(self.wijze.text())
        vrij = not self.presenter.bezig
        for knop in (self.knop, self.kies, self.weg):
            knop.set_enabled(aan=vrij)
        vragen = bool(self.presenter.terugzetten.staat.knoppen)
        self.knop.set_kind("gewoon" if vragen else "primair")
        self.lijn.setVisible(self.paneel.filled())
        self.status.set_text(staat.bezig, icoon="hourglass")
        if vragen and not self._vragen:
            self.paneel.focus_question()
        self.keep_in_sight(self.paneel.knoppen if vragen else None)
        self._vragen = vragen

    def focus_start(self) -> None:
        """Choosing the folder, then the passphrase."""
        (self.veld.line if self.presenter.staat.kopie else self.kies).setFocus()

    def _kies(self) -> None:
        gekozen = self._kies_kopie(self)
        if gekozen:
            self.presenter.kies_kopie(Path(gekozen))
            self.veld.line.setFocus()

    def _kijk_na(self) -> None:
        self.presenter.kijk_na(self.veld.value())
        if self.presenter.staat.bezig:
            self.veld.line.wipe()

    def _wissel(self) -> None:
        self.veld.line.wipe()
        self.presenter.kies_wijze(
            "herstelsleutel" if self.presenter.staat.wijze == "wachtzin" else "wachtzin"
        )
        self.veld.line.setFocus()

    def _terug(self) -> None:
        self.veld.line.wipe()
        self.presenter.stop()
        self.terug.emit(self.presenter.kluismap)
