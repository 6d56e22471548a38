"""A choice card of the first run: icon, title, a sentence, ticked lines and one button.

Invariant: cards beside each other are equally wide and high, with their buttons on one line.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from meldcode_app.presenters.weergave import Icoon, SoortKnop
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Icon, Text, Word
from meldcode_app.views.theme import px, zet_eigenschap


class ChoiceCard(QFrame):
    """`gekozen` when its button was pressed."""

    gekozen = Signal()

    def __init__(
        self,
        icoon: Icoon,
        titel: str,
        tekst: str,
        regels: Sequence[str],
        knop: str,
        naam: str,
        *,
        soort: SoortKnop = "gewoon",
    ) -> None:
        super().__init__()
        zet_eigenschap(self, "vlak", "kaart")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(22), px(20), px(22), px(20))
        kolom.setSpacing(px(9))
        kolom.addWidget(Icon(icoon, "accent", 32))
        kolom.addWidget(Text(titel, "h2"))
        kolom.addWidget(Text(tekst))
        for regel in regels:
            kolom.addWidget(_Regel(regel))
        kolom.addStretch(1)
        kolom.addSpacing(px(20))
        self.knop = Button(knop, naam, soort=soort)
        self.knop.clicked.connect(self.gekozen)
        kolom.addWidget(self.knop)


class _Regel(Word):
    def __init__(self, tekst: str) -> None:
        super().__init__("check", tekst, "text", soort="body")
        self.set_icon_colour("ok")
