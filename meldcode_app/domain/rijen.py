"""Rows for lists: a pure function of one folded casus. No state machine is ever built for a row.

Invariant: the same casus always gives the same rows; rebuilding the lists uses these very functions. Whoever changes
what a row says raises RIJEN_VERSIE: then a vault with older rows gets new ones when it is opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from typing import Literal

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.notities import Notities
from meldcode_app.domain.sorteernaam import sorteernaam
from meldcode_app.domain.taak import Taak
from meldcode_app.domain.taken import taken
from meldcode_app.domain.taken_verzoek import AFGELOPEN
from meldcode_app.domain.zicht import inzage

Rij = dict[str, object]
Status = Literal["spoed", "loopt", "rust"]

RIJEN_VERSIE = 9
"""Of what these functions make; a vault remembers with which one its rows were made."""


def rijen(casus: Casus) -> dict[str, list[Rij]]:
    """The rows of this casus per table; empty while it is not opened."""
    if not casus.bestaat:
        return {}
    openstaand = [v for v in casus.verzoeken.values() if v.open_]
    return {
        "casus_rij": [
            {
                "casus": casus.id,
                "kenmerk": casus.kenmerk,
                "naam": casus.kind.naam,
                "sorteernaam": sorteernaam(casus.kind.naam),
                "geboortedatum": casus.kind.geboortedatum,
                "status": status(casus),
                "bijgewerkt_seq": casus.laatste_seq,
                "gewijzigd_op": casus.gewijzigd_op.astimezone(UTC) if casus.gewijzigd_op else None,
                "samenvatting": {"verzoeken": len(casus.verzoeken), "open_verzoeken": len(openstaand)},
            }
        ],
        "verzoek_rij": [
            {
                "casus": casus.id,
                "verzoek": v.id,
                "kenmerk": casus.kenmerk,
                "verzoeker": v.verzoeker.organisatie,
                "ontvangen_op": v.ontvangen_op.van,
                "gewenst_op": v.gewenst_op,
                "verloop": v.verloop,
                "samenvatting": {"vragen": len(v.vragen), "beoordeeld": len(v.beoordelingen)},
            }
            for v in casus.verzoeken.values()
        ],
        "taak_rij": [_taakrij(casus, taak) for taak in taken(casus)],
        "inzage_rij": list(_inzage(casus)),
    }


def _inzage(casus: Casus) -> Iterator[Rij]:
    """Who may look into what of a meldcode: all of it, or one entry by its seq that is their own."""
    for id_, doorloop in _van_een_meldcode(casus):
        for deelnemer in sorted(inzage(doorloop)):
            yield {"casus": casus.id, "doorloop": id_, "deelnemer": deelnemer}
    for doorloop in casus.doorlopen.values():
        for regel in doorloop.eigen:
            for deelnemer in sorted(regel.leest - inzage(doorloop)):
                yield {"casus": casus.id, "doorloop": f"regel {regel.seq}", "deelnemer": deelnemer}


def _van_een_meldcode(casus: Casus) -> Iterator[tuple[str, Doorloop]]:
    """Every walk by its id, and each of its questions for advice and meldingen by theirs: a task leads to any."""
    yield from casus.doorlopen.items()
    for advies in casus.adviesvragen.values():
        yield advies.id, casus.doorlopen[advies.doorloop]
    for melding in casus.meldingen.values():
        yield melding.id, casus.doorlopen[melding.doorloop]


def rijen_kluis(notities: Notities) -> dict[str, list[Rij]]:
    """The rows of the vault itself per table: the notes that still ask for a place."""
    return {
        "notitie_rij": [
            {
                "notitie": notitie.id,
                "tekst": notitie.tekst,
                "gemaakt_op": notitie.gemaakt_op.van,
                "geregistreerd_op": notitie.geregistreerd_op,
            }
            for notitie in notities.open_
        ]
    }


def status(casus: Casus) -> Status:
    """How a casus stands in the list: an emergency goes on, something runs or is to be done, or nothing does."""
    if any(doorloop.spoed_loopt for doorloop in casus.doorlopen.values()):
        return "spoed"
    loopt = (
        any(verzoek.verloop not in AFGELOPEN for verzoek in casus.verzoeken.values())
        or any(doorloop.open_ for doorloop in casus.doorlopen.values())
        or bool(taken(casus))
    )
    return "loopt" if loopt else "rust"


def _taakrij(casus: Casus, taak: Taak) -> Rij:
    """`namen` tells how a sentence calls each id, so no casus is folded to show the list."""
    ids = dict.fromkeys((*taak.betreft, taak.wie))
    return {
        "casus": casus.id,
        "taak": taak.id,
        "soort": taak.soort,
        "betreft": list(taak.betreft),
        "namen": {id_: _noem(casus, id_) for id_ in ids if id_},
        "wie": taak.wie,
        "wacht_op_ander": taak.wacht_op_ander,
        "voor": taak.voor,
        "vanaf": taak.vanaf,
        "tot": taak.tot,
        "herkomst": taak.herkomst,
        "norm": taak.norm,
        "pagina": taak.pagina,
        "doel": taak.doel,
        "plek": taak.plek,
        "kenmerk": casus.kenmerk,
        "naam": casus.kind.naam,
        "geboortedatum": casus.kind.geboortedatum,
    }


def _noem(casus: Casus, id_: str) -> str:
    verzoek = casus.verzoeken.get(id_)
    afspraak = next((d.afspraken[id_] for d in casus.doorlopen.values() if id_ in d.afspraken), None)
    if afspraak is not None:
        return afspraak.tekst or "nog zonder omschrijving"
    return verzoek.verzoeker.organisatie if verzoek else casus.noem(id_)
