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
from meldcode_app.presenters.reservekopie_woorden import eerder_teruggezet, kwijt_van, teruggezet
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

    def zegt(self, casus: str = "c1") -> list[str]:
        """What the timeline of a casus tells of each time a backup was put back."""
        return [
            f"{kwijt_van(h, casus)}\n{eerder_teruggezet(h, casus, str.title)}" for h in self.handelingen()
        ]

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


VIER = "Daarvan hoorden 4 regels bij deze casus, vastgelegd op 23 november 2026."
TOEN_VIER = f"4 regels van daarna kwamen toen niet mee. {VIER}"
OOK_WEG = "Verloren ging ook de vermelding dat de kluis op 23 november 2026 om "


def test_the_same_backup_put_back_twice_still_tells_what_the_first_time_took(proef):
    kopie = proef.maak()
    proef.noteer(4)
    proef.zet_terug(kopie)
    assert proef.zegt() == [f"{VIER}\n"]
    proef.zet_terug(kopie)
    (gezegd,) = proef.zegt()
    nu, toen = gezegd.splitlines()
    assert nu == "Daarvan hoorde niets bij deze casus."
    assert toen.startswith(OOK_WEG)
    assert "door Jansen al eens is teruggezet, naar de reservekopie van 23 november 2026 om 10.01." in toen
    assert toen.endswith(TOEN_VIER)
    # However often.
    proef.zet_terug(kopie)
    (gezegd,) = proef.zegt()
    assert [regel.startswith(OOK_WEG) for regel in gezegd.splitlines()] == [False, True, True]
    assert gezegd.count(TOEN_VIER) == 1


def test_a_newer_backup_says_what_an_older_one_took_and_that_some_of_it_is_back(proef):
    """Also of a casus that the older one took away as a whole: two of its entries are lost for good."""
    oud = proef.maak()
    proef.noteer(1)
    proef.casus("c2")
    nieuw = proef.maak()
    proef.noteer(3)
    proef.noteer(2, "c2")
    proef.zet_terug(oud)
    proef.zet_terug(nieuw)
    weer = "Wat daarvan in de nu teruggezette reservekopie staat, is er weer."
    (c1,), (c2,) = proef.zegt("c1"), proef.zegt("c2")
    assert c1.endswith(f"7 regels van daarna kwamen toen niet mee. {VIER} {weer}")
    assert "Daarvan hoorden 3 regels bij deze casus" in c2
    assert c2.endswith(weer)


def test_what_stays_in_the_timeline_is_not_told_twice(proef):
    """The newer backup was made after the older one was put back, so it tells that itself."""
    oud = proef.maak()
    proef.noteer(4)
    proef.zet_terug(oud)
    nieuw = proef.maak()
    proef.zet_terug(oud)
    assert [len(h.eerder) for h in proef.handelingen()] == [1]
    proef.zet_terug(nieuw)
    eerste, tweede = proef.handelingen()
    assert (eerste.verloren, eerste.eerder) == (4, ())
    assert [(e.kopie_seq, e.verloren) for e in tweede.eerder] == [(oud.bewijs.omvang.seq, 1)]
    assert "".join(proef.zegt()).count(VIER) == 1


def test_an_earlier_loss_that_was_not_known_stays_not_known(proef):
    kopie = proef.maak()
    proef.zet_terug(kopie, Verlies())
    proef.zet_terug(kopie)
    (gezegd,) = proef.zegt()
    assert gezegd.endswith("Hoeveel er daarna was vastgelegd, is niet bekend.")
