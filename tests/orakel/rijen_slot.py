"""Rows about settling, sending, telling by word of mouth, closing and the moment of recording (7.5, 7.0)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from meldcode_app.domain.handelingen.basis import Beslisser
from tests.bouwers import (
    COMPLEET,
    DAG,
    MORGEN,
    OP_WEG,
    Situatie,
    aanvullen,
    afsluiten,
    geen_grondslag,
    heropenen,
    herzien,
    intrekken,
    kind,
    moeder,
    mondeling,
    motiveer,
    ots,
    specificatie,
    terugleggen,
    vaststellen,
    verstrekken,
    vraag,
    vragen,
)
from tests.orakel.rij import Rij

NIET = "NIET_VOORAF_GEINFORMEERD"
IEDEREEN = ("moeder", "vader", "gerrit")
LABEL: dict[str, Any] = {"label_7_3_11": True}


def _zonder(soort: str) -> tuple[Any, ...]:
    return tuple(handeling for handeling in COMPLEET if handeling.soort != soort)


def _vast(wat: str, *verwacht: str, daarna: tuple[Any, ...] = COMPLEET, **over: Any) -> Rij:
    velden: dict[str, Any] = {
        "situatie": Situatie(daarna=daarna),
        "handeling": vaststellen(),
        "feiten": LABEL,
    }
    return Rij(wat=wat, event="vaststellen", verwacht=verwacht, norm="webinar-ots", **{**velden, **over})


ONGEWEGEN: dict[str, Any] = {**LABEL, "niet_beoordeeld": ("v1",)}
NIEMAND: dict[str, Any] = {
    "niet_vooraf_geinformeerd": ("moeder", "vader"),
    "kind_zonder_uitleg": ("gerrit",),
}

VASTSTELLEN = (
    _vast("all parts ready, the head decides"),
    _vast(
        "who asks was not checked",
        "DEEL_OPEN identiteit",
        daarna=_zonder("verifieren"),
        open_=("identiteit",),
    ),
    _vast(
        "no frame yet", "DEEL_OPEN kader", daarna=_zonder("kader_vaststellen"), open_=("kader",), feiten={}
    ),
    _vast(
        "no item weighed: the part speaks for all of them",
        "DEEL_OPEN noodzaak",
        daarna=_zonder("noodzaak_beoordelen"),
        open_=("noodzaak",),
        feiten=ONGEWEGEN,
    ),
    _vast(
        "no view asked", "DEEL_OPEN zienswijze", daarna=_zonder("zienswijze_ontvangen"), open_=("zienswijze",)
    ),
    _vast(
        "nobody informed: one reason per person, and none for the part",
        f"{NIET} moeder",
        f"{NIET} vader",
        "KIND_ZONDER_UITLEG gerrit",
        daarna=_zonder("informeren"),
        open_=("informeren",),
        feiten={**LABEL, **NIEMAND},
    ),
    _vast(
        "nobody informed and nobody known to have custody: the part itself asks",
        "DEEL_OPEN informeren",
        "GEZAG_ONBEKEND moeder",
        "KIND_ZONDER_UITLEG gerrit",
        situatie=Situatie(personen=(moeder("onbekend"),), daarna=_zonder("informeren")),
        open_=("informeren",),
        feiten={**LABEL, "gezag_onbekend": ("moeder",), "kind_zonder_uitleg": ("gerrit",)},
    ),
    _vast(
        "nothing done at all: everything at once",
        "DEEL_OPEN identiteit",
        "DEEL_OPEN kader",
        "DEEL_OPEN vraag",
        "DEEL_OPEN noodzaak",
        "DEEL_OPEN zienswijze",
        f"{NIET} moeder",
        f"{NIET} vader",
        "KIND_ZONDER_UITLEG gerrit",
        daarna=(),
        open_=("identiteit", "kader", "vraag", "noodzaak", "informeren", "zienswijze"),
        feiten=NIEMAND,
    ),
    _vast(
        "an item was added after weighing",
        "VRAAG_NIET_BEOORDEELD v2",
        daarna=(*COMPLEET, vragen(vraag("v1"), vraag("v2"))),
        feiten={**LABEL, "niet_beoordeeld": ("v2",)},
    ),
    _vast(
        "another function decides",
        "BESLISSER_ANDERS",
        handeling=vaststellen(besloten_door=Beslisser(naam="M. Jansen", functie="intern begeleider")),
        feiten={**LABEL, "beslisser_bevoegd": False},
    ),
    _vast(
        "nobody is named as decider",
        "BESLISSER_ANDERS",
        handeling=vaststellen(besloten_door=None),
        feiten={**LABEL, "beslisser_bevoegd": False},
    ),
    _vast(
        "only a function is named as decider, no name",
        "BESLISSER_ANDERS",
        handeling=vaststellen(besloten_door=Beslisser(naam=" ", functie="directeur")),
        feiten={**LABEL, "beslisser_bevoegd": False},
    ),
    _vast(
        "the order ended before settling",
        "GEEN_OTS",
        situatie=Situatie(maatregelen=(ots(tot=DAG),), daarna=COMPLEET),
        handeling=vaststellen(dag=MORGEN),
        feiten={**LABEL, "ots_loopt": False},
    ),
    _vast(
        "settled while a specification is awaited", daarna=(*COMPLEET, terugleggen()), verloop="teruggelegd"
    ),
)


def _los(wat: str, event: str, *verwacht: str, daarna: tuple[Any, ...], handeling: Any, **over: Any) -> Rij:
    velden: dict[str, Any] = {"situatie": Situatie(daarna=daarna), "norm": "huisregel-g-10"}
    return Rij(wat=wat, event=event, verwacht=verwacht, handeling=handeling, **{**velden, **over})


def _kanaal(kanaal: str, *verwacht: str, **feiten: Any) -> Rij:
    return _los(
        f"sent by {kanaal}",
        "verstrekken",
        *verwacht,
        daarna=OP_WEG["vastgesteld"],
        handeling=verstrekken(kanaal=kanaal),
        feiten={**LABEL, **feiten},
        verloop="vastgesteld",
        norm="veilig-kanaal",
    )


VERSTREKKEN = (
    _kanaal("e-mail", "KANAAL_NIET_VEILIG", kanaal_veilig=False),
    _kanaal("telefoon", "KANAAL_NIET_VEILIG", kanaal_veilig=False),
    _kanaal("anders", "KANAAL_NIET_VEILIG", kanaal_veilig=False),
    _kanaal("portaal"),
    _kanaal("brief"),
    _los(
        "told in haste on the first day",
        "mondeling_verstrekken",
        "GRONDSLAG_ONTBREEKT",
        f"{NIET} moeder",
        f"{NIET} vader",
        "KIND_ZONDER_UITLEG gerrit",
        "EIGEN_VERSLAG_NODIG",
        daarna=(),
        handeling=mondeling(),
        feiten=NIEMAND,
    ),
    _los(
        "told to somebody else than the GI",
        "mondeling_verstrekken",
        "GEADRESSEERDE_NIET_DE_GI",
        "EIGEN_VERSLAG_NODIG",
        daarna=COMPLEET,
        handeling=mondeling(geadresseerde="Advocatenkantoor Zuiderzon"),
        feiten={**LABEL, "geadresseerde_is_gi": False},
    ),
    _los(
        "nothing settled yet, so nothing to send",
        "verstrekken",
        "NU_NIET_AAN_DE_ORDE vaststellen",
        daarna=COMPLEET,
        handeling=verstrekken(),
        feiten=LABEL,
    ),
    _los(
        "sent already",
        "verstrekken",
        "NU_NIET_AAN_DE_ORDE herzien",
        daarna=OP_WEG["verstrekt"],
        handeling=verstrekken(),
        feiten=LABEL,
        verloop="verstrekt",
    ),
    _los(
        "a sent letter is revised",
        "herzien",
        "VERZONDEN_BLIJFT",
        daarna=OP_WEG["verstrekt"],
        handeling=herzien(),
        verloop="verstrekt",
    ),
    _los(
        "a settled letter is revised",
        "herzien",
        daarna=OP_WEG["vastgesteld"],
        handeling=herzien(),
        verloop="vastgesteld",
    ),
)

MONDELING = (
    *COMPLEET,
    mondeling(),
)
GEEN_GROND = (geen_grondslag(motiveringen=(motiveer("PLICHT_GELDT"),)),)


def _dicht(wat: str, *verwacht: str, daarna: tuple[Any, ...], handeling: Any = None, **over: Any) -> Rij:
    gewoon = {"norm": "zorgvuldig-afschrift", **over}
    handeling = handeling or afsluiten(afschrift_aan=IEDEREEN)
    return _los(wat, "afsluiten", *verwacht, daarna=daarna, handeling=handeling, **gewoon)


AFSLUITEN = (
    _dicht("sent, and everybody has a copy", daarna=OP_WEG["verstrekt"], verloop="verstrekt"),
    _dicht(
        "father has no copy",
        "GEEN_AFSCHRIFT vader",
        daarna=OP_WEG["verstrekt"],
        handeling=afsluiten(afschrift_aan=("moeder",)),
        feiten={"zonder_afschrift": ("vader",)},
        verloop="verstrekt",
    ),
    _dicht(
        "a youth of twelve has no copy",
        "GEEN_AFSCHRIFT gerrit",
        situatie=Situatie(kind=kind(12), daarna=OP_WEG["verstrekt"]),
        daarna=(),
        handeling=afsluiten(),
        feiten={"zonder_afschrift": ("gerrit",)},
        verloop="verstrekt",
    ),
    _dicht(
        "told by word of mouth, no report",
        "MONDELING_ZONDER_VERSLAG",
        daarna=MONDELING,
        feiten={"mondeling_zonder_verslag": True},
    ),
    _dicht(
        "told by word of mouth, the report was sent",
        daarna=(*MONDELING, vaststellen(), verstrekken()),
        verloop="verstrekt",
    ),
    _dicht(
        "closed unanswered while there is a duty",
        "NIETS_VERSTREKT",
        daarna=(),
        feiten={"iets_verstrekt": False},
    ),
    _dicht(
        "settled but never sent",
        "NIETS_VERSTREKT",
        daarna=OP_WEG["vastgesteld"],
        feiten={"iets_verstrekt": False},
        verloop="vastgesteld",
    ),
    _dicht(
        "closed unanswered after the order ended",
        situatie=Situatie(maatregelen=(ots(tot=DAG),), daarna=OP_WEG["vastgesteld"]),
        daarna=(),
        handeling=afsluiten(dag=MORGEN),
        feiten={**LABEL, "iets_verstrekt": False, "ots_loopt": False},
        verloop="vastgesteld",
        norm="jeugdwet-7.3.11-4",
    ),
    _dicht(
        "no ground was found, and that was motivated",
        daarna=GEEN_GROND,
        feiten={"iets_verstrekt": False},
        verloop="geen_grondslag",
        norm="jeugdwet-7.3.11-4",
    ),
)

VERLOOP = (
    _los("back to the requester", "terugleggen", daarna=(), handeling=terugleggen()),
    _los("a specification nobody asked for", "specificatie_ontvangen", daarna=(), handeling=specificatie()),
    _los("the requester withdraws", "intrekken", daarna=(), handeling=intrekken()),
    _los(
        "withdrawn after it was answered",
        "intrekken",
        "NU_NIET_AAN_DE_ORDE al_verstrekt",
        daarna=OP_WEG["verstrekt"],
        handeling=intrekken(),
        verloop="verstrekt",
    ),
    _los(
        "taken up again",
        "heropenen",
        daarna=OP_WEG["ingetrokken"],
        handeling=heropenen(),
        verloop="ingetrokken",
    ),
)


def _moment(wat: str, *verwacht: str, dagen: int, norm: str) -> Rij:
    return Rij(
        wat=wat,
        event="",
        verwacht=verwacht,
        situatie=Situatie(daarna=OP_WEG["afgesloten"]),
        handeling=aanvullen(dag=DAG - timedelta(days=dagen)),
        vandaag=DAG,
        norm=norm,
    )


VASTLEGGEN = (
    _moment("a note of today on a closed request", dagen=0, norm="huisregel-g-7"),
    _moment("a note of a week ago", dagen=7, norm="huisregel-g-3"),
    _moment("a note of eight days ago", "LATER_VASTGELEGD", dagen=8, norm="huisregel-g-3"),
    _moment("a note of tomorrow", "DATUM_IN_DE_TOEKOMST", dagen=-1, norm="huisregel-g-2"),
)

RIJEN = (*VASTSTELLEN, *VERSTREKKEN, *AFSLUITEN, *VERLOOP, *VASTLEGGEN)
