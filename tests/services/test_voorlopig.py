"""What begins with its first act: seen as if it was begun, recorded together in one transaction, or not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace as met_velden

from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.notitie import NotitieMaken
from meldcode_app.domain.tijd import op
from meldcode_app.services import voorlopig
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import projecties_kloppen
from meldcode_app.services.voorlopig import NogNietBegonnen, Voorlopig, dossier_bij, is_begonnen
from meldcode_app.storage.journaal import Journaal
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv
from tests.conftest import StaandeKlok


@pytest.fixture
def dossier(gedeelde_kluis: Kluis, klok: StaandeKlok) -> Dossier:
    return Dossier(gedeelde_kluis, klok)


@pytest.fixture
def zonder(dossier: Dossier) -> str:
    """A casus in which nobody walks the meldcode."""
    return b.Situatie(daarna=()).in_kluis(dossier.kluis)


def _eigen(dossier: Dossier, casus_id: str) -> str:
    return voorlopig.eigen_of_volgende(dossier.casus(casus_id), dossier.inrichting())


def _soorten(dossier: Dossier, casus_id: str, vanaf: int) -> list[str]:
    return [g.soort for g in dossier.tijdlijn(casus_id) if g.seq > vanaf]


def test_looking_begins_nothing_and_the_first_signal_begins_the_walk_with_it(
    dossier: Dossier, zonder: str, klok: StaandeKlok
) -> None:
    id_, voor = _eigen(dossier, zonder), dossier.stand()
    pagina = dossier_bij(dossier, zonder, id_)
    walk = pagina.casus(zonder).doorlopen[id_]
    assert (walk.professional, walk.besluit_staat, is_begonnen(pagina)) == ("jansen", "lopend", False)
    assert (dossier.stand(), dossier.casus(zonder).doorlopen) == (voor, {})
    klok.verder(days=1)
    signaal = bm.signaal(doorloop=id_)
    assert pagina.weeg(zonder, signaal).kan
    assert pagina.doe(zonder, signaal).aanvaard
    begin, eerste = (g for g in dossier.tijdlijn(zonder) if g.seq > voor)
    assert (begin.soort, eerste.soort) == ("doorloop_beginnen", "signaal_vastleggen")
    assert begin.geregistreerd_op == eerste.geregistreerd_op
    assert begin.handeling.gebeurd_op.van == b.DAG + timedelta(days=1), "the day of recording, not of looking"
    assert is_begonnen(pagina)
    assert pagina.casus(zonder) is dossier.casus(zonder)
    assert pagina.doe(zonder, bm.signaal("s2", doorloop=id_)).aanvaard
    assert _soorten(dossier, zonder, voor).count("doorloop_beginnen") == 1
    assert projecties_kloppen(dossier.kluis)


@pytest.mark.parametrize(
    "eerste",
    [
        bm.spoed_verklaren(),
        bm.consult(),
        bm.gesprek("moeder"),
        bm.weging(),
    ],
    ids=lambda handeling: handeling.soort,
)
def test_any_first_act_begins_it(dossier: Dossier, zonder: str, eerste: AlleHandelingen) -> None:
    id_, voor = _eigen(dossier, zonder), dossier.stand()
    handeling = met_velden(eerste, doorloop=id_)  # type: ignore[call-arg]
    assert dossier_bij(dossier, zonder, id_).doe(zonder, handeling).aanvaard
    assert _soorten(dossier, zonder, voor) == ["doorloop_beginnen", eerste.soort]


def test_what_is_refused_begins_nothing(dossier: Dossier, zonder: str) -> None:
    id_, voor = _eigen(dossier, zonder), dossier.stand()
    pagina = dossier_bij(dossier, zonder, id_)
    uitkomst = pagina.doe(zonder, bm.signaal(doorloop=id_, gebeurd_op=op(b.DAG + timedelta(days=3))))
    assert [r.code for r in uitkomst.open_redenen] == ["DATUM_IN_DE_TOEKOMST"]
    assert (dossier.stand(), is_begonnen(pagina)) == (voor, False)


def test_a_disk_that_fails_at_the_first_act_leaves_no_walk_behind(
    dossier: Dossier, zonder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_, voor = _eigen(dossier, zonder), dossier.stand()
    pagina = dossier_bij(dossier, zonder, id_)
    schrijf = Journaal.voeg_toe

    def vol_bij_de_tweede(journaal: Journaal, nieuwe: list[object]) -> tuple[Gebeurtenis, ...]:
        if nieuwe[0].soort == "signaal_vastleggen":  # type: ignore[attr-defined]
            raise SchijfVol
        return schrijf(journaal, nieuwe)  # type: ignore[arg-type]

    with monkeypatch.context() as stuk:
        stuk.setattr(Journaal, "voeg_toe", vol_bij_de_tweede)
        with pytest.raises(SchijfVol):
            pagina.doe(zonder, bm.signaal(doorloop=id_))
    assert (dossier.stand(), dossier.casus(zonder).doorlopen, is_begonnen(pagina)) == (voor, {}, False)
    assert pagina.doe(zonder, bm.signaal(doorloop=id_)).aanvaard
    assert _soorten(dossier, zonder, voor) == ["doorloop_beginnen", "signaal_vastleggen"]


def test_a_note_that_becomes_the_first_signal_is_placed_in_the_same_go(dossier: Dossier, zonder: str) -> None:
    notitie = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n-eerste", tekst="Gerrit huilde.")
    assert dossier.doe(KLUIS, notitie).aanvaard
    id_, voor = _eigen(dossier, zonder), dossier.stand()
    pagina = dossier_bij(dossier, zonder, id_)
    assert pagina.doe(zonder, bm.signaal(doorloop=id_, uit_notitie="n-eerste")).aanvaard
    nieuw = [g for bron in (KLUIS, zonder) for g in dossier.kluis.journaal.lees(bron) if g.seq > voor]
    assert sorted((g.seq, g.soort) for g in nieuw) == [
        (voor + 1, "doorloop_beginnen"),
        (voor + 2, "notitie_plaatsen"),
        (voor + 3, "signaal_vastleggen"),
    ]
    assert len({g.geregistreerd_op for g in nieuw}) == 1


def test_a_melding_begins_with_its_first_act_and_with_it_the_walk_that_was_not_begun(
    dossier: Dossier, zonder: str
) -> None:
    walk, voor = _eigen(dossier, zonder), dossier.stand()
    id_ = voorlopig.volgende_melding(dossier.casus(zonder), walk)
    pagina = dossier_bij(dossier, zonder, id_)
    assert pagina.casus(zonder).meldingen[id_].doorloop == walk
    assert pagina.doe(zonder, bv.melding_feiten(melding=id_, feiten="Blauwe plek.", signalen=())).aanvaard
    assert _soorten(dossier, zonder, voor) == ["doorloop_beginnen", "melding_voorbereiden", "melding_feiten"]


def test_a_walk_is_the_own_one_of_the_user_for_whomever_its_first_act_is(
    dossier: Dossier, zonder: str
) -> None:
    assert dossier.doe(zonder, bm.deelnemer()).aanvaard
    id_, voor = _eigen(dossier, zonder), dossier.stand()
    melding = voorlopig.volgende_melding(dossier.casus(zonder), id_)
    feiten = bv.melding_feiten(melding=melding, feiten="Blauwe plek.", signalen=(), namens="dennis")
    assert dossier_bij(dossier, zonder, melding).doe(zonder, feiten).aanvaard
    nieuw = [(g.soort, g.handeling.namens) for g in dossier.tijdlijn(zonder) if g.seq > voor]
    assert nieuw == [
        ("doorloop_beginnen", ""),
        ("melding_voorbereiden", "dennis"),
        ("melding_feiten", "dennis"),
    ]
    assert dossier.casus(zonder).doorlopen[id_].professional == "jansen"


def test_a_melding_opens_under_the_id_of_where_it_is_asked_for_whatever_was_typed_elsewhere(
    dossier: Dossier,
) -> None:
    casus_id = bm.MeldcodeSituatie(daarna=(bv.advies_beginnen(), bv.advies_ontvangen())).in_kluis(
        dossier.kluis
    )
    casus = dossier.casus(casus_id)
    los, in_gesprek = voorlopig.nieuwe_meldingen(casus, "d")
    for id_, ander, besproken in ((los, in_gesprek, ""), (in_gesprek, los, "a1")):
        dossier.kluis.bewaar_concept(f"melding:{casus_id}:{ander}", b"{}")
        assert voorlopig.te_openen_melding(casus, "d", besproken) == id_
        assert voorlopig.andere_nieuwe_meldingen(dossier, casus_id, id_) == (ander,)
        assert dossier_bij(dossier, casus_id, id_).casus(casus_id).meldingen[id_].adviesvraag == besproken
    feiten = bv.melding_feiten(melding=los, feiten="Blauwe plek.", signalen=())
    assert dossier_bij(dossier, casus_id, los).doe(casus_id, feiten).aanvaard
    casus = dossier.casus(casus_id)
    assert voorlopig.te_openen_melding(casus, "d", "a1") == los, "two are never prepared side by side"
    assert voorlopig.andere_nieuwe_meldingen(dossier, casus_id, los) == ()


def test_a_question_for_advice_begins_step_two_with_its_first_act(dossier: Dossier) -> None:
    casus_id = bm.MeldcodeSituatie(daarna=(bm.signaal(),)).in_kluis(dossier.kluis)
    id_, voor = voorlopig.volgende_adviesvraag(dossier.casus(casus_id), "d"), dossier.stand()
    pagina = dossier_bij(dossier, casus_id, id_)
    assert pagina.casus(casus_id).doorlopen["d"].stap("stap2") == "bezig"
    assert dossier.casus(casus_id).doorlopen["d"].stap("stap2") == "open"
    assert pagina.doe(casus_id, bv.advies_vragen(adviesvraag=id_)).aanvaard
    assert _soorten(dossier, casus_id, voor) == ["adviesvraag_beginnen", "advies_vragen"]
    assert dossier.casus(casus_id).doorlopen["d"].stap("stap2") == "bezig"


def test_a_sheet_that_is_the_first_act_keeps_both_its_files(dossier: Dossier) -> None:
    casus_id = bm.MeldcodeSituatie(daarna=(bm.signaal(),)).in_kluis(dossier.kluis)
    id_ = voorlopig.volgende_adviesvraag(dossier.casus(casus_id), "d")
    pagina = dossier_bij(dossier, casus_id, id_)
    waarom = b.motiveer("ZONDER_ANONIEM")
    blad = bv.blad_afdrukken(adviesvraag=id_, motiveringen=(waarom,))
    assert pagina.doe(casus_id, blad).aanvaard
    assert dossier.adviesblad(casus_id, id_).inhoud.startswith(b"%PDF")


def test_there_is_no_sheet_to_sign_of_what_was_not_begun(dossier: Dossier, zonder: str) -> None:
    id_ = _eigen(dossier, zonder)
    pagina = dossier_bij(dossier, zonder, id_)
    with pytest.raises(NogNietBegonnen, match="nog niet begonnen"):
        pagina.besluitblad(zonder, id_)
    assert pagina.doe(zonder, bm.signaal(doorloop=id_)).aanvaard
    assert pagina.besluitblad(zonder, id_).inhoud.startswith(b"%PDF")
    advies = dossier_bij(dossier, zonder, voorlopig.volgende_adviesvraag(dossier.casus(zonder), id_))
    assert isinstance(advies, Voorlopig)
    assert advies.besluitblad(zonder, id_).inhoud.startswith(b"%PDF"), "the walk around it was begun"


def test_once_the_own_walk_runs_or_was_handed_over_nothing_begins_there(dossier: Dossier) -> None:
    casus_id = bm.MeldcodeSituatie().in_kluis(dossier.kluis)
    casus = dossier.casus(casus_id)
    tweede = voorlopig.volgende_doorloop(casus, "jansen")
    assert _eigen(dossier, casus_id) == "d"
    assert voorlopig.vindplaats(casus, dossier.inrichting(), tweede) == "d"
    assert not isinstance(dossier_bij(dossier, casus_id, tweede), Voorlopig)
    advies = voorlopig.volgende_adviesvraag(casus, "d")
    assert isinstance(dossier_bij(dossier, casus_id, advies), Voorlopig)
    assert dossier.doe(casus_id, bm.overdragen(motiveringen=(b.gezien("OPEN_BIJ_OVERDRACHT"),))).aanvaard
    assert not isinstance(dossier_bij(dossier, casus_id, advies), Voorlopig)
    assert _eigen(dossier, casus_id) == tweede
    assert isinstance(dossier_bij(dossier, casus_id, tweede), Voorlopig), "after that an own one may begin"


def test_what_begins_next_has_one_id_of_its_own_in_each_casus(dossier: Dossier, zonder: str) -> None:
    ander = b.Situatie(daarna=()).in_kluis(dossier.kluis)
    eerste = _eigen(dossier, zonder)
    assert eerste == _eigen(dossier, zonder) != _eigen(dossier, ander)
    begin = m.DoorloopBeginnen(gebeurd_op=op(b.DAG), door="jansen", doorloop=eerste)
    casus = dossier.doe(zonder, begin).casus
    assert voorlopig.volgende_doorloop(casus, "jansen") != eerste
