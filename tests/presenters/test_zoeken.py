"""Searching as one types: a pause, what is marked, what nothing found says, and where a hit leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import SchijfStoring
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.notitie import NotitieAfhandelen, NotitieMaken, NotitiePlaatsen
from meldcode_app.domain.tijd import op
from meldcode_app.domain.zoekwoorden import Stuk, ontleed_vraag
from meldcode_app.presenters.zoeken import HIER, LENGTE, UITLEG, ZoekenPresenter, fragment
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.zoekindex import Zoekindex
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.conftest import GOEDKOOP, StaandeKlok


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Dossier:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    return Dossier(kluis, klok)


@pytest.fixture
def casus(dossier: Dossier) -> str:
    return b.Situatie(daarna=(b.aanvullen(tekst="Een Blauwe plek, gezien door de IB'er."),)).in_kluis(
        dossier.kluis
    )


@pytest.fixture
def zoeker(dossier: Dossier, casus: str) -> ZoekenPresenter:
    return ZoekenPresenter(dossier)


def test_a_pause_after_the_last_key_starts_the_search(zoeker: ZoekenPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(zoeker.changed):
        zoeker.typ("bl")
        zoeker.typ("blauw")
        assert zoeker.staat().treffers == ()
    (treffer,) = zoeker.staat().treffers
    assert treffer.stukken[:2] == (Stuk("Een "), Stuk("Blauwe", raak=True))
    assert (treffer.casus, treffer.soort) == ("Gerrit Voorbeeld", "Aanvulling")
    assert treffer.vastgelegd == "Vastgelegd 23 november"
    assert zoeker.staat().sub == "1 regel gevonden, de nieuwste bovenaan."
    assert "Een Blauwe plek" in treffer.tekst


def test_a_casus_by_name_stands_above_the_entries(zoeker: ZoekenPresenter, casus: str, qtbot: QtBot) -> None:
    zoeker.begin("gerrit voorb")
    eerste = zoeker.staat().treffers[0]
    assert (eerste.soort, eerste.casus) == ("Casus", "Gerrit Voorbeeld")
    with qtbot.waitSignal(zoeker.open_casus, check_params_cb=lambda id_: id_ == casus):
        zoeker.open(eerste.id)
    zoeker.begin("g")
    assert zoeker.staat().treffers == ()


def test_a_hit_leads_to_its_entry_and_a_note_to_the_worklist(
    zoeker: ZoekenPresenter, dossier: Dossier, casus: str, qtbot: QtBot
) -> None:
    noot = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", tekst="Nog een blauwe.")
    registreer(dossier.kluis, KLUIS, noot, dossier.klok)
    zoeker.begin("blauwe")
    notitie, aanvulling = zoeker.staat().treffers
    assert (notitie.casus, notitie.soort) == ("Nog zonder casus", "Snelle notitie")
    with qtbot.waitSignal(zoeker.open_werklijst):
        zoeker.open(notitie.id)
    seq = dossier.tijdlijn(casus)[-1].seq
    with qtbot.waitSignal(zoeker.open_regel, check_params_cb=lambda *plek: plek == (casus, seq)):
        zoeker.open(aanvulling.id)


def test_a_note_that_was_placed_leads_to_its_entry(
    zoeker: ZoekenPresenter, dossier: Dossier, casus: str, qtbot: QtBot
) -> None:
    noot = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", tekst="Zonder jas buiten.")
    assert dossier.doe(KLUIS, noot).aanvaard
    assert dossier.doe(casus, bm.beginnen()).aanvaard
    assert dossier.doe(casus, bm.signaal("s9", feiten="Buiten.", uit_notitie="n1")).aanvaard
    zoeker.begin("jas")
    notitie = next(t for t in zoeker.staat().treffers if t.soort == "Snelle notitie")
    assert notitie.casus == "In een casus geplaatst"
    seq = dossier.tijdlijn(casus)[-1].seq
    with qtbot.waitSignal(zoeker.open_regel, check_params_cb=lambda *plek: plek == (casus, seq)):
        zoeker.open(notitie.id)


@pytest.mark.parametrize(
    ("afloop", "waar", "doe"),
    [
        (
            NotitieAfhandelen(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", reden="Dubbel."),
            "Niet meer nodig",
            "Waarom zij niet meer nodig was: Dubbel.",
        ),
        (
            NotitiePlaatsen(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", als="anders"),
            "Elders geplaatst",
            "",
        ),
    ],
)
def test_a_note_that_is_on_no_page_any_more_is_read_in_full(
    zoeker: ZoekenPresenter,
    dossier: Dossier,
    qtbot: QtBot,
    afloop: NotitieAfhandelen | NotitiePlaatsen,
    waar: str,
    doe: str,
) -> None:
    lang = f"Zonder jas buiten. {'Koud en nat. ' * 40}"
    noot = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", tekst=lang)
    assert dossier.doe(KLUIS, noot).aanvaard
    assert dossier.doe(KLUIS, afloop).aanvaard
    zoeker.begin("jas")
    (notitie,) = zoeker.staat().treffers
    assert notitie.casus == waar
    with qtbot.assertNotEmitted(zoeker.open_werklijst):
        zoeker.open(notitie.id)
    bericht = zoeker.staat().bericht
    assert bericht is not None
    assert (bericht.tekst, bericht.doe) == (lang, doe)
    zoeker.begin("koud")
    assert zoeker.staat().bericht is None


@pytest.mark.parametrize(
    ("getypt", "zin", "wis"),
    [
        ("", UITLEG, False),
        ("olifant", "Geen resultaat voor 'olifant'.", True),
        ("*", "Zoeken gaat op letters en cijfers. Die staan er nog niet.", True),
        ("o" * 200, f"Geen resultaat voor '{'o' * 80}…'.", True),
    ],
)
def test_nothing_found_says_why(zoeker: ZoekenPresenter, getypt: str, zin: str, wis: bool) -> None:
    zoeker.begin(getypt)
    staat = zoeker.staat()
    assert (staat.leeg, staat.wis is not None, staat.treffers) == (zin, wis, ())
    zoeker.druk("wis")
    assert zoeker.staat().tekst == ""


def test_from_a_casus_one_may_stay_in_it(zoeker: ZoekenPresenter, casus: str, dossier: Dossier) -> None:
    ander = b.Situatie(daarna=(b.aanvullen(tekst="Ook blauwe ogen."),)).in_kluis(dossier.kluis)
    zoeker.begin("blauwe", casus)
    assert len(zoeker.staat().treffers) == 2
    assert [k.tekst for k in zoeker.staat().waarkeuzes] == ["In alle casussen", "Alleen bij Gerrit"]
    zoeker.kies_waar(HIER)
    assert len(zoeker.staat().treffers) == 1
    zoeker.begin("", casus)
    assert zoeker.staat().waar == HIER
    zoeker.begin("", ander)
    assert len(zoeker.staat().treffers) == 2
    zoeker.begin("")
    assert zoeker.staat().waarkeuzes == ()


def test_more_hits_come_on_request(
    zoeker: ZoekenPresenter, dossier: Dossier, casus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meldcode_app.presenters.zoeken.PER_KEER", 2)
    for n in range(5):
        registreer(dossier.kluis, casus, b.aanvullen(tekst=f"Olifant {n}."), dossier.klok)
    zoeker.begin("olifant")
    assert len(zoeker.staat().treffers) == 2
    assert [k.code for k in zoeker.staat().knoppen] == ["meer"]
    assert zoeker.staat().sub == "5 regels gevonden, de nieuwste bovenaan."
    zoeker.druk("meer")
    zoeker.druk("meer")
    assert len(zoeker.staat().treffers) == 5
    assert zoeker.staat().knoppen == ()
    monkeypatch.setattr("meldcode_app.services.zoeken.HOOGSTENS", 3)
    zoeker.begin("olifan")
    assert zoeker.staat().sub == "Meer dan 500 regels gevonden, de nieuwste bovenaan."


def test_a_disk_that_fails_is_told_beside_the_hits(
    zoeker: ZoekenPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weg(*_: object, **__: object) -> None:
        raise SchijfStoring

    monkeypatch.setattr(Zoekindex, "zoek", weg)
    zoeker.begin("blauwe")
    bericht = zoeker.staat().bericht
    assert bericht is not None
    assert bericht.titel == SchijfStoring().wat


def test_an_older_vault_says_that_not_all_is_found_yet_until_it_is(
    zoeker: ZoekenPresenter, dossier: Dossier, qtbot: QtBot
) -> None:
    with dossier.kluis.transactie():
        dossier.kluis.zoekindex.maak_leeg()
    zoeker.begin("blauwe")
    bericht = zoeker.staat().bericht
    assert bericht is not None
    assert bericht.titel == "Nog niet alles is te vinden."
    assert zoeker.staat().treffers == ()
    with qtbot.waitSignal(zoeker.changed):
        zoeker.werk_index_bij()
    assert zoeker.staat().bericht is None
    assert len(zoeker.staat().treffers) == 1


def test_a_full_disk_stops_making_the_index_without_a_fault(
    zoeker: ZoekenPresenter, dossier: Dossier, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise SchijfStoring

    with dossier.kluis.transactie():
        dossier.kluis.zoekindex.maak_leeg()
    monkeypatch.setattr(Zoekindex, "voeg_toe", vol)
    zoeker.werk_index_bij()
    qtbot.waitUntil(lambda: not zoeker._stap.isActive())
    zoeker.begin("blauwe")
    assert zoeker.staat().bericht is not None


def test_nothing_of_it_outlives_locking(zoeker: ZoekenPresenter, dossier: Dossier) -> None:
    zoeker.begin("blauwe")
    zoeker.werk_index_bij()
    zoeker.stop()
    assert zoeker.staat().tekst == ""
    assert zoeker.staat().treffers == ()
    assert dossier.kluis.concepten() == ()
    with pytest.raises(ValueError, match="onbekend"):
        zoeker.druk("onbekend")


@pytest.mark.parametrize(
    ("teksten", "vraag", "getoond"),
    [
        (("Een plek.", "moeder"), "moeder", "[moeder] · Een plek."),
        (("Een plek.", "Nog een plek, moeder."), "plek moeder", "Nog een [plek], [moeder]. · Een [plek]."),
        (("Eerst.", "Dan."), "gerrit", "Eerst. · Dan."),
        (("regel een\nregel   twee",), "twee", "regel een regel [twee]"),
        ((), "iets", ""),
    ],
)
def test_the_text_in_which_most_was_found_comes_first(
    teksten: tuple[str, ...], vraag: str, getoond: str
) -> None:
    stukken = fragment(teksten, ontleed_vraag(vraag))
    assert "".join(f"[{s.tekst}]" if s.raak else s.tekst for s in stukken) == getoond


def test_a_long_text_is_cut_on_words_around_what_was_found() -> None:
    lang = " ".join(f"woord{n}" for n in range(400))
    stukken = fragment((lang,), ontleed_vraag("woord200 "))
    geheel = "".join(s.tekst for s in stukken)
    assert geheel.startswith("… woord19")
    assert geheel.endswith(" …")
    assert "woord200" in geheel
    assert len(geheel) <= LENGTE + 4
    zonder_spatie = "".join(s.tekst for s in fragment(("x" * 900,), ontleed_vraag("y")))
    assert len(zonder_spatie) == LENGTE + 2
