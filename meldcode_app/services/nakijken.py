"""Whether everything the timeline speaks of is there: a letter or a file that is named and gone is a missing record.

Invariant: reads only. What stands there is compared with its checksum in storage; here is asked what should stand.
"""

from __future__ import annotations

from meldcode_app.storage.kluis import Kluis

_VELDEN = ("document", "bewerkbaar")
"""Fields in which an act names bytes that are kept, by their sha-256."""


def ontbrekende_documenten(kluis: Kluis) -> tuple[str, ...]:
    """One Dutch sentence per entry that names a document the vault does not have. Raises KluisFout."""
    return tuple(
        f"Het document bij regel {g.seq} ontbreekt."
        for g in kluis.journaal.lees_alles()
        for sha256 in dict.fromkeys(getattr(g.handeling, veld, "") for veld in _VELDEN)
        if sha256 and not kluis.heeft_document(sha256)
    )
