"""While a backup is made on closing: what is going on, and always a way to close without, or to go on working.

Invariant: nothing of a case is on it; closing is never refused.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from meldcode_app.presenters.reservekopie import ReservekopiePresenter
from meldcode_app.views.onderdelen.balk import Progress
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.theme import px
from meldcode_app.views.vol import Full


class ClosingView(Full):
    """`sluiten` without waiting, `verder` back to work, `opnieuw` tries again."""

    sluiten = Signal()
    verder = Signal()
    opnieuw = Signal()

    def __init__(self, presenter: ReservekopiePresenter) -> None:
        super().__init__("afsluiten", breed=640)
        self._presenter = presenter
        self._beeld, self._titel, self._sub = self.add_title("shield-check", "Eerst een reservekopie", "")
        self.voortgang = Progress("afsluiten_voortgang", "Sluiten zonder reservekopie", "log-out")
        self.fout = Notice("fout", "")
        self.terug = Button("Verder werken", "afsluiten_verder", icoon="arrow-left")
        self.probeer = Button("Opnieuw proberen", "afsluiten_opnieuw", icoon="rotate-ccw")
        self.stop = Button("Sluiten zonder reservekopie", "afsluiten_toch", soort="primair", icoon="log-out")
        rij = QHBoxLayout()
        rij.setSpacing(px(8))
        rij.addWidget(self.terug)
        rij.addStretch(1)
        for knop in (self.probeer, self.stop):
            rij.addWidget(knop)
        self.body.addWidget(self.voortgang)
        self.body.addWidget(self.fout)
        self.body.addLayout(rij)
        self.voortgang.gestopt.connect(self.sluiten)
        self.stop.clicked.connect(self.sluiten)
        self.terug.clicked.connect(self.verder)
        self.probeer.clicked.connect(self.opnieuw)
        presenter.changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Show what the presenter says."""
        staat = self._presenter.staat()
        bezig = staat.bezig is not None
        self._titel.setText("Eerst een reservekopie" if bezig else "De reservekopie is niet gelukt")
        zin = (
            "Daarna sluit het programma vanzelf."
            if bezig
            else "Alles wat u vastlegde, staat veilig in de kluis."
        )
        self._sub.setText(zin)
        self._beeld.set_icon("shield-check" if bezig else "triangle-alert", "accent" if bezig else "warn")
        self.voortgang.setVisible(bezig)
        if staat.bezig is not None:
            self.voortgang.set_progress(staat.bezig.tekst, staat.bezig.deel)
        self.fout.set_bericht(None if bezig else staat.bericht)
        for knop in (self.probeer, self.stop):
            knop.setVisible(not bezig)

    def focus_start(self) -> None:
        """Who presses Enter without reading loses no backup: while one is made, back to work; else the way on."""
        (self.stop if self.voortgang.isHidden() else self.terug).setFocus()
