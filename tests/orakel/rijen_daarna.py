"""Rows about what follows: evaluating, handing over, closing and taking up again (domain 2.1, MC16 to MC20)."""

from __future__ import annotations

from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests.bouwers import motiveer
from tests.bouwers_meldcode import (
    ADVIES_OP_WEG,
    DOORLOPEN,
    STAP_1_EN_2,
    STAPPEN_AF,
    MeldcodeSituatie,
    afronden,
    afspraak,
    afspraak_nagekomen,
    antwoord,
    evalueren,
    gesprek,
    meldcode_aanvullen,
    meldcode_afsluiten,
    meldcode_heropenen,
    overdragen,
)
from tests.bouwers_veilig_thuis import melding_voorbereiden
from tests.orakel.rij_meldcode import AF, MeldcodeRij

WEERLEGD = (
    *STAP_1_EN_2,
    gesprek("moeder", "vader", "gerrit"),
    *(afronden("stap3"), antwoord(1, "nee"), afronden("stap4")),
)
TOCH = motiveer("AFSLUITEN_BIJ_VERMOEDEN")


def _rij(
    event: str,
    wat: str,
    *verwacht: str,
    handeling: AlleHandelingen,
    daarna: tuple[AlleHandelingen, ...] = (),
    **velden: Any,
) -> MeldcodeRij:
    gewoon: dict[str, Any] = {"stappen": AF if daarna else {}, "norm": "huisregel-g-10"}
    return MeldcodeRij(
        wat=wat,
        event=event,
        verwacht=verwacht,
        situatie=MeldcodeSituatie(daarna=daarna),
        handeling=handeling,
        **{**gewoon, **velden},
    )


VERVOLG: dict[str, Any] = {"daarna": DOORLOPEN["vervolg"], "besluit": "vervolg"}

EVALUEREN = (
    _rij(
        "evaluatie_geslaagd",
        "with agreements to follow",
        handeling=evalueren(),
        norm="afwegingskader",
        **VERVOLG,
    ),
    _rij(
        "evaluatie_geslaagd",
        "without agreements",
        "VOLGAFSPRAKEN_ONTBREKEN",
        handeling=evalueren(volgafspraken=" "),
        feiten={"zonder_volgafspraken": True},
        **VERVOLG,
    ),
    _rij(
        "evaluatie_geslaagd",
        "why and resting on what is not said",
        handeling=evalueren(onderbouwing="", gekoppeld=()),
        bij_dienst=("ONDERBOUWING_ONTBREEKT v5", "KOPPELING_ONTBREEKT v5"),
        **VERVOLG,
    ),
    _rij(
        "evaluatie_niet_geslaagd",
        "the help did not do",
        "OPNIEUW_BESLISSEN",
        handeling=evalueren("nee", volgafspraken=""),
        **VERVOLG,
    ),
    _rij(
        "evaluatie_geslaagd",
        "nothing was decided yet",
        "NU_NIET_AAN_DE_ORDE nog_geen_vervolg",
        handeling=evalueren(gekoppeld=()),
    ),
    _rij(
        "evaluatie_niet_geslaagd",
        "of a closed doorloop",
        "NU_NIET_AAN_DE_ORDE meldcode_heropenen",
        "OPNIEUW_BESLISSEN",
        handeling=evalueren("nee"),
        daarna=DOORLOPEN["afgesloten"],
        besluit="afgesloten",
    ),
)

OPEN = ("OPEN_BIJ_OVERDRACHT",)

OVERDRAGEN = (
    _rij(
        "overdragen", "to a colleague, nothing open", handeling=overdragen(motiveringen=()), daarna=STAPPEN_AF
    ),
    _rij("overdragen", "with open steps", *OPEN, handeling=overdragen(), feiten={"open_zaken": True}),
    _rij(
        "overdragen",
        "to nobody",
        "GEEN_OPVOLGER",
        handeling=overdragen(opvolger="", motiveringen=()),
        daarna=STAPPEN_AF,
        feiten={"opvolger_bekend": False},
        norm="skj-18.006bb",
    ),
    _rij(
        "overdragen",
        "to nobody, with open steps",
        "GEEN_OPVOLGER",
        *OPEN,
        handeling=overdragen(opvolger=""),
        feiten={"opvolger_bekend": False, "open_zaken": True},
    ),
    _rij(
        "overdragen",
        "of a closed doorloop",
        "NU_NIET_AAN_DE_ORDE meldcode_heropenen",
        handeling=overdragen(motiveringen=()),
        daarna=DOORLOPEN["afgesloten"],
        besluit="afgesloten",
    ),
    _rij(
        "overdragen",
        "once more",
        "NU_NIET_AAN_DE_ORDE overgedragen",
        handeling=overdragen(motiveringen=()),
        daarna=DOORLOPEN["overgedragen"],
        besluit="overgedragen",
    ),
    _rij(
        "meldcode_aanvullen",
        "a note after handing over",
        "NU_NIET_AAN_DE_ORDE overgedragen",
        handeling=meldcode_aanvullen(),
        daarna=DOORLOPEN["overgedragen"],
        besluit="overgedragen",
    ),
    _rij(
        "meldcode_aanvullen",
        "a note on a closed doorloop",
        handeling=meldcode_aanvullen(),
        daarna=DOORLOPEN["afgesloten"],
        besluit="afgesloten",
    ),
)


def _open_zaak(wat: str, *erna: AlleHandelingen, open_: bool = True) -> MeldcodeRij:
    """Closed while something is open: one motivation, whatever it is."""
    return _rij(
        "afsluiten",
        wat,
        *(("OPEN_ZAKEN",) if open_ else ()),
        handeling=meldcode_afsluiten(),
        daarna=(*WEERLEGD, *erna),
        feiten={"open_zaken": open_},
        norm="huisregel-open-zaken",
    )


AFSLUITEN = (
    _rij("afsluiten", "the suspicion was refuted", handeling=meldcode_afsluiten(), daarna=WEERLEGD),
    _rij(
        "afsluiten",
        "no reason",
        "REDEN_ONTBREEKT",
        handeling=meldcode_afsluiten(reden=""),
        daarna=WEERLEGD,
        feiten={"reden_ingevuld": False},
    ),
    _rij(
        "afsluiten",
        "the suspicion stands",
        "AFSLUITEN_BIJ_VERMOEDEN",
        handeling=meldcode_afsluiten(motiveringen=(TOCH,)),
        daarna=STAPPEN_AF,
        feiten={"vermoeden_weerlegd": False},
        norm="afwegingskader",
    ),
    _rij(
        "afsluiten",
        "at the very beginning: all at once, the open steps once",
        "AFSLUITEN_BIJ_VERMOEDEN",
        "REDEN_ONTBREEKT",
        "OPEN_ZAKEN",
        handeling=meldcode_afsluiten(reden=""),
        feiten={"vermoeden_weerlegd": False, "reden_ingevuld": False, "open_zaken": True},
    ),
    _rij(
        "afsluiten",
        "after help that did what was needed, and taken up again since",
        "AFSLUITEN_BIJ_VERMOEDEN",
        handeling=meldcode_afsluiten(reden="hulp_geslaagd"),
        feiten={"vermoeden_weerlegd": False},
        daarna=(*DOORLOPEN["afgesloten"], meldcode_heropenen()),
    ),
    _open_zaak("an agreement was not kept", afspraak()),
    _open_zaak("an agreement was kept", afspraak(), afspraak_nagekomen(), open_=False),
    _open_zaak("a melding is being prepared", melding_voorbereiden()),
    _open_zaak("advice was asked and did not come", *ADVIES_OP_WEG["gesteld"]),
    _open_zaak("advice was weighed", *ADVIES_OP_WEG["eigen_besluit"], open_=False),
    _rij(
        "afsluiten",
        "what is closed",
        "NU_NIET_AAN_DE_ORDE meldcode_heropenen",
        handeling=meldcode_afsluiten(),
        daarna=DOORLOPEN["afgesloten"],
        besluit="afgesloten",
    ),
)

HEROPENEN = (
    _rij(
        "heropenen",
        "what is closed",
        handeling=meldcode_heropenen(),
        daarna=DOORLOPEN["afgesloten"],
        besluit="afgesloten",
    ),
    *(
        _rij(
            "heropenen",
            f"what is {staat}",
            f"NU_NIET_AAN_DE_ORDE {eerst}",
            handeling=meldcode_heropenen(),
            daarna=DOORLOPEN[staat],
            besluit=staat,
        )
        for staat, eerst in (
            ("lopend", "is_al_open"),
            ("beslissen", "is_al_open"),
            ("vervolg", "is_al_open"),
            ("overgedragen", "overgedragen"),
        )
    ),
)

RIJEN = (*EVALUEREN, *OVERDRAGEN, *AFSLUITEN, *HEROPENEN)
