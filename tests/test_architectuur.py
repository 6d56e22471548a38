"""The house rules, tested: who imports whom, what a file may be, what stands at the top, what an act requires."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from meldcode_app.domain.handelingen.alle import AlleHandelingen

PROJECT = Path(__file__).parents[1]
BRON = ("meldcode_app", "workflows", "resources")
LEESBAAR = {
    ".py",
    ".sql",
    ".typ",
    ".toml",
    ".md",
    ".csv",
    ".json",
    ".ui",
    ".sh",
    ".pyi",
    ".cfg",
    ".ini",
    ".txt",
}
BOVENAAN = {
    "meldcode_app",
    "workflows",
    "resources",
    "tests",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "constraints.txt",
}
VERPLICHT: dict[str, set[str]] = {
    "casus_openen": {"kind"},
    "persoon_vastleggen": {"persoon"},
    "eigen_deelnemer_vastleggen": {"deelnemer"},
    "andere_deelnemer_vastleggen": {"deelnemer"},
    "maatregel_vastleggen": {"maatregel"},
    "kluis_inrichten": {"organisatie", "gebruiker"},
    "reservekopie_terugzetten": {"kopie_van"},
    "inrichting_wijzigen": {"organisatie", "gebruiker"},
    "notitie_maken": {"notitie", "tekst"},
    "notitie_plaatsen": {"notitie"},
    "notitie_afhandelen": {"notitie"},
    "aantekenen": {"tekst"},
    "bijlage_toevoegen": {"bijlage"},
    "bijlage_soort_wijzigen": {"bijlage", "bijlagesoort"},
    "bijlage_intrekken": {"bijlage", "reden"},
    "ontvangen": {"verzoek"},
    "verifieren": {"verzoek"},
    "kader_vaststellen": {"verzoek", "kader"},
    "vraag_specificeren": {"verzoek", "vragen"},
    "terugleggen": {"verzoek"},
    "specificatie_ontvangen": {"verzoek"},
    "noodzaak_beoordelen": {"verzoek", "vraag", "besluit"},
    "informeren": {"verzoek", "personen", "wanneer"},
    "zienswijze_vragen": {"verzoek", "personen"},
    "zienswijze_ontvangen": {"verzoek", "persoon"},
    "deel_overslaan": {"verzoek", "deel"},
    "deel_heropenen": {"verzoek", "deel"},
    "brief_opstellen": {"verzoek"},
    "vaststellen": {"verzoek"},
    "verstrekken": {"verzoek"},
    "mondeling_verstrekken": {"verzoek"},
    "bezwaar_ouder": {"verzoek", "persoon"},
    "aanvullen": {"verzoek", "tekst"},
    "herzien": {"verzoek"},
    "intrekken": {"verzoek"},
    "heropenen": {"verzoek"},
    "afsluiten": {"verzoek"},
    "doorloop_beginnen": {"doorloop"},
    "signaal_vastleggen": {"doorloop", "signaal"},
    "medewerker_als_pleger": {"doorloop"},
    "consult_vastleggen": {"doorloop", "consult"},
    "gesprek_vastleggen": {"doorloop", "gesprek", "personen"},
    "gesprek_overslaan": {"doorloop", "personen"},
    "zorgen_delen": {"doorloop", "personen", "wanneer"},
    "weging_vastleggen": {"doorloop"},
    "vraag_beantwoorden": {"doorloop", "vraag", "antwoord"},
    "stap_afronden": {"doorloop", "stap"},
    "stap_overslaan": {"doorloop", "stap"},
    "stap_heropenen": {"doorloop", "stap"},
    "spoed_verklaren": {"doorloop"},
    "spoed_opheffen": {"doorloop"},
    "naar_besluit": {"doorloop"},
    "hulp_afspreken": {"doorloop"},
    "besluit_vaststellen": {"doorloop"},
    "standpunt_vastleggen": {"doorloop", "van", "tekst"},
    "evalueren": {"doorloop", "geslaagd"},
    "overdragen": {"doorloop"},
    "meldcode_afsluiten": {"doorloop"},
    "meldcode_heropenen": {"doorloop"},
    "afspraak_maken": {"doorloop", "afspraak"},
    "afspraak_nagekomen": {"doorloop", "afspraak"},
    "meldcode_aanvullen": {"doorloop", "tekst"},
    "invoer_bevestigen": {"doorloop", "deelnemer", "regels"},
    "adviesvraag_beginnen": {"adviesvraag", "doorloop"},
    "adviesblad_invullen": {"adviesvraag"},
    "anonimiseren": {"adviesvraag"},
    "adviesblad_afdrukken": {"adviesvraag"},
    "advies_vragen": {"adviesvraag"},
    "advies_ontvangen": {"adviesvraag"},
    "advies_wegen": {"adviesvraag"},
    "adviesvraag_afsluiten": {"adviesvraag"},
    "adviesvraag_heropenen": {"adviesvraag"},
    "adviesvraag_aanvullen": {"adviesvraag", "tekst"},
    "melding_voorbereiden": {"melding", "doorloop"},
    "melding_feiten": {"melding"},
    "melding_informeren": {"melding", "personen", "wanneer"},
    "melding_deel_overslaan": {"melding", "deel"},
    "melding_deel_heropenen": {"melding", "deel"},
    "melding_doen": {"melding"},
    "spoed_melden": {"melding", "doorloop"},
    "bericht_veilig_thuis": {"melding", "bericht"},
    "melding_aanvullen": {"melding", "tekst"},
    "melding_intrekken": {"melding"},
    "melding_heropenen": {"melding"},
    "verbeteren": {"verbetert", "inhoud"},
}
"""Domain 7.0 G-9, complete and by hand: besides who (`door`) and when (`gebeurd_op`) only the one subject.

A request or doorloop and the thing in it (an item, a person, a part, a step) are one subject; `besluit`, `wanneer`,
`kader`, `antwoord`, `geslaagd` and `bericht` are the act itself: a question that was not answered, or somebody who was
neither informed nor not, is no act yet. What begins names the doorloop it hangs on; both are ids the program gives.
Setting up the vault names who keeps it (the first screen asks that once). What is mended is one entry and how it
reads: the form holds both, the user types only what is wrong.
"""


def bestanden() -> list[Path]:
    """All files that belong to the project: tracked or not yet, never ignored."""
    gedaan = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
    )
    if gedaan.returncode:
        namen = [
            str(pad.relative_to(PROJECT))
            for pad in PROJECT.rglob("*")
            if not _bijproduct(pad.relative_to(PROJECT))
        ]
    else:
        namen = gedaan.stdout.splitlines()
    return sorted(PROJECT / naam for naam in namen if (PROJECT / naam).is_file())


def _bijproduct(pad: Path) -> bool:
    return any(
        (deel.startswith(".") and deel != ".ci") or deel in {"__pycache__", "build", "dist"}
        for deel in pad.parts
    )


BESTANDEN = bestanden()
PYTHON = [pad for pad in BESTANDEN if pad.suffix == ".py"]


def relatief(pad: Path) -> str:
    return pad.relative_to(PROJECT).as_posix()


def invoer(pad: Path) -> list[str]:
    """Every module a file imports, with the names taken from it: `PySide6.QtCore.Signal`."""
    gevonden = []
    for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Import):
            gevonden += [naam.name for naam in knoop.names]
        elif isinstance(knoop, ast.ImportFrom) and knoop.module:
            gevonden += [f"{knoop.module}.{naam.name}" for naam in knoop.names]
    return gevonden


def test_imports_only_look_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    # In a process of its own: the linter's logging set-up would switch off every logger of this one.
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    klaar = subprocess.run(
        [sys.executable, "-c", lint], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0, klaar.stdout


def test_presenters_know_no_widgets() -> None:
    presenters = [pad for pad in PYTHON if relatief(pad).startswith("meldcode_app/presenters/")]
    assert presenters
    fout = [
        f"{relatief(pad)}: {naam}"
        for pad in presenters
        for naam in invoer(pad)
        if naam.startswith("PySide6") and not naam.startswith("PySide6.QtCore.")
    ]
    assert fout == []


def test_the_law_knows_no_clock_no_file_and_nothing_of_ours() -> None:
    toegestaan = {
        "__future__",
        "collections",
        "dataclasses",
        "datetime",
        "enum",
        "functools",
        "types",
        "typing",
    }
    toegestaan |= {"statemachine", "holidays", "workflows"}
    for pad in (pad for pad in PYTHON if relatief(pad).startswith("workflows/")):
        assert {naam.split(".")[0] for naam in invoer(pad)} <= toegestaan, relatief(pad)
        for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
            if isinstance(knoop, ast.Attribute):
                assert knoop.attr not in {"today", "now", "utcnow"}, (
                    f"{relatief(pad)}:{knoop.lineno} reads a clock"
                )
            elif isinstance(knoop, ast.Name):
                assert knoop.id not in {"open", "print", "input"}, f"{relatief(pad)}:{knoop.lineno}"


def test_only_one_module_opens_the_database() -> None:
    openers = []
    for pad in (pad for pad in PYTHON if relatief(pad).startswith("meldcode_app/")):
        for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
            if (
                isinstance(knoop, ast.Call)
                and isinstance(knoop.func, ast.Attribute)
                and knoop.func.attr == "connect"
            ):
                van = knoop.func.value
                if isinstance(van, ast.Name) and van.id in {"dbapi2", "sqlite3", "sqlcipher3"}:
                    openers.append(relatief(pad))
    assert openers == ["meldcode_app/storage/verbinding.py"]


def test_no_file_has_two_rooms_in_it() -> None:
    geschreven = [p for p in BESTANDEN if p.suffix in {".py", ".pyi", ".sql", ".toml", ".typ", ".md"}]
    assert len(geschreven) > 700
    lang = {relatief(pad): len(pad.read_text(encoding="utf-8").splitlines()) for pad in geschreven}
    assert {pad: regels for pad, regels in lang.items() if regels > 350} == {}


def test_nothing_is_a_drawer_for_everything() -> None:
    lades = {"utils", "util", "misc", "helpers", "helper", "common", "shared"}
    assert [
        relatief(pad) for pad in BESTANDEN if lades & {deel.split(".")[0] for deel in pad.parts[-3:]}
    ] == []


def test_only_the_agreed_things_stand_at_the_top() -> None:
    bovenaan = {relatief(pad).split("/")[0] for pad in BESTANDEN}
    assert {naam for naam in bovenaan if not naam.startswith(".")} <= BOVENAAN


def test_no_machine_and_no_registry_is_named() -> None:
    woorden = (
        "/wo" + "rk/",
        "/tm" + "p/",
        "/ro" + "ot/",
        "python" + "hosted",
        "py" + "pi.",
        "artifact" + "ory",
        "local" + "host",
    )
    fout = [
        f"{relatief(pad)}: {woord}"
        for pad in BESTANDEN
        if pad.suffix in LEESBAAR or not pad.suffix
        for woord in woorden
        if woord in pad.read_text(encoding="utf-8")
    ]
    assert fout == []


def test_an_act_requires_only_who_when_and_its_one_subject() -> None:
    gevonden = {}
    for soort in get_args(AlleHandelingen):
        velden = {veld.name for veld in msgspec.structs.fields(soort) if veld.required}
        assert {"door", "gebeurd_op"} <= velden
        gevonden[soort.__struct_config__.tag] = velden - {"door", "gebeurd_op"}
    assert gevonden == VERPLICHT


def test_every_act_is_closed_to_unknown_fields_and_frozen() -> None:
    for soort in get_args(AlleHandelingen):
        assert soort.__struct_config__.forbid_unknown_fields
        assert soort.__struct_config__.frozen


def test_what_waits_a_turn_goes_with_its_owner() -> None:
    app = (pad for pad in PYTHON if relatief(pad).startswith("meldcode_app"))
    buiten = [relatief(pad) for pad in app if "singleShot(" in pad.read_text(encoding="utf-8")]
    assert buiten == [], "QTimer.singleShot keeps what it would call: use views/later.py"


def test_layers_have_no_bare_except_and_no_silent_ignore() -> None:
    fout = []
    for pad in (pad for pad in PYTHON if relatief(pad).startswith(BRON)):
        bron = pad.read_text(encoding="utf-8")
        fout += [
            f"{relatief(pad)}: {m.group()}"
            for m in re.finditer(r"# (type: ignore|noqa)(?![\[:])|TODO|FIXME", bron)
        ]
        for knoop in ast.walk(ast.parse(bron)):
            if isinstance(knoop, ast.ExceptHandler) and (
                knoop.type is None or ast.unparse(knoop.type) == "Exception"
            ):
                fout.append(f"{relatief(pad)}:{knoop.lineno}")
    assert fout == []
