"""A box to tick, with a sentence that wraps.

Invariants: the border of the box is the field colour (3:1 on every surface; Fusion's own is too pale); the whole
sentence can be clicked; the signal fires only when the user did it.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from meldcode_app.views import iconen
from meldcode_app.views.theme import doel, kleur, lettertype, px

_VLAG = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value


class Check(QCheckBox):
    """`gekozen` carries whether it is ticked now."""

    gekozen = Signal(bool)

    def __init__(self, tekst: str, naam: str) -> None:
        super().__init__()
        self._tekst = tekst
        self.setObjectName(naam)
        self.setAccessibleName(tekst)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self.clicked.connect(self.gekozen)
        self.herkleur()

    def herkleur(self) -> None:
        """Take the font and colours in force."""
        self.setFont(lettertype(13))
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: object, /) -> bool:
        return True

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int, /) -> int:
        return max(doel(), self._vak(breedte).height() + px(8))

    def sizeHint(self) -> QSize:
        return QSize(px(32) + self.fontMetrics().horizontalAdvance(self._tekst), doel())

    def minimumSizeHint(self) -> QSize:
        woorden = self._tekst.split() or [""]
        return QSize(px(32) + max(self.fontMetrics().horizontalAdvance(w) for w in woorden), doel())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        aan, maat = self.isChecked(), px(16)
        hoog = self._vak(self.width()).height()
        boven = max(px(4), (self.height() - hoog) // 2)
        vak = QRectF(px(2), boven, maat, maat)
        painter.setPen(QPen(kleur("accent" if aan else "field" if self.isEnabled() else "border"), 1))
        painter.setBrush(kleur("accent" if aan else "surface"))
        painter.drawRoundedRect(vak.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if aan:
            iconen.teken(painter, vak.adjusted(2, 2, -2, -2), "check", kleur("on_accent"))
        painter.setPen(kleur("text" if self.isEnabled() else "muted"))
        painter.drawText(QRect(px(26), boven, self.width() - px(30), hoog + 2), _VLAG, self._tekst)
        if self.hasFocus():
            painter.setPen(QPen(kleur("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _vak(self, breedte: int) -> QRect:
        return self.fontMetrics().boundingRect(
            QRect(0, 0, max(px(40), breedte - px(30)), 10_000), _VLAG, self._tekst
        )
