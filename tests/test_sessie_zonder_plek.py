"""A draft of something that is gone: the vault opens, its page opens, and the text can become a note."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.views.concepten import DraftLines
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.schil import Shell
from meldcode_app.views.vergrendeld import LockedView
from tests.huis import Huis

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEKST = "Oma belde op dinsdag"


@pytest.fixture
def casus(huis: Huis) -> str:
    sessie = huis.begin_werk()
    casus = huis.maak_casus()
    klad = Klad(velden={"verbeter:999": {"feiten": TEKST}})
    sessie.kluis.bewaar_concept(f"casus:{casus}", klad.naar_bytes())
    return casus


def test_unlocking_goes_back_to_the_page_it_is_a_draft_of(huis: Huis, casus: str) -> None:
    huis.sessie.open_casus(casus)
    huis.vergrendel()
    huis.toont(LockedView)
    huis.ruim_weg()
    huis.open()
    huis.toont(Shell)
    assert huis.sessie.plek.code == "casus"
    assert TEKST.encode() in (huis.sessie.kluis.concept(f"casus:{casus}") or b"")


def test_opening_the_vault_tells_of_it_and_makes_it_a_note(huis: Huis, casus: str) -> None:
    huis.sessie.toon()
    lijn = next(iter(huis.toont(Shell).findChildren(DraftLines)))
    gezegd = " ".join(label.text() for label in lijn.findChildren(QLabel))
    assert "de plek waar het bij hoorde is er niet meer, Gerrit Voorbeeld." in gezegd
    huis.sessie.open_casus(casus)
    assert huis.sessie.plek.code == "casus"
    next(k for k in lijn.findChildren(Button) if k.text() == "Als notitie bewaren").click()
    assert TEKST in repr(huis.sessie._notitie.staat())
    assert not any(s.startswith(("weg:", "casus:")) for s in huis.sessie.kluis.concepten())
