"""Under which parent a page is made: the one it keeps, from its first widget on.

A page that is handed over when it is full is styled twice: Qt polishes every widget again under its new parent.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

_stapel: ContextVar[QStackedWidget | None] = ContextVar("_stapel", default=None)


def page_parent() -> QWidget | None:
    """The parent of a page that is made now; None outside `pages_in`."""
    return _stapel.get()


@contextmanager
def pages_in(stapel: QStackedWidget) -> Iterator[None]:
    """Pages made inside belong to this stack, hidden until it shows them. One that was not finished is gone."""
    vast = _stapel.set(stapel)
    try:
        yield
    except BaseException:
        for page in stapel.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if stapel.indexOf(page) < 0:
                page.deleteLater()
        raise
    finally:
        _stapel.reset(vast)
