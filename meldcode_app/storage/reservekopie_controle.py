"""Is this backup whole, and what does it hold? Everything is read again, from the files themselves, with the key.

A backup is sound when: its four files are there and no trace of work in it; the receipt bears our seal; both headers
are the ones of the receipt and bear the seal of the master key; the database is byte for byte that of the receipt;
every page fits its checksum and every index its table; the chain fits from the first entry to the last; every
document is what was kept; and what it holds is what the receipt says.

Invariants: nothing is written, also not in the folder; a step looks at 1 MiB, some hundred pages or some hundred
entries at most; a fault in one of the two headers is refused too, though such a folder would still open: a backup is
for the day the other one is gone.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TypeVar

from msgspec import Struct

from meldcode_app.domain.fouten import (
    DatabaseBeschadigd,
    DatabaseKwijt,
    KluisAlleenLezen,
    KluisFout,
    KluisMapWeg,
    SchijfStoring,
    SchijfVol,
    SleutelbestandBeschadigd,
)
from meldcode_app.domain.fouten_reservekopie import (
    GeenReservekopie,
    ReservekopieAlleenLezen,
    ReservekopieBeschadigd,
    ReservekopieFout,
    ReservekopieOngelijk,
    ReservekopiePlekWeg,
    ReservekopieStoring,
    ReservekopieVeranderd,
    ReservekopieVol,
)
from meldcode_app.storage.documenten import Documenten
from meldcode_app.storage.journaal import Journaal
from meldcode_app.storage.migraties import eis_bekend
from meldcode_app.storage.reservekopie_bewijs import BEWIJS, Bewijs, Omvang, lees_echt
from meldcode_app.storage.sleutelbestand import BESTANDEN, lees_bestand
from meldcode_app.storage.sleutels import Sleutel, met_hoofdsleutel
from meldcode_app.storage.stapsgewijs import in_draad
from meldcode_app.storage.storingen import DATABASE, van_systeem
from meldcode_app.storage.verbinding import Verbinding, verbind_lezend

Fase = Literal["kopieren", "nakijken", "gegevens", "afronden"]
BYTES_PER_STAP = 1 << 20
BLADEN_PER_STAP = 256
"""Pages of 4 KiB handled between two yields: about 10 ms."""
_SPOREN = (f"{DATABASE}-journal", f"{DATABASE}-wal", f"{DATABASE}-shm")


class Voortgang(Struct, frozen=True, kw_only=True):
    """How far a phase is, in units of its own; `totaal` 0 where that is not known."""

    fase: Fase
    gedaan: int = 0
    totaal: int = 0


Stappen = Generator[Voortgang, None, Bewijs]
Uit = TypeVar("Uit")

_VAN_DE_PLEK: dict[type[KluisFout], type[ReservekopieFout]] = {
    SchijfVol: ReservekopieVol,
    KluisAlleenLezen: ReservekopieAlleenLezen,
    KluisMapWeg: ReservekopiePlekWeg,
    DatabaseKwijt: ReservekopiePlekWeg,
    SchijfStoring: ReservekopieStoring,
}


@contextmanager
def op_de_plek(plek: Path) -> Generator[None, None, None]:
    """Inside, faults of the disk or stick for backups come out as errors about backups."""
    try:
        yield
    except OSError as fout:
        raise _van_de_plek(van_systeem(fout), plek) from fout
    except KluisFout as fout:
        if type(fout) not in _VAN_DE_PLEK:
            raise
        raise _van_de_plek(fout, plek) from fout


def _van_de_plek(fout: KluisFout, plek: Path) -> ReservekopieFout:
    return ReservekopiePlekWeg() if not plek.is_dir() else _VAN_DE_PLEK[type(fout)]()


def omvang(verbinding: Verbinding) -> Omvang:
    """What the vault of this connection holds now. Quick: indexes only, no content."""
    with verbinding.eigen_fouten():
        vraag = verbinding.conn.execute
        rij = vraag("SELECT seq, keten FROM journaal ORDER BY seq DESC LIMIT 1").fetchone() or (0, bytes(32))
        generatie = vraag("SELECT generatie FROM kluis").fetchone()[0]
        documenten = vraag("SELECT sha256 FROM document ORDER BY sha256").fetchall()
        gewist = vraag("SELECT seq, opdracht FROM wisopdracht ORDER BY seq").fetchall()
        concepten = vraag(
            "SELECT sleutel, bewaard_op, length(inhoud) FROM concept ORDER BY sleutel"
        ).fetchall()
    alles = repr((rij[0], bytes(rij[1]), generatie, documenten, gewist, concepten)).encode()
    return Omvang(
        seq=rij[0],
        keten=bytes(rij[1]).hex(),
        generatie=generatie,
        documenten=len(documenten),
        vingerafdruk=hashlib.sha256(alles).hexdigest(),
    )


def controleer(kopie: Path, sleutel: Sleutel, *, bron: Omvang | None = None) -> Stappen:
    """Check a backup of the vault of this key; returns its receipt. With `bron` it must hold just that.

    Raises GeenReservekopie, ReservekopieAndereKluis, ReservekopieBeschadigd, ReservekopieVeranderd,
    ReservekopieOngelijk, ReservekopiePlekWeg, ReservekopieStoring, KluisNieuwer.
    """
    with op_de_plek(kopie):
        _eis_bestanden(kopie)
        bewijs = lees_echt(kopie, sleutel)
        _eis_sleutels(kopie, bewijs, sleutel)
        yield Voortgang(fase="nakijken", totaal=bewijs.bytes)
        try:
            yield from _controleer_database(kopie, bewijs, sleutel, bron)
        except DatabaseBeschadigd as fout:
            raise ReservekopieBeschadigd from fout
    return bewijs


def gedeeld_tot(kopie: Path, sleutel: Sleutel, journaal: Journaal) -> int:
    """The last entry that a backup that was checked and a journal of the same vault have in common; 0 for none.

    Raises ReservekopieBeschadigd, ReservekopiePlekWeg, ReservekopieStoring.
    """
    with op_de_plek(kopie):
        try:
            verbinding = verbind_lezend(kopie, sleutel.afgeleid("database"))
            try:
                return journaal.gedeeld_tot(Journaal(verbinding, sleutel.afgeleid("keten")))
            finally:
                verbinding.sluit()
        except DatabaseBeschadigd as fout:
            raise ReservekopieBeschadigd from fout


def _eis_bestanden(kopie: Path) -> None:
    try:
        namen = set(os.listdir(kopie))
    except NotADirectoryError as fout:
        raise GeenReservekopie from fout
    if BEWIJS not in namen:
        raise GeenReservekopie
    for naam in (DATABASE, *BESTANDEN):
        if naam not in namen:
            raise ReservekopieBeschadigd(wat=f"In deze reservekopie ontbreekt het bestand '{naam}'.")
    if namen & set(_SPOREN):
        raise ReservekopieVeranderd


def _eis_sleutels(kopie: Path, bewijs: Bewijs, sleutel: Sleutel) -> None:
    for naam in BESTANDEN:
        inhoud = lees_bestand(kopie / naam)
        try:
            if met_hoofdsleutel(inhoud, sleutel.hoofdsleutel).vault_id != bewijs.kluis:
                raise SleutelbestandBeschadigd
        except SleutelbestandBeschadigd as fout:
            zin = f"In deze reservekopie is het bestand '{naam}' beschadigd."
            raise ReservekopieBeschadigd(wat=zin) from fout
        if hashlib.sha256(inhoud).hexdigest() != bewijs.sleutels:
            raise ReservekopieVeranderd


def _controleer_bytes(kopie: Path, bewijs: Bewijs) -> Generator[Voortgang, None, None]:
    database = kopie / DATABASE
    if database.stat().st_size != bewijs.bytes:
        raise ReservekopieBeschadigd
    gelezen, som = 0, ""
    for gelezen, som in hashsom(database):  # noqa: B007  the last is the outcome
        yield Voortgang(fase="nakijken", gedaan=gelezen, totaal=bewijs.bytes)
    if som != bewijs.database:
        raise ReservekopieBeschadigd


def hashsom(bestand: Path) -> Generator[tuple[int, str], None, None]:
    """SHA-256 (hex) of a file, 1 MiB at a time: bytes read so far and the hash of those. Raises OSError."""
    som, gelezen = hashlib.sha256(), 0
    with bestand.open("rb") as open_bestand:
        while stuk := open_bestand.read(BYTES_PER_STAP):
            som.update(stuk)
            gelezen += len(stuk)
            yield gelezen, som.hexdigest()


def _controleer_database(
    kopie: Path, bewijs: Bewijs, sleutel: Sleutel, bron: Omvang | None
) -> Generator[Voortgang, None, None]:
    """Pages and indexes in a thread; bytes and data here, because they go in steps.

    Of a backup that is being made the thread begins at once. Of one that is tested only at the end: whoever locks
    meanwhile waits for the thread.
    """
    bladen = in_draad(lambda: _bladen(kopie, sleutel.afgeleid("database")), None)
    if bron is not None:
        next(bladen)
    try:
        yield from _controleer_bytes(kopie, bewijs)
        verbinding = verbind_lezend(kopie, sleutel.afgeleid("database"))
        try:
            yield from _controleer_gegevens(verbinding, bewijs, sleutel, bron)
        finally:
            verbinding.sluit()
    except GeneratorExit:
        bladen.close()
        raise
    except BaseException as fout:
        if bron is None:
            raise
        # The thread still reads the file; the window goes on meanwhile. What it says of the same file adds nothing.
        try:
            yield from _tel("afronden", 0, bladen)
        except (KluisFout, OSError):
            raise fout from None
        raise
    if not (yield from _tel("nakijken", 0, bladen)):
        raise ReservekopieBeschadigd


def _controleer_gegevens(
    verbinding: Verbinding, bewijs: Bewijs, sleutel: Sleutel, bron: Omvang | None
) -> Generator[Voortgang, None, None]:
    eis_bekend(verbinding)
    gevonden = omvang(verbinding)
    if gevonden != bewijs.omvang or gevonden != (bron or gevonden):
        raise ReservekopieOngelijk if bron else ReservekopieVeranderd
    keten = yield from _tel(
        "gegevens",
        bewijs.omvang.seq,
        Journaal(verbinding, sleutel.afgeleid("keten")).controleer_stapsgewijs(),
    )
    fouten = yield from _tel("gegevens", 0, Documenten(verbinding).controleer_stapsgewijs())
    if not keten.in_orde or fouten:
        raise ReservekopieBeschadigd(wat="In deze reservekopie is iets veranderd of beschadigd.")


def _bladen(kopie: Path, databasesleutel: bytes) -> bool:
    """Whether every page fits its checksum, the unused ones too, and every index its table.

    Runs in a thread, on this file and a connection of its own: SQLite gives these checks no steps of 20 ms.
    """
    verbinding = verbind_lezend(kopie, databasesleutel)
    try:
        with verbinding.eigen_fouten():
            vraag = verbinding.conn.execute
            if vraag("PRAGMA cipher_integrity_check").fetchall():
                return False
            return [rij[0] for rij in vraag("PRAGMA integrity_check").fetchall()] == ["ok"]
    finally:
        verbinding.sluit()


def _tel(fase: Fase, totaal: int, werk: Generator[int | None, None, Uit]) -> Generator[Voortgang, None, Uit]:
    gedaan = 0
    try:
        while True:
            gedaan = next(werk) or gedaan
            yield Voortgang(fase=fase, gedaan=min(gedaan, totaal or gedaan), totaal=totaal)
    except StopIteration as klaar:
        return klaar.value  # type: ignore[no-any-return]
    finally:
        werk.close()
