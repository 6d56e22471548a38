"""Buttons and links.

Invariants: every button has an object name and an accessible name; a link wraps, so a long title of a norm never
forces a panel wide, and only a crumb is shortened; target at least 24 x 24; a button that is off says why in its
tooltip and description; Enter presses it as Space does, and a key that is held down presses it once.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from meldcode_app.presenters.weergave import Icoon, Knop, SoortKnop
from meldcode_app.views import iconen
from meldcode_app.views.onderdelen.tekst import set_tooltip
from meldcode_app.views.theme import doel, kleur, px, zet_eigenschap


class _Drukknop(QPushButton):
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # Outside a QDialog Qt presses a button with Space only.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class Button(_Drukknop):
    """A button of one kind. "zij" is the outlined one on the dark sidebar, "kaal" an icon alone."""

    def __init__(
        self,
        tekst: str,
        naam: str,
        *,
        soort: SoortKnop | Literal["zij", "kaal"] = "gewoon",
        icoon: Icoon = "",
        toegankelijk: str = "",
    ) -> None:
        super().__init__(tekst.replace("&", "&&"))
        self._icoon: Icoon = icoon
        self.setObjectName(naam)
        self.setAccessibleName(toegankelijk or tekst)
        self.setProperty("soort", soort)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if soort == "kaal":
            set_tooltip(self, toegankelijk)
        self.herkleur()

    @classmethod
    def from_knop(cls, knop: Knop, voor: str = "knop") -> Button | Link:
        """The button for a Knop of view-state; its object name is `<voor>_<code>`."""
        if knop.soort == "link":
            return Link(knop.tekst, f"{voor}_{knop.code}")
        button = cls(knop.tekst, f"{voor}_{knop.code}", soort=knop.soort, icoon=knop.icoon)
        button.set_enabled(aan=knop.aan, uitleg=knop.uitleg)
        return button

    def set_enabled(self, *, aan: bool, uitleg: str = "") -> None:
        """On or off, with the reason or explanation."""
        self.setEnabled(aan)
        set_tooltip(self, uitleg)

    def set_kind(self, soort: SoortKnop) -> None:
        """Another kind; there is one primary button per page."""
        zet_eigenschap(self, "soort", soort)
        self.herkleur()

    def set_label(self, tekst: str, icoon: Icoon = "") -> None:
        """Another text and icon."""
        self.setText(tekst.replace("&", "&&"))
        self.setAccessibleName(tekst)
        self._icoon = icoon
        self.herkleur()

    def herkleur(self) -> None:
        """Take the icon in the colours in force."""
        if not self._icoon:
            self.setIcon(iconen.icoon("", kleur("text"), 0))
            return
        soort = self.property("soort")
        verf = {"primair": kleur("on_accent"), "zij": kleur("side_text")}.get(str(soort), kleur("text"))
        ruimte = 0 if soort == "kaal" else px(6)
        maat = px(15 if soort == "rustig" else 16)
        self.setIcon(iconen.icoon(self._icoon, verf, maat, uit=kleur("muted"), ruimte=ruimte))
        self.setIconSize(QSize(maat + ruimte, maat))


class Link(_Drukknop):
    """A link: underlined text in accent colour that wraps to the width it gets."""

    def __init__(
        self, tekst: str, naam: str, *, klein: bool = False, sterk: bool = False, ruw: bool = False
    ) -> None:
        super().__init__(tekst)
        self._hoogtes: dict[int, int] = {}
        self._klein, self._sterk, self._ruw = klein, sterk, ruw
        self.setObjectName(naam)
        self.setAccessibleName(tekst)
        self.setProperty("soort", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self.herkleur()

    def herkleur(self) -> None:
        """Take the font and colour in force."""
        font = self.font()
        font.setPixelSize(px(12 if self._klein else 13))
        font.setBold(False)
        font.setWeight(font.Weight.DemiBold if self._sterk else font.Weight.Normal)
        font.setUnderline(not self._ruw)
        self.setFont(font)
        self._hoogtes.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int, /) -> int:
        # Layouts ask this dozens of times for each link; measuring is what costs.
        hoogte = self._hoogtes.get(breedte)
        if hoogte is None:
            ruimte = QRect(0, 0, max(1, breedte - 4), 10_000)
            hoog = self.fontMetrics().boundingRect(ruimte, self._vlag(), self.text()).height()
            hoogte = self._hoogtes[breedte] = max(doel(), hoog + 4)
        return hoogte

    def sizeHint(self) -> QSize:
        breed = self.fontMetrics().horizontalAdvance(self.text()) + 6
        return QSize(max(doel(), breed), max(doel(), self.fontMetrics().height() + 4))

    def minimumSizeHint(self) -> QSize:
        woorden = self.text().split() or [""]
        breed = max(self.fontMetrics().horizontalAdvance(woord) for woord in woorden) + 6
        return QSize(max(doel(), breed), max(doel(), self.fontMetrics().height() + 4))

    def setText(self, text: str, /) -> None:
        self._hoogtes.clear()
        super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        self._hoogtes.clear()
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        verf = kleur("accent") if self.isEnabled() and not self._ruw else kleur("muted")
        if self._ruw and self.underMouse():
            verf = kleur("accent")
        painter.setPen(verf)
        painter.drawText(self.rect().adjusted(1, 2, -2, -2), self._vlag(), self._getoond())
        if self.hasFocus():
            painter.setPen(QPen(kleur("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _getoond(self) -> str:
        return self.text()

    def _vlag(self) -> int:
        return int(
            Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignLeft.value
        )


class Crumb(Link):
    """A part of the breadcrumb: on one line, shortened where there is no room, with the whole text in its tooltip."""

    def __init__(self, tekst: str, naam: str) -> None:
        super().__init__(tekst, naam, klein=True, ruw=True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def heightForWidth(self, breedte: int, /) -> int:
        return self.sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        heel = self.sizeHint()
        return QSize(min(heel.width(), px(44)), heel.height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        set_tooltip(self, self.text() if self._getoond() != self.text() else "")

    def _getoond(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 3)
