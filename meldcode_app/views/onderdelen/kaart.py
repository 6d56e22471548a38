"""Surfaces that hold other pieces: card, notice, badge, rows of buttons.

Invariants: a notice has a 4 px bar with square left corners; every notice carries its meaning in words; nothing
is centred with an alignment flag (that would disable height for width), only with stretches.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Bericht, Icoon, Kleur, Knop, SoortBericht
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.kolom import Column, FrameColumn
from meldcode_app.views.onderdelen.tekst import Elided, Icon, Text, beside
from meldcode_app.views.theme import BERICHT_KLEUR, kleur, nu, px
from meldcode_app.views.zichtbaar import set_visible

_BERICHT_ICOON: dict[SoortBericht, Icoon] = {
    "goed": "circle-check",
    "let_op": "triangle-alert",
    "fout": "octagon-x",
    "reden": "pencil-line",
    "uitleg": "info",
}


class Card(FrameColumn):
    """A white card with an optional title, a grey word beside it, and room at the right of the title."""

    def __init__(self, titel: str = "", sub: str = "", *, rechts: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("vlak", "kaart")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(16), px(12), px(16), px(12))
        self.body.setSpacing(px(8))
        self.titel = Text(titel, "h2", loopt_om=False)
        if titel or rechts:
            rij = QHBoxLayout()
            rij.setSpacing(px(10))
            rij.addWidget(self.titel)
            rij.addWidget(Elided(sub, "small"), 1)
            if rechts:
                rij.addWidget(rechts)
            self.body.addLayout(rij)

    def add(self, ding: QWidget | QLayout) -> None:
        """Put a piece under the others."""
        if isinstance(ding, QWidget):
            self.body.addWidget(ding)
        else:
            self.body.addLayout(ding)


class Bar(FrameColumn):
    """A soft surface with a 4 px bar at the left; the base of notices and needs."""

    def __init__(self, verf: Kleur) -> None:
        super().__init__()
        self._verf: Kleur = verf
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(14), px(7), px(10), px(8))
        self.body.setSpacing(px(2))

    def set_bar(self, verf: Kleur) -> None:
        """Another kind."""
        self._verf = verf
        self.update()

    def herkleur(self) -> None:
        """Paint anew in the colours in force."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad = QPainterPath()
        pad.setFillRule(Qt.FillRule.WindingFill)
        vlak = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pad.addRoundedRect(vlak, px(6), px(6))
        pad.addRect(QRectF(vlak.left(), vlak.top(), px(8), vlak.height()))
        painter.setPen(QPen(kleur("border"), 1))
        painter.setBrush(nu().zacht(self._verf))
        painter.drawPath(pad.simplified())
        painter.fillRect(QRectF(0, 0, px(4), self.height()), kleur(self._verf))
        painter.end()


class Notice(Bar):
    """A message: icon, title in colour, text, and what to do now behind an arrow."""

    def __init__(
        self, soort: SoortBericht, titel: str, tekst: str = "", *, doe: str = "", icoon: Icoon = ""
    ) -> None:
        verf = BERICHT_KLEUR[soort]
        super().__init__(verf)
        rij = QHBoxLayout()
        rij.setSpacing(px(10))
        self._icoon = Icon(icoon or _BERICHT_ICOON[soort], verf, 18)
        rij.addWidget(self._icoon, 0, Qt.AlignmentFlag.AlignTop)
        kolom = QVBoxLayout()
        kolom.setSpacing(px(2))
        self._titel = Text(titel, "strong", verf)
        self._tekst = Text(tekst)
        self._doe = Arrow(doe, verf)
        for stuk in (self._titel, self._tekst, self._doe):
            kolom.addWidget(stuk)
        rij.addLayout(kolom, 1)
        self.body.addLayout(rij)
        self._vaste_icoon = icoon
        self._zet(titel, tekst, doe)

    def set_bericht(self, bericht: Bericht | None) -> None:
        """Show a Bericht of view-state; None hides the notice."""
        set_visible(self, aan=bericht is not None)
        if bericht is None:
            return
        verf = BERICHT_KLEUR[bericht.soort]
        self.set_bar(verf)
        self._icoon.set_icon(self._vaste_icoon or _BERICHT_ICOON[bericht.soort], verf)
        self._titel.set_colour(verf)
        self._doe.set_colour(verf)
        self._zet(bericht.titel, bericht.tekst, bericht.doe)

    def set_text(self, tekst: str) -> None:
        """Another text under the same title."""
        self._zet(self._titel.text(), tekst, "")

    def _zet(self, titel: str, tekst: str, doe: str) -> None:
        self._titel.setText(titel)
        self._tekst.setText(tekst)
        set_visible(self._tekst, aan=bool(tekst))
        self._doe.set_text(doe)
        set_visible(self._doe, aan=bool(doe))
        self.setAccessibleName(" ".join(deel for deel in (titel, tekst, doe) if deel))


class Arrow(Column):
    """The way out: an arrow and a sentence."""

    def __init__(self, tekst: str, verf: Kleur) -> None:
        super().__init__()
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, px(1), 0, 0)
        rij.setSpacing(px(6))
        self._icoon = Icon("arrow-right", verf, 14)
        self._tekst = Text(tekst)
        rij.addLayout(beside(self._icoon))
        rij.addWidget(self._tekst, 1)

    def set_text(self, tekst: str) -> None:
        """Another sentence."""
        self._tekst.setText(tekst)

    def set_colour(self, verf: Kleur) -> None:
        """Another colour of the arrow."""
        self._icoon.set_icon("arrow-right", verf)


class Badge(QWidget):
    """A pill: icon and word. Never shortened."""

    def __init__(self, icoon: Icoon, tekst: str, verf: Kleur = "accent") -> None:
        super().__init__()
        self._verf: Kleur = verf
        rij = QHBoxLayout(self)
        rij.setContentsMargins(px(10), px(3), px(11), px(3))
        rij.setSpacing(px(5))
        if icoon:
            rij.addWidget(Icon(icoon, verf, 14))
        rij.addWidget(Text(tekst, "kop", verf, loopt_om=False))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def herkleur(self) -> None:
        """Paint anew in the colours in force."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(kleur(self._verf), 1))
        painter.setBrush(nu().zacht(self._verf))
        rond = (self.height() - 1) / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), rond, rond)
        painter.end()


class ButtonRow(QWidget):
    """Buttons from view-state. Buttons that stay the same keep their widget, so focus is not lost."""

    gedrukt = Signal(str)

    def __init__(self, voor: str) -> None:
        super().__init__()
        self._voor = voor
        self._rij = QHBoxLayout(self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(px(8))
        self._staat: tuple[Knop, ...] = ()
        self._knoppen: dict[str, Button | Link] = {}

    def set_knoppen(self, knoppen: Sequence[Knop]) -> None:
        """Show these buttons, in this order."""
        nieuw = tuple(knoppen)
        if nieuw == self._staat:
            return
        zelfde_vorm = [(k.code, k.soort) for k in nieuw] == [(k.code, k.soort) for k in self._staat]
        self._staat = nieuw
        if zelfde_vorm:
            for knop in nieuw:
                button = self._knoppen[knop.code]
                if isinstance(button, Button):
                    button.set_label(knop.tekst, knop.icoon)
                    button.set_enabled(aan=knop.aan, uitleg=knop.uitleg)
            return
        for oud in self._knoppen.values():
            self._rij.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        self._knoppen = {}
        for knop in nieuw:
            button = Button.from_knop(knop, self._voor)
            button.setProperty("code", knop.code)
            button.clicked.connect(self._druk)
            self._rij.addWidget(button)
            # Now, not in the next round of events: focus may be asked at once.
            set_visible(button, aan=True)
            self._knoppen[knop.code] = button

    def button(self, code: str) -> QWidget | None:
        """The button of a code."""
        return self._knoppen.get(code)

    def primary(self) -> Button | None:
        """The primary button, if there is one."""
        code = next((k.code for k in self._staat if k.soort == "primair"), "")
        button = self._knoppen.get(code)
        return button if isinstance(button, Button) else None

    def _druk(self) -> None:
        self.gedrukt.emit(str(self.sender().property("code")))


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        widget, binnen = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif binnen is not None:
            clear_layout(binnen)


def line() -> QLabel:
    """A thin decorative line."""
    streep = QLabel()
    streep.setProperty("vlak", "lijn")
    streep.setFixedHeight(1)
    return streep
