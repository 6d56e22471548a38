"""Each code at exactly the events listed by hand, brought by exactly the fact listed by hand."""

from __future__ import annotations

from typing import get_args

import pytest

from meldcode_app.domain.beoordeling import events
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from tests.orakel.codes import CODES
from tests.orakel.nu_niet import NU_NIET
from tests.orakel.per_event import GROND, NOODZAAK_GEREED, PARTS, PER_CODE, STAAT
from workflows.basis import Motivering, Reden
from workflows.informatieverzoek import InformatieverzoekWerkstroom, VerzoekFeiten

EVENTS = (*sorted(InformatieverzoekWerkstroom.overgangen()), "bezwaar_ouder")


def _redenen(code: str, event: str) -> tuple[Reden, ...]:
    delen = {deel: "gereed" if code in NOODZAAK_GEREED and deel == "noodzaak" else "open" for deel in PARTS}
    configuratie = {"verzoek", "verloop", *PARTS, *(f"{deel}_{stand}" for deel, stand in delen.items())}
    motivering = [Motivering("NIET_VOORAF_GEINFORMEERD", "p1", GROND[code], "feit")] if code in GROND else []
    machine = InformatieverzoekWerkstroom(
        VerzoekFeiten(**PER_CODE[code][1]), {*configuratie, STAAT.get(code, "in_behandeling")}, motivering
    )
    return machine.eigen_redenen(event)


@pytest.mark.parametrize(
    ("code", "event"),
    [
        pytest.param(code, event, marks=pytest.mark.norm(CODES[code][1]))
        for code, (events, _) in PER_CODE.items()
        for event in events
    ],
)
def test_the_code_is_asked_at_the_event(code: str, event: str) -> None:
    gevonden = [reden for reden in _redenen(code, event) if reden.code == code]
    assert gevonden
    assert all((reden.klasse.value, reden.norm) == CODES[code] for reden in gevonden)


@pytest.mark.parametrize("code", PER_CODE)
def test_and_at_no_other(code: str) -> None:
    elders = {event for event in EVENTS if any(reden.code == code for reden in _redenen(code, event))}
    assert elders == set(PER_CODE[code][0])


@pytest.mark.norm("huisregel-g-10")
@pytest.mark.parametrize(
    ("verloop", "event"), [(verloop, event) for verloop, per_event in NU_NIET.items() for event in per_event]
)
def test_what_does_not_fit_says_what_comes_first(verloop: str, event: str) -> None:
    delen = {f"{deel}_gereed" for deel in PARTS}
    machine = InformatieverzoekWerkstroom(VerzoekFeiten(), {"verzoek", "verloop", *PARTS, *delen, verloop})
    eerst = [reden.betreft for reden in machine.redenen(event) if reden.code == "NU_NIET_AAN_DE_ORDE"]
    assert eerst == [NU_NIET[verloop][event]]


def test_every_event_is_what_some_act_does() -> None:
    """By hand: acts whose name is the event, acts about a part, and the frame that is none."""
    zelf = [
        "verifieren",
        "kader_vaststellen",
        "vraag_specificeren",
        "terugleggen",
        "specificatie_ontvangen",
        "noodzaak_beoordelen",
        "informeren",
        "zienswijze_ontvangen",
        "vaststellen",
        "verstrekken",
        "mondeling_verstrekken",
        "herzien",
        "intrekken",
        "heropenen",
        "afsluiten",
    ]
    delen = [f"{deel}_{wat}" for deel in PARTS for wat in ("overslaan", "heropenen")]
    assert events() == tuple(sorted([*zelf, *delen, "geen_grondslag_vaststellen"]))
    soorten = {soort.__struct_config__.tag for soort in get_args(VerzoekHandeling)}
    assert set(zelf) | {"deel_overslaan", "deel_heropenen"} <= soorten
