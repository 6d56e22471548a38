"""A large vault of invented casussen for measuring search: words as unevenly spread as in a language."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from meldcode_app.domain.gebeurtenis import KLUIS, Inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.handelingen.meldcode import DoorloopBeginnen, SignaalVastleggen
from meldcode_app.domain.personen import Persoon
from meldcode_app.domain.tijd import op
from meldcode_app.services.registreren import registreer
from meldcode_app.services.zoekindex import werk_index_bij
from meldcode_app.storage.journaal import NieuweGebeurtenis
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests.conftest import GOEDKOOP

BEGIN = datetime(2020, 1, 6, 9, 0, tzinfo=UTC)
PER_CASUS = 10
ZELDZAAM, GEWOON, EN = "zeldzaamwoord", "school", "en"
"""The one stands in one of 20,000 entries, the other in three quarters of them."""
_LETTERGREPEN = (
    "ba",
    "ke",
    "lo",
    "mi",
    "nu",
    "ra",
    "sto",
    "ver",
    "ge",
    "den",
    "ij",
    "oe",
    "kla",
    "pre",
    "tin",
)
_WOORDEN = random.Random(3).sample(["".join(w) for w in itertools.product(_LETTERGREPEN, repeat=4)], 20_000)


def kluis(plek: Path, casussen: int) -> Kluis:
    """An open vault with so many casussen of ten entries each, and the index made; of the lists only who may see."""
    gemaakt, _ = Kluis.maak(plek, "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=plek.parent)
    registreer(gemaakt, KLUIS, b.inrichten(), lambda: BEGIN)
    toeval = random.Random(7)
    nieuwe = enumerate(_handelingen(toeval, casussen))
    while stuk := list(itertools.islice(nieuwe, 5_000)):
        with gemaakt.transactie():
            gemaakt.journaal.voeg_toe([_regel(n, casus, handeling) for n, (casus, handeling) in stuk])
    for _ in werk_index_bij(gemaakt, per_stap=5_000):
        pass
    mag = [(f"{n:016x}", f"d{n}", "jansen") for n in range(casussen)]
    with gemaakt.transactie():
        gemaakt._verbinding.conn.executemany("INSERT INTO inzage_rij VALUES (?, ?, ?)", mag)
    return gemaakt


def _handelingen(toeval: random.Random, casussen: int) -> Iterator[tuple[str, AlleHandelingen]]:
    open_: list[tuple[str, int]] = []
    for nummer in range(casussen):
        id_ = f"{nummer:016x}"
        kind = Persoon(id=f"k{nummer}", naam=f"{toeval.choice(_WOORDEN).title()} Voorbeeld", rol="kind")
        yield id_, CasusOpenen(gebeurd_op=op(BEGIN.date()), door="jansen", kenmerk=f"C-{nummer}", kind=kind)
        yield id_, DoorloopBeginnen(gebeurd_op=op(BEGIN.date()), door="jansen", doorloop=f"d{nummer}")
        open_.append((id_, nummer))
    for ronde in range(PER_CASUS - 2):
        for id_, nummer in open_:
            yield id_, _signaal(toeval, f"d{nummer}", f"s{nummer}-{ronde}")


def _signaal(toeval: random.Random, doorloop: str, id_: str) -> SignaalVastleggen:
    gewichten = toeval.choices(range(len(_WOORDEN)), cum_weights=_GEWICHTEN, k=40)
    woorden = [_WOORDEN[n] for n in gewichten]
    if toeval.random() < 0.75:
        woorden[10:10] = [GEWOON, EN]
    if toeval.random() < 1 / 20_000:
        woorden.insert(20, ZELDZAAM)
    return SignaalVastleggen(
        gebeurd_op=op(BEGIN.date()),
        door="jansen",
        doorloop=doorloop,
        signaal=id_,
        feiten=" ".join(woorden[:28]),
        uitspraken=(Uitspraak(tekst=" ".join(woorden[28:]), bron="moeder"),),
    )


_CONFIGURATIE = (
    "besluit", "doorloop", "geen_spoed", "lopend", "spoed", "stap1", "stap1_open", "stap2", "stap2_open",
    "stap3", "stap3_open", "stap4", "stap4_open",
)  # fmt: skip
_GEWICHTEN = list(itertools.accumulate(1 / (n + 1) for n in range(len(_WOORDEN))))


def _regel(n: int, casus: str, handeling: AlleHandelingen) -> NieuweGebeurtenis:
    return NieuweGebeurtenis(
        casus=casus,
        soort=handeling.soort,
        handeling_id=f"h{n}",
        geregistreerd_op=BEGIN + timedelta(minutes=n),
        configuratie=_CONFIGURATIE if handeling.soort != "casus_openen" else (),
        inhoud=Inhoud(handeling=handeling),
    )
