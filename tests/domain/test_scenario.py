"""Reading a scenario file: what a file may say, and in whose words a fault is told."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import get_args

import pytest

from meldcode_app.domain.handelingen.informatieverzoek import Deel
from meldcode_app.domain.informatieverzoek import VERLOOP
from meldcode_app.domain.scenario import Scenario, ScenarioFout, Stap, lees
from meldcode_app.domain.scenario_verwacht import Verloop, VerwachteDelen
from meldcode_app.domain.tijd import Wanneer, op

KOP = """
titel = "Proef"
[kluis]
organisatie = "School"
gebruiker = { id = "jansen", naam = "M. Jansen", functie = "intern begeleider" }
[casus]
geopend_op = 2026-11-09
kind = { id = "gerrit", naam = "Gerrit", rol = "kind" }
"""
ONTVANGEN = """
[[handelingen]]
soort = "ontvangen"
gebeurd_op = 2026-11-09
door = "jansen"
verzoek = "v"
"""
GOED = KOP + ONTVANGEN + "verwacht.aanvaard = true\n"


def _stap(regels: str) -> Stap:
    _, (stap,) = lees(GOED + regels)
    return stap


def test_the_smallest_file() -> None:
    scenario, stappen = lees(GOED)
    assert isinstance(scenario, Scenario)
    assert scenario.titel == "Proef"
    assert [stap.handeling.soort for stap in stappen] == ["ontvangen"]
    assert stappen[0].verwacht.aantal == 1


@pytest.mark.parametrize(
    ("toml", "wanneer"),
    [
        ("2026-11-09", op(date(2026, 11, 9))),
        ("2026-11-09T10:30:00", op(date(2026, 11, 9), time(10, 30))),
        ("{ van = 2026-11-01, tot = 2026-11-09 }", Wanneer(van=date(2026, 11, 1), tot=date(2026, 11, 9))),
        ('{ van = 2026-11-01, ongeveer = true, tekst = "na de vakantie" }', None),
    ],
)
def test_when_something_happened(toml: str, wanneer: Wanneer | None) -> None:
    _, (stap,) = lees(GOED.replace("gebeurd_op = 2026-11-09", f"gebeurd_op = {toml}"))
    if wanneer is None:
        assert stap.handeling.gebeurd_op.soort == "ongeveer"
    else:
        assert stap.handeling.gebeurd_op == wanneer


@pytest.mark.parametrize(
    ("toml", "moment"),
    [
        ("2026-11-20", datetime(2026, 11, 20, 12, tzinfo=UTC)),
        ("2026-11-20T09:15:00", datetime(2026, 11, 20, 9, 15, tzinfo=UTC)),
        ("2026-11-20T09:15:00+01:00", datetime(2026, 11, 20, 8, 15, tzinfo=UTC)),
    ],
)
def test_when_it_was_recorded(toml: str, moment: datetime) -> None:
    assert _stap(f"vastgelegd_op = {toml}\n").vastgelegd_op == moment


def test_expectations_are_counted_one_by_one() -> None:
    stap = _stap(
        'verwacht.verloop = "in_behandeling"\n'
        'verwacht.delen.kader = "open"\n'
        'verwacht.delen.vraag = "open"\n'
        'verwacht.document_bevat = ["een", "twee"]\n'
        'verwacht.document_bevat_niet = ["drie"]\n'
    )
    assert stap.verwacht.aantal == 7
    assert stap.verwacht.delen.genoemd() == {"kader": "open", "vraag": "open"}


def test_the_file_knows_every_state_and_every_part() -> None:
    assert set(get_args(Verloop)) == {"", *VERLOOP}
    assert set(VerwachteDelen.__struct_fields__) == set(get_args(Deel))


def test_a_story_may_say_which_norms_it_shows() -> None:
    scenario, _ = lees('normen = ["webinar-ots"]\n' + GOED)
    assert scenario.normen == ("webinar-ots",)


SYNTAXIS = [
    ('titel = "Proef\n', "regel 1, kolom 15"),
    (KOP + "\nx = [1,", "regel 10 (het einde)"),
    ("a = 1\na = 2\n", "regel 2, kolom 6"),
    ("a 1", "regel 1, kolom 3"),
    ("[x\n", "regel 1, kolom 3"),
    ("", "$"),
]


@pytest.mark.parametrize(("tekst", "plek"), SYNTAXIS, ids=range(len(SYNTAXIS)))
def test_a_syntax_error_has_its_line(tekst: str, plek: str) -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        lees(tekst)
    assert gevangen.value.plek.startswith(plek)


H = "$.handelingen[0]"
FOUT: list[tuple[str, str, str]] = [
    (GOED + 'kleur = "rood"\n', f"{H}.kleur", "dit veld bestaat niet"),
    (GOED + 'verzoeken = "v"\n', f"{H}.verzoeken", "bedoelde u 'verzoeker'"),
    (GOED + "verwacht.anvaard = true\n", f"{H}.verwacht.anvaard", "bedoelde u 'aanvaard'"),
    (GOED + 'verwacht.delen.kadr = "open"\n', f"{H}.verwacht.delen.kadr", "bedoelde u 'kader'"),
    (GOED + 'verwacht.delen.kader = "klaar"\n', f"{H}.verwacht.delen.kader", "'gereed', 'open'"),
    (GOED + 'verwacht.verloop = "klaar"\n', f"{H}.verwacht.verloop", "'afgesloten'"),
    (
        KOP + ONTVANGEN + 'verwacht.geweigerd = [{ kode = "X" }]\n',
        f"{H}.verwacht.geweigerd[0].kode",
        "'code'",
    ),
    (KOP + ONTVANGEN + "verwacht.geweigerd = [{}]\n", f"{H}.verwacht.geweigerd[0].code", "ontbreekt"),
    (KOP + ONTVANGEN + "verwacht.aanvaard = 1\n", f"{H}.verwacht.aanvaard", "true of false"),
    (GOED + 'verwacht.document_bevat = [""]\n', f"{H}.verwacht.document_bevat[0]", "waar iets in staat"),
    (GOED + "verwacht.document_bevat = 3\n", f"{H}.verwacht.document_bevat", "een lijst"),
    (GOED + 'verzoeker = { soort = "kerk" }\n', f"{H}.verzoeker.soort", "'rvdk'"),
    (GOED + "letterlijke_vraag = 3\n", f"{H}.letterlijke_vraag", "een tekst tussen aanhalingstekens"),
    (GOED + 'gewenst_op = "morgen"\n', f"{H}.gewenst_op", "een datum (jjjj-mm-dd)"),
    (GOED + 'vastgelegd_op = "later"\n', f"{H}.vastgelegd_op", "een moment"),
    (
        GOED + "motiveringen = [3]\n",
        f"{H}.motiveringen[0]",
        "een tabel met velden, gevonden een geheel getal",
    ),
    (
        GOED + 'motiveringen = [{ code = "X" }]\n',
        f"{H}.motiveringen[0].grond",
        "ontbreekt; verwacht een tekst",
    ),
    (GOED.replace('door = "jansen"\n', ""), f"{H}.door", "ontbreekt; verwacht een tekst"),
    (GOED.replace("gebeurd_op = 2026-11-09\n", ""), f"{H}.gebeurd_op", "ontbreekt; verwacht een tabel"),
    (GOED.replace('soort = "ontvangen"\n', ""), f"{H}.soort", "ontbreekt; verwacht een van"),
    (GOED.replace('"ontvangen"', '"gekregen"'), f"{H}.soort", "gevonden 'gekregen'"),
    (
        GOED.replace("gebeurd_op = 2026-11-09", 'gebeurd_op = "gisteren"'),
        f"{H}.gebeurd_op",
        "verwacht een datum",
    ),
    (
        GOED.replace("gebeurd_op = 2026-11-09", "gebeurd_op = { van = 2026-11-09, tot = 2026-11-01 }"),
        f"{H}.gebeurd_op",
        "De einddag ligt voor de begindag",
    ),
    (GOED.replace('titel = "Proef"', ""), "$.titel", "ontbreekt"),
    (GOED.replace('titel = "Proef"', 'titel = "Proef"\nmaker = "ik"'), "$.maker", "dit veld bestaat niet"),
    (GOED.replace("geopend_op = 2026-11-09", "geopend_op = true"), "$.casus.geopend_op", "een datum"),
    (GOED.replace('rol = "kind"', 'rol = "baas"'), "$.casus.kind.rol", "'kind'"),
    (GOED.replace(', rol = "kind"', ""), "$.casus.kind.rol", "ontbreekt; verwacht een van"),
    (
        GOED.replace('naam = "Gerrit"', 'naam = "Gerrit", gezag = 3'),
        "$.casus.kind.gezag",
        "een tabel met velden",
    ),
    (
        GOED.replace('naam = "Gerrit"', 'naam = "Gerrit", geboren = 2018-05-14'),
        "$.casus.kind.geboren",
        "bedoelde u 'geboortedatum'",
    ),
    ("handelingen = 3\n" + KOP, "$.handelingen", "een of meer [[handelingen]]"),
    ("handelingen = [3]\n" + KOP, "$.handelingen[0]", "een tabel met velden"),
    (KOP + ONTVANGEN, "$.handelingen", "ten minste één verwachting"),
    (KOP, "$.handelingen", "ten minste één verwachting"),
    ('normen = ["x"]\n' + GOED, "$.normen[0]", "geen bekende norm"),
    (GOED + '[[personen]]\nid = "gerrit"\nnaam = "G"\nrol = "ouder"\n', "$.personen[0].id", "staat er al"),
    (GOED + 'verwacht.geweigerd = [{ code = "X" }]\n', f"{H}.verwacht", "niet allebei"),
    (
        KOP
        + '[[handelingen]]\nsoort = "persoon_vastleggen"\ngebeurd_op = 2026-11-09\ndoor = "jansen"\n'
        + 'persoon = { id = "p", naam = "P", rol = "ouder" }\nverwacht.verloop = "verstrekt"\n',
        f"{H}.verwacht.verloop",
        "wel: aanvaard, geweigerd.",
    ),
    (
        GOED + "tot_hier_oefenen = true\n" + ONTVANGEN + "tot_hier_oefenen = true\n",
        "$.handelingen[1].tot_hier_oefenen",
        "bij één handeling",
    ),
    (
        GOED
        + '[[handelingen]]\nsoort = "casus_openen"\ngebeurd_op = 2026-11-09\ndoor = "jansen"\n'
        + 'kind = { id = "g", naam = "G", rol = "kind" }\n',
        "$.handelingen[1].soort",
        "door [casus] en [kluis]",
    ),
    (GOED + "tot_hier_oefenen = 1\n", f"{H}.tot_hier_oefenen", "true of false"),
]
ENGELS = ("Object", "Expected", "Invalid", "unknown", "missing", "got", " at ", "line", "column", "document")


@pytest.mark.parametrize(("tekst", "plek", "verwacht"), FOUT, ids=[f"{i}-{f[1]}" for i, f in enumerate(FOUT)])
def test_a_fault_has_its_path_and_what_was_expected(tekst: str, plek: str, verwacht: str) -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        lees(tekst)
    assert gevangen.value.plek == plek
    assert verwacht in str(gevangen.value)
    assert plek in str(gevangen.value)


@pytest.mark.parametrize("tekst", [f[0] for f in FOUT] + [s[0] for s in SYNTAXIS])
def test_a_fault_is_told_in_dutch(tekst: str) -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        lees(tekst)
    zonder_namen = str(gevangen.value).replace("document_bevat", "")
    assert [woord for woord in ENGELS if woord in zonder_namen] == []


def test_the_act_is_counted_as_the_play_counts_it() -> None:
    with pytest.raises(ScenarioFout, match=r"\$\.handelingen\[1\]\.kleur \(handeling 2\)"):
        lees(GOED + ONTVANGEN + 'kleur = "rood"\n')


def test_the_text_in_a_file_stands_beside_its_act_and_nowhere_else() -> None:
    bijlage = '[[handelingen]]\nsoort = "bijlage_toevoegen"\ngebeurd_op = 2026-11-09\ndoor = "jansen"\nbijlage = "b"\n'
    _, (_, stap) = lees(GOED + bijlage + 'bestand = "Hallo"\n')
    assert stap.bestand == "Hallo"
    for fout in (GOED + bijlage, GOED + 'bestand = "Hallo"\n'):
        with pytest.raises(ScenarioFout, match="bestand"):
            lees(fout)
