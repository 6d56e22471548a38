"""Who may look into a colleague's meldcode (domain 2.2): its professional, who typed, and two functions."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.zicht import mag_inzien, ziet_alles
from tests import bouwers_meldcode as bm
from tests.bouwers import gezien, inrichting


def _van_dennis(*daarna: object) -> Doorloop:
    begin = bm.beginnen(door="dennis", professional="dennis")
    return bm.MeldcodeSituatie(daarna=daarna, begin=begin).doorloop()  # type: ignore[arg-type]


def _gebruiker(id_: str, functie: str) -> EigenDeelnemer:
    return EigenDeelnemer(id=id_, naam="M. Jansen", functie=functie)


@pytest.mark.parametrize(
    ("id_", "functie", "mag"),
    [
        ("dennis", "leerkracht", True),
        ("jansen", "leerkracht", False),
        ("jansen", "intern begeleider en Aandachtsfunctionaris", True),
        ("jansen", "Directeur", True),
        ("jansen", "adjunct", False),
    ],
)
def test_by_person_and_by_function(id_: str, functie: str, mag: bool) -> None:
    wie = replace(inrichting(), gebruiker=_gebruiker(id_, functie))
    assert mag_inzien(_van_dennis(), wie) is mag


@pytest.mark.parametrize(
    ("functie", "beslist", "alles"),
    [
        ("bibliothecaris", "ib", False),
        ("ib, leerkracht", "IB", True),
        ("onderwijsassistent", "assistent", False),
        ("geen aandachtsfunctionaris", "directeur", False),
        ("leerkracht/aandachtsfunctionaris", "directeur", True),
        ("aandachtsfunctionarissen-werkgroep", "directeur", False),
        ("adjunct-directeur", "directeur", False),
        ("waarnemend directeur", "directeur", True),
        ("begeleider intern", "intern begeleider", False),
        ("leerkracht en intern begeleider", "intern  begeleider", True),
    ],
)
def test_a_function_counts_by_its_whole_words(functie: str, beslist: str, alles: bool) -> None:
    wie = replace(inrichting(), gebruiker=_gebruiker("jansen", functie), beslissende_functie=beslist)
    assert ziet_alles(wie) is alles


def test_who_began_it_or_typed_in_it_for_the_colleague_may_look() -> None:
    wie = replace(inrichting(), gebruiker=_gebruiker("jansen", "leerkracht"))
    assert mag_inzien(_van_dennis(bm.signaal(door="jansen", namens="dennis")), wie)
    begonnen = bm.MeldcodeSituatie(begin=bm.beginnen(professional="dennis")).doorloop()
    assert mag_inzien(begonnen, wie)


def test_whom_it_was_handed_over_to_may_look_and_nobody_else_of_the_colleagues() -> None:
    wie = replace(inrichting(), gebruiker=_gebruiker("jansen", "leerkracht"))
    weg = bm.overdragen(door="dennis", opvolger="jansen", motiveringen=(gezien("OPEN_BIJ_OVERDRACHT"),))
    assert mag_inzien(_van_dennis(weg), wie)
    assert not mag_inzien(_van_dennis(replace(weg, opvolger="piet")), wie)


def test_nobody_without_a_user_and_no_function_counts_while_none_is_appointed() -> None:
    assert not mag_inzien(_van_dennis(), replace(inrichting(), gebruiker=None))
    assert not ziet_alles(replace(inrichting(), gebruiker=None))
    zonder = replace(inrichting(), gebruiker=_gebruiker("jansen", "directeur"), beslissende_functie=" ")
    assert not mag_inzien(_van_dennis(), zonder)
