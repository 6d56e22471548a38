"""Make, open, lock; all or nothing; nothing readable on disk."""

from __future__ import annotations

import threading

import pytest

from meldcode_app.domain.fouten import (
    HerstelsleutelKloptNiet,
    LegeWachtzin,
    TeWeinigGeheugen,
    WachtzinKloptNiet,
)
from meldcode_app.storage.kluis import Kluis, leid_sleutel_af
from meldcode_app.storage.sleutelbestand import standaard_reserve_map

KANARIE = "Quinzephyr-Öberg"


def test_a_vault_is_a_folder_with_three_files(werkplek):
    assert sorted(b.name for b in werkplek.map.iterdir()) == ["kluis.db", "sleutels", "sleutels.reserve"]


def test_making_gives_an_open_vault_and_a_recovery_key(tmp_path, kosten):
    kluis, herstelsleutel = Kluis.maak(
        tmp_path / "A.kluis", "wachtzin", kosten=kosten, reserve_map=tmp_path / "r"
    )
    with kluis:
        assert kluis.map == tmp_path / "A.kluis"
        assert len(kluis.vault_id) == 32
        assert kluis.journaal.casussen() == ()
        assert kluis.controleer().in_orde
    with Kluis.open_met_herstelsleutel(kluis.map, herstelsleutel, reserve_map=tmp_path / "r") as heropend:
        assert heropend.vault_id == kluis.vault_id


def test_an_empty_folder_may_become_a_vault(tmp_path, kosten):
    (tmp_path / "A.kluis").mkdir()
    Kluis.maak(tmp_path / "A.kluis", "wachtzin", kosten=kosten, reserve_map=tmp_path / "r")[0].sluit()
    with pytest.raises(WachtzinKloptNiet):
        Kluis.open(tmp_path / "A.kluis", "anders", reserve_map=tmp_path / "r")


def test_making_that_fails_leaves_nothing(tmp_path, kosten, monkeypatch):
    with pytest.raises(LegeWachtzin):
        Kluis.maak(tmp_path / "A.kluis", " ", kosten=kosten, reserve_map=tmp_path / "r")

    def geen_ruimte(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("meldcode_app.storage.sleutelbestand.os.replace", geen_ruimte)
    with pytest.raises(Exception, match="geen ruimte"):
        Kluis.maak(tmp_path / "A.kluis", "wachtzin", kosten=kosten, reserve_map=tmp_path / "r")
    assert list(tmp_path.iterdir()) == []


def test_the_key_may_be_derived_in_a_thread_and_used_here(werkplek, vul):
    uit = []
    draad = threading.Thread(
        target=lambda: uit.append(
            leid_sleutel_af(werkplek.map, werkplek.wachtzin, reserve_map=werkplek.reserve)
        )
    )
    draad.start()
    draad.join(30)
    with Kluis.open_met_sleutel(werkplek.map, uit[0], reserve_map=werkplek.reserve) as kluis:
        vul(kluis, 1)


def test_after_recovery_a_new_passphrase_replaces_the_lost_one(werkplek, kosten, vul):
    with Kluis.open_met_herstelsleutel(
        werkplek.map, werkplek.herstelsleutel.lower(), reserve_map=werkplek.reserve
    ) as k:
        vul(k, 1)
        k.nieuwe_wachtzin("zes groene bomen", kosten=kosten)
        vul(k, 1)
    with pytest.raises(WachtzinKloptNiet):
        werkplek.open()
    with Kluis.open(werkplek.map, "zes groene bomen", reserve_map=werkplek.reserve) as kluis:
        assert kluis.journaal.kop().seq == 2
    with Kluis.open_met_herstelsleutel(werkplek.map, werkplek.herstelsleutel, reserve_map=werkplek.reserve):
        pass


def test_the_recovery_key_of_another_vault(tmp_path, werkplek, kosten):
    ander, vreemd = Kluis.maak(tmp_path / "B.kluis", "b", kosten=kosten, reserve_map=werkplek.reserve)
    ander.sluit()
    with pytest.raises(HerstelsleutelKloptNiet):
        Kluis.open_met_herstelsleutel(werkplek.map, vreemd, reserve_map=werkplek.reserve)


def test_too_little_memory_has_its_own_sentence(werkplek, monkeypatch):
    def geen_geheugen(**_kwargs):
        raise MemoryError

    monkeypatch.setattr("meldcode_app.storage.sleutels.Argon2id", geen_geheugen)
    with pytest.raises(TeWeinigGeheugen):
        werkplek.open()


def test_a_failure_halfway_leaves_nothing_of_the_act(kluis, nieuw):
    def half():
        kluis.journaal.voeg_toe([nieuw(), nieuw()])
        kluis.projecties.vervang("c1", {"casus_rij": [{"naam": "Gerrit"}]})
        kluis.bewaar_concept("a", b"b")
        raise KeyError

    with pytest.raises(KeyError), kluis.transactie():
        half()
    assert kluis.journaal.kop().seq == 0
    assert kluis.projecties.alles()["casus_rij"] == []
    assert kluis.concepten() == ()
    with kluis.transactie():
        kluis.journaal.voeg_toe([nieuw()])
    assert kluis.journaal.kop().seq == 1


def test_nesting_is_an_error_and_undoes_the_outer_act(kluis, nieuw):
    def genest():
        kluis.journaal.voeg_toe([nieuw()])
        with kluis.transactie():
            pass

    with pytest.raises(RuntimeError, match="nest"), kluis.transactie():
        genest()
    assert kluis.journaal.kop().seq == 0


def test_an_error_of_the_caller_is_not_dressed_up_as_one_of_the_disk(kluis):
    with pytest.raises(FileNotFoundError), kluis.transactie():
        raise FileNotFoundError(2, "a template of somebody else")


def test_closing_twice_is_fine(werkplek):
    kluis = werkplek.open()
    kluis.sluit()
    kluis.sluit()


@pytest.mark.parametrize("codering", ["utf-8", "utf-16-le", "utf-16-be", "latin-1"])
def test_no_name_on_disk_while_open_or_after(tmp_path, werkplek, nieuw, codering):
    zoek = [vorm.encode(codering) for vorm in (KANARIE, KANARIE.lower(), KANARIE.upper(), "Quinzephyr")]

    def bladen():
        return [bestand for bestand in tmp_path.rglob("*") if bestand.is_file()]

    with werkplek.open() as kluis:
        with kluis.transactie():
            kluis.journaal.voeg_toe([nieuw(KANARIE)])
            kluis.projecties.vervang("c1", {"casus_rij": [{"naam": KANARIE, "sorteernaam": KANARIE.lower()}]})
        kluis.bewaar_concept("a", KANARIE.encode() * 5_000)
        assert kluis.projecties.lijst_casussen(KANARIE)
        assert len(bladen()) >= 5
        for bestand in bladen():
            assert not any(vorm in bestand.read_bytes() for vorm in zoek if bestand.suffix != ".db"), bestand
    for bestand in bladen():
        assert not any(vorm in bestand.read_bytes() for vorm in zoek), bestand
        assert "zephyr" not in bestand.name.lower()


def test_the_default_folder_of_this_computer_is_local_and_ours():
    assert standaard_reserve_map().name == "sleutels"
    assert "Meldcode" in standaard_reserve_map().parts
