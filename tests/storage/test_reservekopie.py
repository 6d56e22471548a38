"""A backup is a whole vault elsewhere, made while the vault is in use, and it counts only once it was proved."""

from __future__ import annotations

import shutil

import pytest

from meldcode_app.domain.fouten_reservekopie import (
    GeenReservekopie,
    ReservekopieAndereKluis,
    ReservekopieBronBeschadigd,
    ReservekopieGeenPlek,
    ReservekopieInKluis,
    ReservekopiePlekWeg,
    ReservekopieVol,
)
from meldcode_app.storage import reservekopie
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.reservekopie_bewijs import BEWIJS, INHOUD, kopieen, lees
from tests.storage.kopieerder import als_kluis, bewaar, inhoud, nagekeken


def test_a_backup_is_a_vault_of_its_own_with_the_same_in_it(tmp_path, werkplek, kluis, vul, kopieerder):
    vul(kluis, 30)
    bewaar(kluis, 60_000)
    kluis.bewaar_concept("verzoek:v1", b"half getypt")
    kopie = kopieerder.maak(kluis)
    assert kopie.name == "Proef reservekopie 2026-11-24 09.13.00.kluis"
    assert sorted(bestand.name for bestand in kopie.iterdir()) == sorted(INHOUD)
    bewijs = nagekeken(kopie, kluis.sleutel)
    assert (bewijs.kluis, bewijs.omvang.seq, bewijs.omvang.documenten) == (kluis.vault_id, 30, 1)
    assert bewijs.omvang.keten == kluis.journaal.kop().keten.hex()
    elders = als_kluis(kopie, tmp_path / "Elders.kluis", werkplek.wachtzin, tmp_path / "andere computer")
    assert elders == inhoud(kluis)


def test_the_recovery_key_opens_it_too(tmp_path, werkplek, kluis, vul, kopieerder):
    vul(kluis, 2)
    kopie = kopieerder.maak(kluis)
    with Kluis.open_met_herstelsleutel(
        kopie, werkplek.herstelsleutel, reserve_map=tmp_path / "ander"
    ) as elders:
        assert elders.journaal.kop().seq == 2


def test_nothing_of_it_can_be_read_without_the_key(kluis, vul, kopieerder):
    vul(kluis, 3, "Gerritje Geheim")
    kopie = kopieerder.maak(kluis)
    alles = b"".join(bestand.read_bytes() for bestand in kopie.iterdir())
    assert b"Geheim" not in alles
    assert b"SQLite format" not in alles
    assert "Gerrit" not in (kopie / BEWIJS).read_text("utf-8")


def test_an_empty_vault_has_a_backup_too(kluis, kopieerder):
    assert nagekeken(kopieerder.maak(kluis), kluis.sleutel).omvang.seq == 0


def test_a_damaged_vault_gives_no_backup_and_takes_none_away(werkplek, vul, kopieerder):
    with werkplek.open() as kluis:
        vul(kluis, 500)
        eerder = kopieerder.maak(kluis)
    database = werkplek.map / "kluis.db"
    inhoud_ = bytearray(database.read_bytes())
    inhoud_[len(inhoud_) // 2] ^= 1
    database.write_bytes(inhoud_)
    with Kluis.open_met_sleutel(
        werkplek.map, werkplek.sleutel(), reserve_map=werkplek.reserve, laatste=0
    ) as kluis:
        with pytest.raises(ReservekopieBronBeschadigd):
            kopieerder.maak(kluis)
        assert kopieerder.namen() == [eerder.name]
        nagekeken(eerder, kluis.sleutel)


def test_where_a_backup_cannot_stand(tmp_path, werkplek, kluis, kopieerder):
    ander = tmp_path / "Ander.kluis"
    ander.mkdir()
    (ander / "kluis.db").write_bytes(b"van een ander")
    for plek, fout in (
        (werkplek.map, ReservekopieInKluis),
        (ander, ReservekopieInKluis),
        (tmp_path / "weg", ReservekopiePlekWeg),
    ):
        kopieerder.plek = plek
        with pytest.raises(fout):
            kopieerder.maak(kluis)
    (werkplek.map / "diep").mkdir()
    with pytest.raises(ReservekopieInKluis):
        reservekopie.eis_plek(werkplek.map, werkplek.map / "diep")
    with pytest.raises(ReservekopieGeenPlek):
        reservekopie.eis_plek(werkplek.map, None)
    assert reservekopie.zelfde_schijf(werkplek.map, tmp_path)
    assert not reservekopie.zelfde_schijf(werkplek.map, tmp_path / "weg")


def test_too_little_room_is_told_before_anything_is_written(kluis, vul, kopieerder, monkeypatch):
    vul(kluis, 5)
    plaats = shutil.disk_usage(kopieerder.plek)._replace(free=1 << 20)
    monkeypatch.setattr(reservekopie.shutil, "disk_usage", lambda _plek: plaats)
    with pytest.raises(ReservekopieVol):
        kopieerder.maak(kluis)
    assert kopieerder.namen() == []


def test_a_new_passphrase_is_of_later_backups_only(tmp_path, werkplek, kosten, kluis, vul, kopieerder):
    vul(kluis, 3)
    oud = kopieerder.maak(kluis)
    kluis.nieuwe_wachtzin("negen gele tractors", kosten=kosten)
    nieuw = kopieerder.maak(kluis)
    # The open vault proves both; elsewhere each opens with what was valid when it was made.
    assert nagekeken(oud, kluis.sleutel).omvang.generatie < nagekeken(nieuw, kluis.sleutel).omvang.generatie
    assert als_kluis(oud, tmp_path / "A.kluis", werkplek.wachtzin, tmp_path / "a") == inhoud(kluis)
    assert als_kluis(nieuw, tmp_path / "B.kluis", "negen gele tractors", tmp_path / "b") == inhoud(kluis)


def test_the_backup_of_another_vault_is_told_from_ours(tmp_path, werkplek, kosten, kluis, kopieerder):
    with Kluis.maak(tmp_path / "B.kluis", "b", kosten=kosten, reserve_map=werkplek.reserve)[0] as ander:
        vreemd = kopieerder.maak(ander)
    eigen = kopieerder.maak(kluis)
    with pytest.raises(ReservekopieAndereKluis):
        nagekeken(vreemd, kluis.sleutel)
    assert [map_ for map_, _ in kopieen(kopieerder.plek, kluis.vault_id)] == [eigen]
    assert len(kopieen(kopieerder.plek)) == 2
    for geen in (werkplek.map, tmp_path, eigen / BEWIJS):
        with pytest.raises(GeenReservekopie):
            nagekeken(geen, kluis.sleutel)


def test_only_older_ones_of_our_own_go_and_only_after_the_new_one_counts(
    tmp_path, werkplek, kosten, kluis, vul, kopieerder
):
    with Kluis.maak(tmp_path / "B.kluis", "b", kosten=kosten, reserve_map=werkplek.reserve)[0] as ander:
        vreemd = kopieerder.maak(ander)
    eigen = []
    for _ in range(5):
        vul(kluis, 2)
        eigen.append(kopieerder.maak(kluis))
    (eigen[0] / "boodschappen.txt").write_text("van de gebruiker")
    nagemaakt = kopieerder.plek / "Vakantie reservekopie 2020.kluis"
    shutil.copytree(eigen[1], nagemaakt)
    (nagemaakt / BEWIJS).write_bytes((nagemaakt / BEWIJS).read_bytes().replace(b"2026-11-24", b"2020-11-24"))
    assert set(reservekopie.ruim_oude_op(kluis, kopieerder.plek, 2)) == {eigen[1].name, eigen[2].name}
    assert kopieerder.namen() == sorted(pad.name for pad in (vreemd, nagemaakt, eigen[0], eigen[3], eigen[4]))
    assert [bestand.name for bestand in eigen[0].iterdir()] == ["boodschappen.txt"]
    assert reservekopie.ruim_oude_op(kluis, kopieerder.plek, 0) == (eigen[3].name,)
    assert reservekopie.ruim_oude_op(kluis, tmp_path / "weg", 1) == ()


def test_a_backup_that_holds_more_than_the_vault_stays(tmp_path, werkplek, vul, kopieerder):
    with werkplek.open() as kluis:
        vul(kluis, 2)
        oud = kopieerder.maak(kluis)
        vul(kluis, 3)
        meer = kopieerder.maak(kluis)
    shutil.rmtree(werkplek.map)
    shutil.copytree(oud, werkplek.map)
    with werkplek.open() as kluis:
        vul(kluis, 9)
        for _ in range(3):
            kopieerder.maak(kluis)
        assert set(reservekopie.ruim_oude_op(kluis, kopieerder.plek, 1)) >= {oud.name}
    assert meer.name in kopieerder.namen()


def test_what_an_interrupted_backup_left_goes_with_the_next(kluis, vul, kopieerder):
    vul(kluis, 2)
    over = kopieerder.plek / "Proef reservekopie 2026-11-20 09.00.00.kluis.onaf"
    shutil.copytree(kopieerder.maak(kluis), over)
    (over / BEWIJS).unlink()
    vreemd = kopieerder.plek / "Ander reservekopie 2026-11-20 09.00.00.kluis.onaf"
    vreemd.mkdir()
    (vreemd / "iets.txt").write_text("van een ander")
    kopieerder.maak(kluis)
    assert not over.exists()
    assert (vreemd / "iets.txt").exists()


def test_two_in_one_second_have_names_of_their_own(kluis, kopieerder):
    eerste = kopieerder.maak(kluis)
    kopieerder.klok = lambda: lees(eerste).gemaakt_op
    assert kopieerder.maak(kluis).name == f"{eerste.stem} (2).kluis"


@pytest.mark.linux
def test_checking_writes_nothing_and_needs_no_right_to(werkplek, kluis, vul, kopieerder):
    vul(kluis, 20)
    kopie = kopieerder.maak(kluis)
    vooraf = {pad.name: (pad.read_bytes(), pad.stat().st_mtime_ns) for pad in kopie.iterdir()}
    for pad in (*kopie.iterdir(), kopie):
        pad.chmod(0o500)
    nagekeken(kopie, kluis.sleutel)
    assert {pad.name: (pad.read_bytes(), pad.stat().st_mtime_ns) for pad in kopie.iterdir()} == vooraf
    kopie.chmod(0o700)
