"""A melding as the journal tells it: what was reported, when, and who was told before or after."""

from __future__ import annotations

from typing import Any

import pytest

from meldcode_app.domain import melding_vouwen
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.melding import Melding
from meldcode_app.domain.oordeel import proef
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

NIET = "NIET_VOORAF_OVER_MELDING"
CONCEPT = (vt.melding_voorbereiden(),)


def na(*handelingen: AlleHandelingen, **situatie: Any) -> Melding:
    return m.MeldcodeSituatie(daarna=handelingen, **situatie).casus().meldingen["m1"]


def wie(melding: Melding) -> list[tuple[str, str, str]]:
    return [(k.persoon, k.wanneer, k.grond) for k in melding.kennisgevingen]


def test_it_begins_with_its_own_act_or_with_an_emergency() -> None:
    casus = m.MeldcodeSituatie().casus()
    with pytest.raises(TypeError):
        melding_vouwen.begonnen(proef(casus, vt.melding_doen()))
    eerdere = na(
        *m.ADVIES_GEWOGEN,
        vt.melding_voorbereiden(melding="m0"),
        vt.melding_voorbereiden(namens="dennis", adviesvraag="a1", eerdere="m0"),
    )
    assert (eerdere.doorloop, eerdere.door, eerdere.adviesvraag, eerdere.eerdere) == (
        "d",
        "dennis",
        "a1",
        "m0",
    )
    assert (eerdere.verloop, eerdere.gedaan, eerdere.feiten) == ("melding_concept", None, None)
    spoed = na(vt.spoed_melden())
    assert (spoed.doorloop, spoed.verloop, spoed.deel("feiten")) == ("d", "gedaan", "open")


@pytest.mark.parametrize("staat", m.MELDING_OP_WEG)
def test_the_ways_to_each_state(staat: str) -> None:
    assert na(*m.MELDING_OP_WEG[staat]).verloop == staat


def test_what_was_reported_to_whom_and_under_which_number() -> None:
    gedaan = na(*m.MELDING_OP_WEG["gedaan"]).gedaan
    assert gedaan is not None
    assert (gedaan.medewerker, gedaan.nummer, gedaan.regio, gedaan.via) == (
        "K. Vos",
        "M-1",
        "Utrecht",
        "telefoon",
    )
    assert (gedaan.spoed, gedaan.inhoud) == (False, "")
    spoed = na(vt.spoed_melden()).gedaan
    assert spoed is not None
    assert (spoed.spoed, spoed.inhoud) == (True, vt.DREIGING)


@pytest.mark.norm("huisregel-g-7")
def test_what_veilig_thuis_says_and_what_is_added_later_only_stands_beside_it() -> None:
    klaar = na(*m.MELDING_OP_WEG["gedaan"])
    later = na(
        *m.MELDING_OP_WEG["gedaan"],
        vt.bericht(tekst="Zij onderzoeken."),
        vt.bericht("geen_terugkoppeling"),
        vt.melding_aanvullen(),
    )
    assert [(x.bericht, x.tekst) for x in later.berichten] == [
        ("veiligheidsbeoordeling", "Zij onderzoeken."),
        ("geen_terugkoppeling", ""),
    ]
    assert [x.tekst for x in later.aanvullingen] == ["Veilig Thuis belde."]
    assert (later.configuratie, later.feiten, later.gedaan) == (
        klaar.configuratie,
        klaar.feiten,
        klaar.gedaan,
    )


@pytest.mark.norm("huisregel-g-10")
@pytest.mark.parametrize(
    "handeling", [vt.melding_feiten(), vt.melding_overslaan("feiten"), vt.melding_doen()]
)
def test_what_was_reported_stays_as_it_was(handeling: AlleHandelingen) -> None:
    oordeel = m.MeldcodeSituatie(daarna=m.MELDING_OP_WEG["gedaan"]).beoordeel(handeling)
    assert ("NU_NIET_AAN_DE_ORDE", "al_gemeld") in [(r.code, r.betreft) for r in oordeel.open_redenen]


def test_parts_are_left_out_and_taken_up_again() -> None:
    over = (
        vt.melding_overslaan("informeren", motiveringen=(
            b.motiveer(NIET, "moeder", "vader"), b.gezien("KIND_ZONDER_UITLEG", "gerrit"),
        )),
        vt.melding_overslaan("feiten", motiveringen=(b.motiveer("MELDING_DEEL_OVERGESLAGEN", "feiten"),)),
    )  # fmt: skip
    weg = na(*CONCEPT, *over)
    assert [weg.deel(deel) for deel in ("informeren", "feiten")] == ["overgeslagen", "overgeslagen"]
    terug = na(*CONCEPT, *over, *(vt.melding_deel_heropenen(deel) for deel in ("informeren", "feiten")))
    assert [terug.deel(deel) for deel in ("informeren", "feiten")] == ["open", "open"]
    assert terug.kennisgevingen == weg.kennisgevingen
    klaar = na(m.signaal(), *CONCEPT, vt.melding_feiten(), vt.melding_informeren("moeder", "vader"))
    assert [klaar.deel(deel) for deel in ("informeren", "feiten")] == ["gereed", "gereed"]


# one record per person


@pytest.mark.norm("lkc-107130")
def test_one_motivation_serves_several_and_makes_a_record_each() -> None:
    samen = b.motiveer(NIET, "moeder", "vader", grond="U1")
    een = na(*CONCEPT, vt.melding_informeren("moeder", "vader", wanneer="achteraf", motiveringen=(samen,)))
    assert wie(een) == [("moeder", "achteraf", "U1"), ("vader", "achteraf", "U1")]
    assert len({k.seq for k in een.kennisgevingen}) == 2
    overgeslagen = na(*CONCEPT, vt.melding_overslaan("informeren", motiveringen=(
        samen, b.gezien("KIND_ZONDER_UITLEG", "gerrit"),
    )))  # fmt: skip
    assert wie(overgeslagen) == [("moeder", "niet", "U1"), ("vader", "niet", "U1")]
    assert {k.toelichting for k in overgeslagen.kennisgevingen} == {"De feiten staan erbij."}


@pytest.mark.norm("knmg-stap-3")
def test_attempts_to_reach_somebody_are_counted_with_the_record() -> None:
    onbereikbaar = b.motiveer(NIET, "vader", grond="U7", pogingen=3)
    melding = na(*CONCEPT, vt.melding_informeren("vader", wanneer="niet", motiveringen=(onbereikbaar,)))
    assert [(k.grond, k.pogingen) for k in melding.kennisgevingen] == [("U7", 3)]
    zonder = b.motiveer(NIET, "vader", grond="U7")
    oordeel = m.MeldcodeSituatie(daarna=CONCEPT).beoordeel(
        vt.melding_informeren("vader", wanneer="niet", motiveringen=(zonder,))
    )
    assert [r.code for r in oordeel.open_redenen] == ["POGINGEN_ONTBREKEN"]


@pytest.mark.norm("spoed-achteraf")
def test_an_emergency_makes_one_record_of_each_who_was_not_told() -> None:
    verteld = vt.melding_informeren("moeder")
    melding = na(*CONCEPT, verteld, vt.spoed_melden(), kind=b.kind(13))
    assert wie(melding) == [("moeder", "vooraf", ""), ("gerrit", "niet", "UH"), ("vader", "niet", "UH")]
    assert [k.laatste_dag for k in melding.kennisgevingen] == [b.DAG] * 3


@pytest.mark.norm("lkc-107130")
def test_a_wrong_record_is_mended_stays_and_counts_no_more() -> None:
    fout = (*CONCEPT, vt.melding_informeren("vader"))
    (eerst,) = na(*fout).kennisgevingen
    recht = vt.melding_informeren(
        "vader", wanneer="niet", vervangt=eerst.seq, motiveringen=(b.motiveer(NIET, "vader"),)
    )
    oud, nieuw = na(*fout, recht).kennisgevingen_van("vader")
    assert (oud.wanneer, oud.telt, oud.verbeterd_door) == ("vooraf", False, nieuw.seq)
    assert (nieuw.wanneer, nieuw.telt, nieuw.vervangt) == ("niet", True, eerst.seq)
    # Without naming what it mends, the wrong record would go on counting.
    kaal = vt.melding_informeren("vader", wanneer="niet", vervangt=eerst.seq)
    situatie = m.MeldcodeSituatie(daarna=fout)
    assert [r.code for r in situatie.beoordeel(kaal).open_redenen] == [NIET]


@pytest.mark.norm("lkc-107130")
def test_mending_one_leaves_the_others_as_they_were() -> None:
    weg = (*CONCEPT, vt.melding_informeren("moeder"), vt.melding_informeren("vader"))
    moeder, vader = na(*weg).kennisgevingen
    later = na(*weg, vt.melding_informeren("vader", wijze="telefoon", vervangt=vader.seq))
    assert later.kennisgevingen_van("moeder") == (moeder,)
    assert [k.telt for k in later.kennisgevingen_van("vader")] == [False, True]


def test_dropped_and_taken_up_again_nothing_is_lost() -> None:
    voor = na(*m.MELDING_KLAAR)
    terug = na(
        *m.MELDING_KLAAR, vt.melding_intrekken(), vt.melding_informeren("vader"), vt.melding_heropenen()
    )
    assert terug.verloop == "melding_concept"
    assert terug.feiten == voor.feiten
    assert terug.kennisgevingen[: len(voor.kennisgevingen)] == voor.kennisgevingen
    assert len(terug.kennisgevingen) == len(voor.kennisgevingen) + 1
