"""A backup of an open vault: a folder of its own, under the vault's own keys, that counts only once it was proved.

Made by SQLite's backup API to a keyed target, never by copying the file (a copy of a vault in use may be broken).

Invariants
- It is written under a temporary name, synced, then reopened and checked (`reservekopie_controle`) and compared with
  what the vault held at the last step of the copy; only then it gets its name. What fails is removed and told.
- What is recorded while the copy runs is in it as a whole: SQLite passes every page that is written to the copy, an
  act that is taken back too. What is recorded during the check is not in it; the receipt says until where it goes.
- The vault is only read. Never is anything written in a vault folder, nor removed that we did not make: older
  backups go only after the new one counts, only ours, only of this vault, only when this vault still holds all
  that is in them, and of their folder only the files we know.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Generator
from datetime import datetime
from pathlib import Path

from meldcode_app.domain.fouten import (
    DatabaseBeschadigd,
    KluisFout,
    KluisMapWeg,
    SchijfStoring,
    SleutelbestandBeschadigd,
)
from meldcode_app.domain.fouten_reservekopie import (
    ReservekopieAndereKluis,
    ReservekopieBeschadigd,
    ReservekopieBronBeschadigd,
    ReservekopieBronWeg,
    ReservekopieGeenPlek,
    ReservekopieInKluis,
    ReservekopieOngelijk,
    ReservekopiePlekWeg,
    ReservekopieVeranderd,
    ReservekopieVol,
)
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.reservekopie_bewijs import (
    BEWIJS,
    INHOUD,
    KENMERK,
    Bewijs,
    Omvang,
    kopieen,
    lees_echt,
    schrijf,
)
from meldcode_app.storage.reservekopie_controle import (
    BLADEN_PER_STAP,
    Voortgang,
    controleer,
    hashsom,
    omvang,
    op_de_plek,
)
from meldcode_app.storage.sleutelbestand import BESTANDEN, lees_bestand, schrijf_bestand, sync_map
from meldcode_app.storage.sleutels import lees_kop
from meldcode_app.storage.stapsgewijs import in_draad, stapsgewijs
from meldcode_app.storage.storingen import DATABASE
from meldcode_app.storage.verbinding import Verbinding, verbind_kopie

ONAF = ".onaf"
"""Behind the name of what is not a backup yet."""
RUIM = 1 << 20
"""Bytes that must be free beyond the vault itself."""
Klok = Callable[[], datetime]


def maak(
    kluis: Kluis, plek: Path, klok: Klok, versie: str
) -> Generator[Voortgang, None, tuple[Path, Bewijs]]:
    """Make and prove a backup in a folder; returns the new folder and its receipt. Close or throw to stop.

    Raises ReservekopieGeenPlek, ReservekopieInKluis, ReservekopiePlekWeg, ReservekopieVol, ReservekopieAlleenLezen,
    ReservekopieStoring, ReservekopieBronBeschadigd, ReservekopieOngelijk, ReservekopieBeschadigd; then nothing of it
    is left there, as far as the stick is.
    """
    eis_plek(kluis.map, plek)
    moment = klok()
    naam = _vrije_naam(plek, f"{kluis.map.stem}{KENMERK}{moment:%Y-%m-%d %H.%M.%S}")
    werk = plek / f"{naam}{ONAF}"
    with op_de_plek(plek):
        ruim_onaf(plek, kluis.vault_id)
        _eis_ruimte(kluis, plek)
        werk.mkdir(mode=0o700)
    try:
        with op_de_plek(plek):
            kopbytes = kluis.sleutel.kopbytes
            yield from op_schijf(lambda: _schrijf_sleutels(werk, kopbytes))
            bron = yield from _kopieer(kluis, werk)
            bewijs = yield from _geef_bewijs(kluis, werk, bron, moment, versie)
            yield from _bewijs(kluis, werk, bron)
            os.rename(werk, plek / naam)
            yield from op_schijf(lambda: sync_map(plek))
    except BaseException:
        verwijder(werk)
        raise
    return plek / naam, bewijs


def op_schijf(werk: Callable[[], None]) -> Generator[Voortgang, None, None]:
    """Wait in steps until the disk has it, also when it is broken off meanwhile: a slow stick takes seconds."""
    return in_draad(werk, Voortgang(fase="afronden"))


def _schrijf_sleutels(werk: Path, kopbytes: bytes) -> None:
    for bestand in BESTANDEN:
        schrijf_bestand(werk / bestand, kopbytes)


def eis_plek(kluismap: Path, plek: Path | None) -> None:
    """Whether backups of this vault may stand in this folder.

    Raises ReservekopieGeenPlek, ReservekopiePlekWeg, ReservekopieInKluis.
    """
    if plek is None or not str(plek).strip():
        raise ReservekopieGeenPlek
    if not plek.is_dir():
        raise ReservekopiePlekWeg
    echt = plek.resolve()
    for map_ in (echt, *echt.parents):
        if map_ == kluismap.resolve() or (map_ / DATABASE).exists():
            raise ReservekopieInKluis


def zelfde_schijf(kluismap: Path, plek: Path) -> bool:
    """Whether a folder stands on the disk of the vault: then both go when that disk breaks. False when not known."""
    try:
        return os.stat(kluismap).st_dev == os.stat(plek).st_dev
    except OSError:
        return False


def _vrije_naam(plek: Path, basis: str) -> str:
    nummer, naam = 1, f"{basis}.kluis"
    while (plek / naam).exists() or (plek / f"{naam}{ONAF}").exists():
        nummer += 1
        naam = f"{basis} ({nummer}).kluis"
    return naam


def _eis_ruimte(kluis: Kluis, plek: Path) -> None:
    vraag = kluis.verbinding.conn.execute
    nodig = int(vraag("PRAGMA page_count").fetchone()[0]) * int(vraag("PRAGMA page_size").fetchone()[0])
    if shutil.disk_usage(plek).free < nodig + RUIM:
        raise ReservekopieVol


def _kopieer(kluis: Kluis, werk: Path) -> Generator[Voortgang, None, Omvang]:
    os.close(os.open(werk / DATABASE, os.O_CREAT | os.O_EXCL, 0o600))
    doel = verbind_kopie(werk, kluis.sleutel.afgeleid("database"))
    try:
        yield from _door_sqlite(kluis, doel)
        # In the very step that ended the copy: nothing can have been recorded in between.
        bron = omvang(kluis.verbinding)
    finally:
        doel.sluit()
    return bron


def _door_sqlite(kluis: Kluis, doel: Verbinding) -> Generator[Voortgang, None, None]:
    bron = kluis.verbinding

    def kopieer(pauzeer: Callable[[Voortgang], None]) -> None:
        def onderweg(_status: int, rest: int, totaal: int) -> None:
            if rest:
                pauzeer(Voortgang(fase="kopieren", gedaan=totaal - rest, totaal=totaal))

        bron.conn.backup(doel.conn, pages=BLADEN_PER_STAP, progress=onderweg)

    try:
        with doel.eigen_fouten():
            yield from stapsgewijs(kopieer)
        bron.eis_aanwezig()
    except DatabaseBeschadigd as fout:
        # A page of the vault that cannot be read; the target was empty a moment ago.
        raise ReservekopieBronBeschadigd from fout
    except (KluisMapWeg, SchijfStoring) as fout:
        try:
            bron.eis_aanwezig()
        except KluisMapWeg as weg:
            raise ReservekopieBronWeg from weg
        raise fout from None


def _bewijs(kluis: Kluis, werk: Path, bron: Omvang) -> Generator[Voortgang, None, None]:
    try:
        yield from controleer(werk, kluis.sleutel, bron=bron)
    except ReservekopieBeschadigd as fout:
        # SQLCipher hands a page that does not fit its checksum to the copy as zeros: is it the vault or the stick?
        if kluis.verbinding.conn.execute("PRAGMA cipher_integrity_check").fetchone() is None:
            raise ReservekopieOngelijk from fout
        raise ReservekopieBronBeschadigd from fout


def _geef_bewijs(
    kluis: Kluis, werk: Path, bron: Omvang, moment: datetime, versie: str
) -> Generator[Voortgang, None, Bewijs]:
    database = werk / DATABASE
    yield from op_schijf(lambda: _naar_de_schijf(database))
    grootte, som = 0, ""
    for grootte, som in hashsom(database):  # noqa: B007  the last is the outcome
        yield Voortgang(fase="nakijken", gedaan=grootte)
    bewijs = Bewijs(
        kluis=kluis.vault_id,
        gemaakt_op=moment.replace(microsecond=0),
        versie=versie,
        omvang=bron,
        bytes=grootte,
        database=som,
        sleutels=hashlib.sha256(lees_bestand(werk / BESTANDEN[0])).hexdigest(),
    )
    inhoud = schrijf(bewijs, kluis.sleutel)
    yield from op_schijf(lambda: schrijf_bestand(werk / BEWIJS, inhoud))
    return bewijs


def _naar_de_schijf(bestand: Path) -> None:
    nummer = os.open(bestand, os.O_RDWR)
    try:
        os.fsync(nummer)
        # So that the check reads what stands on the stick, and not what the system remembers of it.
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(nummer, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(nummer)


def ruim_oude_op(kluis: Kluis, plek: Path, houd: int) -> tuple[str, ...]:
    """After a new backup counted: keep the newest `houd` (at least 1) of this vault; the names that were removed.

    One that holds what this vault does not (it was put back to an older one since) stays. What cannot be removed
    stays too, without an error: the new backup counts anyway.
    """
    weg = []
    with contextlib.suppress(OSError):
        for map_, _ in kopieen(plek, kluis.vault_id)[max(1, houd) :]:
            try:
                bewijs = lees_echt(map_, kluis.sleutel)
            except (OSError, ReservekopieVeranderd, ReservekopieAndereKluis):
                continue
            keten = kluis.journaal.keten_bij(bewijs.omvang.seq)
            if keten is not None and keten.hex() == bewijs.omvang.keten and verwijder(map_):
                weg.append(map_.name)
    return tuple(weg)


def ruim_onaf(plek: Path, vault_id: str) -> None:
    """Remove what an interrupted backup of this vault left. Raises OSError when the folder cannot be read."""
    for naam in os.listdir(plek):
        map_ = plek / naam
        if KENMERK in naam and naam.endswith(ONAF) and _van_deze_kluis(map_, vault_id):
            verwijder(map_)


def _van_deze_kluis(map_: Path, vault_id: str) -> bool:
    try:
        namen = os.listdir(map_)
        return not namen or lees_kop(lees_bestand(map_ / BESTANDEN[0])).kluis == vault_id
    except (OSError, SleutelbestandBeschadigd, KluisFout):
        return False


def verwijder(map_: Path) -> bool:
    """Remove the files we know and the folder if it is empty then; False when something is left."""
    try:
        # The receipt last: what is half removed is not taken for a whole backup, and is still known as ours.
        for naam in (*(f"{n}{achter}" for n in INHOUD for achter in (".nieuw", "-journal")), *INHOUD):
            (map_ / naam).unlink(missing_ok=True)
        map_.rmdir()
    except OSError:
        return not map_.exists()
    return True
