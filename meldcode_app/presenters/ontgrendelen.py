"""Opening a vault with its passphrase or its recovery key, the first time and after locking.

Invariants: the key is derived in a thread, the database is opened in the GUI thread (there can be no second
connection); a wrong passphrase is told beside the field, everything else on the page as a Bericht, never in a
message box; after three wrong tries there is a short wait, no count and no erasing. Imports nothing heavy: what
opens a vault is handed in and may import storage when it is first called.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from meldcode_app.domain.fouten import (
    HerstelsleutelKloptNiet,
    HerstelsleutelTypefout,
    LegeWachtzin,
    MeldcodeFout,
    WachtzinKloptNiet,
)
from meldcode_app.presenters.achtergrond import Taak
from meldcode_app.presenters.weergave import Bericht, van_fout

Wijze = Literal["wachtzin", "herstelsleutel"]
_BIJ_HET_VELD = (LegeWachtzin, WachtzinKloptNiet, HerstelsleutelKloptNiet, HerstelsleutelTypefout)
_GRATIS = 3
WACHT_MS = 3_000


@dataclass(frozen=True, kw_only=True)
class OntgrendelPoorten:
    """What opens a vault. The first two run in a thread and touch no database; the last in the GUI thread."""

    leid_sleutel_af: Callable[[Path, str], Any]
    leid_af_met_herstelsleutel: Callable[[Path, str], Any]
    open_met_sleutel: Callable[[Path, Any], Any]


@dataclass(frozen=True, kw_only=True)
class OntgrendelStaat:
    """What the page shows. `wacht`: a short wait after wrong tries; `blokkade`: why the vault does not open now."""

    kluis: str = ""
    plek: str = ""
    wijze: Wijze = "wachtzin"
    bezig: str = ""
    fout: str = ""
    doe: str = ""
    wacht: bool = False
    blokkade: Bericht | None = None


class OntgrendelPresenter(QObject):
    """`geopend(kluis, wijze)` once it is open; after a recovery key the user must choose a new passphrase."""

    changed = Signal()
    geopend = Signal(object, str)
    begonnen = Signal()

    def __init__(
        self, poorten: OntgrendelPoorten, kluismap: Path | None = None, *, wacht_ms: int = WACHT_MS
    ) -> None:
        super().__init__()
        self._poorten = poorten
        self._map = kluismap
        self._wijze: Wijze = "wachtzin"
        self._mis = 0
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(wacht_ms)
        self._klok.timeout.connect(self._uitgewacht)
        self._taak: Taak | None = None
        self.staat = OntgrendelStaat()
        if kluismap is not None:
            self.kies_kluis(kluismap)

    @property
    def kluismap(self) -> Path | None:
        """The vault folder in question."""
        return self._map

    def kies_kluis(self, kluismap: Path) -> None:
        """Another vault folder."""
        self._map = kluismap
        self._zet(OntgrendelStaat(kluis=kluismap.stem, plek=str(kluismap.parent), wijze=self._wijze))

    def kies_wijze(self, wijze: Wijze) -> None:
        """Passphrase or recovery key."""
        self._wijze = wijze
        self._zet(replace(self.staat, wijze=wijze, fout="", doe="", blokkade=None))

    def opnieuw(self) -> None:
        """Back from a blocked page to the field."""
        self._zet(replace(self.staat, blokkade=None, fout="", doe=""))

    def open(self, geheim: str) -> None:
        """Try what was typed. Does nothing while a try or a wait is going on, or when no vault is chosen."""
        kluismap = self._map
        if kluismap is None or self._taak is not None or self._klok.isActive():
            return
        if not geheim.strip():
            zin = (
                "Typ eerst uw wachtzin."
                if self._wijze == "wachtzin"
                else "Typ eerst de herstelsleutel van het blad."
            )
            self._zet(replace(self.staat, fout=zin, doe=""))
            return
        met_wachtzin = self._wijze == "wachtzin"
        afleiden = self._poorten.leid_sleutel_af if met_wachtzin else self._poorten.leid_af_met_herstelsleutel
        self._taak = Taak(lambda: afleiden(kluismap, geheim))
        self._taak.gelukt.connect(self._afgeleid)
        self._taak.mislukt.connect(self._geweigerd)
        self._taak.finished.connect(self._klaar)
        self._zet(replace(self.staat, bezig="Bezig met openen ...", fout="", doe="", blokkade=None))
        self._taak.begin()
        self.begonnen.emit()

    def _afgeleid(self, sleutel: Any) -> None:  # noqa: ANN401 - opaque here
        assert self._map is not None
        try:
            kluis = self._poorten.open_met_sleutel(self._map, sleutel)
        except MeldcodeFout as fout:
            self._geweigerd(fout)
            return
        self._mis = 0
        self._zet(replace(self.staat, bezig="", fout="", doe=""))
        self.geopend.emit(kluis, self._wijze)

    def _geweigerd(self, fout: MeldcodeFout) -> None:
        if isinstance(fout, _BIJ_HET_VELD):
            self._mis += 1
            wacht = self._mis >= _GRATIS
            if wacht:
                self._klok.start()
            self._zet(replace(self.staat, bezig="", fout=fout.wat, doe=fout.doe, wacht=wacht))
            return
        self.meld(fout)

    def meld(self, fout: MeldcodeFout) -> None:
        """Why the vault cannot be worked in, on this page with a way on."""
        blokkade = van_fout(fout)
        self._zet(replace(self.staat, bezig="", blokkade=blokkade))

    def _klaar(self) -> None:
        self._taak = None
        if self.staat.bezig:
            self._zet(replace(self.staat, bezig=""))

    def _uitgewacht(self) -> None:
        self._zet(replace(self.staat, wacht=False))

    def _zet(self, staat: OntgrendelStaat) -> None:
        self.staat = staat
        self.changed.emit()
