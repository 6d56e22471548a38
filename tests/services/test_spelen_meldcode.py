"""What a scenario may expect of a meldcode, a question for advice and a melding, and how a difference is told."""

from __future__ import annotations

from typing import get_args

import pytest

from meldcode_app.domain import scenario
from meldcode_app.domain.adviesvraag import ADVIES_STATEN
from meldcode_app.domain.meldcode import BESLUIT_STATEN, STAP_STATEN
from meldcode_app.domain.melding import MELDING_STATEN
from meldcode_app.domain.scenario import ScenarioFout
from meldcode_app.domain.scenario_verwacht import (
    AdviesStaat,
    BesluitStaat,
    KaderUitkomst,
    MeldingStaat,
    StapStaat,
)
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.spelen import Gespeeld, Speelklok, Spel
from meldcode_app.storage.kluis import Kluis
from tests.domain.test_scenario import KOP
from workflows.afwegingskader import UITKOMST


def handeling(soort: str, regels: str = "", dag: int = 9) -> str:
    return f'\n[[handelingen]]\nsoort = "{soort}"\ngebeurd_op = 2026-11-{dag:02}\ndoor = "jansen"\n{regels}\n'


BEGIN = handeling("doorloop_beginnen", 'doorloop = "d"\nverwacht.aanvaard = true')
DENNIS = '\n[deelnemers]\neigen = [{ id = "dennis", naam = "Dennis", functie = "leerkracht" }]\n'


def signaal(id_: str, regels: str = "") -> str:
    return handeling("signaal_vastleggen", f'doorloop = "d"\nsignaal = "{id_}"\nfeiten = "Iets."\n{regels}')


def _speel(kluis: Kluis, tekst: str) -> list[Gespeeld]:
    klok = Speelklok()
    verhaal, stappen = scenario.lees(KOP + DENNIS + tekst)
    return list(Spel(verhaal, stappen, Dossier(kluis, klok, oefening=True), klok).speel())


def test_the_file_knows_every_state() -> None:
    assert set(get_args(BesluitStaat)) == {"", *BESLUIT_STATEN}
    assert set(get_args(StapStaat)) == {"", *STAP_STATEN}
    assert set(get_args(AdviesStaat)) == {"", *ADVIES_STATEN}
    assert set(get_args(MeldingStaat)) == {"", *MELDING_STATEN}
    assert set(get_args(KaderUitkomst)) == set(UITKOMST.values())


OPEN = '["meldcode_verder_stap1", "meldcode_bevestigen"]'
VOLGT = "verwacht.aanvaard = true\nverwacht."
VERWACHTINGEN = [
    ('meldcode = { besluit = "lopend", stap1 = "bezig", stap2 = "open", spoed = false }', ""),
    ('meldcode = { besluit = "vervolg" }', "verwacht besluit vervolg, het is lopend"),
    ('meldcode = { stap1 = "afgerond" }', "verwacht stap1 afgerond, het is bezig"),
    ("meldcode = { spoed = true }", "verwacht wel spoed, het is andersom"),
    ('meldcode = { uitkomst = "melden" }', "verwacht uitkomst melden, het is nog niets"),
    ('nog_te_doen = ["meldcode_verder_stap1"]', ""),
    ("nog_te_doen = []", "verwacht nog te doen niets, het is meldcode_verder_stap1"),
    ('document_bevat = ["Iets"]\nverwacht.document_bevat_niet = ["Anders"]', ""),
    ('document_bevat = ["Anders"]', "niet in het blad: 'Anders'"),
]


@pytest.mark.parametrize(("verwacht", "afwijking"), VERWACHTINGEN)
def test_a_difference_is_told(eigen_kluis: Kluis, verwacht: str, afwijking: str) -> None:
    gespeeld = _speel(eigen_kluis, BEGIN + signaal("s1", VOLGT + verwacht))
    assert gespeeld[-1].afwijkingen == ((afwijking,) if afwijking else ())


def test_advice_and_melding_tell_their_own_state_and_that_of_their_meldcode(eigen_kluis: Kluis) -> None:
    advies = 'adviesvraag = "a"\n'
    gespeeld = _speel(
        eigen_kluis,
        BEGIN
        + handeling(
            "adviesvraag_beginnen",
            advies + 'doorloop = "d"\nverwacht = { advies = "gesteld", meldcode = { stap2 = "bezig" } }',
        )
        + handeling("advies_vragen", advies + 'verwacht = { advies = "gesteld", document_bevat = ["x"] }')
        + handeling("melding_voorbereiden", 'melding = "m"\ndoorloop = "d"\nverwacht.melding = "gedaan"')
        + handeling(
            "melding_aanvullen",
            'melding = "m"\ntekst = "Iets."\nverwacht.melding = "melding_concept"\n'
            'verwacht.nog_te_doen = ["melding_concept"]',
        ),
    )
    assert [stap.afwijkingen for stap in gespeeld[1:]] == [
        ("verwacht advies gesteld, het is advies_concept",),
        ("er is nog geen adviesblad afgedrukt",),
        ("verwacht melding gedaan, het is melding_concept",),
        (),
    ]


@pytest.mark.parametrize(
    ("soort", "regels", "wel"),
    [
        (
            "signaal_vastleggen",
            'signaal = "s"\nverwacht.verloop = "verstrekt"',
            "meldcode, nog_te_doen, document_bevat",
        ),
        ("signaal_vastleggen", 'signaal = "s"\nverwacht.advies = "gesteld"', "geweigerd, meldcode"),
        (
            "melding_voorbereiden",
            'melding = "m"\nverwacht.document_bevat = ["x"]',
            "melding, meldcode, nog_te_doen",
        ),
    ],
)
def test_what_could_never_be_compared_is_a_fault_in_the_file(soort: str, regels: str, wel: str) -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        scenario.lees(KOP + BEGIN + handeling(soort, f'doorloop = "d"\n{regels}'))
    assert gevangen.value.plek.startswith("$.handelingen[1].verwacht.")
    assert f"wel: aanvaard, geweigerd, {wel.removeprefix('geweigerd, ')}" in str(gevangen.value)


NAMENS = 'namens = "dennis"\n'
BEVESTIG = 'doorloop = "d"\ndeelnemer = "dennis"\n'


def test_a_colleague_confirms_acts_by_their_number_in_the_file(eigen_kluis: Kluis) -> None:
    gespeeld = _speel(
        eigen_kluis,
        BEGIN
        + signaal("s1", NAMENS)
        + signaal("s2", NAMENS + f"verwacht.nog_te_doen = {OPEN}")
        + handeling("invoer_bevestigen", BEVESTIG + f"regels = [2]\nverwacht.nog_te_doen = {OPEN}")
        + handeling(
            "invoer_bevestigen", BEVESTIG + 'regels = []\nverwacht.nog_te_doen = ["meldcode_verder_stap1"]'
        ),
    )
    assert [(stap.aanvaard, stap.afwijkingen) for stap in gespeeld] == [(True, ())] * 5


@pytest.mark.parametrize(
    ("regels", "verwacht"), [("[9]", "handeling 9 is er niet"), ("[1]", "komt in deze casus niet voor")]
)
def test_confirming_what_was_not_entered_for_this_colleague_is_a_fault(
    eigen_kluis: Kluis, regels: str, verwacht: str
) -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        _speel(
            eigen_kluis,
            BEGIN + signaal("s1", NAMENS) + handeling("invoer_bevestigen", f"{BEVESTIG}regels = {regels}"),
        )
    assert gevangen.value.plek == "$.handelingen[2].regels"
    assert verwacht in str(gevangen.value)
