"""Files into the vault: read whole or refused with a sentence of their own, recorded together or not at all."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from meldcode_app.domain import bijlage_fouten as f
from meldcode_app.domain.fouten import SchijfVol
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.services.bijlagen import bekijk, lees_bestand, met_document, met_documenten
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import projecties_kloppen
from meldcode_app.storage import kluis as kluismodule
from meldcode_app.storage.documenten import GROOTSTE
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_bijlage as bb


@pytest.fixture
def met_casus(dossier: Dossier) -> Dossier:
    """A casus `c1` with a request `v`."""
    for handeling in b.Situatie().handelingen():
        assert dossier.doe("c1", handeling).aanvaard
    return dossier


def _voeg_toe(dossier: Dossier, *paren: tuple[str, str, bytes]) -> None:
    gelezen = [(bb.toevoegen(id_, bestandsnaam=naam), bekijk(naam, inhoud)) for id_, naam, inhoud in paren]
    handelingen, documenten = met_documenten(gelezen)
    assert dossier.doe_samen("c1", handelingen, documenten).aanvaard


def test_bytes_and_act_are_one_transaction_and_come_back_exactly(met_casus: Dossier) -> None:
    _voeg_toe(met_casus, ("b1", "foto.png", bb.png()), ("b2", "vraag.eml", bb.mail()))
    bijlagen = met_casus.casus("c1").bijlagen
    assert [bijlage.inhoud.herkend for bijlage in bijlagen.values()] == ["afbeelding", "mail"]
    assert met_casus.kluis.document(bijlagen["b1"].inhoud.document) == bb.png()
    assert bijlagen["b2"].inhoud.grootte == len(bb.mail())
    assert projecties_kloppen(met_casus.kluis)
    assert met_casus.kluis.controleer().in_orde


def test_one_refused_act_leaves_no_file_behind(met_casus: Dossier) -> None:
    goed, document = met_document(bb.toevoegen("b1"), bekijk("x.png", bb.png()))
    toekomst = bb.toevoegen("b2", gebeurd_op=b.op(b.MORGEN), document=document.sha256)
    uitkomst = met_casus.doe_samen("c1", [goed, toekomst], [document])
    assert [reden.code for reden in uitkomst.open_redenen] == ["DATUM_IN_DE_TOEKOMST"]
    assert not met_casus.kluis.heeft_document(document.sha256)
    assert met_casus.casus("c1").bijlagen == {}


def test_an_act_without_its_bytes_is_refused(met_casus: Dossier) -> None:
    with pytest.raises(OngeldigeHandeling, match="ontbreekt"):
        met_casus.doe("c1", bb.toevoegen(document="f" * 64))
    assert met_casus.casus("c1").bijlagen == {}


def test_a_full_disk_leaves_nothing_and_loses_nothing(
    met_casus: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    handeling, document = met_document(bb.toevoegen(), bekijk("x.png", bb.png()))

    def vol(*_: object) -> None:
        raise SchijfVol

    with monkeypatch.context() as even:
        even.setattr(kluismodule.Documenten, "bewaar", vol)
        with pytest.raises(SchijfVol):
            met_casus.doe_samen("c1", [handeling], [document])
    assert met_casus.doe_samen("c1", [handeling], [document]).aanvaard


def test_exactly_25_mb_goes_in_and_one_byte_more_does_not(met_casus: Dossier, tmp_path: Path) -> None:
    grens = tmp_path / "grens.bin"
    grens.write_bytes(b"\0" * GROOTSTE)
    _voeg_toe(met_casus, ("b1", "grens.bin", lees_bestand(str(grens)).inhoud))
    (bijlage,) = met_casus.casus("c1").bijlagen.values()
    assert bijlage.inhoud.grootte == GROOTSTE
    assert len(met_casus.kluis.document(bijlage.inhoud.document)) == GROOTSTE
    with grens.open("ab") as bestand:
        bestand.write(b"x")
    with pytest.raises(f.BestandTeGroot, match=r"grens\.bin"):
        lees_bestand(str(grens))
    with pytest.raises(f.BestandTeGroot):
        bekijk("klembord.png", b"\0" * (GROOTSTE + 1))


def test_each_thing_that_can_be_wrong_has_its_own_sentence(tmp_path: Path) -> None:
    leeg = tmp_path / "leeg.txt"
    leeg.write_bytes(b"")
    for pad, fout in (
        (leeg, f.BestandIsLeeg),
        (tmp_path, f.BestandIsMap),
        (tmp_path / "weg.pdf", f.BestandIsWeg),
        (Path("nul\0byte"), f.BestandNietLeesbaar),
    ):
        with pytest.raises(fout) as gevangen:
            lees_bestand(str(pad))
        assert gevangen.value.doe


@pytest.mark.linux
def test_what_never_ends_is_not_read(tmp_path: Path) -> None:
    """A named pipe would block for ever."""
    pijp = tmp_path / "pijp"
    os.mkfifo(pijp)
    with pytest.raises(f.BestandNietLeesbaar):
        lees_bestand(str(pijp))


@pytest.mark.parametrize("naam", [naam for naam in bb.NAMEN if "\0" not in naam])
def test_a_name_is_content_and_leads_nowhere(met_casus: Dossier, naam: str) -> None:
    _voeg_toe(met_casus, ("b1", naam, bb.png()))
    assert met_casus.casus("c1").bijlagen["b1"].inhoud.bestandsnaam == naam


def test_the_same_file_in_two_casussen_stands_once_in_the_vault(met_casus: Dossier) -> None:
    for handeling in b.Situatie().handelingen():
        assert met_casus.doe("c2", handeling).aanvaard
    handeling, document = met_document(bb.toevoegen(), bekijk("x.png", bb.png()))
    for casus in ("c1", "c2"):
        assert met_casus.doe_samen(casus, [handeling], [document]).aanvaard
    assert met_casus.kluis.document(hashlib.sha256(bb.png()).hexdigest()) == bb.png()


def test_verification_names_an_attachment_that_is_not_what_was_kept(
    met_casus: Dossier, eigen_kluis: Kluis
) -> None:
    _voeg_toe(met_casus, ("b1", "foto.png", bb.png()))
    conn = eigen_kluis._verbinding.conn
    conn.execute("DROP TRIGGER document_wijzigt_niet")
    conn.execute("UPDATE document SET inhoud = x'00' WHERE soort = 'bijlage'")
    sha = met_casus.casus("c1").bijlagen["b1"].inhoud.document
    assert any(sha[:12] in fout for fout in eigen_kluis.controleer().fouten)
