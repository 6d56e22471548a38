"""Typed text made fit for paper: nothing that can be seen is lost, nothing that cannot be printed is left."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldcode_app.documents.tekst import afbreekbaar, voor_druk


@pytest.mark.parametrize(
    ("getypt", "gedrukt"),
    [
        ("Zoë e\u0301n Ĳ", "Zoë én Ĳ"),
        ("regel\r\nregel\rregel\u2028regel\u0085regel", "regel\nregel\nregel\nregel\nregel"),
        ("a\tb", "a    b"),
        ("a\x00\x07\x1b\x7f\x9fb", "ab"),
        ("a\ud83db", "ab"),
        ("\u202ea\u2066b\u200f\u061c\ufeffc\u00ad", "abc"),
        ("goed 😀!", "goed [emoji: grinning face]!"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", "[emoji: man + woman + girl]"),
        ("\U0001f44d\U0001f3fd", "[emoji: thumbs up sign + emoji modifier fitzpatrick type-4]"),
        ("\U0001f1f3\U0001f1f1", "[emoji: vlag NL]"),
        ("1\ufe0f\u20e3", "[emoji: toets 1]"),
        ("\u2764\ufe0f", "[emoji: heavy black heart]"),
        ("\u2764\ufe0f\u200d\U0001f525", "[emoji: heavy black heart + fire]"),
        ("a → b", "a [teken: rightwards arrow] b"),
        ("\uf0b7 punt", "[teken: U+F0B7] punt"),
        ("≠ ≤ € ½ m² © • …", "≠ ≤ € ½ m² © • …"),
    ],
)
def test_what_is_typed_and_what_is_printed(getypt: str, gedrukt: str) -> None:
    assert voor_druk(getypt) == gedrukt


@pytest.mark.parametrize(
    "citaat", ["  'Ik kom'   niet\n\n\n  terug!!!  ", "*vet* #let $x$ \\ @a <b>", "«Ça va?» – „ja”"]
)
def test_a_quotation_is_printed_as_it_was_typed(citaat: str) -> None:
    assert voor_druk(citaat) == citaat


@given(st.text(alphabet=st.characters()))
def test_whatever_is_typed_only_printable_text_comes_out(getypt: str) -> None:
    gedrukt = voor_druk(getypt)
    assert voor_druk(gedrukt) == gedrukt
    assert unicodedata.is_normalized("NFC", gedrukt)
    soorten = {unicodedata.category(teken) for teken in gedrukt if teken != "\n"}
    assert not soorten & {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert not {unicodedata.bidirectional(teken) for teken in gedrukt} & {
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"
    }  # fmt: skip


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs", "Mn", "Mc"))))
def test_letters_digits_and_punctuation_are_never_taken_away(getypt: str) -> None:
    zichtbaar = {t for t in unicodedata.normalize("NFC", getypt) if unicodedata.category(t)[0] in "LNP"}
    gedrukt = voor_druk(getypt)
    for teken in zichtbaar:
        assert (
            teken in gedrukt or unicodedata.name(teken, "").lower() in gedrukt or "[emoji: toets" in gedrukt
        )


def test_only_a_word_over_forty_characters_gets_places_to_break() -> None:
    assert afbreekbaar("x" * 40 + " kort") == "x" * 40 + " kort"
    lang = afbreekbaar("x" * 100)
    assert lang.replace("\u200b", "") == "x" * 100
    assert max(len(stuk) for stuk in lang.split("\u200b")) == 40
