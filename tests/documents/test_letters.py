"""Names and words in many scripts, emoji and hostile markup: printed as typed, and read back from the PDF."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meldcode_app.documents.brief import Antwoord, Brief, Uitspraak, Zienswijze, maak_pdf
from meldcode_app.documents.fouten import BriefFout
from meldcode_app.documents.lezen import bevat, tekst_van_pdf

Gelezen = Callable[[Brief], str]
NAMEN = {
    "nederlands": "Anneloes Crèvecœur-van ’t Hoog, geb. ĲsselmeĲer",
    "fries": "Jelle Fûgelsang-Rûpke, Sytske Hoekstra-Wâldfrou, Ype Eabelsôn, bûtenút",
    "pools": "Łukasz Żółć-Święcicki i Grażyna Dźwięk",
    "turks": "Çağrı İnönü Şahin-Yıldırım, Gülşen Öz",
    "vietnamees": "Nguyễn Thị Hằng, Trần Đình Ưỡng, Phạm Quỳnh",
    "cyrillisch": "Алексей Щербаков, Юлія Ґудзь, Ђорђе Љубић",
    "grieks": "Γεώργιος Παπαδόπουλος",
    "arabisch": "محمد عبد الله شريف قاسم زينب إبراهيم",
    "perzisch": "پگاه چراغی ژاله گلی",
    "koerdisch": "ئاراس هۆشیار ڕێبوار",
}
VIJANDIG = (
    '#read("/etc/passwd") #import "x.typ": * #eval("1+1") #sys.inputs #pagebreak()',
    "$x^2$ *vet* _schuin_ `raw` ```blok``` @ref <label> ~ -- --- ...",
    "= kop\n- punt\n+ nummer\n/ term: uitleg",
    '\\ \\\\ \\# \\u{41} // weg /* ook weg */ ]] [[ }} {{ " \' \\"',
    "https://voorbeeld.example/a?b=c&d=%20",
)


@pytest.mark.parametrize("taal", NAMEN)
def test_names_come_back_from_the_paper_as_typed(brief: Brief, gelezen: Gelezen, taal: str) -> None:
    naam = NAMEN[taal]
    overal = replace(
        brief,
        betreft=replace(brief.betreft, kind=naam),
        geadresseerde=replace(brief.geadresseerde, naam=f"mevrouw {naam}, team 4"),
        antwoorden=(Antwoord(vraag=naam, besluit="verstrekken", feiten=f"Hij heet {naam}: dat zei hij."),),
        zienswijzen=(Zienswijze(wie="vader", tekst=f"{naam}.\n\nTot ziens."),),
    )
    tekst = gelezen(overal)
    assert bevat(tekst, f"Naam {naam} Geboortedatum")
    assert bevat(tekst, f"mevrouw {naam}, team 4")
    assert bevat(tekst, f"Hij heet {naam}: dat zei hij.")
    assert bevat(tekst, f"{naam}. Tot ziens.")


def test_an_arabic_sentence_with_a_number_reads_in_order(brief: Brief, gelezen: Gelezen) -> None:
    zin = 'قال محمد: "لا أريد ذلك" في 12 مايو 2026'
    assert zin in gelezen(replace(brief, gaat_goed=zin))


def test_emoji_in_a_quotation_print_by_name(brief: Brief, gelezen: Gelezen) -> None:
    citaat = Uitspraak(tekst="Prima hoor 😡👍🏽", bron="vader 🇳🇱")
    tekst = gelezen(replace(brief, antwoorden=(Antwoord(vraag="?", besluit="deels", uitspraken=(citaat,)),)))
    assert "Prima hoor [emoji: pouting face][emoji: thumbs up sign + emoji modifier" in tekst
    assert "Bron: vader [emoji: vlag NL]" in tekst
    assert bevat(tekst, citaat.tekst)


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_markup_in_any_field_prints_as_typed(brief: Brief, gelezen: Gelezen, tekst: str) -> None:
    overal = replace(
        brief,
        kenmerk=tekst,
        grondslag=tekst,
        aanhef=tekst,
        organisatie=replace(brief.organisatie, naam=tekst, regels=(tekst,)),
        betreft=replace(brief.betreft, kind=tekst, maatregel=tekst),
        verzoek=replace(brief.verzoek, letterlijke_vraag=tekst),
        werkwijze=replace(brief.werkwijze, bronnen=(tekst,)),
        antwoorden=(
            Antwoord(vraag=tekst, besluit="verstrekken", feiten=tekst, uitspraken=(Uitspraak(tekst=tekst),)),
        ),
        ondertekening=replace(brief.ondertekening, naam=tekst),
        zienswijzen=(Zienswijze(wie=tekst, tekst=tekst),),
        bijlagen=(tekst,),
    )
    uit = gelezen(overal)
    kaal, kaal_uit = "".join(tekst.split()), "".join(uit.split())
    assert kaal_uit.count(kaal) >= 15
    assert "root:" not in uit


def test_lines_and_paragraphs_stay_apart(brief: Brief) -> None:
    een = maak_pdf(replace(brief, gaat_goed="een twee drie"))
    assert maak_pdf(replace(brief, gaat_goed="een\ntwee\ndrie")) != een
    assert maak_pdf(replace(brief, gaat_goed="een\n\ntwee\n\ndrie")) != maak_pdf(
        replace(brief, gaat_goed="een\ntwee\ndrie")
    )


def test_letters_we_cannot_print_are_named_with_their_place(brief: Brief) -> None:
    items = (
        Antwoord(vraag="Goed?", besluit="verstrekken", feiten="Ja."),
        Antwoord(
            vraag="Oma?",
            besluit="deels",
            uitspraken=(Uitspraak(tekst="Dag."), Uitspraak(tekst="שלום, zei zij")),
        ),
    )
    onleesbaar = replace(brief, antwoorden=items, betreft=replace(brief.betreft, kind="ሰላም"))
    with pytest.raises(BriefFout) as gevangen:
        maak_pdf(onleesbaar)
    fout = gevangen.value
    assert "vraag 2, uitspraak 2" in fout.plekken
    assert "kind, Naam" in fout.plekken
    assert not [plek for plek in fout.plekken if "vraag 1" in plek]
    assert set(fout.tekens) == set("שלוםሰላም")
    assert "vraag 2, uitspraak 2" in fout.wat
    assert "ש" in fout.wat
    assert fout.betekent
    assert "vertaling" in fout.doe


_LATIJN = st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=("Cc", "Cf"))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=_LATIJN, max_size=300))
def test_any_latin_text_comes_back(brief: Brief, tekst: str) -> None:
    assert bevat(
        tekst_van_pdf(maak_pdf(replace(brief, gaat_goed=f"begin {tekst} eind"))), f"begin {tekst} eind"
    )


@pytest.mark.zwaar
def test_every_letter_of_our_fonts_comes_back_one_by_one(brief: Brief) -> None:
    bereik = [*range(0xA1, 0x250), *range(0x370, 0x3E2), *range(0x3F0, 0x530), *range(0x1E00, 0x1F00)]
    woorden = [f"a{chr(code)}b" for code in bereik if chr(code).isalpha()]
    woorden += [f"ب{chr(code)}ب" for code in range(0x621, 0x6D4) if chr(code).isalpha() and code != 0x6A2]
    tekst = tekst_van_pdf(maak_pdf(replace(brief, gaat_goed="\n".join(woorden))))
    # Noto draws these two from a letter and a mark that another letter on the page may have claimed.
    samengesteld = {"aṃb", "aṅb"}
    assert {woord for woord in woorden if not bevat(tekst, woord)} <= samengesteld
