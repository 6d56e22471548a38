"""`meldcode controleer`: whether a vault is whole.

Invariant: it records nothing; a list of an older version is made anew from the timeline, never the other way round.
"""

from __future__ import annotations

import argparse

from meldcode_app import opdracht_reservekopie
from meldcode_app.domain.fouten import (
    DatabaseBeschadigd,
    DatabaseKwijt,
    DocumentBeschadigd,
    SleutelbestandBeschadigd,
    SleutelbestandKwijt,
)
from meldcode_app.services.nakijken import ontbrekende_documenten
from meldcode_app.services.registreren import projecties_kloppen, werk_lijsten_bij
from meldcode_app.services.zoekindex import werk_index_bij
from meldcode_app.storage.kluis import Kluis, leid_sleutel_af
from meldcode_app.storage.reservekopie_bewijs import BEWIJS
from meldcode_app.wachtzin import lees_wachtzin

BESCHADIGD = (
    DatabaseBeschadigd,
    DatabaseKwijt,
    DocumentBeschadigd,
    SleutelbestandBeschadigd,
    SleutelbestandKwijt,
)
"""What `controleer` reports as found (1), where another command could not go on (2)."""


def controleer(keuze: argparse.Namespace) -> int:
    """Verify chain, pages, documents and lists, or a whole backup; 1 when anything is wrong."""
    wachtzin = lees_wachtzin(keuze)
    if (keuze.kluis / BEWIJS).exists():
        return opdracht_reservekopie.controleer(keuze.kluis, wachtzin)
    fouten: list[str] = []
    try:
        # Opening must not stop at the first damage: this is the tool that tells where it is.
        sleutel = leid_sleutel_af(keuze.kluis, wachtzin)
        with Kluis.open_met_sleutel(keuze.kluis, sleutel, laatste=0) as kluis:
            for regel in (*kluis.hersteld, *(str(w) for w in kluis.waarschuwingen)):
                print(regel)
            uitslag = kluis.controleer()
            print(f"{uitslag.aantal} regels gecontroleerd, ketenkop {uitslag.ketenkop[:16]}")
            fouten += uitslag.fouten
            if not fouten and _werk_index_bij(kluis):
                print("Oudere tekst is nu ook doorzoekbaar gemaakt.")
            if fouten:
                print("De lijsten zijn niet nagekeken: zij komen uit de tijdlijn, en die is niet heel.")
            elif werk_lijsten_bij(kluis):
                print("De lijsten zijn voor deze versie opnieuw gemaakt uit de tijdlijn.")
            elif not projecties_kloppen(kluis):
                fouten.append("De lijsten komen niet overeen met de tijdlijn.")
            if not uitslag.fouten:
                fouten += ontbrekende_documenten(kluis)
    except BESCHADIGD as fout:
        fouten.append(str(fout))
    for regel in fouten:
        print(f"FOUT: {regel}")
    gevonden = "1 fout" if len(fouten) == 1 else f"{len(fouten)} fouten"
    print(f"{gevonden} gevonden." if fouten else "Alles in orde.")
    return 1 if fouten else 0


def _werk_index_bij(kluis: Kluis) -> bool:
    """True when not every entry could be found yet."""
    return sum(1 for _ in werk_index_bij(kluis)) > 0
