"""Swimlanes: per own colleague one lane of five steps, each step a real button with a word, a day and a mark.

Invariants: a state is a word and an icon, never colour alone; painted text wraps and the chip grows, it is never
cut; only names and functions may be shortened; no percentage; a lane one may not see holds no chip at all. Arrows
walk through the chips, Tab stops once per lane.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meldcode_app.presenters.meldcode_weergave import Baan, BanenStaat, StaatStap, StapChip
from meldcode_app.presenters.weergave import Icoon, Kleur
from meldcode_app.views import iconen
from meldcode_app.views.onderdelen.baannaam import LaneName
from meldcode_app.views.onderdelen.kaart import ButtonRow, clear_layout
from meldcode_app.views.onderdelen.kolom import Column
from meldcode_app.views.onderdelen.tekst import Icon, Text, Word, set_tooltip
from meldcode_app.views.theme import kleur, lettertype, nu, px
from meldcode_app.views.zichtbaar import set_visible

STAPPEN = ("Signalen", "Overleg", "Gesprek", "Wegen", "Beslissen")
ONZICHTBAAR = "U ziet de inhoud niet."
LEGENDA = "= ouders vooraf geïnformeerd?"
_TUSSEN = 10
_VORM: dict[StaatStap, tuple[Icoon, Kleur]] = {
    "open": ("circle", "muted"),
    "bezig": ("circle-dot", "accent"),
    "afgerond": ("circle-check", "ok"),
    "overgeslagen": ("circle-minus", "muted"),
    "afspraak_over": ("hourglass", "warn"),
    "let_op": ("triangle-alert", "warn"),
}
_Deel = Literal["woord", "datum", "ouders"]
_BEGIN: dict[_Deel, int] = {"woord": 28, "datum": 9, "ouders": 27}
"""Where each line of a chip begins, in pixels of the design; two of them have an icon before them."""
_LINKS = int(
    Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value
)


def _letter(deel: _Deel) -> QFont:
    return lettertype(13, vet=True) if deel == "woord" else lettertype(12)


SMALST = 142
"""Five of these and a name fit on the smallest laptop, also at the largest text; words that need more get it."""


class StepChip(QAbstractButton):
    """One step: icon and word, day, and whether the parents were informed. Presses with Space and Enter."""

    def __init__(self, baan: str, chip: StapChip, voor: str) -> None:
        super().__init__()
        self.baan, self.chip = baan, chip
        self.setObjectName(f"{voor}_{baan}_{chip.stap}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self.set_chip(chip)

    def set_chip(self, chip: StapChip) -> None:
        """Another state of the same step."""
        self.chip = chip
        self.setAccessibleName(chip.naam)
        set_tooltip(self, chip.naam)
        self.updateGeometry()
        self.update()

    def herkleur(self) -> None:
        """Paint anew in the colours in force."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int, /) -> int:
        regels = self._regels(breedte)
        hoog = sum(vlak.height() for _, _, vlak in regels) + px(2) * (len(regels) - 1)
        return max(px(68), hoog + 2 * px(8))

    def sizeHint(self) -> QSize:
        breed = self.minimumSizeHint().width()
        return QSize(breed, self.heightForWidth(breed))

    def minimumSizeHint(self) -> QSize:
        breed = min(px(122), SMALST)
        for deel, tekst in self._teksten():
            metriek = QFontMetrics(_letter(deel))
            langste = max((metriek.horizontalAdvance(w) for w in tekst.split()), default=0)
            breed = max(breed, px(_BEGIN[deel]) + langste + px(5))
        return QSize(breed, px(68))

    def _teksten(self) -> list[tuple[_Deel, str]]:
        alles: tuple[tuple[_Deel, str], ...] = (
            ("woord", self.chip.woord),
            ("datum", self.chip.datum),
            ("ouders", self.chip.geinformeerd),
        )
        return [regel for regel in alles if regel[1]]

    def _regels(self, breedte: int) -> list[tuple[_Deel, str, QRect]]:
        """Each line with the rectangle it takes, from the top."""
        regels, y = [], px(8)
        for deel, tekst in self._teksten():
            links = px(_BEGIN[deel])
            metriek = QFontMetrics(_letter(deel))
            ruimte = QRect(links, y, max(px(40), breedte - links - px(5)), 1000)
            hoog = metriek.boundingRect(ruimte, _LINKS, tekst).height()
            regels.append((deel, tekst, QRect(links, y, ruimte.width(), hoog)))
            y += hoog + px(2)
        return regels

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        naam, verf = _VORM[self.chip.staat]
        stil = self.chip.staat == "open"
        pen = QPen(kleur("field" if stil or self.chip.staat == "overgeslagen" else verf), 1)
        if self.chip.staat in ("bezig", "afspraak_over", "let_op"):
            pen.setWidthF(1.5)
        if stil:
            pen.setStyle(Qt.PenStyle.DashLine)
        if self.hasFocus():
            pen = QPen(kleur("text"), 2)
        painter.setPen(pen)
        painter.setBrush(kleur("surface") if stil else nu().zacht(verf))
        if self.underMouse():
            painter.setBrush(kleur("soft") if stil else nu().zacht(verf))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(7), px(7))
        for deel, tekst, vlak in self._regels(self.width()):
            painter.setFont(_letter(deel))
            if deel == "woord":
                painter.setPen(kleur(verf))
                iconen.teken(painter, QRectF(px(8), vlak.top(), px(16), px(16)), naam, kleur(verf))
            elif deel == "ouders":
                painter.setPen(kleur(self.chip.geinformeerd_kleur))
                maat = px(13)
                iconen.teken(painter, QRectF(px(9), vlak.top() + 1, maat, maat), "users", kleur("muted"))
            else:
                painter.setPen(kleur("muted" if stil else "text"))
            painter.drawText(vlak, _LINKS, tekst)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()


class InformedLegend(QWidget):
    """What the little people in a chip mean; for the right of a card title."""

    def __init__(self) -> None:
        super().__init__()
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(px(5))
        rij.addWidget(Icon("users", "muted", 14))
        rij.addWidget(Text(LEGENDA, "small", "muted", loopt_om=False))


class Lanes(Column):
    """All lanes under one row of heads. `stap(doorloop, stap)` for a chip, `gedrukt(code)` for a button below."""

    stap = Signal(str, str)
    gedrukt = Signal(str)

    def __init__(self, naam: str = "banen") -> None:
        super().__init__()
        self.setObjectName(naam)
        self._staat: BanenStaat | None = None
        self._banen: dict[str, tuple[LaneName, tuple[StepChip, ...], Word, Word]] = {}
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(px(8))
        self._rooster = QGridLayout()
        self._rooster.setHorizontalSpacing(px(_TUSSEN))
        self._rooster.setVerticalSpacing(px(8))
        for plek in range(1, 6):
            self._rooster.setColumnStretch(plek, 1)
        kolom.addLayout(self._rooster)
        self._leeg = Text("", "body", "muted")
        kolom.addWidget(self._leeg)
        rij = QHBoxLayout()
        rij.setSpacing(px(10))
        self._zonder = Word("users", "", "muted", soort="small")
        self._knoppen = ButtonRow(naam)
        self._knoppen.gedrukt.connect(self.gedrukt)
        midden = QVBoxLayout()
        midden.addStretch(1)
        midden.addWidget(self._zonder)
        midden.addStretch(1)
        rij.addLayout(midden, 1)
        rij.addWidget(self._knoppen)
        kolom.addLayout(rij)

    def set_staat(self, staat: BanenStaat) -> None:
        """Show these lanes; a lane that stays keeps its chips and the focus in it."""
        if staat == self._staat:
            return
        oud = self._staat.banen if self._staat else ()
        self._staat = staat
        if [_vorm(b) for b in staat.banen] != [_vorm(b) for b in oud]:
            self._bouw(staat.banen)
        for baan in staat.banen:
            self._zet(baan)
        self._leeg.setText(staat.leeg)
        set_visible(self._leeg, aan=not staat.banen and bool(staat.leeg))
        self._zonder.set_word("users", staat.zonder, "muted")
        set_visible(self._zonder, aan=bool(staat.zonder))
        self._knoppen.set_knoppen(staat.knoppen)
        set_visible(self._knoppen, aan=bool(staat.knoppen))
        self._meet()

    def chips(self, baan: str) -> tuple[StepChip, ...]:
        """The chips of a lane, from left to right."""
        return self._banen[baan][1]

    def herkleur(self) -> None:
        """Measure and paint anew in the theme in force."""
        self._meet()
        self.update()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, StepChip)
        ):
            doel = self._buur(watched, Qt.Key(event.key()))
            if doel is not None:
                self._een_stop(doel)
                doel.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for _, chips, _, _ in self._banen.values():
            for links, rechts in pairwise(chips):
                af = links.chip.staat == "afgerond"
                painter.setPen(QPen(kleur("ok" if af else "field"), 2 if af else 1))
                y = links.geometry().center().y()
                painter.drawLine(
                    QPointF(links.geometry().right(), y), QPointF(rechts.geometry().left() + 1, y)
                )
        painter.end()

    def _bouw(self, banen: Sequence[Baan]) -> None:
        clear_layout(self._rooster)
        self._banen = {}
        for plek, woord in enumerate(STAPPEN if any(b.zichtbaar for b in banen) else (), start=1):
            kop = Text(f"Stap {plek} {woord}", "kop", "muted")
            self._rooster.addWidget(kop, 0, plek, Qt.AlignmentFlag.AlignBottom)
        for nummer, baan in enumerate(banen):
            rij = 1 + 2 * nummer
            naam = LaneName()
            chips = tuple(StepChip(baan.id, chip, self.objectName()) for chip in baan.chips if baan.zichtbaar)
            onder, stil = (
                Word("pencil-line", "", "warn", soort="small"),
                Word("circle", "", "muted", soort="small"),
            )
            self._rooster.addWidget(naam, rij, 0)
            for plek, chip in enumerate(chips, start=1):
                chip.installEventFilter(self)
                chip.clicked.connect(self._druk)
                self._rooster.addWidget(chip, rij, plek)
            regels = QVBoxLayout()
            regels.setSpacing(px(2))
            if not chips:
                regels.addStretch(1)
            regels.addWidget(stil)
            regels.addWidget(onder)
            if not chips:
                regels.addStretch(1)
            self._rooster.addLayout(regels, rij + (1 if chips else 0), 1, 1, 5)
            for stuk in (naam, *chips):
                # Now, not in the next round of events: focus may be asked at once.
                set_visible(stuk, aan=True)
            self._banen[baan.id] = (naam, chips, onder, stil)
            if chips:
                self._een_stop(chips[0])

    def _zet(self, baan: Baan) -> None:
        naam, knoppen, onder, stil = self._banen[baan.id]
        naam.set_baan(baan)
        for knop, chip in zip(knoppen, baan.chips, strict=False):
            knop.set_chip(chip)
        onder.set_word("user-check", baan.niet_bevestigd, "warn")
        set_visible(onder, aan=bool(baan.niet_bevestigd) and baan.zichtbaar)
        stil.set_word(
            "circle" if baan.zichtbaar else "eye-off",
            baan.eigen_stap if baan.zichtbaar else ONZICHTBAAR,
            "muted",
        )
        set_visible(stil, aan=bool(baan.eigen_stap) or not baan.zichtbaar)

    def _meet(self) -> None:
        chips = [chip for _, rij, _, _ in self._banen.values() for chip in rij]
        breed = max((chip.minimumSizeHint().width() for chip in chips), default=min(px(122), SMALST))
        for plek in range(1, 6):
            self._rooster.setColumnMinimumWidth(plek, breed if chips else 0)

    def _buur(self, van: StepChip, toets: Qt.Key) -> StepChip | None:
        rijen = [rij for _, rij, _, _ in self._banen.values() if rij]
        y = next(n for n, rij in enumerate(rijen) if van in rij)
        x = rijen[y].index(van)
        stap = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Home: (-x, 0), Qt.Key.Key_End: (len(rijen[y]) - 1 - x, 0),
        }.get(toets)  # fmt: skip
        if stap is None:
            return None
        y = min(max(y + stap[1], 0), len(rijen) - 1)
        return rijen[y][min(max(x + stap[0], 0), len(rijen[y]) - 1)]

    def _een_stop(self, stop: StepChip) -> None:
        for chip in self._banen[stop.baan][1]:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus)

    def _druk(self) -> None:
        chip = self.sender()
        if isinstance(chip, StepChip):
            self._een_stop(chip)
            self.stap.emit(chip.baan, chip.chip.stap)


def _vorm(baan: Baan) -> tuple[str, bool, tuple[str, ...]]:
    return (baan.id, baan.zichtbaar, tuple(chip.stap for chip in baan.chips))
