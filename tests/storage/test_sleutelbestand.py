"""Three copies of the header: what is lost or damaged is mended; an old copy brings no old passphrase back."""

from __future__ import annotations

import random
import shutil

import pytest

from meldcode_app.domain.fouten import (
    HerstelsleutelTypefout,
    KluisFout,
    SleutelbestandBeschadigd,
    SleutelbestandKwijt,
    WachtzinKloptNiet,
)
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutelbestand import BESTANDEN, leid_sleutel_af
from meldcode_app.storage.sleutels import Kosten


def _kopieen(werkplek):
    return [werkplek.map / naam for naam in BESTANDEN]


def _wis_deze_computer(werkplek):
    shutil.rmtree(werkplek.reserve)


def _kapot(bestand, plaats=200):
    inhoud = bytearray(bestand.read_bytes())
    inhoud[plaats] ^= 4
    bestand.write_bytes(inhoud)


def test_the_two_files_are_equal_and_only_for_the_owner(werkplek):
    eerste, tweede = _kopieen(werkplek)
    assert eerste.read_bytes() == tweede.read_bytes()
    derde = next(werkplek.reserve.glob("*.sleutels"))
    assert derde.read_bytes() == eerste.read_bytes()


@pytest.mark.parametrize("naam", BESTANDEN)
@pytest.mark.parametrize("hoe", ["weg", "kapot", "leeg"])
def test_one_lost_or_damaged_file_is_mended_and_told(werkplek, naam, hoe):
    _wis_deze_computer(werkplek)
    bestand = werkplek.map / naam
    goed = bestand.read_bytes()
    if hoe == "weg":
        bestand.unlink()
    elif hoe == "leeg":
        bestand.write_bytes(b"")
    else:
        _kapot(bestand)
    with werkplek.open() as kluis:
        (zin,) = kluis.hersteld
        assert f"'{naam}'" in zin
        assert zin.endswith(".")
        assert kluis.waarschuwingen == ()
    assert bestand.read_bytes() == goed
    with werkplek.open() as kluis:
        assert kluis.hersteld == ()


@pytest.mark.parametrize("hoe", ["weg", "kapot"])
def test_both_gone_or_damaged_is_mended_from_this_computer(werkplek, hoe):
    goed = _kopieen(werkplek)[0].read_bytes()
    for bestand in _kopieen(werkplek):
        bestand.unlink() if hoe == "weg" else _kapot(bestand)
    with werkplek.open() as kluis:
        assert len(kluis.hersteld) == 2
    assert [bestand.read_bytes() for bestand in _kopieen(werkplek)] == [goed, goed]


def test_the_copy_of_another_vault_on_this_computer_is_not_taken(tmp_path, werkplek, kosten):
    Kluis.maak(tmp_path / "B.kluis", werkplek.wachtzin, kosten=kosten, reserve_map=werkplek.reserve)[
        0
    ].sluit()
    next(
        b for b in werkplek.reserve.glob("*.sleutels") if b.read_bytes() == _kopieen(werkplek)[0].read_bytes()
    ).unlink()
    for bestand in _kopieen(werkplek):
        bestand.unlink()
    with pytest.raises(SleutelbestandKwijt):
        werkplek.open()


@pytest.mark.parametrize(("hoe", "fout"), [("weg", SleutelbestandKwijt), ("kapot", SleutelbestandBeschadigd)])
def test_nothing_left_to_open_with(werkplek, hoe, fout):
    _wis_deze_computer(werkplek)
    for bestand in _kopieen(werkplek):
        bestand.unlink() if hoe == "weg" else _kapot(bestand)
    with pytest.raises(fout) as gezegd:
        werkplek.open()
    assert "reservekopie" in gezegd.value.doe


def test_a_wrong_passphrase_stays_wrong_with_a_damaged_copy(werkplek):
    _kapot(_kopieen(werkplek)[0])
    with pytest.raises(WachtzinKloptNiet):
        Kluis.open(werkplek.map, "iets anders", reserve_map=werkplek.reserve)


def test_after_a_new_passphrase_no_old_copy_opens_with_the_old_one(werkplek, kosten):
    oud = _kopieen(werkplek)[0].read_bytes()
    with werkplek.open() as kluis:
        kluis.nieuwe_wachtzin("zes groene bomen", kosten=kosten)
    _kopieen(werkplek)[1].write_bytes(oud)
    with pytest.raises(WachtzinKloptNiet):
        werkplek.open()
    with Kluis.open(werkplek.map, "zes groene bomen", reserve_map=werkplek.reserve) as kluis:
        assert kluis.waarschuwingen == ()
    # Both put back: this computer still knows the newer header.
    for bestand in _kopieen(werkplek):
        bestand.write_bytes(oud)
    with pytest.raises(WachtzinKloptNiet):
        werkplek.open()
    with Kluis.open(werkplek.map, "zes groene bomen", reserve_map=werkplek.reserve) as kluis:
        assert kluis.hersteld == ()
    assert _kopieen(werkplek)[0].read_bytes() != oud


def test_an_old_header_on_another_computer_opens_with_a_warning(werkplek, kosten):
    oud = _kopieen(werkplek)[0].read_bytes()
    with werkplek.open() as kluis:
        kluis.nieuwe_wachtzin("zes groene bomen", kosten=kosten)
    _wis_deze_computer(werkplek)
    for bestand in _kopieen(werkplek):
        bestand.write_bytes(oud)
    with werkplek.open() as kluis:
        assert [w.code for w in kluis.waarschuwingen] == ["oude_sleutels"]
        kluis.nieuwe_wachtzin("negen witte ganzen", kosten=kosten)
    with Kluis.open(werkplek.map, "negen witte ganzen", reserve_map=werkplek.reserve) as kluis:
        assert kluis.waarschuwingen == ()


def test_a_stop_between_writing_the_two_files_leaves_a_vault_that_opens(werkplek, kosten):
    oud = _kopieen(werkplek)[1].read_bytes()
    with werkplek.open() as kluis:
        kluis.nieuwe_wachtzin("zes groene bomen", kosten=kosten)
    _kopieen(werkplek)[1].write_bytes(oud)
    (werkplek.map / "sleutels.reserve.nieuw").write_bytes(b"half")
    with Kluis.open(werkplek.map, "zes groene bomen", reserve_map=werkplek.reserve):
        assert _kopieen(werkplek)[0].read_bytes() == _kopieen(werkplek)[1].read_bytes()
        assert not (werkplek.map / "sleutels.reserve.nieuw").exists()


def test_a_dearer_slot_is_written_at_opening_and_tells_nothing(werkplek):
    duurder = Kosten(geheugen_kib=256, rondes=1, banen=1)
    sleutel = leid_sleutel_af(werkplek.map, werkplek.wachtzin, kosten=duurder, reserve_map=werkplek.reserve)
    with Kluis.open_met_sleutel(werkplek.map, sleutel, reserve_map=werkplek.reserve) as kluis:
        assert kluis.hersteld == ()
    heropend = leid_sleutel_af(werkplek.map, werkplek.wachtzin, kosten=duurder, reserve_map=werkplek.reserve)
    assert heropend.kop.generatie == 2
    assert {v.soort: v.geheugen_kib for v in heropend.kop.vakken} == {"wachtzin": 256, "herstelsleutel": 128}


def _maak_onschrijfbaar(bestand):
    """Nothing can be put in the place of a folder that is not empty, not even by root."""
    bestand.unlink()
    bestand.mkdir()
    (bestand / "in de weg").write_text("")


def test_a_spare_that_cannot_be_written_is_told_and_stops_neither_opening_nor_a_new_passphrase(
    werkplek, kosten
):
    eerste, tweede = _kopieen(werkplek)
    _maak_onschrijfbaar(tweede)
    with werkplek.open() as kluis:
        assert [w.code for w in kluis.waarschuwingen] == ["niet_hersteld"]
        kluis.nieuwe_wachtzin("zes groene bomen", kosten=kosten)
    with pytest.raises(WachtzinKloptNiet):
        werkplek.open()
    Kluis.open(werkplek.map, "zes groene bomen", reserve_map=werkplek.reserve).sluit()
    assert eerste.is_file()


def test_a_new_passphrase_that_cannot_be_written_leaves_the_old_one(werkplek, kosten):
    with werkplek.open() as kluis:
        _maak_onschrijfbaar(_kopieen(werkplek)[0])
        with pytest.raises(KluisFout):
            kluis.nieuwe_wachtzin("zes groene bomen", kosten=kosten)
    werkplek.open().sluit()


def test_a_typing_error_in_the_recovery_key_is_told_before_anything_is_tried(werkplek):
    with pytest.raises(HerstelsleutelTypefout) as fout:
        Kluis.open_met_herstelsleutel(
            werkplek.map, werkplek.herstelsleutel[:-1] + "?", reserve_map=werkplek.reserve
        )
    assert fout.value.groep == 7


def _omgevallen(werkplek, bits):
    """Flip one bit in either file of the folder, in both, in all three copies: mended or refused, no crash."""
    kopieen = _kopieen(werkplek)
    derde = next(werkplek.reserve.glob("*.sleutels"))
    goed = derde.read_bytes()
    for bit in bits:
        kapot = bytearray(goed)
        kapot[bit // 8] ^= 1 << bit % 8
        for geraakt in ([kopieen[0]], [kopieen[1]], kopieen):
            for bestand in geraakt:
                bestand.write_bytes(kapot)
            with werkplek.open() as kluis:
                assert kluis.hersteld == tuple(
                    f"Het bestand '{bestand.name}' was beschadigd en is hersteld." for bestand in geraakt
                )
            assert [bestand.read_bytes() for bestand in kopieen] == [goed, goed]
        for bestand in (*kopieen, derde):
            bestand.write_bytes(kapot)
        with pytest.raises(SleutelbestandBeschadigd):
            werkplek.open()
        for bestand in (*kopieen, derde):
            bestand.write_bytes(goed)


def test_flipped_bits_in_a_header(werkplek):
    aantal = len(_kopieen(werkplek)[0].read_bytes()) * 8
    _omgevallen(werkplek, random.Random(40).sample(range(aantal), 25))


@pytest.mark.lang
@pytest.mark.zwaar
def test_every_flipped_bit_in_a_header(werkplek):
    aantal = len(_kopieen(werkplek)[0].read_bytes()) * 8
    _omgevallen(werkplek, range(aantal))
    print(
        f"{aantal} header bits flipped in either file, in both and in all copies: mended, or refused; no crash"
    )
