"""The command line on a vault of its own: where the passphrase comes from, what runs, and whether it is whole."""

from __future__ import annotations

import getpass
import json
from pathlib import Path

import pytest

from meldcode_app.cli import hoofd
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutelbestand import leid_sleutel_af
from meldcode_app.storage.verbinding import verbind
from tests.conftest import GOEDKOOP

ZIN = "vier blauwe fietsen"
VERHALEN = Path(__file__).parent / "verhalen"
KORT = str(VERHALEN / "volwassen_kind.toml")


@pytest.fixture(autouse=True)
def _goedkoop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Vaults made by the command are cheap to open, and keep their spare header in the test's own folder."""
    monkeypatch.setattr("meldcode_app.storage.kluis.Kosten.standaard", lambda: GOEDKOOP)
    for naam in ("storage.kluis", "storage.sleutelbestand"):
        monkeypatch.setattr(f"meldcode_app.{naam}.standaard_reserve_map", lambda: tmp_path / "deze computer")
    monkeypatch.delenv("MELDCODE_WACHTZIN", raising=False)


@pytest.fixture
def map_(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault in which a story was played, closed."""
    kluismap = tmp_path / "Proef.kluis"
    monkeypatch.setenv("MELDCODE_WACHTZIN", ZIN)
    assert hoofd(["speel", str(VERHALEN / "ouder_belt_op_de_eerste_dag.toml"), "--kluis", str(kluismap)]) == 0
    capsys.readouterr()
    return kluismap


def test_a_new_vault_gives_its_recovery_key_beside_the_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MELDCODE_WACHTZIN", ZIN)
    assert hoofd(["speel", KORT, "--kluis", str(tmp_path / "Nieuw.kluis"), "--json"]) == 0
    uit = capsys.readouterr()
    assert "Herstelsleutel" in uit.err
    assert "Herstelsleutel" not in uit.out
    assert json.loads(uit.out)["handelingen"]
    sleutel = uit.err.rpartition(": ")[2].strip()
    Kluis.open_met_herstelsleutel(tmp_path / "Nieuw.kluis", sleutel).sluit()


def test_playing_on_in_a_vault_warns_about_the_clock(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["speel", KORT, "--kluis", str(map_)]) == 0
    assert "Speel liever in een nieuwe map" in capsys.readouterr().err
    assert hoofd(["controleer", str(map_)]) == 0
    capsys.readouterr()
    assert hoofd(["status", str(map_), "--json"]) == 0
    assert {c["kenmerk"] for c in json.loads(capsys.readouterr().out)["casussen"]} == {
        "C-2026-001",
        "C-2026-002",
    }


def test_status_as_data(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["status", str(map_), "--json"]) == 0
    (casus,) = json.loads(capsys.readouterr().out)["casussen"]
    (verzoek,) = casus["verzoeken"]
    assert casus["kenmerk"] == "C-2026-001"
    assert (verzoek["verzoeker"], verzoek["verloop"]) == ("GI De Brug", "in_behandeling")
    assert {"kader_gereed", "informeren_gereed", "in_behandeling"} <= set(verzoek["configuratie"])
    assert "intrekken" in verzoek["kan_nu"]
    assert "verstrekken" not in verzoek["kan_nu"]
    in_de_weg = {(r["code"], r["klasse"]) for r in verzoek["in_de_weg"]["verstrekken"]}
    assert ("NU_NIET_AAN_DE_ORDE", "kan_niet") in in_de_weg
    assert set(verzoek["kan_nu"]).isdisjoint(verzoek["in_de_weg"])
    deel = next(r for r in verzoek["in_de_weg"]["vaststellen"] if r["betreft"] == "noodzaak")
    assert deel["zin"] == "Het onderdeel Noodzaak staat nog open."


def test_status_to_read(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["status", str(map_)]) == 0
    uit = capsys.readouterr().out
    assert uit.startswith("C-2026-001: 1 verzoek\n  GI De Brug: in_behandeling; kan nu: ")
    assert "    vaststellen: DEEL_OPEN (identiteit)" in uit


def test_status_of_a_meldcode_with_advice_and_a_melding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MELDCODE_WACHTZIN", ZIN)
    for verhaal in ("afwijken_van_het_advies", "hulp_mislukt"):
        assert hoofd(["speel", str(VERHALEN / f"{verhaal}.toml"), "--kluis", str(tmp_path / "K.kluis")]) == 0
    capsys.readouterr()
    assert hoofd(["status", str(tmp_path / "K.kluis")]) == 0
    regels = capsys.readouterr().out.splitlines()
    assert "C-2026-001: 0 verzoeken, 1 meldcode, 1 vraag om advies" in regels
    assert "C-2026-002: 0 verzoeken, 1 meldcode, 1 melding" in regels
    (advies,) = [
        r for r in regels if r.startswith("  vraag om advies aan Veilig Thuis, meldcode van M. Jansen")
    ]
    assert ": eigen_besluit; kan nu: " in advies
    assert "  nog te doen: melding_veiligheidsbeoordeling" in regels

    assert hoofd(["status", str(tmp_path / "K.kluis"), "--json"]) == 0
    eerste, tweede = json.loads(capsys.readouterr().out)["casussen"]
    (meldcode,) = eerste["meldcodes"]
    assert (meldcode["besluit"], meldcode["uitkomst"], meldcode["spoed"]) == (
        "vervolg",
        "melden_samen_met_vt",
        False,
    )
    assert set(meldcode["stappen"].values()) == {"afgerond"}
    assert "naar_besluit" in meldcode["kan_nu"]
    assert {r["code"] for r in meldcode["in_de_weg"]["heropenen"]} == {"NU_NIET_AAN_DE_ORDE"}
    (open_stap, *_) = meldcode["in_de_weg"]["stap3_overslaan"]
    assert open_stap["code"] == "NU_NIET_AAN_DE_ORDE"
    stap = next(r for r in meldcode["in_de_weg"]["stap3_overslaan"] if r["betreft"] == "stap3")
    assert "stap 3, gesprek" in stap["zin"]
    (melding,) = tweede["meldingen"]
    assert (melding["verloop"], melding["meldcode"]) == ("gedaan", "jansen")
    assert {"soort": "melding_veiligheidsbeoordeling", "bij": "m", "voor": "2026-12-28"} in tweede[
        "nog_te_doen"
    ]


def test_a_wrong_passphrase_ends_with_two_and_its_sentence(
    map_: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MELDCODE_WACHTZIN", "drie rode steps")
    for opdracht in (["status"], ["controleer"], ["speel", KORT, "--kluis"]):
        assert hoofd([*opdracht, str(map_)]) == 2
        fout = capsys.readouterr().err
        assert "Deze wachtzin opent de kluis niet." in fout
        assert "steps" not in fout


def test_the_passphrase_comes_from_a_file_before_the_environment(
    map_: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MELDCODE_WACHTZIN", "drie rode steps")
    bestand = tmp_path / "wachtzin.txt"
    bestand.write_text(f"{ZIN}\r\n", encoding="utf-8")
    assert hoofd(["status", str(map_), "--wachtzin-bestand", str(bestand)]) == 0
    assert hoofd(["status", str(map_), "--wachtzin-bestand", str(tmp_path / "weg.txt")]) == 2


def _typt(monkeypatch: pytest.MonkeyPatch, *antwoorden: str) -> list[str]:
    monkeypatch.delenv("MELDCODE_WACHTZIN", raising=False)
    gevraagd: list[str] = []
    rij = iter(antwoorden)

    def vraag(prompt: str) -> str:
        gevraagd.append(prompt)
        try:
            return next(rij)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr(getpass, "getpass", vraag)
    return gevraagd


def test_else_the_passphrase_is_asked(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gevraagd = _typt(monkeypatch, ZIN)
    assert hoofd(["status", str(map_)]) == 0
    assert gevraagd == ["Wachtzin: "]


def test_for_a_new_vault_it_is_asked_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kluismap = tmp_path / "Nieuw.kluis"
    _typt(monkeypatch, ZIN, "vier blauwe fiets")
    assert hoofd(["speel", KORT, "--kluis", str(kluismap)]) == 2
    assert "twee keer een andere wachtzin" in capsys.readouterr().err
    assert not kluismap.exists()
    gevraagd = _typt(monkeypatch, ZIN, ZIN)
    assert hoofd(["speel", KORT, "--kluis", str(kluismap)]) == 0
    assert gevraagd == ["Wachtzin: ", "Nogmaals: "]


def test_nobody_to_ask_is_a_sentence(
    map_: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _typt(monkeypatch)
    assert hoofd(["status", str(map_)]) == 2
    assert "Er is geen wachtzin ingevuld." in capsys.readouterr().err


def test_no_vault_ends_with_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MELDCODE_WACHTZIN", ZIN)
    for opdracht in ("status", "controleer"):
        assert hoofd([opdracht, str(tmp_path / "nergens.kluis")]) == 2
        assert hoofd([opdracht, str(tmp_path)]) == 2
        assert "Traceback" not in capsys.readouterr().err


def test_a_whole_vault_is_in_order(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["controleer", str(map_)]) == 0
    uit = capsys.readouterr().out
    assert "regels gecontroleerd, ketenkop " in uit
    assert uit.endswith("Alles in orde.\n")


def _rauw(kluismap: Path, *opdrachten: str) -> None:
    """Somebody with the key and bad intentions."""
    verbinding = verbind(kluismap, leid_sleutel_af(kluismap, ZIN).afgeleid("database"))
    conn = verbinding.conn
    try:
        grendels = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        weg = [f"DROP TRIGGER {naam}" for naam, _ in grendels]
        for opdracht in (*weg, *opdrachten, *(sql for _, sql in grendels)):
            conn.execute(opdracht)
        conn.commit()
    finally:
        verbinding.sluit()


@pytest.mark.parametrize(
    ("opdracht", "gezegd"),
    [
        ("UPDATE journaal SET soort = 'anders' WHERE seq = 3", "Regel 3 van de tijdlijn is buiten"),
        ("UPDATE journaal_inhoud SET inhoud = X'00' WHERE seq = 4", "De inhoud van regel 4 van de tijdlijn"),
        ("DELETE FROM verzoek_rij", "De lijsten komen niet overeen met de tijdlijn."),
    ],
)
def test_what_was_changed_behind_its_back_is_found(
    map_: Path, capsys: pytest.CaptureFixture[str], opdracht: str, gezegd: str
) -> None:
    _rauw(map_, opdracht)
    assert hoofd(["controleer", str(map_)]) == 1
    uit = capsys.readouterr().out
    assert gezegd in uit
    assert "gevonden." in uit


def test_a_letter_that_is_gone_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MELDCODE_WACHTZIN", ZIN)
    kluismap = tmp_path / "Brief.kluis"
    assert hoofd(["speel", str(VERHALEN / "herziene_brief.toml"), "--kluis", str(kluismap)]) == 0
    capsys.readouterr()
    _rauw(kluismap, "DELETE FROM document")
    assert hoofd(["controleer", str(kluismap)]) == 1
    uit = capsys.readouterr().out
    assert "FOUT: Het document bij regel " in uit
    assert "De lijsten zijn niet nagekeken" not in uit


def test_locks_that_are_gone_are_found(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verbinding = verbind(map_, leid_sleutel_af(map_, ZIN).afgeleid("database"))
    (naam,) = verbinding.conn.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' LIMIT 1"
    ).fetchone()
    verbinding.conn.execute(f"DROP TRIGGER {naam}")
    verbinding.conn.commit()
    verbinding.sluit()
    assert hoofd(["controleer", str(map_)]) == 1
    assert "FOUT: " in capsys.readouterr().out


def test_a_damaged_page_is_found(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bestand = map_ / "kluis.db"
    inhoud = bytearray(bestand.read_bytes())
    inhoud[len(inhoud) // 2] ^= 0xFF
    bestand.write_bytes(inhoud)
    assert hoofd(["controleer", str(map_)]) == 1
    assert "FOUT: " in capsys.readouterr().out


def test_a_lost_database_is_found(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map_ / "kluis.db").unlink()
    assert hoofd(["controleer", str(map_)]) == 1
    assert "kluis.db" in capsys.readouterr().out


def test_a_mended_header_is_told(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map_ / "sleutels").write_bytes(b"kapot")
    assert hoofd(["controleer", str(map_)]) == 0
    assert "sleutels" in capsys.readouterr().out
