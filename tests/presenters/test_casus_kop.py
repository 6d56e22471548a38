"""The first card of a casus: what the age means, custody with its source, and the badges (domain 4.2, 4.3)."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from meldcode_app.domain.personen import Gezag
from meldcode_app.presenters.casus_kop import kopregels, merken
from tests import bouwers as b


def _merken(situatie: b.Situatie, dag: date = b.DAG) -> list[tuple[str, str]]:
    return [(m.tekst, m.kleur) for m in merken(situatie.casus(), dag)]


@pytest.mark.parametrize(
    ("dag", "kern", "volgende"),
    [
        (b.DAG, "Onder 12: toestemming geven de ouders met gezag.", "Gerrit wordt 12 op 14 mei 2030."),
        (date(2030, 5, 13), "Onder 12: toestemming geven de ouders met gezag.", "wordt 12"),
        (date(2030, 5, 14), "12 tot 16: Gerrit wordt zelf geïnformeerd.", "Gerrit wordt 16 op 14 mei 2034."),
        (date(2034, 5, 14), "16 of 17: Gerrit geeft zelf toestemming.", "Gerrit wordt 18 op 14 mei 2036."),
        (date(2036, 5, 14), "18 of ouder: Gerrit is meerderjarig.", "loopt dan niet meer"),
    ],
)
def test_the_header_says_what_the_age_means_from_the_birthday_on(dag: date, kern: str, volgende: str) -> None:
    regel = kopregels(b.Situatie().casus(), dag)[0]
    assert regel.kern == kern
    assert volgende in regel.bij
    assert " hij " not in regel.bij.casefold()


def test_an_unknown_age_and_a_missing_parent_are_amber() -> None:
    casus = b.Situatie(kind=b.kind(None), personen=()).casus()
    assert [(r.kern, r.kleur) for r in kopregels(casus, b.DAG)] == [
        ("Geboortedatum nog navragen.", "warn"),
        ("Er staat nog geen ouder of voogd.", "warn"),
    ]


@pytest.mark.parametrize(
    ("gezag", "kern", "bij", "kleur"),
    [
        (Gezag(waarde="ja", bron="gezagsregister", peildatum=date(2026, 9, 3)),
         "Moeder: gezag ja", "volgens uittreksel gezagsregister, 3 september 2026", "ok"),
        (Gezag(waarde="ja", bron="mededeling_ouder"),
         "Moeder: gezag ja", "volgens mededeling van een ouder, dag nog niet ingevuld, nog niet gecontroleerd",
         "warn"),
        (Gezag(waarde="nee", bron="beschikking", peildatum=b.DAG),
         "Moeder: gezag nee", "volgens beschikking van de rechter, 23 november 2026", "muted"),
        (Gezag(), "Moeder: gezag nog navragen", "bijvoorbeeld in het gezagsregister", "warn"),
    ],
)  # fmt: skip
def test_custody_stands_with_source_and_day(gezag: Gezag, kern: str, bij: str, kleur: str) -> None:
    casus = b.Situatie(personen=(replace(b.moeder(), gezag=gezag),)).casus()
    regel = kopregels(casus, b.DAG)[1]
    assert (regel.kern, regel.bij, regel.kleur) == (kern, bij, kleur)


def test_badges_of_a_running_an_ended_and_an_unchecked_measure() -> None:
    assert ("OTS actief tot en met 2 mrt 2027", "accent") in _merken(b.Situatie())
    assert ("OTS afgelopen op 2 mrt 2027", "muted") in _merken(b.Situatie(), date(2027, 3, 3))
    ongezien = b.Situatie(maatregelen=(b.ots(gezien="mededeling_ouder", tot=None),))
    assert [m for m in _merken(ongezien) if "OTS" in m[0]] == [
        ("OTS actief, einddatum nog navragen", "warn"),
        ("OTS nog niet gecontroleerd", "warn"),
    ]
    volwassen = b.Situatie(kind=b.kind(18))
    assert ("OTS afgelopen: 18 jaar geworden", "muted") in _merken(volwassen)


def test_badges_of_who_was_not_informed_and_of_open_requests() -> None:
    situatie = b.Situatie(daarna=(b.informeren("moeder"),))
    teksten = [tekst for tekst, _ in _merken(situatie)]
    assert "Vader nog niet geïnformeerd" in teksten
    assert "Moeder nog niet geïnformeerd" not in teksten
    assert "1 verzoek van GI De Brug open" in teksten
    assert not [t for t, _ in _merken(b.Situatie(daarna=b.OP_WEG["ingetrokken"])) if "verzoek" in t]


def test_a_secret_address_is_a_badge_and_no_badge_is_red() -> None:
    geheim = b.Situatie(personen=(replace(b.moeder(), adres_geheim=True), b.vader()))
    alle = _merken(geheim)
    assert ("Adres van moeder geheim", "warn") in alle
    assert "bad" not in {kleur for _, kleur in alle}
