"""Recorded after the information left that somebody was told beforehand: asked why, in a new record and in a mended
one alike, and never said in silence."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from meldcode_app.domain.beoordeling import beoordeel
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.tijd import op
from meldcode_app.domain.verbeteren import te_verbeteren
from meldcode_app.presenters.casus_banen import banen
from meldcode_app.presenters.tijdlijn import regels
from meldcode_app.services.besluitblad_delen import gespreksrijen
from meldcode_app.services.brief import maak_brief
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as vt
from tests.bouwers_verbeteren import boek_van, verbeter, weeg

pytestmark = pytest.mark.norm("webinar-ots")
OVER_MELDING = "VOORAF_LATER_OVER_MELDING"
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


def test_a_letter_made_after_it_says_that_it_was_recorded_later_and_prefers_what_was_in_time() -> None:
    boek, g, vooraf = _na_verzending(*WEG)
    boek.doe(verbeter(g.seq, vooraf, motiveringen=WAAROM))
    casus = boek.casus
    brief = maak_brief(casus, b.inrichting(), casus.verzoeken["v"], b.DAG)
    per_persoon = {wie.wie: wie for wie in brief.geinformeerd}
    vader, moeder = per_persoon["Vader Voorbeeld (vader)"], per_persoon["Moeder Voorbeeld (moeder)"]
    assert (vader.wanneer, vader.later_vastgelegd) == ("vooraf", op(b.DAG))
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
    assert codes(vooraf, gemeld) == [OVER_MELDING]
    assert codes(vooraf, vt.melding_voorbereiden()) == []


EERGISTEREN = b.DAG - timedelta(days=2)
VOOR = b.informeren("moeder", "vader", "gerrit", dag=b.DAG - timedelta(days=4))
NADIEN = b.mondeling(dag=EERGISTEREN)


def _boek(*daarna: tuple[AlleHandelingen, date], situatie: Any = None) -> Any:
    boek = boek_van(situatie or b.Situatie(daarna=(b.kader(), b.vragen())))
    for handeling, dag in daarna:
        boek.doe(handeling, dag)
    return boek


def _vraagt(boek: Any, handeling: AlleHandelingen, dag: date = b.DAG) -> list[str]:
    redenen = beoordeel(boek.casus, b.inrichting(), handeling, dag).open_redenen
    return [f"{r.code} {r.betreft}" for r in redenen if r.code in {LATER, OVER_MELDING}]


@pytest.mark.parametrize("waarmee", [b.mondeling, b.verstrekken])
def test_in_which_order_it_is_typed_afterwards_changes_nothing(waarmee: Any) -> None:
    """Told four days ago, the information left two days ago, both recorded today."""
    boek = _boek((VOOR, b.DAG))
    vraagt = [f"{LATER} moeder", f"{LATER} vader", f"{LATER} gerrit"]
    assert _vraagt(boek, waarmee(dag=EERGISTEREN)) == vraagt
    assert _vraagt(boek, waarmee(dag=b.DAG)) == []
    op_tijd = _boek((VOOR, EERGISTEREN))
    assert _vraagt(op_tijd, waarmee(dag=EERGISTEREN)) == []


def test_letter_and_timeline_say_that_it_was_recorded_later_whatever_the_order() -> None:
    waarom = tuple(b.motiveer(LATER, p) for p in ("moeder", "vader", "gerrit"))
    boek = _boek((VOOR, b.DAG), (b.mondeling(dag=EERGISTEREN, motiveringen=waarom), b.DAG))
    casus = boek.casus
    brief = maak_brief(casus, b.inrichting(), casus.verzoeken["v"], b.DAG)
    assert {wie.later_vastgelegd for wie in brief.geinformeerd} == {op(EERGISTEREN)}
    tijdlijn = regels("c1", boek.regels, b.inrichting(), b.DAG)
    verteld = [r.tekst for r in tijdlijn if r.soort == "Geïnformeerd"]
    assert verteld
    assert all("Dit is zo vastgelegd nadat er informatie was verstrekt." in tekst for tekst in verteld)


def test_only_a_departure_of_before_the_known_one_opens_the_question_again() -> None:
    waarom = tuple(b.motiveer(LATER, p) for p in ("moeder", "vader", "gerrit"))
    boek = _boek((VOOR, b.DAG), (b.mondeling(dag=EERGISTEREN, motiveringen=waarom), b.DAG))
    assert _vraagt(boek, b.mondeling(dag=GISTEREN)) == []
    assert len(_vraagt(boek, b.mondeling(dag=EERGISTEREN - timedelta(days=1)))) == 3
    g = boek.regel("mondeling_verstrekken")
    assert weeg(boek, verbeter(g.seq, replace(g.handeling, inhoud="Anders gezegd."))) == []


def test_a_mended_moment_counts_from_the_day_it_was_mended() -> None:
    achteraf = b.informeren("vader", wanneer="achteraf", dag=VOOR.gebeurd_op.van, motiveringen=NIET_VADER)
    boek = _boek((achteraf, EERGISTEREN))
    (g,) = [r for r in boek.regels if r.soort == "informeren"]
    boek.doe(verbeter(g.seq, replace(g.handeling, wanneer="vooraf", motiveringen=())), b.DAG)
    assert _vraagt(boek, NADIEN) == [f"{LATER} vader"]
    typefout = _boek((b.informeren("vader", dag=VOOR.gebeurd_op.van), EERGISTEREN))
    (g,) = [r for r in typefout.regels if r.soort == "informeren"]
    typefout.doe(verbeter(g.seq, replace(g.handeling, wijze="telefoon")), b.DAG)
    assert _vraagt(typefout, NADIEN) == []


@pytest.mark.norm("lkc-107130")
@pytest.mark.parametrize("melden", [vt.melding_doen, vt.spoed_melden])
def test_a_melding_of_before_the_day_of_recording_asks_the_same(melden: Any) -> None:
    verteld = vt.melding_informeren("moeder", gebeurd_op=op(EERGISTEREN))
    boek = _boek(
        (vt.melding_voorbereiden(), b.DAG), (verteld, b.DAG), situatie=bm.MeldcodeSituatie(daarna=())
    )
    assert _vraagt(boek, melden(gebeurd_op=op(GISTEREN))) == [f"{OVER_MELDING} moeder"]
    assert _vraagt(boek, melden(gebeurd_op=op(b.DAG))) == []


GESPREK = bm.gesprek("moeder", "gerrit", gebeurd_op=op(EERGISTEREN))
ZORGEN = bm.zorgen_delen("vader", gebeurd_op=op(EERGISTEREN))


@pytest.mark.norm("lkc-107130")
def test_a_talk_recorded_after_the_melding_is_asked_of_the_parents_whichever_comes_second() -> None:
    gemeld = vt.spoed_melden(gebeurd_op=op(GISTEREN))
    na = _boek((gemeld, GISTEREN), situatie=bm.MeldcodeSituatie(daarna=()))
    assert _vraagt(na, GESPREK) == [f"{OVER_MELDING} moeder"]
    assert _vraagt(na, ZORGEN) == [f"{OVER_MELDING} vader"]
    eerst = _boek((GESPREK, b.DAG), (ZORGEN, b.DAG), situatie=bm.MeldcodeSituatie(daarna=()))
    assert _vraagt(eerst, gemeld) == [f"{OVER_MELDING} moeder", f"{OVER_MELDING} vader"]
    op_tijd = _boek((GESPREK, GISTEREN), (ZORGEN, GISTEREN), situatie=bm.MeldcodeSituatie(daarna=()))
    assert _vraagt(op_tijd, gemeld) == []


@pytest.mark.norm("lkc-107130")
def test_a_talk_after_the_melding_or_on_the_day_itself_claims_nothing() -> None:
    gemeld = vt.spoed_melden(gebeurd_op=op(GISTEREN, time(10)))
    na = _boek((gemeld, GISTEREN), situatie=bm.MeldcodeSituatie(daarna=()))
    assert _vraagt(na, bm.gesprek("moeder", gebeurd_op=op(b.DAG))) == []
    assert _vraagt(na, bm.gesprek("moeder", gebeurd_op=op(GISTEREN))) == []
    assert _vraagt(na, bm.gesprek("moeder", gebeurd_op=op(GISTEREN, time(11)))) == []
    assert _vraagt(na, bm.gesprek("moeder", gebeurd_op=op(GISTEREN, time(9)))) == [f"{OVER_MELDING} moeder"]


@pytest.mark.norm("lkc-107130")
def test_lanes_sheet_and_timeline_do_not_say_plainly_that_parents_knew_on_such_a_record() -> None:
    waarom = (b.motiveer(OVER_MELDING, "moeder"),)
    boek = _boek(
        (vt.spoed_melden(gebeurd_op=op(GISTEREN)), GISTEREN),
        (bm.gesprek("moeder", gebeurd_op=op(EERGISTEREN), motiveringen=waarom), b.DAG),
        (
            bm.zorgen_delen(
                "vader", gebeurd_op=op(EERGISTEREN), motiveringen=(b.motiveer(OVER_MELDING, "vader"),)
            ),
            b.DAG,
        ),
        situatie=bm.MeldcodeSituatie(daarna=()),
    )
    casus = boek.casus
    (baan,) = banen(casus, b.inrichting(), b.DAG).banen
    assert {(c.geinformeerd, c.geinformeerd_kleur) for c in baan.chips[2:]} == {
        ("2 van 2, later vastgelegd", "warn")
    }
    blad = [tekst for _, tekst in gespreksrijen(casus, casus.doorlopen["d"], b.DAG)]
    assert len([t for t in blad if "Dit is vastgelegd nadat er was gemeld." in t]) == 2
    teksten = [
        r.tekst for r in regels("c1", boek.regels, b.inrichting(), b.DAG) if "nadat er was gemeld" in r.tekst
    ]
    assert len([t for t in teksten if "Dit is zo vastgelegd" in t]) == 2


def test_a_mended_motivation_changes_nothing_about_when_it_was_recorded() -> None:
    gezien = b.motiveer("LATER_VASTGELEGD", grond="gezien")
    lang_geleden = b.informeren("vader", dag=b.DAG - timedelta(days=10), motiveringen=(gezien,))
    boek = _boek(
        *((h, b.DAG) for h in (*ZONDER, lang_geleden, b.vaststellen(), b.verstrekken())),
        situatie=b.Situatie(),
    )
    g = next(r for r in boek.regels if getattr(r.handeling, "personen", ()) == ("vader",))
    beter = replace(g.handeling, motiveringen=(replace(gezien, tekst="Zo staat het in de agenda."),))
    assert weeg(boek, verbeter(g.seq, beter)) == []
    boek.doe(verbeter(g.seq, beter))
    casus = boek.casus
    brief = maak_brief(casus, b.inrichting(), casus.verzoeken["v"], b.DAG)
    assert {wie.later_vastgelegd for wie in brief.geinformeerd} == {None}
    assert not [r for r in regels("c1", boek.regels, b.inrichting(), b.DAG) if "nadat" in r.tekst]
    vraagt = beoordeel(casus, b.inrichting(), b.verstrekken(), b.DAG).redenen
    assert [r.betreft for r in vraagt if r.code == "BRIEF_ONJUIST"] == ["vader"], (
        "the letter is another question"
    )
