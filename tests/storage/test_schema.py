"""Append-only by real SQL, with the key in hand: the tables themselves refuse."""

from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2

from meldcode_app.domain.fouten import DatabaseBeschadigd

KOLOMMEN = (
    "seq, casus, soort, versie, handeling_id, geregistreerd_op, configuratie, definitie,"
    " inhoud_hash, vorige, keten, hoogste_tijd"
)

LANG_GELEDEN = "'2001'"


def _rij(seq, vorige="(SELECT keten FROM journaal ORDER BY seq DESC LIMIT 1)", tijd="'2027'"):
    return (
        f"VALUES ({seq}, 'c', 's', 1, 'h', {tijd}, '[]', '', zeroblob(32), {vorige}, randomblob(32), {tijd})"
    )


GEWEIGERD = {
    "update": "UPDATE journaal SET casus = 'x' WHERE seq = 2",
    "update van seq": "UPDATE journaal SET seq = 9 WHERE seq = 3",
    "delete": "DELETE FROM journaal WHERE seq = 3",
    "delete alles": "DELETE FROM journaal",
    "replace": f"INSERT OR REPLACE INTO journaal ({KOLOMMEN}) {_rij(3)}",
    "replace into": f"REPLACE INTO journaal ({KOLOMMEN}) {_rij(2)}",
    "upsert": f"INSERT INTO journaal ({KOLOMMEN}) {_rij(3)} ON CONFLICT (seq) DO UPDATE SET casus = 'x'",
    "gat": f"INSERT INTO journaal ({KOLOMMEN}) {_rij(5)}",
    "zonder seq": f"INSERT INTO journaal ({KOLOMMEN}) {_rij('NULL')}",
    "vork": f"INSERT INTO journaal ({KOLOMMEN}) {_rij(4, '(SELECT keten FROM journaal WHERE seq = 2)')}",
    "vorige verzonnen": f"INSERT INTO journaal ({KOLOMMEN}) {_rij(4, 'randomblob(32)')}",
    "hoogste tijd daalt": f"INSERT INTO journaal ({KOLOMMEN}) {_rij(4, tijd=LANG_GELEDEN)}",
    "inhoud update": "UPDATE journaal_inhoud SET inhoud = x'00' WHERE seq = 2",
    "inhoud delete zonder opdracht": "DELETE FROM journaal_inhoud WHERE seq = 2",
    "inhoud replace": "REPLACE INTO journaal_inhoud VALUES (3, randomblob(32), x'00')",
    "inhoud bij een oude regel": "INSERT INTO journaal_inhoud VALUES (1, randomblob(32), x'00')",
    "inhoud zonder regel": "INSERT INTO journaal_inhoud VALUES (4, randomblob(32), x'00')",
    "opdracht die er niet is": "INSERT INTO wisopdracht VALUES (2, 99)",
    "opdracht van eerder": "INSERT INTO wisopdracht VALUES (2, 1)",
}


@pytest.fixture
def rauw(werkplek, vul):
    with werkplek.open() as kluis:
        vul(kluis, 3)
    verbinding = werkplek.rauw()
    yield verbinding
    verbinding.sluit()


def _stand(rauw):
    return [
        rauw.conn.execute(f"SELECT * FROM {tabel}").fetchall() for tabel in ("journaal", "journaal_inhoud")
    ]


@pytest.mark.parametrize("soort", GEWEIGERD)
def test_the_journal_refuses(rauw, soort):
    vooraf = _stand(rauw)
    with pytest.raises(dbapi2.IntegrityError):
        rauw.conn.execute(GEWEIGERD[soort])
    assert _stand(rauw) == vooraf


def test_the_insert_all_refusals_vary_on_is_itself_accepted(rauw):
    rauw.conn.execute(f"INSERT INTO journaal ({KOLOMMEN}) {_rij(4)}")
    assert rauw.conn.execute("SELECT max(seq) FROM journaal").fetchone() == (4,)


def test_content_goes_only_under_a_recorded_order_which_itself_stays(rauw):
    rauw.conn.execute("INSERT INTO wisopdracht VALUES (2, 3)")
    rauw.conn.execute("DELETE FROM journaal_inhoud WHERE seq = 2")
    assert rauw.conn.execute("SELECT seq FROM journaal_inhoud").fetchall() == [(1,), (3,)]
    for opdracht in (
        "DELETE FROM wisopdracht",
        "UPDATE wisopdracht SET opdracht = 99",
        "REPLACE INTO wisopdracht VALUES (2, 3)",
        "DELETE FROM journaal_inhoud WHERE seq = 1",
    ):
        with pytest.raises(dbapi2.IntegrityError):
            rauw.conn.execute(opdracht)


def test_an_erased_entry_is_left_out_and_the_chain_still_verifies(werkplek, vul, nieuw):
    with werkplek.open() as kluis:
        vul(kluis, 2)
        with kluis.transactie():
            kluis.journaal.voeg_toe([nieuw(soort="wissen")])
        kluis.verbinding.conn.execute("INSERT INTO wisopdracht VALUES (2, 3)")
        kluis.verbinding.conn.execute("DELETE FROM journaal_inhoud WHERE seq = 2")
    with werkplek.open() as kluis:
        assert kluis.controleer().in_orde
        assert [g.seq for g in kluis.journaal.lees("c1")] == [1, 3]
        assert [g.seq for g in kluis.journaal.lees_alles()] == [1, 3]


def test_documents_refuse_change(werkplek, rauw):
    rauw.conn.execute("INSERT INTO document VALUES (hex(zeroblob(32)), 's', 'c', 'nu', x'00')")
    for opdracht in (
        "UPDATE document SET inhoud = x'01'",
        "DELETE FROM document",
        "REPLACE INTO document VALUES (hex(zeroblob(32)), 's', 'c', 'nu', x'01')",
    ):
        with pytest.raises(dbapi2.IntegrityError):
            rauw.conn.execute(opdracht)


@pytest.mark.parametrize(
    "trigger", ["journaal_verdwijnt_niet", "inhoud_verdwijnt_op_opdracht", "document_eenmalig"]
)
def test_a_missing_trigger_is_noticed_at_opening(werkplek, rauw, trigger):
    rauw.conn.execute(f"DROP TRIGGER {trigger}")
    rauw.sluit()
    with pytest.raises(DatabaseBeschadigd, match="grendels"):
        werkplek.open()


def test_a_weakened_trigger_is_noticed_at_opening(werkplek, rauw):
    rauw.conn.execute("DROP TRIGGER journaal_verdwijnt_niet")
    rauw.conn.execute("CREATE TRIGGER journaal_verdwijnt_niet BEFORE DELETE ON journaal BEGIN SELECT 1; END")
    rauw.sluit()
    with pytest.raises(DatabaseBeschadigd, match="grendels"):
        werkplek.open()
