"""A vault made by an earlier version of the program: opening it makes its lists anew, and nobody has to ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from meldcode_app.cli import hoofd
from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import projecties_kloppen, registreer, werk_lijsten_bij
from meldcode_app.storage import migraties, projecties
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.projecties import Projecties
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok

ZIN = "vier blauwe fietsen"


@pytest.fixture
def oude_kluis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault as the first version left it: two tables of rows, a casus with a request, no version of the rows."""
    plek = tmp_path / "Oud.kluis"
    later = {"gewijzigd_op"}
    oud = {
        t: tuple(kolom for kolom in k if kolom not in later)
        for t, k in projecties._TABELLEN.items()
        if t in {"casus_rij", "verzoek_rij"}
    }
    with monkeypatch.context() as toen:
        toen.setattr(migraties, "STAPPEN", migraties.STAPPEN[:1])
        toen.setattr("meldcode_app.storage.projecties._TABELLEN", oud)
        toen.setattr(Projecties, "noteer_versie", lambda *_: None)
        toen.setattr("meldcode_app.services.registreren.neem_op", lambda *_: None)
        kluis, _ = Kluis.maak(plek, ZIN, kosten=GOEDKOOP, reserve_map=tmp_path)
        with kluis:
            gewoon = Projecties.vervang
            toen.setattr(
                Projecties,
                "vervang",
                lambda self, casus, rijen: gewoon(
                    self,
                    casus,
                    {
                        t: [{k: w for k, w in rij.items() if k in oud[t] or k == "casus"} for rij in r]
                        for t, r in rijen.items()
                        if t in oud
                    },
                ),
            )
            registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
            b.Situatie(begin=b.ontvangen(gewenst_op=b.MORGEN)).in_kluis(kluis)
    return plek


def _open(plek: Path) -> Kluis:
    return Kluis.open(plek, ZIN, reserve_map=plek.parent)


def test_its_tasks_are_there_once_it_is_opened(oude_kluis: Path, klok: StaandeKlok) -> None:
    with _open(oude_kluis) as kluis:
        assert kluis.moet_herbouwen
        assert kluis.projecties.tel_taken(b.DAG) == 0
        dossier = Dossier(kluis, klok)
        assert "v/beantwoorden" in {rij["taak"] for rij in dossier.werklijst()}
        assert dossier.tel_casussen() == {"loopt": 1}
        assert projecties_kloppen(kluis)
        assert not kluis.moet_herbouwen
        assert not werk_lijsten_bij(kluis)
    with _open(oude_kluis) as nog_eens:
        assert not nog_eens.moet_herbouwen


def test_a_program_that_ended_between_the_step_and_the_rows_does_it_next_time(
    oude_kluis: Path, klok: StaandeKlok, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise SchijfVol

    with _open(oude_kluis) as kluis, monkeypatch.context() as plek:
        plek.setattr(Projecties, "vervang", vol)
        with pytest.raises(SchijfVol):
            Dossier(kluis, klok)
    with _open(oude_kluis) as kluis:
        assert kluis.moet_herbouwen
        assert Dossier(kluis, klok).tel_werklijst() > 0


@pytest.mark.parametrize("opdracht", ["status", "controleer"])
def test_the_command_line_does_it_too(
    opdracht: str, oude_kluis: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MELDCODE_WACHTZIN", ZIN)
    for naam in ("storage.kluis", "storage.sleutelbestand"):
        monkeypatch.setattr(f"meldcode_app.{naam}.standaard_reserve_map", lambda: oude_kluis.parent)
    assert hoofd([opdracht, str(oude_kluis)]) == 0
    gezegd = "C-2026-001: 1 verzoek" if opdracht == "status" else "opnieuw gemaakt uit de tijdlijn"
    assert gezegd in capsys.readouterr().out
    with _open(oude_kluis) as kluis:
        assert not kluis.moet_herbouwen
        assert projecties_kloppen(kluis)
    assert hoofd(["controleer", str(oude_kluis)]) == 0
    assert "opnieuw gemaakt" not in capsys.readouterr().out
