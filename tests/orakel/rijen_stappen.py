"""Rows about rounding off, leaving out and taking up a step (domain 1.2, MC5, MC9); step 3 is in rijen_gesprek."""

from __future__ import annotations

from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests.bouwers_meldcode import (
    ADVIES_OP_WEG,
    DOORLOPEN,
    MeldcodeSituatie,
    afronden,
    antwoord,
    consult,
    signaal,
    stap_heropenen,
    stap_overslaan,
)
from tests.bouwers_veilig_thuis import advies_beginnen
from tests.orakel.rij_meldcode import AF, MeldcodeRij

GEBELD = ADVIES_OP_WEG["gesteld"]


def _af(
    stap: str, wat: str, *verwacht: str, daarna: tuple[AlleHandelingen, ...] = (), **velden: Any
) -> MeldcodeRij:
    gewoon: dict[str, Any] = {"event": f"{stap}_afronden", "handeling": afronden(stap), "norm": "besluit-2-2"}
    return MeldcodeRij(
        wat=wat, verwacht=verwacht, situatie=MeldcodeSituatie(daarna=daarna), **{**gewoon, **velden}
    )


STAP_1_EN_2 = (
    _af("stap1", "no signal", "GEEN_SIGNAAL", feiten={"heeft_signaal": False}),
    _af("stap1", "a signal", daarna=(signaal(),), stappen={"stap1": "bezig"}),
    _af("stap2", "nobody was consulted", "GEEN_CONSULT", feiten={"heeft_consult": False}),
    _af("stap2", "a colleague was", daarna=(consult(),), stappen={"stap2": "bezig"}, norm="besluit-2-2-b"),
    _af("stap2", "Veilig Thuis was asked for advice", daarna=GEBELD, stappen={"stap2": "bezig"}),
    _af(
        "stap2",
        "a sheet was begun, nobody called",
        "GEEN_CONSULT",
        daarna=(advies_beginnen(),),
        feiten={"heeft_consult": False},
        stappen={"stap2": "bezig"},
    ),
)


def _stap4(wat: str, *verwacht: str, daarna: tuple[AlleHandelingen, ...], **feiten: Any) -> MeldcodeRij:
    return _af(
        "stap4",
        wat,
        *verwacht,
        daarna=(signaal(), *daarna),
        feiten=feiten,
        stappen={"stap4": "bezig"} if daarna else {},
        norm="afwegingskader",
    )


STAP_4 = (
    _stap4("question 1 not answered", "VRAAG_1_ONBEANTWOORD", daarna=(), vraag_1_beantwoord=False),
    _stap4("question 1 answered", daarna=(antwoord(1),)),
    _stap4("no suspicion", daarna=(antwoord(1, "nee"),)),
    _stap4(
        "doubt, Veilig Thuis not asked",
        "TWIJFEL_ZONDER_ADVIES",
        daarna=(antwoord(1, "twijfel"),),
        twijfel_zonder_advies=True,
    ),
    _stap4("doubt, after the call", daarna=(*GEBELD, antwoord(1, "twijfel"))),
    _stap4("doubt that has passed", daarna=(antwoord(1, "twijfel"), antwoord(1))),
    _stap4(
        "doubt at question 4",
        "TWIJFEL_ZONDER_ADVIES",
        daarna=(antwoord(1), antwoord(2, "nee"), antwoord(3), antwoord(4, "twijfel")),
        twijfel_zonder_advies=True,
    ),
)

OVERSLAAN = (
    *(
        MeldcodeRij(
            wat="with a motivation",
            event=f"{stap}_overslaan",
            verwacht=(f"STAP_OVERGESLAGEN {stap}",),
            situatie=MeldcodeSituatie(),
            handeling=stap_overslaan(stap),
        )
        for stap in ("stap1", "stap2", "stap4")
    ),
    MeldcodeRij(
        wat="without a motivation",
        event="stap2_overslaan",
        verwacht=("STAP_OVERGESLAGEN stap2",),
        situatie=MeldcodeSituatie(),
        handeling=stap_overslaan("stap2", motiveringen=()),
    ),
    MeldcodeRij(
        wat="what was rounded off cannot have been left out",
        event="stap1_overslaan",
        verwacht=("STAP_OVERGESLAGEN stap1", "NU_NIET_AAN_DE_ORDE is_al_afgerond"),
        situatie=MeldcodeSituatie(daarna=(signaal(), afronden("stap1"))),
        handeling=stap_overslaan("stap1"),
        stappen={"stap1": "afgerond"},
    ),
)

HEROPENEN = (
    MeldcodeRij(
        wat="a step that was rounded off",
        event="stap1_heropenen",
        verwacht=(),
        situatie=MeldcodeSituatie(daarna=(signaal(), afronden("stap1"))),
        handeling=stap_heropenen("stap1"),
        stappen={"stap1": "afgerond"},
        norm="besluit-2-2",
    ),
    MeldcodeRij(
        wat="a step that was left out",
        event="stap4_heropenen",
        verwacht=(),
        situatie=MeldcodeSituatie(daarna=(stap_overslaan("stap4"),)),
        handeling=stap_heropenen("stap4"),
        stappen={"stap4": "overgeslagen"},
        norm="besluit-2-2",
    ),
    MeldcodeRij(
        wat="a step that is open",
        event="stap2_heropenen",
        verwacht=("NU_NIET_AAN_DE_ORDE is_al_open",),
        situatie=MeldcodeSituatie(),
        handeling=stap_heropenen("stap2"),
    ),
    MeldcodeRij(
        wat="while help runs",
        event="stap3_heropenen",
        verwacht=(),
        situatie=MeldcodeSituatie(daarna=DOORLOPEN["vervolg"]),
        handeling=stap_heropenen("stap3"),
        besluit="vervolg",
        stappen=AF,
        norm="besluit-2-2",
    ),
    MeldcodeRij(
        wat="of a closed doorloop",
        event="stap2_heropenen",
        verwacht=("NU_NIET_AAN_DE_ORDE meldcode_heropenen",),
        situatie=MeldcodeSituatie(daarna=DOORLOPEN["afgesloten"]),
        handeling=stap_heropenen("stap2"),
        besluit="afgesloten",
        stappen=AF,
    ),
)

RIJEN = (*STAP_1_EN_2, *STAP_4, *OVERSLAAN, *HEROPENEN)
