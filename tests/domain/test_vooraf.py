"""Recorded after the information left that somebody was told beforehand: asked why, in a new record and in a mended
one alike, and never said in silence."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.tijd import op
from meldcode_app.domain.verbeteren import te_verbeteren
from meldcode_app.services.brief import maak_brief
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as vt
from tests.bouwers_verbeteren import boek_van, verbeter, weeg

pytestmark = pytest.mark.norm("huisregel-g-3")
LATER = "VOORAF_LATER_VASTGELEGD"
GISTEREN = b.DAG - timedelta(days=1)
NIET_VADER = (b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader"),)
WAAROM = (b.motiveer(LATER, "vader"),)
ZONDER = (*(h for h in b.COMPLEET if h.soort != "informeren"), b.informeren("moeder", "gerrit"))
NIET = b.informeren("vader", wanneer="niet", motiveringen=NIET_VADER)
WEG = (*ZONDER, NIET, b.vaststellen(), b.verstrekken())


def _codes(handeling: AlleHandelingen, *daarna: AlleHandelingen) -> list[str]:
    redenen = b.Situatie(daarna=daarna).beoordeel(handeling).open_redenen
    return [f"{r.code} {r.betreft}".strip() for r in redenen]


def _verzoek(*daarna: AlleHandelingen) -> Any:
    return b.Situatie(daarna=daarna).casus().verzoeken["v"]


def test_a_new_record_after_sending_asks_what_it_rests_on() -> None:
    assert _codes(b.informeren("vader"), *WEG) == [f"{LATER} vader"]
    assert _codes(b.informeren("vader", motiveringen=WAAROM), *WEG) == []
    assert _codes(b.informeren("vader"), *WEG[:-1]) == []
    assert _codes(b.informeren("vader", wanneer="achteraf", motiveringen=NIET_VADER), *WEG) == []


def test_told_after_it_left_is_no_beforehand_and_who_was_in_time_is_not_asked_again() -> None:
    morgen = b.informeren("vader", dag=b.MORGEN)
    assert _codes(morgen, *WEG) == []
    assert _verzoek(*WEG, morgen).kennisgevingen_van("vader")[-1].vooraf_aan(b.DAG) is False
    assert _codes(b.informeren("moeder", "vader"), *WEG) == [f"{LATER} vader"]
    (moeder,) = _verzoek(*WEG).kennisgevingen_van("moeder")
    assert _codes(b.informeren("moeder", vervangt=moeder.seq), *WEG) == [f"{LATER} moeder"]
    laat = b.informeren("vader", motiveringen=WAAROM)
    assert _codes(b.informeren("vader"), *WEG, laat) == [f"{LATER} vader"]


def _na_verzending(*daarna: AlleHandelingen) -> tuple[Any, Any, Any]:
    """The book of what was done, the entry that says father was not told, and how it would read "vooraf"."""
    boek = boek_van(b.Situatie(daarna=daarna))
    g = next(r for r in boek.regels if getattr(r.handeling, "personen", ()) == ("vader",))
    return boek, g, replace(g.handeling, wanneer="vooraf", motiveringen=())


def test_a_correction_to_beforehand_after_sending_asks_the_same_and_before_it_nothing() -> None:
    boek, g, vooraf = _na_verzending(*WEG)
    assert weeg(boek, verbeter(g.seq, vooraf)) == [LATER]
    assert weeg(boek, verbeter(g.seq, vooraf, motiveringen=WAAROM)) == []
    boek, g, vooraf = _na_verzending(*WEG[:-1])
    assert weeg(boek, verbeter(g.seq, vooraf)) == []


def test_a_typing_error_in_what_was_recorded_in_time_asks_nothing_and_in_what_was_made_late_still_does() -> (
    None
):
    boek = boek_van(b.Situatie(daarna=(*ZONDER, b.informeren("vader"), *WEG[-2:])))
    g = next(r for r in boek.regels if getattr(r.handeling, "personen", ()) == ("vader",))
    assert weeg(boek, verbeter(g.seq, replace(g.handeling, wijze="telefoon"))) == []
    vroeger = op(GISTEREN)
    assert weeg(boek, verbeter(g.seq, replace(g.handeling, gebeurd_op=vroeger))) == [LATER]
    boek.doe(verbeter(g.seq, replace(g.handeling, gebeurd_op=vroeger), motiveringen=WAAROM))
    nu = te_verbeteren(boek.regels, g.seq)
    assert nu is not None
    assert weeg(boek, verbeter(g.seq, replace(nu.handeling, wijze="telefoon"))) == []
    zonder = replace(nu.handeling, wijze="telefoon", motiveringen=())
    assert weeg(boek, verbeter(g.seq, zonder)) == [LATER]


def test_a_record_of_after_sending_is_judged_as_it_was_when_it_came() -> None:
    laat = b.informeren("vader", wanneer="achteraf", motiveringen=NIET_VADER)
    boek = boek_van(b.Situatie(daarna=(*ZONDER, NIET, *WEG[-2:], laat)))
    g = boek.regels[-1]
    assert weeg(boek, verbeter(g.seq, replace(g.handeling, wanneer="vooraf", motiveringen=()))) == [LATER]


@pytest.mark.norm("webinar-ots")
def test_a_letter_made_after_it_says_that_it_was_recorded_later_and_prefers_what_was_in_time() -> None:
    boek, g, vooraf = _na_verzending(*WEG)
    boek.doe(verbeter(g.seq, vooraf, motiveringen=WAAROM))
    casus = boek.casus
    brief = maak_brief(casus, b.inrichting(), casus.verzoeken["v"], b.DAG)
    per_persoon = {wie.wie: wie for wie in brief.geinformeerd}
    vader, moeder = per_persoon["Vader Voorbeeld (vader)"], per_persoon["Moeder Voorbeeld (moeder)"]
    assert (vader.wanneer, vader.later_vastgelegd) == ("vooraf", b.DAG)
    assert (moeder.wanneer, moeder.later_vastgelegd) == ("vooraf", None)
    anders = b.Situatie(daarna=(*WEG, b.informeren("moeder", wijze="telefoon"))).casus()
    brief = maak_brief(anders, b.inrichting(), anders.verzoeken["v"], b.DAG)
    assert next(g for g in brief.geinformeerd if g.wie.startswith("Moeder")).wijze == "gesprek"


@pytest.mark.norm("lkc-107130")
def test_the_same_of_a_melding() -> None:
    gemeld = vt.spoed_melden(gebeurd_op=op(b.DAG, time(10)))

    def codes(handeling: AlleHandelingen, *daarna: AlleHandelingen) -> list[str]:
        redenen = bm.MeldcodeSituatie(daarna=daarna).beoordeel(handeling, b.DAG).open_redenen
        return [r.code for r in redenen]

    vooraf = vt.melding_informeren("moeder", gebeurd_op=op(b.DAG, time(9)))
    assert codes(vooraf, gemeld) == [LATER]
    assert codes(vooraf, vt.melding_voorbereiden()) == []
