"""What the sheet for Veilig Thuis says before it prints: from the casus, in its order, and with nobody's name."""

from __future__ import annotations

from datetime import date

import pytest

from meldcode_app.domain import adviesblad_teksten as t
from meldcode_app.domain.anonimiseren import Gemaskeerd, WoordOordeel
from meldcode_app.domain.handelingen import adviesvraag as h
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.tijd import Wanneer, op
from tests.bouwers import DAG, inrichting, moeder, persoon
from tests.bouwers import kind as kind_van
from tests.bouwers_meldcode import MeldcodeSituatie, signaal

pytestmark = pytest.mark.norm("anoniem-blad")

GEZIEN = signaal(
    "s1",
    gebeurd_op=op(date(2026, 11, 2)),
    gezien_door="Dennis de Wit",
    feiten="Gerrit kromp ineen.",
    uitspraken=(Uitspraak(tekst="papa gooide de stoel", bron="Gerrit"),),
    vermoeden="er is thuis geweld",
)
GEHOORD = signaal(
    "s2",
    gebeurd_op=Wanneer(van=date(2026, 9, 1), tot=date(2026, 11, 1), tekst="sinds de bruiloft van Ellen"),
    feiten="hij eet te weinig",
)


def _blad(
    tekst: h.Adviestekst, *oordelen: h.WoordOordeel, situatie: MeldcodeSituatie | None = None
) -> tuple[list[tuple[str, str]], Gemaskeerd]:
    """Per paragraph its heading and what prints, label included."""
    casus = (situatie or MeldcodeSituatie(daarna=(GEZIEN, GEHOORD))).casus()
    rijen, masker = t.gemaskeerd(casus, inrichting(), casus.doorlopen["d"], tekst, oordelen, DAG)
    regels = [(rij.kop, f"{rij.label} {masker.tekst(nummer)}".strip()) for nummer, rij in enumerate(rijen)]
    return regels, masker


def _onder(kop: str, regels: list[tuple[str, str]]) -> list[str]:
    return [tekst for waar, tekst in regels if waar == kop]


def test_fact_saying_and_suspicion_stand_apart_with_who_noticed_and_how_long_ago() -> None:
    regels, _ = _blad(h.Adviestekst(signalen=("s1",)))
    assert _onder(t.SIGNALEN, regels) == [
        "3 weken geleden, feit: Het kind kromp ineen. (gezien of gehoord door de leerkracht)",
        "3 weken geleden, uitspraak: ‘papa gooide de stoel’ (bron: Het kind)",
        "3 weken geleden, vermoeden: er is thuis geweld",
    ]


def test_a_period_is_told_in_time_ago_and_never_in_the_words_of_the_user() -> None:
    regels, masker = _blad(h.Adviestekst(signalen=("s2",)))
    assert _onder(t.SIGNALEN, regels) == [
        "tussen 3 maanden geleden en 3 weken geleden, feit (zelf gezien of gehoord): hij eet te weinig"
    ]
    assert masker.compleet


def test_only_chosen_signals_stand_on_it_and_one_that_is_not_there_is_passed_over() -> None:
    regels, _ = _blad(h.Adviestekst(signalen=("weg",), eigen_tekst="hij is stil"))
    assert _onder(t.SIGNALEN, regels) == ["hij is stil"]


def test_the_family_is_roles_with_an_age_band_for_children_only() -> None:
    situatie = MeldcodeSituatie(
        kind=kind_van(8),
        personen=(
            moeder(),
            persoon("tom", "broer_of_zus", geboortedatum=date(2012, 3, 1), naam="Tom Voorbeeld"),
            persoon("oma", "overig", naam="Riet de Boer", geboortedatum=date(1950, 1, 2)),
        ),
    )
    regels, masker = _blad(h.Adviestekst(gezin="Tom woont bij zijn oma Riet."), situatie=situatie)
    eigen, getypt = _onder(t.GEZIN, regels)
    assert eigen == "het kind (ongeveer 8 jaar), de moeder, een broer of zus (ongeveer 14 jaar), de oma."
    assert not {"Tom", "Riet", "Boer"} & set(getypt.replace(".", "").split())
    assert masker.compleet


def test_everything_stands_under_its_heading_in_one_order_and_what_is_empty_is_left_out() -> None:
    tekst = h.Adviestekst(
        vragen=("mag hij naar huis?", "wie belt?"),
        veiligheid_nu="nee",
        veiligheid="het weekend is spannend",
        gedaan="met moeder gesproken",
        hulp="geen",
        gaat_goed="hij komt graag",
        overweging="eerst praten",
    )
    regels, _ = _blad(tekst)
    koppen = list(dict.fromkeys(kop for kop, _ in regels))
    assert koppen == [k for k in t.KOPPEN if k != t.SIGNALEN]
    assert _onder(t.VRAAG, regels) == ["mag hij naar huis?", "wie belt?"]
    assert _onder(t.NU, regels) == ["Er is nu geen direct gevaar. het weekend is spannend"]
    leeg, _ = _blad(h.Adviestekst())
    assert [kop for kop, _ in leeg] == [t.GEZIN]


def test_no_label_holds_a_word_somebody_typed() -> None:
    casus = MeldcodeSituatie(daarna=(GEZIEN, GEHOORD)).casus()
    tekst = h.Adviestekst(signalen=("s1", "s2"), veiligheid_nu="ja")
    rijen = t.alineas(casus, inrichting(), casus.doorlopen["d"], tekst, DAG)
    labels = " ".join(rij.label for rij in rijen)
    assert labels
    assert not [naam for naam in ("Gerrit", "Dennis", "Wit", "Ellen", "Voorbeeld", "2026") if naam in labels]


def test_a_word_nobody_judged_keeps_it_open_until_it_is_judged() -> None:
    tekst = h.Adviestekst(eigen_tekst="hij gaat naar kickboksclub Titan")
    _, masker = _blad(tekst)
    assert masker.open_woorden == ("kickboksclub Titan",)
    regels, klaar = _blad(
        tekst, WoordOordeel(woord="kickboksclub Titan", besluit="vervangen", door="een club")
    )
    assert klaar.compleet
    assert _onder(t.SIGNALEN, regels) == ["hij gaat naar een club"]
