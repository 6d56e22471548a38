"""From the moment to lock until the locked page is painted, and until the draft is kept and the vault closed, with a
dialog and unsaved text open. Run with `pytest -m meting -s`."""

from __future__ import annotations

import statistics
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.views.schil import Shell
from meldcode_app.views.vergrendeld import LockedView
from tests.huis import Huis

KEREN = 20


class Verfkijker(QObject):
    """Remembers when a locked page was painted first."""

    def __init__(self) -> None:
        super().__init__()
        self.om = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, LockedView) and not self.om:
            self.om = perf_counter()
        return False


@pytest.mark.meting
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_lock_with_a_dialog_and_unsaved_text_open(
    huis: Huis, qapp: QObject, capsys: pytest.CaptureFixture[str]
) -> None:
    """Prints milliseconds; asserts that the page was painted before the vault was closed."""
    huis.begin_werk()
    huis.venster.show()
    casus = huis.maak_casus()
    geverfd, dicht = [], []
    for _ in range(KEREN):
        huis.sessie.open_nieuw_verzoek(casus)
        presenter = huis.sessie.typend
        assert isinstance(presenter, InformatieverzoekPresenter)
        presenter.typ("organisatie", f"GI De Brug {perf_counter()}")
        kijker = Verfkijker()

        def op_slot(kijker: Verfkijker = kijker) -> None:
            bewaker = huis.programma._slot.bewaker
            assert bewaker is not None
            qapp.installEventFilter(kijker)
            begin = perf_counter()
            bewaker.slot.verlopen.emit()
            dicht.append(perf_counter() - begin)
            geverfd.append(kijker.om - begin)
            qapp.removeEventFilter(kijker)

        QTimer.singleShot(0, op_slot)
        dialoog = QFileDialog(huis.venster)
        dialoog.exec()
        huis.ruim_weg()
        huis.open()
        huis.toont(Shell)
    with capsys.disabled():
        for naam, tijden in (("slotpagina geverfd", geverfd), ("kluis dicht", dicht)):
            op_rij = sorted(t * 1_000 for t in tijden)
            print(
                f"\n{naam}: mediaan {statistics.median(op_rij):.0f} ms, p95 {op_rij[KEREN - 2]:.0f} ms",
                end="",
            )
        print()
    assert all(verf <= slot for verf, slot in zip(geverfd, dicht, strict=True))
