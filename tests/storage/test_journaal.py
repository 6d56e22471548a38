"""Append, read, chain: what comes out is what went in, and a changed byte shows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest

from meldcode_app.domain.fouten import JournaalBeschadigd, KluisNieuwer
from meldcode_app.domain.gebeurtenis import GenoteerdeReden, Inhoud
from meldcode_app.storage.journaal import Journaal

METADATA = ["casus", "soort", "handeling_id", "geregistreerd_op", "configuratie", "definitie", "hoogste_tijd"]


def test_round_trip_keeps_every_field(werkplek, nieuw):
    gebeurtenis = nieuw(
        "Zoë-Fenna O'Brien 🧸", configuratie=("a", "b"), definitie="informatieverzoek 1", versie=3
    )
    reden = GenoteerdeReden(code="X", klasse="MOTIVEER", norm="n", betreft="p1")
    gebeurtenis = type(gebeurtenis)(
        **{veld: getattr(gebeurtenis, veld) for veld in gebeurtenis.__struct_fields__ if veld != "inhoud"},
        inhoud=Inhoud(handeling=gebeurtenis.inhoud.handeling, redenen=(reden,)),
    )
    with werkplek.open() as kluis, kluis.transactie():
        geschreven = kluis.journaal.voeg_toe([gebeurtenis])
    with werkplek.open() as kluis:
        gelezen = kluis.journaal.lees("c1")
    assert gelezen == geschreven
    assert gelezen[0].seq == 1
    for veld in gebeurtenis.__struct_fields__:
        assert getattr(gelezen[0], veld) == getattr(gebeurtenis, veld)


def test_seq_runs_over_all_casussen_and_reading_is_per_casus(kluis, nieuw):
    with kluis.transactie():
        kluis.journaal.voeg_toe([nieuw(casus="c2"), nieuw(casus="c1"), nieuw(casus="c2")])
    assert [g.seq for g in kluis.journaal.lees("c2")] == [1, 3]
    assert [g.seq for g in kluis.journaal.lees("c2", tot_seq=2)] == [1]
    assert [g.seq for g in kluis.journaal.lees_alles()] == [1, 2, 3]
    assert kluis.journaal.casussen() == ("c2", "c1")
    assert kluis.journaal.lees("onbekend") == ()


def test_append_outside_a_transaction_is_a_programming_error(kluis, nieuw):
    with pytest.raises(RuntimeError, match="transactie"):
        kluis.journaal.voeg_toe([nieuw()])
    assert kluis.journaal.kop().seq == 0


def test_a_time_without_zone_is_refused_and_leaves_nothing(kluis, nieuw):
    with pytest.raises(ValueError, match="time zone"), kluis.transactie():
        kluis.journaal.voeg_toe([nieuw(), nieuw(geregistreerd_op=datetime(2026, 1, 1))])  # noqa: DTZ001
    assert kluis.journaal.kop().seq == 0


def test_highest_time_never_falls_and_zones_become_utc(kluis, nieuw):
    assert kluis.journaal.hoogste_tijd() is None
    hoog = datetime(2026, 9, 1, 12, 30, tzinfo=timezone(timedelta(hours=2)))
    with kluis.transactie():
        kluis.journaal.voeg_toe(
            [nieuw(geregistreerd_op=hoog), nieuw(geregistreerd_op=hoog - timedelta(days=9))]
        )
    assert kluis.journaal.hoogste_tijd() == hoog
    assert kluis.journaal.lees("c1")[0].geregistreerd_op.tzinfo is UTC
    assert kluis.journaal.controleer().in_orde


def test_an_intact_chain_verifies_whole_and_in_part(kluis, vul):
    vul(kluis, 12)
    geheel = kluis.journaal.controleer()
    assert (geheel.aantal, geheel.in_orde) == (12, True)
    deel = kluis.journaal.controleer(laatste=5)
    assert (deel.aantal, deel.in_orde, deel.ketenkop) == (5, True, geheel.ketenkop)
    assert bytes.fromhex(geheel.ketenkop) == kluis.journaal.kop().keten
    assert kluis.journaal.controleer(laatste=500).aantal == 12


def _knoei(werkplek, opdrachten):
    """Change tables with the triggers taken away, then put them back as they were."""
    rauw = werkplek.rauw()
    triggers = rauw.conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    rauw.conn.execute("PRAGMA foreign_keys=OFF")
    for naam, _ in triggers:
        rauw.conn.execute(f"DROP TRIGGER {naam}")
    for opdracht in opdrachten:
        assert rauw.conn.execute(opdracht).rowcount > 0, opdracht
    for _, sql in triggers:
        rauw.conn.execute(sql)
    rauw.sluit()


GEKNOEI = {
    **{
        f"metadata {veld}": [f"UPDATE journaal SET {veld} = {veld} || ' ' WHERE seq = 3"] for veld in METADATA
    },
    "versie": ["UPDATE journaal SET versie = versie + 1 WHERE seq = 3"],
    "inhoud_hash": ["UPDATE journaal SET inhoud_hash = randomblob(32) WHERE seq = 3"],
    "keten": ["UPDATE journaal SET keten = randomblob(32) WHERE seq = 3"],
    "vorige": ["UPDATE journaal SET vorige = randomblob(32) WHERE seq = 3"],
    "een byte inhoud": [
        "UPDATE journaal_inhoud SET inhoud = CAST(replace(inhoud, 'Gerrit', 'Gerrot') AS BLOB) WHERE seq = 3",
    ],
    "zout": ["UPDATE journaal_inhoud SET zout = randomblob(32) WHERE seq = 3"],
    "inhoud weg": ["DELETE FROM journaal_inhoud WHERE seq = 3"],
    "regel weg": ["DELETE FROM journaal WHERE seq = 3", "DELETE FROM journaal_inhoud WHERE seq = 3"],
    "staart weg, inhoud blijft": ["DELETE FROM journaal WHERE seq = 5"],
    "twee gewisseld": [
        "UPDATE journaal SET seq = 99 WHERE seq = 2",
        "UPDATE journaal SET seq = 2 WHERE seq = 3",
        "UPDATE journaal SET seq = 3 WHERE seq = 99",
    ],
}


@pytest.mark.parametrize("soort", GEKNOEI)
def test_tampering_with_triggers_dropped_is_noticed(werkplek, vul, soort):
    with werkplek.open() as kluis:
        vul(kluis, 5)
    _knoei(werkplek, GEKNOEI[soort])
    with pytest.raises(JournaalBeschadigd) as fout:
        werkplek.open()
    assert "reservekopie" in fout.value.doe


def test_verification_names_the_entry(werkplek, vul):
    with werkplek.open() as kluis:
        vul(kluis, 5)
    rauw = werkplek.rauw()
    rauw.conn.execute("DROP TRIGGER journaal_wijzigt_niet")
    rauw.conn.execute("UPDATE journaal SET soort = 'anders' WHERE seq = 4")
    rauw.sluit()
    sleutel = werkplek.sleutel()
    rauw = werkplek.rauw()
    fouten = Journaal(rauw, sleutel.afgeleid("keten")).controleer().fouten
    rauw.sluit()
    assert fouten == ("Regel 4 van de tijdlijn is buiten het programma om gewijzigd.",)


def test_content_of_an_unknown_kind_asks_for_a_newer_program(werkplek, nieuw, monkeypatch):
    with werkplek.open() as kluis:
        with kluis.transactie():
            kluis.journaal.voeg_toe([nieuw()])
        monkeypatch.setattr("meldcode_app.storage.journaal._inhoud", _alleen_anders())
        with pytest.raises(KluisNieuwer, match="Regel 1"):
            kluis.journaal.lees("c1")


def _alleen_anders():
    class Anders(msgspec.Struct, forbid_unknown_fields=True):
        iets: int

    return msgspec.json.Decoder(Anders)


def test_the_chain_depends_on_the_key_of_the_vault(werkplek, vul):
    with werkplek.open() as kluis:
        vul(kluis, 2)
    rauw = werkplek.rauw()
    vreemd = Journaal(rauw, bytes(32)).controleer()
    rauw.sluit()
    assert len(vreemd.fouten) == 2
