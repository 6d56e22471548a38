"""Rows by hand: withdrawing an attachment that a settled letter names, and sending such a letter (domain G-1, G-7)."""

from __future__ import annotations

from typing import Any

from tests.bouwers import COMPLEET, DAG, Situatie, gezien, herzien, opstellen, vaststellen, verstrekken
from tests.bouwers_bijlage import intrekken, toevoegen
from tests.orakel.rij import Rij

MEE = (*COMPLEET, toevoegen("b1"), opstellen(meegestuurd=("b1",)))
KLAAR = (*MEE, vaststellen())
WEG = intrekken("b1", motiveringen=(gezien("BIJLAGE_IN_BRIEF", "v"),))


def _weg(wat: str, *verwacht: str, daarna: tuple[Any, ...], **over: Any) -> Rij:
    velden: dict[str, Any] = {"handeling": intrekken("b1"), "vandaag": DAG, "norm": "huisregel-g-7"}
    feiten = {"genoemd_in": ("v",)} if verwacht else {}
    situatie = Situatie(daarna=daarna)
    return Rij(wat=wat, event="", verwacht=verwacht, situatie=situatie, feiten=feiten, **{**velden, **over})


INTREKKEN = (
    _weg("an attachment no letter names", daarna=(*COMPLEET, toevoegen("b1"), vaststellen())),
    _weg("chosen for a letter that is not settled yet", daarna=MEE),
    _weg("named in a settled letter that has not left", "BIJLAGE_IN_BRIEF v", daarna=KLAAR),
    _weg("seen, and withdrawn all the same", "BIJLAGE_IN_BRIEF v", daarna=KLAAR, handeling=WEG),
    _weg("named in a letter that left", "BIJLAGE_IN_BRIEF v", daarna=(*KLAAR, verstrekken())),
    _weg("named in a letter that never left and is being revised", daarna=(*KLAAR, herzien())),
    _weg(
        "named in a letter that left and is being revised",
        "BIJLAGE_IN_BRIEF v",
        daarna=(*KLAAR, verstrekken(), herzien()),
    ),
)

VERSTREKKEN = (
    Rij(
        wat="the letter names what was withdrawn since it was settled",
        event="verstrekken",
        verwacht=("BIJLAGE_GAAT_NIET_MEE b1",),
        situatie=Situatie(daarna=(*KLAAR, WEG)),
        handeling=verstrekken(),
        feiten={"label_7_3_11": True, "brief_noemt_ingetrokken": ("b1",)},
        verloop="vastgesteld",
    ),
    Rij(
        wat="all that the letter names goes along",
        event="verstrekken",
        verwacht=(),
        situatie=Situatie(daarna=KLAAR),
        handeling=verstrekken(),
        feiten={"label_7_3_11": True},
        verloop="vastgesteld",
        norm="huisregel-g-7",
    ),
)

RIJEN = (*INTREKKEN, *VERSTREKKEN)
