"""Without a window, on a large vault: verifying, recording, listing, searching, a backup, and how they grow."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from meldcode_app.domain.handelingen.notitie import Aantekenen
from meldcode_app.domain.tijd import op
from meldcode_app.domain.zoekwoorden import ontleed_vraag
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.reservekopie import Reservekopieen
from meldcode_app.storage.kluis import Kluis
from tests.benchmarks.grote_kluis import WACHTZIN
from tests.benchmarks.uitslag import Uitslag, herhaald, p95, uit_tijden
from tests.bouwers import DAG, op_dag

EEN_CASUS = "casus00042"
ZELDZAAM, GEWOON = "vlinderdas", "school"


@contextlib.contextmanager
def open_dossier(plek: Path) -> Iterator[Dossier]:
    """The generated vault in this folder."""
    with Kluis.open(plek / "Groot.kluis", WACHTZIN, reserve_map=plek / "deze computer") as kluis:
        yield Dossier(kluis, op_dag(DAG))


def nakijken(dossier: Dossier) -> Uitslag:
    wand, reken = herhaald(dossier.kluis.journaal.controleer, 3)
    return uit_tijden("tijdlijn van 100.000 regels nakijken", wand, reken, 1_500, "slechtste van 3")


def zoeken(dossier: Dossier) -> Iterator[Uitslag]:
    for wat, woord, grens in (("zeldzaam", ZELDZAAM, 10), ("gewoon", GEWOON, 50)):
        naam = f"zoeken in alle tekst, {wat} woord"
        opdracht = ontleed_vraag(woord)
        assert opdracht is not None
        yield uit_tijden(naam, *herhaald(partial(dossier.zoek, opdracht), 40), grens)


def reservekopie(dossier: Dossier) -> Uitslag:
    naam = "reservekopie maken en nakijken"
    mb = (dossier.kluis.map / "kluis.db").stat().st_size / 1e6

    def maak() -> None:
        with TemporaryDirectory() as plek:
            for _ in Reservekopieen(dossier.kluis, dossier.klok, "meting").maak(Path(plek), 3):
                pass

    wand, reken = herhaald(maak, 3)
    return Uitslag(
        naam,
        p95(wand) * 60 / mb,
        2_000,
        reken=p95(reken) * 60 / mb,
        erbij=f"{mb:.0f} MB, naar 60 MB gerekend",
    )


def groei(plekken: dict[int, Path]) -> Iterator[Uitslag]:
    """From the smallest to the largest vault: recording and searching a name as log n at most, the list as n."""
    tijden: dict[str, dict[int, float]] = {}
    for casussen, plek in plekken.items():
        with open_dossier(plek) as dossier:
            tijden.setdefault("vastleggen", {})[casussen] = _mediaan(lambda d=dossier: _leg_vast(d), 60)  # type: ignore[misc]
            tijden.setdefault("naam zoeken", {})[casussen] = _mediaan(
                lambda d=dossier: d.casussen("zwanestijn"), 20
            )  # type: ignore[misc]
            tijden.setdefault("lijst", {})[casussen] = _mediaan(lambda d=dossier: d.casussen(), 10)  # type: ignore[misc]
    kleinst, grootst = min(plekken), max(plekken)
    for wat, per in tijden.items():
        grens = grootst / kleinst if wat != "vastleggen" else 1.5
        alle = ", ".join(f"{n:,}: {ms:.1f} ms" for n, ms in per.items())
        yield Uitslag(
            f"groei van {wat}, {kleinst:,} tot {grootst:,}",
            per[grootst] / per[kleinst],
            grens,
            "x",
            erbij=alle,
        )


def _leg_vast(dossier: Dossier) -> None:
    aantekening = Aantekenen(door="jansen", gebeurd_op=op(DAG), tekst="Er is gebeld.")
    assert dossier.doe(EEN_CASUS, aantekening).aanvaard


def _mediaan(doe: object, keren: int) -> float:
    _, reken = herhaald(doe, keren)  # type: ignore[arg-type]
    return sorted(reken)[len(reken) // 2]
