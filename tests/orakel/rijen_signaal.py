"""Rows about signals, the other statutory road and consultation (domain 1.2 steps 1 and 2, 1.7, MC1 to MC3)."""

from __future__ import annotations

from typing import Any

from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.handelingen.meldcode import SignaalVastleggen
from tests.bouwers_meldcode import DOORLOPEN, MeldcodeSituatie, consult, pleger, signaal
from tests.orakel.rij_meldcode import AF, MeldcodeRij

VERMOEDEN = "Hij wordt geslagen."
MET_BRON = (Uitspraak(bron="Gerrit", tekst="Papa was boos."),)
ZONDER_BRON = (Uitspraak(tekst="Papa was boos."),)


def _eerste(wat: str, *verwacht: str, handeling: SignaalVastleggen, **feiten: Any) -> MeldcodeRij:
    """The first signal of a doorloop: it begins step 1."""
    return MeldcodeRij(
        wat=wat,
        event="stap1_beginnen",
        verwacht=verwacht,
        situatie=MeldcodeSituatie(),
        handeling=handeling,
        feiten=feiten,
        norm="lkc-105668",
    )


def _later(besluit: str, *verwacht: str) -> MeldcodeRij:
    """Only a suspicion, recorded when step 1 has begun, or after the decision: it asks the same in every state."""
    return MeldcodeRij(
        wat=f"a suspicion while it is {besluit}",
        event="signaal_vastleggen",
        verwacht=("VERMOEDEN_ZONDER_BASIS s9", *verwacht),
        situatie=MeldcodeSituatie(daarna=DOORLOPEN[besluit] or (signaal(),)),
        handeling=signaal("s9", feiten="", vermoeden=VERMOEDEN),
        feiten={"vermoeden_zonder_basis": ("s9",)},
        besluit=besluit,
        stappen=AF if DOORLOPEN[besluit] else {"stap1": "bezig"},
    )


SIGNALEN = (
    _eerste("a fact one saw oneself", handeling=signaal()),
    _eerste(
        "only a suspicion",
        "VERMOEDEN_ZONDER_BASIS s1",
        handeling=signaal(feiten="", vermoeden=VERMOEDEN),
        vermoeden_zonder_basis=("s1",),
    ),
    _eerste("a suspicion beside a fact", handeling=signaal(vermoeden=VERMOEDEN)),
    _eerste(
        "a suspicion beside words with their source",
        handeling=signaal(feiten="", uitspraken=MET_BRON, vermoeden=VERMOEDEN),
    ),
    _eerste(
        "words without a source",
        "UITSPRAAK_ZONDER_BRON s1",
        handeling=signaal(uitspraken=ZONDER_BRON),
        uitspraak_zonder_bron=("s1",),
    ),
    _eerste(
        "told by somebody else, nobody says who saw it",
        "WAARNEMER_ONBEKEND s1",
        handeling=signaal(soort_bron="derde_zei"),
        waarnemer_onbekend=("s1",),
    ),
    _eerste(
        "told by the mother, who saw it",
        handeling=signaal(soort_bron="ouder_zei", gezien_door="moeder"),
    ),
    _eerste(
        "a suspicion and words without a source from a document: the words are its basis",
        "UITSPRAAK_ZONDER_BRON s1",
        "WAARNEMER_ONBEKEND s1",
        handeling=signaal(feiten="", uitspraken=ZONDER_BRON, vermoeden=VERMOEDEN, soort_bron="document"),
        uitspraak_zonder_bron=("s1",),
        waarnemer_onbekend=("s1",),
    ),
    _later("lopend"),
    _later("beslissen"),
    _later("vervolg"),
    _later("afgesloten"),
    _later("overgedragen", "NU_NIET_AAN_DE_ORDE overgedragen"),
    MeldcodeRij(
        wat="a new signal takes a closed doorloop up again",
        event="heropenen",
        verwacht=(),
        situatie=MeldcodeSituatie(daarna=DOORLOPEN["afgesloten"]),
        handeling=signaal("s9", heropenen=True),
        besluit="afgesloten",
        stappen=AF,
        norm="huisregel-g-10",
    ),
)


def _consult(wat: str, *verwacht: str, later: bool = False, **velden: Any) -> MeldcodeRij:
    """The first consult begins step 2, a second one is only recorded."""
    return MeldcodeRij(
        wat=wat,
        event="consult_vastleggen" if later else "stap2_beginnen",
        verwacht=verwacht,
        situatie=MeldcodeSituatie(daarna=(consult(),) if later else ()),
        handeling=consult("c9", **velden),
        feiten={"consult_herkenbaar": bool(verwacht)},
        stappen={"stap2": "bezig"} if later else {},
        norm="webinar-overleg",
    )


CONSULTEN = (
    _consult("a colleague of one's own, by name", anoniem=False),
    _consult("somebody outside, anonymously", eigen_organisatie=False),
    _consult(
        "somebody outside, about a family that can be known",
        "CONSULT_HERKENBAAR",
        eigen_organisatie=False,
        anoniem=False,
    ),
    _consult(
        "the same, as the second consult",
        "CONSULT_HERKENBAAR",
        later=True,
        eigen_organisatie=False,
        anoniem=False,
    ),
    _consult("a second consult of a colleague", later=True),
)

MEDEWERKER = tuple(
    MeldcodeRij(
        wat=f"a staff member is suspected, while it is {besluit}",
        event="medewerker_als_pleger",
        verwacht=("ANDERE_WETTELIJKE_ROUTE",),
        situatie=MeldcodeSituatie(daarna=DOORLOPEN[besluit]),
        handeling=pleger(),
        besluit=besluit,
        stappen=stappen,
    )
    for besluit, stappen in (("lopend", {}), ("vervolg", AF), ("afgesloten", AF))
)

RIJEN = (*SIGNALEN, *CONSULTEN, *MEDEWERKER)
