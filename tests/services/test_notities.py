"""A quick note from the vault to its casus: placed in one go, in its own words, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.handelingen.meldcode import SignaalVastleggen
from meldcode_app.domain.handelingen.notitie import (
    Aantekenen,
    NotitieAfhandelen,
    NotitieMaken,
    NotitiePlaatsen,
)
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.tijd import op
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.notities import plaatsing
from meldcode_app.services.registreren import lees_inrichting, projecties_kloppen
from meldcode_app.storage.journaal import Journaal, NieuweGebeurtenis
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.conftest import StaandeKlok

TEKST = "  Gerrit kwam zonder jas. 'Papa slaapt nog.' "


def _noteer(dossier: Dossier, id_: str = "n1") -> None:
    maken = NotitieMaken(door="jansen", gebeurd_op=op(dossier.vandaag()), notitie=id_, tekst=TEKST)
    assert dossier.doe(KLUIS, maken).aanvaard


def _plaats(
    dossier: Dossier, casus: str = "c1", als: str = "aanvulling", **velden: object
) -> NotitiePlaatsen:
    return NotitiePlaatsen(
        door="jansen", gebeurd_op=op(dossier.vandaag()), notitie="n1", casus=casus, als=als, **velden
    )  # type: ignore[arg-type]


@pytest.fixture
def met_casus(dossier: Dossier) -> Dossier:
    """A casus `c1` and an open note `n1`."""
    for handeling in b.Situatie().handelingen():
        assert dossier.doe("c1", handeling).aanvaard
    _noteer(dossier)
    return dossier


def test_a_note_stands_in_the_vault_and_on_the_list_and_touches_no_set_up(dossier: Dossier) -> None:
    voor = dossier.tel_werklijst()
    _noteer(dossier)
    (rij,) = dossier.notities()
    assert (rij["notitie"], rij["tekst"], rij["gemaakt_op"]) == ("n1", TEKST, b.DAG.isoformat())
    assert dossier.tel_werklijst() == voor + 1
    assert lees_inrichting(dossier.kluis).gebruiker is not None
    assert projecties_kloppen(dossier.kluis)


def test_placing_puts_the_very_words_in_the_casus_on_their_own_day(
    met_casus: Dossier, klok: StaandeKlok
) -> None:
    klok.verder(days=2)
    uitkomst = met_casus.doe(KLUIS, _plaats(met_casus))
    assert uitkomst.aanvaard
    (aantekening,) = met_casus.casus("c1").aantekeningen
    assert (aantekening.tekst, aantekening.notitie) == (TEKST, "n1")
    assert aantekening.gebeurd_op == op(b.DAG)
    assert met_casus.notities() == []
    assert projecties_kloppen(met_casus.kluis)


@pytest.mark.norm("huisregel-g-3")
def test_a_note_placed_long_after_asks_one_click_and_is_placed_by_then_or_not_at_all(
    met_casus: Dossier, klok: StaandeKlok
) -> None:
    klok.verder(days=10)
    geweigerd = met_casus.doe(KLUIS, _plaats(met_casus))
    assert [r.code for r in geweigerd.open_redenen] == ["LATER_VASTGELEGD"]
    assert len(met_casus.notities()) == 1
    assert met_casus.casus("c1").aantekeningen == ()
    gezien = _plaats(met_casus, motiveringen=(b.gezien("LATER_VASTGELEGD"),))
    assert met_casus.doe(KLUIS, gezien).aanvaard
    assert met_casus.casus("c1").aantekeningen[0].motiveringen == (b.gezien("LATER_VASTGELEGD"),)
    assert met_casus.kluis.journaal.lees(KLUIS)[-1].handeling.motiveringen == ()
    assert met_casus.notities() == []


def test_a_new_casus_and_its_note_come_together_or_not(met_casus: Dossier) -> None:
    def opening(naam: str) -> CasusOpenen:
        kind = b.kind(id="noor", naam=naam)
        return CasusOpenen(door="jansen", gebeurd_op=op(b.DAG), kenmerk="C-2026-002", kind=kind)

    with pytest.raises(OngeldigeHandeling) as fout:
        met_casus.doe_verspreid(plaatsing(met_casus.kluis, _plaats(met_casus, "c2"), opening(" ")))
    assert fout.value.veld == "kind.naam"
    assert [rij["casus"] for rij in met_casus.casussen()] == ["c1"]
    assert met_casus.doe_verspreid(
        plaatsing(met_casus.kluis, _plaats(met_casus, "c2"), opening("Noor"))
    ).aanvaard
    assert met_casus.casus("c2").aantekeningen[0].tekst == TEKST
    assert met_casus.notities() == []


@pytest.mark.parametrize("casus", ["", "bestaat_niet"])
def test_without_a_casus_nothing_is_placed(met_casus: Dossier, casus: str) -> None:
    with pytest.raises(OngeldigeHandeling) as fout:
        met_casus.doe(KLUIS, _plaats(met_casus, casus))
    assert fout.value.veld == "casus"
    assert len(met_casus.notities()) == 1


def test_a_note_is_placed_once(met_casus: Dossier) -> None:
    assert met_casus.doe(KLUIS, _plaats(met_casus)).aanvaard
    with pytest.raises(OngeldigeHandeling):
        met_casus.doe(KLUIS, _plaats(met_casus))
    assert len(met_casus.casus("c1").aantekeningen) == 1


@pytest.mark.parametrize("als", ["signaal", "anders"])
def test_what_is_no_addition_leaves_no_text_of_its_own_in_the_casus(met_casus: Dossier, als: str) -> None:
    assert met_casus.doe(KLUIS, _plaats(met_casus, als=als)).aanvaard
    assert met_casus.casus("c1").aantekeningen == ()
    assert met_casus.notities() == []


def test_a_signal_and_the_placing_of_its_note_are_recorded_together(met_casus: Dossier) -> None:
    """What the page of the meldcode does: an act of its own in the casus, and the note placed, or neither."""
    samen = (("c1", b.aanvullen()), (KLUIS, _plaats(met_casus, als="signaal")))
    assert met_casus.doe_verspreid(samen).aanvaard
    with pytest.raises(OngeldigeHandeling):
        met_casus.doe_verspreid(samen)
    assert len(met_casus.casus("c1").verzoeken["v"].aanvullingen) == 1


def _signaal(**velden: object) -> SignaalVastleggen:
    return bm.signaal("s9", uit_notitie="n1", **velden)


def test_a_signal_from_a_note_places_it_in_the_same_go_or_neither(
    met_casus: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert met_casus.doe("c1", bm.beginnen()).aanvaard
    kop = met_casus.kluis.journaal.kop()
    laat = _signaal(dag=b.DAG - timedelta(days=20))
    assert not met_casus.doe("c1", laat).aanvaard
    vol = Journaal.voeg_toe

    def vol_na_de_eerste(self: Journaal, nieuwe: Sequence[NieuweGebeurtenis]) -> tuple[Gebeurtenis, ...]:
        if nieuwe[0].soort == "signaal_vastleggen":
            raise SchijfVol
        return vol(self, nieuwe)

    with monkeypatch.context() as m:
        m.setattr(Journaal, "voeg_toe", vol_na_de_eerste)
        with pytest.raises(SchijfVol):
            met_casus.doe("c1", _signaal())
    assert met_casus.kluis.journaal.kop() == kop
    assert [rij["notitie"] for rij in met_casus.notities()] == ["n1"]
    uitkomst = met_casus.doe("c1", _signaal())
    assert [g.soort for g in uitkomst.gebeurtenissen] == ["signaal_vastleggen"]
    assert uitkomst.casus.id == "c1"
    assert met_casus.notities() == []
    assert projecties_kloppen(met_casus.kluis)


def test_a_note_that_has_its_place_already_takes_nothing_from_the_signal(met_casus: Dossier) -> None:
    assert met_casus.doe("c1", bm.beginnen()).aanvaard
    weg = NotitieAfhandelen(door="jansen", gebeurd_op=op(b.DAG), notitie="n1")
    assert met_casus.doe(KLUIS, weg).aanvaard
    assert met_casus.doe("c1", _signaal()).aanvaard


def test_letting_a_note_go_keeps_it_in_the_journal(met_casus: Dossier) -> None:
    weg = NotitieAfhandelen(door="jansen", gebeurd_op=op(b.DAG), notitie="n1", reden="Al besproken.")
    assert met_casus.doe(KLUIS, weg).aanvaard
    assert met_casus.notities() == []
    soorten = [g.soort for g in met_casus.kluis.journaal.lees(KLUIS)]
    assert soorten[-2:] == ["notitie_maken", "notitie_afhandelen"]


def test_a_note_belongs_to_the_vault_and_what_it_leaves_to_a_casus(met_casus: Dossier) -> None:
    with pytest.raises(OngeldigeHandeling):
        met_casus.doe("c1", NotitieMaken(door="jansen", gebeurd_op=op(b.DAG), notitie="n2", tekst="x"))
    with pytest.raises(OngeldigeHandeling):
        met_casus.doe(KLUIS, Aantekenen(door="jansen", gebeurd_op=op(b.DAG), tekst="x"))


def test_casussen_by_name_age_and_status(met_casus: Dossier, klok: StaandeKlok) -> None:
    def gevonden(zoek: str = "", **eisen: object) -> list[object]:
        return [rij["casus"] for rij in met_casus.casussen(zoek, **eisen)]  # type: ignore[arg-type]

    noor = CasusOpenen(
        door="jansen", gebeurd_op=op(b.DAG), kenmerk="C-2026-002", kind=b.kind(13, naam="Noor")
    )
    assert met_casus.doe("c2", noor).aanvaard
    assert gevonden("8 jaar") == gevonden("gerrit 8") == gevonden(leeftijd=(7, 9)) == ["c1"]
    assert gevonden("8-13 jaar") == ["c2", "c1"]
    assert gevonden(status="loopt") == ["c1"]
    assert gevonden(status="rust") == gevonden("noor", status="rust") == ["c2"]
    assert gevonden("noor", status="loopt") == []
    klok.verder(days=(date(2027, 5, 14) - b.DAG).days)
    assert gevonden("8 jaar") == []
    assert gevonden("9 jaar") == ["c1"]
