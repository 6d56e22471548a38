"""Who may look into a colleague's meldcode (domain 2.2): its professional, who typed, and two functions."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meldcode_app.domain.eigen_regels import te_verbeteren_door
from meldcode_app.domain.handelingen.alle import AlleHandelingen, Verbeteren
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.oordeel import proef
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.zicht import mag_inzien, mag_lezen, ziet_alles
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


_GETYPT = bm.signaal(door="jansen", namens="dennis")
_JANSEN = replace(inrichting(), gebruiker=_gebruiker("jansen", "leerkracht"))


def test_who_began_it_may_look_for_the_colleague_too() -> None:
    for namens in ("", "dennis"):
        begonnen = bm.MeldcodeSituatie(begin=bm.beginnen(professional="dennis", namens=namens)).doorloop()
        assert mag_inzien(begonnen, _JANSEN)


def test_who_typed_for_a_colleague_reads_that_line_and_no_other_also_once_it_is_confirmed() -> None:
    getypt = _van_dennis(bm.signaal("s0", door="dennis"), _GETYPT)
    (begin, eigen, regel) = (2, 3, getypt.namens[0].seq)
    assert not mag_inzien(getypt, _JANSEN)
    assert {regel} == {r.seq for r in getypt.eigen}
    assert mag_lezen(getypt, _JANSEN, regel)
    assert not mag_lezen(getypt, _JANSEN, begin)
    assert not mag_lezen(getypt, _JANSEN, eigen)
    assert not mag_lezen(getypt, replace(_JANSEN, gebruiker=None), regel)
    bevestigd = bm.bevestigen(regel, door="dennis", deelnemer="dennis", hoe="zelf")
    daarna = _van_dennis(bm.signaal("s0", door="dennis"), _GETYPT, bevestigd)
    assert not mag_inzien(daarna, _JANSEN)
    assert mag_lezen(daarna, _JANSEN, regel)


def _verbeterd(handeling: AlleHandelingen, wie: str, **beter: str) -> Doorloop:
    """The walk in which this entry was recorded, and then mended."""
    begin = bm.beginnen(door="dennis", professional="dennis")
    casus = bm.MeldcodeSituatie(daarna=(handeling,), begin=begin).casus()
    inhoud = replace(handeling, **beter)
    verbetering = Verbeteren(
        gebeurd_op=handeling.gebeurd_op, door=wie, verbetert=casus.laatste_seq, inhoud=inhoud
    )
    return casus.toegepast(proef(casus, verbetering)).doorlopen["d"]


def test_what_somebody_else_mended_is_no_longer_read_by_who_typed_it() -> None:
    def leest(wie: str) -> list[bool]:
        doorloop = _verbeterd(_GETYPT, wie, feiten="Twee blauwe plekken.")
        seq = doorloop.namens[0].seq
        return [mag_lezen(doorloop, _JANSEN, seq) for seq in (seq, seq + 1)]

    assert leest("jansen") == [True, True]
    assert leest("dennis") == [False, False]


def test_ones_own_words_stay_ones_own_whoever_mends_them() -> None:
    standpunt = bm.standpunt(door="jansen", van="jansen", tekst="Ik zou melden.")
    doorloop = _verbeterd(standpunt, "dennis", tekst="Ik zou wel melden.")
    seq = doorloop.standpunten[0].seq
    assert [mag_lezen(doorloop, _JANSEN, s) for s in (seq, seq + 1)] == [True, True]
    assert te_verbeteren_door(doorloop, "jansen") == {seq}


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
