"""Steps run once, each whole, and end with all triggers standing."""

from __future__ import annotations

import pytest

from meldcode_app.domain.fouten import DatabaseBeschadigd
from meldcode_app.storage import migraties


def _stand(rauw):
    return rauw.conn.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()


@pytest.fixture
def rauw(werkplek):
    verbinding = werkplek.rauw()
    yield verbinding
    verbinding.sluit()


def test_a_new_vault_has_the_version_of_the_last_step_and_migrating_again_changes_nothing(rauw):
    assert rauw.conn.execute("PRAGMA user_version").fetchone() == (len(migraties.STAPPEN),)
    vooraf = _stand(rauw)
    migraties.migreer(rauw)
    assert _stand(rauw) == vooraf


def test_a_next_step_runs_once_and_raises_the_version(rauw, monkeypatch):
    gedaan = []

    def volgende(verbinding):
        gedaan.append(verbinding.conn.in_transaction)
        verbinding.conn.execute("CREATE TABLE erbij (a)")

    monkeypatch.setattr(migraties, "STAPPEN", (*migraties.STAPPEN, volgende))
    migraties.migreer(rauw)
    migraties.migreer(rauw)
    assert gedaan == [True]
    assert rauw.conn.execute("PRAGMA user_version").fetchone() == (len(migraties.SCHEMAS) + 1,)


def test_a_step_that_fails_leaves_nothing(rauw, monkeypatch):
    def mislukt(verbinding):
        verbinding.conn.execute("CREATE TABLE half (a)")
        raise KeyError

    monkeypatch.setattr(migraties, "STAPPEN", (*migraties.STAPPEN, mislukt))
    vooraf = _stand(rauw)
    with pytest.raises(KeyError):
        migraties.migreer(rauw)
    assert _stand(rauw) == vooraf
    assert rauw.conn.execute("PRAGMA user_version").fetchone() == (len(migraties.SCHEMAS),)


def test_a_step_that_drops_triggers_is_caught(rauw, monkeypatch):
    def transformeert(verbinding):
        verbinding.db.table("document").transform(rename={"soort": "aard"})

    monkeypatch.setattr(migraties, "STAPPEN", (*migraties.STAPPEN, transformeert))
    with pytest.raises(DatabaseBeschadigd, match="grendels"):
        migraties.migreer(rauw)
