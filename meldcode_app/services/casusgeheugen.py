"""The casus that was asked for last, as read from the journal: its entries, and how it stood before and after each.

Invariant: never older than the vault: what was read is known by the number of the last entry in it.
"""

from __future__ import annotations

from meldcode_app.domain.casus import Casus, standen
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.verbeteren import gelezen
from meldcode_app.storage.kluis import Kluis

Gevraagd = tuple[str, int]
"""A casus, and the last entry of the vault when it was read."""


class Casusgeheugen:
    """Of one open vault; errors as `Journaal.lees`."""

    def __init__(self, kluis: Kluis) -> None:
        self._kluis = kluis
        self._casus: dict[str, Casus] = {}
        self._tijdlijn: tuple[Gevraagd, tuple[Gebeurtenis, ...]] | None = None
        self._standen: tuple[Gevraagd, tuple[Casus, ...]] | None = None

    def vergeet(self) -> None:
        """Read anew from now on: after a disk error it may not be known what stands."""
        self._casus, self._tijdlijn, self._standen = {}, None, None

    def onthoud(self, casus: Casus) -> None:
        """A casus as it stands after the last act."""
        self._casus = {casus.id: casus}

    def casus(self, casus_id: str) -> Casus:
        """The casus as it stands."""
        if casus_id not in self._casus:
            self._casus = {casus_id: self.standen(casus_id)[-1]}
        return self._casus[casus_id]

    def tijdlijn(self, casus_id: str) -> tuple[Gebeurtenis, ...]:
        """Its entries as they were recorded, oldest first."""
        gevraagd = self._gevraagd(casus_id)
        if self._tijdlijn is None or self._tijdlijn[0] != gevraagd:
            self._tijdlijn = (gevraagd, self._kluis.journaal.lees(casus_id))
        return self._tijdlijn[1]

    def standen(self, casus_id: str) -> tuple[Casus, ...]:
        """The casus before its first entry and after each: one more than it has entries."""
        gevraagd = self._gevraagd(casus_id)
        if self._standen is None or self._standen[0] != gevraagd:
            self._standen = (gevraagd, standen(casus_id, gelezen(self.tijdlijn(casus_id))))
        return self._standen[1]

    def _gevraagd(self, casus_id: str) -> Gevraagd:
        return casus_id, self._kluis.journaal.kop().seq
