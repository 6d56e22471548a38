"""A new passphrase after opening with the recovery key: the old one is lost, so this is asked at once.

Invariants: the recovery key goes on working; a weak passphrase is told, not refused; what was typed is not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.presenters.wachtzinsterkte import sterkte
from meldcode_app.presenters.weergave import Bericht, Sterkte, van_fout


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuweWachtzinStaat:
    """Strength, errors per field, and what went wrong with the disk."""

    sterkte: Sterkte = field(default_factory=lambda: Sterkte(score=0, woord=""))
    fouten: Mapping[str, str] = field(default_factory=dict)
    blokkade: Bericht | None = None


class NieuweWachtzinPresenter(QObject):
    """`zet` writes the new passphrase in the open vault (about a second, in the GUI thread: it writes in it)."""

    changed = Signal()
    klaar = Signal()

    def __init__(self, zet: Callable[[str], None]) -> None:
        super().__init__()
        self._zet_wachtzin = zet
        self.staat = NieuweWachtzinStaat()

    def weeg(self, wachtzin: str) -> None:
        """Tell how strong it is while it is typed."""
        self._zet(replace(self.staat, sterkte=sterkte(wachtzin), fouten={}))

    def leg_vast(self, wachtzin: str, herhaal: str) -> None:
        """Write it, or say at the field what is missing."""
        fouten: dict[str, str] = {}
        if not wachtzin.strip():
            fouten["wachtzin"] = "Kies een wachtzin. Zonder wachtzin kan de kluis niet op slot."
        elif wachtzin != herhaal:
            fouten["herhaal"] = "De twee wachtzinnen zijn niet gelijk. Typ ze opnieuw."
        if fouten:
            self._zet(replace(self.staat, fouten=fouten))
            return
        try:
            self._zet_wachtzin(wachtzin)
        except MeldcodeFout as fout:
            blokkade = van_fout(fout)
            self._zet(replace(self.staat, blokkade=blokkade))
            return
        self._zet(NieuweWachtzinStaat())
        self.klaar.emit()

    def _zet(self, staat: NieuweWachtzinStaat) -> None:
        self.staat = staat
        self.changed.emit()
