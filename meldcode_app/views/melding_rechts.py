"""The right panel of a melding: what this needs, help of the station with its norms, and a norm that was asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_staat import Uitleg
from meldcode_app.presenters.melding_staat import MeldingStaat
from meldcode_app.views.onderdelen.behoefte import Need, NeedPanel
from meldcode_app.views.onderdelen.kaart import Notice, clear_layout
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.theme import px


@dataclass(frozen=True)
class OpenNeed:
    """A need and whether it was answered."""

    need: Need

    @property
    def klaar(self) -> bool:
        """Seen, motivated, or only an explanation."""
        b = self.need.behoefte
        return b.gezien or b.gemotiveerd or b.klasse == "toelichting"


class MeldingPanel(QWidget):
    """`norm_gevraagd(id)`, empty to close it; the other signals of `needs` are its own."""

    norm_gevraagd = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(8))
        self._kop = Text("", "small", "muted")
        self.norm = Notice("uitleg", "", icoon="book-open")
        self._dicht = Button("Norm sluiten", "norm_sluiten", soort="rustig", icoon="x")
        self._dicht.clicked.connect(self._sluit)
        self.needs = NeedPanel()
        self.needs.norm_gevraagd.connect(self.norm_gevraagd)
        self._uitlegkop = Text("Goed om te weten", "h2")
        for stuk in (self._kop, self.norm, self._dicht, self.needs):
            kolom.addWidget(stuk)
        kolom.addSpacing(px(6))
        kolom.addWidget(self._uitlegkop)
        self._plek = QVBoxLayout()
        self._plek.setSpacing(px(4))
        kolom.addLayout(self._plek)
        self._uitleg: tuple[Uitleg, ...] = ()

    def set_staat(self, staat: MeldingStaat) -> None:
        """Show the reasons, the norm and the help."""
        self._kop.setText(staat.nodig_kop)
        self._kop.setVisible(bool(staat.nodig_kop))
        self.norm.set_bericht(staat.norm)
        self._dicht.setVisible(staat.norm is not None)
        self.needs.set_behoeften(staat.behoeften)
        self.needs.setVisible(staat.formulier is not None)
        self._uitlegkop.setVisible(bool(staat.uitleg))
        if staat.uitleg == self._uitleg:
            return
        self._uitleg = staat.uitleg
        clear_layout(self._plek)
        for plek, regel in enumerate(staat.uitleg):
            self._plek.addWidget(Text(regel.tekst))
            link = Link(regel.norm_titel, f"uitleg_norm{plek}", klein=True)
            link.setProperty("norm", regel.norm)
            link.clicked.connect(self._norm)
            self._plek.addWidget(link)
            self._plek.addSpacing(px(6))

    def open_needs(self) -> tuple[OpenNeed, ...]:
        """Every need, from top to bottom."""
        return tuple(OpenNeed(need) for need in self.needs.needs())

    def focus_open(self, betreft: str, toon: Callable[[], None]) -> bool:
        """Put the focus in what is still asked, of this person first. False when nothing is. `toon` shows the panel."""
        open_ = [n.need for n in self.open_needs() if not n.klaar]
        nodig = next((n for n in open_ if n.behoefte.betreft == betreft), None) or next(iter(open_), None)
        if nodig is None:
            return False
        toon()
        stops = (w for w in nodig.findChildren(Button) if w.isEnabled())
        doel = nodig.form.start() if nodig.form is not None else next(stops, None)
        if doel is not None:
            doel.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _norm(self) -> None:
        self.norm_gevraagd.emit(str(self.sender().property("norm")))

    def _sluit(self) -> None:
        self.norm_gevraagd.emit("")
