"""What window and command line speak to: weighing writes nothing, and only what was provided is given out."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from msgspec.structs import replace

from meldcode_app.documents.lezen import bevat, tekst_van_pdf
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.tijd import op
from meldcode_app.services import dossier as module
from meldcode_app.services.dossier import Dossier, Uitgaand
from tests import bouwers as b
from tests.conftest import StaandeKlok


@pytest.fixture
def gereed(dossier: Dossier) -> Dossier:
    """A casus `c1` with a request `v`, every part ready."""
    for handeling in b.Situatie(daarna=b.COMPLEET).handelingen():
        assert dossier.doe("c1", handeling).aanvaard, handeling.soort
    return dossier


def test_weighing_writes_nothing_and_says_what_doing_will_say(gereed: Dossier) -> None:
    kop = gereed.kluis.journaal.kop()
    gewogen = gereed.weeg("c1", b.verstrekken())
    assert gereed.kluis.journaal.kop() == kop
    gedaan = gereed.doe("c1", b.verstrekken())
    assert not gewogen.kan
    assert not gedaan.aanvaard
    assert gewogen.redenen == gedaan.redenen


def test_a_button_asks_what_the_act_asks(gereed: Dossier) -> None:
    assert gereed.weeg_event("c1", "v", "vaststellen").kan
    assert not gereed.weeg_event("c1", "v", "verstrekken").kan


def test_settling_keeps_the_exact_bytes(gereed: Dossier) -> None:
    # What the screen fills in as hash is never believed.
    uitkomst = gereed.doe("c1", b.vaststellen(document="0" * 64))
    (versie,) = uitkomst.casus.verzoeken["v"].versies
    inhoud = gereed.kluis.document(versie.document)
    assert inhoud.startswith(b"%PDF")
    assert hashlib.sha256(inhoud).hexdigest() == versie.document
    assert versie.besloten_door == b.DIRECTEUR


def test_settling_keeps_the_editable_copy_of_that_very_letter(gereed: Dossier) -> None:
    gereed.doe("c1", b.vaststellen(bewerkbaar="0" * 64))
    gereed.doe("c1", b.verstrekken())
    (versie,) = gereed.casus("c1").verzoeken["v"].versies
    uitgaand = gereed.uitgaande_brief("c1", "v")
    assert uitgaand is not None
    assert hashlib.sha256(uitgaand.bewerkbaar).hexdigest() == versie.bewerkbaar
    assert [naam.rpartition(".")[2] for naam, _ in uitgaand.bestanden] == ["pdf", "odt"]
    assert gereed.kluis.controleer().in_orde


def test_a_letter_settled_before_there_were_copies_has_none(gereed: Dossier) -> None:
    zonder = Uitgaand("verklaring.pdf", b"%PDF")
    assert zonder.bestanden == (("verklaring.pdf", b"%PDF"),)
    oud = b.vaststellen()
    gereed.doe("c1", oud)
    gereed.doe("c1", b.verstrekken())
    casus = gereed.casus("c1")
    verzoek = casus.verzoeken["v"]
    kaal = replace(verzoek, versies=tuple(replace(v, bewerkbaar="") for v in verzoek.versies))
    gereed._geheugen.onthoud(replace(casus, verzoeken={"v": kaal}))
    uitgaand = gereed.uitgaande_brief("c1", "v")
    assert uitgaand is not None
    assert uitgaand.bewerkbaar == b""


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_a_letter_is_given_out_only_after_it_was_provided(gereed: Dossier) -> None:
    assert gereed.uitgaande_brief("c1", "v") is None
    gereed.doe("c1", b.vaststellen())
    assert gereed.uitgaande_brief("c1", "v") is None
    gereed.doe("c1", b.verstrekken(document="f" * 64))
    uitgaand = gereed.uitgaande_brief("c1", "v")
    versie = gereed.casus("c1").verzoeken["v"].laatste_versie
    assert uitgaand is not None
    assert versie is not None
    assert uitgaand.inhoud == gereed.kluis.document(versie.document)
    assert uitgaand.bestandsnaam == "verklaring-C-2026-001-v1.pdf"


@pytest.mark.norm("zorgvuldig-mondeling")
def test_oral_provision_gives_out_no_letter_but_knows_to_whom(gereed: Dossier) -> None:
    uitkomst = gereed.doe("c1", b.mondeling(geadresseerde="", aan=""))
    (verstrekking,) = uitkomst.casus.verzoeken["v"].verstrekkingen
    assert (verstrekking.geadresseerde, verstrekking.ter_attentie_van) == (b.GI, "S. Vermeer")
    assert gereed.uitgaande_brief("c1", "v") is None


@pytest.mark.norm("huisregel-g-7")
def test_the_letter_given_out_is_the_one_sent_last_not_the_one_being_written(gereed: Dossier) -> None:
    for handeling in (b.vaststellen(), b.verstrekken(), b.herzien(), b.noodzaak(feiten="Hij leest trager.")):
        assert gereed.doe("c1", handeling).aanvaard
    eerste = gereed.uitgaande_brief("c1", "v")
    gereed.doe("c1", b.vaststellen())
    assert gereed.uitgaande_brief("c1", "v") == eerste
    gereed.doe("c1", b.verstrekken())
    tweede = gereed.uitgaande_brief("c1", "v")
    assert eerste is not None
    assert tweede is not None
    assert eerste.inhoud != tweede.inhoud
    assert tweede.bestandsnaam == "verklaring-C-2026-001-v2.pdf"
    assert bevat(tekst_van_pdf(tweede.inhoud), "Hij leest trager.")


def test_a_refused_settling_makes_no_letter(gereed: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.brieven, "maak_pdf", lambda _: pytest.fail("made a letter"))
    assert not gereed.doe("c1", b.vaststellen(besloten_door=None)).aanvaard


@pytest.mark.parametrize("handeling", [b.vaststellen, b.verstrekken, b.mondeling])
def test_an_unknown_request_is_a_fault_not_a_crash(gereed: Dossier, handeling: object) -> None:
    with pytest.raises(OngeldigeHandeling):
        gereed.doe("c1", handeling(verzoek="w"))  # type: ignore[operator]


def test_the_casus_in_memory_is_that_of_the_journal(gereed: Dossier) -> None:
    gereed.doe("c1", b.aanvullen())
    assert gereed.casus("c1") == Dossier(gereed.kluis, gereed.klok).casus("c1")
    toen = gereed.tijdlijn("c1")[3].seq
    assert gereed.casus("c1", toen).laatste_seq == toen
    assert gereed.casus("c1").laatste_seq > toen


def test_references_count_on_within_a_year(dossier: Dossier, klok: StaandeKlok) -> None:
    def open_casus(id_: str, kenmerk: str) -> None:
        handeling = c.CasusOpenen(
            door="jansen", gebeurd_op=op(dossier.vandaag()), kenmerk=kenmerk, kind=b.kind()
        )
        assert dossier.doe(id_, handeling).aanvaard

    assert dossier.volgend_kenmerk() == "C-2026-001"
    open_casus("c1", "C-2026-009")
    open_casus("c2", "C-2026-eigen")
    open_casus("c3", "eigen naam")
    assert dossier.volgend_kenmerk() == "C-2026-010"
    klok.verder(days=60)
    assert dossier.volgend_kenmerk() == "C-2027-001"


def test_lists(gereed: Dossier) -> None:
    assert [rij["naam"] for rij in gereed.casussen()] == ["Gerrit Voorbeeld"]
    assert gereed.casussen("niemand") == []
    assert [rij["verzoek"] for rij in gereed.verzoeken()] == ["v"]


def test_a_practice_letter_says_so(dossier: Dossier, klok: StaandeKlok) -> None:
    oefening = Dossier(dossier.kluis, klok, oefening=True)
    for handeling in (*b.Situatie(daarna=b.COMPLEET).handelingen(), b.vaststellen(), b.verstrekken()):
        oefening.doe("c1", handeling)
    uitgaand = oefening.uitgaande_brief("c1", "v")
    assert uitgaand is not None
    assert uitgaand.bestandsnaam.startswith("oefening-")
    assert bevat(tekst_van_pdf(uitgaand.inhoud), "OEFENING")


@pytest.mark.norm("huisregel-g-3")
def test_recording_late_is_asked_about_by_the_clock_of_the_vault(gereed: Dossier, klok: StaandeKlok) -> None:
    klok.zet(klok.nu + timedelta(days=8))
    assert [r.code for r in gereed.weeg("c1", b.aanvullen()).open_redenen] == ["LATER_VASTGELEGD"]
