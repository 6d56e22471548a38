"""Rows for lists: what they hold, and that the same casus always gives the same."""

from __future__ import annotations

import pytest

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.rijen import rijen
from tests.bouwers import DAG, GI, OP_WEG, Situatie, noodzaak, vraag, vragen


def test_a_casus_that_was_not_opened_has_no_rows() -> None:
    assert rijen(Casus(id="c1")) == {}


def test_the_row_of_a_casus() -> None:
    casus = Situatie().casus()
    (rij,) = rijen(casus)["casus_rij"]
    assert rij == {
        "casus": "c1",
        "kenmerk": "C-2026-001",
        "naam": "Gerrit Voorbeeld",
        "sorteernaam": "voorbeeld gerrit",
        "geboortedatum": casus.kind.geboortedatum,
        "status": "loopt",
        "bijgewerkt_seq": casus.laatste_seq,
        "gewijzigd_op": casus.gewijzigd_op,
        "samenvatting": {"verzoeken": 1, "open_verzoeken": 1},
    }


def test_the_row_of_a_request() -> None:
    casus = Situatie(daarna=(vragen(vraag("v1"), vraag("v2")), noodzaak("v1"))).casus()
    (rij,) = rijen(casus)["verzoek_rij"]
    assert rij == {
        "casus": "c1",
        "verzoek": "v",
        "kenmerk": "C-2026-001",
        "verzoeker": GI,
        "ontvangen_op": DAG,
        "gewenst_op": None,
        "verloop": "in_behandeling",
        "samenvatting": {"vragen": 2, "beoordeeld": 1},
    }


@pytest.mark.parametrize("staat", sorted(OP_WEG))
def test_open_requests_are_those_that_still_ask_something(staat: str) -> None:
    casus = Situatie(daarna=OP_WEG[staat]).casus()
    (rij,) = rijen(casus)["casus_rij"]
    is_open = staat in {"in_behandeling", "teruggelegd", "geen_grondslag", "vastgesteld"}
    assert rij["samenvatting"] == {"verzoeken": 1, "open_verzoeken": int(is_open)}
    assert rijen(casus) == rijen(Situatie(daarna=OP_WEG[staat]).casus())
