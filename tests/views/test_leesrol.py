"""What a screen reader is told a piece is. `tests/schermlezer` hears the same over AT-SPI, from the whole program."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.views import leesrol
from meldcode_app.views.onderdelen.blad import Paper
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.tekst import Elided, Text, set_tooltip
from meldcode_app.views.onderdelen.tijdlijn import Timeline
from meldcode_app.views.onderdelen.velden import DateLine, Field

Rol = QAccessible.Role


@pytest.mark.parametrize(
    ("maak", "rol"),
    [
        (lambda: Text("Wat u meldt", "h2"), Rol.Heading),
        (lambda: Elided("Gerrit, 8 jaar", "h1"), Rol.Heading),
        (lambda: Text("Gewone tekst"), Rol.StaticText),
        (lambda: Paper("blad"), Rol.Graphic),
        (lambda: Seg((), "besluit", vraag="Besluit"), Rol.Grouping),
        (Timeline, Rol.List),
    ],
)
def test_a_piece_is_told_as_what_it_is(maak: type[QWidget], rol: QAccessible.Role, qtbot: QtBot) -> None:
    leesrol.meld_aan()
    stuk = maak()
    qtbot.addWidget(stuk)
    assert QAccessible.queryAccessibleInterface(stuk).role() == rol


def test_a_heading_keeps_saying_what_stands_there(qtbot: QtBot) -> None:
    leesrol.meld_aan()
    kop = Text("Vraag 1", "h2")
    qtbot.addWidget(kop)
    kop.setText("Vraag 2")
    assert QAccessible.queryAccessibleInterface(kop).text(QAccessible.Text.Name) == "Vraag 2"


def test_a_tooltip_is_told_without_its_marks(qtbot: QtBot) -> None:
    stuk = QWidget()
    qtbot.addWidget(stuk)
    set_tooltip(stuk, "Jansen & <b>zonen</b>")
    assert stuk.toolTip() == "<p>Jansen &amp; &lt;b&gt;zonen&lt;/b&gt;</p>"
    uitleg = QAccessible.queryAccessibleInterface(stuk).text(QAccessible.Text.Description)
    assert uitleg == "Jansen & <b>zonen</b>"
    set_tooltip(stuk, "")
    assert stuk.accessibleDescription() == ""


def test_a_field_tells_its_hint_with_the_example_and_a_fault_before_both(qtbot: QtBot) -> None:
    veld = Field("Wanneer?", DateLine("dag", voorbeeld="bv. gisteren"), hint="De dag van het gesprek.")
    qtbot.addWidget(veld)
    assert veld.widget.accessibleDescription() == "De dag van het gesprek. bv. gisteren"
    veld.set_error("Dit is geen dag.")
    assert veld.widget.accessibleDescription() == "Fout: Dit is geen dag."
    veld.set_error("")
    assert veld.widget.accessibleDescription() == "De dag van het gesprek. bv. gisteren"
