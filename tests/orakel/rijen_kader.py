"""Rows about the frame: who asks, does an order run, may the label stand (domain 3.1, 3.2, O-c, O-j)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from meldcode_app.domain.handelingen.informatieverzoek import Verzoeker
from tests.bouwers import (
    COMPLEET,
    DAG,
    MORGEN,
    OP_WEG,
    Situatie,
    geen_grondslag,
    kader,
    kind,
    mondeling,
    motiveer,
    ontvangen,
    ots,
    overslaan,
    persoon,
    vaststellen,
    verstrekken,
)
from tests.orakel.rij import Rij

LABEL = "jeugdwet-7.3.11-4"
GISTEREN = DAG - timedelta(days=1)


def _label(wat: str, *verwacht: str, situatie: Situatie, **feiten: Any) -> Rij:
    return Rij(
        wat=wat,
        event="kader_vaststellen",
        verwacht=verwacht,
        situatie=situatie,
        handeling=kader(),
        feiten={"label_7_3_11": True, **feiten},
        open_=("kader",),
        norm=LABEL,
    )


def _met(**velden: Any) -> Situatie:
    return Situatie(maatregelen=(ots(**velden),))


def _vraagt(soort: Any, organisatie: str) -> Situatie:
    return Situatie(begin=ontvangen(verzoeker=Verzoeker(soort=soort, organisatie=organisatie)))


DE_MAATREGEL = (
    _label("an order that runs, executed by the asking GI, seen in the order itself", situatie=Situatie()),
    _label("no measure at all", "GEEN_OTS", situatie=Situatie(maatregelen=()), ots_loopt=False),
    _label("the order ended yesterday", "GEEN_OTS", situatie=_met(tot=GISTEREN), ots_loopt=False),
    _label("the last day of the order still counts", situatie=_met(tot=DAG)),
    _label("the order starts tomorrow", "GEEN_OTS", situatie=_met(van=MORGEN), ots_loopt=False),
    _label("the first day of the order counts", situatie=_met(van=DAG)),
    _label("a provisional order is an order too", situatie=_met(maatregel="voorlopige_ots")),
    _label("an order with removal from home", situatie=_met(maatregel="ots_muhp")),
    _label("an order with closed youth care", situatie=_met(maatregel="ots_gesloten")),
    _label("guardianship is no order", "GEEN_OTS", situatie=_met(maatregel="voogdij"), ots_loopt=False),
    _label(
        "youth probation is none", "GEEN_OTS", situatie=_met(maatregel="jeugdreclassering"), ots_loopt=False
    ),
    _label("voluntary help is none", "GEEN_OTS", situatie=_met(maatregel="vrijwillig"), ots_loopt=False),
    _label(
        "an order over the sister only",
        "GEEN_OTS",
        situatie=Situatie(personen=(persoon("sara", "broer_of_zus"),), maatregelen=(ots(kind="sara"),)),
        ots_loopt=False,
    ),
    _label(
        "the youth is eighteen today",
        "GEEN_OTS",
        situatie=Situatie(kind=kind(geboortedatum=date(DAG.year - 18, DAG.month, DAG.day))),
        ots_loopt=False,
    ),
    _label(
        "the youth is eighteen tomorrow",
        situatie=Situatie(kind=kind(geboortedatum=date(DAG.year - 18, MORGEN.month, MORGEN.day))),
    ),
    _label(
        "an extension that follows at once",
        situatie=Situatie(maatregelen=(ots(tot=GISTEREN), ots(id="ots2", van=DAG))),
    ),
    _label(
        "only a parent spoke of it",
        "MAATREGEL_NIET_GEVERIFIEERD",
        situatie=_met(gezien="mededeling_ouder"),
        maatregel_geverifieerd=False,
    ),
    _label(
        "nobody saw the order",
        "MAATREGEL_NIET_GEVERIFIEERD",
        situatie=_met(gezien="niet"),
        maatregel_geverifieerd=False,
    ),
    _label("the GI itself confirmed it", situatie=_met(gezien="mededeling_gi")),
    _label("no end date known", "EINDDATUM_ONBEKEND", situatie=_met(tot=None), einddatum_bekend=False),
    _label("no start date known", "BEGINDATUM_ONBEKEND", situatie=_met(van=None), begindatum_bekend=False),
)

DE_VRAGER = (
    _label("another GI executes it", "ANDERE_GI", situatie=_met(gi="GI De Vaart"), gi_voert_uit=False),
    _label("the same GI, spelled with its legal form", situatie=_met(gi="Stichting de Brug")),
    _label(
        "which GI executes it is not known",
        "MAATREGEL_NIET_GEVERIFIEERD",
        situatie=_met(gi=""),
        maatregel_geverifieerd=False,
    ),
    _label(
        "the name of the asking GI is not known yet: asked, not blocked",
        "MAATREGEL_NIET_GEVERIFIEERD",
        situatie=_vraagt("gi", ""),
        maatregel_geverifieerd=False,
    ),
    *(
        _label(
            f"{naam} asks while an order runs",
            "VERZOEKER_GEEN_GI",
            situatie=_vraagt(soort, naam),
            verzoeker_is_gi=False,
            gi_voert_uit=False,
        )
        for soort, naam in (
            ("rvdk", "Raad voor de Kinderbescherming"),
            ("veilig_thuis", "Veilig Thuis Voorbeeldregio"),
            ("politie", "Politie"),
            ("leerplicht", "Gemeente Voorbeeldstad"),
            ("ouder_zonder_gezag", "vader"),
            ("advocaat_of_rechtbank", "Advocatenkantoor Zuiderzon"),
            ("anders", "oma"),
        )
    ),
    _label(
        "the council asks and no order runs: both at once",
        "VERZOEKER_GEEN_GI",
        "GEEN_OTS",
        situatie=Situatie(
            maatregelen=(), begin=ontvangen(verzoeker=Verzoeker(soort="rvdk", organisatie="Raad"))
        ),
        verzoeker_is_gi=False,
        ots_loopt=False,
    ),
)


def _zonder(wat: str, verwacht: str, situatie: Situatie, **feiten: Any) -> Rij:
    return Rij(
        wat=wat,
        event="geen_grondslag_vaststellen",
        verwacht=(verwacht,),
        situatie=situatie,
        handeling=geen_grondslag(),
        feiten=feiten,
        open_=("kader",),
    )


GEEN_GRONDSLAG = (
    _zonder("no ground while there is a duty", "PLICHT_GELDT", Situatie()),
    _zonder("no ground, no order", "ANDERE_WEG", Situatie(maatregelen=()), ots_loopt=False),
    _zonder("no ground, another GI executes", "ANDERE_WEG", _met(gi="GI De Vaart"), gi_voert_uit=False),
    _zonder("no ground, the police ask", "ANDERE_WEG", _vraagt("politie", "Politie"), verzoeker_is_gi=False),
)

VASTGESTELD = OP_WEG["vastgesteld"]
ZONDER_KADER = (
    *(handeling for handeling in COMPLEET if handeling.soort != "kader_vaststellen"),
    overslaan("kader", motiveringen=(motiveer("DEEL_OVERGESLAGEN", "kader"),)),
    vaststellen(),
)


def _versturen(wat: str, *verwacht: str, situatie: Situatie, handeling: Any = None, **feiten: Any) -> Rij:
    return Rij(
        wat=wat,
        event="verstrekken",
        verwacht=verwacht,
        situatie=situatie,
        handeling=handeling or verstrekken(),
        feiten={"label_7_3_11": True, **feiten},
        verloop="vastgesteld",
        norm=LABEL,
    )


OP_DE_DAG_ZELF = (
    _versturen("settled, informed, safe, to the GI: nothing asked", situatie=Situatie(daarna=VASTGESTELD)),
    _versturen(
        "the order ended between settling and sending",
        "GEEN_OTS",
        situatie=Situatie(maatregelen=(ots(tot=DAG),), daarna=VASTGESTELD),
        handeling=verstrekken(dag=MORGEN),
        ots_loopt=False,
    ),
    _versturen(
        "the letter goes to a lawyer",
        "GEADRESSEERDE_NIET_DE_GI",
        situatie=Situatie(daarna=VASTGESTELD),
        handeling=verstrekken(geadresseerde="Advocatenkantoor Zuiderzon"),
        geadresseerde_is_gi=False,
    ),
    _versturen(
        "no addressee typed: the requester",
        situatie=Situatie(daarna=VASTGESTELD),
        handeling=verstrekken(geadresseerde=""),
    ),
    _versturen(
        "the frame was left out",
        "GRONDSLAG_ONTBREEKT",
        situatie=Situatie(daarna=ZONDER_KADER),
        label_7_3_11=False,
    ),
    Rij(
        wat="a frame dated yesterday, typed after the order ended",
        event="kader_vaststellen",
        verwacht=("GEEN_OTS",),
        situatie=_met(tot=DAG),
        handeling=kader(),
        vandaag=MORGEN,
        feiten={"label_7_3_11": True, "ots_loopt": False},
        open_=("kader",),
    ),
    Rij(
        wat="a letter settled with the date of yesterday, after the order ended",
        event="vaststellen",
        verwacht=("GEEN_OTS",),
        situatie=Situatie(maatregelen=(ots(tot=DAG),), daarna=COMPLEET),
        handeling=vaststellen(),
        vandaag=MORGEN,
        feiten={"label_7_3_11": True, "ots_loopt": False},
    ),
    Rij(
        wat="an oral provision of yesterday, recorded after the order ended, is a fact",
        event="mondeling_verstrekken",
        verwacht=("EIGEN_VERSLAG_NODIG",),
        situatie=Situatie(maatregelen=(ots(tot=DAG),), daarna=COMPLEET),
        handeling=mondeling(),
        vandaag=MORGEN,
        feiten={"label_7_3_11": True},
    ),
)

RIJEN = (*DE_MAATREGEL, *DE_VRAGER, *GEEN_GRONDSLAG, *OP_DE_DAG_ZELF)
