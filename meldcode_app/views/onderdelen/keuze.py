"""A few answers beside each other: one Tab stop, arrows choose (ui.md 3).

Invariants: the answers are radio buttons to a screen reader; choosing never changes the width of an answer; the
signal fires only when the user chose, never when a presenter set the answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from meldcode_app.presenters.weergave import Keuze
from meldcode_app.views import iconen
from meldcode_app.views.leesrol import Rol
from meldcode_app.views.onderdelen.tekst import set_tooltip
from meldcode_app.views.onderdelen.vloei import Flow
from meldcode_app.views.theme import kleur, lettertype, px


class _Antwoord(QRadioButton):
    gestapt = Signal(int)

    def __init__(self, keuze: Keuze, naam: str) -> None:
        super().__init__(keuze.tekst.replace("&", "&&"))
        self.woord = keuze.tekst
        self.code = keuze.code
        self.setObjectName(f"{naam}_{keuze.code}")
        self.setAccessibleName(keuze.tekst)
        set_tooltip(self, keuze.uitleg)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(lettertype(13))

    def herkleur(self) -> None:
        self.setFont(lettertype(13))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metriek = self.fontMetrics()
        vet = metriek.horizontalAdvance(self.woord) * 108 // 100
        return QSize(vet + px(16 + 6 + 2 * 9), px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object, /) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gekozen, aan = self.isChecked(), self.isEnabled()
        rand = kleur("accent" if gekozen or self.hasFocus() else "field") if aan else kleur("border")
        dik = 2 if gekozen or self.hasFocus() else 1
        vlak = QRectF(self.rect()).adjusted(dik / 2, dik / 2, -dik / 2, -dik / 2)
        painter.setPen(QPen(rand, dik))
        painter.setBrush(kleur("soft") if gekozen else kleur("surface" if aan else "off"))
        painter.drawRoundedRect(vlak, px(6), px(6))
        if gekozen and self.hasFocus():
            painter.setPen(QPen(kleur("text"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(vlak.adjusted(2.5, 2.5, -2.5, -2.5), px(4), px(4))
        painter.setFont(lettertype(13, vet=gekozen))
        breed = painter.fontMetrics().horizontalAdvance(self.woord)
        links = (self.width() - breed) / 2
        if gekozen:
            links += px(11)
            maat = px(15)
            iconen.teken(
                painter,
                QRectF(links - maat - px(6), (self.height() - maat) / 2, maat, maat),
                "check",
                kleur("accent" if aan else "muted"),
            )
        painter.setPen(kleur("accent" if gekozen else "text") if aan else kleur("muted"))
        painter.drawText(
            QRectF(links, 0, breed + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, self.woord
        )
        painter.end()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        stap = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1
        }.get(Qt.Key(event.key()), 0)  # fmt: skip
        if stap:
            self.gestapt.emit(stap)
            return
        super().keyPressEvent(event)


class Seg(QWidget):
    """Answers to one question. `gekozen` carries the code of the answer the user chose."""

    leesrol = Rol.Grouping

    gekozen = Signal(str)

    def __init__(self, keuzes: Sequence[Keuze], naam: str, *, vraag: str = "") -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setAccessibleName(vraag)
        rij = Flow(self, tussen=px(6))
        self._antwoorden: list[_Antwoord] = []
        for keuze in keuzes:
            antwoord = _Antwoord(keuze, naam)
            if vraag:
                antwoord.setAccessibleName(f"{vraag}: {keuze.tekst}")
            if self._antwoorden:
                antwoord.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            antwoord.clicked.connect(self._kies)
            antwoord.gestapt.connect(self._stap)
            rij.addWidget(antwoord)
            self._antwoorden.append(antwoord)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the answer that Tab stops at."""
        stop = next((a for a in self._antwoorden if a.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if stop is not None:
            stop.setFocus(reason)

    def set_question(self, vraag: str) -> None:
        """The question, for a screen reader."""
        self.setAccessibleName(vraag)
        for antwoord in self._antwoorden:
            antwoord.setAccessibleName(f"{vraag}: {antwoord.woord}")

    def code(self) -> str:
        """The code of the answer; empty when nothing is chosen."""
        return next((a.code for a in self._antwoorden if a.isChecked()), "")

    def set_code(self, code: str) -> None:
        """Set the answer without a signal; an unknown or empty code clears it."""
        for antwoord in self._antwoorden:
            antwoord.setAutoExclusive(False)
            antwoord.setChecked(antwoord.code == code)
        for antwoord in self._antwoorden:
            antwoord.setAutoExclusive(True)
        self._een_stop(next((a for a in self._antwoorden if a.isChecked()), self._antwoorden[0]))

    def _een_stop(self, stop: _Antwoord) -> None:
        for antwoord in self._antwoorden:
            antwoord.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if antwoord is stop else Qt.FocusPolicy.ClickFocus
            )

    def _stap(self, stap: int) -> None:
        # Qt only chooses with an arrow when something was chosen already; here the first arrow chooses too.
        van = self.sender()
        if isinstance(van, _Antwoord):
            doel = self._antwoorden[(self._antwoorden.index(van) + stap) % len(self._antwoorden)]
            doel.setFocus(Qt.FocusReason.TabFocusReason)
            doel.click()

    def _kies(self) -> None:
        antwoord = self.sender()
        if isinstance(antwoord, _Antwoord):
            self._een_stop(antwoord)
            self.gekozen.emit(antwoord.code)
