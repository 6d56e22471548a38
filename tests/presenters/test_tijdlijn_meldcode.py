"""The meldcode in the timeline: every act a sentence, facts apart, dissent in sight, and closed lanes closed."""

from __future__ import annotations

import re
from typing import Any, get_args, get_type_hints

import pytest
from msgspec.structs import replace

from meldcode_app.domain.casus import Inrichting
from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen import melding as m
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.tijd import Wanneer
from meldcode_app.presenters import tijdlijn_meldcode_woorden as w
from meldcode_app.presenters.tijdlijn import Zeef, regels
from meldcode_app.presenters.tijdlijn_zinnen import vertel
from meldcode_app.presenters.weergave import TijdlijnRegel
from tests import bouwers as b
from tests.presenters.tijdlijn_voorbeelden import (
    BEGIN,
    BESLUIT,
    SIGNAAL,
    VOORBEELDEN,
    casus_na,
    doe,
    gebeurtenissen,
)
from workflows.afwegingskader import UITKOMST

EERSTE = len(BEGIN) + 1
DICHT = "Een collega legde iets vast in de eigen meldcode."


def _regels(
    *handelingen: AlleHandelingen, zeef: Zeef = "alles", inrichting: Inrichting | None = None
) -> dict[int, TijdlijnRegel]:
    """Per entry after BEGIN its line, counted from 0; without those the filter leaves out."""
    alle = gebeurtenissen(handelingen)
    gevonden = regels("c1", alle, inrichting or b.inrichting(), b.DAG, zeef)
    return {int(r.id) - EERSTE: r for r in gevonden if int(r.id) >= EERSTE}


@pytest.mark.parametrize("handeling", VOORBEELDEN, ids=lambda handeling: handeling.soort)
def test_every_act_has_a_head_and_a_plain_sentence(handeling: AlleHandelingen) -> None:
    ids = {"doorloop": "d2", "adviesvraag": "a2", "melding": "m3"}
    if handeling in BEGIN:
        (naam,) = [n for n in ("adviesvraag", "melding", "doorloop") if hasattr(handeling, n)][:1]
        handeling = replace(handeling, **{naam: ids[naam]})
    alle = gebeurtenissen((SIGNAAL, handeling))
    casus = casus_na(alle[:-1])
    verteld = vertel(alle[-1], casus, casus.toegepast(alle[-1]))
    assert verteld.soort
    for zin in verteld.tekst.split("\n"):
        assert zin[0].isupper()
        assert zin[-1] in ".'", zin
        assert not re.search(r"_|\.\.|\b(VT|doorloop|event|workflow)\b", zin), zin
    assert verteld.kleur != "bad"


def test_fact_words_and_suspicion_never_run_into_each_other() -> None:
    assert _regels(SIGNAAL)[0].tekst.splitlines() == [
        "Gezien of gehoord: Gerrit had een blauwe plek op zijn arm.",
        "Uitspraak van Gerrit, 2 november: 'Papa gooide de stoel.'",
        "Vermoeden: Er gebeurt thuis iets.",
        "Bron: zelf gezien of gehoord (Dennis).",
    ]


@pytest.mark.norm("besluit-2-2-e")
def test_both_decisions_stand_there_with_who_decided() -> None:
    assert _regels(BESLUIT)[0].tekst.splitlines() == [
        "Melden bij Veilig Thuis: nee. Hulp komt op gang.",
        "Zelf hulp bieden of organiseren: ja. Beide ouders werken mee.",
        "Eigen afweging: Wij volgen het advies niet blind.",
        "Besloten door P. Verhoeven, directeur.",
    ]
    zonder = replace(BESLUIT, besloten_door=None)
    assert "Niet vastgelegd wie besloot." in _regels(zonder)[0].tekst


def test_what_was_typed_for_a_colleague_says_so_until_it_is_confirmed() -> None:
    namens = replace(SIGNAAL, namens="dennis")
    open_ = _regels(namens)[0]
    wie = "Vastgelegd 23 november, M. Jansen, ingevoerd namens Dennis de Wit"
    waar = "(meldcode van Dennis de Wit)"
    assert open_.vastgelegd == f"{wie}, nog niet bevestigd {waar}"

    bevestigen = doe(h.InvoerBevestigen, deelnemer="dennis", regels=(EERSTE,))
    bevestigd = _regels(namens, bevestigen)
    assert bevestigd[0].vastgelegd == (f"{wie}, bevestigd op 23 november 2026 met getekende afdruk {waar}")
    assert (
        bevestigd[1].tekst
        == "Dennis de Wit bevestigt 1 regel die een ander invoerde, met een getekende afdruk."
    )

    van_een_ander = _regels(namens, replace(bevestigen, deelnemer="jansen"))
    assert "nog niet bevestigd" in van_een_ander[0].vastgelegd


def test_motivation_ground_and_attempts_of_a_talk_that_was_not_held_stand_there_in_full() -> None:
    reden = b.motiveer("GEEN_GESPREK_OUDER", "vader", grond="U7", pogingen=1)
    tekst = _regels(doe(h.GesprekOverslaan, personen=("vader",), motiveringen=(reden,)))[0].tekst
    assert tekst.splitlines() == [
        "Met vader is (nog) niet gesproken.",
        "Motivering: Niet te bereiken. De feiten staan erbij.",
        "Pogingen: 23 november 2026 telefoon.",
    ]
    bij_de_stap = _regels(doe(h.StapAfronden, stap="stap3", motiveringen=(reden,)))[0].tekst
    assert "Met vader is nog niet gesproken." in bij_de_stap


def test_who_keeps_the_vault_is_called_by_name_without_being_a_colleague_of_the_casus() -> None:
    beheerder = replace(
        b.inrichting(), gebruiker=EigenDeelnemer(id="eva", naam="Eva Vos", functie="directeur")
    )
    begin = doe(h.DoorloopBeginnen, doorloop="e", professional="eva", door="eva")
    regel = _regels(begin, inrichting=beheerder)[0]
    assert regel.tekst == "Eigen meldcode van Eva Vos begonnen."
    assert regel.vastgelegd == "Vastgelegd 23 november, Eva Vos (meldcode van Eva Vos)"


@pytest.mark.parametrize(
    ("handeling", "betreft", "genoemd"),
    [
        (doe(h.NaarBesluit), "stap3", "stap 3, gesprek"),
        (doe(h.SignaalVastleggen, signaal="s9", feiten="Iets."), "s9", "het signaal van 23 november"),
        (doe(h.VraagBeantwoorden, vraag=2, antwoord="ja"), "v2", "vraag 2"),
        (doe(m.MeldingDoen), "feiten", "'Feiten'"),
        (doe(m.MeldingDoen), "moeder", "moeder"),
    ],
)
def test_a_motivation_names_what_it_is_about(handeling: Any, betreft: str, genoemd: str) -> None:
    gegeven = replace(handeling, motiveringen=(b.gezien("GEZAG_ONBEKEND", betreft),))
    assert f"Het is niet bekend of {genoemd} gezag heeft." in _regels(gegeven)[0].tekst


def test_filters_keep_decisions_with_dissent_and_talks_with_the_family() -> None:
    standpunt = doe(h.StandpuntVastleggen, van="dennis", tekst="Ik zou melden.")
    overslaan = doe(h.GesprekOverslaan, personen=("vader",))
    gesprek = doe(h.GesprekVastleggen, gesprek="g1", personen=("moeder",))
    informeren = doe(m.MeldingInformeren, personen=("moeder",), wanneer="vooraf")
    handelingen = (SIGNAAL, BESLUIT, standpunt, overslaan, gesprek, informeren)
    assert set(_regels(*handelingen, zeef="besluiten")) == {1, 2}
    assert set(_regels(*handelingen, zeef="gesprekken")) == {3, 4, 5}
    laat = replace(SIGNAAL, gebeurd_op=Wanneer(van=b.DAG.replace(day=2)))
    assert set(_regels(laat, BESLUIT, zeef="later")) == {0}


def test_a_mended_record_of_informing_about_a_melding_says_so() -> None:
    fout = doe(m.MeldingInformeren, personen=("moeder",), wanneer="vooraf")
    goed = doe(m.MeldingInformeren, personen=("moeder",), wanneer="achteraf", vervangt=EERSTE)
    gevonden = _regels(fout, goed)
    assert gevonden[0].tekst.endswith("Verbeterd op 23 november 2026: dit telt niet meer voor moeder.")
    assert "Dit verbetert wat bij ma 23 november 2026 was vastgelegd (vooraf)." in gevonden[1].tekst


def test_a_lane_the_user_may_not_see_says_only_that_a_colleague_recorded_something() -> None:
    annemiek = EigenDeelnemer(id="annemiek", naam="Annemiek Bos", functie="orthopedagoog")
    dicht = replace(b.inrichting(), gebruiker=annemiek)
    handelingen = (SIGNAAL, doe(a.AdviesOntvangen, advies="Geheim"), doe(m.MeldingDoen, afspraken="Geheim"))
    gevonden = _regels(*handelingen, inrichting=dicht)
    assert {r.tekst for r in gevonden.values()} == {DICHT}
    for regel in gevonden.values():
        assert "Dennis" not in f"{regel.soort}{regel.tekst}{regel.vastgelegd}"
    assert _regels(BESLUIT, inrichting=dicht, zeef="besluiten") == {}


def _waarden(klasse: type, veld: str) -> tuple[object, ...]:
    return get_args(get_type_hints(klasse)[veld])


@pytest.mark.parametrize(
    ("woorden", "waarden"),
    [
        (w.STAP, (*get_args(h.Stap), "stap5")),
        (w.BRON, get_args(h.SoortBron)),
        (w.CONSULT, _waarden(h.ConsultVastleggen, "soort_consult")),
        (w.VRAAG, _waarden(h.VraagBeantwoorden, "vraag")),
        (w.ANTWOORD, get_args(h.Antwoord)),
        (w.AARD, get_args(h.Aard)),
        (w.BEVESTIGD, _waarden(h.InvoerBevestigen, "hoe")),
        (w.BEVESTIGD_KORT, _waarden(h.InvoerBevestigen, "hoe")),
        (w.SLUITREDEN, get_args(h.AfsluitReden)),
        (w.GEBELD, get_args(h.JaNee)),
        (w.VEILIG, get_args(h.JaNeeOnbekend)),
        (w.VIA, (*_waarden(a.AdviesVragen, "via"), *_waarden(m.MeldingDoen, "via"))),
        (w.STREKKING, _waarden(a.AdviesOntvangen, "strekking")),
        (w.VOLGT, _waarden(a.AdviesWegen, "volgt")),
        (w.DEEL, get_args(m.MeldingDeel)),
        (w.GEHEIM, get_args(m.GeheimGrond)),
        (w.BERICHT, _waarden(m.BerichtVeiligThuis, "bericht")),
        (w.UITKOMST, UITKOMST.values()),
    ],
)
def test_every_value_has_its_word(woorden: dict[Any, str], waarden: Any) -> None:
    assert set(woorden) == set(waarden)


@pytest.mark.norm("lkc-107130")
def test_beforehand_that_is_recorded_after_reporting_says_so() -> None:
    gedaan = doe(m.MeldingDoen)
    teksten = _regels(gedaan, doe(m.MeldingInformeren, personen=("moeder",), wanneer="vooraf"))
    assert teksten[1].tekst.endswith("Vastgelegd nadat er was gemeld.")
