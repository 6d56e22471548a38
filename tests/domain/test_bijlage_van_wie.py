"""Whose meldcode an attachment belongs to: also when it is withdrawn, and when an act only corrects another."""

from __future__ import annotations

from meldcode_app.domain.casus import doorloop_van
from tests import bouwers as b
from tests import bouwers_bijlage as bijlage
from tests.bouwers_meldcode import MeldcodeSituatie


def test_withdrawing_belongs_to_the_walk_the_attachment_was_about() -> None:
    toegevoegd = bijlage.toevoegen(betreft="d")
    casus = MeldcodeSituatie(daarna=(toegevoegd,)).casus()
    assert doorloop_van(casus, bijlage.intrekken()) == "d"
    los = MeldcodeSituatie(daarna=(bijlage.toevoegen(),)).casus()
    assert doorloop_van(los, bijlage.intrekken()) == ""
    assert doorloop_van(b.Situatie().casus(), bijlage.intrekken()) == ""
