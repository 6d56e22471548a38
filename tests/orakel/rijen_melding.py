"""Rows about preparing a melding: informing per person, facts, leaving out, dropping (domain 1.4, 1.8, 1.9, 7.4)."""

from __future__ import annotations

from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from tests.bouwers import gezien, kind, moeder, motiveer, vader
from tests.bouwers_meldcode import DOORLOPEN, MELDING_OP_WEG, MeldcodeSituatie, signaal
from tests.bouwers_veilig_thuis import (
    melding_deel_heropenen,
    melding_feiten,
    melding_heropenen,
    melding_informeren,
    melding_intrekken,
    melding_overslaan,
    melding_voorbereiden,
)
from tests.orakel.rij_meldcode import AF, MeldcodeRij, MeldingRij

BEGIN = (signaal(), melding_voorbereiden())
NIET = "NIET_VOORAF_OVER_MELDING"
KLAAR: dict[str, Any] = {"informeren": "gereed", "feitendeel": "gereed"}


def _informeren(
    wat: str,
    *verwacht: str,
    wie: tuple[str, ...] = ("vader",),
    wanneer: str = "niet",
    gronden: tuple[Any, ...] = (),
    **velden: Any,
) -> MeldingRij:
    """Told or not; `verwacht` brings the facts, for each is about exactly one person."""
    feiten = {
        feit: tuple(v.split()[1] for v in verwacht if v.startswith(code))
        for feit, code in (
            ("niet_vooraf_geinformeerd", NIET),
            ("kind_zonder_uitleg", "KIND_ZONDER_UITLEG"),
            ("gezag_onbekend", "GEZAG_ONBEKEND"),
            ("leeftijd_onbekend", "LEEFTIJD_ONBEKEND"),
            ("bezwaar_van", "TOESTEMMING_GEEN_VOORWAARDE"),
        )
    }
    bezwaar = bool(feiten["bezwaar_van"])
    gewoon: dict[str, Any] = {"situatie": MeldcodeSituatie(daarna=BEGIN), "norm": "lkc-107130"}
    handeling = melding_informeren(*wie, wanneer=wanneer, bezwaar=bezwaar, motiveringen=gronden)
    return MeldingRij(
        wat=wat,
        event="melding_informeren",
        verwacht=verwacht,
        handeling=handeling,
        feiten=feiten,
        **{**gewoon, **velden},
    )


def _met(*personen: Any, **velden: Any) -> MeldcodeSituatie:
    return MeldcodeSituatie(personen=personen or (moeder(), vader()), daarna=BEGIN, **velden)


INFORMEREN = (
    _informeren("mother beforehand", wie=("moeder",), wanneer="vooraf"),
    _informeren("father is not told", f"{NIET} vader"),
    _informeren("father is told afterwards", f"{NIET} vader", wanneer="achteraf"),
    _informeren("father is told at the same time", f"{NIET} vader", wanneer="gelijktijdig"),
    _informeren("both parents, each its own", f"{NIET} moeder", f"{NIET} vader", wie=("moeder", "vader")),
    _informeren(
        "one ground and one text for both",
        f"{NIET} moeder",
        f"{NIET} vader",
        wie=("moeder", "vader"),
        gronden=(motiveer(NIET, "moeder", "vader"),),
    ),
    _informeren("safety", f"{NIET} vader", gronden=(motiveer(NIET, "vader"),)),
    _informeren(
        "fear that contact breaks",
        f"{NIET} vader",
        "GROND_CONTACTVERLIES vader",
        gronden=(motiveer(NIET, "vader", grond="U4"),),
    ),
    _informeren(
        "another ground, seen",
        f"{NIET} vader",
        "GROND_ANDERS vader",
        gronden=(motiveer(NIET, "vader", grond="U0"), gezien("GROND_ANDERS", "vader")),
    ),
    _informeren(
        "not to be reached, no attempts",
        f"{NIET} vader",
        "POGINGEN_ONTBREKEN vader",
        gronden=(motiveer(NIET, "vader", grond="U7"),),
    ),
    _informeren(
        "not to be reached, three attempts",
        f"{NIET} vader",
        gronden=(motiveer(NIET, "vader", grond="U7", pogingen=3),),
    ),
    _informeren("father without custody", situatie=_met(moeder(), vader("nee"))),
    _informeren(
        "custody not known",
        "GEZAG_ONBEKEND vader",
        situatie=_met(moeder(), vader("onbekend")),
        norm="gezag-4.3",
    ),
    _informeren("a child of eight is not told", "KIND_ZONDER_UITLEG gerrit", wie=("gerrit",)),
    _informeren("a child of eight is told", wie=("gerrit",), wanneer="vooraf", norm="leeftijd-12"),
    _informeren(
        "a youth of twelve is not told", f"{NIET} gerrit", wie=("gerrit",), situatie=_met(kind=kind(12))
    ),
    _informeren(
        "a child of unknown age is not told",
        "LEEFTIJD_ONBEKEND gerrit",
        wie=("gerrit",),
        situatie=_met(kind=kind(None)),
    ),
    _informeren(
        "mother objects: consent is no condition",
        "TOESTEMMING_GEEN_VOORWAARDE moeder",
        wie=("moeder",),
        wanneer="vooraf",
    ),
    _informeren(
        "everybody knew; mother is told how it went",
        wie=("moeder",),
        wanneer="achteraf",
        situatie=MeldcodeSituatie(daarna=MELDING_OP_WEG["gedaan"]),
        verloop="gedaan",
        **KLAAR,
    ),
    _informeren(
        "told that the draft was dropped: a record",
        wie=("moeder", "vader", "gerrit"),
        wanneer="vooraf",
        situatie=MeldcodeSituatie(daarna=(*BEGIN, melding_intrekken())),
        verloop="melding_ingetrokken",
    ),
)

ZONDER_BRON = (Uitspraak(tekst="Hij wordt geslagen."),)


def _feiten(wat: str, *verwacht: str, handeling: AlleHandelingen, **feiten: Any) -> MeldingRij:
    return MeldingRij(
        wat=wat,
        event="melding_feiten",
        verwacht=verwacht,
        situatie=MeldcodeSituatie(daarna=BEGIN),
        handeling=handeling,
        feiten=feiten,
        norm="lkc-105668",
    )


FEITEN = (
    _feiten("facts, words with source, effects weighed", handeling=melding_feiten()),
    _feiten(
        "only a suspicion",
        "FEITEN_NIET_GESCHEIDEN",
        handeling=melding_feiten(feiten="", signalen=(), uitspraken=(), vermoeden="Hij wordt geslagen."),
        feiten_gescheiden=False,
    ),
    _feiten("a chosen signal is enough", handeling=melding_feiten(feiten="", uitspraken=())),
    _feiten(
        "words without a source",
        "UITSPRAAK_ZONDER_BRON m1",
        handeling=melding_feiten(uitspraken=ZONDER_BRON),
        uitspraak_zonder_bron=("m1",),
    ),
    _feiten(
        "what it means for child and parents was not weighed",
        "GEVOLGEN_NIET_GEWOGEN",
        handeling=melding_feiten(gevolgen_gewogen=" "),
        gevolgen_gewogen=False,
    ),
    _feiten(
        "the name is to stay hidden, no ground",
        "GEHEIM_ZONDER_GROND",
        handeling=melding_feiten(identiteit_geheim=True),
        geheim_zonder_grond=True,
    ),
    _feiten(
        "the name is to stay hidden: threat to the reporter",
        handeling=melding_feiten(identiteit_geheim=True, geheim_grond="dreiging_melder"),
    ),
)


def _deel(event: str, wat: str, *verwacht: str, handeling: AlleHandelingen, **velden: Any) -> MeldingRij:
    gewoon: dict[str, Any] = {"situatie": MeldcodeSituatie(daarna=BEGIN), "norm": "huisregel-g-10"}
    return MeldingRij(wat=wat, event=event, verwacht=verwacht, handeling=handeling, **{**gewoon, **velden})


def _in(staat: str) -> dict[str, Any]:
    return {"situatie": MeldcodeSituatie(daarna=MELDING_OP_WEG[staat]), "verloop": staat, **KLAAR}


AL_GEMELD = "NU_NIET_AAN_DE_ORDE al_gemeld"

DELEN = (
    _deel(
        "melding_informeren_overslaan",
        "nobody was told: each person counts",
        f"{NIET} moeder",
        f"{NIET} vader",
        "KIND_ZONDER_UITLEG gerrit",
        handeling=melding_overslaan("informeren"),
        feiten={"niet_vooraf_geinformeerd": ("moeder", "vader"), "kind_zonder_uitleg": ("gerrit",)},
    ),
    _deel(
        "melding_informeren_overslaan",
        "everybody was told",
        "MELDING_DEEL_OVERGESLAGEN informeren",
        handeling=melding_overslaan("informeren"),
        **_in("melding_concept"),
    ),
    _deel(
        "melding_feiten_overslaan",
        "with a motivation",
        "MELDING_DEEL_OVERGESLAGEN feiten",
        handeling=melding_overslaan(
            "feiten", motiveringen=(motiveer("MELDING_DEEL_OVERGESLAGEN", "feiten"),)
        ),
    ),
    _deel(
        "melding_feiten_heropenen",
        "what was ready",
        handeling=melding_deel_heropenen("feiten"),
        **_in("melding_concept"),
    ),
    _deel(
        "melding_feiten_heropenen",
        "what was reported stays",
        AL_GEMELD,
        handeling=melding_deel_heropenen("feiten"),
        **_in("gedaan"),
    ),
    _deel(
        "melding_feiten", "other facts after the call", AL_GEMELD, handeling=melding_feiten(), **_in("gedaan")
    ),
    _deel("melding_intrekken", "a draft", handeling=melding_intrekken()),
    _deel(
        "melding_intrekken", "what was reported", AL_GEMELD, handeling=melding_intrekken(), **_in("gedaan")
    ),
    _deel(
        "melding_heropenen", "a dropped draft", handeling=melding_heropenen(), **_in("melding_ingetrokken")
    ),
    _deel(
        "melding_heropenen",
        "a draft",
        "NU_NIET_AAN_DE_ORDE is_al_open",
        handeling=melding_heropenen(),
    ),
    _deel(
        "melding_feiten",
        "of a dropped draft",
        "NU_NIET_AAN_DE_ORDE melding_heropenen",
        handeling=melding_feiten(),
        **_in("melding_ingetrokken"),
    ),
    MeldcodeRij(
        wat="a melding in a doorloop that was handed over",
        event="melding_voorbereiden",
        verwacht=("NU_NIET_AAN_DE_ORDE overgedragen",),
        situatie=MeldcodeSituatie(daarna=DOORLOPEN["overgedragen"]),
        handeling=melding_voorbereiden(),
        besluit="overgedragen",
        stappen=AF,
    ),
)

RIJEN = (*INFORMEREN, *FEITEN, *DELEN)
