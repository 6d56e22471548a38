"""From a backup a vault again, ready beside the place where it will stand; `wissel` then puts it there.

Invariants: the backup is only read; what was copied is checked anew, byte for byte and with the key, before anything
happens to the vault that stands there; no receipt goes along, for it will be worked in.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

from meldcode_app.domain.fouten import KluisAlleenLezen, KluisFout, KluisMapWeg, SchijfVol
from meldcode_app.domain.fouten_reservekopie import TerugzettenKanNiet
from meldcode_app.storage.reservekopie import RUIM, op_schijf, verwijder
from meldcode_app.storage.reservekopie_bewijs import BEWIJS, INHOUD, Bewijs
from meldcode_app.storage.reservekopie_controle import BYTES_PER_STAP, Voortgang, controleer, op_de_plek
from meldcode_app.storage.sleutelbestand import BESTANDEN, schrijf_bestand, sync_map
from meldcode_app.storage.sleutels import Sleutel
from meldcode_app.storage.storingen import van_systeem
from meldcode_app.storage.wissel import BEZIG, KLAAR

_BINAIR = getattr(os, "O_BINARY", 0)
_ZINNEN: dict[type[KluisFout], str] = {
    SchijfVol: "Er is te weinig ruimte op de schijf van de kluis om een reservekopie terug te zetten.",
    KluisAlleenLezen: "U mag niet schrijven op de plaats waar de kluis staat.",
    KluisMapWeg: "De map waarin de kluis stond, is er niet meer.",
}


def bereid_voor(
    kopie: Path, kluismap: Path, sleutel: Sleutel
) -> Generator[Voortgang, None, tuple[Path, Bewijs]]:
    """Copy a backup beside the vault, check the copy, and give it the header of this key; returns the folder that is
    complete but not yet marked ready (`markeer`), and its receipt.

    Raises TerugzettenKanNiet about the place of the vault, and what `controleer` raises about the backup.
    """
    werk = kluismap.with_name(kluismap.name + BEZIG)
    try:
        with op_de_plek(kopie):
            bewijs = yield from controleer(kopie, sleutel)
        _begin(werk, bewijs.bytes)
        yield from _kopieer(kopie, werk, bewijs.bytes)
        bewijs = yield from controleer(werk, sleutel)
        yield from op_schijf(lambda: _maak_kluis(werk, sleutel))
    except OSError as fout:
        verwijder(werk)
        raise _kan_niet(fout) from fout
    except BaseException:
        verwijder(werk)
        raise
    return werk, bewijs


def _kan_niet(fout: OSError) -> TerugzettenKanNiet:
    return TerugzettenKanNiet(wat=_ZINNEN.get(type(van_systeem(fout)), ""))


def _begin(werk: Path, grootte: int) -> None:
    verwijder(werk)
    verwijder(werk.with_name(werk.name.removesuffix(BEZIG) + KLAAR))
    if shutil.disk_usage(werk.parent).free < grootte + RUIM:
        raise TerugzettenKanNiet(wat=_ZINNEN[SchijfVol])
    werk.mkdir(mode=0o700)


def _kopieer(kopie: Path, werk: Path, totaal: int) -> Generator[Voortgang, None, None]:
    gedaan = 0
    for naam in INHOUD:
        doel = werk / naam
        with open(os.open(doel, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINAIR, 0o600), "wb") as uit:
            for stuk in _stukken(kopie / naam):
                uit.write(stuk)
                gedaan += len(stuk)
                yield Voortgang(fase="kopieren", gedaan=min(gedaan, totaal), totaal=totaal)
    yield from op_schijf(lambda: _naar_de_schijf(werk))


def _stukken(bestand: Path) -> Iterator[bytes]:
    """What is read wrongly is the backup's fault, and not that of the place of the vault."""
    with op_de_plek(bestand.parent):
        bron = bestand.open("rb")
    with bron:
        while True:
            with op_de_plek(bestand.parent):
                stuk = bron.read(BYTES_PER_STAP)
            if not stuk:
                return
            yield stuk


def _naar_de_schijf(werk: Path) -> None:
    for naam in INHOUD:
        nummer = os.open(werk / naam, os.O_RDWR)
        try:
            os.fsync(nummer)
        finally:
            os.close(nummer)


def _maak_kluis(werk: Path, sleutel: Sleutel) -> None:
    (werk / BEWIJS).unlink()
    # The header that opened: where a newer one than the backup's is known, a replaced passphrase stays replaced.
    for naam in BESTANDEN:
        schrijf_bestand(werk / naam, sleutel.kopbytes)


def markeer(werk: Path) -> Path:
    """From here on it may take the place of the vault, also after a stop. Raises TerugzettenKanNiet."""
    klaar = werk.with_name(werk.name.removesuffix(BEZIG) + KLAAR)
    try:
        os.rename(werk, klaar)
        sync_map(klaar.parent)
    except OSError as fout:
        raise _kan_niet(fout) from fout
    return klaar
