"""Mending through the form: filled with what was recorded, untouched fields exact, every field of every act named."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import msgspec.inspect as soorten
import pytest
from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import TeVerbeteren, Verbeteren
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.tijd import Wanneer
from meldcode_app.domain.verbeteren import BLIJFT, vaste_velden
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.formulier_invoer import Invoer
from meldcode_app.presenters.tijdlijn_verbeterd import noem_veld
from meldcode_app.presenters.verbeter_woorden import WOORDEN
from meldcode_app.presenters.verbeteren import ingevuld, plekken
from meldcode_app.presenters.weergave import TijdlijnRegel
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.conftest import GOEDKOOP, StaandeKlok

pytestmark = pytest.mark.usefixtures("qapp")
ALLE = [k for k in get_args(TeVerbeteren) if not issubclass(k, BLIJFT)]


@pytest.fixture
def dossier(tmp_path: Path, klok: StaandeKlok) -> Dossier:
    kluis, _ = Kluis.maak(tmp_path / "P.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=tmp_path)
    registreer(kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    return Dossier(kluis, klok)


@pytest.fixture
def casus(dossier: Dossier) -> str:
    situatie = bm.MeldcodeSituatie(
        daarna=(
            bm.signaal(feiten="Een blouwe plek.", uitspraken=(h.Uitspraak(tekst="Auw", bron="Gerrit"),)),
            bm.gesprek("moeder", "vader", gedeeld="De plek.", reactie="Schrok."),
        )
    )
    return situatie.in_kluis(dossier.kluis)


def _regel(presenter: CasusPresenter, soort: str) -> TijdlijnRegel:
    return next(r for r in presenter.staat().tijdlijn if r.soort == soort)


def _verbeter(presenter: CasusPresenter, soort: str, **velden: str) -> None:
    presenter.bewerk("verbeter", _regel(presenter, soort).id)
    for veld, tekst in velden.items():
        presenter.typ(veld, tekst)
    presenter.vastleggen()


def test_the_form_opens_filled_and_one_press_mends(dossier: Dossier, casus: str) -> None:
    presenter = CasusPresenter(dossier, casus)
    presenter.bewerk("verbeter", _regel(presenter, "Signaal").id)
    staat = presenter.staat().formulier
    assert staat is not None
    assert staat.titel == "Signaal verbeteren"
    waarden = {v.code: v.waarde for v in staat.velden}
    assert waarden["feiten"] == "Een blouwe plek."
    assert (waarden["uitspraken_0_tekst"], waarden["uitspraken_0_bron"]) == ("Auw", "Gerrit")
    assert waarden["wanneer"] == "ma 23 nov 2026"
    presenter.typ("feiten", "Een blauwe plek.")
    presenter.vastleggen()
    assert presenter.staat().formulier is None
    regel = _regel(presenter, "Signaal")
    assert "Een blauwe plek." in regel.tekst
    assert regel.verbeterd == "Verbeterd 23 november, M. Jansen"
    assert "Een blouwe plek." in regel.eerder[0].tekst
    assert regel.eerder[0].vastgelegd == "Vastgelegd 23 november, M. Jansen"
    verbetering = _regel(presenter, "Verbetering")
    assert "'Signaal'" in verbetering.tekst
    assert "Veranderd: 'Feiten'." in verbetering.tekst
    assert not verbetering.te_verbeteren
    assert presenter.staat().tijdlijn_bij == regel.id
    assert dossier.kluis.concepten() == ()


def test_a_mended_answer_reads_anew_in_its_row_and_the_form_names_the_question(dossier: Dossier) -> None:
    presenter = CasusPresenter(dossier, b.Situatie(daarna=b.COMPLEET).in_kluis(dossier.kluis))
    soort = "Besluit vraag 1"
    presenter.bewerk("verbeter", _regel(presenter, soort).id)
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert formulier.titel == "Besluit vraag 1 verbeteren"
    presenter.typ("feiten", "Zeven keer te laat.")
    presenter.vastleggen()
    regel = _regel(presenter, soort)
    assert "Feiten: Zeven keer te laat." in regel.tekst
    assert "Zeven" not in regel.eerder[0].tekst


def test_mended_twice_all_older_texts_can_be_read(dossier: Dossier, casus: str, klok: StaandeKlok) -> None:
    presenter = CasusPresenter(dossier, casus)
    _verbeter(presenter, "Signaal", feiten="Een blauwe plek.")
    klok.verder(days=12)
    _verbeter(presenter, "Signaal", feiten="Een blauwe plek, links.", reden_van_verbeteren="Typefout.")
    regel = _regel(presenter, "Signaal")
    assert [e.tekst.splitlines()[0] for e in regel.eerder] == [
        "Gezien of gehoord: Een blauwe plek.",
        "Gezien of gehoord: Een blouwe plek.",
    ]
    assert regel.eerder[0].vastgelegd.startswith("Verbeterd 23 november")
    laatste = _regel(presenter, "Verbetering")
    assert laatste.later == "12 dagen later verbeterd"
    assert "Waarom: Typefout." in laatste.tekst


def test_a_wrong_day_is_mended_and_both_are_shown(dossier: Dossier, casus: str) -> None:
    presenter = CasusPresenter(dossier, casus)
    _verbeter(presenter, "Signaal", wanneer="20-11")
    regel = _regel(presenter, "Signaal")
    assert regel.wanneer == "20 nov"
    assert "Dag die er stond: ma 23 november 2026." in regel.eerder[0].tekst
    assert "Veranderd: de dag." in _regel(presenter, "Verbetering").tekst


def test_what_was_recorded_for_two_in_one_go_is_mended_for_both(dossier: Dossier, casus: str) -> None:
    presenter = CasusPresenter(dossier, casus)
    presenter.bewerk("verbeter", _regel(presenter, "Gesprek").id)
    staat = presenter.staat().formulier
    assert staat is not None
    assert staat.uitleg is not None
    assert staat.uitleg.titel.startswith("Dit is in één keer ook vastgelegd voor ")
    presenter.typ("reactie", "Zij schrok.")
    presenter.vastleggen()
    assert presenter.staat().formulier is None, presenter.staat().formulier
    gesprekken = dossier.casus(casus).doorlopen["d"].gesprekken
    assert [g.inhoud.reactie for g in gesprekken if g.inhoud] == ["Zij schrok.", "Zij schrok."]


def test_nothing_changed_is_said_and_records_nothing(dossier: Dossier, casus: str) -> None:
    presenter = CasusPresenter(dossier, casus)
    _verbeter(presenter, "Signaal")
    staat = presenter.staat().formulier
    assert staat is not None
    assert staat.bericht is not None
    assert staat.bericht.titel == "Er is niets veranderd."


def test_the_draft_of_a_correction_can_be_gone_on_with(dossier: Dossier, casus: str) -> None:
    presenter = CasusPresenter(dossier, casus)
    presenter.bewerk("verbeter", _regel(presenter, "Signaal").id)
    presenter.typ("feiten", "Half")
    presenter.later()
    concept = presenter.staat().concept
    assert concept is not None
    assert concept.zin == "Er staat nog een concept: 'Signaal verbeteren'."
    presenter.ga_verder()
    staat = presenter.staat().formulier
    assert staat is not None
    assert {v.code: v.waarde for v in staat.velden}["feiten"] == "Half"
    presenter.gooi_begonnen_weg()
    assert presenter.staat().concept is None


def test_looking_back_offers_no_mending_and_shows_the_text_of_then(dossier: Dossier) -> None:
    casus = bm.MeldcodeSituatie(daarna=bm.DOORLOPEN["vervolg"]).in_kluis(dossier.kluis)
    presenter = CasusPresenter(dossier, casus)
    _verbeter(presenter, "Signaal", feiten="Anders gelezen.")
    presenter.bekijk(presenter.staat().momenten[1].code)
    regel = _regel(presenter, "Signaal")
    assert "Anders gelezen." not in regel.tekst
    assert not regel.te_verbeteren
    assert regel.eerder == ()


def test_what_a_letter_already_says_is_told(dossier: Dossier) -> None:
    casus = b.Situatie(daarna=b.OP_WEG["verstrekt"]).in_kluis(dossier.kluis)
    presenter = CasusPresenter(dossier, casus)
    seq = next(g.seq for g in dossier.tijdlijn(casus) if g.soort == "noodzaak_beoordelen")
    presenter.bewerk("verbeter", str(seq))
    staat = presenter.staat().formulier
    assert staat is not None
    assert staat.uitleg is not None
    assert staat.uitleg.titel == "De brief van 23 november 2026 is al verstuurd en houdt de oude tekst."
    anders = CasusPresenter(dossier, casus)
    anders.bewerk("verbeter", "0")
    assert anders.staat().formulier is None


@pytest.mark.norm("huisregel-g-7")
def test_what_veilig_thuis_was_told_offers_no_mending(dossier: Dossier) -> None:
    voor = bm.MeldcodeSituatie(daarna=bm.MELDING_OP_WEG["gedaan"][:-1]).in_kluis(dossier.kluis)
    gemeld = bm.MeldcodeSituatie(daarna=bm.MELDING_OP_WEG["gedaan"]).in_kluis(dossier.kluis)
    for casus, kan in ((voor, True), (gemeld, False)):
        seq = next(g.seq for g in dossier.tijdlijn(casus) if g.soort == "melding_feiten")
        regel = next(r for r in CasusPresenter(dossier, casus).staat().tijdlijn if r.id == str(seq))
        assert regel.te_verbeteren is kan
    # Begun before it was reported: what was typed can be read and is not recorded.
    presenter = CasusPresenter(dossier, gemeld)
    presenter.bewerk("verbeter", str(seq))
    presenter.typ("feiten", "Achteraf anders.")
    presenter.vastleggen()
    staat = presenter.staat().formulier
    assert staat is not None
    assert staat.uitleg is not None
    assert staat.uitleg.titel == "Deze melding is al gedaan. Wat is gemeld, blijft zoals het is."
    assert {v.code: v.waarde for v in staat.velden}["feiten"] == "Achteraf anders."
    assert dossier.tijdlijn(gemeld)[-1].soort != "verbeteren"


def test_not_informed_after_all_asks_why_as_it_would_have_then(dossier: Dossier) -> None:
    casus = b.Situatie(daarna=b.OP_WEG["vastgesteld"]).in_kluis(dossier.kluis)
    presenter = CasusPresenter(dossier, casus)
    seq = next(g.seq for g in dossier.tijdlijn(casus) if g.soort == "informeren")
    presenter.bewerk("verbeter", str(seq))
    presenter.typ("wanneer_geinformeerd", "niet")
    presenter.vastleggen()
    staat = presenter.staat().formulier
    assert staat is not None
    assert {behoefte.code for behoefte in staat.behoeften} == {"NIET_VOORAF_GEINFORMEERD"}


def _voorbeeld(klasse: type[Any]) -> Any:
    """An act of this kind with something in every field."""

    def waarde(soort: Any) -> Any:
        match soort:
            case soorten.StrType():
                return "x"
            case soorten.LiteralType(values=codes):
                return codes[-1]
            case soorten.BoolType():
                return True
            case soorten.IntType():
                return 1
            case soorten.DateType():
                return b.DAG
            case soorten.StructType(cls=cls):
                return Wanneer(van=b.DAG) if cls is Wanneer else gevuld(cls)
            case soorten.VarTupleType(item_type=een):
                return (waarde(een),)
            case soorten.UnionType(types=types):
                return waarde(next(t for t in types if not isinstance(t, soorten.NoneType)))
        raise TypeError(soort)

    def gevuld(cls: type[Any]) -> Any:
        return cls(**{v.name: waarde(v.type) for v in soorten.type_info(cls).fields})  # type: ignore[attr-defined]

    return gevuld(klasse)


@pytest.mark.parametrize("klasse", ALLE, ids=lambda k: k.__name__)
def test_every_field_of_every_act_has_a_label_and_words_and_reads_back(klasse: type[Handeling]) -> None:
    handeling = _voorbeeld(klasse)
    alle = plekken(handeling)
    assert all(plek.label for plek in alle)
    invoer = Invoer({"wanneer": "ma 23 nov 2026", **{p.code: p.waarde for p in alle}}, b.DAG)
    assert ingevuld(handeling, invoer) == handeling
    for plek in alle:
        if plek.soort == "keuze":
            assert plek.waarde in {k.code for k in plek.keuzes}, plek
        nieuw = {
            "antwoord": "nee",
            "datum": "1 december 2026",
            "keuze": plek.keuzes[0].code if plek.keuzes else "",
        }
        anders = Invoer({**invoer.velden, plek.code: nieuw.get(plek.soort, "y")}, b.DAG)
        veranderd = ingevuld(handeling, anders)
        if plek.waarde != anders.tekst(plek.code):
            assert veranderd != handeling, plek


@pytest.mark.norm("huisregel-g-7")
@pytest.mark.parametrize("klasse", ALLE, ids=lambda k: k.__name__)
def test_what_the_form_does_not_offer_cannot_be_mended_by_another_way(klasse: type[Handeling]) -> None:
    handeling = _voorbeeld(klasse)
    vaste = vaste_velden(handeling)
    aangeboden = {plek.pad[0] for plek in plekken(handeling)} | ({"gebeurd_op", "motiveringen"} - vaste)
    assert set(klasse.__struct_fields__) - aangeboden <= vaste


@pytest.mark.norm("webinar-ots")
@pytest.mark.norm("lkc-107130")
def test_the_day_on_which_information_left_is_not_offered_and_an_old_draft_of_it_does_no_harm(
    dossier: Dossier, klok: StaandeKlok
) -> None:
    waarom = (b.motiveer("NIET_VOORAF_GEINFORMEERD", "moeder", "vader"),)
    mondeling = b.mondeling(motiveringen=waarom)
    casus_id = b.Situatie(daarna=(b.kader(), b.vragen(), b.informeren("gerrit"), mondeling)).in_kluis(
        dossier.kluis
    )
    presenter = CasusPresenter(dossier, casus_id)
    presenter.bewerk("verbeter", _regel(presenter, "Verstrekt").id)
    formulier = presenter.staat().formulier
    assert formulier is not None
    codes = {veld.code for veld in formulier.velden}
    assert "wanneer" not in codes
    assert not any(code.startswith("motiveringen") for code in codes)
    assert formulier.uitleg is not None
    assert "blijft staan" in formulier.uitleg.titel
    assert "inhoud" in codes
    oud = Invoer(
        {"wanneer": "di 24 nov 2026", **{p.code: p.waarde for p in plekken(mondeling)}, "inhoud": "Anders."},
        b.DAG,
    )
    assert ingevuld(mondeling, oud) == replace(mondeling, inhoud="Anders.")


@pytest.mark.parametrize("klasse", ALLE, ids=lambda k: k.__name__)
def test_a_correction_tells_every_field_by_a_word(klasse: type[Handeling]) -> None:
    buiten = vaste_velden(_voorbeeld(klasse)) | set(Handeling.__struct_fields__)
    for veld in klasse.__struct_fields__:
        if veld not in buiten:
            assert noem_veld(klasse, veld)


def test_all_codes_have_a_word() -> None:
    for klasse in ALLE:
        for veld in soorten.type_info(klasse).fields:  # type: ignore[attr-defined]
            if isinstance(veld.type, soorten.LiteralType) and veld.name in WOORDEN:
                assert set(veld.type.values) <= set(WOORDEN[veld.name]), (klasse, veld.name)


def test_an_act_mends_only_by_its_own_kind(dossier: Dossier, casus: str) -> None:
    g = next(g for g in dossier.tijdlijn(casus) if g.soort == "signaal_vastleggen")
    weg = Verbeteren(
        gebeurd_op=g.handeling.gebeurd_op,
        door="jansen",
        verbetert=g.seq,
        inhoud=replace(g.handeling, feiten="Nieuw."),  # type: ignore[type-var]
    )
    assert dossier.weeg(casus, weg).kan
