"""The circle norm -> rule -> test is closed, and the two commands that show it do what they say."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.norm_mutatie import normen_van, paren, zonder
from tests.orakel.codes import CODES, MAG_BLOKKEREN
from tests.reden_scan import OnleesbareRegel, regels, regels_in
from tests.workflows.wandeling import Wandelaar
from workflows.afwegingskader import AfwegingFeiten, AfwegingWerkstroom
from workflows.basis import Klasse
from workflows.informatieverzoek import InformatieverzoekWerkstroom, VerzoekFeiten
from workflows.leeftijden import GRENZEN
from workflows.meldcode import MeldcodeWerkstroom
from workflows.normen import NORMEN
from workflows.termijnen import TERMIJN_VEILIG_THUIS
from workflows.vastlegging import redenen_vastleggen

PROJECT = Path(__file__).parents[1]
REGELS = regels()
WETLAAG = {
    bestand for laag in ("workflows", "orakel") for bestand in (PROJECT / "tests" / laag).glob("test_*.py")
}
"""Where a norm must have a test."""


def test_every_rule_is_in_the_oracle_with_its_class_and_norm() -> None:
    gevonden = {(regel.code, Klasse[regel.klasse].value, regel.norm) for regel in REGELS}
    assert gevonden == {(code, klasse, norm) for code, (klasse, norm) in CODES.items()}


def test_a_code_has_one_class_and_one_norm() -> None:
    per_code: dict[str, set[tuple[str, str]]] = {}
    for regel in REGELS:
        per_code.setdefault(regel.code, set()).add((regel.klasse, regel.norm))
    assert {code for code, vormen in per_code.items() if len(vormen) > 1} == set()


def test_only_listed_codes_block() -> None:
    assert {regel.code for regel in REGELS if regel.klasse == "KAN_NIET"} == set(MAG_BLOKKEREN)


def test_the_scan_reads_a_rule_and_refuses_one_it_cannot_follow() -> None:
    (regel,) = regels_in("def redenen_x(self):\n    return (Reden('A', LET_OP, 'n', p),)", "m")
    assert (regel.code, regel.klasse, regel.norm, regel.functie) == ("A", "LET_OP", "n", "redenen_x")
    with pytest.raises(OnleesbareRegel):
        regels_in("def f():\n    return Reden(code, LET_OP, 'n')", "m")


def test_every_norm_a_rule_names_exists_and_every_norm_is_named() -> None:
    genoemd = {regel.norm for regel in REGELS} | {grens.norm for grens in GRENZEN} | {TERMIJN_VEILIG_THUIS}
    assert genoemd == set(NORMEN)


@pytest.mark.parametrize("norm", NORMEN.values(), ids=list(NORMEN))
def test_a_norm_has_a_title_a_source_and_a_date(norm: object) -> None:
    assert norm.titel.strip()  # type: ignore[attr-defined]
    assert norm.bron.strip()  # type: ignore[attr-defined]
    assert date(2026, 1, 1) <= norm.nagezien  # type: ignore[attr-defined]
    assert norm.tekst_van is None or norm.tekst_van <= norm.nagezien  # type: ignore[attr-defined]


def test_an_article_of_law_says_of_which_day_its_text_is() -> None:
    wetten = [
        norm
        for norm in NORMEN.values()
        if norm.id.startswith(("jeugdwet", "bw-", "besluit", "uavg", "ubwmo", "wmo", "wpo", "gezag"))
    ]
    assert wetten
    assert all(norm.tekst_van for norm in wetten)


def test_what_is_not_verified_never_blocks() -> None:
    onzeker = {norm.id for norm in NORMEN.values() if not norm.geverifieerd}
    assert onzeker, "the specification marks some as nog te verifiëren"
    assert not [regel for regel in REGELS if regel.norm in onzeker and regel.klasse == "KAN_NIET"]


def test_every_norm_has_a_marked_test_and_every_mark_names_a_norm(request: pytest.FixtureRequest) -> None:
    """Over the tests of the law layer, whatever part of the suite runs now; marks elsewhere must name a norm too."""
    items = request.session.items
    assert {norm for item in items for norm in normen_van(item)} <= set(NORMEN)
    if {item.path for item in items} >= WETLAAG:
        getest = {norm for item in items if item.path in WETLAAG for norm in normen_van(item)}
    else:
        getest = {norm for norm, tests in _matrix().items() if tests}
    assert getest == set(NORMEN)


@pytest.mark.zwaar
def test_the_matrix_prints_every_norm_with_its_tests() -> None:
    aantallen = _matrix()
    assert set(aantallen) == set(NORMEN)
    assert all(aantallen.values())


def _matrix() -> dict[str, int]:
    gedrukt = _pytest("tests/workflows", "tests/orakel", "--norm-matrix")
    return {norm: int(tests) for norm, tests in re.findall(r"^(\S+) \[(\d+) tests\]", gedrukt, re.MULTILINE)}


def _pytest(*woorden: str) -> str:
    gedaan = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *woorden],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        cwd=PROJECT,
    )
    assert gedaan.returncode == 0, gedaan.stdout + gedaan.stderr
    return gedaan.stdout


def test_taking_a_rule_away_takes_it_away_there_and_nowhere_else() -> None:
    machine = InformatieverzoekWerkstroom(VerzoekFeiten(label_7_3_11=True, ots_loopt=False))

    def codes(event: str) -> set[str]:
        return {reden.code for reden in machine.redenen(event)}

    with zonder("kader_vaststellen", "GEEN_OTS"):
        assert "GEEN_OTS" not in codes("kader_vaststellen")
        assert "GEEN_OTS" in codes("vaststellen")
    assert "GEEN_OTS" in codes("kader_vaststellen")
    with zonder("v1_ja", "ONDERBOUWING_ONTBREEKT"):
        weging = AfwegingWerkstroom(AfwegingFeiten(onderbouwd=False))
        assert [r.code for e in ("v1_ja", "v1_nee") for r in weging.redenen(e)] == ["ONDERBOUWING_ONTBREEKT"]
        assert weging.eigen_redenen("v1_ja") == (), "where a machine asks more of its own too"
    weg = Wandelaar(MeldcodeWerkstroom)
    overgedragen = weg.zet(weg.volgende(weg.begin, "overdragen") or (), {})
    with zonder("signaal_vastleggen", "NU_NIET_AAN_DE_ORDE"):
        assert overgedragen.redenen_registratie("signaal_vastleggen") == ()
        assert overgedragen.redenen_registratie("consult_vastleggen") != ()
    with zonder("", "DATUM_IN_DE_TOEKOMST"):
        from workflows import vastlegging

        assert vastlegging.redenen_vastleggen(date(2026, 2, 2), date(2026, 1, 1)) == ()
    assert redenen_vastleggen(date(2026, 2, 2), date(2026, 1, 1)) != ()


@pytest.mark.zwaar
def test_every_rule_is_taken_away_by_the_mutation() -> None:
    assert {code for _, code in paren()} == set(CODES)


@pytest.mark.zwaar
def test_no_rule_survives_being_taken_away() -> None:
    assert " 0 overlevers" in _pytest("tests/workflows", "tests/orakel", "--norm-mutatie")
