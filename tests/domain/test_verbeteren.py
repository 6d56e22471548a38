"""Mending an entry: it reads anew from then on, everything else about it stays, and it moves nothing (G-1)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from meldcode_app.domain.beoordeling import beoordeel
from meldcode_app.domain.casus import doorloop_van, gevouwen
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen.alle import TeVerbeteren
from meldcode_app.domain.handelingen.notitie import Aantekenen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.tijd import op
from meldcode_app.domain.verbeteren import gelezen, te_verbeteren, versies
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv
from tests.bouwers_verbeteren import boek_van, verbeter, weeg

LATER = b.DAG + timedelta(days=12)


MELDCODE = bm.MeldcodeSituatie(daarna=bm.DOORLOPEN["vervolg"])


@pytest.mark.norm("huisregel-g-7")
def test_it_reads_anew_and_all_else_stays() -> None:
    boek = boek_van(MELDCODE)
    g, was = boek.regel("signaal_vastleggen"), boek.casus
    boek.doe(verbeter(g.seq, replace(g.handeling, feiten="Een blauwe plek.")))
    nu = boek.casus.doorlopen["d"]
    assert nu.signalen["s1"].inhoud.feiten == "Een blauwe plek."
    assert nu.signalen["s1"].seq == g.seq
    assert nu.configuratie == was.doorlopen["d"].configuratie
    assert nu.besluiten == was.doorlopen["d"].besluiten
    assert boek.casus.laatste_seq == len(boek.regels)
    assert gevouwen("c1", boek.regels[:-1]) == was
    assert boek.regels[g.seq - 1] == g


def test_corrections_of_corrections_the_last_one_counts_and_all_can_be_read() -> None:
    boek = boek_van(MELDCODE)
    g = boek.regel("signaal_vastleggen")
    for tekst in ("Eerst.", "Daarna."):
        boek.doe(verbeter(g.seq, replace(g.handeling, feiten=tekst)))
    assert boek.casus.doorlopen["d"].signalen["s1"].inhoud.feiten == "Daarna."
    gelezen_zo = [v.handeling.feiten for v in versies(boek.regels)[g.seq]]  # type: ignore[attr-defined]
    assert gelezen_zo == [g.handeling.feiten, "Eerst.", "Daarna."]  # type: ignore[union-attr]
    assert te_verbeteren(boek.regels, g.seq).handeling.feiten == "Daarna."  # type: ignore[union-attr]


def test_without_a_correction_nothing_is_read_otherwise_and_an_erased_entry_does_not_matter() -> None:
    boek = boek_van(MELDCODE)
    assert gelezen(boek.regels) == tuple(boek.regels)
    assert versies(boek.regels) == {}
    g = boek.regel("signaal_vastleggen")
    boek.doe(verbeter(g.seq, replace(g.handeling, feiten="Nieuw.")))
    zonder = [r for r in boek.regels if r.seq != g.seq]
    assert versies(zonder) == {}
    assert gelezen(zonder)[-1] == boek.regels[-1]


@pytest.mark.parametrize(
    ("soort", "velden"),
    [
        ("signaal_vastleggen", {"signaal": "s9"}),
        ("signaal_vastleggen", {"door": "dennis"}),
        ("signaal_vastleggen", {"heropenen": True}),
        ("gesprek_vastleggen", {"personen": ("vader",)}),
        ("besluit_vaststellen", {"melden": "ja"}),
        ("besluit_vaststellen", {"besloten_door": None}),
        ("vraag_beantwoorden", {"antwoord": "nee"}),
    ],
)
def test_who_about_whom_and_what_was_decided_are_no_text(soort: str, velden: dict[str, object]) -> None:
    boek = boek_van(MELDCODE)
    g = boek.regel(soort)
    with pytest.raises(OngeldigeHandeling) as fout:
        weeg(boek, verbeter(g.seq, replace(g.handeling, **velden)))
    assert fout.value.veld == f"inhoud.{next(iter(velden))}"


def test_another_kind_of_act_is_no_correction() -> None:
    boek = boek_van(MELDCODE)
    g = boek.regel("signaal_vastleggen")
    with pytest.raises(OngeldigeHandeling, match="soort"):
        weeg(boek, verbeter(g.seq, bm.meldcode_aanvullen(tekst="Anders.")))


def test_questions_keep_their_number_and_order() -> None:
    boek = boek_van(b.Situatie(daarna=b.COMPLEET))
    g = boek.regel("vraag_specificeren")
    anders = replace(
        g.handeling, vragen=(h.Vraag(id="v1", tekst="Hoe gaat het in de klas?", betreft=("gerrit",)),)
    )
    boek.doe(verbeter(g.seq, anders))
    verzoek = boek.casus.verzoeken["v"]
    assert verzoek.vragen[0].tekst == "Hoe gaat het in de klas?"
    assert verzoek.veranderd_na_oordeel == ()
    meer = replace(anders, vragen=(*anders.vragen, h.Vraag(id="v2", tekst="En thuis?")))
    with pytest.raises(OngeldigeHandeling, match="vragen"):
        weeg(boek, verbeter(g.seq, meer))


def test_nothing_changed_is_no_correction() -> None:
    boek = boek_van(MELDCODE)
    g = boek.regel("signaal_vastleggen")
    with pytest.raises(OngeldigeHandeling, match="niets veranderd"):
        weeg(boek, verbeter(g.seq, g.handeling))


@pytest.mark.parametrize("soort", ["vaststellen", "verstrekken", "casus_openen", "maatregel_vastleggen"])
@pytest.mark.norm("huisregel-g-7")
def test_what_was_settled_or_sent_stays_and_people_are_mended_elsewhere(soort: str) -> None:
    boek = boek_van(b.Situatie(daarna=b.OP_WEG["verstrekt"]))
    with pytest.raises(OngeldigeHandeling, match="kan niet worden verbeterd"):
        weeg(boek, verbeter(boek.regel(soort).seq, b.aanvullen(tekst="x")))
    with pytest.raises(OngeldigeHandeling, match="kan niet worden verbeterd"):
        weeg(boek, verbeter(999, b.aanvullen(tekst="x")))


def test_references_and_the_one_subject_are_checked_as_before() -> None:
    boek = boek_van(MELDCODE)
    g = boek.regel("signaal_vastleggen")
    with pytest.raises(OngeldigeHandeling, match="leeg"):
        weeg(boek, verbeter(g.seq, replace(g.handeling, feiten="", uitspraken=(), vermoeden="")))


@pytest.mark.norm("huisregel-g-2")
def test_a_day_after_it_was_recorded_is_impossible_and_so_is_mending_tomorrow() -> None:
    boek = boek_van(MELDCODE)
    g = boek.regel("signaal_vastleggen")
    morgen = replace(g.handeling, gebeurd_op=op(b.MORGEN))
    assert weeg(boek, verbeter(g.seq, morgen, gebeurd_op=op(LATER)), LATER) == ["DATUM_IN_DE_TOEKOMST"]
    nieuw = replace(g.handeling, feiten="Nieuw.")
    assert weeg(boek, verbeter(g.seq, nieuw, gebeurd_op=op(b.MORGEN))) == ["DATUM_IN_DE_TOEKOMST"]


def test_mending_much_later_asks_nothing_more_than_the_act_itself() -> None:
    boek = boek_van(MELDCODE)
    g = boek.regel("signaal_vastleggen")
    assert (
        weeg(boek, verbeter(g.seq, replace(g.handeling, feiten="Nieuw."), gebeurd_op=op(LATER)), LATER) == []
    )


def test_a_much_earlier_day_asks_to_see_that_it_was_recorded_late() -> None:
    boek = boek_van(MELDCODE)
    g = boek.regel("signaal_vastleggen")
    eerder = replace(g.handeling, gebeurd_op=op(b.DAG - timedelta(days=30)))
    assert weeg(boek, verbeter(g.seq, eerder)) == ["LATER_VASTGELEGD"]
    gezien = verbeter(g.seq, eerder, motiveringen=(b.gezien("LATER_VASTGELEGD"),))
    boek.doe(gezien)
    (motivering,) = boek.regels[-1].handeling.inhoud.motiveringen  # type: ignore[union-attr]
    assert motivering.code == "LATER_VASTGELEGD"
    assert boek.regels[-1].handeling.motiveringen == ()


NIET = "NIET_VOORAF_GEINFORMEERD"


@pytest.mark.norm("webinar-ots")
def test_not_informed_after_all_asks_why_and_counts_as_such_from_then_on() -> None:
    boek = boek_van(b.Situatie(daarna=(b.informeren("moeder"), b.informeren("vader"))))
    g = boek.regels[-1]
    niet = replace(g.handeling, wanneer="niet")
    assert weeg(boek, verbeter(g.seq, niet)) == [NIET]
    boek.doe(verbeter(g.seq, niet, motiveringen=(b.motiveer(NIET, "vader"),)))
    (record,) = boek.casus.verzoeken["v"].kennisgevingen_van("vader")
    assert (record.wanneer, record.grond, record.seq) == ("niet", "U1", g.seq)
    weer = replace(boek.regels[-1].handeling.inhoud, wanneer="vooraf")  # type: ignore[union-attr]
    boek.doe(verbeter(g.seq, weer))
    (record,) = boek.casus.verzoeken["v"].kennisgevingen_van("vader")
    assert (record.wanneer, record.grond) == ("vooraf", "")


@pytest.mark.norm("webinar-ots")
def test_a_settled_letter_is_wrong_only_about_what_it_says() -> None:
    boek = boek_van(b.Situatie(daarna=b.OP_WEG["vastgesteld"]))
    g = boek.regel("informeren")

    def onjuist() -> list[str]:
        oordeel = beoordeel(boek.casus, b.inrichting(), b.verstrekken(), b.DAG)
        return [r.betreft for r in oordeel.redenen if r.code == "BRIEF_ONJUIST"]

    boek.doe(verbeter(g.seq, replace(g.handeling, reactie="Vond het goed.")))
    assert onjuist() == []
    achteraf = replace(g.handeling, wanneer="niet")
    boek.doe(verbeter(g.seq, achteraf, motiveringen=(b.motiveer(NIET, "moeder"),)))
    assert onjuist() == ["moeder"]


def test_a_motivation_is_replaced_where_it_answers_the_same() -> None:
    gegeven = b.informeren("vader", wanneer="niet", motiveringen=(b.motiveer(NIET, "vader"),))
    boek = boek_van(b.Situatie(daarna=(gegeven,)))
    g = boek.regels[-1]
    anders = replace(b.motiveer(NIET, "vader"), tekst="Beter gezegd.")
    boek.doe(verbeter(g.seq, replace(g.handeling, wijze="telefoon"), motiveringen=(anders,)))
    (record,) = boek.casus.verzoeken["v"].kennisgevingen_van("vader")
    assert record.toelichting == "Beter gezegd."


def test_a_text_that_would_have_led_elsewhere_is_no_correction() -> None:
    """A day on which the child was twelve already: then the child too had to be told, and the part was not ready."""
    jarig = replace(b.kind(11), geboortedatum=date(2014, 11, 20))
    situatie = b.Situatie(
        kind=jarig, daarna=(b.informeren("moeder"), b.informeren("vader", dag=date(2026, 11, 18)))
    )
    boek = boek_van(situatie)
    g = boek.regels[-1]
    boek.regels = [replace(r, geregistreerd_op=b.moment(b.DAG)) for r in boek.regels]
    assert boek.casus.verzoeken["v"].deel("informeren") == "gereed"
    with pytest.raises(OngeldigeHandeling, match="meer dan een verbetering"):
        weeg(boek, verbeter(g.seq, replace(g.handeling, gebeurd_op=op(date(2026, 11, 21)))))


@pytest.mark.norm("huisregel-g-10")
def test_after_handing_over_nothing_is_mended_any_more() -> None:
    boek = boek_van(bm.MeldcodeSituatie(daarna=(*bm.ADVIES_GEWOGEN, *bm.DOORLOPEN["overgedragen"])))
    for soort, velden in (
        ("signaal_vastleggen", {"feiten": "Nieuw."}),
        ("advies_ontvangen", {"advies": "Nieuw."}),
    ):
        g = boek.regel(soort)
        assert weeg(boek, verbeter(g.seq, replace(g.handeling, **velden))) == ["NU_NIET_AAN_DE_ORDE"]


def test_a_melding_can_still_be_mended_then() -> None:
    boek = boek_van(
        bm.MeldcodeSituatie(
            daarna=(*bm.MELDING_KLAAR, bm.overdragen(motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),)))
        )
    )
    g = boek.regel("melding_feiten")
    assert weeg(boek, verbeter(g.seq, replace(g.handeling, feiten="Nieuw."))) == []


def test_mended_for_a_colleague_it_waits_for_confirmation_again() -> None:
    boek = boek_van(bm.MeldcodeSituatie(daarna=(bm.signaal(namens="dennis"),)))
    g = boek.regel("signaal_vastleggen")
    boek.doe(bm.bevestigen(g.seq, deelnemer="dennis"))
    assert boek.casus.doorlopen["d"].onbevestigd == ()
    boek.doe(verbeter(g.seq, replace(g.handeling, feiten="Nieuw."), namens="dennis"))
    (wacht,) = boek.casus.doorlopen["d"].onbevestigd
    assert (wacht.namens, wacht.seq) == ("dennis", len(boek.regels))


def test_a_note_on_the_casus_and_one_of_an_advice_or_melding_are_mended_too() -> None:
    notitie = Aantekenen(gebeurd_op=op(b.DAG), door="jansen", tekst="Oud.")
    situatie = bm.MeldcodeSituatie(
        daarna=(notitie, *bm.MELDING_KLAAR, bv.melding_aanvullen(tekst="Oud."), *bm.ADVIES_GEWOGEN[:1])
    )
    boek = boek_van(situatie)
    boek.doe(bv.advies_aanvullen(tekst="Oud."))
    for soort in ("aantekenen", "melding_aanvullen", "adviesvraag_aanvullen"):
        g = boek.regel(soort)
        boek.doe(verbeter(g.seq, replace(g.handeling, tekst="Nieuw."), namens=""))
    casus = boek.casus
    assert casus.aantekeningen[0].tekst == "Nieuw."
    assert casus.meldingen["m1"].aanvullingen[0].tekst == "Nieuw."
    assert casus.adviesvragen["a1"].aanvullingen[0].tekst == "Nieuw."


def test_an_evaluation_and_an_answer_are_mended_in_both_places() -> None:
    boek = boek_van(bm.MeldcodeSituatie(daarna=bm.DOORLOPEN["afgesloten"]))
    g = boek.regel("evalueren")
    boek.doe(verbeter(g.seq, replace(g.handeling, onderbouwing="Nieuw.")))
    doorloop = boek.casus.doorlopen["d"]
    assert doorloop.evaluaties[-1].onderbouwing == "Nieuw."
    assert doorloop.afweging.antwoorden[-1].onderbouwing == "Nieuw."


def test_the_act_says_what_it_is() -> None:
    g = boek_van(MELDCODE).regel("signaal_vastleggen")
    verbetering = verbeter(g.seq, replace(g.handeling, feiten="Nieuw."))
    assert verbetering.soort == "verbeteren"
    assert isinstance(verbetering.inhoud, TeVerbeteren)
    assert isinstance(verbetering.inhoud, m.SignaalVastleggen)
    assert doorloop_van(MELDCODE.casus(), verbetering) == "d"
