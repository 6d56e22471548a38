"""What the anonymous sheet replaces, what it shows, and what a judgement about a word does."""

from __future__ import annotations

from datetime import date

import pytest

from meldcode_app.domain.anonimiseren import (
    Bekende,
    Gemaskeerd,
    Stuk,
    Vervanging,
    WoordOordeel,
    bekenden,
    masker,
)
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon

PEILDAG = date(2026, 11, 23)
CASUS = Casus(
    id="c",
    kenmerk="C-2026-014",
    kind_id="gerrit",
    personen={
        p.id: p
        for p in (
            Persoon(
                id="gerrit", naam="Gerrit Voorbeeld", rol="kind", noemen="Gertje", geboortedatum=date(2018, 5, 14),
                adres="Lindelaan 12", plaats="1234 AB Proefdorp",
            ),
            Persoon(id="ellen", naam="Ellen van der Brink", rol="ouder", noemen="mama", telefoon="0512-123456, 4711"),
            Persoon(id="karel", naam="Karel Voorbeeld", rol="ouder", noemen="vader", email="karel@proef.example"),
            Persoon(id="tom", naam="Tom Voorbeeld", rol="broer_of_zus", noemen="broertje"),
        )
    },
    eigen_deelnemers={
        "dennis": EigenDeelnemer(id="dennis", naam="Dennis de Wit", functie="leerkracht"),
        "roos": EigenDeelnemer(id="roos", naam="Roos Groot", functie="coördinator van Titan"),
    },
    andere_deelnemers={
        "arts": AndereDeelnemer(id="arts", naam="dr. Zoë El-Amrani", functie="jeugdarts", organisatie="GGD Proefstreek")
    },
    maatregelen={
        "ots": Maatregel(id="ots", maatregel="ots", kind="gerrit", gi="GI De Brug", jeugdbeschermer="S. Vermeer")
    },
)  # fmt: skip
INRICHTING = Inrichting(
    organisatie="Basisschool De Wijde Blik",
    plaats="Voorbeeldstad",
    gebruiker=EigenDeelnemer(
        id="jansen", naam="M. Jansen", functie="intern begeleider en aandachtsfunctionaris"
    ),
)
BEKEND = bekenden(CASUS, INRICHTING, ("Wiebe Kwakkel",))
pytestmark = pytest.mark.norm("anoniem-blad")


def _blad(tekst: str, *oordelen: WoordOordeel, bekend: tuple[Bekende, ...] = BEKEND) -> Gemaskeerd:
    return masker([tekst], bekend, oordelen, PEILDAG)


def _laten(woord: str) -> WoordOordeel:
    return WoordOordeel(woord=woord, besluit="laten")


def _weg(woord: str, door: str = "") -> WoordOordeel:
    return WoordOordeel(woord=woord, besluit="vervangen", door=door)


@pytest.mark.parametrize(
    ("tekst", "gedrukt"),
    [
        ("Ik zag Gerrit.", "Ik zag het kind."),
        ("Ik zag Gertje.", "Ik zag het kind."),
        ("Gerrit viel.", "Het kind viel."),
        ("ik zag gerrit en GERRIT", "ik zag het kind en het kind"),
        ("ik zag Gerrit Voorbeeld", "ik zag het kind"),
        ("ik zag Voorbeeld, Gerrit", "ik zag het kind"),
        ("ik zag G. Voorbeeld", "ik zag het kind"),
        ("ik zag Gerrit V.", "ik zag het kind."),
        ("ik zag gerritvoorbeeld", "ik zag het kind"),
        ("ik zag Gerrit-Voorbeeld", "ik zag het kind"),
        ("ik zag Gerrit\nVoorbeeld", "ik zag het kind"),
        ("bij Gér­rit, Ge\u200brrit, Gеrrit, Ｇｅｒｒｉｔ", "bij het kind, het kind, het kind, het kind"),
        ("dat is Gerrit's fiets", "dat is het kind’s fiets"),
        ("dat is Gerrits fiets", "dat is het kind’s fiets"),
        ("dat is Gerritje", "dat is het kind"),
        ("dat is Anna'tje", "dat is Anna'tje"),
        ("wij zagen moeder Ellen", "wij zagen de moeder"),
        ("Gerrits moeder Ellen belde", "Het kind’s moeder belde"),
        ("mevrouw Van der Brink", "mevrouw [familienaam]"),
        ("de familie Voorbeeld", "de familie [familienaam]"),
        ("een voorbeeld, bijvoorbeeld", "een voorbeeld, bijvoorbeeld"),
        ("Ellen, Karel en Tom", "De moeder, de vader en de broer"),
        ("met juf Roos over de roos", "met een collega over de roos"),
        ("bij Dennis, D. de Wit of dennis wit", "bij de leerkracht, de leerkracht of de leerkracht"),
        ("de Wit is wit", "De leerkracht is wit"),
        ("zoë el amrani en dr. El Amrani", "De jeugdarts en de jeugdarts"),
        ("mevrouw Vermeer van De Brug", "De gezinsvoogd van [de gecertificeerde instelling]"),
        ("op de brug bij de Brug", "op de brug bij [de gecertificeerde instelling]"),
        ("M. Jansen zei", "De intern begeleider zei"),
        ("op Basisschool de wijde blik", "op [de school]"),
        ("bij Wijde Blik", "bij [de school]"),
        ("in proefdorp en voorbeeldstad", "in [plaats] en [plaats]"),
        ("GGD Proefstreek", "[organisatie]"),
        ("op Lindelaan 12 en aan de lindelaan", "op [adres] en aan de [adres]"),
        ("1234AB, 9999 XK en 8888xk", "[postcode], [postcode] en [postcode]"),
        ("bel 0512 12 34 56 of +31 512-123456 of 4711", "bel [telefoonnummer] of [telefoonnummer] of [telefoonnummer]"),
        ("bel (020) 1234567 of 0031 6 12345678", "bel [telefoonnummer] of [telefoonnummer]"),
        ("bel ٠٦١٢٣٤٥٦٧٨", "bel [telefoonnummer]"),
        ("mail KAREL@proef.example of x.y@z.nl", "mail [e-mailadres] of [e-mailadres]"),
        ("zie www.proef.nl/gerrit, proef.org of @titan_", "zie [webadres], [webadres] of [account]"),
        ("nummer 123456782 en 12.34.56.789", "nummer [nummer] en [nummer]"),
        ("NL12 PROE 0123 4567 89", "[rekeningnummer]"),
        ("dossier c 2026 014", "dossier [kenmerk]"),
        ("geboren 14-5-2018, 14 mei en 14 mei 2018", "geboren [geboortedatum], [geboortedatum] en [geboortedatum]"),
        ("Op 2 november zei hij", "3 weken geleden zei hij"),
        ("Wiebe en Kwakkel", "[naam] en [naam]"),
    ],
)  # fmt: skip
def test_what_is_known_is_replaced_in_every_form(tekst: str, gedrukt: str) -> None:
    assert _blad(tekst).tekst(0) == gedrukt


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Hij komt van kickboksclub Titan met plekken.", ["kickboksclub Titan"]),
        ("Oma haalt hem op. Hij heeft autisme.", ["Oma", "autisme"]),
        ("Vader is bakker, zijn broer een tweeling.", ["Vader", "bakker", "tweeling"]),
        ("De juf zag het. Het regende. Er was niets.", []),
        ("hij zei: 'Ik ben bang' en “Het mag niet”", []),
        ("naar De Regenboog. De Regenboog helpt. Van der Molen ook", ["De Regenboog", "Van der Molen"]),
        ("Anna van der Molen en Jan-Peter", ["Anna van der Molen", "Jan-Peter"]),
        ("DE JUF ZAG HET", ["DE JUF ZAG HET"]),
        ("een van de Grote Mensen van Nu Hier Daar", ["Grote Mensen van Nu Hier", "Daar"]),
        ("hij is 8 jaar, zit in groep 5 en slaat 3 keer", ["8 jaar", "groep 5", "3 keer"]),
        ("om 14.30 uur, 3,5 meter, B12, 5b, ½, deel iv", ["14.30 uur", "3,5 meter", "B12", "5b", "½", "iv"]),
        ("Titan 31 speelde", ["Titan 31"]),
        ("de iPhone, #titan, foto_zwembad.jpg, jan@piet", ["iPhone", "#titan", "foto_zwembad.jpg", "jan@piet"]),
        ("#'thart", ["#'thart"]),
        ("o.a. de moeder/vader e.d. t/m nu", []),
        ("thuis.Toen ging hij", ["thuis.Toen"]),
        ("мама en 李伟 en ɢᴇʀ", ["мама", "李伟", "ɢᴇʀ"]),
        ("blij 😀 en 38 °C __", ["😀", "38", "C"]),
        ("Titan\nOma", ["Titan", "Oma"]),
        ("gerrit2019 en foto_gerrit_zwembad", ["2019", "foto_", "_zwembad"]),
        ("#gerrit/zwembad", ["zwembad"]),
        ("bij zwembad-Gerrit en Gerrit/moeder", ["zwembad"]),
        ("opgerritje", ["opgerritje"]),
        ("31-02-2026, 45 november, 2-11, 2026", ["31-02-2026", "45", "2-11", "2026"]),
        ("IB'er en gezin's", ["IB'er"]),
        ("e\u0332en en x" + "x" * 70, ["e\u0332en", "x" * 71]),
    ],
)  # fmt: skip
def test_what_is_left_is_shown(tekst: str, woorden: list[str]) -> None:
    blad = _blad(tekst)
    assert list(blad.open_woorden) == woorden
    assert blad.compleet is (not woorden)


def test_a_function_word_that_is_a_known_name_is_no_excuse() -> None:
    blad = _blad("Er belde. Er was iemand.", bekend=(Bekende("Er", "de oma", "persoon", True),))
    assert blad.tekst(0) == "De oma belde. De oma was iemand."


def test_every_piece_says_what_it_was_and_what_prints() -> None:
    blad = _blad("Op 2 november zei Gerrit tegen Titan: ga.", _laten("Titan"))
    assert blad.delen == (
        (
            Stuk("vervangen", "Op 2 november", "3 weken geleden"),
            Stuk("tekst", " zei ", " zei "),
            Stuk("vervangen", "Gerrit", "het kind"),
            Stuk("tekst", " tegen ", " tegen "),
            Stuk("gelaten", "Titan", "Titan"),
            Stuk("tekst", ": ga.", ": ga."),
        ),
    )
    assert blad.compleet


def test_found_is_counted_most_frequent_first() -> None:
    blad = masker(["Ellen en Gerrit. gerrit!", "op 2 november Gerrit"], BEKEND, (), PEILDAG)
    assert blad.gevonden == (
        Vervanging("Gerrit", "het kind", 3, "persoon"),
        Vervanging("Ellen", "de moeder", 1, "persoon"),
        Vervanging("2 november", "3 weken geleden", 1, "datum", terug=True),
    )


def test_a_label_does_not_depend_on_the_order_of_texts() -> None:
    teksten = ["Ellen kwam.", "Gerrit en Roos.", "De Wit zag Tom."]
    heen, terug = (masker(t, BEKEND, (), PEILDAG) for t in (teksten, teksten[::-1]))
    assert [heen.tekst(n) for n in range(3)] == [terug.tekst(2 - n) for n in range(3)]


def test_keeping_a_word_keeps_it_everywhere_and_says_so() -> None:
    blad = _blad("Titan won. Toen verloor TITAN van kickboksclub Titan.", _laten("titan"))
    assert blad.gelaten == ("Titan", "TITAN")
    assert blad.open_woorden == ("kickboksclub Titan",)


def test_replacing_a_word_replaces_it_everywhere_whole() -> None:
    blad = _blad("titan en TITAN, titanium, 'Titan'.", _weg("Titan"))
    assert blad.tekst(0) == "[weggelaten] en [weggelaten], titanium, '[weggelaten]'."
    assert blad.gevonden[0].aantal == 3
    assert blad.gevonden[0].terug


@pytest.mark.parametrize(
    "woord", ["😀", "B12", "8 jaar", "a=b", "мама", "Anna van der Molen", "½", "x\u0332"]
)
def test_whatever_is_shown_can_be_replaced_or_kept(woord: str) -> None:
    tekst = f"zie {woord} hier"
    assert _blad(tekst).open_woorden == (woord,)
    assert _blad(tekst, _weg(woord, "iets")).tekst(0) == "zie iets hier"
    assert _blad(tekst, _laten(woord)).compleet


def test_what_takes_the_place_of_a_word_is_itself_looked_through() -> None:
    tekst = "Hij traint bij Titan."
    assert (
        _blad(tekst, _weg("Titan", "een club van Gerrit")).tekst(0) == "Hij traint bij een club van het kind."
    )
    blad = _blad(tekst, _weg("Titan", "de club van Piet"))
    assert (blad.open_woorden, blad.compleet) == (("Piet",), False)
    assert [s.soort for s in blad.delen[0]] == ["tekst", "open", "tekst"]
    assert _blad(tekst, _weg("Titan", "de club van Piet"), _laten("Piet")).compleet


def test_the_last_of_two_judgements_counts_and_one_about_nothing_is_ignored() -> None:
    blad = _blad("bij Titan", _laten("Titan"), _weg("Zilver"), _weg("  "), _weg("Titan", "de club"))
    assert blad.tekst(0) == "bij de club"
    assert blad.compleet


def test_a_known_name_of_the_casus_is_never_kept() -> None:
    blad = _blad("bij Gerrit, 06-12345678", _laten("Gerrit"), _laten("06-12345678"))
    assert blad.tekst(0) == "bij het kind, [telefoonnummer]"
    assert blad.gelaten == ()


def test_a_date_and_a_name_from_elsewhere_can_be_taken_back() -> None:
    blad = _blad("Op 2 november kwam Wiebe.", _laten("2 november"), _laten("Wiebe"))
    assert blad.tekst(0) == "Op 2 november kwam Wiebe."
    assert blad.gelaten == ("2 november", "Wiebe")
    assert blad.compleet


def test_the_user_may_choose_another_label_for_somebody_known() -> None:
    assert _blad("bij Gerrit", _weg("Gerrit", "de jongste")).tekst(0) == "bij de jongste"


def test_what_overlaps_goes_as_a_whole() -> None:
    blad = _blad("gerrit.voorbeeld@lindelaan.nl Lindelaan 123456789")
    assert blad.tekst(0) == "[e-mailadres] [adres] [nummer]"
    half_om_half = (
        Bekende("Anna Zwik", "de oma", "persoon"),
        Bekende("Zwik Kwakkel", "[organisatie]", "organisatie"),
    )
    assert _blad("bij anna zwik kwakkel thuis", bekend=half_om_half).tekst(0) == "bij [organisatie] thuis"


@pytest.mark.parametrize(
    ("item", "woord"),
    [
        ("kickboksclub Titan", "clubnaam"), ("Oma", "Familielid"), ("autisme", "klein dorp"), ("bakker", "beroep"),
        ("8 jaar", "leeftijd"), ("groep 5", "groep"), ("Zandstraat", "straat"), ("李伟", "letters"),
    ],
)  # fmt: skip
def test_a_hint_says_why_a_word_may_lead_to_somebody(item: str, woord: str) -> None:
    assert woord in _blad(f"zie {item}").hints[item]
    assert _blad("zie Titan, Vader en 12").hints == {}


def test_of_no_text_nothing_is_open() -> None:
    assert masker([], BEKEND, (), PEILDAG).compleet
    assert masker(["", "\n"], (), (), PEILDAG).tekst(1) == "\n"
