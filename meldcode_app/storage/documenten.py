"""The exact bytes of what was settled or received, each under its own SHA-256.

Invariants: a document never changes and never disappears; the hash is checked on the way in and on the way out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator

from meldcode_app.domain.fouten import DocumentBeschadigd, DocumentOntbreekt, DocumentTeGroot
from meldcode_app.storage.verbinding import Verbinding

GROOTSTE = 25 * 1024 * 1024
"""Bytes: above about 1 GB SQLite's own error misleads, and the vault must stay quick to copy."""

PER_STAP = 1 << 20
"""Bytes read between two yields: about 10 ms."""


class Documenten:
    """The documents of one open vault."""

    def __init__(self, verbinding: Verbinding) -> None:
        self._verbinding = verbinding

    def bewaar(self, sha256: str, inhoud: bytes, soort: str, casus: str) -> None:
        """Keep bytes under their hash (64 lower-case hex digits), inside a transaction; twice the same is fine.

        ValueError when the hash is not theirs; DocumentTeGroot; SchijfVol.
        """
        self._verbinding.eis_transactie()
        if len(inhoud) > GROOTSTE:
            raise DocumentTeGroot
        if hashlib.sha256(inhoud).hexdigest() != sha256:
            msg = "the hash is not that of the document"
            raise ValueError(msg)
        with self._verbinding.eigen_fouten():
            conn = self._verbinding.conn
            if conn.execute("SELECT 1 FROM document WHERE sha256 = ?", (sha256,)).fetchone() is None:
                conn.execute(
                    "INSERT INTO document (sha256, soort, casus, inhoud, bewaard_op)"
                    " VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
                    (sha256, soort, casus, inhoud),
                )

    def heeft(self, sha256: str) -> bool:
        """Whether bytes are kept under this hash."""
        with self._verbinding.eigen_fouten():
            gevraagd = self._verbinding.conn.execute("SELECT 1 FROM document WHERE sha256 = ?", (sha256,))
            return gevraagd.fetchone() is not None

    def lees(self, sha256: str) -> bytes:
        """The bytes kept under this hash. Raises DocumentOntbreekt, DocumentBeschadigd, DatabaseBeschadigd."""
        with self._verbinding.eigen_fouten():
            rij = self._verbinding.conn.execute(
                "SELECT inhoud FROM document WHERE sha256 = ?", (sha256,)
            ).fetchone()
        if rij is None:
            raise DocumentOntbreekt
        inhoud = bytes(rij[0])
        if hashlib.sha256(inhoud).hexdigest() != sha256:
            raise DocumentBeschadigd
        return inhoud

    def controleer_stapsgewijs(self) -> Generator[int, None, tuple[str, ...]]:
        """As `controleer`, at most 1 MiB at a time; yields the bytes looked at in this step."""
        conn = self._verbinding.conn
        fouten = []
        with self._verbinding.eigen_fouten():
            for rowid, sleutel in conn.execute(
                "SELECT rowid, sha256 FROM document ORDER BY rowid"
            ).fetchall():
                som = hashlib.sha256()
                with conn.open_blob("document", "inhoud", rowid, True) as blob:
                    while stuk := blob.read(PER_STAP):
                        som.update(stuk)
                        yield len(stuk)
                if som.hexdigest() != sleutel:
                    fouten.append(f"Document {sleutel[:12]} is niet meer precies wat er is bewaard.")
        return tuple(fouten)

    def controleer(self) -> tuple[str, ...]:
        """One Dutch sentence for every document that is no longer what was kept."""
        with self._verbinding.eigen_fouten():
            sleutels = [
                rij[0] for rij in self._verbinding.conn.execute("SELECT sha256 FROM document ORDER BY sha256")
            ]
        fouten = []
        for sleutel in sleutels:
            try:
                self.lees(sleutel)
            except DocumentBeschadigd:
                fouten.append(f"Document {sleutel[:12]} is niet meer precies wat er is bewaard.")
        return tuple(fouten)
