"""Drafts can be overwritten and wiped, inside a transaction or on their own."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC


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
