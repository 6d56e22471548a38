"""A wrong record of informing is mended by a new one: the old one stays, is marked, and counts no more."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.tijd import op
from tests import bouwers as b

NIET = "NIET_VOORAF_GEINFORMEERD"
VOOR_VADER = (*(x for x in b.COMPLEET if x.soort != "informeren"), b.informeren("moeder", "gerrit"))
FOUT = b.informeren("vader")


def _verzoek(*daarna: object) -> Informatieverzoek:
    return b.Situatie(daarna=daarna).casus().verzoeken["v"]  # type: ignore[arg-type]


def _seq(persoon: str, *daarna: object) -> int:
    return _verzoek(*daarna).kennisgevingen_van(persoon)[-1].seq


@pytest.mark.norm("webinar-ots")
def test_a_mended_record_stays_and_no_longer_counts() -> None:
    seq = _seq("vader", *VOOR_VADER, FOUT)
    recht = b.informeren("vader", wanneer="niet", vervangt=seq, motiveringen=(b.motiveer(NIET, "vader"),))
    fout, goed = _verzoek(*VOOR_VADER, FOUT, recht).kennisgevingen_van("vader")
    assert (fout.seq, fout.wanneer, fout.telt, fout.verbeterd_door) == (seq, "vooraf", False, goed.seq)
    assert (goed.wanneer, goed.telt, goed.vervangt) == ("niet", True, seq)
    assert not fout.vooraf_aan(b.DAG)


@pytest.mark.norm("webinar-ots")
def test_mending_asks_why_this_person_was_not_informed() -> None:
    seq = _seq("vader", *VOOR_VADER, FOUT)
    situatie = b.Situatie(daarna=(*VOOR_VADER, FOUT))
    oordeel = situatie.beoordeel(b.informeren("vader", wanneer="niet", vervangt=seq))
    assert [(r.code, r.betreft) for r in oordeel.open_redenen] == [(NIET, "vader")]
    # Without naming what it mends, the wrong record would go on counting.
    assert situatie.beoordeel(b.informeren("vader", wanneer="niet")).kan


@pytest.mark.norm("webinar-ots")
def test_a_record_made_by_a_motivation_can_be_mended_too() -> None:
    eerst = (*VOOR_VADER, b.vaststellen(motiveringen=(b.motiveer(NIET, "vader"),)))
    seq = _seq("vader", *eerst)
    oud, nieuw = _verzoek(*eerst, b.informeren("vader", vervangt=seq)).kennisgevingen_van("vader")
    assert (oud.wanneer, oud.telt, nieuw.wanneer, nieuw.telt) == ("niet", False, "vooraf", True)


@pytest.mark.parametrize(
    ("personen", "vervangt"), [(("vader",), 1), (("moeder",), 13), (("vader", "moeder"), 13)]
)
def test_only_an_own_record_of_one_person_is_mended(personen: tuple[str, ...], vervangt: int) -> None:
    situatie = b.Situatie(daarna=(*VOOR_VADER, FOUT))
    assert _seq("vader", *VOOR_VADER, FOUT) == 13
    with pytest.raises(OngeldigeHandeling) as fout:
        situatie.beoordeel(b.informeren(*personen, vervangt=vervangt))
    assert fout.value.veld == "vervangt"


def test_what_was_mended_is_not_mended_again() -> None:
    situatie = b.Situatie(daarna=(*VOOR_VADER, FOUT, b.informeren("vader", vervangt=13)))
    with pytest.raises(OngeldigeHandeling):
        situatie.beoordeel(b.informeren("vader", vervangt=13))
    assert situatie.beoordeel(b.informeren("vader", vervangt=14)).kan


@pytest.mark.norm("webinar-ots")
def test_a_letter_that_tells_what_was_mended_is_not_sent_unexplained() -> None:
    recht = b.informeren("vader", wanneer="niet", vervangt=13, motiveringen=(b.motiveer(NIET, "vader"),))
    vast = (*VOOR_VADER, FOUT, b.vaststellen(), recht)
    assert [r.code for r in b.Situatie(daarna=vast).beoordeel(b.verstrekken()).open_redenen] == [
        "BRIEF_ONJUIST"
    ]
    opnieuw = (*vast, b.herzien(), b.vaststellen())
    assert b.Situatie(daarna=opnieuw).beoordeel(b.verstrekken()).kan


@pytest.mark.norm("webinar-ots")
@pytest.mark.parametrize(("uur", "telt"), [(9, True), (10, True), (17, False)])
def test_on_the_same_day_the_hour_decides_where_both_are_known(uur: int, telt: bool) -> None:
    weg = (
        *VOOR_VADER,
        b.mondeling(gebeurd_op=op(b.DAG, time(10)), motiveringen=(b.motiveer(NIET, "vader"),)),
    )
    waarom = (b.motiveer("VOORAF_LATER_VASTGELEGD", "vader"),)
    verzoek = _verzoek(*weg, b.informeren("vader", gebeurd_op=op(b.DAG, time(uur)), motiveringen=waarom))
    record = verzoek.kennisgevingen_van("vader")[-1]
    eerst = verzoek.eerste_verstrekking
    assert eerst is not None
    assert record.vooraf_aan(eerst.laatste_dag, eerst.tijd) is telt
    assert record.vooraf_aan(b.DAG)


@pytest.mark.norm("webinar-ots")
def test_telling_later_that_day_that_it_was_beforehand_asks_why() -> None:
    weg = b.Situatie(
        daarna=(*b.COMPLEET[:4], b.mondeling(gebeurd_op=op(b.DAG, time(10)), motiveringen=OVER_ALLEN))
    )
    laat = b.informeren("moeder", gebeurd_op=op(b.DAG, time(17)))
    assert [r.code for r in weg.beoordeel(laat).redenen] == [NIET]
    vroeg = b.informeren("moeder", gebeurd_op=op(b.DAG, time(9)))
    assert [r.code for r in weg.beoordeel(vroeg).redenen] == ["VOORAF_LATER_VASTGELEGD"]


OVER_ALLEN = (b.motiveer(NIET, "moeder", "vader"), b.gezien("KIND_ZONDER_UITLEG", "gerrit"))


def test_the_first_provision_is_the_earliest_not_the_first_recorded() -> None:
    gisteren = b.DAG - timedelta(days=1)
    verzoek = _verzoek(*b.COMPLEET, b.mondeling(), b.mondeling(dag=gisteren, motiveringen=GISTEREN))
    assert verzoek.eerste_verstrekking == op(gisteren)
    assert _verzoek().eerste_verstrekking is None


GISTEREN = (*OVER_ALLEN,)


def test_a_view_asked_anew_keeps_what_was_given_until_there_is_a_newer_one() -> None:
    eerst = (b.zienswijze("moeder", tekst="Eerste."), b.zienswijze_vragen("moeder"))
    assert _verzoek(*eerst).zienswijzen["moeder"].mee == "Eerste."
    stil = b.zienswijze("moeder", uitkomst="wil_geen", tekst="")
    assert _verzoek(*eerst, stil).zienswijzen["moeder"].mee == "Eerste."
    assert _verzoek(*eerst, b.zienswijze("moeder", tekst="Tweede.")).zienswijzen["moeder"].mee == "Tweede."
    # Without being asked anew it is a correction of the same answer.
    assert _verzoek(eerst[0], stil).zienswijzen["moeder"].mee == ""
