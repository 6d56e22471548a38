"""Documents come back byte for byte, or not at all."""

from __future__ import annotations

import hashlib

import pytest

from meldcode_app.domain.fouten import DocumentBeschadigd, DocumentOntbreekt, DocumentTeGroot
from meldcode_app.storage.documenten import GROOTSTE

INHOUD = b"%PDF-1.7 een brief\x00\xff"
HASH = hashlib.sha256(INHOUD).hexdigest()


def test_round_trip_and_twice_the_same(werkplek):
    with werkplek.open() as kluis:
        for casus in ("c1", "c2"):
            with kluis.transactie():
                kluis.bewaar_document(HASH, INHOUD, "brief", casus)
    with werkplek.open() as kluis:
        assert kluis.document(HASH) == INHOUD
        assert kluis.controleer().in_orde
        assert kluis._verbinding.conn.execute("SELECT casus, soort FROM document").fetchall() == [
            ("c1", "brief")
        ]


def test_a_hash_that_is_not_theirs_is_refused(kluis):
    with pytest.raises(ValueError, match="hash"), kluis.transactie():
        kluis.bewaar_document(HASH, INHOUD + b"x", "brief", "c1")
    with pytest.raises(DocumentOntbreekt):
        kluis.document(HASH)


def test_only_inside_a_transaction_and_gone_with_it(kluis):
    with pytest.raises(RuntimeError, match="transactie"):
        kluis.bewaar_document(HASH, INHOUD, "brief", "c1")

    def half():
        kluis.bewaar_document(HASH, INHOUD, "brief", "c1")
        raise KeyError

    with pytest.raises(KeyError), kluis.transactie():
        half()
    with pytest.raises(DocumentOntbreekt):
        kluis.document(HASH)


def test_too_big_is_refused_and_the_limit_itself_is_not(kluis):
    grens = bytes(GROOTSTE)
    with pytest.raises(DocumentTeGroot), kluis.transactie():
        kluis.bewaar_document(hashlib.sha256(grens + b"x").hexdigest(), grens + b"x", "bijlage", "c1")
    with kluis.transactie():
        kluis.bewaar_document(hashlib.sha256(grens).hexdigest(), grens, "bijlage", "c1")
    assert len(kluis.document(hashlib.sha256(grens).hexdigest())) == GROOTSTE


def test_a_changed_document_is_not_given_and_is_named_by_the_verification(werkplek):
    with werkplek.open() as kluis, kluis.transactie():
        kluis.bewaar_document(HASH, INHOUD, "brief", "c1")
    rauw = werkplek.rauw()
    (sql,) = rauw.conn.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'document_wijzigt_niet'"
    ).fetchone()
    rauw.conn.execute("DROP TRIGGER document_wijzigt_niet")
    rauw.conn.execute("UPDATE document SET inhoud = x'00'")
    rauw.conn.execute(sql)
    rauw.sluit()
    with werkplek.open() as kluis:
        with pytest.raises(DocumentBeschadigd):
            kluis.document(HASH)
        (zin,) = kluis.controleer().fouten
        assert HASH[:12] in zin
