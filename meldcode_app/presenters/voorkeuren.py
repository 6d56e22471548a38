"""The settings in force, and that they changed: what is set holds at once and is kept on this computer.

Invariant: a disk that does not keep a setting is no reason not to use it now.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from meldcode_app import settings


class Voorkeuren(QObject):
    """`gewijzigd` after each change. `bestand` None: kept nowhere, for a try-out."""

    gewijzigd = Signal()

    def __init__(self, nu: settings.Instellingen | None = None, bestand: Path | None = None) -> None:
        super().__init__()
        self.nu = nu or settings.Instellingen()
        self._bestand = bestand

    def zet(self, **velden: Any) -> bool:  # noqa: ANN401 - the fields of Instellingen
        """Use these from now on; False when they will be forgotten on closing the program."""
        nieuw = replace(self.nu, **velden)
        if nieuw == self.nu:
            return True
        self.nu = nieuw
        bewaard = self._bestand is None or settings.schrijf(self._bestand, nieuw)
        self.gewijzigd.emit()
        return bewaard
