"""A vault: a folder `Naam.kluis/` with `kluis.db`, `sleutels` and `sleutels.reserve`; make, open, lock.

Invariants
- While a Kluis is open its database is locked for every other program; after `sluit()` only the three files remain.
- Open means: the key fits, the tables are of this version, the triggers stand, the last entries verify.
- The generation of the header stands in the database too, never higher than that of a header written before.
- What was mended (`hersteld`) and what looks odd (`waarschuwingen`) is told and never blocks.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType

from meldcode_app.domain.fouten import (
    DatabaseBeschadigd,
    JournaalBeschadigd,
    KluisFout,
    KluisWaarschuwing,
    ReserveNietBewaard,
    SchijfVol,
    SleutelbestandNietHersteld,
    SleutelbestandOuder,
    VastleggenOnzeker,
)
from meldcode_app.domain.fouten_reservekopie import KluisTeruggezetMetHandeling
from meldcode_app.domain.rijen import RIJEN_VERSIE
from meldcode_app.storage.anker import Anker
from meldcode_app.storage.concepten import Concepten, Herschrijf
from meldcode_app.storage.documenten import Documenten
from meldcode_app.storage.journaal import Journaal, Kop
from meldcode_app.storage.journaal_controle import Controle
from meldcode_app.storage.kluismap import eis_bruikbaar, eis_leeg, ruim_op
from meldcode_app.storage.migraties import migreer
from meldcode_app.storage.projecties import Projecties
from meldcode_app.storage.sleutelbestand import (
    BESTANDEN,
    eis_kluis,
    herstel,
    leid_sleutel_af,
    leid_sleutel_af_met_herstelsleutel,
    schrijf_bestand,
    schrijf_in_map,
    standaard_reserve_map,
    vervang,
)
from meldcode_app.storage.sleutels import Kosten, Sleutel, met_nieuwe_wachtzin, nieuwe_sleutel
from meldcode_app.storage.storingen import DATABASE, van_systeem
from meldcode_app.storage.verbinding import Verbinding, verbind
from meldcode_app.storage.verzegeld import ontzegel, verzegel
from meldcode_app.storage.zoekindex import Zoekindex

__all__ = ["Kluis", "Kosten", "Sleutel", "leid_sleutel_af", "leid_sleutel_af_met_herstelsleutel"]

BIJ_OPENEN = 1_000
"""Entries verified at opening."""


class Kluis:
    """An open vault. Use `maak` or one of the `open` methods; close with `sluit()` or as a context manager."""

    def __init__(self, verbinding: Verbinding, sleutel: Sleutel, reserve_map: Path) -> None:
        self.map = verbinding.map
        self.vault_id = sleutel.vault_id
        self.journaal = Journaal(verbinding, sleutel.afgeleid("keten"))
        self.projecties = Projecties(verbinding)
        self.zoekindex = Zoekindex(verbinding)
        self.hersteld: tuple[str, ...] = ()
        self.waarschuwingen: tuple[KluisWaarschuwing, ...] = ()
        self.reserve_map = reserve_map
        self._verbinding = verbinding
        self._sleutel = sleutel
        self.dicht = False
        self._documenten = Documenten(verbinding)
        self._concepten = Concepten(verbinding)
        self._anker = Anker(reserve_map, sleutel.vault_id, sleutel.afgeleid("anker"))

    @classmethod
    def maak(
        cls, kluismap: Path, wachtzin: str, *, kosten: Kosten | None = None, reserve_map: Path | None = None
    ) -> tuple[Kluis, str]:
        """A new, open vault in a folder that is empty or not there yet, and its recovery key to print.

        Raises KluisBestaatAl, LegeWachtzin, KluisAlleenLezen, SchijfVol, KluisMapWeg, TeWeinigGeheugen; the folder is
        then left as it was.
        """
        nieuwe_map = eis_leeg(kluismap)
        sleutel, herstelsleutel = nieuwe_sleutel(wachtzin, kosten or Kosten.standaard())
        try:
            if nieuwe_map:
                kluismap.mkdir(mode=0o700)
            kluis = cls._vul(kluismap, sleutel, reserve_map or standaard_reserve_map())
        except (OSError, KluisFout) as fout:
            ruim_op(kluismap, nieuwe_map)
            raise van_systeem(fout) if isinstance(fout, OSError) else fout from fout
        return kluis, herstelsleutel

    @classmethod
    def _vul(cls, kluismap: Path, sleutel: Sleutel, reserve_map: Path) -> Kluis:
        os.close(os.open(kluismap / DATABASE, os.O_CREAT | os.O_EXCL, 0o600))
        verbinding = verbind(kluismap, sleutel.afgeleid("database"))
        try:
            migreer(verbinding, nieuw=True)
            with verbinding.transactie():
                with verbinding.eigen_fouten():
                    verbinding.conn.execute("INSERT INTO kluis VALUES (1, ?, ?)", (sleutel.vault_id, 1))
                Projecties(verbinding).noteer_versie(RIJEN_VERSIE)  # of an empty journal there are no rows
            for naam in BESTANDEN:
                schrijf_in_map(kluismap / naam, sleutel.kopbytes)
            kluis = cls(verbinding, sleutel, reserve_map)
            kluis._bewaar_reserve()
            kluis._anker.werk_bij(kluis.journaal)
        except BaseException:
            verbinding.sluit()
            raise
        return kluis

    @classmethod
    def open(
        cls, kluismap: Path, wachtzin: str, *, kosten: Kosten | None = None, reserve_map: Path | None = None
    ) -> Kluis:
        """Open with the passphrase. Errors: those of `leid_sleutel_af` and of `open_met_sleutel`."""
        sleutel = leid_sleutel_af(kluismap, wachtzin, kosten=kosten, reserve_map=reserve_map)
        return cls.open_met_sleutel(kluismap, sleutel, reserve_map=reserve_map)

    @classmethod
    def open_met_herstelsleutel(
        cls, kluismap: Path, herstelsleutel: str, *, reserve_map: Path | None = None
    ) -> Kluis:
        """Open with the recovery key; follow with `nieuwe_wachtzin`."""
        sleutel = leid_sleutel_af_met_herstelsleutel(kluismap, herstelsleutel, reserve_map=reserve_map)
        return cls.open_met_sleutel(kluismap, sleutel, reserve_map=reserve_map)

    @classmethod
    def open_met_sleutel(
        cls, kluismap: Path, sleutel: Sleutel, *, reserve_map: Path | None = None, laatste: int = BIJ_OPENEN
    ) -> Kluis:
        """Open with a derived key; the last so many entries are verified (0: for a tool that reports itself).

        Raises KluisInGebruik, DatabaseBeschadigd, JournaalBeschadigd, DatabaseKwijt, KluisAlleenLezen, KluisMapWeg,
        KluisNieuwer, SchijfVol, SchijfStoring.
        """
        eis_kluis(kluismap)
        eis_bruikbaar(kluismap)
        verbinding = verbind(kluismap, sleutel.afgeleid("database"))
        try:
            migreer(verbinding)
            kluis = cls(verbinding, sleutel, reserve_map or standaard_reserve_map())
            if not kluis.journaal.controleer(laatste).in_orde:
                raise JournaalBeschadigd
            kluis._neem_sleutel_over()
        except BaseException:
            verbinding.sluit()
            raise
        return kluis

    def _neem_sleutel_over(self) -> None:
        with self._verbinding.eigen_fouten():
            rij = self._verbinding.conn.execute("SELECT vault_id, generatie FROM kluis").fetchone()
        if rij is None or rij[0] != self.vault_id:
            raise DatabaseBeschadigd
        self.waarschuwingen = self._anker.vergelijk(self.journaal)
        if rij[1] > self._sleutel.kop.generatie:
            self.waarschuwingen += (SleutelbestandOuder(),)
        # A spare that cannot be written, or a full disk, must not keep anybody from reading; the next opening mends.
        try:
            self.hersteld = herstel(self.map, self._sleutel)
        except KluisFout:
            self.waarschuwingen += (SleutelbestandNietHersteld(),)
        with contextlib.suppress(SchijfVol):
            self._noteer_generatie(rij[1])
            self._ruim_journaalbestand_op()
        self._bewaar_reserve()
        if all(isinstance(w, KluisTeruggezetMetHandeling) for w in self.waarschuwingen):
            self._anker.werk_bij(self.journaal)

    def _ruim_journaalbestand_op(self) -> None:
        # Only SQLite may judge whether a file left by a crash can go; after a real write it does so at closing.
        if (self.map / f"{DATABASE}-journal").exists():
            self._schrijf_iets()

    def _schrijf_iets(self) -> None:
        """A write that changes nothing and is synced like any other."""
        with self._verbinding.transactie(), self._verbinding.eigen_fouten():
            self._verbinding.conn.execute("INSERT INTO concept VALUES ('', x'', '')")
            self._verbinding.conn.execute("DELETE FROM concept WHERE sleutel = ''")

    def _noteer_generatie(self, bekend: int) -> None:
        generatie = self._sleutel.kop.generatie
        if generatie > bekend:
            with self._verbinding.transactie(), self._verbinding.eigen_fouten():
                self._verbinding.conn.execute("UPDATE kluis SET generatie = ?", (generatie,))

    def _bewaar_reserve(self) -> None:
        zout = self._verbinding.conn.execute("PRAGMA cipher_salt").fetchone()[0]
        bestand = self.reserve_map / f"{self.vault_id}-{zout}.sleutels"
        try:
            if not bestand.exists() or bestand.read_bytes() != self._sleutel.kopbytes:
                self.reserve_map.mkdir(parents=True, exist_ok=True)
                schrijf_bestand(bestand, self._sleutel.kopbytes)
        except OSError:
            self.waarschuwingen += (ReserveNietBewaard(),)

    def nieuwe_wachtzin(self, wachtzin: str, *, kosten: Kosten | None = None) -> None:
        """Replace the user slot; the recovery key goes on working, the old passphrase does not.

        Raises LegeWachtzin, KluisAlleenLezen, SchijfVol, KluisMapWeg, TeWeinigGeheugen: then the old one still holds.
        WachtzinOnzeker when the disk does not even let the old one be put back.
        """
        with self._verbinding.eigen_fouten():
            bekend = int(self._verbinding.conn.execute("SELECT generatie FROM kluis").fetchone()[0])
        sleutel = met_nieuwe_wachtzin(self._sleutel, wachtzin, kosten or Kosten.standaard(), na=bekend)
        vervang(self.map, self._sleutel, sleutel)
        self._sleutel = sleutel
        # The new passphrase holds from here on; what follows is made up for at the next opening.
        with contextlib.suppress(KluisFout):
            self._noteer_generatie(bekend)
        self._bewaar_reserve()

    @contextmanager
    def _transactie(self) -> Iterator[None]:
        begin, geschreven = self.journaal.kop(), None
        try:
            with self._verbinding.transactie():
                yield
                geschreven = self.journaal.kop()
        except KluisFout as fout:
            if geschreven is None or geschreven == begin or not self._staat_er_toch(geschreven):
                raise
            self._bevestig(fout)
        self._anker.werk_bij(self.journaal)

    def _staat_er_toch(self, geschreven: Kop) -> bool:
        # SQLite reports the very last sync too, when nothing is left that could undo the transaction.
        with contextlib.suppress(KluisFout):
            return self.journaal.kop() == geschreven
        return False

    def _bevestig(self, fout: KluisFout) -> None:
        """Have the disk confirm what stands there by one more write, else say that it is not sure."""
        try:
            self._schrijf_iets()
        except KluisFout:
            raise VastleggenOnzeker from fout

    def transactie(self) -> AbstractContextManager[None]:
        """All or nothing; nested use is a RuntimeError. Raises SchijfVol, KluisMapWeg, SchijfStoring."""
        return self._transactie()

    @property
    def verbinding(self) -> Verbinding:
        """The one connection; for the rest of storage only."""
        return self._verbinding

    @property
    def sleutel(self) -> Sleutel:
        """The opened header as it is now, after a new passphrase too."""
        return self._sleutel

    @property
    def moet_herbouwen(self) -> bool:
        """Whether the rows in the lists are of an older version: whoever opens makes them anew before using them."""
        return self.projecties.versie() != RIJEN_VERSIE

    def bewaar_document(self, sha256: str, inhoud: bytes, soort: str, casus: str) -> None:
        """See Documenten.bewaar."""
        self._documenten.bewaar(sha256, inhoud, soort, casus)

    def heeft_document(self, sha256: str) -> bool:
        """Whether bytes are kept under this hash."""
        return self._documenten.heeft(sha256)

    def document(self, sha256: str) -> bytes:
        """See Documenten.lees."""
        return self._documenten.lees(sha256)

    def bewaar_concept(self, sleutel: str, inhoud: bytes) -> None:
        """See Concepten.bewaar."""
        self._concepten.bewaar(sleutel, inhoud)

    def concept(self, sleutel: str) -> bytes | None:
        """See Concepten.lees."""
        return self._concepten.lees(sleutel)

    def concepten(self) -> tuple[str, ...]:
        """See Concepten.sleutels."""
        return self._concepten.sleutels()

    def wis_concept(self, sleutel: str) -> None:
        """See Concepten.wis."""
        self._concepten.wis(sleutel)

    def verdeel_concept(self, sleutel: str, delen: Iterable[tuple[str, bytes]]) -> None:
        """See Concepten.verdeel."""
        self._concepten.verdeel(sleutel, delen)

    def neem_concepten_over(self, van: Kluis, hier: Herschrijf) -> None:
        """See Concepten.neem_over."""
        self._concepten.neem_over(van._concepten, hier)

    def momenten_van_concepten(self) -> dict[str, str]:
        """See Concepten.momenten."""
        return self._concepten.momenten()

    @property
    def concept_wacht(self) -> bool:
        """Whether something typed is not on the disk yet."""
        return bool(self._concepten.wachtend)

    def bewaar_wachtende(self) -> bool:
        """See Concepten.probeer_opnieuw."""
        return self._concepten.probeer_opnieuw()

    def verzegel_wachtende(self) -> bytes:
        """What is not on the disk yet, for whoever unlocks this vault later (verzegeld.py)."""
        return verzegel(self._sleutel.afgeleid("geheugen"), self.vault_id, self._concepten.wachtend)

    def neem_terug(self, stuk: bytes) -> bool:
        """What `verzegel_wachtende` gave; False when it is not of this vault."""
        wachtend = ontzegel(self._sleutel.afgeleid("geheugen"), self.vault_id, stuk)
        self._concepten.neem_terug(wachtend)
        return bool(wachtend)

    def controleer(self) -> Controle:
        """Everything: every page against its checksum, indexes against tables, the whole chain, every document."""
        with self._verbinding.eigen_fouten():
            paginas = self._verbinding.conn.execute("PRAGMA cipher_integrity_check").fetchall()
            if not paginas:
                samenhang = self._verbinding.conn.execute("PRAGMA integrity_check").fetchall()
                paginas = [rij for rij in samenhang if rij[0] != "ok"]
        keten = self.journaal.controleer()
        gevonden = tuple(f"Een deel van kluis.db is beschadigd ({rij[0]})." for rij in paginas)
        return Controle(keten.aantal, keten.ketenkop, gevonden + keten.fouten + self._documenten.controleer())

    def sluit(self) -> None:
        """Lock: let go of the database. May be called twice."""
        self.dicht = True
        self._verbinding.sluit()

    def __enter__(self) -> Kluis:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self.sluit()
