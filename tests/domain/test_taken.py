"""What a request still asks, in every state: who must act, before when, and whose day that is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.informatieverzoek import Verzoeker
from meldcode_app.domain.informatieverzoek_feiten import te_informeren
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.rijen import rijen, status
from meldcode_app.domain.taken import TAKEN_VAN, Taak, taken
from meldcode_app.domain.tijd import op
from meldcode_app.domain.verwijzingen import controleer_verwijzingen
from tests import bouwers as b
from tests.bouwers_notitie import NOTITIES
from workflows.normen import NORMEN

WENS = b.DAG + timedelta(days=7)


def _situatie(*daarna, **velden) -> Casus:
    begin = b.ontvangen(gewenst_op=WENS)
    return b.Situatie(begin=begin, daarna=daarna, **velden).casus()


def _taken(casus: Casus) -> dict[str, Taak]:
    gevonden = {taak.id: taak for taak in taken(casus)}
    assert len(gevonden) == len(taken(casus)), "an id is used twice"
    return gevonden


def test_a_casus_that_is_not_opened_or_has_no_request_asks_nothing() -> None:
    assert taken(Casus(id="c1")) == ()
    zonder = replace(_situatie(), verzoeken={})
    assert taken(zonder) == ()
    assert status(zonder) == "rust"


@pytest.mark.parametrize(
    ("staat", "verwacht"),
    [
        (
            "in_behandeling",
            {"v/beantwoorden", "v/informeren/moeder", "v/informeren/vader", "v/informeren/gerrit"},
        ),
        ("teruggelegd", {"v/verduidelijking"}),
        ("geen_grondslag", {"v/geen_grondslag"}),
        ("vastgesteld", {"v/versturen"}),
        ("verstrekt", {"v/afsluiten"}),
        ("afgesloten", set()),
        ("ingetrokken", set()),
    ],
)
def test_every_state_asks_what_comes_next(staat: str, verwacht: set[str]) -> None:
    casus = _situatie(*b.OP_WEG[staat])
    assert set(_taken(casus)) == verwacht
    assert status(casus) == ("loopt" if verwacht else "rust")
    for taak in taken(casus):
        assert (taak.pagina, taak.doel, taak.betreft[0]) == ("verzoek", "v", "v")
        assert not taak.norm or taak.norm in NORMEN


def test_the_day_of_an_answer_is_the_wish_and_only_a_gi_has_the_norm_beside_it() -> None:
    antwoord = _taken(_situatie())["v/beantwoorden"]
    assert (antwoord.voor, antwoord.herkomst, antwoord.norm) == (WENS, "wens_gi", "jeugdwet-7.3.11-4")
    assert (antwoord.wie, antwoord.wacht_op_ander, antwoord.plek) == ("", False, "identiteit")
    advocaat = b.ontvangen(gewenst_op=WENS, verzoeker=Verzoeker(soort="advocaat_of_rechtbank"))
    ander = _taken(b.Situatie(begin=advocaat).casus())["v/beantwoorden"]
    assert (ander.herkomst, ander.norm) == ("wens_gi", "")
    assert _taken(b.Situatie().casus())["v/beantwoorden"].voor is None


def test_work_goes_on_at_the_first_part_that_is_open() -> None:
    assert _taken(_situatie(b.verifieren(), b.kader()))["v/beantwoorden"].plek == "vraag"
    assert _taken(_situatie(*b.COMPLEET))["v/beantwoorden"].plek == "vastgesteld"


def test_a_request_that_was_put_back_waits_on_who_asked() -> None:
    taak = _taken(_situatie(b.terugleggen()))["v/verduidelijking"]
    assert (taak.wie, taak.wacht_op_ander, taak.voor) == ("v", True, WENS)
    (rij,) = rijen(_situatie(b.terugleggen()))["taak_rij"]
    assert rij["namen"] == {"v": b.GI}


@pytest.mark.norm("webinar-ots")
def test_who_was_told_or_not_with_a_reason_is_no_task_any_more() -> None:
    moeder = _taken(_situatie(b.informeren("moeder")))
    assert set(moeder) == {"v/beantwoorden", "v/informeren/vader", "v/informeren/gerrit"}
    reden = b.motiveer("NIET_VOORAF_GEINFORMEERD", "vader")
    niet = _taken(
        _situatie(b.informeren("moeder"), b.informeren("vader", wanneer="niet", motiveringen=(reden,)))
    )
    assert "v/informeren/vader" not in niet
    taak = moeder["v/informeren/vader"]
    assert (taak.herkomst, taak.norm, taak.betreft) == ("zorgvuldigheid", "webinar-ots", ("v", "vader"))


@pytest.mark.norm("leeftijd-12")
@pytest.mark.parametrize("leeftijd", [None, 8, 11, 12, 17, 18])
def test_who_must_be_told_moves_with_the_age_of_the_child(leeftijd: int | None) -> None:
    """On every day the tasks of that day are those of the rule that decides who must be informed."""
    casus = _situatie(kind=b.kind(leeftijd), personen=(b.moeder(), b.vader("nee"), b.persoon("oma")))
    for jaar in range(8):
        dag = b.DAG + timedelta(days=jaar * 365 + 1)
        nu = {
            taak.betreft[1]
            for taak in taken(casus)
            if taak.soort == "verzoek_informeren" and (taak.vanaf or dag) <= dag < (taak.tot or date.max)
        }
        assert nu == {p.id for p in te_informeren(casus, dag)}, dag


def test_a_view_is_awaited_until_the_day_the_user_chose() -> None:
    termijn = b.DAG + timedelta(days=3)
    gevraagd = (b.informeren("moeder"), b.zienswijze_vragen("moeder", "vader", termijn=termijn))
    taak = _taken(_situatie(*gevraagd))["v/zienswijze/moeder"]
    assert (taak.wie, taak.wacht_op_ander) == ("moeder", True)
    assert (taak.voor, taak.herkomst, taak.norm) == (termijn, "eigen_termijn", "")
    binnen = _taken(_situatie(*gevraagd, b.zienswijze("moeder")))
    assert "v/zienswijze/moeder" not in binnen
    assert "v/zienswijze/vader" in binnen
    over = b.overslaan("zienswijze", motiveringen=(b.motiveer("DEEL_OVERGESLAGEN", "zienswijze"),))
    assert not [id_ for id_ in _taken(_situatie(*gevraagd, over)) if "zienswijze" in id_]


def test_a_part_that_was_left_out_asks_nobody_to_be_told() -> None:
    redenen = (
        b.motiveer("NIET_VOORAF_GEINFORMEERD", "moeder", "vader"),
        b.gezien("KIND_ZONDER_UITLEG", "gerrit"),
    )
    assert set(_taken(_situatie(b.overslaan("informeren", motiveringen=redenen)))) == {"v/beantwoorden"}


@pytest.mark.norm("zorgvuldig-mondeling")
def test_telling_something_orally_asks_a_report_the_same_day_until_it_was_sent() -> None:
    redenen = (
        b.motiveer("MONDELING_VERSTREKKEN"),
        b.motiveer("NIET_VOORAF_GEINFORMEERD", "moeder", "vader"),
        b.gezien("KIND_ZONDER_UITLEG", "gerrit"),
    )
    gezegd = (*b.COMPLEET, b.mondeling(motiveringen=redenen))
    taak = _taken(_situatie(*gezegd))["v/verslag"]
    assert (taak.voor, taak.herkomst, taak.norm) == (b.DAG, "zorgvuldigheid", "zorgvuldig-mondeling")
    assert "v/verslag" in _taken(_situatie(*gezegd, b.vaststellen()))
    assert "v/verslag" not in _taken(_situatie(*gezegd, b.vaststellen(), b.verstrekken()))


def test_closing_has_no_day() -> None:
    taak = _taken(_situatie(*b.OP_WEG["verstrekt"]))["v/afsluiten"]
    assert (taak.voor, taak.norm) == (None, "zorgvuldig-afschrift")


def test_a_meldcode_that_runs_makes_a_casus_run_and_an_emergency_stands_above_it() -> None:
    rustig = replace(_situatie(), verzoeken={})

    def met(*configuratie: str) -> Casus:
        doorloop = Doorloop(
            id="d",
            professional="dennis",
            begonnen_op=op(b.DAG),
            begonnen_door="jansen",
            configuratie=configuratie,
        )
        return replace(rustig, doorlopen={"d": doorloop})

    assert status(met("lopend")) == "loopt"
    assert status(met("lopend", "spoed_loopt")) == "spoed"
    assert status(met("afgesloten")) == "rust"


def test_every_concept_that_knows_tasks_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def extra(casus: Casus) -> tuple[Taak, ...]:
        gewoon = {
            "soort": "proef",
            "betreft": (),
            "herkomst": "afspraak",
            "pagina": "casus",
            "doel": casus.id,
        }
        return (Taak(id="proef", **gewoon),)  # type: ignore[arg-type]

    monkeypatch.setattr("meldcode_app.domain.taken.TAKEN_VAN", (*TAKEN_VAN, extra))
    assert "proef" in _taken(_situatie())
    assert status(replace(_situatie(), verzoeken={})) == "loopt"


def test_a_note_in_a_casus_has_a_text() -> None:
    casus = _situatie()
    aantekening = NOTITIES[1]
    controleer_verwijzingen(casus, aantekening)
    assert b.na(casus, aantekening).aantekeningen == (aantekening,)
