"""The stations of a request: nine real buttons in a row, clickable in any order.

Invariants: the state stands in a word in the accessible name, never in colour alone; painted text wraps, it is
never cut; no percentage (domain: order is free, stopping is allowed).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from meldcode_app.presenters.weergave import Icoon, Kleur, StaatStation, Station
from meldcode_app.views import iconen
from meldcode_app.views.leesrol import Rol
from meldcode_app.views.onderdelen.tekst import set_tooltip
from meldcode_app.views.theme import kleur, lettertype, px

_VORM: dict[StaatStation, tuple[Icoon, Kleur, str]] = {
    "gereed": ("circle-check", "ok", "afgerond"),
    "bezig": ("circle-dot", "accent", "bezig"),
    "let_op": ("triangle-alert", "warn", "let op"),
    "overgeslagen": ("circle-minus", "muted", "overgeslagen"),
    "open": ("circle", "muted", "niet gestart"),
}
_MIDDEN = (
    Qt.AlignmentFlag.AlignHCenter.value | Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value
)


class StationButton(QPushButton):
    """One station: icon on the line, name, and a second line of fact."""

    def __init__(self, voor: str, station: Station, *, eerste: bool, laatste: bool) -> None:
        super().__init__()
        self.station = station
        self._eerste, self._laatste = eerste, laatste
        self.links_af = self.rechts_af = False
        self.gekozen = False
        self.setObjectName(f"{voor}_{station.code}")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self.set_station(station, gekozen=False)

    def set_station(self, station: Station, *, gekozen: bool) -> None:
        """Another state; `gekozen` is the station whose work is on the page."""
        self.station, self.gekozen = station, gekozen
        woord = station.woord or _VORM[station.staat][2]
        delen = (f"{station.naam}: {woord}", station.onder, "gekozen" if gekozen else "")
        self.setAccessibleName(", ".join(deel for deel in delen if deel))
        set_tooltip(self, station.onder, self.accessibleName())
        self.updateGeometry()
        self.update()

    def herkleur(self) -> None:
        """Paint anew in the colours in force."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int, /) -> int:
        vet, gewoon = QFontMetrics(lettertype(13, vet=True)), QFontMetrics(lettertype(12))
        vlak = QRect(0, 0, max(px(40), breedte - 2), 1000)
        naam = vet.boundingRect(vlak, _MIDDEN, self.station.naam).height()
        onder = gewoon.boundingRect(vlak, _MIDDEN, self.station.onder or " ").height()
        return px(28) + naam + onder + px(4)

    def sizeHint(self) -> QSize:
        return QSize(px(88), self.heightForWidth(px(88)))

    def minimumSizeHint(self) -> QSize:
        vet, gewoon = QFontMetrics(lettertype(13, vet=True)), QFontMetrics(lettertype(12))
        woorden = [vet.horizontalAdvance(w) for w in self.station.naam.split()]
        woorden += [gewoon.horizontalAdvance(w) for w in self.station.onder.split()]
        return QSize(max((*woorden, px(40))) + 2, px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        naam, verf, _ = _VORM[self.station.staat]
        midden, y = self.width() / 2, px(13)
        for uit, van, tot, af in (
            (self._eerste, 0.0, midden - px(14), self.links_af),
            (self._laatste, midden + px(14), float(self.width()), self.rechts_af),
        ):
            if not uit:
                painter.setPen(QPen(kleur("ok" if af else "border"), 2))
                painter.drawLine(QPointF(van, y), QPointF(tot, y))
        maat = px(18)
        iconen.teken(painter, QRectF(midden - maat / 2, y - maat / 2, maat, maat), naam, kleur(verf))
        vlak = QRect(1, px(26), self.width() - 2, self.height())
        stil = self.station.staat == "open" and not self.gekozen
        painter.setFont(lettertype(13, vet=self.gekozen or self.station.staat == "let_op"))
        painter.setPen(kleur("muted" if stil else "text"))
        gebruikt = painter.drawText(vlak, _MIDDEN, self.station.naam)
        onder = vlak.adjusted(0, gebruikt.height(), 0, 0)
        painter.setFont(lettertype(12))
        painter.setPen(kleur(verf if self.station.staat in ("bezig", "let_op") else "muted"))
        painter.drawText(onder, _MIDDEN, self.station.onder)
        if self.hasFocus() or self.gekozen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(kleur("accent"), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        painter.end()


class Progress(QWidget):
    """All stations. `gekozen` carries the code of the station the user pressed; arrows walk, Tab leaves."""

    leesrol = Rol.Grouping

    gekozen = Signal(str)

    def __init__(self, naam: str = "voortgang", titel: str = "Voortgang") -> None:
        super().__init__()
        self.setObjectName(naam)
        self._titel = titel
        self._rij = QHBoxLayout(self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(0)
        self._knoppen: list[StationButton] = []

    def set_stations(self, stations: Sequence[Station], gekozen: str = "") -> None:
        """Show these; `gekozen` is the code of the station whose work is on the page."""
        if [s.code for s in stations] != [k.station.code for k in self._knoppen]:
            self._bouw(stations)
        for knop, station in zip(self._knoppen, stations, strict=True):
            knop.set_station(station, gekozen=station.code == gekozen)
        af = [s.staat in ("gereed", "overgeslagen") for s in stations]
        for plek, knop in enumerate(self._knoppen):
            knop.links_af = plek > 0 and af[plek - 1]
            knop.rechts_af = af[plek]
        self._een_stop(gekozen)
        woorden = "; ".join(knop.accessibleName() for knop in self._knoppen)
        self.setAccessibleName(f"{self._titel}: {woorden}")
        self._meet()

    def stations(self) -> tuple[StationButton, ...]:
        """The buttons, from left to right."""
        return tuple(self._knoppen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._meet()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            stap = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            if stap and isinstance(watched, StationButton):
                plek = self._knoppen.index(watched) + stap
                if 0 <= plek < len(self._knoppen):
                    self._een_stop(self._knoppen[plek].station.code)
                    self._knoppen[plek].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _bouw(self, stations: Sequence[Station]) -> None:
        for oud in self._knoppen:
            self._rij.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        laatste = len(stations) - 1
        self._knoppen = [
            StationButton(self.objectName(), station, eerste=plek == 0, laatste=plek == laatste)
            for plek, station in enumerate(stations)
        ]
        for knop in self._knoppen:
            knop.installEventFilter(self)
            knop.clicked.connect(self._druk)
            self._rij.addWidget(knop, 1)
            knop.show()  # now, not in the next round of events: focus may be asked at once

    def _een_stop(self, code: str) -> None:
        codes = [knop.station.code for knop in self._knoppen]
        stop = codes.index(code) if code in codes else 0
        for plek, knop in enumerate(self._knoppen):
            knop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if plek == stop else Qt.FocusPolicy.ClickFocus)

    def _meet(self) -> None:
        if self._knoppen:
            breed = self.width() // len(self._knoppen)
            self.setMinimumHeight(max(knop.heightForWidth(breed) for knop in self._knoppen))

    def _druk(self) -> None:
        knop = self.sender()
        if isinstance(knop, StationButton):
            self.gekozen.emit(knop.station.code)
