"""Files the user asks for: the exact bytes that were provided, the draft to read beforehand, the letter back.

Invariants: a file that is there is never written over; a half-written file is never left; names hold nobody's name
(documents/brief.py). Leaving the vault is always the user's own doing: they chose the folder.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from meldcode_app.domain.bijlage import Bijlage
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.presenters.nederlands import dag_jaar, met_punt, opsomming
from meldcode_app.presenters.tijdlijn_verteld import citaat
from meldcode_app.presenters.weergave import Bericht, Knop


class OpslaanMislukt(MeldcodeFout):
    """The folder could not be written to."""

    wat = "Het bestand kon niet in deze map worden opgeslagen."
    betekent = "De brief staat gewoon nog in de kluis; er is niets verloren."
    doe = "Kies een andere map, of kijk of er ruimte is en of u daar mag schrijven."


def bewerkbaar_knop(code: str) -> Knop:
    """The quiet button for the copy that a word processor opens, beside the one for the PDF."""
    return Knop(code=code, tekst="Bewerkbare kopie opslaan (ODT)", soort="rustig", icoon="file-text")


def schrijf(map_: str, naam: str, inhoud: bytes) -> Path:
    """Write under a name that is still free in the folder, and return where. Raises OpslaanMislukt."""
    doel = Path(map_)
    stam, achter = Path(naam).stem, Path(naam).suffix
    for nummer in range(1, 1000):
        plek = doel / (naam if nummer == 1 else f"{stam}-{nummer}{achter}")
        try:
            with plek.open("xb") as bestand:
                bestand.write(inhoud)
        except FileExistsError:
            continue
        except OSError as fout:
            with contextlib.suppress(OSError):
                if not isinstance(fout, PermissionError | FileNotFoundError | NotADirectoryError):
                    plek.unlink(missing_ok=True)
            raise OpslaanMislukt from fout
        return plek
    raise OpslaanMislukt


def brief_opgeslagen(plek: Path, mee: Sequence[str] = (), achter: Sequence[Bijlage] = ()) -> Bericht:
    """What was written and where; `mee` names the files beside the letter, `achter` is what was withdrawn since."""
    delen = []
    if mee:
        delen.append(
            f"De {'bijlage staat' if len(mee) == 1 else 'bijlagen staan'} ernaast: {opsomming(mee)}."
        )
    for bijlage in achter:
        if weg := bijlage.ingetrokken:
            op = dag_jaar(weg.gebeurd_op.laatste_dag)
            delen.append(
                f"{citaat(bijlage.naam)} is ingetrokken op {op} en staat er niet bij: {met_punt(weg.reden)}"
            )
    map_ = plek.parent.name
    if mee:
        delen.append(
            f"Alles staat in de map '{map_}'. Buiten de kluis zijn deze bestanden niet versleuteld. "
            "Ruim ze op als u ze niet meer nodig hebt."
        )
    else:
        delen.append(
            f"Het staat in de map '{map_}'. Buiten de kluis is dit bestand niet versleuteld. "
            "Ruim het op als u het niet meer nodig hebt."
        )
    return Bericht(titel=f"Opgeslagen: {plek.name}", tekst=" ".join(delen), soort="goed")


def opgeslagen(plek: Path) -> Bericht:
    """What the page says once a sheet was written."""
    return Bericht(
        titel=f"Opgeslagen als {plek.name}.",
        tekst=f"Het staat in de map '{plek.parent.name}'. Buiten de kluis is dit bestand niet versleuteld.",
        doe="Open het om af te drukken, en gooi het weg als u het niet meer nodig hebt.",
        soort="goed",
    )
