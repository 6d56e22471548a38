"""Rows about asking Veilig Thuis for advice: the word anoniem, the call, the own weighing (domain 1.9 and 7.3)."""

from __future__ import annotations

from typing import Any

from meldcode_app.domain.handelingen.adviesvraag import Adviestekst, WoordOordeel
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from tests.bouwers import gezien
from tests.bouwers_meldcode import ADVIES_GEWOGEN, ADVIES_OP_WEG, STAPPEN_AF, MeldcodeSituatie, overdragen
from tests.bouwers_veilig_thuis import (
    advies_aanvullen,
    advies_afsluiten,
    advies_beginnen,
    advies_heropenen,
    advies_ontvangen,
    advies_vragen,
    advies_wegen,
    anonimiseren,
    blad_afdrukken,
    blad_invullen,
)
from tests.orakel.rij_meldcode import AF, AdviesRij, MeldcodeRij


def _advies(
    event: str,
    wat: str,
    *verwacht: str,
    handeling: AlleHandelingen,
    staat: str = "advies_concept",
    daarna: tuple[AlleHandelingen, ...] | None = None,
    **velden: Any,
) -> AdviesRij:
    gewoon: dict[str, Any] = {
        "situatie": MeldcodeSituatie(daarna=ADVIES_OP_WEG[staat] if daarna is None else daarna),
        "norm": "huisregel-g-10",
    }
    return AdviesRij(
        wat=wat, event=event, verwacht=verwacht, handeling=handeling, staat=staat, **{**gewoon, **velden}
    )


def _blad(tekst: str, *oordelen: WoordOordeel) -> tuple[AlleHandelingen, ...]:
    """A sheet with these words on it, none of which stands in a field of the casus."""
    return (advies_beginnen(), blad_invullen(tekst=Adviestekst(eigen_tekst=tekst), oordelen=oordelen))


ONBEKEND = "hij speelt bij Zwaluw en is vaak moe"
GELATEN = WoordOordeel(woord="Zwaluw", besluit="laten")
VERVANGEN = WoordOordeel(woord="Zwaluw", besluit="vervangen", door="een club")
BEROEP = "moeder is tandarts in het dorp"
BEROEP_GELATEN = WoordOordeel(woord="tandarts", besluit="laten")
ANONIEM: dict[str, Any] = {"handeling": anonimiseren(), "norm": "anoniem-blad"}

BLAD = (
    _advies(
        "anonimiseren", "nothing on it leads to the family", daarna=_blad("het kind zegt weinig"), **ANONIEM
    ),
    _advies(
        "anonimiseren",
        "a word nobody looked at",
        "WOORDEN_OPEN",
        daarna=_blad(ONBEKEND),
        feiten={"woorden_open": True},
        **ANONIEM,
    ),
    _advies("anonimiseren", "the word was replaced", daarna=_blad(ONBEKEND, VERVANGEN), **ANONIEM),
    _advies("anonimiseren", "the word was kept", daarna=_blad(ONBEKEND, GELATEN), **ANONIEM),
    _advies(
        "anonimiseren",
        "an occupation was kept that may lead to the family",
        "HERKENBARE_BIJZONDERHEID tandarts",
        daarna=_blad(BEROEP, BEROEP_GELATEN),
        feiten={"bijzonderheden": ("tandarts",)},
        **ANONIEM,
    ),
    _advies(
        "anonimiseren",
        "the same, seen",
        "HERKENBARE_BIJZONDERHEID tandarts",
        daarna=_blad(BEROEP, BEROEP_GELATEN),
        feiten={"bijzonderheden": ("tandarts",)},
        **{
            **ANONIEM,
            "handeling": anonimiseren(motiveringen=(gezien("HERKENBARE_BIJZONDERHEID", "tandarts"),)),
        },
    ),
    _advies(
        "anonimiseren",
        "the question was put already",
        "NU_NIET_AAN_DE_ORDE al_gebeld",
        handeling=anonimiseren(),
        staat="gesteld",
    ),
    *(
        _advies(
            "adviesblad_afdrukken",
            f"without the word, while it is {staat}",
            "ZONDER_ANONIEM",
            handeling=blad_afdrukken(),
            staat=staat,
        )
        for staat in ("advies_concept", "geanonimiseerd", "gesteld", "advies_afgesloten")
    ),
    _advies(
        "adviesblad_afdrukken",
        "without the word and without a reason",
        "ZONDER_ANONIEM",
        handeling=blad_afdrukken(motiveringen=()),
    ),
    _advies(
        "adviesblad_invullen",
        "the word anoniem goes with a change",
        handeling=blad_invullen(),
        staat="geanonimiseerd",
    ),
    _advies(
        "adviesblad_invullen",
        "a sheet for a call that was made",
        "NU_NIET_AAN_DE_ORDE al_gebeld",
        handeling=blad_invullen(),
        staat="gesteld",
    ),
)

BELLEN = (
    *(
        _advies(
            "advies_vragen",
            f"from {staat}",
            "GEEN_TOESTEMMING_NODIG",
            handeling=advies_vragen(),
            staat=staat,
        )
        for staat in ("advies_concept", "geanonimiseerd", "gesteld")
    ),
    _advies(
        "advies_vragen",
        "advice came already",
        "NU_NIET_AAN_DE_ORDE al_gebeld",
        "GEEN_TOESTEMMING_NODIG",
        handeling=advies_vragen(),
        staat="advies_bekend",
    ),
    *(
        _advies(
            "advies_ontvangen",
            f"from {staat}",
            "ADVIES_IS_GEEN_BESLUIT",
            handeling=advies_ontvangen(),
            staat=staat,
        )
        for staat in ("advies_concept", "gesteld", "eigen_besluit")
    ),
    _advies(
        "advies_ontvangen",
        "on a closed question",
        "NU_NIET_AAN_DE_ORDE adviesvraag_heropenen",
        "ADVIES_IS_GEEN_BESLUIT",
        handeling=advies_ontvangen(),
        staat="advies_afgesloten",
    ),
    _advies(
        "adviesvraag_aanvullen",
        "a note on a closed question",
        handeling=advies_aanvullen(),
        staat="advies_afgesloten",
    ),
)

ONGEWOGEN = {"eigen_afweging": False}

WEGEN = (
    _advies("advies_wegen", "in one's own words", handeling=advies_wegen(), staat="advies_bekend"),
    _advies(
        "advies_wegen",
        "following it, and nothing of one's own",
        "EIGEN_AFWEGING_ONTBREEKT",
        handeling=advies_wegen(eigen_afweging=" "),
        staat="advies_bekend",
        feiten=ONGEWOGEN,
    ),
    _advies(
        "advies_wegen",
        "before there is advice",
        "NU_NIET_AAN_DE_ORDE nog_geen_advies",
        handeling=advies_wegen(),
        staat="gesteld",
        feiten={"heeft_advies": False},
    ),
    _advies(
        "advies_wegen",
        "advice that came before closing and reopening",
        handeling=advies_wegen(),
        staat="advies_bekend",
        daarna=(*ADVIES_OP_WEG["advies_afgesloten"], advies_heropenen()),
    ),
)

AFSLUITEN = (
    _advies("adviesvraag_afsluiten", "weighed", handeling=advies_afsluiten(), staat="eigen_besluit"),
    _advies(
        "adviesvraag_afsluiten",
        "advice that was not weighed",
        "EIGEN_AFWEGING_ONTBREEKT",
        handeling=advies_afsluiten(),
        staat="advies_bekend",
    ),
    _advies(
        "adviesvraag_afsluiten",
        "nobody called",
        handeling=advies_afsluiten(),
        feiten={"heeft_advies": False},
        norm="eigen-afweging",
    ),
    _advies(
        "adviesvraag_afsluiten",
        "what is closed",
        "NU_NIET_AAN_DE_ORDE adviesvraag_heropenen",
        handeling=advies_afsluiten(),
        daarna=(advies_beginnen(), advies_afsluiten()),
        staat="advies_afgesloten",
        feiten={"heeft_advies": False},
    ),
    _advies(
        "adviesvraag_heropenen", "what is closed", handeling=advies_heropenen(), staat="advies_afgesloten"
    ),
    _advies(
        "adviesvraag_heropenen",
        "what is open",
        "NU_NIET_AAN_DE_ORDE is_al_open",
        handeling=advies_heropenen(),
    ),
)

OVERGEDRAGEN = (*STAPPEN_AF, *ADVIES_GEWOGEN, overdragen(motiveringen=()))

DOORLOOP = (
    MeldcodeRij(
        wat="the first question for advice begins step 2",
        event="stap2_beginnen",
        verwacht=(),
        situatie=MeldcodeSituatie(),
        handeling=advies_beginnen(),
        norm="besluit-2-2-b",
    ),
    MeldcodeRij(
        wat="a question for advice after handing over",
        event="adviesvraag_beginnen",
        verwacht=("NU_NIET_AAN_DE_ORDE overgedragen",),
        situatie=MeldcodeSituatie(daarna=OVERGEDRAGEN),
        handeling=advies_beginnen(adviesvraag="a2"),
        besluit="overgedragen",
        stappen=AF,
    ),
    _advies(
        "advies_ontvangen",
        "advice after handing over",
        "ADVIES_IS_GEEN_BESLUIT",
        bij_dienst=("NU_NIET_AAN_DE_ORDE overgedragen",),
        handeling=advies_ontvangen(),
        staat="eigen_besluit",
        daarna=OVERGEDRAGEN,
    ),
)

RIJEN = (*BLAD, *BELLEN, *WEGEN, *AFSLUITEN, *DOORLOOP)
