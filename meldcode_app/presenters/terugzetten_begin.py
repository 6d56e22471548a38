"""A backup in the place of a vault that does not open: which one, with which passphrase, and then the usual steps.

Invariants: the key is derived in a thread; a wrong passphrase is told beside the field; what would be lost is told as
far as this computer remembers it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.fouten import (
    HerstelsleutelKloptNiet,
    HerstelsleutelTypefout,
    LegeWachtzin,
    MeldcodeFout,
    WachtzinKloptNiet,
)
from meldcode_app.presenters.achtergrond import Taak
from meldcode_app.presenters.ontgrendelen import Wijze
from meldcode_app.presenters.terugzetten import TerugzetPresenter
from meldcode_app.services.reservekopie import Bewijs, Verlies
from meldcode_app.services.terugzetten import verlies_volgens_computer

_BIJ_HET_VELD = (LegeWachtzin, WachtzinKloptNiet, HerstelsleutelKloptNiet, HerstelsleutelTypefout)
Afleiden = Callable[[Path, str], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class TerugzetBeginStaat:
    """What the page asks; `bezig` while the key is derived."""

    kluis: str
    kopie: str = ""
    wijze: Wijze = "wachtzin"
    bezig: str = ""
    fout: str = ""
    doe: str = ""
    fout_kopie: str = ""


class TerugzetBeginPresenter(QObject):
    """`klaargezet(kluismap, sleutel)` when the backup can take the place of the vault."""

    changed = Signal()
    klaargezet = Signal(object, object)

    def __init__(
        self,
        kluismap: Path,
        nu: Callable[[], datetime],
        leid_af: Afleiden,
        leid_af_met_herstelsleutel: Afleiden,
    ) -> None:
        super().__init__()
        self.kluismap = kluismap
        self.terugzetten = TerugzetPresenter(kluismap, nu)
        self.terugzetten.setParent(self)
        self.terugzetten.changed.connect(self.changed)
        self.terugzetten.klaargezet.connect(self._klaar)
        self._leid_af, self._leid_af_hs = leid_af, leid_af_met_herstelsleutel
        self._kopie: Path | None = None
        self._taak: Taak | None = None
        self.staat = TerugzetBeginStaat(kluis=kluismap.stem)

    @property
    def bezig(self) -> bool:
        """Whether a key is derived, or a backup checked or made ready."""
        return self._taak is not None or self.terugzetten.bezig

    def kies_kopie(self, kopie: Path) -> None:
        """Which backup."""
        if not self.bezig:
            self._kopie = kopie
            self.terugzetten.annuleer()
            self._zet(replace(self.staat, kopie=str(kopie), fout_kopie=""))

    def kies_wijze(self, wijze: Wijze) -> None:
        """Passphrase or recovery key."""
        self._zet(replace(self.staat, wijze=wijze, fout="", doe=""))

    def kijk_na(self, geheim: str) -> None:
        """Derive the key of the backup, and check it."""
        kopie = self._kopie
        if self.bezig:
            return
        if kopie is None:
            self._zet(replace(self.staat, fout_kopie="Kies eerst de map van de reservekopie."))
            return
        if not geheim.strip():
            wat = "uw wachtzin" if self.staat.wijze == "wachtzin" else "de herstelsleutel van het blad"
            self._zet(replace(self.staat, fout=f"Typ eerst {wat}.", doe=""))
            return
        afleiden = self._leid_af if self.staat.wijze == "wachtzin" else self._leid_af_hs
        self.terugzetten.annuleer()
        self._taak = Taak(lambda: afleiden(kopie, geheim))
        self._taak.gelukt.connect(self._afgeleid)
        self._taak.mislukt.connect(self._geweigerd)
        self._taak.finished.connect(self._taak_klaar)
        self._zet(replace(self.staat, bezig="Bezig met openen ...", fout="", doe="", fout_kopie=""))
        self._taak.begin()

    def stop(self) -> None:
        """The page goes."""
        self.terugzetten.stop()

    def _afgeleid(self, sleutel: Any) -> None:  # noqa: ANN401 - opaque here
        if self._kopie is None:
            return

        def verlies(bewijs: Bewijs) -> Verlies:
            return verlies_volgens_computer(bewijs, sleutel)

        self.terugzetten.bekijk(self._kopie, sleutel, verlies, lambda _verlies: ())

    def _geweigerd(self, fout: MeldcodeFout) -> None:
        if isinstance(fout, _BIJ_HET_VELD):
            self._zet(replace(self.staat, fout=fout.wat, doe=fout.doe))
        else:
            self.terugzetten.meld(fout)

    def _taak_klaar(self) -> None:
        self._taak = None
        self._zet(replace(self.staat, bezig=""))

    def _klaar(self) -> None:
        self.klaargezet.emit(self.kluismap, self.terugzetten.sleutel)

    def _zet(self, staat: TerugzetBeginStaat) -> None:
        self.staat = staat
        self.changed.emit()
