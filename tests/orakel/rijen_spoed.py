"""Rows about emergency: nothing hinders it, reporting asks one motivation for all (domain 1.5, MC10 to MC12)."""

from __future__ import annotations

from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests.bouwers import motiveer
from tests.bouwers_meldcode import (
    DOORLOPEN,
    MELDING_KLAAR,
    NAAR_MELDEN,
    STAPPEN_AF,
    MeldcodeSituatie,
    afronden,
    besluit,
    gesprek,
    meldcode_afsluiten,
    naar_besluit,
    signaal,
    spoed_opheffen,
    spoed_verklaren,
)
from tests.bouwers_veilig_thuis import melding_informeren, melding_voorbereiden, spoed_melden
from tests.orakel.rij_meldcode import AF, MeldcodeRij

STATEN: tuple[tuple[str, dict[str, str]], ...] = (
    ("lopend", {}),
    ("beslissen", AF),
    ("vervolg", AF),
    ("afgesloten", AF),
)

VERKLAREN = (
    *(
        MeldcodeRij(
            wat=f"from {staat}",
            event="spoed_verklaren",
            verwacht=(),
            situatie=MeldcodeSituatie(daarna=DOORLOPEN[staat]),
            handeling=spoed_verklaren(reden="", kind_nu_veilig=""),
            besluit=staat,
            stappen=stappen,
            norm="huisregel-g-10",
        )
        for staat, stappen in STATEN
    ),
    MeldcodeRij(
        wat="once more while it runs",
        event="spoed_verklaren",
        verwacht=(),
        situatie=MeldcodeSituatie(daarna=(spoed_verklaren(),)),
        handeling=spoed_verklaren(alarmnummer_gebeld="ja"),
        spoed="spoed_loopt",
        norm="huisregel-g-10",
    ),
    MeldcodeRij(
        wat="after handing over",
        event="spoed_verklaren",
        verwacht=("NU_NIET_AAN_DE_ORDE overgedragen",),
        situatie=MeldcodeSituatie(daarna=DOORLOPEN["overgedragen"]),
        handeling=spoed_verklaren(),
        besluit="overgedragen",
        stappen=AF,
    ),
)

ZONDER_REDEN = spoed_opheffen(reden="")

OPHEFFEN = (
    MeldcodeRij(
        wat="with a reason",
        event="spoed_opheffen",
        verwacht=(),
        situatie=MeldcodeSituatie(daarna=(spoed_verklaren(),)),
        handeling=spoed_opheffen(),
        spoed="spoed_loopt",
        norm="huisregel-g-9",
    ),
    MeldcodeRij(
        wat="without a reason",
        event="spoed_opheffen",
        verwacht=("REDEN_ONTBREEKT",),
        situatie=MeldcodeSituatie(daarna=(spoed_verklaren(),)),
        handeling=ZONDER_REDEN,
        feiten={"reden_ingevuld": False},
        spoed="spoed_loopt",
    ),
    MeldcodeRij(
        wat="when none runs",
        event="spoed_opheffen",
        verwacht=("NU_NIET_AAN_DE_ORDE geen_spoed",),
        situatie=MeldcodeSituatie(),
        handeling=spoed_opheffen(),
    ),
    MeldcodeRij(
        wat="of a closed doorloop",
        event="spoed_opheffen",
        verwacht=(),
        situatie=MeldcodeSituatie(
            daarna=(
                *STAPPEN_AF,
                spoed_verklaren(),
                meldcode_afsluiten(motiveringen=(motiveer("AFSLUITEN_BIJ_VERMOEDEN"),)),
            )
        ),
        handeling=spoed_opheffen(),
        besluit="afgesloten",
        spoed="spoed_loopt",
        stappen=AF,
        norm="huisregel-g-10",
    ),
)

ONGEMOTIVEERD = spoed_melden(motiveringen=())
DRIE_STAPPEN = (
    *(signaal(), afronden("stap1")),
    *(gesprek("moeder", "vader", "gerrit"), afronden("stap3")),
)


def _melden(wat: str, *verwacht: str, daarna: tuple[AlleHandelingen, ...] = (), **velden: Any) -> MeldcodeRij:
    gewoon: dict[str, Any] = {
        "handeling": ONGEMOTIVEERD,
        "feiten": {"spoed_onvolledig": "SPOED_ONVOLLEDIG" in verwacht},
        "norm": "spoed-achteraf",
    }
    return MeldcodeRij(
        wat=wat,
        event="spoed_melden",
        verwacht=verwacht,
        situatie=MeldcodeSituatie(daarna=daarna),
        **{**gewoon, **velden},
    )


MELDEN = (
    _melden("all steps open: one reason for all", "SPOED_ONVOLLEDIG"),
    _melden("all steps open, answered at once", "SPOED_ONVOLLEDIG", handeling=spoed_melden()),
    _melden(
        "while an emergency was declared",
        "SPOED_ONVOLLEDIG",
        daarna=(spoed_verklaren(),),
        spoed="spoed_loopt",
    ),
    _melden(
        "one step open",
        "SPOED_ONVOLLEDIG",
        daarna=DRIE_STAPPEN,
        stappen={"stap1": "afgerond", "stap3": "afgerond"},
    ),
    _melden(
        "all steps done and decided, nobody informed",
        "SPOED_ONVOLLEDIG",
        daarna=(*NAAR_MELDEN, besluit("ja", hulp="nee")),
        besluit="vervolg",
        stappen=AF,
    ),
    _melden(
        "all steps done and everybody informed, not decided",
        "SPOED_ONVOLLEDIG",
        daarna=(*NAAR_MELDEN, melding_voorbereiden(), melding_informeren("moeder", "vader")),
        stappen=AF,
    ),
    _melden("nothing is open", daarna=MELDING_KLAAR, besluit="vervolg", stappen=AF),
    _melden(
        "of a closed doorloop: first declared",
        "SPOED_ONVOLLEDIG",
        "NU_NIET_AAN_DE_ORDE meldcode_heropenen",
        daarna=DOORLOPEN["afgesloten"],
        besluit="afgesloten",
        stappen=AF,
    ),
    _melden(
        "closed and declared: it is open again",
        "SPOED_ONVOLLEDIG",
        daarna=(*DOORLOPEN["afgesloten"], spoed_verklaren()),
        spoed="spoed_loopt",
        stappen=AF,
    ),
    MeldcodeRij(
        wat="afterwards the decisions are taken: each open step is asked for",
        event="naar_besluit",
        verwacht=tuple(f"STAP_NIET_AF stap{n}" for n in (1, 2, 3, 4)),
        situatie=MeldcodeSituatie(daarna=(spoed_verklaren(), spoed_melden())),
        handeling=naar_besluit(),
        besluit="vervolg",
        spoed="spoed_loopt",
    ),
)

RIJEN = (*VERKLAREN, *OPHEFFEN, *MELDEN)
