"""`python -m tests.taak --uit MAP`: a task by keyboard, a picture per step, the number of keys, the vault after it.

`--taak verzoek` is the request of a gezinsvoogd, `--taak meldcode` the five tasks of a newcomer; `--beeld` the screen.
Needs Xvfb, xdotool and ImageMagick's `import`. 0 when the task was done and the vault holds what was done, else 1.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import datetime
from pathlib import Path

from tests.taak import (
    nakijken,
    nakijken_meldcode,
    stappen_casus,
    stappen_kluis,
    stappen_meldcode,
    stappen_mensen,
    stappen_slot,
    stappen_verzoek,
)
from tests.taak.bediening import Bediening
from tests.taak.scherm import BEELDEN, NietGelukt, Scherm
from tests.taak.verhaal import Dagen
from tests.taak.verslag import verslag

NODIG = ("Xvfb", "xdotool", "import")


def verzoek(b: Bediening) -> None:
    """A request, from the first start to the second."""
    stappen_kluis.nieuwe_kluis(b)
    stappen_casus.casus(b, Dagen(datetime.now().astimezone().date()))
    stappen_verzoek.ontvangen(b)
    stappen_verzoek.nagegaan(b)
    stappen_verzoek.vraag(b)
    stappen_verzoek.noodzaak(b)
    stappen_mensen.informeren(b)
    stappen_mensen.zienswijze(b)
    stappen_slot.brief(b)
    stappen_slot.versturen(b, b.scherm.thuis)
    stappen_slot.afsluiten(b)
    stappen_kluis.vergrendelen(b)
    stappen_kluis.opnieuw_starten(b)
    stappen_kluis.einde(b)


TAKEN = {
    "verzoek": (verzoek, nakijken.nakijken),
    "meldcode": (stappen_meldcode.vijf_taken, nakijken_meldcode.nakijken),
}
"""Per task what is done and what is looked at afterwards."""


def main() -> int:
    """Do the task and tell about it."""
    lezer = argparse.ArgumentParser(
        prog="python -m tests.taak", description="De hele taak, met toetsen alleen."
    )
    lezer.add_argument("--uit", type=Path, required=True, help="map waar de prenten en het verslag komen")
    lezer.add_argument("--taak", choices=TAKEN, default="verzoek", help="welke taak")
    lezer.add_argument("--beeld", choices=BEELDEN, default="licht", help="welk scherm")
    keuze = lezer.parse_args()
    uit: Path = keuze.uit
    doe, kijk_na = TAKEN[keuze.taak]
    uit.mkdir(parents=True, exist_ok=True)
    ontbreekt = [programma for programma in NODIG if shutil.which(programma) is None]
    if ontbreekt:
        print(f"Nodig en niet gevonden: {', '.join(ontbreekt)}", file=sys.stderr)
        return 1
    scherm = Scherm(BEELDEN[keuze.beeld])
    b = Bediening(scherm, uit)
    fout = ""
    goed: list[str] = []
    niet: list[str] = []
    try:
        doe(b)
        goed, niet = kijk_na(scherm.thuis)
    except NietGelukt as gestrand:
        fout = f"Gestrand bij '{b.stappen[-1].naam}': {gestrand}"
    finally:
        meldingen = scherm.meldingen.read_text(errors="replace") if scherm.meldingen.exists() else ""
        scherm.ruim_op()
    tekst = verslag(b, goed, niet, fout, meldingen)
    (uit / "verslag.txt").write_text(tekst, encoding="utf-8")
    print(tekst)
    return 1 if fout or niet or meldingen else 0


if __name__ == "__main__":
    sys.exit(main())
