"""Rows about both decisions of step 5: that they are taken, by whom and why (domain 1.2, 1.3, MC13, MC14, 7.9)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.basis import Beslisser
from tests.bouwers import DAG, motiveer
from tests.bouwers_meldcode import (
    DOORLOPEN,
    NAAR_MELDEN,
    STAP_1_EN_2,
    STAPPEN_AF,
    MeldcodeSituatie,
    afronden,
    antwoord,
    besluit,
    gesprek,
    hulp_afspreken,
    naar_besluit,
    signaal,
    stap_overslaan,
    weging,
)
from tests.orakel.rij_meldcode import AF, MeldcodeRij

ALLE_STAPPEN = tuple(f"STAP_NIET_AF stap{n}" for n in (1, 2, 3, 4))
TOT_WEGEN = (*STAP_1_EN_2, gesprek("moeder", "vader", "gerrit"), afronden("stap3"), weging())
GEEN_VERMOEDEN = (*TOT_WEGEN, antwoord(1, "nee"), afronden("stap4"))


def _naar(wat: str, *verwacht: str, daarna: tuple[AlleHandelingen, ...] = (), **velden: Any) -> MeldcodeRij:
    return MeldcodeRij(
        wat=wat,
        event="naar_besluit",
        verwacht=verwacht,
        situatie=MeldcodeSituatie(daarna=daarna),
        **{"handeling": naar_besluit(), "norm": "besluit-2-2", **velden},
    )


NAAR_BESLUIT = (
    _naar("all steps rounded off", daarna=STAPPEN_AF, stappen=AF),
    _naar("all steps open", *ALLE_STAPPEN),
    _naar(
        "step 2 left out, step 1 begun",
        "STAP_NIET_AF stap1",
        "STAP_NIET_AF stap3",
        "STAP_NIET_AF stap4",
        daarna=(signaal(), stap_overslaan("stap2")),
        stappen={"stap1": "bezig", "stap2": "overgeslagen"},
    ),
    _naar(
        "the steps were rounded off only the day after",
        *ALLE_STAPPEN,
        daarna=STAPPEN_AF,
        stappen=AF,
        handeling=naar_besluit(dag=DAG - timedelta(days=1)),
        vandaag=DAG,
        feiten={"stap_later": ("stap1", "stap2", "stap3", "stap4")},
    ),
    _naar("while help runs", daarna=DOORLOPEN["vervolg"], besluit="vervolg", stappen=AF),
    _naar(
        "while it is being decided",
        "NU_NIET_AAN_DE_ORDE is_al_open",
        daarna=DOORLOPEN["beslissen"],
        besluit="beslissen",
        stappen=AF,
    ),
)


def besluit_rij(
    wat: str,
    *verwacht: str,
    daarna: tuple[AlleHandelingen, ...] = STAPPEN_AF,
    handeling: AlleHandelingen | None = None,
    uitleg: str = "MELDRECHT",
    event: str = "besluit_vaststellen",
    **velden: Any,
) -> MeldcodeRij:
    """Decided from lopend, all steps rounded off, the frame says help goes on, unless said otherwise."""
    feiten = {"kader_zegt_melden": uitleg == "MELDEN_VOLGENS_KADER", **velden.pop("feiten", {})}
    return MeldcodeRij(
        wat=wat,
        event=event,
        verwacht=(*verwacht, uitleg),
        situatie=MeldcodeSituatie(daarna=daarna),
        handeling=handeling or besluit(),
        feiten=feiten,
        **{"stappen": AF, "norm": "besluit-2-2-e", **velden},
    )


BEIDE = (
    besluit_rij("both decided, with reasons, by the head"),
    besluit_rij("from beslissen", daarna=DOORLOPEN["beslissen"], besluit="beslissen"),
    besluit_rij("anew while help runs", daarna=DOORLOPEN["vervolg"], besluit="vervolg"),
    besluit_rij(
        "the first is missing",
        "BESLUIT_ONTBREEKT melden",
        handeling=besluit(melden="", melden_reden=""),
        feiten={"besluit_ontbreekt": ("melden",)},
    ),
    besluit_rij(
        "the second is missing, whatever is motivated",
        "BESLUIT_ONTBREEKT hulp",
        handeling=besluit(hulp="", motiveringen=(motiveer("BESLUIT_ONTBREEKT", "hulp"),)),
        feiten={"besluit_ontbreekt": ("hulp",)},
    ),
    besluit_rij(
        "both are missing",
        "BESLUIT_ONTBREEKT melden",
        "BESLUIT_ONTBREEKT hulp",
        handeling=besluit(melden="", hulp=""),
        feiten={"besluit_ontbreekt": ("melden", "hulp")},
    ),
    besluit_rij(
        "no reason with the first",
        "BESLUIT_ZONDER_REDEN melden",
        handeling=besluit(melden_reden=" "),
        feiten={"besluit_zonder_reden": ("melden",)},
    ),
    besluit_rij(
        "no reason with either",
        "BESLUIT_ZONDER_REDEN melden",
        "BESLUIT_ZONDER_REDEN hulp",
        handeling=besluit(melden_reden="", hulp_reden=""),
        feiten={"besluit_zonder_reden": ("melden", "hulp")},
    ),
    besluit_rij(
        "nobody is named who decided",
        "BESLISSER_NIET_AANGEWEZEN",
        handeling=besluit(besloten_door=None),
        feiten={"beslisser_bevoegd": False},
    ),
    besluit_rij(
        "the teacher decided, motivated",
        "BESLISSER_NIET_AANGEWEZEN",
        handeling=besluit(
            besloten_door=Beslisser(naam="Dennis de Wit", functie="leerkracht"),
            motiveringen=(motiveer("BESLISSER_NIET_AANGEWEZEN"),),
        ),
        feiten={"beslisser_bevoegd": False},
    ),
    besluit_rij(
        "no step was taken: asked, not blocked",
        *ALLE_STAPPEN,
        daarna=(),
        handeling=besluit("ja", "nee"),
        stappen={},
    ),
    besluit_rij(
        "who was asked about the steps at naar_besluit is not asked again",
        *ALLE_STAPPEN,
        daarna=(naar_besluit(motiveringen=(motiveer("STAP_NIET_AF", "stap1", "stap2", "stap3", "stap4"),)),),
        handeling=besluit("ja", "nee"),
        besluit="beslissen",
        stappen={},
        al_beantwoord=ALLE_STAPPEN,
    ),
    besluit_rij(
        "help without a day to look at it",
        "HULP_ZONDER_TERMIJN",
        daarna=NAAR_MELDEN,
        handeling=besluit("ja", "ja"),
        uitleg="MELDEN_VOLGENS_KADER",
        feiten={"hulp_zonder_termijn": True},
    ),
    besluit_rij(
        "help with a day",
        daarna=(*NAAR_MELDEN, hulp_afspreken()),
        handeling=besluit("ja", "ja"),
        uitleg="MELDEN_VOLGENS_KADER",
        norm="afwegingskader",
    ),
)

NIETS = {"niets_bij_vermoeden": True}

NEE_EN_NEE = (
    besluit_rij(
        "no suspicion: neither",
        daarna=GEEN_VERMOEDEN,
        handeling=besluit("nee", "nee"),
        event="besluit_geen_vervolg",
        norm="afwegingskader",
    ),
    besluit_rij(
        "a suspicion: neither, and no day to look again",
        "NIETS_BIJ_VERMOEDEN",
        "HERZIENDATUM_ONTBREEKT",
        handeling=besluit("nee", "nee"),
        event="besluit_geen_vervolg",
        feiten={**NIETS, "zonder_herziendatum": True},
    ),
    besluit_rij(
        "a suspicion: neither, with a day to look again",
        "NIETS_BIJ_VERMOEDEN",
        handeling=besluit("nee", "nee", herzien_op=DAG, motiveringen=(motiveer("NIETS_BIJ_VERMOEDEN"),)),
        event="besluit_geen_vervolg",
        feiten=NIETS,
        norm="huisregel-g-5",
    ),
    besluit_rij(
        "question 1 was never answered",
        *ALLE_STAPPEN,
        "NIETS_BIJ_VERMOEDEN",
        daarna=(),
        handeling=besluit("nee", "nee", herzien_op=DAG),
        event="besluit_geen_vervolg",
        feiten=NIETS,
        stappen={},
    ),
)

RIJEN = (*NAAR_BESLUIT, *BEIDE, *NEE_EN_NEE)
