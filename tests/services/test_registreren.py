"""One act is one transaction: accepted with all its entries, or nothing happened at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.tijd import op
from meldcode_app.services import registreren
from meldcode_app.services.registreren import (
    Document,
    herbouw_projecties,
    lees_casus,
    lees_inrichting,
    projecties_kloppen,
    registreer,
    registreer_verspreid,
)
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b

WIE: dict[str, Any] = {"door": "jansen", "gebeurd_op": op(b.DAG)}
KLOK = b.op_dag(b.DAG)
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
"""Of the bytes `test`."""


@pytest.fixture
def school(eigen_kluis: Kluis) -> Kluis:
    """A vault that is set up, with a casus `c1` ready to settle."""
    registreer(eigen_kluis, KLUIS, b.inrichten(), KLOK)
    for handeling in (*b.Situatie(daarna=b.COMPLEET).handelingen(),):
        assert registreer(eigen_kluis, "c1", handeling, KLOK).aanvaard
    return eigen_kluis


def _alles(kluis: Kluis) -> tuple[bytes, object, object]:
    """The bytes on disk, the journal and the rows: what must not change when nothing happened."""
    return (Path(kluis.map) / "kluis.db").read_bytes(), kluis.journaal.kop(), kluis.projecties.alles()


def test_an_accepted_act_is_written_folded_and_listed(school: Kluis) -> None:
    voor = school.journaal.kop().seq
    uitkomst = registreer(school, "c1", b.aanvullen(), KLOK)
    assert uitkomst.aanvaard
    assert [g.seq for g in uitkomst.gebeurtenissen] == [voor + 1]
    assert uitkomst.casus == lees_casus(school, "c1")
    assert school.projecties.lijst_casussen()[0]["bijgewerkt_seq"] == voor + 1
    assert projecties_kloppen(school)


@pytest.mark.norm("webinar-ots")
def test_one_act_about_two_people_is_two_entries_of_one_act(school: Kluis) -> None:
    uitkomst = registreer(school, "c1", b.informeren("moeder", "vader", wijze="telefoon"), KLOK)
    een, ander = uitkomst.gebeurtenissen
    assert een.handeling_id == ander.handeling_id
    assert (een.handeling.personen, ander.handeling.personen) == (("moeder",), ("vader",))
    assert [k.persoon for k in uitkomst.casus.verzoeken["v"].kennisgevingen[-2:]] == ["moeder", "vader"]


def test_a_refused_act_leaves_nothing_behind(school: Kluis) -> None:
    voor = _alles(school)
    uitkomst = registreer(school, "c1", b.verstrekken(), KLOK, [Document(SHA, b"test")])
    assert not uitkomst.aanvaard
    assert uitkomst.open_redenen
    assert uitkomst.gebeurtenissen == ()
    assert _alles(school) == voor


def test_a_refusal_carries_all_reasons_at_once(school: Kluis) -> None:
    registreer(school, "c2", c.CasusOpenen(**WIE, kind=b.kind()), KLOK)
    for handeling in (
        c.PersoonVastleggen(**WIE, persoon=b.moeder()),
        c.PersoonVastleggen(**WIE, persoon=b.vader()),
        b.ontvangen(),
    ):
        registreer(school, "c2", handeling, KLOK)
    uitkomst = registreer(school, "c2", b.verstrekken(), KLOK)
    assert {(r.code, r.betreft) for r in uitkomst.open_redenen} == {
        ("NU_NIET_AAN_DE_ORDE", "vaststellen"),
        ("GRONDSLAG_ONTBREEKT", ""),
        ("NIET_VOORAF_GEINFORMEERD", "moeder"),
        ("NIET_VOORAF_GEINFORMEERD", "vader"),
        ("KIND_ZONDER_UITLEG", "gerrit"),
    }


def test_a_faulty_act_leaves_nothing_behind(school: Kluis) -> None:
    voor = _alles(school)
    for handeling in (b.informeren("niemand"), b.aanvullen(namens="niemand")):
        with pytest.raises(OngeldigeHandeling):
            registreer(school, "c1", handeling, KLOK)
    assert _alles(school) == voor


@pytest.mark.parametrize("kapot", ["bewaar_document", "projecties"])
def test_a_failure_half_way_leaves_nothing_behind(
    school: Kluis, kapot: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    voor = _alles(school)

    def vol(*_: object) -> None:
        raise SchijfVol

    monkeypatch.setattr(
        *((school, kapot) if kapot == "bewaar_document" else (school.projecties, "vervang")), vol
    )
    with pytest.raises(SchijfVol):
        registreer(school, "c1", b.vaststellen(document=SHA), KLOK, [Document(SHA, b"test")])
    monkeypatch.undo()

    assert _alles(school) == voor
    assert lees_casus(school, "c1").verzoeken["v"].verloop == "in_behandeling"
    assert registreer(school, "c1", b.vaststellen(document=SHA), KLOK, [Document(SHA, b"test")]).aanvaard
    assert school.document(SHA) == b"test"


def test_the_casus_as_it_stood_at_an_entry(school: Kluis) -> None:
    toen = school.journaal.kop().seq
    registreer(school, "c1", b.vaststellen(document=SHA), KLOK, [Document(SHA, b"test")])
    assert lees_casus(school, "c1").verzoeken["v"].verloop == "vastgesteld"
    assert lees_casus(school, "c1", toen).verzoeken["v"].verloop == "in_behandeling"
    assert lees_casus(school, "c1", 0) == Casus(id="c1")


@pytest.mark.norm("webinar-ots")
def test_reasons_are_recorded_with_their_norm_but_no_explanations(school: Kluis) -> None:
    bezwaar = b.informeren("moeder", bezwaar=True)
    uitkomst = registreer(school, "c1", bezwaar, KLOK)
    assert [r.code for r in uitkomst.redenen] == ["BEZWAAR_GEEN_VETO"]
    assert uitkomst.gebeurtenissen[0].inhoud.redenen == ()

    gemotiveerd = b.informeren(
        "moeder", wanneer="niet", motiveringen=(b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader"),)
    )
    registreer(school, "c1", gemotiveerd, KLOK)
    over = b.overslaan("zienswijze", motiveringen=(b.motiveer("DEEL_OVERGESLAGEN", "zienswijze"),))
    (gebeurtenis,) = registreer(school, "c1", over, KLOK).gebeurtenissen
    (reden,) = gebeurtenis.inhoud.redenen
    assert (reden.code, reden.klasse, reden.norm, reden.betreft) == (
        "DEEL_OVERGESLAGEN",
        "motiveer",
        "webinar-ots",
        "zienswijze",
    )


@pytest.mark.norm("huisregel-g-2")
def test_the_clock_of_recording_is_the_one_that_counts(school: Kluis) -> None:
    morgen = b.aanvullen(dag=b.MORGEN)
    assert [r.code for r in registreer(school, "c1", morgen, KLOK).open_redenen] == ["DATUM_IN_DE_TOEKOMST"]
    uitkomst = registreer(school, "c1", morgen, b.op_dag(b.MORGEN))
    assert uitkomst.aanvaard
    assert uitkomst.gebeurtenissen[0].geregistreerd_op == b.moment(b.MORGEN)


@pytest.mark.parametrize(
    ("plek", "handeling"),
    [
        ("c1", b.inrichten()),
        (KLUIS, b.aanvullen()),
        (KLUIS, c.CasusOpenen(**WIE, kind=b.kind())),
        ("c9", b.ontvangen()),
        ("c1", c.CasusOpenen(**WIE, kind=b.kind())),
    ],
)
def test_every_act_has_its_place(school: Kluis, plek: str, handeling: Any) -> None:
    voor = _alles(school)
    with pytest.raises(OngeldigeHandeling):
        registreer(school, plek, handeling, KLOK)
    assert _alles(school) == voor


def test_a_motivation_for_what_was_not_asked_is_not_recorded(school: Kluis) -> None:
    """Else the file would hold a person as not informed who was, and later gates would be answered beforehand."""
    casus_id = b.Situatie(daarna=(b.informeren("moeder"),)).in_kluis(school)
    overbodig = (
        b.motiveer("NIET_VOORAF_GEINFORMEERD", "moeder", grond="U1"),
        b.motiveer("KANAAL_NIET_VEILIG"),
    )
    uitkomst = registreer(school, casus_id, b.verifieren(motiveringen=overbodig), b.op_dag(b.DAG))
    assert uitkomst.aanvaard
    verzoek = uitkomst.casus.verzoeken["v"]
    assert verzoek.motiveringen == ()
    assert [k.wanneer for k in verzoek.kennisgevingen_van("moeder")] == ["vooraf"]


def test_of_a_motivation_that_serves_several_only_those_asked_are_recorded(school: Kluis) -> None:
    casus_id = b.Situatie(daarna=(b.informeren("moeder"),)).in_kluis(school)
    samen = replace(b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader", grond="U1"), betreft=("moeder", "vader"))
    uitkomst = registreer(
        school,
        casus_id,
        b.overslaan("informeren", motiveringen=(samen, b.gezien("KIND_ZONDER_UITLEG", "gerrit"))),
        b.op_dag(b.DAG),
    )
    assert uitkomst.aanvaard, uitkomst.open_redenen
    over = uitkomst.casus.verzoeken["v"].motiveringen[0]
    assert over.betreft == ("vader",)


def test_several_acts_of_one_click_are_recorded_all_or_none(school: Kluis) -> None:
    casus_id = b.Situatie().in_kluis(school)
    voor = _alles(school)
    dag = b.op_dag(b.DAG)
    een_niet = (b.informeren("moeder"), b.informeren("vader", wanneer="niet"))
    uitkomst = registreer_verspreid(school, [(casus_id, een) for een in een_niet], dag)
    assert not uitkomst.aanvaard
    assert [r.betreft for r in uitkomst.open_redenen] == ["vader"]
    assert uitkomst.casus.verzoeken["v"].kennisgevingen == ()
    assert _alles(school) == voor
    beide = (b.informeren("moeder"), b.informeren("vader", wijze="telefonisch"))
    assert registreer_verspreid(school, [(casus_id, een) for een in beide], dag).aanvaard
    assert len(lees_casus(school, casus_id).verzoeken["v"].kennisgevingen) == 2
    assert projecties_kloppen(school)


def test_the_set_up_can_be_changed_later(school: Kluis) -> None:
    registreer(school, KLUIS, b.inrichten(plaats="Elders"), KLOK)
    assert lees_inrichting(school).plaats == "Elders"


def test_rebuilding_the_lists_gives_the_same_rows(school: Kluis) -> None:
    b.Situatie(daarna=b.OP_WEG["geen_grondslag"]).in_kluis(school)
    voor = school.projecties.alles()
    herbouw_projecties(school)
    assert school.projecties.alles() == voor
    assert projecties_kloppen(school)


@pytest.mark.parametrize("kapot", ["leeg", "anders", "te_veel"])
def test_rows_that_are_not_those_of_the_journal_are_noticed(school: Kluis, kapot: str) -> None:
    with school.transactie():
        if kapot == "leeg":
            school.projecties.maak_leeg()
        else:
            casus = "c1" if kapot == "anders" else "c9"
            school.projecties.vervang(casus, {"casus_rij": [{"naam": "Iemand", "sorteernaam": "iemand"}]})
    assert not projecties_kloppen(school)
    herbouw_projecties(school)
    assert projecties_kloppen(school)


def test_ids_say_nothing_and_differ() -> None:
    ids = {registreren.nieuw_id() for _ in range(50)}
    assert len(ids) == 50
    assert all(len(id_) == 16 and set(id_) <= set("0123456789abcdef") for id_ in ids)
