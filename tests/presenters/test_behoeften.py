"""From reasons to the panel "wat dit nodig heeft", and back from what was filled in to motivations."""

from __future__ import annotations

from datetime import date

import pytest

from meldcode_app import redenteksten
from meldcode_app.domain.handelingen.basis import Motivering, Poging
from meldcode_app.presenters.behoeften import behoeften, gezien, grond_woord, met, motivering, norm_bericht
from meldcode_app.presenters.wanneer import DatumNietGelezen
from meldcode_app.presenters.weergave import GEWOON, Behoefte, MotiveringInvoer, PogingInvoer
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from workflows.basis import KAN_NIET, LET_OP, MOTIVEER, TOELICHTING, Reden
from workflows.normen import NORMEN


def _toon(*redenen: Reden, open_: tuple[Reden, ...] | None = None, **over: object) -> tuple[Behoefte, ...]:
    situatie = b.Situatie(daarna=(b.vragen(b.vraag("v1"), b.vraag("v2"), b.vraag("v3")),))
    casus = situatie.casus()
    staan = redenen if open_ is None else open_
    return behoeften(casus, casus.verzoeken["v"], redenen, staan, **over)  # type: ignore[arg-type]


def test_a_person_is_named_and_shares_the_text_with_the_others() -> None:
    redenen = tuple(
        Reden("NIET_VOORAF_GEINFORMEERD", MOTIVEER, "webinar-ots", p) for p in ("moeder", "vader")
    )
    vader = _toon(*redenen)[1]
    assert vader.zin == "Vader is niet vooraf geïnformeerd."
    assert vader.betreft_naam == "vader"
    assert [(k.code, k.tekst) for k in vader.ook_voor] == [("moeder", "moeder")]
    assert vader.norm_titel == NORMEN["webinar-ots"].titel


def test_the_grounds_of_informing_are_all_there_and_only_u7_asks_attempts() -> None:
    (behoefte,) = _toon(Reden("NIET_VOORAF_GEINFORMEERD", MOTIVEER, "webinar-ots", "vader"))
    assert [k.code for k in behoefte.gronden] == list(redenteksten.woorden("gronden"))
    assert [k.code for k in behoefte.gronden if k.met_pogingen] == ["U7"]
    assert {k.code for k in behoefte.gronden if k.uitleg} == {"U4", "U0"}


@pytest.mark.parametrize(
    ("code", "gronden"),
    [
        ("NIET_VOORAF_OVER_MELDING", ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "UH", "U8", "U9", "U0"]),
        ("GEEN_GESPREK_OUDER", ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "UH", "U9", "U0"]),
        ("GEEN_GESPREK_KIND", ["te_jong", "U1", "U6", "weigert", "nog_niet", "U0"]),
    ],
)
def test_not_informed_and_not_spoken_with_have_grounds_of_their_own(code: str, gronden: list[str]) -> None:
    (behoefte,) = _toon(Reden(code, MOTIVEER, "lkc-108725", "vader"))
    assert [k.code for k in behoefte.gronden] == gronden
    assert grond_woord("te_jong") == "Te jong voor dit gesprek"
    assert grond_woord("U7") == "Niet te bereiken"


def test_steps_questions_decisions_and_signals_are_called_by_name() -> None:
    casus = bm.MeldcodeSituatie(daarna=(bm.signaal(),)).casus()
    redenen = (
        Reden("STAP_NIET_AF", MOTIVEER, "besluit-2-2", "stap1"),
        Reden("ONDERBOUWING_ONTBREEKT", LET_OP, "afwegingskader", "v2"),
        Reden("BESLUIT_ONTBREEKT", KAN_NIET, "besluit-2-2-e", "melden"),
        Reden("UITSPRAAK_ZONDER_BRON", LET_OP, "lkc-105668", "s1"),
        Reden("UITSPRAAK_ZONDER_BRON", LET_OP, "lkc-105668", "0f3a"),
    )
    namen = [b_.betreft_naam for b_ in behoeften(casus, None, redenen, redenen)]
    assert namen == [
        "stap 1, signalen", "vraag 2", "besluit 1, melden", "het signaal van 23 november", "dit signaal",
    ]  # fmt: skip


def test_any_other_motivation_asks_nothing_but_its_text() -> None:
    (behoefte,) = _toon(Reden("NIET_OP_SCHRIFT", MOTIVEER, "webinar-ots"))
    assert [k.code for k in behoefte.gronden] == [GEWOON]
    assert behoefte.ook_voor == ()


def test_a_question_and_a_part_have_their_own_words() -> None:
    vraag, deel = _toon(
        Reden("VRAAG_ZONDER_REDEN", MOTIVEER, "lkc-109371", "v3"),
        Reden("DEEL_OPEN", MOTIVEER, "webinar-ots", "kader"),
    )
    assert vraag.zin.startswith("Bij vraag 3 ")
    assert "'Kader'" in deel.zin


def test_what_must_come_first_is_the_way_out_not_a_person() -> None:
    (behoefte,) = _toon(Reden("NU_NIET_AAN_DE_ORDE", KAN_NIET, "huisregel-g-10", "herzien"))
    assert behoefte.klasse == "kan_niet"
    assert behoefte.betreft_naam == ""
    assert "Herzien" in behoefte.uitweg


def test_an_unverified_norm_says_so() -> None:
    (behoefte,) = _toon(Reden("GROND_CONTACTVERLIES", LET_OP, "contactverlies-u4", "vader"))
    assert behoefte.norm_titel.endswith("(nog nagaan)")
    assert "Nog nagaan" in norm_bericht("contactverlies-u4").tekst
    assert "Tekst van 1 januari 2026" in norm_bericht("jeugdwet-7.3.11-4").tekst


def test_answered_is_what_the_rules_say_and_explanation_is_never_answered() -> None:
    let_op = Reden("LATER_VASTGELEGD", LET_OP, "huisregel-g-3")
    reden = Reden("NIET_OP_SCHRIFT", MOTIVEER, "webinar-ots")
    uitleg = Reden("ANDERE_WEG", TOELICHTING, "avg-6-1")
    tekst = Motivering(code="NIET_OP_SCHRIFT", grond=GEWOON, tekst="De zitting is vandaag.")
    open_ = _toon(let_op, reden, uitleg, open_=(let_op, reden), gegeven=(tekst,))
    assert [(x.gezien, x.gemotiveerd) for x in open_] == [(False, False)] * 3
    assert open_[1].motivering == "De zitting is vandaag."
    klaar = _toon(let_op, reden, uitleg, open_=())
    assert [(x.gezien, x.gemotiveerd) for x in klaar] == [(True, False), (False, True), (False, False)]


def test_every_code_with_a_sentence_can_be_shown() -> None:
    eerst = "herzien"
    for code in redenteksten.codes():
        betreft = eerst if code == "NU_NIET_AAN_DE_ORDE" else "vader"
        (behoefte,) = _toon(Reden(code, MOTIVEER, "webinar-ots", betreft))
        assert behoefte.zin
        assert behoefte.uitweg


def test_filled_in_becomes_a_motivation_with_its_attempts() -> None:
    invoer = MotiveringInvoer(
        code="NIET_VOORAF_GEINFORMEERD",
        betreft=("vader", "moeder"),
        grond="U7",
        tekst=" Tweemaal gebeld. ",
        pogingen=(PogingInvoer(dag="gisteren", wijze="telefoon", uitkomst="voicemail"),),
    )
    assert motivering(invoer, b.DAG) == Motivering(
        code="NIET_VOORAF_GEINFORMEERD",
        betreft=("vader", "moeder"),
        grond="U7",
        tekst="Tweemaal gebeld.",
        pogingen=(Poging(dag=date(2026, 11, 22), wijze="telefoon", uitkomst="voicemail"),),
    )


def test_an_attempt_without_a_readable_day_is_an_error() -> None:
    poging = PogingInvoer(dag="ooit", wijze="telefoon")
    invoer = MotiveringInvoer(code="X", betreft=(), grond="U7", tekst="t", pogingen=(poging,))
    with pytest.raises(DatumNietGelezen):
        motivering(invoer, b.DAG)


def test_a_new_answer_takes_the_place_of_the_old_for_the_same_people_only() -> None:
    samen = Motivering(code="A", grond="U1", tekst="oud", betreft=("moeder", "vader"))
    ander = Motivering(code="B", grond=GEWOON, tekst="blijft")
    nieuw = Motivering(code="A", grond="U3", tekst="nieuw", betreft=("vader",))
    assert met((samen, ander), nieuw) == (
        Motivering(code="A", grond="U1", tekst="oud", betreft=("moeder",)),
        ander,
        nieuw,
    )
    assert met((gezien("L"),), gezien("L")) == (gezien("L"),)
