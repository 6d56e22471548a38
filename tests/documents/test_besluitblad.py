"""The decision sheet: what it prints, what it leaves empty, and that nothing hides around it."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfua
import pikepdf
import pytest
from msgspec.structs import replace

from meldcode_app.documents.besluitblad import (
    TITEL,
    Adviesblok,
    Besluitblad,
    Besluitregel,
    Citaat,
    Signaalblok,
    bestandsnaam,
    grond_in_woorden,
    maak_pdf,
    maak_svg,
)
from meldcode_app.documents.lezen import tekst_van_pdf
from tests.documents.test_pdf_norm import _soorten

LEEG = Besluitblad(
    kenmerk="C-2026-014",
    datum=date(2026, 11, 23),
    gegevens=(("Kind", "Gerrit Voorbeeld, 8 jaar"), ("Meldcode van", "M. Jansen")),
    kern=("Gevraagd: twee besluiten en uw handtekening, achteraan.",),
    stappen=(("Stap 1 Signalen", "Niet begonnen."),),
    besluiten=(
        Besluitregel(vraag="Is melden bij Veilig Thuis noodzakelijk?"),
        Besluitregel(vraag="Is zelf hulp bieden of organiseren (ook) mogelijk?"),
    ),
    slot="Kruis bij allebei ja of nee aan.",
    wie="Naam en functie (directeur)",
    namen=("Gerrit Voorbeeld", "M. Jansen"),
)
VOL = replace(
    LEEG,
    signalen=(
        Signaalblok(
            kop="3 oktober 2026, eigen waarneming: Dennis de Wit",
            feiten="Een blauwe plek.\n\nOp zijn linkerarm.",
            uitspraken=(Citaat(tekst="Papa was boos.", bron="Gerrit"),),
            vermoeden="De plek past niet bij vallen.",
            bij="Dit is uit zichzelf verteld (onthulling).",
        ),
    ),
    overleg=(("Dennis de Wit, leerkracht", "Op 3 oktober 2026.\nAdvies: Eerst praten."),),
    gesprekken=(("vader", "Niet gesproken: niet te bereiken (U7), 3 pogingen."),),
    weging=(("Weging", "Herhaald en ernstig."),),
    vragen=(("1 Is er een vermoeden?", "Ja: twee signalen."),),
    uitkomst="Uitkomst van de vragen: melden bij Veilig Thuis (meldnorm 2).",
    adviezen=(
        Adviesblok(kop="4 oktober 2026, Utrecht", tekst="Meld.", rijen=(("Eigen afweging", "Wij wachten."),)),
    ),
    standpunten=(Citaat(tekst="Ik had gisteren gemeld.", bron="Dennis de Wit, 5 oktober 2026"),),
    eerder=(("Eerder besloten", "1 september 2026: melden nee, hulp ja."),),
    besluiten=(
        replace(LEEG.besluiten[0], genomen="Nee", reden="De hulp begint."),
        replace(LEEG.besluiten[1], genomen="Ja"),
    ),
    toelichting=(("Anders dan de vragen", "Het gezin verhuist naar oma."),),
    slot="Vastgesteld op 5 oktober 2026. Hieronder tekent wie besliste.",
    wie="P. Verhoeven, directeur",
)


def gelezen(b: Besluitblad) -> str:
    return " ".join(tekst_van_pdf(maak_pdf(b)).split())


@pytest.mark.norm("besluit-2-2-e")
def test_a_sheet_of_which_nothing_is_known_yet_has_boxes_and_lines() -> None:
    tekst = gelezen(LEEG)
    assert tekst.count("Ja Nee Omdat:") == 2
    assert "Er is nog met niemand gesproken." in tekst
    assert "Er is nog geen weging opgeschreven." in tekst
    assert "Er is geen advies van Veilig Thuis." in tekst
    assert "Niemand heeft een ander standpunt laten vastleggen." in tekst
    assert tekst.index("Naam en functie (directeur)") < tekst.index("Handtekening")


@pytest.mark.norm("besluit-2-2-e")
def test_everything_that_was_weighed_is_there_in_order() -> None:
    tekst = gelezen(VOL)
    stukken = [
        "Gevraagd: twee besluiten",
        "Een blauwe plek.",
        "Papa was boos.",
        "Bron: Gerrit",
        "Vermoeden De plek past niet bij vallen.",
        "uit zichzelf verteld",
        "Advies: Eerst praten.",
        "niet te bereiken (U7), 3 pogingen",
        "Herhaald en ernstig.",
        "Ja: twee signalen.",
        "(meldnorm 2)",
        "Meld.",
        "Eigen afweging Wij wachten.",
        "Ik had gisteren gemeld.",
        "De twee besluiten",
        "melden nee, hulp ja",
        "noodzakelijk? Nee De hulp begint.",
        "mogelijk? Ja Er is geen reden bij opgeschreven.",
        "Anders dan de vragen Het gezin verhuist naar oma.",
        "Hieronder tekent wie besliste.",
        "P. Verhoeven, directeur",
    ]
    plaatsen = [tekst.find(stuk) for stuk in stukken]
    assert -1 not in plaatsen, stukken[plaatsen.index(-1)]
    assert plaatsen == sorted(plaatsen)
    assert "Omdat:" not in tekst


def per_pagina(b: Besluitblad) -> list[str]:
    teksten = []
    with pikepdf.open(BytesIO(maak_pdf(b))) as pdf:
        for pagina in pdf.pages:
            los, bytes_ = pikepdf.Pdf.new(), BytesIO()
            los.pages.append(pagina)
            los.save(bytes_)
            teksten.append(" ".join(tekst_van_pdf(bytes_.getvalue()).split()))
    return teksten


@pytest.mark.parametrize("vooraf", range(0, 20, 3))
def test_decisions_and_signature_stand_on_one_page(vooraf: int) -> None:
    """Nobody signs a page without the decisions on it, however much stands before them."""
    weging = tuple((f"Weging {n}", "Herhaald en ernstig. " * 12) for n in range(vooraf))
    (tekenen,) = [p for p in per_pagina(replace(LEEG, weging=weging)) if "Handtekening" in p]
    for stuk in ("De twee besluiten", "noodzakelijk?", "mogelijk?", "Naam en functie"):
        assert stuk in tekenen, stuk


@pytest.mark.parametrize("scheiding", [" ", "\n"])
def test_very_long_reasons_run_on_to_a_next_page_and_lose_nothing(scheiding: str) -> None:
    lang = scheiding.join(["Dit is een lange reden met veel woorden."] * 160)
    besluiten = tuple(replace(r, genomen="Ja", reden=f"{lang} Slot{n}.") for n, r in enumerate(VOL.besluiten))
    paginas = per_pagina(replace(VOL, besluiten=besluiten))
    tekst = " ".join(paginas)
    assert tekst.count("lange") == 320
    assert "Slot0." in tekst
    assert "Slot1." in tekst
    # More would run off the paper.
    assert max(map(len, paginas)) < 5500


def test_names_in_other_letters_come_through() -> None:
    blad = replace(
        VOL,
        gegevens=(("Kind", "Łukasz Żółć-Wiśniewski"), ("Meldcode van", "Şükrü Yılmaz")),
        gesprekken=(("ليلى الحسن", "Gesproken op 3 oktober 2026."),),
        standpunten=(Citaat(tekst="رأيت كدمة على ذراعه.", bron="Nguyễn Thị Hạnh"),),
    )
    tekst = gelezen(blad)
    for stuk in ("Łukasz Żółć-Wiśniewski", "Şükrü Yılmaz", "ليلى", "كدمة", "Nguyễn Thị Hạnh"):
        assert stuk in tekst, stuk


@pytest.mark.parametrize(
    "gemeen",
    ["#panic(1)", "= Kop", "$x^2$ *vet* _schuin_", '#read("/etc/passwd")', "<b>html</b> \\u{41} @ref"],
)
def test_what_looks_like_markup_is_printed_as_typed(gemeen: str) -> None:
    blad = replace(
        VOL,
        kern=(gemeen,),
        weging=(("Weging", gemeen),),
        standpunten=(Citaat(tekst=gemeen, bron=gemeen),),
        eerder=((gemeen, gemeen),),
        wie=gemeen,
    )
    assert gelezen(blad).count(gemeen) == 7


def test_it_is_archival_accessible_and_names_nobody_around_the_text(tmp_path: Path) -> None:
    inhoud = maak_pdf(VOL)
    assert inhoud == maak_pdf(VOL)
    bestand = tmp_path / bestandsnaam(VOL)
    bestand.write_bytes(inhoud)
    rapport = pdfua.validate(str(bestand))
    assert [f"{f.rule_id} {f.message}" for f in rapport.findings] == []
    assert sum(uitkomst.skipped_reason is None for uitkomst in rapport.outcomes) >= 10
    with pikepdf.open(BytesIO(inhoud)) as pdf:
        with pdf.open_metadata() as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("2", "A", "1")
        omheen = pdf.Root.Metadata.read_bytes().decode() + "".join(str(w) for w in pdf.docinfo.values())
        assert (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)) == (TITEL, "nl")
        assert not [naam for naam in ("Gerrit", "Voorbeeld", "Jansen", "Wit", "C-2026-014") if naam in omheen]
        soorten = list(_soorten(pdf.Root.StructTreeRoot))
    assert soorten.count("/BlockQuote") == 2
    niveaus = [int(s[2:]) for s in soorten if s[:2] == "/H" and s[2:].isdigit()]
    assert niveaus[0] == 1
    assert all(volgend <= vorig + 1 for vorig, volgend in pairwise(niveaus))


def test_the_preview_has_as_many_pages_and_practice_is_stamped() -> None:
    with pikepdf.open(BytesIO(maak_pdf(VOL))) as pdf:
        assert len(maak_svg(VOL)) == len(pdf.pages) > 1
        paginas = len(pdf.pages)
    assert gelezen(replace(VOL, oefening=True)).count("OEFENING") >= paginas
    assert "OEFENING" not in gelezen(VOL)


@pytest.mark.parametrize(
    ("anders", "naam"),
    [
        ({}, "besluitblad-C-2026-014.pdf"),
        ({"oefening": True}, "oefening-besluitblad-C-2026-014.pdf"),
        ({"kenmerk": "Gerrit V. 2026"}, "besluitblad.pdf"),
        ({"kenmerk": ""}, "besluitblad.pdf"),
        ({"kenmerk": "../a b:c"}, "besluitblad-a-b-c.pdf"),
    ],
)
def test_the_file_name_is_safe_and_names_nobody(anders: dict[str, object], naam: str) -> None:
    assert bestandsnaam(replace(VOL, **anders)) == naam


@pytest.mark.parametrize(
    ("grond", "pogingen", "woorden"),
    [
        ("U7", 0, "niet te bereiken (U7)"),
        ("U7", 1, "niet te bereiken (U7), 1 poging"),
        ("U7", 3, "niet te bereiken (U7), 3 pogingen"),
        ("UH", 0, "haast: wachten was onverantwoord (UH)"),
        ("te_jong", 0, "te jong voor dit gesprek"),
        ("weigert", 0, "kind wil niet praten"),
    ],
)
def test_a_ground_is_told_in_words(grond: str, pogingen: int, woorden: str) -> None:
    assert grond_in_woorden(grond, pogingen) == woorden


def test_whoever_was_typed_for_has_a_place_to_sign_of_their_own() -> None:
    gewoon = tekst_van_pdf(maak_pdf(VOL))
    assert "Ingevoerd namens" not in gewoon
    tekst = tekst_van_pdf(maak_pdf(replace(VOL, namens=("Dennis de Wit",))))
    assert "Ingevoerd namens Dennis de Wit" in tekst
    assert tekst.count("Handtekening") == gewoon.count("Handtekening") + 1
