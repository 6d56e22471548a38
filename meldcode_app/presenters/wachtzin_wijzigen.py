"""Another passphrase for an open vault, by who knows the one in force.

Invariants: the one in force is checked first, in a thread, so somebody who finds the vault open cannot take it over;
the recovery key goes on working; nothing typed here is kept; an answer that comes after locking does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.fouten import MeldcodeFout, WachtzinKloptNiet
from meldcode_app.presenters.achtergrond import Taak
from meldcode_app.presenters.wachtzinsterkte import sterkte
from meldcode_app.presenters.weergave import Bericht, Sterkte, van_fout

GELUKT = Bericht(
    titel="Uw wachtzin is gewijzigd.",
    tekst="De vorige opent deze kluis niet meer. Uw herstelsleutel blijft geldig. "
    "Een oudere reservekopie opent nog wel met de vorige wachtzin: maak een nieuwe.",
    soort="goed",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WachtzinStaat:
    """Errors per field (`nu`, `wachtzin`, `herhaal`); `open` while the fields are on the screen."""

    open: bool = False
    bezig: bool = False
    sterkte: Sterkte = field(default_factory=lambda: Sterkte(score=0, woord=""))
    fouten: dict[str, str] = field(default_factory=dict)
    bericht: Bericht | None = None


class WachtzinWijzigen(QObject):
    """`controleer` derives the key in a thread, or raises; `zet` writes the new one in the thread of the window."""

    changed = Signal()
    status = Signal(str)

    def __init__(self, controleer: Callable[[str], object], zet: Callable[[str], None]) -> None:
        super().__init__()
        self._controleer = controleer
        self._zet_wachtzin = zet
        self._nieuw = ""
        self._taak: Taak | None = None
        self.staat = WachtzinStaat()

    def begin(self) -> None:
        """Show the fields."""
        self._zet(WachtzinStaat(open=True))

    def sluit(self) -> None:
        """Away with the fields; a check that runs is not waited for."""
        self._nieuw = ""
        self._zet(WachtzinStaat())

    def stop(self) -> None:
        """The vault closes: an answer that comes later does nothing."""
        self._nieuw = ""
        self.staat = WachtzinStaat()

    def weeg(self, wachtzin: str) -> None:
        """Tell how strong it is while it is typed."""
        self._zet(replace(self.staat, sterkte=sterkte(wachtzin), fouten={}))

    def leg_vast(self, nu: str, wachtzin: str, herhaal: str) -> None:
        """Check and write, or say at each field what is missing."""
        if self._taak is not None:
            return
        fouten: dict[str, str] = {}
        if not nu.strip():
            fouten["nu"] = "Typ eerst de wachtzin die nu geldt."
        if not wachtzin.strip():
            fouten["wachtzin"] = "Kies een wachtzin. Zonder wachtzin kan de kluis niet op slot."
        elif wachtzin != herhaal:
            fouten["herhaal"] = "De twee wachtzinnen zijn niet gelijk. Typ ze opnieuw."
        if fouten:
            self._zet(replace(self.staat, fouten=fouten))
            return
        self._nieuw = wachtzin
        controleer = self._controleer
        self._taak = Taak(lambda: controleer(nu))
        self._taak.gelukt.connect(self._klopt)
        self._taak.mislukt.connect(self._klopt_niet)
        self._taak.finished.connect(self._klaar)
        self._zet(replace(self.staat, bezig=True, fouten={}, bericht=None))
        self.status.emit("Bezig met de wachtzin ...")
        self._taak.begin()

    def _klopt(self, _sleutel: object) -> None:
        nieuw, self._nieuw = self._nieuw, ""
        if not nieuw:
            return
        try:
            self._zet_wachtzin(nieuw)
        except MeldcodeFout as fout:
            self._zet(replace(self.staat, bezig=False, bericht=van_fout(fout)))
            return
        self._zet(WachtzinStaat(bericht=GELUKT))

    def _klopt_niet(self, fout: MeldcodeFout) -> None:
        gevraagd, self._nieuw = self._nieuw, ""
        if not gevraagd:
            return
        if isinstance(fout, WachtzinKloptNiet):
            self._zet(replace(self.staat, bezig=False, fouten={"nu": fout.wat}))
        else:
            self._zet(replace(self.staat, bezig=False, bericht=van_fout(fout)))

    def _klaar(self) -> None:
        self._taak = None
        if self.staat.open or self.staat.bericht:
            self.status.emit("")

    def _zet(self, staat: WachtzinStaat) -> None:
        self.staat = staat
        self.changed.emit()
