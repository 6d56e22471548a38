"""Rows about what came to light later: custody found after informing, a record that was wrong (7.0 G-1, O-g, O-j)."""

from __future__ import annotations

from datetime import time
from typing import Any

from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import Verbeteren
from meldcode_app.domain.handelingen.basis import Beslisser
from meldcode_app.domain.handelingen.casus import PersoonVastleggen
from meldcode_app.domain.tijd import op
from tests.bouwers import (
    COMPLEET,
    DAG,
    MORGEN,
    Situatie,
    herzien,
    informeren,
    moeder,
    motiveer,
    noodzaak,
    vader,
    vaststellen,
    verstrekken,
    vragen,
)
from tests.bouwers_meldcode import MeldcodeSituatie, gesprek
from tests.bouwers_veilig_thuis import melding_informeren, melding_voorbereiden, spoed_melden
from tests.orakel.rij import Rij

NIET = "NIET_VOORAF_GEINFORMEERD"
LABEL: dict[str, Any] = {"label_7_3_11": True}
NIET_VADER = (motiveer(NIET, "vader"),)
ZONDER_VADER = (
    *(handeling for handeling in COMPLEET if handeling.soort != "informeren"),
    informeren("moeder", "gerrit"),
)
GEZAG_VADER = PersoonVastleggen(door="jansen", gebeurd_op=op(DAG), persoon=vader())
# Entry 13 says that father was told beforehand, and the settled letter says so too.
VERBETERD = (
    *ZONDER_VADER,
    informeren("vader"),
    vaststellen(),
    informeren("vader", wanneer="niet", vervangt=13, motiveringen=NIET_VADER),
)
# The same, mended in the entry itself: it reads otherwise from then on.
ZELF_VERBETERD = (
    *ZONDER_VADER,
    informeren("vader"),
    vaststellen(),
    Verbeteren(
        door="jansen",
        gebeurd_op=op(DAG),
        verbetert=13,
        inhoud=informeren("vader", wanneer="niet", motiveringen=NIET_VADER),
    ),
)
TOCH_VOORAF = (
    *ZONDER_VADER,
    informeren("vader", wanneer="niet", motiveringen=NIET_VADER),
    Verbeteren(door="jansen", gebeurd_op=op(DAG), verbetert=13, inhoud=informeren("vader")),
)

WAAROM = (motiveer("VOORAF_LATER_VASTGELEGD", "vader"),)
VERSTUURD = (
    *ZONDER_VADER,
    informeren("vader", wanneer="niet", motiveringen=NIET_VADER),
    vaststellen(),
    verstrekken(),
)


def _over_melding(wat: str, *verwacht: str, handeling: Any, daarna: tuple[Any, ...]) -> Rij:
    return Rij(
        wat=wat,
        event="",
        verwacht=verwacht,
        situatie=MeldcodeSituatie(daarna=daarna),
        handeling=handeling,
        feiten={"later_over_melding": ("moeder",)} if verwacht else {},
        vandaag=DAG,
        norm="lkc-107130",
    )


def _later(wat: str, *verwacht: str, handeling: Any, daarna: tuple[Any, ...] = VERSTUURD) -> Rij:
    return Rij(
        wat=wat,
        event="",
        verwacht=verwacht,
        situatie=Situatie(daarna=daarna),
        handeling=handeling,
        feiten={"later_vooraf": ("vader",)} if verwacht else {},
        vandaag=DAG,
        norm="webinar-ots",
    )


LATER_VOORAF = (
    _later(
        "that father was told beforehand is recorded after the letter left",
        "VOORAF_LATER_VASTGELEGD vader",
        handeling=informeren("vader"),
    ),
    _later(
        "the same, with what it rests on",
        "VOORAF_LATER_VASTGELEGD vader",
        handeling=informeren("vader", motiveringen=WAAROM),
    ),
    _later("mother was on record in time and is told once more", handeling=informeren("moeder")),
    _later("father is told before the letter leaves", handeling=informeren("vader"), daarna=VERSTUURD[:-1]),
    _over_melding(
        "that mother was told beforehand is recorded after Veilig Thuis was told",
        "VOORAF_LATER_OVER_MELDING moeder",
        handeling=melding_informeren("moeder", gebeurd_op=op(DAG, time(9))),
        daarna=(spoed_melden(gebeurd_op=op(DAG, time(10))),),
    ),
    _over_melding(
        "a talk with mother before it is recorded after Veilig Thuis was told",
        "VOORAF_LATER_OVER_MELDING moeder",
        handeling=gesprek("moeder", gebeurd_op=op(DAG, time(9))),
        daarna=(spoed_melden(gebeurd_op=op(DAG, time(10))),),
    ),
    _over_melding(
        "mother is told before Veilig Thuis is",
        handeling=melding_informeren("moeder"),
        daarna=(melding_voorbereiden(),),
    ),
)

ANDERE_VRAAG = (h.Vraag(id="v1", tekst="Hoe gaat het thuis?", betreft=("gerrit",)),)
RECHT = (
    Rij(
        wat="the question was changed after it was answered",
        event="vaststellen",
        verwacht=("VRAAG_VERANDERD v1",),
        situatie=Situatie(daarna=(*COMPLEET, vragen(*ANDERE_VRAAG))),
        handeling=vaststellen(),
        feiten={**LABEL, "veranderd_na_oordeel": ("v1",)},
    ),
    Rij(
        wat="the changed question was answered anew, and then only its spaces changed",
        event="vaststellen",
        verwacht=(),
        situatie=Situatie(
            daarna=(
                *COMPLEET,
                vragen(*ANDERE_VRAAG),
                noodzaak(),
                vragen(h.Vraag(id="v1", tekst=" Hoe gaat het  thuis?", betreft=("gerrit",))),
            )
        ),
        handeling=vaststellen(),
        feiten=LABEL,
        norm="lkc-109371",
    ),
    Rij(
        wat="sent on a day before it was settled",
        event="verstrekken",
        verwacht=("VOOR_VASTSTELLEN",),
        situatie=Situatie(daarna=(*COMPLEET, vaststellen(dag=MORGEN))),
        handeling=verstrekken(),
        feiten={**LABEL, "voor_vaststellen": True},
        verloop="vastgesteld",
        vandaag=MORGEN,
    ),
    Rij(
        wat="who is known as something else decides under the name of the function",
        event="vaststellen",
        verwacht=("BESLISSER_ANDERS",),
        situatie=Situatie(daarna=COMPLEET),
        handeling=vaststellen(besloten_door=Beslisser(naam="m. jansen", functie="directeur")),
        feiten={**LABEL, "beslisser_bevoegd": False},
    ),
)

RIJEN = (
    *RECHT,
    *LATER_VOORAF,
    Rij(
        wat="custody came to light after everybody was informed",
        event="vaststellen",
        verwacht=(f"{NIET} vader",),
        situatie=Situatie(personen=(moeder(), vader("nee")), daarna=(*ZONDER_VADER, GEZAG_VADER)),
        handeling=vaststellen(),
        feiten={**LABEL, "niet_vooraf_geinformeerd": ("vader",)},
    ),
    Rij(
        wat="what the settled letter says about informing father was mended",
        event="verstrekken",
        verwacht=("BRIEF_ONJUIST vader", f"{NIET} vader"),
        situatie=Situatie(daarna=VERBETERD),
        handeling=verstrekken(),
        feiten={**LABEL, "brief_onjuist_over": ("vader",), "niet_vooraf_geinformeerd": ("vader",)},
        verloop="vastgesteld",
        al_beantwoord=(f"{NIET} vader",),
    ),
    Rij(
        wat="the record of informing father itself was mended after the letter was settled",
        event="verstrekken",
        verwacht=("BRIEF_ONJUIST vader", f"{NIET} vader"),
        situatie=Situatie(daarna=ZELF_VERBETERD),
        handeling=verstrekken(),
        feiten={**LABEL, "brief_onjuist_over": ("vader",), "niet_vooraf_geinformeerd": ("vader",)},
        verloop="vastgesteld",
        al_beantwoord=(f"{NIET} vader",),
    ),
    Rij(
        wat="father was told beforehand after all: the record that said otherwise was mended",
        event="vaststellen",
        verwacht=(),
        situatie=Situatie(daarna=TOCH_VOORAF),
        handeling=vaststellen(),
        feiten=LABEL,
        norm="webinar-ots",
    ),
    Rij(
        wat="the letter was made anew after mending",
        event="verstrekken",
        verwacht=(f"{NIET} vader",),
        situatie=Situatie(daarna=(*VERBETERD, herzien(), vaststellen())),
        handeling=verstrekken(),
        feiten={**LABEL, "niet_vooraf_geinformeerd": ("vader",)},
        verloop="vastgesteld",
        al_beantwoord=(f"{NIET} vader",),
    ),
)
