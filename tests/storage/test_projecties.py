"""Rows are replaced per casus, sorted and searched in SQL, and read back as they were given."""

from __future__ import annotations

from datetime import date

import pytest

from meldcode_app.domain.fouten import MeldcodeFout


def _casus(naam, sorteer, **meer):
    return {"casus_rij": [{"naam": naam, "sorteernaam": sorteer, **meer}]}


def _zet(kluis, casus, rijen):
    with kluis.transactie():
        kluis.projecties.vervang(casus, rijen)


@pytest.fixture
def gevuld(kluis):
    _zet(kluis, "c1", _casus("Zoë van den Berg", "berg zoe van den", kenmerk="2026-1"))
    _zet(kluis, "c2", _casus("Ali Çelik", "celik ali", kenmerk="2026-2"))
    _zet(kluis, "c3", _casus("Dirk-Jan 100%_ O'Brien", "obrien dirk-jan", kenmerk="AND"))
    return kluis


def test_rows_come_back_as_given_with_defaults(kluis):
    rij = {
        "naam": "Gerrit",
        "geboortedatum": date(2019, 3, 4),
        "bijgewerkt_seq": 7,
        "samenvatting": {"open": [1]},
    }
    _zet(kluis, "c1", {"casus_rij": [rij], "verzoek_rij": [{"verzoek": "v1"}, {"verzoek": "v2"}]})
    alles = kluis.projecties.alles()
    assert alles["casus_rij"] == [
        {
            "casus": "c1",
            "kenmerk": "",
            "naam": "Gerrit",
            "sorteernaam": "",
            "geboortedatum": "2019-03-04",
            "status": "",
            "bijgewerkt_seq": 7,
            "gewijzigd_op": None,
            "samenvatting": '{"open":[1]}',
        }
    ]
    assert [rij["verzoek"] for rij in alles["verzoek_rij"]] == ["v1", "v2"]
    assert alles["verzoek_rij"][0]["gewenst_op"] is None


def test_replacing_touches_only_this_casus_and_drops_what_is_not_given(gevuld):
    _zet(gevuld, "c1", {"verzoek_rij": [{"verzoek": "v1"}]})
    alles = gevuld.projecties.alles()
    assert [rij["casus"] for rij in alles["casus_rij"]] == ["c2", "c3"]
    assert [rij["casus"] for rij in alles["verzoek_rij"]] == ["c1"]
    _zet(gevuld, "c1", {})
    assert gevuld.projecties.alles()["verzoek_rij"] == []


def test_sorted_by_sort_name(gevuld):
    assert [rij["casus"] for rij in gevuld.projecties.lijst_casussen()] == ["c1", "c2", "c3"]


@pytest.mark.parametrize(
    ("zoek", "gevonden"),
    [
        ("zoe", ["c1"]),
        ("ZOË BERG", ["c1"]),
        ("celik", ["c2"]),
        ("2026", ["c1", "c2"]),
        ("2026 ali", ["c2"]),
        ("100%", ["c3"]),
        ("%", ["c3"]),
        ("_", ["c3"]),
        ("o'b", ["c3"]),
        ("dirk-jan", ["c3"]),
        ("and", ["c3"]),
        ("\\", []),
        ("niemand", []),
        ("  ", ["c1", "c2", "c3"]),
    ],
)
def test_search(gevuld, zoek, gevonden):
    assert [rij["casus"] for rij in gevuld.projecties.lijst_casussen(zoek)] == gevonden


def test_requests_by_wished_day_and_open_ones_only(kluis):
    rijen = [
        {"verzoek": "a", "verloop": "open", "gewenst_op": None, "ontvangen_op": "2026-01-01"},
        {"verzoek": "b", "verloop": "open", "gewenst_op": "2026-03-01"},
        {"verzoek": "c", "verloop": "afgesloten", "gewenst_op": "2026-01-01"},
        {"verzoek": "d", "verloop": "ingetrokken", "gewenst_op": "2026-02-01"},
        {"verzoek": "e", "verloop": "verstrekt", "gewenst_op": "2026-02-15"},
    ]
    _zet(kluis, "c1", {"verzoek_rij": rijen})
    assert [rij["verzoek"] for rij in kluis.projecties.lijst_verzoeken()] == ["c", "d", "e", "b", "a"]
    assert [rij["verzoek"] for rij in kluis.projecties.lijst_verzoeken(alleen_open=True)] == ["e", "b", "a"]
    assert kluis.projecties.tel_open_verzoeken() == 3


def test_rows_go_with_the_transaction(gevuld):
    vooraf = gevuld.projecties.alles()

    def half():
        gevuld.projecties.vervang("c1", _casus("Anders", "anders"))
        gevuld.projecties.maak_leeg()
        assert gevuld.projecties.alles()["casus_rij"] == []
        raise KeyError

    with pytest.raises(KeyError), gevuld.transactie():
        half()
    assert gevuld.projecties.alles() == vooraf


@pytest.mark.parametrize(
    "rijen",
    [
        {"onbekend": []},
        {"casus_rij": [{"casus": "c9"}]},
        {"casus_rij": [{"kleur": "rood"}]},
        {"verzoek_rij": [{"naam": "hoort hier niet"}]},
    ],
    ids=str,
)
def test_what_does_not_fit_is_a_programming_error_and_changes_nothing(gevuld, rijen):
    vooraf = gevuld.projecties.alles()
    with pytest.raises(ValueError, match="projection") as fout, gevuld.transactie():
        gevuld.projecties.vervang("c1", rijen)
    assert not isinstance(fout.value, MeldcodeFout)
    assert gevuld.projecties.alles() == vooraf


def test_outside_a_transaction_is_a_programming_error(kluis):
    for doe in (lambda: kluis.projecties.vervang("c1", {}), kluis.projecties.maak_leeg):
        with pytest.raises(RuntimeError, match="transactie"):
            doe()


def _gezocht(kluis, zoek="", **eisen):
    return [rij["casus"] for rij in kluis.projecties.lijst_casussen(zoek, **eisen)]


def test_searching_by_status_and_by_day_of_birth(kluis):
    _zet(kluis, "c1", _casus("Gerrit", "gerrit", status="loopt", geboortedatum=date(2018, 5, 14)))
    _zet(kluis, "c2", _casus("Noor", "noor", status="rust", geboortedatum=date(2015, 5, 14)))
    _zet(kluis, "c3", _casus("Sem", "sem", status="spoed"))
    assert _gezocht(kluis, statussen=("loopt", "spoed")) == ["c1", "c3"]
    assert _gezocht(kluis, geboren=(date(2015, 5, 13), date(2015, 5, 14))) == ["c2"]
    assert _gezocht(kluis, geboren=(date(2015, 5, 14), date(2018, 5, 14))) == ["c1"]
    assert _gezocht(kluis, "noor", statussen=("loopt",)) == []
    assert kluis.projecties.tel_casussen() == {"loopt": 1, "rust": 1, "spoed": 1}


def test_a_short_number_is_an_age_on_that_day_or_the_number_of_a_kenmerk(kluis):
    _zet(kluis, "c1", _casus("Gerrit", "a", kenmerk="C-2026-011", geboortedatum=date(2018, 5, 14)))
    _zet(kluis, "c2", _casus("Noor", "b", kenmerk="C-2026-008", geboortedatum=date(2015, 5, 14)))
    _zet(kluis, "c3", _casus("Sem", "c", kenmerk="C-2026-111"))
    dag = date(2026, 11, 23)
    assert _gezocht(kluis, "8", dag=dag) == ["c1", "c2"]
    assert _gezocht(kluis, "11", dag=dag) == ["c1", "c2"]
    assert _gezocht(kluis, "noor 11", dag=dag) == ["c2"]
    assert _gezocht(kluis, "8", dag=date(2026, 5, 13)) == ["c2"]
    assert _gezocht(kluis, "111", dag=dag) == ["c3"]


def test_tasks_hold_from_and_until_a_day_and_come_by_day(kluis):
    taken = [
        {"taak": "a", "voor": None, "naam": "A"},
        {"taak": "b", "voor": "2026-12-01", "naam": "B"},
        {"taak": "c", "voor": "2026-11-20", "naam": "C", "wacht_op_ander": True},
        {"taak": "straks", "vanaf": "2027-05-14"},
        {"taak": "voorbij", "tot": "2026-11-23"},
    ]
    _zet(kluis, "c1", {"taak_rij": taken})
    dag = date(2026, 11, 23)
    assert [rij["taak"] for rij in kluis.projecties.lijst_taken(dag)] == ["c", "b", "a"]
    assert kluis.projecties.tel_taken(dag) == 3
    kort = kluis.projecties.lijst_taken(dag, kort=True)
    assert [(rij["taak"], rij["voor"], rij["wacht_op_ander"]) for rij in kort] == [
        *(("c", "2026-11-20", 1), ("b", "2026-12-01", 0), ("a", None, 0))
    ]
    geheel = [kluis.projecties.taak(str(rij["casus"]), str(rij["taak"])) for rij in kort]
    assert geheel == kluis.projecties.lijst_taken(dag)
    assert "voorbij" in [rij["taak"] for rij in kluis.projecties.lijst_taken(date(2026, 11, 22))]
    assert kluis.projecties.tel_taken(date(2027, 5, 14)) == 4
    assert [rij["wacht_op_ander"] for rij in kluis.projecties.lijst_taken(dag)] == [1, 0, 0]


def test_notes_oldest_first(kluis):
    rijen = [
        {"notitie": n, "tekst": n, "geregistreerd_op": op} for n, op in (("n1", "2026-02"), ("n2", "2026-01"))
    ]
    _zet(kluis, "kluis", {"notitie_rij": rijen})
    assert [rij["notitie"] for rij in kluis.projecties.lijst_notities()] == ["n2", "n1"]


def test_the_version_of_the_rows_goes_with_the_transaction(kluis):
    eerst = kluis.projecties.versie()
    assert not kluis.moet_herbouwen

    def half():
        kluis.projecties.noteer_versie(eerst + 1)
        raise KeyError

    with pytest.raises(KeyError), kluis.transactie():
        half()
    assert kluis.projecties.versie() == eerst
    with kluis.transactie():
        kluis.projecties.noteer_versie(eerst - 1)
    assert kluis.moet_herbouwen
