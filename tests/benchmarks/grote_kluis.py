"""A large vault, fast: `python -m tests.benchmarks.grote_kluis --casussen 10000 --gebeurtenissen 100000 --naar MAP`.

All of it is invented. Every act is judged by the real rules, once per course (`verhalen_groot`); entries are folded and
rows made by the function that registers acts, thousands in one transaction. `registreer_een_voor_een` does the same the
slow way, and a test compares the two. The passphrase is `vier blauwe fietsen`.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import accumulate, islice, pairwise
from pathlib import Path
from random import Random
from time import perf_counter

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.informatieverzoek import Vaststellen
from meldcode_app.services.registreren import Document, registreer, schrijf
from meldcode_app.storage.kluis import Kluis, Kosten
from meldcode_app.storage.storingen import DATABASE
from tests import bouwers as b
from tests.benchmarks import namen
from tests.benchmarks.verhalen_groot import (
    DOCUMENT,
    KENMERK,
    KIND,
    MOEDER,
    ROEPNAAM,
    VADER,
    Eigen,
    Verloop,
    groot_verloop,
    verloop,
)

WACHTZIN = "vier blauwe fietsen"
GROTE_CASUS = "casus00000"
"""The id of the casus with the most entries."""
VERLOPEN = 300
"""Different courses; each is told of many children."""
PER_TRANSACTIE = 250
"""Casussen written in one go."""


@dataclass(frozen=True)
class Maat:
    """How large: casussen and entries in all, of which `grootste` in one casus."""

    casussen: int
    gebeurtenissen: int
    grootste: int = 500
    zaad: int = 2026


@dataclass(frozen=True)
class _Casus:
    verloop: Verloop
    eigen: Eigen
    notities: int
    document: Document


def _casussen(maat: Maat) -> Iterator[_Casus]:
    dobbel = Random(maat.zaad)
    gekozen = _gekozen(maat, dobbel)
    notities = _notities(maat.gebeurtenissen - sum(map(len, gekozen)) - 1, maat.casussen, dobbel)
    nummers: dict[int, int] = {}
    for nummer, verhaal in enumerate(gekozen):
        jaar = verhaal.handelingen[0].gebeurd_op.laatste_dag.year
        nummers[jaar] = nummers.get(jaar, 0) + 1
        familie, roepnaam = namen.familienaam(dobbel), dobbel.choice(namen.VOORNAMEN)
        inhoud = f"%PDF-1.7 brief {nummer} ".encode() * 400
        woorden = {
            KIND: f"{roepnaam} {familie}",
            ROEPNAAM: roepnaam,
            MOEDER: namen.naam(dobbel),
            VADER: f"{dobbel.choice(namen.VOORNAMEN)} {familie}",
            KENMERK: f"C-{jaar}-{nummers[jaar]:03d}",
            DOCUMENT: hashlib.sha256(inhoud).hexdigest(),
        }
        eigen = Eigen(f"casus{nummer:05d}", woorden, partial(_teksten, maat.zaad + nummer, roepnaam))
        yield _Casus(verhaal, eigen, notities[nummer], Document(woorden[DOCUMENT], inhoud))


def _gekozen(maat: Maat, dobbel: Random) -> list[Verloop]:
    """Per casus its course: the large one first, then over the last five years, in order of when they begin."""
    grootste = groot_verloop(dobbel, b.DAG - timedelta(weeks=400), maat.grootste)
    aantal = min(VERLOPEN, maat.casussen - 1)
    weken = sorted(dobbel.randint(0, 240) for _ in range(aantal))
    verlopen = [verloop(dobbel, b.DAG - timedelta(weeks=260 - w, days=-dobbel.randint(0, 4))) for w in weken]
    return [
        grootste,
        *(verlopen[nummer * aantal // (maat.casussen - 1)] for nummer in range(maat.casussen - 1)),
    ]


def _notities(aantal: int, casussen: int, dobbel: Random) -> list[int]:
    """How many notes each casus gets: most few, some many, none the large one; together exactly so many."""
    if aantal < 0:
        msg = f"{casussen} casussen need {-aantal} entries more"
        raise ValueError(msg)
    delen = [0.0, *(dobbel.expovariate(1) for _ in range(casussen - 1))]
    grenzen = [round(aantal * som / sum(delen)) for som in accumulate(delen)]
    return [nu - vorige for vorige, nu in pairwise([0, *grenzen])]


def _teksten(zaad: int, roepnaam: str) -> Iterator[str]:
    dobbel = Random(zaad)
    while True:
        yield namen.alinea(dobbel, roepnaam)


def maak(naar: Path, maat: Maat, *, kosten: Kosten | None = None, reserve_map: Path | None = None) -> Kluis:
    """A new vault of this size, open. Raises KluisFout."""
    kluis, _ = Kluis.maak(naar, WACHTZIN, kosten=kosten, reserve_map=reserve_map)
    try:
        _richt_in(kluis)
        casussen = _casussen(maat)
        while groep := list(islice(casussen, PER_TRANSACTIE)):
            with kluis.transactie():
                for casus in groep:
                    _schrijf(kluis, casus)
    except BaseException:
        kluis.sluit()
        raise
    return kluis


def _richt_in(kluis: Kluis) -> None:
    dag = b.DAG - timedelta(weeks=500)
    assert registreer(kluis, KLUIS, b.inrichten(dag=dag), b.op_dag(dag)).aanvaard


def _schrijf(kluis: Kluis, casus: _Casus) -> None:
    nieuwe = casus.verloop.voor(casus.eigen, casus.notities)
    if any(isinstance(nieuw.inhoud.handeling, Vaststellen) for nieuw in nieuwe):
        document = casus.document
        kluis.bewaar_document(document.sha256, document.inhoud, document.soort, casus.eigen.casus)
    schrijf(kluis, Casus(id=casus.eigen.casus), nieuwe)


def registreer_een_voor_een(kluis: Kluis, maat: Maat) -> None:
    """The same casussen through the one way in for users, into a vault that is empty."""
    _richt_in(kluis)
    for casus in _casussen(maat):
        for handeling in casus.verloop.handelingen_voor(casus.eigen, casus.notities):
            documenten = (casus.document,) if isinstance(handeling, Vaststellen) else ()
            klok = b.op_dag(handeling.gebeurd_op.laatste_dag)
            uitkomst = registreer(kluis, casus.eigen.casus, handeling, klok, documenten)
            assert uitkomst.aanvaard, uitkomst.open_redenen


def maak_in(naar: Path, casussen: int, gebeurtenissen: int = 0, zaad: int = 2026) -> int:
    """`Groot.kluis` and what this computer keeps of it, in a folder; ten entries for each casus unless told. Gives how
    many entries there are."""
    naar.mkdir(parents=True, exist_ok=True)
    maat = Maat(casussen, gebeurtenissen or 10 * casussen, zaad=zaad)
    with maak(naar / "Groot.kluis", maat, reserve_map=naar / "deze computer") as kluis:
        return kluis.journaal.kop().seq


def main(argumenten: list[str] | None = None) -> None:
    lezer = argparse.ArgumentParser(prog="grote_kluis", description="A large vault of invented people.")
    lezer.add_argument("--casussen", type=int, default=10_000)
    lezer.add_argument(
        "--gebeurtenissen", type=int, default=0, help="entries; ten for each casus unless told"
    )
    lezer.add_argument("--zaad", type=int, default=2026)
    lezer.add_argument("--naar", type=Path, required=True, help="folder to make Groot.kluis in")
    keuze = lezer.parse_args(argumenten)
    begin = perf_counter()
    aantal = maak_in(keuze.naar, keuze.casussen, keuze.gebeurtenissen, keuze.zaad)
    grootte = (keuze.naar / "Groot.kluis" / DATABASE).stat().st_size / 1e6
    print(
        f"{keuze.casussen} casussen, {aantal} entries, {grootte:.0f} MB in {perf_counter() - begin:.0f} s;"
        f" passphrase: {WACHTZIN}"
    )


if __name__ == "__main__":
    main()
