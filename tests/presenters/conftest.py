"""What most presenters stand on: the shared vault of a module, with a clock that stands still."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import StaandeKlok


@pytest.fixture
def dossier(gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: QtBot) -> Dossier:
    """The casussen of the shared vault; a presenter has timers, so the program of Qt is there."""
    return Dossier(gedeelde_kluis, klok)


@pytest.fixture
def casus_id(dossier: Dossier) -> str:
    """A casus with a request of its own."""
    return b.Situatie().in_kluis(dossier.kluis)
