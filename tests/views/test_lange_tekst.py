"""A run without spaces (a hash, an address) never forces a panel wider than it is."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import TijdlijnRegel
from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.onderdelen.tijdlijn import Timeline


def test_a_long_run_may_break_and_reads_as_it_was_given(qtbot: QtBot) -> None:
    lang = f"echtheidskenmerk {'0f' * 32}."
    tekst = Text(lang)
    qtbot.addWidget(tekst)
    assert tekst.text() == lang
    assert tekst.minimumSizeHint().width() < 160


def test_a_long_word_stays_whole(qtbot: QtBot) -> None:
    tekst = Text("gegevensuitwisselingsovereenkomst")
    qtbot.addWidget(tekst)
    assert tekst.minimumSizeHint().width() >= tekst.fontMetrics().horizontalAdvance(tekst.text())


def test_the_timeline_fits_the_right_panel_with_a_hash_in_it(qtbot: QtBot) -> None:
    tijdlijn = Timeline()
    qtbot.addWidget(tijdlijn)
    regel = TijdlijnRegel(
        id="1",
        wanneer="23 nov",
        soort="Verstrekt",
        tekst=f"Brief verstrekt ({'a8' * 32}).",
        vastgelegd="Vastgelegd",
    )
    tijdlijn.set_regels((regel,))
    assert tijdlijn.minimumSizeHint().width() <= 296 - 30
