"""Rows about who is informed, their views and the grounds for not informing (domain 3.3, 7.0, O-g, O-h, O-k)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests.bouwers import (
    COMPLEET,
    DAG,
    MORGEN,
    OP_WEG,
    Situatie,
    bezwaar,
    gezien,
    informeren,
    kader,
    kind,
    moeder,
    mondeling,
    motiveer,
    noodzaak,
    overslaan,
    persoon,
    vader,
    vaststellen,
    verifieren,
    verstrekken,
    vraag,
    vragen,
    zienswijze,
    zienswijze_vragen,
)
from tests.orakel.rij import Rij

NIET = "NIET_VOORAF_GEINFORMEERD"


def _informeert(
    wat: str,
    *verwacht: str,
    handeling: Any,
    situatie: Situatie | None = None,
    al_beantwoord: tuple[str, ...] = (),
    **feiten: Any,
) -> Rij:
    return Rij(
        wat=wat,
        event="informeren",
        verwacht=verwacht,
        situatie=situatie or Situatie(),
        handeling=handeling,
        feiten=feiten,
        open_=("informeren",),
        al_beantwoord=al_beantwoord,
        norm="webinar-ots",
    )


VADER: dict[str, Any] = {"niet_vooraf_geinformeerd": ("vader",)}

HET_RECORD = (
    _informeert("mother is told beforehand", handeling=informeren("moeder")),
    _informeert(
        "father afterwards", f"{NIET} vader", handeling=informeren("vader", wanneer="achteraf"), **VADER
    ),
    _informeert(
        "father at the same time",
        f"{NIET} vader",
        handeling=informeren("vader", wanneer="gelijktijdig"),
        **VADER,
    ),
    _informeert("father not at all", f"{NIET} vader", handeling=informeren("vader", wanneer="niet"), **VADER),
    _informeert(
        "two parents in one talk afterwards: one reason each",
        f"{NIET} moeder",
        f"{NIET} vader",
        handeling=informeren("moeder", "vader", wanneer="achteraf"),
        niet_vooraf_geinformeerd=("moeder", "vader"),
    ),
    _informeert(
        "a youth of twelve is informed himself",
        f"{NIET} gerrit",
        situatie=Situatie(kind=kind(12)),
        handeling=informeren("gerrit", wanneer="achteraf"),
        niet_vooraf_geinformeerd=("gerrit",),
    ),
    _informeert(
        "a child of eight in a way that fits",
        "KIND_ZONDER_UITLEG gerrit",
        handeling=informeren("gerrit", wanneer="achteraf"),
        kind_zonder_uitleg=("gerrit",),
    ),
    _informeert(
        "age not known",
        "LEEFTIJD_ONBEKEND gerrit",
        situatie=Situatie(kind=kind(None)),
        handeling=informeren("gerrit", wanneer="achteraf"),
        leeftijd_onbekend=("gerrit",),
    ),
    _informeert(
        "custody not known",
        "GEZAG_ONBEKEND vader",
        situatie=Situatie(personen=(moeder(), vader("onbekend"))),
        handeling=informeren("vader", wanneer="achteraf"),
        gezag_onbekend=("vader",),
    ),
    _informeert(
        "mother objects: noted, no veto",
        "BEZWAAR_GEEN_VETO moeder",
        handeling=informeren("moeder", bezwaar=True),
        bezwaar_van=("moeder",),
    ),
    _informeert(
        "beforehand is not after it was already told",
        f"{NIET} moeder",
        situatie=Situatie(
            daarna=(
                kader(),
                mondeling(
                    motiveringen=(motiveer(NIET, "moeder", "vader"), gezien("KIND_ZONDER_UITLEG", "gerrit"))
                ),
            )
        ),
        handeling=informeren("moeder", dag=MORGEN),
        niet_vooraf_geinformeerd=("moeder",),
        al_beantwoord=(f"{NIET} moeder",),
    ),
)


def _grond(wat: str, *verwacht: str, grond: str, pogingen: int = 0) -> Rij:
    return _informeert(
        wat,
        f"{NIET} vader",
        *verwacht,
        handeling=informeren(
            "vader", wanneer="niet", motiveringen=(motiveer(NIET, "vader", grond=grond, pogingen=pogingen),)
        ),
        **VADER,
    )


DE_GROND = (
    _grond("safety of the child", grond="U1"),
    _grond("haste", grond="UH"),
    _grond("fear of losing contact", "GROND_CONTACTVERLIES vader", grond="U4"),
    _grond("something else", "GROND_ANDERS vader", grond="U0"),
    _grond("not to be reached, no attempts noted", "POGINGEN_ONTBREKEN vader", grond="U7"),
    _grond("not to be reached, attempts noted", grond="U7", pogingen=2),
)


def _versturen(
    wat: str,
    *verwacht: str,
    situatie: Situatie,
    handeling: Any = None,
    al_beantwoord: tuple[str, ...] = (),
    **feiten: Any,
) -> Rij:
    return Rij(
        wat=wat,
        event="verstrekken",
        verwacht=verwacht,
        situatie=situatie,
        handeling=handeling or verstrekken(),
        feiten={"label_7_3_11": True, **feiten},
        verloop="vastgesteld",
        al_beantwoord=al_beantwoord,
        norm="webinar-ots",
    )


def _geinformeerd(*wie: str, over: str = "gerrit") -> tuple[Any, ...]:
    """A settled letter; only these people were told."""
    return (
        verifieren(),
        kader(),
        vragen(vraag("v1", over)),
        noodzaak(),
        informeren(*wie, motiveringen=(gezien("KIND_ZONDER_UITLEG", "gerrit"),)),
        zienswijze("moeder"),
        vaststellen(),
    )


BIJ_HET_VERSTUREN = (
    _versturen(
        "the youth turned twelve meanwhile",
        f"{NIET} gerrit",
        situatie=Situatie(
            kind=kind(geboortedatum=date(MORGEN.year - 12, MORGEN.month, MORGEN.day)),
            daarna=_geinformeerd("moeder", "vader"),
        ),
        handeling=verstrekken(dag=MORGEN),
        niet_vooraf_geinformeerd=("gerrit",),
    ),
    _versturen(
        "the day before his twelfth birthday",
        "KIND_ZONDER_UITLEG gerrit",
        situatie=Situatie(
            kind=kind(geboortedatum=date(MORGEN.year - 12, MORGEN.month, MORGEN.day)),
            daarna=_geinformeerd("moeder", "vader"),
        ),
        kind_zonder_uitleg=("gerrit",),
    ),
    _versturen(
        "a parent without custody about whom the letter speaks",
        "OUDER_ZONDER_GEZAG vader",
        situatie=Situatie(
            personen=(moeder(), vader("nee")), daarna=_geinformeerd("moeder", "gerrit", over="vader")
        ),
        ouder_zonder_gezag=("vader",),
    ),
    _versturen(
        "a parent without custody about whom it does not speak",
        situatie=Situatie(personen=(moeder(), vader("nee")), daarna=_geinformeerd("moeder", "gerrit")),
    ),
    _versturen(
        "custody of the father not known",
        "GEZAG_ONBEKEND vader",
        situatie=Situatie(personen=(moeder(), vader("onbekend")), daarna=_geinformeerd("moeder", "gerrit")),
        gezag_onbekend=("vader",),
    ),
    _versturen(
        "a grandmother with custody is informed like a parent",
        situatie=Situatie(
            personen=(moeder(), persoon("oma", "overig", "ja")),
            daarna=_geinformeerd("moeder", "oma", "gerrit"),
        ),
    ),
    _versturen(
        "a view that came after settling is not in the letter",
        "ZIENSWIJZE_NIET_IN_BRIEF vader",
        situatie=Situatie(daarna=(*OP_WEG["vastgesteld"], zienswijze("vader"))),
        zienswijze_niet_in_brief=("vader",),
    ),
    _versturen(
        "who wants to say nothing after settling is no reason",
        situatie=Situatie(
            daarna=(*OP_WEG["vastgesteld"], zienswijze("vader", uitkomst="wil_geen", tekst=""))
        ),
    ),
)


def _termijn(wat: str, *verwacht: str, handeling: Any, **feiten: Any) -> Rij:
    return Rij(
        wat=wat,
        event="zienswijze_ontvangen",
        verwacht=verwacht,
        situatie=Situatie(daarna=(zienswijze_vragen("moeder"),)),
        handeling=handeling,
        feiten=feiten,
        open_=("zienswijze",),
        norm="ctg-2023-124",
    )


STIL: dict[str, Any] = {"uitkomst": "geen_reactie", "tekst": ""}

DE_ZIENSWIJZE = (
    _termijn(
        "no answer noted on the last day of the term",
        "TERMIJN_LOOPT_NOG moeder",
        handeling=zienswijze(dag=DAG + timedelta(days=7), **STIL),
        termijn_loopt_nog=("moeder",),
    ),
    _termijn("no answer noted after the term", handeling=zienswijze(dag=DAG + timedelta(days=8), **STIL)),
    _termijn("an answer within the term", handeling=zienswijze()),
    Rij(
        wat="an objection moves nothing and vetoes nothing",
        event="bezwaar_ouder",
        verwacht=("BEZWAAR_GEEN_VETO moeder",),
        situatie=Situatie(daarna=COMPLEET),
        handeling=bezwaar(),
        feiten={"bezwaar_van": ("moeder",)},
    ),
    Rij(
        wat="informing is left out: a reason per person",
        event="informeren_overslaan",
        verwacht=(f"{NIET} moeder", f"{NIET} vader", "KIND_ZONDER_UITLEG gerrit"),
        situatie=Situatie(),
        handeling=overslaan("informeren"),
        feiten={"niet_vooraf_geinformeerd": ("moeder", "vader"), "kind_zonder_uitleg": ("gerrit",)},
        open_=("informeren",),
    ),
    Rij(
        wat="informing is left out while nobody is known to have custody: still a motivation",
        event="informeren_overslaan",
        verwacht=("DEEL_OVERGESLAGEN informeren", "KIND_ZONDER_UITLEG gerrit", "GEZAG_ONBEKEND moeder"),
        situatie=Situatie(personen=(moeder("onbekend"),)),
        handeling=overslaan("informeren"),
        feiten={"kind_zonder_uitleg": ("gerrit",), "gezag_onbekend": ("moeder",)},
        open_=("informeren",),
    ),
)

RIJEN = (*HET_RECORD, *DE_GROND, *BIJ_HET_VERSTUREN, *DE_ZIENSWIJZE)
