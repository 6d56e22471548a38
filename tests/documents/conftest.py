"""A complete letter with invented people, and its text once printed and read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from meldcode_app.documents.brief import (
    Antwoord,
    Betreft,
    Brief,
    Geadresseerde,
    Geinformeerd,
    Ondertekening,
    Opsteller,
    Organisatie,
    Uitspraak,
    Verzoek,
    Werkwijze,
    Zienswijze,
    maak_pdf,
)
from meldcode_app.documents.lezen import tekst_van_pdf
from meldcode_app.domain.tijd import op

GRONDSLAG = (
    "Deze inlichtingen worden op verzoek verstrekt aan de gecertificeerde instelling die de ondertoezichtstelling "
    "van Gerrit uitvoert (artikel 7.3.11, vierde lid, Jeugdwet)."
)


@pytest.fixture
def brief() -> Brief:
    return Brief(
        kenmerk="C-2026-014",
        versie=2,
        datum=date(2026, 11, 23),
        status="vastgesteld",
        organisatie=Organisatie(
            naam="Basisschool De Wijde Blik", plaats="Voorbeeldstad", regels=("Lindelaan 12",)
        ),
        geadresseerde=Geadresseerde(
            organisatie="GI De Brug",
            naam="mevrouw S. Vermeer",
            regels=("Postbus 100",),
            geverifieerd="teruggebeld via het hoofdnummer op 16 november 2026",
        ),
        opsteller=Opsteller(
            naam="M. Jansen",
            functie="intern begeleider",
            organisatie="Basisschool De Wijde Blik",
            registratie="geen",
            relatie="begeleidt Gerrit sinds augustus 2024",
        ),
        betreft=Betreft(
            kind="Gerrit Duinker",
            geboortedatum=date(2018, 5, 14),
            maatregel="Ondertoezichtstelling",
            beschikkingsdatum=date(2026, 2, 27),
            van=date(2026, 3, 2),
            tot=date(2027, 3, 2),
            kenmerk="C-2026-014",
        ),
        verzoek=Verzoek(
            ontvangen_op=date(2026, 11, 16),
            hoe="per beveiligde mail",
            letterlijke_vraag="Hoe gaat het op school?\nIs er verzuim?\n\nHoe is het contact met moeder?",
            kenmerk="DB/26/11873",
        ),
        grondslag=GRONDSLAG,
        werkwijze=Werkwijze(
            methode="Overleg met de leerkracht.",
            periode="augustus tot en met november 2026",
            bronnen=("Verzuimregistratie, schooljaar 2026-2027", "Verslagen van oudergesprekken, 2026"),
        ),
        antwoorden=(
            Antwoord(
                vraag="Hoe gaat het met Gerrit op school?",
                besluit="verstrekken",
                feiten="Op 3 november 2026 viel hij in slaap.",
                uitspraken=(
                    Uitspraak(tekst="‘Ik ben ’s avonds lang wakker.’", bron="Gerrit, 17 november 2026"),
                ),
                duiding="Gerrit is vaker moe dan vorig schooljaar.",
            ),
            Antwoord(
                vraag="Hoe is het contact met moeder?",
                besluit="deels",
                feiten="Moeder was bij 3 van de 4 oudergesprekken.",
                niet_beantwoord_omdat="niet_noodzakelijk",
            ),
            Antwoord(vraag="Hoe gaat het met broer?", besluit="niet", niet_beantwoord_omdat="betreft_derde"),
        ),
        gaat_goed="Gerrit heeft twee vaste vrienden.",
        geinformeerd=(
            Geinformeerd(
                wie="Anna de Wit (moeder)",
                wanneer="vooraf",
                datum=op(date(2026, 11, 19)),
                wijze="in een gesprek",
                reactie="Zij wil de brief eerst lezen.",
            ),
            Geinformeerd(wie="Karel Duinker (vader)", wanneer="niet", niet_omdat="niet te bereiken"),
        ),
        zienswijzen=(
            Zienswijze(
                wie="moeder", tekst="Ik herken dit.\n\nHet ontbijt klopt niet: hij was bij zijn vader."
            ),
            Zienswijze(wie="vader", uitkomst="niet_gevraagd", niet_gevraagd_omdat="niet te bereiken"),
            Zienswijze(wie="Gerrit", uitkomst="wil_geen"),
        ),
        ondertekening=Ondertekening(
            naam="P. de Graaf", functie="directeur", plaats="Voorbeeldstad", datum=date(2026, 11, 23)
        ),
        bijlagen=("Verzuimoverzicht 2026",),
    )


@pytest.fixture
def gelezen() -> Callable[[Brief], str]:
    """The text of a letter, by way of its PDF."""
    return lambda brief: tekst_van_pdf(maak_pdf(brief))
