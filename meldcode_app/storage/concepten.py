"""Drafts: what the user typed and has not recorded yet. The only content that may simply be overwritten and wiped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from meldcode_app.storage.verbinding import Verbinding


class Concepten:
    """The drafts of one open vault. Each call is its own transaction unless one is going on."""

    def __init__(self, verbinding: Verbinding) -> None:
        self._verbinding = verbinding

    @contextmanager
    def _schrijvend(self) -> Iterator[None]:
        if self._verbinding.conn.in_transaction:
            with self._verbinding.eigen_fouten():
                yield
        else:
            with self._verbinding.transactie(), self._verbinding.eigen_fouten():
                yield

    def bewaar(self, sleutel: str, inhoud: bytes) -> None:
        """Keep a draft, in place of an earlier one under the same key. Raises SchijfVol, KluisMapWeg."""
        with self._schrijvend():
            self._verbinding.conn.execute(
                "INSERT INTO concept VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"
                " ON CONFLICT (sleutel) DO UPDATE SET inhoud = excluded.inhoud, bewaard_op = excluded.bewaard_op",
                (sleutel, inhoud),
            )

    def lees(self, sleutel: str) -> bytes | None:
        """The draft, or None when there is none."""
        with self._verbinding.eigen_fouten():
            rij = self._verbinding.conn.execute(
                "SELECT inhoud FROM concept WHERE sleutel = ?", (sleutel,)
            ).fetchone()
        return bytes(rij[0]) if rij else None

    def sleutels(self) -> tuple[str, ...]:
        """The keys of all drafts, in order."""
        with self._verbinding.eigen_fouten():
            return tuple(
                rij[0]
                for rij in self._verbinding.conn.execute("SELECT sleutel FROM concept ORDER BY sleutel")
            )

    def wis(self, sleutel: str) -> None:
        """Wipe a draft (secure_delete overwrites its pages); nothing happens when there is none."""
        with self._schrijvend():
            self._verbinding.conn.execute("DELETE FROM concept WHERE sleutel = ?", (sleutel,))
