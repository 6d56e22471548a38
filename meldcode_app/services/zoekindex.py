"""The search index follows the journal: in the transaction of each act, or in steps when it is of an older version.

Invariants: an act never waits for the rest of the index; the index always holds the entries up to some `seq` and
nothing else, so it can be left half and gone on with at the next opening.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.zoektekst import Lezer, rijen_van
from meldcode_app.storage.kluis import Kluis

PER_STAP = 100
"""Entries per step: some 20 ms of work."""


def neem_op(kluis: Kluis, eerder: Sequence[Gebeurtenis], geschreven: Sequence[Gebeurtenis]) -> None:
    """Take in what an act wrote, inside its transaction; `eerder` are all earlier entries of the same casus.

    When the index has not come that far yet, these entries come when it does.
    """
    if geschreven and kluis.zoekindex.tot() == geschreven[0].seq - 1:
        rijen = rijen_van((*eerder, *geschreven), na=geschreven[0].seq - 1)
        kluis.zoekindex.voeg_toe(rijen, geschreven[-1].seq)


def bijgewerkt(kluis: Kluis) -> bool:
    """Whether every entry can be found."""
    return kluis.zoekindex.tot() == kluis.journaal.kop().seq


def werk_index_bij(kluis: Kluis, per_stap: int = PER_STAP) -> Iterator[float]:
    """Bring the index up to the last entry, a step at a time; gives how far it is (0 to 1). Raises KluisFout.

    Acts may be recorded between two steps.
    """
    lezer, gelezen = Lezer(), 0
    while not bijgewerkt(kluis):
        eind = kluis.journaal.kop().seq
        tot = min(gelezen + per_stap, eind)
        rijen = [lezer.lees(g) for g in kluis.journaal.lees_stuk(gelezen, tot)]
        klaar = kluis.zoekindex.tot()
        if tot > klaar:
            with kluis.transactie():
                kluis.zoekindex.voeg_toe((rij for rij in rijen if rij.seq > klaar), tot)
        gelezen = tot
        yield tot / eind


def index_klopt(kluis: Kluis) -> bool:
    """Whether the index holds exactly the entries it says it does; writes nothing in the vault."""
    tot = kluis.zoekindex.tot()
    lezer = Lezer()
    return kluis.zoekindex.klopt(lezer.lees(g) for g in kluis.journaal.lees_alles() if g.seq <= tot)
