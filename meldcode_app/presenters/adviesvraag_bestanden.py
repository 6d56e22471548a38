"""Files of a question for advice that the user asks for: the exact bytes of a sheet, now or long after it was made.

Invariants: what is written is what is kept in the vault, never a sheet made anew; a sheet without the word anoniem
is told from an anonymous one by its name.
"""

from __future__ import annotations

from meldcode_app.documents.adviesblad import bestandsnaam
from meldcode_app.documents.odt import naam_als_odt
from meldcode_app.presenters.informatieverzoek_bestanden import schrijf
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.services.dossier import Dossier


def bewaar(
    dossier: Dossier, casus_id: str, adviesvraag_id: str, map_: str, seq: int = 0, *, bewerkbaar: bool = False
) -> Bericht:
    """Write the sheet of entry `seq` into the folder, the newest for 0. Raises KluisFout, OpslaanMislukt.

    With `bewerkbaar` its editable copy, for a sheet that has one.
    """
    bladen = dossier.casus(casus_id).adviesvragen[adviesvraag_id].bladen
    blad = next((b for b in bladen if b.seq == seq), bladen[-1])
    naam = bestandsnaam(anoniem=blad.anoniem, oefening=dossier.oefening)
    if bewerkbaar:
        plek = schrijf(map_, naam_als_odt(naam), dossier.kluis.document(blad.bewerkbaar))
    else:
        plek = schrijf(map_, naam, dossier.kluis.document(blad.document))
    return Bericht(
        titel=f"Opgeslagen als {plek.name}.",
        tekst=f"Het staat in de map '{plek.parent.name}'. Buiten de kluis is dit bestand niet versleuteld.",
        doe="Open het om af te drukken, en gooi het weg als u gebeld hebt.",
        soort="goed",
    )
