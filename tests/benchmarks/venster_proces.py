"""One process with our window on a large vault: what a user waits for, as JSON lines. Run by `venster.py`.

Each measurement begins where the user's act begins and ends when the page it asked for was painted and no event waits.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic, perf_counter, process_time
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.grote_kluis import GROTE_CASUS, WACHTZIN
from tests.bouwers import DAG, op_dag


class Schilderfilter(QObject):
    """Whether the page that is waited for was painted. It looks at that page alone: one that sees every event of the
    program takes as long as what is measured."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._geschilderd = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._geschilderd = True
        return False

    def tot(self, pagina: Callable[[], QWidget | None]) -> None:
        """Handle events until this page was painted; it may not be there yet."""
        bekeken: QWidget | None = None
        self._geschilderd = False
        while not self._geschilderd:
            if (gevraagd := pagina()) is not bekeken:
                bekeken = gevraagd
                if bekeken is not None:
                    bekeken.installEventFilter(self)
                    bekeken.update()
            self._app.processEvents()
        self._app.processEvents()
        if bekeken is not None:
            bekeken.removeEventFilter(self)


def resident() -> float:
    """Megabytes this process holds in memory now."""
    regels = Path("/proc/self/status").read_text().splitlines()
    return int(next(regel for regel in regels if regel.startswith("VmRSS")).split()[1]) / 1e3


def sinds_begin() -> float:
    """Seconds since the process that started this one said so."""
    return monotonic() - float(os.environ["MELDCODE_BEGIN"])


def zeg(wat: str, **velden: Any) -> None:
    print(json.dumps({"wat": wat, **velden}), flush=True)


class Meter:
    """Times what happens between a begin and a painted page."""

    def __init__(self, app: QApplication) -> None:
        self.filter = Schilderfilter(app)

    def tijd(self, wat: str, doe: Callable[[], object], pagina: Callable[[], QWidget | None]) -> None:
        wand, reken = perf_counter(), process_time()
        doe()
        self.filter.tot(pagina)
        zeg(wat, wand=perf_counter() - wand, reken=process_time() - reken)


def main(kluismap: Path, thuis: Path, rondes: int, wat: str) -> None:
    import platformdirs

    platformdirs.user_data_dir = lambda *_, **__: str(thuis)  # type: ignore[assignment]  spare headers of this vault
    from meldcode_app.app import bouw

    app, programma = bouw()
    programma.klok = op_dag(DAG)
    programma.venster.resize(1366, 768)
    programma.venster.show()
    meter = Meter(app)
    if wat == "geheugen":
        geheugen(app, programma, meter, kluismap)
    else:
        tijden(programma, meter, kluismap, thuis, rondes)
    programma.ruim_op()


def geheugen(app: QApplication, programma: Any, meter: Meter, kluismap: Path) -> None:
    """As a user does it: the passphrase typed, the key derived at full price, the work list painted."""
    presenter = programma.toon_ontgrendelen(kluismap)
    meter.filter.tot(lambda: programma.venster.inhoud)
    zeg("voor", mb=resident())
    presenter.open(WACHTZIN)
    meter.filter.tot(lambda: programma.sessie.page() if programma.sessie else None)
    zeg("werklijst", mb=resident(), na=sinds_begin())
    programma.sessie.toon_casussen()
    meter.filter.tot(programma.sessie.page)
    zeg("casussen", mb=resident())
    programma.sessie.open_casus(GROTE_CASUS)
    meter.filter.tot(programma.sessie.page)
    zeg("casus", mb=resident())


def tijden(programma: Any, meter: Meter, kluismap: Path, thuis: Path, rondes: int) -> None:
    from meldcode_app import poorten
    from meldcode_app.storage.kluis import leid_sleutel_af

    poorten.laad_de_rest()
    sleutel = leid_sleutel_af(kluismap, WACHTZIN)

    def ontgrendel() -> None:
        programma._geopend(poorten.open_met_sleutel(kluismap, sleutel), "wachtzin")

    def pagina() -> QWidget | None:
        return programma.sessie.page() if programma.sessie else None

    def zoek_op_naam() -> None:
        programma.sessie._casussen.zoek("zwanestijn")

    for ronde in range(rondes):
        programma.toon_ontgrendelen(kluismap)
        meter.filter.tot(lambda: programma.venster.inhoud)
        meter.tijd("ontgrendelen", ontgrendel, pagina)
        meter.tijd("casussenlijst", programma.sessie.toon_casussen, pagina)
        meter.tijd("zoek op naam", zoek_op_naam, pagina)
        programma.sessie._casussen.zoek("")
        meter.tijd("casus met 500", partial(programma.sessie.open_casus, GROTE_CASUS), pagina)
        programma.sessie.open_casus(f"casus{ronde + 1:05d}")
        meter.filter.tot(pagina)
        casus = programma.sessie.typend
        casus.bewerk("gezin")
        casus.typ("naam", "Oma")
        meter.tijd("vastleggen", casus.vastleggen, pagina)
        assert not casus.staat().formulier, "the form was refused"
        programma.sluit_sessie()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
