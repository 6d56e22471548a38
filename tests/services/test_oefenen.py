"""The practice vault: Gerrit around today, nothing in the future, and something to do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from meldcode_app import resource_files
from meldcode_app.domain.scenario import ScenarioFout
from meldcode_app.domain.taken import taken
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.oefenen import GERRIT, deel_van_oefencasus, oefenkluis, vul
from meldcode_app.services.registreren import projecties_kloppen
from meldcode_app.storage.kluis import Kluis

DAGEN = [
    date(2026, 11, 23),
    date(2026, 11, 13),
    date(2027, 1, 1),
    *(pytest.param(dag, marks=pytest.mark.zwaar) for dag in (date(2030, 5, 14), date(2041, 7, 6))),
]


def _klok(dag: date) -> datetime:
    return datetime.combine(dag, time(0, 1), tzinfo=UTC)


@pytest.mark.parametrize("dag", DAGEN, ids=str)
def test_everything_lies_before_now_and_the_last_act_just_before(dag: date, tmp_path: Path) -> None:
    with oefenkluis(tmp_path, lambda: _klok(dag)) as kluis:
        entries = list(kluis.journaal.lees_alles())
        assert max(g.geregistreerd_op for g in entries) < _klok(dag)
        assert max(g.handeling.gebeurd_op.laatste_dag for g in entries) < dag
        assert dag - timedelta(days=8) < entries[-1].handeling.gebeurd_op.laatste_dag
        assert [g.geregistreerd_op for g in entries] == sorted(g.geregistreerd_op for g in entries)
        assert kluis.controleer().in_orde
        assert projecties_kloppen(kluis)

        dossier = Dossier(kluis, lambda: _klok(dag), oefening=True)
        (rij,) = dossier.verzoeken()
        casus = dossier.casus(str(rij["casus"]))
        assert casus.kind.leeftijd(entries[-1].handeling.gebeurd_op.laatste_dag) == 8
        assert casus.kind.naam == "Gerrit Voorbeeld"
        assert casus.kenmerk.startswith(f"C-{casus.geopend_op.year if casus.geopend_op else ''}-")


def test_there_is_something_to_do(tmp_path: Path) -> None:
    dag = date(2026, 11, 23)
    with oefenkluis(tmp_path, lambda: _klok(dag)) as kluis:
        dossier = Dossier(kluis, lambda: _klok(dag), oefening=True)
        (rij,) = dossier.verzoeken()
        casus_id, verzoek_id = str(rij["casus"]), str(rij["verzoek"])
        verzoek = dossier.casus(casus_id).verzoeken[verzoek_id]
        assert verzoek.verloop == "in_behandeling"
        assert verzoek.label_7_3_11
        assert [verzoek.deel(deel) for deel in ("noodzaak", "informeren", "zienswijze")] == ["open"] * 3
        assert {vraag.id for vraag in verzoek.vragen} - set(verzoek.beoordelingen) == {"v4", "v5"}
        in_de_weg = {
            (r.code, r.betreft) for r in dossier.weeg_event(casus_id, verzoek_id, "vaststellen").open_redenen
        }
        assert ("NIET_VOORAF_GEINFORMEERD", "vader") in in_de_weg
        assert ("NIET_VOORAF_GEINFORMEERD", "moeder") not in in_de_weg


@pytest.mark.norm("lkc-108725")
def test_in_the_meldcode_father_must_still_be_spoken_with(tmp_path: Path) -> None:
    dag = date(2026, 11, 23)
    with oefenkluis(tmp_path, lambda: _klok(dag)) as kluis:
        dossier = Dossier(kluis, lambda: _klok(dag), oefening=True)
        casus = dossier.casus(str(dossier.casussen()[0]["casus"]))
        van_jansen, van_dennis = casus.doorlopen["jansen"], casus.doorlopen["dennis"]
        assert [van_jansen.stap(f"stap{n}") for n in (1, 2, 3, 4)] == [
            "afgerond",
            "afgerond",
            "bezig",
            "bezig",
        ]
        assert [van_dennis.stap(f"stap{n}") for n in (1, 2, 3, 4)] == [
            "afgerond",
            "afgerond",
            "afgerond",
            "open",
        ]
        te_doen = {(taak.soort, taak.doel, *taak.betreft) for taak in taken(casus)}
        assert ("meldcode_gesprek", "jansen", "vader") in te_doen
        assert ("meldcode_afspraak", "dennis", "a1") in te_doen
        assert ("meldcode_bevestigen", "dennis", "dennis") in te_doen
        afronden = dossier.weeg_in_meldcode(casus.id, "jansen", "stap3_afronden").open_redenen
        assert [(r.code, r.betreft) for r in afronden] == [("GEEN_GESPREK_OUDER", "vader")]


def test_dates_in_the_words_move_along(tmp_path: Path) -> None:
    with oefenkluis(tmp_path, lambda: _klok(date(2027, 3, 10))) as kluis:
        woorden = str(list(kluis.journaal.lees_alles()))
    assert "Gerrit, 24 februari 2027" in woorden
    assert "november 2026" not in woorden


def test_a_date_of_birth_stays_while_gerrit_is_eight(tmp_path: Path) -> None:
    with oefenkluis(tmp_path, lambda: _klok(date(2027, 5, 10))) as kluis:
        dossier = Dossier(kluis, lambda: _klok(date(2027, 5, 10)))
        casus = dossier.casus(str(dossier.casussen()[0]["casus"]))
    assert casus.kind.geboortedatum == date(2018, 5, 14)


def test_a_scenario_that_differs_from_what_it_expects_is_no_practice(eigen_kluis: Kluis) -> None:
    tekst = resource_files.lees_tekst(GERRIT).replace("aanvaard = true", "aanvaard = false", 1)
    with pytest.raises(ScenarioFout, match="handeling 1"):
        vul(eigen_kluis, tekst, date(2026, 11, 23))


def test_a_scenario_without_a_mark_is_played_to_its_end(eigen_kluis: Kluis) -> None:
    def zonder_merk(naam: str) -> str:
        return deel_van_oefencasus(naam).replace("tot_hier_oefenen = true\n", "")

    vul(eigen_kluis, resource_files.lees_tekst(GERRIT), date(2026, 11, 23), zonder_merk)
    (rij,) = eigen_kluis.projecties.lijst_verzoeken()
    assert rij["verloop"] == "afgesloten"


def test_a_vault_that_fails_to_fill_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource_files, "lees_tekst", lambda _: "kapot = ")
    with pytest.raises(Exception):  # noqa: B017, PT011  whatever it is, the vault must be closed
        oefenkluis(tmp_path, lambda: _klok(date(2026, 11, 23)))
    assert {pad.name for pad in (tmp_path / "Oefenen.kluis").iterdir()} == {
        "kluis.db",
        "sleutels",
        "sleutels.reserve",
    }
