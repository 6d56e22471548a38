"""Each code of the meldcode and Veilig Thuis at exactly the events listed by hand, brought by exactly that fact."""

from __future__ import annotations

from typing import get_args

import pytest

from meldcode_app.domain.handelingen.alle import AdviesHandeling, MeldcodeHandeling, MeldingHandeling
from tests.orakel.codes import CODES
from tests.orakel.nu_niet_alle import PAREN
from tests.orakel.per_event import PER_CODE
from tests.orakel.per_event_meldcode import GROND, PER_MACHINE
from tests.workflows.wandeling import FEITEN, machines, registraties
from workflows.basis import Motivering, Reden, Werkstroom

KLASSE: dict[str, type[Werkstroom]] = {klasse.definitie.partition("-")[0]: klasse for klasse in machines()}
ALGEMEEN = {
    "NU_NIET_AAN_DE_ORDE",
    "DATUM_IN_DE_TOEKOMST",
    "LATER_VASTGELEGD",
    "BIJLAGE_IN_BRIEF",
    "VOORAF_LATER_VASTGELEGD",
    "VOORAF_LATER_OVER_MELDING",
}
DRIE = [(naam, code) for naam, tabel in PER_MACHINE.items() for code in tabel]

DOET: dict[str, tuple[str, ...]] = {
    # MC1 to MC9
    "signaal_vastleggen": ("stap1_beginnen", "heropenen"),
    "consult_vastleggen": ("stap2_beginnen",),
    "adviesvraag_beginnen": ("stap2_beginnen",),
    "gesprek_vastleggen": ("stap3_beginnen",),
    "gesprek_overslaan": ("stap3_beginnen",),
    "zorgen_delen": ("stap3_beginnen",),
    "weging_vastleggen": ("stap4_beginnen",),
    "stap_afronden": ("stap1_afronden", "stap2_afronden", "stap3_afronden", "stap4_afronden"),
    "stap_overslaan": ("stap1_overslaan", "stap2_overslaan", "stap3_overslaan", "stap4_overslaan"),
    "stap_heropenen": ("stap1_heropenen", "stap2_heropenen", "stap3_heropenen", "stap4_heropenen"),
    "vraag_beantwoorden": (
        *("stap4_beginnen", "v1_ja", "v1_nee", "v1_twijfel", "v2_ja", "v2_nee", "v2_twijfel"),
        *("v3_ja", "v3_nee", "v3_twijfel", "v4_ja", "v4_nee", "v4_twijfel"),
    ),
    # MC10 to MC20
    "spoed_verklaren": ("spoed_verklaren",),
    "spoed_melden": ("spoed_melden",),
    "spoed_opheffen": ("spoed_opheffen",),
    "naar_besluit": ("naar_besluit",),
    "besluit_vaststellen": ("besluit_vaststellen", "besluit_geen_vervolg"),
    "evalueren": ("evaluatie_geslaagd", "evaluatie_niet_geslaagd", "v5_ja", "v5_nee"),
    "overdragen": ("overdragen",),
    "meldcode_afsluiten": ("afsluiten",),
    "meldcode_heropenen": ("heropenen",),
    # ADV
    "adviesblad_invullen": ("adviesblad_invullen",),
    "anonimiseren": ("anonimiseren",),
    "advies_vragen": ("advies_vragen",),
    "advies_ontvangen": ("advies_ontvangen",),
    "advies_wegen": ("advies_wegen",),
    "adviesvraag_afsluiten": ("adviesvraag_afsluiten",),
    "adviesvraag_heropenen": ("adviesvraag_heropenen",),
    # MEL
    "melding_feiten": ("melding_feiten",),
    "melding_informeren": ("melding_informeren",),
    "melding_deel_overslaan": ("melding_informeren_overslaan", "melding_feiten_overslaan"),
    "melding_deel_heropenen": ("melding_informeren_heropenen", "melding_feiten_heropenen"),
    "melding_doen": ("melding_doen",),
    "melding_intrekken": ("melding_intrekken",),
    "melding_heropenen": ("melding_heropenen",),
}
"""By hand: per act the events it may send."""


def _redenen(naam: str, code: str, event: str) -> tuple[Reden, ...]:
    motivering = ()
    if (naam, code) in GROND:
        waarvoor, grond = GROND[naam, code]
        motivering = (Motivering(waarvoor, "p1", grond, "feit"),)
    klasse = KLASSE[naam]
    return klasse(FEITEN[klasse](**PER_MACHINE[naam][code][1]), motiveringen=motivering).eigen_redenen(event)


@pytest.mark.parametrize(
    ("naam", "code", "event"),
    [
        pytest.param(naam, code, event, marks=pytest.mark.norm(CODES[code][1]))
        for naam, code in DRIE
        for event in PER_MACHINE[naam][code][0]
    ],
)
def test_the_code_is_asked_at_the_event(naam: str, code: str, event: str) -> None:
    gevonden = [reden for reden in _redenen(naam, code, event) if reden.code == code]
    assert gevonden
    assert all((reden.klasse.value, reden.norm) == CODES[code] for reden in gevonden)


@pytest.mark.parametrize(("naam", "code"), DRIE)
def test_and_at_no_other(naam: str, code: str) -> None:
    events = (*KLASSE[naam].overgangen(), *registraties(KLASSE[naam]))
    elders = {event for event in events if any(reden.code == code for reden in _redenen(naam, code, event))}
    assert elders == set(PER_MACHINE[naam][code][0])


@pytest.mark.parametrize("naam", PER_MACHINE)
def test_neutral_facts_ask_only_what_the_state_or_the_act_itself_brings(naam: str) -> None:
    """A doorloop with open steps, a draft with an open part; else only explanations."""
    zonder_feit = {code for code, (_, feiten) in PER_MACHINE[naam].items() if not feiten}
    klasse = KLASSE[naam]
    machine = klasse(FEITEN[klasse]())
    for event in (*klasse.overgangen(), *registraties(klasse)):
        assert {reden.code for reden in machine.eigen_redenen(event)} <= zonder_feit | {
            "EIGEN_AFWEGING_ONTBREEKT"
        }


def test_every_code_is_in_a_list() -> None:
    assert {code for _, code in DRIE} | set(PER_CODE) | ALGEMEEN == set(CODES)


def test_every_event_is_what_some_act_does() -> None:
    soorten = {
        soort.__struct_config__.tag
        for soort in (*get_args(MeldcodeHandeling), *get_args(AdviesHandeling), *get_args(MeldingHandeling))
    }
    assert set(DOET) <= soorten
    events = {event for naam in PER_MACHINE for event in KLASSE[naam].overgangen()}
    assert {event for gedaan in DOET.values() for event in gedaan} == events
    assert {paar.event for paar in PAREN if paar.machine in PER_MACHINE} <= events
