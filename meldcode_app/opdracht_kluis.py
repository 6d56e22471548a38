"""`meldcode status` and `meldcode controleer`: what is in a vault, and whether it is whole.

Invariant: neither of them records anything.
"""

from __future__ import annotations

import argparse
import json
from datetime import datetime

from meldcode_app.domain.beoordeling import events
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.fouten import (
    DatabaseBeschadigd,
    DatabaseKwijt,
    DocumentBeschadigd,
    SleutelbestandBeschadigd,
    SleutelbestandKwijt,
)
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.reden_als_gegevens import reden_als_gegevens
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import projecties_kloppen
from meldcode_app.storage.kluis import Kluis, leid_sleutel_af
from meldcode_app.wachtzin import lees_wachtzin
from workflows.basis import Reden

BESCHADIGD = (
    DatabaseBeschadigd,
    DatabaseKwijt,
    DocumentBeschadigd,
    SleutelbestandBeschadigd,
    SleutelbestandKwijt,
)
"""What `controleer` reports as found (1), where another command could not go on (2)."""


def _nu() -> datetime:
    return datetime.now().astimezone()


def status(keuze: argparse.Namespace) -> int:
    """Print casussen and requests: states, what is possible next, what stands in the way."""
    with Kluis.open(keuze.kluis, lees_wachtzin(keuze)) as kluis:
        dossier = Dossier(kluis, _nu)
        casussen = [dossier.casus(str(rij["casus"])) for rij in dossier.casussen()]
        if keuze.json:
            stand = {"casussen": [_casus(dossier, casus) for casus in casussen]}
            print(json.dumps(stand, ensure_ascii=False, indent=2))
        else:
            for casus in casussen:
                _druk_af(dossier, casus)
    return 0


def _druk_af(dossier: Dossier, casus: Casus) -> None:
    aantal = len(casus.verzoeken)
    print(f"{casus.kenmerk}: {aantal} {'verzoek' if aantal == 1 else 'verzoeken'}")
    for verzoek in casus.verzoeken.values():
        kan, niet = _mogelijk(dossier, casus, verzoek)
        print(f"  {verzoek.verzoeker.organisatie or verzoek.id}: {verzoek.verloop}; kan nu: {', '.join(kan)}")
        for event, redenen in niet.items():
            print(f"    {event}: {', '.join(_kort(reden) for reden in redenen)}")


def _kort(reden: Reden) -> str:
    return reden.code + (f" ({reden.betreft})" if reden.betreft else "")


def _mogelijk(
    dossier: Dossier, casus: Casus, verzoek: Informatieverzoek
) -> tuple[list[str], dict[str, tuple[Reden, ...]]]:
    oordelen = {event: dossier.weeg_event(casus.id, verzoek.id, event) for event in events()}
    kan = [event for event, oordeel in oordelen.items() if oordeel.kan]
    return kan, {event: oordeel.open_redenen for event, oordeel in oordelen.items() if not oordeel.kan}


def _casus(dossier: Dossier, casus: Casus) -> dict[str, object]:
    verzoeken = []
    for verzoek in casus.verzoeken.values():
        kan, niet = _mogelijk(dossier, casus, verzoek)
        verzoeken.append(
            {
                "id": verzoek.id,
                "verzoeker": verzoek.verzoeker.organisatie,
                "verloop": verzoek.verloop,
                "configuratie": list(verzoek.configuratie),
                "kan_nu": kan,
                "in_de_weg": {
                    event: [reden_als_gegevens(reden, casus) for reden in redenen]
                    for event, redenen in niet.items()
                },
            }
        )
    return {"id": casus.id, "kenmerk": casus.kenmerk, "verzoeken": verzoeken}


def controleer(keuze: argparse.Namespace) -> int:
    """Verify chain, pages, documents and lists; 1 when anything is wrong."""
    wachtzin = lees_wachtzin(keuze)
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
            if fouten:
                print("De lijsten zijn niet nagekeken: zij komen uit de tijdlijn, en die is niet heel.")
            elif not projecties_kloppen(kluis):
                fouten.append("De lijsten komen niet overeen met de tijdlijn.")
    except BESCHADIGD as fout:
        fouten.append(str(fout))
    for regel in fouten:
        print(f"FOUT: {regel}")
    gevonden = "1 fout" if len(fouten) == 1 else f"{len(fouten)} fouten"
    print(f"{gevonden} gevonden." if fouten else "Alles in orde.")
    return 1 if fouten else 0
