"""`python -m tests.taak --uit MAP`: the task, a picture per step, the number of keys, and what the vault holds after it."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from tests.taak import stappen_casus, stappen_kluis, stappen_mensen, stappen_slot, stappen_verzoek
from tests.taak.bediening import Bediening
from tests.taak.scherm import NietGelukt, Scherm
from tests.taak.verhaal import Dagen


def main() -> int:
    """0 when the task was done and the vault holds it, else 1."""
    lezer = argparse.ArgumentParser(prog="python -m tests.taak", description=__doc__)
    lezer.add_argument("--uit", type=Path, required=True, help="map waar de prenten en het verslag komen")
    uit = lezer.parse_args().uit
    uit.mkdir(parents=True, exist_ok=True)
    scherm = Scherm()
    try:
        b = Bediening(scherm, uit)
        stappen_kluis.nieuwe_kluis(b)
        stappen_casus.casus(b, Dagen(datetime.now().astimezone().date()))
        stappen_verzoek.ontvangen(b)
        stappen_verzoek.nagegaan(b)
        stappen_verzoek.vraag(b)
        stappen_verzoek.noodzaak(b)
        stappen_mensen.informeren(b)
        stappen_mensen.zienswijze(b)
        stappen_slot.brief(b)
        stappen_slot.versturen(b, scherm.thuis)
        stappen_slot.afsluiten(b)
    except (NietGelukt, ValueError) as fout:
        print(f"NIET GELUKT bij '{b.stappen[-1].naam}': {fout}", file=sys.stderr)
        scherm.foto(uit / "vastgelopen.png")
        print(scherm.meldingen.read_text(), file=sys.stderr)
    finally:
        for stap in b.stappen:
            print(stap.naam, stap.toetsen, stap.letters, stap.tabs, stap.pad)
        scherm.ruim_op()
    return 0


if __name__ == "__main__":
    sys.exit(main())
