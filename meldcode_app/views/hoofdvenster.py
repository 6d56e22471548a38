"""The one window: one page or the Shell at a time, and the dialog for an unexpected error.

Invariant: the title never holds the name of anybody; what is no longer shown is freed.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QVBoxLayout, QWidget

from meldcode_app.views import leesrol
from meldcode_app.views.theme import px


class Hoofdvenster(QWidget):
    """Holds one widget. `mag_sluiten` may keep the window; `sluiten` comes before it goes; `licht_of_donker` when the
    desktop changes from light to dark or back."""

    sluiten = Signal()
    licht_of_donker = Signal()
    mag_sluiten: Callable[[], bool] | None = None

    def __init__(self) -> None:
        leesrol.meld_aan()
        super().__init__()
        self.setObjectName("hoofdvenster")
        self.setWindowTitle("Meldcode")
        self.setAccessibleName("Meldcode")
        self._inhoud: QWidget | None = None
        self._deksel: QWidget | None = None
        self._focus_onder: QWidget | None = None
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(0)
        self.resize(self._passend())
        QApplication.styleHints().colorSchemeChanged.connect(self._kleuren_anders)

    def _kleuren_anders(self) -> None:
        self.licht_of_donker.emit()

    def _passend(self) -> QSize:
        ruimte = self.screen().availableSize()
        return QSize(min(px(1366), ruimte.width()), min(px(768), ruimte.height()))

    def toon(self, widget: QWidget, *, meteen: bool = False) -> None:
        """Put this in place of what is shown, and free the old. `meteen`: on the screen before the old one hears it."""
        self.uncover()
        oud, self._inhoud = self._inhoud, widget
        if oud is not None:
            self._kolom.removeWidget(oud)
            if not meteen:
                oud.hide()
        self._kolom.addWidget(widget)
        widget.show()
        if oud is not None:
            if meteen:
                # A page that is hidden keeps its text first, and a slow disk must not hold it on the screen meanwhile.
                widget.raise_()
                self.repaint()
                oud.hide()
            oud.deleteLater()
        start = getattr(widget, "focus_start", None)
        if start is not None:
            start()

    def cover(self, widget: QWidget) -> None:
        """Put this over what is shown, which stays alive and unseen until `uncover`."""
        self.uncover()
        self._deksel, self._focus_onder = widget, QApplication.focusWidget()
        if self._inhoud is not None:
            self._inhoud.hide()
        self._kolom.addWidget(widget)
        widget.show()

    def uncover(self) -> None:
        """Show again what was covered, with the focus where it was."""
        deksel, self._deksel = self._deksel, None
        focus, self._focus_onder = self._focus_onder, None
        if deksel is not None:
            self._kolom.removeWidget(deksel)
            deksel.hide()
            deksel.deleteLater()
            if self._inhoud is not None:
                self._inhoud.show()
            if focus is not None and shiboken6.isValid(focus) and focus.isVisible():
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def deksel(self) -> QWidget | None:
        """What lies over it."""
        return self._deksel

    def close_others(self) -> None:
        """Every dialog, file chooser, menu, list and tool tip goes from the screen, unanswered."""
        for ander in QApplication.topLevelWidgets():
            if ander is self or not ander.isVisible():
                continue
            if isinstance(ander, QDialog):
                ander.reject()
            elif isinstance(ander, QLabel):  # a tool tip, which Qt keeps to use again
                ander.clear()
            ander.hide()

    @property
    def inhoud(self) -> QWidget | None:
        """What is shown."""
        return self._inhoud

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.mag_sluiten is not None and not self.mag_sluiten():
            event.ignore()
            return
        self.sluiten.emit()
        event.accept()


def toon_onverwacht(soort: str, plek: str) -> None:
    """One dialog for an error nobody expected: the data is safe, and what to pass on."""
    _toon(
        "onverwachte_fout",
        "Er ging iets mis in het programma. Wat u hebt vastgelegd, is veilig.",
        "Sluit het programma en start het opnieuw. Gebeurt het vaker, geef dan deze regel door: "
        f"{soort} in {plek}. Er staan geen gegevens over personen in.",
    )


def toon_bekend(wat: str, betekent: str, doe: str) -> None:
    """An error of our own that no page told: what happened, what it means, and what to do now."""
    _toon("bekende_fout", wat, f"{betekent}\n\n{doe}")


def _toon(naam: str, kop: str, tekst: str) -> None:
    vraag = QMessageBox(QApplication.activeWindow())
    vraag.setObjectName(naam)
    vraag.setIcon(QMessageBox.Icon.Warning)
    vraag.setWindowTitle("Meldcode")
    vraag.setText(kop)
    vraag.setInformativeText(tekst)
    vraag.exec()
    if shiboken6.isValid(vraag):  # locking may have taken it away together with the page it stood on
        vraag.deleteLater()
