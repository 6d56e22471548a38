"""Messages about the vault or the disk, above whatever page is open, until the user has seen them.

Invariant: they never cover the page and never take the focus; the same message stands there once.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Bericht
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.theme import px


class Messages(QWidget):
    """`meld` adds one below the others; "Gezien" takes it away, and `haal_weg` once it is answered."""

    gemeld = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("meldingen")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(px(22), px(8), px(22), px(8))
        self._kolom.setSpacing(px(6))
        self._regels: dict[Bericht, QWidget] = {}
        self._teller = 0
        self.hide()

    def meld(self, bericht: Bericht) -> None:
        """Show a message until it was seen."""
        if bericht in self._regels:
            return
        self._teller += 1
        regel = QWidget()
        rij = QHBoxLayout(regel)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(10))
        notitie = Notice(bericht.soort, bericht.titel, bericht.tekst, doe=bericht.doe)
        knop = Button(
            "Gezien", f"melding_gezien_{self._teller}", icoon="check", toegankelijk=f"Gezien: {bericht.titel}"
        )
        knop.setProperty("titel", bericht.titel)
        knop.clicked.connect(self._gezien)
        rij.addWidget(notitie, 1)
        rij.addWidget(knop)
        self._kolom.addWidget(regel)
        self._regels[bericht] = regel
        self.show()
        self.gemeld.emit(regel)

    def berichten(self) -> tuple[Bericht, ...]:
        """What stands there."""
        return tuple(self._regels)

    def haal_weg(self, titel: str) -> None:
        """Take away what is no longer so."""
        for bericht in [b for b in self._regels if b.titel == titel]:
            regel = self._regels.pop(bericht)
            regel.hide()
            regel.deleteLater()
        self.setVisible(bool(self._regels))

    def _gezien(self) -> None:
        self.haal_weg(str(self.sender().property("titel")))
