"""Rows about the call itself: never blocked, each open part asked once, consent is no condition (domain 1.8, 7.4)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests.bouwers import DAG, kind, moeder, motiveer, vader
from tests.bouwers_meldcode import (
    MELDING_KLAAR,
    MELDING_OP_WEG,
    NAAR_MELDEN,
    MeldcodeSituatie,
    besluit,
    hulp_afspreken,
    naar_besluit,
    signaal,
)
from tests.bouwers_veilig_thuis import (
    bericht,
    melding_aanvullen,
    melding_deel_heropenen,
    melding_doen,
    melding_feiten,
    melding_informeren,
    melding_overslaan,
    melding_voorbereiden,
    spoed_melden,
)
from tests.orakel.rij_meldcode import MeldingRij

MORGEN = DAG + timedelta(days=1)
NIET = "NIET_VOORAF_OVER_MELDING"
BESLOTEN = (*NAAR_MELDEN, besluit("ja", hulp="nee"), melding_voorbereiden())
ALLEN = melding_informeren("moeder", "vader", "gerrit")
NIEMAND = (f"{NIET} moeder", f"{NIET} vader", "KIND_ZONDER_UITLEG gerrit")
NIEMAND_FEITEN = {"niet_vooraf_geinformeerd": ("moeder", "vader"), "kind_zonder_uitleg": ("gerrit",)}
KLAAR: dict[str, Any] = {"informeren": "gereed", "feitendeel": "gereed"}
STAPPEN = ("stap1", "stap2", "stap3", "stap4")


def _doen(
    wat: str,
    *verwacht: str,
    daarna: tuple[AlleHandelingen, ...],
    handeling: AlleHandelingen | None = None,
    **velden: Any,
) -> MeldingRij:
    gewoon: dict[str, Any] = {"situatie": MeldcodeSituatie(daarna=daarna), "norm": "wmo-5.2.6"}
    return MeldingRij(
        wat=wat,
        event="melding_doen",
        verwacht=(*verwacht, "MELDRECHT"),
        handeling=handeling or melding_doen(),
        **{**gewoon, **velden},
    )


BESLUIT = (
    _doen("decided, told, facts ready", daarna=MELDING_KLAAR, **KLAAR),
    _doen(
        "nobody is known to be told",
        "MELDING_DEEL_OPEN informeren",
        daarna=(*BESLOTEN, melding_feiten()),
        situatie=MeldcodeSituatie(
            kind=kind(8),
            personen=(moeder("nee"), vader("nee")),
            daarna=(
                *BESLOTEN,
                melding_feiten(),
                melding_informeren("gerrit"),
                melding_deel_heropenen("informeren"),
            ),
        ),
        feitendeel="gereed",
        norm="lkc-zorgvuldig",
    ),
    _doen(
        "nothing was decided",
        "NOG_GEEN_BESLUIT",
        daarna=(*NAAR_MELDEN, melding_voorbereiden(), melding_feiten(), ALLEN),
        feiten={"besluit_genomen": False},
        **KLAAR,
    ),
    _doen(
        "decided not to report: still a right",
        "MELDING_TEGEN_BESLUIT",
        daarna=(
            *NAAR_MELDEN,
            hulp_afspreken(),
            besluit("nee", "ja", motiveringen=(motiveer("WIJKT_AF_VAN_KADER"),)),
            *(melding_voorbereiden(), melding_feiten(), ALLEN),
        ),
        handeling=melding_doen(motiveringen=(motiveer("MELDING_TEGEN_BESLUIT"),)),
        feiten={"tegen_besluit": True},
        **KLAAR,
    ),
    _doen(
        "all steps open, nothing decided",
        *(f"STAP_NIET_AF {stap}" for stap in STAPPEN),
        "NOG_GEEN_BESLUIT",
        daarna=(melding_voorbereiden(), melding_feiten(signalen=()), ALLEN),
        feiten={"stap_niet_af": STAPPEN, "besluit_genomen": False},
        **KLAAR,
    ),
    _doen(
        "steps motivated on the way to the decision are not asked again",
        "NOG_GEEN_BESLUIT",
        daarna=(
            signaal(),
            *(melding_voorbereiden(), melding_feiten(), ALLEN),
            naar_besluit(motiveringen=(motiveer("STAP_NIET_AF", *STAPPEN),)),
        ),
        feiten={"besluit_genomen": False},
        **KLAAR,
    ),
)

DELEN = (
    _doen(
        "the facts were not filled in",
        "MELDING_DEEL_OPEN feiten",
        daarna=(*BESLOTEN, ALLEN),
        informeren="gereed",
    ),
    _doen(
        "the facts were left out with a motivation",
        daarna=(
            *(*BESLOTEN, ALLEN),
            melding_overslaan("feiten", motiveringen=(motiveer("MELDING_DEEL_OVERGESLAGEN", "feiten"),)),
        ),
        informeren="gereed",
        feitendeel="overgeslagen",
    ),
    _doen(
        "nobody was told",
        *NIEMAND,
        daarna=(*BESLOTEN, melding_feiten()),
        feiten=NIEMAND_FEITEN,
        feitendeel="gereed",
        norm="lkc-107130",
    ),
    _doen(
        "father was told the day after",
        f"{NIET} vader",
        daarna=(*BESLOTEN, melding_feiten(), melding_informeren("moeder", "gerrit")),
        feiten={"niet_vooraf_geinformeerd": ("vader",)},
        handeling=melding_doen(motiveringen=(motiveer(NIET, "vader", grond="UH"),)),
        feitendeel="gereed",
    ),
    _doen(
        "a youth of twelve was not told",
        f"{NIET} gerrit",
        daarna=(),
        situatie=MeldcodeSituatie(
            kind=kind(12), daarna=(*BESLOTEN, melding_feiten(), melding_informeren("moeder", "vader"))
        ),
        feiten={"niet_vooraf_geinformeerd": ("gerrit",)},
        feitendeel="gereed",
    ),
    _doen(
        "facts that were let pass before are asked at the call unless seen",
        "GEVOLGEN_NIET_GEWOGEN",
        daarna=(
            *BESLOTEN,
            ALLEN,
            melding_feiten(gevolgen_gewogen="", motiveringen=(motiveer("GEVOLGEN_NIET_GEWOGEN"),)),
        ),
        feiten={"gevolgen_gewogen": False},
        al_beantwoord=("GEVOLGEN_NIET_GEWOGEN",),
        **KLAAR,
    ),
    _doen(
        "everything is open: all at once, none blocks",
        *(f"STAP_NIET_AF {stap}" for stap in STAPPEN),
        "NOG_GEEN_BESLUIT",
        "MELDING_DEEL_OPEN feiten",
        *NIEMAND,
        daarna=(melding_voorbereiden(),),
        feiten={"stap_niet_af": STAPPEN, "besluit_genomen": False, **NIEMAND_FEITEN},
        handeling=melding_doen(
            motiveringen=(
                motiveer("STAP_NIET_AF", *STAPPEN),
                motiveer("NOG_GEEN_BESLUIT"),
                motiveer("MELDING_DEEL_OPEN", "feiten"),
                motiveer(NIET, "moeder", "vader", grond="UH"),
                motiveer("KIND_ZONDER_UITLEG", "gerrit"),
            )
        ),
    ),
)

NA_HET_BELLEN = (
    _doen(
        "once more",
        "NU_NIET_AAN_DE_ORDE al_gemeld",
        daarna=MELDING_OP_WEG["gedaan"],
        verloop="gedaan",
        **KLAAR,
    ),
    MeldingRij(
        wat="in an emergency, what was reported already",
        event="spoed_melden",
        verwacht=("NU_NIET_AAN_DE_ORDE al_gemeld",),
        situatie=MeldcodeSituatie(daarna=MELDING_OP_WEG["gedaan"]),
        handeling=spoed_melden(motiveringen=()),
        verloop="gedaan",
        **KLAAR,
    ),
    *(
        MeldingRij(
            wat=f"after {staat}",
            event=handeling.soort,
            verwacht=(),
            situatie=MeldcodeSituatie(daarna=MELDING_OP_WEG[staat]),
            handeling=handeling,
            verloop=staat,
            norm="huisregel-g-10",
            **KLAAR,
        )
        for staat in ("gedaan", "melding_ingetrokken")
        for handeling in (bericht(dag=MORGEN), melding_aanvullen(dag=MORGEN))
    ),
)

RIJEN = (*BESLUIT, *DELEN, *NA_HET_BELLEN)
