"""Rows about answering the five questions (domain 1.3 and 7.2); the route itself is in test_route.py."""

from __future__ import annotations

from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests.bouwers import gezien
from tests.bouwers_meldcode import (
    DOORLOPEN,
    STAPPEN_AF,
    MeldcodeSituatie,
    antwoord,
    evalueren,
    hulp_afspreken,
    signaal,
)
from tests.orakel.rij_meldcode import AF, AfwegingRij, MeldcodeRij

BEGIN = (signaal(),)
TOT_2 = (*BEGIN, antwoord(1))
TOT_3 = (*TOT_2, antwoord(2, "nee"))
TOT_4 = (*TOT_3, antwoord(3))
NIET_KUNNEN_HELPEN = (*TOT_3, antwoord(3, "nee"))


def _antwoord(
    event: str,
    wat: str,
    *verwacht: str,
    staat: str,
    daarna: tuple[AlleHandelingen, ...],
    handeling: AlleHandelingen | None = None,
    **feiten: Any,
) -> AfwegingRij:
    vraag, _, gezegd = event.partition("_")
    return AfwegingRij(
        wat=wat,
        event=event,
        verwacht=verwacht,
        situatie=MeldcodeSituatie(daarna=daarna),
        handeling=handeling or antwoord(int(vraag[1]), gezegd),
        feiten=feiten,
        staat=staat,
        norm="afwegingskader",
    )


ANTWOORDEN = (
    _antwoord("v1_ja", "founded on a signal", staat="v1", daarna=BEGIN),
    _antwoord(
        "v1_ja",
        "no foundation",
        "ONDERBOUWING_ONTBREEKT v1",
        staat="v1",
        daarna=BEGIN,
        handeling=antwoord(1, onderbouwing=" "),
        onderbouwd=False,
    ),
    _antwoord(
        "v1_ja",
        "resting on nothing recorded",
        "KOPPELING_ONTBREEKT v1",
        staat="v1",
        daarna=BEGIN,
        handeling=antwoord(1, gekoppeld=()),
        gekoppeld=False,
    ),
    _antwoord(
        "v2_nee",
        "neither, both seen",
        "ONDERBOUWING_ONTBREEKT v2",
        "KOPPELING_ONTBREEKT v2",
        staat="v2",
        daarna=TOT_2,
        handeling=antwoord(
            2,
            "nee",
            onderbouwing="",
            gekoppeld=(),
            motiveringen=(gezien("ONDERBOUWING_ONTBREEKT", "v2"), gezien("KOPPELING_ONTBREEKT", "v2")),
        ),
        onderbouwd=False,
        gekoppeld=False,
    ),
    _antwoord("v1_twijfel", "doubt asks Veilig Thuis", "RAADPLEEG_VEILIG_THUIS v1", staat="v1", daarna=BEGIN),
    _antwoord("v1_nee", "no suspicion", staat="v1", daarna=BEGIN),
    _antwoord("v2_ja", "unsafety", "SAMEN_MET_VEILIG_THUIS v2", staat="v2", daarna=TOT_2),
    _antwoord("v2_twijfel", "doubt counts as yes", "TWIJFEL_TELT_ALS_JA v2", staat="v2", daarna=TOT_2),
    _antwoord("v2_nee", "no unsafety", staat="v2", daarna=TOT_2),
    _antwoord("v3_nee", "no help possible", staat="v3", daarna=TOT_3),
    _antwoord("v3_twijfel", "doubt", "RAADPLEEG_VEILIG_THUIS v3", staat="v3", daarna=TOT_3),
    _antwoord("v4_twijfel", "doubt", "RAADPLEEG_VEILIG_THUIS v4", staat="v4", daarna=TOT_4),
    _antwoord(
        "v4_ja",
        "help without a day",
        "TERMIJN_ONTBREEKT v4",
        staat="v4",
        daarna=TOT_4,
        hulp_met_termijn=False,
    ),
    _antwoord("v4_ja", "help with a day", staat="v4", daarna=(*TOT_4, hulp_afspreken())),
    _antwoord(
        "v4_ja",
        "help agreed, the day not yet",
        "TERMIJN_ONTBREEKT v4",
        staat="v4",
        daarna=(*TOT_4, hulp_afspreken(termijn=None)),
        hulp_met_termijn=False,
    ),
    _antwoord("v1_ja", "answered anew when help runs", staat="hulp_loopt", daarna=STAPPEN_AF),
    _antwoord(
        "v3_nee",
        "gone through with Veilig Thuis",
        staat="melden_samen_met_vt",
        daarna=(*TOT_2, antwoord(2)),
    ),
    _antwoord(
        "v5_ja", "the help did", staat="hulp_loopt", daarna=DOORLOPEN["vervolg"], handeling=evalueren()
    ),
)

NIET_OP_DE_ROUTE = (
    _antwoord("v2_nee", "before question 1", "NU_NIET_AAN_DE_ORDE vraag_1", staat="v1", daarna=BEGIN),
    _antwoord(
        "v2_nee",
        "without a suspicion",
        "NU_NIET_AAN_DE_ORDE vraag_1",
        staat="kader_afsluiten",
        daarna=(*BEGIN, antwoord(1, "nee")),
    ),
    _antwoord("v3_ja", "before question 2", "NU_NIET_AAN_DE_ORDE vraag_2", staat="v2", daarna=TOT_2),
    _antwoord(
        "v4_nee",
        "no help is possible",
        "NU_NIET_AAN_DE_ORDE vraag_3",
        staat="melden_na_3",
        daarna=NIET_KUNNEN_HELPEN,
    ),
)

DOORLOOP = (
    MeldcodeRij(
        wat="the first answer begins step 4",
        event="stap4_beginnen",
        verwacht=(),
        situatie=MeldcodeSituatie(daarna=BEGIN),
        handeling=antwoord(1, "twijfel"),
        bij_dienst=("RAADPLEEG_VEILIG_THUIS v1",),
        stappen={"stap1": "bezig"},
    ),
    MeldcodeRij(
        wat="an answer after handing over",
        event="vraag_beantwoorden",
        verwacht=("NU_NIET_AAN_DE_ORDE overgedragen",),
        situatie=MeldcodeSituatie(daarna=DOORLOPEN["overgedragen"]),
        handeling=antwoord(1),
        besluit="overgedragen",
        stappen=AF,
    ),
)

RIJEN = (*ANTWOORDEN, *NIET_OP_DE_ROUTE, *DOORLOOP)
