"""What was answered once and stays answered: per walk, per question for advice and per melding, never beyond."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from meldcode_app.domain.beoordeling_meldcode import mogelijk_in_meldcode
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.oordeel import Beoordeling
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

AF = m.overdragen(doorloop="e", motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),))
TWEEDE = m.beginnen(doorloop="e", professional="dennis")


def na(*handelingen: AlleHandelingen, **situatie: Any) -> m.MeldcodeSituatie:
    return m.MeldcodeSituatie(daarna=handelingen, **situatie)


def open_van(oordeel: Beoordeling) -> list[tuple[str, str]]:
    return [(r.code, r.betreft) for r in oordeel.open_redenen]


def knop(situatie: m.MeldcodeSituatie, id_: str, event: str) -> Beoordeling:
    return mogelijk_in_meldcode(situatie.casus(), b.inrichting(), id_, event, b.DAG)


# two machines in one act

GEEN_OUDER = b.motiveer("GEEN_GESPREK_OUDER", "moeder", "vader", grond="U4")
GEEN_KIND = b.motiveer("GEEN_GESPREK_KIND", "gerrit")
GEZIEN = b.gezien("GROND_CONTACTVERLIES", "moeder", "vader")


@pytest.mark.norm("lkc-108725")
def test_who_was_explained_is_not_asked_for_again_in_the_same_walk() -> None:
    situatie = na(
        m.afronden("stap3", motiveringen=(GEEN_OUDER, GEEN_KIND, GEZIEN)), m.stap_heropenen("stap3")
    )
    assert situatie.beoordeel(m.afronden("stap3")).kan
    assert knop(situatie, "d", "stap3_afronden").kan


@pytest.mark.norm("lkc-108725")
def test_another_walk_asks_for_itself() -> None:
    situatie = na(m.afronden("stap3", motiveringen=(GEEN_OUDER, GEEN_KIND, GEZIEN)), TWEEDE)
    assert open_van(situatie.beoordeel(m.afronden("stap3", doorloop="e"))) == [
        ("GEEN_GESPREK_OUDER", "moeder"),
        ("GEEN_GESPREK_OUDER", "vader"),
        ("GEEN_GESPREK_KIND", "gerrit"),
    ]


@pytest.mark.norm("besluit-2-2")
def test_after_reopening_it_is_asked_anew() -> None:
    stappen = b.motiveer("STAP_NIET_AF", "stap1", "stap2", "stap3", "stap4")
    dicht = m.meldcode_afsluiten(
        motiveringen=(b.motiveer("AFSLUITEN_BIJ_VERMOEDEN"), b.motiveer("OPEN_ZAKEN"))
    )
    situatie = na(m.naar_besluit(motiveringen=(stappen,)), dicht, m.meldcode_heropenen())
    assert {c for c, _ in open_van(situatie.beoordeel(m.naar_besluit()))} == {"STAP_NIET_AF"}


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
    assert "NIET_VOORAF_OVER_MELDING" not in {
        c for c, _ in open_van(knop(situatie, "m1", "melding_informeren"))
    }


@pytest.mark.norm("anoniem-blad")
def test_another_question_for_advice_asks_for_itself() -> None:
    tekst = vt.blad_invullen().tekst
    bijzonder = replace(tekst, eigen_tekst="het kind heeft het syndroom van Down")
    oordelen = tuple(vt.a.WoordOordeel(woord=w, besluit="laten") for w in ("syndroom", "Down"))
    vul = vt.blad_invullen(tekst=bijzonder, oordelen=oordelen)
    weg = (vt.advies_beginnen(), vul)
    gevraagd = open_van(na(*weg).beoordeel(vt.anonimiseren()))
    assert {c for c, _ in gevraagd} == {"HERKENBARE_BIJZONDERHEID"}
    gezien = b.gezien("HERKENBARE_BIJZONDERHEID", *(woord for _, woord in gevraagd))
    tweede = (vt.advies_beginnen(adviesvraag="a2"), replace(vul, adviesvraag="a2"))
    situatie = na(*weg, vt.anonimiseren(motiveringen=(gezien,)), *tweede)
    assert situatie.beoordeel(vt.anonimiseren()).kan
    assert open_van(situatie.beoordeel(vt.anonimiseren(adviesvraag="a2"))) == gevraagd


def test_two_walks_do_not_touch_each_other() -> None:
    voor = na(*m.DOORLOPEN["vervolg"], TWEEDE)
    na_ = na(*voor.daarna, *(replace(h, doorloop="e") for h in m.STAP_1_EN_2), AF)
    assert na_.doorloop("d") == voor.doorloop("d")
    assert na_.doorloop("e").besluit_staat == "overgedragen"
