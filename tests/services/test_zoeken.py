"""Search through the services: filled by each act, made anew in steps, and never past what the user may see."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.handelingen.notitie import NotitieMaken, NotitiePlaatsen
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.tijd import op
from meldcode_app.domain.zoekwoorden import ontleed_vraag
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import projecties_kloppen, registreer
from meldcode_app.services.zoeken import HOOGSTENS, Gevonden
from meldcode_app.services.zoekindex import bijgewerkt, index_klopt, werk_index_bij
from meldcode_app.storage.journaal import NieuweGebeurtenis
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.zoekindex import Zoekindex
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.conftest import StaandeKlok


def _zoek(dossier: Dossier, tekst: str, casus: str = "", aantal: int = 50) -> Gevonden:
    return dossier.zoek(ontleed_vraag(tekst), casus=casus, aantal=aantal)


def _nog_een(g: Gebeurtenis) -> NieuweGebeurtenis:
    noot = b.aanvullen(tekst="Op bevel gewist.")
    return NieuweGebeurtenis(
        casus="elders",
        soort=noot.soort,
        handeling_id="h",
        geregistreerd_op=g.geregistreerd_op,
        inhoud=Inhoud(handeling=noot),
    )


def _gevonden(dossier: Dossier, tekst: str, casus: str = "") -> list[tuple[str, str]]:
    return [(t.casus.id, t.gebeurtenis.soort) for t in _zoek(dossier, tekst, casus).treffers]


@pytest.fixture
def met_twee(dossier: Dossier) -> Dossier:
    """A request about Gerrit, and a meldcode of the user about Noor."""
    b.Situatie(begin=b.ontvangen(letterlijke_vraag="Hoe gaat het met de blauwe plek?")).in_kluis(
        dossier.kluis
    )
    noor = b.kind(naam="Noor Voorbeeld", noemen="Noor")
    bm.MeldcodeSituatie(
        kind=noor,
        begin=bm.beginnen(aanleiding="Zorgen."),
        daarna=(bm.signaal(feiten="Een blauwe plek op haar arm."),),
    ).in_kluis(dossier.kluis)
    return dossier


def test_each_act_can_be_found_at_once_newest_first(met_twee: Dossier) -> None:
    gevonden = _zoek(met_twee, "blauwe plek")
    assert [t.gebeurtenis.soort for t in gevonden.treffers] == ["signaal_vastleggen", "ontvangen"]
    assert [t.casus.kind.naam for t in gevonden.treffers] == ["Noor Voorbeeld", "Gerrit Voorbeeld"]
    assert (gevonden.aantal, gevonden.meer_dan, gevonden.nog_meer, gevonden.compleet) == (
        2,
        False,
        False,
        True,
    )
    signaal = gevonden.treffers[0]
    assert signaal.voor.doorlopen["d"].signalen == {}
    assert "s1" in signaal.na.doorlopen["d"].signalen
    assert signaal.teksten[0] == "Een blauwe plek op haar arm."


def test_within_one_casus(met_twee: Dossier) -> None:
    gerrit = _zoek(met_twee, "ontvangen gerrit hoe").treffers
    assert gerrit == ()
    casus = _zoek(met_twee, "hoe gaat").treffers[0].casus.id
    assert _gevonden(met_twee, "plek", casus) == [(casus, "ontvangen")]


def test_the_name_of_the_child_with_another_word_means_that_casus(met_twee: Dossier) -> None:
    assert [soort for _, soort in _gevonden(met_twee, "noor plek")] == ["signaal_vastleggen"]


def test_a_meldcode_of_a_colleague_is_no_hit_nor_counted(dossier: Dossier) -> None:
    bm.MeldcodeSituatie(
        begin=bm.beginnen(professional="dennis", door="dennis", aanleiding="Zorgen."),
        daarna=(bm.signaal(feiten="Een blauwe plek.", door="dennis"),),
    ).in_kluis(dossier.kluis)
    assert _zoek(dossier, "blauwe plek") == Gevonden((), 0, False, False, True)
    dennis = EigenDeelnemer(id="dennis", naam="Dennis de Wit", functie="leerkracht")
    registreer(dossier.kluis, KLUIS, b.inrichten(gebruiker=dennis), b.op_dag(b.DAG))
    assert len(_zoek(dossier, "blauwe plek").treffers) == 1
    baas = EigenDeelnemer(id="baas", naam="P. Verhoeven", functie="directeur")
    registreer(dossier.kluis, KLUIS, replace(b.inrichten(gebruiker=baas), door="dennis"), b.op_dag(b.DAG))
    assert len(_zoek(dossier, "blauwe plek").treffers) == 1


def test_a_quick_note_is_a_hit_under_the_vault(dossier: Dossier) -> None:
    noot = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", tekst="Zonder jas.")
    registreer(dossier.kluis, KLUIS, noot, dossier.klok)
    assert _gevonden(dossier, "zonder") == [(KLUIS, "notitie_maken")]
    assert _gevonden(dossier, "wijde blik") == []


def test_a_note_that_was_placed_counts_once_as_what_it_became(dossier: Dossier) -> None:
    casus = bm.MeldcodeSituatie().in_kluis(dossier.kluis)
    for id_ in ("n1", "n2"):
        noot = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie=id_, tekst="Buiten zonder jas.")
        assert dossier.doe(KLUIS, noot).aanvaard
    assert len(_gevonden(dossier, "jas")) == 2
    plaatsen = NotitiePlaatsen(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", casus=casus)
    assert dossier.doe(KLUIS, plaatsen).aanvaard
    assert _gevonden(dossier, "jas") == [(casus, "aantekenen"), (KLUIS, "notitie_maken")]
    assert dossier.doe(casus, bm.signaal("s9", feiten="Zonder jas.", uit_notitie="n2")).aanvaard
    assert _gevonden(dossier, "jas") == [(casus, "signaal_vastleggen"), (casus, "aantekenen")]
    assert _zoek(dossier, "jas", aantal=1).aantal == 2
    assert _gevonden(dossier, "buiten") == [(casus, "aantekenen"), (KLUIS, "notitie_maken")], (
        "a word that the signal does not have is still found in its note"
    )
    elders = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n3", tekst="Jas van school.")
    assert dossier.doe(KLUIS, elders).aanvaard
    weg = NotitiePlaatsen(gebeurd_op=op(b.DAG), door="jansen", notitie="n3", als="anders")
    assert dossier.doe(KLUIS, weg).aanvaard
    assert (KLUIS, "notitie_maken") in _gevonden(dossier, "jas")


def test_a_refused_act_is_not_found(met_twee: Dossier) -> None:
    casus = _zoek(met_twee, "hoe gaat").treffers[0].casus.id
    morgen = b.aanvullen(tekst="Olifant.", dag=b.DAG + timedelta(days=1))
    assert not registreer(met_twee.kluis, casus, morgen, b.op_dag(b.DAG)).aanvaard
    assert _gevonden(met_twee, "olifant") == []


def test_hits_are_counted_no_further_than_needed(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    casus = b.Situatie(daarna=tuple(b.aanvullen(tekst=f"Olifant {n}.") for n in range(6))).in_kluis(
        dossier.kluis
    )
    eerste = _zoek(dossier, "olifant", casus, aantal=2)
    assert (len(eerste.treffers), eerste.aantal, eerste.nog_meer) == (2, 6, True)
    monkeypatch.setattr("meldcode_app.services.zoeken.HOOGSTENS", 4)
    geteld = _zoek(dossier, "olifant", aantal=2)
    assert (geteld.aantal, geteld.meer_dan) == (4, True)
    assert HOOGSTENS == 500


def test_an_older_vault_gets_its_index_in_steps_and_acts_go_on_between_them(
    met_twee: Dossier, klok: StaandeKlok
) -> None:
    kluis = met_twee.kluis
    with kluis.transactie():
        kluis.zoekindex.maak_leeg()
    assert _gevonden(met_twee, "plek") == []
    assert not _zoek(met_twee, "plek").compleet
    stappen = werk_index_bij(kluis, per_stap=4)
    assert 0 < next(stappen) < 1
    noot = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", tekst="Nog een plek.")
    registreer(kluis, KLUIS, noot, klok)
    assert list(stappen)[-1] == 1
    assert bijgewerkt(kluis)
    assert len(_zoek(met_twee, "plek").treffers) == 3
    assert projecties_kloppen(kluis)
    assert list(met_twee.werk_index_bij()) == []


def test_an_index_left_half_goes_on_where_it_was(met_twee: Dossier) -> None:
    kluis = met_twee.kluis
    with kluis.transactie():
        kluis.zoekindex.maak_leeg()
    stappen = werk_index_bij(kluis, per_stap=3)
    next(stappen)
    next(stappen)
    half = kluis.zoekindex.tot()
    assert half == 6
    assert index_klopt(kluis)
    eerst, *_ = werk_index_bij(kluis, per_stap=4)
    assert eerst < 1
    assert bijgewerkt(kluis)
    assert index_klopt(kluis)


def test_a_full_disk_leaves_neither_the_act_nor_its_words(
    met_twee: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise SchijfVol

    noot = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n1", tekst="Olifant.")
    voor = met_twee.kluis.journaal.kop().seq
    with monkeypatch.context() as plek:
        plek.setattr(Zoekindex, "voeg_toe", vol)
        with pytest.raises(SchijfVol):
            registreer(met_twee.kluis, KLUIS, noot, met_twee.klok)
    assert met_twee.kluis.journaal.kop().seq == voor
    assert index_klopt(met_twee.kluis)


def test_what_was_erased_by_order_is_not_found(met_twee: Dossier, eigen_kluis: Kluis) -> None:
    """The index made anew from a journal without that content knows none of its words."""
    treffer = _zoek(met_twee, "arm").treffers[0]
    conn = eigen_kluis._verbinding.conn
    with eigen_kluis.transactie():
        eigen_kluis.journaal.voeg_toe([_nog_een(treffer.gebeurtenis)])
        kop = eigen_kluis.journaal.kop().seq
        conn.execute("INSERT INTO wisopdracht VALUES (?, ?)", (treffer.seq, kop))
        conn.execute("DELETE FROM journaal_inhoud WHERE seq = ?", (treffer.seq,))
        eigen_kluis.zoekindex.maak_leeg()
    assert list(met_twee.werk_index_bij())
    assert _gevonden(met_twee, "arm") == []


def test_a_mended_text_is_found_and_the_older_one_says_so(met_twee: Dossier) -> None:
    treffer = _zoek(met_twee, "haar arm").treffers[0]
    signaal = treffer.gebeurtenis.handeling
    for tekst in ("Een blauwe plek op haar been.", "Een blauwe plek op haar rug."):
        verbetering = Verbeteren(
            gebeurd_op=op(b.DAG),
            door="jansen",
            verbetert=treffer.seq,
            inhoud=replace(signaal, feiten=tekst),  # type: ignore[type-var]
        )
        assert met_twee.doe(treffer.casus.id, verbetering).aanvaard

    def gezien(woord: str) -> list[tuple[str, int, bool]]:
        return [(t.gebeurtenis.soort, t.regel, t.eerder) for t in _zoek(met_twee, woord).treffers]

    for woord, eerder in (("rug", False), ("been", True), ("arm", True)):
        assert gezien(woord) == [("signaal_vastleggen", treffer.seq, eerder)]
    assert [eerder for _, _, eerder in gezien("haar blauwe")] == [False, True, True]
    assert projecties_kloppen(met_twee.kluis)
