"""The block of who was informed keeps the cursor while what stands under a row changes."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import Keuze, OuderRij
from meldcode_app.views.onderdelen.knoppen import Link
from meldcode_app.views.onderdelen.personen import InformedBlock
from tests.views.venster import actief

KEUZES = (
    Keuze(code="", tekst="Nog niet"),
    Keuze(code="vooraf", tekst="Vooraf"),
    Keuze(code="niet", tekst="Niet"),
)
MOEDER = OuderRij(persoon="m", naam="Moeder", onder="gezag")
VADER = OuderRij(persoon="v", naam="Vader", onder="gezag")


def _blok(qtbot: QtBot) -> InformedBlock:
    blok = InformedBlock("ouders", KEUZES)
    blok.set_rijen((MOEDER, VADER))
    actief(qtbot, blok)
    return blok


def test_asking_a_reason_does_not_take_the_list_from_under_the_arrows(qtbot: QtBot) -> None:
    blok = _blok(qtbot)
    lijst = blok.field("v", "wanneer")
    lijst.setFocus()
    blok.set_rijen((MOEDER, replace(VADER, wanneer="niet", reden_nodig="Niet vooraf: zeg waarom.")))
    assert blok.field("v", "wanneer") is lijst
    assert lijst.hasFocus()
    assert blok.findChild(Link, "ouders_v_reden").isVisible()


def test_a_wrong_day_leaves_the_cursor_in_the_next_field(qtbot: QtBot) -> None:
    blok = _blok(qtbot)
    wijze = blok.field("m", "wijze")
    wijze.setFocus()
    blok.set_rijen((replace(MOEDER, datum="31-2", fout_datum="'31-2' is niet te lezen als een dag."), VADER))
    assert wijze.hasFocus()
    assert "31-2" in blok.field("m", "datum").accessibleDescription()


def test_the_reason_is_asked_for_the_person_of_the_row(qtbot: QtBot) -> None:
    blok = _blok(qtbot)
    blok.set_rijen((MOEDER, replace(VADER, wanneer="niet", reden_nodig="Niet vooraf: zeg waarom.")))
    with qtbot.waitSignal(blok.reden_gevraagd) as gevraagd:
        blok.findChild(Link, "ouders_v_reden").click()
    assert gevraagd.args == ["v"]
