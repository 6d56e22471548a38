"""A bar for work that takes seconds, with what is going on in words above it and a way to stop beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Icoon
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.theme import px


class Progress(QWidget):
    """`gestopt` when the user presses the button."""

    gestopt = Signal()

    def __init__(self, naam: str, stop: str = "Afbreken", icoon: Icoon = "x") -> None:
        super().__init__()
        self.tekst = Text("", "strong")
        self.balk = QProgressBar()
        self.balk.setObjectName(naam)
        self.balk.setTextVisible(False)
        self.balk.setRange(0, 100)
        self.stop = Button(stop, f"{naam}_stop", icoon=icoon)
        self.stop.clicked.connect(self.gestopt)
        kolom = QVBoxLayout()
        kolom.setSpacing(px(6))
        kolom.addWidget(self.tekst)
        kolom.addWidget(self.balk)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(12))
        rij.addLayout(kolom, 1)
        rij.addWidget(self.stop)
        self.herkleur()

    def herkleur(self) -> None:
        """Take the height in force."""
        self.balk.setFixedHeight(px(8))

    def set_progress(self, tekst: str, deel: int) -> None:
        """What is going on, and percents of it done."""
        self.tekst.setText(tekst)
        self.balk.setValue(deel)
        self.balk.setAccessibleName(f"{tekst} {deel} procent")
