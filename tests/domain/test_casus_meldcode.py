"""Every act of the meldcode is folded, and folding in two goes is folding in one."""

from __future__ import annotations

import inspect

import pytest

from meldcode_app.domain.casus import gevouwen
from meldcode_app.domain.handelingen.alle import AdviesHandeling, MeldcodeHandeling, MeldingHandeling
from meldcode_app.storage.kluis import Kluis
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

WEGEN = {**m.DOORLOPEN, **m.ADVIES_OP_WEG, **m.MELDING_OP_WEG}


def test_there_is_a_builder_for_every_act_so_every_act_is_folded_somewhere() -> None:
    alle = {
        tak.__name__
        for unie in (MeldcodeHandeling, AdviesHandeling, MeldingHandeling)
        for tak in unie.__args__
    }
    gebouwd = set()
    for module in (m, vt):
        for _, maak in inspect.getmembers(module, inspect.isfunction):
            terug = inspect.signature(maak).return_annotation
            gebouwd.add(str(terug).rpartition(".")[2])
    assert alle <= gebouwd


@pytest.mark.parametrize("weg", WEGEN)
def test_folding_in_two_goes_is_folding_in_one(weg: str, gedeelde_kluis: Kluis) -> None:
    casus_id = m.MeldcodeSituatie(daarna=WEGEN[weg]).in_kluis(gedeelde_kluis)
    tijdlijn = gedeelde_kluis.journaal.lees(casus_id)
    geheel = gevouwen(casus_id, tijdlijn)
    for knip in range(len(tijdlijn)):
        casus = gevouwen(casus_id, tijdlijn[:knip])
        for gebeurtenis in tijdlijn[knip:]:
            casus = casus.toegepast(gebeurtenis)
        assert casus == geheel
