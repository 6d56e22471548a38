"""Playing a scenario: the clock, the beginning, faults with their place, and comparing with what was expected."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from meldcode_app.domain import scenario
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.scenario import ScenarioFout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.services.spelen import Gespeeld, Speelklok, Spel
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.domain.test_scenario import KOP, ONTVANGEN


def _spel(kluis: Kluis, tekst: str) -> Spel:
    verhaal, stappen = scenario.lees(tekst)
    klok = Speelklok()
    return Spel(verhaal, stappen, Dossier(kluis, klok, oefening=True), klok)


def _speel(kluis: Kluis, tekst: str) -> list[Gespeeld]:
    return list(_spel(kluis, tekst).speel())


def aanvullen(dag: str, rest: str = "") -> str:
    return (
        f'\n[[handelingen]]\nsoort = "aanvullen"\ngebeurd_op = {dag}\ndoor = "jansen"\n'
        f'verzoek = "v"\ntekst = "Iets."\n{rest}\n'
    )


GOED = KOP + ONTVANGEN + "verwacht.aanvaard = true\n"


def test_an_act_is_recorded_when_it_happened_and_time_never_runs_back(eigen_kluis: Kluis) -> None:
    spel = _spel(
        eigen_kluis,
        GOED
        + aanvullen("2026-11-10T15:10:00")
        + aanvullen("2026-11-10")
        + aanvullen("2026-11-09")
        + aanvullen("2026-11-09", "vastgelegd_op = 2026-11-12T08:00:00")
        + aanvullen("2026-11-13"),
    )
    assert all(stap.aanvaard for stap in spel.speel())
    vastgelegd = [g.geregistreerd_op for g in spel.dossier.tijdlijn(spel.casus_id)][-6:]
    assert vastgelegd == [
        datetime(2026, 11, dag, uur, minuut, tzinfo=UTC)
        for dag, uur, minuut in [
            (9, 12, 0),
            (10, 15, 10),
            (10, 15, 10),
            (10, 15, 10),
            (12, 8, 0),
            (13, 12, 0),
        ]
    ]


@pytest.mark.norm("huisregel-g-3")
def test_what_is_recorded_a_week_later_asks_to_look(eigen_kluis: Kluis) -> None:
    laat = aanvullen(
        "2026-11-09", 'vastgelegd_op = 2026-11-17\nverwacht.geweigerd = [{ code = "LATER_VASTGELEGD" }]'
    )
    assert [stap.afwijkingen for stap in _speel(eigen_kluis, GOED + laat)] == [(), ()]


@pytest.mark.norm("huisregel-g-2")
def test_what_has_not_happened_yet_cannot_be_recorded(eigen_kluis: Kluis) -> None:
    morgen = aanvullen(
        "2026-11-18",
        'vastgelegd_op = 2026-11-17\nverwacht.geweigerd = [{ code = "DATUM_IN_DE_TOEKOMST", klasse = "kan_niet" }]',
    )
    assert [stap.afwijkingen for stap in _speel(eigen_kluis, GOED + morgen)] == [(), ()]


def test_a_moment_of_recording_before_an_earlier_act_is_a_fault(eigen_kluis: Kluis) -> None:
    terug = aanvullen("2026-11-09", "vastgelegd_op = 2026-11-09T08:00:00")
    with pytest.raises(ScenarioFout) as gevangen:
        _speel(eigen_kluis, GOED + terug)
    assert gevangen.value.plek == "$.handelingen[1].vastgelegd_op"
    assert "niets gespeeld" not in str(gevangen.value)


@pytest.mark.parametrize(
    ("tekst", "plek"),
    [
        (GOED.replace('naam = "Gerrit"', 'naam = " "'), "$.casus.kind.naam"),
        (GOED.replace('organisatie = "School"', 'organisatie = ""'), "$.kluis.organisatie"),
        (GOED + '[[personen]]\nid = "p"\nnaam = ""\nrol = "ouder"\n', "$.personen[0].naam"),
        (GOED + '[[deelnemers.eigen]]\nid = "d"\nnaam = ""\nfunctie = "x"\n', "$.deelnemers.eigen[0].naam"),
        (GOED + '[[deelnemers.anders]]\nid = ""\nnaam = "S"\n', "$.deelnemers.anders[0].id"),
        (GOED + '[[maatregelen]]\nid = "m"\nmaatregel = "ots"\nkind = "piet"\n', "$.maatregelen[0].kind"),
        (GOED + aanvullen("2026-11-10").replace('"v"', '"w"'), "$.handelingen[1].verzoek"),
        (GOED + aanvullen("2026-11-10").replace('"jansen"', '"piet"'), "$.handelingen[1].door"),
    ],
)
def test_a_reference_to_nothing_has_its_path(eigen_kluis: Kluis, tekst: str, plek: str) -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        _speel(eigen_kluis, tekst)
    assert gevangen.value.plek == plek


def test_the_same_scenario_twice_makes_two_casussen(eigen_kluis: Kluis) -> None:
    tekst = GOED.replace("kind = {", 'kenmerk = "C-2026-001"\nkind = {')
    een, ander = _spel(eigen_kluis, tekst), _spel(eigen_kluis, tekst)
    list(een.speel())
    voor = eigen_kluis.journaal.lees(een.casus_id)
    list(ander.speel())
    assert een.casus_id != ander.casus_id
    assert eigen_kluis.journaal.lees(een.casus_id) == voor
    assert [rij["kenmerk"] for rij in een.dossier.casussen()] == ["C-2026-001", "C-2026-002"]
    assert len(eigen_kluis.journaal.lees(KLUIS)) == 1


def test_a_vault_with_its_own_keeper_keeps_them(eigen_kluis: Kluis) -> None:
    registreer(eigen_kluis, KLUIS, b.inrichten(organisatie="De Nieuwe School"), b.op_dag(b.DAG))
    spel = _spel(eigen_kluis, GOED.replace("jansen", "bakker").replace("M. Jansen", "B. Bakker"))
    assert [stap.aanvaard for stap in spel.speel()] == [True]
    assert spel.dossier.inrichting().organisatie == "De Nieuwe School"
    assert "bakker" in spel.dossier.casus(spel.casus_id).eigen_deelnemers


KADER = """
[[handelingen]]
soort = "kader_vaststellen"
gebeurd_op = 2026-11-09
door = "jansen"
verzoek = "v"
kader = "jeugdwet_7_3_11_4"
"""


@pytest.mark.parametrize(
    ("verwacht", "afwijking"),
    [
        ("aanvaard = false", ""),
        ("aanvaard = true", "verwacht aanvaard, het werd geweigerd"),
        ('geweigerd = [{ code = "GEEN_OTS" }]', ""),
        ('geweigerd = [{ code = "GEEN_OTS", klasse = "kan_niet" }]', ""),
        ('geweigerd = [{ code = "GEEN_OTS", klasse = "motiveer" }]', "gekregen GEEN_OTS [kan_niet]"),
        ('geweigerd = [{ code = "GEEN_OTS", betreft = "vader" }]', "verwacht geweigerd met GEEN_OTS (vader)"),
        (
            'geweigerd = [{ code = "GEEN_OTS" }, { code = "X" }]',
            "verwacht geweigerd met GEEN_OTS, X, gekregen GEEN_OTS",
        ),
        ('verloop = "in_behandeling"', ""),
        ('verloop = "verstrekt"', "verwacht verloop verstrekt, het is in_behandeling"),
        ('delen = { kader = "gereed" }', "verwacht kader gereed, het is open"),
        ('document_bevat = ["Schriftelijke verklaring", "School"]', ""),
        ('document_bevat = ["7.3.11"]', "niet in de brief: '7.3.11'"),
        ('document_bevat_niet = ["Schriftelijke verklaring"]', "wel in de brief: 'Schriftelijke verklaring'"),
    ],
)
def test_a_difference_is_told_and_never_stops_the_play(
    eigen_kluis: Kluis, verwacht: str, afwijking: str
) -> None:
    tekst = KOP + ONTVANGEN + KADER + f"verwacht = {{ {verwacht} }}\n" + aanvullen("2026-11-10")
    gespeeld = _speel(eigen_kluis, tekst)
    assert [stap.soort for stap in gespeeld] == ["ontvangen", "kader_vaststellen", "aanvullen"]
    if afwijking:
        (zin,) = gespeeld[1].afwijkingen
        assert afwijking in zin
    else:
        assert gespeeld[1].afwijkingen == ()
    assert gespeeld[2].afwijkingen == ()


def test_an_expected_refusal_that_does_not_come_is_a_difference(eigen_kluis: Kluis) -> None:
    tekst = (
        KOP
        + ONTVANGEN
        + "verwacht.aanvaard = false\n"
        + aanvullen("2026-11-10", 'verwacht.geweigerd = [{ code = "X" }]')
    )
    eerste, tweede = _speel(eigen_kluis, tekst)
    assert eerste.afwijkingen == ("verwacht geweigerd, het werd aanvaard",)
    assert tweede.afwijkingen == ("verwacht geweigerd met X, gekregen niets",)


def test_about_a_request_that_never_came_nothing_can_be_said(eigen_kluis: Kluis) -> None:
    toekomst = KOP + ONTVANGEN.replace("gebeurd_op = 2026-11-09", "gebeurd_op = 2026-11-20")
    (stap,) = _speel(
        eigen_kluis, toekomst + 'vastgelegd_op = 2026-11-19\nverwacht.verloop = "in_behandeling"\n'
    )
    assert not stap.aanvaard
    assert stap.afwijkingen == ("het verzoek is er niet, dus er valt niets over te zeggen",)
