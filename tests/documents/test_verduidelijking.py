"""The letter that asks the requester to specify the question."""

from __future__ import annotations

from msgspec.structs import replace

from meldcode_app.documents.brief import Brief, Verzoek
from meldcode_app.documents.lezen import tekst_van_pdf
from meldcode_app.documents.verduidelijking import GEVRAAGD, Verduidelijking, bestandsnaam, maak_pdf, maak_svg


def _brief(brief: Brief) -> Verduidelijking:
    return Verduidelijking(
        kenmerk=brief.kenmerk,
        datum=brief.datum,
        organisatie=brief.organisatie,
        geadresseerde=brief.geadresseerde,
        verzoek=replace(brief.verzoek, letterlijke_vraag="Stuurt u ons het hele dossier?"),
        toelichting="Wij weten niet welke gegevens u nodig hebt.",
        ondertekening=brief.ondertekening,
    )


def test_quotes_the_request_and_says_what_is_needed(brief: Brief) -> None:
    tekst = tekst_van_pdf(maak_pdf(_brief(brief)))
    assert "Op 16 november 2026 ontvingen wij uw verzoek om inlichtingen. U schreef:" in tekst
    assert "Stuurt u ons het hele dossier?" in tekst
    assert "Wij weten niet welke gegevens u nodig hebt." in tekst
    assert all(punt in tekst for punt in GEVRAAGD)
    assert "Wij hebben nog niets verstrekt." in tekst


def test_names_nobody_of_the_case(brief: Brief) -> None:
    pdf = maak_pdf(_brief(brief))
    assert "Gerrit" not in tekst_van_pdf(pdf)
    assert "CONCEPT" not in tekst_van_pdf(pdf)
    assert bestandsnaam(_brief(brief)) == "verduidelijking-C-2026-014.pdf"


def test_can_be_made_without_a_literal_question_and_for_practice(brief: Brief) -> None:
    kaal = replace(_brief(brief), verzoek=Verzoek(), toelichting="", oefening=True)
    tekst = tekst_van_pdf(maak_pdf(kaal))
    assert "Wij ontvingen uw verzoek om inlichtingen." in tekst
    assert "niet duidelijk" not in tekst
    assert "OEFENING" in tekst
    assert len(maak_svg(kaal)) == 1
