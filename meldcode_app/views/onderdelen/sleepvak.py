"""Dropping files on a page: which of what is dragged are files of this computer, and nothing else is taken.

Invariant: an address of the internet is refused here; nothing is ever fetched.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Makes a widget take files. `gesleept(paths)`: they were dropped; `erboven(aan)`: they hang over it, or not."""

    gesleept = Signal(object)
    erboven = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            plekken = bestanden_in(event.mimeData())
            self.erboven.emit(False)
            if plekken:
                event.acceptProposedAction()
                self.gesleept.emit(plekken)
            return True
        if isinstance(event, QDragEnterEvent):
            if bestanden_in(event.mimeData()):
                event.acceptProposedAction()
                self.erboven.emit(True)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.erboven.emit(False)
        return False


def bestanden_in(mime: QMimeData | None) -> tuple[str, ...]:
    """The paths of files on this computer; empty when there are none, or nothing at all (an empty clipboard)."""
    if mime is None:
        return ()
    return tuple(url.toLocalFile() for url in mime.urls() if url.isLocalFile() and url.toLocalFile())
