"""The backups of one open vault: make, test, list, and what would be lost by putting one back.

Invariants: a backup is noted as good only after its whole check; older ones go only after a new one was noted; long
work is a generator of small steps; nothing here touches the vault but reading it.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from meldcode_app.domain.fouten_reservekopie import ReservekopieBeschadigd, ReservekopieFout
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten
from meldcode_app.services.registreren import Klok
from meldcode_app.storage import reservekopie, reservekopie_stand
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.reservekopie_bewijs import Bewijs, kopieen
from meldcode_app.storage.reservekopie_controle import Voortgang, controleer, gedeeld_tot, omvang
from meldcode_app.storage.reservekopie_stand import Stand
from meldcode_app.storage.sleutels import Sleutel

__all__ = ["Bewijs", "Gemaakt", "Kopie", "Reservekopieen", "Stand", "Verlies", "Voortgang"]


@dataclass(frozen=True)
class Kopie:
    """A backup in the chosen folder, as its receipt tells it; not checked yet."""

    map: Path
    bewijs: Bewijs


@dataclass(frozen=True)
class Gemaakt:
    """A backup that counts, and the names of older ones that went."""

    map: Path
    bewijs: Bewijs
    opgeruimd: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verlies:
    """What a vault holds that a backup does not.

    `aantal` None: not known, the vault could not be read. `minstens`: it could not either, and there may be more.
    """

    aantal: int | None = None
    tot: int = 0
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()
    minstens: bool = False


def terugzettingen(kluis: Kluis) -> tuple[Gebeurtenis, ...]:
    """The entries of the vault itself that tell that a backup was put back, oldest first."""
    return kluis.journaal.lees(KLUIS, soort="reservekopie_terugzetten")


class Reservekopieen:
    """Of one open vault. `versie` is that of the program, for the receipt."""

    def __init__(self, kluis: Kluis, klok: Klok, versie: str) -> None:
        self.kluis = kluis
        self._klok = klok
        self._versie = versie

    def stand(self) -> Stand | None:
        """What this computer knows of the last backup that was tested."""
        return reservekopie_stand.lees(self.kluis)

    def nu(self) -> datetime:
        """The moment, in the zone of this computer."""
        return self._klok()

    def iets_nieuws(self) -> bool:
        """Whether the vault holds anything the last good backup does not, drafts included."""
        stand = self.stand()
        return (
            stand is None
            or not stand.goed
            or stand.vingerafdruk != omvang(self.kluis.verbinding).vingerafdruk
        )

    def lijst(self, plek: Path) -> tuple[Kopie, ...]:
        """The backups of this vault in a folder, newest first; none when the folder cannot be read."""
        try:
            return tuple(Kopie(*paar) for paar in kopieen(plek, self.kluis.vault_id))
        except OSError:
            return ()

    def past(self, plek: Path | None) -> ReservekopieFout | None:
        """Why backups cannot stand in this folder; None when they can."""
        try:
            reservekopie.eis_plek(self.kluis.map, plek)
        except ReservekopieFout as fout:
            return fout
        return None

    def zelfde_schijf(self, plek: Path) -> bool:
        """Whether a folder stands on the disk of the vault itself."""
        return reservekopie.zelfde_schijf(self.kluis.map, plek)

    def maak(self, plek: Path, houd: int) -> Generator[Voortgang, None, Gemaakt]:
        """Make a backup, prove it, and keep the newest `houd`. Raises ReservekopieFout, KluisFout."""
        reservekopie.eis_plek(self.kluis.map, plek)
        map_, bewijs = yield from reservekopie.maak(self.kluis, plek, self._klok, self._versie)
        reservekopie_stand.noteer(self.kluis, bewijs, self._klok(), goed=True)
        return Gemaakt(map_, bewijs, reservekopie.ruim_oude_op(self.kluis, plek, houd))

    def test(self, kopie: Path) -> Generator[Voortgang, None, Bewijs]:
        """Check a backup anew. Good or not is remembered of the newest only. Raises as `controleer`."""
        try:
            bewijs = yield from controleer(kopie, self.kluis.sleutel)
        except ReservekopieBeschadigd:
            self._noteer_slecht(kopie)
            raise
        if self._is_nieuwste(bewijs):
            reservekopie_stand.noteer(self.kluis, bewijs, self._klok(), goed=True)
        return bewijs

    def _is_nieuwste(self, bewijs: Bewijs) -> bool:
        stand = self.stand()
        return stand is None or bewijs.gemaakt_op >= stand.gemaakt_op

    def _noteer_slecht(self, kopie: Path) -> None:
        gevonden = [k.bewijs for k in self.lijst(kopie.parent) if k.map == kopie]
        stand = self.stand()
        if gevonden and self._is_nieuwste(gevonden[0]):
            reservekopie_stand.noteer(self.kluis, gevonden[0], self._klok(), goed=False)
        elif not gevonden and stand is not None:
            # Its receipt cannot be read any more: as far as we know it is the last one.
            reservekopie_stand.zet_slecht(self.kluis, stand, self._klok())

    def verlies(self, kopie: Path, bewijs: Bewijs) -> Verlies:
        """The entries of this vault that a checked backup does not hold. Raises KluisFout, ReservekopieFout."""
        journaal, vanaf = self.kluis.journaal, bewijs.omvang.seq
        keten = journaal.keten_bij(vanaf)
        if keten is None or keten.hex() != bewijs.omvang.keten:
            # This vault itself was put back since, or worked in apart: from there on it has gone another way.
            vanaf = gedeeld_tot(kopie, self.kluis.sleutel, journaal)
        tot = journaal.kop().seq
        weg = journaal.lees_stuk(vanaf, tot)
        return Verlies(len(weg), tot if weg else 0, weg)

    def terugzettingen(self) -> tuple[ReservekopieTerugzetten, ...]:
        """Every time a backup was put back into this vault, oldest first."""
        return tuple(
            g.handeling
            for g in terugzettingen(self.kluis)
            if isinstance(g.handeling, ReservekopieTerugzetten)
        )

    @property
    def sleutel(self) -> Sleutel:
        """The key with which its backups are checked."""
        return self.kluis.sleutel
