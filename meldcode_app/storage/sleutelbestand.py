"""Where headers stand: twice in the vault folder and once in the application's data folder on this computer.

Invariants
- Each copy is written whole or not at all: temporary file, fsync, replace, and on POSIX fsync of the folder.
- Of copies that are intact only those of the highest generation count, so an older copy beside a newer one never
  brings a replaced passphrase back; a copy whose seal turns out broken is passed over.
- The copy on this computer holds no secret that the passphrase does not protect. Its name holds the vault id and the
  database's salt (its first 16 bytes, public), so it is found even when the folder has no header left.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import platformdirs

from meldcode_app.domain.fouten import (
    DatabaseKwijt,
    GeenKluis,
    KluisFout,
    KluisNieuwer,
    SleutelbestandBeschadigd,
    SleutelbestandKwijt,
    WachtzinOnzeker,
)
from meldcode_app.storage import herstelsleutel as papier
from meldcode_app.storage.sleutels import (
    GROOTSTE_KOP,
    Kop,
    Kosten,
    Sleutel,
    VakSoort,
    geheim_uit_wachtzin,
    lees_kop,
    met_nieuwe_wachtzin,
    open_kop,
)
from meldcode_app.storage.storingen import DATABASE, van_systeem

BESTANDEN = ("sleutels", "sleutels.reserve")


def standaard_reserve_map() -> Path:
    """The folder on this computer for spare headers and anchors; local, not roaming."""
    return Path(platformdirs.user_data_dir("Meldcode", appauthor=False)) / "sleutels"


def leid_sleutel_af(
    kluismap: Path, wachtzin: str, *, kosten: Kosten | None = None, reserve_map: Path | None = None
) -> Sleutel:
    """The key of a vault from its passphrase. Takes about a second; touches no database, so it may run in a thread.

    With `kosten` a slot that is cheaper is renewed at that price (written when the vault is opened).
    Raises LegeWachtzin, WachtzinKloptNiet, SleutelbestandBeschadigd, SleutelbestandKwijt, DatabaseKwijt, GeenKluis,
    KluisMapWeg, KluisNieuwer, TeWeinigGeheugen.
    """
    sleutel = _open(kluismap, "wachtzin", geheim_uit_wachtzin(wachtzin), reserve_map)
    if kosten and any(
        v.soort == "wachtzin" and v.geheugen_kib < kosten.geheugen_kib for v in sleutel.kop.vakken
    ):
        return met_nieuwe_wachtzin(sleutel, wachtzin, kosten)
    return sleutel


def leid_sleutel_af_met_herstelsleutel(
    kluismap: Path, herstelsleutel: str, *, reserve_map: Path | None = None
) -> Sleutel:
    """As `leid_sleutel_af`, from the recovery key. Raises HerstelsleutelTypefout and HerstelsleutelKloptNiet too."""
    return _open(kluismap, "herstelsleutel", papier.lees(herstelsleutel), reserve_map)


def _open(kluismap: Path, soort: VakSoort, geheim: bytes, reserve_map: Path | None) -> Sleutel:
    uitkomst: KluisFout | None = None
    hoogste = 0
    for kopbytes in _kandidaten(kluismap, reserve_map or standaard_reserve_map()):
        generatie = lees_kop(kopbytes).generatie
        if (
            uitkomst is not None
            and generatie < hoogste
            and not isinstance(uitkomst, SleutelbestandBeschadigd)
        ):
            break
        hoogste = max(hoogste, generatie)
        try:
            return open_kop(kopbytes, soort, geheim)
        except KluisFout as fout:
            if uitkomst is None or isinstance(uitkomst, SleutelbestandBeschadigd):
                uitkomst = fout
    raise uitkomst or _zonder_kop(kluismap)


def _zonder_kop(kluismap: Path) -> KluisFout:
    if any((kluismap / naam).exists() for naam in BESTANDEN):
        return SleutelbestandBeschadigd()
    return SleutelbestandKwijt()


def eis_kluis(kluismap: Path) -> None:
    """Raises KluisMapWeg, GeenKluis or DatabaseKwijt unless this folder has a database and may have headers."""
    try:
        namen = set(os.listdir(kluismap))
    except NotADirectoryError as fout:
        raise GeenKluis from fout
    except OSError as fout:
        raise van_systeem(fout) from fout
    if DATABASE not in namen:
        raise DatabaseKwijt if namen & set(BESTANDEN) else GeenKluis


def _kandidaten(kluismap: Path, reserve_map: Path) -> list[bytes]:
    """Intact headers without doubles, highest generation first, the folder's own before that of this computer."""
    eis_kluis(kluismap)
    gezien: dict[bytes, Kop] = {}
    nieuwer: KluisNieuwer | None = None
    onleesbaar: OSError | None = None
    for naam in BESTANDEN:
        try:
            kopbytes = lees_bestand(kluismap / naam)
            gezien.setdefault(kopbytes, lees_kop(kopbytes))
        except KluisNieuwer as fout:
            nieuwer = fout
        except (FileNotFoundError, SleutelbestandBeschadigd):
            continue
        except OSError as fout:
            onleesbaar = fout
    if nieuwer is not None:
        raise nieuwer
    if onleesbaar is not None and not gezien:
        raise van_systeem(onleesbaar) from onleesbaar
    for bestand in _op_deze_computer(kluismap, reserve_map, {kop.kluis for kop in gezien.values()}):
        # A spare copy that cannot be read only means that it cannot help.
        with contextlib.suppress(OSError, SleutelbestandBeschadigd, KluisNieuwer):
            kopbytes = lees_bestand(bestand)
            gezien.setdefault(kopbytes, lees_kop(kopbytes))
    return sorted(gezien, key=lambda kopbytes: -gezien[kopbytes].generatie)


def _op_deze_computer(kluismap: Path, reserve_map: Path, ids: set[str]) -> list[Path]:
    if ids:
        return sorted(bestand for kluis in ids for bestand in reserve_map.glob(f"{kluis}-*.sleutels"))
    # Closing any handle on the database would drop POSIX locks of this process: read it only without headers.
    try:
        with (kluismap / DATABASE).open("rb") as bestand:
            zout = bestand.read(16)
    except OSError as fout:
        raise van_systeem(fout) from fout
    return sorted(reserve_map.glob(f"*-{zout.hex()}.sleutels")) if len(zout) == 16 else []


def lees_bestand(bestand: Path) -> bytes:
    """The bytes of a header file, at most one more than a header can have. Raises OSError."""
    with bestand.open("rb") as open_bestand:
        return open_bestand.read(GROOTSTE_KOP + 1)


def schrijf_bestand(bestand: Path, inhoud: bytes) -> None:
    """Whole or not at all, readable by the owner only. Raises OSError."""
    tijdelijk = _tijdelijk(bestand)
    try:
        with open(os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINAIR, 0o600), "wb") as uit:
            uit.write(inhoud)
            uit.flush()
            os.fsync(uit.fileno())
        os.replace(tijdelijk, bestand)
    except OSError:
        tijdelijk.unlink(missing_ok=True)
        raise
    sync_map(bestand.parent)


def sync_map(map_: Path) -> None:
    """What was named or renamed in this folder is on the disk; on Windows nothing can be done for that."""
    if os.name == "posix":
        nummer = os.open(map_, os.O_RDONLY)
        try:
            os.fsync(nummer)
        finally:
            os.close(nummer)


def _tijdelijk(bestand: Path) -> Path:
    return bestand.with_name(bestand.name + ".nieuw")


_BINAIR = getattr(os, "O_BINARY", 0)


def herstel(kluismap: Path, sleutel: Sleutel) -> tuple[str, ...]:
    """Make both files of the folder equal to the header that opened; one Dutch sentence for each that was mended.

    Raises KluisAlleenLezen, SchijfVol, SchijfStoring.
    """
    hersteld = []
    for naam in BESTANDEN:
        bestand = kluismap / naam
        try:
            aanwezig = lees_bestand(bestand)
        except FileNotFoundError:
            hersteld.append(f"Het bestand '{naam}' was weg en is teruggezet.")
        except OSError:
            hersteld.append(f"Het bestand '{naam}' kon niet worden gelezen en is opnieuw geschreven.")
        else:
            if aanwezig == sleutel.kopbytes:
                continue
            if zin := _waarom(naam, aanwezig, sleutel):
                hersteld.append(zin)
        schrijf_in_map(bestand, sleutel.kopbytes)
    for naam in BESTANDEN:
        # Left by a power cut halfway a write; it never counted.
        with contextlib.suppress(OSError):
            _tijdelijk(kluismap / naam).unlink(missing_ok=True)
    return tuple(hersteld)


def vervang(kluismap: Path, oud: Sleutel, nieuw: Sleutel) -> None:
    """Put a new header in place of the old one in both files: the first that stands decides, as in opening.

    When that first write fails the old one is put back, so that what was refused does not count after all.
    Raises KluisAlleenLezen, SchijfVol, KluisMapWeg, SchijfStoring; WachtzinOnzeker when putting back fails too.
    """
    eerste, tweede = (kluismap / naam for naam in BESTANDEN)
    try:
        schrijf_in_map(eerste, nieuw.kopbytes)
    except KluisFout as fout:
        _zet_terug(eerste, oud, fout)
        raise
    # The next opening mends the second from the first.
    with contextlib.suppress(KluisFout):
        schrijf_in_map(tweede, nieuw.kopbytes)


def _zet_terug(bestand: Path, oud: Sleutel, fout: KluisFout) -> None:
    try:
        if lees_bestand(bestand) != oud.kopbytes:
            schrijf_bestand(bestand, oud.kopbytes)
    except OSError:
        raise WachtzinOnzeker from fout


def _waarom(naam: str, aanwezig: bytes, sleutel: Sleutel) -> str:
    try:
        generatie = lees_kop(aanwezig).generatie
    except (SleutelbestandBeschadigd, KluisNieuwer):
        return f"Het bestand '{naam}' was beschadigd en is hersteld."
    if generatie == sleutel.kop.generatie - 1:
        # The step just taken (a dearer slot), or a stop between writing the two files: nothing to tell.
        return ""
    if generatie < sleutel.kop.generatie:
        return f"Het bestand '{naam}' was verouderd en is bijgewerkt."
    return f"Het bestand '{naam}' was gewijzigd en is hersteld."


def schrijf_in_map(bestand: Path, inhoud: bytes) -> None:
    """`schrijf_bestand` inside a vault folder. Raises KluisAlleenLezen, SchijfVol, KluisMapWeg, SchijfStoring."""
    try:
        schrijf_bestand(bestand, inhoud)
    except OSError as fout:
        raise van_systeem(fout) from fout
