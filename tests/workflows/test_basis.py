"""What holds for every machine, found by itself: a new one is under these tests the moment it exists."""

from __future__ import annotations

import pytest
from statemachine import State, StateChart

from meldcode_app import redenteksten
from tests.workflows.configuraties import een_voor_een
from tests.workflows.wandeling import FEITEN, Wandelaar, alles_gemotiveerd, machines, registraties
from workflows.adviesvraag import AdviesvraagWerkstroom
from workflows.afwegingskader import AfwegingWerkstroom
from workflows.basis import (
    KAN_NIET,
    LET_OP,
    MOTIVEER,
    TOELICHTING,
    Drager,
    Klasse,
    Motivering,
    NietToegestaan,
    OngeldigeConfiguratie,
    Reden,
    Werkstroom,
    openstaand,
)
from workflows.informatieverzoek import InformatieverzoekWerkstroom
from workflows.meldcode import MeldcodeWerkstroom
from workflows.melding import MeldingWerkstroom

MACHINES = pytest.mark.parametrize("klasse", machines(), ids=lambda klasse: klasse.__name__)
ALLEEN_VASTGELEGD = {
    "bezwaar_ouder",
    "signaal_vastleggen",
    "medewerker_als_pleger",
    "consult_vastleggen",
    "gesprek_vastleggen",
    "gesprek_overslaan",
    "adviesblad_afdrukken",
}
"""Acts that have reasons but move no machine (G-7)."""
SAMEN_IN_EEN_REGEL = (MeldcodeWerkstroom, AfwegingWerkstroom, AdviesvraagWerkstroom, MeldingWerkstroom)
"""One entry of the journal may hold the configurations of two of these."""


def _configuraties(klasse: type[Werkstroom]) -> list[frozenset[str]]:
    wandelaar = Wandelaar(klasse)
    dichtbij = {daar for event in klasse.overgangen() if (daar := wandelaar.volgende(wandelaar.begin, event))}
    return sorted({wandelaar.begin, *dichtbij, *een_voor_een(klasse)}, key=sorted)


def test_there_are_machines_and_their_facts_are_known() -> None:
    assert InformatieverzoekWerkstroom in machines()
    assert set(machines()) == set(FEITEN)


@MACHINES
def test_every_transition_carries_the_guard(klasse: type[Werkstroom]) -> None:
    for staat in klasse.staten().values():
        for overgang in staat.transitions:
            bewakers = [str(spec.func) for spec in overgang.cond if not spec.expected_value]
            assert not str(overgang.event) or bewakers == ["bezwaren"], (
                f"{overgang} has a road around the check"
            )


def test_a_transition_without_the_guard_would_be_noticed() -> None:
    kaal = State("kaal", initial=True).to(State("weg"))
    assert [str(spec.func) for overgang in kaal for spec in overgang.cond] == []


@MACHINES
def test_an_event_of_two_regions_is_refused_in_both_or_in_none(klasse: type[Werkstroom]) -> None:
    """Dynamically: whoever fits everywhere moves exactly as each region says; whoever does not, moves nothing."""
    wandelaar = Wandelaar(klasse)
    for configuratie in _configuraties(klasse):
        for event, per_regio in klasse.overgangen().items():
            raakt = [bool(bronnen & configuratie) for bronnen in per_regio.values()]
            machine = wandelaar.zet(configuratie, {})
            assert machine.past(event) <= all(raakt)
            machine.motiveringen = alles_gemotiveerd(machine, event)
            if machine.past(event):
                machine.stuur(event)
                verlaten = {staat for staat in configuratie if not machine.in_staat(staat)}
                bronnen = {staat for per in per_regio.values() for staat in per}
                assert verlaten <= bronnen
            else:
                with pytest.raises(NietToegestaan):
                    machine.stuur(event)
                assert frozenset(machine.huidige) == configuratie


@MACHINES
def test_state_ids_are_unique_over_all_regions(klasse: type[Werkstroom]) -> None:
    ids: list[str] = []
    wachtend = list(klasse.states)
    while wachtend:
        staat = wachtend.pop()
        ids.append(staat.id)
        wachtend.extend(staat.states)
    assert len(ids) == len(set(ids)) == len(klasse.staten())


def test_state_ids_are_unique_over_the_machines_that_share_an_entry() -> None:
    ids = [naam for klasse in SAMEN_IN_EEN_REGEL for naam in klasse.staten()]
    assert len(ids) == len(set(ids))


@MACHINES
def test_no_state_is_final_and_from_a_transfer_no_road_leads(klasse: type[Werkstroom]) -> None:
    assert not any(staat.final for staat in klasse.staten().values())
    bronnen = {s for per_regio in klasse.overgangen().values() for per in per_regio.values() for s in per}
    assert "overgedragen" not in bronnen


@pytest.mark.norm("huisregel-g-10")
def test_after_a_transfer_every_event_of_every_region_is_refused() -> None:
    """However much is motivated; records too: see test_wandeling."""
    overgedragen = [c for c in een_voor_een(MeldcodeWerkstroom) if "overgedragen" in c]
    assert overgedragen
    wandelaar = Wandelaar(MeldcodeWerkstroom)
    for configuratie in overgedragen:
        for event in MeldcodeWerkstroom.overgangen():
            machine = wandelaar.zet(configuratie, {})
            machine.motiveringen = alles_gemotiveerd(machine, event)
            with pytest.raises(NietToegestaan) as weigering:
                machine.stuur(event)
            assert [(r.code, r.betreft) for r in weigering.value.redenen] == [
                ("NU_NIET_AAN_DE_ORDE", "overgedragen")
            ]
            assert frozenset(machine.huidige) == configuratie


@MACHINES
def test_a_stored_configuration_comes_back(klasse: type[Werkstroom]) -> None:
    for configuratie in _configuraties(klasse):
        assert klasse(FEITEN[klasse](), configuratie).huidige == tuple(sorted(configuratie))


@MACHINES
def test_nonsense_is_refused_as_configuration(klasse: type[Werkstroom]) -> None:
    goed = list(Wandelaar(klasse).begin)
    fout = [[], ["bestaat_niet"], [*goed, "bestaat_niet"], [*goed, goed[0]], *([g] for g in goed)]
    fout += [[naam for naam in goed if naam != weg] for weg in goed]
    extra = [naam for naam in klasse.staten() if naam not in goed]
    fout += [[*goed, naam] for naam in extra]
    for configuratie in fout:
        if len(goed) > 1:
            with pytest.raises(OngeldigeConfiguratie):
                klasse(FEITEN[klasse](), configuratie)


@MACHINES
def test_the_flags_of_the_library_are_strict(klasse: type[Werkstroom]) -> None:
    assert StateChart.allow_event_without_transition, "the library changed its default: look again"
    assert StateChart.catch_errors_as_events, "the library changed its default: look again"
    assert not klasse.allow_event_without_transition
    assert not klasse.catch_errors_as_events


@MACHINES
def test_an_error_in_a_reason_is_not_swallowed(klasse: type[Werkstroom]) -> None:
    event = next(
        naam for naam in klasse.overgangen() if Wandelaar(klasse).volgende(Wandelaar(klasse).begin, naam)
    )
    machine = klasse(FEITEN[klasse]())
    setattr(machine, f"redenen_{event}", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        machine.stuur(event)


@MACHINES
def test_an_unknown_event_is_refused_and_moves_nothing(klasse: type[Werkstroom]) -> None:
    machine = klasse(FEITEN[klasse]())
    voor = machine.huidige
    with pytest.raises(NietToegestaan) as weigering:
        machine.stuur("bestaat_niet")
    assert [reden.code for reden in weigering.value.redenen] == ["NU_NIET_AAN_DE_ORDE"]
    assert machine.huidige == voor


@MACHINES
def test_what_comes_first_always_has_a_sentence(klasse: type[Werkstroom]) -> None:
    for configuratie in _configuraties(klasse):
        machine = klasse(FEITEN[klasse](), configuratie)
        for event in klasse.overgangen():
            for reden in machine.redenen(event):
                if reden.code == "NU_NIET_AAN_DE_ORDE":
                    assert redenteksten.uitweg(reden.code, reden.betreft).endswith(".")


@MACHINES
def test_the_definition_has_a_name_and_a_version(klasse: type[Werkstroom]) -> None:
    naam, _, versie = klasse.definitie.rpartition("-")
    assert naam
    assert versie.isdigit()


@MACHINES
def test_every_reason_method_belongs_to_an_event_or_a_record(klasse: type[Werkstroom]) -> None:
    assert set(registraties(klasse)) <= ALLEEN_VASTGELEGD, "a method nobody asks is a rule that never holds"


@MACHINES
def test_a_new_machine_stands_where_its_states_say_and_moves_alone(klasse: type[Werkstroom]) -> None:
    een, ander = klasse(FEITEN[klasse]()), klasse(FEITEN[klasse]())
    begin = een.huidige
    assert all(
        klasse.staten()[naam].initial or (ouder := klasse.staten()[naam].parent) is None or ouder.parallel
        for naam in begin
    )
    assert klasse(FEITEN[klasse](), begin).huidige == begin, "a whole configuration"
    gegaan = set()
    for event in klasse.overgangen():
        if een.past(event):
            een.motiveringen = alles_gemotiveerd(een, event)
            gegaan.add(een.stuur(event))
    assert gegaan - {begin}, "this one moved, and no other"
    assert ander.huidige == klasse(FEITEN[klasse]()).huidige == begin
    assert all(naam in repr(een) for naam in een.huidige)


def test_only_the_right_answer_opens_a_reason() -> None:
    motiveer, let_op = Reden("A", MOTIVEER, "n", "p1"), Reden("A", LET_OP, "n", "p1")
    vol, zonder_tekst = Motivering("A", "p1", "U1", "feit"), Motivering("A", "p1", "gezien")
    assert openstaand([motiveer], [vol]) == ()
    assert openstaand([motiveer], [zonder_tekst]) == (motiveer,), "a motivation needs a text"
    assert openstaand([motiveer], [Motivering("A", "p1", "U1", " \n")]) == (motiveer,), "blanks are no text"
    assert openstaand([let_op], [zonder_tekst]) == (), "one click is enough"
    assert openstaand([let_op], [Motivering("A", "p1", " ")]) == (let_op,), "a click leaves a ground"
    for ander in (Motivering("A", "p2", "U1", "feit"), Motivering("B", "p1", "U1", "feit")):
        assert openstaand([motiveer], [ander]) == (motiveer,), "one reason per person, not one for all"


def test_what_cannot_be_cannot_be_motivated_and_an_explanation_never_blocks() -> None:
    alles = [Motivering("A", "", "U1", "feit")]
    hard = Reden("A", KAN_NIET, "n")
    assert openstaand([hard], alles) == (hard,)
    assert openstaand([Reden("A", TOELICHTING, "n")], []) == ()


def test_reasons_come_from_hard_to_soft_and_once_each() -> None:
    orde = list(Klasse)
    machine = InformatieverzoekWerkstroom(
        FEITEN[InformatieverzoekWerkstroom](ots_loopt=False, label_7_3_11=True)
    )
    machine.redenen_intrekken = lambda: (
        Reden("Z", LET_OP, "n"),
        Reden("A", MOTIVEER, "n"),
        Reden("Z", LET_OP, "n"),
    )
    gevonden = [reden.klasse for reden in machine.redenen("intrekken")]
    assert gevonden == sorted(gevonden, key=orde.index)
    assert len(gevonden) == 2


def test_the_base_itself_cannot_say_what_comes_first() -> None:
    with pytest.raises(NotImplementedError):
        Werkstroom.eerst(InformatieverzoekWerkstroom(), "x")
    assert Drager().state is None
