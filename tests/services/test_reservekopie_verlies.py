"""What goes when a backup is put back: nothing is called lost that stands, nothing kept that is not known to be, and
no loss is ever told nowhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from meldcode_app.domain.fouten_reservekopie import ReservekopiePlekWeg
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.handelingen.notitie import Aantekenen
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.reservekopie_woorden import teruggezet
from meldcode_app.services import terugzetten
from meldcode_app.services.registreren import registreer
from meldcode_app.services.reservekopie import Gemaakt, Reservekopieen, Verlies
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.stapsgewijs import uitkomst
from tests import bouwers as b
from tests.conftest import StaandeKlok

AANTEKENING = Aantekenen(door="jansen", gebeurd_op=op(b.DAG), tekst="Oma belde.")


class Proef:
    """A vault, a stick, and each step a minute later than the one before."""

    def __init__(self, kluis: Kluis, stick: Path, klok: StaandeKlok) -> None:
        self.kluis, self.stick, self.klok = kluis, stick, klok

    @property
    def dienst(self) -> Reservekopieen:
        return Reservekopieen(self.kluis, self.klok, "0.1.0")

    def casus(self, casus: str = "c1") -> None:
        openen = CasusOpenen(door="jansen", gebeurd_op=op(b.DAG), kind=b.kind())
        assert registreer(self.kluis, casus, openen, self.klok).aanvaard

    def noteer(self, aantal: int, casus: str = "c1") -> None:
        for _ in range(aantal):
            assert registreer(self.kluis, casus, AANTEKENING, self.klok).aanvaard

    def maak(self) -> Gemaakt:
        self.klok.verder(minutes=1)
        return uitkomst(self.dienst.maak(self.stick, 9))

    def verlies(self, kopie: Gemaakt) -> Verlies:
        return self.dienst.verlies(kopie.map, kopie.bewijs)

    def zet_terug(self, kopie: Gemaakt, verlies: Verlies | None = None) -> None:
        """As the program does; the vault is open again after it."""
        verlies = verlies or self.verlies(kopie)
        self.klok.verder(minutes=1)
        kluismap, sleutel, reserve = self.kluis.map, self.kluis.sleutel, self.kluis.reserve_map
        uitkomst(terugzetten.zet_klaar(kopie.map, kluismap, sleutel, verlies, self.klok))
        self.kluis.sluit()
        terugzetten.voer_uit(kluismap, sleutel, self.klok)
        self.kluis = Kluis.open_met_sleutel(kluismap, sleutel, reserve_map=reserve)

    def handelingen(self) -> tuple[ReservekopieTerugzetten, ...]:
        return self.dienst.terugzettingen()


@pytest.fixture
def proef(eigen_kluis, dossier, klok, tmp_path):
    (tmp_path / "stick").mkdir()
    proef = Proef(eigen_kluis, tmp_path / "stick", klok)
    proef.casus()
    yield proef
    proef.kluis.sluit()


@pytest.mark.parametrize("erbij", [0, 5])
def test_a_computer_that_saw_no_more_than_the_backup_does_not_know_what_was_lost(proef, tmp_path, erbij):
    """Work went on elsewhere, and the vault cannot be read: that is not nothing."""
    shutil.copytree(proef.kluis.reserve_map, tmp_path / "thuis")
    proef.noteer(erbij)
    kopie = proef.maak()
    proef.noteer(7)
    verlies = terugzetten.verlies_volgens_computer(kopie.bewijs, proef.kluis.sleutel, tmp_path / "thuis")
    assert verlies == Verlies()
    proef.zet_terug(kopie, verlies)
    assert teruggezet(proef.handelingen()[-1]).endswith("Hoeveel er daarna was vastgelegd, is niet bekend.")


def test_a_computer_that_saw_more_knows_the_least_that_was_lost(proef, tmp_path):
    kopie = proef.maak()
    proef.noteer(3)
    shutil.copytree(proef.kluis.reserve_map, tmp_path / "thuis")
    proef.noteer(4)
    verlies = terugzetten.verlies_volgens_computer(kopie.bewijs, proef.kluis.sleutel, tmp_path / "thuis")
    proef.zet_terug(kopie, verlies)
    assert teruggezet(proef.handelingen()[-1]).endswith("Ten minste 3 regels van daarna kwamen niet mee.")


@pytest.mark.parametrize("uren", [0, -2])
def test_after_an_older_one_was_put_back_a_newer_one_loses_only_what_came_after_that(proef, uren):
    """Two entries stand in both; whatever the clock said when the older one was put back."""
    proef.noteer(1)
    oud = proef.maak()
    proef.noteer(3)
    nieuw = proef.maak()
    proef.klok.verder(hours=uren)
    proef.zet_terug(oud)
    proef.noteer(1)
    verlies = proef.verlies(nieuw)
    assert [g.soort for g in verlies.gebeurtenissen] == ["reservekopie_terugzetten", "aantekenen"]
    assert (verlies.aantal, verlies.tot) == (2, oud.bewijs.omvang.seq + 2)
    proef.zet_terug(nieuw)
    assert len(proef.kluis.journaal.lees("c1")) == 5


def test_a_vault_worked_in_apart_loses_only_what_the_backup_of_the_other_lacks(proef, tmp_path):
    """No act tells of it, so only the chains can."""
    elders = tmp_path / "Elders.kluis"
    begin = proef.maak()
    proef.noteer(2)
    nieuw = proef.maak()
    shutil.copytree(begin.map, elders)
    (elders / "reservekopie.json").unlink()
    with Kluis.open_met_sleutel(elders, proef.kluis.sleutel, reserve_map=tmp_path / "pc2") as ander:
        assert registreer(ander, "c1", AANTEKENING, proef.klok).aanvaard
        verlies = Reservekopieen(ander, proef.klok, "0.1.0").verlies(nieuw.map, nieuw.bewijs)
    assert [g.seq for g in verlies.gebeurtenissen] == [begin.bewijs.omvang.seq + 1]


def test_a_backup_that_went_while_it_was_compared_is_told(proef):
    oud = proef.maak()
    proef.noteer(1)
    nieuw = proef.maak()
    proef.zet_terug(oud)
    shutil.rmtree(proef.stick)
    with pytest.raises(ReservekopiePlekWeg):
        proef.verlies(nieuw)
