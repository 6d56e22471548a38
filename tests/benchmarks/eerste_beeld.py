"""One process that tells when its window was first painted: `kaal` is an empty Qt window, `meldcode` is ours.

Run by test_eerste_beeld.py; prints the seconds since MELDCODE_BEGIN, a time.monotonic() of the starting process.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer


class Melder(QObject):
    """Prints once, at the first paint of the window, and ends the program."""

    def __init__(self) -> None:
        super().__init__()
        self.klaar = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.klaar:
            self.klaar = True
            QTimer.singleShot(0, self.meld)
        return super().eventFilter(watched, event)

    def meld(self) -> None:
        print(time.monotonic() - float(os.environ["MELDCODE_BEGIN"]), flush=True)
        os._exit(0)


def main(wat: str) -> None:
    melder = Melder()
    if wat == "kaal":
        from PySide6.QtWidgets import QApplication, QWidget

        app = QApplication(["kaal"])
        venster = QWidget()
        venster.resize(1366, 768)
    else:
        from meldcode_app.app import bouw

        app, programma = bouw()
        venster = programma.venster
    venster.installEventFilter(melder)
    venster.show()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
