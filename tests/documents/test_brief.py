"""What the letter says, what it leaves out, and what it is called."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from msgspec.structs import replace
from pypdf import PdfReader

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
    bestandsnaam,
    maak_pdf,
    maak_png,
    maak_svg,
)
from meldcode_app.documents.lezen import bevat, tekst_van_pdf

Gelezen = Callable[[Brief], str]
LABELS = ("Feiten en eigen waarnemingen", "Uitspraken van anderen, met bron", "Professionele duiding")


def test_every_section_of_the_statement_is_there_in_order(brief: Brief, gelezen: Gelezen) -> None:
    tekst = gelezen(brief)
    verwacht = [
        "Schriftelijke verklaring aan de gecertificeerde instelling",
        "1 Aan wie en door wie",
        "Teruggebeld via het hoofdnummer op 16 november 2026",
        "begeleidt Gerrit sinds augustus 2024",
        "2 Het kind en de maatregel",
        "Gerrit Duinker Geboortedatum 14 mei 2018",
        "Beschikking van 27 februari 2026 Looptijd 2 maart 2026 tot en met 2 maart 2027",
        "3 Het verzoek",
        "16 november 2026, per beveiligde mail",
        "Hoe gaat het op school? Is er verzuim? Hoe is het contact met moeder?",
        "4 Grondslag",
        "(artikel 7.3.11, vierde lid, Jeugdwet)",
        "5 Werkwijze en bronnen",
        "Verzuimregistratie, schooljaar 2026-2027",
        "6 Antwoord per vraag",
        "Vraag 1 Hoe gaat het met Gerrit op school?",
        "Feiten en eigen waarnemingen Op 3 november 2026 viel hij in slaap.",
        "Uitspraken van anderen, met bron ‘Ik ben ’s avonds lang wakker.’ Bron: Gerrit, 17 november 2026",
        "Professionele duiding Gerrit is vaker moe dan vorig schooljaar.",
        "7 Wat goed gaat",
        "8 Wie is geïnformeerd",
        "Vooraf geïnformeerd op 19 november 2026, in een gesprek.",
        "Zij wil de brief eerst lezen.",
        "Karel Duinker (vader) Hoe Niet geïnformeerd. Reden Niet te bereiken",
        "9 Zienswijzen",
        "Moeder Onverkort bijgevoegd, bijlage 1.",
        "Vader Niet gevraagd. Reden: niet te bereiken",
        "Gerrit Wil geen zienswijze geven.",
        "10 Grenzen van deze verklaring",
        "11 Ondertekening",
        "P. de Graaf directeur",
        "12 Bijlagen",
        "Bijlage 1: zienswijze van moeder",
        "Ik herken dit. Het ontbijt klopt niet: hij was bij zijn vader.",
    ]
    plekken = [tekst.find(zin) for zin in verwacht]
    assert [zin for zin, plek in zip(verwacht, plekken, strict=True) if plek < 0] == []
    assert plekken == sorted(plekken)


def test_an_item_that_is_not_given_prints_only_the_words_of_its_reason(
    brief: Brief, gelezen: Gelezen
) -> None:
    item = Antwoord(
        vraag="Diende moeder een klacht in?",
        besluit="niet",
        feiten="KANARIE-EEN",
        uitspraken=(Uitspraak(tekst="KANARIE-TWEE", bron="KANARIE-DRIE"),),
        duiding="KANARIE-VIER",
        niet_beantwoord_omdat="niet_noodzakelijk",
    )
    brief = replace(brief, antwoorden=(item,))
    tekst = gelezen(brief)
    assert "Niet beantwoord omdat: niet noodzakelijk" in tekst
    assert "KANARIE" not in tekst
    assert b"KANARIE" not in _onverpakt(maak_pdf(brief))
    assert not any(label in tekst for label in LABELS)


def test_an_item_that_is_given_in_part_says_so_with_its_reason(brief: Brief, gelezen: Gelezen) -> None:
    tekst = gelezen(brief)
    assert "Moeder was bij 3 van de 4 oudergesprekken." in tekst
    assert "Deels beantwoord. Voor het overige niet beantwoord omdat: niet noodzakelijk" in tekst


@pytest.mark.parametrize("veld", ["feiten", "uitspraken", "duiding"])
def test_an_empty_block_is_left_out_with_its_label(brief: Brief, gelezen: Gelezen, veld: str) -> None:
    vol = brief.antwoorden[0]
    leeg = replace(vol, **{veld: () if veld == "uitspraken" else " \n "})
    tekst = gelezen(replace(brief, antwoorden=(leeg,)))
    over = [
        label for label, naam in zip(LABELS, ("feiten", "uitspraken", "duiding"), strict=True) if naam != veld
    ]
    assert [label for label in LABELS if label in tekst] == over


def test_an_item_not_yet_judged_says_so(brief: Brief, gelezen: Gelezen) -> None:
    assert "Deze vraag is nog niet beoordeeld." in gelezen(
        replace(brief, antwoorden=(Antwoord(vraag="En nu?"),))
    )


def test_words_without_a_source_say_that_it_is_missing(brief: Brief, gelezen: Gelezen) -> None:
    item = Antwoord(vraag="?", besluit="verstrekken", uitspraken=(Uitspraak(tekst="Hij zei niets."),))
    assert "Hij zei niets. Bron: niet vermeld" in gelezen(replace(brief, antwoorden=(item,)))


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_without_a_ground_no_legal_label_is_printed(brief: Brief, gelezen: Gelezen) -> None:
    zonder = replace(brief, grondslag="  ")
    assert "7.3.11" in gelezen(brief)
    assert "7.3.11" not in gelezen(zonder)
    assert "Grondslag" not in gelezen(zonder)
    assert b"7.3.11" not in _onverpakt(maak_pdf(zonder))


def test_practice_is_stamped_on_every_page(brief: Brief) -> None:
    pdf = maak_pdf(replace(brief, oefening=True, gaat_goed="Lange tekst. " * 2000))
    aantal = len(PdfReader(BytesIO(pdf)).pages)
    randen = tekst_van_pdf(pdf).split("\n")[1:]
    assert aantal > 5
    assert len(randen) == aantal
    assert all("OEFENING VERTROUWELIJK" in rand for rand in randen)
    assert "OEFENING" not in tekst_van_pdf(maak_pdf(brief))


def test_the_draft_is_marked_and_the_settled_letter_is_not(brief: Brief, gelezen: Gelezen) -> None:
    assert "CONCEPT - VERTROUWELIJK" in gelezen(replace(brief, status="concept"))
    assert "CONCEPT" not in gelezen(brief)
    assert "VERTROUWELIJK" in gelezen(brief)


def test_every_page_carries_reference_version_and_number(brief: Brief) -> None:
    randen = tekst_van_pdf(maak_pdf(brief)).split("\n")[1:]
    for nummer, rand in enumerate(randen, 1):
        assert f"Vertrouwelijk · Kenmerk C-2026-014 · Versie 2 Pagina {nummer} van {len(randen)}" in rand


def test_a_letter_of_which_nothing_is_known_yet_can_be_made(brief: Brief, gelezen: Gelezen) -> None:
    leeg = Brief(
        kenmerk="",
        versie=1,
        datum=brief.datum,
        organisatie=Organisatie(naam="School"),
        geadresseerde=Geadresseerde(organisatie=""),
        opsteller=Opsteller(naam=""),
        betreft=Betreft(kind="G."),
        verzoek=Verzoek(),
        werkwijze=Werkwijze(),
        ondertekening=Ondertekening(),
        aanhef="",
    )
    assert "Er zijn nog geen vragen uitgewerkt." in gelezen(leeg)


def test_somebody_informed_afterwards_and_a_view_not_given(brief: Brief, gelezen: Gelezen) -> None:
    tekst = gelezen(
        replace(
            brief,
            geinformeerd=(Geinformeerd(wie="vader", wanneer="achteraf", wijze="per brief."),),
            zienswijzen=(
                Zienswijze(wie="vader", uitkomst="geen_reactie"),
                Zienswijze(wie="moeder", uitkomst="bijgevoegd"),
            ),
        )
    )
    assert "Geïnformeerd, per brief." in tekst
    assert "Vader Gevraagd, niet gereageerd." in tekst
    assert "Moeder De tekst ontbreekt nog." in tekst


def test_the_preview_has_the_same_pages_as_the_letter(brief: Brief) -> None:
    paginas = len(PdfReader(BytesIO(maak_pdf(brief))).pages)
    svg = maak_svg(brief)
    assert len(svg) == len(maak_png(brief, ppi=30)) == paginas
    assert all(pagina.startswith("<svg") for pagina in svg)


def test_ten_long_answers_are_all_there(brief: Brief, gelezen: Gelezen) -> None:
    items = tuple(
        Antwoord(
            vraag=f"Vraag van {'veel ' * 60}woorden {i}",
            besluit="verstrekken",
            feiten=f"Begin {i}. " + "Wij zagen dat. " * 150 + f"Eind {i}.",
        )
        for i in range(10)
    )
    tekst = gelezen(replace(brief, antwoorden=items))
    for item in items:
        assert bevat(tekst, item.vraag)
        assert bevat(tekst, item.feiten)


@pytest.mark.parametrize(
    ("anders", "naam"),
    [
        ({}, "verklaring-C-2026-014-v2.pdf"),
        ({"status": "concept"}, "verklaring-C-2026-014-v2-concept.pdf"),
        ({"oefening": True}, "oefening-verklaring-C-2026-014-v2.pdf"),
        ({"kenmerk": "Gerrit D. 2026"}, "verklaring-v2.pdf"),
        ({"kenmerk": 'a/b\\c:*?"<>|. é\n'}, "verklaring-a-b-c-e-v2.pdf"),
        ({"kenmerk": "../../CON "}, "verklaring-CON-v2.pdf"),
        ({"kenmerk": ""}, "verklaring-v2.pdf"),
        ({"kenmerk": "9" * 300}, f"verklaring-{'9' * 40}-v2.pdf"),
    ],
)
def test_the_file_name_is_safe_and_names_nobody(brief: Brief, anders: dict[str, object], naam: str) -> None:
    assert bestandsnaam(replace(brief, **anders)) == naam


def _onverpakt(pdf: bytes) -> bytes:
    """Everything in the file, unpacked, without the zero bytes that UTF-16 puts between letters."""
    with pikepdf.open(BytesIO(pdf)) as geopend:
        delen = [
            deel.unparse() + (deel.read_bytes() if isinstance(deel, pikepdf.Stream) else b"")
            for deel in geopend.objects
            if not (isinstance(deel, pikepdf.Stream) and "/Length1" in deel)
        ]
    return b"".join(delen).replace(b"\0", b"")
