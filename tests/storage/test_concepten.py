"""Drafts can be overwritten and wiped, inside a transaction or on their own."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.storage.concepten import Concepten


def test_keep_overwrite_list_and_wipe(werkplek):
    with werkplek.open() as kluis:
        kluis.bewaar_concept("verzoek:v1:brief", b"eerste")
        kluis.bewaar_concept("verzoek:v1:brief", b"tweede")
        kluis.bewaar_concept("a", b"")
    with werkplek.open() as kluis:
        assert kluis.concept("verzoek:v1:brief") == b"tweede"
        assert kluis.concept("a") == b""
        assert kluis.concepten() == ("a", "verzoek:v1:brief")
        kluis.wis_concept("verzoek:v1:brief")
        kluis.wis_concept("bestaat niet")
        assert kluis.concept("verzoek:v1:brief") is None
        assert kluis.concepten() == ("a",)


def test_within_a_transaction_a_draft_goes_with_it(kluis):
    kluis.bewaar_concept("a", b"getypt")

    def half():
        kluis.wis_concept("a")
        kluis.bewaar_concept("b", b"half")
        raise KeyError

    with pytest.raises(KeyError), kluis.transactie():
        half()
    assert kluis.concepten() == ("a",)
    with kluis.transactie():
        kluis.wis_concept("a")
    assert kluis.concepten() == ()


def _ontsleuteld(werkplek):
    """Every page in the clear, free ones too: SQLCipher 4 is AES-256-CBC with the IV in the page's last 80 bytes."""
    inhoud, sleutel = (werkplek.map / "kluis.db").read_bytes(), werkplek.sleutel().afgeleid("database")
    bladen = []
    for begin in range(0, len(inhoud), 4096):
        blad = inhoud[begin : begin + 4096]
        ontcijfer = Cipher(AES(sleutel), CBC(blad[-80:-64])).decryptor()
        bladen.append(ontcijfer.update(blad[16 if begin == 0 else 0 : -80]))
    return b"".join(bladen)


def test_a_wiped_draft_is_overwritten_in_the_pages(werkplek):
    with werkplek.open() as kluis:
        kluis.bewaar_concept("a", b"KANARIE" * 2_000)
    assert _ontsleuteld(werkplek).count(b"KANARIE") > 1_900
    with werkplek.open() as kluis:
        kluis.wis_concept("a")
    assert b"KANARIE" not in _ontsleuteld(werkplek)


def test_what_the_disk_refuses_is_read_as_if_it_were_kept_and_written_later(werkplek, monkeypatch):
    with werkplek.open() as kluis:
        kluis.bewaar_concept("a", b"eerste")
        with monkeypatch.context() as vol:
            vol.setattr(Concepten, "_schrijf", _vol)
            for sleutel in ("a", "b"):
                with pytest.raises(SchijfVol):
                    kluis.bewaar_concept(sleutel, b"tweede")
            assert kluis.concept_wacht
            assert kluis.concept("a") == b"tweede"
            assert kluis.concepten() == ("a", "b")
            assert not kluis.bewaar_wachtende()
            kluis.wis_concept("b")
        assert kluis.bewaar_wachtende()
        assert not kluis.concept_wacht
        assert set(kluis.momenten_van_concepten()) == {"a"}
    with werkplek.open() as kluis:
        assert kluis.concept("a") == b"tweede"
        assert kluis.concepten() == ("a",)


def test_a_draft_is_divided_whole_or_not_at_all(werkplek, monkeypatch):
    moment = "2026-11-20T08:00:00Z"
    with werkplek.open() as kluis:
        kluis.bewaar_concept("a", b"heel")
        kluis.verbinding.conn.execute("UPDATE concept SET bewaard_op = ?", (moment,))
        with monkeypatch.context() as vol:
            vol.setattr(Concepten, "_schrijf", lambda *_: _vol(*_[:3]))
            with pytest.raises(SchijfVol):
                kluis.verdeel_concept("a", (("a1", b"eerst"), ("a2", b"rest")))
        assert {s: kluis.concept(s) for s in kluis.concepten()} == {"a": b"heel"}
        kluis.verdeel_concept("a", (("a1", b"eerst"), ("a", b"rest")))
        assert {s: kluis.concept(s) for s in kluis.concepten()} == {"a": b"rest", "a1": b"eerst"}
        assert kluis.momenten_van_concepten() == {"a": moment, "a1": moment}


def _vol(self, sleutel, inhoud):
    raise SchijfVol
