"""A story in more than one file: one story to play, and every fault told in the file where it stands."""

from __future__ import annotations

import pytest

from meldcode_app.domain.scenario import ScenarioFout, Stap, lees
from tests.domain.test_scenario import KOP, ONTVANGEN

EERST = 'vervolg = ["deel/twee.toml", "drie.toml"]\n' + KOP + ONTVANGEN + "verwacht.aanvaard = true\n"
AANVULLEN = """
[[handelingen]]
soort = "aanvullen"
gebeurd_op = 2026-11-10
door = "jansen"
verzoek = "v"
tekst = "Iets."
"""


def _lees(**delen: str) -> tuple[Stap, ...]:
    alles = {"deel/twee.toml": AANVULLEN, "drie.toml": AANVULLEN * 2} | {
        {"twee": "deel/twee.toml", "drie": "drie.toml"}[naam]: tekst for naam, tekst in delen.items()
    }

    def lees_deel(naam: str) -> str:
        if naam not in alles:
            raise FileNotFoundError(naam)
        return alles[naam]

    return lees(EERST, lees_deel)[1]


def test_the_acts_go_on_in_the_order_of_the_files() -> None:
    assert [(stap.handeling.soort, stap.plek) for stap in _lees()] == [
        ("ontvangen", "$.handelingen[0]"),
        ("aanvullen", "deel/twee.toml, $.handelingen[0]"),
        ("aanvullen", "drie.toml, $.handelingen[0]"),
        ("aanvullen", "drie.toml, $.handelingen[1]"),
    ]


@pytest.mark.parametrize(
    ("twee", "drie", "plek", "verwacht"),
    [
        (
            AANVULLEN + 'kleur = "rood"\n',
            AANVULLEN,
            "deel/twee.toml, $.handelingen[0].kleur",
            "(handeling 2)",
        ),
        (AANVULLEN, AANVULLEN + AANVULLEN + "a 1", "drie.toml, regel 15, kolom 3", "na een naam"),
        (AANVULLEN, 'titel = "Nog een"\n' + AANVULLEN, "drie.toml, $.titel", "alleen [[handelingen]]"),
        (AANVULLEN, "# leeg\n", "drie.toml, $.handelingen", "een of meer [[handelingen]]"),
        (AANVULLEN, "handelingen = [3]\n", "drie.toml, $.handelingen[0]", "een tabel met velden"),
        (
            AANVULLEN + "tot_hier_oefenen = true\n",
            AANVULLEN + "tot_hier_oefenen = true\n",
            "drie.toml, $.handelingen[0].tot_hier_oefenen",
            "bij één handeling",
        ),
    ],
)
def test_a_fault_names_the_file_and_the_place_in_it(twee: str, drie: str, plek: str, verwacht: str) -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        _lees(twee=twee, drie=drie)
    assert gevangen.value.plek == plek
    assert verwacht in str(gevangen.value)


@pytest.mark.parametrize(
    ("vervolg", "verwacht"),
    [
        ('["weg.toml"]', "'weg.toml' is niet te lezen"),
        ('["../weg.toml"]', "in dezelfde map"),
        ('["/etc/weg.toml"]', "in dezelfde map"),
        ('["c:weg.toml"]', "in dezelfde map"),
        ("[3]", "de naam van een bestand"),
        ('"weg.toml"', "een lijst met namen"),
    ],
)
def test_a_file_that_is_not_there_or_lies_elsewhere_is_told(vervolg: str, verwacht: str) -> None:
    with pytest.raises(ScenarioFout, match="vervolg") as gevangen:
        lees(f"vervolg = {vervolg}\n" + KOP + ONTVANGEN + "verwacht.aanvaard = true\n")
    assert verwacht in str(gevangen.value)
