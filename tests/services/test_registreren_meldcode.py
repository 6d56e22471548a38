"""An act about two machines is one transaction: both moved in one entry, or nothing happened at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import (
    herbouw_projecties,
    lees_casus,
    projecties_kloppen,
    registreer,
    registreer_verspreid,
)
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

KLOK = b.op_dag(b.DAG)


@pytest.fixture
def school(eigen_kluis: Kluis) -> Kluis:
    """A vault that is set up."""
    registreer(eigen_kluis, KLUIS, b.inrichten(), KLOK)
    return eigen_kluis


def _alles(kluis: Kluis) -> tuple[bytes, object, object]:
    """The bytes on disk, the journal and the rows: what must not change when nothing happened."""
    return (Path(kluis.map) / "kluis.db").read_bytes(), kluis.journaal.kop(), kluis.projecties.alles()


@pytest.mark.norm("spoed-achteraf")
def test_an_emergency_moves_walk_and_melding_in_one_entry(school: Kluis) -> None:
    casus_id = m.MeldcodeSituatie().in_kluis(school)
    uitkomst = registreer(school, casus_id, vt.spoed_melden(), KLOK)
    assert uitkomst.aanvaard
    (entry,) = uitkomst.gebeurtenissen
    assert {"vervolg", "gedaan"} <= set(entry.configuratie)
    assert entry.definitie == "meldcode-1+melding-1"
    assert [r.code for r in entry.inhoud.redenen] == ["SPOED_ONVOLLEDIG"]
    casus = lees_casus(school, casus_id)
    assert casus == uitkomst.casus
    assert (casus.doorlopen["d"].besluit_staat, casus.meldingen["m1"].verloop) == ("vervolg", "gedaan")
    assert casus.doorlopen["d"].laatste_seq == casus.meldingen["m1"].laatste_seq == entry.seq
    assert projecties_kloppen(school)


@pytest.mark.norm("spoed-achteraf")
@pytest.mark.parametrize(
    ("daarna", "handeling", "codes"),
    [
        ((), vt.spoed_melden(motiveringen=()), ["SPOED_ONVOLLEDIG"]),
        (
            (vt.melding_voorbereiden(), vt.melding_intrekken()),
            vt.spoed_melden(),
            ["NU_NIET_AAN_DE_ORDE"],
        ),
        ((m.signaal(),), m.antwoord(4), ["NU_NIET_AAN_DE_ORDE", "TERMIJN_ONTBREEKT"]),
    ],
)
def test_a_refused_one_leaves_neither(school: Kluis, daarna: Any, handeling: Any, codes: list[str]) -> None:
    casus_id = m.MeldcodeSituatie(daarna=daarna).in_kluis(school)
    voor, casus = _alles(school), lees_casus(school, casus_id)
    uitkomst = registreer(school, casus_id, handeling, KLOK)
    assert [r.code for r in uitkomst.open_redenen] == codes
    assert _alles(school) == voor
    assert uitkomst.casus == lees_casus(school, casus_id) == casus


def test_a_disk_that_fails_after_writing_leaves_neither(
    school: Kluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    casus_id = m.MeldcodeSituatie().in_kluis(school)
    voor = _alles(school)

    def vol(*_: object) -> None:
        raise SchijfVol

    monkeypatch.setattr(school.projecties, "vervang", vol)
    with pytest.raises(SchijfVol):
        registreer(school, casus_id, vt.spoed_melden(), KLOK)
    monkeypatch.undo()
    assert _alles(school) == voor
    assert lees_casus(school, casus_id).meldingen == {}
    assert registreer(school, casus_id, vt.spoed_melden(), KLOK).aanvaard


@pytest.mark.parametrize(
    "handeling",
    [m.beginnen(doorloop="f", professional="smit"), m.overdragen(opvolger="smit"), m.signaal(feiten="")],
    ids=lambda h: h.soort,
)
def test_a_faulty_act_leaves_nothing_behind(school: Kluis, handeling: AlleHandelingen) -> None:
    casus_id = m.MeldcodeSituatie().in_kluis(school)
    voor = _alles(school)
    with pytest.raises(OngeldigeHandeling):
        registreer(school, casus_id, handeling, KLOK)
    assert _alles(school) == voor


@pytest.mark.norm("lkc-107130")
def test_a_motivation_that_was_not_asked_makes_nobody_uninformed(school: Kluis) -> None:
    casus_id = m.MeldcodeSituatie(daarna=m.MELDING_KLAAR).in_kluis(school)
    overbodig = (b.motiveer("NIET_VOORAF_OVER_MELDING", "moeder"), b.motiveer("SPOED_ONVOLLEDIG", grond="UH"))
    uitkomst = registreer(school, casus_id, vt.melding_doen(motiveringen=overbodig), KLOK)
    assert uitkomst.aanvaard
    melding = uitkomst.casus.meldingen["m1"]
    assert [k.wanneer for k in melding.kennisgevingen] == ["vooraf"] * 3
    assert melding.motiveringen == ()


@pytest.mark.norm("lkc-107130")
def test_two_parents_told_in_different_ways_are_both_recorded_or_neither(school: Kluis) -> None:
    casus_id = m.MeldcodeSituatie(daarna=(vt.melding_voorbereiden(),)).in_kluis(school)
    voor = _alles(school)
    samen = (vt.melding_informeren("moeder"), vt.melding_informeren("vader", wanneer="niet"))
    uitkomst = registreer_verspreid(school, [(casus_id, een) for een in samen], KLOK)
    assert [(r.code, r.betreft) for r in uitkomst.open_redenen] == [("NIET_VOORAF_OVER_MELDING", "vader")]
    assert _alles(school) == voor
    waarom = b.motiveer("NIET_VOORAF_OVER_MELDING", "vader", grond="U7", pogingen=2)
    goed = (samen[0], vt.melding_informeren("vader", wanneer="niet", motiveringen=(waarom,)))
    uitkomst = registreer_verspreid(school, [(casus_id, een) for een in goed], KLOK)
    melding = uitkomst.casus.meldingen["m1"]
    assert [(k.persoon, k.pogingen) for k in melding.kennisgevingen] == [("moeder", 0), ("vader", 2)]
    assert melding.deel("informeren") == "gereed"


def test_rebuilding_the_lists_gives_the_same_rows(school: Kluis) -> None:
    for weg in (m.DOORLOPEN["vervolg"], m.MELDING_OP_WEG["gedaan"], m.ADVIES_OP_WEG["advies_bekend"]):
        m.MeldcodeSituatie(daarna=weg).in_kluis(school)
    m.MeldcodeSituatie(daarna=(m.spoed_verklaren(), vt.spoed_melden())).in_kluis(school)
    voor = school.projecties.alles()
    assert len(voor["taak_rij"]) > 5
    herbouw_projecties(school)
    assert school.projecties.alles() == voor
    assert projecties_kloppen(school)


@pytest.mark.norm("huisregel-g-10")
def test_a_button_of_a_walk_a_question_and_a_melding(school: Kluis) -> None:
    dossier = Dossier(school, KLOK)
    weg = (vt.advies_beginnen(), vt.melding_voorbereiden())
    casus_id = m.MeldcodeSituatie(daarna=weg).in_kluis(school)
    codes = {
        (id_, event): [r.code for r in dossier.weeg_in_meldcode(casus_id, id_, event).open_redenen]
        for id_, event in (("d", "stap2_afronden"), ("a1", "advies_wegen"), ("m1", "melding_heropenen"))
    }
    assert codes == {
        ("d", "stap2_afronden"): ["GEEN_CONSULT"],
        ("a1", "advies_wegen"): ["NU_NIET_AAN_DE_ORDE"],
        ("m1", "melding_heropenen"): ["NU_NIET_AAN_DE_ORDE"],
    }
