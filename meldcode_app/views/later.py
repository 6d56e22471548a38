"""Something to do in the next turn of the event loop, when sizes are known and what is going has gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Later(QTimer):
    """`start()` calls `doe` once in the next turn; started again before that, still once.

    Invariant: goes with its owner, so nothing is called for what is gone. `QTimer.singleShot` keeps its call, and with
    it a page and all it showed, for good when the page goes before its turn.
    """

    def __init__(self, eigenaar: QObject, doe: Callable[[], object]) -> None:
        super().__init__(eigenaar, singleShot=True, interval=0)
        self.timeout.connect(doe)
