"""For any text at all: nothing striking prints unseen, what was masked stays masked, and it never fails."""

from __future__ import annotations

import string
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from meldcode_app.domain.anonimiseren import Bekende, Stuk, WoordOordeel, masker, schoon
from meldcode_app.domain.anonimiseren_letters import gevouwen, klasse, opvallend, woorden
from meldcode_app.domain.anonimiseren_woorden import FUNCTIEWOORDEN
from tests.domain import anoniem_lijsten as uit
from tests.domain.anoniem_casussen import PEILDAG

BEKEND = (
    Bekende("Gerrit Voorbeeld", "het kind", "persoon"),
    Bekende("Gerrit", "het kind", "persoon"),
    Bekende("Voorbeeld", "[familienaam]", "achternaam", True),
    Bekende("Wit", "de leerkracht", "achternaam", True),
    Bekende("Lindelaan 12", "[adres]", "adres"),
    Bekende("06-12345678", "[telefoonnummer]", "telefoon"),
    Bekende("2018-05-14", "[geboortedatum]", "geboortedatum"),
    Bekende("Kwakkel", "[naam]", "elders"),
)
BOUWSTENEN = st.sampled_from(
    ["Gerrit", "gerrit", "Voorbeeld", "Wit", "Lindelaan 12", "0612345678", "14 mei", "2 november", "Kwakkel", "Titan",
     "De", "Het", "Van", "van", "der", "hij", "is", "5b", "8", "jaar", "IB'er", "#titan", "@x_y", "a@b.nl", "www.x.nl",
     "😀", "мама", "'s", "B12", "autisme", "\u200b", "\u00a0", "\n", ". ", ", ", "-", "'", "“", "/", "_", "\u0301", "Ⅳ",
     *uit.CLUBS]
)  # fmt: skip
TEKSTEN = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(BOUWSTENEN, st.just(" ")), max_size=14).map("".join),
    st.lists(BOUWSTENEN, max_size=10).map(" ".join),
)
OORDELEN = st.lists(
    st.builds(
        WoordOordeel,
        woord=st.one_of(BOUWSTENEN, st.text(max_size=6)),
        besluit=st.sampled_from(["laten", "vervangen"]),
        door=st.one_of(st.just(""), BOUWSTENEN),
    ),
    max_size=4,
)
pytestmark = pytest.mark.norm("anoniem-blad")


def _ongezien(stuk: Stuk) -> list[str]:
    """What a piece prints that nobody judged: capitals, digits and whatever is no plain Latin letter.

    By its own measure, not the masker's; a closed function word is no find.
    """
    if stuk.soort != "tekst":
        return []
    kaal = "".join(" " if t in string.punctuation + "‘’“”„…–—«»" else t for t in stuk.tekst)
    return [
        w for w in kaal.split() if w not in FUNCTIEWOORDEN and any(t != t.lower() or t.isnumeric() for t in w)
    ]


@settings(max_examples=250, deadline=None)
@given(TEKSTEN, OORDELEN)
@example("Voorbeeld's Gerrit-Voorbeeld", [WoordOordeel(woord="Gerrit", besluit="laten")])
@example("'s 14 mei's 14 mei", [])
def test_all_that_prints_with_a_capital_or_number_was_seen(tekst: str, oordelen: list[WoordOordeel]) -> None:
    blad = masker([tekst], BEKEND, oordelen, PEILDAG)
    (delen,) = blad.delen
    assert "".join(stuk.origineel for stuk in delen) == schoon(tekst)
    assert [w for stuk in delen for w in _ongezien(stuk)] == []
    assert blad.compleet is all(stuk.soort != "open" for stuk in delen)
    gelaten = {gevouwen(woord) for woord in blad.gelaten}
    mag_blijven = {gevouwen(schoon(o.woord)).strip() for o in oordelen if o.besluit == "laten"}
    assert all(" ".join(woord.split()) in {" ".join(m.split()) for m in mag_blijven} for woord in gelaten)


@settings(max_examples=150, deadline=None)
@given(TEKSTEN)
def test_no_known_name_prints_unless_a_longer_word_was_shown(tekst: str) -> None:
    blad = masker([tekst], BEKEND, (), PEILDAG)
    for stuk in blad.delen[0]:
        if stuk.soort == "tekst":
            assert "gerrit" not in {w.tekst for w in woorden(stuk.tekst)}


@settings(max_examples=150, deadline=None)
@given(TEKSTEN)
def test_masked_once_there_is_nothing_known_left_to_mask(tekst: str) -> None:
    eerst = masker([tekst], BEKEND, (), PEILDAG)
    laten = [WoordOordeel(woord=w, besluit="laten") for w in eerst.open_woorden]
    gedrukt = masker([tekst], BEKEND, laten, PEILDAG).tekst(0)
    nogmaals = masker([gedrukt], BEKEND, laten, PEILDAG)
    # Two numbers that stood apart may have become one: then that is masked too.
    assert not {"persoon", "achternaam"} & {v.soort for v in nogmaals.gevonden}


@settings(max_examples=200, deadline=None)
@given(TEKSTEN)
def test_judging_all_that_is_shown_ends(tekst: str) -> None:
    oordelen: list[WoordOordeel] = []
    for ronde in range(6):
        blad = masker([tekst, tekst], BEKEND, oordelen, PEILDAG)
        if blad.compleet:
            return
        besluit = "vervangen" if ronde == 0 else "laten"
        oordelen += [WoordOordeel(woord=w, besluit=besluit) for w in blad.open_woorden]
    raise AssertionError(blad.open_woorden)


@given(st.text())
def test_cleaning_is_idempotent_and_hides_nothing(tekst: str) -> None:
    schone = schoon(tekst)
    assert schoon(schone) == schone
    assert all(unicodedata.category(t) not in {"Cc", "Cf"} or t == "\n" for t in schone)


@given(st.characters())
def test_a_character_is_plain_only_when_it_is_a_lower_case_latin_letter_or_punctuation(teken: str) -> None:
    for schone in schoon(teken):
        assert klasse(schone) in "wjsrop"
        if schone.isalnum() and not opvallend(schone):
            assert schone == schone.lower()
            assert "LATIN" in unicodedata.name(schone)


@pytest.mark.parametrize(
    "teken", ["A", "É", "1", "½", "Ⅳ", "я", "李", "ª", "😀", "\u0301", "ǅ", "ɢ", "\ue000", "ʰ", "²"]
)
def test_what_is_striking(teken: str) -> None:
    assert opvallend(teken)


@pytest.mark.parametrize("teken", ["a", "é", "ß", "ij", "°", "ệ", "-", "€", "“", "´"])
def test_what_is_plain(teken: str) -> None:
    assert not any(opvallend(t) for t in teken)
