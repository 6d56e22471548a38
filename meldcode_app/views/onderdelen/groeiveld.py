"""A text area in a column whose width changes: it takes the height of its text anew when it gets narrower or wider.

Invariant: up to its maximum nothing that was typed is behind a scroll bar.
"""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from meldcode_app.views.onderdelen.velden import Edit


class GrowingEdit(Edit):
    """An Edit that also grows when its lines break elsewhere: Qt tells of a new height at typing only."""

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._groei()
