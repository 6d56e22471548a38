"""Rows about talking with parents and child, held or not (domain 1.3 disclosure, 1.4, MC6 to MC8, list of U-codes)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests.bouwers import DAG, gezien, moeder, motiveer, persoon, vader
from tests.bouwers_meldcode import (
    MeldcodeSituatie,
    afronden,
    antwoord,
    gesprek,
    gesprek_overslaan,
    signaal,
    stap_overslaan,
)
from tests.bouwers_veilig_thuis import advies_beginnen, advies_vragen
from tests.orakel.rij_meldcode import MeldcodeRij

GISTEREN = DAG - timedelta(days=1)
GEBELD = (advies_beginnen(), advies_vragen())


def _gesprek(
    wat: str,
    *verwacht: str,
    daarna: tuple[AlleHandelingen, ...],
    handeling: AlleHandelingen | None = None,
    **velden: Any,
) -> MeldcodeRij:
    """The first talk begins step 3; signals began step 1."""
    feiten = {
        "onthulling_zonder_advies": "ONTHULLING_EERST_ADVIES" in verwacht,
        "bijzondere_vorm_zonder_advies": "BIJZONDERE_VORM_EERST_ADVIES" in verwacht,
    }
    gewoon: dict[str, Any] = {"event": "stap3_beginnen", "feiten": feiten, "norm": "onthulling"}
    return MeldcodeRij(
        wat=wat,
        verwacht=verwacht,
        situatie=MeldcodeSituatie(daarna=daarna),
        handeling=handeling or gesprek("moeder"),
        **{**gewoon, **velden},
    )


EERST_ADVIES = (
    _gesprek("no disclosure, mother", daarna=(signaal(),)),
    _gesprek(
        "a disclosure, mother, before Veilig Thuis",
        "ONTHULLING_EERST_ADVIES",
        daarna=(signaal(onthulling=True),),
    ),
    _gesprek("a disclosure, mother, after the call", daarna=(signaal(onthulling=True), *GEBELD)),
    _gesprek(
        "a disclosure, a sheet was begun but nobody called",
        "ONTHULLING_EERST_ADVIES",
        daarna=(signaal(onthulling=True), advies_beginnen()),
    ),
    _gesprek(
        "a disclosure, the talk was the day before the call",
        "ONTHULLING_EERST_ADVIES",
        daarna=(signaal(onthulling=True, dag=GISTEREN), *GEBELD),
        handeling=gesprek("moeder", dag=GISTEREN),
        vandaag=DAG,
    ),
    _gesprek("a disclosure, only the child", daarna=(signaal(onthulling=True),), handeling=gesprek("gerrit")),
    _gesprek(
        "a disclosure, child and mother together",
        "ONTHULLING_EERST_ADVIES",
        daarna=(signaal(onthulling=True),),
        handeling=gesprek("gerrit", "moeder"),
    ),
    _gesprek(
        "disclosure answered at question 2",
        "ONTHULLING_EERST_ADVIES",
        daarna=(signaal(), antwoord(1), antwoord(2, aard=("onthulling",))),
    ),
    _gesprek(
        "a form that asks expertise, mother, before Veilig Thuis",
        "BIJZONDERE_VORM_EERST_ADVIES",
        daarna=(signaal(bijzondere_vorm=True),),
    ),
    _gesprek(
        "a form that asks expertise, mother, after the call",
        daarna=(signaal(bijzondere_vorm=True), *GEBELD),
        norm="bijzondere-vormen",
    ),
    _gesprek(
        "both, at a second talk",
        "ONTHULLING_EERST_ADVIES",
        "BIJZONDERE_VORM_EERST_ADVIES",
        daarna=(gesprek("gerrit"), signaal(onthulling=True, bijzondere_vorm=True)),
        handeling=gesprek("vader", gesprek="g2"),
        event="gesprek_vastleggen",
        stappen={"stap1": "bezig", "stap3": "bezig"},
    ),
)


def _geen_gesprek(wat: str, *verwacht: str, handeling: AlleHandelingen, **velden: Any) -> MeldcodeRij:
    gewoon: dict[str, Any] = {"event": "stap3_beginnen", "situatie": MeldcodeSituatie(), "norm": "lkc-108725"}
    feiten = {
        "ouder_zonder_gesprek": tuple(v.split()[1] for v in verwacht if v.startswith("GEEN_GESPREK_OUDER")),
        "kind_zonder_gesprek": tuple(v.split()[1] for v in verwacht if v.startswith("GEEN_GESPREK_KIND")),
    }
    return MeldcodeRij(
        wat=wat, verwacht=verwacht, handeling=handeling, **{**gewoon, "feiten": feiten, **velden}
    )


def _kind(grond: str) -> AlleHandelingen:
    return gesprek_overslaan("gerrit", grond=grond)


NIET_GEHOUDEN = (
    _geen_gesprek(
        "no talk with father and no ground",
        "GEEN_GESPREK_OUDER vader",
        handeling=gesprek_overslaan("vader", motiveringen=()),
    ),
    _geen_gesprek(
        "no talk with father: safety", "GEEN_GESPREK_OUDER vader", handeling=gesprek_overslaan("vader")
    ),
    _geen_gesprek(
        "two parents with custody, each an own reason",
        "GEEN_GESPREK_OUDER moeder",
        "GEEN_GESPREK_OUDER vader",
        handeling=gesprek_overslaan("moeder", "vader", motiveringen=()),
    ),
    _geen_gesprek(
        "a motivation for mother does not serve father",
        "GEEN_GESPREK_OUDER moeder",
        "GEEN_GESPREK_OUDER vader",
        handeling=gesprek_overslaan(
            "moeder", "vader", motiveringen=(motiveer("GEEN_GESPREK_OUDER", "moeder"),)
        ),
    ),
    _geen_gesprek(
        "one ground and one text for both",
        "GEEN_GESPREK_OUDER moeder",
        "GEEN_GESPREK_OUDER vader",
        handeling=gesprek_overslaan(
            "moeder", "vader", motiveringen=(motiveer("GEEN_GESPREK_OUDER", "moeder", "vader", grond="UH"),)
        ),
    ),
    _geen_gesprek(
        "father without custody",
        handeling=gesprek_overslaan("vader", motiveringen=()),
        situatie=MeldcodeSituatie(personen=(moeder(), vader("nee"))),
    ),
    _geen_gesprek(
        "fear that contact breaks",
        "GEEN_GESPREK_OUDER vader",
        "GROND_CONTACTVERLIES vader",
        handeling=gesprek_overslaan("vader", grond="U4"),
    ),
    _geen_gesprek(
        "another ground, for both",
        "GEEN_GESPREK_OUDER moeder",
        "GEEN_GESPREK_OUDER vader",
        "GROND_ANDERS moeder",
        "GROND_ANDERS vader",
        handeling=gesprek_overslaan("moeder", "vader", grond="U0"),
    ),
    _geen_gesprek(
        "not to be reached, no attempts",
        "GEEN_GESPREK_OUDER vader",
        "POGINGEN_ONTBREKEN vader",
        handeling=gesprek_overslaan("vader", grond="U7"),
    ),
    _geen_gesprek(
        "not to be reached, two attempts",
        "GEEN_GESPREK_OUDER vader",
        handeling=gesprek_overslaan(
            "vader", motiveringen=(motiveer("GEEN_GESPREK_OUDER", "vader", grond="U7", pogingen=2),)
        ),
    ),
    _geen_gesprek(
        "no talk with the child and no ground",
        "GEEN_GESPREK_KIND gerrit",
        handeling=gesprek_overslaan("gerrit", motiveringen=()),
        norm="besluit-2-2-c",
    ),
    _geen_gesprek("the child is too young", "GEEN_GESPREK_KIND gerrit", handeling=_kind("te_jong")),
    _geen_gesprek(
        "the child, another ground", "GEEN_GESPREK_KIND gerrit", "GROND_ANDERS gerrit", handeling=_kind("U0")
    ),
    _geen_gesprek(
        "when step 3 has begun it is only recorded",
        "GEEN_GESPREK_OUDER vader",
        handeling=gesprek_overslaan("vader"),
        event="gesprek_overslaan",
        situatie=MeldcodeSituatie(daarna=(gesprek("moeder"),)),
        stappen={"stap3": "bezig"},
    ),
)


def _stap3(
    wat: str,
    *verwacht: str,
    daarna: tuple[AlleHandelingen, ...] = (),
    **velden: Any,
) -> MeldcodeRij:
    return _geen_gesprek(
        wat,
        *verwacht,
        **{
            "handeling": afronden("stap3"),
            "event": "stap3_afronden",
            "situatie": MeldcodeSituatie(daarna=daarna),
            "stappen": {"stap3": "bezig"} if daarna else {},
            **velden,
        },
    )


ALLEN = (gesprek("moeder", "vader", "gerrit"),)
NIEMAND = ("GEEN_GESPREK_OUDER moeder", "GEEN_GESPREK_OUDER vader", "GEEN_GESPREK_KIND gerrit")

STAP_3 = (
    _stap3("everybody was spoken with", daarna=ALLEN),
    _stap3("nobody was", *NIEMAND),
    _stap3("mother was", *NIEMAND[1:], daarna=(gesprek("moeder"),)),
    _stap3(
        "father was left out with a ground",
        daarna=(gesprek("moeder", "gerrit"), gesprek_overslaan("vader")),
    ),
    _stap3(
        "father has no custody",
        "GEEN_GESPREK_OUDER moeder",
        "GEEN_GESPREK_KIND gerrit",
        situatie=MeldcodeSituatie(personen=(moeder(), vader("nee"))),
    ),
    _stap3(
        "a guardian has custody",
        "GEEN_GESPREK_OUDER voogd",
        "GEEN_GESPREK_KIND gerrit",
        situatie=MeldcodeSituatie(personen=(moeder("nee"), persoon("voogd", "voogd", "ja"))),
    ),
    _stap3(
        "nobody looked up whether father has custody",
        "GEZAG_ONBEKEND vader",
        handeling=afronden("stap3", motiveringen=(gezien("GEZAG_ONBEKEND", "vader"),)),
        situatie=MeldcodeSituatie(
            personen=(moeder(), vader("onbekend")), daarna=(gesprek("moeder", "gerrit"),)
        ),
        stappen={"stap3": "bezig"},
        feiten={"gezag_onbekend": ("vader",)},
        norm="gezag-4.3",
    ),
    _stap3(
        "a sister is not asked for",
        daarna=ALLEN,
        situatie=MeldcodeSituatie(
            personen=(moeder(), vader(), persoon("sara", "broer_of_zus")), daarna=ALLEN
        ),
    ),
    _stap3(
        "left out while nobody was spoken with: each person counts",
        *NIEMAND,
        handeling=stap_overslaan("stap3", motiveringen=()),
        event="stap3_overslaan",
    ),
    _stap3(
        "left out after everybody was spoken with",
        "STAP_OVERGESLAGEN stap3",
        daarna=ALLEN,
        handeling=stap_overslaan("stap3"),
        event="stap3_overslaan",
    ),
)

RIJEN = (*EERST_ADVIES, *NIET_GEHOUDEN, *STAP_3)
