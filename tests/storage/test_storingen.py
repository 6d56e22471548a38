"""Every fault of disk and folder, made for real, has its own sentence with a way out.

Read-only: real modes, in a process that gave up root's right to pass them by. Full disk: a limit on file size (what a
quota does) everywhere, a full tmpfs in its own mount namespace where the system permits that, and SQLite's page limit.
"""

from __future__ import annotations

import inspect
import os
import shutil
import subprocess
import sys

import pytest

from meldcode_app.domain import fouten, fouten_reservekopie
from meldcode_app.domain.fouten import (
    DatabaseBeschadigd,
    DatabaseKwijt,
    GeenKluis,
    KluisBestaatAl,
    KluisInGebruik,
    KluisMapWeg,
    KluisNieuwer,
    SchijfVol,
)
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutelbestand import BESTANDEN

EIGEN = [
    soort
    for module in (fouten, fouten_reservekopie)
    for _, soort in inspect.getmembers(module, inspect.isclass)
    if soort.__module__ == module.__name__
]
ABSTRACT = {"MeldcodeFout", "KluisFout", "KluisWaarschuwing", "ReservekopieFout"}


@pytest.mark.parametrize("soort", [s for s in EIGEN if s.__name__ not in ABSTRACT], ids=lambda s: s.__name__)
def test_every_own_error_says_what_happened_what_it_means_and_what_to_do(soort):
    velden = inspect.signature(soort).parameters
    fout = soort(**{naam: "Zin." for naam, veld in velden.items() if veld.default is veld.empty})
    for zin in (fout.wat, fout.betekent, fout.doe):
        assert zin.endswith((".", "?"))
        assert zin in str(fout)


def test_a_second_program_is_refused_and_the_first_goes_on(werkplek, los_proces, vul):
    ander = los_proces.start("houd_open")
    assert ander.stdout.readline() == "open\n"
    with pytest.raises(KluisInGebruik) as fout:
        werkplek.open()
    assert "andere" in fout.value.doe
    _, _ = ander.communicate(timeout=30)
    with werkplek.open() as kluis:
        vul(kluis, 1)
        assert los_proces.zegt("open") == ["KluisInGebruik"]
        vul(kluis, 1)
    assert los_proces.zegt("open") == ["open"]


def test_a_second_opening_in_one_program_is_refused_and_keeps_the_lock(werkplek, kluis, los_proces, vul):
    with pytest.raises(KluisInGebruik):
        werkplek.open()
    vul(kluis, 1)
    # Closing a second handle on the file would have dropped the lock of the first.
    assert los_proces.zegt("open") == ["KluisInGebruik"]


@pytest.fixture
def beschermd(werkplek):
    """Take away write modes; give them back so that the temporary folder can be cleared."""
    gewijzigd = []

    def neem(pad, modus):
        gewijzigd.append((pad, pad.stat().st_mode & 0o777))
        pad.chmod(modus)

    yield neem
    for pad, modus in gewijzigd:
        pad.chmod(modus)


@pytest.mark.linux
def test_a_read_only_folder(werkplek, los_proces, beschermd):
    beschermd(werkplek.map, 0o500)
    assert los_proces.zegt("zonder_voorrang", "open") == ["KluisAlleenLezen"]


@pytest.mark.linux
def test_a_read_only_database(werkplek, los_proces, beschermd):
    beschermd(werkplek.map / "kluis.db", 0o400)
    assert los_proces.zegt("zonder_voorrang", "open") == ["KluisAlleenLezen"]


@pytest.mark.linux
def test_headers_that_may_not_be_read(werkplek, los_proces, beschermd):
    beschermd(werkplek.map / "sleutels", 0o000)
    beschermd(werkplek.map / "sleutels.reserve", 0o000)
    assert los_proces.zegt("zonder_voorrang", "open") == ["KluisAlleenLezen"]
    (werkplek.map / "sleutels.reserve").chmod(0o600)
    assert los_proces.zegt("zonder_voorrang", "open") == ["open"]
    assert (werkplek.map / "sleutels").read_bytes() == (werkplek.map / "sleutels.reserve").read_bytes()


@pytest.mark.linux
def test_making_a_vault_in_a_read_only_folder(tmp_path, werkplek, los_proces, beschermd):
    dicht = tmp_path / "dicht"
    dicht.mkdir()
    beschermd(dicht, 0o500)
    ander = type(los_proces)(type(werkplek)(dicht / "Nieuw.kluis", werkplek.reserve))
    assert ander.zegt("zonder_voorrang", "maak") == ["KluisAlleenLezen"]
    assert list(dicht.iterdir()) == []


@pytest.mark.linux
def test_the_folder_of_this_computer_being_read_only_only_warns(werkplek, beschermd, los_proces):
    for bestand in werkplek.reserve.iterdir():
        bestand.unlink()
    beschermd(werkplek.reserve, 0o500)
    assert los_proces.zegt("zonder_voorrang", "open") == ["open"]
    assert list(werkplek.reserve.iterdir()) == []


def _schijven() -> list[str]:
    """Ways to run out of room here: a limit on file size always, a small disk of our own where that is permitted."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return ["grens"]
    proef = subprocess.run(
        ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False
    )
    return ["grens", "tmpfs"] if proef.returncode == 0 else ["grens"]


@pytest.mark.linux
@pytest.mark.parametrize("schijf", _schijven())
def test_no_room_left_while_writing(tmp_path, werkplek, los_proces, schijf):
    if schijf == "grens":
        grootte = (werkplek.map / "kluis.db").stat().st_size
        eerste, tweede = los_proces.zegt("vol", rest=(str(grootte + 100_000),))
    else:
        stick = tmp_path / "stick"
        stick.mkdir()
        op_stick = type(los_proces)(type(werkplek)(stick / "Proef.kluis", werkplek.reserve))
        koppel = (
            f"mount -t tmpfs -o size=400k tmpfs '{stick}' && cp -r '{werkplek.map}' '{stick}/' && exec \"$@\""
        )
        eerste, tweede = op_stick.zegt("vol", voor=("unshare", "-rm", "sh", "-c", koppel, "sh"))
    soort, toegevoegd, gelezen, in_orde = eerste.split()
    assert (soort, in_orde) == ("SchijfVol", "True")
    assert int(toegevoegd) == int(gelezen) > 3
    assert tweede == f"open {gelezen}"
    if schijf == "grens":
        with werkplek.open() as kluis:
            assert kluis.journaal.kop().seq == int(gelezen)
            assert kluis.controleer().in_orde


def test_a_full_database_undoes_the_whole_act_and_goes_on_when_there_is_room(kluis, nieuw):
    conn = kluis._verbinding.conn
    bladen = conn.execute("PRAGMA page_count").fetchone()[0]
    conn.execute(f"PRAGMA max_page_count={bladen}")
    with pytest.raises(SchijfVol, match="geen ruimte"), kluis.transactie():
        kluis.journaal.voeg_toe([nieuw("x" * 500) for _ in range(200)])
    assert kluis.journaal.kop().seq == 0
    conn.execute("PRAGMA max_page_count=100000")
    with kluis.transactie():
        kluis.journaal.voeg_toe([nieuw()])
    assert kluis.journaal.kop().seq == 1


def test_making_a_vault_where_something_stands_or_nothing_can_stand(tmp_path, werkplek, los_proces, kosten):
    bezet = tmp_path / "bezet"
    bezet.mkdir()
    (bezet / "iets.txt").write_text("van een ander")
    with pytest.raises(KluisBestaatAl):
        Kluis.maak(bezet, "wachtzin", kosten=kosten, reserve_map=werkplek.reserve)
    with pytest.raises(KluisBestaatAl):
        Kluis.maak(bezet / "iets.txt", "wachtzin", kosten=kosten, reserve_map=werkplek.reserve)
    with pytest.raises(KluisMapWeg):
        Kluis.maak(tmp_path / "weg" / "Nieuw.kluis", "wachtzin", kosten=kosten, reserve_map=werkplek.reserve)
    assert [bestand.name for bestand in bezet.iterdir()] == ["iets.txt"]
    assert not (tmp_path / "weg").exists()


def test_a_folder_that_is_gone(werkplek):
    werkplek.map.rename(werkplek.map.with_name("Elders.kluis"))
    with pytest.raises(KluisMapWeg):
        werkplek.open()


@pytest.mark.linux
@pytest.mark.parametrize("wat", ["map hernoemd", "map weg", "bestand weg", "bestand vervangen"])
def test_a_vault_that_disappears_while_open_acknowledges_nothing(tmp_path, werkplek, kluis, vul, wat):
    vul(kluis, 2)
    if wat == "map hernoemd":
        werkplek.map.rename(tmp_path / "Elders.kluis")
    elif wat == "map weg":
        shutil.rmtree(werkplek.map)
    else:
        kopie = (werkplek.map / "kluis.db").read_bytes()
        os.remove(werkplek.map / "kluis.db")
        if wat == "bestand vervangen":
            (werkplek.map / "kluis.db").write_bytes(kopie)
    with pytest.raises(KluisMapWeg):
        vul(kluis, 1)


def test_what_is_not_a_vault(tmp_path, werkplek):
    leeg = tmp_path / "leeg"
    leeg.mkdir()
    bestand = tmp_path / "brief.kluis"
    bestand.write_text("geen map")
    for pad in (leeg, bestand):
        with pytest.raises(GeenKluis):
            Kluis.open(pad, "wachtzin", reserve_map=werkplek.reserve)


def test_headers_without_a_database(werkplek):
    (werkplek.map / "kluis.db").unlink()
    with pytest.raises(DatabaseKwijt):
        werkplek.open()
    assert not (werkplek.map / "kluis.db").exists()


@pytest.mark.parametrize(
    "inhoud", [b"", b"SQLite format 3\x00" + bytes(4080), b"x" * 20_000], ids=["leeg", "plat", "vol"]
)
def test_a_database_that_is_something_else(werkplek, inhoud):
    (werkplek.map / "kluis.db").write_bytes(inhoud)
    with pytest.raises(DatabaseBeschadigd):
        werkplek.open()
    assert (werkplek.map / "kluis.db").read_bytes() == inhoud


def test_a_database_cut_off_halfway(werkplek, vul):
    with werkplek.open() as kluis:
        vul(kluis, 30)
    database = werkplek.map / "kluis.db"
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 8192 * 4096])
    with pytest.raises(DatabaseBeschadigd):
        werkplek.open()


def test_the_database_of_another_vault(tmp_path, werkplek, kosten):
    Kluis.maak(tmp_path / "B.kluis", "b", kosten=kosten, reserve_map=werkplek.reserve)[0].sluit()
    shutil.copy(tmp_path / "B.kluis" / "kluis.db", werkplek.map / "kluis.db")
    with pytest.raises(DatabaseBeschadigd):
        werkplek.open()


def test_a_newer_database_is_left_alone(werkplek):
    rauw = werkplek.rauw()
    rauw.conn.execute("PRAGMA user_version=99")
    rauw.sluit()
    vooraf = {bestand: (werkplek.map / bestand).read_bytes() for bestand in ("kluis.db", *BESTANDEN)}
    with pytest.raises(KluisNieuwer):
        werkplek.open()
    assert {bestand: (werkplek.map / bestand).read_bytes() for bestand in vooraf} == vooraf


@pytest.mark.linux
@pytest.mark.parametrize("schijf", _schijven())
def test_no_room_left_while_a_backup_is_made(tmp_path, werkplek, los_proces, vul, schijf):
    with werkplek.open() as kluis:
        vul(kluis, 60, "naam " * 700)
        grootte = (werkplek.map / "kluis.db").stat().st_size
    stick = tmp_path / "stick"
    stick.mkdir()
    if schijf == "grens":
        (zin,) = los_proces.zegt("reservekopie", rest=(str(stick), str(grootte // 2)))
    else:
        # A file of another fills the stick up while the copy runs is the same to us as a stick that is too small.
        koppel = f"mount -t tmpfs -o size={grootte // 2048}k tmpfs '{stick}' && exec \"$@\""
        zin = los_proces.zegt(
            "reservekopie", rest=(str(stick),), voor=("unshare", "-rm", "sh", "-c", koppel, "sh")
        )[0]
    assert zin == "ReservekopieVol 0 True"


@pytest.mark.linux
def test_a_stick_that_may_not_be_written(tmp_path, werkplek, los_proces, beschermd):
    stick = tmp_path / "stick"
    stick.mkdir()
    beschermd(stick, 0o500)
    assert los_proces.zegt("zonder_voorrang", "reservekopie", rest=(str(stick),)) == [
        "ReservekopieAlleenLezen 0 True"
    ]
