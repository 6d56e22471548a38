"""What this computer saw last tells an older vault from a different one; it warns and never blocks."""

from __future__ import annotations

import shutil

import pytest


def _kopie(werkplek, naam):
    doel = werkplek.map.with_name(naam)
    shutil.copytree(werkplek.map, doel)
    return doel


def _zet_terug(werkplek, kopie):
    shutil.rmtree(werkplek.map)
    shutil.copytree(kopie, werkplek.map)


def _codes(werkplek):
    with werkplek.open() as kluis:
        return [waarschuwing.code for waarschuwing in kluis.waarschuwingen]


@pytest.fixture
def anker(werkplek):
    return next(werkplek.reserve.glob("*.anker"))


def test_an_ordinary_vault_says_nothing(werkplek, vul):
    for _ in range(3):
        with werkplek.open() as kluis:
            vul(kluis, 2)
            assert kluis.waarschuwingen == ()


def test_an_older_vault_is_told_until_work_goes_on_in_it(werkplek, vul):
    with werkplek.open() as kluis:
        vul(kluis, 3)
    kopie = _kopie(werkplek, "gisteren")
    with werkplek.open() as kluis:
        vul(kluis, 4)
    _zet_terug(werkplek, kopie)
    assert _codes(werkplek) == ["teruggezet"]
    assert _codes(werkplek) == ["teruggezet"]
    with werkplek.open() as kluis:
        assert "reservekopie" in kluis.waarschuwingen[0].betekent
        assert kluis.waarschuwingen[0].doe
        vul(kluis, 1)
    assert _codes(werkplek) == []


def test_two_copies_worked_in_apart_are_told(werkplek, vul):
    with werkplek.open() as kluis:
        vul(kluis, 3)
    kopie = _kopie(werkplek, "andere computer")
    elders = type(werkplek)(kopie, werkplek.reserve.with_name("andere reserve"))
    with werkplek.open() as kluis:
        vul(kluis, 2)
    with elders.open() as kluis:
        vul(kluis, 5)
    _zet_terug(werkplek, kopie)
    assert _codes(werkplek) == ["gesplitst"]


def test_the_same_vault_further_on_is_not_a_split(werkplek, vul):
    elders = type(werkplek)(werkplek.map, werkplek.reserve.with_name("andere computer"))
    with werkplek.open() as kluis:
        vul(kluis, 2)
    with elders.open() as kluis:
        vul(kluis, 5)
    assert _codes(werkplek) == []
    assert _codes(elders) == []


def test_the_anchor_follows_every_commit(werkplek, vul, anker):
    with werkplek.open() as kluis:
        vul(kluis, 1)
        eerste = anker.read_bytes()
        vul(kluis, 1)
        assert anker.read_bytes() != eerste
        with pytest.raises(KeyError), kluis.transactie():
            raise KeyError
        tweede = anker.read_bytes()
        kluis.bewaar_concept("a", b"x")
        assert anker.read_bytes() == tweede


@pytest.mark.parametrize("inhoud", [b"", b"x" * 200, None], ids=["leeg", "onzin", "gewijzigd"])
def test_an_anchor_without_our_seal_says_nothing(werkplek, vul, anker, inhoud):
    with werkplek.open() as kluis:
        vul(kluis, 3)
    goed = anker.read_bytes()
    anker.write_bytes(goed.replace(b"3", b"9") if inhoud is None else inhoud)
    assert _codes(werkplek) == []
    assert anker.read_bytes() == goed


def test_an_anchor_that_cannot_be_written_does_not_stop_the_work(werkplek, vul, anker):
    anker.unlink()
    anker.mkdir()
    (anker / "bezet").write_text("")
    with werkplek.open() as kluis:
        vul(kluis, 2)
        assert kluis.journaal.kop().seq == 2
    assert _codes(werkplek) == []


def test_the_anchor_holds_no_name(werkplek, vul, anker):
    with werkplek.open() as kluis:
        vul(kluis, 1, "Kanarie")
    assert b"Kanarie" not in anker.read_bytes()
