"""The journal: append and read, chained and verified; no update, no delete.

Invariants
- `seq` runs 1, 2, 3, ... without gaps over all casussen of the vault; it alone orders, never a time.
- Every entry is chained to the one before (`keten`); keten(0) is 32 zero bytes. The chain holds the content only as
  HMAC-SHA256(zout, inhoud), so erased content still verifies.
- `hoogste_tijd` never falls: it shows when the clock was put back.
- Tamper-evident for who lacks the key, not tamper-proof; a cut-off tail shows only against the anchor.
"""

from __future__ import annotations

import secrets
from bisect import bisect_left
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from msgspec import Struct

from meldcode_app.domain.fouten import KluisNieuwer
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.storage import journaal_controle
from meldcode_app.storage.journaal_controle import Controle
from meldcode_app.storage.keten import BEGIN, Keten, Velden, inhoud_hash
from meldcode_app.storage.stapsgewijs import uitkomst
from meldcode_app.storage.verbinding import Verbinding

_VELDEN = (
    "seq, casus, soort, versie, handeling_id, geregistreerd_op, configuratie, definitie, hoogste_tijd,"
    " inhoud_hash, vorige, keten"
)
_MET_INHOUD = (
    f"SELECT {', '.join('j.' + veld.strip() for veld in _VELDEN.split(','))}, i.zout, i.inhoud, w.opdracht"  # noqa: S608
    " FROM journaal j LEFT JOIN journaal_inhoud i ON i.seq = j.seq LEFT JOIN wisopdracht w ON w.seq = j.seq"
)
_inhoud = msgspec.json.Decoder(Inhoud)
_configuratie = msgspec.json.Decoder(tuple[str, ...])

Rij = tuple[
    int, str, str, int, str, str, str, str, str, bytes, bytes, bytes, bytes | None, bytes | None, int | None
]


class NieuweGebeurtenis(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A Gebeurtenis before the store gave it its `seq`. `geregistreerd_op` must be aware."""

    casus: str
    soort: str
    versie: int = 1
    handeling_id: str
    geregistreerd_op: datetime
    configuratie: tuple[str, ...] = ()
    definitie: str = ""
    inhoud: Inhoud


@dataclass(frozen=True)
class Kop:
    """The last entry: its number (0 when empty), chain value and the highest time ever recorded ('' when empty)."""

    seq: int = 0
    keten: bytes = BEGIN
    hoogste_tijd: str = ""


class Journaal:
    """The journal of one open vault."""

    def __init__(self, verbinding: Verbinding, ketensleutel: bytes) -> None:
        self._verbinding = verbinding
        self._keten = Keten(ketensleutel)

    def voeg_toe(self, nieuwe: Sequence[NieuweGebeurtenis]) -> tuple[Gebeurtenis, ...]:
        """Append in this order, inside a transaction (else RuntimeError); gives the entries with their seq.

        ValueError on a time without zone. Raises SchijfVol, KluisMapWeg, SchijfStoring.
        """
        self._verbinding.eis_transactie()
        with self._verbinding.eigen_fouten():
            kop = self.kop()
            geschreven = []
            for nieuw in nieuwe:
                kop = self._schrijf(nieuw, kop)
                velden = {veld: getattr(nieuw, veld) for veld in nieuw.__struct_fields__}
                geschreven.append(Gebeurtenis(seq=kop.seq, **velden))
        return tuple(geschreven)

    def _schrijf(self, nieuw: NieuweGebeurtenis, kop: Kop) -> Kop:
        if nieuw.geregistreerd_op.tzinfo is None:
            msg = "geregistreerd_op needs a time zone"
            raise ValueError(msg)
        tijd = nieuw.geregistreerd_op.astimezone(UTC).isoformat(timespec="microseconds")
        zout, inhoud = secrets.token_bytes(32), msgspec.json.encode(nieuw.inhoud)
        waarden = (
            kop.seq + 1,
            nieuw.casus,
            nieuw.soort,
            nieuw.versie,
            nieuw.handeling_id,
            tijd,
            msgspec.json.encode(nieuw.configuratie).decode(),
            nieuw.definitie,
            max(tijd, kop.hoogste_tijd),
            inhoud_hash(zout, inhoud),
            kop.keten,
        )
        keten = self._keten.waarde(_als_bytes(waarden))
        self._verbinding.conn.execute(
            f"INSERT INTO journaal ({_VELDEN}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
            (*waarden, keten),
        )
        self._verbinding.conn.execute(
            "INSERT INTO journaal_inhoud VALUES (?,?,?)", (waarden[0], zout, inhoud)
        )
        return Kop(waarden[0], keten, waarden[8])

    def lees(self, casus: str, tot_seq: int | None = None, soort: str = "") -> tuple[Gebeurtenis, ...]:
        """The entries of one casus in order, up to and including `tot_seq`. Entries erased by order are left out.

        With a `soort` only entries of that kind.

        Raises DatabaseBeschadigd, or KluisNieuwer when the content is of a kind this version does not know.
        """
        grens = tot_seq if tot_seq is not None else (1 << 62)
        with self._verbinding.eigen_fouten():
            rijen = self._verbinding.conn.execute(
                _MET_INHOUD + " WHERE j.casus = ? AND j.seq <= ? AND ? IN ('', j.soort) ORDER BY j.seq",
                (casus, grens, soort),
            ).fetchall()
        return tuple(_gebeurtenis(rij) for rij in rijen if rij[13] is not None)

    def lees_alles(self) -> Iterator[Gebeurtenis]:
        """All entries of the vault in order; errors as `lees`."""
        with self._verbinding.eigen_fouten():
            for rij in self._verbinding.conn.execute(_MET_INHOUD + " ORDER BY j.seq"):
                if rij[13] is not None:
                    yield _gebeurtenis(rij)

    def lees_stuk(self, na: int, tot: int) -> tuple[Gebeurtenis, ...]:
        """The entries of all casussen after `na` up to and including `tot`, in order; errors as `lees`."""
        with self._verbinding.eigen_fouten():
            rijen = self._verbinding.conn.execute(
                _MET_INHOUD + " WHERE j.seq > ? AND j.seq <= ? ORDER BY j.seq", (na, tot)
            ).fetchall()
        return tuple(_gebeurtenis(rij) for rij in rijen if rij[13] is not None)

    def casus_van(self, seqs: Sequence[int]) -> dict[int, str]:
        """To which casus each of these entries belongs."""
        vraagtekens = ", ".join("?" * len(seqs))
        with self._verbinding.eigen_fouten():
            return dict(
                self._verbinding.conn.execute(
                    f"SELECT seq, casus FROM journaal WHERE seq IN ({vraagtekens})",  # noqa: S608
                    tuple(seqs),
                ).fetchall()
            )

    def casussen(self) -> tuple[str, ...]:
        """Every casus id in the journal, in the order of its first entry."""
        with self._verbinding.eigen_fouten():
            rijen = self._verbinding.conn.execute(
                "SELECT casus FROM journaal GROUP BY casus ORDER BY min(seq)"
            )
            return tuple(rij[0] for rij in rijen)

    def kop(self) -> Kop:
        """The last entry; an empty Kop when there is none."""
        with self._verbinding.eigen_fouten():
            rij = self._verbinding.conn.execute(
                "SELECT seq, keten, hoogste_tijd FROM journaal ORDER BY seq DESC LIMIT 1"
            ).fetchone()
        return Kop(*rij) if rij else Kop()

    def keten_bij(self, seq: int) -> bytes | None:
        """The chain value of one entry; None when there is no such entry."""
        if seq == 0:
            return BEGIN
        with self._verbinding.eigen_fouten():
            rij = self._verbinding.conn.execute("SELECT keten FROM journaal WHERE seq = ?", (seq,)).fetchone()
        return bytes(rij[0]) if rij else None

    def gedeeld_tot(self, ander: Journaal) -> int:
        """The last entry this journal and another of the same vault have in common; 0 for none.

        By the chain alone, which is the same up to where they went apart: a clock may have been put back since.
        """
        samen = range(1, min(self.kop().seq, ander.kop().seq) + 1)
        return bisect_left(samen, True, key=lambda seq: self.keten_bij(seq) != ander.keten_bij(seq))

    def hoogste_tijd(self) -> datetime | None:
        """The highest `geregistreerd_op` ever seen (UTC): a clock before it was put back. None when empty."""
        tekst = self.kop().hoogste_tijd
        return datetime.fromisoformat(tekst) if tekst else None

    def controleer(self, laatste: int | None = None) -> Controle:
        """Recompute the chain of all entries, or of the last so many, and compare content with its salted hash.

        Faults are returned, not raised; a page SQLCipher cannot read raises DatabaseBeschadigd.
        """
        return uitkomst(self.controleer_stapsgewijs(laatste))

    def controleer_stapsgewijs(self, laatste: int | None = None) -> Generator[int, None, Controle]:
        """As `controleer`, a few entries at a time; yields how many were looked at. Nothing may be written meanwhile
        by this connection."""
        eind = self.kop()
        vanaf = 0 if laatste is None else max(0, eind.seq - laatste)
        begin = self.keten_bij(vanaf) or BEGIN
        return (
            yield from journaal_controle.controleer_stapsgewijs(
                self._verbinding, self._keten, vanaf, begin, eind.keten.hex()
            )
        )


def _als_bytes(waarden: Sequence[str | int | bytes]) -> Velden:
    return tuple(w if isinstance(w, bytes) else str(w).encode() for w in waarden)


def _gebeurtenis(rij: Rij) -> Gebeurtenis:
    try:
        inhoud = _inhoud.decode(rij[13] or b"")
    except msgspec.DecodeError as fout:
        raise KluisNieuwer(
            wat=f"Regel {rij[0]} van de tijdlijn is vastgelegd op een manier die deze versie niet kent."
        ) from fout
    return Gebeurtenis(
        seq=rij[0],
        casus=rij[1],
        soort=rij[2],
        versie=rij[3],
        handeling_id=rij[4],
        geregistreerd_op=datetime.fromisoformat(rij[5]),
        configuratie=_configuratie.decode(rij[6]),
        definitie=rij[7],
        inhoud=inhoud,
    )
