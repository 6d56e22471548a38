"""A row that continues on the next line when there is no room: badges, answers, buttons.

Invariant: the minimum width is that of the widest single item, so a row never forces the window wide.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Items from left to right, then down; `tussen` logical pixels between them."""

    def __init__(self, ouder: QWidget | None = None, *, tussen: int = 8) -> None:
        super().__init__(ouder)
        self._items: list[QLayoutItem] = []
        self._tussen = tussen
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int, /) -> int:
        return self._leg(QRect(0, 0, breedte, 0), plaats=False)

    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._leg(rect, plaats=True)

    def sizeHint(self) -> QSize:
        maten = [item.sizeHint() for item in self._items if not item.isEmpty()]
        breed = sum(m.width() for m in maten) + self._tussen * max(0, len(maten) - 1)
        return QSize(breed, max((m.height() for m in maten), default=0))

    def minimumSize(self) -> QSize:
        maten = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(max((m.width() for m in maten), default=0), max((m.height() for m in maten), default=0))

    def _leg(self, rect: QRect, *, plaats: bool) -> int:
        x, y, hoog = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            maat = item.sizeHint()
            if x > rect.x() and x + maat.width() > rect.right() + 1:
                x, y, hoog = rect.x(), y + hoog + self._tussen, 0
            if maat.width() > rect.width() > 0:  # too long for a line of its own: its text wraps
                hoger = item.heightForWidth(rect.width()) if item.hasHeightForWidth() else maat.height()
                maat = QSize(rect.width(), hoger)
            if plaats:
                item.setGeometry(QRect(QPoint(x, y), maat))
            x += maat.width() + self._tussen
            hoog = max(hoog, maat.height())
        return y + hoog - rect.y()
