"""A request as a machine: what each state of `verloop` allows, and that its records move nothing."""

from __future__ import annotations

import pytest

from tests.workflows.configuraties import een_voor_een
from workflows.basis import Motivering, NietToegestaan
from workflows.informatieverzoek import DELEN, OPEN_VERLOOP, InformatieverzoekWerkstroom, VerzoekFeiten

DUTY = (Motivering("PLICHT_GELDT", "", "U0", "Zie het gesprek met de jurist."),)
MOTIVEER_ALLES = tuple(
    Motivering(code, betreft, "U1", "feit")
    for code, betreft in (
        *(("DEEL_OPEN", deel) for deel in DELEN),
        *(("DEEL_OVERGESLAGEN", deel) for deel in DELEN),
        ("PLICHT_GELDT", ""),
        ("GRONDSLAG_ONTBREEKT", ""),
    )
)


def verzoek(*events: str, **feiten: object) -> InformatieverzoekWerkstroom:
    """A machine to which these events were sent, everything that may be motivated motivated."""
    machine = InformatieverzoekWerkstroom(VerzoekFeiten(**feiten), motiveringen=MOTIVEER_ALLES)  # type: ignore[arg-type]
    for event in events:
        machine.stuur(event)
    return machine


def test_a_request_starts_with_everything_open() -> None:
    machine = verzoek()
    assert machine.verloop_staat == "in_behandeling"
    assert all(machine.in_staat(f"{deel}_open") for deel in DELEN)


def test_parts_go_in_any_order() -> None:
    vooruit = ["verifieren", "kader_vaststellen", "vraag_specificeren", "noodzaak_beoordelen", "informeren"]
    een = verzoek(*vooruit, "zienswijze_ontvangen")
    ander = verzoek("zienswijze_ontvangen", *reversed(vooruit))
    assert een.huidige == ander.huidige


@pytest.mark.parametrize("deel", DELEN)
@pytest.mark.norm("webinar-ots")
def test_a_part_is_left_out_and_taken_up_again(deel: str) -> None:
    machine = verzoek(f"{deel}_overslaan")
    assert machine.in_staat(f"{deel}_overgeslagen")
    machine.stuur(f"{deel}_heropenen")
    assert machine.in_staat(f"{deel}_open")


@pytest.mark.parametrize("event", ["kader_vaststellen", "kader_heropenen", "kader_overslaan"])
@pytest.mark.norm("avg-6-1")
def test_whatever_is_done_with_the_frame_ends_no_ground(event: str) -> None:
    machine = verzoek("geen_grondslag_vaststellen")
    assert machine.in_staat("kader_gereed")
    assert machine.verloop_staat == "geen_grondslag"
    machine.stuur(event)
    assert machine.verloop_staat == "in_behandeling"


@pytest.mark.parametrize("event", ["kader_vaststellen", "kader_heropenen", "kader_overslaan"])
def test_the_frame_leaves_a_question_sent_back_where_it_is(event: str) -> None:
    machine = verzoek("kader_vaststellen", "terugleggen", event)
    assert machine.verloop_staat == "teruggelegd"


@pytest.mark.norm("huisregel-g-10")
def test_a_specification_nobody_asked_for_is_just_received() -> None:
    assert verzoek("specificatie_ontvangen").verloop_staat == "in_behandeling"
    assert verzoek("terugleggen", "specificatie_ontvangen").verloop_staat == "in_behandeling"
    assert verzoek("geen_grondslag_vaststellen", "specificatie_ontvangen").verloop_staat == "geen_grondslag"


@pytest.mark.norm("huisregel-g-7")
def test_a_settled_letter_is_taken_up_again_and_parts_stay_as_they_were() -> None:
    machine = verzoek("verifieren", "vaststellen")
    voor = set(machine.huidige)
    machine.stuur("herzien")
    assert set(machine.huidige) - voor == {"in_behandeling"}


@pytest.mark.parametrize("staat", sorted(OPEN_VERLOOP))
def test_every_open_request_can_be_withdrawn_and_closed(staat: str) -> None:
    weg = {"in_behandeling": (), "teruggelegd": ("terugleggen",), "vastgesteld": ("vaststellen",)}
    daarheen = weg.get(staat, ("geen_grondslag_vaststellen",))
    for event, eind in (("intrekken", "ingetrokken"), ("afsluiten", "afgesloten")):
        machine = verzoek(*daarheen, event)
        assert machine.verloop_staat == eind
        machine.stuur("heropenen")
        assert machine.verloop_staat == "in_behandeling"


@pytest.mark.parametrize("staat", ["in_behandeling", "teruggelegd", "vastgesteld"])
def test_telling_by_word_of_mouth_moves_nothing(staat: str) -> None:
    weg = {"in_behandeling": (), "teruggelegd": ("terugleggen",), "vastgesteld": ("vaststellen",)}
    machine = verzoek(*weg[staat])
    voor = machine.huidige
    assert machine.stuur("mondeling_verstrekken") == voor


@pytest.mark.norm("huisregel-g-10")
def test_the_order_of_steps_never_blocks_an_open_request() -> None:
    """While parts may move nothing about a part is refused for the state of another part."""
    for configuratie in een_voor_een(InformatieverzoekWerkstroom):
        machine = InformatieverzoekWerkstroom(VerzoekFeiten(), configuratie)
        if machine.verloop_staat in {"in_behandeling", "teruggelegd"}:
            for event in ("verifieren", "kader_vaststellen", "vraag_specificeren", "noodzaak_beoordelen"):
                assert machine.past(event)
            for event in ("informeren", "zienswijze_ontvangen", "vaststellen", "mondeling_verstrekken"):
                assert machine.past(event)


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_no_motivation_buys_a_false_label() -> None:
    machine = InformatieverzoekWerkstroom(
        VerzoekFeiten(label_7_3_11=True, ots_loopt=False),
        motiveringen=[Motivering("GEEN_OTS", "", "U1", "Wij denken van wel.")],
    )
    with pytest.raises(NietToegestaan) as weigering:
        machine.stuur("kader_vaststellen")
    assert [reden.code for reden in weigering.value.redenen] == ["GEEN_OTS"]
    assert machine.in_staat("kader_open")


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_a_duty_denied_is_motivated() -> None:
    machine = InformatieverzoekWerkstroom(VerzoekFeiten())
    with pytest.raises(NietToegestaan):
        machine.stuur("geen_grondslag_vaststellen")
    met = InformatieverzoekWerkstroom(VerzoekFeiten(), motiveringen=DUTY)
    met.stuur("geen_grondslag_vaststellen")
    assert met.verloop_staat == "geen_grondslag"
