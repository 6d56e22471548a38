"""A flipped bit anywhere in the database is noticed: at opening, or by the full verification."""

from __future__ import annotations

import hashlib
import random

import pytest

from meldcode_app.domain.fouten import DatabaseBeschadigd


def _gevulde_kluis(werkplek, vul):
    with werkplek.open() as kluis:
        vul(kluis, 60, "naam" * 50)
        with kluis.transactie():
            inhoud = random.Random(1).randbytes(60_000)
            kluis.bewaar_document(hashlib.sha256(inhoud).hexdigest(), inhoud, "brief", "c1")
        kluis.bewaar_concept("weg", bytes(40_000))
        kluis.wis_concept("weg")
    return werkplek.map / "kluis.db"


def _opgemerkt(werkplek):
    try:
        with werkplek.open() as kluis:
            return not kluis.controleer().in_orde
    except DatabaseBeschadigd:
        return True


def _omgevallen(werkplek, database, aantal, zaad):
    goed = database.read_bytes()
    dobbel = random.Random(zaad)
    # The salt, the first and the last byte of a page, and anywhere, free pages too.
    plaatsen = [0, 15, 16, 4095, len(goed) - 1, *(dobbel.randrange(len(goed)) for _ in range(aantal - 5))]
    for plaats in plaatsen:
        kapot = bytearray(goed)
        kapot[plaats] ^= 1 << dobbel.randrange(8)
        database.write_bytes(kapot)
        assert _opgemerkt(werkplek), f"bit in byte {plaats} of {len(goed)} was not noticed"
    database.write_bytes(goed)
    assert not _opgemerkt(werkplek)


def test_flipped_bits_in_the_database(werkplek, vul):
    _omgevallen(werkplek, _gevulde_kluis(werkplek, vul), 20, 20)


@pytest.mark.zwaar
def test_many_flipped_bits_in_the_database(werkplek, vul):
    _omgevallen(werkplek, _gevulde_kluis(werkplek, vul), 1_000, 300)
    print("1,000 database bits flipped, all noticed, no crash")


def _alles(kluis):
    return (
        tuple(kluis.journaal.lees_alles()),
        kluis.journaal.lees("c1"),
        kluis.concepten(),
        kluis.projecties.alles(),
    )


def test_a_whole_page_put_back_from_before_changes_nothing_without_notice(werkplek, vul):
    database = _gevulde_kluis(werkplek, vul)
    oud = database.read_bytes()
    with werkplek.open() as kluis:
        vul(kluis, 3)
        hoort = _alles(kluis)
    nieuw = database.read_bytes()
    gewijzigd = [p for p in range(0, len(oud), 4096) if oud[p : p + 4096] != nieuw[p : p + 4096]]
    opgemerkt = 0
    for plaats in gewijzigd:
        database.write_bytes(nieuw[:plaats] + oud[plaats : plaats + 4096] + nieuw[plaats + 4096 :])
        if _opgemerkt(werkplek):
            opgemerkt += 1
        else:
            with werkplek.open() as kluis:
                assert _alles(kluis) == hoort
    assert opgemerkt >= 3
