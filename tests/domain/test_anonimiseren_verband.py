"""Written so that a reader sees a name or number and a search for capitals and digits does not."""

from __future__ import annotations

from datetime import date

import pytest

from meldcode_app.domain.anonimiseren import Bekende, WoordOordeel, masker
from meldcode_app.domain.anonimiseren_namen import naamvormen

PEILDAG = date(2026, 11, 23)
BEKEND = (
    Bekende("Gerrit", "het kind", "persoon"),
    Bekende("Mette", "de zus", "persoon"),
    Bekende("Özdemir", "de jeugdarts", "persoon"),
    Bekende("Bakker", "[familienaam]", "achternaam", True),
    Bekende("de Wit", "[familienaam]", "achternaam", True),
    Bekende("Lindelaan", "[adres]", "adres"),
    Bekende("Tim", "de broer", "persoon"),
)
pytestmark = pytest.mark.norm("anoniem-blad")


def _blad(tekst: str) -> tuple[str, tuple[str, ...]]:
    blad = masker([tekst], BEKEND, (), PEILDAG)
    return blad.tekst(0), blad.open_woorden


@pytest.mark.parametrize(
    "tekst",
    ["ger-\nrit", "Ger-\r\n  rit", "g e r r i t", "ger rit", "ger*rit", "ger·rit", "G-e-r-r-i-t"],
)
def test_a_known_name_that_is_cut_up_is_found(tekst: str) -> None:
    assert _blad(f"wij zagen {tekst} daar") == ("wij zagen het kind daar", ())


def test_a_cut_that_is_no_name_may_be_put_back() -> None:
    laten = [WoordOordeel(woord="linde laan", besluit="laten")]
    assert masker(["de linde laan"], BEKEND, laten, PEILDAG).tekst(0) == "de linde laan"
    assert _blad("hij eet met te veel haast") == ("hij eet met te veel haast", ())


@pytest.mark.parametrize("tekst", ["b a k k e r", "bakk er", "bak-\nker"])
def test_a_name_that_is_also_a_word_is_found_in_pieces(tekst: str) -> None:
    assert _blad(f"wij zagen {tekst}") == ("wij zagen [familienaam]", ())


@pytest.mark.parametrize(
    ("tekst", "gezien"),
    [
        ("g€rrit kwam", "g€rrit"),
        ("ǥerrit kwam", "ǥerrit"),
        ("gerit kwam", "gerit"),
        ("gerrrit kwam", "gerrrit"),
        ("dewit kwam", "dewit"),
        ("bakker's fiets", "bakker's"),
        ("kind-bakker", "kind-bakker"),
        ("de bakkertjes", "bakkertjes"),
        ("een bak bakkers", "bakkers"),
    ],
)
def test_look_alikes_and_names_that_are_also_words_are_shown(tekst: str, gezien: str) -> None:
    assert _blad(tekst)[1] == (gezien,)


def test_a_name_is_found_in_its_diminutive_and_without_its_signs() -> None:
    assert _blad("bij timmetje en oezdemir")[0] == "bij de broer en de jeugdarts"


@pytest.mark.parametrize(
    ("tekst", "gezien"),
    [
        ("in groep acht", ("groep acht",)),
        ("lokaal twaalf", ("lokaal twaalf",)),
        ("op de kerkstraat twaalf", ("kerkstraat twaalf",)),
        ("op de kerkstraat 12", ("kerkstraat 12",)),
        ("op de molendijkgracht", ("molendijkgracht",)),
        ("hij is acht jaar oud", ("acht jaar",)),
        ("een achtjarige jongen", ("achtjarige",)),
        ("zijn achtste verjaardag", ("achtste",)),
        ("in negentienvierentachtig", ("negentienvierentachtig",)),
        ("tweeduizend achttien", ("tweeduizend achttien",)),
        ("nul zes twaalf drie vier", ("nul zes twaalf drie", "vier")),
        ("nul-zes-twaalf", ("nul-zes-twaalf",)),
        ("een, twee, drie", ("een", "twee", "drie")),
        ("mevrouw de vries kwam", ("vries",)),
        ("mevrouw jansen-de vries kwam", ("jansen-de vries",)),
        ("dhr. v.d. heuvel belde", ("heuvel",)),
        ("mw. 't hart belde", ("t hart",)),
        ("hij heet thijmen", ("thijmen",)),
        ("zijn naam is thijmen", ("thijmen",)),
        ("dat zei k.w. gisteren", ("k.w",)),
        ("meneer v vries", ("v vries",)),
        ("volgens dr. p. mulderman", ("p. mulderman",)),
        ("meneer k.w. van der vries", ("k.w", "vries")),
    ],
)
def test_numbers_in_words_and_names_after_a_title_are_shown(tekst: str, gezien: tuple[str, ...]) -> None:
    assert _blad(tekst)[1] == gezien


@pytest.mark.parametrize(
    "tekst",
    [
        "twee broers en een zus; hij haalde een zes",
        "twee, drie keer per week",
        "sinds twee jaar gaat het beter",
        "dat is twee jaar geleden",
        "een jaar lang",
        "de derde keer in de straat, onderweg twee kinderen",
        "dat komt door o.a. ziekte, i.v.m. de zorg",
        "mevrouw belde en meneer de directeur ook",
        "mevrouw. wij wachten",
        "het is heet; dat is bekend",
        "de slaap en het verslaan, op het schoolplein",
        "de naam, is dat bekend?",
    ],
)
def test_ordinary_words_stay_unseen(tekst: str) -> None:
    assert _blad(tekst) == (tekst, ())


@pytest.mark.parametrize(
    ("tekst", "gedrukt"),
    [
        ("wessel apenstaartje duinpost punt nl", "[e-mailadres]"),
        ("wessel (at) duinpost.nl", "[e-mailadres]"),
        ("op duinpost punt nl", "op [webadres]"),
    ],
)
def test_an_address_on_the_internet_in_words_is_found(tekst: str, gedrukt: str) -> None:
    assert _blad(tekst) == (gedrukt, ())


def test_an_initial_before_a_name_is_shown_with_it() -> None:
    assert _blad("bij a. bakker en b bakker")[1] == ("a. bakker", "b bakker")


def test_a_first_name_of_two_letters_is_a_name_and_two_capitals_are_initials() -> None:
    assert "Bo" in {vorm.tekst for vorm in naamvormen("Bo ten Cate")}
    assert "BT" not in {vorm.tekst for vorm in naamvormen("BT Cate")}
    assert "P Mac Donald" in {vorm.tekst for vorm in naamvormen("Precious Mac Donald")}
