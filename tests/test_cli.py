"""The command line: what it prints, what it returns, and that nothing a user can cause ends in a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from meldcode_app import opdracht_speel, opdrachten, wachtzin
from meldcode_app.cli import AFGEBROKEN, PIJP_DICHT, hoofd
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.scenario_schema import json_schema
from workflows.normen import NORMEN

PROJECT = Path(__file__).parents[1]
VERHAAL = PROJECT / "tests" / "verhalen" / "ots_afgelopen.toml"


def test_a_story_that_holds_ends_with_zero(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert hoofd(["speel", "gerrit", "--uit", str(tmp_path / "diep" / "uit")]) == 0
    uit = capsys.readouterr()
    regels = uit.out.splitlines()
    assert "  1 doorloop_beginnen: aanvaard" in regels
    assert "  2 signaal_vastleggen: geweigerd" in regels
    assert any(regel.endswith(" verstrekken: geweigerd") for regel in regels)
    assert (
        "      NIET_VOORAF_GEINFORMEERD [motiveer] norm webinar-ots betreft moeder: staat in de weg" in regels
    )
    assert "      GEADRESSEERDE_NIET_DE_GI [kan_niet] norm jeugdwet-7.3.11-4: staat in de weg" in regels
    assert any(regel.endswith("betreft vader: gemotiveerd of gezien") for regel in regels)
    (slot,) = [nummer for nummer, regel in enumerate(regels) if regel.endswith(" 0 afwijkingen")]
    uit_map = tmp_path / "diep" / "uit"
    bladen = [
        f"oefening-{naam}{achter}"
        for naam, nummer in (
            ("voorbereiding-adviesvraag", ""),
            ("besluitblad-C-2026-014", ""),
            ("besluitblad-C-2026-014", "-2"),
        )
        for achter in (f"{nummer}.pdf", f"{nummer}.odt")
    ]
    brieven = ["oefening-verklaring-C-2026-014-v1.pdf", "oefening-verklaring-C-2026-014-v1.odt"]
    assert regels[slot + 1 :] == [
        *(f"blad: {uit_map / naam}" for naam in bladen),
        *(f"brief: {uit_map / naam}" for naam in brieven),
    ]
    for naam in (*bladen, *brieven):
        assert (uit_map / naam).read_bytes().startswith(b"%PDF" if naam.endswith("pdf") else b"PK")
    assert uit.err == ""


def test_an_explanation_is_marked_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["speel", str(VERHAAL)]) == 0
    assert "ANDERE_WEG [toelichting] norm avg-6-1: toelichting" in capsys.readouterr().out


def test_json_says_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    verhaal = PROJECT / "tests" / "verhalen" / "afwijken_van_het_advies.toml"
    assert hoofd(["speel", str(verhaal), "--json", "--uit", str(tmp_path)]) == 0
    uit = json.loads(capsys.readouterr().out)
    eerst = next(stap for stap in uit["handelingen"] if stap["soort"] == "advies_wegen")
    assert eerst["uitkomst"] == "geweigerd"
    assert {reden["code"] for reden in eerst["open"]} == {"NU_NIET_AAN_DE_ORDE", "EIGEN_AFWEGING_ONTBREEKT"}
    assert set(eerst["open"][0]) == {"code", "klasse", "norm", "betreft", "zin", "uitweg"}
    naam = tmp_path / "oefening-besluitblad-C-2026-001"
    assert (uit["brieven"], uit["bladen"]) == ([], [f"{naam}.pdf", f"{naam}.odt"])

    verhaal = PROJECT / "tests" / "verhalen" / "mondeling_met_haast.toml"
    assert hoofd(["speel", str(verhaal), "--json", "--uit", str(tmp_path)]) == 0
    brieven = json.loads(capsys.readouterr().out)["brieven"]
    naam = tmp_path / "oefening-verklaring-C-2026-001-v1"
    assert brieven == [f"{naam}.pdf", f"{naam}.odt"]


def _anders(tmp_path: Path, oud: str, nieuw: str) -> str:
    tekst = VERHAAL.read_text(encoding="utf-8")
    assert oud in tekst
    pad = tmp_path / "verhaal.toml"
    pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
    return str(pad)


def test_an_expectation_that_differs_ends_with_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pad = _anders(tmp_path, '"GEEN_OTS"', '"ANDERE_GI"')
    assert hoofd(["speel", pad]) == 1
    assert "AFWIJKING: verwacht geweigerd met ANDERE_GI [kan_niet]" in capsys.readouterr().out
    assert hoofd(["speel", pad, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["handelingen"][1]["afwijkingen"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "gezegd"),
    [
        ("titel = ", "titel == ", "regel 1, kolom 8"),
        ("titel = ", 'kleur = "rood"\ntitel = ', "$.kleur: dit veld bestaat niet"),
        ('door = "jansen"', 'door = "piet"', "$.handelingen[0].door (handeling 1)"),
        ("2026-11-02", '"ooit"', "verwacht een datum (jjjj-mm-dd)"),
    ],
)
def test_a_faulty_file_ends_with_two_and_its_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, oud: str, nieuw: str, gezegd: str
) -> None:
    assert hoofd(["speel", _anders(tmp_path, oud, nieuw)]) == 2
    uit = capsys.readouterr()
    assert gezegd in uit.err
    assert "Traceback" not in uit.err


def test_a_scenario_without_expectations_ends_with_two(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    regels = VERHAAL.read_text(encoding="utf-8").splitlines()
    pad = tmp_path / "leeg.toml"
    pad.write_text("\n".join(regel for regel in regels if not regel.startswith("verwacht")), encoding="utf-8")
    assert hoofd(["speel", str(pad)]) == 2
    assert "ten minste één verwachting" in capsys.readouterr().err


@pytest.mark.parametrize("bestand", ["er/is/niets.toml", "niemand", "../gerrit", ".", ""])
def test_a_file_that_is_not_there_ends_with_two(capsys: pytest.CaptureFixture[str], bestand: str) -> None:
    assert hoofd(["speel", bestand]) == 2
    uit = capsys.readouterr()
    assert "niet te lezen" in uit.err or "Er is geen oefencasus" in uit.err


def test_a_file_that_is_no_text_ends_with_two(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pad = tmp_path / "plaatje.toml"
    pad.write_bytes(b"\xff\xfe\x00")
    assert hoofd(["speel", str(pad)]) == 2
    assert "niet te lezen" in capsys.readouterr().err


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    pad = tmp_path / "kladblok.toml"
    pad.write_text(VERHAAL.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert hoofd(["speel", str(pad)]) == 0


@pytest.mark.parametrize("waar", ["map", "bestand"])
def test_a_folder_that_cannot_be_written_ends_with_two(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, waar: str
) -> None:
    if waar == "map":
        uit = tmp_path / "al een bestand"
        uit.write_text("", encoding="utf-8")
    else:
        uit = tmp_path
        (uit / "oefening-verklaring-C-2026-001-v1.pdf").mkdir()
    verhaal = PROJECT / "tests" / "verhalen" / "mondeling_met_haast.toml"
    assert hoofd(["speel", str(verhaal), "--uit", str(uit)]) == 2
    assert "kan niet worden geschreven" in capsys.readouterr().err


def test_letters_of_the_same_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    tekst = (PROJECT / "tests" / "verhalen" / "herziene_brief.toml").read_text(encoding="utf-8")
    # A reference with a name in it is left out of the file name; a second request then ends up with the same one.
    tekst = tekst.replace('"C-2026-001"', '"Gerrit"')
    kop, begin, rest = tekst.partition("[[handelingen]]")
    stappen = begin + rest
    later = stappen.replace('verzoek = "v"', 'verzoek = "w"')
    for dag, straks in (("11-11", "11-13"), ("11-10", "11-12"), ("11-09", "11-11")):
        later = later.replace(f"gebeurd_op = 2026-{dag}", f"gebeurd_op = 2026-{straks}")
    pad = tmp_path / "twee.toml"
    pad.write_text(kop + stappen + later, encoding="utf-8")
    assert hoofd(["speel", str(pad), "--uit", str(tmp_path / "uit")]) == 0
    brieven = sorted((tmp_path / "uit").glob("*.pdf"))
    assert len(list((tmp_path / "uit").glob("*.odt"))) == len(brieven)
    assert [brief.name for brief in brieven] == [
        "oefening-verklaring-v1-2.pdf",
        "oefening-verklaring-v1.pdf",
        "oefening-verklaring-v2-2.pdf",
        "oefening-verklaring-v2.pdf",
    ]
    assert len({brief.read_bytes() for brief in brieven}) == 4


def test_the_schema_and_the_norms(capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(json_schema()))
    assert hoofd(["normen"]) == 0
    uit = capsys.readouterr().out
    assert all(norm in uit for norm in NORMEN)
    assert "(nog te verifiëren)" in uit


@pytest.mark.parametrize(
    ("argumenten", "gezegd"),
    [
        (["speel"], "er ontbreekt: bestand"),
        (["speel", "gerrit", "--rood"], "dit is niet bekend: --rood"),
        (["spele"], "'spele' is niet bekend; kies uit"),
        (["speel", "gerrit", "--uit"], "na --uit hoort een waarde"),
        (["speel", "gerrit", "--json=ja"], "na --json hoort geen waarde"),
        (["status"], "er ontbreekt: kluis"),
        (["status", "x", "--wachtzin", "geheim", "--wachtzin-bestand"], "na "),
    ],
)
def test_a_faulty_call_is_told_in_dutch(
    capsys: pytest.CaptureFixture[str], argumenten: list[str], gezegd: str
) -> None:
    with pytest.raises(SystemExit) as gevangen:
        hoofd(argumenten)
    assert gevangen.value.code == 2
    fout = capsys.readouterr().err
    assert fout.startswith("gebruik: meldcode")
    assert gezegd in fout
    assert not [woord for woord in ("usage", "error", "required", "invalid", "argument ") if woord in fout]


def test_the_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    for argumenten in (["--help"], ["speel", "-h"]):
        with pytest.raises(SystemExit) as gevangen:
            hoofd(argumenten)
        assert gevangen.value.code == 0
        uit = capsys.readouterr().out
        assert uit.startswith("gebruik: meldcode")
        assert not [woord for woord in ("usage", "options", "positional", "show this") if woord in uit]


def test_ctrl_c_is_no_traceback(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def onderbroken(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(opdrachten, "voer_uit", onderbroken)
    assert hoofd(["normen"]) == AFGEBROKEN
    assert capsys.readouterr().err.strip() == "Afgebroken."


@pytest.mark.linux
@pytest.mark.parametrize("argumenten", [["normen"], ["speel", "gerrit"], ["schema"]])
def test_a_closed_pipe_is_no_traceback(argumenten: list[str]) -> None:
    lezen, schrijven = os.pipe()
    os.close(lezen)
    gedaan = subprocess.run(
        [sys.executable, "-m", "meldcode_app", *argumenten],
        stdout=schrijven,
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
        check=False,
        cwd=PROJECT,
    )
    os.close(schrijven)
    assert gedaan.stderr == ""
    assert gedaan.returncode == PIJP_DICHT


def test_a_terminal_without_accents_still_gets_its_lines(tmp_path: Path) -> None:
    gedaan = subprocess.run(
        [sys.executable, "-m", "meldcode_app", "normen"],
        capture_output=True,
        timeout=120,
        check=False,
        cwd=PROJECT,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert gedaan.returncode == 0
    assert b"nog te verifi\\xebren" in gedaan.stdout
    assert gedaan.stderr == b""


def test_without_an_order_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    from meldcode_app import app

    monkeypatch.setattr(app, "start_venster", lambda *, oefenen, **_: 7 if oefenen else 8)
    assert hoofd(["--oefenen"]) == 7
    assert hoofd([]) == 8


def test_errors_of_our_own_are_those_a_user_can_act_on() -> None:
    eigen = (
        opdracht_speel.GeenOefencasus("x"),
        opdracht_speel.UitNietTeSchrijven(Path("x")),
        wachtzin.BestandOnleesbaar(Path("x")),
        wachtzin.WachtzinVerschilt(),
    )
    for fout in eigen:
        assert isinstance(fout, MeldcodeFout)
        assert fout.wat
        assert fout.betekent
        assert fout.doe
