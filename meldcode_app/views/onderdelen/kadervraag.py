"""One question of the weighing: its lit circle, the answer, the reasons, and the exit where the route can stop.

Invariants: the exit that is taken is filled and bold, never red; a question that cannot be answered yet says why in
words; the columns have the same width in every question, whatever stands in them.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_weergave import KaderVraag
from meldcode_app.views.onderdelen.groeiveld import GrowingEdit
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.knoppen import Link
from meldcode_app.views.onderdelen.tekst import Icon, Text, Word
from meldcode_app.views.theme import kleur, lettertype, nu, px, zet_eigenschap

_BREED = {"vraag": 30, "onderbouwing": 24, "uitgang": 22}
BAKEN, _ANTWOORD = 28, 222


class Beacon(QWidget):
    """The circle with the number, and the line to the next one."""

    def __init__(self, nummer: int) -> None:
        super().__init__()
        self._nummer = nummer
        self.op_route = self.boven_op_route = self.onder_op_route = False
        self.eerste = self.laatste = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(px(BAKEN + 8), px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def herkleur(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y, straal = px(BAKEN) / 2 + 1, px(17), px(13)
        for weg, van, tot, op in (
            (self.eerste, 0.0, float(y - straal), self.boven_op_route),
            (self.laatste, float(y + straal), float(self.height()), self.onder_op_route),
        ):
            if not weg and tot > van:
                pen = QPen(kleur("accent" if op else "field"), 3 if op else 1)
                if not op:
                    pen.setStyle(Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.drawLine(QPointF(x, van), QPointF(x, tot))
        painter.setPen(QPen(kleur("accent" if self.op_route else "field"), 1))
        painter.setBrush(kleur("accent" if self.op_route else "surface"))
        painter.drawEllipse(QPointF(x, y), straal, straal)
        painter.setFont(lettertype(13, vet=True))
        painter.setPen(kleur("on_accent" if self.op_route else "muted"))
        vlak = QRectF(x - straal, y - straal, 2 * straal, 2 * straal)
        painter.drawText(vlak, Qt.AlignmentFlag.AlignCenter, str(self._nummer))
        painter.end()


class ExitChip(QWidget):
    """Where the route can stop: dashed, and filled in accent colour when it does."""

    def __init__(self) -> None:
        super().__init__()
        self.genomen = False
        rij = QHBoxLayout(self)
        rij.setContentsMargins(px(10), px(8), px(8), px(8))
        rij.setSpacing(px(6))
        self._icoon = Icon("arrow-right", "muted", 14)
        self._tekst = Text("", "small", "muted")
        rij.addWidget(self._icoon)
        rij.addWidget(self._tekst, 1)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def set_exit(self, nummer: int, tekst: str, *, genomen: bool) -> None:
        """The words of this exit, and whether the route stops here."""
        self.genomen = genomen
        self._tekst.setText(tekst)
        zet_eigenschap(self._tekst, "soort", "kop" if genomen else "small")
        self._tekst.set_colour("accent" if genomen else "muted")
        self._icoon.set_icon("arrow-right", "accent" if genomen else "muted")
        hier = ". Hier stopt de route" if genomen else ""
        self.setAccessibleName(f"Bij vraag {nummer}: {tekst}{hier}")
        self.setVisible(bool(tekst))
        self.update()

    def herkleur(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(kleur("accent" if self.genomen else "field"), 2 if self.genomen else 1)
        if not self.genomen:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(nu().zacht("accent") if self.genomen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        painter.end()


class _Column(QWidget):
    """Pieces under each other in a width that does not depend on what stands in them."""

    def __init__(self, boven: int, *stukken: QWidget) -> None:
        super().__init__()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, px(boven), 0, px(8))
        kolom.setSpacing(px(2))
        for stuk in stukken:
            kolom.addWidget(stuk)
        kolom.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


class PathRow(QWidget):
    """One question with its answer, its reasons, and its exit."""

    geantwoord = Signal(int, str)
    onderbouwd = Signal(int, str)
    klaar = Signal(int)
    koppel = Signal(int)

    def __init__(self, vraag: KaderVraag, voor: str) -> None:
        super().__init__()
        nummer = self._nummer = vraag.nummer
        self.setObjectName(f"{voor}_{nummer}")
        self._rooster = QGridLayout(self)
        self._rooster.setContentsMargins(0, 0, 0, 0)
        self._rooster.setHorizontalSpacing(px(14))
        self._rooster.setVerticalSpacing(0)
        self.baken = Beacon(nummer)
        self._vraag = Text("", "strong")
        self._herzien = Word(
            "triangle-alert", "Te herzien: een eerder antwoord is veranderd.", "warn", soort="kop"
        )
        self._let_op = Word("triangle-alert", "", "warn", soort="small")
        self.seg = Seg(vraag.keuzes, f"{voor}_{nummer}_antwoord", vraag=f"Vraag {nummer}: {vraag.vraag}")
        self.edit = GrowingEdit(f"{voor}_{nummer}_onderbouwing", rijen=2, voorbeeld="Waar baseert u dit op?")
        self.edit.setAccessibleName(f"Onderbouwing van vraag {nummer}")
        self._uit = Text("", "body", "muted")
        self._gekoppeld = Text("", "small", "muted")
        self._koppel = Link("Koppel aan wat u vastlegde", f"{voor}_{nummer}_koppel", klein=True)
        self._koppel.setAccessibleName(f"Koppel vraag {nummer} aan wat u vastlegde")
        self.uitgang = ExitChip()
        self._links = _Column(6, self._vraag, self._herzien, self._let_op, self._gekoppeld)
        self._antwoord = _Column(3, self.seg, self._koppel)
        self._midden = _Column(0, self.edit, self._uit)
        self._rechts = _Column(0, self.uitgang)
        self._smal: bool | None = None
        self._stapels: tuple[QVBoxLayout, ...] = ()
        self.set_smal(smal=False)
        self.seg.gekozen.connect(self._antwoordt)
        self.edit.gewijzigd.connect(self._typt)
        self.edit.klaar.connect(self._verlaat)
        self._koppel.clicked.connect(self._koppelt)

    def set_vraag(self, vraag: KaderVraag) -> None:
        """Another state of the same question."""
        self._vraag.setText(vraag.vraag)
        self._vraag.set_colour("text" if vraag.aan else "muted")
        zet_eigenschap(self._vraag, "soort", "strong" if vraag.aan else "body")
        self._herzien.setVisible(vraag.te_herzien)
        self._let_op.set_word("triangle-alert", vraag.let_op, "warn")
        self._let_op.setVisible(bool(vraag.let_op))
        self.seg.setEnabled(vraag.aan)
        self.seg.setAccessibleDescription("" if vraag.aan else vraag.waarom_uit)
        if self.seg.code() != vraag.antwoord:
            self.seg.set_code(vraag.antwoord)
        self.edit.set_value(vraag.onderbouwing)
        toon = vraag.aan or bool(vraag.onderbouwing)
        self.edit.setVisible(toon)
        self.edit.setEnabled(vraag.aan)
        self._uit.setText(vraag.waarom_uit)
        self._uit.setVisible(not vraag.aan and bool(vraag.waarom_uit))
        self._gekoppeld.setText(vraag.gekoppeld)
        self._gekoppeld.setVisible(bool(vraag.gekoppeld))
        self._koppel.setVisible(vraag.aan)
        self.uitgang.set_exit(vraag.nummer, vraag.uitgang, genomen=vraag.genomen)
        self.baken.op_route = vraag.op_route
        self.baken.update()

    def set_smal(self, *, smal: bool) -> None:
        """One line of five columns, or the reasons and the exit under the question and the answer."""
        if smal == self._smal:
            return
        self._smal = smal
        rooster, delen = self._rooster, (self._links, self._antwoord, self._midden, self._rechts)
        # Not takeAt: the item it hands over lives on, keeps the heights of the old place, and Qt asks those.
        for deel in (self.baken, *delen):
            for layout in (rooster, *self._stapels):
                layout.removeWidget(deel)
        for stapel in self._stapels:
            rooster.removeItem(stapel)
            stapel.deleteLater()
        self._stapels = ()
        for kolom in range(1, 5):
            rooster.setColumnStretch(kolom, 0)
            rooster.setColumnMinimumWidth(kolom, 0)
        rooster.addWidget(self.baken, 0, 0)
        if not smal:
            for kolom, deel in enumerate(delen, start=1):
                rooster.addWidget(deel, 0, kolom)
            zet_kolommen(rooster)
            return
        self._stapels = (QVBoxLayout(), QVBoxLayout())
        for plek, deel in enumerate(delen):
            self._stapels[plek % 2].addWidget(deel)
        for kolom, stapel in (
            (2, self._stapels[1]),
            (1, self._stapels[0]),
        ):  # Tab: the answer before the reasons
            stapel.setSpacing(0)
            stapel.addStretch(1)
            rooster.addLayout(stapel, 0, kolom)
        rooster.setColumnStretch(1, 1)
        rooster.setColumnMinimumWidth(1, px(200))
        rooster.setColumnMinimumWidth(2, px(_ANTWOORD))

    def _antwoordt(self, antwoord: str) -> None:
        self.geantwoord.emit(self._nummer, antwoord)

    def _typt(self, tekst: str) -> None:
        self.onderbouwd.emit(self._nummer, tekst)

    def _verlaat(self) -> None:
        self.klaar.emit(self._nummer)

    def _koppelt(self) -> None:
        self.koppel.emit(self._nummer)


def zet_kolommen(rooster: QGridLayout) -> None:
    """The same columns for the heads and for every question, whatever stands in them."""
    for kolom, deel in ((1, "vraag"), (3, "onderbouwing"), (4, "uitgang")):
        rooster.setColumnStretch(kolom, _BREED[deel])
        rooster.setColumnMinimumWidth(kolom, px(_BREED[deel] * 8))
    rooster.setColumnMinimumWidth(2, px(_ANTWOORD))
