"""From a question for advice to its sheet: prints what the rules judged, kept to the byte, with no name in it."""

from __future__ import annotations

import hashlib
import io

import pikepdf
import pytest

from meldcode_app.documents.adviesblad import BladNietAnoniem, maak_pdf
from meldcode_app.documents.lezen import tekst_van_pdf
from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.handelingen import adviesvraag as h
from meldcode_app.domain.tijd import op
from meldcode_app.services.adviesblad import maak_adviesblad, masker_van
from meldcode_app.services.dossier import Dossier
from tests.bouwers import DAG, motiveer
from tests.bouwers_meldcode import MeldcodeSituatie, signaal
from tests.bouwers_veilig_thuis import advies_beginnen, anonimiseren, blad_afdrukken, blad_invullen

pytestmark = pytest.mark.norm("anoniem-blad")

NAMEN = ("Gerrit", "Dennis", "Wit", "Jansen", "Voorbeeld", "Wijde", "Blik", "2026")
VRAAG = "mag Gerrit mee met Dennis de Wit van De Wijde Blik?"


def _tekst(eigen: str = "") -> h.Adviestekst:
    return h.Adviestekst(vragen=(VRAAG,), signalen=("s1",), eigen_tekst=eigen)


def _casus(dossier: Dossier, tekst: h.Adviestekst, *oordelen: h.WoordOordeel) -> str:
    gezien = signaal(feiten="een blauwe plek bij Gerrit", gezien_door="Dennis de Wit")
    blad = blad_invullen(tekst=tekst, oordelen=oordelen)
    return MeldcodeSituatie(daarna=(gezien, advies_beginnen(), blad)).in_kluis(dossier.kluis)


def _a(dossier: Dossier, casus_id: str) -> Adviesvraag:
    return dossier.casus(casus_id).adviesvragen["a1"]


def _weg(woord: str) -> h.WoordOordeel:
    return h.WoordOordeel(woord=woord, besluit="vervangen")


def test_the_exact_bytes_of_an_anonymous_sheet_are_kept_and_hold_no_name(dossier: Dossier) -> None:
    casus_id = _casus(dossier, _tekst())
    assert dossier.doe(casus_id, anonimiseren(document="")).aanvaard
    (blad,) = _a(dossier, casus_id).bladen
    uitgaand = dossier.adviesblad(casus_id, "a1")
    assert blad.anoniem
    assert blad.document == hashlib.sha256(uitgaand.inhoud).hexdigest()
    assert uitgaand.inhoud == dossier.kluis.document(blad.document)
    tekst = tekst_van_pdf(uitgaand.inhoud)
    with pikepdf.open(io.BytesIO(uitgaand.inhoud)) as pdf:
        rondom = f"{uitgaand.bestandsnaam} {pdf.docinfo} {pdf.open_metadata()}"
    assert not [naam for naam in NAMEN if naam in tekst]
    assert not [naam for naam in NAMEN[:-1] if naam in rondom]
    assert "intern begeleider, onderwijs" in tekst
    assert "een blauwe plek bij het kind (gezien of gehoord door de leerkracht)" in tekst


def test_each_sheet_that_was_made_can_be_read_back_after_the_next(dossier: Dossier) -> None:
    casus_id = _casus(dossier, _tekst())
    dossier.doe(casus_id, anonimiseren(document=""))
    dossier.doe(casus_id, blad_invullen(tekst=_tekst("hij is stil")))
    dossier.doe(casus_id, anonimiseren(document=""))
    eerste, tweede = (
        tekst_van_pdf(dossier.kluis.document(blad.document)) for blad in _a(dossier, casus_id).bladen
    )
    assert "hij is stil" not in eerste
    assert "hij is stil" in tweede


@pytest.mark.parametrize(
    ("eigen", "oordelen"),
    [
        ("hij is stil", ()),
        ("hij gaat naar Titan", ()),
        ("hij gaat naar Titan", (_weg("Titan"),)),
        ("hij gaat naar Titan", (h.WoordOordeel(woord="Titan", besluit="laten"),)),
        ("hij gaat naar Titan", (h.WoordOordeel(woord="Titan", besluit="vervangen", door="Dolfijn"),)),
        ("bel 06-12345678 of 0612 345 678", ()),
        ("hij is 9 en woont op nummer 14", ()),
    ],
)
def test_rule_sheet_and_paper_never_disagree_about_the_word_anonymous(
    dossier: Dossier, eigen: str, oordelen: tuple[h.WoordOordeel, ...]
) -> None:
    casus_id = _casus(dossier, _tekst(eigen), *oordelen)
    casus, a = dossier.casus(casus_id), _a(dossier, casus_id)
    redenen = dossier.weeg(casus_id, anonimiseren(document="")).redenen
    op_slot = "WOORDEN_OPEN" in {reden.code for reden in redenen}
    assert op_slot is not masker_van(casus, dossier.inrichting(), a, DAG).masker.compleet
    blad = maak_adviesblad(casus, dossier.inrichting(), a, DAG, anoniem=True)
    if op_slot:
        with pytest.raises(BladNietAnoniem):
            maak_pdf(blad)
    else:
        assert maak_pdf(blad)


def test_a_refused_sheet_leaves_nothing_behind(dossier: Dossier) -> None:
    casus_id = _casus(dossier, _tekst("hij gaat naar Titan"))
    uitkomst = dossier.doe(casus_id, anonimiseren(document=""))
    assert not uitkomst.aanvaard
    assert [reden.code for reden in uitkomst.open_redenen] == ["WOORDEN_OPEN"]
    assert _a(dossier, casus_id).bladen == ()
    with pytest.raises(ValueError, match="a1"):
        dossier.adviesblad(casus_id, "a1")


def test_without_the_word_it_says_that_people_can_be_recognised(dossier: Dossier) -> None:
    casus_id = _casus(dossier, _tekst("hij gaat naar Titan"))
    zonder = blad_afdrukken(document="", motiveringen=())
    assert [r.code for r in dossier.doe(casus_id, zonder).open_redenen] == ["ZONDER_ANONIEM"]
    waarom = (motiveer("ZONDER_ANONIEM", grond="motivering"),)
    assert dossier.doe(casus_id, blad_afdrukken(document="", motiveringen=waarom)).aanvaard
    uitgaand = dossier.adviesblad(casus_id, "a1")
    tekst = tekst_van_pdf(uitgaand.inhoud)
    assert "dit blad is herkenbaar" in tekst
    assert "Anoniem:" not in tekst
    assert "Titan" in tekst
    assert "herkenbaar" in uitgaand.bestandsnaam
    assert not _a(dossier, casus_id).bladen[-1].anoniem


def test_the_sheet_of_another_day_tells_how_long_ago_it_was_from_that_day(dossier: Dossier) -> None:
    casus_id = _casus(dossier, h.Adviestekst(signalen=("s1",)))
    casus, a = dossier.casus(casus_id), _a(dossier, casus_id)
    later = op(DAG).van.replace(month=12, day=14)
    labels = {
        dag: masker_van(casus, dossier.inrichting(), a, dag).onder("Signalen")[0][0] for dag in (DAG, later)
    }
    assert labels == {DAG: "vandaag, feit:", later: "3 weken geleden, feit:"}
