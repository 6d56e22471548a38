"""Whether the journal is as it was written: gaps, order, chain, content against its salted hash.

Invariants: reads only; every row of both tables is read once, as stored bytes; what is wrong is told with its number
and never raised, and looking goes on after it. Content that is gone is no fault only when a later entry orders its
erasure: a bare row of `wisopdracht` stands outside the chain, so by itself it proves nothing.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field

from meldcode_app.storage.keten import Keten, inhoud_hash
from meldcode_app.storage.verbinding import Verbinding

PER_STAP = 400
"""Entries looked at between two yields: about 10 ms."""

WISSENDE_SOORTEN = frozenset({"wissen"})
"""The `soort` of every act that orders erasure. No act of this version does: whoever adds one names it so, or here."""

_VELDEN = (
    *("seq", "casus", "soort", "versie", "handeling_id"),
    *("geregistreerd_op", "configuratie", "definitie", "hoogste_tijd"),
)
_NUL = b"\0"
# What is hashed is asked for as the bytes that stand there, in one piece: columns one by one, made into text and into
# bytes again, cost more than the hash.
_METADATA = (
    f"SELECT seq, CAST(concat_ws(x'00', {', '.join(_VELDEN)}) AS BLOB), inhoud_hash, vorige, keten"  # noqa: S608
    " FROM journaal WHERE seq > ? ORDER BY seq"
)
_LOSSE_VELDEN = f"SELECT {', '.join(f'CAST({veld} AS BLOB)' for veld in _VELDEN)} FROM journaal WHERE seq = ?"  # noqa: S608
_INHOUD = "SELECT seq, zout, inhoud FROM journaal_inhoud WHERE seq > ? AND seq <= ?"

_OPDRACHT = (
    "SELECT w.opdracht, j.soort FROM wisopdracht w LEFT JOIN journaal j ON j.seq = w.opdracht AND j.seq > w.seq"
    " WHERE w.seq = ?"
)

_Rij = tuple[int, bytes, bytes, bytes, bytes]
_Inhoud = tuple[int, bytes, bytes]


@dataclass(frozen=True)
class Controle:
    """What a verification found: entries looked at, the chain's head (hex) and one Dutch sentence per fault."""

    aantal: int
    ketenkop: str
    fouten: tuple[str, ...] = ()

    @property
    def in_orde(self) -> bool:
        """Nothing wrong was found in what was looked at."""
        return not self.fouten


@dataclass(slots=True)
class _Gezien:
    """Up to where was looked, what the next entry must join on to, and what was wrong so far.

    `los` counts content that belongs to no entry.
    """

    seq: int
    keten: bytes
    hoogste_tijd: bytes = b""
    aantal: int = 0
    los: int = 0
    fouten: list[str] = field(default_factory=list)


def controleer_stapsgewijs(
    verbinding: Verbinding, keten: Keten, vanaf: int, begin: bytes, ketenkop: str
) -> Generator[int, None, Controle]:
    """Look at every entry after `vanaf`, whose chain value is `begin`; yields how many were looked at.

    Nothing may be written meanwhile by this connection. Raises DatabaseBeschadigd for a page that cannot be read.
    """
    gezien = _Gezien(vanaf, begin)
    with verbinding.eigen_fouten():
        if vanaf == 0:
            _kijk_ervoor(verbinding, gezien)
        regels = verbinding.conn.execute(_METADATA, (vanaf,))
        while rijen := regels.fetchmany(PER_STAP):
            _kijk_na(verbinding, keten, rijen, gezien)
            yield gezien.aantal
        gezien.los += verbinding.conn.execute(
            "SELECT count(*) FROM journaal_inhoud WHERE seq > ?", (gezien.seq,)
        ).fetchone()[0]
    if gezien.los:
        gezien.fouten.append(
            f"Er staat {gezien.los} keer inhoud in de kluis die bij geen regel van de tijdlijn hoort."
        )
    return Controle(aantal=gezien.aantal, ketenkop=ketenkop, fouten=tuple(gezien.fouten))


def _kijk_ervoor(verbinding: Verbinding, gezien: _Gezien) -> None:
    """What stands before the first entry, where nothing can stand: reading the journal would show it all the same."""
    tel = "SELECT (SELECT count(*) FROM journaal WHERE seq <= 0), (SELECT count(*) FROM journaal_inhoud WHERE seq <= 0)"
    ervoor, gezien.los = verbinding.conn.execute(tel).fetchone()
    if ervoor:
        gezien.fouten.append(
            f"Vóór regel 1 van de tijdlijn staan regels die daar niet kunnen staan (aantal: {ervoor})."
        )


def _kijk_na(verbinding: Verbinding, keten: Keten, rijen: Sequence[_Rij], gezien: _Gezien) -> None:
    """The next entries, in order, each with its content."""
    stuk = verbinding.conn.execute(_INHOUD, (gezien.seq, rijen[-1][0]))
    inhouden: dict[int, _Inhoud] = {inhoud[0]: inhoud for inhoud in stuk}
    for seq, samen, som, vorige, kop in rijen:
        velden = samen.split(_NUL)
        if len(velden) != len(_VELDEN):
            velden = verbinding.conn.execute(_LOSSE_VELDEN, (seq,)).fetchone()
        _, _, _, _, _, op, _, _, hoogste = velden
        inhoud = inhouden.pop(seq, None)
        klopt = keten.waarde((*velden, som, vorige)) == kop
        # All that `_fouten` tells apart, at once: nearly every entry of nearly every vault is in order.
        if not (
            klopt
            and seq == gezien.seq + 1
            and vorige == gezien.keten
            and gezien.hoogste_tijd <= hoogste >= op
            and inhoud is not None
            and inhoud_hash(inhoud[1], inhoud[2]) == som
        ):
            gezien.fouten += _fouten(verbinding, gezien, seq, op, hoogste, som, vorige, inhoud, klopt=klopt)
        gezien.seq, gezien.keten, gezien.hoogste_tijd = seq, kop, hoogste
    gezien.aantal += len(rijen)
    gezien.los += len(inhouden)


def _fouten(
    verbinding: Verbinding,
    gezien: _Gezien,
    seq: int,
    op: bytes,
    hoogste: bytes,
    som: bytes,
    vorige: bytes,
    inhoud: _Inhoud | None,
    *,
    klopt: bool,
) -> Iterator[str]:
    """What is wrong with one entry; `gezien` stands just before it, `klopt` says whether its chain value is right."""
    if seq != gezien.seq + 1:
        yield f"Vóór regel {seq} van de tijdlijn ontbreken {seq - gezien.seq - 1} regels."
    if vorige != gezien.keten:
        yield f"Regel {seq} van de tijdlijn sluit niet aan op de regel ervoor."
    if not klopt:
        yield f"Regel {seq} van de tijdlijn is buiten het programma om gewijzigd."
    if hoogste < gezien.hoogste_tijd or hoogste < op:
        yield f"Bij regel {seq} van de tijdlijn klopt de hoogste tijd niet."
    if inhoud is None:
        yield from _niet_gewist(verbinding, seq)
    elif inhoud_hash(inhoud[1], inhoud[2]) != som:
        yield f"De inhoud van regel {seq} van de tijdlijn is buiten het programma om gewijzigd."


def _niet_gewist(verbinding: Verbinding, seq: int) -> Iterator[str]:
    """What is wrong with content being gone; nothing when a later entry of the journal ordered its erasure."""
    gevraagd = verbinding.conn.execute(_OPDRACHT, (seq,)).fetchone()
    if gevraagd is None:
        yield f"De inhoud van regel {seq} van de tijdlijn is weg zonder opdracht om te wissen."
    elif gevraagd[1] not in WISSENDE_SOORTEN:
        yield (
            f"De inhoud van regel {seq} van de tijdlijn is weg, en regel {gevraagd[0]} zou de opdracht daarvoor zijn, "
            "maar dat is geen opdracht om te wissen."
        )
