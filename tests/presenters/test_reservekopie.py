"""The page about backups without a window: what it says, what a button does, and what would be lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten_reservekopie import ReservekopieBeschadigd
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.handelingen.notitie import Aantekenen, NotitieMaken
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.concepten_zonder_plek import na_terugzetten
from meldcode_app.presenters.reservekopie import ReservekopiePresenter
from meldcode_app.presenters.reservekopie_status import status
from meldcode_app.presenters.reservekopie_woorden import geleden, moment, niet_mee
from meldcode_app.presenters.stappenloper import Stappenloper
from meldcode_app.presenters.terugzetten import OPNIEUW
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.services.reservekopie import Reservekopieen, Stand, Voortgang
from meldcode_app.services.terugzetten import neem_concepten_mee
from meldcode_app.settings import Instellingen
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.storingen import DATABASE
from tests import bouwers as b
from tests.conftest import GOEDKOOP, StaandeKlok


class Opstelling:
    """An open vault, a stick, and the presenter."""

    def __init__(self, qtbot: QtBot, plek: Path, klok: StaandeKlok) -> None:
        self.qtbot, self.klok = qtbot, klok
        self.stick = plek / "stick"
        self.stick.mkdir()
        self.kluis, _ = Kluis.maak(plek / "Proef.kluis", "w", kosten=GOEDKOOP, reserve_map=plek / "pc")
        registreer(self.kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        self.dossier = Dossier(self.kluis, klok)
        self.voorkeuren = Voorkeuren(Instellingen(reservekopie_map=str(self.stick)))
        self.dienst = Reservekopieen(self.kluis, klok, "0.1.0")
        self.waarschuwing = ""
        self.p = ReservekopiePresenter(
            self.dossier,
            self.dienst,
            self.voorkeuren,
            lambda _plek: self.waarschuwing,
            lambda kopie: neem_concepten_mee(self.kluis, kopie, na_terugzetten),
        )

    def casus(self, id_: str = "c1") -> None:
        openen = CasusOpenen(door="jansen", gebeurd_op=op(b.DAG), kind=b.kind(), kenmerk="C-1")
        assert registreer(self.kluis, id_, openen, self.klok).aanvaard

    def wacht(self) -> None:
        self.qtbot.waitUntil(lambda: not self.p.bezig)

    def maak(self) -> None:
        self.p.druk("maak")
        self.wacht()


@pytest.fixture
def o(qtbot: QtBot, tmp_path: Path, klok: StaandeKlok):
    opstelling = Opstelling(qtbot, tmp_path, klok)
    yield opstelling
    opstelling.p.stop()
    opstelling.kluis.sluit()


def test_without_a_folder_the_page_asks_for_one_and_nothing_can_be_made(o: Opstelling) -> None:
    o.voorkeuren.zet(reservekopie_map="")
    staat = o.p.staat()
    assert staat.waarschuwingen[0].titel == "Er is nog geen map gekozen voor reservekopieën."
    assert not next(k for k in staat.knoppen if k.code == "maak").aan
    assert [k.soort for k in staat.knoppen] == ["gewoon", "gewoon"]
    assert staat.leeg is not None
    assert staat.leeg.titel == "Hier komen uw reservekopieën te staan"
    assert o.p.status().tekst == "Nog geen reservekopie, maak er een"
    assert not o.p.nodig()


def test_making_one_is_told_on_the_page_in_the_list_and_in_the_status_line(o: Opstelling) -> None:
    o.p.druk("maak")
    assert o.p.status().tekst == "Bezig met een reservekopie maken ..."
    assert o.p.staat().bezig is not None
    assert all(not k.aan for k in o.p.staat().knoppen)
    o.p.druk("maak")
    o.wacht()
    staat = o.p.staat()
    assert staat.bericht is not None
    assert staat.bericht.soort == "goed"
    assert [cel.tekst for cel in staat.rijen[0].cellen][:2] == ["vandaag 10.00", "1 regel"]
    assert o.p.status().tekst == "Laatste reservekopie getest: vandaag 10.00"
    assert o.p.status().kleur == "ok"
    assert len(staat.rijen) == 1


def test_while_one_is_made_a_step_reads_neither_the_stick_nor_the_vault_again(
    o: Opstelling, monkeypatch: pytest.MonkeyPatch
) -> None:
    o.maak()
    gelezen: list[str] = []
    for naam in ("lijst", "iets_nieuws"):
        echt = getattr(o.dienst, naam)
        monkeypatch.setattr(o.dienst, naam, partial(_tel, gelezen, echt))
    standen = []
    o.p.changed.connect(lambda: standen.append(o.p.staat()))
    for stap in range(20):
        if not stap:
            o.p.maak()
        o.p._stap(Voortgang(fase="nakijken", gedaan=stap, totaal=20))
    assert len(standen) == 21
    assert gelezen.count("lijst") <= 2
    assert "iets_nieuws" not in gelezen
    assert len({staat.bezig for staat in standen}) > 5, "and yet how far it is goes on"
    assert all(not k.aan for k in standen[-1].knoppen)
    o.wacht()
    assert len(o.p.staat().rijen) == 2


def _tel(gelezen: list[str], echt: Callable[..., object], *args: object) -> object:
    gelezen.append(echt.__name__)
    return echt(*args)


def test_the_window_stays_in_use_and_what_is_recorded_meanwhile_stands(o: Opstelling) -> None:
    o.p.maak()
    o.casus()
    o.wacht()
    assert o.dossier.casus("c1").bestaat
    assert o.dienst.iets_nieuws() == (o.dienst.lijst(o.stick)[0].bewijs.omvang.seq == 1)


def test_stopping_is_told_and_leaves_nothing(o: Opstelling) -> None:
    o.p.maak()
    o.p.druk("afbreken")
    o.wacht()
    assert o.p.staat().bericht.titel == "U hebt het afgebroken."
    assert list(o.stick.iterdir()) == []


def test_a_stick_that_is_gone_is_told_beside_the_folder_and_asks_nothing_on_closing(o: Opstelling) -> None:
    assert o.p.nodig()
    shutil.rmtree(o.stick)
    assert not o.p.nodig()
    o.p.maak()
    assert o.p.staat().waarschuwingen[0].titel == "De map voor reservekopieën is er niet (meer)."
    assert o.p.staat().bericht.titel == "De map voor reservekopieën is er niet (meer)."


def test_closing_asks_only_when_something_is_new(o: Opstelling) -> None:
    o.maak()
    assert not o.p.nodig()
    o.casus()
    assert o.p.nodig()
    o.p.maak()
    assert o.p.nodig()
    o.wacht()
    o.p.test()
    assert not o.p.nodig()
    o.wacht()


def test_a_folder_that_will_not_do_is_told_and_not_kept(o: Opstelling) -> None:
    o.p.kies_plek(o.kluis.map)
    assert o.p.staat().bericht.titel == "Deze map is zelf een kluis, of ligt in een kluis."
    assert o.voorkeuren.nu.reservekopie_map == str(o.stick)
    o.waarschuwing = "Deze map wordt gekopieerd door OneDrive. Dan staat er een kopie bij een ander bedrijf."
    titels = [bericht.titel for bericht in o.p.staat().waarschuwingen]
    assert titels == [
        "Deze map staat op dezelfde schijf als de kluis",
        "Deze map wordt gekopieerd door OneDrive",
    ]


def test_testing_a_damaged_one_is_told_in_red(o: Opstelling) -> None:
    o.maak()
    database = next(o.stick.iterdir()) / DATABASE
    database.write_bytes(database.read_bytes()[:-1])
    o.p.druk("test")
    o.wacht()
    assert o.p.staat().bericht.titel == ReservekopieBeschadigd.wat
    assert o.p.status().kleur == "bad"
    assert o.p.staat().rijen[0].cellen[-1].tekst == "beschadigd"


def test_testing_again_renews_the_day(o: Opstelling) -> None:
    o.maak()
    o.klok.verder(days=20)
    assert o.p.status().tekst == "Laatste reservekopie getest: 2 weken geleden, test nu"
    o.p.druk("test", str(next(o.stick.iterdir())))
    o.wacht()
    assert o.p.status().tekst == "Laatste reservekopie getest: vandaag 10.00"
    assert o.p.staat().bericht.titel == "Deze reservekopie is goed"


def test_the_limit_and_the_number_are_settings(o: Opstelling) -> None:
    o.p.kies_dagen("30")
    o.p.kies_aantal("2")
    assert (o.p.staat().dagen, o.p.staat().aantal) == ("30", "2")
    for _ in range(4):
        o.klok.verder(minutes=1)
        o.maak()
    assert len(o.p.staat().rijen) == 2
    assert "1 oudere is opgeruimd" in o.p.staat().bericht.tekst


@pytest.mark.parametrize(
    ("dagen_getest", "dagen_gemaakt", "nieuws", "tekst", "kleur"),
    [
        (0, 0, True, "Laatste reservekopie getest: vandaag 10.00", "ok"),
        (1, 1, True, "Laatste reservekopie getest: gisteren 10.00", "ok"),
        (7, 7, True, "Laatste reservekopie getest: 16 nov 10.00", "ok"),
        (8, 8, False, "Laatste reservekopie getest: 8 dagen geleden, test nu", "warn"),
        (0, 8, False, "Laatste reservekopie getest: vandaag 10.00", "ok"),
        (0, 22, True, "Laatste reservekopie: 3 weken geleden, maak een nieuwe", "warn"),
        (90, 90, True, "Laatste reservekopie: 3 maanden geleden, maak een nieuwe", "warn"),
    ],
)
def test_the_line_is_amber_past_the_limit(
    klok: StaandeKlok, dagen_getest: int, dagen_gemaakt: int, nieuws: bool, tekst: str, kleur: str
) -> None:
    stand = Stand(
        kluis="k",
        getest_op=klok.nu - timedelta(days=dagen_getest),
        goed=True,
        gemaakt_op=klok.nu - timedelta(days=dagen_gemaakt),
        seq=1,
        vingerafdruk="",
    )
    gevonden = status(stand, klok.nu, 7, nieuws=nieuws)
    assert (gevonden.tekst, gevonden.kleur) == (tekst, kleur)


def test_words(klok: StaandeKlok) -> None:
    assert moment(klok.nu, klok.nu) == "vandaag 10.00"
    assert geleden(klok.nu - timedelta(days=1), klok.nu) == "gisteren"
    assert niet_mee(None) == "Hoeveel er daarna was vastgelegd, is niet bekend."
    assert niet_mee(0) == "Er ging niets verloren."
    assert niet_mee(1) == "1 regel van daarna kwam niet mee."
    assert niet_mee(12) == "12 regels van daarna kwamen niet mee."
    assert niet_mee(12, minstens=True) == "Ten minste 12 regels van daarna kwamen niet mee."


def test_putting_back_first_tells_what_would_be_lost_in_the_words_of_the_vault(o: Opstelling) -> None:
    o.casus()
    o.maak()
    for tekst in ("Oma haalt hem op.", "Tas vergeten.", "Sprak met moeder.", "Was blij.", "At goed."):
        aantekenen = Aantekenen(door="jansen", gebeurd_op=op(b.DAG), tekst=tekst)
        assert registreer(o.kluis, "c1", aantekenen, o.klok).aanvaard
    notitie = NotitieMaken(door="jansen", gebeurd_op=op(b.DAG), notitie="n", tekst="Bellen")
    registreer(o.kluis, KLUIS, notitie, o.klok)
    o.p.druk("terugzetten", str(next(o.stick.iterdir())))
    assert o.p.staat().terugzetten.bezig is not None
    o.wacht()
    vraag = o.p.staat().terugzetten
    assert vraag.kop == "Reservekopie van 23 november 2026 om 10.00"
    assert vraag.verlies is not None
    assert vraag.verlies.titel == "6 regels van de tijdlijn gaan verloren"
    assert [deel.titel for deel in vraag.delen] == [
        "Gerrit Voorbeeld, C-1: 5 handelingen",
        "Notities en instellingen",
    ]
    assert vraag.delen[0].regels[0] == "23 nov: Aantekening: At goed."
    assert vraag.delen[0].regels[-1] == "En nog 2 handelingen."
    assert [k.tekst for k in vraag.knoppen] == ["Niet terugzetten", "Kopie van vandaag 10.00 terugzetten"]
    o.p.terugzetten.druk("annuleer")
    assert o.p.staat().terugzetten.kop == ""


def test_after_yes_it_stands_ready_and_the_vault_still_stands(o: Opstelling, tmp_path: Path) -> None:
    o.maak()
    o.kluis.bewaar_concept("notitie", b"later getypt")
    o.p.bekijk(next(o.stick.iterdir()))
    o.wacht()
    with o.qtbot.waitSignal(o.p.terugzetten.klaargezet):
        o.p.terugzetten.druk("bevestig")
    klaar = tmp_path / "Proef.kluis.terugzetten"
    with Kluis.open_met_sleutel(klaar, o.kluis.sleutel, reserve_map=tmp_path / "elders") as kopie:
        assert kopie.concept("notitie") == b"later getypt"
    assert o.kluis.controleer().in_orde


def test_stopping_while_it_is_made_ready_leaves_nothing(o: Opstelling, tmp_path: Path) -> None:
    o.maak()
    o.p.bekijk(next(o.stick.iterdir()))
    o.wacht()
    o.p.terugzetten.druk("bevestig")
    o.p.terugzetten.druk("afbreken")
    o.wacht()
    assert o.p.terugzetten.staat.bericht.titel == "U hebt het afgebroken."
    assert not list(tmp_path.glob("*terug*"))


def test_a_damaged_one_is_not_put_back(o: Opstelling) -> None:
    o.maak()
    kopie = next(o.stick.iterdir())
    (kopie / "sleutels").unlink()
    o.p.bekijk(kopie)
    o.wacht()
    assert o.p.staat().terugzetten.bericht.titel == "In deze reservekopie ontbreekt het bestand 'sleutels'."
    assert o.p.staat().terugzetten.knoppen == ()


def test_the_runner_does_one_thing_at_a_time_and_an_unexpected_error_lets_go(qtbot: QtBot) -> None:
    loper = Stappenloper()

    def werk():
        yield 1
        raise ZeroDivisionError

    gestrand = []
    loper.gestrand.connect(lambda: gestrand.append(1))
    loper.begin(werk())
    with pytest.raises(RuntimeError):
        loper.begin(werk())
    with pytest.raises(ZeroDivisionError):
        loper._beurt()
    assert not loper.bezig
    assert gestrand == [1]
    loper.stop()


def test_what_is_recorded_after_the_question_is_never_lost_unsaid(o: Opstelling) -> None:
    o.maak()
    o.p.bekijk(next(o.stick.iterdir()))
    o.wacht()
    assert o.p.terugzetten.staat.verlies.titel == "Er gaat niets verloren"
    o.casus()
    o.p.terugzetten.druk("bevestig")
    assert not o.p.bezig
    vraag = o.p.staat().terugzetten
    assert vraag.bericht == OPNIEUW
    assert vraag.verlies.titel == "1 regel van de tijdlijn gaat verloren"
    o.p.terugzetten.druk("bevestig")
    o.casus("c2")
    o.wacht()
    vraag = o.p.staat().terugzetten
    assert vraag.bericht == OPNIEUW
    assert vraag.verlies.titel == "2 regels van de tijdlijn gaan verloren"
    with o.qtbot.waitSignal(o.p.terugzetten.klaargezet):
        o.p.terugzetten.druk("bevestig")
