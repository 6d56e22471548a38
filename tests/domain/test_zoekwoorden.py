"""What somebody types is always a question, and what is marked is what was asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldcode_app.domain.zoekwoorden import MEESTE_WOORDEN, Stuk, Term, markeer, ontleed_vraag, woorden_van


@pytest.mark.parametrize(
    ("getypt", "termen"),
    [
        ("blauwe plek", [Term(("blauwe",)), Term(("plek",), begin=True)]),
        ("blauwe plek ", [Term(("blauwe",)), Term(("plek",))]),
        ('"blauwe plek"', [Term(("blauwe", "plek"))]),
        ('"blauwe plek', [Term(("blauwe", "plek"))]),
        ("„blauwe plek” arm", [Term(("blauwe", "plek")), Term(("arm",), begin=True)]),
        ("IB'er", [Term(("ib", "er"), begin=True)]),
        ("Dirk-Jan zei", [Term(("dirk", "jan")), Term(("zei",), begin=True)]),
        ("AND", [Term(("and",), begin=True)]),
        ("Zoë", [Term(("zoe",), begin=True)]),
        ("a", [Term(("a",))]),
        ("nee nee ", [Term(("nee",))]),
        ("مدرسة", [Term(("مدرسة",), begin=True)]),
        ("*", []),
        ("😀", []),
        ('""', []),
        ("  ", []),
    ],
)
def test_words_phrases_and_an_unfinished_last_word(getypt: str, termen: list[Term]) -> None:
    assert list(ontleed_vraag(getypt).termen) == termen


@given(st.text(max_size=300))
def test_anything_can_be_typed(getypt: str) -> None:
    for term in ontleed_vraag(getypt).termen:
        assert term.woorden
        assert all(woord and woord == "".join(woorden_van(woord)) for woord in term.woorden)


def test_a_pasted_page_is_cut_to_its_first_words() -> None:
    termen = ontleed_vraag(" ".join(f"woord{n}" for n in range(2_000))).termen
    assert sum(len(t.woorden) for t in termen) == MEESTE_WOORDEN
    assert len(ontleed_vraag("x" * 10_000).termen[0].woorden[0]) == 200


@pytest.mark.parametrize(
    ("tekst", "vraag", "raak"),
    [
        ("De blauwe plek, en een PLEK.", "plek", ["plek", "PLEK"]),
        ("Zoë en zoë en zoën", "zoe", ["Zoë", "zoë", "zoën"]),
        ("Zoë en zoën", "zoe ", ["Zoë"]),
        ("de straße hier", "strasse", ["straße"]),
        ("de IB'er en een ib", "IB'er", ["IB", "er"]),
        ("blauw en plek, blauwe plek", '"blauwe plek"', ["blauwe", "plek"]),
        ("cafe\u0301 gesloten", "café", ["cafe\u0301"]),
        ("niets", "iets anders", []),
        ("", "iets", []),
    ],
)
def test_what_is_marked_is_what_was_found(tekst: str, vraag: str, raak: list[str]) -> None:
    stukken = markeer(tekst, ontleed_vraag(vraag))
    assert [stuk.tekst for stuk in stukken if stuk.raak] == raak
    assert "".join(stuk.tekst for stuk in stukken) == tekst


@given(st.text(max_size=80), st.text(max_size=20))
def test_marking_never_changes_a_letter(tekst: str, vraag: str) -> None:
    assert "".join(stuk.tekst for stuk in markeer(tekst, ontleed_vraag(vraag))) == tekst


def test_a_mark_is_a_part_of_its_own() -> None:
    assert markeer("een plek hier", ontleed_vraag("plek")) == (
        Stuk("een "),
        Stuk("plek", raak=True),
        Stuk(" hier"),
    )
