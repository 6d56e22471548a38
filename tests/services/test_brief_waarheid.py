"""What a complaints committee would find false in a letter: nobody said it, it was not so, or it was left unsaid."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

import pytest
from msgspec.structs import replace

from meldcode_app.documents import brief as brieven
from meldcode_app.documents.brief_inhoud import inhoud
from meldcode_app.documents.lezen import bevat, tekst_van_pdf
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.services.brief import maak_brief
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests.conftest import StaandeKlok

NIET = "NIET_VOORAF_GEINFORMEERD"
VADER = "Vader Voorbeeld (vader)"
ANDER = (b.motiveer("BESLISSER_ANDERS"),)


def _brief(*daarna: AlleHandelingen) -> brieven.Brief:
    casus = b.Situatie(daarna=daarna).casus()
    return maak_brief(casus, b.inrichting(), casus.verzoeken["v"], b.DAG)


def _inhoud(brief: brieven.Brief) -> dict[str, Any]:
    return cast("dict[str, Any]", inhoud(brief))


def _hoe(brief: brieven.Brief, wie: str = VADER) -> str:
    (regels,) = (g["regels"] for g in _inhoud(brief)["geinformeerd"] if g["wie"] == wie)
    return " ".join(waarde for _, waarde in regels if waarde)


@pytest.mark.norm("lkc-104842")
def test_a_settled_letter_without_decider_names_no_function_that_did_not_decide() -> None:
    casus = b.Situatie(daarna=b.COMPLEET).casus()
    brief = maak_brief(casus, b.inrichting(), casus.verzoeken["v"], b.DAG, vastgesteld=True)
    assert (brief.ondertekening.naam, brief.ondertekening.functie) == ("", "")


@pytest.mark.norm("lkc-109371")
def test_a_reason_nobody_chose_is_not_printed() -> None:
    niet = b.noodzaak(besluit="niet", reden="Wij weten dit van horen zeggen.")
    assert _brief(b.vragen(), niet).antwoorden[0].niet_beantwoord_omdat == "anders"
    motivering = (b.motiveer("VRAAG_ZONDER_REDEN", "v1"),)
    gemotiveerd = b.noodzaak(besluit="niet", reden="", motiveringen=motivering)
    assert _brief(b.vragen(), gemotiveerd).antwoorden[0].niet_beantwoord_omdat == "anders"
    kaal = maak_brief_met(replace(niet, reden=""))
    assert kaal.antwoorden[0].niet_beantwoord_omdat == ""


def maak_brief_met(oordeel: AlleHandelingen) -> brieven.Brief:
    """A draft while the form is being typed: the judgement is not in the journal yet."""
    casus = b.Situatie(daarna=(b.vragen(),)).casus()
    verzoek = replace(casus.verzoeken["v"], beoordelingen={"v1": oordeel})
    return maak_brief(casus, b.inrichting(), verzoek, b.DAG)


def test_an_item_answered_in_part_says_so_also_without_a_reason() -> None:
    (antwoord,) = _inhoud(_brief(b.vragen(), b.noodzaak(besluit="deels")))["antwoorden"]
    assert (antwoord["niet_label"], antwoord["niet"]) == ("Deels beantwoord.", "")


@pytest.mark.norm("webinar-ots")
def test_informed_after_an_oral_provision_is_not_beforehand() -> None:
    gisteren = b.DAG - timedelta(days=1)
    over = (b.motiveer(NIET, "vader"),)
    weg = b.mondeling(dag=gisteren, motiveringen=over)
    rest = (*b.COMPLEET[:4], b.informeren("moeder", "gerrit", dag=gisteren))
    rest = tuple(replace(x, gebeurd_op=weg.gebeurd_op) for x in rest)
    assert _hoe(_brief(*rest, weg, b.informeren("vader", motiveringen=over))).startswith(
        "Geïnformeerd op 23 november 2026, na de eerdere verstrekking van 22 november 2026, gesprek."
    )
    assert _hoe(_brief(*rest, b.informeren("vader"))) == "Vooraf geïnformeerd op 23 november 2026, gesprek."
    later = b.informeren(
        "vader", dag=gisteren, motiveringen=(b.motiveer("VOORAF_LATER_VASTGELEGD", "vader"),)
    )
    assert _hoe(_brief(*rest, weg, later)) == (
        "Vooraf geïnformeerd op 22 november 2026, gesprek. "
        "Dit is vastgelegd na de eerdere verstrekking van 22 november 2026."
    )


@pytest.mark.norm("webinar-ots")
def test_a_mended_beforehand_is_gone_from_the_letter() -> None:
    eerst = (*(x for x in b.COMPLEET if x.soort != "informeren"), b.informeren("moeder", "gerrit"))
    recht = b.informeren("vader", wanneer="niet", vervangt=13, motiveringen=(b.motiveer(NIET, "vader"),))
    assert (
        _hoe(_brief(*eerst, b.informeren("vader"), recht)) == "Niet geïnformeerd. In verband met veiligheid"
    )


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_an_objection_on_being_informed_stands_in_the_letter() -> None:
    brief = _brief(b.informeren("vader", bezwaar=True, reactie="Dit wil ik niet."))
    assert _hoe(brief).endswith("Maakt bezwaar. Dit wil ik niet.")


@pytest.mark.norm("ctg-2023-124")
def test_who_may_still_answer_did_not_stay_silent() -> None:
    zienswijzen = dict(_inhoud(_brief(b.zienswijze_vragen("vader")))["zienswijzen"])
    assert zienswijzen[VADER] == "Gevraagd, met tijd tot en met 30 november 2026. Nog geen antwoord."
    zonder = dict(_inhoud(_brief(b.zienswijze_vragen("vader", termijn=None)))["zienswijzen"])
    assert zonder[VADER] == "Gevraagd, nog geen antwoord."


@pytest.mark.norm("jeugdwet-7.3.8-2")
def test_asking_anew_does_not_take_a_view_out_of_the_letter() -> None:
    for wie in ("moeder", "gerrit"):
        brief = _brief(b.zienswijze(wie, tekst="Zo was het niet."), b.zienswijze_vragen(wie))
        assert [z.tekst for z in brief.zienswijzen if z.uitkomst == "bijgevoegd"] == ["Zo was het niet."]


@pytest.mark.norm("terugbellen")
def test_a_check_that_was_taken_back_is_not_told() -> None:
    assert _brief(b.verifieren()).geadresseerde.geverifieerd == "teruggebeld via het hoofdnummer"
    assert _brief(b.verifieren(), b.heropen_deel("identiteit")).geadresseerde.geverifieerd == ""


@pytest.mark.norm("huisregel-g-2")
def test_a_letter_is_never_dated_before_it_was_made(dossier: Dossier, klok: StaandeKlok) -> None:
    for handeling in b.Situatie(daarna=b.COMPLEET).handelingen():
        assert dossier.doe("c1", handeling).aanvaard, handeling.soort
    nu = klok.nu
    klok.nu = nu + timedelta(days=2)
    uitkomst = dossier.doe("c1", b.vaststellen())
    (versie,) = uitkomst.casus.verzoeken["v"].versies
    tekst = tekst_van_pdf(dossier.kluis.document(versie.document))
    assert versie.vastgesteld_op == b.DAG
    assert bevat(tekst, "25 november 2026")


@pytest.mark.norm("knmg-stap-3")
@pytest.mark.parametrize(
    ("pogingen", "woorden"),
    [(1, "Niet te bereiken"), (2, "Niet te bereiken na herhaalde pogingen")],
)
def test_repeated_attempts_are_told_only_where_they_were_recorded(pogingen: int, woorden: str) -> None:
    over = b.motiveer(NIET, "vader", grond="U7", pogingen=pogingen)
    los = b.informeren("vader", wanneer="niet", motiveringen=(over,))
    assert _hoe(_brief(los)) == f"Niet geïnformeerd. {woorden}"
    bij_vaststellen = b.vaststellen(motiveringen=(over,))
    zonder = (*(x for x in b.COMPLEET if x.soort != "informeren"), b.informeren("moeder", "gerrit"))
    assert _hoe(_brief(*zonder, bij_vaststellen)) == f"Niet geïnformeerd. {woorden}"
