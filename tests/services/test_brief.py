"""From the case file to the letter: which facts go in on which day, and the label only where it is true."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from meldcode_app.documents import brief as brieven
from meldcode_app.domain.casus import Inrichting
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.basis import Beslisser, Motivering
from meldcode_app.domain.handelingen.casus import MaatregelVastleggen
from meldcode_app.domain.informatieverzoek import VERLOOP
from meldcode_app.domain.maatregel import ONDER_TOEZICHT
from meldcode_app.domain.tijd import op
from meldcode_app.services.brief import MAATREGEL_IN_WOORDEN, maak_brief
from tests import bouwers as b


def _brief(*daarna: AlleHandelingen, dag: date = b.DAG, **situatie: Any) -> brieven.Brief:
    casus = b.Situatie(daarna=daarna, **situatie).casus()
    return maak_brief(casus, b.inrichting(), casus.verzoeken["v"], dag)


@pytest.mark.norm("jeugdwet-7.3.11-4")
@pytest.mark.parametrize(
    ("dag", "waar"),
    [
        (date(2027, 3, 2), True),
        (date(2027, 3, 3), False),
        (date(2026, 3, 2), True),
        (date(2026, 3, 1), False),
    ],
)
def test_the_label_is_printed_only_on_days_it_is_true(dag: date, waar: bool) -> None:
    grondslag = _brief(b.kader(), dag=dag).grondslag
    assert ("artikel 7.3.11, vierde lid, Jeugdwet" in grondslag) is waar
    assert bool(grondslag) is waar


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_no_label_without_a_frame_that_is_ready() -> None:
    assert _brief().grondslag == ""
    assert _brief(b.kader(), b.heropen_deel("kader")).grondslag == ""
    assert _brief(b.geen_grondslag(motiveringen=(b.motiveer("PLICHT_GELDT"),))).grondslag == ""


def test_every_measure_has_words() -> None:
    assert set(MAATREGEL_IN_WOORDEN) >= ONDER_TOEZICHT
    assert _brief(maatregelen=()).betreft.maatregel == ""


def test_the_letter_names_the_measure_that_runs_on_its_day() -> None:
    oud = b.ots(id="oud", van=date(2025, 3, 2), tot=date(2026, 3, 1), beschikkingsdatum=date(2025, 3, 2))
    brief = _brief(b.kader(maatregel="oud"), maatregelen=(oud, b.ots()))
    assert brief.betreft.van == date(2026, 3, 2)
    assert brief.grondslag


def test_of_two_running_measures_the_chosen_one_is_named() -> None:
    twee = (b.ots(), b.ots(id="vots", maatregel="voorlopige_ots", van=date(2026, 10, 1)))
    assert _brief(b.kader(maatregel="vots"), maatregelen=twee).betreft.maatregel.startswith("Voorlopige")
    assert _brief(b.kader(maatregel="ots"), maatregelen=twee).betreft.maatregel == "Ondertoezichtstelling"


def test_without_a_running_measure_the_last_known_one_is_named_without_label() -> None:
    brief = _brief(maatregelen=(b.ots(tot=date(2026, 10, 1)),))
    assert brief.betreft.tot == date(2026, 10, 1)
    assert brief.grondslag == ""


def test_the_measure_of_the_one_who_asks_comes_first() -> None:
    ander = b.ots(id="ander", gi="GI Het Kompas", van=date(2026, 1, 1))
    assert _brief(maatregelen=(ander, b.ots())).betreft.van == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("besluit", "reden_niet", "feiten", "niet"),
    [
        ("verstrekken", "anders", "Hij rekent vlot.", ""),
        ("deels", "betreft_derde", "Hij rekent vlot.", "betreft_derde"),
        ("niet", "niet_bekend", "", "niet_bekend"),
        ("niet", "", "", "anders"),
    ],
)
def test_an_item_gives_what_was_decided(besluit: Any, reden_niet: Any, feiten: str, niet: str) -> None:
    (antwoord,) = _brief(b.vragen(), b.noodzaak(besluit=besluit, reden_niet=reden_niet)).antwoorden
    assert (antwoord.besluit, antwoord.feiten, antwoord.niet_beantwoord_omdat) == (besluit, feiten, niet)


def test_an_item_that_was_not_judged_is_open() -> None:
    (antwoord,) = _brief(b.vragen()).antwoorden
    assert antwoord == brieven.Antwoord(vraag="Hoe gaat het op school?")


def _informeren(*daarna: AlleHandelingen, **velden: Any) -> dict[str, brieven.Geinformeerd]:
    return {regel.wie: regel for regel in _brief(*daarna, **velden).geinformeerd}


VADER = "Vader Voorbeeld (vader)"


@pytest.mark.norm("webinar-ots")
def test_everybody_who_must_be_informed_is_named_also_without_a_record() -> None:
    regels = _informeren(b.informeren("moeder"), kind=b.kind(12))
    assert set(regels) == {"Moeder Voorbeeld (moeder)", VADER, "Gerrit Voorbeeld (het kind)"}
    assert regels[VADER].wanneer == "niet"
    assert regels["Moeder Voorbeeld (moeder)"].datum == op(b.DAG)


@pytest.mark.norm("webinar-ots")
def test_informing_beforehand_wins_over_what_was_said_later() -> None:
    later = b.informeren(
        "vader", wanneer="achteraf", motiveringen=(b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader"),)
    )
    assert _informeren(b.informeren("vader"), later)[VADER].wanneer == "vooraf"
    assert _informeren(later)[VADER].wanneer == "achteraf"


@pytest.mark.norm("webinar-ots")
def test_a_letter_of_an_earlier_day_does_not_tell_of_later_informing() -> None:
    gisteren = b.DAG - timedelta(days=1)
    assert _informeren(b.informeren("vader"), dag=gisteren)[VADER].wanneer == "niet"


@pytest.mark.parametrize(
    ("grond", "woorden"),
    [
        ("U1", "in verband met veiligheid"),
        ("U7", "niet te bereiken"),
        ("U6", "in verband met veiligheid"),
        ("U4", "om een reden die wij hebben vastgelegd"),
        ("U0", "om een reden die wij hebben vastgelegd"),
    ],
)
def test_why_not_is_told_by_ground_only(grond: str, woorden: str) -> None:
    codes = ("NIET_VOORAF_GEINFORMEERD", "GROND_CONTACTVERLIES", "GROND_ANDERS", "POGINGEN_ONTBREKEN")
    motiveringen = tuple(
        Motivering(code=code, grond=grond if i == 0 else "gezien", tekst="Vader dreigde.", betreft=("vader",))
        for i, code in enumerate(codes)
    )
    regels = _informeren(b.informeren("vader", wanneer="niet", motiveringen=motiveringen))
    assert regels[VADER].niet_omdat == woorden


def test_views_go_along_unabridged_and_objections_with_them() -> None:
    zienswijzen = _brief(
        b.zienswijze_vragen("vader"),
        b.zienswijze("moeder", tekst="  Zo is het.\n\nEn niet anders. "),
        b.zienswijze("gerrit", tekst="Ik wil buiten spelen."),
        b.bezwaar("vader", tekst="Ik ben het er niet mee eens."),
        b.bezwaar("moeder", tekst=" "),
    ).zienswijzen
    assert [(z.wie, z.uitkomst, z.tekst) for z in zienswijzen] == [
        ("Moeder Voorbeeld (moeder)", "bijgevoegd", "  Zo is het.\n\nEn niet anders. "),
        (VADER, "gevraagd", ""),
        ("Gerrit Voorbeeld (het kind)", "bijgevoegd", "Ik wil buiten spelen."),
        (f"{VADER}, bezwaar", "bijgevoegd", "Ik ben het er niet mee eens."),
    ]


def test_what_came_of_asking_for_a_view() -> None:
    wil_geen = b.zienswijze("moeder", uitkomst="wil_geen", tekst="")
    kind_wil_geen = b.zienswijze("gerrit", uitkomst="wil_geen", tekst="")
    uitkomsten = [z.uitkomst for z in _brief(wil_geen, kind_wil_geen).zienswijzen]
    assert uitkomsten == ["wil_geen", "niet_gevraagd"]


@pytest.mark.norm("lkc-104842")
def test_who_decided_signs() -> None:
    casus = b.Situatie(daarna=(b.opstellen(periode="najaar", bronnen=("dossier",)),)).casus()
    verzoek = casus.verzoeken["v"]
    concept = maak_brief(casus, b.inrichting(), verzoek, b.DAG)
    assert (concept.status, concept.ondertekening.naam, concept.ondertekening.functie) == (
        "concept",
        "",
        "directeur",
    )
    assert concept.ondertekening.datum is None
    wie = Beslisser(naam="P. Verhoeven", functie="directeur")
    vast = maak_brief(casus, b.inrichting(), verzoek, b.DAG, vastgesteld=True, besloten_door=wie)
    assert (vast.status, vast.ondertekening.naam, vast.ondertekening.datum) == (
        "vastgesteld",
        "P. Verhoeven",
        b.DAG,
    )
    assert vast.werkwijze.bronnen == ("dossier",)
    assert maak_brief(casus, Inrichting(), verzoek, b.DAG).opsteller.naam == ""


def test_a_second_request_has_a_reference_of_its_own() -> None:
    casus = b.Situatie(daarna=(b.ontvangen(verzoek="w"),)).casus()
    kenmerken = [maak_brief(casus, b.inrichting(), v, b.DAG).kenmerk for v in casus.verzoeken.values()]
    assert kenmerken == ["C-2026-001", "C-2026-001-2"]


def test_only_an_institution_has_a_youth_protector() -> None:
    gi = b.ontvangen(verzoeker=h.Verzoeker(organisatie=b.GI))
    politie = b.ontvangen(verzoeker=h.Verzoeker(soort="politie", organisatie="Politie"))
    assert _brief(begin=gi).geadresseerde.functie == "jeugdbeschermer"
    assert _brief(begin=politie).geadresseerde.functie == ""
    assert _brief(b.verifieren(methode="pas")).geadresseerde.geverifieerd == "legitimatie gezien"


def test_a_draft_can_be_made_in_every_state() -> None:
    for staat in VERLOOP:
        assert _brief(*b.OP_WEG[staat]).versie == 1 + (staat in {"vastgesteld", "verstrekt", "afgesloten"})


def test_a_measure_over_a_child_only() -> None:
    vrijwillig = MaatregelVastleggen(
        door="jansen", gebeurd_op=op(b.DAG), maatregel=b.ots(id="vrij", maatregel="vrijwillig")
    )
    assert _brief(vrijwillig, maatregelen=()).betreft.maatregel == ""
