"""Two hundred generated casussen: nothing planted leaves without having been masked or shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from meldcode_app.domain.anonimiseren import Bekende, Gemaskeerd, Stuk, WoordOordeel, bekenden, masker
from tests.domain import anoniem_lijsten as uit
from tests.domain.anoniem_casussen import PEILDAG, proeven
from tests.domain.anoniem_lek import (
    Masker,
    Uitslag,
    behoud_alles,
    belangrijke_woorden,
    gevouwen,
    woord_plekken,
    zoek,
)


def _speel(aantal: int, gebruik: Masker = masker, zaad: int = 2026) -> tuple[int, int, Uitslag]:
    """(planted, of which in no field, outcome) of so many casussen together."""
    geplant, vrij, gemaskeerd, getoond, gelekt = 0, 0, 0, 0, []
    for nummer, proef in enumerate(proeven(aantal, zaad)):
        bekend = bekenden(proef.casus, proef.inrichting)
        blad, gezien = behoud_alles(gebruik, proef.teksten, bekend, PEILDAG)
        uitslag = zoek(blad, gezien, proef.geplant)
        geplant += len(proef.geplant)
        vrij += sum(not g.in_veld for g in proef.geplant)
        gemaskeerd, getoond = gemaskeerd + uitslag.gemaskeerd, getoond + uitslag.getoond
        gelekt += [f"{nummer}: {tekst}" for tekst in uitslag.gelekt]
    return geplant, vrij, Uitslag(gemaskeerd, getoond, tuple(gelekt))


def _toon(aantal: int, geplant: int, vrij: int, uitslag: Uitslag) -> None:
    print(
        f"\n{aantal} casussen, {geplant} geplant ({vrij} in geen veld): {uitslag.gemaskeerd} vervangen, "
        f"{uitslag.getoond} getoond, {len(uitslag.gelekt)} gelekt"
    )


@pytest.mark.norm("anoniem-blad")
@pytest.mark.parametrize("aantal", [60, pytest.param(200, marks=pytest.mark.zwaar)])
def test_of_so_many_casussen_nothing_leaks(aantal: int) -> None:
    geplant, vrij, uitslag = _speel(aantal)
    _toon(aantal, geplant, vrij, uitslag)
    assert uitslag.gelekt == ()
    assert uitslag.gemaskeerd + uitslag.getoond == geplant
    assert vrij * 3 >= geplant
    assert min(uitslag.gemaskeerd, uitslag.getoond) > geplant // 10


@pytest.mark.zwaar
@pytest.mark.lang
def test_of_a_thousand_other_casussen_nothing_leaks() -> None:
    geplant, vrij, uitslag = _speel(1000, zaad=31)
    _toon(1000, geplant, vrij, uitslag)
    assert uitslag.gelekt == ()


def _kapot(welke: str) -> Masker:
    """The masker with one rule taken out: what that rule would show passes unseen."""

    def masker_zonder(
        teksten: Sequence[str], bekend: Sequence[Bekende], oordelen: Sequence[WoordOordeel], peildag: date
    ) -> Gemaskeerd:
        blad = masker(teksten, bekend, oordelen, peildag)

        def stuk(s: Stuk) -> Stuk:
            cijfer = any(teken.isdigit() for teken in s.origineel)
            zin_begin = welke == "zinsbegin" and s.origineel.istitle() and " " not in s.origineel
            raak = {"hoofdletter": not cijfer, "getal": cijfer, "zinsbegin": zin_begin}.get(welke, False)
            if s.soort in {"open", "gelaten"} and raak:
                return Stuk("tekst", s.origineel, s.origineel)
            if s.soort == "vervangen" and welke == "bekend":
                return Stuk("tekst", s.origineel, s.origineel)
            return s

        delen = tuple(tuple(stuk(s) for s in deel) for deel in blad.delen)
        nog_open = {s.origineel for deel in delen for s in deel if s.soort == "open"}
        return replace(blad, delen=delen, open_woorden=tuple(w for w in blad.open_woorden if w in nog_open))

    return masker_zonder


@pytest.mark.parametrize("welke", ["hoofdletter", "getal", "zinsbegin", "bekend"])
def test_the_proof_finds_leaks_when_a_rule_is_taken_out(welke: str) -> None:
    _, _, uitslag = _speel(6, _kapot(welke))
    assert len(uitslag.gelekt) >= 5


def test_the_lists_are_not_in_the_sentences_around_them() -> None:
    omgeving = gevouwen(" ".join([*uit.ZINNEN, *uit.REGELS, *uit.BEZIT]))
    lijsten = (
        uit.VOORNAMEN,
        uit.ACHTERNAMEN,
        uit.STRATEN,
        uit.PLAATSEN,
        uit.CLUBS,
        uit.SCHOLEN,
        uit.KENMERKEN,
    )
    woorden = {woord for lijst in lijsten for naam in lijst for woord in belangrijke_woorden(naam)}
    assert {woord for woord in woorden if woord_plekken(woord, omgeving)} == set()
