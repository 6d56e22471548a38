"""Attachments in a casus: added in every state but after handing over, withdrawn with a reason, never gone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meldcode_app.domain.bijlage import LANGSTE_NAAM, bij, leesbare_naam, zelfde_bestand
from meldcode_app.domain.bijlage_fouten import BestandTeGroot, NietTeTonen
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.tijd import op
from meldcode_app.domain.verwijzingen_bijlage import doorloop_van, te_betreffen, te_bewijzen
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.bouwers_bijlage import NAMEN, andere_soort, intrekken, toevoegen

OVERGEDRAGEN = m.MeldcodeSituatie(daarna=m.DOORLOPEN["overgedragen"])


def test_an_attachment_stands_in_the_casus_and_is_found_by_what_it_is_about() -> None:
    situatie = b.Situatie(daarna=(toevoegen("b1", betreft="v", omschrijving="De vraag"), toevoegen("b2")))
    bijlagen = situatie.casus().bijlagen
    assert [bijlage.naam for bijlage in bijlagen.values()] == ["De vraag", "beschikking.pdf"]
    assert [bijlage.id for bijlage in bij(bijlagen.values(), "v")] == ["b1"]
    assert bijlagen["b1"].op == toevoegen().gebeurd_op
    assert situatie.casus().bijlagen["b1"].seq + 1 == situatie.casus().bijlagen["b2"].seq


@pytest.mark.norm("huisregel-g-3")
@pytest.mark.norm("huisregel-g-2")
@pytest.mark.parametrize(("dagen", "gevraagd"), [(400, ()), (0, ()), (-1, ("DATUM_IN_DE_TOEKOMST",))])
def test_the_day_on_a_piece_is_not_when_something_happened_but_has_been(
    dagen: int, gevraagd: tuple[str, ...]
) -> None:
    op_het_stuk = toevoegen(gebeurd_op=op(b.DAG - timedelta(days=dagen)))
    oordeel = b.Situatie().beoordeel(op_het_stuk, vandaag=b.DAG)
    assert tuple(reden.code for reden in oordeel.redenen) == gevraagd


def test_withdrawn_is_a_mark_with_its_reason_and_the_file_stays_listed() -> None:
    casus = b.Situatie(daarna=(toevoegen(document="f" * 64), intrekken())).casus()
    (bijlage,) = casus.bijlagen.values()
    assert not bijlage.geldt
    assert bijlage.ingetrokken is not None
    assert bijlage.ingetrokken.reden == "Verkeerd bestand."
    assert zelfde_bestand(casus.bijlagen.values(), "f" * 64) is None


def test_the_same_bytes_are_found_again() -> None:
    casus = b.Situatie(daarna=(toevoegen(document="f" * 64),)).casus()
    gevonden = zelfde_bestand(casus.bijlagen.values(), "f" * 64)
    assert gevonden is not None
    assert gevonden.id == "b1"
    assert zelfde_bestand(casus.bijlagen.values(), "0" * 64) is None


def test_folding_an_attachment_that_was_erased_never_fails() -> None:
    situatie = b.Situatie(daarna=(toevoegen(), intrekken()))
    casus = Casus(id="c1")
    for handeling in situatie.handelingen():
        if handeling.soort != "bijlage_toevoegen":
            casus = casus.toegepast(_los(casus, handeling))
    assert casus.bijlagen == {}


def _los(casus: Casus, handeling: b.AlleHandelingen) -> b.Gebeurtenis:
    return b.Gebeurtenis(
        seq=casus.laatste_seq + 1,
        casus="c1",
        soort=handeling.soort,
        handeling_id="h",
        geregistreerd_op=b.moment(b.DAG),
        configuratie=("in_behandeling",),
        inhoud=b.Inhoud(handeling=handeling),
    )


@pytest.mark.parametrize(
    ("handeling", "veld"),
    [
        (toevoegen(""), "bijlage"),
        (toevoegen("b0"), "bijlage"),
        (toevoegen(betreft="onbekend"), "betreft"),
        (toevoegen(regels=(1,)), "regels"),
        (intrekken("b9"), "bijlage"),
        (andere_soort("b9"), "bijlage"),
        (intrekken("b0", reden=" "), "reden"),
    ],
)
def test_what_it_names_must_be_known(handeling: b.AlleHandelingen, veld: str) -> None:
    with pytest.raises(OngeldigeHandeling) as fout:
        b.Situatie(daarna=(toevoegen("b0"),)).beoordeel(handeling)
    assert fout.value.veld == veld


def test_what_is_withdrawn_is_not_withdrawn_again() -> None:
    with pytest.raises(OngeldigeHandeling, match="al ingetrokken"):
        b.Situatie(daarna=(toevoegen(), intrekken())).beoordeel(intrekken())


@pytest.mark.parametrize("staat", sorted(b.OP_WEG))
@pytest.mark.norm("huisregel-g-7")
def test_in_every_state_of_a_request_a_file_may_be_added_and_moves_nothing(staat: str) -> None:
    situatie = b.Situatie(daarna=b.OP_WEG[staat])
    for handeling in (toevoegen(betreft="v"), toevoegen(betreft="ots"), toevoegen()):
        assert situatie.beoordeel(handeling).kan
        assert situatie.beoordeel(handeling).configuratie == ()


@pytest.mark.norm("huisregel-g-7")
def test_after_handing_over_nothing_is_added_to_that_walk_but_the_casus_stays_open() -> None:
    oordeel = OVERGEDRAGEN.beoordeel(toevoegen(betreft="d"))
    assert [reden.code for reden in oordeel.open_redenen] == ["NU_NIET_AAN_DE_ORDE"]
    assert OVERGEDRAGEN.beoordeel(toevoegen()).kan
    eerder = m.MeldcodeSituatie(daarna=(toevoegen(betreft="d"), *m.DOORLOPEN["overgedragen"]))
    assert not eerder.beoordeel(intrekken()).kan


def test_a_file_proves_talks_views_decisions_and_what_a_colleague_signed() -> None:
    namens = m.MeldcodeSituatie(daarna=(*m.DOORLOPEN["vervolg"], m.signaal("s9", namens="dennis")))
    casus = namens.casus()
    doorloop = casus.doorlopen["d"]
    bewijs = set(te_bewijzen(casus))
    assert doorloop.gesprekken[0].seq in bewijs
    assert doorloop.namens[0].seq in bewijs
    regel = doorloop.namens[0].seq
    assert namens.beoordeel(toevoegen(bijlagesoort="handtekening", betreft="d", regels=(regel,))).kan
    with pytest.raises(OngeldigeHandeling):
        namens.beoordeel(toevoegen(regels=(regel, regel)))
    verzoek = b.Situatie(daarna=b.OP_WEG["vastgesteld"]).casus()
    (view,) = [z.ontvangen_seq for z in verzoek.verzoeken["v"].zienswijzen.values() if z.ontvangen_seq]
    assert {view, verzoek.verzoeken["v"].versies[0].seq} <= set(te_bewijzen(verzoek))


def test_a_file_of_a_question_for_advice_or_a_melding_belongs_to_its_walk() -> None:
    casus = m.MeldcodeSituatie(daarna=(m.advies_beginnen(), m.melding_voorbereiden())).casus()
    (advies,), (melding,) = casus.adviesvragen, casus.meldingen
    assert {advies, melding, "d"} <= set(te_betreffen(casus))
    for id_, doorloop in ((advies, "d"), (melding, "d"), ("d", "d"), ("", "")):
        assert doorloop_van(casus, toevoegen(betreft=id_)) == doorloop


def test_a_file_name_reads_on_one_line_and_shows_what_turns_it_around() -> None:
    getoond = [leesbare_naam(naam) for naam in NAMEN]
    assert getoond[0] == NAMEN[0]
    assert getoond[2] == "factuur\ufffdfdp.exe"
    assert getoond[3].endswith(".pdf")
    assert getoond[4:6] == list(NAMEN[4:6])
    assert all(len(naam) <= LANGSTE_NAAM for naam in getoond)
    assert not any(teken in naam for naam in getoond for teken in "\n\r\0\u202e")


def test_an_attachment_without_any_name_still_has_one() -> None:
    casus = b.Situatie(daarna=(toevoegen(bestandsnaam=""),)).casus()
    assert casus.bijlagen["b1"].naam == "bijlage"


def test_what_is_wrong_with_a_file_names_the_file() -> None:
    assert str(BestandTeGroot("scan\u202e.pdf")).startswith(
        "'scan\ufffd.pdf': dit bestand is groter dan 25 MB."
    )
    assert BestandTeGroot().wat == "dit bestand is groter dan 25 MB."
    assert NietTeTonen().doe
