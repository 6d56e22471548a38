"""Every reason has a plain Dutch sentence and a way out, none is left over, and none uses our own jargon."""

from __future__ import annotations

import re
import string
import tomllib

import pytest

from meldcode_app import redenteksten, resource_files
from tests.orakel import nu_niet_alle
from tests.orakel.codes import CODES
from tests.orakel.nu_niet import PARTS
from workflows.basis import Klasse

PER_BESTAND = {naam: tomllib.loads(resource_files.lees_tekst(naam)) for naam in redenteksten.BESTANDEN}
TEKSTEN = {sleutel: waarde for inhoud in PER_BESTAND.values() for sleutel, waarde in inhoud.items()}
VERBODEN = re.compile(r"\b(events?|doorlo(op|pen)|werkstro(om|men)|VT|HARD|guards?|status|configuratie)\b")
U_CODES = {"U1", "U2", "U3", "U4", "U5", "U6", "U7", "UH", "U8", "U9", "U0"}
"""The one list of grounds of domain 7.0."""


def zinnen() -> list[tuple[str, str]]:
    """Every text a user can read, with where it stands."""
    gevonden = []
    wachtend: list[tuple[str, object]] = list(TEKSTEN.items())
    while wachtend:
        plek, inhoud = wachtend.pop()
        if isinstance(inhoud, dict):
            wachtend.extend((f"{plek}.{sleutel}", waarde) for sleutel, waarde in inhoud.items())
        else:
            gevonden.append((plek, str(inhoud)))
    return sorted(gevonden)


def test_every_code_has_a_sentence_and_none_is_left_over() -> None:
    assert redenteksten.codes() == set(CODES)


def test_no_code_has_a_sentence_in_two_files() -> None:
    assert len(TEKSTEN) == sum(len(inhoud) for inhoud in PER_BESTAND.values())


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_reason_says_what_is_the_matter_and_what_to_do(code: str) -> None:
    zin = redenteksten.zin(code, "moeder")
    assert zin[0].isupper()
    assert zin.endswith(".")
    if code != "NU_NIET_AAN_DE_ORDE":
        uitweg = redenteksten.uitweg(code, "moeder")
        assert uitweg[0].isupper()
        assert uitweg.endswith(".")
        assert uitweg != zin


def test_what_comes_first_has_a_sentence_and_none_is_left_over() -> None:
    assert set(TEKSTEN["NU_NIET_AAN_DE_ORDE"]["eerst"]) == {paar.eerst for paar in nu_niet_alle.PAREN}


@pytest.mark.parametrize(("plek", "zin"), zinnen())
def test_no_jargon_and_no_unknown_placeholder(plek: str, zin: str) -> None:
    assert not VERBODEN.search(zin), f"{plek}: {zin}"
    assert {naam for _, naam, _, _ in string.Formatter().parse(zin) if naam is not None} <= {"betreft"}
    assert "  " not in zin
    assert zin == zin.strip()
    assert not re.search(r"\b(je|jij|jouw|jullie)\b", zin), "plain Dutch says u"


def test_the_net_catches_jargon() -> None:
    for fout in ("Dit event kan niet.", "De doorloop is klaar.", "Bel VT.", "De werkstroom stopt."):
        assert VERBODEN.search(fout)
    assert not VERBODEN.search("Overleg eerst met Veilig Thuis.")


def test_a_sentence_about_somebody_names_them_and_starts_with_a_capital() -> None:
    assert redenteksten.zin("NIET_VOORAF_GEINFORMEERD", "vader") == "Vader is niet vooraf geïnformeerd."
    assert redenteksten.zin("NIET_VOORAF_GEINFORMEERD").startswith("Dit ")
    assert redenteksten.uitweg("NU_NIET_AAN_DE_ORDE", "herzien").startswith("De brief is vastgesteld.")


def test_words_cover_parts_grounds_and_classes() -> None:
    assert set(redenteksten.woorden("delen")) == set(PARTS)
    assert set(redenteksten.woorden("gronden")) == U_CODES
    assert set(redenteksten.woorden("klassen")) == {klasse.value for klasse in Klasse}
    assert redenteksten.woord("gronden", "bestaat_niet") == "bestaat_niet"


def test_words_cover_steps_questions_and_decisions() -> None:
    """Whatever a reason of the meldcode is about, besides people, signals and words of a sheet, has a name."""
    stappen, vragen = {f"stap{n}" for n in (1, 2, 3, 4)}, {f"v{n}" for n in (1, 2, 3, 4, 5)}
    assert set(redenteksten.woorden("betreft")) == stappen | vragen | {"melden", "hulp", "feiten"}
    assert "informeren" in redenteksten.woorden("delen")
    assert set(redenteksten.woorden("gronden_kind")) - U_CODES == {"te_jong", "weigert", "nog_niet"}


@pytest.mark.norm("lkc-108721")
def test_that_reporting_is_no_duty_is_never_said_where_the_frame_says_report() -> None:
    """MELDRECHT is shown at the call too, whatever was answered at question 2 (domain 1.3, 7.1)."""
    for code in ("MELDRECHT", "MELDEN_VOLGENS_KADER", "SAMEN_MET_VEILIG_THUIS", "TWIJFEL_TELT_ALS_JA"):
        assert "verplicht" not in redenteksten.zin(code) + redenteksten.uitweg(code)


def test_no_reason_is_only_a_no() -> None:
    """What blocks names the road that is open: no KAN_NIET without another way in its text."""
    for code, (klasse, _) in CODES.items():
        if klasse == "kan_niet" and code != "NU_NIET_AAN_DE_ORDE":
            assert len(redenteksten.uitweg(code).split()) > 5
