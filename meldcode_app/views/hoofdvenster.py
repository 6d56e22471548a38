"""The one window: one page or the Shell at a time, and the dialog for an unexpected error.

Invariant: the title never holds the name of anybody; what is no longer shown is freed.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QVBoxLayout, QWidget

from meldcode_app.views.theme import px


class Hoofdvenster(QWidget):
    """Holds one widget. `sluiten` comes before the window goes, so that drafts can be kept."""

    sluiten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hoofdvenster")
        self.setWindowTitle("Meldcode")
        self.setAccessibleName("Meldcode")
        self._inhoud: QWidget | None = None
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(0)
        self.resize(self._passend())

    def _passend(self) -> QSize:
        ruimte = self.screen().availableSize()
        return QSize(min(px(1366), ruimte.width()), min(px(768), ruimte.height()))

    def toon(self, widget: QWidget) -> None:
        """Put this in place of what is shown, and free the old."""
        oud, self._inhoud = self._inhoud, widget
        if oud is not None:
            self._kolom.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        self._kolom.addWidget(widget)
        widget.show()
        start = getattr(widget, "focus_start", None)
        if start is not None:
            start()

    @property
    def inhoud(self) -> QWidget | None:
        """What is shown."""
        return self._inhoud

    def closeEvent(self, event: QCloseEvent) -> None:
        self.sluiten.emit()
        event.accept()


def toon_onverwacht(soort: str, plek: str) -> None:
    """One dialog for an error nobody expected: the data is safe, and what to pass on."""
    venster = QApplication.activeWindow()
    vraag = QMessageBox(venster)
    vraag.setObjectName("onverwachte_fout")
    vraag.setIcon(QMessageBox.Icon.Warning)
    vraag.setWindowTitle("Meldcode")
    vraag.setText("Er ging iets mis in het programma. Wat u hebt vastgelegd, is veilig.")
    vraag.setInformativeText(
        "Sluit het programma en start het opnieuw. Gebeurt het vaker, geef dan deze regel door: "
        f"{soort} in {plek}. Er staan geen gegevens over personen in."
    )
    vraag.exec()
