"""What was answered stays answered: in that walk, question for advice or melding, and in no other."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meldcode_app.domain.beoordeling_meldcode import mogelijk_in_meldcode
from meldcode_app.domain.handelingen.adviesvraag import WoordOordeel
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.oordeel import Beoordeling
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

TWEEDE = m.beginnen(doorloop="e", professional="dennis")
ZONDER_GESPREK = (
    b.motiveer("GEEN_GESPREK_OUDER", "moeder", "vader", grond="U4"),
    b.motiveer("GEEN_GESPREK_KIND", "gerrit"),
    b.gezien("GROND_CONTACTVERLIES", "moeder", "vader"),
)


def na(*handelingen: AlleHandelingen) -> m.MeldcodeSituatie:
    return m.MeldcodeSituatie(daarna=handelingen)


def open_van(oordeel: Beoordeling) -> list[tuple[str, str]]:
    return [(r.code, r.betreft) for r in oordeel.open_redenen]


def knop(situatie: m.MeldcodeSituatie, id_: str, event: str) -> list[tuple[str, str]]:
    return open_van(mogelijk_in_meldcode(situatie.casus(), b.inrichting(), id_, event, b.DAG))


@pytest.mark.norm("lkc-108725")
def test_who_was_explained_is_not_asked_for_again_in_the_same_walk() -> None:
    situatie = na(m.afronden("stap3", motiveringen=ZONDER_GESPREK), m.stap_heropenen("stap3"))
    assert situatie.beoordeel(m.afronden("stap3")).kan
    assert knop(situatie, "d", "stap3_afronden") == []


@pytest.mark.norm("lkc-108725")
def test_another_walk_asks_for_itself() -> None:
    situatie = na(m.afronden("stap3", motiveringen=ZONDER_GESPREK), TWEEDE)
    assert open_van(situatie.beoordeel(m.afronden("stap3", doorloop="e"))) == [
        ("GEEN_GESPREK_OUDER", "moeder"),
        ("GEEN_GESPREK_OUDER", "vader"),
        ("GEEN_GESPREK_KIND", "gerrit"),
    ]


@pytest.mark.norm("besluit-2-2")
def test_after_reopening_it_is_asked_anew() -> None:
    stappen = b.motiveer("STAP_NIET_AF", "stap1", "stap2", "stap3", "stap4")
    waarom = (b.motiveer("AFSLUITEN_BIJ_VERMOEDEN"), b.motiveer("OPEN_ZAKEN"))
    situatie = na(
        m.naar_besluit(motiveringen=(stappen,)),
        m.meldcode_afsluiten(motiveringen=waarom),
        m.meldcode_heropenen(),
    )
    gevraagd = open_van(situatie.beoordeel(m.naar_besluit()))
    assert gevraagd == [("STAP_NIET_AF", f"stap{n}") for n in range(1, 5)]


@pytest.mark.norm("besluit-2-2")
def test_a_step_that_was_explained_when_deciding_is_not_asked_for_when_reporting() -> None:
    stappen = b.motiveer("STAP_NIET_AF", "stap1", "stap2", "stap3", "stap4")
    besloten = m.besluit("ja", motiveringen=(stappen, b.gezien("HULP_ZONDER_TERMIJN")))
    weg = (m.signaal(), besloten, vt.melding_voorbereiden(), vt.melding_feiten())
    informeren = vt.melding_informeren("moeder", "vader", "gerrit")
    assert na(*weg, informeren).beoordeel(vt.melding_doen()).kan
    zonder = na(*weg[2:3], informeren).beoordeel(vt.melding_doen())
    assert ("STAP_NIET_AF", "stap1") in open_van(zonder)


@pytest.mark.norm("lkc-107130")
def test_another_melding_asks_for_itself() -> None:
    niet = b.motiveer("NIET_VOORAF_OVER_MELDING", "moeder")
    situatie = na(
        vt.melding_voorbereiden(),
        vt.melding_informeren("moeder", wanneer="niet", motiveringen=(niet,)),
        vt.melding_voorbereiden(melding="m2"),
    )
    assert situatie.beoordeel(vt.melding_informeren("moeder", wanneer="niet")).kan
    ander = vt.melding_informeren("moeder", melding="m2", wanneer="niet")
    assert open_van(situatie.beoordeel(ander)) == [("NIET_VOORAF_OVER_MELDING", "moeder")]


@pytest.mark.norm("lkc-107130")
def test_what_was_said_about_a_talk_says_nothing_about_the_melding() -> None:
    situatie = na(m.gesprek_overslaan("moeder", "vader"), vt.melding_voorbereiden())
    gevraagd = open_van(situatie.beoordeel(vt.melding_informeren("moeder", wanneer="niet")))
    assert gevraagd == [("NIET_VOORAF_OVER_MELDING", "moeder")]


@pytest.mark.norm("spoed-achteraf")
def test_a_second_emergency_is_explained_too_and_makes_its_own_records() -> None:
    situatie = na(vt.spoed_melden())
    kaal = vt.spoed_melden(melding="m2", motiveringen=())
    assert open_van(situatie.beoordeel(kaal)) == [("SPOED_ONVOLLEDIG", "")]
    tweede = na(vt.spoed_melden(), vt.spoed_melden(melding="m2")).casus().meldingen["m2"]
    assert [(k.persoon, k.wanneer, k.grond) for k in tweede.kennisgevingen] == [
        ("moeder", "niet", "UH"),
        ("vader", "niet", "UH"),
    ]


@pytest.mark.norm("spoed-achteraf")
def test_telling_parents_after_an_emergency_asks_no_second_explanation() -> None:
    situatie = na(vt.spoed_melden())
    assert situatie.beoordeel(vt.melding_informeren("moeder", "vader", wanneer="achteraf")).kan
    # The child was no part of that explanation: only a click is asked.
    assert knop(situatie, "m1", "melding_informeren") == [("KIND_ZONDER_UITLEG", "gerrit")]


@pytest.mark.norm("anoniem-blad")
def test_another_question_for_advice_asks_for_itself() -> None:
    tekst = replace(vt.blad_invullen().tekst, eigen_tekst="het kind heeft diabetes")
    vul = vt.blad_invullen(tekst=tekst, oordelen=(WoordOordeel(woord="diabetes", besluit="laten"),))
    weg = (vt.advies_beginnen(), vul)
    gevraagd = [("HERKENBARE_BIJZONDERHEID", "diabetes")]
    assert open_van(na(*weg).beoordeel(vt.anonimiseren())) == gevraagd
    gezien = b.gezien(*gevraagd[0])
    tweede = (vt.advies_beginnen(adviesvraag="a2"), replace(vul, adviesvraag="a2"))
    situatie = na(*weg, vt.anonimiseren(motiveringen=(gezien,)), *tweede)
    assert situatie.beoordeel(vt.anonimiseren()).kan
    assert knop(situatie, "a1", "anonimiseren") == []
    assert open_van(situatie.beoordeel(vt.anonimiseren(adviesvraag="a2"))) == gevraagd


def test_two_walks_do_not_touch_each_other() -> None:
    voor = na(*m.DOORLOPEN["vervolg"], TWEEDE)
    weg = m.overdragen(doorloop="e", motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),))
    later = na(*voor.daarna, *(replace(h, doorloop="e") for h in m.STAP_1_EN_2), weg)
    assert later.doorloop("d") == voor.doorloop("d")
    assert later.doorloop("e").besluit_staat == "overgedragen"
