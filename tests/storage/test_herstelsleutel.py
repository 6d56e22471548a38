"""The recovery key survives a human copying it, and says where he slipped."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldcode_app.domain.fouten import HerstelsleutelTypefout
from meldcode_app.storage.herstelsleutel import LENGTE, lees, schrijf

ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GEHEIM = bytes(range(7, 7 + LENGTE))


@given(st.binary(min_size=LENGTE, max_size=LENGTE))
def test_round_trip(geheim):
    papier = schrijf(geheim)
    assert re.fullmatch(rf"([{ALFABET}]{{6}}-){{6}}[{ALFABET}]{{6}}", papier)
    assert lees(papier) == geheim


@pytest.mark.parametrize(
    "anders",
    [
        str.lower,
        lambda p: p.replace("-", " "),
        lambda p: p.replace("-", ""),
        lambda p: f"\n {p.replace('-', ' – ')}\t",
    ],
)
def test_case_dashes_and_spaces_do_not_matter(anders):
    assert lees(anders(schrijf(GEHEIM))) == GEHEIM


def test_look_alikes_are_tolerated():
    papier = next(p for n in range(256) if {"0", "1"} <= set(p := schrijf(bytes([n]) * LENGTE)))
    geheim = lees(papier)
    for een in "IiLl":
        assert lees(papier.replace("0", "O").replace("1", een)) == geheim


def test_every_single_wrong_symbol_is_noticed_and_its_group_named():
    papier = schrijf(GEHEIM)
    for plaats, teken in enumerate(papier):
        if teken == "-":
            continue
        for ander in set(ALFABET) - {teken}:
            with pytest.raises(HerstelsleutelTypefout) as fout:
                lees(papier[:plaats] + ander + papier[plaats + 1 :])
            groep = plaats // 7 + 1
            assert fout.value.groep == groep
            assert f"Groep {groep} " in fout.value.wat


def test_every_swap_within_a_group_and_of_groups_is_noticed():
    groepen = schrijf(GEHEIM).split("-")
    for nummer, groep in enumerate(groepen):
        for a, b in itertools.combinations(range(6), 2):
            tekens = list(groep)
            tekens[a], tekens[b] = tekens[b], tekens[a]
            if tekens != list(groep):
                with pytest.raises(HerstelsleutelTypefout) as fout:
                    lees("-".join([*groepen[:nummer], "".join(tekens), *groepen[nummer + 1 :]]))
                assert fout.value.groep == nummer + 1
    for a, b in itertools.combinations(range(7), 2):
        gewisseld = list(groepen)
        gewisseld[a], gewisseld[b] = gewisseld[b], gewisseld[a]
        with pytest.raises(HerstelsleutelTypefout):
            lees("-".join(gewisseld))


def test_a_group_from_another_sheet_is_noticed():
    eigen, vreemd = schrijf(GEHEIM).split("-"), schrijf(GEHEIM[::-1]).split("-")
    with pytest.raises(HerstelsleutelTypefout, match="horen niet bij elkaar"):
        lees("-".join([*eigen[:3], vreemd[3], *eigen[4:]]))


@pytest.mark.parametrize(
    ("maak", "zin"),
    [
        (lambda g: "-".join([g[0], g[1][:5], *g[2:]]), "Groep 2 van de herstelsleutel heeft 5 tekens"),
        (lambda g: "-".join([*g[:6], g[6] + "A"]), "Groep 7 van de herstelsleutel heeft 7 tekens"),
        (lambda g: "-".join(g[:6]), "heeft 36 tekens; het moeten er 42 zijn"),
        (lambda g: "".join(g)[:-1], "heeft 41 tekens; het moeten er 42 zijn"),
        (lambda g: "-".join([*g[:4], "ABCDEU", *g[5:]]), "In groep 5 van de herstelsleutel staat 'U'"),
        (lambda g: "", "heeft 0 tekens"),
    ],
)
def test_what_is_wrong_is_said(maak, zin):
    with pytest.raises(HerstelsleutelTypefout) as fout:
        lees(maak(schrijf(GEHEIM).split("-")))
    assert zin in fout.value.wat
    assert fout.value.doe


def test_only_160_bits_are_written():
    with pytest.raises(ValueError, match="20 bytes"):
        schrijf(b"kort")
