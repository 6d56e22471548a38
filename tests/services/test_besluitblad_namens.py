"""What was typed for a colleague: said on the sheet, with room to sign, until that colleague confirmed (G-12)."""

from __future__ import annotations

import pytest

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests import bouwers_meldcode as m
from tests.services.test_besluitblad import blad

NOG = "namens Dennis de Wit en nog niet bevestigd: tekenen kan achteraan."


@pytest.mark.norm("huisregel-g-7")
@pytest.mark.parametrize(
    ("namens", "zin"),
    [
        (
            (m.consult(namens="dennis"), m.signaal("s2", namens="dennis"), m.weging()),
            f"2 regels zijn ingevoerd {NOG}",
        ),
        ((m.signaal("s2", namens="dennis"),), f"1 regel is ingevoerd {NOG}"),
    ],
)
def test_it_is_said_on_the_first_page_and_that_colleague_signs(
    namens: tuple[AlleHandelingen, ...], zin: str
) -> None:
    gedrukt = blad(*namens)
    assert gedrukt.kern[-1] == zin
    assert gedrukt.namens == ("Dennis de Wit",)


@pytest.mark.norm("huisregel-g-7")
def test_once_confirmed_nothing_is_said() -> None:
    ingevoerd = m.MeldcodeSituatie(daarna=(m.consult(namens="dennis"), m.signaal("s2", namens="dennis")))
    regels = [regel.seq for regel in ingevoerd.doorloop().namens]
    bevestigd = blad(*ingevoerd.daarna, m.bevestigen(*regels))
    assert bevestigd.namens == ()
    assert not any("namens" in regel for regel in bevestigd.kern)
