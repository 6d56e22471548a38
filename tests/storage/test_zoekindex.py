"""The index finds every word, newest first, keeps no text, and leaves nothing behind of what is taken out."""

from __future__ import annotations

import pytest

from meldcode_app.domain.fouten import DatabaseBeschadigd
from meldcode_app.domain.zoektekst import ZoekRij
from meldcode_app.domain.zoekwoorden import ontleed_vraag
from meldcode_app.storage import migraties
from meldcode_app.storage.zoekindex import Waarin


def _rij(seq, tekst, casus="c1", doorloop="", kind="Gerrit"):
    return ZoekRij(seq=seq, casus=casus, kind=kind, doorloop=doorloop, tekst=tekst)


RIJEN = (
    _rij(1, "De blauwe plek op zijn arm."),
    _rij(2, "IB'er Dirk-Jan zei: 'AND is geen woord'."),
    _rij(3, "Zoë Çelik, مدرسة, 100%.", casus="c-2"),
    _rij(4, ""),
    _rij(5, "Een plek, later. Blauwe lucht.", casus="c-2", doorloop="d1"),
)


def _vul(kluis, rijen=RIJEN):
    with kluis.transactie():
        kluis.zoekindex.voeg_toe(rijen, rijen[-1].seq)


@pytest.fixture
def gevuld(kluis):
    _vul(kluis)
    return kluis.zoekindex


def _zoek(index, tekst, **waarin):
    return list(index.zoek(ontleed_vraag(tekst), Waarin(**waarin)))


@pytest.mark.parametrize(
    ("getypt", "gevonden"),
    [
        ("plek", [5, 1]),
        ("PLEK blauwe", [5, 1]),
        ('"blauwe plek"', [1]),
        ("bla", [5, 1]),
        ("b", []),
        ("ib'er", [2]),
        ("IB'er dirk-jan", [2]),
        ("dirk-j", [2]),
        ("AND", [2]),
        ("NOT OR NEAR", []),
        ("zoe celik", [3]),
        ("مدر", [3]),
        ("100%", [3]),
        ("gerrit", [5, 3, 2, 1]),
        ("gerrit arm", [1]),
        ("*", []),
        ('"', []),
        ("tekst:plek", []),
        ("{plek} : k63", []),
        ("😀", []),
        ("", []),
        ("niets", []),
        ("k6331", []),
    ],
)
def test_what_somebody_types(gevuld, getypt, gevonden):
    assert _zoek(gevuld, getypt) == gevonden


def test_ten_thousand_characters_are_a_question_too(gevuld):
    assert _zoek(gevuld, "x" * 10_000) == []
    assert _zoek(gevuld, "plek " * 2_000) == [5, 1]
    assert _zoek(gevuld, "".join(f"woord{n} " for n in range(1_500))) == []


def test_within_one_casus_and_before_an_entry(gevuld):
    assert _zoek(gevuld, "plek", casus="c-2") == [5]
    assert _zoek(gevuld, "plek", casus="c") == []
    assert list(gevuld.zoek(ontleed_vraag("plek"), Waarin(), voor=5)) == [1]
    assert list(gevuld.zoek(ontleed_vraag("plek"), Waarin(), aantal=1)) == [5]
    assert gevuld.tel(ontleed_vraag("plek"), Waarin(), 1) == 1
    assert gevuld.tel(ontleed_vraag("plek"), Waarin(), 9) == 2


def test_a_meldcode_is_searched_only_by_whom_it_is_open_to(kluis, gevuld):
    with kluis.transactie():
        kluis.projecties.vervang("c-2", {"inzage_rij": [{"doorloop": "d1", "deelnemer": "dennis"}]})
    assert _zoek(gevuld, "plek", kijker="dennis") == [5, 1]
    assert _zoek(gevuld, "plek", kijker="jansen") == [1]
    assert gevuld.tel(ontleed_vraag("plek"), Waarin(kijker="jansen"), 9) == 1


def _blokken(kluis):
    return b"".join(rij[0] for rij in kluis._verbinding.conn.execute("SELECT block FROM zoek_data"))


def test_what_is_taken_out_leaves_no_word_in_the_pages_of_the_index(kluis, gevuld):
    assert b"blauw" in _blokken(kluis)
    with kluis.transactie():
        for rij in (RIJEN[0], RIJEN[4]):
            gevuld.vergeet(rij)
    assert _zoek(gevuld, "plek") == []
    assert b"blauw" not in _blokken(kluis)
    assert b"lucht" not in _blokken(kluis)
    assert gevuld.klopt(RIJEN[1:4])
    assert not gevuld.klopt(RIJEN)


def test_no_text_is_kept_twice(kluis, gevuld):
    bewaard = kluis._verbinding.conn.execute("SELECT tekst, kind, plek FROM zoek WHERE zoek MATCH 'plek'")
    assert bewaard.fetchall() == [(None,) * 3] * 2


def test_it_notices_a_word_too_many_too_few_or_elsewhere(gevuld):
    assert gevuld.klopt(RIJEN)
    assert not gevuld.klopt(RIJEN[:-1])
    assert not gevuld.klopt((*RIJEN, _rij(6, "meer")))
    assert not gevuld.klopt((_rij(1, "De plek blauwe op zijn arm."), *RIJEN[1:]))


def test_an_index_of_another_version_begins_anew(kluis, gevuld, monkeypatch):
    monkeypatch.setattr("meldcode_app.storage.zoekindex.ZOEK_VERSIE", 99)
    assert gevuld.tot() == 0
    _vul(kluis, (_rij(1, "Iets anders."),))
    assert gevuld.tot() == 1
    assert _zoek(gevuld, "plek") == []
    assert _zoek(gevuld, "anders") == [1]


def test_writing_belongs_inside_a_transaction(gevuld):
    for doe in (lambda: gevuld.voeg_toe((), 1), lambda: gevuld.vergeet(RIJEN[0]), gevuld.maak_leeg):
        with pytest.raises(RuntimeError):
            doe()


def test_it_goes_with_the_transaction(kluis, gevuld):
    def half():
        gevuld.voeg_toe((_rij(6, "olifant"),), 6)
        raise KeyError

    with pytest.raises(KeyError), kluis.transactie():
        half()
    assert _zoek(gevuld, "olifant") == []
    assert gevuld.tot() == 5


def test_the_whole_database_is_still_found_sound(kluis, gevuld):
    assert kluis.controleer().in_orde


def test_a_damaged_index_is_an_own_error(kluis, gevuld):
    with kluis.transactie():
        kluis._verbinding.conn.execute("DELETE FROM zoek_data WHERE id > 10")
    with pytest.raises(DatabaseBeschadigd):
        _zoek(gevuld, "plek")


def test_a_vault_of_an_earlier_version_gets_an_empty_index(werkplek, monkeypatch):
    assert "schema_3.sql" in migraties.SCHEMAS
    with werkplek.open() as kluis:
        assert kluis.zoekindex.tot() == 0
        assert _zoek(kluis.zoekindex, "plek") == []
