"""Where words stand in the entries of the journal: the full-text index of one open vault.

Invariants: entries 1..`tot` are in it and nothing else; it is filled in the transaction of the act, or caught up in
steps when it is of an older version; it keeps no text, and what is taken out leaves no word behind in its pages;
newest first is by `seq`, never by rank or time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from meldcode_app.domain.zoektekst import ZOEK_VERSIE, ZoekRij
from meldcode_app.domain.zoekwoorden import Term, Zoekopdracht, vouw
from meldcode_app.storage.verbinding import Verbinding

ALLES = 1 << 62
_MAG = (
    " AND (b.seq IS NULL OR EXISTS (SELECT 1 FROM inzage_rij i WHERE i.casus = b.casus"
    " AND i.doorloop IN (b.doorloop, 'regel ' || b.seq) AND i.deelnemer = :kijker))"
)
_IN = "INSERT INTO zoek (rowid, tekst, kind, plek) VALUES (?, ?, ?, ?)"
_UIT = "INSERT INTO zoek (zoek, rowid, tekst, kind, plek) VALUES ('delete', ?, ?, ?, ?)"


@dataclass(frozen=True)
class Waarin:
    """Where is searched: one casus, or all; `kijker` sees only the meldcodes, and their own entries in
    others, that are open to that colleague."""

    casus: str = ""
    kijker: str | None = None


class Zoekindex:
    """The search index of one open vault."""

    def __init__(self, verbinding: Verbinding) -> None:
        self._verbinding = verbinding

    def tot(self) -> int:
        """Up to which entry it reaches; 0 when it is of another version and must be made anew."""
        with self._verbinding.eigen_fouten():
            rij = self._verbinding.conn.execute("SELECT versie, tot FROM zoek_stand").fetchone()
        return int(rij[1]) if rij and rij[0] == ZOEK_VERSIE else 0

    def voeg_toe(self, rijen: Iterable[ZoekRij], tot: int) -> None:
        """Take in the entries after `tot()`, in order, up to and including `tot`; inside a transaction."""
        self._verbinding.eis_transactie()
        if not self.tot():
            self.maak_leeg()
        conn = self._verbinding.conn
        with self._verbinding.eigen_fouten():
            for rij in rijen:
                if rij.tekst:
                    conn.execute(_IN, _woorden(rij))
                if rij.tekst and rij.doorloop:
                    conn.execute("INSERT INTO zoek_baan VALUES (?, ?, ?)", (rij.seq, rij.casus, rij.doorloop))
            conn.execute("REPLACE INTO zoek_stand VALUES (1, ?, ?)", (ZOEK_VERSIE, tot))

    def vergeet(self, rij: ZoekRij) -> None:
        """Take one entry out, given exactly as it went in, before its content is erased; inside a transaction."""
        self._verbinding.eis_transactie()
        with self._verbinding.eigen_fouten():
            self._verbinding.conn.execute(_UIT, _woorden(rij))
            self._verbinding.conn.execute("DELETE FROM zoek_baan WHERE seq = ?", (rij.seq,))

    def maak_leeg(self) -> None:
        """Drop everything, before it is made anew; inside a transaction."""
        self._verbinding.eis_transactie()
        with self._verbinding.eigen_fouten():
            self._verbinding.conn.execute("INSERT INTO zoek (zoek) VALUES ('delete-all')")
            self._verbinding.conn.execute("DELETE FROM zoek_baan")
            self._verbinding.conn.execute("DELETE FROM zoek_stand")

    def zoek(
        self, opdracht: Zoekopdracht, waarin: Waarin, voor: int | None = None, aantal: int = 50
    ) -> tuple[int, ...]:
        """The `seq` of entries in which every term occurs, newest first, before `voor` when that is given."""
        return self._vraag("SELECT z.rowid", opdracht, waarin, voor, aantal)

    def tel(self, opdracht: Zoekopdracht, waarin: Waarin, hoogstens: int) -> int:
        """How many there are, counted no further than `hoogstens`."""
        return len(self._vraag("SELECT 1", opdracht, waarin, None, hoogstens))

    def _vraag(
        self, wat: str, opdracht: Zoekopdracht, waarin: Waarin, voor: int | None, aantal: int
    ) -> tuple[int, ...]:
        if not opdracht.termen:
            return ()
        vraag = " AND ".join(_term(term) for term in opdracht.termen)
        if waarin.casus:
            vraag = f'{{plek}} : "{_plek(waarin.casus)}" AND {{tekst kind}} : ({vraag})'
        else:
            vraag = f"{{tekst kind}} : ({vraag})"
        sql = (
            f"{wat} FROM zoek z LEFT JOIN zoek_baan b ON b.seq = z.rowid"
            f" WHERE zoek MATCH :vraag AND z.rowid < :voor{'' if waarin.kijker is None else _MAG}"
            " ORDER BY z.rowid DESC LIMIT :aantal"
        )
        waarden = {"vraag": vraag, "voor": voor or ALLES, "aantal": aantal, "kijker": waarin.kijker or ""}
        with self._verbinding.eigen_fouten():
            return tuple(int(rij[0]) for rij in self._verbinding.conn.execute(sql, waarden))

    def klopt(self, rijen: Iterable[ZoekRij]) -> bool:
        """Whether it holds exactly the words of these rows, in the same places; writes nothing in the vault."""
        conn = self._verbinding.conn
        with self._verbinding.eigen_fouten():
            conn.execute(
                "CREATE VIRTUAL TABLE temp.proef USING fts5(tekst, kind, plek, content='', columnsize=0,"
                " tokenize='unicode61 remove_diacritics 2')"
            )
            try:
                conn.executemany(
                    "INSERT INTO temp.proef (rowid, tekst, kind, plek) VALUES (?, ?, ?, ?)",
                    (_woorden(rij) for rij in rijen if rij.tekst),
                )
                for naam, tabel in (("proef", "temp"), ("zoek", "main")):
                    conn.execute(
                        f"CREATE VIRTUAL TABLE temp.woorden_{naam} USING fts5vocab({tabel}, {naam}, instance)"
                    )
                return self._zelfde("proef", "zoek") and self._zelfde("zoek", "proef")
            finally:
                for tabel in ("woorden_proef", "woorden_zoek", "proef"):
                    conn.execute(f"DROP TABLE IF EXISTS temp.{tabel}")

    def _zelfde(self, een: str, ander: str) -> bool:
        verschil = f"SELECT * FROM temp.woorden_{een} EXCEPT SELECT * FROM temp.woorden_{ander} LIMIT 1"  # noqa: S608
        return self._verbinding.conn.execute(verschil).fetchone() is None


def _woorden(rij: ZoekRij) -> tuple[int, str, str, str]:
    return rij.seq, vouw(rij.tekst), vouw(rij.kind), _plek(rij.casus)


def _plek(casus: str) -> str:
    """A casus id as one word, whatever characters it has."""
    return f"k{casus.encode().hex()}"


def _term(term: Term) -> str:
    """Words hold letters and digits only, so between quotes they are nothing but words."""
    return f'"{" ".join(term.woorden)}"{"*" if term.begin else ""}'
