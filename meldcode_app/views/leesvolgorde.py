"""The Tab order of a page, from how it is laid out: reading order, also for what came later (ui.md 3).

Invariant: follows the layouts and nothing else, so a field that was made last but stands first is reached first. No
piece on such a page has a focus proxy: Qt stops at the piece as well as at its proxy, wherever each stands in the
chain, and Tab goes round and round.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QWidget


def set_reading_order(pagina: QWidget) -> None:
    """Let Tab go through everything on this page in reading order."""
    for eerste, tweede in pairwise(stops(pagina)):
        QWidget.setTabOrder(eerste, tweede)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything inside that Tab may stop at, in reading order."""
    layout = widget.layout()
    inhoud = widget.widget() if isinstance(widget, QScrollArea) else None
    if inhoud is not None:
        yield from stops(inhoud)
    elif layout is not None and not isinstance(widget, QAbstractScrollArea):
        if (
            widget.focusPolicy() & Qt.FocusPolicy.ClickFocus
        ):  # a row that is a stop itself comes before its buttons
            yield widget
        yield from _in_layout(layout)
    elif widget.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        yield widget


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for plek in range(layout.count()):
        item = layout.itemAt(plek)
        binnen = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield from stops(widget)
        elif binnen is not None:
            yield from _in_layout(binnen)
