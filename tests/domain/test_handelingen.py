"""One act with several persons becomes one record each, with what was said about that person (G-11)."""

from __future__ import annotations

import pytest

from tests import bouwers as b

NIET = "NIET_VOORAF_GEINFORMEERD"


@pytest.mark.norm("webinar-ots")
def test_a_talk_with_two_parents_is_two_records_each_with_its_own_ground() -> None:
    samen = b.informeren(
        "moeder", "vader", wanneer="achteraf", motiveringen=(b.motiveer(NIET, "moeder", "vader"),)
    )
    verzoek = b.na(b.Situatie().casus(), samen).verzoeken["v"]
    for wie in ("moeder", "vader"):
        (record,) = verzoek.kennisgevingen_van(wie)
        assert (record.wanneer, record.grond) == ("achteraf", "U1")


def test_a_ground_for_one_does_not_become_that_of_the_other() -> None:
    handeling = b.informeren(
        "moeder",
        "vader",
        wanneer="niet",
        motiveringen=(
            b.motiveer(NIET, "moeder"),
            b.motiveer(NIET, "vader", grond="U7"),
            b.gezien("POGINGEN_ONTBREKEN", "vader"),
        ),
    )
    moeder, vader = handeling.gesplitst()
    assert [(m.code, m.grond) for m in moeder.motiveringen] == [(NIET, "U1")]
    assert [(m.code, m.grond) for m in vader.motiveringen] == [(NIET, "U7"), ("POGINGEN_ONTBREKEN", "gezien")]


def test_nothing_typed_is_lost_by_splitting() -> None:
    """What is about nobody goes with each; what is about somebody else stays with the first."""
    handeling = b.zienswijze_vragen(
        "moeder", "vader", motiveringen=(b.gezien("LATER_VASTGELEGD"), b.motiveer("GEZAG_ONBEKEND", "oma"))
    )
    eerste, tweede = handeling.gesplitst()
    assert [(m.code, m.betreft) for m in eerste.motiveringen] == [
        ("LATER_VASTGELEGD", ()),
        ("GEZAG_ONBEKEND", ("oma",)),
    ]
    assert [(m.code, m.betreft) for m in tweede.motiveringen] == [("LATER_VASTGELEGD", ())]
    assert (eerste.personen, tweede.personen) == (("moeder",), ("vader",))
