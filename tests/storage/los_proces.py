"""A program of its own for tests that need a second process: it prints one word per step and flushes.

voeg_toe KLUIS RESERVE            append one entry per transaction without end; print each acknowledged seq
houd_open KLUIS RESERVE           open, print "open", wait for end of input
open KLUIS RESERVE                open and close; print the class of the refusal, or "open"
maak KLUIS RESERVE                make; print the class of the refusal, or "open"
vol KLUIS RESERVE [BYTES]         append until it is refused, print its class and what stands; with BYTES under a
                                  limit on the size of files, else until the disk is full
reservekopie KLUIS RESERVE PLEK [BYTES]  make a backup; print the class of the refusal or "gemaakt", the names in
                                  PLEK and whether the vault still takes an act; with BYTES under such a limit
zonder_voorrang ...               the same without root's right to read and write where modes forbid it
"""

from __future__ import annotations

import ctypes
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from meldcode_app.domain.fouten import KluisFout
from meldcode_app.domain.gebeurtenis import Inhoud
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.personen import Persoon
from meldcode_app.domain.tijd import op
from meldcode_app.storage.journaal import NieuweGebeurtenis
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutels import Kosten

WACHTZIN = "vier blauwe fietsen"
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2


def gebeurtenis(nummer: int, toelichting: str = "") -> NieuweGebeurtenis:
    kind = Persoon(id="p1", naam="Gerrit", rol="kind", toelichting=toelichting)
    return NieuweGebeurtenis(
        casus="c1",
        soort="casus_openen",
        handeling_id=f"h{nummer}",
        geregistreerd_op=datetime.now(UTC),
        inhoud=Inhoud(handeling=CasusOpenen(door="d1", gebeurd_op=op(date(2026, 9, 1)), kind=kind)),
    )


def zeg(*woorden: object) -> None:
    print(*woorden, flush=True)


def voeg_toe(kluismap: Path, reserve: Path) -> None:
    kluis = Kluis.open(kluismap, WACHTZIN, reserve_map=reserve)
    zeg("open")
    nummer = 0
    while True:
        nummer += 1
        with kluis.transactie():
            geschreven = kluis.journaal.voeg_toe(
                [gebeurtenis(nummer, "x" * (nummer * 97 % 6000))] * (1 + nummer % 3)
            )
            kluis.projecties.vervang("c1", {"casus_rij": [{"bijgewerkt_seq": geschreven[-1].seq}]})
        zeg(geschreven[-1].seq)


def vol(kluismap: Path, reserve: Path, grens: int = 0) -> None:
    kluis = Kluis.open(kluismap, WACHTZIN, reserve_map=reserve)
    if grens:
        # Absent on Windows, where this way of running is not used.
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (grens, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    toegevoegd = 0
    try:
        for nummer in range(10_000):
            with kluis.transactie():
                kluis.journaal.voeg_toe([gebeurtenis(nummer, "x" * 3000)])
            toegevoegd += 1
    except KluisFout as fout:
        # Reading goes on in the same open vault.
        zeg(
            type(fout).__name__,
            toegevoegd,
            len(kluis.journaal.lees("c1")),
            kluis.journaal.controleer().in_orde,
        )
    kluis.sluit()
    try:
        with Kluis.open(kluismap, WACHTZIN, reserve_map=reserve) as kluis:
            zeg("open", len(kluis.journaal.lees("c1")))
    except KluisFout as fout:
        zeg(type(fout).__name__)


def reservekopie(kluismap: Path, reserve: Path, plek: str, grens: int = 0) -> None:
    from meldcode_app.storage import reservekopie as r
    from meldcode_app.storage.stapsgewijs import uitkomst

    with Kluis.open(kluismap, WACHTZIN, reserve_map=reserve) as kluis:
        if grens:
            import resource

            resource.setrlimit(resource.RLIMIT_FSIZE, (grens, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
        try:
            uitkomst(r.maak(kluis, Path(plek), lambda: datetime.now(UTC), "0.1.0"))
            soort = "gemaakt"
        except KluisFout as fout:
            soort = type(fout).__name__
        with kluis.transactie():
            kluis.bewaar_concept("k", b"x")
        zeg(soort, len(os.listdir(plek)), kluis.controleer().in_orde)


def main(soort: str, kluismap: str, reserve: str, *rest: str) -> None:
    paden = Path(kluismap), Path(reserve)
    if soort == "voeg_toe":
        voeg_toe(*paden)
    if soort == "vol":
        vol(*paden, *map(int, rest))
    if soort == "reservekopie":
        reservekopie(*paden, rest[0], *map(int, rest[1:]))
    if soort in ("open", "maak", "houd_open"):
        try:
            if soort == "maak":
                kluis, _ = Kluis.maak(paden[0], WACHTZIN, kosten=Kosten(128, 1, 1), reserve_map=paden[1])
            else:
                kluis = Kluis.open(paden[0], WACHTZIN, reserve_map=paden[1])
        except KluisFout as fout:
            zeg(type(fout).__name__)
        else:
            zeg("open")
            if soort == "houd_open":
                sys.stdin.read()
            kluis.sluit()


if __name__ == "__main__":
    if sys.argv[1] == "zonder_voorrang":
        # Only root can drop it, and only root has it; after exec the process really lacks it.
        for recht in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, recht, 0, 0, 0)
        os.execv(sys.executable, [sys.executable, __file__, *sys.argv[2:]])
    main(*sys.argv[1:])
