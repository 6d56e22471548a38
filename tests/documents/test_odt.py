"""The editable copy of every letter: the same words as the PDF, typed text as text, and nothing of the machine."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from itertools import pairwise
from typing import Literal
from xml.etree import ElementTree

import odfdo
import pytest
from msgspec.structs import replace

from meldcode_app.documents import adviesblad, besluitblad, verduidelijking
from meldcode_app.documents.besluitblad import Besluitblad, Besluitregel, Citaat, Signaalblok
from meldcode_app.documents.brief import (
    Antwoord,
    Betreft,
    Brief,
    Geadresseerde,
    Ondertekening,
    Opsteller,
    Organisatie,
    Uitspraak,
    Zienswijze,
    maak_odt,
    maak_pdf,
)
from meldcode_app.documents.lezen import bevat, tekst_van_pdf
from meldcode_app.documents.odt import KOPIE
from meldcode_app.domain.adviesblad_teksten import VRAAG
from meldcode_app.domain.anonimiseren import Stuk
from tests.documents.test_letters import NAMEN, VIJANDIG

_TEKST = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_LANG = 200_000


def gelezen(odt: bytes) -> str:
    """The words of the page, in order, a line a paragraph; as a word processor shows them."""
    with zipfile.ZipFile(io.BytesIO(odt)) as bestand:
        wortel = ElementTree.fromstring(bestand.read("content.xml"))
    return "\n".join(_woorden(p) for p in wortel.iter() if p.tag in {f"{_TEKST}p", f"{_TEKST}h"})


def _woorden(knoop: ElementTree.Element) -> str:
    los = {f"{_TEKST}tab": " ", f"{_TEKST}line-break": "\n"}
    if knoop.tag == f"{_TEKST}s":
        return " " * int(knoop.get(f"{_TEKST}c", "1")) + (knoop.tail or "")
    delen = (los.get(knoop.tag, ""), knoop.text or "", *map(_woorden, knoop))
    binnen = knoop.tag not in {f"{_TEKST}p", f"{_TEKST}h"}
    return "".join(delen) + ((knoop.tail or "") if binnen else "")


def _los(tekst: str) -> list[str]:
    """Words to compare with: numbering and the words at the edge of a page aside."""
    return re.findall(r"[^\W\d_]{2,}", tekst)


def _alleen_in_een(een: str, ander: str) -> set[str]:
    return set(_los(een)) ^ set(_los(ander))


_RAND = {
    "Pagina",
    "van",
    "Vertrouwelijk",
    "Kenmerk",
    "Versie",
    "OEFENING",
    "CONCEPT",
    "VERTROUWELIJK",
    "ANONIEM",
    "HERKENBAAR",
}


def _eis_dezelfde_woorden(pdf: bytes, odt: bytes) -> None:
    papier, kopie = tekst_van_pdf(pdf), gelezen(odt)
    assert _alleen_in_een(papier, kopie) - _RAND == set()


def test_the_statement_says_in_both_forms_the_same_in_the_same_order(brief: Brief) -> None:
    volledig = replace(brief, gaat_goed="Hij leest graag.", bijlagen=("Verzuimoverzicht",))
    _eis_dezelfde_woorden(maak_pdf(volledig), maak_odt(volledig))
    koppen = re.findall(r"(?m)^\d+  (.+)$", gelezen(maak_odt(volledig)))
    op_papier = tekst_van_pdf(maak_pdf(volledig))
    plekken = [op_papier.index(f" {nummer} {kop}") for nummer, kop in enumerate(koppen, 1)]
    assert len(koppen) == 12
    assert plekken == sorted(plekken)


def test_an_item_that_is_not_given_has_no_way_into_the_copy(brief: Brief) -> None:
    geheim = Antwoord(
        vraag="Hoe gaat het met broer?",
        besluit="niet",
        niet_beantwoord_omdat="betreft_derde",
        feiten="Broer slaapt slecht.",
        uitspraken=(Uitspraak(tekst="Hij huilt.", bron="oma"),),
        duiding="Zorgelijk.",
    )
    tekst = gelezen(maak_odt(replace(brief, antwoorden=(geheim,))))
    assert "betreft een derde" in tekst
    assert not [woord for woord in ("slaapt", "huilt", "Zorgelijk") if woord in tekst]


def test_the_other_letters_say_the_same_in_both_forms() -> None:
    dag = date(2026, 11, 23)
    vraag = verduidelijking.Verduidelijking(
        kenmerk="C-2026-014",
        datum=dag,
        organisatie=Organisatie(naam="Basisschool De Wijde Blik", plaats="Voorbeeldstad"),
        geadresseerde=Geadresseerde(organisatie="GI De Brug"),
        toelichting="Wij weten niet welke periode u bedoelt.",
        ondertekening=Ondertekening(naam="P. Vos", functie="directeur", plaats="Voorbeeldstad", datum=dag),
    )
    _eis_dezelfde_woorden(verduidelijking.maak_pdf(vraag), verduidelijking.maak_odt(vraag))
    besluit = Besluitblad(
        kenmerk="C-2026-014",
        datum=dag,
        gegevens=(("Over", "een leerling"),),
        kern=("Twee besluiten worden gevraagd.",),
        stappen=(("Stap een", "gezet"),),
        signalen=(Signaalblok(kop="Signaal", feiten="Blauwe plek.", uitspraken=(Citaat(tekst="Au."),)),),
        standpunten=(Citaat(tekst="Ik zie dat anders.", bron="leerkracht"),),
        besluiten=(
            Besluitregel(vraag="Melden?", genomen="Ja", reden="Om de veiligheid."),
            Besluitregel(vraag="Hulp?"),
        ),
        slot="Zet hier uw handtekening.",
        wie="Directeur",
        namens=("Dennis de Wit",),
    )
    _eis_dezelfde_woorden(besluitblad.maak_pdf(besluit), besluitblad.maak_odt(besluit))
    leeg = Besluitblad(
        kenmerk="",
        datum=dag,
        gegevens=(),
        kern=("Leeg.",),
        stappen=(),
        besluiten=(Besluitregel(vraag="Melden?"),),
    )
    _eis_dezelfde_woorden(besluitblad.maak_pdf(leeg), besluitblad.maak_odt(leeg))


@pytest.mark.norm("anoniem-blad")
def test_the_sheet_for_the_call_keeps_its_word_and_its_refusal() -> None:
    def blad(soort: Literal["vervangen", "open"]) -> adviesblad.Adviesblad:
        stukken = (
            Stuk("tekst", "Mag ", "Mag "),
            Stuk(soort, "Gerrit", "het kind"),
            Stuk("tekst", "?", " naar huis?"),
        )
        sectie = adviesblad.Sectie(
            VRAAG, (adviesblad.Alinea(stukken), adviesblad.Alinea(stukken[:1], "Ook:"))
        )
        return adviesblad.Adviesblad(date(2026, 11, 23), True, "", (sectie,), oefening=True)

    goed = blad("vervangen")
    _eis_dezelfde_woorden(adviesblad.maak_pdf(goed), adviesblad.maak_odt(goed))
    assert "1. Mag het kind naar huis?" in gelezen(adviesblad.maak_odt(goed))
    with pytest.raises(adviesblad.BladNietAnoniem):
        adviesblad.maak_odt(blad("open"))


@pytest.mark.parametrize("taal", NAMEN)
def test_names_in_other_letters_stand_in_the_copy_as_typed(brief: Brief, taal: str) -> None:
    naam = NAMEN[taal]
    betreft = replace(brief.betreft, kind=naam)
    overal = replace(brief, betreft=betreft, zienswijzen=(Zienswijze(wie="vader", tekst=f"{naam}.\n\nDag."),))
    tekst = gelezen(maak_odt(overal))
    assert bevat(tekst, f"Naam {naam}")
    assert bevat(tekst, f"{naam}.")


def test_what_is_written_from_right_to_left_runs_that_way(brief: Brief) -> None:
    arabisch = "لا أريد ذلك"
    inhoud = zipfile.ZipFile(io.BytesIO(maak_odt(replace(brief, gaat_goed=f"Goed.\n\n{arabisch}"))))
    assert f'"Rechts_20_naar_20_links">{arabisch}' in inhoud.read("content.xml").decode()
    citaat = Antwoord(vraag="?", besluit="deels", uitspraken=(Uitspraak(tekst=arabisch),))
    inhoud = zipfile.ZipFile(io.BytesIO(maak_odt(replace(brief, antwoorden=(citaat,)))))
    assert f'"Citaat_20_rechts_20_naar_20_links">{arabisch}' in inhoud.read("content.xml").decode()


def test_an_emoji_in_literal_words_stands_by_its_name(brief: Brief) -> None:
    citaat = Uitspraak(tekst="Prima hoor 😡", bron="Gerrit 🇳🇱")
    tekst = gelezen(
        maak_odt(replace(brief, antwoorden=(Antwoord(vraag="?", besluit="deels", uitspraken=(citaat,)),)))
    )
    assert "Prima hoor [emoji: pouting face]" in tekst
    assert "Bron: Gerrit [emoji: vlag NL]" in tekst


@pytest.mark.parametrize(
    "vijandig", [*VIJANDIG, "</text:p><text:p>weg</text:p> &amp; <!-- x --> ]]> \x00\x07\ud800\ufffe"]
)
def test_markup_in_any_field_is_text(brief: Brief, vijandig: str) -> None:
    overal = replace(
        brief,
        grondslag=vijandig,
        aanhef=vijandig,
        organisatie=replace(brief.organisatie, naam=vijandig, regels=(vijandig,)),
        betreft=replace(brief.betreft, kind=vijandig),
        verzoek=replace(brief.verzoek, letterlijke_vraag=vijandig),
        antwoorden=(Antwoord(vraag=vijandig, besluit="verstrekken", feiten=vijandig),),
        zienswijzen=(Zienswijze(wie=vijandig, tekst=vijandig),),
        bijlagen=(vijandig,),
    )
    odt = maak_odt(overal)
    kaal = "".join(re.sub("[\x00\x07\ud800\ufffe]", "", vijandig).split())
    assert "".join(gelezen(odt).split()).count(kaal) >= 10
    gewoon = maak_odt(replace(overal, grondslag="x", aanhef="x"))
    assert _soorten(odt) == _soorten(gewoon)


def _soorten(odt: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(odt)) as bestand:
        return {knoop.tag for knoop in ElementTree.fromstring(bestand.read("content.xml")).iter()}


@pytest.mark.zwaar
def test_two_hundred_thousand_characters_are_all_there_in_both_forms(brief: Brief) -> None:
    alinea = "Op de gang zei hij dat hij niet naar huis wilde, en daarna speelde hij weer mee. "
    tekst = "\n\n".join(f"{nummer}: {alinea * 25}" for nummer in range(_LANG // (25 * len(alinea)) + 1))
    assert len(tekst.encode()) >= _LANG
    lang = replace(brief, antwoorden=(Antwoord(vraag="Hoe gaat het?", besluit="verstrekken", feiten=tekst),))
    assert bevat(gelezen(maak_odt(lang)), tekst)
    # On paper the words at the edge of each page stand between them.
    op_papier = tekst_van_pdf(maak_pdf(lang))
    assert op_papier.count("niet naar huis wilde") >= 0.98 * tekst.count("niet naar huis wilde")
    laatste = tekst.rpartition("\n\n")[2].partition(":")[0]
    assert f"{laatste}: Op de gang" in op_papier


def test_the_same_letter_gives_the_same_bytes_and_the_metadata_name_nobody(brief: Brief) -> None:
    odt = maak_odt(brief)
    assert odt == maak_odt(brief)
    with zipfile.ZipFile(io.BytesIO(odt)) as bestand:
        assert bestand.namelist()[0] == "mimetype"
        assert bestand.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        assert {info.date_time for info in bestand.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        overig = b"".join(bestand.read(naam) for naam in bestand.namelist() if naam != "content.xml").decode()
        genoemd = re.findall(r'full-path="([^"]+)"', bestand.read("META-INF/manifest.xml").decode())
        assert {naam for naam in genoemd if naam != "/"} <= set(bestand.namelist())
    document = odfdo.Document(io.BytesIO(odt))
    assert document.meta.title == "Schriftelijke verklaring aan de gecertificeerde instelling"
    assert str(document.meta.creation_date).startswith("2026-11-23")
    assert not [naam for naam in ("Gerrit", "Duinker", "Jansen", "Vermeer") if naam in overig]


def test_every_page_says_what_it_is_and_that_the_pdf_counts(brief: Brief) -> None:
    def randen(b: Brief) -> str:
        with zipfile.ZipFile(io.BytesIO(maak_odt(b))) as bestand:
            return bestand.read("styles.xml").decode()

    assert KOPIE in randen(brief)
    assert ">VERTROUWELIJK<" in randen(brief)
    assert "CONCEPT - VERTROUWELIJK" in randen(replace(brief, status="concept"))
    assert ">OEFENING VERTROUWELIJK<" in randen(replace(brief, oefening=True))
    assert "Versie 2" in randen(brief)


def test_a_word_processor_finds_headings_and_every_style_it_needs(brief: Brief) -> None:
    document = odfdo.Document(io.BytesIO(maak_odt(brief)))
    niveaus = [int(kop.level) for kop in document.body.headers]
    assert set(niveaus) == {1, 2, 3}
    assert all(volgend - vorig <= 1 for vorig, volgend in pairwise(niveaus))
    with zipfile.ZipFile(io.BytesIO(maak_odt(brief))) as bestand:
        gebruikt = set(re.findall(r'text:style-name="([^"]+)"', bestand.read("content.xml").decode()))
        bekend = set(re.findall(r'style:name="([^"]+)"', bestand.read("styles.xml").decode()))
    assert gebruikt <= bekend


def test_a_letter_of_which_nothing_is_known_yet_can_be_made() -> None:
    leeg = Brief(
        kenmerk="",
        versie=1,
        datum=date(2026, 11, 23),
        status="concept",
        organisatie=Organisatie(naam="School"),
        geadresseerde=Geadresseerde(organisatie="GI"),
        opsteller=Opsteller(naam="", functie="", organisatie=""),
        betreft=Betreft(kind=""),
    )
    _eis_dezelfde_woorden(maak_pdf(leeg), maak_odt(leeg))
    tekst = gelezen(maak_odt(leeg))
    assert "Er zijn nog geen vragen uitgewerkt." in tekst
    assert "Wat goed gaat" not in tekst
