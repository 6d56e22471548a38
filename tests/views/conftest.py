"""Every test of a view starts in the light theme at 100 %, with the icons there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from meldcode_app.views import iconen, theme


@pytest.fixture(autouse=True)
def _licht_thema(qapp: QApplication) -> None:
    if theme.nu() != theme.Thema() or "Inter" not in qapp.font().family():
        theme.pas_toe(qapp, donker=False)
    iconen.laad()
