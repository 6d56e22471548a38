"""Pieces whose height follows from their width, measured no oftener than the screen needs.

Qt lays a piece out at the width it would like best, to say how high it would like to be, and does so again in each
piece around it. On a page the width is given, so that height is never asked for; laying out the words is what costs.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Column(QWidget):
    """Holds pieces in a layout of its own."""

    def sizeHint(self) -> QSize:
        return liked(self)


class FrameColumn(QFrame):
    """The same with a surface the style sheet paints."""

    def sizeHint(self) -> QSize:
        return liked(self)


class ScrollColumn(Column):
    """What scrolls in a scroll area: it is measured once that has its size, not at the one it was born with."""

    def heightForWidth(self, breedte: int, /) -> int:
        vlak = self.parentWidget()
        rol = vlak.parentWidget() if vlak is not None else None
        if isinstance(rol, QScrollArea) and rol.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            return 0
        return super().heightForWidth(breedte)


def liked(stuk: QWidget) -> QSize:
    """What the pieces in it like together, each by itself."""
    layout = stuk.layout()
    return layout.sizeHint() if layout is not None else QSize()
