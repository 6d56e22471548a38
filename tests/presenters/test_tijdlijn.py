"""The timeline: every act in plain Dutch, when it happened large, late entry and motivations in full."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest
from msgspec.structs import replace

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.handelingen.basis import Motivering, Poging
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Gezag
from meldcode_app.domain.tijd import Wanneer, op
from meldcode_app.presenters.tijdlijn import regels, wanneer_groot
from meldcode_app.presenters.tijdlijn_zinnen import vertel
from meldcode_app.presenters.weergave import TijdlijnRegel
from tests import bouwers as b
from tests.presenters.tijdlijn_voorbeelden import VOORBEELDEN as MELDCODE

BEGIN: tuple[AlleHandelingen, ...] = b.Situatie().handelingen()
MIDDAG = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def _dossierhandeling(klasse: type, **velden: object) -> AlleHandelingen:
    return klasse(door="jansen", gebeurd_op=op(b.DAG), **velden)


ANDERE = AndereDeelnemer(id="smit", naam="R. Smit", organisatie="De Linde", positie="zorg_wgbo")
EIGEN = EigenDeelnemer(id="dennis", naam="Dennis de Wit", functie="leerkracht")
VOORBEELDEN: tuple[AlleHandelingen, ...] = (
    *BEGIN,
    b.inrichten(),
    _dossierhandeling(Verbeteren, verbetert=5, inhoud=b.aanvullen(), reden="Typefout"),
    b.inrichting_wijzigen(),
    _dossierhandeling(c.EigenDeelnemerVastleggen, deelnemer=EIGEN),
    _dossierhandeling(c.AndereDeelnemerVastleggen, deelnemer=ANDERE),
    b.verifieren(),
    b.kader(),
    b.geen_grondslag(),
    b.vragen(),
    b.terugleggen(),
    b.specificatie(),
    b.noodzaak(),
    b.informeren("moeder"),
    b.zienswijze_vragen("moeder"),
    b.zienswijze(),
    b.overslaan("zienswijze"),
    b.heropen_deel("zienswijze"),
    b.opstellen(),
    b.vaststellen(),
    b.verstrekken(),
    b.mondeling(),
    b.bezwaar(),
    b.aanvullen(),
    b.herzien(),
    b.intrekken(),
    b.heropenen(),
    b.afsluiten(),
)


def _gebeurtenissen(*handelingen: AlleHandelingen, vastgelegd: datetime = MIDDAG) -> tuple[Gebeurtenis, ...]:
    """As the journal has them; the machine is not asked, so any act may follow any other."""
    begin = ("in_behandeling", *(f"{d}_open" for d in _DELEN))
    return tuple(
        Gebeurtenis(
            seq=n + 1,
            casus="c1",
            soort=handeling.soort,
            handeling_id=f"h{n}",
            geregistreerd_op=vastgelegd,
            configuratie=begin,
            inhoud=Inhoud(handeling=handeling),
        )
        for n, handeling in enumerate(handelingen)
    )


_DELEN = ("identiteit", "kader", "vraag", "noodzaak", "informeren", "zienswijze")


def _regel(handeling: AlleHandelingen, vastgelegd: datetime = MIDDAG) -> TijdlijnRegel:
    alle = (*_gebeurtenissen(*BEGIN, b.vragen()), *_gebeurtenissen(handeling, vastgelegd=vastgelegd))
    alle = (*alle[:-1], replace(alle[-1], seq=99))
    return next(r for r in regels("c1", alle, b.inrichting(), b.DAG) if r.id == "99")


def test_the_examples_are_every_act_there_is() -> None:
    assert {type(handeling) for handeling in (*VOORBEELDEN, *MELDCODE)} == set(get_args(AlleHandelingen))


@pytest.mark.parametrize("handeling", VOORBEELDEN, ids=lambda h: h.soort)
def test_every_act_has_a_head_and_a_dutch_sentence(handeling: AlleHandelingen) -> None:
    casus = Casus(id="c1")
    for g in _gebeurtenissen(*BEGIN, b.vragen()):
        casus = casus.toegepast(g)
    (g,) = _gebeurtenissen(handeling)
    na = (
        casus
        if handeling.soort in {"kluis_inrichten", "inrichting_wijzigen"}
        else casus.toegepast(replace(g, seq=99))
    )
    verteld = vertel(g, casus, na)
    assert verteld.soort
    assert verteld.tekst[0].isupper()
    assert verteld.tekst[-1] in ".'"
    assert "_" not in verteld.tekst


def test_when_it_happened_is_large_and_who_recorded_it_small() -> None:
    regel = _regel(b.aanvullen(gebeurd_op=op(date(2026, 11, 18))))
    assert regel.wanneer == "18 nov"
    assert regel.vastgelegd == "Vastgelegd 23 november, M. Jansen"
    assert regel.later == ""
    assert regel.tekst == "Moeder belde."


@pytest.mark.parametrize(("dagen", "later"), [(7, ""), (8, "8 dagen later vastgelegd")])
def test_late_entry_is_told_after_seven_days(dagen: int, later: str) -> None:
    dag = MIDDAG.astimezone().date() - timedelta(days=dagen)
    assert _regel(b.aanvullen(gebeurd_op=op(dag))).later == later


def test_entered_for_a_colleague_is_not_confirmed_yet() -> None:
    regel = _regel(b.aanvullen(namens="dennis"))
    assert "ingevoerd namens dennis, nog niet bevestigd" in regel.vastgelegd


def test_motivation_attempts_acknowledgement_and_decider_stand_there_in_full() -> None:
    geen_contact = Motivering(
        code="NIET_VOORAF_GEINFORMEERD",
        betreft=("vader",),
        grond="U7",
        tekst="Vader nam niet op",
        pogingen=(Poging(dag=b.DAG, wijze="telefoon", uitkomst="voicemail"),),
    )
    regel = _regel(b.vaststellen(motiveringen=(geen_contact, b.gezien("LATER_VASTGELEGD"))))
    assert regel.tekst.splitlines()[1:] == [
        "Besloten door P. Verhoeven, directeur.",
        "Vader is niet vooraf geïnformeerd.",
        "Motivering: Niet te bereiken. Vader nam niet op.",
        "Pogingen: 23 november 2026 telefoon (voicemail).",
        "Gezien: Dit is meer dan een week geleden gebeurd.",
    ]


def test_a_decision_on_a_question_tells_what_goes_in_the_letter_and_which_question() -> None:
    gezegd = (Uitspraak(tekst="Hij sliep slecht.", bron="Moeder, 3 nov"),)
    regel = _regel(b.noodzaak(feiten="Zeven keer te laat.", uitspraken=gezegd, duiding="Hij is moe."))
    assert regel.soort == "Besluit vraag 1"
    assert regel.tekst.splitlines()[1:] == [
        "Feiten: Zeven keer te laat.",
        "Uitspraak van Moeder, 3 nov: 'Hij sliep slecht.'",
        "Duiding: Hij is moe.",
    ]


def test_a_long_answer_shows_how_it_begins_and_a_refused_one_nothing() -> None:
    assert (
        _regel(b.noodzaak(feiten="Te laat. " * 40)).tekst.splitlines()[1]
        == f"Feiten: {('Te laat. ' * 40)[:200]}…"
    )
    niet = _regel(b.noodzaak(besluit="niet", reden="Niet nodig.", feiten="Zeven keer te laat."))
    assert "Zeven" not in niet.tekst


def test_a_motivation_stands_with_the_person_it_is_about() -> None:
    samen = b.informeren(
        "moeder", wanneer="niet", motiveringen=(b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader"),)
    )
    assert "Motivering" not in _regel(samen).tekst


def test_a_motivation_whose_reason_is_gone_from_the_rules_is_still_shown() -> None:
    regel = _regel(b.aanvullen(motiveringen=(b.motiveer("REDEN_VAN_VROEGER"),)))
    assert "De feiten staan erbij." in regel.tekst


def test_mending_tells_what_changed_from_what() -> None:
    nieuw = replace(b.vader(), gezag=Gezag(waarde="nee", bron="gezagsregister", peildatum=b.DAG))
    tekst = _regel(_dossierhandeling(c.PersoonVastleggen, persoon=nieuw)).tekst
    assert tekst == (
        "Vader gewijzigd. Gezag: nee, volgens uittreksel gezagsregister, 23 november 2026 (was: ja)."
    )


def test_what_is_taken_away_is_told_too() -> None:
    kaal = Maatregel(
        id="ots", maatregel="ots", kind="gerrit", gi=b.GI, van=date(2026, 3, 2), gezien="beschikking"
    )
    tekst = _regel(_dossierhandeling(c.MaatregelVastleggen, maatregel=kaal)).tekst
    assert tekst == "OTS gewijzigd. Tot en met weggehaald (was: 2 maart 2027)."


def test_newest_first_by_when_it_happened() -> None:
    oud = b.aanvullen(gebeurd_op=op(date(2026, 11, 2)), tekst="Oud.")
    nieuw = b.aanvullen(gebeurd_op=op(date(2026, 11, 20)), tekst="Nieuw.")
    alle = _gebeurtenissen(*BEGIN, nieuw, oud)
    teksten = [r.tekst for r in regels("c1", alle, b.inrichting(), b.DAG)]
    assert teksten.index("Nieuw.") < teksten.index("Oud.") == len(teksten) - 1


def test_filters_leave_decisions_or_late_entries() -> None:
    laat = b.aanvullen(gebeurd_op=op(date(2026, 11, 2)), tekst="Laat.")
    alle = _gebeurtenissen(*BEGIN, b.kader(), laat)
    besluiten = regels("c1", alle, b.inrichting(), b.DAG, "besluiten")
    assert [r.soort for r in besluiten] == ["Besluit"]
    assert [r.tekst for r in regels("c1", alle, b.inrichting(), b.DAG, "later")] == ["Laat."]


@pytest.mark.parametrize(
    ("wanneer", "groot"),
    [
        (op(date(2025, 3, 1)), "1 mrt 2025"),
        (op(b.DAG, datetime(2026, 1, 1, 9, 5, tzinfo=UTC).time()), "23 nov 09.05"),
        (Wanneer(van=b.DAG, ongeveer=True), "rond 23 nov"),
        (Wanneer(van=date(2026, 11, 16), tot=date(2026, 11, 22)), "16 t/m 22 nov"),
        (Wanneer(van=date(2026, 10, 30), tot=date(2026, 11, 2)), "30 okt t/m 2 nov"),
        (Wanneer(van=date(2026, 6, 1), tot=b.DAG, tekst="sinds de zomer"), "sinds de zomer"),
    ],
)
def test_the_large_date_is_as_exact_as_it_is_known(wanneer: Wanneer, groot: str) -> None:
    assert wanneer_groot(wanneer, b.DAG) == groot
