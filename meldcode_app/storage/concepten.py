"""Drafts: what the user typed and has not recorded yet. The only content that may simply be overwritten and wiped.

Invariants: what the disk refuses waits in memory and is read as if it were kept, so leaving a page loses nothing;
what waits is newer than what the vault has under the same key; `probeer_opnieuw` writes it once the disk lets us.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.storage.verbinding import Verbinding

Herschrijf = Callable[[str, bytes], Iterable[tuple[str, bytes]]]
"""Of the key and the content of a draft: the drafts to keep in its place, each with its key."""


class Concepten:
    """The drafts of one open vault. Each call is its own transaction unless one is going on."""

    def __init__(self, verbinding: Verbinding) -> None:
        self._verbinding = verbinding
        self.wachtend: dict[str, bytes] = {}

    @contextmanager
    def _schrijvend(self) -> Iterator[None]:
        if self._verbinding.conn.in_transaction:
            with self._verbinding.eigen_fouten():
                yield
        else:
            with self._verbinding.transactie(), self._verbinding.eigen_fouten():
                yield

    def bewaar(self, sleutel: str, inhoud: bytes) -> None:
        """Keep a draft, in place of an earlier one under the same key.

        Raises SchijfVol, KluisMapWeg; it then waits in memory.
        """
        try:
            self._schrijf(sleutel, inhoud)
        except MeldcodeFout:
            self.wachtend[sleutel] = inhoud
            raise
        self.wachtend.pop(sleutel, None)

    def neem_terug(self, wachtend: Mapping[str, bytes]) -> None:
        """What waited when the vault was locked waits again, and is written if the disk lets us now."""
        self.wachtend.update(wachtend)
        self.probeer_opnieuw()

    def probeer_opnieuw(self) -> bool:
        """Write what waits; True when nothing waits any more."""
        for sleutel, inhoud in tuple(self.wachtend.items()):
            try:
                self._schrijf(sleutel, inhoud)
            except MeldcodeFout:
                return False
            self.wachtend.pop(sleutel, None)
        return True

    def neem_over(self, van: Concepten, hier: Herschrijf) -> None:
        """Every draft of another open vault, with the moment it was kept, in place of an own one under the same key.

        `hier` tells how a draft reads in this vault, in which the same words may point elsewhere. Raises KluisFout.
        """
        momenten = van.momenten()
        for sleutel in van.sleutels():
            for nieuw, inhoud in hier(sleutel, van.lees(sleutel) or b""):
                self._schrijf(nieuw, inhoud, momenten.get(sleutel))

    def verdeel(self, sleutel: str, delen: Iterable[tuple[str, bytes]]) -> None:
        """Keep others in place of a draft, as of when that was kept: all or, when the disk refuses, none of them.

        Raises SchijfVol, KluisMapWeg.
        """
        moment = self.momenten().get(sleutel)
        with self._schrijvend():
            self._verbinding.conn.execute("DELETE FROM concept WHERE sleutel = ?", (sleutel,))
            for nieuw, inhoud in delen:
                self._schrijf(nieuw, inhoud, moment)
        self.wachtend.pop(sleutel, None)

    def lees(self, sleutel: str) -> bytes | None:
        """The draft, or None when there is none."""
        if sleutel in self.wachtend:
            return self.wachtend[sleutel]
        with self._verbinding.eigen_fouten():
            rij = self._verbinding.conn.execute(
                "SELECT inhoud FROM concept WHERE sleutel = ?", (sleutel,)
            ).fetchone()
        return bytes(rij[0]) if rij else None

    def sleutels(self) -> tuple[str, ...]:
        """The keys of all drafts, in order."""
        return tuple(sorted({*self.momenten(), *self.wachtend}))

    def momenten(self) -> dict[str, str]:
        """Of each draft in the vault when it was kept, as UTC in ISO 8601."""
        with self._verbinding.eigen_fouten():
            return dict(self._verbinding.conn.execute("SELECT sleutel, bewaard_op FROM concept").fetchall())

    def wis(self, sleutel: str) -> None:
        """Wipe a draft (secure_delete overwrites its pages); nothing happens when there is none."""
        self.wachtend.pop(sleutel, None)
        with self._schrijvend():
            self._verbinding.conn.execute("DELETE FROM concept WHERE sleutel = ?", (sleutel,))

    def _schrijf(self, sleutel: str, inhoud: bytes, moment: str | None = None) -> None:
        with self._schrijvend():
            self._verbinding.conn.execute(
                "INSERT INTO concept VALUES (?, ?, coalesce(?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')))"
                " ON CONFLICT (sleutel) DO UPDATE SET inhoud = excluded.inhoud, bewaard_op = excluded.bewaard_op",
                (sleutel, inhoud, moment),
            )
