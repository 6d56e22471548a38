"""One row of the Werklijst and the groups they stand in: what, who, when and where that day comes from.

Invariants: the list is one Tab stop; up and down go from row to row, and only the row one is on has its link and
buttons in the Tab order; Enter on a row does the first of its buttons; rows grow, no word of a state or day is cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import Knop
from meldcode_app.presenters.werklijst_weergave import Groep, TaakRegel
from meldcode_app.views.leesrol import Rol
from meldcode_app.views.onderdelen.kaart import Notice, clear_layout, line
from meldcode_app.views.onderdelen.knoppen import Button, Link
from meldcode_app.views.onderdelen.tekst import Elided, Text, Word
from meldcode_app.views.theme import kleur, px

KOLOMMEN = (
    ("Wat moet er gebeuren", 38),
    ("Wie is verantwoordelijk", 20),
    ("Wanneer", 20),
    ("Waar komt deze dag vandaan", 22),
)
"""The heads and their share of the width; right of them stands the button."""
KNOP_BREED = 78
_INSPRINGEN = 22
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TaskRow(QWidget):
    """One row. `geopend(id, knop)`: a button of the row, or Enter ("" is what Enter does); `uitleg(id)`: the link."""

    leesrol = Rol.ListItem

    geopend = Signal(str, str)
    uitleg = Signal(str)
    gekozen = Signal()
    verder = Signal(int)

    def __init__(self, regel: TaakRegel, nummer: int) -> None:
        super().__init__()
        self.regel = regel
        self.setObjectName(f"taak_{nummer}")
        self.setAccessibleName(regel.voorgelezen)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, px(5))
        kolom.setSpacing(px(4))
        kolom.addWidget(line())
        rij = QHBoxLayout()
        rij.setContentsMargins(px(_INSPRINGEN), 0, px(6), 0)
        rij.setSpacing(px(12))
        self._stops: list[Button | Link] = []
        for (_, deel), inhoud in zip(KOLOMMEN, self._kolommen(nummer), strict=True):
            rij.addWidget(inhoud, deel)
        rij.addWidget(self._knop(nummer))
        kolom.addLayout(rij)
        if regel.uitleg is not None:
            melding = Notice("uitleg", "", icoon="scale")
            plek = QHBoxLayout()
            plek.setContentsMargins(px(_INSPRINGEN), 0, px(6), px(3))
            plek.addWidget(melding)
            kolom.addLayout(plek)
            melding.set_bericht(regel.uitleg)  # once it has a parent: else it shows as a window of its own
        self.set_current(aan=False)

    def set_current(self, *, aan: bool) -> None:
        """Whether this is the row Tab comes to."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if aan else Qt.FocusPolicy.ClickFocus)
        for stop in self._stops:
            stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if aan else Qt.FocusPolicy.ClickFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.gekozen.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stap = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if stap:
            self.verder.emit(stap)
        elif event.key() in _OPEN and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self.geopend.emit(self.regel.id, "")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(kleur("accent"), 2))
        painter.setBrush(kleur("soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -1), px(5), px(5))
        painter.end()

    def _kolommen(self, nummer: int) -> Iterator[QWidget]:
        regel = self.regel
        yield _kolom(Text(regel.wat, "strong"), Elided(regel.bij, "small"), None)
        yield _kolom(Text(regel.wie), Text(regel.doet, "small", "muted"), None)
        wanneer = Word(regel.wanneer.icoon, regel.wanneer.tekst, regel.wanneer.kleur)
        yield _kolom(wanneer, Text(regel.dag, "small", "muted"), None)
        rest = [knop for knop in regel.knoppen if knop.soort == "link"]
        if regel.herkomst:
            link = Link(regel.herkomst, f"taak_{nummer}_herkomst", klein=True)
            link.setAccessibleName(f"{regel.herkomst}: uitleg")
            link.clicked.connect(self._uitleg)
            self._stops.append(link)
            yield _kolom(None, link, None)
        elif rest:
            yield _kolom(None, self._als_knop(rest[0], nummer), None)
        else:
            yield _kolom(None)

    def _knop(self, nummer: int) -> QWidget:
        vak = _kolom(None, self._als_knop(self.regel.knoppen[0], nummer), None)
        vak.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        vak.setFixedWidth(px(KNOP_BREED))
        return vak

    def _als_knop(self, knop: Knop, nummer: int) -> Button | Link:
        gemaakt = Button.from_knop(knop, f"taak_{nummer}")
        gemaakt.setAccessibleName(f"{knop.tekst}: {self.regel.wat}")
        gemaakt.setProperty("code", knop.code)
        gemaakt.clicked.connect(self._druk)
        self._stops.append(gemaakt)
        return gemaakt

    def _druk(self) -> None:
        self.gekozen.emit()
        self.geopend.emit(self.regel.id, str(self.sender().property("code")))

    def _uitleg(self) -> None:
        self.gekozen.emit()
        self.uitleg.emit(self.regel.id)


def _kolom(*stukken: QWidget | None) -> QWidget:
    """Pieces under each other, None where there may be room; as wide as its share, whatever is in it."""
    vak = QWidget()
    beleid = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    beleid.setHeightForWidth(True)
    vak.setSizePolicy(beleid)
    kolom = QVBoxLayout(vak)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(0)
    for stuk in stukken:
        if stuk is None:
            kolom.addStretch(1)
        else:
            kolom.addWidget(stuk)
    return vak


class TaskList(QWidget):
    """All groups under one row of heads. `geopend(id, knop)`, `uitleg(id)`, `meer(groep)`."""

    geopend = Signal(str, str)
    uitleg = Signal(str)
    meer = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Wat er te doen is")
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(0)
        self._getoond: tuple[Groep, ...] | None = None
        self._rijen: list[TaskRow] = []
        self._nu = 0

    def set_groepen(self, groepen: Sequence[Groep]) -> None:
        """Show these groups; the row one was on keeps the focus, or the one that took its place."""
        nieuw = tuple(groepen)
        if nieuw == self._getoond:
            return
        was = self.current_id()
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._getoond = nieuw
        clear_layout(self._kolom)
        self._rijen = []
        self._kolom.addWidget(_koppen())
        for groep in nieuw:
            self._kolom.addWidget(_kop(groep))
            for regel in groep.regels:
                self._voeg_toe(regel)
            if groep.meer:
                self._kolom.addLayout(self._meer(groep))
        ids = [rij.regel.id for rij in self._rijen]
        self._nu = ids.index(was) if was in ids else min(self._nu, max(0, len(ids) - 1))
        if self._rijen:
            self._rijen[self._nu].set_current(aan=True)
        if had_focus:
            self.setFocus()

    def rows(self) -> tuple[TaskRow, ...]:
        """The rows on the screen."""
        return tuple(self._rijen)

    def current_id(self) -> str:
        """The row one is on; empty when there are none."""
        return self._rijen[self._nu].regel.id if self._rijen else ""

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the row one is on."""
        if self._rijen:
            self._rijen[self._nu].setFocus(reason)

    def _voeg_toe(self, regel: TaakRegel) -> None:
        rij = TaskRow(regel, len(self._rijen) + 1)
        rij.geopend.connect(self.geopend)
        rij.uitleg.connect(self.uitleg)
        rij.gekozen.connect(self._kies)
        rij.verder.connect(self._verder)
        self._rijen.append(rij)
        self._kolom.addWidget(rij)
        if self.isVisible():
            rij.show()

    def _meer(self, groep: Groep) -> QHBoxLayout:
        knop = Button(groep.meer, f"meer_{groep.code}", soort="rustig", icoon="chevron-down")
        knop.setProperty("code", groep.code)
        knop.clicked.connect(self._toon_meer)
        rij = QHBoxLayout()
        rij.setContentsMargins(px(_INSPRINGEN), px(2), 0, px(6))
        rij.addWidget(knop)
        rij.addStretch(1)
        return rij

    def _toon_meer(self) -> None:
        self.meer.emit(str(self.sender().property("code")))

    def _kies(self) -> None:
        rij = self.sender()
        if isinstance(rij, TaskRow) and rij in self._rijen:
            self._rijen[self._nu].set_current(aan=False)
            self._nu = self._rijen.index(rij)
            rij.set_current(aan=True)

    def _verder(self, stap: int) -> None:
        doel = self._nu + stap
        if 0 <= doel < len(self._rijen):
            self._rijen[doel].setFocus(Qt.FocusReason.TabFocusReason)


def _koppen() -> QWidget:
    vak = QWidget()
    rij = QHBoxLayout(vak)
    rij.setContentsMargins(px(_INSPRINGEN), 0, px(6), px(2))
    rij.setSpacing(px(12))
    for kop, deel in KOLOMMEN:
        rij.addWidget(_kolom(Text(kop, "kop", "muted")), deel)
    plek = QWidget()
    plek.setFixedWidth(px(KNOP_BREED))
    rij.addWidget(plek)
    return vak


def _kop(groep: Groep) -> QWidget:
    vak = QWidget()
    rij = QHBoxLayout(vak)
    rij.setContentsMargins(0, px(7), 0, px(6))
    rij.addWidget(Word(groep.icoon, groep.titel, groep.kleur, maat=15))
    return vak
