"""What each act does to a request, as the journal tells it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.informatieverzoek import Informatieverzoek, begonnen
from tests import bouwers as b


def _na(*handelingen: AlleHandelingen, **situatie: Any) -> Informatieverzoek:
    return b.Situatie(daarna=handelingen, **situatie).casus().verzoeken["v"]


def test_a_request_begins_with_receiving() -> None:
    anders = Gebeurtenis(
        seq=1,
        casus="c1",
        soort="herzien",
        handeling_id="h",
        geregistreerd_op=b.moment(b.DAG),
        inhoud=Inhoud(handeling=b.herzien()),
    )
    with pytest.raises(TypeError):
        begonnen(anders)


def test_what_came_in() -> None:
    verzoek = _na(begin=b.ontvangen(gewenst_op=b.MORGEN, kanaal="telefoon", kenmerk_verzoeker="DB/1"))
    assert (verzoek.kanaal, verzoek.gewenst_op, verzoek.kenmerk_verzoeker) == ("telefoon", b.MORGEN, "DB/1")
    assert verzoek.verloop == "in_behandeling"
    assert verzoek.open_
    assert verzoek.laatste_versie is None


def test_a_specification_replaces_the_question_only_when_it_has_words() -> None:
    assert (
        _na(b.terugleggen(), b.specificatie(letterlijke_vraag="Preciezer.")).letterlijke_vraag == "Preciezer."
    )
    assert _na(b.terugleggen(), b.specificatie()).letterlijke_vraag == "Hoe gaat het?"


def test_items_that_stay_keep_their_judgement() -> None:
    eerst = (b.vragen(b.vraag("v1"), b.vraag("v2")), b.noodzaak("v1"), b.noodzaak("v2"))
    verzoek = _na(*eerst, b.vragen(b.vraag("v2"), b.vraag("v3")))
    assert set(verzoek.beoordelingen) == {"v2"}
    assert [vraag.id for vraag in verzoek.vragen] == ["v2", "v3"]


@pytest.mark.norm("webinar-ots")
def test_informing_several_people_makes_one_record_each() -> None:
    verzoek = _na(b.informeren("moeder", "vader", reactie="Goed dat u belt."))
    assert [k.persoon for k in verzoek.kennisgevingen] == ["moeder", "vader"]
    assert len({k.seq for k in verzoek.kennisgevingen}) == 2
    (moeder,) = verzoek.kennisgevingen_van("moeder")
    assert (moeder.wanneer, moeder.reactie, moeder.door) == ("vooraf", "Goed dat u belt.", "jansen")


def test_who_informed_is_the_colleague_for_whom_was_typed() -> None:
    (record,) = _na(b.informeren("gerrit", namens="dennis")).kennisgevingen
    assert record.door == "dennis"


@pytest.mark.norm("webinar-ots")
def test_why_somebody_was_not_informed_is_a_record_too() -> None:
    verzoek = _na(
        *b.COMPLEET[:4],
        b.vaststellen(
            motiveringen=(
                b.motiveer("NIET_VOORAF_GEINFORMEERD", "moeder", "vader", grond="U1"),
                b.motiveer("DEEL_OPEN", "zienswijze"),
                b.gezien("KIND_ZONDER_UITLEG", "gerrit"),
            )
        ),
    )
    assert [(k.persoon, k.wanneer, k.grond) for k in verzoek.kennisgevingen] == [
        ("moeder", "niet", "U1"),
        ("vader", "niet", "U1"),
    ]
    assert verzoek.kennisgevingen[0].toelichting == "De feiten staan erbij."


def test_a_motivation_with_informing_joins_the_record_of_that_person() -> None:
    verzoek = _na(
        b.informeren(
            "vader",
            wanneer="achteraf",
            motiveringen=(b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader", grond="UH"),),
        )
    )
    (record,) = verzoek.kennisgevingen
    assert (record.wanneer, record.grond, record.wijze) == ("achteraf", "UH", "gesprek")


def test_motivations_go_along_with_the_person_they_are_about() -> None:
    over_vader = b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader", grond="U7", pogingen=1)
    over_beiden = b.motiveer("NIET_VOORAF_GEINFORMEERD", "moeder", "vader", grond="UH")
    alleen_vader = _na(
        b.informeren("moeder", "vader", wanneer="gelijktijdig", motiveringen=(over_beiden, over_vader))
    )
    assert [(k.persoon, k.wanneer, k.grond) for k in alleen_vader.kennisgevingen] == [
        ("moeder", "gelijktijdig", "UH"),
        ("vader", "gelijktijdig", "U7"),
    ]


def test_a_view_keeps_when_it_was_asked() -> None:
    verzoek = _na(
        b.zienswijze_vragen("moeder", "vader"),
        b.zienswijze("moeder", dag=b.DAG),
        b.zienswijze("gerrit", uitkomst="wil_geen", tekst=""),
    )
    assert verzoek.zienswijzen["moeder"].termijn == b.DAG + timedelta(days=7)
    assert verzoek.zienswijzen["moeder"].tekst == "Hij leest graag."
    assert verzoek.zienswijzen["vader"].uitkomst == ""
    assert verzoek.zienswijzen["gerrit"].gevraagd_op is None


@pytest.mark.norm("huisregel-g-7")
def test_versions_and_provisions_pile_up() -> None:
    verzoek = _na(
        *b.OP_WEG["verstrekt"],
        b.herzien(),
        b.vaststellen(document="b" * 64),
        b.verstrekken(document="b" * 64),
    )
    assert [(v.nummer, v.document[0]) for v in verzoek.versies] == [(1, "a"), (2, "b")]
    assert [(v.versie, v.document[0]) for v in verzoek.verstrekkingen] == [(1, "a"), (2, "b")]
    assert {v.grondslag for v in verzoek.verstrekkingen} == {"jeugdwet-7.3.11-4"}
    assert verzoek.volgend_versienummer == 3


def test_oral_provision_is_one_without_a_document() -> None:
    verzoek = _na(*b.COMPLEET, b.mondeling(aan="S. Vermeer"))
    (verstrekking,) = verzoek.verstrekkingen
    assert (verstrekking.mondeling, verstrekking.kanaal, verstrekking.document) == (True, "mondeling", "")
    assert (verstrekking.ter_attentie_van, verstrekking.inhoud) == ("S. Vermeer", "Hij is veilig op school.")


def test_what_leaves_without_the_label_has_no_ground_printed() -> None:
    verzoek = _na(
        b.overslaan("kader", motiveringen=(b.motiveer("DEEL_OVERGESLAGEN", "kader"),)),
        b.informeren("moeder", "vader", "gerrit"),
        b.mondeling(motiveringen=(b.motiveer("GRONDSLAG_ONTBREEKT"),)),
    )
    assert verzoek.verstrekkingen[0].grondslag == ""
    assert not verzoek.label_7_3_11


def test_the_label_stands_while_its_part_is_ready() -> None:
    assert _na(b.kader()).label_7_3_11
    assert not _na(b.kader(), b.heropen_deel("kader")).label_7_3_11
    assert not _na().label_7_3_11


def test_closing_keeps_who_got_a_copy() -> None:
    assert _na(*b.OP_WEG["afgesloten"]).afschrift_aan == ("moeder", "vader", "gerrit")


@pytest.mark.parametrize("staat", sorted(b.OP_WEG))
def test_the_course(staat: str) -> None:
    verzoek = _na(*b.OP_WEG[staat])
    assert verzoek.verloop == staat
    assert verzoek.open_ == (staat in {"in_behandeling", "teruggelegd", "geen_grondslag", "vastgesteld"})


@pytest.mark.norm("webinar-ots")
@pytest.mark.parametrize(
    ("wanneer", "dag", "telt"),
    [
        ("vooraf", date(2026, 11, 22), True),
        ("vooraf", date(2026, 11, 23), True),
        ("vooraf", date(2026, 11, 24), False),
        ("gelijktijdig", date(2026, 11, 22), False),
        ("achteraf", date(2026, 11, 22), False),
        ("niet", date(2026, 11, 22), False),
    ],
)
def test_what_counts_as_beforehand(wanneer: str, dag: date, telt: bool) -> None:
    handeling = h.Informeren(
        door="jansen",
        gebeurd_op=b.informeren("moeder", dag=dag).gebeurd_op,
        verzoek="v",
        personen=("moeder",),
        wanneer=wanneer,
        motiveringen=() if wanneer == "vooraf" else (b.motiveer("NIET_VOORAF_GEINFORMEERD", "moeder"),),
    )
    (record,) = _na(handeling).kennisgevingen
    assert record.vooraf_aan(b.DAG) is telt
