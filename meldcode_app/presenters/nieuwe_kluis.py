"""Making a vault: who keeps it, its passphrase, where it stands, and the recovery key to print.

Invariants: required are only the organisation, the own name and the passphrase (domain 7.0, G-9); a weak
passphrase is told, not refused; the name of the folder holds no character a Windows disk refuses; the recovery
key is let go when the app has gone on. The vault is made in a thread and opened in the GUI thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.fouten import KluisBestaatAl, MeldcodeFout
from meldcode_app.presenters.achtergrond import Taak
from meldcode_app.presenters.wachtzinsterkte import sterkte
from meldcode_app.presenters.weergave import Bericht, Keuze, Sterkte, van_fout

SECTOREN = (Keuze(code="onderwijs", tekst="Onderwijs"),)
"""Only variants that are built."""
NIET_BEWAARD = Bericht(
    titel="U hebt de herstelsleutel nog niet bewaard",
    tekst="De sleutel is alleen nu te zien. Sluit u het venster nog een keer, dan is hij weg.",
    doe="Druk het blad af of bewaar het als PDF, en zet het vinkje. Met uw wachtzin opent de kluis ook zonder.",
    soort="let_op",
)
_VERBODEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_GERESERVEERD = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inrichting:
    """What the user told about who keeps this vault; the app records it as the first act."""

    organisatie: str = ""
    sector_variant: str = "onderwijs"
    beslissende_functie: str = ""
    naam: str = ""
    functie: str = ""
    plaats: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuweKluisPoorten:
    """`maak` runs in a thread, leaves no connection behind, and gives (key, recovery key); `open_met_sleutel`
    runs in the GUI thread; `herstelblad` gives the sheet as PDF bytes from vault name, organisation and groups;
    `plek_waarschuwing` is empty when a folder is fine."""

    maak: Callable[[Path, str], tuple[Any, str]]
    open_met_sleutel: Callable[[Path, Any], Any]
    herstelblad: Callable[[str, str, tuple[str, ...]], bytes]
    plek_waarschuwing: Callable[[Path], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuweKluisStaat:
    """What the form and the sheet show. `groepen` is filled once the vault is made: then the sheet is on view."""

    inrichting: Inrichting = field(default_factory=Inrichting)
    plek: str = ""
    kluismap: str = ""
    waarschuwing: str = ""
    sterkte: Sterkte = field(default_factory=lambda: Sterkte(score=0, woord=""))
    fouten: Mapping[str, str] = field(default_factory=dict)
    bezig: str = ""
    blokkade: Bericht | None = None
    groepen: tuple[str, ...] = ()
    bewaard: bool = False


def mapnaam(organisatie: str) -> str:
    """`De Wijde Blik.kluis`: a folder name every disk takes; `Meldcode.kluis` when nothing is left of the name."""
    naam = _VERBODEN.sub(" ", organisatie)
    naam = " ".join(naam.split()).strip(". ")[:60].strip(". ")
    if not naam or naam.split(".")[0].casefold() in _GERESERVEERD:
        naam = f"Meldcode {naam}".strip()
    return f"{naam}.kluis"


class NieuweKluisPresenter(QObject):
    """`gemaakt(kluis, Inrichting)` as soon as the vault is open, so it is recorded before the sheet is printed;
    `verder` when the user has kept the recovery key; `vergeet_sleutel` answers it."""

    changed = Signal()
    gemaakt = Signal(object, object)
    verder = Signal()

    def __init__(self, poorten: NieuweKluisPoorten, standaard_map: Path) -> None:
        super().__init__()
        self._poorten = poorten
        self._plek = standaard_map
        self._taak: Taak | None = None
        self.staat = NieuweKluisStaat(plek=str(standaard_map))
        self._bereken(self.staat)

    def zet(self, veld: str, waarde: str) -> None:
        """One field of the Inrichting, as typed; its error goes away."""
        inrichting = replace(self.staat.inrichting, **{veld: waarde})
        fouten = {naam: zin for naam, zin in self.staat.fouten.items() if naam not in (veld, "plek")}
        self._bereken(replace(self.staat, inrichting=inrichting, fouten=fouten))

    def zet_plek(self, plek: Path) -> None:
        """The folder in which the vault folder comes."""
        self._plek = plek
        fouten = {naam: zin for naam, zin in self.staat.fouten.items() if naam != "plek"}
        self._bereken(replace(self.staat, plek=str(plek), fouten=fouten))

    def weeg(self, wachtzin: str) -> None:
        """Tell how strong the passphrase is while it is typed; it is not kept here."""
        eigen = (self.staat.inrichting.organisatie, self.staat.inrichting.naam, self.staat.inrichting.plaats)
        fouten = {naam: zin for naam, zin in self.staat.fouten.items() if naam not in ("wachtzin", "herhaal")}
        self._zet(replace(self.staat, sterkte=sterkte(wachtzin, eigen), fouten=fouten))

    def maak(self, wachtzin: str, herhaal: str) -> None:
        """Make the vault, or say at each field what is missing."""
        if self._taak is not None or self.staat.groepen:
            return
        fouten = self._fouten(wachtzin, herhaal)
        if fouten:
            self._zet(replace(self.staat, fouten=fouten))
            return
        doel = Path(self.staat.kluismap)
        self._taak = Taak(lambda: self._poorten.maak(doel, wachtzin))
        self._taak.gelukt.connect(self._is_gemaakt)
        self._taak.mislukt.connect(self._geweigerd)
        self._taak.finished.connect(self._klaar)
        self._zet(replace(self.staat, fouten={}, blokkade=None, bezig="Bezig met de kluis maken ..."))
        self._taak.begin()

    def herstelblad(self) -> bytes:
        """The sheet with the recovery key, as PDF bytes."""
        naam = Path(self.staat.kluismap).stem
        return self._poorten.herstelblad(naam, self.staat.inrichting.organisatie, self.staat.groepen)

    def bewaar_blad(self, doel: Path) -> Bericht:
        """Write the sheet to a file, or tell why not."""
        try:
            doel.write_bytes(self.herstelblad())
        except MeldcodeFout as fout:
            return van_fout(fout)
        except OSError:
            return Bericht(titel="Het bestand kon hier niet komen. Kies een andere plek.")
        zin = "Het PDF-bestand staat klaar. Druk het af en gooi het bestand daarna weg."
        return Bericht(titel=zin, soort="goed")

    def bevestig(self, *, bewaard: bool) -> None:
        """The user says whether the recovery key was kept."""
        self._zet(replace(self.staat, bewaard=bewaard))

    def ga_verder(self) -> None:
        """On to the app; only after the confirmation."""
        if self.staat.bewaard:
            self._zet(replace(self.staat, blokkade=None))
            self.verder.emit()

    def vergeet_sleutel(self) -> None:
        """The app went on: let go of the recovery key."""
        self._zet(replace(self.staat, groepen=()))

    def meld(self, bericht: Bericht) -> None:
        """What went wrong, on the page."""
        self._zet(replace(self.staat, blokkade=bericht))

    def mag_weg(self) -> bool:
        """Whether the window may close: not while the vault is made; unkept keys are warned about once."""
        if self.staat.bezig:
            return False
        if not self.staat.groepen or self.staat.bewaard or self.staat.blokkade == NIET_BEWAARD:
            return True
        self.meld(NIET_BEWAARD)
        return False

    def _fouten(self, wachtzin: str, herhaal: str) -> dict[str, str]:
        fouten: dict[str, str] = {}
        if not self.staat.inrichting.organisatie.strip():
            fouten["organisatie"] = "Vul de naam van uw organisatie in."
        if not self.staat.inrichting.naam.strip():
            fouten["naam"] = "Vul uw naam in. Die komt bij wat u vastlegt."
        if not wachtzin.strip():
            fouten["wachtzin"] = "Kies een wachtzin. Zonder wachtzin kan de kluis niet op slot."
        elif wachtzin != herhaal:
            fouten["herhaal"] = "De twee wachtzinnen zijn niet gelijk. Typ ze opnieuw."
        return fouten

    def _is_gemaakt(self, uitkomst: tuple[Any, str]) -> None:
        sleutel, herstelsleutel = uitkomst
        try:
            kluis = self._poorten.open_met_sleutel(Path(self.staat.kluismap), sleutel)
        except MeldcodeFout as fout:
            self._geweigerd(fout)
            return
        groepen = tuple(deel for deel in re.split(r"[\s-]+", herstelsleutel) if deel)
        self.gemaakt.emit(kluis, self.staat.inrichting)
        self._zet(replace(self.staat, bezig="", groepen=groepen))

    def _geweigerd(self, fout: MeldcodeFout) -> None:
        if isinstance(fout, KluisBestaatAl):
            self._zet(replace(self.staat, bezig="", fouten={"plek": f"{fout.wat} {fout.doe}"}))
            return
        self._zet(replace(self.staat, bezig="", blokkade=van_fout(fout)))

    def _klaar(self) -> None:
        self._taak = None
        if self.staat.bezig:
            self._zet(replace(self.staat, bezig=""))

    def _bereken(self, staat: NieuweKluisStaat) -> None:
        doel = self._plek / mapnaam(staat.inrichting.organisatie)
        waarschuwing = self._poorten.plek_waarschuwing(self._plek)
        self._zet(replace(staat, kluismap=str(doel), waarschuwing=waarschuwing))

    def _zet(self, staat: NieuweKluisStaat) -> None:
        self.staat = staat
        self.changed.emit()
