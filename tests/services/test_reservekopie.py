"""Backups from the side of the vault: when one is needed, what would be lost, and putting one back."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from meldcode_app.domain.fouten import KluisInGebruik
from meldcode_app.domain.fouten_reservekopie import (
    ReservekopieAndereKluis,
    ReservekopieBeschadigd,
    ReservekopieGeenPlek,
    TerugzettenKanNiet,
)
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.handelingen.notitie import Aantekenen
from meldcode_app.domain.tijd import op
from meldcode_app.services import terugzetten
from meldcode_app.services.registreren import registreer
from meldcode_app.services.reservekopie import Reservekopieen, Verlies, terugzettingen
from meldcode_app.storage import wissel
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.stapsgewijs import uitkomst
from meldcode_app.storage.storingen import DATABASE
from tests import bouwers as b
from tests.conftest import GOEDKOOP


@pytest.fixture
def stick(tmp_path):
    plek = tmp_path / "stick"
    plek.mkdir()
    return plek


@pytest.fixture
def dienst(eigen_kluis, dossier, klok):
    return Reservekopieen(eigen_kluis, klok, "0.1.0")


def _casus(kluis, casus="c1"):
    openen = CasusOpenen(door="jansen", gebeurd_op=op(b.DAG), kind=b.kind())
    assert registreer(kluis, casus, openen, b.op_dag(b.DAG)).aanvaard


def _maak(dienst, stick, houd=5):
    return uitkomst(dienst.maak(stick, houd))


def _zet_terug(kopie, kluis, verlies, klok):
    """As the program does: make ready, close, change places, open again."""
    kluismap, sleutel, reserve = kluis.map, kluis.sleutel, kluis.reserve_map
    uitkomst(terugzetten.zet_klaar(kopie, kluismap, sleutel, verlies, klok))
    kluis.sluit()
    opzij = terugzetten.voer_uit(kluismap, sleutel, klok)
    return Kluis.open_met_sleutel(kluismap, sleutel, reserve_map=reserve), opzij


def test_something_is_new_until_it_stands_in_a_good_backup(dienst, eigen_kluis, stick, klok):
    assert dienst.stand() is None
    assert dienst.iets_nieuws()
    gemaakt = _maak(dienst, stick)
    assert not dienst.iets_nieuws()
    assert dienst.stand().getest_op == klok.nu
    eigen_kluis.bewaar_concept("k", b"half getypt")
    assert dienst.iets_nieuws()
    _maak(dienst, stick)
    assert not dienst.iets_nieuws()
    eigen_kluis.nieuwe_wachtzin("negen gele tractors", kosten=GOEDKOOP)
    assert dienst.iets_nieuws()
    assert [k.map for k in dienst.lijst(stick)][-1] == gemaakt.map


def test_the_note_on_this_computer_is_believed_only_with_our_seal(dienst, eigen_kluis, stick):
    _maak(dienst, stick)
    bestand = next(eigen_kluis.reserve_map.glob("*.reservekopie"))
    heel = bestand.read_bytes()
    for vals in (heel[:-1], heel.replace(b"true", b"trus"), b"", bytes(32) + heel[32:]):
        bestand.write_bytes(vals)
        assert dienst.stand() is None
    bestand.write_bytes(heel)
    assert dienst.stand().goed


def test_testing_again_renews_the_note_and_damage_is_remembered(dienst, stick, klok, eigen_kluis):
    oud = _maak(dienst, stick)
    _casus(eigen_kluis)
    klok.verder(days=1)
    nieuw = _maak(dienst, stick)
    klok.verder(days=9)
    uitkomst(dienst.test(oud.map))
    assert dienst.stand().getest_op == klok.nu - timedelta(days=9), "an older one says nothing about the last"
    uitkomst(dienst.test(nieuw.map))
    assert dienst.stand().getest_op == klok.nu
    database = nieuw.map / DATABASE
    database.write_bytes(database.read_bytes()[:-1])
    with pytest.raises(ReservekopieBeschadigd):
        uitkomst(dienst.test(nieuw.map))
    assert not dienst.stand().goed
    assert dienst.iets_nieuws()
    _maak(dienst, stick)
    assert dienst.stand().goed


def test_only_so_many_are_kept(dienst, stick, klok):
    for _ in range(4):
        klok.verder(minutes=1)
        laatste = _maak(dienst, stick, houd=2)
    assert len(dienst.lijst(stick)) == 2
    assert len(laatste.opgeruimd) == 1


def test_without_a_folder_it_says_so(dienst, tmp_path):
    assert isinstance(dienst.past(None), ReservekopieGeenPlek)
    assert dienst.lijst(tmp_path / "weg") == ()


def test_putting_back_says_what_would_be_lost_and_records_itself(dienst, eigen_kluis, stick, klok):
    _casus(eigen_kluis)
    kopie = _maak(dienst, stick)
    tot = eigen_kluis.journaal.kop().seq
    assert dienst.verlies(kopie.map, kopie.bewijs) == Verlies(0, 0, ())
    _casus(eigen_kluis, "c2")
    registreer(
        eigen_kluis, "c2", Aantekenen(door="jansen", gebeurd_op=op(b.DAG), tekst="Oma haalt hem op."), klok
    )
    verlies = dienst.verlies(kopie.map, kopie.bewijs)
    assert (verlies.aantal, verlies.tot) == (2, tot + 2)
    assert [g.casus for g in verlies.gebeurtenissen] == ["c2", "c2"]
    klok.verder(days=1)
    terug, opzij = _zet_terug(kopie.map, eigen_kluis, verlies, klok)
    with terug:
        assert terug.controleer().in_orde
        laatste = terug.journaal.lees(KLUIS)[-1].handeling
        assert terug.journaal.kop().seq == tot + 1
        assert (laatste.soort, laatste.door) == ("reservekopie_terugzetten", "jansen")
        assert (laatste.kopie_seq, laatste.verloren, laatste.verloren_tot) == (tot, 2, tot + 2)
        assert laatste.kopie_keten == kopie.bewijs.omvang.keten
        assert [w.code for w in terug.waarschuwingen] == ["teruggezet_verklaard"]
        assert terug.journaal.lees("c2") == ()
        # Told once: this computer knows now.
        terug.sluit()
        with Kluis.open_met_sleutel(terug.map, terug.sleutel, reserve_map=terug.reserve_map) as weer:
            assert weer.waarschuwingen == ()
    assert {p.name for p in terug.map.iterdir()} == {DATABASE, "sleutels", "sleutels.reserve"}
    # What stood there is kept, whole.
    with Kluis.open(opzij, "vier blauwe fietsen", reserve_map=opzij.parent / "elders") as vorige:
        assert len(vorige.journaal.lees("c2")) == 2
        assert vorige.controleer().in_orde


def test_putting_back_says_of_each_casus_what_it_lost(dienst, eigen_kluis, stick, klok):
    _casus(eigen_kluis)
    _casus(eigen_kluis, "ongemoeid")
    kopie = _maak(dienst, stick)
    for dagen in (0, 2):
        klok.verder(days=dagen)
        registreer(
            eigen_kluis, "c1", Aantekenen(door="jansen", gebeurd_op=op(b.DAG), tekst="Oma belde."), klok
        )
    tot = klok.nu
    _casus(eigen_kluis, "later")
    terug, _ = _zet_terug(kopie.map, eigen_kluis, dienst.verlies(kopie.map, kopie.bewijs), klok)
    with terug:
        (entry,) = terugzettingen(terug)
        weg, later = entry.handeling.per_casus
        assert (later.casus, later.aantal) == ("later", 1), "a newer backup can bring it back"
        assert (weg.casus, weg.aantal) == ("c1", 2)
        assert (weg.van, weg.tot) == (tot - timedelta(days=2), tot)
        assert "Oma" not in str(entry)


def test_what_could_not_be_read_is_not_called_nothing(dienst, eigen_kluis, stick, klok):
    _casus(eigen_kluis)
    kopie = _maak(dienst, stick)
    for verlies in (Verlies(), Verlies(3, 9)):
        terug, _ = _zet_terug(kopie.map, eigen_kluis, verlies, klok)
        assert terugzettingen(terug)[-1].handeling.per_casus is None
        eigen_kluis = terug
    terug.sluit()


def test_putting_back_explains_no_loss_that_comes_after_it(dienst, eigen_kluis, stick, klok, tmp_path):
    """A restore that was told and seen must not cover for entries that go some other way."""
    _casus(eigen_kluis)
    kopie = _maak(dienst, stick)
    for nummer in range(8):
        _casus(eigen_kluis, f"d{nummer}")
    terug, _ = _zet_terug(kopie.map, eigen_kluis, dienst.verlies(kopie.map, kopie.bewijs), klok)
    with terug:
        assert [w.code for w in terug.waarschuwingen] == ["teruggezet_verklaard"]
        sleutel, reserve, kluismap = terug.sleutel, terug.reserve_map, terug.map
    shutil.copytree(kluismap, tmp_path / "gisteren")
    with Kluis.open_met_sleutel(kluismap, sleutel, reserve_map=reserve) as weer:
        for nummer in range(3):
            _casus(weer, f"e{nummer}")
    shutil.rmtree(kluismap)
    shutil.copytree(tmp_path / "gisteren", kluismap)
    with Kluis.open_met_sleutel(kluismap, sleutel, reserve_map=reserve) as weer:
        assert [w.code for w in weer.waarschuwingen] == ["teruggezet"]


def test_a_computer_that_saw_more_than_was_told_lost_still_warns(dienst, eigen_kluis, stick, klok):
    _casus(eigen_kluis)
    kopie = _maak(dienst, stick)
    for nummer in range(6):
        _casus(eigen_kluis, f"d{nummer}")
    te_weinig = Verlies(1, kopie.bewijs.omvang.seq + 1)
    terug, _ = _zet_terug(kopie.map, eigen_kluis, te_weinig, klok)
    with terug:
        assert [w.code for w in terug.waarschuwingen] == ["teruggezet"]


def test_after_going_on_another_computer_the_act_explains_the_other_timeline(
    tmp_path, dienst, eigen_kluis, stick, klok
):
    _casus(eigen_kluis)
    kopie = _maak(dienst, stick)
    _casus(eigen_kluis, "c2")
    shutil.copytree(eigen_kluis.reserve_map, tmp_path / "ander")
    terug, _ = _zet_terug(kopie.map, eigen_kluis, dienst.verlies(kopie.map, kopie.bewijs), klok)
    with terug:
        for nummer in range(5):
            _casus(terug, f"d{nummer}")
    with Kluis.open_met_sleutel(terug.map, terug.sleutel, reserve_map=tmp_path / "ander") as elders:
        assert [w.code for w in elders.waarschuwingen] == ["teruggezet_verklaard"]


def test_a_replaced_passphrase_stays_replaced(dienst, eigen_kluis, stick, klok, tmp_path):
    kopie = _maak(dienst, stick)
    eigen_kluis.nieuwe_wachtzin("negen gele tractors", kosten=GOEDKOOP)
    terug, _ = _zet_terug(kopie.map, eigen_kluis, Verlies(0, 0), klok)
    terug.sluit()
    Kluis.open(terug.map, "negen gele tractors", reserve_map=tmp_path / "elders").sluit()


@pytest.mark.parametrize("schade", ["database weg", "map weg", "database kapot"])
def test_a_vault_that_does_not_open_is_kept_aside_as_it_is(dienst, eigen_kluis, stick, klok, schade):
    _casus(eigen_kluis)
    kopie = _maak(dienst, stick)
    _casus(eigen_kluis, "c2")
    kluismap, sleutel, reserve = eigen_kluis.map, eigen_kluis.sleutel, eigen_kluis.reserve_map
    eigen_kluis.sluit()
    if schade == "map weg":
        shutil.rmtree(kluismap)
    elif schade == "database weg":
        (kluismap / DATABASE).unlink()
    else:
        (kluismap / DATABASE).write_bytes(b"x" * 9000)
    vooraf = {p.name: p.read_bytes() for p in kluismap.iterdir()} if kluismap.exists() else None
    bewijs = uitkomst(terugzetten.bekijk(kopie.map, kluismap, sleutel))
    verlies = terugzetten.verlies_volgens_computer(bewijs, sleutel, reserve)
    assert (verlies.aantal, verlies.minstens) == (1, True)
    assert terugzetten.verlies_volgens_computer(bewijs, sleutel, stick).aantal is None
    uitkomst(terugzetten.zet_klaar(kopie.map, kluismap, sleutel, verlies, klok))
    opzij = terugzetten.voer_uit(kluismap, sleutel, klok)
    assert ({p.name: p.read_bytes() for p in opzij.iterdir()} if opzij else None) == vooraf
    with Kluis.open_met_sleutel(kluismap, sleutel, reserve_map=reserve) as terug:
        assert len(terug.journaal.lees("c1")) == 1
        assert [w.code for w in terug.waarschuwingen] == ["teruggezet_verklaard"]


def test_a_vault_that_is_open_elsewhere_stays_in_its_place(dienst, eigen_kluis, stick, klok):
    kopie = _maak(dienst, stick)
    uitkomst(terugzetten.zet_klaar(kopie.map, eigen_kluis.map, eigen_kluis.sleutel, Verlies(0), klok))
    with pytest.raises(KluisInGebruik):
        terugzetten.voer_uit(eigen_kluis.map, eigen_kluis.sleutel, klok)
    _casus(eigen_kluis)


def test_a_damaged_backup_or_one_of_another_vault_changes_nothing(tmp_path, dienst, eigen_kluis, stick, klok):
    kopie = _maak(dienst, stick)
    with Kluis.maak(tmp_path / "B.kluis", "b", kosten=GOEDKOOP, reserve_map=tmp_path / "pc")[0] as ander:
        with pytest.raises(ReservekopieAndereKluis):
            uitkomst(terugzetten.bekijk(kopie.map, ander.map, eigen_kluis.sleutel))
        with pytest.raises(ReservekopieAndereKluis):
            uitkomst(terugzetten.zet_klaar(kopie.map, ander.map, ander.sleutel, Verlies(), klok))
    (kopie.map / "sleutels.reserve").unlink()
    with pytest.raises(ReservekopieBeschadigd):
        uitkomst(terugzetten.zet_klaar(kopie.map, eigen_kluis.map, eigen_kluis.sleutel, Verlies(), klok))
    assert [p.name for p in tmp_path.iterdir() if "terug" in p.name] == []


def test_stopping_halfway_leaves_nothing_beside_the_vault(tmp_path, dienst, eigen_kluis, stick, klok):
    kopie = _maak(dienst, stick)
    for na in range(1, 30):
        werk = terugzetten.zet_klaar(kopie.map, eigen_kluis.map, eigen_kluis.sleutel, Verlies(), klok)
        for _ in range(na):
            if next(werk, None) is None:
                break
        else:
            werk.close()
            assert [p.name for p in tmp_path.iterdir() if "terug" in p.name] == []
            continue
        break
    assert (tmp_path / f"Proef.kluis{wissel.KLAAR}").is_dir()


def test_what_was_stopped_between_two_renames_is_finished_at_the_start(dienst, eigen_kluis, stick, klok):
    kopie = _maak(dienst, stick)
    kluismap, sleutel = eigen_kluis.map, eigen_kluis.sleutel
    uitkomst(terugzetten.zet_klaar(kopie.map, kluismap, sleutel, Verlies(), klok))
    assert not wissel.maak_af(kluismap)
    eigen_kluis.sluit()
    kluismap.rename(wissel.opzij(kluismap, klok.nu))
    assert wissel.maak_af(kluismap)
    assert not wissel.maak_af(kluismap)
    Kluis.open_met_sleutel(kluismap, sleutel, reserve_map=stick / "elders").sluit()


def test_a_place_that_is_gone_or_full_is_told(dienst, eigen_kluis, stick, klok, monkeypatch):
    kopie = _maak(dienst, stick)
    weg = Path("weg") / "Proef.kluis"
    with pytest.raises(TerugzettenKanNiet, match="is er niet meer"):
        uitkomst(terugzetten.zet_klaar(kopie.map, weg, eigen_kluis.sleutel, Verlies(), klok))
    vol = shutil.disk_usage(stick)._replace(free=0)
    monkeypatch.setattr("meldcode_app.storage.terugzetten.shutil.disk_usage", lambda _plek: vol)
    with pytest.raises(TerugzettenKanNiet, match="te weinig ruimte"):
        uitkomst(terugzetten.zet_klaar(kopie.map, eigen_kluis.map, eigen_kluis.sleutel, Verlies(), klok))
