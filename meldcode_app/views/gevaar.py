"""Direct danger: the numbers, on every page, also when locked (domain 1.5, MC10: nothing may hinder it).

Invariants: no condition stands before the numbers; urgent cases are telephoned, so nothing here sends anything;
the button "Spoed vastleggen" is only there where that work is built and the vault is open.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.onderdelen.tekst import Icon, Text
from meldcode_app.views.theme import px, zet_eigenschap

ZIN_VOL = "Direct gevaar? Bel 112 of Veilig Thuis 0800-2000"


class DangerPanel(QFrame):
    """A small panel over the page. Esc closes it and the focus goes back to the button that opened it."""

    spoed_vastleggen = Signal()

    def __init__(self, ouder: QWidget, *, met_spoed: bool = False) -> None:
        super().__init__(ouder)
        self.setObjectName("gevaar_paneel")
        self.setAccessibleName(
            "Direct gevaar: bel 112. Overleg of spoedmelding: Veilig Thuis 0800-2000, dag en nacht."
        )
        zet_eigenschap(self, "vlak", "kaart")
        self.setFixedWidth(px(340))
        self._opener: QWidget | None = None
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(px(16), px(12), px(16), px(14))
        kolom.setSpacing(px(8))
        kop = QHBoxLayout()
        kop.setSpacing(px(8))
        kop.addWidget(Icon("siren", "bad", 18))
        kop.addWidget(Text("Direct gevaar?", "h2"), 1)
        self.sluit = Button(
            "", "gevaar_sluiten", soort="kaal", icoon="x", toegankelijk="Direct gevaar sluiten"
        )
        kop.addWidget(self.sluit)
        kolom.addLayout(kop)
        for nummer, zin in (
            ("112", "Is er nu gevaar voor iemand? Bel eerst."),
            ("0800-2000", "Veilig Thuis, dag en nacht, gratis. Bij spoed belt u; u mailt niet."),
        ):
            rij = QHBoxLayout()
            rij.setSpacing(px(10))
            rij.addWidget(Icon("phone", "bad", 18), 0, Qt.AlignmentFlag.AlignTop)
            tekst = QVBoxLayout()
            tekst.setSpacing(0)
            tekst.addWidget(Text(nummer, "h1", loopt_om=False))
            tekst.addWidget(Text(zin))
            rij.addLayout(tekst, 1)
            kolom.addLayout(rij)
        kolom.addWidget(Text("Vastleggen kan straks. Eerst het kind.", "small", "muted"))
        if met_spoed:
            spoed = Button("Spoed vastleggen", "spoed_vastleggen", icoon="pencil")
            spoed.clicked.connect(self.spoed_vastleggen)
            kolom.addWidget(spoed)
        self.sluit.clicked.connect(self.close_panel)
        self.hide()

    def open_at(self, opener: QWidget) -> None:
        """Show under the button that asked for it, inside the window."""
        ouder = self.parentWidget()
        if ouder is None:
            return
        self._opener = opener
        self.adjustSize()
        plek = opener.mapTo(ouder, QPoint(opener.width(), opener.height() + px(6)))
        links = max(px(8), min(plek.x() - self.width(), ouder.width() - self.width() - px(8)))
        self.move(links, plek.y())
        self.show()
        self.raise_()
        self.sluit.setFocus()

    def close_panel(self) -> bool:
        """Close; False when it was not open."""
        if not self.isVisible():
            return False
        self.hide()
        if self._opener is not None:
            self._opener.setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.close_panel():
            return
        super().keyPressEvent(event)
